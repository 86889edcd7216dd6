import {chmodSync, mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {lockFolder} from './lock.ts';

/** Makes a folder with those above it. Node's own `recursive` never ends where nothing can be made, as below `/proc`. */
export function makeFolder(folder: string, mode = 0o777): void {
  if (statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return;
  try {
    mkdirSync(folder, {mode});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder), mode);
    mkdirSync(folder, {mode});
  }
}

/**
 * Makes the folder of a store, readable by its owner only, and takes it for this process alone. Returns the function that
 * gives it back. Throws `FolderInUse`, and what the system says where there can be no such folder.
 */
export function holdFolder(folder: string): () => void {
  makeFolder(folder, 0o700);
  chmodSync(folder, 0o700);
  return lockFolder(folder);
}
