import type {TermId} from '../../help/index.ts';

export type AnyConcept = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim';

/** The stability concepts in the order people learn them. */
export const counted: readonly AnyConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

export const conceptWords: Record<
  AnyConcept,
  {name: string; short: string; inside: string; term: TermId; plain: string}
> = {
  nash: {
    name: 'Nash stability',
    short: 'Nash',
    inside: 'Nash stability',
    term: 'nash',
    plain: 'looks at one’s own move only',
  },
  gmr: {
    name: 'General metarationality',
    short: 'GMR',
    inside: 'general metarationality',
    term: 'gmr',
    plain: 'fears whatever the others could do in return',
  },
  smr: {
    name: 'Symmetric metarationality',
    short: 'SMR',
    inside: 'symmetric metarationality',
    term: 'smr',
    plain: 'the same, and asks whether one could still get out of it',
  },
  seq: {
    name: 'Sequential stability',
    short: 'SEQ',
    inside: 'sequential stability',
    term: 'seq',
    plain: 'fears only answers the others would gain by',
  },
  sseq: {
    name: 'Symmetric sequential stability',
    short: 'SSEQ',
    inside: 'symmetric sequential stability',
    term: 'sseq',
    plain: 'the same, and asks whether one could still get out of it',
  },
  sim: {
    name: 'Simultaneous sanctioning',
    short: 'SIM',
    inside: 'simultaneous sanctioning',
    term: 'sim',
    plain: 'others may move at the same moment',
  },
};
