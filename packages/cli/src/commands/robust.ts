import type {Conflict} from '@suasion/model';
import {
  assumptions,
  type Hinge,
  hinges,
  NoStatusQuo,
  type Robustness,
  robust,
  type Space,
  UNKNOWN_ORDERS,
  type UnknownOrder,
  unknownOrders,
} from '@suasion/solve';
import {Option} from 'commander';
import {type Concept, concepts, conflictArgument, stateWords, trimmed} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {openConflict} from '../open.ts';
import {CannotSay, UsageError} from '../problems.ts';
import {decisionMakersOf, goalOf, probability, someOf, stateOf, wholeNumber} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';
import {Page} from '../view/page.ts';
import {printRobustness} from '../view/robustness.ts';
import {assumptionsJson, printAssumptions, printUnknownOrders, unknownOrdersJson} from '../view/unknowns.ts';

type Sampled = Exclude<Concept, 'sim'>;
const sampled: Sampled[] = concepts.filter(concept => concept !== 'sim');

interface Options {
  by?: string;
  from?: string;
  concepts?: Sampled[];
  samples: number;
  seed: number;
  p: number;
  all?: true;
  unknown?: UnknownOrder;
  assumptions?: true;
  json?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description(
      'How far the answers survive small doubts: preferences are perturbed by a seeded sample, neighbours in each list ' +
        'swapped with probability p (twice that where either is assumed). With a goal the verdicts, without it the ' +
        'equilibria. With --by also, exactly, which single line of a preference would change the verdict. Where the file ' +
        'says `order: unknown`, in which share of the orders that fit each answer holds, and which question about the order ' +
        'would settle most.',
    )
    .argument(...conflictArgument)
    .argument('[goal]', 'a named outcome or any formula', trimmed)
    .option('--by <names>', 'the verdict of one coalition: ids or names, separated by commas')
    .option('--from <state>', `where things stand, if not at the status quo: ${stateWords}`)
    .addOption(
      new Option('--concepts <list>', `only these equilibria: ${sampled.join(', ')}`).argParser(someOf(sampled)),
    )
    .addOption(new Option('--samples <number>', 'how many').argParser(wholeNumber(1, 1_000_000)).default(1000))
    .addOption(
      new Option('--seed <number>', 'where the sample begins').argParser(wholeNumber(0, 2 ** 32 - 1)).default(1),
    )
    .addOption(new Option('--p <probability>', 'of two neighbours changing places').argParser(probability).default(0.1))
    .addOption(
      new Option(
        '--unknown <lines>',
        'which neighbouring lines of a preference may stand in any order: those marked `order: unknown`, also runs of assumed lines, or all',
      ).choices(UNKNOWN_ORDERS),
    )
    .option('--assumptions', 'which assumptions carry most verdicts, or equilibria: each left out in turn')
    .option('--all', 'every coalition or state that came up')
    .option('--json', 'the shares as data')
    .addHelpText(
      'after',
      `
Examples:
  suasion robust cases/own/geneva-2014/geneva-2014.conflict.yaml aid
  suasion robust cases/own/geneva-2014/geneva-2014.conflict.yaml aid --by russia,us --unknown assumed
  suasion robust cases/xu-2007/elmira-9-states/elmira-9-states.conflict.yaml --samples 5000 --seed 7
`,
    )
    .action((file: string, goal: string | undefined, options: Options) => sample(file, goal, options, terminal));
};

async function sample(file: string, text: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  const {by, from, concepts, samples, seed, p, all, json} = options;
  if (text === undefined && (by !== undefined || from !== undefined)) {
    throw new UsageError(`${by === undefined ? '--from' : '--by'} goes with a goal`);
  }
  if (text !== undefined && concepts !== undefined) throw new UsageError('--concepts goes without a goal');
  const {conflict, space, limits, ready} = await openConflict(file, terminal, json ? 'data' : 'people');
  const question = {
    goal: text === undefined ? undefined : goalOf(space, text),
    by: by === undefined ? undefined : decisionMakersOf(conflict, by),
    from: from === undefined ? undefined : stateOf(space, from),
  };
  if (text !== undefined && from === undefined && space.statusQuo < 0) {
    throw new CannotSay(`${file}: ${new NoStatusQuo().message} (--from)`);
  }
  const answer = robust(space, {...question, concepts, samples, seed, p, ...limits});
  // every single line changed in turn: worth telling of one coalition, too much of all
  const turning = question.by === undefined ? null : hinges(space, {...question, ...limits, lines: 'all'});
  const carried = options.assumptions ? assumptions(space, {...question, concepts, ...limits}) : null;
  const unknown = {...question, concepts, samples, seed, unknown: options.unknown, ...limits};
  const orders = options.unknown !== undefined || marked(conflict) ? unknownOrders(space, unknown) : null;
  ready();
  if (json) {
    const more = {
      ...(carried && {assumptions: assumptionsJson(space, carried)}),
      ...(orders && {unknownOrders: unknownOrdersJson(space, orders)}),
    };
    terminal.out.write(`${JSON.stringify({...toJson(space, answer, turning), ...more})}\n`);
    return;
  }
  const page = new Page(terminal);
  printRobustness(page, space, {goal: text, answer, turning, all: all === true});
  if (carried) printAssumptions(page, space, carried, text !== undefined, all === true);
  if (orders) printUnknownOrders(page, space, orders, all === true);
}

/** Does the file say of any line that its order is unknown? */
const marked = ({preferences}: Conflict): boolean =>
  preferences.some(preference =>
    preference.kind === 'prioritized'
      ? preference.statements.some(({orderUnknown}) => orderUnknown)
      : preference.kind === 'ranking' && preference.tiers.some(({orderUnknown}) => orderUnknown),
  );

function toJson(space: Space, {equilibria, verdicts, ...facts}: Robustness, turning: Hinge[] | null) {
  const name = (d: number) => space.conflict.decisionMakers[d].name;
  return {
    ...facts,
    equilibria:
      equilibria &&
      Object.fromEntries(
        equilibria.map(({concept, states}) => [
          concept,
          states.map(({state, today, share}) => ({state: state + 1, today, ...share})),
        ]),
      ),
    verdicts:
      verdicts === null
        ? null
        : verdicts.map(({by, verdict, share, counts}) => ({
            by: by.map(name),
            verdict,
            ...share,
            counts,
          })),
    ...(turning && {
      hinges: turning.map(({decisionMaker, line, text, assumed, change, other, verdicts: turned}) => ({
        decisionMaker: name(decisionMaker),
        line: line + 1,
        text,
        assumed,
        change,
        other,
        was: turned[0].was,
        becomes: turned[0].becomes,
      })),
    }),
  };
}
