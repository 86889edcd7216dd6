import {visible} from '@suasion/model';
import {
  type Answer,
  describeState,
  type ExploredAnswer,
  explainAnswer,
  explainSummary,
  type OpenVerdict,
  type Space,
  type Verdict,
} from '@suasion/solve';
import {printVisited} from './explored.ts';
import type {Colour, Page} from './page.ts';
import {count} from './page.ts';
import {printHead, stateLabel} from './states.ts';

const levels = ['assured', 'possible', 'deterred', 'unwilling', 'unable', 'not known'] as const;

/** The answer to who can bring a goal about: the short answer first, then each decision maker, then coalitions. */
export function printAnswer(page: Page, space: Space, goal: string, answer: Answer, all: boolean): void {
  printGoal(page, space, goal, answer.statusQuo);
  for (const sentence of explainAnswer(space, answer)) page.paragraph(sentence);
  printAll(page, space, answer, answer.verdicts.map(rowOf), all);
}

/** The same for an answer found by exploring, with what was visited for it. */
export function printExplored(page: Page, goal: string, answer: ExploredAnswer, reason: string, all: boolean): void {
  const {space} = answer;
  printGoal(page, space, goal, answer.statusQuo);
  for (const sentence of explainSummary(space, answer)) page.paragraph(sentence);
  const rows = answer.verdicts.map(v => (v.known ? rowOf(v) : openRow(v)));
  printAll(page, space, answer, rows, all);
  printVisited(page, space, answer.visited, reason);
}

interface Row {
  by: readonly number[];
  verdict: Verdict['verdict'] | 'not known';
  how: Verdict['how'];
  why: string;
}

const rowOf = ({by, verdict, how, why}: Pick<Verdict, 'by' | 'verdict' | 'how' | 'why'>): Row => ({
  by,
  verdict,
  how,
  why,
});
const openRow = ({by, atLeast, atMost, why}: OpenVerdict): Row => {
  const bounds = atLeast === 'unable' && atMost === 'assured' ? '' : ` At least ${atLeast}, at most ${atMost}.`;
  return {by, verdict: 'not known', how: null, why: `${why}${bounds}`};
};

function printGoal(page: Page, space: Space, goal: string, from: number): void {
  const {c} = page;
  printHead(page, space);
  page.paragraph(`${c.bold('Goal')}  ${visible(goal)}${outcomeText(space, goal)}`, 0, 6);
  page.paragraph(`${c.bold('From')}  ${stateLabel(space, from)} — ${describeState(space, from)}`, 0, 6);
  page.line();
}

function printAll(
  page: Page,
  space: Space,
  answer: {minimal: Record<keyof Answer['minimal'], number[][] | null>},
  verdicts: readonly Row[],
  all: boolean,
): void {
  const {c} = page;
  const alone = verdicts.filter(verdict => verdict.by.length === 1);
  const together = verdicts.filter(verdict => verdict.by.length > 1);
  const few = all || verdicts.length <= 7;
  const notable = few ? together : together.filter(verdict => isNotable(answer, verdict));
  printVerdicts(page, space, 'Alone', alone);
  printVerdicts(
    page,
    space,
    few ? 'Together' : 'Together, the smallest groups that can do more than their members',
    notable,
  );
  const rest = together.length - notable.length;
  if (rest > 0) {
    const tally = levels.flatMap(level => {
      const number = together.filter(v => v.verdict === level && !notable.includes(v)).length;
      return number === 0 ? [] : [`${number} ${level}`];
    });
    page.line();
    page.paragraph(
      c.dim(`The other ${count(rest, 'coalition')}: ${tally.join(', ')}; --all shows each with its reason.`),
    );
  }
}

/** A coalition is shown when it is a smallest one of a level that is more than being able. */
function isNotable({minimal}: Parameters<typeof printAll>[2], {by}: Row): boolean {
  return [minimal.assured, minimal.possible, minimal.deterred].some(groups =>
    groups?.some(group => group.length === by.length && group.every(d => by.includes(d))),
  );
}

function printVerdicts(page: Page, space: Space, title: string, verdicts: readonly Row[]): void {
  if (verdicts.length === 0) return;
  page.line();
  page.heading(title);
  for (const {by, verdict, how, why} of verdicts) {
    const names = by.map(d => space.conflict.decisionMakers[d]!.name).join(' + ');
    const manner = how === null || verdict === 'unable' ? '' : page.c.dim(` · by ${how}`);
    page.line(`  ${colourOf(page, verdict)(verdict.padEnd(9))}  ${page.c.bold(names)}${manner}`);
    page.paragraph(why, 13);
  }
}

function colourOf({c}: Page, level: Row['verdict']): Colour {
  if (level === 'assured' || level === 'possible') return c.green;
  return level === 'unable' ? c.dim : c.yellow;
}

function outcomeText(space: Space, goal: string): string {
  const outcome = space.conflict.outcomes.find(o => o.id === goal.trim());
  return outcome ? ` — ${visible(outcome.text)}` : '';
}
