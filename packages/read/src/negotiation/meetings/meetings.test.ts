import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** Who is told not to have met, and what is no meeting. */
const table: [text: string, found: string[]][] = [
  ['France refused to meet the Serbian envoy in Bern.', ['failed France & Serbian envoy']],
  ['Egypt and Sudan did not meet in Bern.', ['failed Egypt & Sudan']],
  ['Egypt and Sudan have not met.', []],
  ['France did not meet the deadline.', []],
  ['The minister was in favour of talks with France.', []],
  // told by a phrase
  ['The Chadian envoy had an audience with King Mohammed in Rabat.', ['happened Chadian envoy & Mohammed']],
  ['Chad and Libya shook hands in Tunis.', ['happened Chad & Libya']],
  ['Chad refused to shake hands with Libya.', []],
  ['Somalia refused to sit in the same room as Ethiopia.', ['failed Somalia & Ethiopia']],
  ['France and Serbia have not been in the same room since 2019.', []],
  ['The Iraqi minister was received by President Assad.', ['happened Iraqi minister & Assad']],
  ['The Iraqi minister was not received by President Assad.', []],
  ['The treaty was welcomed by France.', []],
  ['Erdogan took a call from Zelensky on Sunday.', ['happened Erdogan & Zelensky']],
  ['Under Swiss chairmanship, Cuba and Spain met in Bern.', ['happened Cuba & Spain with Switzerland']],
  ['Angola got Chad and Rwanda round a table in Luanda.', ['happened Chad & Rwanda with Angola']],
  ['Angola got Chad to sign the deal.', []],
  ['Norway brought together Chad and Libya in Oslo.', ['happened Chad & Libya with Norway']],
  ['Armenia and Azerbaijan, meeting in Prague, agreed to exchange lists.', ['happened Armenia & Azerbaijan']],
  // by where one was
  ['Oman’s minister was in Cairo for talks with his Egyptian counterpart.', ['happened Oman & Egypt']],
  ['Oman’s minister will be in Cairo for talks with his Egyptian counterpart.', ['planned Oman & Egypt']],
  ['Oman’s minister was in favour of talks with his Egyptian counterpart.', []],
  [
    'Norway told Denmark to leave. Denmark told Norway to stop. Denmark sent officials to Oslo.',
    ['happened Denmark & Norway'],
  ],
  ['Norway told Denmark to leave. Denmark told Norway to stop. Denmark sent officials to Bern.', []],
  [
    'The Kenyan minister told the Somali ambassador on Sunday that the border was shut.',
    ['happened Kenyan minister & Somali ambassador'],
  ],
  ['The Kenyan minister told supporters on Sunday that the border was shut.', []],
  // and who was not there
  ['Sudan and Chad were to meet on Monday. Chad did not turn up.', ['failed Sudan & Chad']],
  ['Sudan and Chad were to meet on Monday. The rain did not turn up.', ['planned Sudan & Chad']],
  ['Bolivia and Peru were to have met on Friday.', ['failed Bolivia & Peru']],
  [
    'Norwegian President Anna Berg and Norwegian Minister Marta Lind met Bolivia on Friday.',
    ['happened Anna Berg & Marta Lind & Bolivia'],
  ],
  ['Norwegian President Anna Berg met Norwegian Minister Marta Lind on Friday.', []],
];

test.each(table)('%s', (text, found) => {
  const {record, name} = readSentences(text);
  expect(
    record.meetings.map(m =>
      [`${m.status} ${m.who.map(name).join(' & ')}`, m.mediator && name(m.mediator)]
        .filter(x => x !== null)
        .join(' with '),
    ),
  ).toEqual(found);
});
