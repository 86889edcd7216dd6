import {build, type FoundDemand} from './build.ts';
import {predicate, spanOf, trimmed} from './clause.ts';
import type {Calendar} from './deadlines.ts';
import type {Reading} from './reading.ts';

/** What befalls one who does not comply. By lemma. */
const befalls = /^(?:face|risk|lose|suffer|forfeit)$/;

/**
 * “ordered them to leave by noon or face arrest”, “asked Poland to withdraw the permits or be taken to court”: what stands behind “or” is
 * threatened by the one who demands, and no part of what is demanded.
 */
export function alternatives(r: Reading, calendar: Calendar, found: FoundDemand[]): FoundDemand[] {
  const out: FoundDemand[] = [];
  const seen = new Set<number>();
  for (const d of found) {
    if (d.kind !== 'demand' || !r.isVerbal(d.head)) continue;
    const or = orBehind(r, d.head);
    if (or < 0) continue;
    if (d.run.to > or) {
      d.run = trimmed(r, {from: d.run.from, to: or});
      d.act = [spanOf(r, d.run)];
    }
    const head = r.words[or + 1] === 'be' ? or + 2 : or + 1;
    if (seen.has(head)) continue;
    seen.add(head);
    const run = {from: or + 1, to: Math.max(predicate(r, head).to, head + 1)};
    out.push(
      ...build(r, calendar, 'threat', d.by, {head, run, of: d.of, verbal: true, addressed: true}, d.trigger, false),
    );
  }
  return out;
}

/** the “or” with “face …” or “be taken …” behind it, in the same clause; -1 when there is none */
function orBehind(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 2 < Math.min(to, v + 40); i++) {
    if (/^[.;:!?”"]$/.test(r.words[i]!)) return -1;
    if (r.words[i] !== 'or') continue;
    if (r.words[i + 1] === 'be' && /^VB[ND]$/.test(r.xposOf(i + 2))) return i;
    if (befalls.test(r.a.lemma[i + 1]!) && /^(?:VB|VBP|NN)$/.test(r.xposOf(i + 1))) return i;
  }
  return -1;
}
