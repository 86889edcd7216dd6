import type {Conflict, Formula} from '@suasion/model';
import {type Bits, clearTail, joinBits, keepBits, noBits} from './bits.ts';

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
    case 'not':
      return clearTail(complement(truth(formula.of, ground)), ground.count);
    case 'and': {
      if (formula.of.length === 0) return ground.all();
      const result = truth(formula.of[0], ground).slice();
      for (const part of formula.of.slice(1)) keepBits(result, truth(part, ground));
      return result;
    }
    case 'or':
    case 'atLeastOne': {
      const result = noBits(ground.count);
      for (const part of formula.of) joinBits(result, truth(part, ground));
      return result;
    }
    case 'implies': {
      const result = complement(truth(formula.if, ground));
      joinBits(result, truth(formula.then, ground));
      return clearTail(result, ground.count);
    }
    case 'iff':
      return clearTail(alike(truth(formula.left, ground), truth(formula.right, ground)), ground.count);
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

// loops of their own: each is compiled once for all formulas
function complement(of: Bits): Bits {
  const result = new Uint32Array(of.length);
  for (let w = 0; w < of.length; w++) result[w] = ~of[w];
  return result;
}

function alike(left: Bits, right: Bits): Bits {
  const result = new Uint32Array(left.length);
  for (let w = 0; w < left.length; w++) result[w] = ~(left[w] ^ right[w]);
  return result;
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
  column.fill(0xffffffff, block, 2 * block);
  for (let made = 2 * block; made < column.length; made *= 2) column.copyWithin(made, 0, made);
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
