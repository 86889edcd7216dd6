import type {Conflict, Formula} from '@suasion/model';
import type {Bits} from './bits.ts';

/** The states a decision maker can reach in one move, as 0-based state indices in ascending order. */
export type Visit = (t: number) => void;

/**
 * A conflict packed for computing: states are 0-based indices `s` (public id is `s + 1`), decision makers are indices
 * `d` in file order. Everything in this package downstream of `compile` speaks only these integers.
 */
export interface Space {
  readonly conflict: Conflict;
  /** `graph` also for merged states: anything where a mover's relation may fail to be transitive */
  readonly form: 'options' | 'merged' | 'graph';
  /** decision makers */
  readonly n: number;
  /** options (0 in graph form) */
  readonly m: number;
  /** states */
  readonly count: number;
  /** only some of the feasible states are here: what holds of all states cannot be told from it (see `explore/`) */
  readonly partial?: true;
  /** true when every mover's moves are transitive, so closures of single moves give the joint moves (SEMANTICS §1) */
  readonly transitive: boolean;
  /** rank[d][s], higher is better, equal is indifferent; dense from 0 */
  readonly rank: readonly Int32Array[];
  /** index of the status quo, or -1 */
  readonly statusQuo: number;
  /** calls `visit` for every t in R_d(s), ascending */
  eachMove(d: number, s: number, visit: Visit): void;
  /** as `eachMove`, improvements only; there where they can be had without the other moves (see `eachImprovement`) */
  eachImprovement?(d: number, s: number, visit: Visit): void;
  /**
   * There too: is it certain from the formulas alone that no response of the others to s₁ leaves a member no better off than at
   * s? False where that is not known.
   */
  safe?(members: readonly number[], s: number, s1: number): boolean;
  /** is t in R_d(s)? */
  canMove(d: number, s: number, t: number): boolean;
  /** the pattern over the options, e.g. `YN-` (merged states show `-` where members differ); the state's name in graph form */
  pattern(s: number): string;
  /** truth of option o at s: 1 taken, 0 not, -1 differs among merged members */
  taken(s: number, o: number): 1 | 0 | -1;
  /** the states at which a formula holds; a merged state is judged by its smallest member. A fresh set each time. */
  where(formula: Formula): Bits;
  /** the same states and moves under other preferences, one rank per decision maker as in `rank` (made dense) */
  withRank(rank: readonly ArrayLike<number>[]): Space;
}
