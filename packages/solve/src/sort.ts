import {bitsOf} from './bits.ts';

/** bits of a key one pass sorts by: few enough that every bucket has a place in the cache to be written to */
const digitBits = 11;

/** Indices of `value` (whole numbers from 0) in ascending order of value, equal ones in ascending order of index. */
export function orderOf(value: Int32Array): Int32Array {
  return sorted(value).order;
}

/** Replaces whole numbers from 0 by their ranks, dense from 0, order and ties kept; how many there are comes back. */
export function compact(value: Int32Array): number {
  let all = 0;
  for (let s = 0; s < value.length; s++) all |= value[s];
  return all < 32 * value.length ? rankByMarks(value, all) : rankBySorting(value);
}

/** Small numbers: each marks its place, and its rank is how many places before it are marked. */
function rankByMarks(value: Int32Array, most: number): number {
  const marks = new Int32Array((most >>> 5) + 1);
  for (let s = 0; s < value.length; s++) marks[value[s] >>> 5] |= 1 << (value[s] & 31);
  const before = new Int32Array(marks.length);
  let ranks = 0;
  for (let w = 0; w < marks.length; w++) {
    before[w] = ranks;
    ranks += bitsOf(marks[w]);
  }
  for (let s = 0; s < value.length; s++) {
    const w = value[s] >>> 5;
    value[s] = before[w] + bitsOf(marks[w] & ((1 << (value[s] & 31)) - 1));
  }
  return ranks;
}

function rankBySorting(value: Int32Array): number {
  const {order, keys} = sorted(value);
  let rank = -1;
  for (let k = 0, last = -1; k < order.length; k++) {
    if (keys[k] !== last) {
      last = keys[k];
      rank++;
    }
    value[order[k]] = rank;
  }
  return rank + 1;
}

/** Radix sort from the least significant digit up, indices and keys moving together. */
function sorted(value: Int32Array): {order: Int32Array; keys: Int32Array} {
  const count = value.length;
  let all = 0;
  for (let s = 0; s < count; s++) all |= value[s];
  const bits = 32 - Math.clz32(all);
  const passes = Math.max(1, Math.ceil(bits / digitBits));
  const digit = Math.max(1, Math.ceil(bits / passes));
  const mask = 2 ** digit - 1;
  const next = new Int32Array(2 ** digit);

  let keys = value;
  let order = new Int32Array(count);
  for (let s = 0; s < count; s++) order[s] = s;
  let keysTo = new Int32Array(count);
  let orderTo = new Int32Array(count);
  for (let pass = 0, shift = 0; pass < passes; pass++, shift += digit) {
    next.fill(0);
    for (let k = 0; k < count; k++) next[(keys[k] >>> shift) & mask]++;
    for (let b = 0, start = 0; b <= mask; b++) {
      const size = next[b];
      next[b] = start;
      start += size;
    }
    for (let k = 0; k < count; k++) {
      const to = next[(keys[k] >>> shift) & mask]++;
      keysTo[to] = keys[k];
      orderTo[to] = order[k];
    }
    // the caller's own array is read, never written
    const spare = keys === value ? new Int32Array(pass + 1 < passes ? count : 0) : keys;
    keys = keysTo;
    keysTo = spare as Int32Array<ArrayBuffer>;
    [order, orderTo] = [orderTo, order];
  }
  return {order, keys};
}
