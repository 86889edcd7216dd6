import type {Help} from './help.ts';

/** The words of stability: when a situation lasts. */
export const stabilityHelp = {
  stable: {
    term: 'stable',
    text: 'A situation is stable for a decision maker that has no reason to leave it, either because no move is better or because a better move would be answered badly.',
    source: 'FHK93',
  },
  equilibrium: {
    term: 'equilibrium',
    text: 'A situation that is stable for everyone: once there, nobody alone has reason to leave.',
    source: 'FHK93',
  },
  nash: {
    term: 'Nash stability',
    text: 'No move of one’s own leads anywhere better. Looks one step ahead and fears nobody’s answer.',
    source: 'Nash50',
  },
  gmr: {
    term: 'general metarationality (GMR)',
    text: 'Every improvement could be answered by the others so that one ends no better off. The others may even hurt themselves to do so: a cautious view.',
    source: 'How71',
  },
  smr: {
    term: 'symmetric metarationality (SMR)',
    text: 'As general metarationality, and one could not escape the others’ answer by moving once more.',
    source: 'How71',
  },
  seq: {
    term: 'sequential stability (SEQ)',
    text: 'Every improvement would be answered by moves the others themselves gain by, so that one ends no better off. Threats count only when they are credible.',
    source: 'FH79',
  },
  sseq: {
    term: 'symmetric sequential stability (SSEQ)',
    text: 'As sequential stability, and one could not escape the credible answer by moving once more.',
    source: 'RV17',
  },
  sim: {
    term: 'simultaneous stability (SIM)',
    text: 'If others improved at the same moment, one’s own improvement could land everyone somewhere no better.',
    source: 'FH84',
  },
  coalition: {
    term: 'coalition',
    text: 'Decision makers who move together, each only as long as every one of them ends better off.',
    source: 'KHFP01',
  },
  'coalition-improvement': {
    term: 'coalition improvement',
    text: 'A situation that members reach by moves of their own in turn and that every member prefers to where they started.',
    source: 'KHFP01',
  },
  vulnerable: {
    term: 'vulnerable',
    text: 'Nobody alone would leave this situation, but a coalition would, together.',
    source: 'IH08a',
  },
  paths: {
    term: 'paths',
    text: 'Sequences of moves from the status quo to a situation; a situation may be stable and yet out of reach from today.',
    source: 'LKH05',
  },
} satisfies Record<string, Help>;
