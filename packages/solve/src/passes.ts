import type {Bits} from './bits.ts';
import {DensePasses, isDense} from './dense-passes.ts';
import {GraphPasses} from './graph-passes.ts';
import type {Team} from './kernel/team.ts';
import {OptionSpace} from './option-space.ts';
import {RowPasses} from './row-passes.ts';
import type {Space} from './space.ts';
import type {Passing} from './stability.ts';

/**
 * The two passes over all states at once that every stability concept is made of (SEMANTICS §7). Values are whole
 * numbers from 0, one per state; results are fresh arrays.
 */
export interface Passes {
  readonly space: Space;
  /** max of `value` over {s} ∪ R_d(s) */
  highest(d: number, value: Int32Array): Int32Array;
  /** min of `value` over {s} and all the `movers` reach from s by legal sequences of moves, or of improvements */
  lowest(movers: readonly number[], value: Int32Array, steps: 'moves' | 'improvements'): Int32Array;
  /** the states stable for d by concept, where there is a way to all of them together; null where there is none */
  stable?(d: number, concepts: readonly Passing[]): (Bits | null)[] | null;
  /** passes over the same states and moves under other preferences, sharing what does not depend on them */
  under?(space: Space): Passes;
  /** the states at which the highest of min(rank of d, `worst`) is no more than the rank; null: by `highest` it is as fast */
  unescaped?(d: number, worst: Int32Array): Bits | null;
}

/**
 * The fastest passes that are exact for the space. `poll` is called now and then and may throw to stop the work; a team
 * shares it among threads where it is large.
 */
export function passesOver(space: Space, poll: () => void = () => {}, team?: Team): Passes {
  if (!(space instanceof OptionSpace)) return new GraphPasses(space, poll);
  return isDense(space) ? new DensePasses(space, poll, team) : new RowPasses(space, poll);
}

/** All decision makers but d, in file order. */
export function othersOf(space: Space, d: number): number[] {
  return Array.from({length: space.n}, (_, j) => j).filter(j => j !== d);
}
