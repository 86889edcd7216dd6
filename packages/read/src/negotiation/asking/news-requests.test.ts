import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** What news reports as asked, and beside each what only looks like it. */
const table: [text: string, found: string[]][] = [
  // what a list of demands holds: things, deeds and clauses
  [
    'The strikers’ demands include a pardon, the release of pickets who were held, that the mill reopen the canteen, and a raise.',
    [
      'demand strikers → -: a pardon',
      'demand strikers → -: the release of pickets who were held',
      'demand strikers → -: reopen the canteen',
      'demand strikers → -: a raise',
    ],
  ],
  [
    'The union’s demands have included dissolving the board, naming a panel whose members are elected, and a date for the vote.',
    [
      'demand union → -: dissolving the board',
      'demand union → -: naming a panel whose members are elected',
      'demand union → -: a date for the vote',
    ],
  ],
  ['The union’s worries include losing the vote, naming no panel, and a strike.', []],
  // of whom first, then what
  [
    '“We expect from Serbia an inquiry, the return of the crew and an apology,” France said.',
    [
      'demand France → Serbia: an inquiry',
      'demand France → Serbia: the return of the crew',
      'demand France → Serbia: an apology',
    ],
  ],
  ['“We expect from the report an answer,” France said.', []],
  // the second half of what is called for
  [
    'The mayor called for an inspector to examine the bridge and for the port to be closed.',
    ['demand mayor → inspector: examine the bridge', 'demand mayor → -: the port to be closed'],
  ],
  [
    'Serbia wants the troops to leave and the base closed.',
    ['demand Serbia → troops: leave', 'demand Serbia → -: the base closed'],
  ],
  ['Serbia wants the rebels to leave the town and the base.', ['demand Serbia → rebels: leave the town and the base']],
  // “that” left out
  ['The envoy recommended the French troops in Serbia withdraw.', ['demand envoy → France: withdraw']],
  ['The union demanded the minister resign.', ['demand union → minister: resign']],
  ['The envoy recommended the French withdrawal.', ['demand envoy → France: the French withdrawal']],
  // to court, to a debate, into the town, and away from it
  ['France sued Serbia to reopen the canal.', ['demand France → Serbia: reopen the canal']],
  ['France sued Serbia over the canal.', []],
  ['The mayor challenged Anna Berg to a debate.', ['demand mayor → Anna Berg: a debate']],
  ['The task challenged Anna Berg.', []],
  ['The mayor challenged Anna Berg to her face.', []],
  // what a body votes for
  ['The council voted for the expulsion of the envoys.', ['demand council → -: the expulsion of the envoys']],
  ['The council voted for Anna Berg.', []],
  ['The council voted for a budget.', []],
  ['The union demanded the mill fully refund the fees.', ['demand union → mill: refund the fees']],
  // upon what it was asked
  [
    'France asked Serbia to close the mill after the paper reported a leak.',
    ['demand France → Serbia: close the mill'],
  ],
  ['France asked Serbia to close the mill after the feast.', ['demand France → Serbia: close the mill']],
  ['“We count on Serbia to open the road,” France said.', ['demand France → Serbia: open the road']],
  ['“We count the votes to open the road,” France said.', []],
  ['France banned Serbia from fishing in the bay.', ['demand France → Serbia: stop fishing in the bay']],
  ['France banned the net in the bay.', []],
  // it is time
  ['“It is time to reopen the bridge,” Anna Berg said.', ['demand Anna Berg → -: reopen the bridge']],
  ['“It’s high time that Serbia paid the crews,” Anna Berg said.', ['demand Anna Berg → Serbia: paid the crews']],
  ['“It takes time to reopen the bridge,” Anna Berg said.', []],
  ['“It is time to go home,” Anna Berg said.', []],
  // what all must do, in the mouth of one who speaks for no side
  [
    '“We have got to stand up to the mill owners,” Anna Berg said.',
    ['demand Anna Berg → -: stand up to the mill owners'],
  ],
  ['“We must protect the river,” France said.', []],
  ['“We have to look at the figures,” Anna Berg said.', []],
  // the modal before words of others
  ['Anna Berg said Serbia should "get out of the bay".', ['demand Anna Berg → Serbia: get out of the bay']],
  ['“The council must be recalled,” Anna Berg said.', ['demand Anna Berg → -: The council must be recalled']],
  ['“The council must recall the flood,” Anna Berg said.', []],
  ['“Serbia has got to pay the crews,” Anna Berg said.', ['demand Anna Berg → Serbia: pay the crews']],
  // up to an aside
  [
    'The mayor requested an inquiry into the fire - this one on the money.',
    ['demand mayor → -: an inquiry into the fire'],
  ],
  [
    'France invited the rebels to open talks, with the exception of the northern camp.',
    ['demand France → rebels: open talks'],
  ],
  [
    'France told Serbia to close the port, with officials saying it was unsafe.',
    ['demand France → Serbia: close the port'],
  ],
  ['France told Serbia to close the port with care.', ['demand France → Serbia: close the port with care']],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
