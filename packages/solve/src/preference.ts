import type {Bits} from './bits.ts';
import type {Space} from './space.ts';

/**
 * The lexicographic order of prioritised statements, most important first: ranks dense from 0, higher is better.
 * Statements are taken in by chunks; after each the keys so far are made dense, so any number of them fits. [HKP97, FHKP03]
 */
export function lexicographicRank(statements: readonly Bits[], count: number): Int32Array {
  const rank = new Int32Array(count);
  let ranks = 1;
  for (let k = 0; k < statements.length; ) {
    // as many statements as keep the table of keys within a few times the states, at least one
    let take = 1;
    while (k + take < statements.length && ranks * 2 ** (take + 1) <= Math.max(1 << 16, 2 * count)) take++;
    for (const end = k + take; k < end; k++) {
      const column = statements[k];
      for (let w = 0, s = 0; s < count; w++) {
        let x = column[w];
        for (const stop = Math.min(count, s + 32); s < stop; s++, x >>>= 1) rank[s] = (rank[s] << 1) | (x & 1);
      }
    }
    ranks = compact(rank, ranks << take);
  }
  return rank;
}

/** Renumbers keys 0 … size − 1 without gaps, keeping their order; the number of different ones comes back. */
function compact(keys: Int32Array, size: number): number {
  const number = new Int32Array(size);
  for (let s = 0; s < keys.length; s++) number[keys[s]] = 1;
  let next = 0;
  for (let k = 0; k < size; k++) if (number[k] === 1) number[k] = next++;
  for (let s = 0; s < keys.length; s++) keys[s] = number[keys[s]];
  return next;
}

/** Any numbers as ranks dense from 0, order and ties kept. */
export function denseRank(values: ArrayLike<number>): Int32Array {
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
  if (whole && highest - lowest <= 4 * rank.length + 1024) {
    for (let s = 0; s < rank.length; s++) rank[s] = values[s] - lowest;
    if (rank.length > 0) compact(rank, highest - lowest + 1);
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
