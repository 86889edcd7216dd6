import {expect, test} from 'vitest';
import {changedFacts, dateTyped, factProblems} from './describe.ts';

const facts = {title: 'Sluice opens', outlet: null, author: null, published: '2021-03-05', url: null};

test('only what was typed anew is kept, and an emptied field is not known any more', () => {
  const typed = {title: 'Sluice opens ', outlet: 'Valley Post', author: ' ', published: '', url: ''};
  expect(changedFacts(facts, typed)).toEqual({outlet: 'Valley Post', published: null});
});

test.each([
  ['2021-03-05', true],
  ['2021-03', true],
  ['2021', true],
  ['2021-03-05T10:00:00Z', true],
  ['2021-02-30', false],
  ['5 March 2021', false],
  ['2021-3-5', false],
])('a date as typed: %s', (published, good) => {
  expect(Object.keys(factProblems({...facts, published}))).toEqual(good ? [] : ['published']);
});

test.each([
  ['4 June 2019', '2019-06-04'],
  ['June 4, 2019', '2019-06-04'],
  ['Sept. 2019', '2019-09'],
  ['2019-06-04', '2019-06-04'],
  ['04/06/2019', '04/06/2019'],
  ['4 Brumaire 2019', '4 Brumaire 2019'],
])('a date as people write it: %s', (typed, kept) => expect(dateTyped(typed)).toBe(kept));

test('an address is one of the web', () => {
  expect(factProblems({...facts, url: 'https://example.org/a'})).toEqual({});
  expect(Object.keys(factProblems({...facts, url: 'javascript:alert(1)'}))).toEqual(['url']);
});
