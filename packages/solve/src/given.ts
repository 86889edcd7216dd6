import type {Formula} from '@suasion/model';
import {addBit, type Bits, hasBit, noBits} from './bits.ts';
import {CannotAnswer} from './cannot-answer.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';

// what callers hand in, checked at the door

/** There is no status quo to start from: neither in the conflict nor given. */
export class NoStatusQuo extends CannotAnswer {
  constructor() {
    super('the conflict has no status quo: add `statusQuo` to the file, or say where to start from');
  }
}

/** The index of the start, or an error that says what is wrong with it. */
export function startOf(space: Space, from: number | undefined): number {
  const start = from ?? space.statusQuo;
  if (from === undefined && start < 0) throw new NoStatusQuo();
  checkState(space, start);
  return start;
}

export function checkState(space: Space, s: number): void {
  if (!Number.isInteger(s) || s < 0 || s >= space.count) {
    throw new RangeError(`expected a state index from 0 to ${space.count - 1}, got ${s}`);
  }
}

export function checkCoalition(space: Space, coalition: Coalition): void {
  if (coalition.length === 0) throw new RangeError('expected at least one decision maker, got none');
  for (const d of coalition) {
    if (!Number.isInteger(d) || d < 0 || d >= space.n) {
      throw new RangeError(`expected decision makers from 0 to ${space.n - 1}, got ${d}`);
    }
  }
  if (new Set(coalition).size < coalition.length)
    throw new RangeError(`expected each decision maker once, got ${coalition}`);
}

/** The states of a goal as a set. */
export function statesOf(space: Space, goal: Formula | Iterable<number>): Bits {
  if (!(Symbol.iterator in goal)) return space.where(goal);
  const set = noBits(space.count);
  for (const s of goal) {
    checkState(space, s);
    addBit(set, s);
  }
  return set;
}

export function complement(set: Bits, count: number): Bits {
  const rest = noBits(count);
  for (let s = 0; s < count; s++) if (!hasBit(set, s)) addBit(rest, s);
  return rest;
}
