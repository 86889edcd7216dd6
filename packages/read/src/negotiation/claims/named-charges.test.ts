import {expect, test} from 'vitest';
import {claimsIn} from '../../../test/sentences.ts';

/** One text for each way of naming a charge, of whose it is, and of putting it aside. */
const table: [text: string, found: string[]][] = [
  // whose charge it is stands between the word for it and what it says
  [
    'Chad denied allegations by the Zaghawa Army, an armed clan, that it burned nine villages.',
    ['it burned nine villages | alleged Zaghawa Army; denied Chad'],
  ],
  [
    'Chad denied accusations Sunday by fishermen and a farm union that soldiers burned the wells.',
    ['soldiers burned the wells | alleged fishermen; alleged farm union; denied Chad'],
  ],
  ['Chad denied claims troops had burned the wells.', ['troops had burned the wells | denied Chad']],
  ['Chad denied the claims on Monday and sent a note.', []],
  ['Sudan rejected claims by Chad that it had mined the road.', ['it had mined the road | alleged Chad; denied Sudan']],
  [
    'Chad has dismissed a report by Sudan which said gas was used at the ford, saying it lacked proof.',
    ['gas was used at the ford | alleged Sudan; denied Chad'],
  ],
  [
    'Sudan said Chad shelled the port, allegations that were rejected by the army.',
    ['Chad shelled the port | alleged Sudan; denied army'],
  ],
  ['Omar Farah pleaded not guilty to bribery charges at a court in Bern.', ['bribery | denied Omar Farah']],
  [
    'Prosecutors say Omar Farah took bribes. Omar Farah pleaded not guilty to the charges.',
    ['Omar Farah took bribes | alleged Prosecutors; denied Omar Farah'],
  ],
  // who stands accused does not accuse
  ['Omar Farah, accused of taking bribes, went home.', ['taking bribes | alleged -']],
  ['A senator whom Chad accused of taking bribes went home.', ['taking bribes | alleged Chad']],
  [
    'The farmers charged that soldiers, angered by a raid, burned the wells.',
    ['soldiers, angered by a raid, burned the wells | alleged farmers'],
  ],
  [
    'Prosecutors told the court that the minister had lived in Bern, alleging that a firm had paid his rent.',
    ['a firm had paid his rent | alleged Prosecutors'],
  ],
  ['Chad, in turn, has accused Sudan of shelling.', ['shelling | alleged Chad']],
  ['Chad has, in turn, accused government troops of increased shelling.', ['increased shelling | alleged Chad']],
  ['Chad accused both Sudan and Libya of war crimes.', ['war crimes | alleged Chad']],
  ['Chad also accused Sudan of involvement in the raid.', ['involvement in the raid | alleged Chad']],
  ['Chad accused Sudan of involvement in a statement.', ['involvement | alleged Chad']],
  [
    'Chad accused Sudan of dropping tentative, local deals that had been reached.',
    ['dropping tentative, local deals that had been reached | alleged Chad'],
  ],
  [
    'Talks ended with Chad slamming Sudan for opening the gates without notice.',
    ['opening the gates without notice | alleged Chad'],
  ],
  ['Chad slammed the door.', []],
  // what a charge is written in is nobody
  ['A lawsuit filed on Monday charges that the union staged a walkout.', ['the union staged a walkout | alleged -']],
  ['According to the indictment, Farah took nine bribes.', ['Farah took nine bribes | alleged -']],
  ['According to the indictment, the trial will open in May.', []],
  [
    'A judge found that the lockout amounted to an illegal strike-breaking scheme.',
    ['the lockout amounted to an illegal strike-breaking scheme | confirmed judge'],
  ],
  [
    'Sudan said Chad shelled the port. Peru said the reports were fake news.',
    ['Chad shelled the port | alleged Sudan; denied Peru'],
  ],
  [
    '"We are alarmed by reports that the army burned nine huts," the envoy of Peru said. Chad denied the claims.',
    ['the army burned nine huts | reported -; denied Chad'],
  ],
  [
    'Sudan alleged that its men had been shot by Chad. Chad has not responded to the allegation.',
    ['its men had been shot by Chad | alleged Sudan; declined Chad'],
  ],
  ['Officials in Chad have confirmed the papers are all real.', ['the papers are all real | confirmed Officials']],
  // named and put aside, with no word of its own
  [
    'Sudan accused Chad of shelling the port. Chad dismissed the remarks as false.',
    ['shelling the port | alleged Sudan; denied Chad'],
  ],
  [
    'Sudan accused Chad of shelling the port. Chad called the accusations against its army “unacceptable”.',
    ['shelling the port | alleged Sudan; denied Chad'],
  ],
  [
    'Sudan accused Chad of shelling the port. Peru called the accusations “serious”.',
    ['shelling the port | alleged Sudan'],
  ],
  [
    'Chad dismissed the findings of the United Nations, which claimed that its troops were helping the clan.',
    ['its troops were helping the clan | denied Chad; alleged United Nations'],
  ],
  ['Sudan and Chad blamed each other for the attack.', ['the attack | alleged Sudan; alleged Chad']],
  [
    'The rebels were accused of seizing towns and setting up offices.',
    ['seizing towns and setting up offices | alleged -'],
  ],
  [
    'Sudan accused Chad of arming the clan. Chad declined to comment until the report was published.',
    ['arming the clan | alleged Sudan; declined Chad'],
  ],
  ['Chad denied that a list existed and said it had only notes.', ['a list existed | denied Chad']],
  [
    'Sudan accused Chad of attacking the ford. Chad said there had been no fighting.',
    ['attacking the ford | alleged Sudan; denied Chad'],
  ],
  [
    'Peru said, “Their baseless claim that the notice was somehow inadequate is a ploy.”',
    ['the notice was somehow inadequate | alleged -; denied Peru'],
  ],
  // the accused denies it in words of their own, not what is told of another
  [
    'Peru accused Chad of breaking the truce. A soldier of Chad disputed that Sudan had fired any shots.',
    ['breaking the truce | alleged Peru', 'Sudan had fired any shots | denied Chadian armed forces'],
  ],
  ['Sudan accused Chad of arming the clan. Chad blamed smugglers for it.', ['arming the clan | alleged Sudan']],
  [
    'Thailand denies claims that nine of its trucks went over the ford.',
    ['nine of its trucks went over the ford | denied Thailand'],
  ],
  ['Sudan accused Chad of aiding the raid saying it gave cover to the clan.', ['aiding the raid | alleged Sudan']],
];

test.each(table)('%s', (text, found) => {
  expect(claimsIn(text)).toEqual(found);
});
