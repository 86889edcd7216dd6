import type {Demand} from '@suasion/model';

const small =
  /^(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|as|its|their|his|her|our|your|this|that|these|those|also|soon|now|immediately|all|any|be|is|are|was|were|will|would)$/i;
const against = /^(?:not|no|never|nobody|nothing|without)$|n['’]t$/i;

/** An act as two tellings of it are compared: without small words and endings. */
export interface Telling {
  words: ReadonlySet<string>;
  denied: boolean;
}

/** What is compared of the words of an act. */
export function tellingOf(act: string): Telling {
  const all = act.toLowerCase().match(/[\p{L}\p{N}’'.,-]*[\p{L}\p{N}]/gu) ?? [];
  const telling = all.filter(w => !small.test(w));
  return {
    words: new Set(telling.map(w => w.replace(/['’]s?$/, '').replace(/(?<=\p{L}{4})(?:ing|ed|es|s|e)$/u, ''))),
    denied: telling.some(w => against.test(w)),
  };
}

/** As many words as one telling may have more than the other. */
const mostMore = 4;

/**
 * Whether one act is told twice, as in a headline and again below it: the words of the shorter are all in the longer.
 * “grant visas to Oran” and “soon grant visas to Oran”; not “pay 5 million” and “pay 6 million”.
 */
export function isRetold(a: Telling, b: Telling): boolean {
  const [less, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (less.size < (less.size === more.size ? 2 : 3) || more.size - less.size > mostMore) return false;
  return a.denied === b.denied && [...less].every(w => more.has(w));
}

/** What is compared of two demands of one kind besides their words: who, of whom where both say so, and whether to do or to leave it. */
export const sameTerms = (a: Demand, b: Demand, side: (id: string | null) => string | null): boolean =>
  a.wants === b.wants && side(a.by) === side(b.by) && (!a.of || !b.of || side(a.of) === side(b.of));
