import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

/**
 * “Either the city mends the roof or the club leaves, its owner said”: the first of the two is demanded of its subject by whoever says
 * so; not “either he forgot or he lied”, which tells.
 */
export function eitherOr(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!/^(?:VBZ|VBP)$/.test(r.xposOf(v)) || r.helpers(v).length || r.isQuestion(v)) return [];
  const {from, to} = r.sentence(v);
  let either = from;
  while (either < v && /^[“‘'–-]$/.test(r.words[either]!)) either++;
  if (r.words[either] !== 'either') return [];
  const subject = r.subjectOf(v);
  if (subject <= either || subject > v || r.known(subject) === null) return [];
  for (let i = either + 1; i < v; i++) if (i !== subject && r.isVerb(i)) return [];
  let or = v + 1;
  while (or < to && r.words[or] !== 'or') or++;
  if (!bindsBehind(r, or, to)) return [];
  const said = r.attributionAfter(v);
  const voice = r.voice(v);
  const by = voice.length || said < 0 ? voice : r.subjects(said);
  const of = r.actorsOf(subject, by).filter(x => !by.some(y => r.same(x, y)));
  return of.length
    ? build(
        r,
        calendar,
        'demand',
        by,
        {head: v, run: predicate(r, v), of, verbal: true, addressed: true, limit: or},
        v,
        false,
      )
    : [];
}

/** a clause in the present or with “will” behind “or” */
function bindsBehind(r: Reading, or: number, to: number): boolean {
  for (let i = or + 2; i < Math.min(to, or + 12); i++) {
    if (/^[.;:]$/.test(r.words[i]!)) return false;
    if (/^(?:VBZ|VBP|MD)$/.test(r.xposOf(i))) return true;
    if (r.xposOf(i) === 'VBD') return false;
  }
  return false;
}
