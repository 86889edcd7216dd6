import {expect, test} from 'vitest';
import {claimsIn} from '../../../test/sentences.ts';

/** One text for each way of answering what somebody said, or of leaving it unanswered. */
const table: [text: string, found: string[]][] = [
  ['Chad was blamed by Sudan for the fire at the depot.', ['the fire at the depot | alleged Sudan']],
  ['The rebels claimed to have sunk two barges.', ['sunk two barges | alleged rebels']],
  ['The rebels claim to speak for the south.', []],
  ['Chad denies it burned the crops.', ['it burned the crops | denied Chad']],
  [
    "Sudan's claim that Chad mined the road was rejected by France.",
    ['Chad mined the road | alleged Sudan; denied France'],
  ],
  [
    'Chad called the report that its scouts were in Darfur a fabrication.',
    ['its scouts were in Darfur | denied Chad; reported -'],
  ],
  [
    'Asked whether its boats had crossed the lake, Chad said they had not.',
    ['its boats had crossed the lake | denied Chad'],
  ],
  [
    'Asked whether its boats had crossed the lake, Chad said they had.',
    ['its boats had crossed the lake | confirmed Chad'],
  ],
  [
    'Sudan said the guides were never paid. Chad says they were.',
    ['the guides were never paid | alleged Sudan; denied Chad'],
  ],
  [
    'Sudan says the wells were poisoned. Chad says that did not happen.',
    ['the wells were poisoned | alleged Sudan; denied Chad'],
  ],
  [
    'Sudan said the prisoners were beaten. No one was beaten, Chad said.',
    ['the prisoners were beaten | alleged Sudan; denied Chad'],
  ],
  [
    'A report said guards had beaten inmates. Chad called it fabricated.',
    ['guards had beaten inmates | reported -; denied Chad'],
  ],
  [
    '"They poisoned the well," said Omar Farah, the elder of the clan. Chad denied it.',
    ['They poisoned the well | alleged Omar Farah; denied Chad'],
  ],
  [
    'Sudan accused Chad of arming the rebels. Chad could not be reached.',
    ['arming the rebels | alleged Sudan; declined Chad'],
  ],
  ['Asked whether it had paid a ransom, Chad gave no answer.', ['it had paid a ransom | declined Chad']],
  ['Chad, asked whether Sudan would sign, changed the subject.', ['Sudan would sign | declined Chad']],
  [
    'Chad accused the colonel of selling rifles. The colonel then denied having said it.',
    ['selling rifles | alleged Chad; denied colonel'],
  ],
  [
    'Omar Farah, the envoy, spoke in Bern. Farah confirmed Sall, a retired Dutch general, was leaving after a month.',
    ['Sall, a retired Dutch general, was leaving after a month | confirmed Omar Farah'],
  ],
  ['Omar Farah confirmed the deal, a first for Chad, and left.', ['the deal, a first for Chad | confirmed Omar Farah']],
  // who reports it stands behind
  [
    'Chad accused Sudan of hiding the papers, Kenyan media reported on Monday.',
    ['hiding the papers | alleged Chad; reported Kenyan media'],
  ],
  // in words the charge does not share
  [
    'Sudan accused Chad of burning the wells. Chad says it has done nothing wrong.',
    ['burning the wells | alleged Sudan; denied Chad'],
  ],
  [
    'Sudan accused the army of burning wells. The army blamed a gang of thieves.',
    ['burning wells | alleged Sudan; denied army'],
  ],
  ['Chad blamed thieves.', []],
  ['Sudan says Chad broke the truce; Chad says Sudan did.', ['Chad broke the truce | alleged Sudan; denied Chad']],
  ['Sudan says that it was Chad that broke the truce.', ['it was Chad that broke the truce | alleged Sudan']],
  ['Sudan says that it is Sudan that pays.', []],
  ['Chad neither confirmed nor denied the raid.', ['the raid | declined Chad']],
  ['Chad retracted its statement that Sudan had paid.', ['Sudan had paid | retracted Chad']],
  [
    'A report said Chad had met the rebels. Chad denied that it had.',
    ['Chad had met the rebels | reported -; denied Chad'],
  ],
  [
    'Sudan is talking to the rebels; according to their leader, Asha Tull, it means to sell two wells, which Chad denies.',
    ['it means to sell two wells | alleged Asha Tull; denied Chad'],
  ],
  [
    'QUESTION: Sudan says the wells were dry.\n\nMINISTER: That is false.',
    ['the wells were dry | alleged Sudan; denied MINISTER'],
  ],
  // held, rumoured, not denied
  [
    'Sudan holds that Chad broke the truce in May. Chad denies that.',
    ['Chad broke the truce in May | alleged Sudan; denied Chad'],
  ],
  ['Sudan holds that the river is its own.', []],
  ['A Cairo paper has it that Chad sold the wells.', ['Chad sold the wells | reported Cairo paper']],
  [
    'Chad was said to be buying tanks. It had no comment.',
    ['Chad was said to be buying tanks | reported -; declined Chad'],
  ],
  ['Chad was said to be buying tanks.', []],
  ['Chad did not deny having sold the wells.', ['having sold the wells | confirmed Chad']],
  ['Nobody has denied that the well was dry.', ['the well was dry | confirmed -']],
  [
    'Neither Chad nor Sudan would confirm that a price had been agreed.',
    ['a price had been agreed | declined Chad; declined Sudan'],
  ],
  ['Sudan rejected an allegation that its guards took bribes.', ['its guards took bribes | alleged -; denied Sudan']],
  ['Chad accused the governor of trading rifles for salt.', ['trading rifles for salt | alleged Chad']],
  ['Chad, which alleges that smugglers cross there, had asked for a fence.', ['smugglers cross there | alleged Chad']],
  ['Sudan and Chad blamed each other for burning the wells.', ['burning the wells | alleged Sudan; alleged Chad']],
  ['Sudan and Chad blamed each other for the deadlock.', []],
  // of what was only said, in words alike; of what is told of who denies
  [
    'Sudan said Chad had sold the wells. Chad denied having sold any wells.',
    ['Chad had sold the wells | alleged Sudan; denied Chad'],
  ],
  ['Sudan said Chad had sold the wells. Chad denied that it owed a debt.', ['it owed a debt | denied Chad']],
  [
    'Chad, which had asked for the wells to be shut, denied it in court.',
    ['had asked for the wells to be shut | denied Chad'],
  ],
  ['Chad asked for the wells to be shut. Sudan denied it.', []],
  ['Sudan told the traders to stay at home. Chad denied it.', []],
  [
    'QUESTION: Sudan says your men burned the wells.\n\nMINISTER: They put the fire out.',
    ['your men burned the wells | alleged Sudan; denied MINISTER'],
  ],
  [
    'QUESTION: Sudan says your men burned the wells.\n\nMINISTER: We have seen the reports.',
    ['your men burned the wells | alleged Sudan'],
  ],
  // accusations by that name; the same by the same once
  ['Chad was yesterday accused of burning wells.', ['burning wells | alleged -']],
  [
    'Sudan accused Chad of burning wells. Sudan said the border was long. It rained. Sudan sent a note. Chad dismissed the accusation as a lie.',
    ['burning wells | alleged Sudan; denied Chad'],
  ],
  ['Sudan said the border was long. Chad dismissed the accusation as a lie.', []],
  [
    'Sudan said Chad had shelled the wells, which Chad dismissed as a lie. Chad rejected the allegation again.',
    ['Chad had shelled the wells | alleged Sudan; denied Chad'],
  ],
  ['Sudan rejected claims it had sold the wells.', ['it had sold the wells | denied Sudan']],
  [
    'Sudan declined to comment on Friday on a report that it had sold the wells.',
    ['it had sold the wells | declined Sudan; reported -'],
  ],
  ['The minister told reporters she could not confirm that Chad had paid.', ['Chad had paid | declined minister']],
  // idioms of accusing
  ['Chad faulted Sudan for mining the road.', ['mining the road | alleged Chad']],
  ['Chad faulted Sudan for its record.', []],
  ['Chad laid the blame for the fire at the door of Sudan.', ['the fire | alleged Chad']],
  ['Chad put the raid down to Sudan.', ['the raid | alleged Chad']],
  ['Chad put the papers down.', []],
  ['Chad attributed the good harvest to the rain.', []],
  ['Chad complained of raids by Sudanese militia.', ['raids by Sudanese militia | alleged Chad']],
  ['Chad complained of the heat.', []],
  ['Chad pointed the finger at Sudan, saying it had lost the papers.', ['it had lost the papers | alleged Chad']],
  ['Chad lodged a complaint that Sudanese boats had crossed.', ['Sudanese boats had crossed | alleged Chad']],
  ['Chad and Sudan traded accusations of burning wells.', ['burning wells | alleged Chad; alleged Sudan']],
  ['Chad stands accused of burning wells.', ['burning wells | alleged -']],
  // what another does is a charge
  ['Chad says a Sudanese boat rammed its ferry.', ['a Sudanese boat rammed its ferry | alleged Chad']],
  ['Chad says the storm damaged its ferry.', []],
  ['Chad says it damaged the bridge.', []],
  ['Chad says Sudan broke its word.', ['Sudan broke its word | alleged Chad']],
  ['Chad said Sudan was behind the blast.', ['Sudan was behind the blast | alleged Chad']],
  ['Chad said Sudan was behind the others.', []],
  ['"They burned our barns," said Omar Farah, a herder.', ['They burned our barns | alleged Omar Farah']],
  ['"We burned their barns," said Omar Farah, a herder.', []],
  // denied in words of one's own
  [
    'Sudan accused Chad of burning wells. Chad said it had nothing to do with the fires.',
    ['burning wells | alleged Sudan; denied Chad'],
  ],
  ['Sudan said Chad stole a boat. "It never happened," Chad said.', ['Chad stole a boat | alleged Sudan; denied Chad']],
  [
    'Sudan said Chad had armed the clan. "We did not give them a rifle," Chad said.',
    ['Chad had armed the clan | alleged Sudan; denied Chad'],
  ],
  ['Sudan said Chad fired first; Chad insists it was Sudan.', ['Chad fired first | alleged Sudan; denied Chad']],
  ['Sudan said it was ready; Chad insists it was early.', []],
  // kept silent on what is named
  ['Chad would not be drawn on whether it had paid.', ['it had paid | declined Chad']],
  ['Chad refused to discuss reports that it had paid.', ['it had paid | declined Chad; reported -']],
  [
    'The Oslo Post reported that Norway had paid the miners. “I do not comment on the reports,” said Norwegian Minister Anna Berg.',
    ['Norway had paid the miners | reported Oslo Post; declined Anna Berg'],
  ],
  ['Chad refused to discuss the terms.', []],
  ['Chad ducked a question about whether it had paid.', ['it had paid | declined Chad']],
  ['Chad avoided a fight about whether it had paid.', []],
  ['Sudan accused Chad of burning wells. Chad declined comment.', ['burning wells | alleged Sudan; declined Chad']],
  ['Sudan accused Chad of burning wells. Chad has yet to respond.', ['burning wells | alleged Sudan; declined Chad']],
  ['Chad gave no reply as if it had paid.', []],
  ['Chad gave no answer as to whether it had paid.', ['it had paid | declined Chad']],
  ['Chad gave no reply when asked whether it had paid.', ['it had paid | declined Chad']],
  ['Pressed on whether it had paid, Chad said only that the guides were home.', ['it had paid | declined Chad']],
  // asked in a briefing, with yes or no for an answer
  [
    'QUESTION: Did your men burn the wells?\n\nMINISTER: No. We put the fire out.',
    ['your men burn the wells | denied MINISTER'],
  ],
  [
    'QUESTION: Is it true that Chad paid a ransom?\n\nMINISTER: I have nothing to add.',
    ['Chad paid a ransom | declined MINISTER'],
  ],
  ['QUESTION: Will Chad sign?\n\nMINISTER: No.', []],
  ['QUESTION: Did Sudan sign?\n\nMINISTER: No.', []],
  ['QUESTION: Are you preparing to sign?\n\nMINISTER: No.', []],
  ['QUESTION: Did Chad sign?\n\nMINISTER: The talks go on.', []],
  // found out, shown, borne out
  ['An inquiry concluded that guards had burned the wells.', ['guards had burned the wells | confirmed inquiry']],
  ['A court found that the harvest had been poor.', []],
  ['The court found no evidence that guards had burned the wells.', ['guards had burned the wells | denied court']],
  ['Chad owned up to having burned the wells.', ['having burned the wells | confirmed Chad']],
  ['Chad acknowledged the killings.', ['the killings | confirmed Chad']],
  ['Chad acknowledged the effort.', []],
  ['A leaked memo shows that Chad sold the wells.', ['Chad sold the wells | reported -']],
  ['A memo shows that Chad sold the wells.', []],
  ['Asked whether it had paid, Chad said yes.', ['it had paid | confirmed Chad']],
  ['State television said Chad had sold the wells.', ['Chad had sold the wells | reported State television']],
  ['State television said Chad would sell the wells.', []],
  // taken back
  ['Chad has walked back its report that Sudan had paid.', ['Sudan had paid | retracted Chad']],
  ['Chad withdrew its claim that Sudan had paid.', ['Sudan had paid | retracted Chad']],
  ['Chad withdrew its offer that Sudan had taken.', []],
  [
    'Chad said Sudan had sold the wells. Chad later apologised for the remark.',
    ['Sudan had sold the wells | alleged Chad; retracted Chad'],
  ],
  ['Chad apologised for the delay.', []],
  [
    'According to the villagers, Chad sold the wells, which Chad denies.',
    ['Chad sold the wells | alleged villagers; denied Chad'],
  ],
  ['According to the villagers, Chad sold the wells.', []],
  // none of these
  ['Chad says nothing was stolen.', []],
  ['Chad denied the workers a raise.', []],
  ['Chad put out a report that the opposition attacked.', []],
];

test.each(table)('%s', (text, found) => {
  expect(claimsIn(text)).toEqual(found);
});
