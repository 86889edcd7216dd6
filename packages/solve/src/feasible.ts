import type {Conflict} from '@suasion/model';
import {allBits, type Bits, countBits, eachBit, noBits} from './bits.ts';
import {clausesOf, constraintsOf} from './clauses.ts';
import {StateDiagram} from './diagram.ts';
import {checkAbort, defaultLimits, type Limits} from './limits.ts';
import {StateSearch} from './state-search.ts';
import {cubeColumn, type Ground, outcomeTruth, truth} from './truth.ts';

/** Up to this many options every value is tried, 32 at a time; beyond it states are listed by a diagram, or searched for. */
export const denseOptions = 24;

/** Up to this many options a cube without any constraint can be indexed by value. */
export const cubeOptions = 30;

/** A diagram may have a node for so many steps a search may take. */
const stepsPerNode = 200;

/** Values of the feasible states in ascending order, or null for all 2^m; `more` when there are more than allowed. */
export interface Feasible {
  values: Uint32Array | null;
  count: number;
  stopped: 'states' | 'steps' | null;
}

/** The diagram of a conflict with more options than every value is tried of, listing states in the decision makers' order. */
export function feasibleDiagram(conflict: Conflict, m: number, limits: Limits): StateDiagram | null {
  if (m <= denseOptions) return null;
  const {optionOrder: _, ...plain} = conflict;
  return StateDiagram.of(plain, [], Math.floor((limits.steps ?? defaultLimits.steps) / stepsPerNode));
}

/** `diagram` is that of `feasibleDiagram`. */
export function feasibleStates(conflict: Conflict, m: number, diagram: StateDiagram | null, limits: Limits): Feasible {
  const most = limits.states ?? defaultLimits.states;
  if (m <= cubeOptions && constraintsOf(conflict).length === 0) {
    return {values: null, count: 2 ** m, stopped: 2 ** m > most ? 'states' : null};
  }
  if (diagram !== null) return listed(diagram, most, limits);
  if (m > denseOptions) return searched(conflict, m, most, limits);
  const set = feasibleValues(conflict, m);
  const count = countBits(set);
  if (count > most) return {values: null, count, stopped: 'states'};
  return {values: count === 2 ** m ? null : listValues(set), count, stopped: null};
}

/** The feasible values of a conflict with few options, as a set over all 2^m values. */
export function feasibleValues(conflict: Conflict, m: number): Bits {
  const count = 2 ** m;
  const options: Bits[] = [];
  const outcomes = new Map<string, Bits>();
  const ground: Ground = {
    count,
    all: () => allBits(count),
    option: o => (options[o] ??= cubeColumn(o, m)),
    state: () => noBits(count),
    outcome: id => outcomeTruth(conflict, id, outcomes, ground),
  };
  const feasible = allBits(count);
  for (const {statement, kind} of constraintsOf(conflict)) {
    const at = truth(statement.that, ground);
    for (let w = 0; w < at.length; w++) feasible[w] &= kind === 'required' ? at[w] : ~at[w];
  }
  return feasible;
}

/** The members of a set of values as a list, one word each. */
function listValues(set: Bits): Uint32Array {
  const values = new Uint32Array(countBits(set));
  let k = 0;
  eachBit(set, v => {
    values[k++] = v;
  });
  return values;
}

function listed(diagram: StateDiagram, most: number, limits: Limits): Feasible {
  const count = Number(diagram.count);
  if (count > most) return {values: null, count, stopped: 'states'};
  const values = diagram.list(done => {
    checkAbort(limits);
    limits.progress?.({phase: 'feasible states', done});
  });
  return {values, count, stopped: null};
}

function searched(conflict: Conflict, m: number, most: number, limits: Limits): Feasible {
  const search = new StateSearch(clausesOf(conflict, m, constraintsOf(conflict)), m);
  const mostSteps = limits.steps ?? defaultLimits.steps;
  const words = (m + 31) >>> 5;
  let values = new Uint32Array(words * 1024);
  let count = 0;
  for (;;) {
    checkAbort(limits);
    const found = search.next(Math.min(mostSteps, search.steps + 100_000));
    if (found === null) {
      if (search.steps >= mostSteps) return {values: null, count, stopped: 'steps'};
      limits.progress?.({phase: `feasible states: ${count} so far`, done: null});
      continue;
    }
    if (!found) return {values: values.slice(0, count * words), count, stopped: null};
    if (count === most) return {values: null, count, stopped: 'states'};
    if ((count + 1) * words > values.length) {
      const longer = new Uint32Array(2 * values.length);
      longer.set(values);
      values = longer;
    }
    for (let o = 0; o < m; o++) if (search.taken(o)) values[count * words + (o >>> 5)] |= 1 << (o & 31);
    count++;
    if ((count & 0x3fff) === 0) {
      checkAbort(limits);
      limits.progress?.({phase: `feasible states: ${count} so far`, done: null});
    }
  }
}
