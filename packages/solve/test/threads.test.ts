import {Worker} from 'node:worker_threads';
import {expect, test} from 'vitest';
import {fullCube, holedCube} from '../../../bench/models.ts';
import {compile, shared, solve, ThreadedTeam} from '../src/index.ts';

/** Helpers in threads of their own, as the command starts them; they are there when `run` is first called. */
async function withHelpers<T>(helpers: number, work: (team: ThreadedTeam) => T): Promise<T> {
  const common = shared();
  const file = new URL('helper.ts', import.meta.url);
  const started = Array.from({length: helpers}, () => {
    const source = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(t => { t.register(); return import(${JSON.stringify(file.href)}); })`;
    return new Worker(source, {eval: true, workerData: common});
  });
  try {
    await Promise.all(started.map(worker => new Promise(resolve => worker.once('message', resolve))));
    return work(new ThreadedTeam(common, helpers));
  } finally {
    for (const worker of started) await worker.terminate();
  }
}

test('threads change nothing: the same ranks and stable states from one and from two', async () => {
  const results = (team?: ThreadedTeam) =>
    [fullCube(4, 4, 3), holedCube(4, 4, 5)].map(conflict => {
      const compiled = compile(conflict, {team});
      if (!compiled.ok) throw new Error('the model should compile');
      const rank = compiled.space.rank.map(r => r.join());
      return {rank, answers: solve(compiled.space, {concepts: ['nash', 'gmr', 'smr', 'seq', 'sseq'], team})};
    });
  expect(await withHelpers(1, results)).toEqual(results());
}, 60_000);
