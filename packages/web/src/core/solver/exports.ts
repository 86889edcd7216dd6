import {
  conflictToGmcr,
  conflictToNfg,
  type ExportResult,
  formatIssue,
  movesToDot,
  movesToGraphml,
  stabilityToCsv,
  stabilityToLatex,
} from '@suasion/model';
import {CannotAnswer, moveGraph, rankedStates, type Space, solve, stabilityTable} from '@suasion/solve';
import type {Running} from './solver.ts';

/** Formats a conflict can be written in besides its own. */
export const endings = ['gmcr', 'nfg', 'graphml', 'dot', 'csv', 'tex'] as const;
export type Ending = (typeof endings)[number];

const most: Record<Ending, number> = {gmcr: 2 ** 20, nfg: 100_000, graphml: 5000, dot: 5000, csv: 100_000, tex: 2000};

/** A conflict in another format. Throws `CannotAnswer` when the format cannot hold it. */
export function exported(space: Space, ending: Ending, running: Running): {text: string; warnings: string[]} {
  if (space.count > most[ending]) {
    throw new CannotAnswer(
      `${space.count.toLocaleString('en-GB')} states are too many for .${ending} (at most ${most[ending].toLocaleString('en-GB')})`,
    );
  }
  if (ending === 'gmcr') return text(conflictToGmcr(space.conflict));
  if (ending === 'nfg') return text(conflictToNfg(space.conflict, rankedStates(space)));
  const drawn = ending === 'graphml' || ending === 'dot';
  const answers = solve(space, {...(drawn ? {concepts: ['seq'] as const} : {}), ...running});
  const plain = (text: string) => ({text, warnings: []});
  if (ending === 'csv') return plain(stabilityToCsv(stabilityTable(space, answers)));
  if (ending === 'tex') return plain(stabilityToLatex(stabilityTable(space, answers)));
  const graph = moveGraph(space, answers, 'seq');
  return plain(ending === 'dot' ? movesToDot(graph) : movesToGraphml(graph));
}

function text(result: ExportResult): {text: string; warnings: string[]} {
  if (!result.ok) throw new CannotAnswer(result.issues.map(i => i.message).join('; '));
  return {text: result.text, warnings: result.warnings.map(formatIssue)};
}
