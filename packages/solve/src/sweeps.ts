import type {OptionSpace} from './option-space.ts';
import type {RowOrders} from './row-orders.ts';

/** values to a block, as a power of two: what is known to have changed or not */
const blockBits = 4;

/** sweeps before giving up: a labyrinth of improvements is better walked */
const mostSweeps = 120;

/**
 * Leaves at each of the 2^m values the least that the movers reach from it by improvements, one row at a time: with a
 * row's choices best first, each takes the least of those strictly better. Mover after mover sweeps the rows in which
 * something has changed since its last sweep, until nothing does. Rows must have at most sixteen choices and be free of
 * irreversible options. False, and the values of no use, when that takes too long.
 */
export function sweepImprovements(
  {m, low, own}: OptionSpace,
  movers: readonly number[],
  orders: readonly RowOrders[],
  least: Int32Array,
  poll: () => void,
): boolean {
  // by block: the last sweep that changed it
  const changed = new Uint8Array(2 ** Math.max(0, m - blockBits)).fill(1);
  const inBlock = 2 ** Math.min(m, blockBits) - 1;
  const swept = movers.map(() => 0);
  for (let sweep = 2, quiet = 0; quiet < movers.length; sweep++) {
    if (sweep > mostSweeps) return false;
    poll();
    const k = sweep % movers.length;
    const d = movers[k];
    const shift = low[d];
    const mask = own[d][0];
    const places = 2 ** (low[d + 1] - shift);
    const {best, rest, ties} = orders[d];
    const since = swept[k];
    const below = 2 ** shift - 1;
    // the blocks d moves between, and the values of one block that stand for the rows through it
    const blocks = mask >>> blockBits;
    const inside = mask & inBlock;
    let changes = 0;
    for (let block = 0; block < changed.length; block = ((block | blocks) + 1) & ~blocks) {
      let fresh = changed[block] > since;
      for (let other = blocks; other !== 0 && !fresh; other = (other - 1) & blocks)
        fresh = changed[block | other] > since;
      if (!fresh) continue;
      for (let x = 0; x <= inBlock; x = ((x | inside) + 1) & ~inside) {
        const first = (block << blockBits) | x;
        const row = (((first >>> shift) / places) << shift) | (first & below);
        let order = best[row];
        const tied = ties[row];
        let better = least[first | ((order & 15) << shift)];
        if (tied === 0) {
          for (let p = 1; p < places; p++) {
            order = p === 8 ? rest[row] : order >>> 4;
            const v = first | ((order & 15) << shift);
            const here = least[v];
            if (here > better) {
              least[v] = better;
              changed[v >>> blockBits] = sweep;
              changes++;
            } else better = here;
          }
          continue;
        }
        for (let p = 1, soFar = better, above = 0x7fffffff; p < places; p++) {
          order = p === 8 ? rest[row] : order >>> 4;
          if (((tied >>> p) & 1) === 0) above = soFar;
          const v = first | ((order & 15) << shift);
          const here = least[v];
          if (here > above) {
            least[v] = above;
            changed[v >>> blockBits] = sweep;
            changes++;
          } else if (here < soFar) soFar = here;
        }
      }
    }
    swept[k] = sweep;
    quiet = changes === 0 ? quiet + 1 : 1;
  }
  return true;
}
