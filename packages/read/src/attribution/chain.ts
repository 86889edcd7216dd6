/**
 * A linear-chain conditional random field [LMP01] over hashed features. The score of a label at a position is the sum of
 * the weight rows its features point at; the score between two labels depends on the class of the position, which says
 * what sort of token stands there.
 */
export interface Transitions {
  readonly labels: number;
  readonly classes: number;
  /** [class][from][to]; -Infinity where `to` may not follow `from`. From `labels` is the start of the sequence. */
  readonly scores: Float32Array;
}

/** Features of positions: 32-bit hashes, 0 when absent; features[i * width + k] belong to position i. */
export interface Block {
  features: Int32Array;
  width: number;
}

/** One sequence to label. */
export interface Sequence {
  length: number;
  blocks: Block[];
  /** class of each position, for the transitions */
  classes: Uint8Array;
  /** bit y set: label y is allowed here */
  allowed: Uint16Array;
}

/** The best labelling under the scores given ([position][label]), into `out`. */
export function best(transitions: Transitions, sequence: Sequence, emitted: Float64Array, out: Uint8Array): void {
  const {labels: L, scores} = transitions;
  const {length, classes} = sequence;
  const back = new Uint8Array(length * L);
  let previous = new Float64Array(L);
  let current = new Float64Array(L);
  for (let i = 0; i < length; i++) {
    const base = classes[i]! * (L + 1) * L;
    for (let y = 0; y < L; y++) {
      let top = -Infinity;
      let from = 0;
      if (i === 0) top = scores[base + L * L + y]!;
      else
        for (let x = 0; x < L; x++) {
          const s = previous[x]! + scores[base + x * L + y]!;
          if (s > top) {
            top = s;
            from = x;
          }
        }
      current[y] = top + emitted[i * L + y]!;
      back[i * L + y] = from;
    }
    [previous, current] = [current, previous];
  }
  let y = 0;
  for (let k = 1; k < L; k++) if (previous[k]! > previous[y]!) y = k;
  for (let i = length - 1; i >= 0; i--) {
    out[i] = y;
    y = back[i * L + y]!;
  }
}

/** One labelling among the best, and its score. */
export interface Ranked {
  labels: Uint8Array;
  score: number;
}

/** The `many` best labellings under the scores given, the best first. */
export function bestFew(transitions: Transitions, sequence: Sequence, emitted: Float64Array, many: number): Ranked[] {
  const {labels: L, scores} = transitions;
  const {length, classes} = sequence;
  const before = predecessors(transitions);
  // of the rank-th best way to end at position i in label y: its score, and label and rank it came from
  const width = L * many;
  const back = new Uint8Array(length * width);
  let previous = new Float64Array(width);
  let current = new Float64Array(width);
  const at = new Uint8Array(L);
  for (let i = 0; i < length; i++) {
    const base = classes[i]! * (L + 1) * L;
    current.fill(-Infinity);
    for (let y = 0; y < L; y++) {
      const e = emitted[i * L + y]!;
      if (e === -Infinity) continue;
      if (i === 0) {
        current[y * many] = scores[base + L * L + y]! + e;
        continue;
      }
      const from = before[y]!;
      at.fill(0);
      for (let rank = 0; rank < many; rank++) {
        let top = -Infinity;
        let best = -1;
        for (const x of from) {
          const s = at[x]! < many ? previous[x * many + at[x]!]! + scores[base + x * L + y]! : -Infinity;
          if (s > top) {
            top = s;
            best = x;
          }
        }
        if (best < 0) break;
        current[y * many + rank] = top + e;
        back[i * width + y * many + rank] = best * many + at[best]!++;
      }
    }
    [previous, current] = [current, previous];
  }
  return Array.from(previous.keys())
    .filter(k => previous[k]! > -Infinity)
    .sort((x, y) => previous[y]! - previous[x]! || x - y)
    .slice(0, many)
    .map(end => {
      const labels = new Uint8Array(length);
      for (let i = length - 1, k = end; i >= 0; i--) {
        labels[i] = Math.floor(k / many);
        k = back[i * width + k]!;
      }
      return {labels, score: previous[end]!};
    });
}

/** the labels that may stand before each label anywhere */
function predecessors({labels: L, classes, scores}: Transitions): Uint8Array[] {
  const any = (x: number, y: number) => {
    for (let c = 0; c < classes; c++) if (scores[(c * (L + 1) + x) * L + y]! > -Infinity) return true;
    return false;
  };
  const all = Array.from({length: L}, (_, k) => k);
  return all.map(y => Uint8Array.from(all.filter(x => any(x, y))));
}

/** Room for the forward-backward pass; grows as needed and is used again. */
export class Lattice {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  potential = new Float64Array(0);
  scale = new Float64Array(0);
  /** probability of label y at position i: marginal[i * labels + y] */
  marginal = new Float64Array(0);

  grow(length: number, labels: number): void {
    if (this.forward.length >= length * labels) return;
    const n = Math.max(64, length * 2) * labels;
    this.forward = new Float64Array(n);
    this.backward = new Float64Array(n);
    this.potential = new Float64Array(n);
    this.marginal = new Float64Array(n);
    this.scale = new Float64Array(n);
  }
}

/** e to the scores of the transitions: made once, used for every sequence. */
export const potentialsOf = (transitions: Transitions): Float64Array => Float64Array.from(transitions.scores, Math.exp);

/**
 * Probabilities of every label at every position, into `lattice.marginal` (forward-backward, scaled at each position);
 * returns the logarithm of the partition function.
 */
export function marginals(
  labels: number,
  potentials: Float64Array,
  sequence: Sequence,
  emitted: Float64Array,
  lattice: Lattice,
): number {
  const L = labels;
  const {length, classes} = sequence;
  lattice.grow(length, L);
  const {forward, backward, potential, scale, marginal} = lattice;
  let log = 0;
  for (let i = 0; i < length; i++) {
    let top = -Infinity;
    for (let y = 0; y < L; y++) if (emitted[i * L + y]! > top) top = emitted[i * L + y]!;
    for (let y = 0; y < L; y++) potential[i * L + y] = Math.exp(emitted[i * L + y]! - top);
    const base = classes[i]! * (L + 1) * L;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let s = 0;
      if (i === 0) s = potentials[base + L * L + y]!;
      else for (let x = 0; x < L; x++) s += forward[(i - 1) * L + x]! * potentials[base + x * L + y]!;
      s *= potential[i * L + y]!;
      forward[i * L + y] = s;
      sum += s;
    }
    scale[i] = sum;
    for (let y = 0; y < L; y++) forward[i * L + y]! /= sum;
    log += Math.log(sum) + top;
  }
  for (let y = 0; y < L; y++) backward[(length - 1) * L + y] = 1;
  for (let i = length - 2; i >= 0; i--) {
    const base = classes[i + 1]! * (L + 1) * L;
    for (let x = 0; x < L; x++) {
      let s = 0;
      for (let y = 0; y < L; y++)
        s += potentials[base + x * L + y]! * potential[(i + 1) * L + y]! * backward[(i + 1) * L + y]!;
      backward[i * L + x] = s / scale[i + 1]!;
    }
  }
  for (let k = 0; k < length * L; k++) marginal[k] = forward[k]! * backward[k]!;
  return log;
}
