import {addBit, type Bits, noBits} from './bits.ts';
import type {OptionSpace} from './option-space.ts';

/** Up to this many states simultaneous stability is computed without being asked for. */
export const simultaneousStates = 4096;

/**
 * Simultaneous stability (SIM), for every decision maker at once: s is stable for d when for every improvement s₁ some
 * choice, not all empty, of one improvement from s per other decision maker (or none), applied together with the change
 * s→s₁, gives a feasible s₂ no better for d than s. [FH84]
 *
 * It does not decompose into passes: each state tries the combinations, and stops at the first that deters.
 */
export function simultaneous(space: OptionSpace, poll: (share: number) => void = () => {}): Bits[] {
  const {n, count, words, rank} = space;
  const stable = rank.map(() => noBits(count));
  const find = stateFinder(space);
  // value[k · words …]: the options after the first k of the others have moved too
  const value = new Uint32Array((n + 1) * words);
  const improvements: number[][] = rank.map(() => []);

  for (let s = 0; s < count; s++) {
    if ((s & 255) === 0) poll(s / count);
    for (let d = 0; d < n; d++) {
      const list = improvements[d];
      const r = rank[d];
      list.length = 0;
      space.eachMove(d, s, t => {
        if (r[t] > r[s]) list.push(t);
      });
    }
    for (let d = 0; d < n; d++) {
      const others: number[][] = [];
      for (let j = 0; j < n; j++) if (j !== d && improvements[j].length > 0) others.push(improvements[j]);
      if (improvements[d].every(s1 => deterred(s, s1, others, rank[d]))) addBit(stable[d], s);
    }
  }
  return stable;

  function deterred(s: number, s1: number, others: number[][], r: Int32Array): boolean {
    for (let w = 0; w < words; w++) value[w] = space.word(s1, w);
    return combine(s, others, 0, 0, r, r[s]);
  }

  // does some choice for the others from k on, given those before, lead to a state of rank at most `bar`?
  function combine(s: number, others: number[][], k: number, moved: number, r: Int32Array, bar: number): boolean {
    if (k === others.length) {
      if (moved === 0) return false;
      const s2 = find(value, k * words);
      return s2 >= 0 && r[s2] <= bar;
    }
    const here = k * words;
    const next = here + words;
    for (const t of others[k]) {
      for (let w = 0; w < words; w++) value[next + w] = value[here + w] ^ space.word(s, w) ^ space.word(t, w);
      if (combine(s, others, k + 1, moved + 1, r, bar)) return true;
    }
    for (let w = 0; w < words; w++) value[next + w] = value[here + w];
    return combine(s, others, k + 1, moved, r, bar);
  }
}

/** Looks states up by the option words at an offset; −1 when not feasible. A hash table, made once. */
function stateFinder({cube, count, words, values}: OptionSpace): (value: Uint32Array, at: number) => number {
  if (cube) return (value, at) => value[at];
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const table = new Int32Array(slots).fill(-1);
  const hashOf = (value: Uint32Array, at: number) => {
    let hash = 0;
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ value[at + w], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash & (slots - 1);
  };
  for (let s = 0; s < count; s++) {
    let slot = hashOf(values, s * words);
    while (table[slot] >= 0) slot = (slot + 1) & (slots - 1);
    table[slot] = s;
  }
  return (value, at) => {
    for (let slot = hashOf(value, at); table[slot] >= 0; slot = (slot + 1) & (slots - 1)) {
      const s = table[slot];
      let w = 0;
      while (w < words && values[s * words + w] === value[at + w]) w++;
      if (w === words) return s;
    }
    return -1;
  };
}
