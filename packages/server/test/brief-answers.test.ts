import {type Conflict, parseConflict} from '@suasion/model';
import {ask, compile} from '@suasion/solve';
import {expect, test} from 'vitest';
import {answersFor} from '../src/brief-answers.ts';

const text = `suasion: 1
title: Two who can only together
decisionMakers:
  a: {name: A, options: {press: Press C}}
  b: {name: B, options: {press: Press C too}}
  c: {name: C, options: {yield: Yield}}
  d: {name: D, options: {}}
preferences:
  a: {prioritized: [c.yield, {that: not a.press, assumed: true}]}
  b: {prioritized: [{that: c.yield, assumed: true}, not b.press]}
  c: {prioritized: [if a.press and b.press then c.yield, not c.yield]}
  d: {prioritized: [c.yield]}
outcomes: {yields: c.yield}
statusQuo: []
`;

function conflict(source = text): Conflict {
  const parsed = parseConflict(source);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.conflict;
}

function answered(options: Parameters<typeof answersFor>[1] = {}) {
  const result = answersFor(conflict(), options);
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result.value;
}

test('shows everyone who can act, and the smallest groups that can do more; verdicts as ask gives them', () => {
  const [goal] = answered().goals;
  expect(goal!.verdicts.map(v => [v.by.join('+'), v.verdict])).toEqual([
    ['A', 'unable'],
    ['B', 'unable'],
    ['C', 'unwilling'],
    ['A+B', 'assured'],
  ]);
  const compiled = compile(conflict());
  if (!compiled.ok) throw new Error('the model compiles');
  const all = ask(compiled.space, {op: 'outcome', id: 'yields'}).verdicts;
  for (const {by, verdict, why} of goal!.verdicts) {
    const same = all.find(v => v.by.map(d => 'ABCD'[d]).join('+') === by.join('+'));
    expect([verdict, why]).toEqual([same?.verdict, same?.why]);
  }
});

test('says which assumption decides, and what the smallest change would be', () => {
  const [goal] = answered().goals;
  expect(goal!.hinges.some(h => h.startsWith('If B '))).toBe(true);
  expect(goal!.hinges.every(h => /^(?:If|Without)/.test(h))).toBe(true);
  expect(goal!.flips[0]).toContain('A and B would no longer bring it about');
});

test('says how many models were drawn, and gives the same answer twice', () => {
  expect(answered({samples: 37, seed: 5}).sampling).toContain('37 models');
  expect(answered()).toEqual(answered());
});

test('goals asked for that the conflict does not name are left aside', () => {
  expect(answered({goals: [{outcome: 'nowhere', text: 'x', because: []}]}).goals).toEqual([]);
});

test('a model without a situation of today says so', () => {
  const result = answersFor(conflict(text.replace('statusQuo: []\n', '')));
  expect(result).toMatchObject({ok: true, value: {statusQuo: null, goals: []}});
  if (result.ok) expect(result.value.notes).toHaveLength(1);
});
