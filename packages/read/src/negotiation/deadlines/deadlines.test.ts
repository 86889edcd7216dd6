import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** What is moved to a day, or is to be done on one. */
const table: [text: string, found: string[]][] = [
  ['The hearing has been put back to 12 July 2035.', ['The hearing 2035-07-12']],
  ['The hearing has been put on 12 July 2035.', []],
  ['Four hostages are to be freed on 3 July 2035.', ['Four hostages are to be freed 2035-07-03']],
  ['Four hostages were freed on 3 July 2019.', []],
  ['She is ahead in polls for the primary on 9 July 2035.', ['the primary 2035-07-09']],
  ['She is ahead in polls for the parade on 9 July 2035.', []],
  ['She spoke at the debate on Friday.', []],
  ['She lost the primary on 9 July 2019.', []],
  ['She spoke of the 25 July 2035 vote.', ['vote 2035-07-25']],
];

test.each(table)('%s', (text, found) => {
  const {record, cut} = readSentences(text);
  expect(record.deadlines.map(x => `${cut(x.what)} ${x.when}`)).toEqual(found);
});
