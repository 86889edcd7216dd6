import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Plain turns of asking, refusing and undertaking, and beside each what only looks like it. */
const table: [text: string, found: string[]][] = [
  // worked for
  ['France is pushing to insert a clause in the treaty.', ['demand France → -: insert a clause in the treaty']],
  ['Most recently, Eva Berg called to ban trawlers from the bay.', ['demand Eva Berg → -: ban trawlers from the bay']],
  ['Eva Berg called to thank the mayor.', []],
  ['Eva Berg campaigned hard in the north to win.', []],
  ['Pressed to extend the truce, France stalled.', []],
  // wanted by being for it
  ['Eva Berg champions higher taxes on ferries.', ['demand Eva Berg → -: higher taxes on ferries']],
  ['Eva Berg has backed a no-fly zone over Serbia.', ['demand Eva Berg → -: a no-fly zone over Serbia']],
  ['Eva Berg is pushing cuts in the levy.', ['demand Eva Berg → -: cuts in the levy']],
  ['Eva Berg backed the plan.', []],
  ['Eva Berg favours education.', []],
  // turned down by finding fault with what is put forward
  ['The union condemned the plan to close the harbour.', ['refusal union → -: the plan to close the harbour']],
  ['The union denounced the merger.', ['refusal union → -: the merger']],
  ['The union condemned the attack.', []],
  // what must be
  ['“Reopening the ferry is a must,” Eva Berg said.', ['demand Eva Berg → -: Reopening the ferry']],
  ['“Reopening the ferry is a mistake,” Eva Berg said.', []],
  [
    '“It is of the utmost importance that the mayor open the harbour,” Eva Berg said.',
    ['demand Eva Berg → mayor: open the harbour'],
  ],
  ['“It is of some interest that the mayor opened the harbour,” Eva Berg said.', []],
  ['“It is vital we open the harbour,” Eva Berg said.', ['demand Eva Berg → -: open the harbour']],
  ['“There is no alternative but to close the harbour,” Eva Berg said.', ['demand Eva Berg → -: close the harbour']],
  ['There is no alternative but to close the harbour, analysts said.', []],
  // what it is time for
  ['The time has come to open the bridge, Eva Berg said.', ['demand Eva Berg → -: open the bridge']],
  [
    '“Now is the time for all of us to stand up to the mill owners,” Eva Berg said.',
    ['demand Eva Berg → -: stand up to the mill owners'],
  ],
  ['“It is the time to plant the seeds,” Eva Berg said.', []],
  // up to who says so, and up to the verb of the sentence
  ['We want a nurse in the school, the union said.', ['demand union → -: a nurse in the school']],
  ['The union wants the school repaired, Eva Berg said.', ['demand union → -: the school repaired']],
  ['France said Serbia’s refusal to support the ban is a disgrace.', ['refusal Serbia → -: support the ban']],
  // of so many years; not “insists on Monday”
  ['The union insists on two years.', ['demand union → -: two years']],
  ['The union insisted on Monday that the mine close.', ['demand union → mine: close']],
  [
    'Greece requested help from the Agency for Mines.',
    ['demand Greece → Agency for Mines: help from the Agency for Mines'],
  ],
  // would be against it
  ['The union would oppose any payment to farmers, it said.', ['refusal union → -: any payment to farmers']],
  ['Voters would oppose such a payment to farmers, analysts said.', []],
  // given, and told
  ['The owners refused to give up their lease.', ['refusal owners → -: give up their lease']],
  ['The owners refused to give details.', []],
  // undertaken in a week
  ['France agreed this week to send the crew home.', ['promise France → -: send the crew home']],
  // broken off before one's eyes
  [
    'The rebels said they were pulling out of talks with the government.',
    ['threat rebels → -: pulling out of talks with the government'],
  ],
  ['Serbia is downgrading its ties with Chad.', ['threat Serbia → -: downgrading its ties with Chad']],
  ['Serbia was leaving the talks when the bomb went off.', []],
  ['Serbia is leaving the stage.', []],
  // verbs that look like nouns
  ['Norvik Offshore, the likely winner, vows to hire locally.', ['promise Norvik Offshore → -: hire locally']],
  ['Norvik Offshore, the winner of many vows to the river.', []],
  ['The guild also wants pay raised 11 percent.', ['demand guild → -: pay raised 11 percent']],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
