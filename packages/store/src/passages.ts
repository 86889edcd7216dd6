import type {Kysely} from 'kysely';
import type {Schema} from './schema.ts';
import {searchable} from './text-codec.ts';

const passageLength = 1500;

/** Cuts a text into the pieces the search looks through, and stores them. */
export async function indexPassages(
  tx: Kysely<Schema>,
  library: string,
  document: string,
  text: string,
): Promise<void> {
  const pieces = passages(text).map(([start, end]) => ({
    library,
    document,
    start,
    end,
    body: searchable(text.slice(start, end)),
  }));
  for (let k = 0; k < pieces.length; k += 500) {
    await tx
      .insertInto('passages')
      .values(pieces.slice(k, k + 500))
      .execute();
  }
}

// whole paragraphs up to a length the index likes; a longer paragraph is cut at white space where there is some
function passages(text: string): [number, number][] {
  const out: [number, number][] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + passageLength);
    if (end < text.length) {
      const paragraph = text.lastIndexOf('\n', end);
      const space = text.lastIndexOf(' ', end);
      if (paragraph > start + passageLength / 3) end = paragraph + 1;
      else if (space > start) end = space + 1;
    }
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) out.push([start, end]);
    start = end;
  }
  return out;
}
