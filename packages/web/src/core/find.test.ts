import {expect, test} from 'vitest';
import {excerpt, pieces, searchTerms} from './find.ts';

test.each([
  ['convoys', 'Aid convoy and CONVOYS wait', ['convoy', 'CONVOYS']],
  ['"old city" -Homs', 'The old city of Homs', ['old', 'city']],
  ['releasing', 'They release water; it was released', ['release', 'released']],
  ['c++ (a', 'plain', []],
])('%s marks the words and their forms', (query, text, marked) => {
  expect(pieces(text, searchTerms(query)).filter((_, n) => n % 2 === 1)).toEqual(marked);
});

test('the pieces are the whole text', () => {
  const text = 'one two three two one';
  expect(pieces(text, searchTerms('two one')).join('')).toBe(text);
});

test('an excerpt shows the first place found', () => {
  const text = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`;
  const cut = excerpt(text, searchTerms('needle'), 80);
  expect(cut).toContain('needle');
  expect(cut.length).toBeLessThan(100);
});
