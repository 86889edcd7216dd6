import type {Bits} from './bits.ts';
import {othersOf, type Passes} from './passes.ts';
import {withoutEscape} from './without-escape.ts';

/**
 * General metarationality (GMR): s is stable for d when every improvement s₁ is deterred by some joint move s₂ of the
 * others from s₁ that leaves d no better off than s. [How71]
 */
export function generalMetarational(passes: Passes, d: number): Bits {
  const {space} = passes;
  return withoutEscape(passes, d, passes.lowest(othersOf(space, d), space.rank[d], 'moves'));
}
