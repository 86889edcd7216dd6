import {expect, test} from 'vitest';
import {best, bestFew, Lattice, marginals, potentialsOf, type Sequence, type Transitions} from './chain.ts';
import {addScores, loadLabeller, packLabeller} from './model.ts';

/** small whole numbers, the same on every run */
function numbers(seed: number): () => number {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    return ((s >> 16) % 7) - 3;
  };
}

/** every labelling of a sequence with its score, straight from the definition */
function labellings(t: Transitions, sequence: Sequence, emitted: Float64Array): {labels: number[]; score: number}[] {
  const L = t.labels;
  let out: {labels: number[]; score: number}[] = [{labels: [], score: 0}];
  for (let i = 0; i < sequence.length; i++)
    out = out.flatMap(({labels, score}) =>
      Array.from({length: L}, (_, y) => ({
        labels: [...labels, y],
        score:
          score + emitted[i * L + y]! + t.scores[(sequence.classes[i]! * (L + 1) + (i ? labels[i - 1]! : L)) * L + y]!,
      })),
    );
  return out;
}

test.each([1, 2, 3, 4, 5])(
  'the best labelling and the marginals are those of counting all labellings (seed %i)',
  seed => {
    const next = numbers(seed);
    const L = 3;
    const scores = Float32Array.from({length: 2 * (L + 1) * L}, next);
    for (let c = 0; c < 2; c++) scores[(c * (L + 1) + 0) * L + 2] = -Infinity;
    const t: Transitions = {labels: L, classes: 2, scores};
    const length = 5;
    const sequence: Sequence = {
      length,
      blocks: [],
      classes: Uint8Array.from({length}, (_, i) => i & 1),
      allowed: new Uint16Array(length).fill(7),
    };
    const emitted = Float64Array.from({length: length * L}, next);
    emitted[4] = -Infinity;
    const all = labellings(t, sequence, emitted);
    const labels = new Uint8Array(length);
    best(t, sequence, emitted, labels);
    const top = Math.max(...all.map(x => x.score));
    expect(all.find(x => x.labels.join() === [...labels].join())!.score).toBeCloseTo(top, 6);
    const few = bestFew(t, sequence, emitted, 6);
    const ordered = all.map(x => x.score).sort((x, y) => y - x);
    expect(few.map(x => x.score)).toEqual(ordered.slice(0, 6));
    expect(new Set(few.map(x => x.labels.join())).size).toBe(6);
    for (const x of few) expect(all.find(y => y.labels.join() === x.labels.join())!.score).toBe(x.score);
    const lattice = new Lattice();
    const log = marginals(L, potentialsOf(t), sequence, emitted, lattice);
    const total = all.reduce((s, x) => s + Math.exp(x.score), 0);
    expect(log).toBeCloseTo(Math.log(total), 6);
    for (let i = 0; i < length; i++)
      for (let y = 0; y < L; y++) {
        const share = all.filter(x => x.labels[i] === y).reduce((s, x) => s + Math.exp(x.score), 0) / total;
        expect(lattice.marginal[i * L + y]).toBeCloseTo(share, 6);
      }
  },
);

test('packed weights come back as they were, and features that were not packed weigh nothing', () => {
  const transitions: Transitions = {labels: 7, classes: 1, scores: Float32Array.from({length: 56}, (_, k) => k / 8)};
  const features = [
    {hash: 0x12345601, weights: [1, -1, 0.5, 0, 0, 0, -0.5]},
    {hash: -77777, weights: [0, 0, 0, 2, 0, 0, -2]},
  ];
  const bytes = packLabeller(transitions, 8, features, 2);
  const {labeller, next} = loadLabeller(bytes);
  expect(next).toBe(bytes.length);
  expect([...labeller.transitions.scores]).toEqual([...transitions.scores]);
  const out = new Float64Array(14);
  const block = {features: Int32Array.from([0x12345601, -77777, 0x0ddba11, 0]), width: 2};
  addScores(labeller, block, 2, out);
  for (const [k, w] of [1, -1, 0.5, 2, 0, 0, -2.5, 0, 0, 0, 0, 0, 0, 0].entries()) expect(out[k]).toBeCloseTo(w, 1);
});

test('bytes that are no labeller are refused', () => {
  const bytes = packLabeller(
    {labels: 7, classes: 1, scores: new Float32Array(56)},
    8,
    [{hash: 1, weights: [1, 0, 0, 0, 0, 0, 0]}],
    1,
  );
  expect(() => loadLabeller(new Uint8Array(3))).toThrow('not a packed labeller');
  expect(() => loadLabeller(bytes.subarray(0, bytes.length - 1))).toThrow('not a packed labeller');
  expect(() => loadLabeller(new Uint8Array(64))).toThrow('not a packed labeller');
});
