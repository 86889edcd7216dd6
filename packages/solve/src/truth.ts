import type {Conflict, Formula} from '@suasion/model';
import {type Bits, clearTail, noBits} from './bits.ts';

/** Where the truth of the smallest formulas comes from; the sets handed out are shared and must not be written to. */
export interface Ground {
  /** states */
  readonly count: number;
  /** every state, a fresh set */
  all(): Bits;
  option(o: number): Bits;
  /** by public id */
  state(id: number): Bits;
  outcome(id: string): Bits;
}

/** The states at which a formula holds, 32 states at a time. The result may be shared: copy before writing to it. */
export function truth(formula: Formula, ground: Ground): Bits {
  switch (formula.op) {
    case 'true':
      return ground.all();
    case 'option':
      return ground.option(formula.option);
    case 'state':
      return ground.state(formula.id);
    case 'outcome':
      return ground.outcome(formula.id);
    case 'not': {
      const of = truth(formula.of, ground);
      const result = new Uint32Array(of.length);
      for (let w = 0; w < of.length; w++) result[w] = ~of[w];
      return clearTail(result, ground.count);
    }
    case 'and': {
      const result = ground.all();
      for (const part of formula.of) {
        const of = truth(part, ground);
        for (let w = 0; w < of.length; w++) result[w] &= of[w];
      }
      return result;
    }
    case 'or':
    case 'atLeastOne': {
      const result = noBits(ground.count);
      for (const part of formula.of) {
        const of = truth(part, ground);
        for (let w = 0; w < of.length; w++) result[w] |= of[w];
      }
      return result;
    }
    case 'implies': {
      const left = truth(formula.if, ground);
      const right = truth(formula.then, ground);
      const result = new Uint32Array(left.length);
      for (let w = 0; w < left.length; w++) result[w] = ~left[w] | right[w];
      return clearTail(result, ground.count);
    }
    case 'iff': {
      const left = truth(formula.left, ground);
      const right = truth(formula.right, ground);
      const result = new Uint32Array(left.length);
      for (let w = 0; w < left.length; w++) result[w] = ~(left[w] ^ right[w]);
      return clearTail(result, ground.count);
    }
    case 'atMostOne':
    case 'exactlyOne': {
      const one = noBits(ground.count);
      const two = noBits(ground.count);
      for (const part of formula.of) {
        const of = truth(part, ground);
        for (let w = 0; w < of.length; w++) {
          two[w] |= one[w] & of[w];
          one[w] |= of[w];
        }
      }
      for (let w = 0; w < one.length; w++) one[w] = formula.op === 'exactlyOne' ? one[w] & ~two[w] : ~two[w];
      return clearTail(one, ground.count);
    }
    default:
      return formula satisfies never;
  }
}

/** The set of a named outcome, made when first asked for. */
export function outcomeTruth(conflict: Conflict, id: string, kept: Map<string, Bits>, ground: Ground): Bits {
  let set = kept.get(id);
  if (set === undefined) {
    const outcome = conflict.outcomes.find(o => o.id === id);
    if (outcome === undefined) throw new RangeError(`no outcome is called ${JSON.stringify(id)}`);
    kept.set(id, (set = truth(outcome.that, ground)));
  }
  return set;
}

const patterns = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000];

/** Option `o` over all 2^m values in order: the truth table every other one is built from. */
export function cubeColumn(o: number, m: number): Bits {
  const column = noBits(2 ** m);
  if (o < 5) return clearTail(column.fill(patterns[o]), 2 ** m);
  const block = 1 << (o - 5);
  for (let w = block; w < column.length; w += 2 * block) column.fill(0xffffffff, w, w + block);
  return column;
}

/** Option `o` over states whose option words stand in `values`, `words` to a state, low word first. */
export function valueColumn(o: number, values: Uint32Array, words: number): Bits {
  const count = values.length / words;
  const column = noBits(count);
  const bit = o & 31;
  for (let s = 0, p = o >>> 5; s < count; s++, p += words) column[s >>> 5] |= ((values[p] >>> bit) & 1) << (s & 31);
  return column;
}
