import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** One sentence for each way of asking and offering. */
const table: [text: string, found: string[]][] = [
  // asked and required
  ['France asked Serbia to withdraw its boats first.', ['demand France → Serbia: withdraw its boats [first]']],
  [
    'Serbia was demanding releases before allowing access to the town and using civilians as shields.',
    ['demand Serbia → -: releases [before allowing access to the town]'],
  ],
  [
    'Iran presented five conditions, including an end to the blockade and a pardon for the rebels.',
    ['demand Iran → -: stop an end to the blockade', 'demand Iran → -: a pardon for the rebels'],
  ],
  [
    'Serbia joined France in urging Kosovo to remove the barricades.',
    ['demand Serbia → Kosovo: remove the barricades', 'demand France → Kosovo: remove the barricades'],
  ],
  ['France insisted on Friday that the toll be dropped.', ['demand France → -: the toll be dropped']],
  [
    'Serbia must repay the loan or face a boycott, France said.',
    ['demand France → Serbia: repay the loan', 'threat France → Serbia: face a boycott'],
  ],
  ['The letter encourages Serbia to reopen the lock.', ['demand - → Serbia: reopen the lock']],
  ['The union wants the mill to reopen.', ['demand union → mill: reopen']],
  ['The union wants the price to fall.', ['demand union → -: the price to fall']],
  // of whoever would take it from them
  [
    '“Tenants should not lose their homes over a late form,” Anna Berg said.',
    ['demand Anna Berg → -: stop Tenants should not lose their homes over a late form'],
  ],
  ['“Children should not go hungry,” Anna Berg said.', ['demand Anna Berg → -: stop Children should not go hungry']],
  // “that” left out, whatever the tags make of the plain form
  ['The rebels demanded the army withdraw from the town.', ['demand rebels → army: withdraw from the town']],
  ['The rebels requested the army send more boats.', ['demand rebels → army: send more boats']],
  ['The union demanded the return of the boats.', ['demand union → -: the return of the boats']],
  ['The softer language called for help.', []],
  ['A councillor urged Serbia to open the road.', ['demand councillor → Serbia: open the road']],
  ['France asked Serbia to free the prisoners.', ['demand France → Serbia: free the prisoners']],
  [
    'France wants Serbia and Kosovo to open the road.',
    ['demand France → Serbia: open the road', 'demand France → Kosovo: open the road'],
  ],
  [
    'France urged developing nations and Serbia to stop.',
    ['demand France → nations: stop stop', 'demand France → Serbia: stop stop'],
  ],
  ['France begged Serbia not to close the border.', ['demand France → Serbia: stop not to close the border']],
  ["France called for the report's publication.", ["demand France → -: the report's publication"]],
  [
    'France called for the immediate release of the prisoners and a halt to the shelling.',
    ['demand France → -: the immediate release of the prisoners', 'demand France → -: stop a halt to the shelling'],
  ],
  ['France made clear that Serbia must leave the town.', ['demand France → Serbia: leave the town']],
  ['France was adamant that Serbia should pay compensation.', ['demand France → Serbia: pay compensation']],
  [
    'France insisted on the withdrawal of Serbian troops.',
    ['demand France → Serbia: the withdrawal of Serbian troops'],
  ],
  ['France insisted on seeing the documents.', ['demand France → -: seeing the documents']],
  [
    'France demanded that Serbia release the crew and that the ship be returned.',
    ['demand France → Serbia: release the crew', 'demand France → -: the ship be returned'],
  ],
  ['France demanded to be consulted before any deal.', ['demand France → -: be consulted [before any deal]']],
  ['France asked to be admitted to the talks.', ['demand France → -: be admitted to the talks']],
  ['France renewed its appeal to Serbia to lift the blockade.', ['demand France → Serbia: lift the blockade']],
  [
    'A request by France that Serbia reopen the consulate went unanswered.',
    ['demand France → Serbia: reopen the consulate'],
  ],
  ["France's insistence on a signed guarantee has held up the talks.", ['demand France → -: a signed guarantee']],
  [
    'France has made the return of the artefacts a condition of any loan.',
    ['demand France → -: the return of the artefacts'],
  ],
  ['France set the release of the crew as a condition for talks.', ['demand France → -: the release of the crew']],
  ['What France wants is a full inspection of the plant.', ['demand France → -: a full inspection of the plant']],
  ['What France is demanding is that Serbia open the archive.', ['demand France → Serbia: open the archive']],
  ['France is holding out for a better price.', ['demand France → -: a better price']],
  ['France will settle for nothing less than a full apology.', ['demand France → -: a full apology']],
  [
    'France stressed the need for Serbia to cooperate with the court.',
    ['demand France → Serbia: cooperate with the court'],
  ],
  ['France underlined the importance of keeping the crossing open.', ['demand France → -: keeping the crossing open']],
  ['France impressed on Serbia the need to restrain the militia.', ['demand France → -: restrain the militia']],
  ['France reminded Serbia of its obligation to protect the convoy.', ['demand France → Serbia: protect the convoy']],
  ['France told Serbia that it had to open the border.', ['demand France → Serbia: open the border']],
  ['France told Serbia that kidnapping had to end.', ['demand France → Serbia: stop kidnapping had to end']],
  [
    '"They need to send us the data," France\'s foreign minister said.',
    ["demand France's foreign minister → -: send us the data"],
  ],
  [
    '"Serbia and Kosovo must release what they hold, begin the truce and see it through," France said.',
    [
      'demand France → Serbia: release what they hold',
      'demand France → Kosovo: release what they hold',
      'demand France → Serbia: begin the truce',
      'demand France → Kosovo: begin the truce',
      'demand France → Serbia: see it through',
      'demand France → Kosovo: see it through',
    ],
  ],
  [
    '"If they only halve it, then Serbia has to go back to court," France said.',
    ['demand France → Serbia: go back to court [If they only halve it]'],
  ],
  ['"It is for Serbia to take the first step," France said.', ['demand France → Serbia: take the first step']],
  ['"The onus is on Serbia to prove it," France said.', ['demand France → Serbia: prove it']],
  ['France said it was time for Serbia to choose.', ['demand France → Serbia: choose']],
  ['Serbia was urged by France to reconsider.', ['demand France → Serbia: reconsider']],
  ['Serbia has been asked by France to provide a list.', ['demand France → Serbia: provide a list']],
  ['Serbia is under pressure from France to ratify the accord.', ['demand France → Serbia: ratify the accord']],
  ['Serbia came under pressure from France to ratify the accord.', ['demand France → Serbia: ratify the accord']],
  ['Serbia faces calls from France to resign from the council.', ['demand France → Serbia: resign from the council']],
  ['France ordered a halt to the deliveries.', ['demand France → -: a halt to the deliveries']],
  ['France warned Serbia not to cross the river.', ['demand France → Serbia: stop not to cross the river']],
  ['France warned Serbia against crossing the river.', ['demand France → Serbia: stop crossing the river']],
  ['France cautioned against a hasty withdrawal.', ['demand France → -: stop a hasty withdrawal']],
  [
    'France called on Serbia to open the border and on Kosovo to take down the barricades.',
    ['demand France → Serbia: open the border', 'demand France → Kosovo: take down the barricades'],
  ],
  [
    'France called on Serbia, Kosovo and Albania to show restraint.',
    [
      'demand France → Serbia: show restraint',
      'demand France → Kosovo: show restraint',
      'demand France → Albania: show restraint',
    ],
  ],
  ['France sent troops to the border to press Serbia to lift the tax.', ['demand France → Serbia: lift the tax']],
  ['France is trying to persuade Serbia to drop its veto.', ['demand France → Serbia: drop its veto']],
  ['France looks to Serbia to rein in the militia.', ['demand France → Serbia: rein in the militia']],
  ['France would like Serbia to publish the minutes.', ['demand France → Serbia: publish the minutes']],
  ['France expects Serbia to pay by Friday.', ['demand France → Serbia: pay <by Friday>']],
  [
    'France wants the sanctions lifted and the assets returned.',
    ['demand France → -: the sanctions lifted', 'demand France → -: the assets returned'],
  ],
  ['France wants an end to the blockade.', ['demand France → -: stop an end to the blockade']],
  [
    'France said that Serbia should pay, adding that the case would be closed if it did.',
    ['demand France → Serbia: pay'],
  ],
  // offered
  ['France proposed that both armies pull back.', ['offer France → -: both armies pull back']],
  [
    'France proposed putting the island under joint rule, an idea that Serbia dismissed.',
    ['offer France → -: putting the island under joint rule'],
  ],
  ['France suggested setting up a joint committee.', ['offer France → -: setting up a joint committee']],
  ['France suggested that the two sides meet in Rome.', ['offer France → -: the two sides meet in Rome']],
  [
    'France offered to withdraw its troops if Serbia did the same.',
    ['offer France → -: withdraw its troops [if Serbia did the same]'],
  ],
  [
    'France offered Serbia a loan in exchange for access to the port.',
    ['offer France → Serbia: a loan [in exchange for access to the port]'],
  ],
  ['France put forward a plan for joint patrols.', ['offer France → -: a plan for joint patrols']],
  ['France put a new proposal on the table.', ['offer France → -: a new proposal']],
  ['France held out the prospect of a trade deal.', ['offer France → -: a trade deal']],
  [
    'France is ready to reopen its embassy provided that Serbia guarantees its safety.',
    ['offer France → -: reopen its embassy [provided that Serbia guarantees its safety]'],
  ],
  ['France declared itself ready to send observers.', ['offer France → -: send observers']],
  ['France said it would be prepared to discuss the border.', ['offer France → -: discuss the border']],
  ['France signalled that it would accept a lower price.', ['offer France → -: accept a lower price']],
  ['France demanded Serbia repay two billion euros.', ['demand France → Serbia: repay two billion euros']],
  ['France demanded higher wages to offset prices.', ['demand France → -: higher wages to offset prices']],
  ['France told Serbia it was not willing to debate the fees.', ['refusal France → Serbia: debate the fees']],
  ['France told Serbia they were ready to talk.', ['offer France → Serbia: talk']],
  [
    'France called on Serbia to return to the table and to be more open if it does.',
    ['demand France → Serbia: return to the table', 'demand France → Serbia: be more open [if it does]'],
  ],
  ['France called for a summit to end the dispute.', ['demand France → -: a summit']],
  ['France called for the council to send monitors.', ['demand France → council: send monitors']],
  ['France indicated its willingness to resume the talks.', ['offer France → -: resume the talks']],
  [
    'France could live with a shorter lease if Serbia kept the harbour open.',
    ['offer France → -: live with a shorter lease [if Serbia kept the harbour open]'],
  ],
  [
    '"We can release the ship as soon as the fine is paid," France said.',
    ['offer France → -: release the ship [as soon as the fine is paid]'],
  ],
  ['France is open to extending the truce.', ['offer France → -: extending the truce']],
  ['France expressed its readiness to host the next round.', ['offer France → -: host the next round']],
  // by passives, nouns, relative clauses and fixed phrases
  [
    'France made it a condition of any loan that Serbia withdraw the lawsuit.',
    ['demand France → Serbia: withdraw the lawsuit'],
  ],
  ['Serbia has come under pressure to reopen the crossing.', ['demand - → Serbia: reopen the crossing']],
  ['Serbia faces calls to resign from the council.', ['demand - → Serbia: resign from the council']],
  ['France stepped up pressure on Serbia to reopen the crossing.', ['demand France → Serbia: reopen the crossing']],
  ['France seeks guarantees from Serbia.', ['demand France → Serbia: guarantees']],
  ["France's message to Serbia was simple: reopen the crossing.", ['demand France → Serbia: reopen the crossing']],
  ['France gave Serbia an ultimatum: pay the fine.', ['demand France → Serbia: pay the fine']],
  ['France gave Serbia until Friday to pay the fine.', ['demand France → Serbia: pay the fine <until Friday>']],
  [
    '"Reopen the crossing," France\'s foreign minister told Serbia.',
    ["demand France's foreign minister → Serbia: Reopen the crossing"],
  ],
  ['"Do not touch the convoy," France told Serbia.', ['demand France → Serbia: stop not touch the convoy']],
  ['France considers it essential that Serbia hold elections.', ['demand France → Serbia: hold elections']],
  ['France deems it necessary for Serbia to hold elections.', ['demand France → Serbia: hold elections']],
  ['It is imperative that Serbia hold elections, France said.', ['demand France → Serbia: hold elections']],
  ['Serbia, which France has urged to hold elections, said nothing.', ['demand France → Serbia: hold elections']],
  ['The inspections demanded by France would begin in May.', ['demand France → -: The inspections']],
  ['Serbia urged to share data', ['demand - → Serbia: share data']],
  ['France has asked the union for a shorter week.', ['demand France → union: a shorter week']],
  ['Any deal has to include a panel, France insists.', ['demand France → -: Any deal has to include a panel']],
  ['France offered Serbia a new rail link.', ['offer France → Serbia: a new rail link']],
  ['Serbia was offered a rail link by France.', ['offer France → Serbia: a rail link']],
  ['The rail link offered by France would take ten years.', ['offer France → -: The rail link']],
  ['France is said to have offered to reopen the post.', ['offer France → -: reopen the post']],
  ['France raised its offer to a five per cent rise.', ['offer France → -: a five per cent rise']],
  ['France gave Serbia three more days to withdraw its troops.', ['demand France → Serbia: withdraw its troops']],
  [
    '"We would be grateful if Serbia stopped the convoys," France said.',
    ['demand France → Serbia: stop stopped the convoys'],
  ],
  ['France proposed that observers read the meters.', ['offer France → observers: read the meters']],
  [
    'France told Serbia to send nothing across the border.',
    ['demand France → Serbia: stop send nothing across the border'],
  ],
  ['France told the union to hold off on the layoffs.', ['demand France → union: stop hold off on the layoffs']],
  ['France raised its all-share offer to 124 billion euros.', ['offer France → -: 124 billion euros']],
  ['France said workers should receive a rise.', ['demand France → -: workers should receive a rise']],
  ['France told the strikers that wages could be looked at.', ['offer France → strikers: wages could be looked at']],
  [
    'France wants the aircraft grounded and a force of several thousand.',
    ['demand France → -: the aircraft grounded', 'demand France → -: a force of several thousand'],
  ],
  [
    'France wants that baseline raised and the interest added to the principal.',
    ['demand France → -: that baseline raised', 'demand France → -: the interest added to the principal'],
  ],
  [
    'France would like the lease shorter and the payments front-loaded.',
    ['demand France → -: the lease shorter', 'demand France → -: the payments front-loaded'],
  ],
  [
    'Ministers of France urge both sides to conclude agreements, and call on the Senate to pass the bill.',
    ['demand France → -: conclude agreements', 'demand France → Senate: pass the bill'],
  ],
  ['France, for its part, asked for the interest to be halved.', ['demand France → -: the interest to be halved']],
  ['France will ask a federal court to set the order aside.', ['demand France → federal court: set the order aside']],
  ['France asked to see the letter.', ['demand France → -: see the letter']],
  [
    'France pressed Serbia to name a date by which it would be done and to keep the cameras out.',
    ['demand France → Serbia: name a date by which it would be done', 'demand France → Serbia: keep the cameras out'],
  ],
  ['France urged the company to lift the ban, whatever parliament decides.', ['demand France → company: lift the ban']],
  [
    'France said its door was open if the arbitration was dropped.',
    ['offer France → -: its door was open [if the arbitration was dropped]'],
  ],
  ['France begged Serbia for another 72 hours.', ['demand France → Serbia: another 72 hours']],
  [
    'France demanded that seats in parliament follow population.',
    ['demand France → -: seats in parliament follow population'],
  ],
  ['France suggested that he pick a date.', ['offer France → -: he pick a date']],
  ['France suggested that Serbia should pay the miners.', ['demand France → Serbia: pay the miners']],
  // to one's own place
  ['France invited Serbia to inspect the camp.', ['offer France → Serbia: inspect the camp']],
  ['France invited Serbia to join the patrol.', ['demand France → Serbia: join the patrol']],
  // what comes of not complying
  [
    'France told Serbia to open the gate or see the road blocked.',
    ['demand France → Serbia: open the gate', 'threat France → Serbia: see the road blocked'],
  ],
  ['France told Serbia to open the gate or the window.', ['demand France → Serbia: open the gate or the window']],
  ['France said that it would consider clarifications.', ['offer France → -: consider clarifications']],
  // what is asked of somebody is not undertaken by them yet
  [
    'France urged that Serbia and Kosovo promise an end to the raids.',
    ['demand France → Serbia: promise an end to the raids', 'demand France → Kosovo: promise an end to the raids'],
  ],
  ['France would have the law left out of the bargain.', ['demand France → -: the law left out of the bargain']],
  ['France would have Serbia go in an orderly way.', ['demand France → Serbia: go in an orderly way']],
  ['France asked the banks that lent to farms to share the cost.', ['demand France → banks: share the cost']],
  // the subjunctive, though it looks like the present
  ['France asked that Serbia leave the town.', ['demand France → Serbia: leave the town']],
  [
    'France has insisted that the rebels lay down their arms before any talks can begin.',
    ['demand France → rebels: lay down their arms [before any talks can begin]'],
  ],
  // one of two, the other being what follows
  [
    '"Either Kosovo withdraws its police or there will be no talks," Serbia said.',
    ['demand Serbia → Kosovo: withdraws its police'],
  ],
  [
    'Either France mends the bridge or Serbia leaves the pact, its minister said.',
    ['demand minister → France: mends the bridge'],
  ],
  ['Serbia said: "Either he forgot or he lied."', []],
  // what others are to be let do
  ['"Let the lorries through," Serbia said.', ['demand Serbia → -: Let the lorries through']],
  [
    'The president of Serbia asked for patience: "Let the lorries through."',
    ['demand Serbia → -: patience', 'demand Serbia → -: Let the lorries through'],
  ],
  ['"Let the prisoners out," Serbia said.', ['demand Serbia → -: Let the prisoners out']],
  // none of these
  ['France insisted that the rebels have no arms.', []],
  ['France asked to see him.', []],
  [
    'France made any further loan conditional on the return of the artefacts.',
    ['demand France → -: the return of the artefacts'],
  ],
  ['France said the loan was conditional on the weather.', []],
  ['France ordered Serbia out of the building.', ['demand France → Serbia: out of the building']],
  ['Voters expect France to win.', []],
  ['Serbia was called a charlatan by France for promoting cures.', []],
  ['Analysts say France should expect a dry year.', []],
  ['France persuaded Serbia to drop its veto.', []],
  ['France would rather Serbia waited.', []],
  ['France favours a longer delay.', []],
  ['France has the door open to further talks.', []],
  ['The law requires drivers to stop.', []],
  // a position is whoever's it is
  [
    'France stuck to its position that Serbia has to repay the loan before it will reopen the port.',
    ['demand France → Serbia: repay the loan [before it will reopen the port]'],
  ],
  ["France's stance is that Serbia must repay the loan.", ['demand France → Serbia: repay the loan']],
  ['The firm is in the position that Serbia has to pay it.', []],
  // an ultimatum in quotation marks, and what follows it
  [
    'France gave Serbia an ultimatum to "talk about the loan" or else France will close the port.',
    ['demand France → Serbia: talk about the loan', 'threat France → -: close the port'],
  ],
  ['France gave Serbia an ultimatum in "talk shows" or else in films.', []],
  // a row of names behind an opening phrase, and “they” who say so
  [
    'After talks in Lima, Eva Berg, Jon Dahl, and Ana Marek called for calm.',
    ['demand Eva Berg → -: calm', 'demand Jon Dahl → -: calm', 'demand Ana Marek → -: calm'],
  ],
  [
    'Eva Berg, Jon Dahl, and Ana Marek said they demanded a truce.',
    ['demand Eva Berg → -: a truce', 'demand Jon Dahl → -: a truce', 'demand Ana Marek → -: a truce'],
  ],
  ['After talks in Lima, Quito and Rome, Eva Berg called for calm.', ['demand Eva Berg → -: calm']],
  ['After meeting Jon Dahl, Ana Marek and Ida Holm, Eva Berg called for calm.', ['demand Eva Berg → -: calm']],
  // calls for them to do it, and brackets closed at the end
  [
    "Serbia is rejecting France's calls for it to lay down its arms.",
    ['demand France → Serbia: lay down its arms', 'refusal Serbia → France: lay down its arms'],
  ],
  ['Serbia heard calls for them.', []],
  [
    'France asked Serbia to sign the accord (the last one).',
    ['demand France → Serbia: sign the accord (the last one)'],
  ],
  // up to the next verb of whoever asks, and what for
  [
    'France urged patience and advised against a march.',
    ['demand France → -: patience', 'demand France → -: stop a march'],
  ],
  ['France asked Serbia for ten more days so that the envoy could travel.', ['demand France → Serbia: ten more days']],
  ['France asked Serbia for a few days.', []],
  // a second thing without its “be”
  [
    'France demanded that the road be closed and the accident investigated.',
    ['demand France → -: the road be closed', 'demand France → -: the accident investigated'],
  ],
  [
    'France demanded that the road be closed, and the attorney general called on Serbia to help.',
    ['demand France → -: the road be closed', 'demand attorney general → Serbia: help'],
  ],
  ['France has barred Serbian firms from hiring them.', ['demand France → Serbian firms: stop hiring them']],
  ['The injury barred Serbia from the final.', []],
  // what a people is in for
  ['France said Serbians will have to go back to the polls if the parties refuse to talk.', []],
  ['France said Serbians will have to return the artefacts.', ['demand France → Serbians: return the artefacts']],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});
