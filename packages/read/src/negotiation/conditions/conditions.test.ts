import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** How far a condition reaches, and which act it is hung on. */
const table: [text: string, found: string[]][] = [
  // a participle that opens the sentence ends at its comma
  [
    'Assuming the vote is clean, France will lift the embargo.',
    ['promise France → -: lift the embargo [Assuming the vote is clean]'],
  ],
  [
    'France will close the consulate, barring a late concession, its minister said.',
    ['threat France → -: close the consulate [barring a late concession]'],
  ],
  [
    'Given written assurances, France said, it would return the archive.',
    ['promise France → -: return the archive [Given written assurances]'],
  ],
  ['Given the size of the debt, France said, it would return the archive.', ['promise France → -: return the archive']],
  [
    'Only when the last diver has surfaced will France reopen the lock.',
    ['promise France → -: reopen the lock [Only when the last diver has surfaced]'],
  ],
  [
    'France will suspend flights from May failing agreement on fees.',
    ['threat France → -: stop suspend flights [failing agreement on fees] <from May>'],
  ],
  [
    'France said it would stop flights when and if the radar failed.',
    ['promise France → -: stop stop flights [when and if the radar failed]'],
  ],
  [
    'France offered to free the sailors, on one condition: that Serbia return the yacht.',
    ['offer France → -: free the sailors [on one condition: that Serbia return the yacht]'],
  ],
  // shall, and a pronoun before whom it means
  [
    '"If Serbia seals the files, I shall open ours," the French minister said.',
    ['promise French minister → -: open ours [If Serbia seals the files]'],
  ],
  [
    'They will burn the ferries if the toll is kept, the rebels said.',
    ['threat rebels → -: burn the ferries [if the toll is kept]'],
  ],
  // what comes about on terms
  [
    '"If the deputies ask for a recount, there will be a recount," France said.',
    ['promise France → -: there will be a recount [If the deputies ask for a recount]'],
  ],
  [
    'If Serbia fires again, there will be consequences, France said.',
    ['threat France → -: there will be consequences [If Serbia fires again]'],
  ],
  ['If prices rise again, there will be a recession, France said.', []],
  [
    'Nothing will cross the bridge until the mines are cleared, France said.',
    ['refusal France → -: Nothing will cross the bridge [until the mines are cleared]'],
  ],
  [
    'If there is no contract by May, the pumps will be switched off, France said.',
    ['threat France → -: the pumps will be switched off [If there is no contract by May]'],
  ],
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
  // a day is a term, whichever comes first of it
  [
    'France agreed to hold the ship until 4 May to spare the crew.',
    ['promise France → -: hold the ship <until 4 May>'],
  ],
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
