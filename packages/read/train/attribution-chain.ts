import {
  type Block,
  Lattice,
  marginals,
  potentialsOf,
  type Sequence,
  type Transitions,
} from '../src/attribution/chain.ts';
import {random} from './perceptron.ts';

/**
 * Training of a linear-chain random field by stochastic gradient with AdaGrad steps [DHS11], features that occur too
 * seldom left out, features dropped at random, L2, weights averaged over the later epochs. Same examples and seed, same
 * weights.
 */
export interface Example {
  sequence: Sequence;
  labels: Uint8Array;
}

export interface ChainOptions {
  labels: number;
  classes: number;
  epochs: number;
  rate: number;
  l2: number;
  /** chance of leaving a feature out of an example, so that the field does not lean on single features */
  dropout: number;
  /** features seen less often are left out */
  least: number;
  /** after half the epochs only so many of the heaviest features are kept */
  keep: number;
  seed: number;
  /** may label y follow label x (x = labels: the start) */
  follows: (x: number, y: number) => boolean;
  log?: (line: string) => void;
}

/** A trained field: weights[f * labels + y] for the feature whose hash is keys[f]. */
export interface TrainedChain {
  transitions: Transitions;
  keys: Int32Array;
  weights: Float32Array;
  /** index + 1 of a hash in `keys`, 0 when it has no weights */
  find(hash: number): number;
}

/** Open-addressing index over feature hashes. */
class Index {
  private mask: number;
  private slots: Int32Array;
  keys: Int32Array;
  size = 0;

  constructor(capacity: number) {
    let size = 1024;
    while (size < capacity * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.keys = new Int32Array(capacity);
  }

  find(hash: number): number {
    let s = Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) & this.mask;
    for (;;) {
      const k = this.slots[s]!;
      if (k === 0 || this.keys[k - 1] === hash) return k;
      s = (s + 1) & this.mask;
    }
  }

  add(hash: number): void {
    let s = Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) & this.mask;
    for (;;) {
      const k = this.slots[s]!;
      if (k === 0) break;
      if (this.keys[k - 1] === hash) return;
      s = (s + 1) & this.mask;
    }
    this.keys[this.size++] = hash;
    this.slots[s] = this.size;
  }
}

/** Features that occur at least `least` times (counted in 2^26 cells, so a rare one may slip in). */
function frequent(examples: readonly Example[], least: number): Index {
  const counts = new Uint8Array(1 << 26);
  const seen = new Set<Int32Array>();
  let many = 0;
  const each = (visit: (h: number) => void) => {
    seen.clear();
    for (const {sequence} of examples)
      for (const {features} of sequence.blocks) {
        if (seen.has(features)) continue;
        seen.add(features);
        for (let k = 0; k < features.length; k++) if (features[k]) visit(features[k]!);
      }
  };
  each(h => {
    const c = h >>> 6;
    if (counts[c]! < 255 && ++counts[c]! === least) many++;
  });
  const index = new Index(Math.floor(many * 1.6) + 1024);
  each(h => {
    if (counts[h >>> 6]! >= least && index.size < index.keys.length) index.add(h);
  });
  return index;
}

export function trainChain(examples: readonly Example[], o: ChainOptions): TrainedChain {
  const {labels: L, log = () => {}} = o;
  const index = frequent(examples, o.least);
  log(`${examples.length} sequences, ${index.size} features`);
  // hashes → index + 1, once per array (many sequences share one)
  const known = new Map<Int32Array, Int32Array>();
  const indexed = (features: Int32Array) => {
    let out = known.get(features);
    if (!out) known.set(features, (out = features.map(h => (h === 0 ? 0 : index.find(h)))));
    return out;
  };
  const all = examples.map(({sequence, labels}) => ({
    sequence: {...sequence, blocks: sequence.blocks.map(b => ({features: indexed(b.features), width: b.width}))},
    labels,
  }));
  const n = index.size;
  const weights = new Float32Array(n * L);
  const squares = new Float32Array(n * L).fill(1);
  const sum = new Float32Array(n * L);
  const dropped = new Uint8Array(n);
  const scores = new Float32Array(o.classes * (L + 1) * L);
  for (let c = 0; c < o.classes; c++)
    for (let x = 0; x <= L; x++)
      for (let y = 0; y < L; y++) if (!o.follows(x, y)) scores[(c * (L + 1) + x) * L + y] = -Infinity;
  const transitionSquares = new Float32Array(scores.length).fill(1);
  const transitionSum = new Float32Array(scores.length);
  const transitions: Transitions = {labels: L, classes: o.classes, scores};
  const next = random(o.seed);
  const order = all.map((_, i) => i);
  const lattice = new Lattice();
  let emitted = new Float64Array(0);
  let active = new Int32Array(0);
  const half = Math.floor(o.epochs / 2);
  let averaged = 0;
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    if (epoch === half && o.keep < n) prune();
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const at of order) loss += step(all[at]!);
    if (epoch >= half) {
      averaged++;
      for (let k = 0; k < weights.length; k++) sum[k]! += weights[k]!;
      for (let k = 0; k < scores.length; k++) transitionSum[k]! += scores[k]!;
    }
    log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  for (let k = 0; k < weights.length; k++) weights[k] = sum[k]! / averaged;
  for (let k = 0; k < scores.length; k++) scores[k] = transitionSum[k]! / averaged;
  return {transitions, keys: index.keys.subarray(0, n), weights, find: h => index.find(h)};

  /** keeps the heaviest features */
  function prune(): void {
    const weight = heaviness(weights, L);
    const sorted = Float32Array.from(weight).sort();
    const bar = sorted[sorted.length - o.keep]!;
    for (let f = 0; f < n; f++) {
      if (weight[f]! >= bar) continue;
      dropped[f] = 1;
      weights.fill(0, f * L, f * L + L);
    }
  }

  function step({sequence, labels}: Example): number {
    const {length, blocks, classes, allowed} = sequence;
    const width = blocks.reduce((s, b) => s + b.width, 0);
    if (emitted.length < length * L) emitted = new Float64Array(length * L * 2);
    if (active.length < length * width) active = new Int32Array(length * width * 2);
    // the features that take part this time, gathered position by position; 0 ends a position early
    for (let i = 0; i < length; i++) {
      let p = i * width;
      const e = i * L;
      for (let y = 0; y < L; y++) emitted[e + y] = 0;
      for (const {features, width: w} of blocks)
        for (let k = i * w, end = k + w; k < end; k++) {
          const f = features[k]!;
          if (f === 0 || dropped[f - 1] || next() < o.dropout) continue;
          active[p++] = f;
          const r = (f - 1) * L;
          for (let y = 0; y < L; y++) emitted[e + y]! += weights[r + y]!;
        }
      if (p < (i + 1) * width) active[p] = 0;
      for (let y = 0; y < L; y++) if (!((allowed[i]! >> y) & 1)) emitted[e + y] = -Infinity;
    }
    const potentials = potentialsOf(transitions);
    const partition = marginals(L, potentials, sequence, emitted, lattice);
    const {marginal, forward, backward, potential, scale} = lattice;
    let gold = 0;
    for (let i = 0; i < length; i++) {
      const y = labels[i]!;
      gold += emitted[i * L + y]! + scores[(classes[i]! * (L + 1) + (i ? labels[i - 1]! : L)) * L + y]!;
    }
    for (let i = 0; i < length; i++) {
      let big = 0;
      for (let y = 0; y < L; y++) {
        const g = marginal[i * L + y]! - (labels[i] === y ? 1 : 0);
        emitted[i * L + y] = g;
        if (g > big) big = g;
        else if (-g > big) big = -g;
      }
      if (big < 1e-4) continue;
      for (let p = i * width, end = p + width; p < end; p++) {
        const f = active[p]!;
        if (f === 0) break;
        const r = (f - 1) * L;
        for (let y = 0; y < L; y++) {
          const w = weights[r + y]!;
          const g = emitted[i * L + y]! + o.l2 * w;
          const q = squares[r + y]! + g * g;
          squares[r + y] = q;
          weights[r + y] = w - (o.rate * g) / Math.sqrt(q);
        }
      }
    }
    for (let i = 0; i < length; i++) {
      const base = classes[i]! * (L + 1) * L;
      if (i === 0) for (let y = 0; y < L; y++) move(base + L * L + y, marginal[y]! - (labels[0] === y ? 1 : 0));
      else
        for (let x = 0; x < L; x++)
          for (let y = 0; y < L; y++) {
            const p =
              (forward[(i - 1) * L + x]! *
                potentials[base + x * L + y]! *
                potential[i * L + y]! *
                backward[i * L + y]!) /
              scale[i]!;
            const g = p - (labels[i - 1] === x && labels[i] === y ? 1 : 0);
            if (g > 1e-4 || g < -1e-4) move(base + x * L + y, g);
          }
    }
    return partition - gold;
  }

  function move(k: number, gradient: number): void {
    const w = scores[k]!;
    if (w === -Infinity) return;
    const g = gradient + o.l2 * w;
    const q = transitionSquares[k]! + g * g;
    transitionSquares[k] = q;
    scores[k] = w - (o.rate * g) / Math.sqrt(q);
  }
}

/** how far apart the weights of a feature are: one that weighs the same for every label says nothing */
export function heaviness(weights: Float32Array, labels: number): Float32Array {
  const out = new Float32Array(weights.length / labels);
  for (let f = 0; f < out.length; f++) {
    let low = Infinity;
    let high = -Infinity;
    for (let y = 0; y < labels; y++) {
      const w = weights[f * labels + y]!;
      if (w < low) low = w;
      if (w > high) high = w;
    }
    out[f] = high - low;
  }
  return out;
}

/** Adds the scores of features from trained weights, as `addScores` does from packed ones. */
export function addTrained(chain: TrainedChain, {features, width}: Block, length: number, out: Float64Array): void {
  const L = chain.transitions.labels;
  for (let i = 0; i < length; i++)
    for (let k = i * width, end = k + width; k < end; k++) {
      const f = features[k] ? chain.find(features[k]!) : 0;
      if (f) for (let y = 0; y < L; y++) out[i * L + y]! += chain.weights[(f - 1) * L + y]!;
    }
}
