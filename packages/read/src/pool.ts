import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export interface Pool<Task, Answer> {
  run(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * A bundled worker by its name, or null where there is none (the source tree): a bundler makes `read-worker.mjs` from
 * src/worker.ts and puts it beside the bundle or one folder above its chunks.
 */
export function workerFile(name = 'read-worker'): string | null {
  for (const at of ['.', '..']) {
    const file = fileURLToPath(new URL(`${at}/${name}.mjs`, import.meta.url));
    if (existsSync(file)) return file;
  }
  return null;
}

/** Threads to work in, or null where they cannot be had (a bundle taken out of its package): the work goes on in this one. */
export async function openPool<Task, Answer>(worker: string, threads: number): Promise<Pool<Task, Answer> | null> {
  const tinypool = await import('tinypool').catch(() => null);
  if (!tinypool) return null;
  const pool = new tinypool.Tinypool({
    filename: worker,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 2000,
  });
  return {run: task => pool.run(task) as Promise<Answer>, close: () => pool.destroy()};
}
