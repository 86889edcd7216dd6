import type {Conflict, Formula} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {type AskOptions, ask} from '../src/ask.ts';
import type {Concept} from '../src/concept.ts';
import {exploreAsk} from '../src/explore/ask.ts';
import {Explorer} from '../src/explore/explorer.ts';
import {explorePaths} from '../src/explore/paths.ts';
import {StateIds} from '../src/explore/state-ids.ts';
import {exploreWhy} from '../src/explore/why.ts';
import {compile} from '../src/index.ts';
import {LEVELS} from '../src/leverage.ts';
import {mergeStates} from '../src/merge.ts';
import {OptionSpace} from '../src/option-space.ts';
import {PATH_KINDS, paths} from '../src/paths.ts';
import type {Space} from '../src/space.ts';
import {why} from '../src/why.ts';
import type {Step} from '../src/witness.ts';
import {and, not, option, optionConflict, prioritized, taken} from './builder.ts';
import {generator, type Kind, kinds, randomFormula, randomSpace} from './random.ts';

const optionKinds = kinds.filter(kind => kind !== 'graph');
const concepts: Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

/** A state of the model by the option words of one of its members. */
interface Picked {
  s: number;
  words: Uint32Array;
}

/** States picked at random from a compiled model. */
function picking(space: Space, random: () => number): () => Picked {
  const plain = unmerged(space.conflict);
  const classOf = space.form === 'options' ? null : mergeStates(plain, space.conflict.sameState).merge.classOf;
  return () => {
    const at = Math.floor(random() * plain.count);
    return {s: classOf === null ? at : classOf[at], words: Uint32Array.of(plain.word(at, 0))};
  };
}

function unmerged(conflict: Conflict): OptionSpace {
  const compiled = compile({...conflict, sameState: [], preferences: conflict.preferences.map(() => ({kind: 'none'}))});
  if (!compiled.ok || !(compiled.space instanceof OptionSpace)) throw new Error('the plain model is broken');
  return compiled.space;
}

/** Steps by pattern, which do not depend on how states are numbered. */
const told = (space: Space, steps: readonly Step[]) => steps.map(({by, to}) => `${by} ${space.pattern(to)}`);

function verdictsOf(space: Space, verdicts: readonly unknown[]): unknown[] {
  return (verdicts as ReturnType<typeof ask>['verdicts']).map(v => ({
    by: v.by,
    verdict: v.verdict,
    how: v.how,
    lasting: v.lasting,
    acting: v.acting,
    why: v.why,
    witness: v.witness && {
      opening: told(space, v.witness.opening),
      responses: told(space, v.witness.responses),
      end: space.pattern(v.witness.end),
    },
  }));
}

describe.each(optionKinds)('exploring random %s models answers as listing them does', kind => {
  test('who can bring it about', () => {
    for (let seed = 0; seed < 70; seed++) compareAsk(kind, seed);
  });
  test('why a state is stable', () => {
    for (let seed = 0; seed < 40; seed++) compareWhy(kind, seed);
  });
  test('the paths to a state', () => {
    for (let seed = 0; seed < 70; seed++) comparePaths(kind, seed);
  });
});

function compareAsk(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const random = generator(seed + 900);
  const from = picking(space, random)();
  const goal: Formula = randomFormula(random, space.m, 2);
  const concept = space.form === 'options' ? concepts[seed % 6] : concepts[seed % 5];
  const by = seed % 3 === 0 ? [Math.floor(random() * space.n)] : undefined;
  const options: AskOptions = {concept, by};
  const full = ask(space, goal, {...options, from: from.s});
  const explored = exploreAsk(space.conflict, goal, {...options, from: from.words});
  const place = `${kind} seed ${seed}`;
  expect(explored.visited.unfinished, place).toBe(0);
  expect(explored.space.pattern(explored.statusQuo), place).toBe(space.pattern(from.s));
  expect(verdictsOf(explored.space, explored.verdicts), place).toEqual(verdictsOf(space, full.verdicts));
  expect([explored.holds, explored.asks, explored.baseline], place).toEqual([full.holds, full.asks, full.baseline]);
  if (explored.goal !== null) expect(explored.goal, place).toBe(full.goal.length > 0);
  if (by !== undefined) return;
  expect(explored.minimal, place).toEqual(full.minimal);
  expect(explored.pivotal, place).toEqual(full.pivotal);
}

function compareWhy(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const random = generator(seed + 1700);
  const {s, words} = picking(space, random)();
  const group = seed % 4 === 0 && space.n > 1 ? [0, space.n - 1] : undefined;
  const full = why(space, s, {for: group});
  const explored = exploreWhy(space.conflict, words, {for: group});
  const plain = (at: Space, reasons: ReturnType<typeof why>['reasons']) =>
    reasons.map(({by, concept, stable, text, improvements}) => ({
      by,
      concept,
      stable,
      text,
      improvements: improvements.map(({to, steps, sanction}) => ({
        to: at.pattern(to),
        steps: told(at, steps),
        sanction: sanction && {...sanction, to: at.pattern(sanction.to), steps: told(at, sanction.steps)},
      })),
    }));
  const place = `${kind} seed ${seed}`;
  expect(explored.visited.unfinished, place).toBe(0);
  expect(plain(explored.space, explored.reasons as typeof full.reasons), place).toEqual(plain(space, full.reasons));
}

function comparePaths(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const pick = picking(space, generator(seed + 2600));
  const from = pick();
  const to = pick();
  const full = paths(space, to.s, {from: from.s});
  const explored = explorePaths(space.conflict, to.words, {from: from.words});
  const place = `${kind} seed ${seed}`;
  expect(explored.attainable, place).toBe(full.attainable);
  for (const way of PATH_KINDS) {
    const plain = (at: Space, found: (typeof full)['moves'] | null) =>
      found && {...found, paths: found.paths.map(steps => told(at, steps))};
    expect(plain(explored.space, explored[way]), `${place} ${way}`).toEqual(plain(space, full[way]));
  }
}

describe.each(optionKinds)('a budget in random %s models', kind => {
  test('leaves verdicts open, never wrong', () => {
    let open = 0;
    for (let seed = 0; seed < 40; seed++) open += compareWithin(kind, seed);
    expect(open).toBeGreaterThan(10);
  });
  test('leaves stability and paths open, never wrong', () => {
    for (let seed = 0; seed < 25; seed++) compareSingleWithin(kind, seed);
  });
  test('ids are counted out, and states found by them', () => {
    for (let seed = 0; seed < 25; seed++) compareIds(kind, seed);
  });
});

/** Verdicts within a few states against those of the whole space; how many were left open. */
function compareWithin(kind: Kind, seed: number): number {
  const space = randomSpace(kind, seed);
  const random = generator(seed + 900);
  const from = picking(space, random)();
  const goal: Formula = randomFormula(random, space.m, 2);
  const full = ask(space, goal, {from: from.s});
  let open = 0;
  for (const states of [1, 2, 4, 8]) {
    const place = `${kind} seed ${seed} within ${states}`;
    const found = exploreAsk(space.conflict, goal, {from: from.words, budget: {states, inAll: 3 * states}});
    for (const [k, verdict] of found.verdicts.entries()) {
      const {verdict: level, acting} = full.verdicts[k];
      if (!verdict.known) {
        open++;
        expect(LEVELS.indexOf(verdict.atLeast), place).toBeLessThanOrEqual(LEVELS.indexOf(level));
        expect(LEVELS.indexOf(verdict.atMost), place).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
        continue;
      }
      expect(verdict.verdict, place).toBe(level);
      if (!verdict.shortest || verdict.lasting === null || verdict.reason.kind === 'out of reach, far') continue;
      expect(verdict.acting, place).toBe(acting);
      const added = (v: {added: unknown}) => v.added === null;
      if (added(verdict) !== added(full.verdicts[k])) continue;
      expect(verdictsOf(found.space, [verdict]), place).toEqual(verdictsOf(space, [full.verdicts[k]]));
    }
    if (found.largest === space.n) {
      for (const level of ['unwilling', 'deterred', 'possible', 'assured'] as const) {
        if (found.minimal[level] !== null) expect(found.minimal[level], place).toEqual(full.minimal[level]);
      }
    }
    if (found.baseline !== null) expect(found.baseline, place).toBe(full.baseline);
  }
  return open;
}

function compareSingleWithin(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const pick = picking(space, generator(seed + 1700));
  const from = pick();
  const to = pick();
  const reasons = why(space, from.s).reasons;
  const ways = paths(space, to.s, {from: from.s});
  for (const states of [1, 3, 9]) {
    const budget = {states, inAll: 4 * states};
    const place = `${kind} seed ${seed} within ${states}`;
    const told = exploreWhy(space.conflict, from.words, {budget});
    for (const [k, reason] of told.reasons.entries()) {
      if (reason.stable === null) continue;
      expect(reason.stable, place).toBe(reasons[k].stable);
      if (reason.shortest) expect(reason.text, place).toEqual(reasons[k].text);
    }
    const found = explorePaths(space.conflict, to.words, {from: from.words, budget});
    for (const way of PATH_KINDS) {
      const {length, count} = found[way] ?? ways[way];
      expect([length, count], place).toEqual([ways[way].length, ways[way].count]);
    }
  }
}

function compareIds(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const {conflict} = space;
  const ids = new StateIds(new Explorer(conflict));
  const pick = picking(space, generator(seed + 31));
  expect(ids.count, `${kind} seed ${seed}`).toBe(BigInt(space.count));
  for (let k = 0; k < 6; k++) {
    const {s, words} = pick();
    expect(ids.of(words), `${kind} seed ${seed}`).toBe(BigInt(s + 1));
    const again = ids.find(String(s + 1));
    if (typeof again === 'string') throw new Error(again);
    expect(ids.of(again)).toBe(BigInt(s + 1));
    if (space.form === 'options') expect(ids.find(space.pattern(s))).toEqual(words);
  }
  expect(ids.find('0')).toBe(`there is no state 0 (ids run from 1 to ${space.count})`);
}

test('asking about coalition after coalition ends in time, though each meets few states', () => {
  const ids = Array.from({length: 7}, (_, d) => `d${d}`);
  const conflict = optionConflict(Object.fromEntries(ids.map(id => [id, ['x', 'y']])), {
    // everyone likes things as they are, so nobody answers and every coalition is soon gone through
    preferences: ids.map((_, d) => prioritized(not(option(2 * d)), not(option(2 * d + 1)))),
    statusQuo: taken(),
  });
  const goal = and(option(0), option(2));
  const budget = {states: 4000, inAll: 4000};
  const explored = exploreAsk(conflict, goal, {budget});
  expect(explored.visited.states).toBeLessThan(budget.inAll);
  expect(explored.visited.unfinished).toBeGreaterThan(0);
  expect(explored.largest).toBeGreaterThan(1);
  // what was left out by itself is within reach
  expect(exploreAsk(conflict, goal, {budget, by: [0, 1, 2, 3]}).visited.unfinished).toBe(0);
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error('the model does not compile');
  const listed = ask(compiled.space, goal, {largest: explored.largest});
  for (const [k, verdict] of explored.verdicts.entries()) {
    const {by, verdict: wanted} = listed.verdicts[k];
    expect(verdict.by).toEqual(by);
    if (verdict.known) expect(verdict.verdict).toBe(wanted);
    else expect(LEVELS.indexOf(verdict.atMost)).toBeGreaterThanOrEqual(LEVELS.indexOf(wanted));
  }
}, 60_000);
