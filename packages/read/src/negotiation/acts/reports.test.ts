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
  // words for asking and turning down
  ["The union's key ask is a cap on hours.", ['demand union → -: a cap on hours']],
  ["The court's injunction to halt the works was ignored.", ['demand court → -: stop halt the works']],
  ['The governor issued a decree that the lock be closed.', ['demand governor → -: the lock be closed']],
  ['France enjoined Serbia to wait.', ['demand France → Serbia: wait']],
  ['France enjoined Serbia from raising the toll.', ['demand France → Serbia: stop raising the toll']],
  ['The senate nixed the plan.', ['refusal senate → -: the plan']],
  ["The union's repudiation of the deal came late.", ['refusal union → -: the deal']],
  ['The board jibbed at the price.', ['refusal board → -: the price']],
  ['The firm pitched a plan to split the route.', ['offer firm → -: a plan to split the route']],
  ['The firm pitched a tent by the road.', []],
  ['“We are not closed to discussing any issue,” Anna Berg said.', ['offer Anna Berg → -: discussing any issue']],
  [
    'Serbia is willing to discuss an opposition proposal to evict the fighters.',
    [
      'offer Serbia → -: discuss an opposition proposal to evict the fighters',
      'offer opposition → -: evict the fighters',
    ],
  ],
  // what another is held to
  ['The rebels have a duty to protect civilians, France said.', ['demand France → rebels: protect civilians']],
  [
    '“It is the responsibility of Serbia to protect the lock,” Anna Berg said.',
    ['demand Anna Berg → Serbia: protect the lock'],
  ],
  ['“We have a duty to protect civilians,” Anna Berg said.', []],
  ['The rebels have a duty to protect civilians.', []],
  // to tell, and to look for
  ['“We want the world to know that he is safe,” Anna Berg said.', []],
  ['Anna Berg said that answers are being sought.', []],
  ['The union wrote to the firm seeking talks.', ['demand union → -: talks']],
  // what came next
  [
    'France warned Serbia not to raise the toll, before departing from the summit.',
    ['demand France → Serbia: stop not to raise the toll'],
  ],
  [
    'France demanded the release of the crew, before signing any treaty.',
    ['demand France → -: the release of the crew [before signing any treaty]'],
  ],
  // a town read as a verb
  [
    'The envoys came to Bouara to urge the rebels to lay down their arms.',
    ['demand envoys → rebels: lay down their arms'],
  ],
];

test.each(table)('%s', (text, found) => expect(demandsIn(text)).toEqual(found));
