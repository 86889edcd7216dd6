import {execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Who holds a data folder: the process and when it started, so that a reused process number is not mistaken for it. */
export interface Holder {
  pid: number;
  started: string;
}

/** Someone else has the folder open. */
export class FolderInUse extends Error {
  readonly folder: string;
  readonly holder: Holder;

  constructor(folder: string, holder: Holder) {
    super(
      `${folder} is in use by another Suasion (process ${holder.pid}). Close that one, or choose another folder with --data.`,
    );
    this.name = 'FolderInUse';
    this.folder = folder;
    this.holder = holder;
  }
}

/**
 * Takes the folder for this process alone; two writers on one PGlite folder lose rows silently. A lock whose holder is
 * gone is taken over. Returns the function that gives the folder back. Throws `FolderInUse`.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'suasion.lock');
  const mine: Holder = {pid: process.pid, started: startOf(process.pid) ?? 'unknown'};
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(mine), {mode: 0o600});
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        // a hard link appears whole or not at all, and fails when the name is taken
        linkSync(draft, path);
        return () => {
          const holder = read(path);
          if (holder?.pid === mine.pid && holder.started === mine.started) rmSync(path, {force: true});
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = read(path);
      if (holder && isAlive(holder)) throw new FolderInUse(folder, holder);
      removeStale(path);
    }
    throw new Error(`${path} could not be taken: it keeps changing hands.`);
  } finally {
    rmSync(draft, {force: true});
  }
}

// only one process at a time may throw a dead holder's lock away, or it might throw away its successor's
function removeStale(path: string): void {
  const guard = `${path}.stale`;
  try {
    mkdirSync(guard);
  } catch {
    if (Date.now() - (statSync(guard, {throwIfNoEntry: false})?.mtimeMs ?? 0) > 10_000) tryRemove(guard);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    return;
  }
  try {
    const holder = read(path);
    if (!holder || !isAlive(holder)) rmSync(path, {force: true});
  } finally {
    tryRemove(guard);
  }
}

function tryRemove(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // someone else removed it first
  }
}

function read(path: string): Holder | null {
  try {
    const {pid, started} = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return Number.isInteger(pid) && typeof started === 'string' ? {pid, started} : null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return started === null || holder.started === 'unknown' || started === holder.started;
}

// when a process started, in whatever words the system has for it; null where it cannot be asked
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // the command's name may hold spaces and brackets; start time is field 22, the 20th after it
      return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {encoding: 'utf8'}).trim() || null;
  } catch {
    return null;
  }
}
