import type {Conflict} from '@suasion/model';
import {formatIssue} from '@suasion/model';
import {compile, type Limits, type Space, type TooLarge} from '@suasion/solve';
import {loadConflict} from './load.ts';
import {CannotSay, FileProblems} from './problems.ts';
import {progressLine} from './progress.ts';
import type {Terminal} from './terminal.ts';
import {isolated} from './text/visible.ts';

export interface Opened {
  /** as the file has it: names given on the command line are looked up here */
  conflict: Conflict;
  space: Space;
  /** progress on a terminal, to be handed to long work */
  limits: Pick<Limits, 'progress'>;
  /** takes the progress line away before anything is printed */
  ready(): void;
}

/**
 * Reads and compiles a conflict. Warnings go to stderr.
 *
 * @param reader whether names are printed for `people`, harmless on a terminal, or as `data`, unchanged
 * @throws FileProblems, or CannotSay when the model is too large
 */
export async function openConflict(file: string, terminal: Terminal, reader: 'people' | 'data'): Promise<Opened> {
  const {conflict, warnings} = await loadConflict(file, terminal);
  const {show, clear} = progressLine(terminal);
  const limits = {progress: show};
  const compiled = compile(reader === 'people' ? shown(conflict) : conflict, limits);
  clear();
  const name = file === '-' ? 'standard input' : file;
  if (!compiled.ok) {
    if ('tooLarge' in compiled) throw new CannotSay(`${name}: ${tooLarge(compiled.tooLarge)}`);
    throw new FileProblems(compiled.issues.map(issue => ({file: name, ...issue})));
  }
  for (const issue of [...warnings, ...compiled.warnings])
    terminal.err.write(`${formatIssue({file: name, ...issue})}\n`);
  return {conflict, space: compiled.space, limits, ready: clear};
}

export function tooLarge({reason, fix}: TooLarge): string {
  return `${reason}; ${fix}`;
}

/** The conflict with every name from its file made safe to print, so that sentences made of them are safe too. */
export function shown(conflict: Conflict): Conflict {
  return {
    ...conflict,
    title: isolated(conflict.title),
    decisionMakers: conflict.decisionMakers.map(dm => ({
      ...dm,
      name: isolated(dm.name),
      options: dm.options.map(option => ({...option, name: isolated(option.name)})),
    })),
    stateNames: conflict.stateNames.map(isolated),
  };
}
