import type {OptionSpace} from './option-space.ts';

/** With at most this many options a row's order fits sixteen digits of four bits. */
export const mostSweptOptions = 4;

/**
 * The choices of one decision maker in each of its rows over all 2^m values, best first. Row r of d holds the values
 * that are r once d's bits are taken out of them.
 */
export interface RowOrders {
  /** four bits to a choice, the best lowest: places 0 to 7, and 8 to 15 */
  readonly best: Uint32Array;
  readonly rest: Uint32Array;
  /** bit p: the choices at places p − 1 and p are equally good */
  readonly ties: Uint16Array;
}

/** rows sorted side by side, so that their keys stay in the first cache */
const together = 128;

/** `rank` over all 2^m values, below 2^27; higher is better. */
export function rowOrders({m, low}: OptionSpace, d: number, rank: Int32Array): RowOrders {
  const shift = low[d];
  const choices = 2 ** (low[d + 1] - shift);
  const rows = 2 ** m / choices;
  const best = new Uint32Array(rows);
  const rest = new Uint32Array(rows);
  const ties = new Uint16Array(rows);
  const network = sortingNetwork(choices);
  const keys = new Int32Array(choices * together);
  const below = 2 ** shift - 1;
  for (let first = 0; first < rows; first += together) {
    const size = Math.min(together, rows - first);
    // a smaller key is a better choice
    for (let c = 0; c < choices; c++) {
      for (let x = 0; x < size; x++) {
        const row = first + x;
        const v = ((row & ~below) * choices) | (c << shift) | (row & below);
        keys[c * together + x] = c - (rank[v] << 4);
      }
    }
    for (let k = 0; k < network.length; k += 2) {
      let a = network[k] * together;
      let b = network[k + 1] * together;
      for (const end = a + size; a < end; a++, b++) {
        const one = keys[a];
        const other = keys[b];
        keys[a] = one < other ? one : other;
        keys[b] = one < other ? other : one;
      }
    }
    for (let p = 0; p < choices; p++) {
      const word = p < 8 ? best : rest;
      for (let x = 0; x < size; x++) {
        const key = keys[p * together + x];
        word[first + x] |= (key & 15) << (4 * (p & 7));
        if (p > 0 && key >> 4 === keys[(p - 1) * together + x] >> 4) ties[first + x] |= 1 << p;
      }
    }
  }
  return {best, rest, ties};
}

/** Pairs of places that sort `size` keys, a power of two, when each is put in order in turn: odd-even merging. [Bat68] */
function sortingNetwork(size: number): number[] {
  const pairs: number[] = [];
  for (let p = 1; p < size; p *= 2) {
    for (let k = p; k >= 1; k /= 2) {
      for (let j = k % p; j + k < size; j += 2 * k) {
        for (let i = j; i < Math.min(j + k, size - k); i++) {
          if (Math.floor(i / (2 * p)) === Math.floor((i + k) / (2 * p))) pairs.push(i, i + k);
        }
      }
    }
  }
  return pairs;
}
