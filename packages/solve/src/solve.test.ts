import {describe, expect, test} from 'vitest';
import {and, graphConflict, option, optionConflict, prioritized, ranking, statement} from '../test/builder.ts';
import {generator, kinds, randomConflict, randomSpace} from '../test/random.ts';
import {
  AbortError,
  type Answers,
  type Bits,
  bitList,
  type Concept,
  compile,
  countBits,
  hasBit,
  type Progress,
  type Space,
  solve,
  solveJson,
  toSolveJson,
  writeSolveJson,
} from './index.ts';

const within = (a: Bits, b: Bits) => a.every((word, w) => (word & ~b[w]) === 0);

test('every concept asks for less than those it includes', () => {
  const inclusions: [Concept, Concept][] = [
    ['nash', 'gmr'],
    ['nash', 'smr'],
    ['nash', 'seq'],
    ['nash', 'sseq'],
    ['nash', 'sim'],
    ['smr', 'gmr'],
    ['seq', 'gmr'],
    ['sseq', 'seq'],
    ['sseq', 'smr'],
  ];
  let proper = 0;
  for (const kind of kinds) {
    for (let seed = 1000; seed < 1080; seed++) {
      const space = randomSpace(kind, seed);
      const {stable} = solve(space, {sim: 'force'});
      for (const [inner, outer] of inclusions) {
        for (let d = 0; d < space.n && stable[inner] && stable[outer]; d++) {
          const what = `${kind} ${seed}: ${inner} in ${outer}`;
          if (!within(stable[inner][d], stable[outer][d])) expect.fail(what);
          if (countBits(stable[inner][d]) < countBits(stable[outer][d])) proper++;
        }
      }
    }
  }
  // or the test could not fail
  expect(proper).toBeGreaterThan(1000);
});

describe('what must change nothing', () => {
  const sets = ({stable}: Answers, d: number) =>
    Object.entries(stable).map(([c, list]) => [c, list && [...bitList(list[d])]]);

  test('stretching ranks monotonically', () => {
    for (const kind of kinds) {
      for (let seed = 2000; seed < 2040; seed++) {
        const space = randomSpace(kind, seed);
        const stretched = space.withRank(space.rank.map(r => Array.from(r, x => x ** 3 * 0.5 - 7)));
        for (let d = 0; d < space.n; d++) expect(sets(solve(stretched), d)).toEqual(sets(solve(space), d));
      }
    }
  });

  test('the order decision makers stand in', () => {
    for (let seed = 3000; seed < 3080; seed++) {
      const conflict = randomConflict('graph', seed);
      const turned = {
        ...conflict,
        decisionMakers: conflict.decisionMakers.toReversed(),
        preferences: conflict.preferences.toReversed(),
      };
      const [a, b] = [compile(conflict), compile(turned)];
      if (!a.ok || !b.ok) throw new Error(`seed ${seed}`);
      const [forth, back] = [solve(a.space), solve(b.space)];
      for (let d = 0; d < a.space.n; d++) expect(sets(back, a.space.n - 1 - d)).toEqual(sets(forth, d));
    }
  });

  test('the order options stand in, but for the numbers of states', () => {
    for (const kind of ['cube', 'irreversible', 'infeasible', 'sparse'] as const) {
      for (let seed = 4000; seed < 4040; seed++) {
        const conflict = randomConflict(kind, seed);
        const plain = {...conflict, preferences: conflict.preferences.map(() => ({kind: 'none'}) as const)};
        const m = conflict.decisionMakers.flatMap(({options}) => options).length;
        // all options turned around within their owners, who are turned around too: option o becomes m − 1 − o
        const turn = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(turn);
          if (typeof value !== 'object' || value === null) return value;
          const of = value as Record<string, unknown>;
          const turned = Object.fromEntries(Object.entries(of).map(([key, part]) => [key, turn(part)]));
          return of.op === 'option' ? {op: 'option', option: m - 1 - (of.option as number)} : turned;
        };
        const turned = {
          ...plain,
          decisionMakers: plain.decisionMakers.map(d => ({...d, options: d.options.toReversed()})).toReversed(),
          ruledOut: turn(plain.ruledOut) as typeof plain.ruledOut,
          required: turn(plain.required) as typeof plain.required,
          preferences: plain.preferences.toReversed(),
          statusQuo: null,
        };
        const [a, b] = [compile(plain), compile(turned)];
        if (!a.ok || !b.ok) {
          expect(a.ok).toBe(b.ok);
          continue;
        }
        const random = generator(seed);
        const ranked = a.space.withRank(a.space.rank.map(r => Array.from(r, () => Math.floor(random() * 6))));
        const to = Array.from(a.space.rank[0] ?? [], (_, s) => patternIndex(b.space, reversed(a.space.pattern(s))));
        const moved = ranked.rank.toReversed().map(r => {
          const copy = new Array<number>(r.length);
          for (const [s, x] of r.entries()) copy[to[s]] = x;
          return copy;
        });
        const [forth, back] = [solve(ranked), solve(b.space.withRank(moved))];
        for (const concept of forth.concepts) {
          for (let d = 0; d < ranked.n; d++) {
            for (let s = 0; s < ranked.count; s++) {
              const here = hasBit(forth.stable[concept]![d], s);
              if (here !== hasBit(back.stable[concept]![ranked.n - 1 - d], to[s]))
                expect.fail(`${kind} ${seed} ${concept}`);
            }
          }
        }
      }
    }
  });
});

const reversed = (pattern: string) => [...pattern].reverse().join('');
const patternIndex = (space: Space, pattern: string) => {
  for (let s = 0; s < space.count; s++) if (space.pattern(s) === pattern) return s;
  throw new Error(pattern);
};

/** Chicken: 1 both drive on, 2 a swerves, 3 b swerves, 4 both swerve. */
const chicken = optionConflict(
  {a: ['swerve'], b: ['swerve']},
  {preferences: [ranking('NY', 'YY', 'YN', 'NN'), ranking('YN', 'YY', 'NY', 'NN')]},
);
const spaceOf = (conflict: typeof chicken): Space => {
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error('it should compile');
  return compiled.space;
};

describe('JSON', () => {
  test('is the contract, key by key', () => {
    const space = spaceOf(chicken);
    expect(toSolveJson(space, solve(space, {coalitions: true}))).toEqual({
      states: ['NN', 'YN', 'NY', 'YY'],
      stability: {
        nash: {a: [2, 3], b: [2, 3]},
        gmr: {a: [2, 3, 4], b: [2, 3, 4]},
        smr: {a: [2, 3, 4], b: [2, 3, 4]},
        seq: {a: [2, 3], b: [2, 3]},
        sseq: {a: [2, 3], b: [2, 3]},
        sim: {a: [2, 3, 4], b: [2, 3, 4]},
      },
      equilibria: {nash: [2, 3], gmr: [2, 3, 4], smr: [2, 3, 4], seq: [2, 3], sseq: [2, 3], sim: [2, 3, 4]},
      coalitions: {nash: [2, 3], gmr: [2, 3, 4], smr: [2, 3, 4], seq: [2, 3], improvements: {}, sanctions: 'single'},
    });
  });

  test('only the concepts asked for, in their usual order; coalitions only when asked for', () => {
    const space = spaceOf(chicken);
    const json = toSolveJson(space, solve(space, {concepts: ['seq', 'nash']}));
    expect(Object.keys(json)).toEqual(['states', 'stability', 'equilibria']);
    expect(Object.keys(json.equilibria)).toEqual(['nash', 'seq']);
    const together = toSolveJson(space, solve(space, {concepts: ['nash'], coalitions: true, sanctions: 'joint'}));
    expect(together.coalitions).toEqual({nash: [2, 3], improvements: {}, sanctions: 'joint'});
  });

  test('what is not computed is null, with the reason', () => {
    const graph = spaceOf(graphConflict(['p', 'q'], {a: {1: [2]}}, {preferences: [ranking(2, 1)]}));
    const json = toSolveJson(graph, solve(graph));
    expect([json.stability.sim, json.equilibria.sim]).toEqual([null, null]);
    expect(json.notes?.sim).toContain('graph form');
    const space = spaceOf(chicken);
    expect(toSolveJson(space, solve(space, {sim: 'skip'})).notes?.sim).toContain('not asked for');
  });

  test('past 4,096 states simultaneous stability waits to be asked for', () => {
    const options = Array.from({length: 13}, (_, o) => `o${o}`);
    const wishes = options.map((_, o) => option(o));
    const conflict = optionConflict(
      {a: options.slice(0, 6), b: options.slice(6)},
      {preferences: [prioritized(...wishes), prioritized(...wishes)]},
    );
    const space = spaceOf(conflict);
    const {stable, notes} = solve(space, {concepts: ['sim']});
    expect(stable.sim).toBeNull();
    expect(notes.sim).toMatch(
      /up to 4096 states; this model has 8192 and would take up to about [0-9]+ million combinations/,
    );
    expect(solve(space, {concepts: ['sim'], sim: 'force'}).stable.sim).toHaveLength(2);
  });

  test('names are escaped and large answers come in pieces', () => {
    const options = Array.from({length: 14}, (_, o) => `o${o}`);
    const conflict = optionConflict({'a "quoted"\n': options}, {preferences: [prioritized(option(3))]});
    const space = spaceOf(conflict);
    const answers = solve(space, {concepts: ['nash', 'gmr']});
    const chunks: string[] = [];
    writeSolveJson(space, answers, chunk => chunks.push(chunk));
    expect(chunks.length).toBeGreaterThan(3);
    expect(Math.max(...chunks.map(({length}) => length))).toBeLessThan(70_000);
    expect(JSON.parse(chunks.join(''))).toEqual(toSolveJson(space, answers));
    expect([...solveJson(space, answers)]).toEqual(chunks);
    const {states, stability} = toSolveJson(space, answers);
    expect(states).toEqual(Array.from({length: space.count}, (_, s) => space.pattern(s)));
    const everyId = Array.from(states, (_, s) => s + 1);
    // the fourth option is wanted and nobody else moves: where it is taken all is well, elsewhere under no concept
    const taken = everyId.filter(id => ((id - 1) & 8) !== 0);
    expect(stability).toEqual({nash: {'a "quoted"\n': taken}, gmr: {'a "quoted"\n': taken}});
    const indifferent = toSolveJson(space, solve(space.withRank([new Int32Array(space.count)]), {concepts: ['nash']}));
    expect(indifferent.equilibria.nash).toEqual(everyId);
  });
});

describe('coalitions', () => {
  test('in the prisoners’ dilemma only together do both leave mutual defection', () => {
    const dilemma = optionConflict(
      {a: ['cooperate'], b: ['cooperate']},
      {preferences: [ranking('NY', 'YY', 'NN', 'YN'), ranking('YN', 'YY', 'NN', 'NY')]},
    );
    const space = spaceOf(dilemma);
    const json = toSolveJson(space, solve(space, {coalitions: true}));
    expect(json.equilibria.seq).toEqual([1, 4]);
    expect(json.coalitions).toMatchObject({nash: [], seq: [4], improvements: {'1': [{by: ['a', 'b'], to: [4]}]}});
  });

  test('more than twelve decision makers are not gone through', () => {
    const owners = Object.fromEntries(Array.from({length: 13}, (_, d) => [`d${d}`, d < 3 ? ['x'] : []]));
    const space = spaceOf(optionConflict(owners));
    const json = toSolveJson(space, solve(space, {concepts: ['nash'], coalitions: true}));
    expect(json.coalitions).toBeNull();
    expect(json.notes?.coalitions).toContain('8191 coalitions');
  });
});

test('progress goes forward and the work stops when told to', () => {
  const space = randomSpace('sparse', 7, 3);
  const heard: Progress[] = [];
  solve(space, {coalitions: true, progress: p => heard.push(p)});
  expect(heard[0]).toMatchObject({phase: expect.stringMatching(/^stability for /), done: 0});
  expect(heard.some(({phase}) => phase.startsWith('coalitions'))).toBe(true);
  const own = heard.filter(({phase}) => !phase.startsWith('coalitions')).map(({done}) => done!);
  expect(own).toEqual(own.toSorted((a, b) => a - b));
  for (const stopAt of [1, 5, 12]) {
    const signal = {aborted: false};
    let told = 0;
    const stop = () => {
      signal.aborted = ++told === stopAt;
    };
    expect(() => solve(space, {coalitions: true, signal, progress: stop})).toThrow(AbortError);
  }
});

test('a state both decision makers would rule out is in no answer', () => {
  const ruledOut = [statement(and(option(0), option(1)))];
  const space = spaceOf({...chicken, ruledOut, preferences: [ranking('NY', 'YN', 'NN'), ranking('YN', 'NY', 'NN')]});
  expect(toSolveJson(space, solve(space)).states).toEqual(['NN', 'YN', 'NY']);
});
