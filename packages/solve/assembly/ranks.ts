// Prioritised statements to ranks: each state's truth values, most important highest, stand above its index in one
// 64-bit key; the keys are sorted by radix, and where neighbours differ above the index the rank goes up by one.
// Whatever covers states `from` … `to` can be shared among threads.

/**
 * Keys of the states `from` … `to`, multiples of 8. Column k of `count` columns lies at `columns + k · stride`, one bit a
 * state. The low `indexBits` bits hold the state, those above them the statements, the last one lowest; above the
 * statements stand the ranks so far, unless `prior` is 0. `scratch` is room for 1024 bytes.
 */
export function packKeys(
  columns: usize,
  stride: usize,
  count: i32,
  indexBits: i32,
  prior: usize,
  from: u32,
  to: u32,
  scratch: usize,
  keys: usize,
): void {
  const above = indexBits + count;
  const bytes = scratch + 512;
  memory.fill(scratch, 0, 512);
  for (let block = from; block < to; block += 64) {
    // eight statements at 64 states become a byte for each state; the bytes of eight states lie together, last statements first
    for (let g = 0, left = count; left > 0; g += 8, left -= 8) {
      const column = columns + <usize>(left - 1) * stride + (block >> 3);
      transposeBytes(
        rowPair(column, stride, left),
        rowPair(column - 2 * stride, stride, left - 2),
        rowPair(column - 4 * stride, stride, left - 4),
        rowPair(column - 6 * stride, stride, left - 6),
        bytes,
      );
      for (let x: usize = 0; x < 64; x += 16) {
        const states = transposedBits(v128.load(bytes + x));
        v128.store64_lane(scratch + (x << 3) + g, states, 0);
        v128.store64_lane(scratch + (x << 3) + g, states, 1, 64);
      }
    }
    const end = min(block + 64, to);
    for (let s = block, rows = scratch; s < end; s += 8, rows += 64) {
      const at = keys + ((<usize>s) << 3);
      transposeBytes(v128.load(rows), v128.load(rows, 16), v128.load(rows, 32), v128.load(rows, 48), at);
      for (let x: u32 = 0; x < 8; x += 2) {
        const key = at + (x << 3);
        let pair = i64x2.shl(v128.load(key), indexBits);
        pair = v128.or(pair, i64x2.replace_lane(i64x2.splat(s + x), 1, s + x + 1));
        if (prior !== 0) {
          const ranked = i64x2.extend_low_i32x4_u(v128.load64_zero(prior + ((<usize>(s + x)) << 2)));
          pair = v128.or(pair, i64x2.shl(ranked, above));
        }
        v128.store(key, pair);
      }
    }
  }
}

/** Eight bytes of a column and of the one before it; nothing of those that are not `left`. */
function rowPair(column: usize, stride: usize, left: i32): v128 {
  if (left < 1) return i64x2.splat(0);
  const one = v128.load64_zero(column);
  return left < 2 ? one : v128.load64_lane(column - stride, one, 1);
}

/** Eight rows of eight bytes, two to a vector; written at `to`, their columns are the rows. */
function transposeBytes(a: v128, b: v128, c: v128, d: v128, to: usize): void {
  a = i8x16.shuffle(a, a, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  b = i8x16.shuffle(b, b, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  c = i8x16.shuffle(c, c, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  d = i8x16.shuffle(d, d, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  const firstLow = i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
  const firstHigh = i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
  const lastLow = i16x8.shuffle(c, d, 0, 8, 1, 9, 2, 10, 3, 11);
  const lastHigh = i16x8.shuffle(c, d, 4, 12, 5, 13, 6, 14, 7, 15);
  v128.store(to, i32x4.shuffle(firstLow, lastLow, 0, 4, 1, 5));
  v128.store(to, i32x4.shuffle(firstLow, lastLow, 2, 6, 3, 7), 16);
  v128.store(to, i32x4.shuffle(firstHigh, lastHigh, 0, 4, 1, 5), 32);
  v128.store(to, i32x4.shuffle(firstHigh, lastHigh, 2, 6, 3, 7), 48);
}

/** Rows and columns of 8 × 8 bits change places, in each half of a vector. */
function transposedBits(bits: v128): v128 {
  let swap = v128.and(v128.xor(bits, i64x2.shr_u(bits, 7)), i32x4.splat(0x00aa00aa));
  bits = v128.xor(bits, v128.xor(swap, i64x2.shl(swap, 7)));
  swap = v128.and(v128.xor(bits, i64x2.shr_u(bits, 14)), i32x4.splat(0xcccc));
  bits = v128.xor(bits, v128.xor(swap, i64x2.shl(swap, 14)));
  swap = v128.and(v128.xor(bits, i64x2.shr_u(bits, 28)), i64x2.splat(0xf0f0f0f0));
  return v128.xor(bits, v128.xor(swap, i64x2.shl(swap, 28)));
}

/** How often each value of the `width` bits from bit `low` comes up among the keys `from` … `to`. */
export function countDigits(keys: usize, from: u32, to: u32, low: u32, width: u32, counts: usize): void {
  memory.fill(counts, 0, (<usize>4) << width);
  const shift = <u64>low;
  const mask = ((<u32>1) << width) - 1;
  const end = keys + ((<usize>to) << 3);
  for (let at = keys + ((<usize>from) << 3); at < end; at += 8) {
    const digit = counts + ((<usize>(<u32>(load<u64>(at) >> shift) & mask)) << 2);
    store<u32>(digit, load<u32>(digit) + 1);
  }
}

/** Puts each key where the next of its digit belongs, in order; `next` is moved on. */
export function placeByDigits(keys: usize, from: u32, to: u32, low: u32, width: u32, next: usize, sorted: usize): void {
  const shift = <u64>low;
  const mask = ((<u32>1) << width) - 1;
  const end = keys + ((<usize>to) << 3);
  for (let at = keys + ((<usize>from) << 3); at < end; at += 8) {
    const key = load<u64>(at);
    const digit = next + ((<usize>(<u32>(key >> shift) & mask)) << 2);
    const place = load<u32>(digit);
    store<u32>(digit, place + 1);
    store<u64>(sorted + ((<usize>place) << 3), key);
  }
}

/** At how many of the sorted keys `from` … `to` the rank goes up. */
export function countRises(sorted: usize, from: u32, to: u32, indexBits: u32): u32 {
  const bits = <u64>indexBits;
  let rises: u32 = 0;
  for (let k = max(from, 1); k < to; k++) {
    const at = sorted + ((<usize>k) << 3);
    rises += u32(load<u64>(at) >> bits !== load<u64>(at - 8) >> bits);
  }
  return rises;
}

/** Writes the ranks of the sorted keys `from` … `to` at their states; `rank` is that of the key before the first. */
export function giveRanks(sorted: usize, from: u32, to: u32, indexBits: u32, rank: u32, ranks: usize): void {
  const bits = <u64>indexBits;
  const index = ((<u64>1) << bits) - 1;
  for (let k = from; k < to; k++) {
    const at = sorted + ((<usize>k) << 3);
    const key = load<u64>(at);
    if (k > 0) rank += u32(key >> bits !== load<u64>(at - 8) >> bits);
    store<u32>(ranks + ((<usize>(key & index)) << 2), rank);
  }
}
