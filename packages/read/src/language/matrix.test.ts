import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fingerprint, kernels} from '../../../../scripts/kernel.ts';
import {source} from './kernel.ts';
import {Arena, even} from './matrix.ts';

test('the kernel was built from the source beside it', () => {
  // when this fails: npm run kernel
  expect(source).toBe(fingerprint(kernels.read));
});

const sizes = fc.record({
  rows: fc.integer({min: 1, max: 9}),
  inner: fc.integer({min: 1, max: 5}).map(n => 8 * n),
  columns: fc.integer({min: 1, max: 4}).map(n => 8 * n),
  seed: fc.integer(),
});

function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  };
}

/** c[i, j] + Σk a[i, k] · b(k, j) */
const plain = (c: Float32Array, a: Float32Array, b: (k: number, j: number) => number, inner: number, columns: number) =>
  c.map((v, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    let sum = v;
    for (let k = 0; k < inner; k++) sum += a[i * inner + k]! * b(k, j);
    return sum;
  });

const near = (x: Float32Array, y: Float32Array, rows: number, columns: number, within: number) => {
  for (let k = 0; k < rows * columns; k++) expect(Math.abs(x[k]! - y[k]!)).toBeLessThanOrEqual(within);
};

test('products of floats are those of the definition', () => {
  fc.assert(
    fc.property(sizes, ({rows, inner, columns, seed}) => {
      const next = random(seed);
      const arena = new Arena(20_000);
      const a = arena.matrix(even(rows), inner);
      const b = arena.matrix(inner, columns);
      const c = arena.matrix(even(rows), columns);
      for (const m of [a, b, c]) m.data.forEach((_, k) => void (m.data[k] = next()));
      const expected = plain(c.data, a.data, (k, j) => b.data[k * columns + j]!, inner, columns);
      arena.multiply(a, b, c, rows);
      near(c.data, expected, rows, columns, 1e-4);
      // and the gradient: columns of a times rows of c
      const g = arena.matrix(inner, columns);
      arena.multiplyTransposed(a, c, g, rows);
      const turned = new Float32Array(inner * rows);
      for (let i = 0; i < rows; i++) for (let k = 0; k < inner; k++) turned[k * rows + i] = a.data[i * inner + k]!;
      const sums = plain(
        g.data.map(() => 0),
        turned,
        (i, j) => c.data[i * columns + j]!,
        rows,
        columns,
      );
      near(g.data, sums, inner, columns, 1e-3);
    }),
  );
});

test('products of whole numbers are those of the definition but for the rounding of each row to 15 bits', () => {
  fc.assert(
    fc.property(sizes, fc.integer({min: -12, max: 12}), ({rows, inner, columns, seed}, power) => {
      const next = random(seed);
      const arena = new Arena(20_000, rows);
      const a = arena.matrix(even(rows), inner);
      const c = arena.matrix(even(rows), columns);
      const values = Int8Array.from({length: inner * columns}, () => Math.round(127 * next()));
      const scales = Float32Array.from({length: columns}, () => 0.01 * Math.abs(next()));
      const b = arena.wholeMatrix(inner, columns, values, scales);
      for (const m of [a, c]) m.data.forEach((_, k) => void (m.data[k] = next() * 2 ** power));
      // a row of nothing, and one of the largest sums there can be
      a.data.fill(0, 0, inner);
      if (rows > 1) a.data.fill(2 ** power, inner, 2 * inner);
      const expected = plain(c.data, a.data, (k, j) => values[k * columns + j]! * scales[j]!, inner, columns);
      arena.multiplyWhole(a, b, c, rows);
      near(c.data, expected, rows, columns, (2 ** power * inner * 127 * 0.01) / 32767);
    }),
  );
});

test('sums of whole numbers at their largest do not wrap around', () => {
  const inner = 512;
  const arena = new Arena(40_000, 4);
  const a = arena.matrix(4, inner);
  const c = arena.matrix(4, 8);
  a.data.fill(-3);
  const b = arena.wholeMatrix(inner, 8, new Int8Array(inner * 8).fill(-127), new Float32Array(8).fill(1));
  arena.multiplyWhole(a, b, c, 4);
  for (const v of c.data) expect(Math.abs(v / (3 * 127 * inner) - 1)).toBeLessThan(1e-6);
  expect(() => arena.wholeMatrix(inner + 8, 8, new Int8Array(8 * (inner + 8)), new Float32Array(8))).toThrow(
    'at most 512',
  );
});
