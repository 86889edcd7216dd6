import {Button} from '@mantine/core';
import {IconArrowBackUp, IconArrowForwardUp} from '@tabler/icons-react';
import {useCallback, useSyncExternalStore} from 'react';
import {undoCommands} from '../commands/undo.ts';
import {commands} from '../core/commands.ts';
import {review} from '../core/record/review.ts';
import {count} from '../core/words.ts';
import {tell, tellProblem, type Way} from './tell.tsx';
import {useCommands} from './use-commands.ts';

/** Offers undo and redo of what was done to a library; `onTurned` is told the item to look at. */
export function useUndo(
  library: string,
  onTurned?: (item: string) => void,
): {back: string | null; again: string | null} {
  const back = useSyncExternalStore(
    review.subscribe,
    useCallback(() => review.next(library), [library]),
  );
  const again = useSyncExternalStore(
    review.subscribe,
    useCallback(() => review.again(library), [library]),
  );
  const move = (way: 'undo' | 'redo') =>
    review[way](library).then(
      turned => {
        if (!turned) return;
        const stays = turned.kept > 0 ? ` ${count(turned.kept, 'thing')} changed since stays as it is.` : '';
        tell(`${way === 'undo' ? 'Taken back' : 'Made again'}: ${turned.label}.${stays}`);
        if (turned.item) onTurned?.(turned.item);
      },
      error => tellProblem(way === 'undo' ? 'That could not be undone' : 'That could not be made again', error),
    );
  useCommands(
    () => undoCommands({back, again, undo: () => void move('undo'), redo: () => void move('redo')}),
    [library, back, again, onTurned],
  );
  return {back, again};
}

/** The two buttons, for views that have something to decide on. */
export function UndoButtons({back, again}: {back: string | null; again: string | null}) {
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={back === null}
        title={back ?? undefined}
        leftSection={<IconArrowBackUp size={16} />}
        onClick={() => commands.perform('review.undo')}
      >
        Undo
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={again === null}
        title={again ?? undefined}
        leftSection={<IconArrowForwardUp size={16} />}
        onClick={() => commands.perform('review.redo')}
      >
        Redo
      </Button>
    </>
  );
}

/** Says that something was done, keeps how to take it back and offers it at once. */
export function tellDone(library: string, step: string, label: string, ...ways: Way[]): void {
  review.did(library, [step], label);
  tellUndoable(library, label, ...ways);
}

/** Says what was done last, and offers to take it back, beside other ways on. */
export function tellUndoable(library: string, label: string, ...ways: Way[]): void {
  tell(`${label}.`, ...ways, {
    label: 'Undo',
    perform: () => {
      // the notice stands for a while: what was done since is not what it offers to take back
      const last = review.next(library);
      if (last !== label) return last && tell(`${last} was done since; Undo takes that back first.`);
      return review.undo(library).then(
        turned => turned && tell(`Taken back: ${turned.label}.`),
        error => tellProblem('That could not be undone', error),
      );
    },
  });
}
