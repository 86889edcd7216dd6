import {expect, test} from 'vitest';
import {beside, blocks, marksOf, segments} from './marks.ts';

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

test('the next item is found from where a rejected one stood', () => {
  const three = [
    {kind: 'actors', id: 'council', decision: null, item: {mentions: [at('council')]}},
    ...items,
    {kind: 'demands', id: 'd3', decision: null, item: {act: [at('It refused')]}},
  ];
  const rejected = three.map(i => (i.id === 'd1' ? {...i, decision: 'rejected'} : i));
  const d1 = {key: 'demands.d1', words: [at('the mill to stop')]};
  expect(beside(marksOf(three, 'a'), null, 1)).toBe('actors.council');
  expect(beside(marksOf(three, 'a'), d1, 1)).toBe('actors.mill');
  expect(beside(marksOf(three, 'a'), d1, -1)).toBe('actors.council');
  expect(beside(marksOf(rejected, 'a'), d1, 1)).toBe('actors.mill');
  expect(beside(marksOf(rejected, 'a'), d1, -1)).toBe('actors.council');
  expect(beside(marksOf(three, 'a'), {key: 'demands.d3', words: [at('It refused')]}, 1)).toBeNull();
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
  const old = text.replaceAll('\n', '\r');
  expect(blocks(old, []).map(b => old.slice(b.start, b.end))).toEqual(list.map(b => text.slice(b.start, b.end)));
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
