import {expect, test} from 'vitest';
import {demandsIn} from '../../test/sentences.ts';

/** One sentence for each way of asking, offering, refusing, undertaking and threatening. */
const table: [text: string, found: string[]][] = [
  // asked and required
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
  ['A councillor urged Serbia to open the road.', ['demand councillor → Serbia: open the road']],
  ['What France will not do is promise a vote.', ['refusal France → -: promise a vote']],
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
  ['France insisted on the withdrawal of Serbian troops.', ['demand France → -: the withdrawal of Serbian troops']],
  ['France insisted on seeing the documents.', ['demand France → -: seeing the documents']],
  [
    'France demanded that Serbia release the crew and that the ship be returned.',
    ['demand France → Serbia: release the crew', 'demand France → -: the ship be returned'],
  ],
  ['France demanded to be consulted before any deal.', ['demand France → -: be consulted [before any deal]']],
  ['France asked to be admitted to the talks.', ['demand France → -: be admitted to the talks']],
  [
    "Serbia rejected France's call for an international inquiry.",
    ['demand France → Serbia: an international inquiry', 'refusal Serbia → France: an international inquiry'],
  ],
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
  ['France told Serbia that kidnapping had to end.', ['demand France → -: stop kidnapping had to end']],
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
  ['France proposed that both armies pull back.', ['offer France → armies: pull back']],
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
  // refused
  ['France let it be known that it would not sign the treaty.', ['refusal France → -: sign the treaty']],
  ['France refused to hand over the suspect.', ['refusal France → -: hand over the suspect']],
  ['France declined an invitation to join the summit.', ['refusal France → -: join the summit']],
  ["France turned down Serbia's proposal.", ["refusal France → -: Serbia's proposal"]],
  ['France brushed aside the plan.', ['refusal France → -: the plan']],
  [
    'France ruled out any talks until the hostages are freed.',
    ['refusal France → -: any talks [until the hostages are freed]'],
  ],
  ['France ruled out reopening the treaty.', ['refusal France → -: reopening the treaty']],
  ['France will not accept unilateral measures.', ['refusal France → -: accept unilateral measures']],
  [
    'France said that under no circumstances would it recognise the annexation.',
    ['refusal France → -: recognise the annexation'],
  ],
  ['France will not pay, nor will it apologise.', ['refusal France → -: pay', 'refusal France → -: apologise']],
  ['"We will negotiate with nobody," France said.', ['refusal France → -: negotiate with nobody']],
  [
    '"A return to the old rules is out of the question," France said.',
    ['refusal France → -: A return to the old rules'],
  ],
  ['France has no intention of reopening the file.', ['refusal France → -: reopening the file']],
  ['France is opposed to the sale of the ports.', ['refusal France → -: the sale of the ports']],
  ['France is not prepared to discuss the border.', ['refusal France → -: discuss the border']],
  ['France is in no mood to compromise.', ['refusal France → -: compromise']],
  ['France objected to the inclusion of Kosovo.', ['refusal France → Kosovo: the inclusion of Kosovo']],
  ['France balked at paying the whole bill.', ['refusal France → -: paying the whole bill']],
  ['For France, a foreign base on the island is a red line.', ['refusal France → -: a foreign base on the island']],
  ['France said it could not accept the draft.', ['refusal France → -: accept the draft']],
  ['France said it would never give up the islands.', ['refusal France → -: give up the islands']],
  [
    '"No contract will be signed until the strike is over," France\'s minister said.',
    ["refusal France's minister → -: No contract will be signed [until the strike is over]"],
  ],
  ['France gave an assurance that it would not use the base.', ['refusal France → -: use the base']],
  // undertaken
  ['France promised to rebuild the bridge.', ['promise France → -: rebuild the bridge']],
  [
    'France pledged ten million euros for the reconstruction.',
    ['promise France → -: ten million euros for the reconstruction'],
  ],
  [
    'Germany and France pledge technical help for the banks.',
    ['promise Germany → -: technical help for the banks', 'promise France → -: technical help for the banks'],
  ],
  ['France undertook to inform Serbia of any landing.', ['promise France → -: inform Serbia of any landing']],
  [
    'France agreed to halt the drilling in exchange for a share of the revenue.',
    ['promise France → -: stop halt the drilling [in exchange for a share of the revenue]'],
  ],
  [
    'France and Serbia agreed on a ten-day truce.',
    ['promise France → -: a ten-day truce', 'promise Serbia → -: a ten-day truce'],
  ],
  ['France consented to lower the tariff.', ['promise France → -: lower the tariff']],
  ['France committed itself to removing the mines.', ['promise France → -: removing the mines']],
  ['France has accepted the proposal.', ['promise France → -: the proposal']],
  [
    'France announced on Monday that it had accepted the ceasefire proposal.',
    ['promise France → -: the ceasefire proposal'],
  ],
  ['France assured Serbia that it would pay the arrears.', ['promise France → Serbia: pay the arrears']],
  [
    'France said it would lift the embargo once the report is published.',
    ['promise France → -: lift the embargo [once the report is published]'],
  ],
  ['France said it would send two engineers.', ['promise France → -: send two engineers']],
  ['France will lift the ban within ten days.', ['promise France → -: lift the ban <within ten days>']],
  ['"We will release the ship," France said.', ['promise France → -: release the ship']],
  [
    'France will lift the embargo on condition that Serbia withdraws.',
    ['promise France → -: lift the embargo [on condition that Serbia withdraws]'],
  ],
  // threatened
  ['France left no doubt that it would veto the plan.', ['threat France → -: veto the plan']],
  [
    'France served notice that it would leave the pact unless Serbia withdrew.',
    ['threat France → -: leave the pact [unless Serbia withdrew]'],
  ],
  ['France put Serbia on notice that it would impose sanctions.', ['threat France → -: impose sanctions']],
  [
    'France reserved the right to block the accounts should Serbia attempt to move the money.',
    ['threat France → -: block the accounts [should Serbia attempt to move the money]'],
  ],
  ['France threatened to expel the ambassador.', ['threat France → -: expel the ambassador']],
  ['France threatened Serbia with sanctions.', ['threat France → Serbia: sanctions']],
  ['France warned of sanctions if the vote went ahead.', ['threat France → -: sanctions [if the vote went ahead]']],
  [
    'France warned that it would cut off the gas unless Serbia paid.',
    ['threat France → -: cut off the gas [unless Serbia paid]'],
  ],
  ['France vowed to retaliate.', ['threat France → -: retaliate']],
  [
    'France is ready to go to arbitration if Serbia does not answer.',
    ['threat France → -: go to arbitration [if Serbia does not answer]'],
  ],
  ['France did not rule out sanctions.', ['threat France → -: sanctions']],
  [
    '"If Serbia closes the strait, we will strike its ports," France said.',
    ['threat France → -: strike its ports [If Serbia closes the strait]'],
  ],
  ["France's threat to leave the union was not taken seriously.", ['threat France → -: leave the union']],
  // none of these
  ['France made any further loan conditional on the return of the artefacts.', []],
  ['France ordered Serbia out of the building.', []],
  ['France persuaded Serbia to drop its veto.', []],
  ['France would rather Serbia waited.', []],
  ['France favours a longer delay.', []],
  ['France has the door open to further talks.', []],
  ['France hopes that Serbia will pay.', []],
  ['France believes Serbia will sign.', []],
  ['The law requires drivers to stop.', []],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});
