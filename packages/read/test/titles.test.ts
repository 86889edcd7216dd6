import {describe, expect, test} from 'vitest';
import {demandsIn, readSentences} from './sentences.ts';

/** the names of all actors a text has, whom each speaks for behind an arrow */
const actors = (text: string) => {
  const {record, name} = readSentences(text);
  return record.actors.map(a => (a.speaksFor ? `${a.name} → ${name(a.speaksFor)}` : a.name)).sort();
};

describe('an office inside a name parts it', () => {
  test.each([
    ['House Speaker Ana Silva Pires said she would not be hurried.', ['Ana Silva Pires → House', 'House']],
    ['Labor Secretary Thomas Quint asked for more time.', ['Thomas Quint']],
    ['Gov. Nathan Deal asked for more time.', ['Nathan Deal']],
    // and leaves alone what it does not
    ['The Council of Ministers asked for more time.', ['Council of Ministers']],
  ])('%s', (text, found) => expect(actors(text)).toEqual(found));
});

describe('a name that a capital has too', () => {
  test.each([
    ['Sofia Marek urged the miners to return.', ['Sofia Marek', 'miners']],
    ['Sofia urged the miners to return.', ['Bulgaria', 'miners']],
  ])('%s', (text, found) => expect(actors(text)).toEqual(found));
});

test('a ruler is nobody else of the same name', () => {
  const text = 'Michelle Obama came in May. President Obama urged Iran to free the sailors. Obama said it must act.';
  expect(actors(text)).toEqual(['Iran', 'Michelle Obama', 'Obama', 'sailors']);
  expect(demandsIn(text)[0]).toBe('demand Obama → Iran: free the sailors');
});

describe('labels of a transcript', () => {
  test.each([
    ['CHIEF EXECUTIVE: We will publish the report.', 'promise CHIEF EXECUTIVE → -: publish the report'],
    ['MS. HOLM: We call on Russia to withdraw.', 'demand HOLM → Russia: withdraw'],
    ['SECRETARY OF STATE: We urge Iran to wait.', 'demand SECRETARY OF STATE → Iran: wait'],
    ['PRESIDENT QUINT: Iran must open the site.', 'demand QUINT → Iran: open the site'],
  ])('%s', (text, found) => expect(demandsIn(text)).toEqual([found]));

  test('not those of notes', () => {
    expect(actors('NOTE: We urge Iran to wait.')).not.toContain('NOTE');
  });
});

describe('one body under two names', () => {
  test.each([
    ['The Agrarian Union rejected it. The Agrarians asked for time.', ['Agrarian Union']],
    ['The Christian Democrats asked for time. The Christian Democratic Party met.', ['Christian Democratic Party']],
    // two that could be meant
    ['The Green Party met the Green Alliance. The Greens asked for time.', ['Green Alliance', 'Green Party', 'Greens']],
  ])('%s', (text, found) => expect(actors(text)).toEqual(found));
});

test('the Parties of a communiqué are its sides', () => {
  const text =
    'The European Union and Kenya have signed a memorandum. The Parties call upon donors to help. Both Sides stress the need for more visas.';
  expect(demandsIn(text)).toEqual([
    'demand European Union → donors: help',
    'demand Kenya → donors: help',
    'demand European Union → -: more visas',
    'demand Kenya → -: more visas',
  ]);
});
