import {type Atoms, cueBits, nounBit, otherBit} from './atoms.ts';
import {cueKinds} from './words/cues.ts';

/** Takes one number after the other. */
export type Put = (v: number) => void;

/** Fills a row by `fill`, which has to put `width` numbers. */
export function filled(row: Float64Array, width: number, fill: (put: Put) => void): void {
  let at = 0;
  fill(v => {
    row[at++] = v;
  });
  if (at !== width) throw new Error(`evidence of ${at} numbers, not ${width}`);
}

/** A chance as log odds, those of the certain and the impossible kept finite. */
export const logit = (p: number): number => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p));

/** A distance, all beyond `most` the same. */
export const within = (d: number, most: number): number => Math.max(-most, Math.min(most, d));

const bitsOf = (...kinds: (typeof cueKinds)[number][]): number =>
  kinds.reduce((x, k) => x | (1 << cueKinds.indexOf(k)), 0);
const says = bitsOf('say', 'tell', 'ask', 'deny', 'confirm', 'allege', 'decline');
const thinks = bitsOf('think', 'feel', 'want', 'promise', 'threaten', 'demand', 'agree', 'praise', 'criticise');

/** How much a listed word is one of reporting: verbs of saying, of thinking and judging, other verbs, other words, none */
export function listed(atoms: Atoms, i: number): number {
  const c = atoms.cue[i]!;
  const bits = cueBits(c);
  return bits & says ? 4 : bits & thinks ? 3 : bits ? 2 : c & (nounBit | otherBit) ? 1 : 0;
}
