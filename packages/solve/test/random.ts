import type {Conflict, Formula, Preference, Statement} from '@suasion/model';
import {compile, type Space} from '../src/index.ts';
import {graphConflict, option, optionConflict, ranking, statement, taken} from './builder.ts';

/** A small generator with its seed in the open (mulberry32): numbers in [0, 1). */
export function generator(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const below = (random: Random, n: number) => Math.floor(random() * n);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)];

export const kinds = ['cube', 'irreversible', 'infeasible', 'sparse', 'merged', 'graph'] as const;
export type Kind = (typeof kinds)[number];

/** What differs between kinds of option models: how many options, irreversible ones, ruled-out patterns. */
const shapes: Record<
  Exclude<Kind, 'graph'>,
  {options: [number, number]; irreversible: number; patterns: [number, number]}
> = {
  cube: {options: [2, 6], irreversible: 0, patterns: [0, 0]},
  irreversible: {options: [2, 6], irreversible: 0.4, patterns: [0, 2]},
  infeasible: {options: [3, 6], irreversible: 0.1, patterns: [1, 5]},
  sparse: {options: [5, 8], irreversible: 0.15, patterns: [4, 10]},
  merged: {options: [3, 6], irreversible: 0.25, patterns: [0, 3]},
};

/** A random conflict of a kind; equal seeds give equal conflicts. It may have no feasible state. */
export function randomConflict(kind: Kind, seed: number, decisionMakers?: number): Conflict {
  const random = generator(seed * 7919 + kinds.indexOf(kind));
  const n = decisionMakers ?? 1 + below(random, 4);
  return kind === 'graph' ? randomGraph(random, n) : randomOptions(random, kind, n);
}

/** The first random model with this or a following seed that has a feasible state, compiled. */
export function randomSpace(kind: Kind, seed: number, decisionMakers?: number): Space {
  for (let next = seed; ; next += 100_003) {
    const compiled = compile(randomConflict(kind, next, decisionMakers));
    if (compiled.ok) return compiled.space;
    if ('tooLarge' in compiled || compiled.issues.some(({code}) => code !== 'no-feasible-state')) {
      throw new Error(`seed ${next} gave a broken ${kind} model: ${JSON.stringify(compiled)}`);
    }
  }
}

function randomOptions(random: Random, kind: Exclude<Kind, 'graph'>, n: number): Conflict {
  const shape = shapes[kind];
  const m = shape.options[0] + below(random, shape.options[1] - shape.options[0] + 1);
  const owners: Record<string, string[]> = {};
  for (let d = 0; d < n; d++) owners[`d${d}`] = [];
  // a decision maker may end up without options
  const owner = Array.from({length: m}, () => below(random, n));
  for (const d of owner) {
    const mark = random() < shape.irreversible ? pick(random, ['!', '?']) : '';
    owners[`d${d}`].push(`o${owners[`d${d}`].length}${mark}`);
  }
  const patterns = shape.patterns[0] + below(random, shape.patterns[1] - shape.patterns[0] + 1);
  const ruledOut: Statement[] = [];
  const required: Statement[] = [];
  for (let k = 0; k < patterns; k++) {
    if (random() < 0.25) required.push(statement(randomFormula(random, m, 2)));
    else ruledOut.push(statement(conjunction(random, m)));
  }
  const sameState: Statement[] = [];
  if (kind === 'merged')
    for (let k = 1 + below(random, 2); k > 0; k--) sameState.push(statement(conjunction(random, m, 2)));
  const bare = optionConflict(owners, {ruledOut, required, sameState});
  const compiled = compile({...bare, sameState: []});
  const states = compiled.ok ? compiled.space : null;
  const preferences = Array.from({length: n}, (): Preference => {
    if (states !== null && random() < 0.4) return randomRanking(random, patternsOf(states));
    const statements = below(random, 6);
    return {
      kind: 'prioritized',
      statements: Array.from({length: statements}, () => statement(randomFormula(random, m, 2))),
    };
  });
  const today = states === null || random() < 0.2 ? null : below(random, states.count);
  const statusQuo =
    today === null
      ? null
      : taken(
          ...bare.decisionMakers.flatMap(d => d.options).flatMap((_, o) => (states!.taken(today, o) === 1 ? [o] : [])),
        );
  return {...bare, preferences, statusQuo};
}

function randomGraph(random: Random, n: number): Conflict {
  const count = 2 + below(random, 9);
  const density = 0.1 + 0.4 * random();
  const names = Array.from({length: count}, (_, s) => `s${s + 1}`);
  const movers: Record<string, Record<number, number[]>> = {};
  for (let d = 0; d < n; d++) {
    const moves: Record<number, number[]> = {};
    for (let s = 1; s <= count; s++) {
      moves[s] = names.map((_, t) => t + 1).filter(t => t !== s && random() < density);
    }
    movers[`d${d}`] = moves;
  }
  const ids = names.map((_, s) => s + 1);
  const preferences = Array.from({length: n}, () => randomRanking(random, ids));
  const statusQuo = random() < 0.2 ? null : ({kind: 'state', id: 1 + below(random, count)} as const);
  return graphConflict(names, movers, {preferences, statusQuo});
}

/** All states in random order, with ties now and then. */
function randomRanking(random: Random, states: readonly (string | number)[]): Preference {
  const order = [...states];
  for (let k = order.length - 1; k > 0; k--) {
    const j = below(random, k + 1);
    [order[k], order[j]] = [order[j], order[k]];
  }
  const ties = random() < 0.5 ? 0 : random() * 0.6;
  const tiers: (string | number)[][] = [];
  for (const state of order) {
    if (tiers.length > 0 && random() < ties) tiers[tiers.length - 1].push(state);
    else tiers.push([state]);
  }
  return ranking(...tiers);
}

const patternsOf = (space: Space) => Array.from({length: space.count}, (_, s) => space.pattern(s));

function literal(random: Random, m: number): Formula {
  const of = option(below(random, m));
  return random() < 0.5 ? of : {op: 'not', of};
}

function conjunction(random: Random, m: number, longest = 3): Formula {
  return {op: 'and', of: Array.from({length: 1 + below(random, longest)}, () => literal(random, m))};
}

export function randomFormula(random: Random, m: number, depth: number): Formula {
  if (depth === 0 || random() < 0.3) return literal(random, m);
  const part = () => randomFormula(random, m, depth - 1);
  const op = pick(random, ['and', 'or', 'not', 'implies', 'iff', 'atMostOne', 'exactlyOne', 'atLeastOne'] as const);
  if (op === 'not') return {op, of: part()};
  if (op === 'implies') return {op, if: part(), then: part()};
  if (op === 'iff') return {op, left: part(), right: part()};
  return {op, of: Array.from({length: 2 + below(random, 2)}, part)};
}
