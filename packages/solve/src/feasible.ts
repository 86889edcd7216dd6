import type {Conflict, Statement} from '@suasion/model';
import {allBits, type Bits, countBits, eachBit} from './bits.ts';
import {cubeColumn, type Ground, outcomeTruth, truth} from './truth.ts';

/** Up to this many options every value is tried, 32 at a time; beyond it states are searched for. */
export const denseOptions = 24;

/** The feasible values of a conflict with few options, as a set over all 2^m values. */
export function feasibleValues(conflict: Conflict, m: number): Bits {
  const count = 2 ** m;
  const options: Bits[] = [];
  const outcomes = new Map<string, Bits>();
  const ground: Ground = {
    count,
    all: () => allBits(count),
    option: o => (options[o] ??= cubeColumn(o, m)),
    state: () => new Uint32Array((count + 31) >>> 5),
    outcome: id => outcomeTruth(conflict, id, outcomes, ground),
  };
  const feasible = allBits(count);
  const keep = ({that}: Statement, when: boolean) => {
    const at = truth(that, ground);
    for (let w = 0; w < at.length; w++) feasible[w] &= when ? at[w] : ~at[w];
  };
  for (const statement of conflict.required) keep(statement, true);
  for (const statement of conflict.ruledOut) keep(statement, false);
  return feasible;
}

/** The members of a set of values as a list, one word each. */
export function listValues(set: Bits): Uint32Array {
  const values = new Uint32Array(countBits(set));
  let k = 0;
  eachBit(set, v => {
    values[k++] = v;
  });
  return values;
}
