import type {Conflict, Formula} from '@suasion/model';
import {type Clauses, type Constraint, clausesOf, constraintsOf} from '../clauses.ts';
import {StateSearch} from '../state-search.ts';

/** What can be said of single states from the formulas alone: is there one, which is the smallest, are there few? */

const mostSteps = 2_000_000;

/** How many of some options may differ from a state. */
interface Near {
  to: ArrayLike<number>;
  most: number;
}

/**
 * The option words of the feasible states that meet the formulas, smallest value first, at most `most` of them; `complete`
 * when there are no more, null when the search was given up before that was known.
 */
export function statesMeeting(
  conflict: Conflict,
  formulas: readonly Formula[],
  most: number,
  near: Near | null = null,
): {states: Uint32Array[]; complete: boolean | null} {
  const m = conflict.decisionMakers.reduce((sum, {options}) => sum + options.length, 0);
  const words = Math.max(1, (m + 31) >>> 5);
  const extra = formulas.map((that): Constraint => {
    return {statement: {that, text: '', because: [], assumed: false}, kind: 'required', index: 0};
  });
  const clauses = clausesOf(conflict, m, [...constraintsOf(conflict), ...extra]);
  if (near !== null) stayNear(clauses, m, near);
  // the search goes by the order of its variables, which is to be that of the states
  const order = conflict.optionOrder ?? Array.from({length: m}, (_, o) => o);
  const place: number[] = [];
  for (const [k, o] of order.entries()) place[o] = k;
  const moved = (literal: number) => (literal >> 1 < m ? 2 * place[literal >> 1] + (literal & 1) : literal);
  const search = new StateSearch(
    {variables: clauses.variables, clauses: clauses.clauses.map(clause => clause.map(moved))},
    m,
  );
  const states: Uint32Array[] = [];
  for (;;) {
    const found = search.next(mostSteps);
    if (found === null) return {states, complete: null};
    if (!found) return {states, complete: true};
    if (states.length === most) return {states, complete: false};
    const value = new Uint32Array(words);
    for (let k = 0; k < m; k++) if (search.taken(k)) value[order[k] >>> 5] |= 1 << (order[k] & 31);
    states.push(value);
  }
}

/** Clauses that let at most so many options differ, counting along the options. [Sin05] */
function stayNear(clauses: Clauses, m: number, {to, most}: Near): void {
  const differs = (o: number) => 2 * o + ((to[o >>> 5] >>> (o & 31)) & 1);
  if (most === 0) {
    for (let o = 0; o < m; o++) clauses.clauses.push([differs(o) ^ 1]);
    return;
  }
  // variable first + o · most + k: more than k of the options up to o differ
  const first = clauses.variables;
  clauses.variables += m * most;
  const more = (o: number, k: number) => 2 * (first + o * most + k);
  for (let o = 0; o < m; o++) {
    clauses.clauses.push([differs(o) ^ 1, more(o, 0)]);
    if (o === 0) continue;
    for (let k = 0; k < most; k++) {
      clauses.clauses.push([more(o - 1, k) ^ 1, more(o, k)]);
      if (k > 0) clauses.clauses.push([differs(o) ^ 1, more(o - 1, k - 1) ^ 1, more(o, k)]);
    }
    clauses.clauses.push([differs(o) ^ 1, more(o - 1, most - 1) ^ 1]);
  }
}

/** Is there a feasible state that meets all of the formulas? Null when the search was given up. */
export function possible(conflict: Conflict, formulas: readonly Formula[]): boolean | null {
  const {states, complete} = statesMeeting(conflict, formulas, 1);
  return states.length > 0 ? true : complete === null ? null : false;
}

/**
 * The feasible state meeting the goal with the fewest options differing from `from`, then the smallest; null when none
 * meets it, undefined when the search was given up.
 */
export function nearestMeeting(
  conflict: Conflict,
  goal: Formula,
  from: ArrayLike<number>,
): Uint32Array | null | undefined {
  const there = possible(conflict, [goal]);
  if (there !== true) return there === null ? undefined : null;
  const m = conflict.decisionMakers.reduce((sum, {options}) => sum + options.length, 0);
  for (let most = 0; most <= m; most++) {
    const {states, complete} = statesMeeting(conflict, [goal], 1, {to: from, most});
    if (states.length > 0) return states[0];
    if (complete === null) return undefined;
  }
  return null;
}
