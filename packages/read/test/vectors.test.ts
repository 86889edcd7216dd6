import {expect, test} from 'vitest';
import {random} from '../train/perceptron.ts';
import {principalAxes} from '../train/vectors.ts';

test('principal axes are orthonormal, uncorrelated along the rows, and the widest come first', () => {
  const next = random(3);
  const d = 6;
  // numbers of unequal spread, each leaning on the one before
  const rows = Array.from({length: 400}, () => {
    const row = Float64Array.from({length: d}, (_, j) => (next() - 0.5) * (j + 1));
    for (let j = 1; j < d; j++) row[j]! += 0.5 * row[j - 1]!;
    return row;
  });
  const axes = principalAxes(rows, d);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, j) => sum + x * b[j]!, 0);
  const spread = (p: number, q: number) => rows.reduce((sum, r) => sum + dot(axes[p]!, r) * dot(axes[q]!, r), 0);
  for (let p = 0; p < d; p++) {
    for (let q = 0; q < d; q++) {
      expect(dot(axes[p]!, axes[q]!)).toBeCloseTo(p === q ? 1 : 0, 9);
      if (p !== q) expect(Math.abs(spread(p, q))).toBeLessThan(1e-6 * spread(0, 0));
    }
    if (p > 0) expect(spread(p, p)).toBeLessThan(spread(p - 1, p - 1));
  }
});
