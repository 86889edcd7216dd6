import {expect, test} from 'vitest';
import {blocks, marksOf, segments} from './marks.ts';

const text = 'Headline\n\nThe council asked the mill to stop.\nIt refused.';
const at = (words: string) => ({doc: 'a', start: text.indexOf(words), end: text.indexOf(words) + words.length});
const items = [
  {kind: 'actors', id: 'mill', decision: null, item: {mentions: [at('the mill'), {doc: 'b', start: 0, end: 4}]}},
  {kind: 'demands', id: 'd1', decision: null, item: {act: [at('the mill to stop')]}},
  {kind: 'demands', id: 'd2', decision: 'rejected', item: {act: [at('refused')]}},
];

test('marks are those of the document, in reading order; what was rejected makes none', () => {
  const marks = marksOf(items, 'a');
  expect(marks.map(m => [m.key, text.slice(m.start, m.end)])).toEqual([
    ['demands.d1', 'the mill to stop'],
    ['actors.mill', 'the mill'],
  ]);
});

test('segments give the text back, each with every mark over it', () => {
  const cut = segments(marksOf(items, 'a'), 10, text.length);
  expect(cut.map(s => text.slice(s.start, s.end)).join('')).toBe(text.slice(10));
  expect(cut.map(s => [text.slice(s.start, s.end), s.marks.map(m => m.key)])).toEqual([
    ['The council asked ', []],
    ['the mill', ['demands.d1', 'actors.mill']],
    [' to stop', ['demands.d1']],
    ['.\nIt refused.', []],
  ]);
});

test('blocks are the lines with something on them; recognised parts keep their kind', () => {
  const list = blocks(text, [{kind: 'headline', start: 0, end: 8}]);
  expect(list.map(b => [b.kind, text.slice(b.start, b.end)])).toEqual([
    ['headline', 'Headline'],
    ['body', 'The council asked the mill to stop.'],
    ['body', 'It refused.'],
  ]);
  // parts that lie over each other or outside the text do no harm
  const broken = blocks(text, [
    {kind: 'headline', start: 0, end: 20},
    {kind: 'byline', start: 5, end: 9},
    {kind: 'caption', start: 40, end: 4000},
  ]);
  expect(
    broken
      .map(b => text.slice(b.start, b.end))
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''));
});
