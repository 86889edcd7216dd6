import type {Formula} from '@suasion/model';
import type {Bits} from './bits.ts';
import {formulaColumns, knownColumns} from './kernel/columns.ts';
import {rankByKernel} from './kernel/rank.ts';
import type {Team} from './kernel/team.ts';
import {compact} from './sort.ts';
import type {Space} from './space.ts';
import {type Ground, truth} from './truth.ts';

/**
 * The lexicographic order of prioritised statements, most important first: ranks dense from 0, higher is better.
 * Statements are taken in by chunks; after each the keys so far are made dense, so any number of them fits. [HKP97, FHKP03]
 */
export function lexicographicRank(statements: readonly Bits[], count: number, team?: Team): Int32Array {
  const fast = count >= manyStates ? rankByKernel(knownColumns(statements), count, team) : null;
  return known(fast ?? rankByChunks(statements, count));
}

/** The same order where the statements are given as formulas. */
export function rankOfFormulas(formulas: readonly Formula[], ground: Ground, team?: Team): Int32Array {
  const {count} = ground;
  const fast = count >= manyStates ? rankByKernel(formulaColumns(formulas, ground), count, team) : null;
  return known(
    fast ??
      rankByChunks(
        formulas.map(formula => truth(formula, ground)),
        count,
      ),
  );
}

/** Ranks made here, which are dense and are not written to: they need not be gone through again. */
const dense = new WeakSet<object>();

function known(rank: Int32Array): Int32Array {
  dense.add(rank);
  return rank;
}

/** Fewer states than this are not worth calling the kernel for. */
const manyStates = 2048;

/** The same in TypeScript. */
export function rankByChunks(statements: readonly Bits[], count: number): Int32Array {
  const rank = new Int32Array(count);
  const block = new Int32Array(32);
  let ranks = 1;
  for (let k = 0; k < statements.length; ) {
    // as many statements as leave keys of 31 bits
    let take = 1;
    while (k + take < statements.length && ranks * 2 ** (take + 1) <= 2 ** 31) take++;
    for (let w = 0, s = 0; s < count; w++) {
      // 32 states at a time: the columns' words in, one key per state out
      for (let c = 0; c < take; c++) block[take - 1 - c] = statements[k + c][w];
      block.fill(0, take);
      transpose(block);
      for (const first = s, stop = Math.min(count, s + 32); s < stop; s++)
        rank[s] = (rank[s] << take) | block[s - first];
    }
    ranks = compact(rank);
    k += take;
  }
  return rank;
}

/** Swaps rows and columns of 32 × 32 bits: bit j of word i becomes bit i of word j. */
function transpose(a: Int32Array): void {
  for (let half = 16, mask = 0x0000ffff; half > 0; half >>>= 1, mask ^= mask << half) {
    for (let k = 0; k < 32; k = (k + half + 1) & ~half) {
      const swap = ((a[k] >>> half) ^ a[k + half]) & mask;
      a[k] ^= swap << half;
      a[k + half] ^= swap;
    }
  }
}

/** Any numbers as ranks dense from 0, order and ties kept. */
export function denseRank(values: ArrayLike<number>): Int32Array {
  if (dense.has(values)) return values as Int32Array;
  const rank = new Int32Array(values.length);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (let s = 0; s < rank.length; s++) {
    const v = values[s];
    if (Number.isNaN(v)) throw new TypeError(`a rank must be a number, state ${s} has ${v}`);
    if (v < lowest) lowest = v;
    if (v > highest) highest = v;
    whole &&= Number.isInteger(v);
  }
  if (whole && lowest === 0 && highest < rank.length) {
    const used = new Uint8Array(highest + 1);
    for (let s = 0; s < rank.length; s++) used[values[s]] = 1;
    if (!used.includes(0)) {
      rank.set(values);
      return rank;
    }
  }
  if (whole && highest - lowest < 2 ** 31) {
    for (let s = 0; s < rank.length; s++) rank[s] = values[s] - lowest;
    compact(rank);
    return rank;
  }
  const sorted = Float64Array.from(values).sort();
  const number = new Map<number, number>();
  for (const v of sorted) if (!number.has(v)) number.set(v, number.size);
  for (let s = 0; s < rank.length; s++) rank[s] = number.get(values[s])!;
  return rank;
}

/** One dense rank per decision maker of the space, from any numbers. */
export function denseRanks(space: Space, values: readonly ArrayLike<number>[]): Int32Array[] {
  if (values.length !== space.n || values.some(v => v.length !== space.count)) {
    const got = values.map(v => v.length).join(', ');
    throw new RangeError(`expected ${space.n} rankings of ${space.count} states, got lengths [${got}]`);
  }
  return values.map(denseRank);
}
