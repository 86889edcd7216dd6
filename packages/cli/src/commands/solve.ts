import {stabilityToLatex} from '@suasion/model';
import {type Answers, type Sanctions, type Space, solve, stabilityTable, writeSolveJson} from '@suasion/solve';
import {Option} from 'commander';
import {type Concept, concepts, conflictArgument} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {refuseAbove, stabilityCsv} from '../export.ts';
import {openConflict} from '../open.ts';
import {UsageError} from '../problems.ts';
import {someOf} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';
import {Page} from '../view/page.ts';
import {printSolution, printSummary, summaryJson} from '../view/solution.ts';

interface Options {
  concepts?: Concept[];
  coalitions?: true;
  sanctions?: Sanctions;
  sim?: true;
  summary?: true;
  json?: true;
  csv?: true;
  latex?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description('Which states are stable for each decision maker, and which are equilibria, under each concept.')
    .argument(...conflictArgument)
    .addOption(
      new Option('--concepts <list>', `only these, separated by commas: ${concepts.join(', ')}`).argParser(
        someOf(concepts),
      ),
    )
    .option('--coalitions', 'also stability for every coalition, and who would improve together on an equilibrium')
    .addOption(
      new Option('--sanctions <kind>', 'whose improvements sanction a coalition: single outsiders, or joint groups too')
        .choices(['single', 'joint'])
        .implies({coalitions: true}),
    )
    .option('--sim', 'simultaneous stability (sim) even above 4,096 states')
    .option('--summary', 'how many states are stable, without listing them')
    .option('--json', 'all of it as data')
    .option('--csv', 'a row for each state')
    .option('--latex', 'the stability table as journals print it')
    .addHelpText(
      'after',
      `
Examples:
  suasion solve cases/kinsara-2014/syria-iraq-1975/syria-iraq-1975.conflict.yaml
  suasion solve cases/xu-2007/elmira-9-states/elmira-9-states.conflict.yaml --concepts nash,seq --coalitions
  suasion solve model.gmcr --json > answers.json
`,
    )
    .action((file: string, options: Options) => print(file, options, terminal));
};

async function print(file: string, options: Options, terminal: Terminal): Promise<void> {
  const formats = (['json', 'csv', 'latex'] as const).filter(format => options[format]);
  if (formats.length > 1) throw new UsageError(`choose one of ${formats.map(f => `--${f}`).join(' and ')}`);
  if (options.summary && (options.csv || options.latex))
    throw new UsageError('--summary goes with --json or with neither');
  const {space, limits, ready} = await openConflict(file, terminal, formats.length > 0 ? 'data' : 'people');
  if (options.latex) refuseAbove(2000, space.count, 'states', '--csv takes them all');
  const answers = solve(space, {
    ...limits,
    concepts: options.concepts,
    coalitions: options.coalitions,
    sanctions: options.sanctions,
    sim: options.sim || options.concepts?.includes('sim') ? 'force' : 'auto',
  });
  ready();
  write(space, answers, options, terminal);
}

function write(space: Space, answers: Answers, options: Options, terminal: Terminal): void {
  const {out} = terminal;
  if (options.json && options.summary) out.write(`${JSON.stringify(summaryJson(space, answers))}\n`);
  else if (options.json) {
    writeSolveJson(space, answers, chunk => out.write(chunk));
    out.write('\n');
  } else if (options.csv) {
    for (const piece of stabilityCsv(space, answers)) out.write(piece);
  } else if (options.latex) out.write(stabilityToLatex(stabilityTable(space, answers)));
  else if (options.summary) printSummary(new Page(terminal), space, answers);
  else printSolution(new Page(terminal), space, answers);
}
