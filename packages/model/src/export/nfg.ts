import type {Conflict} from '../conflict.ts';
import type {ExportResult} from '../gmcr/write.ts';
import type {Issue} from '../issue.ts';
import type {RankedState} from './tables.ts';

/** Cells of the strategic form, at most. */
const maxCells = 1 << 20;

/**
 * A conflict as a strategic-form game for Gambit (`.nfg`): each decision maker's strategies are the combinations of its
 * options, payoffs are ranks. Ranks are only an order, infeasible cells get a payoff below all others, and irreversible
 * options cannot be said: the comment in the file and the warnings tell.
 */
export function conflictToNfg(conflict: Conflict, states: readonly RankedState[]): ExportResult {
  const refuse = (message: string): ExportResult => ({
    ok: false,
    issues: [{code: 'not-exportable', severity: 'error', message}],
  });
  if (conflict.form === 'graph')
    return refuse('a conflict in graph form has no strategies and cannot be written as .nfg');
  if (conflict.sameState.length) return refuse('merged states (`sameState`) cannot be written as .nfg');
  const makers = conflict.decisionMakers;
  const m = makers.reduce((sum, d) => sum + d.options.length, 0);
  const cells = 2 ** m;
  if (cells > maxCells) return refuse(`the strategic form has 2^${m} cells; expected at most ${maxCells}`);

  const ranks = new Map(states.map(s => [s.pattern, s.ranks]));
  const players = makers.map(d => quote(d.name)).join(' ');
  const strategies = makers.map(d => {
    const count = 2 ** d.options.length;
    const names = Array.from({length: count}, (_, c) => {
      const taken = d.options.filter((_, o) => (c >> o) & 1).map(o => o.id);
      return quote(taken.length ? taken.join(' + ') : 'nothing');
    });
    return `{ ${names.join(' ')} }`;
  });
  const infeasible = cells - states.length;
  const irreversible = makers.flatMap(d => d.options).some(o => o.irreversible !== null);
  const comment = [
    'Payoffs are ranks: they order the states and measure nothing.',
    ...(infeasible > 0
      ? [`${infeasible} of ${cells} cells are infeasible: payoff 0 for everyone, below every rank.`]
      : []),
    ...(irreversible ? ['Some options are irreversible in the conflict, which this form cannot say.'] : []),
  ].join(' ');

  // in the format the first player's strategies run fastest, which is the order of state values
  const payoffs: string[] = [];
  const letters: string[] = Array(m).fill('N');
  for (let cell = 0; cell < cells; cell++) {
    for (let o = 0; o < m; o++) letters[o] = (cell >> o) & 1 ? 'Y' : 'N';
    const rank = ranks.get(letters.join(''));
    payoffs.push(makers.map((_, d) => (rank ? rank[d]! + 1 : 0)).join(' '));
  }
  const title = `${conflict.title} (payoffs are ranks)`;
  const head = `NFG 1 R ${quote(title)} { ${players} }\n\n{ ${strategies.join('\n  ')} }\n${quote(comment)}\n\n`;
  const warnings: Issue[] = [{code: 'ordinal', severity: 'warning', message: comment}];
  return {ok: true, text: `${head}${payoffs.join('\n')}\n`, warnings};
}

function quote(text: string): string {
  return `"${text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
}
