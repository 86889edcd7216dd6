import {
  explainInversion,
  explainSwaps,
  type FewestSwaps,
  type Inversion,
  invert,
  type Space,
  swapsToEquilibrium,
} from '@suasion/solve';
import {Option} from 'commander';
import {type Concept, concepts, conflictArgument, stateWords, trimmed} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {openConflict} from '../open.ts';
import {stateOf} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';
import {Page} from '../view/page.ts';
import {printHead, stateLabel} from '../view/states.ts';

type Invertible = Exclude<Concept, 'sim'>;

interface Options {
  concept: Invertible;
  json?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description(
      'What would have to change for a state to be an equilibrium: the preferences each decision maker would need, the ' +
        'smallest change from today’s, and the fewest statements an analyst would have to swap.',
    )
    .argument(...conflictArgument)
    .argument('<state>', stateWords, trimmed)
    .addOption(
      new Option('--concept <concept>', 'the kind of equilibrium')
        .choices(concepts.filter(concept => concept !== 'sim'))
        .default('seq'),
    )
    .option('--json', 'the conditions as data')
    .addHelpText(
      'after',
      '\nExample:\n  suasion invert cases/kinsara-2014/syria-iraq-1975/syria-iraq-1975.conflict.yaml water --concept nash\n',
    )
    .action((file: string, state: string, options: Options) => change(file, state, options, terminal));
};

async function change(file: string, text: string, {concept, json}: Options, terminal: Terminal): Promise<void> {
  const {space, limits, ready} = await openConflict(file, terminal, json ? 'data' : 'people');
  const state = stateOf(space, text);
  const inversion = invert(space, state, concept);
  const swaps = swapsToEquilibrium(space, state, concept, limits);
  ready();
  if (json) {
    terminal.out.write(`${JSON.stringify(toJson(space, inversion, swaps))}\n`);
    return;
  }
  const page = new Page(terminal);
  printHead(page, space);
  page.paragraph(`${page.c.bold('State')}  ${stateLabel(space, state)}`, 0, 7);
  for (const sentence of explainInversion(space, inversion)) {
    page.line();
    page.paragraph(sentence);
  }
  if (inversion.equilibrium) return;
  page.line();
  for (const sentence of explainSwaps(space, swaps, 'to make it an equilibrium')) page.paragraph(sentence);
}

function toJson(space: Space, {state, concept, equilibrium, by}: Inversion, swaps: FewestSwaps) {
  const name = (d: number) => space.conflict.decisionMakers[d].name;
  const ids = (states: readonly number[]) => states.map(s => s + 1);
  return {
    state: state + 1,
    concept,
    equilibrium,
    by: by.map(({decisionMaker, stable, conditions, smallest}) => ({
      decisionMaker: name(decisionMaker),
      stable,
      conditions: conditions.map(({move, anyOf, ...rest}) => ({move: move + 1, ...rest, anyOf: anyOf.map(ids)})),
      smallest: {...smallest, states: ids(smallest.states)},
    })),
    swaps: {
      ...swaps,
      ways: swaps.ways.map(way =>
        way.map(({decisionMaker, order, raised}) => ({decisionMaker: name(decisionMaker), order: ids(order), raised})),
      ),
    },
  };
}
