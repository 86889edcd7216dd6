import {expect, test} from 'vitest';
import {demandsIn} from '../../test/sentences.ts';

/** What news is full of that only looks like asking, offering, refusing or undertaking; beside each what is. */
const table: [text: string, found: string[]][] = [
  // who is meant by “it is …, who”
  [
    'It is the ministers, under pressure from the farmers, who have insisted on a delay.',
    ['demand ministers → -: a delay'],
  ],
  // nobody asks
  ['The hope had been that the mills would respond by demanding lower prices.', []],
  ['The fear of a raid demanded a stronger guard.', []],
  // hard to do, and not done
  ['France would have a difficult time vetoing a bill that pays the poor.', []],
  ['France will have trouble refusing the loan.', []],
  // what befalls, and what is felt
  ['The nurses argue that their members will not end up seeing the money.', []],
  ['France said it would be just as pleased if Serbia did nothing.', []],
  // what those who watch foresee
  ['Analysts say that France will insist on stricter checks at the border.', []],
  ['France will insist on stricter checks at the border.', ['demand France → -: stricter checks at the border']],
  // a thing is asked, not asked for something
  [
    'France urged a larger role for Serbia at the conference.',
    ['demand France → -: a larger role for Serbia at the conference'],
  ],
  ['The mayor pleaded the case for a truce.', ['demand mayor → -: a truce']],
  // means that are leant on
  ['France leaned on its executive powers to raise wages.', []],
  ['France leaned on Serbia to raise wages.', ['demand France → Serbia: raise wages']],
  // what is held to be so is disputed, what should be done is refused
  ['France rejected the notion that Serbia could pull out of the treaty.', []],
  [
    'France rejected the suggestion that Serbia should keep the island.',
    ['refusal France → -: the suggestion that Serbia should keep the island'],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});
