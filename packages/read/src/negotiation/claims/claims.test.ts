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
  // none of these
  ['Chad says nothing was stolen.', []],
  ['Chad denied the workers a raise.', []],
  ['Chad put out a report that the opposition attacked.', []],
];

test.each(table)('%s', (text, found) => {
  expect(claimsIn(text)).toEqual(found);
});
