import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** To whom an act is put, where nothing but the tree tells. */
const table: [text: string, found: string[]][] = [
  // those asked, whom no other sentence names
  ['Serbia called on parishes to shelter the drivers.', ['demand Serbia → parishes: shelter the drivers']],
  ['The ministry begged apprentices to come back.', ['demand ministry → apprentices: come back']],
  ['The ministry urged every apprentice to come back.', ['demand ministry → -: come back']],
  ['The ministry asked for the wells to be sealed.', ['demand ministry → -: the wells to be sealed']],
  // those told
  ['France has told Serbia that it will sign nothing.', ['refusal France → Serbia: sign nothing']],
  ['France told reporters that it would not sign the treaty.', ['refusal France → -: sign the treaty']],
  // whose offer was turned down
  ['France turned down an offer by Serbia.', ['refusal France → Serbia: an offer by Serbia']],
  ["France rejected Serbia's proposal.", ["refusal France → Serbia: Serbia's proposal"]],
  ['France rejected a proposal of six pages.', ['refusal France → -: a proposal of six pages']],
  // the other side of what takes two
  ['France said it would not negotiate with Serbia.', ['refusal France → Serbia: negotiate with Serbia']],
  ['France is ready to begin talks with Serbia.', ['offer France → Serbia: begin talks with Serbia']],
  ['France is ready to begin talks in March.', ['offer France → -: begin talks in March']],
  ['France offered to give Serbia half of the fleet.', ['offer France → Serbia: give Serbia half of the fleet']],
  ['France offered to sell half of the fleet.', ['offer France → -: sell half of the fleet']],
  // whom it would hit, and whom it presses
  ['France threatened to sue Serbia.', ['threat France → Serbia: sue Serbia']],
  ['France threatened to take Serbia to court.', ['threat France → Serbia: take Serbia to court']],
  ['France threatened to take the matter to court.', ['threat France → -: take the matter to court']],
  [
    'France threatened to close the port unless Serbia pays.',
    ['threat France → Serbia: close the port [unless Serbia pays]'],
  ],
  [
    'France threatened to close the port unless Serbia is paid.',
    ['threat France → -: close the port [unless Serbia is paid]'],
  ],
  // who is promised it
  ['France promised Serbia in May that it would pay.', ['promise France → Serbia: pay']],
  ['France promised ships in May.', ['promise France → -: ships in May']],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
