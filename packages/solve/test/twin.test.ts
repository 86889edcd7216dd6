import type {Conflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {DensePasses} from '../src/dense-passes.ts';
import {GraphPasses} from '../src/graph-passes.ts';
import {
  allBits,
  bitList,
  type CoalitionConcept,
  CoalitionStability,
  type Concept,
  coalitionImprovements,
  coalitions,
  compile,
  type Passes,
  passesOver,
  solve,
} from '../src/index.ts';
import {generalMetarational} from '../src/metarational.ts';
import {nash} from '../src/nash.ts';
import {OptionSpace} from '../src/option-space.ts';
import {RowPasses} from '../src/row-passes.ts';
import {sequential} from '../src/sequential.ts';
import {symmetricMetarational} from '../src/symmetric.ts';
import {symmetricSequential} from '../src/symmetric-sequential.ts';
import * as together from './plain/coalition.ts';
import * as plain from './plain/individual.ts';
import {type Plain, plainModel} from './plain/model.ts';
import {type Kind, kinds, randomConflict} from './random.ts';

const definitions = {
  nash: [nash, plain.nash],
  gmr: [generalMetarational, plain.gmr],
  smr: [symmetricMetarational, plain.smr],
  seq: [sequential, plain.seq],
  sseq: [symmetricSequential, plain.sseq],
} as const;

/** Seeds of the quick sweep, more for models whose states are few. */
const seeds: Record<Kind, number> = {
  cube: 60,
  irreversible: 150,
  infeasible: 250,
  sparse: 120,
  merged: 150,
  graph: 400,
};

/** Seeds that once told fast and plain apart, and what was wrong. */
const pinned: {kind: Kind; seed: number; why: string}[] = [];

describe.each(kinds)('%s models: fast answers are the plain ones', kind => {
  const range = Array.from({length: seeds[kind]}, (_, seed) => seed);

  test('states, moves and preferences', () => {
    for (const seed of range) sameStates(randomConflict(kind, seed), `${kind} ${seed}`);
  });

  test('every concept, every decision maker, every kind of passes', () => {
    for (const seed of range) sameIndividual(randomConflict(kind, seed), `${kind} ${seed}`);
  });

  test('every coalition, single and joint sanctions', () => {
    for (const seed of range.slice(0, Math.ceil(seeds[kind] / 3)))
      sameCoalitions(randomConflict(kind, seed), `${kind} ${seed}`);
  });

  test('simultaneous stability and equilibria', () => {
    for (const seed of range) sameEquilibria(randomConflict(kind, seed), `${kind} ${seed}`);
  });
});

test.each(pinned)('$kind $seed: $why', ({kind, seed}) => {
  const conflict = randomConflict(kind, seed);
  sameStates(conflict, 'pinned');
  sameIndividual(conflict, 'pinned');
  sameCoalitions(conflict, 'pinned');
  sameEquilibria(conflict, 'pinned');
});

function both(conflict: Conflict) {
  const compiled = compile(conflict);
  const model = plainModel(conflict);
  if (compiled.ok) return {space: compiled.space, model};
  expect(model.states, JSON.stringify(compiled)).toEqual([]);
  return null;
}

/** Comparing strings is much cheaper than `toEqual` on lists, and this is asked some hundred thousand times. */
function same(fast: ArrayLike<number>, slow: number[], what: string): void {
  if (Array.prototype.join.call(fast) !== slow.join()) expect(Array.from(fast), what).toEqual(slow);
}

function sameStates(conflict: Conflict, what: string): void {
  const pair = both(conflict);
  if (pair === null) return;
  const {space, model} = pair;
  expect(
    Array.from({length: space.count}, (_, s) => space.pattern(s)),
    what,
  ).toEqual(model.pattern);
  expect(space.statusQuo, what).toBe(model.statusQuo);
  for (let d = 0; d < space.n; d++) {
    const r = space.rank[d];
    expect(new Set(r).size, what).toBe(Math.max(...r) + 1);
    for (let s = 0; s < space.count; s++) {
      const moves: number[] = [];
      space.eachMove(d, s, t => moves.push(t));
      same(
        moves,
        [...model.moves(d, s)].sort((a, b) => a - b),
        `${what}: moves of ${d} from ${s}`,
      );
      for (let t = 0; t < space.count; t++) {
        if (space.canMove(d, s, t) !== model.moves(d, s).has(t)) expect.fail(`${what}: move of ${d} from ${s} to ${t}`);
        if (r[t] > r[s] !== model.prefers(d, t, s)) expect.fail(`${what}: does ${d} prefer ${t} to ${s}?`);
      }
    }
  }
}

function sameIndividual(conflict: Conflict, what: string): void {
  const pair = both(conflict);
  if (pair === null) return;
  const {space, model} = pair;
  // slower passes must be exact too wherever they apply
  const passes: Passes[] = [passesOver(space), new GraphPasses(space, () => {})];
  if (space instanceof OptionSpace) passes.push(new RowPasses(space, () => {}));
  for (const [concept, [fast, slow]] of Object.entries(definitions)) {
    for (let d = 0; d < space.n; d++) {
      const wanted = model.states.filter(s => slow(model, d, s));
      for (const p of passes) same(bitList(fast(p, d)), wanted, `${what}: ${concept} of ${d}, ${p.constructor.name}`);
    }
  }
}

const coalitionDefinitions: [
  CoalitionConcept,
  'single' | 'joint',
  (model: Plain, H: number[], s: number) => boolean,
][] = [
  ['nash', 'single', together.coalitionNash],
  ['gmr', 'single', together.coalitionGmr],
  ['smr', 'single', together.coalitionSmr],
  ['seq', 'single', together.coalitionSeq],
  ['seq', 'joint', together.coalitionSeqJoint],
];

function sameCoalitions(conflict: Conflict, what: string): void {
  const pair = both(conflict);
  if (pair === null) return;
  const {space, model} = pair;
  const stability = {
    single: new CoalitionStability(passesOver(space), 'single'),
    joint: new CoalitionStability(passesOver(space), 'joint'),
  };
  for (const members of coalitions(space.n)) {
    const improve = coalitionImprovements(space, members);
    for (const s of model.states) {
      const wanted = [...together.coalitionImprovements(model, members, s)].sort((a, b) => a - b);
      same(improve(s), wanted, `${what}: improvements of ${members} from ${s}`);
    }
    for (const [concept, sanctions, holds] of coalitionDefinitions) {
      const fast = stability[sanctions].stable(members, concept, allBits(space.count));
      const wanted = model.states.filter(s => holds(model, members, s));
      same(bitList(fast), wanted, `${what}: ${concept} of ${members}, ${sanctions} sanctions`);
    }
  }
}

function sameEquilibria(conflict: Conflict, what: string): void {
  const pair = both(conflict);
  if (pair === null) return;
  const {space, model} = pair;
  const everyone = model.n === 0 ? [] : Array.from({length: model.n}, (_, i) => i);
  const answers = solve(space);
  const all: [Concept, (model: Plain, i: number, s: number) => boolean][] = [...Object.entries(definitions)].map(
    ([concept, [, slow]]) => [concept as Concept, slow],
  );
  if (model.taking !== undefined) all.push(['sim', plain.sim]);
  else expect(answers.stable.sim).toBeNull();
  for (const [concept, slow] of all) {
    const stable = everyone.map(i => model.states.filter(s => slow(model, i, s)));
    for (const i of everyone) same(bitList(answers.stable[concept]![i]), stable[i], `${what}: ${concept} of ${i}`);
    const equilibria = model.states.filter(s => stable.every(list => list.includes(s)));
    same(bitList(answers.equilibria[concept]!), equilibria, `${what}: ${concept} equilibria`);
  }
}

test('cubes run on cube passes', () => {
  const compiled = compile(randomConflict('cube', 1));
  expect(compiled.ok && passesOver(compiled.space)).toBeInstanceOf(DensePasses);
});
