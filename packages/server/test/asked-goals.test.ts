import {parseConflict} from '@suasion/model';
import {expect, test} from 'vitest';
import {withGoals} from '../src/asked-goals.ts';

const parsed = parseConflict(`suasion: 1
title: Two wells
decisionMakers:
  mill: {options: {open: Open the sluice, pay: Pay for the fields}}
  council: {options: {sue: Go to court}}
statusQuo: []
outcomes: {water: mill.open, peace: not council.sue}
`);
if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
const {conflict} = parsed;
const asked = (...goals: string[]) => {
  const result = withGoals(conflict, goals);
  return result.ok ? result.goals.map(g => g.outcome) : result.issues.map(i => i.code);
};

test.each([
  [[], ['water', 'peace']],
  [['peace'], ['peace', 'water']],
  // a formula that has a name goes by it
  [
    ['not council.sue', 'peace'],
    ['peace', 'water'],
  ],
  [
    ['mill.open and mill.pay', 'peace', 'mill.pay'],
    ['this-goal', 'peace', 'second-goal', 'water'],
  ],
])('goals asked for come first, each once: %j', (goals, expected) => expect(asked(...goals)).toEqual(expected));

test('the conflict itself is left as it was, and a goal nobody can read is refused', () => {
  const result = withGoals(conflict, ['mill.pay']);
  expect(result.ok && result.conflict.outcomes).toHaveLength(3);
  expect(conflict.outcomes).toHaveLength(2);
  expect(withGoals(conflict, ['mill.fly']).ok).toBe(false);
});
