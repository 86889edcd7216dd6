import type {Conflict} from '@suasion/model';
import {CannotAnswer} from '../cannot-answer.ts';
import {NoStatusQuo} from '../given.ts';
import type {Limits} from '../limits.ts';
import {PATH_KINDS, type PathKind, type ShortestPaths, shortest} from '../paths.ts';
import {type Budget, Exploration, type Visited} from './exploration.ts';
import type {Partial} from './partial-space.ts';
import {statusQuoWords} from './status-quo.ts';
import {movingOnce} from './straight.ts';

export interface ExplorePathOptions extends Pick<Limits, 'signal' | 'progress'> {
  /** option words of where the paths start, the status quo unless given */
  from?: ArrayLike<number>;
  most?: number;
  budget?: Budget;
}

/** As `Paths`; a kind that was not found out is null. */
export interface ExploredPaths extends Record<PathKind, ShortestPaths | null> {
  space: Partial;
  from: number;
  to: number;
  attainable: boolean | null;
  visited: Visited;
}

/** The shortest paths to a state, given by its option words, without listing the states: layer by layer from the start. */
export function explorePaths(
  conflict: Conflict,
  to: ArrayLike<number>,
  options: ExplorePathOptions = {},
): ExploredPaths {
  const from = options.from ?? statusQuoWords(conflict);
  if (from === null) throw new NoStatusQuo();
  const exploration = new Exploration(conflict, options.budget ?? {}, options);
  const {explorer} = exploration;
  for (const words of [from, to]) {
    if (!explorer.feasible(words)) throw new CannotAnswer(`the state ${explorer.pattern(words)} is not feasible`);
    explorer.meet(words);
  }
  const find = (space: Partial, kind: PathKind) =>
    shortest(space, kind, space.met(from), space.met(to), options.most ?? 20);
  // whoever's options differ has to move: where everyone moving once gets there, no way of moves is shorter
  const everyone = conflict.decisionMakers.map((_, d) => d);
  const crossing = explorer.merged
    ? null
    : movingOnce(explorer, Uint32Array.from(from), Uint32Array.from(to), everyone);
  for (const words of crossing?.states ?? []) explorer.meet(words);
  const complete = PATH_KINDS.map(
    kind => (kind === 'moves' && crossing !== null) || exploration.until(space => find(space, kind)).complete,
  );
  const {space} = exploration;
  const found = Object.fromEntries(
    PATH_KINDS.map((kind, k) => [kind, complete[k] ? find(space, kind) : null]),
  ) as Record<PathKind, ShortestPaths | null>;
  explorer.dropAsked();
  return {
    space,
    from: space.met(from),
    to: space.met(to),
    attainable: found.improvements === null ? null : found.improvements.length !== null,
    ...found,
    visited: exploration.visited(complete.filter(c => !c).length),
  };
}
