import {type Conflict, formatIssue, type Issue} from '@suasion/model';
import {compile, type Limits, type Space, type TooLarge} from '@suasion/solve';
import {loadConflict} from './load.ts';
import {CannotSay, FileProblems} from './problems.ts';
import {progressLine} from './progress.ts';
import {teamFor} from './team.ts';
import type {Terminal} from './terminal.ts';
import {isolated} from './text/visible.ts';

export interface Opened {
  /** as the file has it: names given on the command line are looked up here */
  conflict: Conflict;
  space: Space;
  /** progress on a terminal and threads for a large model, to be handed to long work */
  limits: Pick<Limits, 'progress' | 'team'>;
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
  const limits = {progress: show, team: teamFor(conflict)};
  const compiled = compile(reader === 'people' ? shown(conflict) : conflict, limits);
  clear();
  const name = file === '-' ? 'standard input' : file;
  if (!compiled.ok) {
    if ('tooLarge' in compiled) throw new CannotSay(`${name}: ${tooLarge(compiled.tooLarge)}`);
    throw new FileProblems(inFile(name, compiled.issues));
  }
  for (const issue of withoutRepeats([...warnings, ...inFile(name, compiled.warnings)])) {
    terminal.err.write(`${formatIssue(issue)}\n`);
  }
  return {conflict, space: compiled.space, limits, ready: clear};
}

// issues are made harmless when they are printed, marks of text direction written out: names go in without ours
function inFile(file: string, issues: readonly Issue[]): Issue[] {
  return issues.map(issue => ({file, ...issue, message: issue.message.replace(/[\u2068\u2069]/g, '')}));
}

/** Reading and compiling may find the same; the first, which knows its place, stays. */
export function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const said = new Set<string>();
  return issues.filter(({code, message}) => !said.has(`${code} ${message}`) && said.add(`${code} ${message}`));
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
