import type {Conflict, Formula} from '@suasion/model';
import {addBit, allBits, type Bits, noBits} from './bits.ts';
import {denseRanks} from './preference.ts';
import {groupRows, type Rows} from './rows.ts';
import type {Space, Visit} from './space.ts';
import {cubeColumn, type Ground, outcomeTruth, truth, valueColumn} from './truth.ts';

/**
 * The states of a conflict in option form, numbered by increasing value Σ 2^o. Where the file lists options in another
 * order than its decision makers do, states are numbered, searched for and shown in that order; everything else, words
 * and `taken` included, keeps to the decision makers' order.
 */
export class OptionSpace implements Space {
  readonly conflict: Conflict;
  readonly form = 'options';
  readonly n: number;
  readonly m: number;
  readonly count: number;
  readonly transitive = true;
  readonly statusQuo: number;
  /** every one of the 2^m values is feasible: state index and value are the same number */
  readonly cube: boolean;
  /** the option at each position of a state as it is numbered and shown; null when that is the decision makers' order */
  readonly shown: readonly number[] | null;
  /** words per state, and the option words of the states, low word first (empty for a cube) */
  readonly words: number;
  readonly values: Uint32Array;
  /** decision maker d owns the options low[d] … low[d + 1] − 1 */
  readonly low: Int32Array;
  /** per word: all options of d, those only ever taken up (N→Y), those only ever dropped (Y→N) */
  readonly own: Uint32Array[];
  readonly rising: Uint32Array[];
  readonly falling: Uint32Array[];
  /** has d an irreversible option? */
  readonly directed: boolean[];
  rank: readonly Int32Array[] = [];
  /** as `values`, in the order shown; what states ascend by */
  private readonly keys: Uint32Array;
  /** made when first asked for, shared by spaces that differ only in their preferences */
  private readonly keptRows: (Rows | undefined)[];

  /** `values` ascending in the decision makers' order; null stands for all 2^m of them. */
  constructor(conflict: Conflict, m: number, values: Uint32Array | null, statusQuoWords: Uint32Array | null) {
    this.conflict = conflict;
    this.n = conflict.decisionMakers.length;
    this.m = m;
    this.shown = conflict.optionOrder ?? null;
    this.cube = values === null && this.shown === null;
    this.words = Math.max(1, (m + 31) >>> 5);
    this.keys = values ?? new Uint32Array(0);
    this.values = this.keys;
    if (this.shown !== null) {
      this.keys =
        values === null ? Uint32Array.from({length: 2 ** m}, (_, v) => v) : arranged(values, this.words, this.shown);
      if (values !== null) sortStates(this.keys, this.words);
      this.values = arranged(this.keys, this.words, inverse(this.shown));
    }
    this.count = values === null ? 2 ** m : values.length / this.words;
    this.low = new Int32Array(this.n + 1);
    this.own = [];
    this.rising = [];
    this.falling = [];
    this.directed = [];
    let o = 0;
    for (const [d, {options}] of conflict.decisionMakers.entries()) {
      const own = new Uint32Array(this.words);
      const rising = new Uint32Array(this.words);
      const falling = new Uint32Array(this.words);
      for (const {irreversible} of options) {
        addBit(own, o);
        if (irreversible === 'taken') addBit(rising, o);
        if (irreversible === 'dropped') addBit(falling, o);
        o++;
      }
      this.low[d + 1] = o;
      this.own.push(own);
      this.rising.push(rising);
      this.falling.push(falling);
      this.directed.push(options.some(option => option.irreversible !== null));
    }
    this.keptRows = new Array(this.n);
    this.statusQuo = statusQuoWords === null ? -1 : this.place(statusQuoWords);
  }

  /** Word `w` of the options taken at s. */
  word(s: number, w: number): number {
    return this.cube ? s : this.values[s * this.words + w];
  }

  /** The state with these option words, or −1 when it is not feasible. */
  indexOf(value: ArrayLike<number>): number {
    return this.place(value);
  }

  private place(value: ArrayLike<number>): number {
    if (this.cube) return value[0];
    return this.find(this.shown === null ? value : arranged(value, this.words, this.shown));
  }

  private find(value: ArrayLike<number>): number {
    const {keys: values, words} = this;
    let from = 0;
    let to = this.count;
    while (from < to) {
      const mid = (from + to) >>> 1;
      let w = words - 1;
      while (w > 0 && values[mid * words + w] === value[w]) w--;
      if (values[mid * words + w] < value[w]) from = mid + 1;
      else to = mid;
    }
    if (from === this.count) return -1;
    for (let w = 0; w < words; w++) if (values[from * words + w] !== value[w]) return -1;
    return from;
  }

  rows(d: number): Rows {
    return (this.keptRows[d] ??= groupRows(this, this.own[d]));
  }

  /** May d take the options from those of s to those of t, both in one row of d? */
  mayTurn(d: number, s: number, t: number): boolean {
    const rising = this.rising[d];
    const falling = this.falling[d];
    for (let w = 0; w < this.words; w++) {
      const from = this.word(s, w);
      const to = this.word(t, w);
      if ((from & ~to & rising[w]) !== 0 || (to & ~from & falling[w]) !== 0) return false;
    }
    return true;
  }

  eachMove(d: number, s: number, visit: Visit): void {
    const directed = this.directed[d];
    if (this.cube) {
      const step = 2 ** this.low[d];
      const first = (s & ~this.own[d][0]) >>> 0;
      const size = 2 ** (this.low[d + 1] - this.low[d]);
      for (let k = 0, t = first; k < size; k++, t += step) {
        if (t !== s && (!directed || this.mayTurn(d, s, t))) visit(t);
      }
      return;
    }
    const {row, start, states} = this.rows(d);
    for (let k = start[row[s]], end = start[row[s] + 1]; k < end; k++) {
      const t = states[k];
      if (t !== s && (!directed || this.mayTurn(d, s, t))) visit(t);
    }
  }

  canMove(d: number, s: number, t: number): boolean {
    if (s === t) return false;
    for (let w = 0; w < this.words; w++)
      if (((this.word(s, w) ^ this.word(t, w)) & ~this.own[d][w]) !== 0) return false;
    return !this.directed[d] || this.mayTurn(d, s, t);
  }

  taken(s: number, o: number): 1 | 0 {
    return ((this.word(s, o >>> 5) >>> (o & 31)) & 1) as 1 | 0;
  }

  pattern(s: number): string {
    let text = '';
    for (let w = 0; 32 * w < this.m; w++) {
      const word = this.cube ? s : this.keys[s * this.words + w];
      for (let o = 32 * w; o < this.m && o < 32 * w + 32; o++) text += (word >>> (o & 31)) & 1 ? 'Y' : 'N';
    }
    return text;
  }

  where(formula: Formula, ground = this.ground()): Bits {
    return truth(formula, ground).slice();
  }

  /** Truth columns of options and outcomes over the states, each made once and kept as long as the ground is. */
  ground(): Ground {
    const options: Bits[] = [];
    const outcomes = new Map<string, Bits>();
    const ground: Ground = {
      count: this.count,
      all: () => allBits(this.count),
      option: o => (options[o] ??= this.cube ? cubeColumn(o, this.m) : valueColumn(o, this.values, this.words)),
      state: () => noBits(this.count),
      outcome: id => outcomeTruth(this.conflict, id, outcomes, ground),
    };
    return ground;
  }

  withRank(rank: readonly ArrayLike<number>[]): OptionSpace {
    const space: OptionSpace = Object.create(OptionSpace.prototype);
    return Object.assign(space, this, {rank: denseRanks(this, rank)});
  }
}

/** States of `words` words each with option order[k] moved to position k. */
function arranged(values: ArrayLike<number>, words: number, order: readonly number[]): Uint32Array {
  const result = new Uint32Array(values.length);
  for (let first = 0; first < result.length; first += words) {
    for (const [k, o] of order.entries()) {
      result[first + (k >>> 5)] |= ((values[first + (o >>> 5)] >>> (o & 31)) & 1) << (k & 31);
    }
  }
  return result;
}

function inverse(order: readonly number[]): number[] {
  const at: number[] = [];
  for (const [k, o] of order.entries()) at[o] = k;
  return at;
}

export function sortStates(keys: Uint32Array, words: number): void {
  if (words === 1) {
    keys.sort();
    return;
  }
  const before = keys.slice();
  const order = Int32Array.from({length: keys.length / words}, (_, s) => s * words).sort((a, b) => {
    let w = words - 1;
    while (w > 0 && before[a + w] === before[b + w]) w--;
    return before[a + w] - before[b + w];
  });
  for (const [k, first] of order.entries()) keys.set(before.subarray(first, first + words), k * words);
}
