import {
  conflictToGmcr,
  conflictToNfg,
  type ExportResult,
  formatIssue,
  type MoveGraph,
  movesToDot,
  movesToGraphml,
  type StabilityTable,
  stabilityToCsv,
  stabilityToLatex,
} from '@suasion/model';
import {type Answers, CannotAnswer, hasBit, type Space, solve} from '@suasion/solve';
import type {Running} from './solver.ts';

/** Formats a conflict can be written in besides its own. */
export const endings = ['gmcr', 'nfg', 'graphml', 'dot', 'csv', 'tex'] as const;
export type Ending = (typeof endings)[number];

const most: Record<Ending, number> = {gmcr: 2 ** 20, nfg: 100_000, graphml: 5000, dot: 5000, csv: 100_000, tex: 2000};
const short = {nash: 'Nash', gmr: 'GMR', smr: 'SMR', seq: 'SEQ', sseq: 'SSEQ', sim: 'SIM'} as const;

/** A conflict in another format. Throws `CannotAnswer` when the format cannot hold it. */
export function exported(space: Space, ending: Ending, running: Running): {text: string; warnings: string[]} {
  if (space.count > most[ending]) {
    throw new CannotAnswer(
      `${space.count.toLocaleString('en-GB')} states are too many for .${ending} (at most ${most[ending].toLocaleString('en-GB')})`,
    );
  }
  if (ending === 'gmcr') return text(conflictToGmcr(space.conflict));
  if (ending === 'nfg') {
    const states = Array.from({length: space.count}, (_, s) => ({
      pattern: space.pattern(s),
      ranks: space.rank.map(r => r[s]),
    }));
    return text(conflictToNfg(space.conflict, states));
  }
  const drawn = ending === 'graphml' || ending === 'dot';
  const answers = solve(space, {...(drawn ? {concepts: ['seq'] as const} : {}), ...running});
  if (ending === 'csv') return {text: stabilityToCsv(table(space, answers)), warnings: []};
  if (ending === 'tex') return {text: stabilityToLatex(table(space, answers)), warnings: []};
  const graph = moves(space, answers);
  return {text: ending === 'dot' ? movesToDot(graph) : movesToGraphml(graph), warnings: []};
}

function text(result: ExportResult): {text: string; warnings: string[]} {
  if (!result.ok) throw new CannotAnswer(result.issues.map(i => i.message).join('; '));
  return {text: result.text, warnings: result.warnings.map(formatIssue)};
}

function table(space: Space, answers: Answers): StabilityTable {
  const states = Array.from({length: space.count}, (_, s) => s);
  return {
    title: space.conflict.title,
    decisionMakers: space.conflict.decisionMakers.map(({name, options}) => ({name, options: options.map(o => o.name)})),
    states: states.map(s => ({
      id: s + 1,
      pattern: space.m > 0 ? space.pattern(s) : '',
      ...(space.m > 0 ? {} : {name: space.pattern(s)}),
      ranks: space.rank.map(r => r[s]),
    })),
    concepts: answers.concepts.map(concept => {
      const everyone = answers.equilibria[concept];
      const note = answers.notes[concept];
      return {
        name: short[concept],
        stable: answers.stable[concept]?.map(set => states.map(s => hasBit(set, s))) ?? null,
        equilibria: everyone ? states.filter(s => hasBit(everyone, s)).map(s => s + 1) : null,
        ...(note === undefined ? {} : {note}),
      };
    }),
    statusQuo: space.statusQuo < 0 ? null : space.statusQuo + 1,
  };
}

function moves(space: Space, answers: Answers): MoveGraph {
  const found: MoveGraph['moves'] = [];
  for (let s = 0; s < space.count; s++) {
    for (let d = 0; d < space.n; d++) {
      const rank = space.rank[d];
      space.eachMove(d, s, t => {
        found.push({by: d, from: s + 1, to: t + 1, improvement: rank[t] > rank[s]});
      });
    }
  }
  const equilibria = answers.equilibria.seq!;
  return {
    title: space.conflict.title,
    decisionMakers: space.conflict.decisionMakers.map(({name}) => name),
    states: Array.from({length: space.count}, (_, s) => ({
      id: s + 1,
      label: space.pattern(s),
      statusQuo: s === space.statusQuo,
      equilibrium: hasBit(equilibria, s),
    })),
    moves: found,
  };
}
