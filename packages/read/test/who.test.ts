import type {SourceDocument} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {whoIsIn} from '../src/actors/who.ts';
import {analyse, loadReader} from '../src/index.ts';
import {mergeReadings} from '../src/record/merge.ts';
import {readText} from '../src/record/read-text.ts';

const reader = loadReader();
const cast = (text: string) => whoIsIn(analyse(text, reader.language));
/** whom the words first stand for in a text, and for whom that one speaks */
const who = (text: string, words: string) => {
  const c = cast(text);
  const m = c.inOrder().find(x => c.phrase(x.from, x.to) === words);
  if (!m) return null;
  const x = c.actors[m.actor]!;
  return [x.name, c.actors[x.speaksFor]?.name ?? null];
};
const kindOf = (text: string, name: string) => cast(text).actors.find(x => x.name === name)?.kind ?? null;

const document = (text: string, title: string): SourceDocument => ({
  id: 'a', file: 'a.txt', title, outlet: null, author: null, published: '2024-05-21', url: null, retrieved: null,
  sha256: '0'.repeat(64), mediaType: 'text/plain', text, parts: [],
}); // biome-ignore format: one document
/** “asker → asked: act” of every demand read in a text */
const demands = (text: string, title = 'A report') => {
  const r = mergeReadings([readText(document(text, title), reader)]);
  const name = (id: string | null) => r.actors.find(x => x.id === id)?.name ?? '-';
  return r.demands.map(d => `${name(d.by)} → ${name(d.of)}: ${d.act.map(s => text.slice(s.start, s.end)).join(' ')}`);
};

describe('for whom a person speaks', () => {
  test.each([
    ['Olga Brandt, who leads the Harbour Party, left early. Brandt was tired.', 'Brandt', 'Harbour Party'],
    ['The Harbour Party board, chaired by Olga Brandt, met. Brandt was tired.', 'Brandt', 'Harbour Party'],
    ['The Harbour Party met on Friday. Its co-leader, Olga Brandt, stayed away.', 'Olga Brandt', 'Harbour Party'],
    ["Ireland's Aoife Byrne asked for more time.", 'Aoife Byrne', 'Ireland'],
    ['President Helena Varga of Kenya asked for more time.', 'President Helena Varga', 'Kenya'],
    ['The Danish army spokesman, Colonel Nils Holm, denied it.', 'Colonel Nils Holm', 'Denmark'],
  ])('%s', (text, words, body) => {
    expect(who(text, words)?.[1]).toBe(body);
  });
  test('a former head of a body speaks for it no more, nor one who never led it', () => {
    expect(who('Olga Brandt, who once led the Harbour Party, left early.', 'Olga Brandt')?.[1]).toBe(null);
    expect(who('Olga Brandt, who has ruled it out, left the Harbour Party.', 'Olga Brandt')?.[1]).toBe(null);
  });
  test('members, boards and leaders act with their body, customers do not', () => {
    const text = "The Dockers' Union met. Union leaders and its members cheered. The union's customers did not.";
    expect(who(text, 'Union leaders')?.[1]).toBe("Dockers' Union");
    expect(who(text, 'its members')?.[1]).toBe("Dockers' Union");
    expect(who(text, "The union's customers")?.[1] ?? null).toBe(null);
  });
  test('people of a trade act with the union of that trade', () => {
    expect(who('The Tanners Union met on Monday. Tanners are tired.', 'Tanners')?.[1] ?? 'Tanners Union').toBe(
      'Tanners Union',
    );
    expect(who('The Lakeside Teachers Union met on Monday. Teachers are tired.', 'Teachers')?.[1]).toBe(
      'Lakeside Teachers Union',
    );
  });
});

describe('one actor by several names', () => {
  test.each([
    [
      'Talks between Meridian Ferries and its crews ended on Monday. Meridian said it had no choice.',
      'Meridian',
      'Meridian Ferries',
    ],
    ['Nestor Quispe, the former miner who commands the rebels, wants talks.', 'the former miner', 'Nestor Quispe'],
    ['The airline, NorthLine, said on Monday that it would pay.', 'The airline', 'NorthLine'],
    ['The Green Harbour Movement met. GHM wants a vote.', 'GHM', 'Green Harbour Movement'],
    ['The Government of Laos refused. Vientiane said no more.', 'Government of Laos', 'Laos'],
    ['Frank-Ulrich Steinbach spoke on Friday. Steinbach was brief.', 'Steinbach', 'Frank-Ulrich Steinbach'],
    [
      'Ana Ruiz spoke on Friday. The former governor told a crowd that she would run.',
      'The former governor',
      'Ana Ruiz',
    ],
  ])('%s', (text, words, name) => {
    expect(who(text, words)?.[0]).toBe(name);
  });
  test('a body in a list is nobody else', () => {
    const [, second] = ['Hamas', who('Hamas, the union and Egypt met on Friday.', 'the union')?.[0]];
    expect(second).not.toBe('Hamas');
  });
});

describe('kinds', () => {
  test.each([
    [
      "Kestria's defence ministry accused Dorvan of shelling a village. Kestrian troops fired back.",
      'Kestria',
      'state',
    ],
    ['Dorvan denied it on Monday. Dorvani artillery had been silent.', 'Dorvan', 'state'],
    ['ExxonMobil wants the line moved.', 'ExxonMobil', 'organisation'],
    ["On Friday Quarrion's shareholders met. Quarrion refused the offer.", 'Quarrion', 'organisation'],
    ['Mr Odell has shareholders to please. Odell refused the offer.', 'Odell', 'person'],
  ])('%s', (text, name, kind) => {
    expect(kindOf(text, name)).toBe(kind);
  });
  test('a birthday party is no actor', () => {
    expect(
      cast('Rebels walked into a birthday party.')
        .actors.map(x => x.name)
        .join(),
    ).not.toContain('party');
  });
});

describe('both sides', () => {
  test('are those at odds, never who calls on them', () => {
    const text =
      'Iran accused Iraq of firing on its boats. Iraq denied the charge. Oman, which has offered to mediate, urged both sides to stop firing.';
    expect(demands(text)).toEqual(expect.arrayContaining(['Oman → Iran: stop firing', 'Oman → Iraq: stop firing']));
    expect(demands(text).filter(d => /→ Oman/.test(d))).toEqual([]);
  });
  test('one phrase for several asks and is asked for each', () => {
    const text = 'Egyptian and Sudanese ministers urged Ethiopia to stop filling the dam.';
    expect(demands(text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Egypt.* → Ethiopia/),
        expect.stringMatching(/^Sudan.* → Ethiopia/),
      ]),
    );
  });
  test('who speaks at a podium speaks for whom the title names', () => {
    const text =
      'QUESTION: Any news?\n\nSPOKESMAN: We urge Iran to release the crew.\n\nQUESTION: And if it refuses?\n\nSPOKESMAN: We are ready to talk to Iran.';
    const r = mergeReadings([readText(document(text, 'State Department noon briefing on Iran'), reader)]);
    expect(r.actors.map(x => [x.name, x.speaksFor])).toContainEqual(['SPOKESMAN', 'united-states']);
  });
  test('a subject before a relative clause is the subject', () => {
    const text = 'Elders from the valley, where Kenyan farmers have been driven out, urged Sudan to send help.';
    expect(demands(text).join()).toMatch(/^Elders.* → Sudan: send help/);
  });
});
