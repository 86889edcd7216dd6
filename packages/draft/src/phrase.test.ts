import {expect, test} from 'vitest';
import {finite} from './phrase/finite.ts';
import {sound} from './phrase/sound.ts';
import {acted, phraseOf, type Saying} from './phrase.ts';
import {mannersOnly, noAct} from './words/small.ts';

// what reports say → the option, and `not` where the words ask for it to be left undone
const asked: [said: string, option: string, negated?: true][] = [
  ['accept the mill’s request last week to resume deliveries', 'Resume deliveries'],
  ['boarding paid in full', 'Pay boarding in full'],
  ['going ahead alone', 'Go ahead alone'],
  ['the ruling brought before the court', 'Bring the ruling before the court'],
  ['all workers paid a bonus', 'Pay all workers a bonus'],
  ['the lease on the quay shorter', 'Make the lease on the quay shorter'],
  ['the mill’s chief executive, Ada Roe, out', 'Remove the mill’s chief executive'],
  [
    'ships on their way to the port risk the same treatment',
    'Let ships on their way to the port risk the same treatment',
  ],
  ['its men inside the town report to the barracks', 'Let its men inside the town report to the barracks'],
  ['a single farmer be put off his land', 'Put a single farmer off its land'],
  ['the work suspended for a month while the river is studied', 'Suspend the work for a month'],
  ['send no one back against their will', 'Send anybody back against their will', true],
  ['the army', 'Send the army'],
  ['start the study up and not be naive and not be stupid', 'Start the study up'],
  ['lift the nets by 5 a.m.', 'Lift the nets by 5 a.m.'],
  ['as a venue for talks', 'Serve as a venue for talks'],
  ['debt relief', 'Grant debt relief'],
  ['negotiate exactly', 'Negotiate'],
  ['lending the boats', 'Lend the boats'],
  ['fell the trees by the lock', 'Fell the trees by the lock'],
  ['took the mill’s name off the register', 'Take the mill’s name off the register'],
  ['the law of 1 May left out of the bargain', 'Leave the law of 1 May out of the bargain'],
  ['the mill may leave the guild', 'Let the mill leave the guild'],
  ['the harbour police investigate Friday morning', 'Let the harbour police investigate Friday morning'],
  ['men remain its men', 'Let men remain its men'],
  ['talks with Kestria begin next week', 'Begin talks with Kestria next week'],
  ['talks with Kestria', 'Hold talks with Kestria'],
  ['the trial possibly commence', 'Commence the trial'],
  ['the guild’s resignation offer', 'Accept the guild’s resignation offer'],
  ['give the guilds their demands', 'Meet the guilds’ demands'],
  ['give the guilds their boats', 'Give the guilds their boats'],
  ['withdraw from the lease that its power board, Velt', 'Withdraw from the lease'],
  ['withdraw from the lease that its board signed', 'Withdraw from the lease that its board signed'],
  ['forgo all of its income rather', 'Forgo all of its income'],
  ['accept the guild’s demand saying', 'Accept the guild’s demand'],
  ['leave since losing the vote in November', 'Leave'],
  ['reach the frontier, fears that each cart will wait', 'Reach the frontier'],
  ['come to the congress [which will review the bill', 'Come to the congress'],
  ['the release of the four jailed Vale drivers in a trade', 'Release the four jailed Vale drivers in a trade'],
  ['quit in protest at the verdict', 'Quit'],
  ['be ready to cover the crews', 'Cover the crews'],
  ['get back round the negotiating table', 'Return to the table'],
  ['come to the table', 'Come to the table'],
  ['have all the guards dismissed at once', 'Dismiss all the guards at once'],
  ['have the province put up half of the cost', 'Have the province put up half of the cost'],
  ['use every tool he had', 'Use every tool it had'],
  ['40 unarmed guards', 'Agree to 40 unarmed guards'],
  ['an official declaration that the well is dry', 'Declare that the well is dry'],
  ['the declaration of the board', 'Agree to the declaration of the board'],
  ['observe a truce in the past 36 hours with the guilds', 'Observe a truce with the guilds'],
  ['publish its losses in the last ten years', 'Publish its losses in the last ten years'],
  ['resign as it would split the town', 'Resign'],
  ['withdraw from the league following a stormy inquiry', 'Withdraw from the league'],
  ['take the steps following the plan', 'Take the steps following the plan'],
  ['avoid pressure from members of the board', 'Avoid pressure from members of the board'],
  ['avoid pressing the board', 'Press the board', true],
  ['its multi-million dollar bill', 'Pay its multi-million dollar bill'],
  ['a bill on harbour pay', 'Pass a bill on harbour pay'],
  ['the termination of the lease', 'Terminate the lease'],
  ['accept the proposal on', 'Accept the proposal'],
  ['insist on the rules it signed on', 'Insist on the rules it signed on'],
  ['fulfil the terms by 3 July, Ada Roe', 'Fulfil the terms by 3 July'],
  ['open the gates as demanded by the parties', 'Open the gates'],
  ['consider dialogue', 'Hold dialogue'],
  ['consider direct talks with the town', 'Hold direct talks with the town'],
  ['revert to the old rules', 'Revert to the old rules'],
  ['significant increases in pay', 'Grant significant increases in pay'],
  ['prisoner releases', 'Release prisoners'],
  ['guerrilla protection', 'Give guerrilla protection'],
  ['the protection of witnesses', 'Protect witnesses'],
  ['significant increases', 'Grant significant increases'],
  ['reject the ceasefire demand', 'Accept the ceasefire demand', true],
  ['take the steps needed to send its members back to work', 'Take the steps needed to send its members back to work'],
  ['bring in more guards to work', 'Bring in more guards'],
  ['extend the talks as the deadline looms later in the day', 'Extend the talks'],
  ['a truce from midnight following deadly clashes along the border', 'Observe a truce from midnight'],
  ['publish the terms in the following weeks', 'Publish the terms in the following weeks'],
  ["don't cut the rope", 'Cut the rope', true],
  ['do not board the ferry', 'Board the ferry', true],
  ['refrain, by word or deed, from boarding the ferry', 'Board the ferry', true],
  ['open the old city of Homs to aid', 'Open the old city of Homs to aid'],
  ['the release of all prisoners', 'Release all prisoners'],
  ['the immediate withdrawal of foreign troops', 'Withdraw foreign troops'],
  ['an immediate end to the shelling', 'End the shelling'],
  ['a halt to construction at the site', 'Halt construction at the site'],
  ['complete the removal', 'Complete the removal'],
  ['the blockade cease', 'End the blockade'],
  ['the talks resume', 'Resume the talks'],
  ['the border be reopened at once', 'Reopen the border at once'],
  ['the contracts be honoured', 'Honour the contracts'],
  ['members be allowed to vote in secret', 'Allow members to vote in secret'],
  ['all fees refunded', 'Refund all fees'],
  ['access to the camps', 'Allow access to the camps'],
  ['a raise of ten percent', 'Grant a raise of ten percent'],
  ['its publication', 'Agree to its publication'],
  ['not to fill the reservoir', 'Fill the reservoir', true],
  ['refrain from building on the ridge', 'Build on the ridge', true],
  ['no new wells', 'Agree to new wells', true],
  ['refuse the withdrawal', 'Withdraw', true],
  ['reject the offer', 'Accept the offer', true],
  ['live with a smaller share', 'Accept a smaller share'],
  [
    'withdraw the bill that would let ministers override the treaty',
    'Withdraw the bill that would let ministers override the treaty',
  ],
  ['the proposal put on the table by the envoy', 'Accept the proposal put on the table by the envoy'],
  ['the deal struck in Bern', 'Accept the deal struck in Bern'],
  ['adhere to a request by the envoy for Mali not to issue licences', 'Issue licences', true],
  ['comply with the call of the court to free the crew', 'Free the crew'],
  ['meet the demand for higher pay', 'Meet the demand for higher pay'],
  ['find a“lasting answer” to it', 'Find a lasting answer to it'],
  ['withdraws its complaint', 'Withdraw its complaint'],
  ['guarantee the safety of the observers', 'Guarantee the safety of the observers'],
  ['immediately lift the curfew', 'Lift the curfew'],
  ['bring the flocks down from the ridge due to the early frost', 'Bring the flocks down from the ridge'],
  ['release the crew due to be tried in May', 'Release the crew due to be tried in May'],
  [
    'stop all dredging of its northern canal ahead of federal and municipal inspectors meeting with the guild on Friday',
    'Stop all dredging of its northern canal',
  ],
  [
    'ask the league of the coast to dissolve the harbour panel of the towns right after the treaty is signed by all',
    'Ask the league of the coast to dissolve the harbour panel of the towns',
  ],
  ['the cessation of night flights as a condition for any treaty about the port', 'End night flights'],
  [
    'the withdrawal of patrols from all fords-including Upper Ford, Mill Ford and Lower Ford',
    'Withdraw patrols from all fords',
  ],
  ['any truce, according to an official familiar with last week’s meeting', 'Agree to any truce'],
  ['abandon what it described as unreasonable demands', 'Abandon unreasonable demands'],
  ['a truce on several occasions', 'Observe a truce'],
  ['the return of the inspectors', 'Let the inspectors return'],
  ['the return of the archive', 'Return the archive'],
  ['any waiver must be approved by the town council', 'Have the town council approve any waiver'],
  ['any waiver must be approved by Friday', 'Approve any waiver by Friday'],
  ['the adoption of a new charter', 'Adopt a new charter'],
  ['seven such days', 'Agree to seven such days'],
  ['“stop the trucks”', 'Stop the trucks'],
  ['let the inspectors in while the talks last', 'Let the inspectors in'],
  ['a ban on night flights', 'Ban night flights'],
  ['five hundred of the barns that block the ridge be bought', 'Buy five hundred of the barns that block the ridge'],
  ['the houses of owners that have been sealed are sold', 'Sell the houses of owners that have been sealed'],
  ['the lease, which nobody in town has read, be torn up', 'Tear up the lease'],
  ['starting wages raised', 'Raise starting wages'],
  ['porters earn more than a pound', 'Let porters earn more than a pound'],
  ['the gates stay open', 'Keep the gates open'],
  ['foreign advisers out', 'Take foreign advisers out'],
  ['the trains running again', 'Set the trains running'],
  ['no man who wishes to stay will be dismissed', 'Dismiss a man', true],
  ['the payments be spread over at least six years', 'Spread the payments over at least six years'],
  ['the canal fee went up in step', 'Raise the canal fee'],
  ['a law against night flights', 'Pass a law against night flights'],
  ['their own truce must hold', 'Keep their own truce'],
  ['all tariffs lifted on the day a treaty is signed', 'Lift all tariffs on the day a treaty is signed'],
  ['accept a plan under which the council would be formed first', 'Accept a plan'],
  [
    'any raid launched from the island would be answered with a blockade',
    'Answer any raid launched from the island with a blockade',
  ],
  ['medicine must reach the camp', 'Let medicine reach the camp'],
  ['inspections of trucks to be speeded up', 'Speed up inspections of trucks'],
  ['Lagos airport reopened', 'Reopen Lagos airport'],
  ['the ruling upheld as it stands', 'Uphold the ruling as it stands'],
  ['no surrender', 'Surrender', true],
  ['send nothing across the bridge', 'Send anything across the bridge', true],
  ['free nobody', 'Free anybody', true],
  ['no lease will be signed', 'Sign a lease', true],
  ['not one litre more can be drawn from the lake', 'Draw one litre more from the lake', true],
  ['guarantee the safety of those who disarm', 'Guarantee the safety of those who disarm'],
  ['a deal brokered by Oman', 'Accept a deal brokered by Oman'],
  ['those held without charge let out', 'Let out those held without charge'],
  ['market stalls left alone', 'Leave market stalls alone'],
  ['the two tenants come to the hearing', 'Let the two tenants come to the hearing'],
  ['the release of 11 sailors allied to the guild', 'Release 11 sailors allied to the guild'],
  ['completely cancel all harbour dues', 'Cancel all harbour dues'],
  ['direct contacts with the guild', 'Make direct contacts with the guild'],
  ['the entire lease is signed and sealed', 'Sign and seal the entire lease'],
  ['set the sailors free', 'Free the sailors'],
  ['the two of them meet before the harvest', 'Meet before the harvest'],
  ['the order stay suspended for a month', 'Suspend the order for a month'],
  ['stopped sending barges', 'Stop sending barges'],
  ['a wage cut of a tenth', 'Agree to a wage cut of a tenth'],
  ['the four rulings which began the quarrel be reversed', 'Reverse the four rulings'],
  ['no tenant who has paid will be evicted', 'Evict a tenant', true],
  ['400 tenants were to move', 'Let 400 tenants move'],
  ['the resignation of the harbour master', 'Let the harbour master resign'],
  ['legal protection', 'Give legal protection'],
  ['any lease include a clause on noise', 'Let any lease include a clause on noise'],
  ['open wells for farmers whose fields are parched', 'Open wells for farmers whose fields are parched'],
];

const otherwise: [saying: Saying, said: string, option: string][] = [
  ['refused', 'binding arbitration', 'Accept binding arbitration'],
  ['refused', 'the plan', 'Accept the plan'],
  ['refused', 'free trade', 'Accept free trade'],
  ['refused', 'becoming its member', 'Become its member'],
  ['refused', 'hand over the keys', 'Hand over the keys'],
  ['refused', 'the terms of a plan the mills on the river have put forward', 'Accept the terms of a plan'],
  ['given', 'the tenants’ share to drop to a third', 'Let the tenants’ share drop to a third'],
  ['given', 'technical assistance', 'Give technical assistance'],
  ['given', 'joins in', 'Join in'],
  ['given', 'walks out of the talks', 'Walk out of the talks'],
  ['given', 'talks on fishing', 'Hold talks on fishing'],
  ['given', 'two million tonnes of grain', 'Give two million tonnes of grain'],
  ['given', 'share the data', 'Share the data'],
  ['given', 'rents could be looked at', 'Look at rents'],
];

test.each(asked)('asked: %s → %s', (said, option, negated) => {
  expect(phraseOf(said)).toMatchObject({text: option, negated: negated ?? false});
});

test.each(otherwise)('%s: %s → %s', (saying, said, option) => {
  expect(phraseOf(said, {saying}).text).toBe(option);
});

test('what is a person’s stays his', () => {
  expect(phraseOf('give up his claim', {verb: true, person: true}).text).toBe('Give up his claim');
  expect(phraseOf('give up his claim', {verb: true}).text).toBe('Give up its claim');
});

test('what ends something is known to', () => {
  expect(phraseOf('halt the strikes').halting).toBe(true);
  expect(phraseOf('an end to the siege').halting).toBe(true);
  expect(phraseOf('begin the siege').halting).toBe(false);
  // whoever is asked to quit a thing is asked to end it
  expect(phraseOf('quit the island').halting).toBe(true);
});

test('any words give a phrase of a line at most', () => {
  for (const said of [
    '',
    ' ',
    '…',
    '“”',
    'to',
    'be',
    'the',
    'x'.repeat(5000),
    'a '.repeat(3000),
    '\u0000',
    'not not not',
  ]) {
    expect(phraseOf(said).text.length).toBeLessThanOrEqual(92);
  }
});

test.each([
  ['allow the rebels, who are said to be weak, to attend the talks', 'Allow the rebels to attend the talks'],
  ['find a lasting, fair and wide settlement', 'Find a lasting, fair and wide settlement'],
  ['keep talking to the owners to see', 'Keep talking to the owners'],
  ['press the owners on this', 'Press the owners'],
  ['Their pilots should be invited to the hearing', 'Invite their pilots to the hearing'],
  ['halt what he called the eviction of tenants', 'Halt the eviction of tenants'],
  ['let the timber through', 'Let the timber through'],
  ['lift the dues on wool first', 'Lift the dues on wool'],
  ['put safety first', 'Put safety first'],
  ['hold a vote on the pier, Seaward news agency reports', 'Hold a vote on the pier'],
  ['leave a free will', 'Leave a free will'],
  ['repeat the quarter in which the fees were due', 'Repeat the quarter'],
  ['publish a list of its own after several of them complained in public', 'Publish a list of its own'],
  ['send the plan to the owners at the end of last year', 'Send the plan to the owners'],
  ['question her under oath about her ledger', 'Question it under oath about its ledger'],
  ['guard the dam, it could break at any time', 'Guard the dam'],
  ['wait for nine more', 'Wait for nine more'],
  ['back the plan of the mill and suggesting', 'Back the plan of the mill'],
  ['open the weir (the upper', 'Open the weir'],
  ['give the council specifics even', 'Give the council specifics'],
  ['publish its accounts may', 'Publish its accounts'],
  ['be back at their desks', 'Go back to their desks'],
  ['get involved', 'Get involved'],
  ['have the garrison go home', 'Have the garrison go home'],
  ['clear the road to the inn where its rival', 'Clear the road to the inn'],
  ['go as far as the harbour', 'Go as far as the harbour'],
  ['let an auditor, approved by the guild, read the minutes', 'Let an auditor read the minutes'],
  ['free any sailor , as a pledge', 'Free any sailor, as a pledge'],
])('%s is cut where it is whole', (said, option) => {
  expect(phraseOf(said, {verb: true}).text).toBe(option);
});

test.each([
  ['a meeting with jailed leader Ana Holm', 'Hold a meeting with jailed leader Ana Holm', false],
  ['a ban on imported goats', 'Ban imported goats', false],
  ['Talks cannot begin', 'Begin talks', true],
  ['the holding of a vote on the dam', 'Hold a vote on the dam', false],
  ['the funding of the strike', 'Fund the strike', false],
  ['the meeting of the elders', 'Hold the meeting of the elders', false],
  ['consider scrapping its fleet', 'Scrap its fleet', false],
])('%s is the act its words name', (said, text, negated) => {
  expect(phraseOf(said, {thing: true})).toMatchObject({text, negated});
});

test.each([
  ['end'],
  ['seen a camel in the zoo'],
  ['lift'],
  ['accept the second'],
  ['give everything else'],
  ['pay 65,000'],
  ['give disappears'],
  ['let every tenant be able'],
  ['agree to enthusiastic'],
  ['go the orchard'],
  ['sell the miller’s'],
  ['say no, clerks told the ferry. be understood'],
  ['give all be back'],
  ['let an envoy'],
  ['say that that kind of thing'],
  ['grant like the mill to pay'],
  ['agree to doing'],
  ['turn out that the law lets them'],
  ['let guarantee there be no halt'],
  ['as a rule for talks'],
  ['the ruling brought ten thousand people on to the quay'],
  ['hold as a venue for talks'],
  ['spare the small ones want'],
  ['go back to doing'],
  ['grant'],
  ['hurry House Speaker Ada Peter Roe has refused'],
  ['call the flood a result of neglect is a weakness'],
])('%s names no act', said => {
  expect(sound(phraseOf(said, {verb: true}).text, true)).toBe(false);
});

test.each([
  ['take U.S. wine back onto shelves'],
  ['go the extra mile'],
  ['let an envoy in'],
  ['give the right to be heard'],
  ['turn out in numbers'],
  ['admit that neglect is a weakness'],
])('%s names one', said => {
  expect(sound(phraseOf(said, {verb: true}).text, true)).toBe(true);
});

test('a word that no list has is no verb by itself', () => {
  expect(sound('Relief', true)).toBe(false);
  expect(sound('Expulse the observers', true)).toBe(true);
});

test('what is prepared in detail is a thing, and never to give in is to give in, negated', () => {
  expect(phraseOf('detailed planning of the weir', {saying: 'given', thing: true}).text).toBe(
    'Give detailed planning of the weir',
  );
  expect(phraseOf('never compromise', {saying: 'given'})).toMatchObject({text: 'Compromise', negated: true});
});

test('half a sentence is no thing to give', () => {
  expect(sound(phraseOf('its door was open', {saying: 'given'}).text)).toBe(false);
});

test('a thing asked for that looks like a verb is a thing', () => {
  expect(phraseOf('leave to visit the crew', {thing: true}).text).toBe('Grant leave to visit the crew');
});

test.each([
  ['refrain from provocations', 'Refrain from provocations', true, false],
  ['avoid the far side of the strait', 'Avoid the far side of the strait', true, false],
  ['refrain from firing on the boats', 'Fire on the boats', false, true],
  ['avoid closing the bridge', 'Close the bridge', false, true],
])('what is kept from is named, what is not done is turned round: %s', (said, text, halting, negated) => {
  expect(phraseOf(said, {verb: true})).toMatchObject({text, halting, negated});
});

test.each([
  ['its horseman back', 'Give back its horseman'],
  ['colleagues held in the port set free at once', 'Set colleagues held in the port free at once'],
  ['the mills across the river to do the same', 'Have the mills across the river do the same'],
  ['its crews to leave', 'Withdraw its crews'],
  ['its crews to leave the port', 'Withdraw its crews from the port'],
  ['the right to land at night', 'Give the right to land at night'],
  ['the efforts to mediate at night', 'Agree to the efforts to mediate at night'],
  ['fees frozen', 'Freeze fees'],
  ['nets bought instead', 'Buy nets instead'],
  ['no increase take effect in May', 'Let an increase take effect in May'],
  ['a federal rule on replicas', 'Agree to a federal rule on replicas'],
  ['that pledge in the contract', 'Give the pledge in the contract'],
  ['everybody should get back round the table', 'Let everybody get back round the table'],
  ['the dockers, she insisted, must go back', 'Let the dockers go back'],
  ['the fighting had to end', 'End the fighting'],
])('asked for: %s → %s', (said, option) => {
  expect(phraseOf(said, {thing: true}).text).toBe(option);
});

test('five on each side go home', () => {
  expect(phraseOf('five sailors on each side go home', {saying: 'given'}).text).toBe(
    'Let five sailors on each side go home',
  );
});

test('to fail to do a thing is not to do it', () => {
  expect(phraseOf('fail to pay the crews', {verb: true})).toMatchObject({text: 'Pay the crews', negated: true});
});

test.each([
  ['apologised and paid compensation to the families', 'apologise and pay compensation to the families'],
  ['withdrew the guns and lifted the siege', 'withdraw the guns and lift the siege'],
  ['paid the wounded and displaced families', 'pay the wounded and displaced families'],
])('what was said in the past, as an act: %s', (past, act) => {
  expect(finite(past, '')).toBe(act);
});

test.each([
  [
    'the release of the crew and the withdrawal of the guards',
    ['the release of the crew', 'the withdrawal of the guards'],
  ],
  [
    'the release of the crew, an end to the siege and the return of the boats',
    ['the release of the crew', 'an end to the siege', 'the return of the boats'],
  ],
  ['the release of the crew and their pay', ['the release of the crew and their pay']],
  ['the return of boats and nets', ['the return of boats and nets']],
  ['resume the talks of Vostria and Kestria begun in May', ['resume the talks of Vostria and Kestria begun in May']],
  [
    'continue their talks, quickly disengage and reopen the lock',
    ['continue their talks', 'quickly disengage', 'reopen the lock'],
  ],
  ['keep the lock open, fully staffed and dry', ['keep the lock open, fully staffed and dry']],
  [
    'let an auditor, approved by the capital, read the minutes and free the clerk',
    ['let an auditor read the minutes', 'free the clerk'],
  ],
  ['the advisers out and the militias dissolved', ['the advisers out', 'the militias dissolved']],
  ['take the advisers out and the boats too', ['take the advisers out and the boats too']],
])('things asked for that are acts each stand by themselves: %s', (said, parts) => {
  expect(acted(said)).toEqual(parts);
});

test.each([
  'always remain hopeful',
  'stay committed to the lease',
  'show good will',
  'face grave consequences',
  'face ballots at the yard',
  'risk losing the crews',
  'take place on the island',
])('%s is nothing to do', said => {
  const {text} = phraseOf(said, {verb: true});
  expect(noAct.test(text) || mannersOnly.test(text)).toBe(true);
});

test.each(['remain neutral', 'stay out of the harbour'])('%s is an act', said => {
  const {text} = phraseOf(said, {verb: true});
  expect(noAct.test(text) || mannersOnly.test(text)).toBe(false);
});

test.each([
  ['accept the draft agreed', 'Accept the draft'],
  ['pay the fees agreed in May', 'Pay the fees agreed in May'],
  ['keep the deal agreed', 'Keep the deal agreed'],
  ['free those named', 'Free those named'],
  ['call the two-day strike off', 'Call off the two-day strike'],
  ['discuss the aid and not the quota', 'Discuss the aid'],
  ['pay the crews and not touch the fund', 'Pay the crews and not touch the fund'],
  [
    'form a framework for inclusive and lasting talks on the upper lakes between Vostria, the Canal Guild and Kestria',
    'Form a framework for inclusive and lasting talks on the upper lakes',
  ],
  ['discuss the lease at the meeting in Bern as part of a wider pact', 'Discuss the lease at the meeting in Bern'],
  ['raise hourly pay by a tenth in an effort to end the strike', 'Raise hourly pay by a tenth'],
  [
    'lift the dues on the Canal Boatmen of the Lower Harbour and the Upper Basin for the resumption of joint night crossings',
    'Lift the dues on the Canal Boatmen of the Lower Harbour and the Upper Basin',
  ],
])('what a cut leaves stands by itself: %s', (said, option) => {
  expect(phraseOf(said, {verb: true}).text).toBe(option);
});

test('what must not be imposed is imposed, negated', () => {
  expect(phraseOf('no harmful changes being imposed on the crews', {thing: true})).toMatchObject({
    text: 'Impose harmful changes on the crews',
    negated: true,
  });
});

test('an amount of nothing is no option', () => {
  expect(sound('Give 2 million')).toBe(false);
  expect(sound('Close the mine')).toBe(true);
  expect(sound('Accept mine')).toBe(false);
  expect(sound('Sign a copy of mine')).toBe(false);
  expect(sound('Give 2 million crowns')).toBe(true);
  expect(sound('Let a rise have to be paid for')).toBe(false);
  expect(sound('Observe of both sides')).toBe(false);
  expect(sound('Dispose of the nets')).toBe(true);
});

test.each([
  ['improvements to the berths', 'given', 'Make improvements to the berths'],
  ['a tax on the locks', 'given', 'Impose a tax on the locks'],
  ['a tax on the locks', 'refused', 'Accept a tax on the locks'],
] as const)('%s, %s: %s', (said, saying, option) => {
  expect(phraseOf(said, {saying, thing: true}).text).toBe(option);
});

test('what was had, and a verb that says nothing by itself, are no options', () => {
  expect(sound('Agree to the crew had')).toBe(false);
  expect(sound('Suspend', true)).toBe(false);
  expect(sound('Suspend the dues', true)).toBe(true);
});

test.each([
  ['expulse foreign observers', 'Expulse foreign observers'],
  ['petition the judge for a delay', 'Petition the judge for a delay'],
])('behind “to” any word may be a verb: %s', (said, option) => expect(phraseOf(said, {verb: true}).text).toBe(option));

test.each([
  ['humanitarian relief for the port', 'Give humanitarian relief for the port'],
  ['fresh talks with the port', 'Hold fresh talks with the port'],
])('but not one that reads as a thing: %s', (said, option) =>
  expect(phraseOf(said, {verb: true, saying: 'given'}).text).toBe(option),
);

test('whom, of whom and what is missing is heard', () => {
  for (const half of ['Allow to proceed', 'Agree to release', 'Recognise', 'Declare that'])
    expect([half, sound(half)]).toEqual([half, false]);
  for (const whole of [
    'Allow ferries to proceed',
    'Agree to release the crew',
    'Recognise the union',
    'Declare that the well is dry',
  ])
    expect([whole, sound(whole)]).toEqual([whole, true]);
});

test('what only points at deeds, and necessary work, names no act', () => {
  for (const text of [
    'Refrain from such actions',
    'Do the necessary work to help',
    'Stop pretending to own the quay',
    'Make a greater difference',
    'Take a stronger role in the conflict',
  ])
    expect([text, mannersOnly.test(text)]).toEqual([text, true]);
  for (const text of [
    'Refrain from actions against the port',
    'Do the work on the quay',
    'Stop fishing at night',
    'Take part in the vote',
  ])
    expect([text, mannersOnly.test(text)]).toEqual([text, false]);
});
