import {type ConflictDocument, type ConflictEdit, editConflict, parseConflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {moveLine, rankWords, removeLine, runsOf} from './orders.ts';

const list = {preferencesOf: 'ada'};

/** Lines `a` to `e`, `~` in front of those whose order to the one above is not known. */
function statementsOf(order: string) {
  const lines = order
    .split(' ')
    .map(line => `{that: ada.${line.replace('~', '')}${line.startsWith('~') ? ', order: unknown' : ''}}`);
  const options = ['a', 'b', 'c', 'd', 'e'].map(id => `${id}: Do ${id}`).join(', ');
  const yaml = `suasion: 1\ntitle: Lines\ndecisionMakers: {ada: {options: {${options}}}}\nstatusQuo: []\npreferences: {ada: {prioritized: [${lines.join(', ')}]}}\n`;
  const parsed = parseConflict(yaml);
  if (!parsed.ok || parsed.conflict.preferences[0]?.kind !== 'prioritized') throw new Error(yaml);
  return {document: parsed.document, statements: parsed.conflict.preferences[0].statements};
}

function after(order: string, edits: (lines: ReturnType<typeof statementsOf>['statements']) => ConflictEdit[]): string {
  let {document, statements} = statementsOf(order);
  for (const edit of edits(statements)) {
    const result = editConflict(document, edit);
    if (!result.ok) throw new Error(result.issues[0]?.message);
    document = result.document;
  }
  const [preference] = parsed(document.text);
  return preference.map(s => `${s.orderUnknown ? '~' : ''}${s.text.replace('ada.', '')}`).join(' ');
}

function parsed(text: string) {
  const result = parseConflict(text);
  if (!result.ok || result.conflict.preferences[0]?.kind !== 'prioritized') throw new Error(text);
  // a mark on the first line would be warned of
  expect(result.warnings).toEqual([]);
  return [result.conflict.preferences[0].statements] as const;
}

test('lines of unknown order share the places they may have', () => {
  const words = (order: string) => runsOf(statementsOf(order).statements).map(rankWords).join(' ');
  expect(words('a b c')).toBe('1 2 3');
  expect(words('a b ~c ~d e')).toBe('1 2–4 2–4 2–4 5');
  expect(words('a ~b c ~d')).toBe('1–2 1–2 3–4 3–4');
});

describe('the lines of a run stay one when', () => {
  test.each([
    ['its first line leaves downwards', 'a ~b ~c d', 0, 3, 'b ~c d a'],
    ['its first line leaves upwards', 'd a ~b ~c', 1, 0, 'a d b ~c'],
    ['a line from its middle leaves', 'a ~b ~c d', 1, 3, 'a ~c d b'],
    ['its last line leaves', 'd a ~b', 2, 0, 'b d a'],
    ['a line is put down inside it', 'd a ~b', 0, 1, 'a ~d ~b'],
    ['a line is put down above it', 'a ~b d', 2, 0, 'd a ~b'],
    ['a line is put down below it', 'd a ~b', 0, 2, 'a ~b d'],
    ['two of it change places', 'a ~b ~c', 0, 1, 'b ~a ~c'],
    ['another passes it by', 'd a ~b e', 0, 3, 'a ~b e d'],
  ])('%s', (_, order, from, to, then) => {
    expect(after(order, lines => moveLine(list, lines, from, to))).toBe(then);
  });

  test.each([
    ['its first line is removed', 'a ~b ~c', 0, 'b ~c'],
    ['a line from its middle is removed', 'a ~b ~c', 1, 'a ~c'],
    ['the line above it is removed', 'd a ~b', 0, 'a ~b'],
  ])('%s', (_, order, index, then) => {
    expect(after(order, lines => removeLine(list, lines, index))).toBe(then);
  });
});

test('a tier of a ranking keeps what it rests on where it goes, and its order can be left open', () => {
  const made = parseConflict(`suasion: 1
title: A duel
decisionMakers:
  ada: {name: Ada, options: {yield: Step aside}}
  ben: {name: Ben, options: {yield: Step aside as well}}
preferences:
  ada: {ranking: [NY, {that: YY, assumed: true}, [NN, YN]]}
`);
  if (!made.ok) throw new Error(made.issues[0]!.message);
  const tiers = (document: ConflictDocument) => {
    const read = parseConflict(document.text);
    const [ada] = read.ok ? read.conflict.preferences : [];
    if (ada?.kind !== 'ranking') throw new Error('Ada has no ranking');
    return ada.tiers;
  };
  let document = made.document;
  const apply = (...edits: ConflictEdit[]) => {
    for (const edit of edits) {
      const done = editConflict(document, edit);
      if (!done.ok) throw new Error(done.issues[0]!.message);
      document = done.document;
    }
  };
  apply(...moveLine(list, tiers(document), 1, 0));
  expect(document.text).toContain('ranking: [{that: YY, assumed: true}, NY, [NN, YN]]');
  apply({edit: 'set-order-unknown', list, index: 2, unknown: true});
  expect(runsOf(tiers(document))).toEqual([
    {first: 0, last: 0},
    {first: 1, last: 2},
    {first: 1, last: 2},
  ]);
  // the run is left by its second line: what stays has a known order again
  apply(...moveLine(list, tiers(document), 2, 0));
  expect(tiers(document).map(t => [t.assumed, t.orderUnknown ?? false])).toEqual([
    [false, false],
    [true, false],
    [false, false],
  ]);
});
