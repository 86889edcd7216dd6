import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** How offers and promises are told without a verb of offering: modals, readiness, joint deeds, sums. */
const table: [text: string, found: string[]][] = [
  // what one could do on terms
  ['Serbia might lift the ban once France has paid.', ['offer Serbia → -: lift the ban [once France has paid]']],
  [
    'Following a quarrel with the Economic Community of West African States (ECOWAS), the Malian junta proposed a 24-month term.',
    ['offer Mali → -: a 24-month term'],
  ],
  ['After the quarrel ECOWAS proposed a 24-month term.', ['offer ECOWAS → -: a 24-month term']],
  [
    'Serbia could accept a smaller share, subject to an audit.',
    ['offer Serbia → -: accept a smaller share [subject to an audit]'],
  ],
  ['Serbia could free the crew if it wanted to.', []],
  [
    'Serbia would withdraw the tanks, two diplomats said, if France opened the border.',
    ['offer Serbia → -: withdraw the tanks [if France opened the border]'],
  ],
  ['France might extend the lease, its lawyer said.', ['offer France → -: extend the lease']],
  ['France would pay in gold, were the port reopened.', ['offer France → -: pay in gold [were the port reopened]']],
  ['France would pay were the price to fall.', ['offer France → -: pay [were the price to fall]']],
  ['France would gladly train the pilots.', ['offer France → -: train the pilots']],
  ['France would, though, refund the fares if Serbia paid.', ['offer France → -: refund the fares [if Serbia paid]']],
  // readiness
  ['France would be happy to host the talks.', ['offer France → -: host the talks']],
  ['France is open to a compromise.', ['offer France → -: a compromise']],
  ['France is open to tourists.', []],
  // sums
  ['France held out a further $40 million.', ['offer France → -: a further $40 million']],
  ['France put up a tent.', []],
  ['France countered on Friday with a shorter lease.', ['offer France → -: a shorter lease']],
  // what one will do, told behind it
  ['France will repaint the bridge, its minister said.', ['promise France → -: repaint the bridge']],
  ['France will win the cup, its minister said.', []],
  ['Serbian troops will stay until June.', ['promise Serbia → -: stay <until June>']],
  // things seen to
  ['France said the tower would be built.', ['promise France → -: the tower would be built']],
  ['France said the tower would be admired.', []],
  ['France confirmed that the bridge would reopen in May.', ['promise France → -: the bridge would reopen in May']],
  ['France confirmed that the bridge would fall.', []],
  ['The ferries will run tomorrow, France promised.', ['promise France → -: The ferries will run tomorrow']],
  // nouns of undertaking
  ['France gave an undertaking not to fell the trees.', ['promise France → -: stop not to fell the trees']],
  [
    "France's pledge that nobody would be evicted was welcomed by the tenants.",
    ['promise France → -: stop nobody would be evicted'],
  ],
  ['France announced its intention to reopen the mill.', ['promise France → -: reopen the mill']],
  // settled by doing it together
  [
    'France and Serbia suspended their tariffs for a year.',
    [
      'promise France → -: stop suspended their tariffs for a year',
      'promise Serbia → -: stop suspended their tariffs for a year',
    ],
  ],
  ['France and Serbia suspended the match.', []],
  ['France endorsed the compromise.', ['promise France → -: the compromise']],
  ['France endorsed the candidate.', []],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});
