import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** Each claim as `proposition | standing who; …`. */
function claimsIn(text: string): string[] {
  const {record, name, cut} = readSentences(text);
  return record.claims.map(
    c => `${cut(c.proposition)} | ${c.trail.map(s => `${s.standing} ${name(s.who)}`).join('; ')}`,
  );
}

/** One text for each way of answering what somebody said, or of leaving it unanswered. */
const table: [text: string, found: string[]][] = [
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
  // none of these
  ['Chad says nothing was stolen.', []],
  ['Chad denied the workers a raise.', []],
  ['Chad put out a report that the opposition attacked.', []],
];

test.each(table)('%s', (text, found) => {
  expect(claimsIn(text)).toEqual(found);
});
