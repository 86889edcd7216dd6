import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

/** Which of two acts comes first, told by the order of words, and what orders none. */
const table: [text: string, found: string[]][] = [
  ['The vote must come after the census.', ['the census < The vote']],
  ['The vote came after the census.', []],
  ['The vote will come after Easter.', []],
  ['A census has to come before the vote.', ['A census < the vote']],
  ['Elections must be preceded by a census.', ['a census < Elections']],
  ['Elections were preceded by a census.', []],
  ['A truce should be followed by talks.', ['A truce < talks']],
  ['First the guns must fall silent, then talks can begin.', ['the guns must fall silent < talks can begin']],
  ['First the guns fell silent, then the birds sang.', []],
  ['Chad wants a ceasefire first and elections later.', ['a ceasefire < elections']],
  ['Chad came first and Kenya second.', []],
  ['Russia must leave the island. Only then will Norway lift the ban.', ['leave the island < lift the ban']],
  ['Russia left the island. Only then did Norway lift the ban.', []],
  ['Kenya made a pardon the condition of any deal.', ['a pardon < any deal']],
  ['Kenya made a study of the condition of the road.', []],
];

test.each(table)('%s', (text, found) => {
  const {record, cut} = readSentences(text);
  expect(record.requires.map(x => `${cut(x.first)} < ${cut(x.then)}`)).toEqual(found);
});
