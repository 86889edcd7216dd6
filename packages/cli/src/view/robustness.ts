import {visible} from '@suasion/model';
import {
  explainHinge,
  explainSwapHinges,
  type Hinge,
  type Robustness,
  type RobustVerdict,
  type Space,
  shortNames,
} from '@suasion/solve';
import {displayWidth, fit, pad} from '../text/width.ts';
import {count, type Page} from './page.ts';
import {printHead} from './states.ts';

const fewRows = 12;
type Share = RobustVerdict['share'];

export interface Sampled {
  goal: string | undefined;
  answer: Robustness;
  /** the single lines that change the verdict, where one coalition is asked about */
  turning: readonly Hinge[] | null;
  all: boolean;
}

/** Shares of the samples in which each verdict, or each equilibrium, held. */
export function printRobustness(page: Page, space: Space, {goal, answer, turning, all}: Sampled): void {
  const {samples, p, seed, generator, different, unchanged, verdicts, equilibria} = answer;
  printHead(page, space);
  if (goal !== undefined) page.line(`${page.c.bold('Goal')}  ${visible(goal)}`);
  page.paragraph(
    `${count(samples, 'sample')}: neighbours in each preference swapped with probability ${p}, ${Math.min(1, 2 * p)} where ` +
      `one is assumed (${generator}, seed ${seed}). ${count(different, 'different preference')} came up, ` +
      `${unchanged.toLocaleString('en-GB')} times those of today.`,
  );
  if (verdicts) printVerdicts(page, space, verdicts, samples, all);
  if (turning) printHinges(page, space, turning);
  for (const {concept, states} of equilibria ?? []) {
    page.line();
    page.heading(`${shortNames[concept]} equilibria`);
    const ordered = [...states].sort((a, b) => b.share.count - a.share.count || a.state - b.state);
    const shown = all ? ordered : ordered.slice(0, fewRows);
    const width = Math.max(5, `${space.count}`.length);
    for (const {state, today, share} of shown) {
      const mark = today ? page.c.green('E') : ' ';
      const label = fit(space.pattern(state), Math.max(10, page.width - width - 40));
      page.line(`${pad(`${state + 1}`, width, 'end')} ${mark}  ${shareText(share)}  ${page.c.dim(label)}`);
    }
    rest(page, ordered.length - shown.length, 'state');
  }
  if (equilibria) page.line(page.c.dim('\nE: an equilibrium today.'));
}

function printVerdicts(
  page: Page,
  space: Space,
  verdicts: readonly RobustVerdict[],
  samples: number,
  all: boolean,
): void {
  const name = ({by}: RobustVerdict) => by.map(d => space.conflict.decisionMakers[d].name).join(' + ');
  // each alone, then the coalitions that can do more than be able, the surest first
  const alone = verdicts.filter(({by}) => by.length === 1);
  const notable = ({verdict}: RobustVerdict) => verdict !== 'unable' && verdict !== 'unwilling';
  const together = verdicts.filter(({by}) => by.length > 1);
  const shown =
    all || verdicts.length <= fewRows ? verdicts : [...alone, ...together.filter(notable).slice(0, fewRows)];
  const width = Math.min(page.width - 62, Math.max(...shown.map(verdict => displayWidth(name(verdict)))));
  page.line();
  page.line(page.c.dim(`${pad('', width)}  today      holds in  95 % interval     otherwise`));
  for (const found of shown) {
    const others = Object.entries(found.counts)
      .filter(([level, number]) => level !== found.verdict && number > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([level, number]) => `${level} ${percent(number / samples)}`);
    const line = `${pad(fit(name(found), width), width)}  ${found.verdict.padEnd(9)}  ${shareText(found.share)}  ${others.join(', ')}`;
    page.line(line.trimEnd());
  }
  rest(page, verdicts.length - shown.length, 'coalition');
}

function printHinges(page: Page, space: Space, turning: readonly Hinge[]): void {
  page.line();
  page.heading('What it hinges on');
  if (turning.length === 0)
    page.line('  No single line dropped, reversed or swapped with the next changes the verdict.');
  else page.paragraph(explainSwapHinges(space, turning), 2, 2);
  for (const hinge of turning) page.paragraph(`– ${explainHinge(space, hinge)}`, 2, 4);
}

function rest(page: Page, number: number, noun: string): void {
  if (number > 0) page.line(page.c.dim(`… and ${count(number, `more ${noun}`)}; --all shows them`));
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const shareText = ({share, low, high}: Share): string =>
  `${percent(share).padStart(8)}  ${`${(100 * low).toFixed(1)}–${percent(high)}`.padEnd(14)}`;
