import {describe, expect, test} from 'vitest';
import {whoIsIn} from '../src/actors/who.ts';
import {analyse, loadLanguage} from '../src/index.ts';

const language = loadLanguage();
const cast = (text: string) => whoIsIn(analyse(text, language));
/** “phrase → actor” for every mention, in order */
const mentions = (text: string) => {
  const c = cast(text);
  return c.inOrder().map(m => `${c.phrase(m.from, m.to)} → ${c.actors[m.actor]!.name}${m.place ? ' (place)' : ''}`);
};
const actor = (text: string, name: string) => {
  const c = cast(text);
  const x = c.actors.find(a => a.name === name);
  return x && {kind: x.kind, country: x.country, role: x.role, speaksFor: c.actors[x.speaksFor]?.name ?? null};
};

describe('names that stand for a state', () => {
  test.each([
    ['Moscow rejected the draft.', 'Moscow → Russia'],
    ['The Kremlin rejected the draft.', 'Kremlin → Russia'],
    ['The White House rejected the draft.', 'White House → United States'],
    ['Downing Street rejected the draft.', 'Downing Street → United Kingdom'],
    ['The U.S. rejected the draft.', 'U.S. → United States'],
    ['The Syrian government rejected the draft.', 'The Syrian government → Syria'],
    ['The Syrian regime rejected the draft.', 'The Syrian regime → Syria'],
    ["Iran's government rejected the draft.", "Iran's government → Iran"],
    ['The government of Kenya rejected the draft.', 'The government of Kenya → Kenya'],
    ['The Obama administration rejected the draft.', 'The Obama administration → United States'],
    ['The Ivory Coast rejected the draft.', 'Ivory Coast → Ivory Coast'],
    ['Brussels rejected the draft.', 'Brussels → European Union'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toContain(expected);
  });
  test('“us” is not the US, “in Damascus” is a place', () => {
    expect(mentions('They told us nothing.').join()).not.toContain('United States');
    expect(mentions('They met in Damascus.')).toContain('Damascus → Syria (place)');
  });
});

describe('people', () => {
  test('office, state, full name and surname are one person', () => {
    const text =
      'Russian Foreign Minister Sergei Lavrov arrived on Friday. Lavrov said that he would stay. The Russian Foreign Minister left on Sunday.';
    const all = mentions(text).filter(m => m.endsWith('→ Sergei Lavrov'));
    expect(all).toEqual([
      'Russian Foreign Minister Sergei Lavrov → Sergei Lavrov',
      'Lavrov → Sergei Lavrov',
      'he → Sergei Lavrov',
      'The Russian Foreign Minister → Sergei Lavrov',
    ]);
    expect(actor(text, 'Sergei Lavrov')).toEqual({
      kind: 'person',
      country: 'RU',
      role: 'Foreign Minister',
      speaksFor: 'Russia',
    });
  });
  test.each([
    ['Hassan Rouhani, the president of Iran, spoke.', 'Hassan Rouhani', 'president', 'Iran'],
    ['U.N. envoy Lakhdar Brahimi spoke.', 'Lakhdar Brahimi', 'envoy', 'United Nations'],
    ['Hamas spokesman Sami Abu Zuhri spoke.', 'Sami Abu Zuhri', 'spokesman', 'Hamas'],
    ['Secretary of State John Kerry spoke.', 'John Kerry', 'Secretary of State', 'United States'],
    ['Former U.S. Ambassador Anna Field spoke.', 'Anna Field', 'Former Ambassador', null],
    [
      'Talks mediated by UN Special Envoy for Sudan Volk Marsen began.',
      'Volk Marsen',
      'Special Envoy for Sudan',
      'United Nations',
    ],
    [
      'Japanese Vice Minister for Foreign Affairs Tanabe Jiro spoke.',
      'Tanabe Jiro',
      'Vice Minister for Foreign Affairs',
      'Japan',
    ],
    [
      'Danish deputy foreign ministers Ove Lind and Mads Krag spoke.',
      'Mads Krag',
      'deputy foreign ministers',
      'Denmark',
    ],
    ['Kenyan envoys praised Ove Lind and Anna Krag in Oslo.', 'Anna Krag', null, null],
    [
      'The Kenyan minister of foreign affairs, Mrs Ayo Botha, spoke.',
      'Ayo Botha',
      'minister of foreign affairs',
      'Kenya',
    ],
    ['The Kenyan minister of trade, Danish Lars Holm, spoke.', 'Lars Holm', 'minister of trade', 'Kenya'],
    [
      'The mediator of ECOWAS for Mali, former Kenyan President Omar Haddad, spoke.',
      'Omar Haddad',
      'mediator for Mali',
      'ECOWAS',
    ],
    ['On Monday, former Kenyan President Omar Haddad spoke.', 'Omar Haddad', 'former President', null],
    ['The mediator al-Tamar Ibrahimi spoke.', 'al-Tamar Ibrahimi', 'mediator', null],
  ])('%s', (text, name, role, speaksFor) => {
    expect(actor(text, name)).toMatchObject({kind: 'person', role, speaksFor});
  });
  test('two people with one surname stay two', () => {
    const text =
      'Hillary Clinton spoke in Ohio. Her husband, Bill Clinton, stayed in New York. Clinton told reporters that he was tired. Mrs. Clinton flew on.';
    expect(mentions(text)).toContain('Clinton → Bill Clinton');
    expect(mentions(text).filter(m => m.endsWith('→ Hillary Clinton')).length).toBeGreaterThan(1);
    expect(cast(text).actors.filter(a => a.kind === 'person' && a.named)).toHaveLength(2);
  });
});

test('acronyms the text introduces, organisations, armed groups, media', () => {
  const text =
    'The Dockside Workers Union (DWU) called a strike. Hezbollah and the DWU met. The Harbour Times reported it. The union did not comment.';
  const all = mentions(text);
  expect(all).toContain('DWU → Dockside Workers Union');
  expect(actor(text, 'Hezbollah')!.kind).toBe('armed-group');
  expect(actor(text, 'Harbour Times')!.kind).toBe('media');
  expect(all).toContain('The union → Dockside Workers Union');
});

test('described actors: soldiers act for their state, rebels are themselves', () => {
  const text = 'Israeli soldiers clashed with Sudanese rebels. The rebels withdrew.';
  expect(actor(text, 'Israeli armed forces')).toMatchObject({kind: 'organisation', country: 'IL', speaksFor: 'Israel'});
  expect(mentions(text)).toContain('The rebels → Sudanese rebels');
});

test('“the regime” is the one spoken of', () => {
  expect(mentions('The Syrian regime refused. Russia said that the regime must talk.')).toContain('the regime → Syria');
});

describe('tables and trained names together', () => {
  test.each([
    ['The European Union met on Monday. The Union refuses to reopen the deal.', 'Union → European Union'],
    ['The Security Council met on Monday. The Council refused.', 'The Council → UN Security Council'],
    ['The regime in Damascus refused.', 'The regime in Damascus → Syria'],
    [
      'The Environmental Protection Agency objected. EPA lawyers left, and the EPA sued.',
      'EPA → Environmental Protection Agency',
    ],
    [
      "The International Longshoremen's Association struck.",
      "International Longshoremen's Association → International Longshoremen's Association",
    ],
    ['General Motors refused the offer.', 'General Motors → General Motors'],
    ['U.N. Secretary General Ban Ki-moon spoke. Ban left.', 'Ban → Ban Ki-moon'],
    ['Enrique Peña Nieto spoke. Then Peña Nieto left.', 'Peña Nieto → Enrique Peña Nieto'],
    ['Boeing has told the White House that it cannot raise its bid.', 'it → Boeing'],
    [
      "Russia's defence ministry said no. Then the ministry warned the crews.",
      "the ministry → Russia's defence ministry",
    ],
    ['Many Mexicans left the country.', 'Mexicans → Mexicans'],
    ['Iraqi Kurds demonstrated in Kirkuk.', 'Kurds → Kurds'],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toContain(expected);
  });

  test.each([
    'When did it end? Why is it so? We’ve given them a rise. I left.',
    'Arrogant leaders are arrogant. Rival camps met their rivals on Christmas Eve at 5 PM EDT.',
    'Russian Foreign Minister: We Can’t Get Them to Do Anything',
  ])('no name where none is: %s', text => {
    const named = cast(text).actors.filter(x => x.named);
    expect(named.map(x => x.name).filter(name => name !== 'Russia')).toEqual([]);
  });

  test('no one in particular is no actor', () => {
    const text = 'Cairo could not force a sovereign army to negotiate. No government could pay that.';
    expect(cast(text).actors.map(x => x.name)).toEqual(['Egypt']);
  });

  test('a spokeswoman for someone is someone else; a nominee speaks for no state', () => {
    expect(actor('A spokeswoman for Hillary Clinton declined.', 'Hillary Clinton')?.role).toBeNull();
    const text = 'Republican presidential nominee Donald Trump attacked her.';
    expect(actor(text, 'Donald Trump')?.speaksFor).toBeNull();
  });

  test('an office of a part of a country is not the one of the whole', () => {
    expect(actor('Secretary of State Ann Berg spoke.', 'Ann Berg')?.speaksFor).toBe('United States');
    expect(actor('Ohio Secretary of State Ann Berg spoke.', 'Ann Berg')?.speaksFor).toBeNull();
    expect(actor('Republican Attorney General Ann Berg spoke.', 'Ann Berg')?.speaksFor).toBeNull();
  });

  test('whose an office is, told by a pronoun, a noun or a name behind', () => {
    const text =
      "The dockers' union is on strike. Its president, Harold Daggett, spoke. Khalil al-Hayya of Hamas spoke too.";
    expect(actor(text, 'Harold Daggett')?.speaksFor).toMatch(/union/);
    expect(actor(text, 'Khalil al-Hayya')?.speaksFor).toBe('Hamas');
    const rivals =
      'The Labour Party refused on Friday to enter the cabinet. The Labour Party lost the vote. ' +
      'The Reform Party, which won it, demanded that the Labour Party join at once. ' +
      'Jo Kerr, its deputy leader, accused the Labour Party of waiting.';
    expect(actor(rivals, 'Jo Kerr')?.speaksFor).toBe('Reform Party');
    const firm = 'The Harbour Company made an offer. Its chief executive, Paul Venning, said it was final.';
    expect(actor(firm, 'Paul Venning')?.speaksFor).toMatch(/Company/);
  });

  test('leaders are leaders in their years, by their own given names', () => {
    const of = (text: string, name: string, year: string | null) => {
      const c = whoIsIn(analyse(text, language), [], year);
      return c.actors[c.actors.find(x => x.name === name)?.speaksFor ?? -1]?.name ?? null;
    };
    expect(of('Obama refused.', 'Obama', '2014-02-01')).toBe('United States');
    expect(of('Trump refused.', 'Trump', '2016-02-01')).toBeNull();
    expect(of('Hillary Clinton refused.', 'Hillary Clinton', '1995-02-01')).toBeNull();
    // without a year, none who may be no more than running
    expect(of('Trump refused.', 'Trump', null)).toBe('United States');
    expect(of('Trump refused. The presidential nominee left.', 'Trump', null)).toBeNull();
    expect(of('President Trump refused. The presidential nominee left.', 'Trump', null)).toBe('United States');
    const santos = 'Colombia was hopeful. President Juan Manuel Santos had suspended the talks.';
    expect(of(santos, 'Juan Manuel Santos', '2014-11-30')).toBe('Colombia');
  });

  test('joined adjectives are as many actors', () => {
    const c = cast('Egyptian and Sudanese ministers met in Cairo.');
    expect(c.mentions.flatMap(m => m.also ?? []).map(i => c.actors[i]!.name)).toEqual(['Egyptian ministers']);
  });

  test('a word that is a name elsewhere in the text is one where the tags take it for a noun', () => {
    const c = cast(
      'The ministers spoke of the dam in Tarn. The filling by Tarn worries them. They urge Tarn to share its data.',
    );
    const tarn = c.actors.findIndex(x => x.name === 'Tarn');
    expect(c.mentions.filter(m => m.actor === tarn && m.form === 'name')).toHaveLength(3);
  });
});

describe('an office is what stands before the comma, no more', () => {
  test.each([
    ["Iran's chief negotiator, Saeed Jalili, left.", 'Saeed Jalili', 'chief negotiator'],
    ['The ambassador to Spain, Ana Kern, left.', 'Ana Kern', 'ambassador to Spain'],
    ['Kern was pressed about all the vice-president chatter, Dora Perez said.', 'Dora Perez', null],
    ["Asked what he wants the Labour party's nominee to embody, Adelson said no.", 'Adelson', null],
    ["John Kern, the chairman of Dahl's campaign, left.", 'John Kern', 'chairman'],
    ['His Israeli-born wife, Miriam, left.', 'Miriam', 'wife'],
  ])('%s', (text, name, role) => expect(actor(text, name)?.role).toBe(role));
});

describe('an office in capitals behind whose it is makes no body', () => {
  test.each([
    ['US Secretary of State Ana Holm said no.', 'Ana Holm', 'United States', 'US Secretary'],
    ['UN Special Envoy for Kenya Ana Holm said no.', 'Ana Holm', 'United Nations', 'UN Special Envoy'],
    ['UK Ambassador to Kenya Ana Holm said no.', 'Ana Holm', 'United Kingdom', 'UK Ambassador'],
  ])('%s', (text, name, of, none) => {
    expect(actor(text, name)?.speaksFor).toBe(of);
    expect(actor(text, none)).toBeUndefined();
  });
});

test('a group by the spellings of its name', () =>
  expect(actor('On Monday Dae’sh claimed an attack. Da’esh fled.', 'Islamic State')?.kind).toBe('armed-group'));

test('campaigns somebody wages are nobody', () => {
  expect(mentions('The petition campaign asked for a vote.')).toEqual([]);
  expect(mentions("Dahl ran. Dahl's campaign asked for a vote.").join()).toContain('campaign');
});
