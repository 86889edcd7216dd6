import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** What one means to do as news tells it: announced, planned, intended; beside each what only looks like it. */
const table: [text: string, found: string[]][] = [
  // made known
  [
    'France announced a complete withdrawal from the island.',
    ['promise France → -: a complete withdrawal from the island'],
  ],
  ['Serbia announces withdrawal of troops from the lake.', ['promise Serbia → -: withdrawal of troops from the lake']],
  ['Serbia unveiled a new initiative for the lake.', ['offer Serbia → -: a new initiative for the lake']],
  ['France announced sanctions on the port.', ['threat France → -: sanctions on the port']],
  ['France announced the winner on Friday.', []],
  ["France announced Serbia's withdrawal from the pact.", []],
  // planned
  ['Serbia said it planned to join the customs bloc.', ['promise Serbia → -: join the customs bloc']],
  ['France has announced plans to rebuild the mill.', ['offer France → -: rebuild the mill']],
  ['France has not announced any plans to rebuild the mill.', []],
  ['Serbia is planning to skip the parade.', ['threat Serbia → -: skip the parade']],
  ['Serbia is planning to visit the parade.', []],
  ['Serbia planned to rebuild the mill in 1970.', []],
  ['France said Serbia planned to rebuild the mill.', []],
  ["Many welcomed France's plan to tax the ferries.", ['offer France → -: tax the ferries']],
  ["Serbia dropped France's plan to tax the ferries.", []],
  // read as a name's plans
  ['Serbia plans to join the customs bloc.', ['promise Serbia → -: join the customs bloc']],
  ['Bakers also plan to repaint the mill.', ['promise Bakers → -: repaint the mill']],
  // intended
  ['France described its intent to lead a joint fleet.', ['promise France → -: lead a joint fleet']],
  ['France repeated its commitment to ending the levy.', ['promise France → -: stop ending the levy']],
  // said in passing, done through others
  ['While France said it would bring back the levy, it gave no day.', ['promise France → -: bring back the levy']],
  ['While France would bring back the levy, it gave no day.', []],
  [
    'Serbia said it would direct the guards to open the gate.',
    ['promise Serbia → -: direct the guards to open the gate'],
  ],
  // money, and what is stayed away from
  ['France has committed 20 million euros to the island.', ['promise France → -: 20 million euros to the island']],
  ['Serbia boycotted the vote on the levy.', ['refusal Serbia → -: the vote on the levy']],
  ["France's high court ruled against the levy.", ["refusal France's high court → -: the levy"]],
  ["France's high court ruled on the levy.", []],
  // gone on with
  ['“We will continue to strike the depots,” France said.', ['threat France → -: continue to strike the depots']],
  ['“We will continue to supply the island,” France said.', ['promise France → -: continue to supply the island']],
  ['“We will continue to believe in the island,” France said.', []],
  // whoever the text is by
  [
    'France welcomes the truce of Serbia and its neighbours. We will host a round of talks.',
    ['promise France → -: host a round of talks'],
  ],
  // one's word, and what it was given for
  ['Serbia broke its promise to lower the toll.', ['promise Serbia → -: lower the toll']],
  [
    'France repeated its old pledges: rebuilding the fleet and paying the crews.',
    ['promise France → -: rebuilding the fleet', 'promise France → -: paying the crews'],
  ],
  ["Many praised Serbia's decision not to fund the dam.", ['refusal Serbia → -: fund the dam']],
  ["Many praised Serbia's decision to fund the dam.", ['promise Serbia → -: fund the dam']],
  ["Many praised Serbia's decision to read from a sheet.", []],
  ["Many praised Serbia's decision to hold off on a vote.", []],
  ['Many praised the decision by Serbia to comply with the ruling.', ['promise Serbia → -: comply with the ruling']],
  ['Serbia has decided against joining the bloc.', ['refusal Serbia → -: joining the bloc']],
  ['Serbia has decided against a mill.', []],
  // kept from those who ask
  ['France denied funding for the dam.', ['refusal France → -: funding for the dam']],
  ['France denied the report on the dam.', []],
  ['Serbia withheld support from France.', ['refusal Serbia → France: support']],
  ['Serbia withheld the name of the pilot.', []],
  ['The minister of France is uninterested in leading the bank.', ['refusal France → -: leading the bank']],
  ['France is devoted to keeping the truce.', ['promise France → -: keeping the truce']],
  // may, and harm
  ['France said it may declare a state of emergency.', ['threat France → -: declare a state of emergency']],
  ['France said it may declare a holiday.', []],
  // settled between them
  [
    'France and Serbia agreed on a new border along the lake.',
    ['promise France → -: a new border along the lake', 'promise Serbia → -: a new border along the lake'],
  ],
  ['France and Serbia agreed on Monday.', []],
  [
    'France and Serbia signed an agreement with Mali to share the water.',
    ['promise France → Mali: share the water', 'promise Serbia → Mali: share the water'],
  ],
  [
    'France and Serbia have reached a deal for a release of the crews.',
    ['promise France → -: a release of the crews', 'promise Serbia → -: a release of the crews'],
  ],
  ['France and Serbia signed an agreement to friendly toasts.', []],
  ['France and Serbia hope to sign an agreement to share the water.', []],
  // what is not given, now
  ['Serbia is not giving money to the mill.', ['refusal Serbia → -: giving money to the mill']],
  ['Serbia is not watching the mill.', []],
  ['Marek said he was not publishing his returns.', ['refusal Marek → -: publishing his returns']],
  ['Marek was not publishing his returns.', []],
  ["Marek said he did not support the bakers' right to sue.", ["refusal Marek → -: support the bakers' right to sue"]],
  ['Marek said he did not support the claim.', []],
  // gone on with, told beside what is done
  ['France said it would continue its talks with Mali.', ['promise France → Mali: continue its talks with Mali']],
  ['France said it would continue the raids.', ['threat France → -: continue the raids']],
  [
    'France said it would continue with its military campaign.',
    ['threat France → -: continue with its military campaign'],
  ],
  ['France said it would continue its slide.', []],
  ['France said it would press on in its search.', ['promise France → -: press on in its search']],
  ['France said it would be publishing more terms in the coming days.', ['promise France → -: publishing more terms']],
  ['France promised to publish its terms in the harbour.', ['promise France → -: publish its terms in the harbour']],
  ['France promised to send guards in order to calm the port.', ['promise France → -: send guards']],
  ['France promised to send guards as agreed in May.', ['promise France → -: send guards']],
  ['France promised to send guards as escorts.', ['promise France → -: send guards as escorts']],
  ['France refused to sell the dam -- and its old mill -- to Mali.', ['refusal France → -: sell the dam']],
  ['France refused to sell the dam ― a relic of the war.', ['refusal France → -: sell the dam']],
  // headlines
  ['Serbia to withdraw guards from the lake', ['promise Serbia → -: withdraw guards from the lake']],
  ['Serbia to visit the lake', []],
  ['Serbia to withdraw guards was a surprise.', []],
  // said behind the main clause
  [
    'Marek of Serbia echoed that promise on Monday, saying he would direct the guards to open the gate.',
    ['promise Marek → -: direct the guards to open the gate'],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});
