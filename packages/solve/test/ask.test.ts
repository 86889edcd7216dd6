import {describe, expect, test} from 'vitest';
import {ask, REACHABLE} from '../src/ask.ts';
import {CannotAnswer} from '../src/cannot-answer.ts';
import {compile} from '../src/compile.ts';
import {NoStatusQuo} from '../src/given.ts';
import type {Space} from '../src/space.ts';
import type {Verdict} from '../src/verdict.ts';
import {graphConflict} from './builder.ts';
import * as stability from './plain/individual.ts';
import {type Plain, plainModel} from './plain/model.ts';
import {others as outside} from './plain/moves.ts';
import * as plain from './plain-leverage/leverage.ts';
import {randomGoal} from './questions.ts';
import {type Kind, kinds, randomSpace} from './random.ts';

const seeds = 20;

describe.each(kinds)('leverage in random %s models', kind => {
  test('agrees with the definitions', () => {
    for (let seed = 0; seed < seeds; seed++) compare(kind, seed);
  });
});

function compare(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const {goal: asked, from} = randomGoal(space, seed);
  const place = `${kind} seed ${seed}`;
  const model = plainModel(space.conflict);
  const answer = ask(space, asked, {from});
  const holds = asked.includes(from);
  const goal = new Set(holds ? all(space).filter(s => !asked.includes(s)) : asked);
  expect({holds: answer.holds, asks: answer.asks, goal: answer.goal}, place).toEqual({
    holds,
    asks: holds ? 'end' : 'reach',
    goal: [...goal].sort((a, b) => a - b),
  });
  expect(answer.baseline, place).toBe(plain.baseline(model, from, goal));
  expect(
    answer.verdicts.map(({by}) => by),
    place,
  ).toEqual(plain.allGroups(space.n));
  for (const verdict of answer.verdicts) {
    const where = `${place} coalition ${verdict.by}`;
    expect(verdict.verdict, where).toBe(plain.verdict(model, from, goal, [...verdict.by]));
    expect(verdict.acting, where).toBe(plain.actingVerdict(model, from, goal, [...verdict.by]));
    checkWitness(model, from, goal, verdict, where);
  }
  for (const level of REACHABLE) {
    const groups = plain.minimal(model, from, goal, level);
    expect(answer.minimal[level], `${place} minimal ${level}`).toEqual(groups);
    const every = members(space).filter(d => groups.length > 0 && groups.every(group => group.includes(d)));
    expect(answer.pivotal[level], `${place} pivotal ${level}`).toEqual(every);
  }
}

const all = (space: Space) => Array.from({length: space.count}, (_, s) => s);
const members = ({n}: {n: number}) => Array.from({length: n}, (_, d) => d);

/** The witness takes legal steps, meets the conditions of its verdict, and no better one exists. */
function checkWitness(model: Plain, q: number, goal: Set<number>, verdict: Verdict, place: string): void {
  const {witness} = verdict;
  const group = [...verdict.by];
  const others = outside(model, group);
  if (verdict.verdict === 'unable') {
    expect({witness, how: verdict.how, lasting: verdict.lasting}, place).toEqual({
      witness: null,
      how: null,
      lasting: false,
    });
    return;
  }
  const {opening, responses, end} = witness!;
  let here = q;
  let last = -1;
  for (const {by, to} of opening) {
    expect(group.includes(by) && by !== last && model.moves(by, here).has(to), place).toBe(true);
    here = to;
    last = by;
  }
  const opened = here;
  for (const {by, to} of responses) {
    expect(others.includes(by) && model.moves(by, here).has(to) && model.prefers(by, to, here), place).toBe(true);
    here = to;
  }
  expect(end, place).toBe(here);
  expect(verdict.how, place).toBe(opening.length === 0 ? 'waiting' : goal.has(opened) ? 'own hand' : 'inducement');

  const gains = (t: number) => group.every(i => model.prefers(i, t, q));
  const met = new Map<number, plain.Conditions>();
  const conditionsOf = (s: number) => {
    if (!met.has(s)) met.set(s, plain.conditions(model, q, goal, group, [s]));
    return met.get(s)!;
  };
  const settles = (s: number, t: number) => plain.isSettledIn(model, group, s, t);
  const qualifies = (s: number, t: number): boolean => {
    if (verdict.verdict === 'assured') return conditionsOf(s).assured && settles(s, t);
    if (verdict.verdict === 'possible') return conditionsOf(s).unafraid && goal.has(t) && gains(t) && settles(s, t);
    if (verdict.verdict === 'deterred') return goal.has(t) && gains(t);
    return goal.has(t);
  };
  const isEquilibrium = (t: number) => members(model).every(d => stability.seq(model, d, t));
  let lasting = false;
  for (const s of plain.openings(model, group, q)) {
    for (const t of plain.responses(model, others, s)) lasting ||= qualifies(s, t) && isEquilibrium(t);
  }
  expect(verdict.lasting, place).toBe(lasting);
  const ends = (s: number, t: number) => qualifies(s, t) && (!lasting || isEquilibrium(t));
  expect(ends(opened, end), place).toBe(true);
  const best = plain.bestWitness(model, q, group, ends, opening.length + responses.length);
  expect(
    {states: [q, ...opening.map(({to}) => to), ...responses.map(({to}) => to)], opened: opening.length},
    place,
  ).toEqual(best);
}

test('a question this model gives no answer to is refused in one sentence', () => {
  const compiled = compile(graphConflict(['calm', 'war'], {a: {1: [2]}, b: {2: [1]}}));
  if (!compiled.ok) throw new Error('the model is broken');
  const graph = compiled.space;
  expect(() => ask(graph, [0])).toThrow(NoStatusQuo);
  expect(() => ask(graph, [0], {from: 0, concept: 'sim'})).toThrow(CannotAnswer);
  expect(() => ask(graph, [0], {from: 0, by: []})).toThrow('at least one decision maker');
  expect(() => ask(graph, [0], {from: 0, by: [0, 0]})).toThrow('each decision maker once');
  expect(() => ask(graph, [0], {from: 0, by: [2]})).toThrow('from 0 to 1');
  expect(() => ask(graph, [0], {from: graph.count})).toThrow('a state index');
  expect(() => ask(graph, [-1], {from: 0})).toThrow('a state index');
});

test('one coalition asked for by itself gets the verdict it has among all', () => {
  for (let seed = 0; seed < 10; seed++) {
    const space = randomSpace('cube', seed, 3);
    const {goal, from} = randomGoal(space, seed);
    const every = ask(space, goal, {from});
    const one = ask(space, goal, {from, by: [2, 0]});
    expect(one.verdicts).toEqual(every.verdicts.filter(({by}) => by.join() === '0,2'));
    expect([one.minimal, one.pivotal]).toEqual([every.minimal, every.pivotal]);
  }
});
