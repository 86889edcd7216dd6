import type {TermId} from '../../help/index.ts';

export type AnyConcept = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq' | 'sim';

/** The stability concepts in the order people learn them. */
export const counted: readonly AnyConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

export const conceptWords: Record<AnyConcept, {name: string; short: string; inside: string; term: TermId}> = {
  nash: {name: 'Nash stability', short: 'Nash', inside: 'Nash stability', term: 'nash'},
  gmr: {name: 'General metarationality', short: 'GMR', inside: 'general metarationality', term: 'gmr'},
  smr: {name: 'Symmetric metarationality', short: 'SMR', inside: 'symmetric metarationality', term: 'smr'},
  seq: {name: 'Sequential stability', short: 'SEQ', inside: 'sequential stability', term: 'seq'},
  sseq: {name: 'Symmetric sequential stability', short: 'SSEQ', inside: 'symmetric sequential stability', term: 'sseq'},
  sim: {name: 'Simultaneous sanctioning', short: 'SIM', inside: 'simultaneous sanctioning', term: 'sim'},
};
