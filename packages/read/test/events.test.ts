import {describe, expect, test} from 'vitest';
import {whoIsIn} from '../src/actors/who.ts';
import {findEvents} from '../src/events/events.ts';
import {analyse, loadLanguage} from '../src/index.ts';

const language = loadLanguage();
/** “TYPE(modality) by → to” of every event in the text */
function events(text: string): string[] {
  const cast = whoIsIn(analyse(text, language));
  const names = (ids: number[]) => ids.map(i => cast.actors[i]!.name).join('+');
  return findEvents(cast).map(
    e => `${e.type}${e.modality === 'happened' ? '' : `(${e.modality})`} ${names(e.by)} → ${names(e.to)}`,
  );
}

describe('types and sides', () => {
  test.each([
    ['Iran and Iraq agreed to hold joint patrols on the river.', 'AGREE Iran+Iraq → '],
    ['Norway offered to mediate.', 'AGREE Norway → '],
    ['The French president met Chancellor Angela Merkel in Berlin.', 'CONSULT French president → Angela Merkel'],
    ['Canada praised Kenya for its reforms.', 'SUPPORT Canada → Kenya'],
    ['Turkey sent food aid to Somalia.', 'AID Turkey → Somalia'],
    ['Rebels released twelve hostages on Monday.', 'RETREAT Rebels → hostages'],
    ['Egypt demanded that Israel reopen the crossing.', 'REQUEST Egypt → Israel'],
    ['Cuba accused the United States of piracy.', 'ACCUSE Cuba → United States'],
    ['Ethiopia rejected an Egyptian proposal for talks.', 'REJECT Ethiopia → Egypt'],
    ['North Korea threatened to attack Japan.', 'THREATEN North Korea → Japan'],
    ['Teachers staged a rally against the government of Peru.', 'PROTEST Teachers → Peru'],
    ['Japan imposed sanctions on Myanmar.', 'SANCTION Japan → Myanmar'],
    ['India mobilized its troops along the border with Pakistan.', 'MOBILIZE India → Pakistan'],
    ['Egyptian police arrested forty demonstrators.', 'COERCE Egyptian police → demonstrators'],
    ['Gunmen attacked United Nations peacekeepers near the town.', 'ASSAULT Gunmen → United Nations peacekeepers'],
    ['Two villages were shelled by Serbian forces.', /^ASSAULT Serbian armed forces → /],
  ])('%s', (text, expected) => {
    const found = events(text).map(e => e.replace('Türkiye', 'Turkey'));
    if (expected instanceof RegExp) expect(found.join('\n')).toMatch(expected);
    else expect(found).toContain(expected);
  });
});

describe('an act that is only wanted, planned, supposed or denied is not told as done', () => {
  test.each([
    ['Egypt demanded that Israel withdraw its troops.', 'RETREAT'],
    ['Israel will withdraw its troops from the valley.', 'RETREAT'],
    ['Israel did not attack Lebanon.', 'ASSAULT'],
    ['Israel may attack Lebanon.', 'ASSAULT'],
    ['If Israel attacks Lebanon, Iran will answer.', 'ASSAULT'],
    ['Israel refused to release the prisoners.', 'RETREAT'],
    ['Israel threatened to attack Lebanon.', 'ASSAULT'],
    ['Israel denied attacking Lebanon.', 'ASSAULT'],
    ['Lebanon urged Israel to release the prisoners.', 'RETREAT'],
  ])('%s', (text, type) => {
    expect(events(text).filter(e => e.startsWith(`${type} `))).toEqual([]);
  });
  test.each([
    ['Israel did not attack Lebanon.', 'ASSAULT(denied) Israel → Lebanon'],
    ['Israel may attack Lebanon.', 'ASSAULT(hypothetical) Israel → Lebanon'],
    ['Israel refused to meet Lebanon.', 'REJECT Israel → Lebanon'],
    ['Israel will attack Lebanon.', 'THREATEN Israel → Lebanon'],
  ])('%s', (text, expected) => {
    expect(events(text)).toContain(expected);
  });
});

test('nouns tell acts too', () => {
  expect(events('Talks between Greece and Turkey went on.').map(e => e.replace('Türkiye', 'Turkey'))).toContain(
    'CONSULT Greece+Turkey → ',
  );
  expect(events('The attack on Lebanon by Israel lasted an hour.')).toContain('ASSAULT Israel → Lebanon');
});

test('ordinary sentences tell none', () => {
  for (const text of [
    'The weather in Geneva was cold.',
    'Snow fell on the mountains.',
    'He has three children.',
    'The hotel has a view of the lake.',
  ])
    expect(events(text)).toEqual([]);
});
