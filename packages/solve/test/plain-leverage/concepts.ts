import {gmr, nash, seq, sim, smr, sseq} from '../plain/individual.ts';

/** The definitions of SEMANTICS §2 by the short name of their concept. */
export const stableAlone = {nash, gmr, smr, seq, sseq, sim};
