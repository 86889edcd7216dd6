import {csv} from '../csv.ts';
import type {StabilityTable} from './tables.ts';

/**
 * The stability table as CSV, a row for each state: id, pattern (or name), status quo, each option, ranks, and for each
 * concept who finds it stable and whether it is an equilibrium.
 */
export function stabilityToCsv(table: StabilityTable): string {
  const {decisionMakers, states, concepts} = table;
  const ranked = states.some(s => s.ranks !== undefined);
  const computed = concepts.filter(c => c.stable !== null);
  const header = [
    'state',
    states.some(s => s.pattern !== '') ? 'pattern' : 'name',
    'status quo',
    ...decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o}`)),
    ...(ranked ? decisionMakers.map(d => `rank for ${d.name}`) : []),
    ...computed.flatMap(c => [`${c.name} stable for`, `${c.name} equilibrium`]),
  ];
  const rows = states.map((state, s) => [
    state.id,
    state.pattern || (state.name ?? ''),
    state.id === table.statusQuo ? 'yes' : '',
    ...state.pattern,
    ...(ranked ? decisionMakers.map((_, d) => state.ranks?.[d] ?? null) : []),
    ...computed.flatMap(c => [
      decisionMakers
        .filter((_, d) => c.stable?.[d]?.[s])
        .map(d => d.name)
        .join('; '),
      c.equilibria?.includes(state.id) ? 'yes' : '',
    ]),
  ]);
  return csv([header, ...rows]);
}
