// Rows of one decision maker: the 2^options values that differ only in the bits from `low` on. Row r holds the values that
// are r once these bits are taken out. A rank of −1 marks a value that is no state: read without sign it is above all.

/** rows sorted side by side, so that their keys stay in the first cache */
const together: u32 = 128;

/** marks a choice as good as the one before it */
export const TIED: u32 = 0x80;

export function firstOfRow(row: u32, low: u32, options: u32): u32 {
  return ((row >> low) << (low + options)) | (row & ((1 << low) - 1));
}

/**
 * The choices in the rows `from` … `to`, best first, one byte a choice; how many are as good as the one before them comes
 * back. Ranks must be below 2^(32 − options) − 1.
 */
export function orderRows(
  ranks: usize,
  low: u32,
  options: u32,
  from: u32,
  to: u32,
  orders: usize,
  scratch: usize,
): u32 {
  const choices: u32 = 1 << options;
  const keys = scratch;
  const network = scratch + <usize>((together << options) * 4);
  const pairs = sortingNetwork(choices, network);
  const noState: u32 = ~0 << options;
  let ties: u32 = 0;
  for (let first = from; first < to; first += together) {
    const size = min(together, to - first);
    for (let x: u32 = 0; x < size; x++) {
      let v = ranks + ((<usize>firstOfRow(first + x, low, options)) << 2);
      let key = keys + (x << 2);
      for (let c: u32 = 0; c < choices; c++) {
        store<u32>(key, (load<u32>(v) << options) | c);
        v += (<usize>4) << low;
        key += together * 4;
      }
    }
    for (let k: u32 = 0; k < pairs; k++) {
      let a = keys + <usize>load<u8>(network + 2 * k) * (together * 4);
      let b = keys + <usize>load<u8>(network + 2 * k + 1) * (together * 4);
      for (const end = a + ((size * 4 + 15) & ~15); a < end; a += 16, b += 16) {
        const one = v128.load(a);
        const other = v128.load(b);
        v128.store(a, i32x4.max_u(one, other));
        v128.store(b, i32x4.min_u(one, other));
      }
    }
    for (let x: u32 = 0; x < size; x++) {
      let key = keys + (x << 2);
      const order = orders + ((<usize>(first + x)) << options);
      let before = ~load<u32>(key);
      for (let p: u32 = 0; p < choices; p++) {
        const here = load<u32>(key);
        const tie = u32((here ^ before) < choices && here < noState);
        ties += tie;
        store<u8>(order + p, (here & (choices - 1)) | (tie * TIED));
        before = here;
        key += together * 4;
      }
    }
  }
  return ties;
}

/** Pairs of places, a byte each, that sort `size` keys when each is put in order in turn: odd-even merging. [Bat68] */
function sortingNetwork(size: u32, pairs: usize): u32 {
  let count: u32 = 0;
  for (let p: u32 = 1; p < size; p *= 2) {
    for (let k = p; k >= 1; k /= 2) {
      for (let j = k % p; j + k < size; j += 2 * k) {
        for (let i = j; i < min(j + k, size - k); i++) {
          if (i / (2 * p) !== (i + k) / (2 * p)) continue;
          store<u8>(pairs + 2 * count, i);
          store<u8>(pairs + 2 * count + 1, i + k);
          count++;
        }
      }
    }
  }
  return count;
}

/**
 * The best rank that can be reached from each cell of the rows `from` … `to`. A cell is the choices of a row that differ
 * in no irreversible option: `cells` has the cell of each choice, `reachedFrom` the cells each cell is reached from, itself
 * included, as a mask. Cell after cell, `rows` numbers each.
 */
export function bestOfRows(
  ranks: usize,
  low: u32,
  options: u32,
  cells: usize,
  reachedFrom: usize,
  rows: u32,
  from: u32,
  to: u32,
  best: usize,
): void {
  const choices: u32 = 1 << options;
  for (let c: u32 = 0; c < choices; c++) {
    for (let into = load<u32>(reachedFrom + ((<usize>load<u8>(cells + c)) << 2)); into !== 0; into &= into - 1) {
      const base = best + ((<usize>ctz(into) * rows) << 2);
      for (let row = from; row < to; ) {
        const v = ranks + ((<usize>(firstOfRow(row, low, options) | (c << low))) << 2);
        const at = base + ((<usize>row) << 2);
        if (low >= 2 && row + 4 <= to && (row & 3) === 0) {
          v128.store(at, i32x4.max_s(v128.load(at), v128.load(v)));
          row += 4;
        } else {
          store<i32>(at, max(load<i32>(at), load<i32>(v)));
          row++;
        }
      }
    }
  }
}

/**
 * Which of the states `from` … `to`, multiples of 32, are at least as good as their row's (and cell's) `bar`, one number
 * every `step` bytes. State s has the value `values[s]`, s itself when `values` is 0.
 */
export function atLeastBar(
  ranks: usize,
  values: usize,
  low: u32,
  options: u32,
  cells: usize,
  rows: u32,
  bar: usize,
  step: u32,
  from: u32,
  to: u32,
  bits: usize,
): void {
  const mask: u32 = (1 << options) - 1;
  const below: u32 = (1 << low) - 1;
  const plain = values === 0 && low >= 2;
  for (let s = from; s < to; ) {
    let word: u32 = 0;
    const left = min(32, to - s);
    if (plain && left === 32) {
      for (let b: u32 = 0; b < 32; b += 4) {
        const v = s + b;
        const row = ((v >> (low + options)) << low) | (v & below);
        const cell = load<u8>(cells + ((v >> low) & mask));
        const at = bar + <usize>((<u32>cell * rows + row) * step);
        const bars = step === 4 ? v128.load(at) : i32x4.shuffle(v128.load(at), v128.load(at, 12), 0, 2, 5, 7);
        word |= i32x4.bitmask(i32x4.ge_s(v128.load(ranks + ((<usize>v) << 2)), bars)) << b;
      }
    } else {
      for (let b: u32 = 0; b < left; b++) {
        const v = values === 0 ? s + b : load<u32>(values + ((<usize>(s + b)) << 2));
        const row = ((v >> (low + options)) << low) | (v & below);
        const cell = load<u8>(cells + ((v >> low) & mask));
        const at = bar + <usize>((<u32>cell * rows + row) * step);
        word |= u32(load<i32>(ranks + ((<usize>v) << 2)) >= load<i32>(at)) << b;
      }
    }
    store<u32>(bits + ((<usize>(s >> 5)) << 2), word);
    s += left;
  }
}
