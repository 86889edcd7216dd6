import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Turns of phrase that news puts in the mouths of ministers, generals and union leaders. */
const table: [text: string, found: string[]][] = [
  // harm foretold to others
  [
    'Any attack on the bridge would be met with force, Serbia said.',
    ['threat Serbia → -: Any attack on the bridge would be met with force'],
  ],
  ['A raid would draw swift retaliation, Iran warned.', ['threat Iran → -: A raid would draw swift retaliation']],
  ['The raid will not go unanswered, Iran said.', ['threat Iran → -: The raid will not go unanswered']],
  ['The union warned that more strikes would follow.', ['threat union → -: more strikes would follow']],
  ['Iran said the strike would have serious consequences for patients.', []],
  ['“We will pay a heavy price,” France said.', []],
  ['The festival would draw large crowds, France said.', []],
  ['France will not hesitate to use force.', ['threat France → -: use force']],
  ['France will not hesitate to pay the pensions.', ['promise France → -: pay the pensions']],
  ['France declined to rule out sanctions.', ['threat France → -: sanctions']],
  ['France refused to rule out a coalition.', []],
  [
    'The guards would be withdrawn in exchange for an amnesty, Mali said.',
    ['promise Mali → -: The guards would be withdrawn [in exchange for an amnesty]'],
  ],
  // what one will not do
  [
    '“We’re not going back to work without a contract,” the union said.',
    ['refusal union → -: going back to work [without a contract]'],
  ],
  ['“I’m not resigning,” Anna Berg said.', ['refusal Anna Berg → -: resigning']],
  ['“We are not asking for charity,” the union said.', []],
  [
    'The talks cannot begin before the shelling stops, Mali said.',
    ['refusal Mali → -: The talks [before the shelling stops]'],
  ],
  ['No vote can take place until the courts rule, Mali said.', ['refusal Mali → -: vote [until the courts rule]']],
  ['The factory cannot begin work this year, Mali said.', []],
  // clauses that end in a verb read as a noun
  ['The bank will not lend until the reforms pass.', ['refusal bank → -: lend [until the reforms pass]']],
  ['France will not talk before the bus stops.', ['refusal France → -: talk [before the bus stops]']],
  // proposals found wanting
  ['The demand is unrealistic, France said.', ['refusal France → -: The demand']],
  ['Serbia’s offer is an insult, the union said.', ['refusal union → Serbia: Serbia’s offer']],
  ['“Our offer was too low,” France said.', []],
  ['The demand is not unrealistic, France said.', []],
  [
    'France rejected as unacceptable the proposal to share the port.',
    ['refusal France → -: the proposal to share the port'],
  ],
  // what is asked, as the noun's own predicate or subject
  ['The release of the sailors is Iran’s first demand.', ['demand Iran → -: The release of the sailors']],
  ['An amnesty is one of the rebels’ main demands.', ['demand rebels → -: An amnesty']],
  ['Among Iran’s demands is the return of the ship.', ['demand Iran → -: the return of the ship']],
  ['Iran’s condition for talks is the return of the ship.', ['demand Iran → -: the return of the ship']],
  ['Their key demand is that the mine close, the union said.', ['demand union → mine: close']],
  ['The ship is Iran’s.', []],
  ['Nothing short of a full inquiry will do, the union said.', ['demand union → -: a full inquiry']],
  ['Anything less than a full inquiry is unacceptable, the union said.', ['demand union → -: a full inquiry']],
  ['Nothing less than a miracle happened, the union said.', []],
  ['“What we want is for the firm to put it in writing,” the union said.', ['demand union → firm: put it in writing']],
  // by nobody in particular
  ['Calls are growing for the minister to resign.', ['demand - → minister: resign']],
  ['Pressure is mounting on the bank to open its books.', ['demand - → bank: open its books']],
  ['There have been calls for the minister to quit.', ['demand - → minister: quit']],
  ['Calls are growing longer on the island.', []],
  // “pay” is what is earned
  ['Nurses want pay rises.', ['demand Nurses → -: pay rises']],
  ['The union rejected all pay offers.', ['refusal union → -: all pay offers']],
  ['The union rejects pay offers below inflation.', ['refusal union → -: pay offers below inflation']],
  ['The union wants better pay.', ['demand union → -: better pay']],
  ['France ruled out pay talks.', ['refusal France → -: pay talks']],
  ['France agreed to pay the drivers.', ['promise France → -: pay the drivers']],
  ['France promised no pay cuts.', ['promise France → -: stop no pay cuts']],
  ['France promised no answer.', []],
  // asides, what is not enough, and what one tells another in words of one's own
  [
    'Mali responded to France’s offer to enter talks, made on condition that it free the crew.',
    ['offer France → -: enter talks [on condition that it free the crew]'],
  ],
  ['Serbia must free the crew, held since May, France said.', ['demand France → Serbia: free the crew']],
  [
    '“The onus is on Serbia to do more than send letters and talk of its dreams,” the union said.',
    ['demand union → Serbia: do more than send letters and talk of its dreams'],
  ],
  ['The rise is far above what the state is willing to pay.', []],
  [
    '“We say to Serbia: put an offer on the table,” the union said.',
    ['demand union → Serbia: put an offer on the table'],
  ],
  // offered, and not yet agreed to
  [
    'Mali is prepared to agree to a quota in exchange for “steady and fair” prices for its cotton.',
    ['offer Mali → -: agree to a quota [in exchange for “steady and fair” prices for its cotton]'],
  ],
  // neither met nor refused
  ['The draft did not go far in meeting Mali’s demands for autonomy.', ['demand Mali → -: autonomy']],
  // a proposal told as rejected
  ['Anna Berg told reporters that the union’s plan was rejected.', []],
  // learned by a paper
  ['France proposed sharing the port, the paper has learned.', ['offer France → -: sharing the port']],
  // headlines
  ['Unions warn of strikes over pensions', ['threat Unions → -: strikes over pensions']],
  ['Iran demands end to sanctions.', ['demand Iran → -: stop end to sanctions']],
  ['The mayor demands border checks.', ['demand mayor → -: border checks']],
  // votes
  ['Teachers voted 95 percent in favour of a strike.', ['threat Teachers → -: a strike']],
  ['Teachers voted for a new president.', []],
  ['Members rejected the deal by 64 percent.', ['refusal Members → -: the deal']],
  ['France rejected a rise of the quota by 5 percent.', ['refusal France → -: a rise of the quota by 5 percent']],
  ['The union will recommend that members reject the offer.', ['demand union → members: reject the offer']],
  // a verb behind “to” that looks like a noun
  ['The rebels threatened to resume attacks.', ['threat rebels → -: resume attacks']],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});

test('“the two governments” of a text that names neither are not the place it names', () => {
  expect(demandsIn('The two governments agreed to open the crossing at Derin.')).toEqual([
    'promise governments → -: open the crossing at Derin',
  ]);
});
