// Questions that solve or search a model again and again:  node bench/built.mjs questions [robust | ask | invert]
// One thread; CPU time in this process, with a checksum of the answers so that a faster build with others is seen.
import {cpus, loadavg} from 'node:os';
import type {Conflict} from '@suasion/model';
import {ask, compile, invert, robust, type Space} from '@suasion/solve';
import {fullCube} from './models.ts';

const benches: Record<string, () => unknown> = {
  'robust: equilibria in 10,000 samples, 1,024 states × 5': () => robust(spaceOf(fullCube(5, 2, 1)), {samples: 10_000}),
  'robust: one goal, all 31 coalitions, 1,000 samples': () =>
    robust(spaceOf(fullCube(5, 2, 1)), {samples: 1000, goal: {op: 'option', option: 9}}),
  'ask: 63 coalitions, 2^16 states, compiling included': () =>
    ask(spaceOf(uneven([3, 3, 3, 3, 2, 2])), {op: 'option', option: 15}).verdicts.map(({verdict}) => verdict),
  'invert: every state of 4,096, SEQ': () => everyState('seq'),
  'invert: every state of 4,096, GMR': () => everyState('gmr'),
  'invert: every state of 4,096, Nash': () => everyState('nash'),
};

function spaceOf(conflict: Conflict): Space {
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error('the model does not compile');
  return compiled.space;
}

function everyState(concept: 'nash' | 'gmr' | 'seq'): number[] {
  const space = spaceOf(fullCube(4, 3, 1));
  return Array.from({length: space.count}, (_, s) =>
    invert(space, s, concept).by.reduce((sum, {smallest}) => sum + smallest.count, 0),
  );
}

/** A full cube whose decision makers have different numbers of options. */
function uneven(options: number[]): Conflict {
  const cube = fullCube(4, 4, 1);
  const all = cube.decisionMakers.flatMap(d => d.options);
  const decisionMakers = options.map((count, d) => ({
    ...cube.decisionMakers[0],
    id: `d${d}`,
    name: `D${d}`,
    options: all.splice(0, count).map((o, k) => ({...o, id: `o${k}`})),
  }));
  const preferences = options.map((_, d) => fullCube(4, 4, d + 1).preferences[d % 4]);
  return {...cube, decisionMakers, preferences};
}

function checksum(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`,
);
for (const [name, work] of Object.entries(benches)) {
  if (process.argv.length > 2 && !process.argv.slice(2).some(word => name.includes(word))) continue;
  const began = process.cpuUsage();
  const answer = work();
  const {user, system} = process.cpuUsage(began);
  console.log(`${name.padEnd(56)} ${((user + system) / 1e6).toFixed(2).padStart(7)} s CPU   ${checksum(answer)}`);
}
