import {checkState, startOf} from './given.ts';
import {eachImprovement} from './improvements.ts';
import {checkAbort, type Limits} from './limits.ts';
import type {Space} from './space.ts';
import {Successors} from './successors.ts';
import type {Step} from './witness.ts';

/** Sequences of moves; of improvements; of improvements without an immediate counter (SEMANTICS §6). */
export const PATH_KINDS = ['moves', 'improvements', 'uncountered'] as const;
export type PathKind = (typeof PATH_KINDS)[number];

export interface PathOptions extends Pick<Limits, 'signal'> {
  /** where the paths start (0-based), the status quo unless given */
  from?: number;
  /** how many shortest paths of each kind are listed, 20 unless given */
  most?: number;
}

export interface ShortestPaths {
  /** moves in each of them; null when the state is not reached this way */
  length: number | null;
  /** how many shortest ones there are, of which the first are listed */
  count: number;
  /** step by step the smallest state id first, then the earliest decision maker */
  paths: Step[][];
}

export interface Paths extends Record<PathKind, ShortestPaths> {
  from: number;
  to: number;
  /** false when no sequence of improvements leads there */
  attainable: boolean;
}

/**
 * The shortest sequences, nobody moving twice in a row, from the status quo to a state [LKH05]: of any moves; of
 * improvements; and of improvements without an immediate counter, that is without a step of i from s to t from which
 * some j ≠ i improves at once to a state no better for i than s.
 */
export function paths(space: Space, to: number, options: PathOptions = {}): Paths {
  const from = startOf(space, options.from);
  checkState(space, to);
  const found = Object.fromEntries(
    PATH_KINDS.map(kind => {
      checkAbort(options);
      return [kind, shortest(space, kind, from, to, options.most ?? 20)];
    }),
  ) as Record<PathKind, ShortestPaths>;
  return {from, to, attainable: found.improvements.length !== null, ...found};
}

/** How many moves each kind of path needs to each state from the start; −1 where none leads. */
export function distances(space: Space, options: PathOptions = {}): Record<PathKind, Int32Array> {
  const from = startOf(space, options.from);
  const of = (kind: PathKind) => {
    checkAbort(options);
    const {layers, stateOf} = search(space, kind, from, null);
    const distance = new Int32Array(space.count).fill(-1);
    for (const [depth, layer] of layers.entries()) {
      for (const node of layer) if (distance[stateOf(node)] < 0) distance[stateOf(node)] = depth;
    }
    return distance;
  };
  return {moves: of('moves'), improvements: of('improvements'), uncountered: of('uncountered')};
}

function stepsOf(space: Space, kind: PathKind): Successors {
  if (kind !== 'uncountered') return new Successors(space, kind);
  const {rank, n} = space;
  return new Successors(space, (i, s, t) => {
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      let countered = false;
      eachImprovement(space, j, t, u => {
        countered ||= rank[i][u] <= rank[i][s];
      });
      if (countered) return false;
    }
    return true;
  });
}

interface Search {
  /** nodes by number of steps */
  layers: number[][];
  depth: Int32Array;
  stateOf(node: number): number;
  each(node: number, visit: (next: number, by: number) => void): void;
}

/**
 * Breadth first over (last mover, state), the start having no last mover, up to the layer that holds `to`. With
 * transitive steps a shortest path never has anyone move twice in a row, and the state alone will do.
 */
function search(space: Space, kind: PathKind, from: number, to: number | null): Search {
  const {count, n} = space;
  const steps = stepsOf(space, kind);
  const plain = space.transitive && kind !== 'uncountered';
  const start = plain ? from : count * n;
  const stateOf = (node: number) => (node === count * n ? from : node % count);
  const each = (node: number, visit: (next: number, by: number) => void) => {
    const s = stateOf(node);
    const last = plain || node === start ? -1 : Math.floor(node / count);
    for (let d = 0; d < n; d++) {
      if (d === last) continue;
      const at = steps.at(d, s);
      const pool = steps.pool;
      for (let e = at + 1, end = e + pool[at]; e < end; e++) visit(plain ? pool[e] : d * count + pool[e], d);
    }
  };
  const depth = new Int32Array(count * n + 1).fill(-1);
  depth[start] = 0;
  const layers = [[start]];
  while (to === null || !layers[layers.length - 1].some(node => stateOf(node) === to)) {
    const next: number[] = [];
    for (const node of layers[layers.length - 1]) {
      each(node, t => {
        if (depth[t] >= 0) return;
        depth[t] = layers.length;
        next.push(t);
      });
    }
    if (next.length === 0) break;
    layers.push(next);
  }
  return {layers, depth, stateOf, each};
}

export function shortest(space: Space, kind: PathKind, from: number, to: number, most: number): ShortestPaths {
  const {layers, depth, stateOf, each} = search(space, kind, from, to);
  const length = layers.length - 1;
  const last = layers[length].filter(node => stateOf(node) === to);
  if (last.length === 0) return {length: null, count: 0, paths: []};

  // how many ways lead on from each node, layer by layer backwards
  const ways = new Map<number, number>(last.map(node => [node, 1]));
  for (let k = length - 1; k >= 0; k--) {
    for (const node of layers[k]) {
      let on = 0;
      each(node, t => {
        if (depth[t] === k + 1) on += ways.get(t) ?? 0;
      });
      if (on > 0) ways.set(node, on);
    }
  }
  const paths: Step[][] = [];
  const walk = (node: number, k: number, path: Step[]) => {
    if (paths.length >= most) return;
    if (k === length) {
      paths.push(path);
      return;
    }
    const next: {node: number; step: Step}[] = [];
    each(node, (t, by) => {
      if (depth[t] === k + 1 && ways.has(t)) next.push({node: t, step: {by, to: stateOf(t)}});
    });
    next.sort((a, b) => a.step.to - b.step.to || a.step.by - b.step.by);
    for (const {node: t, step} of next) walk(t, k + 1, [...path, step]);
  };
  walk(layers[0][0], 0, []);
  return {length, count: ways.get(layers[0][0]) ?? 1, paths};
}
