// Prioritised statements to ranks: each state's truth values, most important highest, stand above its index in one
// 64-bit key; the keys are sorted by radix, and where neighbours differ above the index the rank goes up by one.
// Whatever covers states `from` … `to` can be shared among threads.

/**
 * Keys of the states `from` … `to`, multiples of 8. Column k of `count` columns lies at `columns + k · stride`, one bit a
 * state. The low `indexBytes` bytes hold the state, those above them eight statements each, the last eight lowest; above
 * the statements stand the ranks so far, unless `prior` is 0.
 */
export function packKeys(
  columns: usize,
  stride: usize,
  count: i32,
  indexBytes: i32,
  prior: usize,
  from: u32,
  to: u32,
  keys: usize,
): void {
  const groups = (count + 7) >> 3;
  const above = <u64>((indexBytes + groups) << 3);
  for (let s = from; s < to; s += 8) {
    const at = keys + ((<usize>s) << 3);
    for (let x: u32 = 0; x < 8; x++) {
      const ranked: u64 = prior !== 0 ? (<u64>load<u32>(prior + ((<usize>(s + x)) << 2))) << above : 0;
      store<u64>(at + (x << 3), ranked | <u64>(s + x));
    }
    for (let g = 0; g < groups; g++) {
      const last = count - 1 - (g << 3);
      let column = columns + <usize>last * stride + (s >> 3);
      let bits: u64 = 0;
      for (let k = 0; k < 8 && k <= last; k++, column -= stride) bits |= (<u64>load<u8>(column)) << ((<u64>k) << 3);
      bits = transposed(bits);
      const to = at + indexBytes + g;
      store<u8>(to, bits);
      store<u8>(to, bits >> 8, 8);
      store<u8>(to, bits >> 16, 16);
      store<u8>(to, bits >> 24, 24);
      store<u8>(to, bits >> 32, 32);
      store<u8>(to, bits >> 40, 40);
      store<u8>(to, bits >> 48, 48);
      store<u8>(to, bits >> 56, 56);
    }
  }
}

/** Rows and columns of 8 × 8 bits change places. */
function transposed(bits: u64): u64 {
  let swap = (bits ^ (bits >> 7)) & (((<u64>0x00aa00aa) << 32) | 0x00aa00aa);
  bits ^= swap ^ (swap << 7);
  swap = (bits ^ (bits >> 14)) & (((<u64>0xcccc) << 32) | 0xcccc);
  bits ^= swap ^ (swap << 14);
  swap = (bits ^ (bits >> 28)) & 0xf0f0f0f0;
  return bits ^ swap ^ (swap << 28);
}

/** How often each value of one byte comes up among the keys `from` … `to`. */
export function countBytes(keys: usize, from: u32, to: u32, byte: u32, counts: usize): void {
  memory.fill(counts, 0, 1024);
  const end = keys + ((<usize>to) << 3) + byte;
  for (let key = keys + ((<usize>from) << 3) + byte; key < end; key += 8) {
    const at = counts + ((<usize>load<u8>(key)) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** Puts each key where the next of its byte belongs, in order; `next` is moved on. */
export function placeByBytes(keys: usize, from: u32, to: u32, byte: u32, next: usize, sorted: usize): void {
  const end = keys + ((<usize>to) << 3);
  const shift = (<u64>byte) << 3;
  for (let at = keys + ((<usize>from) << 3); at < end; at += 8) {
    const key = load<u64>(at);
    const digit = next + ((<usize>(<u32>(key >> shift) & 0xff)) << 2);
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
