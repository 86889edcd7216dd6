import {type Bits, hasBit} from './bits.ts';
import type {Nearest} from './nearest-state.ts';
import {type Coalition, outsiders} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';
import {Successors} from './successors.ts';

/** What a coalition can do about a goal, weakest first; each level includes the ones before it (SEMANTICS §4). */
export const LEVELS = ['unable', 'unwilling', 'deterred', 'possible', 'assured'] as const;
export type Level = (typeof LEVELS)[number];

/** The model and the question, packed once and asked for one coalition after another. */
export interface Question {
  readonly space: Space;
  /** q: gains are measured against it, openings start from it */
  readonly from: number;
  /** T; never contains `from` */
  readonly goal: Bits;
  /** the equilibria under the concept chosen for *lasting* */
  readonly lasting: Bits;
  /** the goal is to end what holds at `from` */
  readonly holds: boolean;
  readonly moves: Successors;
  readonly improvements: Successors;
  /** where only some states are here: may these decision makers have improvements from s that are not? */
  readonly open?: (s: number, movers: readonly number[]) => boolean;
  /** there too: the goal state nearest to the states reached, which need not be here; see `ask-reasons.ts` */
  readonly nearest?: (reached: readonly number[]) => Nearest | 'none' | null;
  /** joint moves by coalition, kept where one coalition is asked again under other preferences */
  readonly kept?: Map<string, readonly number[]>;
}

export function question(space: Space, from: number, goal: Bits, lasting: Bits, holds = false): Question {
  return {
    space,
    from,
    goal,
    lasting,
    holds,
    moves: new Successors(space, 'moves'),
    improvements: new Successors(space, 'improvements'),
  };
}

// What is known of a state once the responses open from it are explored. The first four say: the responses reach …
export const GOAL = 1; //                a goal state
export const GOAL_LASTING = 2; //        one that is an equilibrium
export const GAIN = 4; //                a goal state where every member gains
export const GAIN_LASTING = 8; //        one that is an equilibrium
// … and these: some settlement is …
export const SETTLED = 16; //            a goal state where every member gains
export const SETTLED_LASTING = 32; //    one that is an equilibrium
export const FEARED = 64; //             worse than q for a member
export const ASTRAY = 128; //            outside the goal, or without gain for a member
export const LASTING = 256; //           an equilibrium
/** not all the responses that may follow are here: what settles is not known */
export const OPEN = 2048;
const REACHED = GOAL | GOAL_LASTING | GAIN | GAIN_LASTING | OPEN;
/** the state itself belongs to a settlement: a terminal strongly connected component of the responses */
export const RESTS = 512;
const LEAVES = 1024;

/** One coalition's openings and everything the outsiders could make of them. */
export interface Reach {
  readonly coalition: Coalition;
  readonly outsiders: readonly number[];
  /** M_H, `from` first, the rest in the order first reached */
  readonly openings: readonly number[];
  /** the bits above by state; 0 where no opening and response leads */
  readonly bits: Uint16Array;
  /** the level of the best opening, and of the best one that is not empty */
  readonly level: Level;
  readonly acting: Level;
}

/**
 * The level an opening has by its bits: the conditions able, willing, unafraid, assured of SEMANTICS §4. Where the responses
 * are open the level it has at least.
 */
export function levelOf(bits: number): number {
  if ((bits & GOAL) === 0) return 0;
  if ((bits & OPEN) !== 0) return (bits & GAIN) !== 0 ? 2 : 1;
  if ((bits & ASTRAY) === 0) return 4;
  if ((bits & SETTLED) !== 0 && (bits & FEARED) === 0) return 3;
  return (bits & GAIN) !== 0 ? 2 : 1;
}

/**
 * Levels of coalition H (empty: the baseline). One depth-first search over the responses of N∖H condenses them into
 * strongly connected components (Tarjan); a component closes after all it leads to, so what its states reach and where
 * they settle is the union over its successors.
 */
export function reach(q: Question, coalition: Coalition): Reach {
  const {space, from} = q;
  const others = outsiders(space.n, coalition);
  const openings = keptJointMoves(q, coalition);
  const bits = new Uint16Array(space.count);
  condense(q, coalition, others, openings, bits);
  let level = levelOf(bits[from]);
  let acting = 0;
  for (const s of openings) if (s !== from) acting = Math.max(acting, levelOf(bits[s]));
  level = Math.max(level, acting);
  return {coalition, outsiders: others, openings, bits, level: LEVELS[level], acting: LEVELS[acting]};
}

function keptJointMoves(q: Question, coalition: Coalition): readonly number[] {
  if (q.kept === undefined) return jointMoves(q, coalition);
  const key = coalition.join(' ');
  let openings = q.kept.get(key);
  if (openings === undefined) q.kept.set(key, (openings = jointMoves(q, coalition)));
  return openings;
}

/**
 * {q} ∪ R_H(q). When moves are transitive the closure of single moves; otherwise legal sequences with their last mover.
 */
function jointMoves({space, from, moves}: Question, coalition: Coalition): number[] {
  const {count, transitive} = space;
  const seen = new Uint8Array(count);
  seen[from] = 1;
  const openings = [from];
  if (transitive) {
    for (let k = 0; k < openings.length; k++) {
      for (const d of coalition) {
        const at = moves.at(d, openings[k]);
        const pool = moves.pool;
        for (let e = at + 1, end = e + pool[at]; e < end; e++) {
          const t = pool[e];
          if (seen[t] === 0) {
            seen[t] = 1;
            openings.push(t);
          }
        }
      }
    }
    return openings;
  }
  // (state, last mover), the start having none
  const visited = new Uint8Array(count * space.n);
  const queue: number[] = [];
  const step = (s: number, last: number) => {
    for (const d of coalition) {
      if (d === last) continue;
      const at = moves.at(d, s);
      const pool = moves.pool;
      for (let e = at + 1, end = e + pool[at]; e < end; e++) {
        const t = pool[e];
        if (visited[d * count + t] === 1) continue;
        visited[d * count + t] = 1;
        queue.push(d * count + t);
        if (seen[t] === 0) {
          seen[t] = 1;
          openings.push(t);
        }
      }
    }
  };
  step(from, -1);
  for (let k = 0; k < queue.length; k++) step(queue[k] % count, Math.floor(queue[k] / count));
  return openings;
}

function condense(
  q: Question,
  coalition: Coalition,
  others: readonly number[],
  roots: readonly number[],
  bits: Uint16Array,
): void {
  const {space, from, goal, lasting, improvements, open: openEnded} = q;
  const {count, rank} = space;

  // what a state is by itself
  const own = (s: number): number => {
    let gain = true;
    let feared = false;
    for (const i of coalition) {
      const r = rank[i];
      if (r[s] <= r[from]) gain = false;
      if (r[s] < r[from]) feared = true;
    }
    const wanted = hasBit(goal, s);
    const lasts = hasBit(lasting, s);
    let result = feared ? FEARED : 0;
    if (openEnded?.(s, others)) result |= OPEN;
    if (lasts) result |= LASTING;
    if (wanted) result |= lasts ? GOAL | GOAL_LASTING : GOAL;
    if (wanted && gain) {
      return result | GAIN | SETTLED | (lasts ? GAIN_LASTING | SETTLED_LASTING : 0);
    }
    return result | ASTRAY;
  };

  // order of discovery from 1 (0: not yet); a closed state is marked by `closed`
  const closed = 0x7fffffff;
  const order = new Int32Array(count);
  const low = new Int32Array(count);
  // stacks, which keep their length: the depth-first path with the edges still to take of each, and the states not yet in a
  // closed component
  const path: number[] = [];
  const edges: number[] = []; //    edges of the states on the path, one behind the other, taken from the end
  const edgesBelow: number[] = [];
  const open: number[] = [];
  let depth = 0;
  let edgesLeft = 0;
  let opened = 0;
  let next = 1;

  const enter = (s: number) => {
    order[s] = low[s] = next++;
    bits[s] = 0;
    open[opened++] = s;
    edgesBelow[depth] = edgesLeft;
    path[depth++] = s;
    for (const d of others) {
      const at = improvements.at(d, s);
      const pool = improvements.pool;
      for (let e = at + 1, end = e + pool[at]; e < end; e++) edges[edgesLeft++] = pool[e];
    }
  };

  for (const root of roots) {
    if (order[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const s = path[depth - 1];
      if (edgesLeft > edgesBelow[depth - 1]) {
        const t = edges[--edgesLeft];
        if (order[t] === 0) enter(t);
        else if (order[t] === closed) bits[s] |= (bits[t] & ~RESTS) | LEAVES;
        else if (order[t] < low[s]) low[s] = order[t];
        continue;
      }
      depth--;
      if (low[s] === order[s]) {
        // s is the first of its component, which ends the list of open states
        let first = opened - 1;
        let all = own(s);
        for (; open[first] !== s; first--) all |= own(open[first]);
        const leaves = (bits[s] & LEAVES) !== 0;
        const result = leaves ? (bits[s] & ~LEAVES) | (all & REACHED) : all | RESTS;
        for (let k = first; k < opened; k++) {
          bits[open[k]] = result;
          order[open[k]] = closed;
        }
        opened = first;
        if (depth > 0) bits[path[depth - 1]] |= (result & ~RESTS) | LEAVES;
      } else {
        const parent = path[depth - 1];
        if (low[s] < low[parent]) low[parent] = low[s];
        bits[parent] |= bits[s];
      }
    }
  }
}
