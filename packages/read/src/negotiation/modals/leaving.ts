import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {bonds, dealings} from '../words/ties.ts';
import {told} from './announced.ts';

/** “The rebels said they were pulling out of the talks”, “Mali is downgrading its ties with Chad”: the break told as going on by those who make it */
export function leaving(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.xposOf(v) !== 'VBG' || !isUnderWay(r, v) || !(isWalkingOut(r, v) || isCuttingOff(r, v))) return [];
  const by = told(r, v);
  if (!by.length || r.areObservers(by)) return [];
  return build(
    r,
    calendar,
    'threat',
    by,
    {head: v, run: predicate(r, v), of: [], verbal: true, addressed: false},
    v,
    false,
  );
}

/** “is leaving”, “said it was leaving”; not “was leaving” of the past */
const isUnderWay = (r: Reading, v: number): boolean =>
  r
    .helpers(v)
    .some(
      j => /^(?:am|is|are|'s|'re)$/.test(r.words[j]!) || (/^(?:was|were)$/.test(r.words[j]!) && r.reporter(v) >= 0),
    );

const thingsOf = (r: Reading, v: number): string[] =>
  r.kids[v]!.filter(j => j > v && r.is(j, 'obj', 'obl')).map(j => r.a.lemma[j]!);

const isWalkingOut = (r: Reading, v: number): boolean =>
  (/^(?:out|away)$/.test(r.words[v + 1] ?? '')
    ? /^(?:pull|walk|drop|back)$/.test(r.a.lemma[v]!)
    : /^(?:withdraw|quit|leave|abandon|exit)$/.test(r.a.lemma[v]!)) && thingsOf(r, v).some(x => bonds.test(x));

const isCuttingOff = (r: Reading, v: number): boolean =>
  /^(?:suspend|freeze|downgrade|cut|sever|break|halt)$/.test(r.a.lemma[v]!) &&
  thingsOf(r, v).some(x => dealings.test(x));
