import {describe, expect, test} from 'vitest';
import {bitList} from '../src/bits.ts';
import {explainHinge} from '../src/explain-hinges.ts';
import {explainRobustness} from '../src/explain-robust.ts';
import {hinges} from '../src/hinges.ts';
import {ask, compile, solve} from '../src/index.ts';
import {orderings} from '../src/orders.ts';
import {randomNumbers, xoshiro128} from '../src/random-numbers.ts';
import {robust, robustTogether, sweep} from '../src/robust.ts';
import {coalitions} from '../src/sets-of-decision-makers.ts';
import {wilson} from '../src/wilson.ts';
import {randomGoal} from './questions.ts';
import {type Kind, kinds, randomSpace} from './random.ts';
import {linesOf, reordered} from './reordered.ts';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;

test('xoshiro128** gives the published numbers', () => {
  const next = xoshiro128(1, 2, 3, 4);
  expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
});

test('the interval of Wilson', () => {
  const {low, high} = wilson(50, 100);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.4038', '0.5962']);
  expect(wilson(0, 10)).toMatchObject({share: 0, low: 0});
  expect(wilson(10, 10)).toMatchObject({share: 1, high: 1});
});

test('a sweep uses one number per pair and carries a line down as long as it is swapped', () => {
  const line = {text: '', assumed: false, loose: false, states: new Uint32Array(1)};
  const list = {kind: 'statements' as const, lines: [line, line, line, {...line, assumed: true}]};
  let used = 0;
  const always = () => {
    used++;
    return 0;
  };
  expect(sweep(list, 0.5, always)).toEqual([1, 2, 3, 0]);
  expect(used).toBe(3);
  // 0.15 is above p and below 2p: only pairs with the assumed line change places
  expect(sweep(list, 0.1, () => 0.15 * 2 ** 32)).toEqual([0, 1, 3, 2]);
});

describe.each(kinds)('robustness in random %s models', kind => {
  test('with p = 0 everything of today holds in every sample', () => {
    for (let seed = 0; seed < 8; seed++) unperturbed(kind, seed);
  });
  test('a sample is the model with its lines in the order drawn', () => {
    for (let seed = 0; seed < 10; seed++) oneSample(kind, seed);
  });
});

function unperturbed(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const {equilibria} = robust(space, {samples: 5, p: 0});
  const solved = solve(space, {concepts});
  for (const {concept, states} of equilibria!) {
    expect(states.map(({state, today, share}) => [state, today, share.share])).toEqual(
      [...bitList(solved.equilibria[concept]!)].map(s => [s, true, 1]),
    );
  }
  const {goal, from} = randomGoal(space, seed);
  const {verdicts} = robust(space, {goal, from, samples: 5, p: 0});
  expect(verdicts!.map(({by, verdict, share}) => [by, verdict, share.share])).toEqual(
    ask(space, goal, {from}).verdicts.map(({by, verdict}) => [by, verdict, 1]),
  );
}

function oneSample(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const lists = orderings(space);
  // tiers that name no state are gone from the lists
  if (lists.some((list, d) => list.lines.length !== linesOf(space.conflict.preferences[d]))) return;
  const next = randomNumbers(seed);
  const orders = lists.map(list => sweep(list, 0.5, next));
  const compiled = compile(reordered(space.conflict, orders));
  if (!compiled.ok) throw new Error('the reordered model is broken');
  const options = {samples: 1, p: 0.5, seed};
  const solved = solve(compiled.space, {concepts});
  for (const {concept, states} of robust(space, options).equilibria!) {
    const held = states.filter(({share}) => share.share === 1).map(({state}) => state);
    expect(held, `${kind} seed ${seed} ${concept}`).toEqual([...bitList(solved.equilibria[concept]!)]);
  }
  const {goal, from} = randomGoal(space, seed);
  const levels = ask(compiled.space, goal, {from}).verdicts.map(({verdict}) => verdict);
  const sampled = robust(space, {...options, goal, from}).verdicts!;
  expect(
    sampled.map(({counts}) => Object.entries(counts).find(([, count]) => count === 1)![0]),
    `${kind} seed ${seed}`,
  ).toEqual(levels);
}

test('the same seed gives the same bytes, another seed others', () => {
  const space = randomSpace('cube', 5, 3);
  const run = (seed: number) => JSON.stringify(robust(space, {samples: 200, seed, p: 0.3}));
  expect(run(7)).toBe(run(7));
  expect(run(7)).not.toBe(run(8));
  expect(explainRobustness(space, robust(space, {samples: 20}))[0]).toContain('xoshiro128**');
});

test('wrong numbers are refused at the door', () => {
  const space = randomSpace('cube', 5, 3);
  expect(() => robust(space, {samples: 0})).toThrow('at least one sample');
  expect(() => robust(space, {p: 1.5})).toThrow('from 0 to 1');
  expect(() => robust(space, {seed: -1})).toThrow('seed');
});

describe.each(kinds)('hinges in random %s models', kind => {
  test('are the single changes that change an answer', () => {
    for (let seed = 0; seed < 6; seed++) checkHinges(kind, seed);
  });
});

/** Dropping and swapping statements, done in the conflict itself. */
function checkHinges(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const {goal, from} = randomGoal(space, seed);
  const today = ask(space, goal, {from}).verdicts;
  const found = hinges(space, {goal, from, lines: 'all'});
  for (const hinge of found) expect(explainHinge(space, hinge)).toMatch(/rather than/);
  for (const [d, preference] of space.conflict.preferences.entries()) {
    if (preference.kind !== 'prioritized') continue;
    const own = preference.statements.map((_, k) => k);
    for (const line of own) {
      const changes = [{change: 'dropped', order: own.filter(k => k !== line)}];
      if (line + 1 < own.length) {
        changes.push({change: 'swapped', order: own.map(k => (k === line ? k + 1 : k === line + 1 ? line : k))});
      }
      for (const {change, order} of changes) {
        const orders = space.conflict.preferences.map((p, i) =>
          i === d ? order : Array.from({length: linesOf(p)}, (_, k) => k),
        );
        const compiled = compile(reordered(space.conflict, orders));
        if (!compiled.ok) throw new Error('the changed model is broken');
        const verdicts = ask(compiled.space, goal, {from}).verdicts;
        const expected = verdicts.flatMap(({by, verdict}, k) =>
          verdict === today[k].verdict ? [] : [{by, was: today[k].verdict, becomes: verdict}],
        );
        const hinge = found.find(h => h.decisionMaker === d && h.line === line && h.change === change);
        expect(hinge?.verdicts ?? [], `${kind} seed ${seed} ${change} ${line} of ${d}`).toEqual(expected);
      }
    }
  }
}

describe.each(kinds)('asking less in random %s models gives the same', kind => {
  test('several goals over the same samples, some coalitions only', () => {
    for (let seed = 0; seed < 12; seed++) together(kind, seed);
  });
  test('verdicts of the smallest coalitions only, or among some decision makers', () => {
    for (let seed = 0; seed < 12; seed++) smallest(kind, seed);
  });
});

const sizeThenOrder = (a: readonly number[], b: readonly number[]) =>
  a.length - b.length || a.join(' ').localeCompare(b.join(' '), 'en', {numeric: true});

function together(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const goals = [randomGoal(space, seed).goal, randomGoal(space, seed + 100).goal];
  const groups = [...coalitions(space.n)].filter((_, k) => (k + seed) % 2 === 0);
  const within = (list: readonly {by: readonly number[]}[] | null) =>
    list!.filter(v => groups.some(g => g.join() === v.by.join()));
  const options = {samples: 12, seed, from: 0};
  const found = robustTogether(
    space,
    goals.map(goal => ({goal, groups})),
    options,
  );
  for (const [k, goal] of goals.entries()) {
    const alone = robust(space, {...options, goal});
    expect({...found[k], verdicts: null}).toEqual({...alone, verdicts: null});
    expect(found[k]!.verdicts).toEqual(within(alone.verdicts));
    const every = hinges(space, {goal, from: 0, lines: 'all'})
      .map(h => ({...h, verdicts: within(h.verdicts)}))
      .filter(h => h.verdicts.length > 0);
    expect(hinges(space, {goal, groups, from: 0, lines: 'all'})).toEqual(every);
  }
}

function smallest(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const {goal} = randomGoal(space, seed);
  const all = ask(space, goal, {from: 0});
  const few = ask(space, goal, {from: 0, verdicts: 'minimal'});
  const named = Object.values(all.minimal).flatMap(groups => groups.map(by => by.join()));
  expect(few.minimal).toEqual(all.minimal);
  expect(few.verdicts).toEqual(all.verdicts.filter(v => v.by.length === 1 || named.includes(v.by.join())));
  const among = [...Array(space.n).keys()].filter(d => (d + seed) % 2 === 0);
  const inside = all.verdicts.filter(v => v.by.every(d => among.includes(d)));
  expect(ask(space, goal, {from: 0, among}).verdicts).toEqual(inside.sort((a, b) => sizeThenOrder(a.by, b.by)));
  expect(ask(space, goal, {from: 0, largest: 1}).verdicts).toEqual(all.verdicts.filter(v => v.by.length === 1));
}
