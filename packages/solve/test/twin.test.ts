import type {Conflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {DensePasses, isDense} from '../src/dense-passes.ts';
import {Equilibria} from '../src/equilibria.ts';
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
  keepBits,
  type Passes,
  passesOver,
  type Space,
  solve,
} from '../src/index.ts';
import {generalMetarational} from '../src/metarational.ts';
import {nash} from '../src/nash.ts';
import {OptionSpace} from '../src/option-space.ts';
import {RowPasses} from '../src/row-passes.ts';
import {sequential} from '../src/sequential.ts';
import {SlicedStability} from '../src/sliced-stability.ts';
import type {Passing} from '../src/stability.ts';
import {symmetricMetarational} from '../src/symmetric.ts';
import {symmetricSequential} from '../src/symmetric-sequential.ts';
import {and, not, option, optionConflict, statement} from './builder.ts';
import * as together from './plain/coalition.ts';
import * as plain from './plain/individual.ts';
import {type Plain, plainModel} from './plain/model.ts';
import {generator, type Kind, kinds, randomConflict} from './random.ts';
import {alone, turns} from './teams.ts';

const definitions = {
  nash: [nash, plain.nash],
  gmr: [generalMetarational, plain.gmr],
  smr: [symmetricMetarational, plain.smr],
  seq: [sequential, plain.seq],
  sseq: [symmetricSequential, plain.sseq],
} as const;

/** Seeds of the quick sweep, more for models whose states are few. */
const seeds: Record<Kind, number> = {
  cube: 80,
  irreversible: 250,
  infeasible: 350,
  sparse: 300,
  merged: 250,
  graph: 800,
};

/** Seeds at which a plausible mistake gives other answers, each tried by making it. */
const pinned: {kind: Kind; seed: number; why: string}[] = [
  {kind: 'merged', seed: 5, why: 'nobody moves twice in a row, whoever else could'},
  {kind: 'cube', seed: 1, why: 'a move to a state equally good is no improvement'},
  {kind: 'cube', seed: 2, why: 'under joint sanctions outsiders gain together what none would alone'},
  {kind: 'irreversible', seed: 11, why: 'no improvement turns an irreversible option back'},
  {kind: 'irreversible', seed: 16, why: 'a sanction does not pass through a state that is ruled out'},
  {kind: 'merged', seed: 0, why: 'a merged state is left from any of its members'},
];

describe.each(kinds)('%s models: fast answers are the plain ones', kind => {
  // made once for all that is compared; null for a model without feasible states
  let made: Pair[] | undefined;
  const pairs = () =>
    (made ??= Array.from({length: seeds[kind]}, (_, seed) => pairOf(kind, seed)).filter(p => p !== null));

  test('states, moves and preferences', () => {
    for (const pair of pairs()) sameStates(pair);
  });

  test('every concept, every decision maker, every kind of passes', () => {
    for (const pair of pairs()) sameIndividual(pair);
  });

  test('every coalition, single and joint sanctions', () => {
    for (const pair of pairs().slice(0, Math.ceil(seeds[kind] / 4))) sameCoalitions(pair);
  });

  test('simultaneous stability and equilibria', () => {
    for (const pair of pairs()) sameEquilibria(pair);
  });
});

test.each(pinned)('$kind $seed: $why', ({kind, seed}) => {
  const pair = pairOf(kind, seed)!;
  for (const same of [sameStates, sameIndividual, sameCoalitions, sameEquilibria]) same(pair);
});

interface Pair {
  what: string;
  space: Space;
  model: Plain;
}

function pairOf(kind: Kind, seed: number): Pair | null {
  const conflict = randomConflict(kind, seed);
  const compiled = compile(conflict);
  const model = plainModel(conflict);
  if (compiled.ok) return {what: `${kind} ${seed}`, space: compiled.space, model};
  expect(model.states, JSON.stringify(compiled)).toEqual([]);
  return null;
}

/** Comparing strings is much cheaper than `toEqual` on lists, and this is asked some hundred thousand times. */
function same(fast: ArrayLike<number>, slow: number[], what: string): void {
  if (Array.prototype.join.call(fast) !== slow.join()) expect(Array.from(fast), what).toEqual(slow);
}

function sameStates({what, space, model}: Pair): void {
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

function sameIndividual({what, space, model}: Pair): void {
  // slower passes must be exact too wherever they apply
  const passes: Passes[] = [passesOver(space), new GraphPasses(space, () => {})];
  if (space instanceof OptionSpace) passes.push(new RowPasses(space, () => {}));
  sameByKernel(what, space);
  for (const [concept, [fast, slow]] of Object.entries(definitions)) {
    for (let d = 0; d < space.n; d++) {
      const wanted = model.states.filter(s => slow(model, d, s));
      for (const p of passes) same(bitList(fast(p, d)), wanted, `${what}: ${concept} of ${d}, ${p.constructor.name}`);
    }
  }
}

/** The kernel against the passes in TypeScript, on one thread and on several, and where it gives up early. */
function sameByKernel(what: string, space: Space): void {
  if (!(space instanceof OptionSpace) || !isDense(space)) return;
  const passes = new DensePasses(space, () => {});
  const concepts = Object.keys(definitions) as Passing[];
  const wanted = concepts.map(concept =>
    Array.from({length: space.n}, (_, d) => definitions[concept][0](passes, d).join()),
  );
  for (const [team, mostSweeps] of [
    [alone, 250],
    [turns, 250],
    [turns, 4],
  ] as const) {
    const sliced: SlicedStability = SlicedStability.over(space, () => {}, team, mostSweeps)!;
    for (let d = 0; d < space.n; d++) {
      for (const [k, set] of sliced.of(d, concepts).entries()) {
        if (set === null) expect(mostSweeps, what).toBe(4);
        else if (set.join() !== wanted[k][d]) expect.fail(`${what}: ${concepts[k]} of ${d} by ${team.threads} threads`);
      }
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

function sameCoalitions({what, space, model}: Pair): void {
  const stability = {
    single: new CoalitionStability(passesOver(space), 'single'),
    joint: new CoalitionStability(passesOver(space), 'joint'),
  };
  for (const members of coalitions(space.n)) {
    const improve = coalitionImprovements(space, members);
    const [single, joint] = [stability.single.undeterred(members), stability.joint.undeterred(members)];
    for (const s of model.states) {
      const wanted = [...together.coalitionImprovements(model, members, s)].sort((a, b) => a - b);
      same(improve(s), wanted, `${what}: improvements of ${members} from ${s}`);
      const safe = (sanctioned: typeof together.sanctioned) => wanted.filter(t => !sanctioned(model, members, s, t));
      same(
        wanted.filter(t => single(s, t)),
        safe(together.sanctioned),
        `${what}: undeterred from ${s}`,
      );
      same(
        wanted.filter(t => joint(s, t)),
        safe(together.sanctionedJointly),
        `${what}: undeterred jointly from ${s}`,
      );
    }
    for (const [concept, sanctions, holds] of coalitionDefinitions) {
      const fast = stability[sanctions].stable(members, concept, allBits(space.count));
      const wanted = model.states.filter(s => holds(model, members, s));
      same(bitList(fast), wanted, `${what}: ${concept} of ${members}, ${sanctions} sanctions`);
    }
  }
}

function sameEquilibria({what, space, model}: Pair): void {
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

test('options nobody can take change nothing but the number of words', () => {
  // 40 in front push every other option past the first word, and the model past what is tried value by value
  for (const kind of ['cube', 'irreversible', 'infeasible', 'sparse'] as const) {
    for (let seed = 0; seed < 40; seed++) {
      const conflict = randomConflict(kind, seed);
      const narrow = compile(conflict);
      const wide = compile(withIdleOptions(conflict, 40));
      if (!narrow.ok || !wide.ok) {
        expect(wide.ok).toBe(narrow.ok);
        continue;
      }
      expect(wide.space.pattern(0)).toBe('N'.repeat(40) + narrow.space.pattern(0));
      const ranked = wide.space.withRank([new Int32Array(wide.space.count), ...narrow.space.rank]);
      const [wanted, found] = [solve(narrow.space), solve(ranked)];
      for (const concept of wanted.concepts) {
        for (const [d, stable] of wanted.stable[concept]!.entries()) {
          same(bitList(found.stable[concept]![d + 1]), [...bitList(stable)], `${kind} ${seed}: ${concept} of ${d}`);
        }
      }
    }
  }
});

/** A further decision maker put first, whose options are all ruled out; preferences are dropped. */
function withIdleOptions(conflict: Conflict, idle: number): Conflict {
  const names = Array.from({length: idle}, (_, o) => `idle${o}`);
  const first = optionConflict({idle: names}, {ruledOut: names.map((_, o) => statement(option(o)))});
  const later = <T>(part: T): T => {
    if (Array.isArray(part)) return part.map(later) as T;
    if (typeof part !== 'object' || part === null) return part;
    const shifted = Object.entries(part).map(([key, of]) => [key, key === 'option' ? of + idle : later(of)]);
    return Object.fromEntries(shifted) as T;
  };
  return {
    ...conflict,
    decisionMakers: [...first.decisionMakers, ...conflict.decisionMakers],
    ruledOut: [...first.ruledOut, ...later(conflict.ruledOut)],
    required: later(conflict.required),
    preferences: [...first.preferences, ...conflict.preferences.map(() => ({kind: 'none'}) as const)],
    statusQuo: null,
  };
}

test('every kind of passes gives the same on larger models, labyrinths among them', () => {
  for (let seed = 0; seed < 24; seed++) {
    const random = generator(seed + 77);
    const marks = ['', '', seed % 3 === 1 ? '!' : '', seed % 3 === 2 ? '?' : ''];
    const owners = Object.fromEntries(
      [3, 4, 2, 2].map((options, d) => [
        `d${d}`,
        Array.from({length: options}, (_, o) => `o${o}${marks[(d + o) % 4]}`),
      ]),
    );
    // from nearly all of 2,048 values down to an eighth, where what is left hangs together by long detours
    const share = [0.95, 0.5, 0.2, 0.14][seed % 4];
    const ruledOut = Array.from({length: 2048}, (_, value) => value).filter(() => random() > share);
    const pattern = (value: number) =>
      statement(and(...Array.from({length: 11}, (_, o) => ((value >> o) & 1 ? option(o) : not(option(o))))));
    const compiled = compile(optionConflict(owners, {ruledOut: ruledOut.map(pattern)}));
    if (!compiled.ok) throw new Error(`seed ${seed}`);
    const ties = [2, 8, 5000][seed % 3];
    const space = compiled.space.withRank(
      compiled.space.rank.map(r => Array.from(r, () => Math.floor(random() * ties))),
    );
    const [dense, ...slower] = [
      new DensePasses(space as OptionSpace, () => {}),
      new RowPasses(space as OptionSpace, () => {}),
      new GraphPasses(space, () => {}),
    ];
    for (const [concept, [fast]] of Object.entries(definitions)) {
      for (let d = 0; d < space.n; d++) {
        const wanted = [...bitList(fast(dense, d))];
        for (const p of slower) same(bitList(fast(p, d)), wanted, `${seed}: ${concept} of ${d}, ${p.constructor.name}`);
      }
    }
    sameByKernel(`large ${seed}`, space);
    for (const movers of [
      [0, 1],
      [1, 3],
      [0, 1, 2, 3],
    ]) {
      for (const steps of ['moves', 'improvements'] as const) {
        const wanted = [...dense.lowest(movers, space.rank[2], steps)];
        for (const p of slower) same(p.lowest(movers, space.rank[2], steps), wanted, `${seed}: ${steps} of ${movers}`);
      }
    }
  }
}, 60_000);

test('a staircase takes as many moves as it has steps', () => {
  // 32 × 32 choices of two decision makers, of which only those on the diagonal and beside it are feasible
  const options = Array.from({length: 5}, (_, o) => `o${o}`);
  const values = Array.from({length: 1024}, (_, v) => v);
  const onStairs = (v: number) => v >> 5 === (v & 31) || v >> 5 === (v & 31) + 1;
  const pattern = (v: number) =>
    statement(and(...values.slice(0, 10).map(o => ((v >> o) & 1 ? option(o) : not(option(o))))));
  const ruledOut = values.filter(v => !onStairs(v)).map(pattern);
  const compiled = compile(optionConflict({a: options, b: options}, {ruledOut}));
  if (!compiled.ok) throw new Error('the stairs should stand');
  const space = compiled.space as OptionSpace;
  expect(space.count).toBe(63);
  const height = Int32Array.from({length: 63}, (_, s) => 62 - s);
  for (const passes of [DensePasses, RowPasses, GraphPasses]) {
    const lowest = new passes(space, () => {}).lowest([0, 1], height, 'moves');
    same(lowest, new Array(63).fill(0), passes.name);
  }
});

test('one kernel serves one preference after another', () => {
  const compiled = compile(randomCube(9));
  if (!compiled.ok) throw new Error('the cube should compile');
  const space = compiled.space as OptionSpace;
  const concepts = Object.keys(definitions) as Passing[];
  const finder = new Equilibria(space, concepts);
  for (let seed = 0; seed < 12; seed++) {
    const random = generator(seed);
    const ties = [3, 40, 5000][seed % 3];
    const sample = space.withRank(space.rank.map(r => Array.from(r, () => Math.floor(random() * ties))));
    const plainly = new DensePasses(sample, () => {});
    const wanted = concepts.map(concept => {
      const all = allBits(space.count);
      for (let d = 0; d < space.n; d++) keepBits(all, definitions[concept][0](plainly, d));
      return all;
    });
    expect(finder.of(sample, null)).toEqual(wanted);
  }
});

/** Three decision makers, some options irreversible, over all values of `options` options. */
function randomCube(options: number): Conflict {
  const owners: Record<string, string[]> = {a: [], b: [], c: []};
  for (let o = 0; o < options; o++) Object.values(owners)[o % 3].push(`o${o}${o === 4 ? '!' : o === 8 ? '?' : ''}`);
  return optionConflict(owners);
}

test('slices larger than a cache are swept part by part', () => {
  // 2^17 places in a slice of the first decision maker, whose options stand in the middle of the others'
  const widths = {b: 4, a: 1, c: 4, d: 4, e: 5};
  const owners = Object.entries(widths).map(([name, width]) => [name, Array.from({length: width}, (_, o) => `o${o}`)]);
  const compiled = compile(optionConflict(Object.fromEntries(owners)));
  if (!compiled.ok) throw new Error('the cube should compile');
  const random = generator(5);
  // a permutation for most, many ties for the last
  const ranks = Object.keys(widths).map(name => {
    const odd = 2 * Math.floor(random() * 2 ** 17) + 1;
    return Int32Array.from(
      {length: 2 ** 18},
      (_, s) => (Math.imul(s ^ (s >>> 7), odd) & 0x3ffff) >>> (name === 'e' ? 8 : 0),
    );
  });
  const space = compiled.space.withRank(ranks) as OptionSpace;
  const passes = new DensePasses(space, () => {});
  const sliced = SlicedStability.over(space, () => {}, turns)!;
  const found = sliced.of(1, ['gmr', 'seq', 'sseq']);
  expect(found.map(set => set?.join())).toEqual(
    [generalMetarational, sequential, symmetricSequential].map(definition => definition(passes, 1).join()),
  );
}, 60_000);
