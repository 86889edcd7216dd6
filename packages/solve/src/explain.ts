import type {Option} from '@suasion/model';
import type {Space} from './space.ts';
import type {Step} from './witness.ts';

/**
 * The words of every answer: decision makers, options, moves and states by name, never by code. Sentences use modal
 * verbs (`would take up`) so that they read right whatever the names are, singular or plural.
 */

/** `A`, `A and B`, `A, B and C`; with a comma before the last where a part has the word in it: `A, and B and C` */
export function joinList(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts.join('');
  const comma = parts.some(part => part.includes(` ${last} `)) ? ',' : '';
  return `${parts.slice(0, -1).join(', ')}${comma} ${last} ${parts[parts.length - 1]}`;
}

export const nameOf = (space: Space, d: number): string => space.conflict.decisionMakers[d].name;

/** `Russia`, `Russia and the United States` */
export const namesOf = (space: Space, coalition: readonly number[], last = 'and'): string =>
  joinList(
    coalition.map(d => nameOf(space, d)),
    last,
  );

export const quote = (text: string): string => `“${text}”`;

/** Index of the first option of each decision maker, and behind them the number of options. */
export function firstOptions(space: Space): number[] {
  const first = [0];
  for (const {options} of space.conflict.decisionMakers) first.push(first[first.length - 1] + options.length);
  return first;
}

/** Option `o` by its index in file order, with its owner. */
export function optionAt(space: Space, o: number): {owner: number; option: Option} {
  let first = 0;
  for (const [owner, {options}] of space.conflict.decisionMakers.entries()) {
    if (o < first + options.length) return {owner, option: options[o - first]};
    first += options.length;
  }
  throw new RangeError(`expected an option below ${first}, got ${o}`);
}

/**
 * A state in words: the options taken, by decision maker, e.g. `Uniroyal: Accept; Local Government: Insist`, or the
 * state's name in graph form. Where merged states differ in everything else, only what they share is said.
 */
export function describeState(space: Space, s: number): string {
  if (space.form === 'graph') return space.pattern(s);
  const first = firstOptions(space);
  const parts: string[] = [];
  for (const [d, {name, options}] of space.conflict.decisionMakers.entries()) {
    const taken = options.filter((_, k) => space.taken(s, first[d] + k) === 1).map(option => option.name);
    if (taken.length > 0) parts.push(`${name}: ${taken.join(', ')}`);
  }
  return parts.length > 0 ? parts.join('; ') : 'no option taken';
}

/** What d turns in going from s to t: names of options taken up and dropped. Both empty in graph form. */
export function turned(space: Space, d: number, s: number, t: number): {takes: string[]; drops: string[]} {
  const takes: string[] = [];
  const drops: string[] = [];
  if (space.form === 'graph') return {takes, drops};
  const first = firstOptions(space)[d];
  for (const [k, {name}] of space.conflict.decisionMakers[d].options.entries()) {
    const before = space.taken(s, first + k);
    const after = space.taken(t, first + k);
    if (after === 1 && before !== 1) takes.push(name);
    if (after === 0 && before !== 0) drops.push(name);
  }
  return {takes, drops};
}

/** What d does in going from s to t, after a modal verb: `take up “Accept” and drop “Delay”`, `move to “crash”`. */
export function deed(space: Space, d: number, s: number, t: number): string {
  const {takes, drops} = turned(space, d, s, t);
  const parts: string[] = [];
  if (takes.length > 0) parts.push(`take up ${joinList(takes.map(quote))}`);
  if (drops.length > 0) parts.push(`drop ${joinList(drops.map(quote))}`);
  if (parts.length > 0) return parts.join(' and ');
  return space.form === 'graph' ? `move to ${quote(space.pattern(t))}` : `move to ${quote(describeState(space, t))}`;
}

/** A move as a label: `Uniroyal: Accept, no longer delay`; `A: to crash` in graph form. */
export function describeMove(space: Space, d: number, s: number, t: number): string {
  const {takes, drops} = turned(space, d, s, t);
  const parts = [...takes, ...drops.map(name => `no longer ${inSentence(name)}`)];
  return `${nameOf(space, d)}: ${parts.length > 0 ? parts.join(', ') : `to ${describeState(space, t)}`}`;
}

// an act goes on in small letters within a line; a name or an abbreviation keeps its capitals
const inSentence = (act: string) =>
  /^\p{Lu}\p{Ll}*(?:\s|$)/u.test(act) ? act.charAt(0).toLowerCase() + act.slice(1) : act;

/** Moves one after the other from s: `Russia would take up “Press”, then Syria would drop “Refuse”`. */
export function tellSteps(space: Space, s: number, steps: readonly Step[], modal = 'would'): string {
  let here = s;
  const parts = steps.map(({by, to}) => {
    const part = `${nameOf(space, by)} ${modal} ${deed(space, by, here, to)}`;
    here = to;
    return part;
  });
  return parts.join(', then ');
}

/** Steps as labels, for tables and graphs. */
export function describeSteps(space: Space, s: number, steps: readonly Step[]): string[] {
  let here = s;
  return steps.map(({by, to}) => {
    const label = describeMove(space, by, here, to);
    here = to;
    return label;
  });
}
