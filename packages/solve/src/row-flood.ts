import {addBit, hasBit, noBits} from './bits.ts';
import type {OptionSpace} from './option-space.ts';
import {orderOf} from './sort.ts';

/** One decision maker's rows with the states of each from worst to best for its owner. */
export interface RankedRows {
  readonly start: Int32Array;
  readonly ranked: Int32Array;
}

/**
 * Improvements followed backwards through a model too scattered for slices. What the flood asks of a state for every mover
 * lies side by side: its row, and how many states of that row are worse for the mover. How far each row has been taken
 * fits the cache, and so do the marks of states that were met; memory proper is touched once a state and once a row.
 */
export class RowFlood {
  readonly #count: number;
  readonly #n: number;
  readonly #rows: readonly RankedRows[];
  /** at s·n + d */
  readonly #row: Int32Array;
  readonly #worse: Uint8Array | Int32Array;
  readonly #narrow: boolean;

  constructor({count, n, rank}: OptionSpace, rows: readonly RankedRows[]) {
    this.#count = count;
    this.#n = n;
    this.#rows = rows;
    this.#narrow = rows.every(({start}) => {
      for (let r = 1; r < start.length; r++) if (start[r] - start[r - 1] > 255) return false;
      return true;
    });
    this.#row = new Int32Array(count * n);
    this.#worse = this.#narrow ? new Uint8Array(count * n) : new Int32Array(count * n);
    for (let d = 0; d < n; d++) {
      const {start, ranked} = rows[d];
      for (let r = 0; r + 1 < start.length; r++) {
        let worse = 0;
        for (let p = start[r]; p < start[r + 1]; p++) {
          const s = ranked[p];
          if (p > start[r] && rank[d][s] !== rank[d][ranked[p - 1]]) worse = p - start[r];
          this.#row[s * n + d] = r;
          this.#worse[s * n + d] = worse;
        }
      }
    }
  }

  /** min of `value` over each state and all that the movers' improvements lead to from it */
  lowest(movers: readonly number[], value: Int32Array): Int32Array {
    const n = this.#n;
    const rowAt = this.#row;
    const worseAt = this.#worse;
    const lists = movers.map(d => this.#rows[d].ranked);
    const starts = movers.map(d => this.#rows[d].start);
    const taken = movers.map(d => {
      const rows = this.#rows[d].start.length - 1;
      return this.#narrow ? new Uint8Array(rows) : new Int32Array(rows);
    });
    const lowest = new Int32Array(this.#count);
    const met = noBits(this.#count);
    const stack = new Int32Array(this.#count);
    // from the lowest value up: whatever first reaches a state is the least it can come to
    for (const root of orderOf(value)) {
      if (hasBit(met, root)) continue;
      const least = value[root];
      addBit(met, root);
      lowest[root] = least;
      stack[0] = root;
      for (let top = 1; top > 0; ) {
        const at = stack[--top] * n;
        for (let j = 0; j < movers.length; j++) {
          const worse = worseAt[at + movers[j]];
          if (worse === 0) continue;
          const row = rowAt[at + movers[j]];
          let k = taken[j][row];
          if (k >= worse) continue;
          taken[j][row] = worse;
          const list = lists[j];
          const from = starts[j][row];
          for (; k < worse; k++) {
            const s = list[from + k];
            if (hasBit(met, s)) continue;
            addBit(met, s);
            lowest[s] = least;
            stack[top++] = s;
          }
        }
      }
    }
    return lowest;
  }
}
