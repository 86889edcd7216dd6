import {expect, test} from 'vitest';
import {type Picked, reach, stepWord, wordAt} from './pick-words.ts';

const text = 'The mill’s owner, 3.5 km off, said “no”.\nThe council left.';
const said = (picked: Picked | null) => picked && text.slice(picked.start, picked.end);

test('the word at a place, or the next one', () => {
  expect(said(wordAt(text, 0))).toBe('The');
  expect(said(wordAt(text, 6))).toBe('mill’s');
  expect(said(wordAt(text, text.indexOf('“')))).toBe('no');
  expect(said(wordAt(text, text.length))).toBe('left');
  expect(wordAt(' … ', 0)).toBeNull();
});

test('steps from word to word, and stays at the ends', () => {
  const first = wordAt(text, 0)!;
  expect(stepWord(text, first, -1, false)).toEqual(first);
  const second = stepWord(text, first, 1, false);
  expect(said(stepWord(text, stepWord(text, second, 1, false), 1, false))).toBe('3.5');
  expect(stepWord(text, second, -1, false)).toEqual(first);
});

test('an extension holds on to its first word, whichever way it goes', () => {
  const owner = wordAt(text, text.indexOf('owner'))!;
  const right = stepWord(text, stepWord(text, owner, 1, true), 1, true);
  expect(said(right)).toBe('owner, 3.5 km');
  expect(said(stepWord(text, right, -1, true))).toBe('owner, 3.5');
  const back = [1, 2, 3].reduce(at => stepWord(text, at, -1, true), right);
  expect(said(back)).toBe('mill’s owner');
  expect(said(stepWord(text, back, 1, true))).toBe('owner');
  expect(said(reach(text, owner, text.indexOf('council')))).toBe('owner, 3.5 km off, said “no”.\nThe council');
});
