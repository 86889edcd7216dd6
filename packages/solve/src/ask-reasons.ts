import {bitList, eachBit, hasBit} from './bits.ts';
import {optionAt} from './explain.ts';
import {GOAL, type Question, RESTS, type Reach, SETTLED} from './leverage.ts';
import {type Nearest, nearestByOptions} from './nearest-state.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import {findWitness, type Step, type Witness} from './witness.ts';

/** An option that would have to change for the goal, and whose it is. */
export interface Missing {
  owner: number;
  /** index in file order */
  option: number;
  /** true: it would have to be taken up; false: dropped */
  take: boolean;
}

/** Why a verdict is what it is, as data; `explain-ask.ts` has the words. States are 0-based. */
export type Reason =
  | {kind: 'no such state'}
  /** unable: the goal state nearest to what can be reached, and what is missing there */
  | {
      kind: 'out of reach';
      nearest: number;
      /** the reached state it is nearest to */
      reached: number;
      missing: Missing[];
      /** graph form: who owns arcs into `nearest` */
      arcs: number[];
      /** a single outsider who could take the last step from `reached`, but would be no better off by it */
      couldButWouldNot: number | null;
      /** no member has a move that changes anything */
      idle: boolean;
    }
  /** unable, and where the nearest goal state is was not found out */
  | {kind: 'out of reach, far'; idle: boolean}
  /** unwilling: the way to the goal state where fewest members would not gain */
  | {kind: 'no gain'; way: Witness; worse: number[]; noBetter: number[]; eachSomewhere: boolean}
  /** deterred: the goal never settles after this opening; how outsiders move on from the end of the witness */
  | {kind: 'undone'; after: number; steps: Step[]; settles: number; holds: boolean; worse: number[]; noBetter: number[]}
  /** deterred: the goal could settle, but outsiders could also settle where a member is worse off than at q */
  | {kind: 'punished'; after: number; steps: Step[]; feared: number; worse: number[]}
  /** possible: another settlement, outside the goal or without gain */
  | {kind: 'not assured'; after: number; steps: Step[]; settles: number; holds: boolean; noBetter: number[]}
  | {kind: 'assured'};

/** Members worse off at t than at q, and members neither worse nor better off. */
export function losers(
  {space, from}: Question,
  coalition: Coalition,
  t: number,
): {worse: number[]; noBetter: number[]} {
  const worse = coalition.filter(i => space.rank[i][t] < space.rank[i][from]);
  const noBetter = coalition.filter(i => space.rank[i][t] === space.rank[i][from]);
  return {worse, noBetter};
}

/** Shortest responses of outsiders from s to a state wanted, smallest ids along them; null when there is none. */
function responsesTo(q: Question, reach: Reach, s: number, wanted: (t: number) => boolean): Witness | null {
  const sides = {coalition: [], outsiders: reach.outsiders};
  return findWitness({...q, from: s}, sides, {opening: () => true, end: wanted, promising: () => true});
}

export function reasonOf(q: Question, reach: Reach, witness: Witness | null): Reason {
  const {space, from, goal} = q;
  const {coalition, bits} = reach;
  const opened = witness?.opening.at(-1)?.to ?? from;
  switch (reach.level) {
    case 'unable':
      return outOfReach(q, reach);
    case 'unwilling':
      return noGain(q, reach);
    case 'deterred': {
      if ((bits[opened] & SETTLED) !== 0) {
        const hurts = (t: number) =>
          (bits[t] & RESTS) !== 0 && coalition.some(i => space.rank[i][t] < space.rank[i][from]);
        const {responses, end} = responsesTo(q, reach, opened, hurts)!;
        return {kind: 'punished', after: opened, steps: responses, feared: end, worse: losers(q, coalition, end).worse};
      }
      const {end: after} = witness!;
      const {responses, end} = responsesTo(q, reach, after, t => (bits[t] & RESTS) !== 0)!;
      return {
        kind: 'undone',
        after,
        steps: responses,
        settles: end,
        holds: hasBit(goal, end),
        ...losers(q, coalition, end),
      };
    }
    case 'possible': {
      const astray = (t: number) =>
        (bits[t] & RESTS) !== 0 && (!hasBit(goal, t) || coalition.some(i => space.rank[i][t] <= space.rank[i][from]));
      const {responses, end} = responsesTo(q, reach, opened, astray)!;
      const {noBetter} = losers(q, coalition, end);
      return {kind: 'not assured', after: opened, steps: responses, settles: end, holds: hasBit(goal, end), noBetter};
    }
    case 'assured':
      return {kind: 'assured'};
    default:
      return reach.level satisfies never;
  }
}

function noGain(q: Question, reach: Reach): Reason {
  const {space, from, goal} = q;
  const {coalition, bits} = reach;
  const withoutGain = (t: number) => {
    let members = 0;
    for (const i of coalition) if (space.rank[i][t] <= space.rank[i][from]) members++;
    return members;
  };
  let fewest = coalition.length + 1;
  const gainsSomewhere = new Set<number>();
  eachBit(goal, t => {
    if (bits[t] === 0) return;
    fewest = Math.min(fewest, withoutGain(t));
    for (const i of coalition) if (space.rank[i][t] > space.rank[i][from]) gainsSomewhere.add(i);
  });
  const wanted = {
    opening: () => true,
    end: (t: number) => hasBit(goal, t) && withoutGain(t) === fewest,
    promising: (s: number) => (bits[s] & GOAL) !== 0,
  };
  const way = findWitness(q, reach, wanted, true)!;
  const eachSomewhere = coalition.length > 1 && gainsSomewhere.size === coalition.length;
  return {kind: 'no gain', way, ...losers(q, coalition, way.end), eachSomewhere};
}

function outOfReach(q: Question, reach: Reach): Reason {
  const {space} = q;
  const reached: number[] = [];
  for (let s = 0; s < space.count; s++) if (reach.bits[s] !== 0) reached.push(s);
  const idle = reach.openings.length === 1;
  const found = q.nearest === undefined ? nearestOf(q, reached) : q.nearest(reached);
  if (found === 'none') return {kind: 'no such state'};
  if (found === null) return {kind: 'out of reach, far', idle};
  const {nearest, from} = found;
  const missing = space.form === 'graph' ? [] : differing(q, from, nearest);
  const arcs: number[] = [];
  if (space.form === 'graph') {
    for (let d = 0; d < space.n; d++) {
      for (let s = 0; s < space.count; s++) {
        if (space.canMove(d, s, nearest)) {
          arcs.push(d);
          break;
        }
      }
    }
  }
  const able = reach.outsiders.filter(d => space.canMove(d, from, nearest));
  const couldButWouldNot = able.length > 0 ? able[0] : null;
  return {kind: 'out of reach', nearest, reached: from, missing, arcs, couldButWouldNot, idle};
}

function nearestOf(q: Question, reached: readonly number[]): Nearest | 'none' {
  const targets = bitList(q.goal);
  if (targets.length === 0) return 'none';
  return q.space.form === 'graph' ? nearestByArcs(q, reached) : nearestByOptions(q.space, q.from, targets, reached);
}

function differing({space}: Question, s: number, t: number): Missing[] {
  const missing: Missing[] = [];
  for (let o = 0; o < space.m; o++) {
    const there = space.taken(t, o);
    if (there >= 0 && space.taken(s, o) === 1 - there) {
      missing.push({owner: optionAt(space, o).owner, option: o, take: there === 1});
    }
  }
  return missing;
}

/** Graph form knows no options: nearest is by fewest moves of anyone from what is reached, then the smallest id. */
function nearestByArcs({space, goal}: Question, reached: readonly number[]): Nearest {
  const origin = new Int32Array(space.count).fill(-1);
  for (const s of reached) origin[s] = s;
  for (let layer = [...reached]; layer.length > 0; ) {
    const next: number[] = [];
    for (const s of layer) {
      for (let d = 0; d < space.n; d++) {
        space.eachMove(d, s, t => {
          if (origin[t] >= 0) return;
          origin[t] = origin[s];
          next.push(t);
        });
      }
    }
    const found = next.filter(t => hasBit(goal, t));
    if (found.length > 0) {
      const nearest = Math.min(...found);
      return {nearest, from: origin[nearest]};
    }
    layer = next;
  }
  return {nearest: bitList(goal)[0], from: reached[0]};
}
