import {orderOf} from './sort.ts';
import type {Space} from './space.ts';

/** Moves backwards: d's moves into t are `from[start[t] .. start[t + 1])`. */
interface Into {
  start: Int32Array;
  from: Int32Array;
}

/** What these passes look at in a space. */
type Moving = Pick<Space, 'count' | 'n' | 'rank' | 'eachMove'>;

/**
 * Passes over any space, move by move. Moves need not be transitive, so a sequence is followed with its last mover:
 * nobody moves twice in a row (SEMANTICS §1).
 */
export class GraphPasses<S extends Moving = Space> {
  readonly space: S;
  readonly #poll: () => void;
  readonly #into: (Into | undefined)[] = [];

  constructor(space: S, poll: () => void) {
    this.space = space;
    this.#poll = poll;
  }

  highest(d: number, value: Int32Array): Int32Array {
    const {start, from} = (this.#into[d] ??= this.#reverse(d));
    const highest = value.slice();
    for (let t = 0; t < value.length; t++) {
      for (let k = start[t]; k < start[t + 1]; k++) if (value[t] > highest[from[k]]) highest[from[k]] = value[t];
    }
    return highest;
  }

  lowest(movers: readonly number[], value: Int32Array, steps: 'moves' | 'improvements'): Int32Array {
    this.#poll();
    const {count, rank} = this.space;
    const k = movers.length;
    const into = movers.map(d => (this.#into[d] ??= this.#reverse(d)));
    // node (s, j): at s after a move of movers[j], who must not be the next; j = k: nobody has moved yet
    const lowest = new Int32Array(count * (k + 1)).fill(-1);
    const stack: number[] = [];
    for (const root of orderOf(value)) {
      const least = value[root];
      mark(root, -1, least);
      while (stack.length > 0) {
        const node = stack.pop()!;
        const j = node % (k + 1);
        if (j === k) continue;
        const t = (node - j) / (k + 1);
        const {start, from} = into[j];
        const r = steps === 'moves' ? null : rank[movers[j]];
        for (let e = start[t]; e < start[t + 1]; e++) {
          if (r === null || r[from[e]] < r[t]) mark(from[e], j, least);
        }
      }
    }
    return Int32Array.from({length: count}, (_, s) => lowest[s * (k + 1) + k]);

    function mark(s: number, next: number, least: number): void {
      for (let j = 0; j <= k; j++) {
        const node = s * (k + 1) + j;
        if (j === next || lowest[node] >= 0) continue;
        lowest[node] = least;
        stack.push(node);
      }
    }
  }

  #reverse(d: number): Into {
    this.#poll();
    const {count} = this.space;
    const start = new Int32Array(count + 1);
    for (let s = 0; s < count; s++) this.space.eachMove(d, s, t => start[t + 1]++);
    for (let t = 0; t < count; t++) start[t + 1] += start[t];
    const from = new Int32Array(start[count]);
    const next = start.slice(0, count);
    for (let s = 0; s < count; s++) {
      this.space.eachMove(d, s, t => {
        from[next[t]++] = s;
      });
    }
    return {start, from};
  }
}
