import {expect, test} from 'vitest';
import {unquoted} from './author.ts';

test.each([
  ['“We” ask. "We" wait. “Ours', ' ask.  wait. “Ours'],
  ['“““we” are', ' are'],
  ['we ” are', 'we ” are'],
  ['', ''],
])('what is quoted in %j is left out', (text, left) => expect(unquoted(text)).toBe(left));

test('a million marks that never close are looked through once', () => {
  const text = '“'.repeat(1_000_000);
  expect(unquoted(text)).toHaveLength(text.length);
});
