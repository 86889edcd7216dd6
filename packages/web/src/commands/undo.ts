import type {Command} from '../core/commands.ts';

interface Undo {
  /** what would be taken back or made again, in words; null when there is nothing */
  back: string | null;
  again: string | null;
  undo: () => void;
  redo: () => void;
}

/** Taking back what was done to a library, whichever of its views is open. */
export function undoCommands({back, again, undo, redo}: Undo): Command[] {
  const group = 'Edit';
  return [
    {
      id: 'review.undo',
      label: back === null ? 'Undo' : `Undo: ${back}`,
      group,
      shortcut: ['U', 'Mod+Z'],
      keywords: 'undo take back',
      predicate: () => back !== null,
      perform: undo,
    },
    {
      id: 'review.redo',
      label: again === null ? 'Redo' : `Redo: ${again}`,
      group,
      shortcut: ['Shift+U', 'Mod+Shift+Z', 'Mod+Y'],
      keywords: 'redo make again',
      predicate: () => again !== null,
      perform: redo,
    },
  ];
}
