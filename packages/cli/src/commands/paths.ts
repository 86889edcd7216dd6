import {
  explainPaths,
  exploredPathsJson,
  explorePaths,
  NoStatusQuo,
  PATH_KINDS,
  type Paths,
  paths,
  type Space,
} from '@suasion/solve';
import {budgetOption, conflictArgument, stateWords, trimmed} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {openOrExplore, type Unlisted} from '../open.ts';
import {CannotSay} from '../problems.ts';
import {exploredState, stateOf} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';
import {printVisited} from '../view/explored.ts';
import {Page} from '../view/page.ts';
import {printHead} from '../view/states.ts';

export const configure: Configure = (command, terminal) => {
  command
    .description(
      'The shortest ways from the status quo to a state: by any moves, by improvements, and by improvements nobody ' +
        'counters at once.',
    )
    .argument(...conflictArgument)
    .argument('<state>', stateWords, trimmed)
    .option('--from <state>', 'where to start, if not from the status quo')
    .addOption(budgetOption())
    .option('--json', 'the paths as data')
    .addHelpText(
      'after',
      '\nExample:\n  suasion paths cases/kinsara-2014/elmira-12-states/elmira-12-states.conflict.yaml 10\n',
    )
    .action((file: string, state: string, options: Options) => find(file, state, options, terminal));
};

interface Options {
  from?: string;
  budget?: number;
  json?: true;
}

async function find(file: string, text: string, options: Options, terminal: Terminal): Promise<void> {
  const opened = await openOrExplore(file, terminal, options.json ? 'data' : 'people', options.budget);
  if (!opened.listed) return explored(file, text, options, opened, terminal);
  const {space, ready} = opened;
  const to = stateOf(space, text);
  const from = options.from === undefined ? undefined : stateOf(space, options.from);
  if (from === undefined && space.statusQuo < 0) throw new CannotSay(`${file}: ${new NoStatusQuo().message} (--from)`);
  const found = paths(space, to, {from});
  ready();
  if (options.json) {
    terminal.out.write(`${JSON.stringify(toJson(space, found))}\n`);
    return;
  }
  const page = new Page(terminal);
  printHead(page, space);
  for (const sentence of explainPaths(space, found)) page.paragraph(sentence);
}

function explored(file: string, text: string, options: Options, opened: Unlisted, terminal: Terminal): void {
  const {conflict, shown, explorer, limits, reason, ready} = opened;
  const to = exploredState(explorer, text);
  const from = options.from === undefined ? undefined : exploredState(explorer, options.from);
  if (from === undefined && conflict.statusQuo === null)
    throw new CannotSay(`${file}: ${new NoStatusQuo().message} (--from)`);
  const found = explorePaths(shown, to, {from, budget: {states: options.budget}, ...limits});
  ready();
  if (options.json) {
    terminal.out.write(`${JSON.stringify(exploredPathsJson(found))}\n`);
    return;
  }
  const page = new Page(terminal);
  printHead(page, found.space);
  for (const sentence of explainPaths(found.space, found)) page.paragraph(sentence);
  printVisited(page, found.space, found.visited, reason);
}

function toJson(space: Space, found: Paths) {
  const name = (d: number) => space.conflict.decisionMakers[d].name;
  const kinds = PATH_KINDS.map(kind => {
    const {length, count, paths} = found[kind];
    return [kind, {length, count, paths: paths.map(path => path.map(({by, to}) => ({by: name(by), to: to + 1})))}];
  });
  return {from: found.from + 1, to: found.to + 1, attainable: found.attainable, ...Object.fromEntries(kinds)};
}
