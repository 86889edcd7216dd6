import {exploredWhyJson, exploreWhy, type Reasons, type Space, type Why, why} from '@suasion/solve';
import {Option} from 'commander';
import {budgetOption, type Concept, concepts, conflictArgument, stateWords, trimmed} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {openOrExplore, type Unlisted} from '../open.ts';
import {UsageError} from '../problems.ts';
import {decisionMakersOf, exploredState, stateOf} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';
import {printVisited} from '../view/explored.ts';
import {Page} from '../view/page.ts';
import {printReasons} from '../view/reasons.ts';

interface Options {
  for?: string;
  concept?: Concept;
  all?: true;
  budget?: number;
  json?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description('Why a state is stable or not: each improvement, and what deters it, in sentences.')
    .argument(...conflictArgument)
    .argument('<state>', stateWords, trimmed)
    .option('--for <names>', 'one decision maker, or several as a coalition: ids or names, separated by commas')
    .addOption(
      new Option('--concept <concept>', 'one concept; otherwise all at a glance and the reasons by seq').choices(
        concepts,
      ),
    )
    .option('--all', 'every improvement, however many')
    .addOption(budgetOption())
    .option('--json', 'the reasons as data, under every concept unless one is named')
    .addHelpText(
      'after',
      `
Examples:
  suasion why cases/textbook/chicken/chicken.conflict.yaml bothSwerve --concept gmr
  suasion why cases/xu-2007/elmira-9-states/elmira-9-states.conflict.yaml 5 --for ministry,uniroyal
`,
    )
    .action((file: string, state: string, options: Options) => explain(file, state, options, terminal));
};

async function explain(file: string, text: string, options: Options, terminal: Terminal): Promise<void> {
  const opened = await openOrExplore(file, terminal, options.json ? 'data' : 'people', options.budget);
  if (!opened.listed) return explored(text, options, opened, terminal);
  const {conflict, space, ready} = opened;
  const state = stateOf(space, text);
  const members = options.for === undefined ? undefined : decisionMakersOf(conflict, options.for);
  const found = asUsage(() => why(space, state, {for: members, concept: options.concept}));
  ready();
  if (options.json) terminal.out.write(`${JSON.stringify(toJson(space, found))}\n`);
  else printReasons(new Page(terminal), space, found, options.concept ?? 'seq', options.all === true);
}

function explored(text: string, options: Options, opened: Unlisted, terminal: Terminal): void {
  const {conflict, shown, explorer, limits, reason, ready} = opened;
  const state = exploredState(explorer, text);
  const members = options.for === undefined ? undefined : decisionMakersOf(conflict, options.for);
  const found = asUsage(() =>
    exploreWhy(shown, state, {for: members, concept: options.concept, budget: {states: options.budget}, ...limits}),
  );
  ready();
  if (options.json) {
    terminal.out.write(`${JSON.stringify(exploredWhyJson(found))}\n`);
    return;
  }
  const page = new Page(terminal);
  printReasons(page, found.space, found, options.concept ?? 'seq', options.all === true);
  printVisited(page, found.space, found.visited, reason);
}

// which concepts a coalition or this form of model has is for the solver to say
function asUsage<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function toJson(space: Space, {state, reasons}: Why) {
  const name = (d: number) => space.conflict.decisionMakers[d].name;
  const steps = (list: Reasons['improvements'][number]['steps']) =>
    list.map(({by, to}) => ({by: name(by), to: to + 1}));
  return {
    state: state + 1,
    pattern: space.pattern(state),
    reasons: reasons.map(({by, concept, stable, improvements, text}) => ({
      by: by.map(name),
      concept,
      stable,
      improvements: improvements.map(({to, steps: way, sanction}) => ({
        to: to + 1,
        steps: steps(way),
        sanction: sanction && {
          steps: steps(sanction.steps),
          together: sanction.together,
          to: sanction.to + 1,
          worse: sanction.worse.map(name),
          noBetter: sanction.noBetter.map(name),
        },
      })),
      text,
    })),
  };
}
