import {
  type Assumptions,
  describeAssumption,
  describeCarried,
  explainUnknownOrders,
  type OrderQuestion,
  type OrderShare,
  type Space,
  type UnknownOrders,
} from '@suasion/solve';
import {count, type Page} from './page.ts';

const fewCarrying = 8;
const fewSentences = 16;

/** Which assumptions carry most: a number, the assumption, and what would change without it. */
export function printAssumptions(page: Page, space: Space, found: Assumptions, goal: boolean, all: boolean): void {
  const {carrying, idle} = found;
  page.line();
  page.heading('What the assumptions carry');
  if (carrying.length === 0) {
    page.line(idle === 0 ? '  Nothing is marked as assumed.' : '  No assumption by itself changes an answer.');
    return;
  }
  const noun = goal ? 'verdict' : 'change of equilibria';
  const shown = all ? carrying : carrying.slice(0, fewCarrying);
  for (const assumption of shown) {
    const {carries, verdicts, told} = assumption;
    const number =
      carries === Number.MAX_SAFE_INTEGER
        ? 'everything'
        : count(carries, noun, goal ? 'verdicts' : 'changes of equilibria');
    const whose = verdicts.length > 1 ? ` (${describeCarried(space, assumption)})` : '';
    page.paragraph(`${page.c.bold(number)}  ${describeAssumption(space, assumption)}${whose}`, 2, 4);
    for (const sentence of told) page.paragraph(`– ${sentence}`, 4, 6);
  }
  const rest = carrying.length - shown.length;
  if (rest > 0) page.line(page.c.dim(`  … and ${count(rest, 'more assumption')}; --all shows them`));
  if (idle > 0)
    page.line(
      page.c.dim(
        `  ${count(idle, 'other assumption')} ${idle === 1 ? 'changes' : 'change'} nothing by ${idle === 1 ? 'itself' : 'themselves'}.`,
      ),
    );
}

/** In which share of the orders that fit what is known each answer holds, and what would be worth asking. */
export function printUnknownOrders(page: Page, space: Space, orders: UnknownOrders, all: boolean): void {
  page.line();
  page.heading('Where the order is not known');
  const sentences = explainUnknownOrders(space, orders);
  const shown = all ? sentences : sentences.slice(0, fewSentences);
  for (const sentence of shown) page.paragraph(sentence, 2, 4);
  const rest = sentences.length - shown.length;
  if (rest > 0) page.line(page.c.dim(`  … and ${count(rest, 'more sentence')}; --all shows them`));
}

export function assumptionsJson(space: Space, {carrying, idle}: Assumptions) {
  const name = (d: number) => space.conflict.decisionMakers[d]!.name;
  return {
    carrying: carrying.map(({kind, decisionMaker, line, text, verdicts, equilibria, carries, told}) => ({
      kind,
      decisionMaker: decisionMaker === null ? null : name(decisionMaker),
      line: line === null ? null : line + 1,
      text,
      carries: carries === Number.MAX_SAFE_INTEGER ? null : carries,
      verdicts: verdicts.map(verdict => ({...verdict, by: verdict.by.map(name)})),
      equilibria,
      told,
    })),
    idle,
  };
}

/** A count of orders: a number while that is exact, else its digits. */
const whole = (x: bigint): number | string => (x <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(x) : x.toString());

export function unknownOrdersJson(space: Space, {loose, orders, verdicts, equilibria, ...facts}: UnknownOrders) {
  const name = (d: number) => space.conflict.decisionMakers[d]!.name;
  const shareJson = ({count, of, ...rest}: OrderShare) => ({count: whole(count), of: whole(of), ...rest});
  const question = (asked: OrderQuestion<string> | null) =>
    asked && {...asked, decisionMaker: name(asked.decisionMaker), upper: asked.upper + 1, lower: asked.lower + 1};
  return {
    ...facts,
    orders: whole(orders),
    loose: loose.map(({decisionMaker, lines, text}) => ({
      decisionMaker: name(decisionMaker),
      lines: lines.map(k => k + 1),
      text,
    })),
    verdicts:
      verdicts?.map(({by, levels, question: asked, ...rest}) => ({
        by: by.map(name),
        ...rest,
        levels: levels.map(({level, share}) => ({level, ...shareJson(share)})),
        question: question(asked),
      })) ?? null,
    equilibria:
      equilibria?.map(({states, question: asked, ...rest}) => ({
        ...rest,
        states: states.map(({state, today, share}) => ({state: state + 1, today, ...shareJson(share)})),
        question: asked && {
          ...question(asked),
          above: asked.above.map(idsOf),
          below: asked.below.map(idsOf),
        },
      })) ?? null,
  };
}

/** A set of equilibria by its public ids. */
const idsOf = ({value, share}: {value: string; share: number}) => ({
  equilibria: value === '' ? [] : value.split(' ').map(s => Number(s) + 1),
  share,
});
