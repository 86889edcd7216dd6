import fc from 'fast-check';
import {expect, test} from 'vitest';
import {datesIn} from './dates.ts';

const table: [text: string, reference: string, found: string[]][] = [
  ['They are to return to Geneva next month.', '2014-01-31', ['next month = 2014-02']],
  ['On Friday he asked them to come back next month.', '2014-02-01', ['Friday = 2014-01-31', 'next month = 2014-02']],
  ['02.01.14 1:40 PM ET\n\nHe spoke on Saturday.', '2014-02-01', ['02.01.14 = 2014-02-01', 'Saturday = 2014-02-01']],
  ['All of it is to be destroyed by 30 June 2014.', '2014-01-30', ['30 June 2014 = 2014-06-30']],
  ['The next round will be held in early November.', '2005-09-19', ['early November = 2005-11']],
  ['The paper first reported it in November.', '2014-02-01', ['November = 2013-11']],
  [
    'It lapses on the first of April, they said on the twenty-fifth of May 2019.',
    '2020-03-04',
    ['the first of April = 2020-04-01', 'the twenty-fifth of May 2019 = 2019-05-25'],
  ],
  ['They met from 13 to 19 September 2005.', '2005-09-19', ['13 to 19 September 2005 = 2005-09-13..2005-09-19']],
  [
    'The leaders met through the night of 11 to 12 February.',
    '2015-02-12',
    ['11 to 12 February = 2015-02-11..2015-02-12'],
  ],
  ['GENEVA, Jan 31 (Wire) – The round ended on Friday.', '2014-01-31', ['Jan 31 = 2014-01-31', 'Friday = 2014-01-31']],
  ['The delegations return on February 10.', '2014-01-31', ['February 10 = 2014-02-10']],
  ['It has been blocked since December 12.', '2023-01-10', ['December 12 = 2022-12-12']],
  ['President Clinton will host the signing on Monday.', '1993-09-10', ['Monday = 1993-09-13']],
  ['The president met him on Monday.', '1993-09-10', ['Monday = 1993-09-06']],
  ['The council must answer by Tuesday.', '1993-09-10', ['Tuesday = 1993-09-14']],
  ['The states failed to agree by Tuesday’s deadline.', '2023-02-01', ['Tuesday = 2023-01-31']],
  ['The council asks for a plan within fourteen days.', '2014-01-30', ['within fourteen days = 2014-02-13']],
  ['They sat down for the first time in two years.', '2014-01-30', []],
  ['It was the worst raid in ten years.', '2014-01-30', []],
  ['The first lorries will leave; the rest follow in two days.', '2014-01-30', ['in two days = 2014-02-01']],
  ['They will disarm within sixty days of that signature.', '2015-09-25', []],
  [
    'Syria withdrew two years ago, and three days ago it came back.',
    '2014-01-30',
    ['two years ago = 2012', 'three days ago = 2014-01-27'],
  ],
  ['The treaty of 1960 was signed in 1960 by 2000 people.', '2014-01-30', ['1960 = 1960', '1960 = 1960']],
  ['Work ends by the end of the year.', '2005-11-20', ['the end of the year = 2005-12']],
  ['He may march in a month; Theresa May will not.', '2014-01-30', ['in a month = 2014-02']],
  [
    'The mandate expires on 31 January 2022, the minister said yesterday.',
    '2021-07-23',
    ['31 January 2022 = 2022-01-31', 'yesterday = 2021-07-22'],
  ],
  ['The owners have until the 14th.', '2014-02-20', ['the 14th = 2014-03-14']],
  [
    'They met on the twelfth, and asked for a reply by the 30th.',
    '2014-02-20',
    ['the twelfth = 2014-02-12', 'the 30th = 2014-03-30'],
  ],
  ['From the 18th to the 20th century the valley was leased by the third, fourth and fifth dukes.', '2014-01-30', []],
  [
    'The pier must reopen by spring, and the chain ferry before Easter.',
    '2014-01-30',
    ['spring = 2014-03', 'Easter = 2014-04-20'],
  ],
  ['The union called a strike for 27 July.', '2022-07-13', ['27 July = 2022-07-27']],
  ['Nothing was settled by Friday.', '2014-02-02', ['Friday = 2014-01-31']],
  [
    'Two weeks ago he told them they had until Thursday.',
    '1998-04-08',
    ['Two weeks ago = 1998-03-25', 'Thursday = 1998-04-09'],
  ],
  ['The period was stretched to mid-November.', '2022-09-16', ['mid-November = 2022-11']],
  ['Talks broke down last week.', '2014-01-22', ['last week = 2014-01']],
  ['He asked the Senate to act before the end of September.', '2018-08-30', ['the end of September = 2018-09']],
];

test.each(table)('%s', (text, reference, found) => {
  const shown = datesIn(text, {reference}).map(
    d => `${text.slice(d.start, d.end)} = ${d.date}${d.until ? `..${d.until}` : ''}`,
  );
  expect(shown).toEqual(found);
});

test('without a reference only dates that name their year are read', () => {
  expect(datesIn('On Friday, next month or on 3 May 1999.', {reference: null}).map(d => d.date)).toEqual([
    '1999-05-03',
  ]);
});

test('any text gives ordered mentions inside it', () => {
  const scraps = fc.constantFrom(
    'Friday ',
    '31 ',
    'May ',
    '99.99.99 ',
    'within ',
    '\u0000',
    '١٢ ',
    'end of ',
    '2014',
    '-',
    '👩‍👩‍👧',
    ' January ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, fc.string()), {maxLength: 30}), parts => {
      const text = parts.join('');
      let at = 0;
      for (const d of datesIn(text, {reference: '2014-01-31'})) {
        expect(d.start).toBeGreaterThanOrEqual(at);
        expect(d.end).toBeGreaterThan(d.start);
        expect(d.end).toBeLessThanOrEqual(text.length);
        expect(d.date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
        at = d.end;
      }
    }),
    {seed: 7},
  );
});
