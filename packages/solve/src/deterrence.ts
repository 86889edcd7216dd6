import {addBit, hasBit, noBits} from './bits.ts';
import {type Coalition, outsiders} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';
import {Successors} from './successors.ts';
import {findWitness, type Step} from './witness.ts';

/** The concepts in which a sanction is a sequence of moves; Nash knows none, SIM is in `simultaneous.ts`. */
export type Sequential = 'gmr' | 'smr' | 'seq' | 'sseq';

/** Does every sanctioning step have to be an improvement of its mover, and may the sanctioned move again? */
export const sanctionsImprove = (concept: Sequential): boolean => concept === 'seq' || concept === 'sseq';
export const countermoveCounts = (concept: Sequential): boolean => concept === 'smr' || concept === 'sseq';

/** s₁ ∈ R_H⁺⁺(s), ascending: what H can reach jointly with every member better off. For one member its improvements. */
export function jointImprovements(space: Space, coalition: Coalition, s: number): number[] {
  const found = noBits(space.count);
  eachSequence(space, coalition, s, null, t => {
    if (coalition.every(i => space.rank[i][t] > space.rank[i][s])) addBit(found, t);
    return false;
  });
  const list: number[] = [];
  for (let t = 0; t < space.count; t++) if (hasBit(found, t)) list.push(t);
  return list;
}

/** Would t leave some member of H no better off than s, whatever H then moved to (under SMR and SSEQ)? */
export function isSanction(space: Space, coalition: Coalition, s: number, t: number, concept: Sequential): boolean {
  const holds = (u: number) => coalition.some(i => space.rank[i][u] <= space.rank[i][s]);
  if (!holds(t)) return false;
  if (!countermoveCounts(concept)) return true;
  return !eachSequence(space, coalition, t, null, u => !holds(u));
}

/** Is s stable for H under Nash, GMR, SMR, SEQ or SSEQ, by search from s alone? [Nash50, How71, FH79, RV17, KHFP01] */
export function isStableAt(space: Space, coalition: Coalition, s: number, concept: 'nash' | Sequential): boolean {
  const others = outsiders(space.n, coalition);
  return jointImprovements(space, coalition, s).every(s1 => {
    if (concept === 'nash') return false;
    const rank = sanctionsImprove(concept) ? space.rank : null;
    return eachSequence(space, others, s1, rank, s2 => isSanction(space, coalition, s, s2, concept));
  });
}

/**
 * The sanction that deters H from s₁: the shortest legal sequence of outsiders, then the smallest ids along it; null
 * when there is none and H would gain by s₁ for good.
 */
export function sanctionOf(
  space: Space,
  coalition: Coalition,
  s: number,
  s1: number,
  concept: Sequential,
  steps: Record<'moves' | 'improvements', Successors> = stepsOf(space),
): Step[] | null {
  const moves = sanctionsImprove(concept) ? steps.improvements : steps.moves;
  const end = (t: number) => t !== s1 && isSanction(space, coalition, s, t, concept);
  const walk = {space, from: s1, moves, improvements: steps.improvements};
  const sides = {coalition: outsiders(space.n, coalition), outsiders: []};
  return findWitness(walk, sides, {opening: end, end, promising: () => true})?.opening ?? null;
}

export const stepsOf = (space: Space) => ({
  moves: new Successors(space, 'moves'),
  improvements: new Successors(space, 'improvements'),
});

/**
 * Calls `visit` with every state a non-empty legal sequence of `group` reaches from s, each step an improvement by
 * `rank` when given; true as soon as one visit is.
 */
function eachSequence(
  space: Space,
  group: Coalition,
  s: number,
  rank: readonly Int32Array[] | null,
  visit: (t: number) => boolean,
): boolean {
  // by state where moves are transitive, by last mover and state otherwise; states are small in number here, not models
  const seen = new Set<number>();
  const visited = new Set<number>();
  const todo = [{state: s, last: -1}];
  let found = false;
  while (todo.length > 0 && !found) {
    const {state, last} = todo.pop()!;
    for (const d of group) {
      if (d === last) continue;
      const r = rank?.[d];
      space.eachMove(d, state, t => {
        if (found || (r !== undefined && r[t] <= r[state])) return;
        const node = space.transitive ? t : d * space.count + t;
        if (seen.has(node)) return;
        seen.add(node);
        todo.push({state: t, last: space.transitive ? -1 : d});
        if (!visited.has(t)) {
          visited.add(t);
          found = visit(t);
        }
      });
      if (found) return true;
    }
  }
  return found;
}
