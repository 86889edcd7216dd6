import type {OptionSpace} from './option-space.ts';
import type {Passes} from './passes.ts';
import {type Parts, partsOf} from './reach.ts';
import {RowFlood} from './row-flood.ts';
import {fillRows, groupRows, type Rows} from './rows.ts';
import {orderOf} from './sort.ts';

/**
 * One decision maker's rows cut into cells: the states of a row that agree on its owner's irreversible options too, so
 * that inside a cell every state can be left for every other. Without irreversible options a row is one cell.
 */
interface Cells extends Rows {
  /** for a decision maker with irreversible options: the cells of row r are `cells[first[r] .. first[r + 1])` */
  rowOf: Int32Array;
  first: Int32Array;
  cells: Int32Array;
}

/** Passes over feasible states in option form, whatever is ruled out or irreversible: row by row, cell by cell. */
export class RowPasses implements Passes {
  readonly space: OptionSpace;
  readonly #poll: () => void;
  readonly #cells: (Cells | undefined)[] = [];
  readonly #byRank: (Int32Array | undefined)[] = [];
  #parts: {key: string; parts: Parts | null} | undefined;
  #flood: RowFlood | undefined;

  constructor(space: OptionSpace, poll: () => void) {
    this.space = space;
    this.#poll = poll;
  }

  highest(d: number, value: Int32Array): Int32Array {
    const {count} = this.space;
    const cells = this.#cellsOf(d);
    const {row: cell, start, states} = cells;
    const inCell = new Int32Array(start.length - 1);
    for (let s = 0; s < count; s++) if (value[s] > inCell[cell[s]]) inCell[cell[s]] = value[s];
    let onward = inCell;
    if (this.space.directed[d]) {
      // a cell's states also reach the cells its irreversible options lead to
      onward = inCell.slice();
      const {first, cells: list} = cells;
      for (let r = 0; r + 1 < first.length; r++) {
        for (let k = first[r]; k < first[r + 1]; k++) {
          for (let l = first[r]; l < first[r + 1]; l++) {
            const to = list[l];
            if (inCell[to] <= onward[list[k]]) continue;
            if (this.space.mayTurn(d, states[start[list[k]]], states[start[to]])) onward[list[k]] = inCell[to];
          }
        }
      }
    }
    const highest = new Int32Array(count);
    for (let s = 0; s < count; s++) highest[s] = onward[cell[s]];
    return highest;
  }

  /**
   * States in ascending order of value, each flooding backwards all that is still unmarked: the first value to arrive
   * is the least one reachable. With a cell's states in order of rank, those that improve by moving to t are a prefix,
   * so each cell is walked once in all.
   */
  lowest(movers: readonly number[], value: Int32Array, steps: 'moves' | 'improvements'): Int32Array {
    this.#poll();
    const {space} = this;
    const parts = steps === 'moves' ? this.#partsOf(movers) : null;
    if (parts !== null) return lowestInParts(value, parts);
    if (steps === 'improvements' && !space.directed.includes(true)) {
      this.#flood ??= new RowFlood(
        space,
        space.rank.map((_, d) => ({start: this.#cellsOf(d).start, ranked: this.#rankedCells(d)})),
      );
      return this.#flood.lowest(movers, value);
    }
    const {count} = space;
    const lowest = new Int32Array(count).fill(-1);
    const stack = new Int32Array(count);
    const cellsOf = movers.map(d => this.#cellsOf(d));
    const order = movers.map((d, j) => (steps === 'moves' ? cellsOf[j].states : this.#rankedCells(d)));
    // how far each cell has been walked, and per row how many cells are not at their end
    const walked = cellsOf.map(({start}) => start.slice());
    const open = cellsOf.map(({cells}) => cells.slice());
    const openEnd = cellsOf.map(({first}) => first.slice(1));

    for (const root of orderOf(value)) {
      if (lowest[root] >= 0) continue;
      const least = value[root];
      lowest[root] = least;
      stack[0] = root;
      for (let top = 1; top > 0; ) {
        const t = stack[--top];
        for (let j = 0; j < movers.length; j++) {
          const d = movers[j];
          const rank = space.rank[d];
          const bar = steps === 'moves' ? 0x7fffffff : rank[t];
          const {row, start, states, rowOf, first} = cellsOf[j];
          const list = order[j];
          const at = walked[j];
          if (!space.directed[d]) {
            const cell = row[t];
            let p = at[cell];
            for (const end = start[cell + 1]; p < end && rank[list[p]] < bar; p++) {
              const s = list[p];
              if (lowest[s] >= 0) continue;
              lowest[s] = least;
              stack[top++] = s;
            }
            at[cell] = p;
            continue;
          }
          const r = rowOf[row[t]];
          const cells = open[j];
          const ends = openEnd[j];
          for (let k = first[r]; k < ends[r]; ) {
            const cell = cells[k];
            let p = at[cell];
            const end = start[cell + 1];
            if (cell === row[t] || space.mayTurn(d, states[start[cell]], t)) {
              for (; p < end && rank[list[p]] < bar; p++) {
                const s = list[p];
                if (lowest[s] >= 0) continue;
                lowest[s] = least;
                stack[top++] = s;
              }
              at[cell] = p;
            }
            if (p < end) k++;
            else cells[k] = cells[--ends[r]];
          }
        }
      }
    }
    return lowest;
  }

  /** Kept for the last movers asked about: GMR and SMR, and the members of a coalition, ask about the same ones. */
  #partsOf(movers: readonly number[]): Parts | null {
    const key = movers.join();
    if (this.#parts?.key !== key) this.#parts = {key, parts: partsOf(this.space, movers)};
    return this.#parts.parts;
  }

  #cellsOf(d: number): Cells {
    return (this.#cells[d] ??= this.#cut(d));
  }

  #cut(d: number): Cells {
    this.#poll();
    const rows = this.space.rows(d);
    const none = new Int32Array(0);
    if (!this.space.directed[d]) return {...rows, rowOf: none, first: none, cells: none};
    const {own, rising, falling} = this.space;
    const free = own[d].map((word, w) => word & ~rising[d][w] & ~falling[d][w]);
    const parts = groupRows(this.space, free);
    const count = parts.start.length - 1;
    const rowOf = new Int32Array(count);
    for (let cell = 0; cell < count; cell++) rowOf[cell] = rows.row[parts.states[parts.start[cell]]];
    const {start: first, states: cells} = fillRows(rowOf, rows.start.length - 1);
    return {...parts, rowOf, first, cells};
  }

  /** The states of each of d's cells from worst to best for d, in the places of `states`. */
  #rankedCells(d: number): Int32Array {
    const kept = this.#byRank[d];
    if (kept !== undefined) return kept;
    const {row, start} = this.#cellsOf(d);
    const ranked = new Int32Array(this.space.count);
    const next = start.slice();
    for (const s of orderOf(this.space.rank[d])) ranked[next[row[s]]++] = s;
    this.#byRank[d] = ranked;
    return ranked;
  }
}

/** Where every mover may move back and forth, whoever is in a part reaches all of it. */
function lowestInParts(value: Int32Array, {part, parts}: Parts): Int32Array {
  const least = new Int32Array(parts).fill(0x7fffffff);
  for (let s = 0; s < value.length; s++) if (value[s] < least[part[s]]) least[part[s]] = value[s];
  const lowest = new Int32Array(value.length);
  for (let s = 0; s < value.length; s++) lowest[s] = least[part[s]];
  return lowest;
}
