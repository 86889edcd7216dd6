import type {Block, Cell, Sentence} from './content.ts';

/** Said once at the head of a section that is computed throughout. */
export const computedNote = 'Computed from the model, unless a line says otherwise.';

/** The blocks of such a section without the mark on every line. */
export function unmarked(blocks: readonly Block[]): Block[] {
  const plain = (s: Sentence): Sentence => (s.ground === 'computed' ? {...s, ground: 'method'} : s);
  const cell = (c: Cell): Cell => (typeof c === 'string' ? c : plain(c));
  return blocks.map(b => {
    if (b.kind === 'text') return {...b, sentences: b.sentences.map(plain)};
    if (b.kind === 'list') return {...b, items: b.items.map(plain)};
    return b.kind === 'table' ? {...b, rows: b.rows.map(r => r.map(cell))} : b;
  });
}
