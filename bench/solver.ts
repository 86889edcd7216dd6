import type {Conflict} from '@suasion/model';
import {
  type Answers,
  type Concept,
  compile,
  eachBit,
  type SolveOptions,
  type Space,
  simultaneousWork,
  solve,
  type Team,
} from '@suasion/solve';
import {withHelpers} from '../packages/solve/test/helpers.ts';
import {directedCube, fullCube, holedCube, sparseSixty} from './models.ts';

const five: Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq'];

interface Bench {
  name: string;
  model: () => Conflict;
  options: SolveOptions;
  /** timed runs after one that warms up */
  runs: number;
  /** threads that share the work, one unless given */
  threads?: number;
}

/** Every solver bench: a seeded model and what is asked of it. */
export const benches: Bench[] = [
  {name: 'cube 4×3', model: () => fullCube(4, 3, 1), options: {concepts: five}, runs: 9},
  {name: 'cube 4×3, SIM too', model: () => fullCube(4, 3, 1), options: {}, runs: 9},
  {name: 'cube 4×3, coalitions', model: () => fullCube(4, 3, 1), options: {concepts: five, coalitions: true}, runs: 3},
  {name: 'cube 5×3', model: () => fullCube(5, 3, 1), options: {concepts: five}, runs: 7},
  {name: 'cube 5×4', model: () => fullCube(5, 4, 1), options: {concepts: five}, runs: 3},
  {name: 'cube 5×4, two threads', model: () => fullCube(5, 4, 1), options: {concepts: five}, runs: 3, threads: 2},
  {name: 'cube 5×4, irreversible', model: () => directedCube(5, 4, 1), options: {concepts: five}, runs: 3},
  {name: 'cube 5×4, ruled out', model: () => holedCube(5, 4, 1), options: {concepts: five}, runs: 3},
  {name: 'sparse, 60 options', model: () => sparseSixty(1), options: {concepts: five}, runs: 3},
  {name: 'cube 6×4 (on request)', model: () => fullCube(6, 4, 1), options: {concepts: five}, runs: 1, threads: 2},
];

export interface Measured {
  states: number;
  options: number;
  decisionMakers: number;
  concepts: Concept[];
  compile: number[];
  solve: number[];
  /** improvements of single decision makers in the whole model, what SEQ walks over */
  improvements: number;
  /** combinations simultaneous stability may try, when it is asked for */
  combinations: number | null;
  /** over every stable set, so that a faster build with other answers is seen */
  checksum: string;
}

/** Runs one bench in this process. */
export async function measure(name: string): Promise<Measured> {
  const bench = benches.find(b => b.name === name);
  if (bench === undefined) throw new RangeError(`no bench is called ${name}`);
  const {threads = 1} = bench;
  return threads === 1 ? timed(bench) : withHelpers(threads - 1, team => timed(bench, team));
}

function timed(bench: Bench, team?: Team): Measured {
  const conflict = bench.model();
  const times: {compile: number[]; solve: number[]} = {compile: [], solve: []};
  let space: Space | undefined;
  let answers: Answers | undefined;
  // a model of millions of states is not run twice for the sake of a warm start
  for (let run = bench.runs === 1 ? 1 : 0; run <= bench.runs; run++) {
    const start = performance.now();
    const compiled = compile(conflict, {bytes: 4e9, team});
    if (!compiled.ok) throw new Error(`${bench.name} does not compile`);
    const between = performance.now();
    answers = solve(compiled.space, {...bench.options, team});
    const end = performance.now();
    space = compiled.space;
    if (run === 0) continue;
    times.compile.push(between - start);
    times.solve.push(end - between);
  }
  return {
    states: space!.count,
    options: space!.m,
    decisionMakers: space!.n,
    concepts: answers!.concepts,
    ...times,
    improvements: improvements(space!),
    combinations: answers!.stable.sim ? simultaneousWork(space!) : null,
    checksum: checksum(answers!),
  };
}

function improvements(space: Space): number {
  if (space.count > 2 ** 20) return Number.NaN;
  let total = 0;
  for (const [d, rank] of space.rank.entries()) {
    for (let s = 0; s < space.count; s++) {
      space.eachMove(d, s, t => {
        if (rank[t] > rank[s]) total++;
      });
    }
  }
  return total;
}

/** FNV-1a over the members of every stable set and the coalition equilibria, in order. */
function checksum({stable, coalitions}: Answers): string {
  let hash = 0x811c9dc5;
  const take = (s: number) => {
    hash = Math.imul(hash ^ s, 0x01000193);
  };
  for (const sets of Object.values(stable)) for (const set of sets ?? []) eachBit(set, take);
  for (const set of Object.values(coalitions?.equilibria ?? {})) eachBit(set, take);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
