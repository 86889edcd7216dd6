import type {Conflict, Formula} from '@suasion/model';
import {amount} from './amount.ts';
import {countBits} from './bits.ts';
import {clausesOf, constraintsOf} from './clauses.ts';
import type {StateDiagram} from './diagram.ts';
import {cubeOptions, denseOptions, feasibleDiagram, feasibleValues} from './feasible.ts';
import {fewOf} from './issues.ts';
import {defaultLimits, type Limits, type TooLarge} from './limits.ts';
import {countModels} from './state-count.ts';

/** What is known of a conflict's size before any work. */
export interface Size {
  form: Conflict['form'];
  decisionMakers: number;
  options: number;
  /** feasible states, before merging; null when counting them was given up */
  states: bigint | null;
  /** memory a solution will take, an estimate; null when the states are not known */
  bytes: number | null;
}

/** parts of the constraints looked at before counting is given up */
const mostParts = 4000;

/** How large a conflict is: its feasible states are counted, not listed. */
export function size(conflict: Conflict): Size {
  const m = optionCount(conflict);
  const states =
    conflict.form === 'graph'
      ? BigInt(conflict.stateNames.length)
      : countStates(conflict, m, feasibleDiagram(conflict, m, {}));
  const bytes = states === null ? null : bytesNeeded(conflict, m, Number(states));
  return {form: conflict.form, decisionMakers: conflict.decisionMakers.length, options: m, states, bytes};
}

/** How many states are feasible; null when counting them was given up. `diagram` is that of `feasibleDiagram`. */
export function countStates(conflict: Conflict, m: number, diagram: StateDiagram | null): bigint | null {
  if (m <= denseOptions) return BigInt(countBits(feasibleValues(conflict, m)));
  if (diagram !== null) return diagram.count;
  return countModels(clausesOf(conflict, m, constraintsOf(conflict)), mostParts);
}

export function optionCount(conflict: Conflict): number {
  return conflict.decisionMakers.reduce((sum, {options}) => sum + options.length, 0);
}

/**
 * Memory for the states, the ranks and moves of every decision maker and the passes over them. Measured on full cubes
 * and sparse models, rounded up.
 */
export function bytesNeeded(conflict: Conflict, m: number, states: number): number {
  const n = conflict.decisionMakers.length;
  const cube = m <= cubeOptions && states === 2 ** m;
  const words = cube ? 0 : Math.max(1, (m + 31) >>> 5);
  return states * (4 * words + n * (cube ? 8 : 29) + 40);
}

/** Why a conflict with so many states cannot be worked on within the limits, and what to do; null when it can. */
export function tooLarge(
  conflict: Conflict,
  m: number,
  found: {states: bigint; exact: boolean} | null,
  limits: Limits,
): TooLarge | null {
  const mostStates = limits.states ?? defaultLimits.states;
  const mostBytes = limits.bytes ?? defaultLimits.bytes;
  const bytes = found === null ? null : bytesNeeded(conflict, m, Number(found.states));
  let reason: string;
  if (found === null) {
    reason = `${m} options; the search for feasible states was given up after ${amount(limits.steps ?? defaultLimits.steps)} steps`;
  } else {
    const states = `${found.exact ? '' : 'more than '}${amount(found.states)} feasible states`;
    if (found.states > BigInt(mostStates))
      reason = `${m} options leave ${states}; at most ${amount(mostStates)} are worked on`;
    else if (bytes! > mostBytes) {
      reason = `${m} options leave ${states}, which take about ${gigabytes(bytes!)}; at most ${gigabytes(mostBytes)} are allowed`;
    } else if (found.exact) return null;
    else reason = `${m} options leave ${states}; at most ${amount(mostStates)} are worked on`;
  }
  return {
    reason,
    fix: remedy(conflict),
    states: found?.states ?? null,
    exact: found?.exact ?? false,
    options: m,
    bytes,
  };
}

/** Which decision makers nothing holds back: where a requirement would take away the most states. */
function remedy(conflict: Conflict): string {
  const used = new Set<number>();
  const outcomes = new Map(conflict.outcomes.map(({id, that}) => [id, that]));
  const walk = (formula: Formula): void => {
    if (formula.op === 'option') used.add(formula.option);
    else if (formula.op === 'outcome') {
      const that = outcomes.get(formula.id);
      outcomes.delete(formula.id);
      if (that !== undefined) walk(that);
    } else if (formula.op === 'not') walk(formula.of);
    else if (formula.op === 'implies') [formula.if, formula.then].forEach(walk);
    else if (formula.op === 'iff') [formula.left, formula.right].forEach(walk);
    else if ('of' in formula) formula.of.forEach(walk);
  };
  for (const {statement} of constraintsOf(conflict)) walk(statement.that);

  const free: {name: string; options: string[]}[] = [];
  let o = 0;
  for (const {name, options} of conflict.decisionMakers) {
    const unused = options.filter((_, k) => !used.has(o + k)).map(option => `“${option.name}”`);
    if (unused.length > 0) free.push({name, options: unused});
    o += options.length;
  }
  const advice =
    'say which options exclude or require each other (exactlyOne, atMostOne, requires, ruledOut), or leave options out';
  if (free.length === 0) {
    const widest = conflict.decisionMakers.toSorted((a, b) => b.options.length - a.options.length).slice(0, 3);
    const names = widest.map(({name, options}) => `${name} (${options.length} options)`);
    return `every option is under some requirement, but they leave too much open; start with ${fewOf(names)}: ${advice}`;
  }
  free.sort((a, b) => b.options.length - a.options.length);
  const list = free.slice(0, 3).map(({name, options}) => `${fewOf(options, options.length, 4)} of ${name}`);
  const more =
    free.length > 3 ? ` and options of ${free.length - 3} more decision maker${free.length > 4 ? 's' : ''}` : '';
  return `nothing limits ${list.join('; ')}${more}: ${advice}`;
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toPrecision(2)} GB`;
