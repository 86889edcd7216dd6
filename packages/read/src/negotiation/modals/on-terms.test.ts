import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** One sentence for each way a condition stands with what is undertaken, refused or threatened on it. */
const table: [text: string, found: string[]][] = [
  // nothing but its terms shows it
  [
    "France's pickers won't go home until there is an offer.",
    ["refusal France's pickers → -: go home [until there is an offer]"],
  ],
  [
    'The scouts of Serbia will camp on it if France sells the meadow.',
    ['promise Serbia → -: camp on it [if France sells the meadow]'],
  ],
  [
    'France will march on the capital if the vote is lost.',
    ['threat France → -: march on the capital [if the vote is lost]'],
  ],
  [
    'France said the ship would be held until the fine was paid.',
    ['threat France → -: the ship would be held [until the fine was paid]'],
  ],
  ['The mill would be happier if the price of power fell, analysts said.', []],
  ['France would be getting less blame if it had not spent the money.', []],
  [
    'The unions would accept one, committee chairman Javier Galan said, if it came with an order.',
    ['promise unions → -: accept one [if it came with an order]'],
  ],
  [
    'France is to reopen the crossing as soon as the winds drop.',
    ['promise France → -: reopen the crossing [as soon as the winds drop]'],
  ],
  [
    '"We are not moving until the minister comes," France said.',
    ['refusal France → -: moving [until the minister comes]'],
  ],
  [
    'France said it would "teach Serbia a lesson" if the raids went on.',
    ['promise France → -: teach Serbia a lesson [if the raids went on]'],
  ],
  [
    'France has closed the file, although it could accept a lower price if the islands were left alone.',
    ['offer France → -: accept a lower price [if the islands were left alone]'],
  ],
  ['France may declare an emergency if Serbia gives it nothing.', []],
  // without a verb
  ['"No pay, no work," France said.', ['refusal France → -: no work [No pay]']],
  ['No truce without diesel, France told Serbia.', ['refusal France → -: No truce [without diesel]']],
  [
    '"Not a penny until the books are open," France said.',
    ['refusal France → -: Not a penny [until the books are open]'],
  ],
  // bidden first
  [
    '"Drop the charges and we will return," France told Serbia.',
    ['demand France → Serbia: Drop the charges', 'promise France → -: return [Drop the charges]'],
  ],
  // for a price
  [
    "France said it would drop the case for a week's leave.",
    ["promise France → -: drop the case [for a week's leave]"],
  ],
  ['France said it would free the sailors for a week.', ['promise France → -: free the sailors for a week']],
  // told before
  [
    'Serbia has promised a law. Until then the French port will take no ships, France said.',
    ['promise Serbia → -: a law', 'refusal France → -: take no ships [Until then]'],
  ],
  [
    'Serbia has promised a law. Only then will France sign the treaty.',
    ['promise Serbia → -: a law', 'promise France → -: sign the treaty [Only then]'],
  ],
  // words of the condition
  [
    'France said it would cut the route unless more planes arrived by June.',
    ['threat France → -: cut the route [unless more planes arrived by June]'],
  ],
  [
    'France let it be known that it would leave on Friday unless given a pardon.',
    ['threat France → -: leave on Friday [unless given a pardon]'],
  ],
  ['France will not lend before another ship sails.', ['refusal France → -: lend [before another ship sails]']],
  [
    'France promised to table a new scale, provided the ministry agreed.',
    ['promise France → -: table a new scale [provided the ministry agreed]'],
  ],
  [
    'France will not hand over the files except under a court order.',
    ['refusal France → -: hand over the files [except under a court order]'],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
