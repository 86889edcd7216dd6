import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {Worker} from 'node:worker_threads';
import type {Conflict} from '@suasion/model';
import {shared, type Team, ThreadedTeam} from '@suasion/solve';

/** Models of fewer options are done before a thread has started. */
const manyOptions = 18;
/** each thread works in memory of its own */
const mostThreads = 8;

/**
 * V8 compiles WebAssembly roughly first and well later, when it has run for a while; calls as long as the kernel's for a large
 * model would be over by then. With these it is compiled well at once, all functions side by side.
 */
const wholeAtOnce = ['--no-liftoff', '--no-wasm-lazy-compilation'];

/** Threads to solve a large model with; undefined where one is enough or all there is. */
export function teamFor(conflict: Conflict): Team | undefined {
  const options = conflict.decisionMakers.reduce((sum, d) => sum + d.options.length, 0);
  const helpers = Math.min(availableParallelism(), mostThreads) - 1;
  const file = helperFile();
  if (options < manyOptions || helpers === 0 || file === null) return undefined;
  for (const flag of wholeAtOnce) setFlagsFromString(flag);
  const common = shared();
  for (let k = 0; k < helpers; k++) {
    const helper = new Worker(file, {workerData: common});
    helper.unref();
    // what a helper does not take the others do
    helper.on('error', () => {});
  }
  return new ThreadedTeam(common, helpers);
}

/** The bundled helper, beside the bundle or one folder above its chunks; null in the source tree. */
function helperFile(): string | null {
  for (const at of ['./solve-helper.mjs', '../solve-helper.mjs']) {
    const file = fileURLToPath(new URL(at, import.meta.url));
    if (existsSync(file)) return file;
  }
  return null;
}
