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
  ['Serbia said it planned to join the customs bloc.', ['offer Serbia → -: join the customs bloc']],
  ['France has announced plans to rebuild the mill.', ['offer France → -: rebuild the mill']],
  ['France has not announced any plans to rebuild the mill.', []],
  ['Serbia is planning to skip the parade.', ['threat Serbia → -: skip the parade']],
  ['Serbia is planning to visit the parade.', []],
  ['Serbia planned to rebuild the mill in 1970.', []],
  ['France said Serbia planned to rebuild the mill.', []],
  ["Many welcomed France's plan to tax the ferries.", ['offer France → -: tax the ferries']],
  ["Serbia dropped France's plan to tax the ferries.", []],
  // read as a name's plans
  ['Serbia plans to join the customs bloc.', ['offer Serbia → -: join the customs bloc']],
  ['Bakers also plan to repaint the mill.', ['offer Bakers → -: repaint the mill']],
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
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});
