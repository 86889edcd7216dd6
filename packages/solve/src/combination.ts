import {eachImprovement} from './improvements.ts';
import {OptionSpace} from './option-space.ts';
import type {Space} from './space.ts';

/** One improvement each of some of the others, made at the same time as the change from s to s₁ (SIM, [FH84]). */
export interface Combination {
  /** each to the state that decision maker alone would have moved to from s */
  with: {by: number; to: number}[];
  /** where all changes together lead */
  to: number;
}

/**
 * The combination that deters d from s₁ under simultaneous sanctioning: fewest improvements, then decision makers in
 * file order, then the smallest states they aim at; null when none does. Throws where states have no options of their
 * own.
 */
export function combinationOf(space: Space, d: number, s: number, s1: number): Combination | null {
  if (!(space instanceof OptionSpace))
    throw new RangeError('simultaneous stability needs options: it is not defined here');
  const rank = space.rank[d];
  const others: {by: number; list: number[]}[] = [];
  for (let by = 0; by < space.n; by++) {
    if (by === d) continue;
    const list: number[] = [];
    eachImprovement(space, by, s, t => list.push(t));
    if (list.length > 0) others.push({by, list});
  }
  const value = new Uint32Array(space.words);
  const apply = (t: number) => {
    for (let w = 0; w < space.words; w++) value[w] ^= space.word(s, w) ^ space.word(t, w);
  };
  const chosen: {by: number; to: number}[] = [];
  const choose = (k: number, left: number): Combination | null => {
    if (left === 0) {
      const to = space.indexOf(value);
      return to >= 0 && rank[to] <= rank[s] ? {with: chosen.slice(), to} : null;
    }
    for (let j = k; j <= others.length - left; j++) {
      for (const to of others[j].list) {
        apply(to);
        chosen.push({by: others[j].by, to});
        const found = choose(j + 1, left - 1);
        chosen.pop();
        apply(to);
        if (found !== null) return found;
      }
    }
    return null;
  };
  for (let w = 0; w < space.words; w++) value[w] = space.word(s1, w);
  for (let size = 1; size <= others.length; size++) {
    const found = choose(0, size);
    if (found !== null) return found;
  }
  return null;
}
