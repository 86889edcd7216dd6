import type {OptionSpace} from './option-space.ts';
import type {Passes} from './passes.ts';
import {orderOf} from './sort.ts';

type Narrow = Uint8Array | Uint16Array | Uint32Array;

/** Each decision maker's rows of the cube in order of their rank. */
interface RankedRows {
  /** order[d · count + row · size + p]: d's own options (as a number) at the p-th worst state of the row */
  order: Narrow;
  /** below[s · n + d]: how many states of d's row of s are worse for d than s */
  below: Narrow;
}

/**
 * Passes over a full cube, every option free both ways. A state is its value, so rows and components are bit masks:
 * d owns the bits low[d] … low[d + 1] − 1.
 */
export class CubePasses implements Passes {
  readonly space: OptionSpace;
  readonly #poll: () => void;
  #ranked: RankedRows | undefined;

  constructor(space: OptionSpace, poll: () => void) {
    this.space = space;
    this.#poll = poll;
  }

  highest(d: number, value: Int32Array): Int32Array {
    const {count, own} = this.space;
    const outside = ~own[d][0];
    const highest = new Int32Array(count);
    for (let s = 0; s < count; s++) {
      const row = s & outside;
      if (value[s] > highest[row]) highest[row] = value[s];
    }
    for (let s = 0; s < count; s++) highest[s] = highest[s & outside];
    return highest;
  }

  lowest(movers: readonly number[], value: Int32Array, steps: 'moves' | 'improvements'): Int32Array {
    const {count, own} = this.space;
    let outside = -1;
    for (const d of movers) outside &= ~own[d][0];
    if (steps === 'improvements') return this.#flood(movers, value, outside);
    const lowest = new Int32Array(count).fill(0x7fffffff);
    for (let s = 0; s < count; s++) {
      const component = s & outside;
      if (value[s] < lowest[component]) lowest[component] = value[s];
    }
    for (let s = 0; s < count; s++) lowest[s] = lowest[s & outside];
    return lowest;
  }

  /**
   * States in ascending order of value, each flooding backwards over improvements all that is still unmarked: the
   * first value to arrive is the least one reachable. Below each state the worse ones of a row are a prefix of the
   * row's order, so a row is walked once in all and the work is linear in states × movers.
   */
  #flood(movers: readonly number[], value: Int32Array, outside: number): Int32Array {
    const {n, count, low} = this.space;
    const {order, below} = (this.#ranked ??= this.#rankRows());
    const lowest = new Int32Array(count).fill(-1);
    const stack = new Int32Array(count);
    // per mover: where its bits lie, and how far each row has been walked
    const k = movers.length;
    const from = Int32Array.from(movers, d => low[d]);
    const to = Int32Array.from(movers, d => low[d + 1]);
    const walked = movers.map(
      (_, j) => new (order.constructor as Uint8ArrayConstructor)(2 ** (this.space.m - (to[j] - from[j]))),
    );

    for (const root of this.#byComponent(orderOf(value), outside)) {
      if (lowest[root] >= 0) continue;
      const least = value[root];
      lowest[root] = least;
      stack[0] = root;
      for (let top = 1; top > 0; ) {
        const t = stack[--top];
        for (let j = 0; j < k; j++) {
          const a = from[j];
          const b = to[j];
          const row = ((t >>> b) << a) | (t & ((1 << a) - 1));
          const rows = walked[j];
          const worse = below[t * n + movers[j]];
          let p = rows[row];
          if (p >= worse) continue;
          rows[row] = worse;
          const base = t & ~(((1 << (b - a)) - 1) << a);
          for (let at = movers[j] * count + (row << (b - a)) + p; p < worse; p++, at++) {
            const s = base | (order[at] << a);
            if (lowest[s] >= 0) continue;
            lowest[s] = least;
            stack[top++] = s;
          }
        }
      }
    }
    return lowest;
  }

  /** The order again, component after component, so that a flood stays inside one part of the arrays. */
  #byComponent(order: Int32Array, outside: number): Int32Array {
    this.#poll();
    const {count} = this.space;
    const start = new Int32Array(count + 1);
    const size = count / 2 ** popcount(outside & (count - 1));
    // components ascend by their first state; a prefix sum over first states gives their places
    for (let s = 0, next = 0; s < count; s++) {
      if ((s & ~outside) !== 0) continue;
      start[s] = next;
      next += size;
    }
    const sorted = new Int32Array(count);
    for (let k = 0; k < count; k++) sorted[start[order[k] & outside]++] = order[k];
    return sorted;
  }

  #rankRows(): RankedRows {
    const {n, m, count, low, own, rank} = this.space;
    let widest = 0;
    for (let d = 0; d < n; d++) widest = Math.max(widest, low[d + 1] - low[d]);
    const Narrow = widest <= 7 ? Uint8Array : widest <= 15 ? Uint16Array : Uint32Array;
    const order = new Narrow(n * count);
    const below = new Narrow(n * count);
    for (let d = 0; d < n; d++) {
      this.#poll();
      // states by rank, dealt out to their rows
      const a = low[d];
      const b = low[d + 1];
      const dealt = new Narrow(2 ** (m - (b - a)));
      const worse = new Narrow(dealt.length);
      const last = new Int32Array(dealt.length).fill(-1);
      const r = rank[d];
      for (const s of orderOf(r)) {
        const row = ((s >>> b) << a) | (s & ((1 << a) - 1));
        if (r[s] !== last[row]) {
          last[row] = r[s];
          worse[row] = dealt[row];
        }
        below[s * n + d] = worse[row];
        order[d * count + (row << (b - a)) + dealt[row]++] = (s & own[d][0]) >>> a;
      }
    }
    return {order, below};
  }
}

function popcount(x: number): number {
  let count = 0;
  for (; x !== 0; x &= x - 1) count++;
  return count;
}
