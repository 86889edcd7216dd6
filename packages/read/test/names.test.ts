import {describe, expect, test} from 'vitest';
import {whoIsIn} from '../src/actors/who.ts';
import {recognise} from '../src/documents/parts.ts';
import {analyse, loadReader} from '../src/index.ts';
import {readSentences} from './sentences.ts';

const {language} = loadReader();
/** the actors of an article, its headline told apart */
const inArticle = (text: string) => whoIsIn(analyse(text, language), recognise(text).parts).actors.map(a => a.name);

/** the actors a text has, each with its kind */
const actors = (text: string) => {
  const {record} = readSentences(text);
  return record.actors.map(a => `${a.name} (${a.kind})`).sort();
};
/** Of the rows, which the text has and which it has not. */
function has(text: string, found: string[], not: string[] = []) {
  const all = actors(text);
  expect(all).toEqual(expect.arrayContaining(found));
  for (const x of not) expect(all).not.toContain(x);
}

describe('a headline with a capital for every word', () => {
  const below =
    '\n\nThe Farmers sued in May. Marta Weiss, a lawyer, said the Farmers would appeal to the Supreme Court.';
  test('has the names that the text below it has', () => {
    const all = inArticle(`Farmers Lose Court Battle Over Tarn Valley Dam.${below}`);
    expect(all).toContain('Farmers');
    expect(all.join()).not.toMatch(/Lose|Battle/);
  });
  test('keeps whom only the headline names in full', () => {
    const all = inArticle(`Tarnova Teachers Federation Rejects Wage Offer Again.${below}`);
    expect(all).toContain('Tarnova Teachers Federation');
  });
});

describe('what stands before or behind a name and is no part of it', () => {
  test.each([
    [
      'The Kenyan Ministry of Foreign Affairs and International Cooperation said no to Kenya.',
      ['Kenyan Ministry of Foreign Affairs and International Cooperation (organisation)'],
      ['International Cooperation (organisation)'],
    ],
    ['The Ministry of Trade and Amplex Group met.', ['Ministry of Trade (organisation)'], ['Ministry of Trade and Amplex Group (organisation)']],
    ['The Federal Mooring and Pilotage Service met the union.', ['Federal Mooring and Pilotage Service (organisation)'], ['Pilotage Service (organisation)']],
    ['The Federal Reserve and Pilotage Service met the union.', [], ['Federal Reserve and Pilotage Service (organisation)']],
    [
      'Omar Haddad, the Kenyan Minister of Foreign Affairs and Trade, said no.',
      ['Omar Haddad (person)'],
      ['Kenyan Minister of Foreign Affairs and Trade (organisation)'],
    ],
    ['Lars de Vries left. De Vries told reporters no.', ['Lars de Vries (person)'], ['De Vries (organisation)']],
    ['Premier Odalis Tuesday said that the bridge will stay open.', ['Odalis (person)'], ['Odalis Tuesday (person)']],
    [
      'Verdane Mining plc (LSE:VDM) turned down Orsk Group Limited (ASX:ORK).',
      ['Verdane Mining (organisation)'],
      ['LSE (organisation)', 'ASX (organisation)', 'VDM (organisation)'],
    ],
    [
      'Developer Marsh Entertainment Group said Thursday that it will pay.',
      ['Marsh Entertainment Group (organisation)'],
      ['Developer Marsh Entertainment Group (organisation)'],
    ],
    ['Serbian American plc (LSE:SRB) turned it down.', ['Serbian American (organisation)'], ['United States (state)']],
    ['On Monday Serbian Petroleum plc rejected it.', ['Serbian Petroleum (organisation)'], ['Monday Serbian Petroleum (organisation)']],
    ['We do not have trust in Serbia, Dahl said. They must show that they mean it.', [], ['trust (organisation)']],
    ['Republican Marek and Democrat Holm criticized the firm. Marek said he would sue it.', ['Marek (person)'], ['Republican Marek (person)']],
    ['Filmmaker Jack Moreno said that the guild would meet.', ['Jack Moreno (person)'], ['Filmmaker (organisation)']],
    ['House Speaker Tim Marek said that he would meet them.', ['Tim Marek (person)'], []],
    ['Sens. Dahl and Orsini met the unions. Dahl said that he would meet them again.', ['Dahl (person)'], ['Sens. Dahl (person)']],
    ['The Helen Weiss-run ministry was told of it. Helen Weiss said she knew.', ['Helen Weiss (person)'], ['Helen Weiss-run (person)']],
    ['A Marek-backed rival met the unions. Anna Marek said she would meet them.', ['Anna Marek (person)'], ['Marek-backed (person)']],
    ["The movement was called the Kestrian People's Revolutionary Party.", ["Kestrian People's Revolutionary Party (organisation)"], ['Revolutionary Party (organisation)']],
    ['The Republican leadership met on Monday, and Republican voters waited.', [], ['Republican (organisation)', 'Republican (person)']],
  ])('%s', has); // biome-ignore format: one row each
});

describe('words that name nobody', () => {
  test.each([
    ['Gunmen holding hostage three nurses refused to leave.', ['nurses (people)'], ['hostage (people)', 'hostage three nurses (people)']],
    ['The management of the crisis refused to improve.', [], ['management (organisation)']],
    ['Dahl agreed to assess the Geneva talks.', [], ['Geneva (people)', 'Geneva (organisation)']],
    ["William Orsini, author of “Empire of the Fund,” met the unions.", ['William Orsini (person)'], ['Empire (person)']],
    ['The rule goes back to Dahl v. Orsini, which the court overturned.', [], ['Dahl (person)', 'Orsini (person)']],
    ['Anna Marek is running for president. She was elected governor in May.', ['Anna Marek (person)'], ['president (person)', 'governor (person)']],
    ['Any candidate should say so, and no president may wait.', [], ['candidate (person)', 'president (person)']],
    ['Voters said that Wall Street helps them. It said so in May.', [], ['Street (person)']],
    ['Stacey Holm came with 13-year-old Jonathan in tow.', ['Stacey Holm (person)'], ['Nigeria (state)']],
  ])('%s', has); // biome-ignore format: one row each
});

describe('one actor under several names', () => {
  test.each([
    [
      'Haulers Union Local 88 voted on Friday to strike. Local 88 wants longer breaks.',
      ['Haulers Union Local 88 (organisation)'],
      ['Local 88 (organisation)'],
    ],
    [
      'Haulers Union met. Local 88 wants longer breaks.',
      ['Haulers Union (organisation)', 'Local 88 (organisation)'],
      [],
    ],
    [
      'Members plan a strike at Ashgrove Hospital Healthcare System in Pell. Ashgrove Hospital offered a raise.',
      ['Ashgrove Hospital Healthcare System (organisation)'],
      ['Ashgrove Hospital (organisation)'],
    ],
  ])('%s', has);
  test('a campaign is one, however it is called', () => {
    const text =
      "Anna Marek met farmers. The Marek campaign said that it would wait. Marek's campaign asked the farmers to wait. Her presidential campaign waits.";
    expect(actors(text).filter(x => x.includes('campaign'))).toEqual(['Anna Marek campaign (organisation)']);
    expect(actors('Anna Marek met farmers. Her campaign against hunger went on.').join()).not.toContain(
      'Marek campaign',
    );
  });
  test('a paper is one by its last word too', () => {
    const text = 'The Washington Post asked the ministry to release the files. The Post repeated its request in May.';
    expect(actors(text).filter(x => x.includes('Post'))).toEqual(['Washington Post (media)']);
  });
  test('a party and its initials', () => {
    has('The GOP rejected the plan. The Republican Party asked for another.', ['Republican Party (organisation)'], ['GOP (organisation)']);
  }); // biome-ignore format: one row
});

describe('kinds', () => {
  test.each([
    ['Officers spoke of Latinos and the police. Latinos asked for more.', ['Latinos (people)'], []],
    ['Apple rejected the demand, and engineers at Uber asked it to.', ['Apple (organisation)'], []],
    ['They sent two men to far-flung countries to fight.', ['far-flung countries (bloc)'], []],
    ['One agent refused to leave the house.', ['agent (person)'], []],
    ['He met the New Jersey governor, who asked the ferrymen to wait.', ['New Jersey governor (person)'], []],
    [
      'Asharq Al-Awsat reported that Hamas left the southern city of Tarn.',
      ['Asharq Al-Awsat (media)', 'Hamas (armed-group)'],
      ['southern city (organisation)'],
    ],
    ['The city refused to pay. The council asked the city to wait.', ['city (organisation)'], []],
    [
      'Mali left in line with the Stockholm Agreement. The Oslo peace process ended.',
      ['Mali (state)'],
      ['Sweden (state)', 'Norway (state)'],
    ],
    ['Stockholm asked Mali to sign the agreement.', ['Sweden (state)', 'Mali (state)'], []],
    ["Mali's Marxist rebels asked for justice for the dead.", [], ['Marxist (person)', 'justice (person)']],
    ['The justice refused to sit. Christian Holm asked why.', ['justice (person)', 'Christian Holm (person)'], []],
    ['Trade envoy Wu He said that He Lan would sign the deal in Bern.', ['Wu He (person)', 'He Lan (person)'], []],
    [
      'The envoy, Ana Holm, left on Monday. He said that the talks would go on.',
      ['Ana Holm (person)'],
      ['He (person)'],
    ],
  ])('%s', has);
});

describe('who is meant', () => {
  /** who says what is said in a text, statement by statement */
  const speakers = (text: string) => {
    const {record, name} = readSentences(text);
    return record.statements.map(s => name(s.speaker));
  };
  test.each([
    ['The email was sent to Dahl, and the ministry kept it secret. “We will ask the army for help,” it read.', ['-']],
    ['Jeremy Boreno leads the club. Boreno said the members will still meet.', ['Jeremy Boreno']],
    ['Marek met Dahl. His enemies within the circle said that the talks must go on.', ['-']],
    ['“There is great respect for the people in Tarn Valley,” the candidate said in an email.', ['candidate']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected));
  test.each([
    ['The Pentagon Press Secretary Peter Cook said that it would wait.', ['Peter Cook (person)'], ['Pentagon Press (organisation)']],
    ['Minister for the Middle East Tobias Marek called on Iran to free the sailors.', ['Tobias Marek (person)'], []],
  ])('%s', has); // biome-ignore format: one row each
});
