// The bundled worker of the server's threads behind gates: every verb leaves a line in a folder when it begins, then stands
// still, its whole thread with it, until a file of the verb's name lies there, and leaves another line.
import {appendFileSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import work from '../../../cli/dist/server-worker.mjs';

const folder = process.env.SUASION_TEST_GATES;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** @param {import('../../src/default-verbs.ts').Work} task */
export default async function held(task) {
  const {verb, given, stop} = task;
  const log = line => appendFileSync(join(folder, 'log'), `${verb} ${line}\n`);
  log('begun');
  while (!existsSync(join(folder, verb))) Atomics.wait(pause, 0, 0, 10);
  if (verb === 'openDocument' && String(given[1]).startsWith('fatal')) {
    setImmediate(() => {
      throw new Error('the thread broke');
    });
    return new Promise(() => {});
  }
  log(Atomics.load(stop, 0) ? 'given up' : 'let through');
  return work(task);
}
