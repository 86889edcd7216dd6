import type {Columns} from './columns.ts';
import {shares, type Team, teamFor} from './team.ts';

/** A digit of a key has at most so many bits: so many places written in turn still stay in the nearest cache. */
const widestDigit = 8;
/** of one thread: where the next key of each digit goes; `packKeys` has its scratch there */
const nextBytes = 4 * 2 ** widestDigit;

/**
 * The ranks of `lexicographicRank` by the kernel: the truth of the statements at a state, most important highest, in one
 * 64-bit number above the index of the state, sorted digit by digit. What does not fit waits for a further round, in which
 * the ranks so far stand above it. Null where there is no kernel or not enough room.
 */
export function rankByKernel(statements: Columns, count: number, given?: Team): Int32Array<ArrayBuffer> | null {
  const indexBits = bitsFor(count);
  const threads = given?.threads ?? 1;
  const stride = 16 * Math.ceil(count / 128);
  const padded = 8 * Math.ceil(count / 8);
  const roomFor = (levels: number) => 64 - indexBits - bitsFor(levels);
  // the next places, thread after thread; the statements, and what they are made from; the ranks; the keys twice
  const next = 1024;
  const columns = next + nextBytes * threads;
  const besides = columns + Math.min(statements.length, roomFor(1)) * stride;
  const ranks = besides + statements.besides(stride, threads);
  const keys = ranks + 4 * padded;
  const bytes = keys + 16 * padded;
  const team = teamFor(bytes, given);
  if (team === null) return null;
  const words = new Int32Array(team.memory(bytes));
  team.holder = null;

  statements.prepare(words, besides, stride);
  let levels = 1;
  for (let k = 0; k < statements.length && levels < count; ) {
    const taken = Math.min(roomFor(levels), statements.length - k);
    statements.write(team, words, k, k + taken, columns, stride);
    const about = [columns, stride, taken, indexBits, levels > 1 ? ranks : 0] as const;
    team.run(
      shares(team, padded, 8).map(([from, to], t) => ['packKeys', ...about, from, to, next + nextBytes * t, keys]),
    );
    const keyBits = taken + bitsFor(levels);
    const digits = Math.ceil(keyBits / widestDigit);
    let [sorted, spare] = [keys, keys + 8 * padded];
    for (let digit = 0; digit < digits; digit++) {
      const low = indexBits + Math.floor((keyBits * digit) / digits);
      const width = indexBits + Math.floor((keyBits * (digit + 1)) / digits) - low;
      sortByDigit(team, words, {sorted, spare, count, low, width, next});
      [sorted, spare] = [spare, sorted];
    }
    levels = giveRanks(team, sorted, count, indexBits, ranks);
    k += taken;
  }
  const result = new Int32Array(count);
  if (levels > 1) result.set(words.subarray(ranks / 4, ranks / 4 + count));
  return result;
}

/** Bits that hold the whole numbers below `count`. */
const bitsFor = (count: number) => 32 - Math.clz32(count - 1);

interface Pass {
  sorted: number;
  spare: number;
  count: number;
  low: number;
  width: number;
  next: number;
}

/** Moves the keys to the spare place in order of one digit, those equal in it in the order they had. */
function sortByDigit(team: Team, words: Int32Array, {sorted, spare, count, low, width, next}: Pass): void {
  const runs = shares(team, count, 1);
  team.run(runs.map(([from, to], t) => ['countDigits', sorted, from, to, low, width, next + nextBytes * t]));
  for (let value = 0, place = 0; value < 2 ** width; value++) {
    for (let t = 0; t < runs.length; t++) {
      const at = (next + nextBytes * t) / 4 + value;
      place += words[at];
      words[at] = place - words[at];
    }
  }
  team.run(runs.map(([from, to], t) => ['placeByDigits', sorted, from, to, low, width, next + nextBytes * t, spare]));
}

/** Writes the rank of each state, and says how many ranks there are. */
function giveRanks(team: Team, sorted: number, count: number, indexBits: number, ranks: number): number {
  const runs = shares(team, count, 1);
  const rises = team.run(runs.map(([from, to]) => ['countRises', sorted, from, to, indexBits]));
  let rank = 0;
  const before = rises.map(rise => {
    rank += rise;
    return rank - rise;
  });
  team.run(runs.map(([from, to], t) => ['giveRanks', sorted, from, to, indexBits, before[t], ranks]));
  return rank + 1;
}
