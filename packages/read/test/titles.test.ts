import type {SourceDocument} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {loadReader} from '../src/reader.ts';
import {mergeReadings} from '../src/record/merge.ts';
import {readText} from '../src/record/read-text.ts';
import {demandsIn, readSentences} from './sentences.ts';

const reader = loadReader();

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

  test('who asks is nobody, who answers is of no state that is only spoken of', () => {
    const text =
      '“PRESIDENT QUINT: We ask Iran to free the crew.\n\nREPORTER: Has Iran answered?\n\nINTERVIEWER: What did Iran say?\n\nMS. TRUDEAU: Iran said no.';
    expect(actors(text)).toEqual(['Iran', 'QUINT', 'TRUDEAU', 'crew']);
    expect(demandsIn(text)).toEqual(['demand QUINT → Iran: free the crew']);
  });
  test('in bold print', () => {
    expect(demandsIn('**MS. HOLM:** We call on Russia to withdraw.\n\n**Q** Why?')).toEqual([
      'demand HOLM → Russia: withdraw',
    ]);
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

describe('whose statement a whole text is', () => {
  const by = (title: string | null, outlet: string | null, text: string) => {
    const document = {
      id: 'a', file: 'a.txt', title, outlet, author: null, published: '2024-05-21', url: null, retrieved: null,
      sha256: '0'.repeat(64), mediaType: 'text/plain', text, parts: [],
    } satisfies SourceDocument; // biome-ignore format: one document
    const record = mergeReadings([readText(document, reader)]);
    return record.demands.map(d => record.actors.find(a => a.id === d.by)?.name ?? null);
  };
  const text = 'The Prime Minister of Norland saw our members on Monday. We urge the company to reopen the mine.';
  test('by its title', () => {
    expect(by('Statement by the Harbour Workers Federation on the closure', null, text)).toEqual([
      'Harbour Workers Federation',
    ]);
  });
  test('by its outlet', () => {
    expect(by(null, 'Kestria Rail newsroom', `${text} Kestria Rail owns it.`)).toEqual(['Kestria Rail']);
  });
  test('by its signature', () => {
    expect(by('To all members', null, `${text}\n\nIn solidarity,\nthe Harbour Workers Federation`)).toEqual([
      'Harbour Workers Federation',
    ]);
  });
});

test('both of whatever are the two who are at odds', () => {
  const text =
    'Peru and Chile quarrelled over the strait. Peru rejected the award. The envoy asked both juntas for a pledge.';
  expect(demandsIn(text)).toContain('demand envoy → Peru: a pledge');
  expect(demandsIn(text)).toContain('demand envoy → Chile: a pledge');
});

describe('whose an office, a government or a country is', () => {
  test('a spokesman for a body named before speaks for it, and the commanders of a front for the front', () => {
    const text =
      'The Harbour Workers Federation met on Monday. A spokesman for the federation left early. The Northern Liberation Front withdrew. The front’s commanders asked Iran to wait.';
    expect(actors(text)).toEqual([
      'Harbour Workers Federation',
      'Iran',
      'Northern Liberation Front',
      'front’s commanders → Northern Liberation Front',
      'spokesman → Harbour Workers Federation',
    ]);
  });
  test('one government is not several, and a president’s is his', () => {
    const text =
      'The government of President Omar Dahl will not talk. His information minister, Salif Konrad, said so. Western governments grew impatient. The rebels rejected the government’s demand for disarmament. Iran denied arming them.';
    expect(demandsIn(text)).toContain('demand Omar Dahl government → rebels: disarmament');
    expect(actors(text)).toContain('Omar Dahl → Omar Dahl government');
    expect(actors(text)).toContain('Salif Konrad → Omar Dahl government');
  });
  test('the country of one who speaks for it is that country', () => {
    const text = 'Iran’s foreign minister, Ali Rahnama, left. Rahnama said his country would not sign the treaty.';
    expect(demandsIn(text)).toEqual(['refusal Iran → -: sign the treaty']);
  });
});
