import {proxy, releaseProxy, wrap} from 'comlink';
import {Lane, type Port} from './lane.ts';
import type {Engine} from './protocol.ts';

/** A worker that has the solver in it. */
function startWorker(): Port {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module', name: 'solver'});
  const remote = wrap<Engine>(worker);
  // a worker that cannot even start would leave its questions without an answer
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', e => reject(new Error(e.message || 'The solver could not be started.')));
  });
  broken.catch(() => {});
  return {
    engine: {
      run: (method, args, slot, ticket, progress) =>
        Promise.race([remote.run(method, args, slot, ticket, progress && proxy(progress)) as Promise<unknown>, broken]),
      share: flags => Promise.race([remote.share(flags) as Promise<void>, broken]),
    },
    end() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

const shareMemory = globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === 'function';

/** Answers that belong to what is on the page: they come while typing. */
export const live = new Lane(startWorker, shareMemory);

/** Long work beside it — coalitions, hinges, swaps, samples — so that the live answers never wait for it. */
export const study = new Lane(startWorker, shareMemory);
