import {expect, test} from 'vitest';
import {claimsIn} from '../../../test/sentences.ts';

/** One text for each way of charging, denying and keeping silent, and one that only looks like it. */
const table: [text: string, found: string[]][] = [
  // blamed for a deed
  ['Omar Farah chastised Chad for hiding the papers.', ['hiding the papers | alleged Omar Farah']],
  ['Omar Farah blasted the rebels for being sore losers.', ['being sore losers | alleged Omar Farah']],
  ['Omar Farah attacked the tax that hits others and called for scrapping it.', []],
  ['Omar Farah attacked the men who run it for hiding the papers.', ['hiding the papers | alleged Omar Farah']],
  ['Omar Farah railed against Chad for hiding the papers.', ['hiding the papers | alleged Omar Farah']],
  ['Omar Farah lashed out at Chad over its refusal to pay.', ['its refusal to pay | alleged Omar Farah']],
  ['Omar Farah lashed out at Chad for two hours.', []],
  // bad names
  ['Omar Farah spoke of migrants, calling them rapists.', ['rapists | alleged Omar Farah']],
  ['Omar Farah spoke of migrants, calling them painters.', []],
  [
    'Kenya retorts that it is Chad that broke the pact, by selling ore.',
    ['it is Chad that broke the pact | alleged Kenya'],
  ],
  ['Kenya retorts that it is Chad that has the ore to sell.', ['it is Chad that has the ore to sell | alleged Kenya']],
  // who wrote the charge down
  [
    'Sixteen towns filed a lawsuit on Monday. The lawsuit claims the decree is void.',
    ['the decree is void | alleged towns'],
  ],
  ['Two lawsuits filed by students have accused the school of fraud.', ['fraud | alleged students']],
  ['The lawsuit claims the decree is void.', ['the decree is void | alleged -']],
  [
    'Kenya expelled two envoys on suspicion of bribing priests. Chad denied it.',
    ['bribing priests | alleged Kenya; denied Chad'],
  ],
  // of oneself: never done
  ['Omar Farah said he never pledged to sell the ferry.', ['pledged to sell the ferry | denied Omar Farah']],
  ['Kenya said on Monday it had not asked any state to mediate.', ['asked any state to mediate | denied Kenya']],
  ['Kenya said on Monday it had not decided whether to go.', []],
  ['Kenya said on Monday it had not yet paid the fee.', []],
  ['It never threatened to move, Chad said on Tuesday.', ['threatened to move | denied Chad']],
  ['"He did not post that picture," Omar Farah said.', []],
  // answers
  [
    'Kenya accuses Chad of hiding guns, an allegation the U.N. called "unfounded".',
    ['hiding guns | alleged Kenya; denied United Nations'],
  ],
  [
    'Kenya accuses Chad of hiding guns. Chad defended itself against the accusation.',
    ['hiding guns | alleged Kenya; denied Chad'],
  ],
  ['Omar Farah defended himself against the cold.', []],
  [
    'Kenya accuses Chad of hiding guns. "We do not recognise that at all," Chad said.',
    ['hiding guns | alleged Kenya; denied Chad'],
  ],
  // silences
  [
    'Kenya said Chad shelled the port. Chad did not return calls.',
    ['Chad shelled the port | alleged Kenya; declined Chad'],
  ],
  ['Kenya said Chad shelled the port. Chad did not return the ferry.', ['Chad shelled the port | alleged Kenya']],
  [
    'Omar Farah did not return a request for comment on whether he had paid the guards.',
    ['he had paid the guards | declined Omar Farah'],
  ],
  [
    'Kenya said Chad shelled the port. Chad could not immediately be contacted for comment.',
    ['Chad shelled the port | alleged Kenya; declined Chad'],
  ],
  ['Kenya accuses Chad of hiding guns. Chad would not talk about it.', ['hiding guns | alleged Kenya; declined Chad']],
  [
    'Kenya said Chad had opened the dam. Chad said it had not touched a gate.',
    ['Chad had opened the dam | alleged Kenya; denied Chad'],
  ],
  // owned up to
  ['Omar Farah said his use of the seal was a mistake.', ['his use of the seal was a mistake | confirmed Omar Farah']],
  ['Omar Farah said the use of the seal was a mistake.', []],
  ['Chad broke the truce. Omar Farah said its use of the seal was a mistake.', []],
  [
    'The Front said it had carried out the attack at dawn.',
    ['it had carried out the attack at dawn | confirmed Front'],
  ],
  ['The Front said it had carried out the survey at dawn.', []],
  ['Kenya said the demands confirmed that the port was shut.', []],
  ['Neelie Kroes ran the talks. Kroes denied hiding the papers.', ['hiding the papers | denied Neelie Kroes']],
  // what a medium reports
  [
    "As the Washington Post's science desk reported on Monday, the board had met in Bern.",
    ['the board had met in Bern | reported Washington Post'],
  ],
  ['As the sun rose on Monday, the board met in Bern.', []],
  ['It was revealed in May that Omar Farah had met the board.', ['Omar Farah had met the board | reported -']],
  ['It was announced in May that Omar Farah had met the board.', []],
  [
    'Swiss media revealed that Omar Farah had paid the guards.',
    ['Omar Farah had paid the guards | reported Swiss media'],
  ],
  ['Talks stalled after reports that guards had burned the ferry.', ['guards had burned the ferry | reported -']],
  ['Kenya wrote reports that guards had asked for.', []],
  ['Kenya acknowledged mistakes.', ['mistakes | confirmed Kenya']],
  ['Kenya acknowledged the crowd.', []],
  // where the claim ends
  [
    "Kenya's claim that only forty miners remained was dismissed in Juba as wishful.",
    ['only forty miners remained | alleged Kenya'],
  ],
  [
    'Kenya denied that any letters had been withheld and undertook to publish a summary.',
    ['any letters had been withheld | denied Kenya'],
  ],
  ['Kenya denied that Chad had trained and paid the gunmen.', ['Chad had trained and paid the gunmen | denied Kenya']],
  [
    'Omar Farah admitted that guns were no problem, noting that nobody had been hurt.',
    ['guns were no problem | confirmed Omar Farah'],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(claimsIn(text)).toEqual(found);
});
