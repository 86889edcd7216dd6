import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** A text of demands, for what is read in none else. */
const dense = 'France demanded a truce. Serbia refused to free the crew. Italy offered a loan. ';
const denseActs = ['demand France → -: a truce', 'refusal Serbia → -: free the crew', 'offer Italy → -: a loan'];

/** One sentence for each way of refusing, undertaking and threatening. */
const table: [text: string, found: string[]][] = [
  // could, and would against the other
  [
    'Serbia said it could walk out of the talks if the toll stays.',
    ['threat Serbia → -: walk out of the talks [if the toll stays]'],
  ],
  [
    'Serbia said it could withdraw its guns if the toll goes.',
    ['offer Serbia → -: withdraw its guns [if the toll goes]'],
  ],
  // told as begun or fixed
  ["Serbia's nurses declared an indefinite strike on Monday.", ["threat Serbia's nurses → -: an indefinite strike"]],
  ['Nurses in Serbia extended a walkout by two days.', ['threat Nurses → -: extended a walkout by two days']],
  ["Serbia's nurses called off a strike.", []],
  ["Serbia's nurses had called a strike in May.", []],
  ['Serbia is to walk out on 4 May over the price.', ['threat Serbia → -: walk out']],
  ["Serbia's nurses filed suit against the clinic.", ["threat Serbia's nurses → -: filed suit against the clinic"]],
  ['Serbia means to cut the cable unless France pays.', ['threat Serbia → -: cut the cable [unless France pays]']],
  ['Miners in Serbia voted by 81 percent against a new pension plan.', ['refusal Miners → -: a new pension plan']],
  [
    'France said a loan could not be granted before the budget was known.',
    ['refusal France → -: a loan could not be granted [before the budget was known]'],
  ],
  ['France said it would not lift the ban before that.', ['refusal France → -: lift the ban [before that]']],
  ['France said it would challenge the limits in court.', ['threat France → -: challenge the limits in court']],
  // what is told those gathered somewhere
  [
    'Serbia told a press conference on Tuesday that the pilots would be freed if France pays.',
    ['promise Serbia → -: the pilots would be freed [if France pays]'],
  ],
  ['Serbia told the man that owes it money.', []],
  // what two could do together is an ability
  [
    'France said Serbia could not end the strike alone. France and Serbia together could, it said, if they cut the dues.',
    [],
  ],
  ['France rejected a pay offer on Friday.', ['refusal France → -: a pay offer']],
  ['France rejected a vote on Friday.', ['refusal France → -: a vote on Friday']],
  // how long before or after goes with the time
  ['France refused to sign the lease two weeks before the vote.', ['refusal France → -: sign the lease']],
  ['France ruled out talks with Serbia one day before flying to Bern.', ['refusal France → Serbia: talks with Serbia']],
  [
    'France said it would lift the ban a week after Serbia frees the crew.',
    ['promise France → -: lift the ban [after Serbia frees the crew]'],
  ],
  ['France refused to wait two days before it votes.', ['refusal France → -: wait two days [before it votes]']],
  // found wanting
  ['France called the offer derisory.', ['refusal France → -: offer']],
  ['France described the terms as wholly unacceptable.', ['refusal France → -: the terms']],
  ['France called the attack unacceptable.', []],
  ['France called the plan ambitious.', []],
  ['France rejected the pay claim as unaffordable.', ['refusal France → -: the pay claim']],
  ['France rejected the claim that it owes money.', []],
  // behind what else hangs on the verb
  [
    'The senate of Serbia rejected by 31 to 4 a plan to move the port.',
    ['refusal Serb senate → -: a plan to move the port'],
  ],
  [
    'France pledged ten million on condition that none of it went to the army.',
    ['promise France → -: ten million [on condition that none of it went to the army]'],
  ],
  // told by nobody of its side, where acts are many
  [`${dense}Ghana will patrol the strait.`, [...denseActs, 'promise Ghana → -: patrol the strait']],
  ['Ghana will patrol the strait.', []],
  [`${dense}Analysts believe Ghana will patrol the strait.`, denseActs],
  [`${dense}Ghana will probably patrol the strait.`, denseActs],
  [`${dense}Ghana will surprise the fleet.`, denseActs],
  // refused
  ['What France will not do is promise a vote.', ['refusal France → -: promise a vote']],
  [
    "Serbia rejected France's call for an international inquiry.",
    ['demand France → Serbia: an international inquiry', 'refusal Serbia → France: an international inquiry'],
  ],
  ['France let it be known that it would not sign the treaty.', ['refusal France → -: sign the treaty']],
  ['France refused to hand over the suspect.', ['refusal France → -: hand over the suspect']],
  ['France declined an invitation to join the summit.', ['refusal France → -: join the summit']],
  ["France turned down Serbia's proposal.", ["refusal France → Serbia: Serbia's proposal"]],
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
    ['threat France → Serbia: leave the pact [unless Serbia withdrew]'],
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
    ['threat France → Serbia: cut off the gas [unless Serbia paid]'],
  ],
  ['France vowed to retaliate.', ['threat France → -: retaliate']],
  [
    'France is ready to go to arbitration if Serbia does not answer.',
    ['threat France → -: go to arbitration [if Serbia does not answer]'],
  ],
  ['France did not rule out sanctions.', ['threat France → -: sanctions']],
  [
    '"If Serbia closes the strait, we will strike its ports," France said.',
    ['threat France → Serbia: strike its ports [If Serbia closes the strait]'],
  ],
  ["France's threat to leave the union was not taken seriously.", ['threat France → -: leave the union']],
  // by passives, nouns, relative clauses and fixed phrases
  ['Beijing vowed to retaliate.', ['threat China → -: retaliate']],
  [
    "Serbia turned down France's offer of a rail link.",
    ['offer France → Serbia: a rail link', 'refusal Serbia → France: a rail link'],
  ],
  [
    "France's offer of a rail link was turned down by Serbia.",
    ['offer France → Serbia: a rail link', 'refusal Serbia → France: a rail link'],
  ],
  ['The colonel, whom France refuses to hand over, lives in the capital.', ['refusal France → -: hand over']],
  ['France shows no willingness to hand over the colonel.', ['refusal France → -: hand over the colonel']],
  ['"There will be no buffer zone," France\'s president said.', ["refusal France's president → -: buffer zone"]],
  ['There can be no deal without a buffer zone, France says.', ['refusal France → -: deal [without a buffer zone]']],
  [
    'Without a guarantee from Serbia, France will not hand over the colonel.',
    ['refusal France → -: hand over the colonel [Without a guarantee from Serbia]'],
  ],
  [
    'France will not sign until the operator, Halden Resources, pays its taxes.',
    ['refusal France → -: sign [until the operator, Halden Resources, pays its taxes]'],
  ],
  ['France is committed to paying the arrears.', ['promise France → -: paying the arrears']],
  ['France pledged $40 million to the fund.', ['promise France → fund: $40 million to the fund']],
  ['France gave its word that the plant would stay open.', ['promise France → -: the plant would stay open']],
  ['France has bowed to demands for a bonus.', ['demand - → France: a bonus', 'promise France → -: a bonus']],
  [
    "France accepted the union's demand for a bonus.",
    ['demand union → France: a bonus', 'promise France → union: a bonus'],
  ],
  [
    'France will pay the arrears provided the union returns to work.',
    ['promise France → -: pay the arrears [provided the union returns to work]'],
  ],
  ['Serbia was threatened with a boycott by France.', ['threat France → Serbia: a boycott']],
  ['France raised the prospect of a boycott.', ['threat France → -: a boycott']],
  [
    'France would not discuss the islands while the ship was held.',
    ['refusal France → -: discuss the islands [while the ship was held]'],
  ],
  ['France gave warning that it would close the port.', ['threat France → -: close the port']],
  ['France agreed to buy the ships last month.', ['promise France → -: buy the ships']],
  [
    'Talks are not possible so long as the leaders are in prison, France said.',
    ['refusal France → -: Talks [so long as the leaders are in prison]'],
  ],
  [
    'A truce is out of the question until the leaders are freed, France said.',
    ['refusal France → -: A truce [until the leaders are freed]'],
  ],
  ['France will send monitors before Friday.', ['promise France → -: send monitors <before Friday>']],
  ['The arrears will be paid by June, France said.', ['promise France → -: The arrears will be paid <by June>']],
  ['France vowed to leave the government if it gave in.', ['threat France → -: leave the government [if it gave in]']],
  [
    'France said it would cross the river if Serbia did not leave.',
    ['threat France → -: cross the river [if Serbia did not leave]'],
  ],
  ['France cannot accept the word loan.', ['refusal France → -: accept the word loan']],
  ['France declared the award void.', ['refusal France → -: the award']],
  // what is asked of somebody is not undertaken by them yet
  ['France guarantees the safe passage of vehicles.', ['promise France → -: the safe passage of vehicles']],
  [
    'France would return to the treaty, its president told reporters, when Serbia withdrew.',
    ['promise France → -: return to the treaty [when Serbia withdrew]'],
  ],
  [
    'France told villagers that it would trade land but never give up the road.',
    ['promise France → villagers: trade land', 'refusal France → villagers: give up the road'],
  ],
  ['France vowed to bring down the minister.', ['threat France → -: bring down the minister']],
  // none of these
  ['It would take more hours, France said.', []],
  ['France rejected that argument.', []],
  ['There will be no winners, France said.', []],
  ['France said the strike would be held in May.', []],
  ['France would not gain from it.', []],
  ['Mr Lavrov rejected "propaganda" of this sort.', []],
  ['France raised the prospect of a visit.', []],
  ['Boeing provided the money that the fund needs.', []],
  ['The talks were held in May, without a break, and France will not comment.', []],
  ['France agreed that there will be work to do.', []],
  ['Praise from Serbia would not affect its policy, France said.', []],
  ['France hopes that Serbia will pay.', []],
  ['France believes Serbia will sign.', []],
  // out of its power, which is no refusal
  [
    'Nurses asked France to reopen the clinic. It can’t, Germany said: the money is gone.',
    ['demand Nurses → France: reopen the clinic'],
  ],
  [
    'Nurses asked France to reopen the clinic. It won’t, Germany said.',
    ['demand Nurses → France: reopen the clinic', 'refusal France → Nurses: reopen the clinic'],
  ],
  // a condition never met
  ['Had France agreed to the raise, the strike would have ended.', []],
  ['The strike would have ended, Serbia said, had France not refused to meet the nurses.', []],
  ['France had agreed to the raise.', ['promise France → -: the raise']],
  // to somebody not told apart, or what is not told at all
  ['France promised them a corridor.', ['promise France → -: a corridor']],
  ['Serbia spoke of the winter, and France promised it guards.', ['promise France → Serbia: guards']],
  ['The farms they had been promised were sold, France said.', []],
  ['France has promised it.', []],
  // only supposed
  ['“I suppose we will sign the treaty,” Serbia said.', []],
  ['“We will sign the treaty,” Serbia said.', ['promise Serbia → -: sign the treaty']],
  // the adverb is of the verb
  ['A plan flatly rejected by Serbia would have cut the quota.', ['refusal Serbia → -: A plan']],
  ['The quota, firmly refused by Serbia, was dropped.', ['refusal Serbia → -: The quota']],
  // what is told of somebody ends the act, and has its own voice
  [
    'The nurses refused to deal with the board which declared that no raise would be paid unless the strike ended.',
    [
      'refusal board → -: no raise would be paid [unless the strike ended]',
      'refusal nurses → board: deal with the board',
    ],
  ],
  ['Serbia said that it would also release Jon Berg who had led the strike.', ['promise Serbia → -: release Jon Berg']],
  [
    'Serbia said that it would release everyone who had led the strike.',
    ['promise Serbia → -: release everyone who had led the strike'],
  ],
  // a minister speaks of others, whose doing it is not
  [
    'The divers will only be released if France returns the boat, Minister Eva Berg said.',
    ['promise Eva Berg → -: The divers will only be released [if France returns the boat]'],
  ],
  [
    'The nurses would return if France paid, union chairwoman Eva Berg said.',
    ['promise nurses → -: return [if France paid]'],
  ],
  // what is meant to hurt is threatened, however ready one is
  [
    'France was ready to take retaliatory measures, Minister Eva Berg said.',
    ['threat France → -: take retaliatory measures'],
  ],
  [
    'France said it would be prepared to cut off gas supplies to the island.',
    ['threat France → -: cut off gas supplies to the island'],
  ],
  ['France said it was ready to take part in the talks.', ['offer France → -: take part in the talks']],
  [
    'If talks fail, the unions will ballot their members on strike action, they said.',
    ['threat unions → -: ballot their members on strike action [If talks fail]'],
  ],
  [
    'If the camp stays, we will take all measures necessary to clear it, Serbia said.',
    ['threat Serbia → -: take all measures necessary to clear it [If the camp stays]'],
  ],
  // joined to the first of a pair
  [
    'Serbia has rejected the latest offers from both the port and the ferry company.',
    ['refusal Serbia → -: the latest offers from both the port and the ferry company'],
  ],
  // brackets at the end are none of it
  [
    'Serbia refused to heed the plan for a port based on it [...] Therefore France left.',
    ['refusal Serbia → -: heed the plan for a port based on it'],
  ],
  ['France packed the hall with nurses who were also opposed to Sen. Eva Berg.', []],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual([...found].sort());
});
