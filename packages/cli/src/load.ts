import {type Conflict, type Issue, parseGmcr, parsePlainConflict} from '@suasion/model';
import {readText} from './files.ts';
import {FileProblems} from './problems.ts';
import type {Terminal} from './terminal.ts';

/** Larger files are refused before they are read; the formats themselves set tighter limits. */
export const mostBytes = 16 * 2 ** 20;

export interface Loaded {
  conflict: Conflict;
  warnings: Issue[];
  /** the text of a conflict file, comments and all; null for a `.gmcr` file */
  source: string | null;
}

/**
 * Reads a conflict from a conflict file, a `.gmcr` file or standard input (`-`).
 *
 * @throws FileProblems with every problem and its place
 */
export async function loadConflict(file: string, terminal: Terminal): Promise<Loaded> {
  const text = readText(file, mostBytes, terminal);
  const name = file === '-' ? 'standard input' : file;
  const gmcr = isGmcr(file, text);
  // most files need no more; the library for all of YAML is as long in loading as in reading
  const plain = gmcr ? null : parsePlainConflict(text, {file: name});
  if (plain !== null) return {...plain, source: text};
  const read = gmcr ? parseGmcr(text, {file: name}) : (await import('./load-any.ts')).parseConflict(text, {file: name});
  if (!read.ok) throw new FileProblems(read.issues);
  return {conflict: read.conflict, warnings: read.warnings, source: gmcr ? null : text};
}

// by its ending; standard input by its beginning, as a `.gmcr` file is JSON
function isGmcr(file: string, text: string): boolean {
  return /\.(gmcr|json)$/i.test(file) || (file === '-' && /^\s*\{\s*"/.test(text));
}
