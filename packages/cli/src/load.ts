import {type Conflict, type Issue, parseConflict} from '@suasion/model';
import {readText} from './files.ts';
import {FileProblems} from './problems.ts';
import type {Terminal} from './terminal.ts';

/** Larger files are refused before they are read; the format itself sets tighter limits. */
export const mostBytes = 16 * 2 ** 20;

export interface Loaded {
  conflict: Conflict;
  warnings: Issue[];
}

/**
 * Reads a conflict from a conflict file, a `.gmcr` file or standard input (`-`).
 *
 * @throws FileProblems with every problem and its place
 */
export async function loadConflict(file: string, terminal: Terminal): Promise<Loaded> {
  const text = readText(file, mostBytes, terminal);
  const name = file === '-' ? 'standard input' : file;
  const read = parseConflict(text, {file: name});
  if (!read.ok) throw new FileProblems(read.issues);
  return {conflict: read.conflict, warnings: read.warnings};
}
