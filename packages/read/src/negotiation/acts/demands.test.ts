import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

const table: [text: string, found: string[]][] = [
  // demands
  [
    'The council demanded that Serbia stick to the plan agreed upon in May.',
    ['demand council → Serbia: stick to the plan agreed upon in May'],
  ],
  ['France urged Iran to open its military sites.', ['demand France → Iran: open its military sites']],
  [
    'Turkey and Egypt called on Israel to lift the blockade.',
    ['demand Türkiye → Israel: lift the blockade', 'demand Egypt → Israel: lift the blockade'],
  ],
  [
    'The European Union called for the release of all prisoners.',
    ['demand European Union → -: the release of all prisoners'],
  ],
  [
    'Ukraine demanded that Russia withdraw its troops by 1 June.',
    ['demand Ukraine → Russia: withdraw its troops <by 1 June>'],
  ],
  ['Egypt was asked by Sudan to share the data.', ['demand Sudan → Egypt: share the data']],
  ['Japan wants the embargo lifted.', ['demand Japan → -: the embargo lifted']],
  ['Armenia appealed to Russia to secure the road.', ['demand Armenia → Russia: secure the road']],
  ['China asked North Korea for a list of its facilities.', ['demand China → North Korea: a list of its facilities']],
  ['Serbia insists on a vote in the north.', ['demand Serbia → -: a vote in the north']],
  ['India pressed Pakistan not to shelter the group.', ['demand India → Pakistan: stop not to shelter the group']],
  [
    'Germany urged Russia to halt the shelling and to free the hostages.',
    ['demand Germany → Russia: stop halt the shelling', 'demand Germany → Russia: free the hostages'],
  ],
  ['Brazil warned Venezuela against closing the border.', ['demand Brazil → Venezuela: stop closing the border']],
  ['Qatar told Iran to stop the attacks.', ['demand Qatar → Iran: stop stop the attacks']],
  ['Kenya is pressing for a ceasefire.', ['demand Kenya → -: a ceasefire']],
  [
    'The United States said Iran must halt enrichment before sanctions are eased.',
    ['demand United States → Iran: stop halt enrichment [before sanctions are eased]'],
  ],
  [
    'Iran will halt enrichment provided that the United States and Britain lift the sanctions.',
    ['promise Iran → -: stop halt enrichment [provided that the United States and Britain lift the sanctions]'],
  ],
  [
    'Ukraine said it would talk, but not before Russia withdraws.',
    ['promise Ukraine → -: talk [not before Russia withdraws]'],
  ],
  [
    'Greece will pay only in exchange for a reform of the fund.',
    ['promise Greece → -: pay [only in exchange for a reform of the fund]'],
  ],
  [
    'France demanded that Iran release the women and children it holds in its prisons.',
    ['demand France → Iran: release the women and children it holds in its prisons'],
  ],
  ['Poland said that Belarus should free the journalists.', ['demand Poland → Belarus: free the journalists']],
  ['Iran renewed its call for a withdrawal of foreign troops.', ['demand Iran → -: a withdrawal of foreign troops']],
  ['Spain gave Morocco two weeks to answer.', ['demand Spain → Morocco: answer']],
  [
    'Norway asked Israel and Syria to come to Oslo.',
    ['demand Norway → Israel: come to Oslo', 'demand Norway → Syria: come to Oslo'],
  ],
  // and what is none
  ['Ukraine did not demand a withdrawal.', []],
  ['If France demands a vote, the talks are over.', []],
  ['Did Iran ask Russia to leave?', []],
  ['France could demand a vote.', []],
  ['Norway could end the strike by threatening to leave, Kenya said.', []],
  ['A diplomat in Lusaka said Norway could make Iran withdraw its guns tomorrow if it wanted to.', []],
  ['Russia denied that it had asked Syria to attack.', []],
  ['France asked whether Iran had signed.', []],
  ['The talks demanded patience.', []],
  ['The minister wants to travel.', []],
  // offers
  [
    'Cuba offered to dismantle the base if the United States lifted the embargo.',
    ['offer Cuba → -: dismantle the base [if the United States lifted the embargo]'],
  ],
  ['Morocco is ready to grant autonomy.', ['offer Morocco → -: grant autonomy']],
  ['Egypt proposed a meeting in Cairo.', ['offer Egypt → -: a meeting in Cairo']],
  [
    'Iran said it was prepared to talk once sanctions were lifted.',
    ['offer Iran → -: talk [once sanctions were lifted]'],
  ],
  // refusals
  ['Israel refused to withdraw from the hills.', ['refusal Israel → -: withdraw from the hills']],
  ['Iran ruled out direct talks.', ['refusal Iran → -: direct talks']],
  ['Colombia ruled out changing the law.', ['refusal Colombia → -: changing the law']],
  ['India rejected the proposal.', ['refusal India → -: the proposal']],
  [
    'Greece will not sign the accord unless Turkey recognises the border.',
    ['refusal Greece → -: sign the accord [unless Turkey recognises the border]'],
  ],
  [
    'Russia said it would not pull back until the shelling stopped.',
    ['refusal Russia → -: pull back [until the shelling stopped]'],
  ],
  ['Peru was not ready to accept the map.', ['refusal Peru → -: accept the map']],
  ['The plan was rejected by Serbia.', ['refusal Serbia → -: The plan']],
  ['Iran declined to comment.', []],
  ['Iran rejected the charge.', []],
  // promises
  ['Norway pledged to send observers.', ['promise Norway → -: send observers']],
  ['Syria agreed to keep only half of the river.', ['promise Syria → -: keep only half of the river']],
  [
    'Ethiopia and Eritrea undertook to open the border within sixty days.',
    [
      'promise Ethiopia → -: open the border <within sixty days>',
      'promise Eritrea → -: open the border <within sixty days>',
    ],
  ],
  ['Iraq promised Jordan that it would pay the debt.', ['promise Iraq → Jordan: pay the debt']],
  ['Chad has committed itself to ending the patrols.', ['promise Chad → -: stop ending the patrols']],
  // threats
  [
    'Iraq threatened to bomb the dam unless Syria released more water.',
    ['threat Iraq → Syria: bomb the dam [unless Syria released more water]'],
  ],
  [
    'Turkey warned Greece that it would close the strait if the islands were armed.',
    ['threat Turkey → Greece: close the strait [if the islands were armed]'],
  ],
  ['Serbia said it would boycott the vote.', ['threat Serbia → -: boycott the vote']],
  ['The United States warned that winter would be hard.', []],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).sort()).toEqual(
    found.map(f => f.replace('Turkey →', 'Türkiye →').replace('→ Turkey:', '→ Türkiye:')).sort(),
  );
});
