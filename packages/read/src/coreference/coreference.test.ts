import {describe, expect, test} from 'vitest';
import {whoIsIn} from '../actors/who.ts';
import {analyse, loadLanguage} from '../index.ts';

const language = loadLanguage();
const cast = (text: string) => whoIsIn(analyse(text, language));
/** whom the last mention that reads so means */
const meant = (text: string, words: string) => {
  const c = cast(text);
  const m = c.inOrder().findLast(x => c.phrase(x.from, x.to) === words);
  return m && c.actors[m.actor]!.name;
};

describe('whoever does it is not whom it is done to', () => {
  test.each([
    ['Sony Electronics signed. Texas Rail then asked the company to wait.', 'the company', 'Sony Electronics'],
    ['Texas Rail asked Sony Electronics to wait and begged it to pay.', 'it', 'Sony Electronics'],
    ['Prime Minister Petra Vale of Denmark told Norway not to leave and asked it to pay.', 'it', 'Norway'],
    [
      'The bakers met Sony Electronics. Texas Rail demanded that the company pay them.',
      'the company',
      'Sony Electronics',
    ],
  ])('%s', (text, words, whom) => expect(meant(text, words)).toBe(whom));
});

describe('what the sentence before is about', () => {
  test.each([
    [
      'Texas Rail said it would pay if Sony Electronics opened its books. It will also build a yard.',
      'It',
      'Texas Rail',
    ],
    ['The drivers asked Texas Rail for a raise on Monday. They want more rest.', 'They', 'drivers'],
    ["Sony Electronics' union called a strike. Its members want more pay.", 'Its', "Sony Electronics' union"],
    // whom a title stands before
    [
      'Paul Stern offered a permit. House Speaker Ivan Lind has refused to be hurried. He said they could wait.',
      'He',
      'Ivan Lind',
    ],
    ['Paul Stern spoke to Ivan Lind on Friday. Mr Lind wants ten pits gone. He will pay.', 'He', 'Ivan Lind'],
    ['Mr Lind told Paul Stern that the pits must go. He will pay.', 'He', 'Lind'],
  ])('%s', (text, words, whom) => expect(meant(text, words)).toBe(whom));
});

describe('a single name that “it” stands for is no person', () => {
  const kind = (text: string, name: string) => cast(text).actors.find(x => x.name === name)?.kind;
  test.each([
    ['Larnow rejects the claim. It will not sign the paper.', 'Larnow', 'organisation'],
    ['Larnow rejects the claim. He will not sign the paper.', 'Larnow', 'person'],
  ])('%s', (text, name, want) => expect(kind(text, name)).toBe(want));
});

describe('people no list has are known by what they do', () => {
  test.each([
    ['The splicers say they will stay. The mayor thanked the splicers.', 'the splicers', 'splicers'],
    ['The scullers refuse to row. They want a boat.', 'They', 'scullers'],
  ])('%s', (text, words, whom) => expect(meant(text, words)).toBe(whom));
  test('papers say much and are nobody', () => expect(meant('The letters say so.', 'The letters')).toBe(undefined));
});

test('a verb of telling is no part of whom it stands before', () =>
  expect(meant('The mayor kept his word and urged bakers to open on Monday.', 'bakers')).toBe('bakers'));

describe('who says it is who was telling, and nobody calls himself by his name', () => {
  test.each([
    [
      'Nadia Berg met Clara Holm in Oslo. Holm had no time. “We will never sell. Clara Holm is making us poorer,” she said.',
      'she',
      'Nadia Berg',
    ],
    [
      'Omar Nasri, a teacher, said Pavel Kern never spoke with the driver. “We were shocked,” Nasri said. He said Kern was late.',
      'He',
      'Omar Nasri',
    ],
    ['Paul Dahl left the shop. “One man shouted at me,” said the woman. “Too much hate,” she said.', 'she', 'woman'],
    ['The rebels met the miners, who have said they want a rise.', 'they', 'miners'],
    // one who only passes by is not who says it
    ['Nadia Berg saw a woman at the gate. She said the gate was shut.', 'She', 'Nadia Berg'],
  ])('%s', (text, words, whom) => expect(meant(text, words)).toBe(whom));
  test('“the woman” is one person', () =>
    expect(cast('The women left. “We know,” said the woman.').actors.map(x => x.kind)).toEqual(['people', 'person']));
});

describe('a body of whom only the land is told is the one named just before', () => {
  test.each([
    ['Kenya met Hezbollah on Monday. The Lebanese group asked for a month.', 'The Lebanese group', 'Hezbollah'],
    [
      'Egypt blamed the Reed Liberation Front. The Sudanese movement denied it.',
      'The Sudanese movement',
      'Reed Liberation Front',
    ],
    ['Kenya met Hezbollah. The Lebanese group of exporters left.', 'The Lebanese group', 'Lebanese group'],
  ])('%s', (text, words, whom) => expect(meant(text, words)).toBe(whom));
});

describe('who is called by what they hold or are', () => {
  test.each([
    ['Omar Haddad, the Kenyan envoy, met rebels. The official refused to leave.', 'The official', 'Omar Haddad'],
    ['An aide to the king met rebels. The official refused to leave.', 'The official', 'official'],
    [
      'French Foreign Minister Luc Moreau met rebels. The French diplomat refused to leave.',
      'The French diplomat',
      'Luc Moreau',
    ],
    [
      'French Foreign Minister Luc Moreau met rebels. French officials left. The French diplomat refused to leave.',
      'The French diplomat',
      'French officials',
    ],
    ['The Tarn Pilotage Service stepped in. The agency asked for time.', 'The agency', 'Tarn Pilotage Service'],
    [
      'ECOWAS met. The Malian Ministry of Trade agreed. The regional organisation did not.',
      'The regional organisation',
      'ECOWAS',
    ],
  ])('%s', (text, words, whom) => expect(meant(text, words)).toBe(whom));
  test.each([
    ['China and Japan held talks. The two countries signed.', ['China', 'Japan']],
    ['China, Chad and Japan held talks. The two countries signed.', ['countries']],
    [
      'French Foreign Minister Luc Moreau met Foreign Minister Ana Holm of Norway. Both ministers left.',
      ['Luc Moreau', 'Ana Holm'],
    ],
  ])('%s', (text, whom) => {
    const c = cast(text);
    const m = c.mentions.find(x => x.form === 'nominal' && /^(?:The two|Both)/.test(c.phrase(x.from, x.to)))!;
    expect([...(m.also ?? []), m.actor].map(i => c.actors[i]!.name)).toEqual(whom);
  });
});

test('forces of the opposition are none of the state', () =>
  expect(cast('Sudanese opposition forces took the town. The Sudanese army lost it.').actors.map(x => x.name)).toEqual(
    expect.arrayContaining(['Sudanese opposition forces', 'Sudanese armed forces']),
  ));

describe('an office that only the headline leaves without a name is its holder’s', () => {
  const read = (text: string) => {
    const a = analyse(text, language);
    const end = text.indexOf('\n');
    return whoIsIn(a, [
      {start: 0, end, kind: 'headline'},
      {start: end + 2, end: text.length, kind: 'body'},
    ]).actors.map(x => `${x.name}: ${x.role}`);
  };
  test('the one named', () => {
    const all = read('Foreign Secretary welcomes deal\n\nForeign Secretary Philip Dahl welcomes the deal with Iraq.');
    expect(all).toContain('Philip Dahl: Foreign Secretary');
  });
  test('not another', () => {
    const all = read(
      'Trade minister of Chile welcomes deal\n\nForeign Secretary Philip Dahl welcomes the deal with Iraq.',
    );
    expect(all.join().toLowerCase()).toContain('trade minister');
  });
  test('two of a headline hold no one office', () => {
    const all = read(
      'Dahl, Iraqi Prime Minister Discuss Trade\n\nDefense Secretary Ash Dahl met the Iraqi prime minister.',
    );
    expect(all.join()).not.toContain('Dahl: Prime Minister');
  });
});
