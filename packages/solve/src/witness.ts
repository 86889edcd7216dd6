import type {Space} from './space.ts';
import type {Successors} from './successors.ts';

/** One move: who, and where to (0-based state index). */
export interface Step {
  by: number;
  to: number;
}

/** An opening of members and the responses of outsiders that lead to `end`. */
export interface Witness {
  opening: Step[];
  responses: Step[];
  end: number;
}

/** Where a search starts and the steps it may take: `moves` in the opening, `improvements` in the responses. */
export interface Walk {
  readonly space: Space;
  readonly from: number;
  readonly moves: Successors;
  readonly improvements: Successors;
}

/** Who opens and who responds. */
export interface Sides {
  readonly coalition: readonly number[];
  readonly outsiders: readonly number[];
}

export interface Wanted {
  /** openings that qualify */
  opening(s: number): boolean;
  /** ends that qualify */
  end(t: number): boolean;
  /** false for states from which no such end can be reached: they need not be visited */
  promising(s: number): boolean;
}

/**
 * The witness among all that qualify: fewest moves in all, then fewest opening moves, then the smallest ids along the
 * sequence (then the decision makers earliest in the file). With `smallestEnd` the end with the smallest id comes
 * before the number of opening moves. Null when none qualifies.
 *
 * A breadth-first search in two stages, openings and responses, layer by layer: a state opens its responses in the
 * layer of its opening. `fewest` keeps the fewest opening moves among the shortest ways to a response.
 */
export function findWitness(q: Walk, sides: Sides, wanted: Wanted, smallestEnd = false): Witness | null {
  const {space, from, moves, improvements} = q;
  const {count, n, transitive} = space;
  const {coalition, outsiders} = sides;

  // openings: nodes are states, or (last mover, state) where moves may not be transitive; the start is node `start`
  const nodes = transitive ? count : count * n;
  const start = transitive ? from : nodes;
  const stateOf = (node: number) => (node === nodes ? from : node % count);
  const openLayer = new Int32Array(nodes + 1).fill(-1);
  const openSeen = new Uint8Array(count);
  const eachOpening = (node: number, visit: (t: number, d: number, to: number) => void) => {
    const s = stateOf(node);
    const last = transitive || node === nodes ? -1 : Math.floor(node / count);
    for (const d of coalition) {
      if (d === last) continue;
      const at = moves.at(d, s);
      const pool = moves.pool;
      for (let e = at + 1, end = e + pool[at]; e < end; e++)
        visit(transitive ? pool[e] : d * count + pool[e], d, pool[e]);
    }
  };
  const eachResponse = (s: number, visit: (t: number) => void) => {
    for (const d of outsiders) {
      const at = improvements.at(d, s);
      const pool = improvements.pool;
      for (let e = at + 1, end = e + pool[at]; e < end; e++) visit(pool[e]);
    }
  };

  const layer = new Int32Array(count).fill(-1);
  const fewest = new Int32Array(count);
  const openLayers: number[][] = [];
  const layers: number[][] = [];
  let opening = [start];
  openLayer[start] = 0;
  let response: number[] = [];
  let ends: number[] = [];
  for (let depth = 0; opening.length > 0 || response.length > 0; depth++) {
    // openings of this length begin their responses here
    for (const node of opening) {
      const s = stateOf(node);
      if (openSeen[s] === 1) continue;
      openSeen[s] = 1;
      if (layer[s] < 0 && wanted.promising(s) && wanted.opening(s)) {
        layer[s] = depth;
        fewest[s] = depth;
        response.push(s);
      }
    }
    openLayers.push(opening);
    layers.push(response);
    ends = response.filter(s => wanted.end(s));
    if (ends.length > 0) break;
    const nextOpening: number[] = [];
    for (const node of opening) {
      eachOpening(node, t => {
        if (openLayer[t] >= 0 || (transitive && t === from)) return;
        openLayer[t] = depth + 1;
        nextOpening.push(t);
      });
    }
    const nextResponse: number[] = [];
    for (const s of response) {
      eachResponse(s, t => {
        if (layer[t] < 0) {
          if (!wanted.promising(t)) return;
          layer[t] = depth + 1;
          fewest[t] = fewest[s];
          nextResponse.push(t);
        } else if (layer[t] === depth + 1 && fewest[s] < fewest[t]) fewest[t] = fewest[s];
      });
    }
    opening = nextOpening;
    response = nextResponse;
  }
  if (ends.length === 0) return null;

  // the end, or ends, of the best witnesses
  const total = layers.length - 1;
  if (smallestEnd) ends = [Math.min(...ends)];
  let first = total;
  for (const s of ends) first = Math.min(first, fewest[s]);

  // mark, backwards, what lies on a best way: responses, then openings
  const good = new Uint8Array(count);
  for (const s of ends) if (fewest[s] === first) good[s] = 1;
  for (let depth = total - 1; depth >= first; depth--) {
    for (const s of layers[depth]) {
      if (fewest[s] !== first) continue;
      eachResponse(s, t => {
        if (layer[t] === depth + 1 && good[t] === 1) good[s] = 1;
      });
    }
  }
  const goodOpening = new Uint8Array(nodes + 1);
  for (const node of openLayers[first]) {
    const s = stateOf(node);
    if (layer[s] === first && fewest[s] === first && good[s] === 1) goodOpening[node] = 1;
  }
  for (let depth = first - 1; depth >= 0; depth--) {
    for (const node of openLayers[depth]) {
      eachOpening(node, t => {
        if (openLayer[t] === depth + 1 && goodOpening[t] === 1) goodOpening[node] = 1;
      });
    }
  }

  // forwards along the smallest ids
  const states = [from];
  let here = [start];
  for (let depth = 0; depth < first; depth++) {
    let smallest = count;
    let next = new Set<number>();
    for (const node of here) {
      eachOpening(node, (t, _d, to) => {
        if (openLayer[t] !== depth + 1 || goodOpening[t] === 0 || to > smallest) return;
        if (to < smallest) next = new Set();
        smallest = to;
        next.add(t);
      });
    }
    states.push(smallest);
    here = [...next];
  }
  for (let depth = first; depth < total; depth++) {
    let smallest = count;
    eachResponse(states[depth], t => {
      if (layer[t] === depth + 1 && fewest[t] === first && good[t] === 1 && t < smallest) smallest = t;
    });
    states.push(smallest);
  }
  return {
    opening: legalMovers(q, coalition, states.slice(0, first + 1)),
    responses: states.slice(first + 1).map((t, k) => {
      const s = states[first + k];
      const by = outsiders.find(d => improvements.has(d, s, t))!;
      return {by, to: t};
    }),
    end: states[total],
  };
}

/** Who moves along `states`, nobody twice in a row: the earliest decision makers in file order that can. */
function legalMovers({moves}: Walk, coalition: readonly number[], states: readonly number[]): Step[] {
  // able[k]: those who can make move k and still be followed by someone else's move k + 1
  const able: number[][] = [];
  for (let k = states.length - 2; k >= 0; k--) {
    const after = able[0];
    able.unshift(
      coalition.filter(d => moves.has(d, states[k], states[k + 1]) && (!after || after.some(other => other !== d))),
    );
  }
  const steps: Step[] = [];
  for (const [k, movers] of able.entries()) {
    steps.push({by: movers.find(d => d !== steps.at(-1)?.by)!, to: states[k + 1]});
  }
  return steps;
}
