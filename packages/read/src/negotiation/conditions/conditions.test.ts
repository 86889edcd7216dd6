import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** How far a condition reaches, and which act it is hung on. */
const table: [text: string, found: string[]][] = [
  // no comma between the condition and the subject of what hangs on it
  [
    'If anyone touches the dam France will withdraw its envoy.',
    ['promise France → -: withdraw its envoy [If anyone touches the dam]'],
  ],
  [
    'If the guards come back Serbia will open the gate.',
    ['promise Serbia → -: open the gate [If the guards come back]'],
  ],
  [
    'Unless the fee is cut drivers will park their lorries on the bridge.',
    ['threat drivers → -: park their lorries on the bridge [Unless the fee is cut]'],
  ],
  ['If the ship which the navy seized leaves France will be glad.', []],
  // a clause of “while”, a thing that happens
  [
    'Serbia promised not to expel the envoys while talks continue.',
    ['promise Serbia → -: stop not to expel the envoys [while talks continue]'],
  ],
  [
    'France undertook to burn no more farms while the inquiry lasts.',
    ['promise France → -: stop burn no more farms [while the inquiry lasts]'],
  ],
  ['France promised to lend the money, while Serbia waits.', ['promise France → -: lend the money']],
  [
    'France will not lower its tariff before the elections, it said.',
    ['refusal France → -: lower its tariff [before the elections]'],
  ],
  [
    'Serbia refused to reopen the mine before two independent audits.',
    ['refusal Serbia → -: reopen the mine [before two independent audits]'],
  ],
  ['France said it would lower its tariff before the elections.', ['promise France → -: lower its tariff']],
  // “first” and “in return”
  ['France demanded that Serbia withdraw first.', ['demand France → Serbia: withdraw [first]']],
  ['Serbia insists on seeing the maps first.', ['demand Serbia → -: seeing the maps [first]']],
  ['France demanded that the children go first.', ['demand France → children: go first']],
  [
    'In return farmers will leave a corridor to the river.',
    ['promise farmers → -: leave a corridor to the river [In return]'],
  ],
  // what is still to come, behind an infinitive
  [
    'France promised to move the ship "when the permit says so".',
    ['promise France → -: move the ship [when the permit says so]'],
  ],
  [
    'Serbia agreed to leave the town when the army leaves the hill.',
    ['promise Serbia → -: leave the town [when the army leaves the hill]'],
  ],
  ['France promised to say when talks resume.', ['promise France → -: say when talks resume']],
  // over what stands between a subject and its verb
  [
    'France would not play until captain Lena Varga, dropped for her remarks, was back in the squad.',
    ['refusal France → -: play [until captain Lena Varga, dropped for her remarks, was back in the squad]'],
  ],
  [
    'France said it would sail again once trekking firms paid for insurance.',
    ['promise France → -: sail again [once trekking firms paid for insurance]'],
  ],
  [
    'Serbia said the fence would come down when its neighbour stopped "helping itself to the canal", and accused it of theft.',
    ['promise Serbia → -: the fence would come down [when its neighbour stopped "helping itself to the canal"]'],
  ],
  [
    'France said flights to Serbia would resume once the runway had been repaired.',
    ['promise France → -: flights to Serbia would resume [once the runway had been repaired]'],
  ],
  [
    'Taxi drivers said they would block the road should surveyors return.',
    ['threat Taxi drivers → -: block the road [should surveyors return]'],
  ],
  [
    'France had been willing to leave the islet from the start, provided no one came back.',
    ['offer France → -: leave the islet [provided no one came back]'],
  ],
  // leave given to those told
  [
    'France told the drillers that they may return when the levy has been paid.',
    ['promise France → drillers: they may return [when the levy has been paid]'],
  ],
  ['France told investors that it may raise rates when inflation returns.', []],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text)).toEqual(found);
});
