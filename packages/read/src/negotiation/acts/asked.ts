import type {Reading} from '../reading/reading.ts';
import type {FoundDemand} from './build.ts';

export const asks = (d: FoundDemand): boolean => d.kind === 'demand' || d.kind === 'offer';

/** what is asked or offered, by the sentence it is raised in */
export function bySentence(r: Reading, found: readonly FoundDemand[]): Map<number, FoundDemand[]> {
  const out = new Map<number, FoundDemand[]>();
  for (const d of found) {
    if (!asks(d)) continue;
    const s = r.a.sentOf[d.trigger]!;
    const list = out.get(s);
    if (list) list.push(d);
    else out.set(s, [d]);
  }
  return out;
}

/** what was last asked or offered before token i, in its sentence or the one before, by others than `but` */
export function lastPut(
  r: Reading,
  put: ReadonlyMap<number, readonly FoundDemand[]>,
  i: number,
  but: readonly string[],
): FoundDemand[] {
  const s = r.a.sentOf[i]!;
  const fitting = [...(put.get(s - 1) ?? []), ...(put.get(s) ?? [])].filter(
    d =>
      d.trigger < i &&
      d.head < i &&
      !d.by.some(x => but.some(b => r.same(x, b))) &&
      (!but.length || d.kind === 'offer' || !d.of.length || d.of.some(x => but.some(b => r.same(x, b)))),
  );
  const last = Math.max(...fitting.map(d => d.trigger));
  return fitting.filter(d => d.trigger === last);
}
