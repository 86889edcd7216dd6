import type {Conflict, Formula} from '@suasion/model';
import {addBit, allBits, type Bits, noBits} from './bits.ts';
import {denseRanks} from './preference.ts';
import type {Space, Visit} from './space.ts';
import {type Ground, outcomeTruth, truth} from './truth.ts';

/** One decision maker's moves: those from s are `to[start[s] .. start[s + 1])`, ascending. */
export interface Arcs {
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/** What a state of a graph looks like from outside: its name, or its options when it stands for merged states. */
export interface Faces {
  /** states */
  readonly count: number;
  pattern(s: number): string;
  taken(s: number, o: number): 1 | 0 | -1;
  /** the states at which a formula holds */
  where(formula: Formula): Bits;
}

/** States and arcs given outright: the graph form, and option form once states are merged. */
export class GraphSpace implements Space {
  readonly conflict: Conflict;
  readonly form: 'graph' | 'merged';
  readonly n: number;
  readonly m: number;
  readonly count: number;
  readonly transitive = false;
  readonly statusQuo: number;
  readonly arcs: readonly Arcs[];
  readonly faces: Faces;
  rank: readonly Int32Array[] = [];

  constructor(conflict: Conflict, m: number, arcs: readonly Arcs[], statusQuo: number, faces: Faces) {
    this.conflict = conflict;
    this.form = conflict.form === 'graph' ? 'graph' : 'merged';
    this.n = conflict.decisionMakers.length;
    this.m = m;
    this.count = faces.count;
    this.statusQuo = statusQuo;
    this.arcs = arcs;
    this.faces = faces;
  }

  eachMove(d: number, s: number, visit: Visit): void {
    const {start, to} = this.arcs[d];
    for (let k = start[s], end = start[s + 1]; k < end; k++) visit(to[k]);
  }

  canMove(d: number, s: number, t: number): boolean {
    const {start, to} = this.arcs[d];
    let k = start[s];
    while (k < start[s + 1] && to[k] < t) k++;
    return k < start[s + 1] && to[k] === t;
  }

  pattern(s: number): string {
    return this.faces.pattern(s);
  }

  taken(s: number, o: number): 1 | 0 | -1 {
    return this.faces.taken(s, o);
  }

  where(formula: Formula): Bits {
    return this.faces.where(formula);
  }

  withRank(rank: readonly ArrayLike<number>[]): GraphSpace {
    const space: GraphSpace = Object.create(GraphSpace.prototype);
    return Object.assign(space, this, {rank: denseRanks(this, rank)});
  }
}

/** Packs lists of targets, one list per state; self-loops and repeats are dropped. */
export function packArcs(targets: readonly Iterable<number>[]): Arcs {
  const start = new Int32Array(targets.length + 1);
  const to: number[] = [];
  for (const [s, list] of targets.entries()) {
    let last = -1;
    for (const t of [...list].sort((a, b) => a - b)) {
      if (t !== last && t !== s) to.push(t);
      last = t;
    }
    start[s + 1] = to.length;
  }
  return {start, to: Int32Array.from(to)};
}

/** Faces of a conflict in graph form. */
export function namedFaces(conflict: Conflict): Faces & {ground: Ground} {
  const {stateNames} = conflict;
  const count = stateNames.length;
  const outcomes = new Map<string, Bits>();
  const ground: Ground = {
    count,
    all: () => allBits(count),
    option: () => noBits(count),
    state(id) {
      const set = noBits(count);
      if (id >= 1 && id <= count) addBit(set, id - 1);
      return set;
    },
    outcome: id => outcomeTruth(conflict, id, outcomes, ground),
  };
  return {ground, count, pattern: s => stateNames[s], taken: () => 0, where: formula => truth(formula, ground).slice()};
}
