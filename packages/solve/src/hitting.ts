/** A way of meeting a demand: states that must all fall. */
export type Alternative = readonly number[];

export interface SmallestSet {
  /** how many states the set found holds */
  count: number;
  /** no smaller set will do; otherwise `atLeast` is a bound from below and `count` one from above */
  exact: boolean;
  atLeast: number;
  /** one such set, ascending */
  states: number[];
}

/** Most branches of the search. */
const mostBranches = 200_000;

/**
 * The smallest set of states that, for each demand, contains at least one of its alternatives whole. With alternatives
 * of one state each this is the hitting set problem. Branch and bound: the demand with the fewest alternatives first, the
 * cheapest alternative first, cut off by demands that share no state with each other. Every demand must have an
 * alternative.
 */
export function smallestSet(demands: readonly (readonly Alternative[])[]): SmallestSet {
  const open = demands.map(withoutSupersets).filter(alternatives => alternatives[0].length > 0);
  const shared = sharedStates(open);
  const reduced = open.map(alternatives => oneOfThePrivate(alternatives, shared)).sort((a, b) => a.length - b.length);
  const states = reduced.map(alternatives => new Set(alternatives.flat()));

  const chosen = new Set<number>();
  const missing = (alternative: Alternative) => alternative.reduce((sum, s) => sum + (chosen.has(s) ? 0 : 1), 0);
  const met = (k: number) => reduced[k].some(alternative => missing(alternative) === 0);
  /** open demands no two of which share a state, each of which costs at least its cheapest alternative */
  const bound = (): number => {
    const used = new Set<number>();
    let cost = 0;
    for (const [k, all] of states.entries()) {
      if (met(k)) continue;
      let apart = true;
      for (const s of all) {
        if (!used.has(s)) continue;
        apart = false;
        break;
      }
      if (!apart) continue;
      let least = Number.POSITIVE_INFINITY;
      for (const alternative of reduced[k]) least = Math.min(least, missing(alternative));
      cost += least;
      for (const s of all) used.add(s);
    }
    return cost;
  };

  let best: number[] = [];
  for (const [k, alternatives] of reduced.entries()) {
    if (met(k)) continue;
    const cheapest = alternatives.reduce((a, b) => (missing(b) < missing(a) ? b : a));
    for (const s of cheapest) chosen.add(s);
  }
  best = [...chosen];
  chosen.clear();

  const atLeast = bound();
  let branches = 0;
  const search = (): void => {
    if (++branches > mostBranches) return;
    const k = reduced.findIndex((_, demand) => !met(demand));
    if (k < 0) {
      if (chosen.size < best.length) best = [...chosen];
      return;
    }
    if (chosen.size + bound() >= best.length) return;
    const cheapestFirst = [...reduced[k]].sort((a, b) => missing(a) - missing(b));
    for (const alternative of cheapestFirst) {
      const added = alternative.filter(s => !chosen.has(s));
      for (const s of added) chosen.add(s);
      search();
      for (const s of added) chosen.delete(s);
    }
  };
  if (atLeast < best.length) search();
  const exact = branches <= mostBranches;
  const count = best.length;
  return {count, exact, atLeast: exact ? count : atLeast, states: best.sort((a, b) => a - b)};
}

/** Alternatives by size, those that contain another left out. */
function withoutSupersets(alternatives: readonly Alternative[]): Alternative[] {
  const bySize = [...alternatives].sort((a, b) => a.length - b.length);
  // single states are the usual case, and any number of them can be told apart quickly
  const single = new Set<number>();
  const kept: Alternative[] = [];
  for (const alternative of bySize) {
    if (alternative.length === 0) return [[]];
    if (alternative.some(s => single.has(s))) continue;
    if (alternative.length === 1) single.add(alternative[0]);
    else if (kept.some(smaller => smaller.length > 1 && smaller.every(s => alternative.includes(s)))) continue;
    kept.push(alternative);
  }
  return kept;
}

/** States that more than one demand speaks of. */
function sharedStates(demands: readonly (readonly Alternative[])[]): Set<number> {
  const seen = new Map<number, number>();
  const shared = new Set<number>();
  for (const [k, alternatives] of demands.entries()) {
    for (const alternative of alternatives) {
      for (const s of alternative) {
        const first = seen.get(s);
        if (first === undefined) seen.set(s, k);
        else if (first !== k) shared.add(s);
      }
    }
  }
  return shared;
}

/** Of alternatives that serve no other demand the cheapest is enough. */
function oneOfThePrivate(alternatives: readonly Alternative[], shared: ReadonlySet<number>): Alternative[] {
  let cheapest: Alternative | null = null;
  const rest: Alternative[] = [];
  for (const alternative of alternatives) {
    if (alternative.some(s => shared.has(s))) rest.push(alternative);
    else if (cheapest === null || alternative.length < cheapest.length) cheapest = alternative;
  }
  return cheapest === null ? rest : [cheapest, ...rest];
}
