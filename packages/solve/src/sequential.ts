import type {Bits} from './bits.ts';
import {othersOf, type Passes} from './passes.ts';
import {withoutEscape} from './without-escape.ts';

/**
 * Sequential stability (SEQ): s is stable for d when every improvement s₁ is deterred by some joint improvement s₂ of
 * the others from s₁ (each step an improvement for its mover) that leaves d no better off than s. [FH79]
 */
export function sequential(passes: Passes, d: number): Bits {
  const {space} = passes;
  return withoutEscape(passes, d, passes.lowest(othersOf(space, d), space.rank[d], 'improvements'));
}
