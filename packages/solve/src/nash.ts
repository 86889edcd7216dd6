import type {Bits} from './bits.ts';
import type {Passes} from './passes.ts';
import {withoutEscape} from './without-escape.ts';

/**
 * Nash stability (R): s is stable for d when d has no improvement from s. [Nash50]
 */
export function nash(passes: Passes, d: number): Bits {
  return withoutEscape(passes, d, passes.space.rank[d]);
}
