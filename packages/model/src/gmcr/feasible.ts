/** A conjunction that no state may satisfy: [option, must be taken] pairs. */
export type Pattern = readonly (readonly [option: number, taken: boolean])[];

/**
 * The feasible states of a `.gmcr` model as Y/N strings over its options, in increasing value (option 0 is the least
 * significant), found by search from the last option down; null when there are more than `most` or the search is long.
 */
export function feasibleStates(options: number, infeasible: readonly Pattern[], most: number): string[] | null {
  if (infeasible.some(pattern => pattern.length === 0)) return [];
  if (options > 1000) return null;
  // a pattern can be decided once its lowest option is set
  const byLowest: Pattern[][] = Array.from({length: options}, () => []);
  for (const pattern of infeasible) byLowest[Math.min(...pattern.map(([o]) => o))]!.push(pattern);
  const taken: boolean[] = Array(options).fill(false);
  const states: string[] = [];
  let steps = 0;

  // true when the search may go on
  function settle(option: number): boolean {
    if (++steps > 5_000_000 || states.length > most) return false;
    if (option < 0) {
      states.push(taken.map(t => (t ? 'Y' : 'N')).join(''));
      return true;
    }
    for (const value of [false, true]) {
      taken[option] = value;
      if (byLowest[option]!.some(pattern => pattern.every(([o, v]) => taken[o] === v))) continue;
      if (!settle(option - 1)) return false;
    }
    return true;
  }

  return settle(options - 1) && states.length <= most ? states : null;
}
