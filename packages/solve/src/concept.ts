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

/** The concepts by the letters tables print. */
export const shortNames: Record<Concept, string> = {
  nash: 'Nash',
  gmr: 'GMR',
  smr: 'SMR',
  seq: 'SEQ',
  sseq: 'SSEQ',
  sim: 'SIM',
};
