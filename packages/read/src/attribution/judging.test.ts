import {expect, test} from 'vitest';
import {boost} from '../../train/boosting.ts';
import {loadJudge, packJudge} from './judging.ts';
import {countByte, knownOf, oddsByte} from './known.ts';
import {climb} from './trees.ts';

/** rows of three numbers: right when exactly one of the first two is above a half; the third says nothing */
const rows = Array.from({length: 400}, (_, k) =>
  Float64Array.of(((k * 7) % 20) / 20, ((k * 13) % 23) / 23, ((k * 5) % 11) / 11),
);
const labels = rows.map(r => (r[0]! > 0.5 !== r[1]! > 0.5 ? 1 : 0));

test('boosted trees learn what no single number tells, the same each time', () => {
  const trees = boost(rows, labels, {trees: 60, depth: 3, columns: 1, rate: 0.2});
  const right = rows.filter((r, k) => climb(trees, r) > 0 === (labels[k] === 1));
  expect(right.length).toBeGreaterThan(390);
  expect(boost(rows, labels, {trees: 60, depth: 3, columns: 1, rate: 0.2})).toEqual(trees);
});

test('a judge is packed and read back; other bytes are refused', () => {
  const trees = boost(rows, labels, {trees: 5, depth: 2});
  const known = knownOf(
    Int32Array.of(-5, 9),
    Int8Array.of(1, 2, 3, 4, 5, oddsByte(9, 10), oddsByte(0, 10), 0, 0, countByte(10), -8, -8, -8, -8, 0),
  );
  const bytes = packJudge({trees, cueTrees: trees, known});
  const judge = loadJudge(bytes);
  expect(judge.trees.leaf).toEqual(trees.leaf);
  expect(rows.every(r => climb(judge.cueTrees, r) === climb({...trees, base: Math.fround(trees.base)}, r))).toBe(true);
  expect([judge.known.carries(-5), judge.known.seen(-5)]).toEqual([0.125, 0.625]);
  expect(judge.known.carries(9)).toBeCloseTo(Math.log(9.1 / 2.9), 1);
  expect(judge.known.speaks(9)).toBeLessThan(-4);
  expect(judge.known.carries(1)).toBe(-1);
  expect(() => loadJudge(bytes.subarray(0, bytes.length - 4))).toThrow('not a packed judge');
  expect(() => loadJudge(new Uint8Array(64))).toThrow('not a packed judge');
});
