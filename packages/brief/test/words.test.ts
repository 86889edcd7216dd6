import {recordSchema} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {isLabel, isPlural, the} from '../src/naming.ts';
import {People} from '../src/people.ts';
import {infinitive, isClause, isFiniteVerb, isThing, listed, quoted, short} from '../src/words.ts';

describe('words quoted', () => {
  test.each([
    ['open the city', 'to “open the city”'],
    ['de-list from the exchange', 'to “de-list from the exchange”'],
    ['significant increases in pay', '“significant increases in pay”'],
    ['sustainable harvesting', '“sustainable harvesting”'],
    ['enable trade', 'to “enable trade”'],
    ['not to act this year', 'not to “act this year”'],
    ['an end to the siege', '“an end to the siege”'],
    ['take no action', 'to “take no action”'],
    ['sanctions', '“sanctions”'],
    ['eighty million crowns', '“eighty million crowns”'],
    ['leave for the recess', 'to “leave for the recess”'],
    ['meet for a second round', 'to “meet for a second round”'],
    ['discuss the treaty', 'to “discuss the treaty”'],
    ['handing over power', '“handing over power”'],
    ['bring the lines to pay', 'to “bring the lines to pay”'],
    ['reauthorization of the program', '“reauthorization of the program”'],
    ['sanction the company', 'to “sanction the company”'],
    ['n’t weigh in', 'not to “weigh in”'],
    ['Do what you can', 'to “do what you can”'],
    ['family-friendly amenities', '“family-friendly amenities”'],
    ['legislative changes', '“legislative changes”'],
    ['legal moorings for the ferry', '“legal moorings for the ferry”'],
    ['nearly $2 million for the ferry', '“nearly $2 million for the ferry”'],
    ['discovery of the ledger', '“discovery of the ledger”'],
    ['signal the ferry', 'to “signal the ferry”'],
    ['give the ferry a berth', 'to “give the ferry a berth”'],
    ['Raise the toll', 'to “raise the toll”'],
    ['would ensure care', 'to “ensure care”'],
    ['would not ensure care', 'not to “ensure care”'],
    ['Vostria joining the pact', '“Vostria joining the pact”'],
    ['Vostrian membership', '“Vostrian membership”'],
    ['Raise The Toll', 'to “Raise The Toll”'],
  ])('%s', (words, said) => {
    expect(infinitive(words, 100)).toBe(said);
  });

  test('a clause is told from a thing', () => {
    expect(
      [
        'things should be settled by May',
        'the front-runner share the tape',
        'everything must be destroyed',
        'the DUP form an executive at once',
        'U.S. forces may have to leave',
        'hard questions still need to be settled',
        'Article 9 of the 1994 Charter of the Seas will be invoked',
        'Ferries shouldn’t be taxed',
        'Harbour dues be lowered',
        'important questions still need to be settled',
        'the Canal Guild first meets all its debts',
        'Ann Roe step down',
        'Harbour Board pay $2 million',
        'freedom of passage must not be curbed',
        'they debate on Friday',
        'the old charter move ahead',
        'a vote on the merger, which he announced last year, now should be delayed',
      ].every(isClause),
    ).toBe(true);
    const things = [
      'a written promise that nobody will be dismissed',
      'the full return of the troops',
      'the right to return home',
      'an immediate end to the war',
      'serious consequences',
      'political reform',
      'the Canal Guild talks',
      '4.5-percent raise in May',
    ];
    const infinitives = [
      'a vote on the merger, which he announced last year',
      'a case to be opened in June',
      'do what they must',
      'they who pay',
    ];
    expect([...things, ...infinitives, 'Harbour share of the dues'].filter(isClause)).toEqual([]);
    expect(things.every(isThing)).toBe(true);
    expect(['ship the weapons home', 'mention its name', 'station the guards'].filter(isThing)).toEqual([]);
    expect(isThing('membership of the pact')).toBe(true);
  });

  test('a verb in the third person has its subject elsewhere', () => {
    expect(isFiniteVerb('drops all charges')).toBe(true);
    expect(['talks in the port', 'drop all charges', 'process the claims'].filter(isFiniteVerb)).toEqual([]);
  });

  test('inner marks become single and stay in pairs, a mark without its partner goes', () => {
    expect(quoted('He said “no” twice')).toBe('“He said ‘no’ twice”');
    expect(quoted("''Do it now,'' he said")).toBe('“‘Do it now,’ he said”');
    expect(quoted('"Never," he said')).toBe('“‘Never,’ he said”');
    expect(quoted('do something together.”')).toBe('“do something together.”');
    expect(short('one two three four', 11)).toBe('one two …');
  });

  test('a list keeps names with “and” apart', () => {
    expect(listed(['Russia', 'United States and allies'])).toBe('Russia, and United States and allies');
  });
});

test.each([
  ['United States', 'the United States', false],
  ['Syria', 'Syria', false],
  ['Yemen', 'Yemen', false],
  ['Kosovo Serbs', 'Kosovo Serbs', true],
  ['Greek Cypriots', 'Greek Cypriots', true],
  ['lawmakers', 'lawmakers', true],
  ['Dora Mills', 'Dora Mills', false],
  ["Growers' Association", "the Growers' Association", false],
  ['Red Cross', 'the Red Cross', false],
  ['Prime minister', 'the prime minister', false],
  ['Steel Mills', 'Steel Mills', true],
  ['Dravex Services', 'Dravex Services', false],
  ['Intelligence Services', 'Intelligence Services', true],
  ['Foreign Ministers of Iran', 'the Foreign Ministers of Iran', true],
  ['agency', 'the agency', false],
  ['Syrian opposition', 'the Syrian opposition', false],
  ['Rebels', 'rebels', true],
  ['Labor secretary', 'the Labor secretary', false],
  ['Western diplomats', 'Western diplomats', true],
  ['Congress', 'Congress', false],
  ['Howard Dean', 'Howard Dean', false],
  ['other international actors', 'other international actors', true],
  ['Parks and Recreation Department', 'the Parks and Recreation Department', false],
  ['United States and allies', 'the United States and allies', true],
  ['House Committees', 'House Committees', true],
  ['64 percent', '64 percent', true],
  ['Sixteen states', 'sixteen states', true],
])('%s stands as “%s” in a sentence', (name, inside, plural) => {
  expect([the(name), isPlural(name)]).toEqual([inside, plural]);
});

test('a label of a transcript is said as an office', () => {
  expect(['SPOKESWOMAN', 'DEPUTY MINISTER', 'UNESCO', 'Spokeswoman'].map(isLabel)).toEqual([true, true, false, false]);
});

test('a spokeswoman known by her label alone is not said to be of herself', () => {
  const record = recordSchema.parse({
    documents: [{id: 'd', sha256: '0'.repeat(64), mediaType: 'text/plain', text: 'SPOKESWOMAN: No.'}],
    actors: [{id: 's', name: 'SPOKESWOMAN', kind: 'person', mentions: [{doc: 'd', start: 0, end: 11}]}],
  });
  expect(new People(record).full('s')).toBe('the spokeswoman');
});
