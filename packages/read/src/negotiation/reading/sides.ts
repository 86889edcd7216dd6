import type {SingleDemand} from '../acts/build.ts';
import type {Reading} from './reading.ts';

/** Who deals with whom in a text, by who asks what of whom: for talks of which it is not told between whom. */
export interface Sides {
  /** the two that ask most of each other; none where nobody asks anybody */
  pair: string[];
  /** whom somebody deals with, none or one */
  of(id: string): string[];
}

export function partners(r: Reading, asked: readonly SingleDemand[]): Sides {
  const weights = new Map<string, {ids: [string, string]; weight: number}>();
  for (const {by, of} of asked) {
    if (by === null || of === null || r.same(by, of)) continue;
    const [x, y] = [r.principal(by), r.principal(of)].sort() as [string, string];
    const key = `${x} ${y}`;
    const had = weights.get(key);
    if (had) had.weight++;
    else weights.set(key, {ids: [x, y], weight: 1});
  }
  const order = [...weights.values()].sort((p, q) => q.weight - p.weight);
  return {
    pair: order[0]?.ids ?? [],
    of: id => {
      const own = r.principal(id);
      const found = order.find(({ids}) => ids.includes(own))?.ids.find(x => x !== own) ?? r.opponentOf(id);
      return found === null ? [] : [found];
    },
  };
}
