import {type Conflict, formatIssue, type Issue} from '@suasion/model';
import {compile, Explorer, type Limits, type Space, size, type TooLarge} from '@suasion/solve';
import {loadConflict} from './load.ts';
import {CannotSay, FileProblems, UsageError} from './problems.ts';
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
  tellWarnings([...warnings, ...inFile(name, compiled.warnings)], terminal);
  return {conflict, space: compiled.space, limits, ready: clear};
}

/** A conflict whose states are not listed: single-state questions are answered by exploring. */
export interface Unlisted {
  listed: false;
  conflict: Conflict;
  /** the conflict to explore, its names safe to print where people read them */
  shown: Conflict;
  /** why the states are not listed, in words */
  reason: string;
  /** names states, whichever are met */
  explorer: Explorer;
  limits: Pick<Limits, 'progress'>;
  ready(): void;
}

/** Where counting the states was given up, so many are listed before exploring is the better way. */
const mostUncounted = {states: 2 ** 20, steps: 2e7};

/**
 * As `openConflict` for questions about single states: where the states are too many to be listed, or a budget says how many
 * are to be met, they are not.
 */
export async function openOrExplore(
  file: string,
  terminal: Terminal,
  reader: 'people' | 'data',
  budget: number | undefined,
): Promise<(Opened & {listed: true}) | Unlisted> {
  const {conflict, warnings} = await loadConflict(file, terminal);
  const name = file === '-' ? 'standard input' : file;
  const model = reader === 'people' ? shown(conflict) : conflict;
  if (budget !== undefined && conflict.form === 'graph') {
    throw new UsageError('--budget has no place where a file lists its states itself (graph form)');
  }
  const {show, clear} = progressLine(terminal);
  const limits = {progress: show, team: budget === undefined ? teamFor(conflict) : undefined};
  let reason = 'a budget was given';
  if (budget === undefined) {
    const uncounted = conflict.form === 'options' && size(conflict).states === null;
    const compiled = compile(model, {...limits, ...(uncounted ? mostUncounted : {})});
    clear();
    if (compiled.ok) {
      tellWarnings([...warnings, ...inFile(name, compiled.warnings)], terminal);
      return {listed: true, conflict, space: compiled.space, limits, ready: clear};
    }
    if (!('tooLarge' in compiled)) throw new FileProblems(inFile(name, compiled.issues));
    reason = compiled.tooLarge.reason;
  }
  tellWarnings(warnings, terminal);
  return {listed: false, conflict, shown: model, reason, explorer: new Explorer(model), limits, ready: clear};
}

function tellWarnings(issues: readonly Issue[], terminal: Terminal): void {
  for (const issue of withoutRepeats(issues)) terminal.err.write(`${formatIssue(issue)}\n`);
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
  return `${reason}; ${fix}; ask, why and paths answer about single states without listing them all`;
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
