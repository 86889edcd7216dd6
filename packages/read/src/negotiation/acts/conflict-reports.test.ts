import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** What reports on conflicts and talks say in their own ways, and beside each what only looks like it. */
const table: [text: string, found: string[]][] = [
  // each verb of what is demanded
  [
    'France demanded that the rebels in Serbia withdraw from the mines, safely release the crew and engage in talks.',
    [
      'demand France → rebels: withdraw from the mines',
      'demand France → rebels: safely release the crew',
      'demand France → rebels: engage in talks',
    ],
  ],
  [
    'France gave Serbia until Tuesday to pay part of its debt, which the bank puts at two millions, and agree to new terms.',
    [
      'demand France → Serbia: pay part of its debt <until Tuesday>',
      'demand France → Serbia: agree to new terms <until Tuesday>',
    ],
  ],
  [
    'France demanded that Serbia withdraw its guns and the crews went home.',
    ['demand France → Serbia: withdraw its guns'],
  ],
  ['France demanded Serbia repay the loan.', ['demand France → Serbia: repay the loan']],
  // on whom it is called
  [
    'The leaders of Chad and Mali issued a statement calling on Serbia and France to resume talks.',
    [
      'demand Chad → Serbia: resume talks',
      'demand Chad → France: resume talks',
      'demand Mali → Serbia: resume talks',
      'demand Mali → France: resume talks',
    ],
  ],
  [
    'France called on Serbia to lend the helicopters still needed, and on Mali to speed up the work.',
    ['demand France → Serbia: lend the helicopters still needed', 'demand France → Mali: speed up the work'],
  ],
  ['Worried by the delay, the Council called on Serbia to open the road.', ['demand Council → Serbia: open the road']],
  ['France called for mediation on Tuesday to reach a binding accord on the river.', ['demand France → -: mediation']],
  // to whom and by whom it is offered
  [
    'France offered rebels waging a long war the prospect of autonomy.',
    ['offer France → rebels: the prospect of autonomy'],
  ],
  [
    'Serbia rejected a truce offered by the rebels to coincide with the talks.',
    ['refusal Serbia → -: a truce offered by the rebels to coincide with the talks', 'offer rebels → -: a truce'],
  ],
  ['The draft rests on principles put forward by France.', []],
  // what is agreed
  [
    'Ministers of France and Serbia met on Monday. It was agreed to form a committee.',
    ['promise France → -: form a committee', 'promise Serbia → -: form a committee'],
  ],
  ['France and Serbia met. It was agreed that the weather was bad.', []],
  [
    'France and Serbia agreed to "quickly disengage" on the border.',
    ['promise France → -: "quickly disengage" on the border', 'promise Serbia → -: "quickly disengage" on the border'],
  ],
  // there will be none
  [
    '"There will not be an extension of the ceasefire," France said.',
    ['refusal France → -: an extension of the ceasefire'],
  ],
  ['"There will not be a winner in this war," France said.', []],
  ['There would be no further pay offers, France said.', ['refusal France → -: further pay offers']],
  // others than who speaks
  [
    'The talks open on Tuesday. An opposition spokesman, Amir Dahl, said rebels would not attend until prisoners were freed.',
    ['refusal rebels → -: attend [until prisoners were freed]'],
  ],
  ['France said it hoped the police would not evict the camp.', []],
  ['"The government will be responsible if the crew is not freed," rebels in Serbia said.', []],
  ['"We will always remain optimistic," France said.', []],
  [
    'France said it would press ahead with plans for an invasion of Serbia.',
    ['threat France → -: press ahead with plans for an invasion of Serbia'],
  ],
  ['France said it would press ahead with a new harbour.', ['promise France → -: press ahead with a new harbour']],
  [
    'France wants assurances that Serbia is prepared to cut taxes.',
    ['demand France → -: assurances that Serbia is prepared to cut taxes'],
  ],
  // held, kept and let go
  ['Serbia gave up its demand for a separate seat.', []],
  ['France dropped its threat to leave the talks.', []],
  [
    "Serbia's chiefs will not retreat from their demands for the police to leave the valley.",
    ["demand Serbia's chiefs → police: leave the valley"],
  ],
  ['France dismissed the attitude of Serbia as childish.', []],
  ['France rejected the offer and stood firm.', ['refusal France → -: the offer']],
  [
    'Nurses in Serbia voted to reject the pay offer and walk off the job.',
    ['refusal Nurses → -: the pay offer', 'threat Nurses → -: walk off the job'],
  ],
  [
    'France has refused to come, trying to force the Serbian Front, or SF, to reach an accord.',
    [
      'refusal France → -: come',
      'demand France → Serbian Front: reach an accord',
      'demand France → SF: reach an accord',
    ],
  ],
  // what must be
  [
    'France argued that restoring the seats is a prerequisite for any talks.',
    ['demand France → -: restoring the seats'],
  ],
  ['France insisted the return of the ships is essential.', ['demand France → -: the return of the ships']],
  ['France said the return of spring is essential to the bees.', []],
  ['France ruled out talks with Serbia a day before flying to Geneva.', ['refusal France → -: talks with Serbia']],
  // set out one by one
  [
    'Strikers in Serbia have made two demands. They include that France pay the fines and that Chad lift the ban.',
    ['demand Strikers → France: pay the fines', 'demand Strikers → Chad: lift the ban'],
  ],
  ['Strikers in Serbia have read two books. They include a novel and a guide.', []],
  [
    'France set conditions for talks. The conditions are: release of the crew; an end to the raids.',
    ['demand France → -: release of the crew', 'demand France → -: stop an end to the raids'],
  ],
  [
    "France repeated its demands for any accord, in particular the withdrawal of Serbia's forces.",
    ["demand France → Serb armed forces: the withdrawal of Serbia's forces"],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
