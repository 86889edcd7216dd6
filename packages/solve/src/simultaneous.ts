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
  // per decision maker, what each improvement from the present state changes: words of options turned
  const change: number[][] = rank.map(() => []);
  const improvements: number[][] = rank.map(() => []);
  // value[k · words …]: the options once the first k of the others have made their choice, chosen[k] (0 for none)
  const value = new Uint32Array((n + 1) * words);
  const chosen = new Int32Array(n);

  for (let s = 0; s < count; s++) {
    if ((s & 255) === 0) poll(s / count);
    for (let d = 0; d < n; d++) {
      const r = rank[d];
      improvements[d].length = change[d].length = 0;
      space.eachMove(d, s, t => {
        if (r[t] <= r[s]) return;
        improvements[d].push(t);
        for (let w = 0; w < words; w++) change[d].push(space.word(s, w) ^ space.word(t, w));
      });
    }
    for (let d = 0; d < n; d++) {
      const others: number[][] = [];
      for (let j = 0; j < n; j++) if (j !== d && change[j].length > 0) others.push(change[j]);
      if (improvements[d].every(s1 => deterred(s1, others, rank[d], rank[d][s]))) addBit(stable[d], s);
    }
  }
  return stable;

  /** Goes through the others' choices like an odometer, the last of them turning fastest; all none comes first and is left out. */
  function deterred(s1: number, others: number[][], r: Int32Array, bar: number): boolean {
    const k = others.length;
    for (let j = 0; j <= k; j++) for (let w = 0; w < words; w++) value[j * words + w] = space.word(s1, w);
    chosen.fill(0);
    for (;;) {
      let j = k - 1;
      while (j >= 0 && chosen[j] * words === others[j].length) chosen[j--] = 0;
      if (j < 0) return false;
      for (let w = 0, c = chosen[j]++ * words; w < words; w++) {
        const turned = value[j * words + w] ^ others[j][c + w];
        for (let later = j + 1; later <= k; later++) value[later * words + w] = turned;
      }
      const s2 = find(value, k * words);
      if (s2 >= 0 && r[s2] <= bar) return true;
    }
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
