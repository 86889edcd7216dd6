import type {Demand} from '@suasion/model';

const small =
  /^(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|as|its|their|his|her|our|your|this|that|these|those|also|soon|now|immediately|all|any|be|is|are|was|were|will|would)$/i;
const against = /^(?:not|no|never|nobody|nothing|without)$|n['’]t$/i;

/** The words by which two tellings of an act are compared: small words and endings left out. */
const tellingWords = (act: string): Set<string> =>
  new Set(
    (act.toLowerCase().match(/[\p{L}\p{N}’'.,-]*[\p{L}\p{N}]/gu) ?? [])
      .filter(w => !small.test(w))
      .map(w => w.replace(/['’]s?$/, '').replace(/(?<=\p{L}{4})(?:ing|ed|es|s|e)$/u, '')),
  );

/** As many words as one telling may have more than the other. */
const mostMore = 4;

/**
 * Whether one act is told twice, as in a headline and again below it: the words of the shorter are all in the longer.
 * “grant visas to Oran” and “soon grant visas to Oran”; not “pay 5 million” and “pay 6 million”.
 */
export function isRetold(a: string, b: string): boolean {
  const [x, y] = [tellingWords(a), tellingWords(b)];
  const [less, more] = x.size <= y.size ? [x, y] : [y, x];
  if (less.size < (x.size === y.size ? 2 : 3) || more.size - less.size > mostMore) return false;
  const denied = (words: Set<string>) => [...words].some(w => against.test(w));
  return [...less].every(w => more.has(w)) && denied(less) === denied(more);
}

/** What is compared of two demands besides their words: who, of whom where both say so, and whether to do or to leave it. */
export const sameTerms = (a: Demand, b: Demand, side: (id: string | null) => string | null): boolean =>
  a.kind === b.kind &&
  a.wants === b.wants &&
  side(a.by) === side(b.by) &&
  (!a.of || !b.of || side(a.of) === side(b.of));
