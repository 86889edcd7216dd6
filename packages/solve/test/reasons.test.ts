import {describe, expect, test} from 'vitest';
import type {Reason} from '../src/ask-reasons.ts';
import {type Answer, ask, explainAnswer, type Space, toAskJson, type Verdict} from '../src/index.ts';
import {LEVELS} from '../src/leverage.ts';
import {byPairs, bySpreading} from '../src/nearest-state.ts';
import type {OptionSpace} from '../src/option-space.ts';
import {type Plain, plainModel} from './plain/model.ts';
import {improvements, others} from './plain/moves.ts';
import * as plain from './plain-leverage/leverage.ts';
import {randomGoal} from './questions.ts';
import {generator, type Kind, kinds, randomSpace} from './random.ts';

const told = new Set<Reason['kind']>();

describe.each(kinds)('reasons for verdicts in random %s models', kind => {
  test('say what the definitions say', () => {
    for (let seed = 0; seed < 40; seed++) checkModel(kind, seed);
  });
});

test('every kind of reason came up', () => {
  const kindsOfReasons = ['no such state', 'out of reach', 'no gain', 'undone', 'punished', 'not assured', 'assured'];
  expect([...told].sort()).toEqual(kindsOfReasons.sort());
});

function checkModel(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const model = plainModel(space.conflict);
  const {goal, from} = randomGoal(space, seed);
  const answer = ask(space, goal, {from});
  for (const verdict of answer.verdicts) {
    told.add(verdict.reason.kind);
    checkReason(space, model, answer, verdict, `${kind} seed ${seed} coalition ${verdict.by}`);
  }
  const text = [...explainAnswer(space, answer), ...answer.verdicts.map(({why}) => why)].join('\n');
  expect(text).not.toMatch(/undefined|NaN|\[object|“”| {2}|\.\.|, \./);
}

function checkReason(space: Space, model: Plain, answer: Answer, verdict: Verdict, place: string): void {
  const {reason, by, witness, why} = verdict;
  const q = answer.statusQuo;
  const goal = new Set(answer.goal);
  const group = [...by];
  const outside = others(model, group);
  const better = (i: number, t: number) => model.prefers(i, t, q);
  const worse = (i: number, t: number) => model.prefers(i, q, t);
  const walk = (start: number, steps: {by: number; to: number}[]) => {
    let here = start;
    for (const step of steps) {
      expect(outside.includes(step.by) && improvements(model, step.by, here).has(step.to), place).toBe(true);
      here = step.to;
    }
    return here;
  };
  const opened = witness?.opening.at(-1)?.to ?? q;
  const settled = (s: number, t: number) => plain.isSettledIn(model, group, s, t);
  const reached = () => {
    const states = new Set<number>();
    for (const s of plain.openings(model, group, q)) for (const t of plain.responses(model, outside, s)) states.add(t);
    return states;
  };
  switch (reason.kind) {
    case 'no such state':
      expect(answer.goal, place).toEqual([]);
      break;
    case 'out of reach, far':
      throw new Error('in a space that is listed the nearest state is always found');
    case 'out of reach': {
      expect(why, place).toMatch(/^.* cannot /);
      expect(why.split('. ')[0], place).not.toMatch(/gain|willing|better|refus/);
      const states = [...reached()];
      expect(states.includes(reason.reached) && goal.has(reason.nearest), place).toBe(true);
      if (space.form === 'graph') break;
      const distance = (s: number, t: number) => {
        let options = 0;
        for (let o = 0; o < space.m; o++)
          if (space.taken(s, o) * space.taken(t, o) === 0 && space.taken(s, o) + space.taken(t, o) === 1) options++;
        return options;
      };
      let nearest = [Number.POSITIVE_INFINITY, -1];
      for (const t of answer.goal) {
        const least = Math.min(...states.map(s => distance(s, t)));
        if (least < nearest[0]) nearest = [least, t];
      }
      expect([reason.missing.length, reason.nearest], place).toEqual(nearest);
      for (const {option, take} of reason.missing)
        expect(space.taken(reason.nearest, option), place).toBe(take ? 1 : 0);
      break;
    }
    case 'no gain': {
      expect(why, place).not.toMatch(/cannot|unable|no move/);
      const inGoal = [...reached()].filter(t => goal.has(t));
      const without = (t: number) => group.filter(i => !better(i, t)).length;
      const {end} = reason.way;
      expect(without(end), place).toBe(Math.min(...inGoal.map(without)));
      expect(reason.worse, place).toEqual(group.filter(i => worse(i, end)));
      expect([...reason.worse, ...reason.noBetter].sort(), place).toEqual(group.filter(i => !better(i, end)));
      const somewhere = group.length > 1 && group.every(i => inGoal.some(t => better(i, t)));
      expect(reason.eachSomewhere, place).toBe(somewhere);
      // fewest moves among those states, then the smallest id
      const fewest = (_: number, t: number) => goal.has(t) && without(t) === without(end);
      const length = reason.way.opening.length + reason.way.responses.length;
      const best = plain.bestWitness(model, q, group, fewest, length)!;
      expect(best.states.length - 1, place).toBe(length);
      for (const t of inGoal) {
        if (t >= end || without(t) !== without(end)) continue;
        const other = plain.bestWitness(model, q, group, (_s, u) => u === t, length);
        expect(other, `${place}: ${t} before ${end}`).toBeNull();
      }
      break;
    }
    case 'undone':
      expect(reason.after, place).toBe(witness!.end);
      expect(reason.steps.length > 0 && walk(reason.after, reason.steps), place).toBe(reason.settles);
      expect(settled(reason.after, reason.settles), place).toBe(true);
      expect(
        [...plain.settlements(model, outside, opened)].some(t => goal.has(t) && group.every(i => better(i, t))),
        place,
      ).toBe(false);
      expect(reason.holds, place).toBe(goal.has(reason.settles));
      break;
    case 'punished':
      expect(walk(opened, reason.steps), place).toBe(reason.feared);
      expect(settled(opened, reason.feared), place).toBe(true);
      expect(reason.worse.length > 0 && group.filter(i => worse(i, reason.feared)), place).toEqual(reason.worse);
      break;
    case 'not assured':
      expect(walk(opened, reason.steps), place).toBe(reason.settles);
      expect(settled(opened, reason.settles), place).toBe(true);
      expect(goal.has(reason.settles) && group.every(i => better(i, reason.settles)), place).toBe(false);
      break;
    case 'assured':
      break;
    default:
      reason satisfies never;
  }
  checkAdded(model, answer, verdict, place);
}

/** A smaller coalition that stands better is named if and only if there is one, and its missing member does what it could. */
function checkAdded(model: Plain, answer: Answer, {by, verdict, added, why}: Verdict, place: string): void {
  const scores = by.map(d => {
    const smaller = by.filter(i => i !== d).join();
    return LEVELS.indexOf(answer.verdicts.find(other => other.by.join() === smaller)?.verdict ?? 'unable');
  });
  const best = Math.max(...scores);
  if (by.length < 2 || best <= LEVELS.indexOf(verdict)) {
    expect(added, place).toBeNull();
    return;
  }
  expect([added!.member, added!.without], place).toEqual([by[scores.indexOf(best)], LEVELS[best]]);
  expect(why, place).toContain('As an outsider');
  if (added!.does !== null) {
    const {from, step} = added!.does;
    expect(step.by === added!.member && improvements(model, step.by, from).has(step.to), place).toBe(true);
  } else expect(added!.end !== 'better' || added!.elsewhere !== null, place).toBe(true);
}

test('waiting is never credited to those who wait', () => {
  let waited = 0;
  for (let seed = 0; seed < 80; seed++) {
    const space = randomSpace('cube', seed, 3);
    const {goal, from} = randomGoal(space, seed);
    for (const {how, witness, why} of ask(space, goal, {from}).verdicts) {
      if (how !== 'waiting') continue;
      waited++;
      expect(witness!.opening).toEqual([]);
      expect(why).toMatch(/^It (c|w)ould (come about|end) without /);
      expect(why).not.toMatch(/can make sure/);
    }
  }
  expect(waited).toBeGreaterThan(10);
});

test('the data have the names and ids of the contract', () => {
  const space = randomSpace('cube', 4, 3);
  const {goal} = randomGoal(space, 4);
  const data = toAskJson(space, ask(space, goal, {from: 0}));
  expect(Object.keys(data)).toEqual([
    'statusQuo',
    'holds',
    'asks',
    'goal',
    'baseline',
    'verdicts',
    'minimal',
    'pivotal',
  ]);
  expect(data.statusQuo).toBe(1);
  for (const verdict of data.verdicts) {
    expect(Object.keys(verdict)).toEqual(['by', 'verdict', 'how', 'lasting', 'witness', 'why']);
    for (const {by, to} of [...(verdict.witness?.opening ?? []), ...(verdict.witness?.responses ?? [])]) {
      expect(space.conflict.decisionMakers.map(({name}) => name)).toContain(by);
      expect(to).toBeGreaterThan(0);
    }
  }
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

test('the nearest state is the same whichever way it is looked for', () => {
  for (let seed = 0; seed < 100; seed++) {
    const space = randomSpace(seed % 2 === 0 ? 'cube' : 'infeasible', seed);
    const random = generator(seed);
    const states = Array.from({length: space.count}, (_, s) => ({s, side: Math.floor(random() * 6)}));
    const targets = states.filter(({side}) => side === 0).map(({s}) => s);
    const reached = states.filter(({side}) => side === 1).map(({s}) => s);
    if (targets.length === 0 || reached.length === 0) continue;
    expect(bySpreading(space as OptionSpace, targets, reached)).toEqual(byPairs(space, targets, reached));
  }
});
