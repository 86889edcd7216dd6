import {eachImprovement} from './improvements.ts';
import type {OptionSpace} from './option-space.ts';
import {fillRows} from './rows.ts';
import type {Space, Visit} from './space.ts';
import type {Successors} from './successors.ts';

/** Calls back with the states of R_H(s), s itself left out; at most once each. A true return stops the search. */
export type Reach = (s: number, visit: (t: number) => boolean) => boolean;

/**
 * Joint moves of a coalition: every state reached by a non-empty legal sequence of moves of its members (SEMANTICS §1).
 * With transitive moves the closure of single moves, else followed with the last mover. `steps` may narrow the moves to
 * improvements.
 */
export function reachOf(space: Space, movers: readonly number[], steps: Steps = 'moves'): Reach {
  if (steps === 'moves' && movers.length > 1) {
    const parts = partsOf(space, movers);
    if (parts !== null) return withinParts(parts);
  }
  if (space.transitive && movers.length === 1 && steps === 'moves') return ownMoves(space, movers[0]);
  return space.transitive ? closure(space, movers, steps) : legalSequences(space, movers, steps);
}

/** The same by moves that `steps` keeps, for who asks from many states; moves must be transitive. */
export function reachBySteps(space: Space, movers: readonly number[], steps: Successors): Reach {
  const seen = new Int32Array(space.count);
  const open = new Int32Array(space.count);
  let search = 0;
  return (s, visit) => {
    seen[s] = ++search;
    open[0] = s;
    for (let top = 1; top > 0; ) {
      const from = open[--top];
      for (const d of movers) {
        const at = steps.at(d, from);
        const pool = steps.pool;
        for (let k = at + 1, end = k + pool[at]; k < end; k++) {
          const t = pool[k];
          if (seen[t] === search) continue;
          seen[t] = search;
          if (visit(t)) return true;
          open[top++] = t;
        }
      }
    }
    return false;
  };
}

/** What one decision maker reaches is reached in one move where moves are transitive. */
function ownMoves(space: Space, d: number): Reach {
  return (s, visit) => {
    let stopped = false;
    space.eachMove(d, s, t => {
      stopped ||= visit(t);
    });
    return stopped;
  };
}

export type Steps = 'moves' | 'improvements';

function eachStep(space: Space, steps: Steps, d: number, s: number, visit: Visit): void {
  if (steps === 'moves') space.eachMove(d, s, visit);
  else eachImprovement(space, d, s, visit);
}

function withinParts({part, parts}: Parts): Reach {
  const {start, states} = fillRows(part, parts);
  return (s, visit) => {
    for (let k = start[part[s]]; k < start[part[s] + 1]; k++) if (states[k] !== s && visit(states[k])) return true;
    return false;
  };
}

function closure(space: Space, movers: readonly number[], steps: Steps): Reach {
  const seen = new Int32Array(space.count);
  let search = 0;
  const open: number[] = [];
  return (s, visit) => {
    seen[s] = ++search;
    open.length = 0;
    open.push(s);
    let stopped = false;
    while (open.length > 0) {
      const at = open.pop()!;
      for (const d of movers) {
        eachStep(space, steps, d, at, t => {
          if (stopped || seen[t] === search) return;
          seen[t] = search;
          if (visit(t)) stopped = true;
          else open.push(t);
        });
        if (stopped) return true;
      }
    }
    return false;
  };
}

function legalSequences(space: Space, movers: readonly number[], steps: Steps): Reach {
  const k = movers.length;
  // node s · k + j: at s after a move of movers[j]
  const seen = new Int32Array(space.count * k);
  const told = new Int32Array(space.count);
  let search = 0;
  const open: number[] = [];
  return (s, visit) => {
    told[s] = ++search;
    open.length = 0;
    let stopped = false;
    const step = (from: number, last: number) => {
      for (let j = 0; j < k && !stopped; j++) {
        if (j === last) continue;
        eachStep(space, steps, movers[j], from, t => {
          const node = t * k + j;
          if (stopped || seen[node] === search) return;
          seen[node] = search;
          if (told[t] !== search) {
            told[t] = search;
            if (visit(t)) stopped = true;
          }
          open.push(node);
        });
      }
    };
    step(s, -1);
    while (open.length > 0 && !stopped) {
      const node = open.pop()!;
      step((node - (node % k)) / k, node % k);
    }
    return stopped;
  };
}

export interface Parts {
  /** part of each state, numbered from 0 */
  part: Int32Array;
  parts: number;
}

/**
 * Parts of the states within which every member of the coalition may move back and forth, so that {s} ∪ R_H(s) is the
 * part of s; null when moves are not transitive, a member has irreversible options or not every state is here.
 */
export function partsOf(space: Space, members: readonly number[]): Parts | null {
  if (space.form !== 'options' || space.partial) return null;
  const options = space as OptionSpace;
  if (members.some(d => options.directed[d])) return null;
  const {count} = space;
  const part = new Int32Array(count);
  let parts = 0;
  if (options.cube) {
    let outside = -1;
    for (const d of members) outside &= ~options.own[d][0];
    for (let s = 0; s < count; s++) part[s] = (s & outside) === s ? parts++ : part[s & outside];
    return {part, parts};
  }
  // join the states of each member's rows
  const joined = new Int32Array(count);
  for (let s = 0; s < count; s++) joined[s] = s;
  const root = (s: number): number => {
    while (joined[s] !== s) s = joined[s] = joined[joined[s]];
    return s;
  };
  for (const d of members) {
    const {start, states} = options.rows(d);
    for (let r = 0; r + 1 < start.length; r++) {
      const first = root(states[start[r]]);
      let low = first;
      for (let k = start[r] + 1; k < start[r + 1]; k++) {
        const other = root(states[k]);
        if (other < low) {
          joined[low] = other;
          low = other;
        } else if (other > low) joined[other] = low;
      }
    }
  }
  for (let s = 0; s < count; s++) part[s] = joined[s] === s ? parts++ : part[root(s)];
  return {part, parts};
}
