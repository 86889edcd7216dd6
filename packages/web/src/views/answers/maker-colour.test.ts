import {expect, test} from 'vitest';
import {makerColour} from './maker-colour.ts';

test('no two of forty decision makers have the same colour', () => {
  const all = Array.from({length: 40}, (_, d) => makerColour(d));
  expect(new Set(all).size).toBe(40);
  expect(all[0]).toBe('#0072b2');
});
