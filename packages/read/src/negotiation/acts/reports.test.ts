import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Ways in which reports from anywhere tell of demands and answers. */
const table: [text: string, found: string[]][] = [
  // a day without its preposition is none of the act
  ['The union rejected the latest offer Monday.', ['refusal union → -: the latest offer']],
  ['The union rejected the Monday offer.', ['refusal union → -: the Monday offer']],
  // a row of acts whose last is read as a noun or a past
  [
    'France urges Serbia to free the crew, respect the truce and international law, and engage fully in the talks.',
    [
      'demand France → Serbia: free the crew',
      'demand France → Serbia: respect the truce and international law',
      'demand France → Serbia: engage fully in the talks',
    ],
  ],
  [
    'France urges Serbia to free the crew, respect the truce, and halt firing across the river.',
    [
      'demand France → Serbia: free the crew',
      'demand France → Serbia: respect the truce',
      'demand France → Serbia: stop halt firing across the river',
    ],
  ],
  // the last of several who act
  [
    'France, Italy and Serbia were all planning to retaliate against the toll.',
    [
      'threat France → -: retaliate against the toll',
      'threat Italy → -: retaliate against the toll',
      'threat Serbia → -: retaliate against the toll',
    ],
  ],
  // what one keeps to
  ["It is the government's policy not to pay kidnappers, Anna Berg said.", ['refusal government → -: pay kidnappers']],
  ['Serbia keeps to its policy of not paying kidnappers.', ['refusal Serbia → -: paying kidnappers']],
  ['It is the policy of Serbia to pay its debts.', []],
  [
    'Serbia decided to no longer exempt the ferries from the toll.',
    ['refusal Serbia → -: exempt the ferries from the toll'],
  ],
  ['“We cannot allow that,” Anna Berg said.', ['refusal Anna Berg → -: allow that']],
  ['“I don’t buy that,” Anna Berg said.', []],
  // a clause behind the thing a condition names
  [
    'The rebels demand a pullout before any talks and we cannot allow that, Anna Berg said.',
    ['demand rebels → -: a pullout [before any talks]', 'refusal Anna Berg → -: allow that'],
  ],
  // harm
  [
    'The rebels said one of the hostages will be beheaded if the ransom is not paid.',
    ['threat rebels → -: one of the hostages will be beheaded [if the ransom is not paid]'],
  ],
  ['“We are determined to slaughter them all,” the rebels said.', ['threat rebels → -: slaughter them all']],
  ['“We are determined to rebuild the bridge,” the rebels said.', ['promise rebels → -: rebuild the bridge']],
  [
    'Opposition leaders said protests would continue if their demands were not met.',
    ['threat Opposition leaders → -: protests would continue [if their demands were not met]'],
  ],
  [
    'France said flights would continue if the weather holds.',
    ['promise France → -: flights would continue [if the weather holds]'],
  ],
  // whom a letter is to
  ['France had written to Serbia requesting a copy of the lease.', ['demand France → Serbia: a copy of the lease']],
  ['“It would be wise for Serbia to wait,” Anna Berg said.', ['demand Anna Berg → Serbia: wait']],
  ['“It would be hard for Serbia to wait,” Anna Berg said.', []],
  // what a body is for, and when it sits
  ['Anna Berg, head of a panel tasked to free the hostages, said it was late.', []],
  ['The Security Council will hold a meeting within three days.', []],
  ['The ransom demanded by the rebels for men that they have seized is too high.', ['demand rebels → -: The ransom']],
];

test.each(table)('%s', (text, found) => expect(demandsIn(text)).toEqual(found));
