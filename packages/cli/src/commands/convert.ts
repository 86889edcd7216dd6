import {
  conflictToGmcr,
  conflictToNfg,
  conflictToYaml,
  type ExportResult,
  formatIssue,
  movesToDot,
  movesToGraphml,
  nearest,
  stabilityToLatex,
} from '@suasion/model';
import {moveGraph, rankedStates, type Space, solve, stabilityTable} from '@suasion/solve';
import type {Configure} from '../command.ts';
import {refuseAbove, refuseManyMoves, stabilityCsv} from '../export.ts';
import {writeFile} from '../files.ts';
import {loadConflict} from '../load.ts';
import {openConflict} from '../open.ts';
import {FileProblems, UsageError} from '../problems.ts';
import type {Terminal} from '../terminal.ts';

const endings = ['conflict.yaml', 'gmcr', 'nfg', 'graphml', 'dot', 'csv', 'tex'] as const;
type Ending = (typeof endings)[number];

const mostTypeset = 2000;
const mostCells = 1_000_000;

export const configure: Configure = (command, terminal) => {
  command
    .description(
      'Read a conflict and write it in another format, chosen by the ending of OUT: .conflict.yaml, .gmcr (GMCR+), .nfg ' +
        '(Gambit; ranks as payoffs), .graphml and .dot (moves and improvements), .csv and .tex (the stability table).',
    )
    .argument('<in>', 'a .conflict.yaml or .gmcr file, - for standard input')
    .argument('<out>', 'the file to write; an old one is replaced only once the new one is whole')
    .addHelpText(
      'after',
      `
Examples:
  suasion convert Elmira.gmcr elmira.conflict.yaml
  suasion convert cases/textbook/chicken/chicken.conflict.yaml chicken.dot
`,
    )
    .action((from: string, to: string) => convert(from, to, terminal));
};

async function convert(from: string, to: string, terminal: Terminal): Promise<void> {
  const ending = endingOf(to);
  writeFile(to, await textOf(from, ending, terminal), terminal);
}

function endingOf(file: string): Ending {
  const name = file.toLowerCase();
  const found = endings.find(ending => name.endsWith(`.${ending}`));
  if (found) return found;
  if (/\.ya?ml$/.test(name)) return 'conflict.yaml';
  const given = /\.([^./\\]+)$/.exec(name)?.[1];
  const known = endings.map(ending => `.${ending}`);
  const near = given === undefined ? [] : nearest(`.${given}`, known);
  throw new UsageError(
    `${given === undefined ? `${file} has no ending` : `.${given} is not a format`} to choose by; known are ${known.join(', ')}`,
    near,
  );
}

async function textOf(from: string, ending: Ending, terminal: Terminal): Promise<Iterable<string>> {
  if (ending === 'conflict.yaml' || ending === 'gmcr') {
    const {conflict, warnings, source} = await loadConflict(from, terminal);
    for (const issue of warnings) terminal.err.write(`${formatIssue(issue)}\n`);
    // a conflict file keeps its comments and order
    if (ending === 'conflict.yaml') return [source ?? conflictToYaml(conflict)];
    return exported(conflictToGmcr(conflict), from, terminal);
  }
  const {conflict, space, limits, ready} = await openConflict(from, terminal, 'data');
  if (ending === 'nfg') {
    refuseAbove(mostCells, space.count, 'states', 'write them to .csv instead');
    return exported(conflictToNfg(conflict, rankedStates(space)), from, terminal);
  }
  const graph = ending === 'graphml' || ending === 'dot';
  if (graph) refuseManyMoves(space);
  if (ending === 'tex') refuseAbove(mostTypeset, space.count, 'states', 'write them to .csv instead');
  const answers = solve(space, {...limits, concepts: graph ? ['seq'] : undefined});
  ready();
  return ending === 'csv' ? stabilityCsv(space, answers) : [drawn(space, answers, ending)];
}

function drawn(space: Space, answers: ReturnType<typeof solve>, ending: 'graphml' | 'dot' | 'tex'): string {
  if (ending === 'tex') return stabilityToLatex(stabilityTable(space, answers));
  const graph = moveGraph(space, answers, 'seq');
  return ending === 'dot' ? movesToDot(graph) : movesToGraphml(graph);
}

function exported(result: ExportResult, from: string, terminal: Terminal): string[] {
  const file = from === '-' ? 'standard input' : from;
  if (!result.ok) throw new FileProblems(result.issues.map(issue => ({file, ...issue})));
  for (const issue of result.warnings) terminal.err.write(`${formatIssue({file, ...issue})}\n`);
  return [result.text];
}
