import {addBit, type Bits, hasBit, noBits} from './bits.ts';
import type {Team} from './kernel/team.ts';
import type {OptionSpace} from './option-space.ts';
import type {Passes} from './passes.ts';
import {reachedFrom} from './reached-from.ts';
import {mostSweptOptions, type RowOrders, rowOrders} from './row-orders.ts';
import {RowPasses} from './row-passes.ts';
import {SlicedStability} from './sliced-stability.ts';
import {orderOf} from './sort.ts';
import type {Space} from './space.ts';
import type {Passing} from './stability.ts';
import {sweepImprovements} from './sweeps.ts';

/** With at most this many options each, the choices of a decision maker fit the bits of one word. */
const mostOptionsEach = 5;
/** Rounds of row minima before walking instead: ruled-out values can make a labyrinth of a space. */
const mostRounds = 8;
/** Fewer states than this are not worth calling the kernel for. */
const fewStates = 256;
const unreached = 0x7fffffff;

/** Do enough of the 2^m values stand for states, and are rows narrow enough, for passes over all values? */
export function isDense({n, m, low, count}: OptionSpace): boolean {
  if (m > 28 || count * 8 < 2 ** m) return false;
  for (let d = 0; d < n; d++) if (low[d + 1] - low[d] > mostOptionsEach) return false;
  return true;
}

type Masks = Uint8Array | Uint16Array | Uint32Array;

/**
 * Passes over all 2^m values of the options, feasible or not. A row of d is the values that agree outside the bits
 * low[d] … low[d + 1] − 1, and which of its choices an improvement may come from is one small bit mask per value.
 */
export class DensePasses implements Passes {
  readonly space: OptionSpace;
  readonly #poll: () => void;
  readonly #team: Team | undefined;
  /** undefined until asked for, null where there is no kernel or the space is too small for it to pay */
  #sliced: SlicedStability | null | undefined;
  /** the values that are no states */
  readonly #infeasible: Uint32Array;
  readonly #orders: RowOrders[] = [];
  /** worse[v · n + d]: the choices in d's row of v that are states worse for d, from which d may move to v */
  #worse: Masks | undefined;

  constructor(space: OptionSpace, poll: () => void, team?: Team, infeasible = missingValues(space)) {
    this.space = space;
    this.#poll = poll;
    this.#team = team;
    this.#infeasible = infeasible;
  }

  /** The kernel serves one preference at a time: these passes are of no use afterwards. */
  under(space: Space): DensePasses {
    const passes: DensePasses = new DensePasses(space as OptionSpace, this.#poll, this.#team, this.#infeasible);
    passes.#sliced = this.#sliced;
    this.#sliced?.rankBy(passes.space);
    return passes;
  }

  stable(d: number, concepts: readonly Passing[]): (Bits | null)[] | null {
    const {count} = this.space;
    this.#sliced ??= count < fewStates ? null : SlicedStability.over(this.space, this.#poll, this.#team);
    return this.#sliced?.of(d, concepts) ?? null;
  }

  highest(d: number, value: Int32Array): Int32Array {
    this.#poll();
    const {own, directed, cube} = this.space;
    if (directed[d]) {
      // a max of values is a min of their negatives
      const best = this.#overValues(value, -1);
      this.#rowMinima(best, d);
      return this.#overStates(best, -1);
    }
    const outside = ~own[d][0];
    const all = cube ? value : this.#overValues(value, 1, 0);
    const best = new Int32Array(all.length);
    for (let v = 0; v < all.length; v++) if (all[v] > best[v & outside]) best[v & outside] = all[v];
    for (let v = 0; v < all.length; v++) best[v] = best[v & outside];
    return this.#overStates(best, 1);
  }

  /** Without a hole, and every choice of a row open: two readings, and between them one number a row. */
  unescaped(d: number, worst: Int32Array): Bits | null {
    const {m, low, cube, directed, rank} = this.space;
    if (!cube || directed[d] || m < 5) return null;
    this.#poll();
    const r = rank[d];
    const from = low[d];
    const to = low[d + 1];
    const below = 2 ** from - 1;
    const best = new Int32Array(2 ** (m - to + from));
    for (let v = 0; v < r.length; v++) {
      const row = ((v >>> to) << from) | (v & below);
      const safe = worst[v] < r[v] ? worst[v] : r[v];
      if (safe > best[row]) best[row] = safe;
    }
    const stable = noBits(r.length);
    for (let w = 0; w < stable.length; w++) {
      let word = 0;
      for (let b = 0, v = w << 5; b < 32; b++, v++) {
        if (best[((v >>> to) << from) | (v & below)] <= r[v]) word |= 1 << b;
      }
      stable[w] = word;
    }
    return stable;
  }

  lowest(movers: readonly number[], value: Int32Array, steps: 'moves' | 'improvements'): Int32Array {
    this.#poll();
    const {cube, directed} = this.space;
    if (steps === 'improvements') return this.#sweep(movers, value) ?? this.#flood(movers, value);
    if (cube && !movers.some(d => directed[d])) return this.#leastOfOpen(movers, value);
    const least = this.#overValues(value, 1);
    let before = Number.NaN;
    for (let round = 0; round < mostRounds; round++) {
      let sum = 0;
      for (const d of movers) {
        this.#rowMinima(least, d);
        for (const v of this.#infeasible) least[v] = unreached;
      }
      // nothing ruled out: every choice stays open whatever the others do, and one round reaches everything
      if (this.#infeasible.length === 0) return this.#overStates(least, 1);
      for (let v = 0; v < least.length; v++) sum += least[v];
      if (sum === before) return this.#overStates(least, 1);
      before = sum;
    }
    return new RowPasses(this.space, this.#poll).lowest(movers, value, steps);
  }

  /** With nothing ruled out or irreversible, all that agrees on the others' options is reached. */
  #leastOfOpen(movers: readonly number[], value: Int32Array): Int32Array {
    let outside = -1;
    for (const d of movers) outside &= ~this.space.own[d][0];
    const least = value.slice();
    for (let v = 0; v < least.length; v++) if (least[v] < least[v & outside]) least[v & outside] = least[v];
    for (let v = 0; v < least.length; v++) least[v] = least[v & outside];
    return least;
  }

  /** Row by row where rows are small cliques, null where they are not or the way is too long. */
  #sweep(movers: readonly number[], value: Int32Array): Int32Array | null {
    const {low, directed, rank, count} = this.space;
    if (count >= 2 ** 27) return null;
    if (movers.some(d => directed[d] || low[d + 1] - low[d] > mostSweptOptions)) return null;
    for (const d of movers) {
      if (this.#orders[d] !== undefined) continue;
      this.#poll();
      this.#orders[d] = rowOrders(
        this.space,
        d,
        this.space.cube ? rank[d] : this.#overValues(rank[d], 1, this.space.count),
      );
    }
    const least = this.#overValues(value, 1);
    const done = sweepImprovements(this.space, movers, this.#orders, least, this.#poll);
    return done ? this.#overStates(least, 1) : null;
  }

  /** Leaves at each value the least over its row that d may move to from there, straight through infeasible values. */
  #rowMinima(least: Int32Array, d: number): void {
    const {own, rising, falling, directed} = this.space;
    const mask = own[d][0];
    if (!directed[d]) {
      for (let v = 0; v < least.length; v++) {
        const row = v & ~mask;
        if (least[v] < least[row]) least[row] = least[v];
      }
      for (let v = 0; v < least.length; v++) least[v] = least[v & ~mask];
      return;
    }
    // option by option: from not taken to taken unless it can only be dropped, and back unless it can only be taken
    for (let bit = mask & -mask; (mask & bit) !== 0; bit <<= 1) {
      const up = (falling[d][0] & bit) === 0;
      const down = (rising[d][0] & bit) === 0;
      for (let first = 0; first < least.length; first += 2 * bit) {
        for (let v = first; v < first + bit; v++) {
          const without = least[v];
          const withIt = least[v | bit];
          if (up && withIt < without) least[v] = withIt;
          if (down && without < withIt) least[v | bit] = without;
        }
      }
    }
  }

  /**
   * States in ascending order of value, each flooding backwards over improvements all that is still unmarked: the first
   * value to arrive is the least one reachable. What a row has once given is struck off its mask, so the work is
   * linear in states × movers. Values the movers cannot change split the space into components; each is copied
   * together, its values renumbered over the movers' bits alone, so that the random walks stay inside the cache.
   */
  #flood(movers: readonly number[], value: Int32Array): Int32Array {
    const {n, low, own, values, cube} = this.space;
    const worse = (this.#worse ??= this.#worseChoices());
    let moving = 0;
    for (const d of movers) moving |= own[d][0];
    const order = this.#byComponent(orderOf(value), ~moving);
    const result = new Int32Array(value.length);

    // per mover: where its bits lie among all and in the local numbering
    const k = movers.length;
    const from = Int32Array.from(movers, d => low[d]);
    const choices = Int32Array.from(movers, d => 2 ** (low[d + 1] - low[d]) - 1);
    const at = new Int32Array(k + 1);
    for (let j = 0; j < k; j++) at[j + 1] = at[j] + low[movers[j] + 1] - low[movers[j]];
    const size = 2 ** at[k];
    const Narrow = worse.constructor as Uint32ArrayConstructor;
    const worseHere = new Narrow(size * k);
    // the choices each row has not yet given, row r of mover j at leftAt[j] + r
    const leftAt = new Int32Array(k + 1);
    for (let j = 0; j < k; j++) leftAt[j + 1] = leftAt[j] + size / (choices[j] + 1);
    const left = new Narrow(leftAt[k]);
    const lowest = new Int32Array(size);
    const stack = new Int32Array(size);
    const localOf = (v: number) => {
      let local = 0;
      for (let j = 0; j < k; j++) local |= ((v >>> from[j]) & choices[j]) << at[j];
      return local;
    };

    for (let begin = 0, end = 0; begin < order.length; begin = end) {
      this.#poll();
      const outside = (cube ? order[begin] : values[order[begin]]) & ~moving;
      for (let local = 0, v = 0; local < size; local++, v = (v - moving) & moving) {
        const place = (outside | v) * n;
        for (let j = 0; j < k; j++) worseHere[local * k + j] = worse[place + movers[j]];
      }
      left.fill(-1);
      lowest.fill(-1);

      for (; end < order.length; end++) {
        const state = order[end];
        const rootValue = cube ? state : values[state];
        if ((rootValue & ~moving) !== outside) break;
        const root = localOf(rootValue);
        if (lowest[root] >= 0) continue;
        const least = value[state];
        lowest[root] = least;
        stack[0] = root;
        for (let top = 1; top > 0; ) {
          const t = stack[--top];
          for (let j = 0; j < k; j++) {
            const a = at[j];
            const row = leftAt[j] + (((t >>> at[j + 1]) << a) | (t & ((1 << a) - 1)));
            let given = worseHere[t * k + j] & left[row];
            if (given === 0) continue;
            left[row] &= ~given;
            const base = t & ~(choices[j] << a);
            for (; given !== 0; given &= given - 1) {
              const s = base | ((31 - Math.clz32(given & -given)) << a);
              if (lowest[s] >= 0) continue;
              lowest[s] = least;
              stack[top++] = s;
            }
          }
        }
      }
      for (let p = begin; p < end; p++) result[order[p]] = lowest[localOf(cube ? order[p] : values[order[p]])];
    }
    return result;
  }

  /** The order again, states that agree on the bits of `outside` standing together. */
  #byComponent(order: Int32Array, among: number): Int32Array {
    const {m, values, cube} = this.space;
    const outside = among & (2 ** m - 1);
    if (outside === 0) return order;
    const next = new Int32Array(2 ** m + 1);
    for (let k = 0; k < order.length; k++) next[((cube ? k : values[k]) & outside) + 1]++;
    for (let v = 0; v < next.length - 1; v++) next[v + 1] += next[v];
    const sorted = new Int32Array(order.length);
    for (let k = 0; k < order.length; k++) {
      const s = order[k];
      sorted[next[(cube ? s : values[s]) & outside]++] = s;
    }
    return sorted;
  }

  #worseChoices(): Masks {
    const {n, m, low, rank, rising, falling} = this.space;
    let widest = 0;
    for (let d = 0; d < n; d++) widest = Math.max(widest, low[d + 1] - low[d]);
    const Narrow = widest <= 3 ? Uint8Array : widest === 4 ? Uint16Array : Uint32Array;
    const worse = new Narrow(n * 2 ** m);
    const mask = new Int32Array(2 ** widest);
    for (let d = 0; d < n; d++) {
      this.#poll();
      // infeasible values rank above all others, so no improvement comes from them
      const r = this.#overValues(rank[d], 1);
      const a = low[d];
      const size = 2 ** (low[d + 1] - a);
      const step = 2 ** a;
      const from = reachedFrom(low[d + 1] - a, rising[d][0] >>> a, falling[d][0] >>> a);
      for (let block = 0; block < r.length; block += step * size) {
        for (let row = block; row < block + step; row++) {
          // each pair of choices once: the sign of the difference is the bit to set
          for (let c = 0; c < size; c++) {
            const here = r[row + c * step];
            let worseThanHere = 0;
            for (let e = 0; e < c; e++) {
              const difference = r[row + e * step] - here;
              worseThanHere |= (difference >>> 31) << e;
              mask[e] |= (-difference >>> 31) << c;
            }
            mask[c] = worseThanHere;
          }
          for (let c = 0; c < size; c++) worse[(row + c * step) * n + d] = mask[c] & from[c];
        }
      }
    }
    return worse;
  }

  /** Values of states times `sign` laid out over all values, `elsewhere` at those that are no states. */
  #overValues(value: Int32Array, sign: 1 | -1, elsewhere = unreached): Int32Array {
    const {m, cube, values} = this.space;
    const all = new Int32Array(2 ** m);
    if (elsewhere !== 0) for (const v of this.#infeasible) all[v] = elsewhere;
    if (cube && sign === 1) all.set(value);
    else if (cube) for (let s = 0; s < value.length; s++) all[s] = sign * value[s];
    else for (let s = 0; s < value.length; s++) all[values[s]] = sign * value[s];
    return all;
  }

  /** What stands at the states, times `sign`. */
  #overStates(all: Int32Array, sign: 1 | -1): Int32Array {
    const {count, cube, values} = this.space;
    if (cube && sign === 1) return all;
    const value = new Int32Array(count);
    if (cube) for (let s = 0; s < count; s++) value[s] = -all[s];
    else for (let s = 0; s < count; s++) value[s] = sign * all[values[s]];
    return value;
  }
}

function missingValues({m, cube, count, values}: OptionSpace): Uint32Array {
  const missing = new Uint32Array(2 ** m - count);
  if (cube) return missing;
  const feasible = noBits(2 ** m);
  for (const v of values) addBit(feasible, v);
  for (let v = 0, k = 0; v < 2 ** m; v++) if (!hasBit(feasible, v)) missing[k++] = v;
  return missing;
}
