import type {Parts} from './reach.ts';
import {orderOf} from './sort.ts';

/**
 * Part by part, the states no other state of the part matches in every coordinate: whatever some state of a part beats
 * in all coordinates, one on its front beats too.
 */
export class Front {
  readonly #value: readonly Int32Array[];
  /** states of each part's front, those that answered last first */
  readonly #fronts: number[][];

  constructor(value: readonly Int32Array[], {part, parts}: Parts) {
    this.#value = value;
    this.#fronts = Array.from({length: parts}, () => []);
    // from the best in the first coordinate down, so that a state on the front stays there (but for equals)
    const order = orderOf(value[0]);
    for (let k = order.length - 1; k >= 0; k--) {
      const t = order[k];
      const front = this.#fronts[part[t]];
      if (!this.#some(front, value, t, 0)) front.push(t);
    }
  }

  /** Does some state of the part have every value greater than s has in `than`? */
  beats(part: number, than: readonly Int32Array[], s: number): boolean {
    return this.#some(this.#fronts[part], than, s, 1);
  }

  /** Is some state of the front ahead of s by at least `by` in every coordinate? It is moved up for the next question. */
  #some(front: number[], than: readonly Int32Array[], s: number, by: number): boolean {
    const value = this.#value;
    for (let k = 0; k < front.length; k++) {
      const t = front[k];
      let i = 0;
      while (i < value.length && value[i][t] >= than[i][s] + by) i++;
      if (i < value.length) continue;
      if (k > 0) {
        const up = k >>> 1;
        front[k] = front[up];
        front[up] = t;
      }
      return true;
    }
    return false;
  }
}
