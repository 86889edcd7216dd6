import type {Conflict, Issue} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {
  and,
  atMostOne,
  exactlyOne,
  graphConflict,
  not,
  option,
  optionConflict,
  or,
  prioritized,
  ranking,
  statement,
  taken,
} from '../test/builder.ts';
import {
  AbortError,
  bitList,
  type Compiled,
  compile,
  findState,
  type Limits,
  type Progress,
  type Space,
  size,
} from './index.ts';

const spaceOf = (conflict: Conflict, limits?: Limits): Space => {
  const compiled = compile(conflict, limits);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled, (_, v) => (typeof v === 'bigint' ? `${v}` : v)));
  return compiled.space;
};
const issuesOf = (compiled: Compiled): Issue[] => {
  if (compiled.ok) return compiled.warnings;
  return 'issues' in compiled ? compiled.issues : [];
};
const codes = (conflict: Conflict) => issuesOf(compile(conflict)).map(({code, severity}) => `${severity} ${code}`);
const patterns = (space: Space) => Array.from({length: space.count}, (_, s) => space.pattern(s));

describe('states', () => {
  test('are numbered by increasing value, the first option counting least', () => {
    const conflict = optionConflict({a: ['x', 'y'], b: ['z']}, {ruledOut: [statement(and(option(0), option(1)))]});
    expect(patterns(spaceOf(conflict))).toEqual(['NNN', 'YNN', 'NYN', 'NNY', 'YNY', 'NYY']);
  });

  test('a model without options has one state', () => {
    const space = spaceOf(optionConflict({a: []}, {statusQuo: taken()}));
    expect([space.count, space.pattern(0), space.statusQuo]).toEqual([1, '', 0]);
  });

  test('option words past the 32nd and past the 64th count', () => {
    const options = Array.from({length: 70}, (_, o) => `o${o}`);
    const required = [exactlyOne(...options.map((_, o) => option(o)))].map(f => statement(f));
    const space = spaceOf(
      optionConflict({a: options.slice(0, 40), b: options.slice(40)}, {required, statusQuo: taken(65)}),
    );
    expect(space.count).toBe(70);
    for (let s = 0; s < 70; s++) expect(space.pattern(s).indexOf('Y')).toBe(s);
    expect(space.statusQuo).toBe(65);
    const moves: number[] = [];
    space.eachMove(1, 50, t => moves.push(t));
    expect(moves).toEqual(Array.from({length: 30}, (_, k) => 40 + k).filter(t => t !== 50));
    expect([space.canMove(0, 3, 39), space.canMove(0, 3, 40), space.canMove(1, 40, 69)]).toEqual([true, false, true]);
  });

  test('sixty options of which few states are left are no trouble', () => {
    const owners = Object.fromEntries(
      Array.from({length: 6}, (_, d) => [`d${d}`, Array.from({length: 10}, (_, k) => `o${k}`)]),
    );
    const required = Array.from({length: 6}, (_, d) =>
      statement(exactlyOne(...Array.from({length: 10}, (_, k) => option(d * 10 + k)))),
    );
    // what the last does, all do: ten states
    const alike = Array.from({length: 50}, (_, o) =>
      statement({op: 'iff', left: option(o), right: option((o % 10) + 50)}),
    );
    const conflict = optionConflict(owners, {required: [...required, ...alike]});
    expect(size(conflict).states).toBe(10n);
    expect(spaceOf(conflict).count).toBe(10);
    expect(size(optionConflict(owners, {required})).states).toBe(1_000_000n);
  });

  test('merged states come last, in the order of their entries, overlapping ones joined', () => {
    const owners = {a: ['x', 'y'], b: ['z']};
    const merge = (...entries: Parameters<typeof statement>[0][]) =>
      spaceOf(optionConflict(owners, {sameState: entries.map(that => statement(that)), statusQuo: taken(0)}));
    const one = merge(option(0));
    expect(patterns(one)).toEqual(['NNN', 'NYN', 'NNY', 'NYY', 'Y--']);
    expect(one.statusQuo).toBe(4);
    expect(one.form).toBe('merged');
    expect(patterns(merge(and(option(1), option(2)), option(0)))).toEqual(['NNN', 'NYN', 'NNY', '---']);
    expect(patterns(merge(and(option(0), option(1)), and(option(2), not(option(1)))))).toEqual([
      'NNN',
      'YNN',
      'NYN',
      'NYY',
      'YY-',
      '-NY',
    ]);
  });
});

describe('preferences', () => {
  test('the first statement whose truth differs decides, however many there are', () => {
    const options = Array.from({length: 8}, (_, o) => `o${o}`);
    // 70 statements that say nothing, then one wish per option, the last option most
    const nothing = Array.from({length: 70}, () => or(option(0), not(option(0))));
    const wishes = options.map((_, o) => option(7 - o));
    const space = spaceOf(
      optionConflict({a: options}, {preferences: [prioritized(...nothing, ...wishes, ...nothing)]}),
    );
    expect([...space.rank[0]]).toEqual(Array.from({length: 256}, (_, s) => s));
  });

  test('a ranking with ties and named outcomes', () => {
    const war = {...statement(and(option(0), option(1))), id: 'war'};
    const conflict = optionConflict(
      {a: ['x'], b: ['y']},
      {outcomes: [war], preferences: [ranking('YN', ['NN', 'NY'], 'war'), ranking('war', 'NN', 'NY', 'YN')]},
    );
    const space = spaceOf(conflict);
    expect(space.rank.map(r => [...r])).toEqual([
      [1, 2, 1, 0],
      [2, 0, 1, 3],
    ]);
  });

  test('other ranks over the same states', () => {
    const space = spaceOf(optionConflict({a: ['x'], b: ['y']}));
    const other = space.withRank([
      [5, 5, -2, 0.5],
      [0, 0, 0, 0],
    ]);
    expect([...other.rank[0]]).toEqual([2, 2, 0, 1]);
    expect([...space.rank[0]]).toEqual([0, 0, 0, 0]);
    expect(other.pattern(1)).toBe('YN');
    expect(() => space.withRank([[1, 2, 3, 4]])).toThrow('expected 2 rankings of 4 states');
    expect(() => space.withRank([[Number.NaN, 2, 3, 4], []])).toThrow();
  });
});

describe('problems', () => {
  const two = {a: ['x'], b: ['y']};
  const prefer = (...tiers: Parameters<typeof ranking>) =>
    codes(optionConflict(two, {preferences: [ranking(...tiers), prioritized(option(0))]}));

  test('rankings that miss, repeat or misname states', () => {
    expect(prefer('NN', 'YN', 'NY')).toEqual(['error ranking-misses']);
    expect(prefer('NN', 'YN', 'NY', 'YY', 'NN')).toEqual(['error ranking-repeats']);
    expect(prefer('NN', 'YN', 'NYN', 'YY')).toEqual(['error ranking-unknown-state']);
    expect(prefer('NN', 'Y-', 'NY')).toEqual(['error ranking-unknown-state']);
    expect(prefer(1, 2, 3, 4)).toEqual(['warning ranking-by-number']);
    expect(prefer(1, 2, 3, 5)).toContain('error ranking-unknown-state');
    expect(prefer('NN', 'YN', 'NY', 'YY')).toEqual([]);
  });

  test('they carry the place of their cause', () => {
    const broken = ranking('NN', 'YN', 'NY', 'NN');
    if (broken.kind === 'ranking') broken.tiers[3].states[0].at = {line: 12, column: 5};
    const [issue] = issuesOf(compile(optionConflict(two, {preferences: [broken, prioritized(option(0))]})));
    expect(issue).toMatchObject({at: {line: 12, column: 5}, path: 'preferences.a.ranking[3]'});
    expect(issue.message).toBe('the ranking of a names NN more than once');
  });

  test('a decision maker without preferences is indifferent, and said to be', () => {
    expect(codes(optionConflict(two))).toEqual(['warning indifferent', 'warning indifferent']);
  });

  test('preferences that tell merged states apart', () => {
    const conflict = optionConflict(two, {
      sameState: [statement(option(0))],
      preferences: [prioritized(option(1)), prioritized(option(0))],
    });
    expect(codes(conflict)).toEqual(['warning merged-told-apart']);
    expect([...spaceOf(conflict).rank[0]]).toEqual([0, 1, 0]);
  });

  test('outcomes nobody can meet, merges of nothing, a status quo ruled out', () => {
    const preferences = [prioritized(option(0)), prioritized(option(1))];
    const ruledOut = [statement(and(option(0), option(1)))];
    const both = and(option(0), option(1));
    expect(codes(optionConflict(two, {preferences, ruledOut, outcomes: [{...statement(both), id: 'war'}]}))).toEqual([
      'warning outcome-unmet',
    ]);
    expect(codes(optionConflict(two, {preferences, ruledOut, sameState: [statement(both)]}))).toEqual([
      'warning merges-nothing',
    ]);
    // nothing merged: still a model of options, which simultaneous stability needs
    expect(spaceOf(optionConflict(two, {preferences, ruledOut, sameState: [statement(both)]})).form).toBe('options');
    expect(codes(optionConflict(two, {preferences, ruledOut, statusQuo: taken(0, 1)}))).toEqual([
      'error status-quo-infeasible',
    ]);
  });

  test('outcomes defined in a circle', () => {
    const outcomes = [
      {...statement({op: 'outcome', id: 'peace'}), id: 'calm'},
      {...statement({op: 'not', of: {op: 'outcome', id: 'calm'}}), id: 'peace'},
    ];
    const [issue] = issuesOf(compile(optionConflict(two, {outcomes})));
    expect(issue.message).toBe('outcomes are defined in a circle: calm → peace → calm');
  });

  test('a contradiction is reduced to the constraints that make it', () => {
    const required = [
      statement(or(option(0), option(2)), 'harmless'),
      statement(option(0), 'x'),
      statement({op: 'implies', if: option(0), then: option(1)}, 'x requires y'),
    ];
    const ruledOut = [statement(option(2), 'z'), statement(option(1), 'y')];
    const [issue] = issuesOf(compile(optionConflict({a: ['x', 'y', 'z']}, {required, ruledOut})));
    expect(issue.code).toBe('no-feasible-state');
    expect(issue.message).toBe(
      'no state is feasible: required “x”, required “x requires y” and ruled out “y” cannot all be met',
    );
    expect(issue.path).toBe('ruledOut[1]');
  });

  test('graph form: moves and status quo outside the states', () => {
    const conflict = graphConflict(['p', 'q'], {a: {1: [2, 3]}}, {statusQuo: {kind: 'state', id: 0}});
    expect(codes(conflict)).toEqual(['error unknown-state', 'error status-quo-infeasible', 'warning indifferent']);
  });
});

describe('limits', () => {
  const wide = (n: number, each: number, required: Conflict['required'] = []) =>
    optionConflict(
      Object.fromEntries(Array.from({length: n}, (_, d) => [`d${d}`, Array.from({length: each}, (_, k) => `o${k}`)])),
      {required},
    );
  const tooLarge = (conflict: Conflict, limits?: Limits) => {
    const compiled = compile(conflict, limits);
    if (compiled.ok || 'issues' in compiled) throw new Error('expected it to be too large');
    return compiled.tooLarge;
  };

  test('too large is said at once, with who is unconstrained', () => {
    const large = tooLarge(wide(5, 12, [statement(atMostOne(...Array.from({length: 12}, (_, o) => option(o))))]));
    expect(large.states).toBe(13n * 2n ** 48n);
    expect(large.exact).toBe(true);
    expect(large.reason).toContain('60 options leave 3,659,174,697,238,528 feasible states');
    expect(large.fix).toContain('nothing limits “o0”, “o1”, “o2”, “o3” and 8 more of d1;');
    expect(large.fix).not.toContain('of d0');
  });

  test('states, memory and steps', () => {
    expect(tooLarge(wide(2, 5), {states: 1000}).reason).toContain('1,024 feasible states');
    expect(tooLarge(wide(2, 5), {bytes: 10_000}).reason).toContain('GB');
    const required = [statement(atMostOne(...Array.from({length: 30}, (_, o) => option(o))))];
    expect(tooLarge(wide(3, 10, required), {steps: 5}).reason).toContain('given up after 5 steps');
    expect(tooLarge(wide(3, 10, required), {states: 20}).states).toBe(31n);
  });

  test('work stops when it is told to, and says how far it is', () => {
    const pairs = Array.from({length: 15}, (_, k) => statement(atMostOne(option(2 * k), option(2 * k + 1))));
    for (let o = 0; o < 10; o++) pairs.push(statement(not(option(o))));
    const heard: Progress[] = [];
    const signal = {aborted: false};
    const stop = (progress: Progress) => {
      heard.push(progress);
      if (heard.length === 2) signal.aborted = true;
    };
    expect(() => compile(wide(3, 10, pairs), {signal, progress: stop})).toThrow(AbortError);
    expect(heard[1]).toMatchObject({phase: 'feasible states', done: 2 ** 15 / 3 ** 10});
  });

  test('a search among states no diagram holds can be stopped too', () => {
    const apart = Array.from({length: 15}, (_, k) => statement(atMostOne(option(k), option(k + 15))));
    const heard: Progress[] = [];
    const signal = {aborted: false};
    const stop = (progress: Progress) => {
      heard.push(progress);
      if (heard.length === 2) signal.aborted = true;
    };
    const limits = {steps: 1e6, states: 2 ** 28, bytes: 1e12, signal, progress: stop};
    expect(() => compile(wide(3, 10, apart), limits)).toThrow(AbortError);
    expect(heard[1].phase).toMatch(/^feasible states: [0-9]+ so far$/);
  });
});

describe('naming a state', () => {
  const war = {...statement(and(option(0), option(1))), id: 'war'};
  const any = {...statement(or(option(0), option(1))), id: 'any'};
  const space = spaceOf(optionConflict({a: ['x'], b: ['y']}, {outcomes: [war, any], sameState: []}));
  test.each([
    ['1', 0],
    ['4', 3],
    ['5', 'there is no state 5 (ids run from 1 to 4)'],
    ['0', 'there is no state 0 (ids run from 1 to 4)'],
    ['YN', 1],
    ['ny', 2],
    ['Y-', 'the pattern Y- fits 2 states, one was expected'],
    ['YNN', 'the pattern YNN has 3 letters, one for each of the 2 options was expected'],
    ['war', 3],
    ['any', 'the outcome any fits 3 states, one was expected'],
    ['peace', '"peace" is neither an id, a pattern nor a named outcome'],
  ])('%s', (text, wanted) => {
    expect(findState(space, text)).toBe(wanted);
  });

  test('where a formula holds', () => {
    expect([...bitList(space.where({op: 'outcome', id: 'any'}))]).toEqual([1, 2, 3]);
    const graph = spaceOf(graphConflict(['p', 'q', 'r'], {a: {1: [2]}}));
    expect([
      ...bitList(
        graph.where({
          op: 'or',
          of: [
            {op: 'state', id: 1},
            {op: 'state', id: 3},
          ],
        }),
      ),
    ]).toEqual([0, 2]);
    expect(findState(graph, 'q')).toBe(1);
  });
});
