import {stem} from './stem.ts';
import {sameWord} from './words/same.ts';
import {haltingVerbs, smallWords} from './words/small.ts';

/** The words that tell one act from another: stems, with actors as one token each. */
export type ActWords = ReadonlySet<string>;

/** Content stems of a text. */
export function actWords(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text.matchAll(/@[\p{L}\p{N}_-]+|[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu)) {
    if (word.startsWith('@')) out.add(word);
    else if (!smallWords.has(word.toLowerCase()) && !haltingVerbs.has(word.toLowerCase())) {
      const found = stem(word);
      out.add(sameWord.get(found) ?? found);
    }
  }
  return out;
}

/** How much two acts are one, 0 to 1: shared words over all, or over the shorter when that is long enough to tell. */
export function likeness(a: ActWords, b: ActWords): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const w of a) if (b.has(w)) shared++;
  const jaccard = shared / (a.size + b.size - shared);
  const smaller = Math.min(a.size, b.size);
  const contained = shared / smaller;
  if (smaller >= 2) return Math.max(jaccard, contained * 0.85);
  return Math.max(jaccard, contained * 0.62);
}

/** At least this alike is one act. */
export const sameAct = 0.6;
