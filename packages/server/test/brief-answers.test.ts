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
  for (const {by, verdict} of goal!.verdicts)
    expect(verdict).toBe(all.find(v => v.by.map(d => 'ABCD'[d]).join('+') === by.join('+'))?.verdict);
});

test('gives the reasons with names and options', () => {
  const [goal] = answered().goals;
  const reason = (by: string) => goal!.verdicts.find(v => v.by.join('+') === by)!.reason;
  expect(reason('A')).toEqual({
    kind: 'out of reach',
    missing: [{option: 2, take: true}],
    state: null,
    movers: [],
    couldButWouldNot: 'C',
  });
  expect(reason('C')).toMatchObject({kind: 'no gain', worse: ['C'], noBetter: []});
  expect(reason('A+B')).toEqual({
    kind: 'assured',
    way: {
      opening: [
        {by: 'A', takes: [0], drops: [], to: null},
        {by: 'B', takes: [1], drops: [], to: null},
      ],
      responses: [{by: 'C', takes: [2], drops: [], to: null}],
    },
  });
});

test('says which line decides, and what the smallest change of order would be', () => {
  const [goal] = answered().goals;
  const given = goal!.hinges.find(h => h.change.kind === 'dropped' && h.change.decisionMaker === 2);
  expect(given!.effects).toContainEqual({by: ['A', 'B'], was: 'assured', becomes: 'unable'});
  expect(goal!.hinges.some(h => h.change.assumed)).toBe(true);
  expect(goal!.flip).toMatchObject({by: ['A', 'B'], gains: false});
  for (const {line, above} of goal!.flip!.raised) expect(line).toBeGreaterThan(above);
});

test('of situations in which the same goals hold one stands for the others', () => {
  const {stable, more} = answered();
  expect(stable.map(s => s.taken.includes(2))).toEqual([...new Set(stable.map(s => s.taken.includes(2)))]);
  expect(more).toBeGreaterThanOrEqual(0);
});

test('says how many models were drawn, and gives the same answer twice', () => {
  expect(answered({samples: 37, seed: 5}).sampling).toEqual({samples: 37, seed: 5});
  expect(answered()).toEqual(answered());
});

test('goals asked for that the conflict does not name are left aside', () => {
  expect(answered({goals: [{outcome: 'nowhere', because: []}]}).goals).toEqual([]);
});

test('a model without a situation of today says so', () => {
  const result = answersFor(conflict(text.replace('statusQuo: []\n', '')));
  expect(result).toMatchObject({ok: true, value: {statusQuo: null, goals: []}});
  if (result.ok) expect(result.value.notes).toHaveLength(1);
});
