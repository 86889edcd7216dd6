import {formatIssues, type Issue} from '@suasion/model';
import {compile} from '@suasion/solve';
import {conflictArgument} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {evidenceProblems} from '../evidence.ts';
import {loadConflict} from '../load.ts';
import {tooLarge, withoutRepeats} from '../open.ts';
import {FileProblems} from '../problems.ts';
import {progressLine} from '../progress.ts';
import type {Terminal} from '../terminal.ts';
import {isolated} from '../text/visible.ts';
import {Page} from '../view/page.ts';
import {printHead} from '../view/states.ts';

export const configure: Configure = (command, terminal) => {
  command
    .description('Read a conflict and name every problem with its place; say how large the model is.')
    .argument(...conflictArgument)
    .option('--json', 'the issues and the size as data')
    .addHelpText('after', '\nExample:\n  suasion check cases/xu-2007/elmira-9-states/elmira-9-states.conflict.yaml\n')
    .action((file: string, {json}: {json?: true}) => check(file, json === true, terminal));
};

async function check(file: string, json: boolean, terminal: Terminal): Promise<void> {
  const found = await examine(file, terminal);
  const errors = found.issues.filter(issue => issue.severity === 'error');
  if (json) {
    const issues = [...errors, ...found.issues.filter(issue => issue.severity !== 'error')];
    terminal.out.write(`${JSON.stringify({ok: errors.length === 0, issues, size: found.size})}\n`);
  }
  if (errors.length > 0) throw new FileProblems(json ? [] : found.issues);
  if (json) return;
  const page = new Page(terminal);
  if (found.head) found.head(page);
  if (found.issues.length > 0) page.line(formatIssues(found.issues));
  page.line(found.issues.length === 0 ? 'No problems.' : `No errors; ${found.issues.length} to look at.`);
}

interface Found {
  issues: Issue[];
  size: {form: string; decisionMakers: number; options: number; states: number; statusQuo: number | null} | null;
  head?: (page: Page) => void;
}

async function examine(file: string, terminal: Terminal): Promise<Found> {
  const name = file === '-' ? 'standard input' : file;
  try {
    const {conflict, warnings: ofFile} = await loadConflict(file, terminal);
    const warnings = [...ofFile, ...evidenceProblems(file, conflict, terminal)];
    const {show, clear} = progressLine(terminal);
    const compiled = compile(conflict, {progress: show});
    clear();
    if (!compiled.ok) {
      const issues: Issue[] =
        'tooLarge' in compiled
          ? [{code: 'too-large', severity: 'error', message: tooLarge(compiled.tooLarge), file: name}]
          : compiled.issues.map(issue => ({file: name, ...issue}));
      return {issues: [...warnings, ...issues], size: null};
    }
    const {space} = compiled;
    return {
      issues: withoutRepeats([...warnings, ...compiled.warnings.map(issue => ({file: name, ...issue}))]),
      size: {
        form: space.form,
        decisionMakers: space.n,
        options: space.m,
        states: space.count,
        statusQuo: space.statusQuo < 0 ? null : space.statusQuo + 1,
      },
      head: page => printHead(page, space, isolated(conflict.title)),
    };
  } catch (error) {
    if (error instanceof FileProblems) return {issues: [...error.issues], size: null};
    throw error;
  }
}
