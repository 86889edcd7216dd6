import type {Conflict, DecisionMaker, Formula, Grounds, Preference, Statement} from '@suasion/model';

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

const grounds = (): Grounds => ({because: [], assumed: true});
const option = (o: number): Formula => ({op: 'option', option: o});
const statement = (that: Formula): Statement => ({that, text: '', ...grounds()});

/** Every decision maker has `options` options, all combinations are feasible, every option is wanted or not by everyone. */
export function fullCube(decisionMakers: number, options: number, seed: number): Conflict {
  return conflict(`full cube ${decisionMakers}×${options}`, decisionMakers, options, [], seed);
}

/**
 * Decision makers who choose exactly one of their options: `options`^`decisionMakers` feasible states among
 * 2^(options · decisionMakers) values.
 */
export function exactlyOneEach(decisionMakers: number, options: number, seed: number): Conflict {
  const required = Array.from({length: decisionMakers}, (_, d) =>
    statement({op: 'exactlyOne', of: Array.from({length: options}, (_, k) => option(d * options + k))}),
  );
  return conflict(`exactly one each ${decisionMakers}×${options}`, decisionMakers, options, required, seed);
}

/**
 * 60 options, some 100,000 feasible states: five decision makers choose one of twelve options each, and random pairs of
 * choices of different decision makers exclude each other.
 */
export function sparseSixty(seed: number): Conflict {
  const random = generator(seed + 1);
  const sparse = exactlyOneEach(5, 12, seed);
  for (let k = 0; k < 130; k++) {
    const d = Math.floor(random() * 5);
    const other = (d + 1 + Math.floor(random() * 4)) % 5;
    const pair = [option(d * 12 + Math.floor(random() * 12)), option(other * 12 + Math.floor(random() * 12))];
    sparse.ruledOut.push(statement({op: 'and', of: pair}));
  }
  return {...sparse, title: 'sparse, 60 options', statusQuo: null};
}

/** The full cube with the first option of every decision maker irreversible, taken and dropped in turn. */
export function directedCube(decisionMakers: number, options: number, seed: number): Conflict {
  const cube = fullCube(decisionMakers, options, seed);
  for (const [d, {options}] of cube.decisionMakers.entries())
    options[0].irreversible = d % 2 === 0 ? 'taken' : 'dropped';
  return {...cube, title: `${cube.title}, irreversible`};
}

/** The full cube less one value in eight: three options of different decision makers are not taken together. */
export function holedCube(decisionMakers: number, options: number, seed: number): Conflict {
  const cube = fullCube(decisionMakers, options, seed);
  cube.ruledOut.push(statement({op: 'and', of: [option(0), option(options), option(2 * options + 1)]}));
  return {...cube, title: `${cube.title}, ruled out`};
}

export function conflict(title: string, n: number, options: number, required: Statement[], seed: number): Conflict {
  const random = generator(seed);
  const m = n * options;
  const decisionMakers = Array.from({length: n}, (_, d): DecisionMaker => {
    const own = Array.from({length: options}, (_, k) => ({
      id: `o${k}`,
      name: `Option ${d}.${k}`,
      irreversible: null,
      ...grounds(),
    }));
    return {id: `d${d}`, name: `D${d}`, options: own, ...grounds()};
  });
  return {
    version: 1,
    form: 'options',
    title,
    decisionMakers,
    stateNames: [],
    ruledOut: [],
    required,
    sameState: [],
    outcomes: [],
    preferences: decisionMakers.map(() => randomStatements(random, m)),
    statusQuo: {kind: 'options', taken: required.map((_, d) => d * options), grounds: new Map()},
  };
}

/** Conditional wishes first, then every option wanted or not, in random order: no two states are equally good. */
function randomStatements(random: () => number, m: number): Preference {
  const literal = (): Formula => {
    const of = option(Math.floor(random() * m));
    return random() < 0.5 ? of : {op: 'not', of};
  };
  const statements: Statement[] = [];
  for (let k = 0; k < m / 2; k++) {
    const kind = random();
    if (kind < 0.4) statements.push(statement({op: 'and', of: [literal(), literal()]}));
    else if (kind < 0.7) statements.push(statement({op: 'implies', if: literal(), then: literal()}));
    else statements.push(statement({op: 'iff', left: literal(), right: literal()}));
  }
  const order = Array.from({length: m}, (_, o) => o);
  for (let k = m - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1));
    [order[k], order[j]] = [order[j], order[k]];
  }
  for (const o of order) statements.push(statement(random() < 0.5 ? option(o) : {op: 'not', of: option(o)}));
  return {kind: 'prioritized', statements};
}
