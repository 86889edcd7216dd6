import {type Concept, describeMove, describeState, hasBit, type Space, solve} from '@suasion/solve';
import type {GraphData} from './plain.ts';

/** a graph of up to this many states is shown whole */
export const wholeGraph = 100;
const mostAround = 14;
const mostEdges = 1500;

/**
 * The graph of moves: whole while it can be read, else the states in focus and what is one move from them, improvements
 * first, with the moves that begin or end in focus only. A move back and forth that is no improvement either way is one edge marked `both`.
 */
export function graphOf(space: Space, focus: readonly number[], concept: Exclude<Concept, 'sim'>): GraphData {
  const shown = space.count <= wholeGraph ? all(space) : around(space, focus);
  const set = solve(space, {concepts: [concept]}).equilibria[concept]!;
  const near = shown.size === space.count ? null : new Set(focus.length > 0 ? focus : [...shown].slice(0, 1));
  const edges: GraphData['edges'] = [];
  for (const s of shown) {
    for (let d = 0; d < space.n; d++) {
      const rank = space.rank[d];
      space.eachMove(d, s, t => {
        if (!shown.has(t) || edges.length >= mostEdges) return;
        if (near && !near.has(s) && !near.has(t)) return;
        const improvement = rank[t] > rank[s];
        const back = space.canMove(d, t, s);
        // the improvement stands for the pair; of a tie, the move from the smaller id
        if (back && !improvement && (rank[s] > rank[t] || t < s)) return;
        edges.push({by: d, from: s, to: t, improvement, label: describeMove(space, d, s, t), both: back});
      });
    }
  }
  return {
    nodes: [...shown].map(s => ({
      state: s,
      words: describeState(space, s),
      statusQuo: s === space.statusQuo,
      equilibrium: hasBit(set, s),
    })),
    edges,
    hidden: space.count - shown.size,
  };
}

const all = (space: Space) => new Set(Array.from({length: space.count}, (_, s) => s));

function around(space: Space, focus: readonly number[]): Set<number> {
  const shown = new Set(focus.filter(s => s >= 0 && s < space.count));
  if (shown.size === 0) shown.add(Math.max(0, space.statusQuo));
  for (const wanted of ['improvements', 'moves'] as const) {
    for (const s of [...shown].slice(0, focus.length || 1)) {
      for (let d = 0; d < space.n; d++) {
        const rank = space.rank[d];
        space.eachMove(d, s, t => {
          if (shown.size < mostAround && (wanted === 'moves' || rank[t] > rank[s])) shown.add(t);
        });
      }
    }
  }
  return shown;
}
