import {Worker} from 'node:worker_threads';
import {shared, ThreadedTeam} from '../src/index.ts';

/** A team with helpers in threads of their own, as the command starts them from its bundle; all are there from the start. */
export async function withHelpers<T>(helpers: number, work: (team: ThreadedTeam) => T): Promise<T> {
  const common = shared();
  const api = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const file = JSON.stringify(new URL('helper.ts', import.meta.url).href);
  const source = `import(${api}).then(tsx => { tsx.register(); return import(${file}); })`;
  const started = Array.from({length: helpers}, () => new Worker(source, {eval: true, workerData: common}));
  try {
    await Promise.all(started.map(worker => new Promise(resolve => worker.once('message', resolve))));
    return work(new ThreadedTeam(common, helpers));
  } finally {
    for (const worker of started) await worker.terminate();
  }
}
