// npx tsx bench/structured.ts [excluded pairs a link, 24 unless given] [concepts]: 80 options under exactlyOne groups, requires
// chains and links between neighbours, counted, listed and solved; npx tsx bench/structured.ts --write FILE.conflict.yaml
import {writeFileSync} from 'node:fs';
import {type Conflict, conflictToYaml, type Formula, formulaToText, type Statement} from '@suasion/model';
import {allConcepts, type Concept, compile, countBits, size, solve} from '@suasion/solve';
import {conflict, generator} from './models.ts';

const makers = 10;
const options = 8;

/**
 * Ten decision makers in a ring, eight options each: exactly one of the first five, and a chain of three more, each of which
 * requires the one before; so eight choices of each decision maker. `pairs` random pairs of choices of every two neighbours
 * exclude each other, and some first choices require one of the neighbour before.
 */
export function structuredEighty(seed: number, pairs = 24): Conflict {
  const random = generator(seed + 5);
  const at = (d: number, k: number): Formula => ({op: 'option', option: (d % makers) * options + k});
  const required: Formula[] = [];
  for (let d = 0; d < makers; d++) {
    required.push({op: 'exactlyOne', of: [0, 1, 2, 3, 4].map(k => at(d, k))});
    for (let k = 5; k < options; k++) required.push({op: 'implies', if: at(d, k), then: at(d, k - 1)});
  }
  // a choice as a formula: one of the first four, or the chain so far and no further
  const choice = (d: number, c: number): Formula[] =>
    c < 4 ? [at(d, c)] : c === 7 ? [at(d, 7)] : [at(d, c), {op: 'not', of: at(d, c + 1)}];
  const ruledOut: Formula[] = [];
  for (let d = 0; d < makers; d++) {
    const left = Array.from({length: 63}, (_, k) => k + 1);
    for (let k = 0; k < pairs; k++) {
      const [pair] = left.splice(Math.floor(random() * left.length), 1);
      ruledOut.push({op: 'and', of: [...choice(d, pair! >> 3), ...choice(d + 1, pair! & 7)]});
    }
  }
  const base = conflict(`structured, 80 options`, makers, options, [], seed);
  const stated = (that: Formula): Statement => ({that, text: formulaToText(that, base), because: [], assumed: true});
  return {
    ...base,
    required: required.map(stated),
    ruledOut: ruledOut.map(stated),
    // everyone's first choice: never excluded
    statusQuo: {kind: 'options', taken: Array.from({length: makers}, (_, d) => d * options), grounds: new Map()},
    preferences: base.preferences.map(p =>
      p.kind === 'prioritized' ? {...p, statements: p.statements.map(({that}) => stated(that))} : p,
    ),
  };
}

if (process.argv[1]?.endsWith('structured.ts')) {
  if (process.argv[2] === '--write') {
    const model = structuredEighty(1, Number(process.argv[4] ?? 24));
    writeFileSync(process.argv[3]!, conflictToYaml(model));
  } else run(Number(process.argv[2] ?? 24), (process.argv[3]?.split(',') ?? ['nash', 'gmr', 'seq']) as Concept[]);
}

function run(pairs: number, concepts: Concept[]): void {
  const model = structuredEighty(1, pairs);
  let used = process.cpuUsage();
  const line = (what: string, started: number, more = '') => {
    const {user, system} = process.cpuUsage(used);
    used = process.cpuUsage();
    const wall = ((performance.now() - started) / 1000).toFixed(1);
    const peak = (process.resourceUsage().maxRSS / 2 ** 20).toFixed(2);
    console.log(
      `${what.padEnd(16)} ${((user + system) / 1e6).toFixed(1).padStart(6)} s CPU  ${wall.padStart(6)} s  peak ${peak} GB  ${more}`,
    );
  };
  const counted = performance.now();
  const {states, bytes} = size(model);
  line('count', counted, `${states} feasible states, ${((bytes ?? 0) / 1e9).toFixed(1)} GB planned`);
  const listed = performance.now();
  const compiled = compile(model);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled, (_, v) => (typeof v === 'bigint' ? String(v) : v)));
  line('list and rank', listed, `${compiled.space.count} states`);
  for (const concept of concepts.filter(c => allConcepts.includes(c))) {
    const started = performance.now();
    const {equilibria} = solve(compiled.space, {concepts: [concept], sim: 'skip'});
    line(concept, started, `${countBits(equilibria[concept]!)} equilibria`);
  }
}
