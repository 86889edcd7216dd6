import {recordSchema} from '@suasion/model';
import {expect, test} from 'vitest';
import {entriesOf, filtered, noFilter, sides} from './entries.ts';
import {positions} from './positions.ts';

const text = 'open the old city; open the city of Homs; release the prisoners; close the road';
const span = (words: string) => [{doc: 'a', start: text.indexOf(words), end: text.indexOf(words) + words.length}];
const demand = (id: string, kind: string, by: string, words: string, statement: string) => ({
  id,
  kind,
  by,
  of: null,
  act: span(words),
  wants: 'do',
  given: [],
  deadline: [],
  statement,
});
const statement = (id: string, date: string) => ({
  id,
  speaker: null,
  source: [],
  cue: [],
  content: span('open the old city'),
  quotation: 'indirect',
  date,
  standing: 'asserted',
});
const actor = (id: string, speaksFor: string | null = null) => ({id, name: id, kind: 'state', speaksFor, mentions: []});
const record = recordSchema.parse({
  documents: [{id: 'a', sha256: '', mediaType: 'text/plain', text, published: '2014-02-09'}],
  actors: [actor('government'), actor('minister', 'government'), actor('rebels')],
  statements: [statement('s1', '2014-01-31'), statement('s2', '2014-02-05')],
  demands: [
    demand('d1', 'refusal', 'minister', 'open the old city', 's1'),
    demand('d2', 'offer', 'government', 'open the city of Homs', 's2'),
    demand('d3', 'offer', 'government', 'release the prisoners', 's2'),
    demand('d4', 'demand', 'rebels', 'close the road', 's2'),
  ],
});
const act = (e: {item: any}) => text.slice(e.item.act[0].start, e.item.act[0].end);

test('an offer after a refusal of a similar act is a change, also by another who speaks for the same side', () => {
  const found = positions(entriesOf(record), sides(record), act).get('government')!;
  expect(found.map(p => [p.entry.id, p.departsFrom?.id ?? null])).toEqual([
    ['d1', null],
    ['d2', 'd1'],
    ['d3', null],
  ]);
});

test('filters by actor and those who speak for it, by words, date, kind', () => {
  const entries = entriesOf(record);
  const ids = (filter: object) => filtered(entries, {...noFilter, ...filter}, sides(record)).map(e => e.id);
  expect(ids({actor: 'government'})).toEqual(['d1', 'd2', 'd3']);
  expect(ids({words: 'prisoners'})).toEqual(['d3']);
  expect(ids({kind: 'demands', to: '2014-01-31'})).toEqual(['d1']);
  expect(ids({from: '2014-02-06'})).toEqual([]);
});
