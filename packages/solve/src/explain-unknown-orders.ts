import {conceptNames} from './concept.ts';
import {describeState, joinList, nameOf, namesOf, quote} from './explain.ts';
import type {Hinge} from './hinges.ts';
import type {OrderQuestion} from './order-question.ts';
import {orderings} from './orders.ts';
import type {Space} from './space.ts';
import type {OrderShare, UnknownOrders} from './unknown-orders.ts';

const many = (x: bigint): string => x.toLocaleString('en-GB');
const percent = (x: number): string => {
  const text = (100 * x).toFixed(1);
  // a share that is not all must not read like all, nor one that is not none like none
  if (text === '100.0' && x < 1) return 'nearly 100 %';
  return text === '0.0' && x > 0 ? 'under 0.1 %' : `${text} %`;
};

/** `36 of 48 orders (75.0 %)`, or `75.3 % of 1,000 orders drawn (95 % interval 72.5 to 77.9)` */
export function describeOrderShare({count, of, share, low, high, exact}: OrderShare): string {
  if (exact)
    return count === of ? `all ${many(of)} orders` : `${many(count)} of ${many(of)} orders (${percent(share)})`;
  const interval = `95 % interval ${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`;
  return `${percent(share)} of ${many(of)} orders drawn (${interval})`;
}

/** What is not known of preferences, in which share of the orders each answer holds, and what would be worth asking. */
export function explainUnknownOrders(space: Space, answer: UnknownOrders): string[] {
  const {loose, orders, verdicts, equilibria, generator, seed} = answer;
  if (loose.length === 0) return ['No part of the order of any preference is unknown.'];
  const lines = loose.map(
    ({decisionMaker, text}) => `Of unknown order for ${nameOf(space, decisionMaker)}: ${joinList(text.map(quote))}.`,
  );
  lines.push(`${many(orders)} orders fit what is known, each counted alike.`);
  if ([...(verdicts ?? []), ...(equilibria ?? [])].some(({exact}) => !exact)) {
    lines.push(
      `Where they are too many to count they were drawn, each as likely as every other (${generator}, seed ${seed}).`,
    );
  }
  for (const {by, verdict, levels, question} of verdicts ?? []) {
    const who = namesOf(space, by);
    if (levels.length === 1) continue;
    const sorted = levels.toSorted((a, b) =>
      a.share.count === b.share.count ? 0 : a.share.count > b.share.count ? -1 : 1,
    );
    const parts = sorted.map(({level, share}) => `${level} in ${describeOrderShare(share)}`);
    const now = levels.some(({level}) => level === verdict) ? '' : `; ${verdict} as the order is written`;
    lines.push(`${who}: ${parts.join(', ')}${now}.`);
    if (question !== null) lines.push(...explainQuestion(space, question, level => level));
  }
  for (const exact of [true, false]) {
    const same = (verdicts ?? []).filter(verdict => verdict.levels.length === 1 && verdict.exact === exact);
    if (same.length === 0) continue;
    const told = same.map(({by, levels}) => `${namesOf(space, by)} ${levels[0].level}`).join('; ');
    const whatever = exact
      ? 'Whatever the order'
      : `In every one of the ${many(same[0].levels[0].share.of)} orders drawn`;
    lines.push(`${whatever}: ${told}.`);
  }
  for (const {concept, states, question} of equilibria ?? []) {
    for (const {state, today, share} of states) {
      const held = share.exact && share.count === share.of ? 'whatever the order' : `in ${describeOrderShare(share)}`;
      const now = today ? '' : ', though not as the order is written';
      lines.push(`${quote(describeState(space, state))} is an equilibrium by ${conceptNames[concept]} ${held}${now}.`);
    }
    if (question !== null) {
      const told = (set: string) => {
        const list = set === '' ? [] : set.split(' ').map(Number);
        if (list.length === 0) return `no equilibrium by ${conceptNames[concept]}`;
        const some = list.slice(0, 3).map(s => quote(describeState(space, s)));
        const more = list.length > 3 ? ` and ${list.length - 3} more` : '';
        return `the equilibria ${joinList(some)}${more} by ${conceptNames[concept]}`;
      };
      lines.push(...explainQuestion(space, question, told));
    }
  }
  return lines;
}

/** `Only one thing decides this: whether Russia puts … above …. If so, assured; if not, unable.` */
export function explainQuestion<V extends string>(
  space: Space,
  {decisionMaker, upper, lower, above, below, guaranteed}: OrderQuestion<V>,
  name: (value: V) => string,
): string[] {
  const {lines} = orderings(space)[decisionMaker];
  const whether = `${nameOf(space, decisionMaker)} puts ${lines[upper].text} above ${lines[lower].text}`;
  const told = (list: {value: V; share: number}[]) =>
    list.length === 1
      ? name(list[0].value)
      : joinList(list.slice(0, 4).map(({value, share}) => `${name(value)} in ${percent(share)}`)) +
        (list.length > 4 ? ', and others' : '');
  const answers = `If so, ${told(above)}; if not, ${told(below)}.`;
  if (above.length === 1 && below.length === 1) return [`Only one thing decides this: whether ${whether}. ${answers}`];
  return [
    `What would settle most: whether ${whether}. ${answers}`,
    `Whichever it is, one answer then holds in at least ${percent(guaranteed)} of the orders left.`,
  ];
}

/** Which swaps of neighbouring lines change the verdict of one coalition, in one sentence. */
export function explainSwapHinges(space: Space, hinges: readonly Hinge[]): string {
  const swaps = hinges.filter(({change}) => change === 'swapped');
  if (swaps.length === 0) return 'No swap of two neighbouring lines of anyone’s preference changes this.';
  const told = swaps.map(
    ({decisionMaker, text, other, verdicts}) =>
      `whether ${nameOf(space, decisionMaker)} puts ${text} above ${other}` +
      (verdicts.length === 1 ? ` (if not, ${verdicts[0].becomes})` : ''),
  );
  if (told.length === 1) return `Only one swap of two neighbouring lines changes this: ${told[0]}.`;
  return `${told.length} swaps of two neighbouring lines change this, each by itself: ${told.join('; ')}.`;
}
