import type {RecordKind} from '@suasion/model';
import type {Command} from '../core/commands.ts';
import type {ReviewedItem} from '../core/queries.ts';
import {kinds} from '../core/record/kinds.ts';

type Range = {start: number; end: number};

interface Reading {
  item: () => ReviewedItem | null;
  next: () => void;
  previous: () => void;
  decide: (decision: 'accepted' | 'rejected' | null) => void;
  edit: () => void;
  leave: () => void;
  selection: () => Range | null;
  add: (range: Range) => void;
  readAgain: () => void;
  describe: () => void;
  layers: {kind: RecordKind; toggle: () => void}[];
}

/** Reviewing a document, mark by mark. */
export function documentCommands(at: Reading): Command[] {
  const group = 'Review';
  const chosen = () => at.item() !== null;
  const decided = () => (at.item()?.decision ?? null) !== null && at.item()?.decision !== 'added';
  return [
    {id: 'review.next', label: 'Next mark', group, shortcut: ['J', ']'], perform: at.next},
    {id: 'review.previous', label: 'Previous mark', group, shortcut: ['K', '['], perform: at.previous},
    {
      id: 'review.accept',
      label: 'Accept',
      group,
      shortcut: 'A',
      predicate: chosen,
      perform: () => at.decide('accepted'),
    },
    {
      id: 'review.reject',
      label: 'Reject',
      group,
      shortcut: 'R',
      predicate: chosen,
      perform: () => at.decide('rejected'),
    },
    {id: 'review.edit', label: 'Correct', group, shortcut: 'E', predicate: chosen, perform: at.edit},
    {
      id: 'review.as-read',
      label: 'Back to as read',
      group,
      predicate: decided,
      perform: () => at.decide(null),
    },
    {
      id: 'review.add',
      label: 'Mark the selected words',
      group,
      shortcut: 'N',
      predicate: () => at.selection() !== null,
      perform: () => {
        const range = at.selection();
        if (range) at.add(range);
      },
    },
    {id: 'documents.read-again', label: 'Read this document again', group, perform: at.readAgain},
    {
      id: 'documents.describe',
      label: 'Correct outlet, date and title',
      group,
      shortcut: 'D',
      keywords: 'about author published address metadata',
      perform: at.describe,
    },
    {id: 'review.leave', label: 'Leave the mark', group, shortcut: 'Escape', predicate: chosen, perform: at.leave},
    ...at.layers.map(({kind, toggle}, n) => ({
      id: `layer.${kind}`,
      label: `Show or hide ${kinds[kind].many.toLowerCase()}`,
      group: 'Layers',
      shortcut: `${(n + 1) % 10}`,
      perform: toggle,
    })),
  ];
}
