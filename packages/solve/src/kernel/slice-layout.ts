import type {OptionSpace} from '../option-space.ts';
import {reachedFrom} from '../reached-from.ts';

/** Where everything lies in the kernel's memory, as byte addresses. */
export interface SliceLayout {
  /** what of it all is needed in all */
  readonly bytes: number;
  /** the ranks of one decision maker over all 2^m values */
  readonly ranks: number;
  /** the value of each state; 0 where every value is one */
  readonly values: number;
  /** the best rank that can be reached, by row and cell */
  readonly best: number;
  /** a set of states */
  readonly found: number;
  /** most choices any decision maker has */
  readonly widest: number;
  readonly decisionMakers: readonly OwnLayout[];
  readonly threads: readonly ThreadLayout[];
}

interface OwnLayout {
  readonly low: number;
  readonly options: number;
  /** the cell of each choice, and the cells each is reached from: see `bestOfRows` */
  readonly cell: Uint8Array;
  readonly into: Uint32Array;
  readonly cells: number;
  readonly reachedFrom: number;
  readonly orders: number;
}

interface ThreadLayout {
  readonly own: number;
  readonly movers: number;
  readonly places: number;
  readonly stamps: number;
  readonly orders: number;
  /** for each decision maker's choices */
  readonly steps: number;
  readonly scratch: number;
  /** what decides stability, by row and cell: a pair of numbers */
  readonly bars: number;
}

/** words `assembly/slices.ts` reads of a decision maker */
export const moverWords = 10;

/** A decision maker's choices cut into cells: those of one cell differ in no irreversible option. */
export function cellsOf({low, rising, falling}: OptionSpace, d: number): {cell: Uint8Array; into: Uint32Array} {
  const options = low[d + 1] - low[d];
  const [up, down] = [rising[d][0] >>> low[d], falling[d][0] >>> low[d]];
  const cell = new Uint8Array(2 ** options);
  const firstOf: number[] = [];
  for (let choice = 0; choice < cell.length; choice++) {
    const known = firstOf.findIndex(first => ((first ^ choice) & (up | down)) === 0);
    cell[choice] = known < 0 ? firstOf.push(choice) - 1 : known;
  }
  const from = reachedFrom(options, up, down);
  const into = Uint32Array.from(firstOf, to =>
    firstOf.reduce((mask, first, k) => mask | (((from[to] >>> first) & 1) << k), 0),
  );
  return {cell, into};
}

export function sliceLayout(space: OptionSpace, threads: number): SliceLayout {
  const {n, m, count, cube, low} = space;
  // the first page is left to what WebAssembly itself may keep there
  let end = 1024;
  const room = (bytes: number, unit = 16): number => {
    const at = Math.ceil(end / unit) * unit;
    end = at + bytes;
    return at;
  };
  const own = Array.from({length: n}, (_, d): OwnLayout => {
    const options = low[d + 1] - low[d];
    const {cell, into} = cellsOf(space, d);
    const [cells, reachedFrom] = [room(cell.length), room(4 * into.length)];
    return {low: low[d], options, cell, into, cells, reachedFrom, orders: room(options === 0 ? 0 : 2 ** m)};
  });
  const most = (of: (d: OwnLayout) => number) =>
    own.reduce((max, d) => (d.options === 0 ? max : Math.max(max, of(d))), 0);
  const rows = most(d => 2 ** (m - d.options));
  const bars = most(d => 2 ** (m - d.options) * d.into.length);
  const widest = most(d => 2 ** d.options);
  const [ranks, values, best] = [room(4 * 2 ** m), cube ? 0 : room(4 * count), room(4 * bars)];
  const found = room(4 * Math.ceil(count / 32));
  const each = Array.from(
    {length: threads},
    (): ThreadLayout => ({
      own: room(4 * moverWords),
      movers: room(4 * moverWords * n),
      places: room(8 * rows, 8 * rows),
      stamps: room(Math.max(1, rows / 16)),
      orders: room(rows * n),
      steps: room(4 * widest * n),
      scratch: room(Math.max(4 * 128 * widest + 4096, 4 * n + 8 * widest)),
      bars: room(8 * bars),
    }),
  );
  return {bytes: end, ranks, values, best, found, widest, decisionMakers: own, threads: each};
}
