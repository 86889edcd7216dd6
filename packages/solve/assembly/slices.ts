// What the others' responses hold decision maker i to. Their moves never leave the slice of states in which i has made the
// same choice, so slices are worked on one by one, in memory of their own, each value of the others' options a place in it:
// two numbers of 32 bits, the rank i is held to and the best rank i could move to from there (the least of the first
// decides GMR and SEQ, of the second SMR and SSEQ). No state: all ones, above every rank without sign, below with it.
import {firstOfRow, TIED} from './rows';

/** One decision maker as laid out in memory; `low` is where its options begin, among all or in the slice. */
const LOW = 0;
const OPTIONS = 4;
/** the cell of each choice, and the cells each cell is reached from, as in `bestOfRows` */
const CELLS = 8;
const REACHED_FROM = 12;
/** in how many cells a row falls: one when nothing is irreversible */
const PARTS = 16;
/** for the others: their row orders over all values, how many bits of a row lie below i's options, orders in the slice */
const ORDERS = 20;
const BELOW = 24;
const SLICE_ORDERS = 28;
/** no choice of any row is as good as another */
const STRICT = 32;
/** for each choice how far its place lies from the row's first, see `lies` */
const STEPS = 36;
const MOVER = 40;

/** The others may do anything and nothing is ruled out: they reach the whole slice. */
const OPEN_MOVES: u32 = 0;
const MOVES: u32 = 1;
const IMPROVEMENTS: u32 = 2;
/** Nothing is ruled out, but options are irreversible: what one may do is open whatever the others do, once is enough. */
const MOVES_ONCE: u32 = 3;

/** places to a block, as a power of two: what is known to have changed or not */
const blockBits: u32 = 4;
/** places to a part, as a power of two: what fits the second cache */
const nearBits: u32 = 16;
/** sweeps in which nearly everything changes, before it is noted what does */
const roughRounds: u32 = 2;

/**
 * For each slice of i from `slice` on, every `step`th: raises each row's bars in `bar` (one pair of numbers a row and cell,
 * as `bestOfRows` numbers them) to the best i can get by moving there when the others then respond. 0 when a slice takes
 * more than `mostSweeps`, at most 255.
 */
export function respond(
  mode: u32,
  mostSweeps: u32,
  ranks: usize,
  own: usize,
  best: usize,
  slice: u32,
  step: u32,
  bits: u32,
  movers: usize,
  count: u32,
  places: usize,
  stamps: usize,
  scratch: usize,
  bar: usize,
): u32 {
  for (let j: u32 = 0; j < count; j++) measureSteps(movers + j * MOVER);
  for (const slices: u32 = 1 << load<u32>(own, OPTIONS); slice < slices; slice += step) {
    gather(ranks, own, best, slice, bits, places);
    if (mode === OPEN_MOVES) settle(places, bits);
    else {
      if (mode === IMPROVEMENTS) {
        for (let j: u32 = 0; j < count; j++) gatherOrders(movers + j * MOVER, own, slice, bits);
      }
      if (!sweepAll(mode, mostSweeps, movers, count, bits, places, stamps, scratch)) return 0;
    }
    raiseBars(ranks, own, slice, bits, places, bar);
  }
  return 1;
}

/** Raises the bars `from` … `to` of one thread to those of another. */
export function raiseTo(bar: usize, other: usize, from: u32, to: u32): void {
  for (let at = (<usize>from) << 3, end = (<usize>to) << 3; at < end; at += 8) {
    v128.store64_lane(bar + at, i32x4.max_s(v128.load64_zero(bar + at), v128.load64_zero(other + at)), 0);
  }
}

/**
 * Where a place lies: choices far apart would all fall into the same few sets of a cache, so the bits that select a set
 * are mixed with those above them. The first place lies at a multiple of the room of all. What holds of places holds of addresses: lies(p ^ q) = lies(p) ^ lies(q).
 */
function lies(place: u32): u32 {
  return (place ^ (((place >> 6) ^ (place >> 12) ^ (place >> 18)) & 0x1f8)) << 3;
}

function measureSteps(mover: usize): void {
  const steps: usize = load<u32>(mover, STEPS);
  const low = load<u32>(mover, LOW);
  for (let c: u32 = 0; c >> load<u32>(mover, OPTIONS) === 0; c++) store<u32>(steps + ((<usize>c) << 2), lies(c << low));
}

/** The ranks of a slice and the best that can be reached, pair by pair; what is no state has neither. */
function gather(ranks: usize, own: usize, best: usize, slice: u32, bits: u32, places: usize): void {
  const low = load<u32>(own, LOW);
  const options = load<u32>(own, OPTIONS);
  const cell: u32 = load<u8>(load<u32>(own, CELLS) + slice);
  best += ((<usize>cell) << bits) << 2;
  for (let l: u32 = 0; l >> bits === 0; ) {
    const from = ranks + ((<usize>(firstOfRow(l, low, options) | (slice << low))) << 2);
    const to = places + lies(l);
    if (low >= 2) {
      const rank = v128.load(from);
      const answered = v128.or(v128.load(best + ((<usize>l) << 2)), i32x4.shr_s(rank, 31));
      v128.store(to, i32x4.shuffle(rank, answered, 0, 4, 1, 5));
      v128.store(to, i32x4.shuffle(rank, answered, 2, 6, 3, 7), 16);
      l += 4;
    } else {
      const rank = load<i32>(from);
      store<i32>(to, rank);
      store<i32>(to, rank < 0 ? -1 : load<i32>(best + ((<usize>l) << 2)), 4);
      l++;
    }
  }
}

function gatherOrders(mover: usize, own: usize, slice: u32, bits: u32): void {
  const options = load<u32>(mover, OPTIONS);
  const wide = load<u32>(own, OPTIONS);
  const below = load<u32>(mover, BELOW);
  let to: usize = load<u32>(mover, SLICE_ORDERS);
  const from: usize = load<u32>(mover, ORDERS);
  const runs: u32 = 1 << (bits - options - below);
  const length: u32 = 1 << (options + below);
  for (let run: u32 = 0; run < runs; run++, to += length) {
    const at = from + ((<usize>((run << wide) | slice)) << (below + options));
    if (length > 32) memory.copy(to, at, length);
    else if (length >= 8) for (let x: u32 = 0; x < length; x += 8) store<u64>(to + x, load<u64>(at + x));
    else for (let x: u32 = 0; x < length; x++) store<u8>(to + x, load<u8>(at + x));
  }
}

/** Every place gets the least of all. */
function settle(places: usize, bits: u32): void {
  const end = places + ((<usize>8) << bits);
  let least = i32x4.splat(-1);
  for (let p = places; p < end; p += 8) least = i32x4.min_u(least, v128.load64_splat(p));
  for (let p = places; p < end; p += 8) v128.store64_lane(p, least, 0);
}

/** Mover after mover, until each has swept without a change since. */
function sweepAll(
  mode: u32,
  mostSweeps: u32,
  movers: usize,
  count: u32,
  bits: u32,
  places: usize,
  stamps: usize,
  scratch: usize,
): bool {
  const blocks: u32 = 1 << (max(bits, blockBits) - blockBits);
  memory.fill(stamps, 1, blocks);
  let now: u32 = 2;
  if (mode === IMPROVEMENTS) {
    const near = min(bits, nearBits);
    for (let round: u32 = 0; round < roughRounds; round++) {
      // whoever stays near goes first, part by part while it is in the cache
      for (let part: u32 = 0; part >> (bits - near) === 0; part++) sweepNear(movers, count, part, near, places);
      for (let j: u32 = 0; j < count; j++) {
        const mover = movers + j * MOVER;
        const options = load<u32>(mover, OPTIONS);
        if (load<u32>(mover, LOW) + options > near) sweepRough(mover, 0, 1 << (bits - options), places);
      }
    }
  }
  // when each mover last swept
  const swept = scratch;
  memory.fill(swept, 0, count << 2);
  for (let j: u32 = 0, quiet: u32 = 0; quiet < count; j = j + 1 < count ? j + 1 : 0) {
    if (now > mostSweeps) return false;
    const since = load<u32>(swept + (j << 2));
    const changes = sweep(mode, movers + j * MOVER, bits, places, stamps, since, now, scratch + (count << 2));
    store<u32>(swept + (j << 2), now++);
    quiet = changes && mode !== MOVES_ONCE ? 1 : quiet + 1;
  }
  return true;
}

/** The movers that never leave the 2^near places of a part sweep it, one after the other. */
function sweepNear(movers: usize, count: u32, part: u32, near: u32, places: usize): void {
  for (let j: u32 = 0; j < count; j++) {
    const mover = movers + j * MOVER;
    const options = load<u32>(mover, OPTIONS);
    if (load<u32>(mover, LOW) + options > near) continue;
    sweepRough(mover, part << (near - options), (part + 1) << (near - options), places);
  }
}

/** The rows `from` … `to`, each choice lowered to the least of the better ones; not where choices tie or part for good. */
function sweepRough(mover: usize, from: u32, to: u32, places: usize): void {
  if (load<u32>(mover, STRICT) === 0) return;
  const low = load<u32>(mover, LOW);
  const options = load<u32>(mover, OPTIONS);
  const steps: usize = load<u32>(mover, STEPS);
  let order: usize = load<u32>(mover, SLICE_ORDERS) + (from << options);
  for (let row = from; row < to; row++) {
    const first = places + lies(firstOfRow(row, low, options));
    const end = order + ((<usize>1) << options);
    let least = i32x4.splat(-1);
    if (options >= 2) {
      for (; order < end; order += 4) {
        least = lowerNext(first, steps, load<u8>(order), least);
        least = lowerNext(first, steps, load<u8>(order, 1), least);
        least = lowerNext(first, steps, load<u8>(order, 2), least);
        least = lowerNext(first, steps, load<u8>(order, 3), least);
      }
    } else for (; order < end; order++) least = lowerNext(first, steps, load<u8>(order), least);
  }
}

function lowerNext(row: usize, steps: usize, choice: u32, least: v128): v128 {
  const place = row ^ load<u32>(steps + (choice << 2));
  const lowered = i32x4.min_u(least, v128.load64_zero(place));
  v128.store64_lane(place, lowered, 0);
  return lowered;
}

/** The rows in which something has changed since; whether anything changed now. */
function sweep(
  mode: u32,
  mover: usize,
  bits: u32,
  places: usize,
  stamps: usize,
  since: u32,
  now: u32,
  least: usize,
): bool {
  const low = load<u32>(mover, LOW);
  const options = load<u32>(mover, OPTIONS);
  const orders: usize = load<u32>(mover, SLICE_ORDERS);
  const parts = load<u32>(mover, PARTS);
  const own: u32 = ((1 << options) - 1) << low;
  const inBlock: u32 = (1 << min(bits, blockBits)) - 1;
  // the blocks the mover moves between, and the places of one block that stand for the rows through it
  const across = own >> blockBits;
  const inside = own & inBlock;
  let changed = false;
  for (let block: u32 = 0; block << blockBits < 1 << bits; block = ((block | across) + 1) & ~across) {
    let fresh = <u32>load<u8>(stamps + block) > since;
    for (let other = across; other !== 0 && !fresh; other = (other - 1) & across) {
      fresh = <u32>load<u8>(stamps + (block | other)) > since;
    }
    if (!fresh) continue;
    for (let x: u32 = 0; x <= inBlock; x = ((x | inside) + 1) & ~inside) {
      const first = (block << blockBits) | x;
      const row = places + lies(first);
      let turned: u32;
      if (mode === MOVES || mode === MOVES_ONCE)
        turned = parts > 1 ? moveInParts(mover, row, least) : moveInRow(mover, row);
      else {
        const order = orders + ((<usize>(((first >> (low + options)) << low) | (first & ((1 << low) - 1)))) << options);
        turned = parts > 1 ? improveInParts(mover, order, row, least) : improveInRow(mover, order, row);
      }
      for (; turned !== 0; turned &= turned - 1) {
        store<u8>(stamps + ((first | (ctz(turned) << low)) >> blockBits), now);
        changed = true;
      }
    }
  }
  return changed;
}

/** Best choice first: each is lowered to the least of the better ones. Which choices that changed. */
function improveInRow(mover: usize, order: usize, row: usize): u32 {
  const steps: usize = load<u32>(mover, STEPS);
  let least = i32x4.splat(-1);
  let above = least;
  let turned: u32 = 0;
  for (const end = order + ((<usize>1) << load<u32>(mover, OPTIONS)); order < end; order++) {
    const code = <u32>load<u8>(order);
    // equally good choices are lowered to what stands before them all
    if (code < TIED) above = least;
    const choice = code & (TIED - 1);
    const place = row ^ load<u32>(steps + ((<usize>choice) << 2));
    const here = v128.load64_zero(place);
    const lowered = i32x4.min_u(here, above);
    least = i32x4.min_u(least, lowered);
    if (!v128.any_true(v128.xor(here, lowered))) continue;
    v128.store64_lane(place, lowered, 0);
    turned |= 1 << choice;
  }
  return turned;
}

/** The same where only some cells are reached from others: each cell has a least of its own, tie after tie. */
function improveInParts(mover: usize, order: usize, row: usize, least: usize): u32 {
  forget(mover, least);
  let turned: u32 = 0;
  for (const end = order + ((<usize>1) << load<u32>(mover, OPTIONS)); order < end; ) {
    const begin = order++;
    while (order < end && <u32>load<u8>(order) >= TIED) order++;
    for (let p = begin; p < order; p++) {
      const choice: u32 = load<u8>(p) & (TIED - 1);
      turned |= u32(lower(mover, choice, row, least)) << choice;
    }
    for (let p = begin; p < order; p++) tell(mover, load<u8>(p) & (TIED - 1), row, least);
  }
  return turned;
}

/** Any choice may follow any other; what is no state stays none. */
function moveInRow(mover: usize, row: usize): u32 {
  const options = load<u32>(mover, OPTIONS);
  const steps: usize = load<u32>(mover, STEPS);
  const end = steps + ((<usize>4) << options);
  let least = i32x4.splat(-1);
  for (let step = steps; step < end; step += 4) least = i32x4.min_u(least, v128.load64_zero(row ^ load<u32>(step)));
  let turned: u32 = 0;
  let choice: u32 = 1;
  for (let step = steps; step < end; step += 4, choice <<= 1) {
    const place = row ^ load<u32>(step);
    const here = v128.load64_zero(place);
    if (i32x4.extract_lane(here, 0) === -1 || !v128.any_true(v128.xor(here, least))) continue;
    v128.store64_lane(place, least, 0);
    turned |= choice;
  }
  return turned;
}

/** The same where only some cells are reached from others. */
function moveInParts(mover: usize, row: usize, least: usize): u32 {
  const choices: u32 = 1 << load<u32>(mover, OPTIONS);
  const steps: usize = load<u32>(mover, STEPS);
  forget(mover, least);
  for (let choice: u32 = 0; choice < choices; choice++) tell(mover, choice, row, least);
  let turned: u32 = 0;
  for (let choice: u32 = 0; choice < choices; choice++) {
    if (load<i32>(row ^ load<u32>(steps + (choice << 2))) === -1) continue;
    turned |= u32(lower(mover, choice, row, least)) << choice;
  }
  return turned;
}

/** No cell of a row has anything yet. */
function forget(mover: usize, least: usize): void {
  for (let cell: u32 = 0; cell < load<u32>(mover, PARTS); cell++) store<u64>(least + ((<usize>cell) << 3), -1);
}

/** Lowers a choice to the least of its cell; whether that changed it. */
function lower(mover: usize, choice: u32, row: usize, least: usize): bool {
  const place = row ^ load<u32>(load<u32>(mover, STEPS) + (choice << 2));
  const cell: u32 = load<u8>(load<u32>(mover, CELLS) + choice);
  const here = v128.load64_zero(place);
  const lowered = i32x4.min_u(here, v128.load64_zero(least + ((<usize>cell) << 3)));
  if (!v128.any_true(v128.xor(here, lowered))) return false;
  v128.store64_lane(place, lowered, 0);
  return true;
}

/** What stands at a choice counts for every cell it is reached from. */
function tell(mover: usize, choice: u32, row: usize, least: usize): void {
  const here = v128.load64_zero(row ^ load<u32>(load<u32>(mover, STEPS) + (choice << 2)));
  const cell: u32 = load<u8>(load<u32>(mover, CELLS) + choice);
  for (let into = load<u32>(load<u32>(mover, REACHED_FROM) + (cell << 2)); into !== 0; into &= into - 1) {
    const cellAt = least + ((<usize>ctz(into)) << 3);
    v128.store64_lane(cellAt, i32x4.min_u(here, v128.load64_zero(cellAt)), 0);
  }
}

/** Moving into the slice gets i the least of the rank there and what the place says, in each cell that leads to it. */
function raiseBars(ranks: usize, own: usize, slice: u32, bits: u32, places: usize, bar: usize): void {
  const low = load<u32>(own, LOW);
  const options = load<u32>(own, OPTIONS);
  const cell: u32 = load<u8>(load<u32>(own, CELLS) + slice);
  for (let into = load<u32>(load<u32>(own, REACHED_FROM) + (cell << 2)); into !== 0; into &= into - 1) {
    const bars = bar + (((<usize>ctz(into)) << bits) << 3);
    for (let l: u32 = 0; l >> bits === 0; ) {
      const from = ranks + ((<usize>(firstOfRow(l, low, options) | (slice << low))) << 2);
      const held = places + lies(l);
      const to = bars + ((<usize>l) << 3);
      if (low >= 2) {
        const rank = v128.load(from);
        const two = i32x4.min_s(i32x4.shuffle(rank, rank, 0, 0, 1, 1), v128.load(held));
        const more = i32x4.min_s(i32x4.shuffle(rank, rank, 2, 2, 3, 3), v128.load(held, 16));
        v128.store(to, i32x4.max_s(two, v128.load(to)));
        v128.store(to, i32x4.max_s(more, v128.load(to, 16)), 16);
        l += 4;
      } else {
        const one = i32x4.min_s(v128.load32_splat(from), v128.load64_zero(held));
        v128.store64_lane(to, i32x4.max_s(one, v128.load64_zero(to)), 0);
        l++;
      }
    }
  }
}
