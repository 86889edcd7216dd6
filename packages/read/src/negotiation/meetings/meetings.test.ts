import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** Who is told not to have met, and what is no meeting. */
const table: [text: string, found: string[]][] = [
  ['France refused to meet the Serbian envoy in Bern.', ['failed France & Serbian envoy']],
  ['Egypt and Sudan did not meet in Bern.', ['failed Egypt & Sudan']],
  ['Egypt and Sudan have not met.', []],
  ['France did not meet the deadline.', []],
  ['The minister was in favour of talks with France.', []],
];

test.each(table)('%s', (text, found) => {
  const {record, name} = readSentences(text);
  expect(record.meetings.map(m => `${m.status} ${m.who.map(name).join(' & ')}`)).toEqual(found);
});
