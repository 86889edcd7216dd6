import {allBits, type Bits, noBits} from './bits.ts';
import type {Call} from './kernel/kernel.ts';
import {moverWords, type SliceLayout, sliceLayout} from './kernel/slice-layout.ts';
import {shares, type Team, teamFor} from './kernel/team.ts';
import type {OptionSpace} from './option-space.ts';
import type {Passing} from './stability.ts';

/** which responses of the others a concept counts, and which of the two numbers kept of them */
const readings = {
  gmr: ['moves', 0],
  smr: ['moves', 1],
  seq: ['improvements', 0],
  sseq: ['improvements', 1],
} as const;
type Responses = 'moves' | 'improvements';

/** as `assembly/slices.ts` knows them */
const modes = {open: 0, moves: 1, improvements: 2, once: 3};

/** sweeps of one slice before giving up: a labyrinth is better walked */
const mostSweeps = 250;

/**
 * Stability by the kernel over all 2^m values, every concept of a decision maker at once: what the others' responses hold
 * a decision maker to is found slice by slice, a slice being the values in which the decision maker has made one choice.
 */
export class SlicedStability {
  #space: OptionSpace;
  readonly #team: Team;
  readonly #poll: () => void;
  readonly #at: SliceLayout;
  readonly #most: number;
  /** whose choices are never equally good in a row; empty until rows are in order */
  #strict: boolean[] = [];

  /** Null where the kernel cannot do it. */
  static over(space: OptionSpace, poll: () => void, given?: Team, most = mostSweeps): SlicedStability | null {
    const {n, low, count} = space;
    // a row is sorted by rank and choice in one number of 32 bits
    for (let d = 0; d < n; d++) if (count >= 2 ** (32 - low[d + 1] + low[d]) - 1) return null;
    const layout = sliceLayout(space, given?.threads ?? 1);
    const team = teamFor(layout.bytes, given);
    return team === null ? null : new SlicedStability(space, team, layout, poll, most);
  }

  private constructor(space: OptionSpace, team: Team, layout: SliceLayout, poll: () => void, most: number) {
    this.#space = space;
    this.#team = team;
    this.#at = layout;
    this.#poll = poll;
    this.#most = most;
  }

  /** From now on the same states and moves under other preferences. */
  rankBy(space: OptionSpace): void {
    this.#space = space;
    this.#strict = [];
  }

  /** The states stable for d by concept; null under which the others' responses are a labyrinth, better walked. */
  of(d: number, concepts: readonly Passing[]): (Bits | null)[] {
    if (this.#at.decisionMakers[d].options === 0) return concepts.map(() => allBits(this.#space.count));
    const words = this.#memory();
    if (concepts.includes('seq') || concepts.includes('sseq')) this.#orderRows(words);
    this.#layRanks(words, d);
    this.#bestOfRows(words, d);
    const found = new Map<Passing, Bits | null>();
    if (concepts.includes('nash')) found.set('nash', this.#atLeast(d, this.#at.best, 4));
    for (const responses of ['moves', 'improvements'] as const) {
      const asked = concepts.filter(c => c !== 'nash' && readings[c][0] === responses) as (keyof typeof readings)[];
      if (asked.length === 0) continue;
      this.#poll();
      const done = this.#respond(words, d, responses);
      for (const c of asked)
        found.set(c, done ? this.#atLeast(d, this.#at.threads[0].bars + 4 * readings[c][1], 8) : null);
    }
    return concepts.map(c => found.get(c)!);
  }

  /** The memory in words; laid out anew when others have used it meanwhile. */
  #memory(): Int32Array {
    const words = new Int32Array(this.#team.memory(this.#at.bytes));
    if (this.#team.holder === this) return words;
    this.#team.holder = this;
    this.#strict = [];
    for (const {cell, into, cells, reachedFrom} of this.#at.decisionMakers) {
      new Uint8Array(words.buffer).set(cell, cells);
      words.set(into, reachedFrom / 4);
    }
    if (!this.#space.cube) words.set(this.#space.values, this.#at.values / 4);
    return words;
  }

  #layRanks(words: Int32Array, d: number): void {
    const {cube, rank, values, m} = this.#space;
    const at = this.#at.ranks / 4;
    if (cube) words.set(rank[d], at);
    else {
      words.fill(-1, at, at + 2 ** m);
      for (let s = 0; s < values.length; s++) words[at + values[s]] = rank[d][s];
    }
  }

  #orderRows(words: Int32Array): void {
    if (this.#strict.length > 0) return;
    this.#strict = this.#at.decisionMakers.map(({low, options, orders}, d) => {
      if (options === 0) return true;
      this.#poll();
      this.#layRanks(words, d);
      const runs = shares(this.#team, 2 ** (this.#space.m - options), 1);
      const ties = this.#team.run(
        runs.map(([from, to], t) => {
          return ['orderRows', this.#at.ranks, low, options, from, to, orders, this.#at.threads[t].scratch];
        }),
      );
      return ties.every(t => t === 0);
    });
  }

  #bestOfRows(words: Int32Array, d: number): void {
    const {ranks, best, decisionMakers} = this.#at;
    const {low, options, cells, reachedFrom, into} = decisionMakers[d];
    const rows = 2 ** (this.#space.m - options);
    words.fill(-1, best / 4, best / 4 + rows * into.length);
    const runs = shares(this.#team, rows, 1);
    const about = [ranks, low, options, cells, reachedFrom, rows] as const;
    this.#team.run(runs.map(([from, to]) => ['bestOfRows', ...about, from, to, best]));
  }

  /** Leaves the bars of d's rows with the first thread; false when the way to them is too long. */
  #respond(words: Int32Array, d: number, responses: Responses): boolean {
    const {m, cube, directed} = this.#space;
    const {ranks, best, decisionMakers, threads} = this.#at;
    const {options, into} = decisionMakers[d];
    const others = [...decisionMakers.keys()].filter(j => j !== d && decisionMakers[j].options > 0);
    const mode = modes[responses === 'moves' && cube ? (others.some(j => directed[j]) ? 'once' : 'open') : responses];
    const rows = 2 ** (m - options);
    const workers = threads.slice(0, 2 ** m < this.#team.worthSharing ? 1 : 2 ** options);
    const calls = workers.map(({own, movers, places, stamps, scratch, bars}, t): Call => {
      this.#describe(words, own, d, d, t);
      for (const [k, j] of others.entries()) this.#describe(words, movers + 4 * moverWords * k, j, d, t);
      words.fill(-1, bars / 4, bars / 4 + 2 * rows * into.length);
      const about = [ranks, own, best, t, workers.length, m - options, movers, others.length] as const;
      return ['respond', mode, this.#most, ...about, places, stamps, scratch, bars];
    });
    if (this.#team.run(calls).includes(0)) return false;
    const [first, ...more] = workers;
    for (const {bars} of more) this.#team.run([['raiseTo', first.bars, bars, 0, rows * into.length]]);
    return true;
  }

  /** Decision maker j as a mover in the slices of d. */
  #describe(words: Int32Array, at: number, j: number, d: number, thread: number): void {
    const {decisionMakers, threads} = this.#at;
    const {low, options, cells, reachedFrom, orders, into} = decisionMakers[j];
    const own = decisionMakers[d];
    const rows = 2 ** (this.#space.m - own.options);
    const inSlice = d < j ? own.options : 0;
    words[at / 4] = low - inSlice;
    words[at / 4 + 1] = options;
    words[at / 4 + 2] = cells;
    words[at / 4 + 3] = reachedFrom;
    words[at / 4 + 4] = into.length;
    words[at / 4 + 5] = orders;
    words[at / 4 + 6] = d < j ? own.low : own.low - options;
    words[at / 4 + 7] = threads[thread].orders + rows * j;
    words[at / 4 + 8] = this.#strict[j] && into.length === 1 ? 1 : 0;
    words[at / 4 + 9] = threads[thread].steps + 4 * this.#at.widest * j;
    if (j === d) words[at / 4] = low;
  }

  #atLeast(d: number, bar: number, step: number): Bits {
    const {ranks, values, decisionMakers, found} = this.#at;
    const {low, options, cells} = decisionMakers[d];
    const {m, count} = this.#space;
    const about = [ranks, values, low, options, cells, 2 ** (m - options), bar, step] as const;
    this.#team.run(shares(this.#team, count, 32).map(([from, to]) => ['atLeastBar', ...about, from, to, found]));
    const set = noBits(count);
    set.set(new Uint32Array(this.#team.memory(0), found, set.length));
    return set;
  }
}
