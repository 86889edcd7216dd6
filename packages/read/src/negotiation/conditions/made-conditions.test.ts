import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** What is made the condition of something else. */
const table: [text: string, found: string[]][] = [
  ['Kenya made a pardon the condition of any deal.', ['a pardon < any deal']],
  ['Kenya made a study of the condition of the road.', []],
  ['A new budget is the condition for the loan.', ['A new budget < the loan']],
  ['A new budget is not the condition for the loan.', []],
];

test.each(table)('%s', (text, found) => {
  const {record, cut} = readSentences(text);
  expect(record.requires.map(x => `${cut(x.first)} < ${cut(x.then)}`)).toEqual(found);
});
