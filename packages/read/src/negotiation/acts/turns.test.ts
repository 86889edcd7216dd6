import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Before each, so that the text is one of demands. */
const dense = 'Norway demanded a truce. Chile refused to free the crew. Kenya offered a loan.\n\n';
const denseActs = ['demand Norway → -: a truce', 'refusal Chile → -: free the crew', 'offer Kenya → -: a loan'];

/** Turns by which good writers tell who asks whom, and on what terms. */
const table: [text: string, found: string[]][] = [
  // offered to somebody
  ['The pilots were offered a bonus to fly.', ['offer - → pilots: a bonus to fly']],
  ['The pilots were told a story to cheer them.', []],
  // asked of the one before the comma
  ['The miners, asked by Serbia to wait, walked out.', ['demand Serbia → miners: wait']],
  ['The miners, moved by Serbia to Bern, sang.', []],
  // nothing but
  ['The bakers asked for nothing but a pause.', ['demand bakers → -: a pause']],
  ['The bakers asked for nothing.', []],
  // told “you”
  ['“You must leave the port,” the captain told the rebels.', ['demand captain → rebels: leave the port']],
  ['“You must leave the port,” the captain said.', []],
  ['“You should be praised,” the captain told the rebels.', []],
  // each the other
  [
    'Talks between Serbia and France resumed in Bern. Each side urged the other to pull back its guns.',
    ['demand Serbia → France: pull back its guns', 'demand France → Serbia: pull back its guns'],
  ],
  // said of somebody
  ['“He should step in now,” Dahl said of the prime minister.', ['demand Dahl → prime minister: step in now']],
  ['“He should step in now,” Dahl said on Monday.', []],
  // whose the promise is
  ['They promise us paradise, Dahl said of the owners.', []],
  ['The rebels will soon walk out, the minister predicted.', []],
  // an offer not accepted
  [
    'Iran did not accept the French offer to send a ship.',
    ['offer France → Iran: send a ship', 'refusal Iran → France: send a ship'],
  ],
  ['Iran did not offer to send a ship.', []],
  // let happen
  ['Serbia said it could not let the dam fall into ruin.', ['refusal Serbia → -: let the dam fall into ruin']],
  // without a verb
  ['No talks before a ceasefire, said Dahl.', ['refusal Dahl → -: talks [before a ceasefire]']],
  ['No talks before Monday, said Dahl.', []],
  ['No rain before a storm, said Dahl.', []],
  // a modal parted from its verb
  [
    'Serbia would, its envoy Dahl said, accept a smaller raise if no jobs went.',
    ['promise Serbia → -: a smaller raise [if no jobs went]'],
  ],
  // terms behind an attribution
  [
    'The ships would sail, the union said, provided the crews were paid.',
    ['promise union → -: The ships would sail [provided the crews were paid]'],
  ],
  ['The water would run out, the union said, if the dam broke.', []],
  [
    'The strike will end, the union said, when the owners pay.',
    ['promise union → -: stop The strike will end [when the owners pay]'],
  ],
  [
    'France could imagine a longer truce, provided Serbia opens its books.',
    ['offer France → -: a longer truce [provided Serbia opens its books]'],
  ],
  ['France could imagine a longer truce.', []],
  // the day of it
  ['France will lift the ban the day Serbia signs.', ['promise France → -: lift the ban [the day Serbia signs]']],
  // what others can have
  [
    'France said Serbia could have the loan once it opened its books.',
    ['offer France → Serbia: the loan [once it opened its books]'],
  ],
  ['France said Serbia could have the loan.', []],
  // another modal
  [
    'France said it could accept the plan, but would veto a board.',
    ['offer France → -: accept the plan', 'threat France → -: veto a board'],
  ],
  // the finite verb behind a day
  ['Weavers in the valley promised on Monday to reopen the mill.', ['promise Weavers → -: reopen the mill']],
  // not in favour
  ['The minister said she was not in favour of a halt.', ['refusal minister → -: a halt']],
  // by whoever calls
  ['A union call for the mill to close was ignored.', ['demand union → mill: close']],
  // the price of somebody
  ["The rebels' price was the release of the crew.", ['demand rebels → -: the release of the crew']],
  ["Serbia's price was a fortune.", []],
  [
    "The union's terms were plain: a raise and an apology.",
    ['demand union → -: a raise', 'demand union → -: an apology'],
  ],
  // warned, whatever has been settled before
  [
    'If Serbia attacks, France warned, it would send its fleet.',
    ['threat France → -: send its fleet [If Serbia attacks]'],
  ],
  ['Serbia required of France that the ship be freed.', ['demand Serbia → France: the ship be freed']],
  ['Serbia was told to leave the port by France.', ['demand France → Serbia: leave the port']],
  // the one the words are about
  ['They are the ones who asked to meet, Dahl said of the rebels.', ['demand rebels → -: meet']],
  ['“It is they who asked for a truce,” Dahl said of Serbia.', ['demand Serbia → -: a truce']],
  // verbs read as attributes
  [
    'Serbia must free prisoners and open roads, France said.',
    ['demand France → Serbia: free prisoners', 'demand France → Serbia: open roads'],
  ],
  ['Serbia must want free elections, France said.', []],
  // the verb behind what a noun asks
  ["France's refusal to sign angered Serbia.", ['refusal France → -: sign']],
  ["France's refusal to leave Serbia alone.", ['refusal France → -: leave Serbia alone']],
  // two allies
  [
    'Britain and France met in Bern. The United States urged its two allies to wait.',
    ['demand United States → United Kingdom: wait', 'demand United States → France: wait'],
  ],
  // what it is called
  ['France dismissed the request as a delaying tactic.', ['refusal France → -: the request']],
  ['France rejected the appointment of Dahl as a judge.', ['refusal France → -: the appointment of Dahl as a judge']],
  // what one cannot agree to
  ['“What we cannot agree to is a formula,” Dahl said.', ['refusal Dahl → -: a formula']],
  ['“What we can agree to is a formula,” Dahl said.', []],
  // a reason
  ['The bond fell because France will not pay its debt.', ['refusal France → -: pay its debt']],
  ['The bond fell because France will not grow.', []],
  // aid that is cut
  [
    'France said it could cut aid unless the soldiers leave.',
    ['threat France → soldiers: cut aid [unless the soldiers leave]'],
  ],
  [
    'France said it would suspend the return of its units if any were held.',
    ['threat France → -: stop suspend the return of its units [if any were held]'],
  ],
  [
    'France said it would call the strike off if Serbia paid.',
    ['promise France → -: call the strike off [if Serbia paid]'],
  ],
  // what is spared
  [
    'The mill told staff that the pay cut would not go ahead.',
    ['promise mill → staff: stop the pay cut would not go ahead'],
  ],
  ['The mill told staff that the feast would not go ahead.', []],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(dense + text).sort()).toEqual([...denseActs, ...found].sort());
});
