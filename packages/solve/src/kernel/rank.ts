import type {Bits} from '../bits.ts';
import {shares, type Team, teamFor} from './team.ts';

/**
 * The ranks of `lexicographicRank` by the kernel: the truth of the statements at a state, most important highest, in one
 * 64-bit number above the index of the state, sorted byte by byte. What does not fit waits for a further round, in which
 * the ranks so far stand above it. Null where there is no kernel or not enough room.
 */
export function rankByKernel(statements: readonly Bits[], count: number, given?: Team): Int32Array<ArrayBuffer> | null {
  const indexBytes = bytesFor(count);
  const stride = 4 * Math.ceil(count / 32);
  const padded = 8 * Math.ceil(count / 8);
  const roomFor = (levels: number) => 8 * (8 - indexBytes - (levels > 1 ? bytesFor(levels) : 0));
  // where the next key of each byte goes, thread after thread; the statements; the ranks; the keys twice
  const next = 1024;
  const columns = next + 1024 * (given?.threads ?? 1);
  const ranks = 8 * Math.ceil((columns + Math.min(statements.length, roomFor(1)) * stride) / 8);
  const keys = ranks + 4 * padded;
  const bytes = keys + 16 * padded;
  const team = teamFor(bytes, given);
  if (team === null) return null;
  const words = new Int32Array(team.memory(bytes));
  team.holder = null;

  let levels = 1;
  for (let k = 0; k < statements.length && levels < count; ) {
    const taken = statements.slice(k, k + roomFor(levels));
    for (const [c, column] of taken.entries()) words.set(column, (columns + c * stride) / 4);
    const prior = levels > 1 ? ranks : 0;
    const about = [columns, stride, taken.length, indexBytes, prior] as const;
    team.run(shares(team, padded, 8).map(([from, to]) => ['packKeys', ...about, from, to, keys]));
    const keyBytes = indexBytes + Math.ceil(taken.length / 8) + (levels > 1 ? bytesFor(levels) : 0);
    let [sorted, spare] = [keys, keys + 8 * padded];
    for (let byte = indexBytes; byte < keyBytes; byte++) {
      sortByByte(team, words, {sorted, spare, count, byte, next});
      [sorted, spare] = [spare, sorted];
    }
    levels = giveRanks(team, sorted, count, 8 * indexBytes, ranks);
    k += taken.length;
  }
  const result = new Int32Array(count);
  if (levels > 1) result.set(words.subarray(ranks / 4, ranks / 4 + count));
  return result;
}

/** Bytes that hold the whole numbers below `count`. */
const bytesFor = (count: number) => Math.max(1, Math.ceil((32 - Math.clz32(count - 1)) / 8));

interface Pass {
  sorted: number;
  spare: number;
  count: number;
  byte: number;
  next: number;
}

/** Moves the keys to the spare place in order of one byte, those equal in it in the order they had. */
function sortByByte(team: Team, words: Int32Array, {sorted, spare, count, byte, next}: Pass): void {
  const runs = shares(team, count, 1);
  team.run(runs.map(([from, to], t) => ['countBytes', sorted, from, to, byte, next + 1024 * t]));
  for (let value = 0, place = 0; value < 256; value++) {
    for (let t = 0; t < runs.length; t++) {
      const at = next / 4 + 256 * t + value;
      place += words[at];
      words[at] = place - words[at];
    }
  }
  team.run(runs.map(([from, to], t) => ['placeByBytes', sorted, from, to, byte, next + 1024 * t, spare]));
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
