import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readWeights} from '../weights.ts';
import {codeOf} from './codes.ts';
import {readRow, rowOf} from './table.ts';
import {loadVectors, packVectors} from './vectors.ts';

const vectors = loadVectors(readWeights('vectors'));

function vectorOf(word: string): Float32Array {
  const out = new Float32Array(vectors.width);
  readRow(vectors, rowOf(vectors, codeOf(word)), out, 0);
  return out;
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, j) => sum + x * b[j]!, 0);

describe('word vectors', () => {
  // a word, one that means something near, one that does not
  test.each([
    ['ceasefire', 'truce', 'carpet'],
    ['demand', 'insist', 'bake'],
    ['pledged', 'promised', 'slept'],
    ['troops', 'soldiers', 'violins'],
    ['minister', 'ambassador', 'goalkeeper'],
    ['sanctions', 'embargo', 'pancakes'],
    ['treaty', 'accord', 'bicycle'],
    ['Norway', 'Sweden', 'Peru'],
    ['rejected', 'refused', 'painted'],
    ['seven', 'nine', 'purple'],
  ])('%s is nearer %s than %s', (word, near, far) => {
    const at = vectorOf(word);
    expect(dot(at, vectorOf(near))).toBeGreaterThan(dot(at, vectorOf(far)) + 0.1);
  });

  test('known words are of length 1; others are all zeros', () => {
    for (const word of ['the', 'Ceasefire', 'COVERT', '“'])
      expect(dot(vectorOf(word), vectorOf(word))).toBeCloseTo(1, 1);
    expect(vectorOf('zzyzzxq')).toEqual(new Float32Array(vectors.width));
  });

  test('capitals and the kind of apostrophe make no difference', () => {
    expect(vectorOf('TREATY')).toEqual(vectorOf('treaty'));
    expect(vectorOf('’')).toEqual(vectorOf("'"));
  });
});

test('what is packed is found again, within half a step of the scale', () => {
  const row = fc.array(fc.float({noNaN: true, min: -9, max: 9}), {minLength: 3, maxLength: 3});
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), {maxLength: 40}), fc.array(row, {minLength: 40}), (keys, rows) => {
      const packed = packVectors(Int32Array.from(keys), 3, Float32Array.from(rows.slice(0, keys.length).flat()));
      // at an address that is no multiple of 4 too
      const shifted = new Uint8Array(packed.length + 1);
      shifted.set(packed, 1);
      for (const bytes of [packed, shifted.subarray(1)]) {
        const v = loadVectors(bytes);
        keys.forEach((key, i) => {
          const out = new Float32Array(3);
          readRow(v, rowOf(v, key), out, 0);
          const step = Math.max(...rows[i]!.map(Math.abs)) / 127;
          rows[i]!.forEach((x, j) => {
            expect(Math.abs(out[j]! - x)).toBeLessThanOrEqual(step * 0.51 + 1e-6);
          });
        });
      }
    }),
    {numRuns: 50},
  );
});

test('bytes that are no vectors are refused', () => {
  const good = readWeights('vectors');
  for (const bad of [new Uint8Array(0), new Uint8Array(100), good.subarray(0, 1000), good.subarray(0, good.length - 1)])
    expect(() => loadVectors(bad)).toThrow(/^weights: /);
});
