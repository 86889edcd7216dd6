import type {Trees} from '../src/attribution/trees.ts';
import {random} from './perceptron.ts';

/**
 * Gradient boosting of regression trees [Fri01] on the logistic loss: numbers cut into at most 32 steps, trees of fixed
 * depth, a share of rows and columns drawn for each. Same rows and seed, same trees.
 */
export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** share of the rows and of the columns a tree sees */
  rows: number;
  columns: number;
  /** added to the curvature of a leaf */
  l2: number;
  /** least curvature on each side of a cut */
  least: number;
  seed: number;
}

export const boostDefaults: BoostOptions = {
  trees: 200,
  depth: 4,
  rate: 0.05,
  rows: 0.7,
  columns: 0.5,
  l2: 5,
  least: 3,
  seed: 17,
};

const steps = 32;

/** Cuts of one column: at most 31 values between which its numbers spread evenly. */
function cutsOf(values: Float64Array): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const out: number[] = [];
  for (let k = 1; k < steps; k++) {
    const at = Math.floor((k * sorted.length) / steps);
    const v = sorted[at]!;
    let before = at;
    while (before > 0 && sorted[before - 1]! >= v) before--;
    if (before === 0) continue;
    const cut = (sorted[before - 1]! + v) / 2;
    if (out.length === 0 || cut > out.at(-1)!) out.push(cut);
  }
  return Float64Array.from(out);
}

/** Trees for rows[i] with the wanted answers labels[i] (0..1) and weights. */
export function boost(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  options: Partial<BoostOptions> = {},
): Trees {
  const o = {...boostDefaults, ...options};
  const n = rows.length;
  const width = rows[0]!.length;
  const cuts = Array.from({length: width}, (_, c) => cutsOf(Float64Array.from(rows, r => r[c]!)));
  const bins = cuts.map((cut, c) =>
    Uint8Array.from(rows, r => {
      let b = 0;
      while (b < cut.length && r[c]! >= cut[b]!) b++;
      return b;
    }),
  );
  const next = random(o.seed);
  let positive = 0;
  for (let i = 0; i < n; i++) positive += labels[i]!;
  const base = Math.log(positive / (n - positive));
  const scores = new Float64Array(n).fill(base);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const inner = (1 << o.depth) - 1;
  const column = new Uint8Array(o.trees * inner);
  const cut = new Float32Array(o.trees * inner);
  const leaf = new Float32Array(o.trees * (inner + 1));
  const node = new Uint16Array(n);
  for (let t = 0; t < o.trees; t++) {
    const drawn: number[] = [];
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      g[i] = p - labels[i]!;
      h[i] = p * (1 - p);
      if (next() < o.rows) drawn.push(i);
    }
    const taken = cuts.flatMap((c, k) => (c.length > 0 && next() < o.columns ? [k] : []));
    node.fill(0);
    const binOf = new Uint8Array(inner);
    for (let depth = 0; depth < o.depth; depth++) {
      const first = (1 << depth) - 1;
      const many = 1 << depth;
      const gain = new Float64Array(many);
      for (const c of taken) {
        const sums = new Float64Array(many * steps * 2);
        const bin = bins[c]!;
        for (const i of drawn) {
          const k = ((node[i]! - first) * steps + bin[i]!) * 2;
          sums[k]! += g[i]!;
          sums[k + 1]! += h[i]!;
        }
        for (let m = 0; m < many; m++) {
          let gAll = 0;
          let hAll = 0;
          for (let b = 0; b < steps; b++) {
            gAll += sums[(m * steps + b) * 2]!;
            hAll += sums[(m * steps + b) * 2 + 1]!;
          }
          let gLeft = 0;
          let hLeft = 0;
          for (let b = 0; b < cuts[c]!.length; b++) {
            gLeft += sums[(m * steps + b) * 2]!;
            hLeft += sums[(m * steps + b) * 2 + 1]!;
            if (hLeft < o.least || hAll - hLeft < o.least) continue;
            const won =
              gLeft ** 2 / (hLeft + o.l2) + (gAll - gLeft) ** 2 / (hAll - hLeft + o.l2) - gAll ** 2 / (hAll + o.l2);
            if (won > gain[m]! + 1e-9) {
              gain[m] = won;
              column[t * inner + first + m] = c;
              binOf[first + m] = b;
              cut[t * inner + first + m] = cuts[c]![b]!;
            }
          }
        }
      }
      for (let m = 0; m < many; m++)
        if (gain[m] === 0) {
          // nothing to gain: all go left
          column[t * inner + first + m] = 0;
          cut[t * inner + first + m] = Infinity;
          binOf[first + m] = 255;
        }
      for (let i = 0; i < n; i++) {
        const at = node[i]!;
        node[i] = 2 * at + (bins[column[t * inner + at]!]![i]! > binOf[at]! ? 2 : 1);
      }
    }
    const gLeaf = new Float64Array(inner + 1);
    const hLeaf = new Float64Array(inner + 1);
    for (const i of drawn) {
      gLeaf[node[i]! - inner]! += g[i]!;
      hLeaf[node[i]! - inner]! += h[i]!;
    }
    for (let k = 0; k <= inner; k++) leaf[t * (inner + 1) + k] = (-o.rate * gLeaf[k]!) / (hLeaf[k]! + o.l2);
    for (let i = 0; i < n; i++) scores[i]! += leaf[t * (inner + 1) + node[i]! - inner]!;
  }
  return {depth: o.depth, base, column, cut, leaf};
}
