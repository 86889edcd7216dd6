import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, spanOf} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

/**
 * “All those held – not just the nine held in May – must be freed”: the phrase before an aside that says whom else it is not about, where the
 * parse makes the aside the subject of what must be done. Null where nothing such stands before v.
 */
export function overAside(r: Reading, v: number): {phrase: Run; rest: number} | null {
  const first = r.firstHelper(v);
  const {from} = r.sentence(v);
  if (first <= from + 1 || !r.passive(v)) return null;
  const mark = r.words[first - 1]!;
  if (!/^(?:[-–—]|,)$/.test(mark)) return null;
  let open = first - 2;
  while (open > from && first - open < 18 && r.words[open] !== mark) open--;
  if (r.words[open] !== mark) return null;
  const lead = r.words.slice(open + 1, open + 4).join(' ');
  if (!/^(?:and )?not (?:just|only|merely|simply)\b/.test(lead)) return null;
  let start = open;
  while (start > from && open - start < 12 && !/^(?:[“‘,;:–—-]|that|said|says|and|but)$/.test(r.words[start - 1]!))
    start--;
  return start < open ? {phrase: {from: start, to: open}, rest: first} : null;
}

/** What is to be done to what stands before the aside, the aside left out. */
export const dueOver = (
  r: Reading,
  calendar: Calendar,
  v: number,
  voice: string[],
  {phrase, rest}: {phrase: Run; rest: number},
): FoundDemand[] =>
  build(
    r,
    calendar,
    'demand',
    voice,
    {head: v, run: {from: rest, to: r.hi[v]!}, of: r.agents(v), verbal: true, addressed: true},
    v,
    false,
  ).map(d => ({...d, act: [spanOf(r, phrase), ...d.act]}));
