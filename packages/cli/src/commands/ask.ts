import {ask, exploreAsk, exploredAskJson, NoStatusQuo, toAskJson} from '@suasion/solve';
import {Option} from 'commander';
import {budgetOption, type Concept, concepts, conflictArgument, stateWords, trimmed} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {openOrExplore, type Unlisted} from '../open.ts';
import {CannotSay} from '../problems.ts';
import {decisionMakersOf, exploredGoal, exploredState, goalOf, stateOf} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';
import {printAnswer, printExplored} from '../view/answer.ts';
import {Page} from '../view/page.ts';

interface Options {
  by?: string;
  from?: string;
  concept?: Concept;
  all?: true;
  budget?: number;
  json?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description(
      'Who can bring a goal about, alone or together? Each decision maker and coalition is unable, unwilling, ' +
        'deterred, possible or assured, with the way it would go and the reason in sentences.',
    )
    .argument(...conflictArgument)
    .argument('<goal>', 'a named outcome or any formula, such as "syria.release and not iraq.attack"', trimmed)
    .option('--by <names>', 'the verdict of one coalition: ids or names, separated by commas')
    .option('--from <state>', `where things stand, if not at the status quo: ${stateWords}`)
    .addOption(new Option('--concept <concept>', 'what a lasting end is judged by').choices(concepts).default('seq'))
    .option('--all', 'every coalition with its reason, not only those that matter most')
    .addOption(budgetOption())
    .option('--json', 'the answer as data')
    .addHelpText(
      'after',
      `
Examples:
  suasion ask cases/own/geneva-2014/geneva-2014.conflict.yaml aid
  suasion ask cases/own/geneva-2014/geneva-2014.conflict.yaml aid --by russia,us
  suasion ask cases/own/geneva-2014/geneva-2014.conflict.yaml "government.attend and opposition.attend" --json
`,
    )
    .action((file: string, goal: string, options: Options) => answer(file, goal, options, terminal));
};

async function answer(file: string, text: string, options: Options, terminal: Terminal): Promise<void> {
  const opened = await openOrExplore(file, terminal, options.json ? 'data' : 'people', options.budget);
  if (!opened.listed) return explored(file, text, options, opened, terminal);
  const {conflict, space, limits, ready} = opened;
  const goal = goalOf(space, text);
  const by = options.by === undefined ? undefined : decisionMakersOf(conflict, options.by);
  const from = options.from === undefined ? undefined : stateOf(space, options.from);
  if (from === undefined && space.statusQuo < 0) throw new CannotSay(`${file}: ${new NoStatusQuo().message} (--from)`);
  const result = ask(space, goal, {by, from, concept: options.concept, ...limits});
  ready();
  if (options.json) {
    terminal.out.write(`${JSON.stringify(toAskJson(space, result))}\n`);
    return;
  }
  printAnswer(new Page(terminal), space, text, result, options.all === true);
}

function explored(file: string, text: string, options: Options, opened: Unlisted, terminal: Terminal): void {
  const {conflict, shown, explorer, limits, reason, ready} = opened;
  const goal = exploredGoal(explorer, conflict, text);
  const by = options.by === undefined ? undefined : decisionMakersOf(conflict, options.by);
  const from = options.from === undefined ? undefined : exploredState(explorer, options.from);
  if (from === undefined && conflict.statusQuo === null)
    throw new CannotSay(`${file}: ${new NoStatusQuo().message} (--from)`);
  const budget = {states: options.budget};
  const result = exploreAsk(shown, goal, {by, from, concept: options.concept, budget, ...limits});
  ready();
  if (options.json) terminal.out.write(`${JSON.stringify(exploredAskJson(result))}\n`);
  else printExplored(new Page(terminal), text, result, reason, options.all === true);
}
