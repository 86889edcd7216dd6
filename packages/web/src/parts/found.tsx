import {pieces} from '../core/find.ts';

/** Text with what was searched for marked. */
export function Found({text, terms}: {text: string; terms: RegExp | null}) {
  return pieces(text, terms).map((piece, n) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
    n % 2 === 1 ? <mark key={n}>{piece}</mark> : piece,
  );
}
