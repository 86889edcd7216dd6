import type {Bits} from './bits.ts';
import {othersOf, type Passes} from './passes.ts';
import {withoutEscape} from './without-escape.ts';

/**
 * Symmetric sequential stability (SSEQ): as SEQ, and d has no move from the sanction s₂ to a state better than s
 * either. [RV17]
 */
export function symmetricSequential(passes: Passes, d: number): Bits {
  const {space} = passes;
  const answered = passes.highest(d, space.rank[d]);
  return withoutEscape(passes, d, passes.lowest(othersOf(space, d), answered, 'improvements'));
}
