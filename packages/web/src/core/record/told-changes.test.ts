import {expect, test} from 'vitest';
import {toldChanges} from './told-changes.ts';

const text = 'The council asked the mill to open the sluice.';
const at = (words: string) => [{doc: 'a', start: text.indexOf(words), end: text.indexOf(words) + words.length}];
const demand = {
  id: 'd1',
  kind: 'demand',
  by: 'council',
  of: 'mill',
  act: at('open the sluice'),
  wants: 'do',
  given: [],
  deadline: [],
};
const said = {
  id: 's1',
  speaker: 'council',
  addressee: null,
  standing: 'asserted',
  content: at('the mill to open the sluice'),
  date: null,
};
const record = {
  documents: [{id: 'a', text}] as never,
  actors: [
    {id: 'council', name: 'Council'},
    {id: 'mill', name: 'Mill'},
  ] as never,
};

test('each change of a new reading in a sentence, with how it read before', () => {
  const told = toldChanges(
    [
      {how: 'changed', kind: 'demands', item: demand, was: {...demand, of: null}},
      {how: 'changed', kind: 'statements', item: {...said, date: '2021-03-03'}, was: said},
      {how: 'gone', kind: 'demands', item: {...demand, id: 'd3', by: 'old-council'}},
    ],
    record,
  );
  expect(told.map(({how, words, was, differs, item}) => [how, words, was, differs, item])).toEqual([
    [
      'changed',
      'The council wants the mill to do this: open the sluice.',
      'The council asks for this: open the sluice.',
      [],
      'demands.d1',
    ],
    ['changed', 'The council says: the mill to open the sluice', null, ['when'], 'statements.s1'],
    ['gone', 'The old council wants the mill to do this: open the sluice.', null, [], null],
  ]);
});
