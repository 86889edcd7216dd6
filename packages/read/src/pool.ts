import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Answer, Task} from './read.ts';

/** The worker's module and the arguments Node needs to run it. */
export interface WorkerFile {
  file: string;
  execArgv?: string[];
}

export interface Pool {
  run(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * The bundled worker, or null where there is none (the source tree): a bundler makes `read-worker.mjs` from
 * src/worker.ts and puts it beside the bundle or one folder above its chunks.
 */
export function workerFile(): WorkerFile | null {
  for (const at of ['./read-worker.mjs', '../read-worker.mjs']) {
    const file = fileURLToPath(new URL(at, import.meta.url));
    if (existsSync(file)) return {file};
  }
  return null;
}

/** Threads to read in, or null where they cannot be had (a bundle taken out of its package): reading goes on in this one. */
export async function openPool(worker: WorkerFile, threads: number): Promise<Pool | null> {
  const tinypool = await import('tinypool').catch(() => null);
  if (!tinypool) return null;
  const pool = new tinypool.Tinypool({
    filename: worker.file,
    minThreads: 1,
    maxThreads: threads,
    execArgv: worker.execArgv,
    idleTimeout: 2000,
  });
  return {run: task => pool.run(task) as Promise<Answer>, close: () => pool.destroy()};
}
