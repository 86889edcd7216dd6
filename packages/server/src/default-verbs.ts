import {openPool, type Pool, workerFile} from '@suasion/read';
import type {Verbs} from './verbs.ts';
import {verbsHere} from './verbs-here.ts';

type Verb = 'openDocument' | 'read' | 'draft' | 'brief';

/** What a thread is asked: a verb, all it is given but the last, and a place that holds 1 once nobody waits any more. */
export interface Work {
  verb: Verb;
  given: unknown[];
  stop: Int32Array<SharedArrayBuffer>;
}

/**
 * The four verbs in two threads that are kept open, one that opens and reads documents and one that drafts and writes
 * briefs: neither keeps the server from answering, nor a long import a brief. Where threads cannot be had (the source tree
 * holds no bundled worker) the verbs are done in this one.
 */
export function defaultVerbs(worker: string | null = workerFile('server-worker')): Verbs {
  const here = verbsHere();
  const threads = {reading: thread(worker), writing: thread(worker)};
  const done = <V extends Verb>(where: keyof typeof threads, verb: V): Verbs[V] =>
    (async (...all: unknown[]) => {
      const pool = await threads[where].open();
      if (!pool) return (here[verb] as (...all: unknown[]) => Promise<unknown>)(...all);
      const signal = all.at(-1) as AbortSignal;
      const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const raise = () => Atomics.store(stop, 0, 1);
      signal.addEventListener('abort', raise, {once: true});
      if (signal.aborted) raise();
      try {
        return await pool.run({verb, given: all.slice(0, -1), stop});
      } finally {
        signal.removeEventListener('abort', raise);
      }
    }) as Verbs[V];
  return {
    reader: here.reader,
    openDocument: done('reading', 'openDocument'),
    read: done('reading', 'read'),
    draft: done('writing', 'draft'),
    brief: done('writing', 'brief'),
    async close() {
      await Promise.all(Object.values(threads).map(t => t.close()));
    },
  };
}

/** A thread started when first needed. */
function thread(worker: string | null) {
  let pool: Promise<Pool<Work, unknown> | null> | undefined;
  return {
    open: () => (pool ??= worker ? openPool<Work, unknown>(worker, 1) : Promise.resolve(null)),
    async close() {
      const open = pool;
      pool = undefined;
      await (await open)?.close();
    },
  };
}
