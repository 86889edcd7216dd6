import type {Statement} from '@suasion/model';
import {addBit, bitList, hasBit, noBits} from './bits.ts';
import type {Arcs, Faces} from './graph-space.ts';
import type {OptionSpace} from './option-space.ts';
import {fillRows} from './rows.ts';

/** Which states count as one. Classes are the states of the merged space; `members` of class c ascend by value. */
export interface Merge {
  readonly classOf: Int32Array;
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/**
 * Joins the states each entry of `sameState` holds at; overlapping entries join. Merged states come after all others,
 * in the order of their (first) entries. Also says which entries no feasible state meets.
 */
export function mergeStates(base: OptionSpace, entries: readonly Statement[]): {merge: Merge; empty: number[]} {
  const entryOf = new Int32Array(base.count).fill(-1);
  const joined = entries.map((_, e) => e);
  const root = (e: number): number => {
    while (joined[e] !== e) e = joined[e];
    return e;
  };
  const empty: number[] = [];
  const ground = base.ground();
  for (const [e, entry] of entries.entries()) {
    const states = bitList(base.where(entry.that, ground));
    if (states.length === 0) empty.push(e);
    for (const s of states) {
      if (entryOf[s] < 0) entryOf[s] = e;
      else {
        // the earlier entry stays the root: it gives the place in the numbering
        const a = root(entryOf[s]);
        const b = root(e);
        joined[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const classOf = new Int32Array(base.count);
  let next = 0;
  for (let s = 0; s < base.count; s++) if (entryOf[s] < 0) classOf[s] = next++;
  const number = new Map<number, number>();
  for (const e of entries.keys()) {
    if (root(e) === e && !empty.includes(e)) number.set(e, next++);
  }
  for (let s = 0; s < base.count; s++) if (entryOf[s] >= 0) classOf[s] = number.get(root(entryOf[s]))!;
  const {start, states} = fillRows(classOf, next);
  return {merge: {classOf, start, members: states}, empty};
}

/** A move leads from one merged state to another when it does so from some member. */
export function mergedArcs(base: Pick<OptionSpace, 'eachMove'>, merge: Merge, d: number): Arcs {
  const {classOf, start, members} = merge;
  const classes = start.length - 1;
  const arcs = new Int32Array(classes + 1);
  const seen = new Int32Array(classes).fill(-1);
  let to = new Int32Array(4 * classes + 16);
  let size = 0;
  for (let c = 0; c < classes; c++) {
    const from = size;
    seen[c] = c;
    for (let k = start[c]; k < start[c + 1]; k++) {
      base.eachMove(d, members[k], t => {
        const target = classOf[t];
        if (seen[target] === c) return;
        seen[target] = c;
        if (size === to.length) {
          const longer = new Int32Array(2 * size);
          longer.set(to);
          to = longer;
        }
        to[size++] = target;
      });
    }
    to.subarray(from, size).sort();
    arcs[c + 1] = size;
  }
  return {start: arcs, to: to.slice(0, size)};
}

/** Patterns show `-` where members differ; a formula is judged at the smallest member. */
export function mergedFaces(base: OptionSpace, {start, members}: Merge): Faces {
  const count = start.length - 1;
  const taken = (c: number, o: number) => {
    const first = base.taken(members[start[c]], o);
    for (let k = start[c] + 1; k < start[c + 1]; k++) if (base.taken(members[k], o) !== first) return -1;
    return first;
  };
  return {
    count,
    taken,
    pattern(c) {
      let text = '';
      for (let k = 0; k < base.m; k++) {
        const truth = taken(c, base.shown?.[k] ?? k);
        text += truth === 1 ? 'Y' : truth === 0 ? 'N' : '-';
      }
      return text;
    },
    where(formula) {
      const at = base.where(formula);
      const result = noBits(count);
      for (let c = 0; c < count; c++) if (hasBit(at, members[start[c]])) addBit(result, c);
      return result;
    },
  };
}
