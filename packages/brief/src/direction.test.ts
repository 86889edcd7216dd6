import {expect, test} from 'vitest';
import {byDirection} from './direction.ts';

test.each([
  ['Alden and the mill', ['Alden and the mill']],
  ['', ['']],
  ['חברת הסכר, הטחנה and Alden', ['', 'חברת הסכר', ', ', 'הטחנה', ' and Alden']],
  ['to حزب 14 آذار (twice)', ['to ', 'حزب 14 آذار', ' (twice)']],
  ['asks for “הסכר, עכשיו!”.', ['asks for “', 'הסכר, עכשיו!', '”.']],
  ['says “open it” to حزب-الماء', ['says “open it” to ', 'حزب-الماء', '']],
])('%s', (text, pieces) => {
  expect(byDirection(text)).toEqual(pieces);
  expect(pieces.join('')).toBe(text);
});
