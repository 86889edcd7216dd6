import type {RecordKind} from '@suasion/model';
import type {Command} from '../core/commands.ts';
import type {ReviewedItem} from '../core/queries.ts';
import {kinds} from '../core/record/kinds.ts';

type Range = {start: number; end: number};

interface Reading {
  item: () => ReviewedItem | null;
  /** whether the item is being corrected */
  editing: () => boolean;
  next: () => void;
  previous: () => void;
  decide: (decision: 'accepted' | 'rejected' | null) => void;
  edit: () => void;
  leave: () => void;
  words: {
    picked: () => Range | null;
    walking: () => boolean;
    walk: () => void;
    step: (to: 'left' | 'right' | 'up' | 'down', extend: boolean) => void;
    clear: () => void;
  };
  add: (range: Range) => void;
  readAgain: () => void;
  describe: () => void;
  layers: {kind: RecordKind; toggle: () => void}[];
}

/** Reviewing a document, mark by mark. */
export function documentCommands(at: Reading): Command[] {
  const group = 'Review';
  const {words} = at;
  const chosen = () => at.item() !== null;
  const free = () => !at.editing();
  const open = () => chosen() && free();
  const decided = () => (at.item()?.decision ?? null) !== null && at.item()?.decision !== 'added';
  return [
    {id: 'review.next', label: 'Next mark', group, shortcut: ['J', ']'], predicate: free, perform: at.next},
    {id: 'review.previous', label: 'Previous mark', group, shortcut: ['K', '['], predicate: free, perform: at.previous},
    {
      id: 'review.accept',
      label: 'Accept',
      group,
      shortcut: 'A',
      predicate: open,
      perform: () => at.decide('accepted'),
    },
    {
      id: 'review.reject',
      label: 'Reject',
      group,
      shortcut: 'R',
      predicate: open,
      perform: () => at.decide('rejected'),
    },
    {id: 'review.edit', label: 'Correct', group, shortcut: 'E', predicate: open, perform: at.edit},
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
      predicate: () => words.picked() !== null && free(),
      perform: () => {
        const range = words.picked();
        if (range) at.add(range);
      },
    },
    {
      id: 'words.walk',
      label: 'Select words by the arrow keys',
      group,
      shortcut: 'S',
      predicate: free,
      perform: words.walk,
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
    ...walking(words),
    ...at.layers.map(({kind, toggle}, n) => ({
      id: `layer.${kind}`,
      label: `Show or hide ${kinds[kind].many.toLowerCase()}`,
      group: 'Layers',
      shortcut: `${(n + 1) % 10}`,
      perform: toggle,
    })),
  ];
}

// while words are gone through by the arrow keys; Escape then leaves the words before it leaves the mark
function walking(words: Reading['words']): Command[] {
  const to = [
    ['left', 'Word to the left', 'ArrowLeft'],
    ['right', 'Word to the right', 'ArrowRight'],
    ['up', 'Word in the line above', 'ArrowUp'],
    ['down', 'Word in the line below', 'ArrowDown'],
  ] as const;
  const shared = {group: 'Selecting words', predicate: words.walking};
  return [
    ...to.flatMap(([step, label, key]) => [
      {...shared, id: `words.${step}`, label, shortcut: key, perform: () => words.step(step, false)},
      {
        ...shared,
        id: `words.${step}-more`,
        label: `${label}, selecting on`,
        shortcut: `Shift+${key}`,
        perform: () => words.step(step, true),
      },
    ]),
    {
      group: 'Selecting words',
      id: 'words.leave',
      label: 'Select nothing',
      shortcut: 'Escape',
      predicate: () => words.picked() !== null,
      perform: words.clear,
    },
  ];
}
