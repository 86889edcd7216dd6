import type {Conflict, Formula} from '@suasion/model';
import {bitsOf} from '../bits.ts';
import type {Partial} from './partial-space.ts';
import {nearestMeeting, statesMeeting} from './single-states.ts';

/** Two states by their option words: of those that meet the goal the nearest, and the reached one it is nearest to. */
export interface NearestGoal {
  nearest: Uint32Array;
  from: Uint32Array;
}

/** Goal states that are listed to be compared one by one. */
const mostListed = 20_000;
/** Pairs of a goal state and a reached one that are compared, as in a space that is listed. */
const mostPairs = 1e8;
/** Reached states from each of which the nearest goal state is searched for, where there are more goal states than that. */
const mostSearched = 24;

/**
 * The goal state with the fewest options differing from a reached state, then the smallest, then the reached state that is
 * smallest; past the bounds the goal is compared with the start alone. `reached` ascends. Null when it was not found out.
 */
export function nearestGoal(
  space: Partial,
  conflict: Conflict,
  goal: Formula,
  start: Uint32Array,
  reached: readonly number[],
): NearestGoal | 'none' | null {
  const {states, complete} = statesMeeting(conflict, [goal], mostListed);
  if (states.length === 0) return complete === true ? 'none' : null;
  if (complete === true && states.length * reached.length <= mostPairs) return byPairs(space, states, reached);
  const from = reached.length <= mostSearched ? reached.map(s => space.wordsOf(s)) : [start];
  let best: (NearestGoal & {distance: number}) | null = null;
  for (const words of from) {
    const nearest = nearestMeeting(conflict, goal, words);
    if (nearest === undefined) return null;
    if (nearest === null) return 'none';
    const distance = differing(nearest, words);
    const closer = best === null || distance < best.distance;
    if (closer || (distance === best!.distance && space.explorer.precedes(nearest, best!.nearest))) {
      best = {nearest, from: words, distance};
    }
  }
  return best;
}

function byPairs(space: Partial, targets: readonly Uint32Array[], reached: readonly number[]): NearestGoal {
  const words = targets[0].length;
  const flat = new Uint32Array(reached.length * words);
  for (const [k, s] of reached.entries()) flat.set(space.wordsOf(s), k * words);
  let best = Number.POSITIVE_INFINITY;
  let found = {nearest: targets[0], from: 0};
  for (const target of targets) {
    for (let k = 0; k < reached.length && best > 0; k++) {
      let distance = 0;
      for (let w = 0; w < words; w++) distance += bitsOf(target[w] ^ flat[k * words + w]);
      if (distance < best) {
        best = distance;
        found = {nearest: target, from: k};
      }
    }
  }
  return {nearest: found.nearest, from: space.wordsOf(reached[found.from])};
}

function differing(a: Uint32Array, b: Uint32Array): number {
  return a.reduce((sum, word, w) => sum + bitsOf(word ^ b[w]), 0);
}
