import {expect, test} from 'vitest';
import {parsePassage} from '../../../texts/load.ts';
import {countLosses, emptyLosses, lossTable} from '../train/losses.ts';
import {readSentences} from './sentences.ts';

const text = 'Norland urged Ostia to reopen the lock. Norland promised to pay the pilots.';
const passage = (marks: string) =>
  parsePassage(
    `title: T\noutlet: O\nvoice: wire\npublished: 2020-06-10\nconflict: c\nsplit: dev\n---\n${text}\n---\nactor: Norland\nactor: Ostia\n${marks}`,
    'c/p.txt',
  );
const pay = 'promise: Norland -> -: "pay the pilots"';

const table: [what: string, mark: string, marked: string, found: string][] = [
  ['all agrees', 'demand: Norland -> Ostia: "reopen the lock"', 'right', 'right'],
  ['another made it', 'demand: Ostia -> Ostia: "reopen the lock"', 'by', 'by'],
  ['it was put to another', 'demand: Norland -> Norland: "reopen the lock"', 'of', 'of'],
  ['neither', 'demand: Ostia -> Norland: "reopen the lock"', 'by and of', 'by and of'],
  ['another kind', 'threat: Norland -> Ostia: "reopen the lock"', 'kind', 'kind'],
  ['too long', 'demand: Norland -> Ostia: "Norland urged Ostia to reopen the lock"', 'span', 'span'],
  ['elsewhere', 'demand: Norland -> Ostia: "Norland promised"', 'no act', 'no act'],
];
test.each(table)('%s', (_, mark, marked, found) => {
  const {record} = readSentences(text);
  const losses = emptyLosses();
  countLosses(passage(`${mark}\n${pay}`), record, losses);
  const expected = emptyLosses();
  expected.marked.right = expected.found.right = 1;
  expected.marked[marked as 'right']++;
  expected.found[found as 'right']++;
  expect(losses).toEqual(expected);
});

test('shares are of all on each side', () => {
  const losses = emptyLosses();
  countLosses(passage(pay), readSentences(text).record, losses);
  expect(lossTable(losses)).toEqual([
    'marked  1: right 1 (100.0 %), no act 0 (0.0 %), span 0 (0.0 %), kind 0 (0.0 %), by 0 (0.0 %), of 0 (0.0 %), by and of 0 (0.0 %)',
    'found   2: right 1 (50.0 %), no act 1 (50.0 %), span 0 (0.0 %), kind 0 (0.0 %), by 0 (0.0 %), of 0 (0.0 %), by and of 0 (0.0 %)',
  ]);
});
