import {addBit, type Bits, noBits} from './bits.ts';
import {isStableAt} from './deterrence.ts';
import {checkAbort, type Limits} from './limits.ts';
import type {Space} from './space.ts';

export type Concept = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim';

/** The concepts by their accepted names, as they read inside a sentence. */
export const conceptNames: Record<Concept, string> = {
  nash: 'Nash stability',
  gmr: 'general metarationality',
  smr: 'symmetric metarationality',
  seq: 'sequential stability',
  sseq: 'symmetric sequential stability',
  sim: 'stability under simultaneous sanctioning',
};

/** The equilibria *lasting* is judged by. */
export function lastingStates(space: Space, concept: Concept, limits: Pick<Limits, 'signal' | 'progress'>): Bits {
  const set = noBits(space.count);
  for (let s = 0; s < space.count; s++) {
    checkAbort(limits);
    let all = true;
    for (let d = 0; d < space.n && all; d++) all = isStableAt(space, [d], s, concept as 'seq');
    if (all) addBit(set, s);
  }
  return set;
}
