import type {Space, Visit} from './space.ts';

/** Calls `visit` with every improvement of d from s, ascending. */
export function eachImprovement(space: Space, d: number, s: number, visit: Visit): void {
  if (space.eachImprovement !== undefined) {
    space.eachImprovement(d, s, visit);
    return;
  }
  const rank = space.rank[d];
  const here = rank[s];
  space.eachMove(d, s, t => {
    if (rank[t] > here) visit(t);
  });
}
