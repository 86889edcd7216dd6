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
  [
    'France demanded that the rebels in Serbia “immediately and fully” withdraw from the mines and free the crew.',
    ['demand France → rebels: withdraw from the mines', 'demand France → rebels: free the crew'],
  ],
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
  // the second of two
  [
    'France invited Serbia to continue the talks on Monday and refrain from raids.',
    ['demand France → Serbia: continue the talks', 'demand France → Serbia: stop refrain from raids'],
  ],
  [
    'France said the colonels in Chad must surrender, return to their barracks and free the crew.',
    [
      'demand France → colonels: surrender',
      'demand France → colonels: return to their barracks',
      'demand France → colonels: free the crew',
    ],
  ],
  [
    'Serbia refused all drafts, as well as a proposal to extend the talks.',
    ['refusal Serbia → -: all drafts', 'refusal Serbia → -: a proposal to extend the talks'],
  ],
  [
    'Farmers in Serbia renewed their call for temporary tie-up aid and for a ban on imports.',
    ['demand Farmers → -: temporary tie-up aid', 'demand Farmers → -: a ban on imports'],
  ],
  // who asks
  [
    'Some 500 farmers who have blocked the port since Tuesday are demanding that France cut the tax.',
    ['demand farmers → France: cut the tax'],
  ],
  [
    'France requires that Serbs change their plates, demanding that they pay by May.',
    ['demand France → Serbs: change their plates', 'demand France → Serbs: pay <by May>'],
  ],
  // warned of and against
  [
    'France warned banks against striking deals with Serbia.',
    ['demand France → banks: stop striking deals with Serbia'],
  ],
  [
    'France repeated its warning to retaliate if Serbia raised the tax.',
    ['threat France → -: retaliate [if Serbia raised the tax]'],
  ],
  ['France issued a warning to leave the city.', []],
  ['France is prepared to defend its interests.', []],
  [
    'Nurses in Serbia said they will call off the strike as soon as France pays.',
    ['promise Nurses → -: call off the strike [as soon as France pays]'],
  ],
  [
    'France left the table with teachers in Mexico, demanding they return to class before talks resume.',
    ['demand France → -: return to class [before talks resume]'],
  ],
  [
    'France is ready for talks after eight days of strikes and marches in the city demanding a raise.',
    ['offer France → -: talks'],
  ],
  [
    'Serbia, Chad and others have said the raid is no secret and have urged France to return to the table.',
    [
      'demand Serbia → France: return to the table',
      'demand Chad → France: return to the table',
      'demand others → France: return to the table',
    ],
  ],
  [
    'France urged Serbia to continue to press Chad for a truce.',
    ['demand France → Serbia: continue to press Chad for a truce'],
  ],
  ['Chad has been staging a series of strikes demanding a raise.', ['demand Chad → -: a raise']],
  // in full and in a row
  [
    'Chad called for the release of two men and a pledge from France not to retaliate.',
    ['demand Chad → -: the release of two men', 'demand Chad → France: a pledge from France not to retaliate'],
  ],
  [
    'Teachers in Serbia have made three demands: for the law to be repealed; for a new model; and for reparations.',
    [
      'demand Teachers → -: the law to be repealed',
      'demand Teachers → -: a new model',
      'demand Teachers → -: reparations',
    ],
  ],
  [
    'France and Serbia agreed Sunday to return to the table.',
    ['promise France → -: return to the table', 'promise Serbia → -: return to the table'],
  ],
  [
    'France insisted on first settling the bill that the Serbs consider a threat.',
    ['demand France → -: first settling the bill that the Serbs consider a threat'],
  ],
  [
    'Officials in Mexico insist that for talks to continue, the protests against the reform must end.',
    ['demand Officials → -: stop the protests against the reform must end'],
  ],
  [
    "France won't comply with Serbia's demand that the fines be dropped.",
    ['demand Serbia → France: the fines be dropped', 'refusal France → Serbia: the fines be dropped'],
  ],
  ['France said it cannot return to the talks.', ['refusal France → -: return to the talks']],
  ['France said it cannot return to its old strength.', []],
  // held, kept and let go
  ['Chad has not changed its demand for a new seat.', ['demand Chad → -: a new seat']],
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
    ['refusal France → -: come', 'demand France → Serbian Front: reach an accord'],
  ],
  // what must be
  [
    'France argued that restoring the seats is a prerequisite for any talks.',
    ['demand France → -: restoring the seats'],
  ],
  ['France insisted the return of the ships is essential.', ['demand France → -: the return of the ships']],
  ['France said the return of spring is essential to the bees.', []],
  ['France ruled out talks with Serbia a day before flying to Geneva.', ['refusal France → Serbia: talks with Serbia']],
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
  // a judgement behind the condition, a thing that threatens nobody, what conditions are for
  [
    'France asked Serbia to lift the ban if it wants peace, in some of the sharpest words heard this year.',
    ['demand France → Serbia: lift the ban [if it wants peace]'],
  ],
  [
    'France said Serbia must help to mend the rift, which is threatening to wreck the harvest.',
    ['demand France → Serbia: help to mend the rift'],
  ],
  [
    'France said Serbia, which is threatening to close the canal, must wait.',
    ['threat Serbia → -: close the canal', 'demand France → Serbia: wait'],
  ],
  [
    'France said it will maintain sanctions until Serbia meets its conditions to reopen talks.',
    ['promise France → -: maintain sanctions [until Serbia meets its conditions to reopen talks]'],
  ],
  // who is told of a need, and who is to meet it
  ['France told Chad of the need for Serbia to leave.', ['demand France → Serbia: leave']],
  ['France told Chad to leave.', ['demand France → Chad: leave']],
  ['France told Chad of the need for patience.', []],
  // their own side
  [
    'Hamas spokesman Omar Dahl said that their militias will not leave the port until a day is named.',
    ['refusal Hamas → -: leave the port [until a day is named]'],
  ],
  // a sentence in quotation marks with its speaker behind
  [
    'The harbour master, Ivan Orr, spoke in Bern.\n\n“We would accept a pilot on the condition that lorries leave the quay,” he said at a joint press conference.',
    ['promise Ivan Orr → -: accept a pilot [on the condition that lorries leave the quay]'],
  ],
  // whose rebels they are is not whom they obey
  ["Serbia's rebels must free the crew, France said.", ['demand France → Serb rebels: free the crew']],
  ["Serbia's Hamas rebels must free the crew, France said.", ['demand France → Hamas: free the crew']],
  ["Serbia's army must free the crew, France said.", ['demand France → Serbia: free the crew']],
  // things and deeds in one list
  [
    'Hamas wants the return of its men and to reopen the port.',
    ['demand Hamas → -: the return of its men', 'demand Hamas → -: reopen the port'],
  ],
  ['France wants Serbia to leave and to pay.', ['demand France → Serbia: leave', 'demand France → Serbia: pay']],
  ['Hamas wants access to the port and to the road.', ['demand Hamas → -: access to the port and to the road']],
  // over an aside
  [
    'France said all crews – not just those of Serbia – must be freed by Friday.',
    ['demand France → -: all crews + must be freed <by Friday>'],
  ],
  [
    'France said the miners, not the owners, must be paid.',
    ['demand France → -: the miners, not the owners, must be paid'],
  ],
  // what one says cannot go on, and what one cannot weigh oneself
  [
    '“Serbia cannot keep ignoring the court,” France said.',
    ['demand France → Serbia: stop not keep ignoring the court'],
  ],
  ['Serbia cannot go on mining the bay, France said.', ['demand France → Serbia: stop not go on mining the bay']],
  ['France said it could not keep paying the fine.', []],
  [
    '“We cannot consider ending the strike until Serbia pays,” the union said.',
    ['refusal union → -: consider ending the strike [until Serbia pays]'],
  ],
  // those whose parties they are
  [
    'France met Sudan in Bern. Chad called on the Serbian parties to return to the talks.',
    ['demand Chad → Serbian parties: return to the talks'],
  ],
  // “both” of which one is the head of the other
  [
    'The plan was rejected by the government of Serbian President Sall and by Hamas.',
    ['refusal Serbia → -: The plan', 'refusal Hamas → -: The plan'],
  ],
  // what it is likened to
  ['France urged Serbia to free the crew as it said it had done before.', ['demand France → Serbia: free the crew']],
  ['France urged Serbia to let them vote as they see fit.', ['demand France → Serbia: let them vote as they see fit']],
  [
    'The miners warned they will oppose the fines, just as they have opposed the law.',
    ['threat miners → -: oppose the fines', 'refusal miners → -: the law'],
  ],
  // nobody asks anything of themselves
  [
    'Chad, Serbia and Mali agreed that Serbia will not start filling its mine without a vote.',
    [
      'promise Chad → Serbia: stop not start filling its mine [without a vote]',
      'promise Serbia → -: stop not start filling its mine [without a vote]',
      'promise Mali → Serbia: stop not start filling its mine [without a vote]',
    ],
  ],
  // who demands on, not who is told to do the first
  [
    'France requires that Serbia register its crews, demanding that they carry papers.',
    ['demand France → Serbia: register its crews', 'demand France → crews: carry papers'],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
