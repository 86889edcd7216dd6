import type {Meeting} from '@suasion/model';
import type {Calendar} from '../deadlines/calendar.ts';
import {spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {stayingAway} from '../words/encounters.ts';
import {isGathering} from './gatherings.ts';
import {clauseOf, distinct, make} from './meeting-parts.ts';

/** sentences between a meeting and the word that somebody was not there, at most */
const farthest = 2;

/**
 * “Chad did not turn up”, “Libya walked out” behind a meeting just told of, or a gathering: with those it was to be with. A meeting that was to be held is
 * then the one that failed, and is changed.
 */
export function absent(r: Reading, calendar: Calendar, v: number, before: readonly Meeting[]): Meeting | null {
  if (!isAway(r, v) || r.supposed(v)) return null;
  const who = r.actorsOf(r.subjectOf(v)).filter(x => r.isNamed(r.principal(x)));
  if (!who.length) return null;
  const last = before.at(-1);
  const at = last ? r.tokenAt(last.span.at(-1)!.start) : -1;
  if (!last || last.status === 'failed' || r.a.sentOf[v]! - r.a.sentOf[at]! > farthest) return null;
  const others = last.who.filter(x => !who.some(y => r.same(x, y)));
  if (!others.length || others.length === last.who.length) return null;
  const away = make(r, calendar, v, distinct(r, [...who, ...others]), clauseOf(r, v), 'failed', null);
  if (last.status !== 'planned' || !isTold(r, at, v)) return away;
  last.status = 'failed';
  if (away.span[0]!.start >= last.span.at(-1)!.end) last.span.push(spanOf(r, trimmed(r, clauseOf(r, v))));
  return null;
}

/** of that meeting, and of no other named between */
function isTold(r: Reading, from: number, v: number): boolean {
  for (let i = r.sentence(from).to; i < r.sentence(v).from; i++) if (isGathering(r, i)) return false;
  return true;
}

/** “stayed at home”, “walked out”, “failed to turn up”, “did not appear” */
function isAway(r: Reading, v: number): boolean {
  const behind = r.words.slice(v + 1, v + 4).join(' ');
  const phrase = stayingAway.find(p => p.verb.test(r.lemma(v)) && p.then.test(behind));
  if (!phrase || r.modal(v) !== null) return false;
  if (!phrase.withheld)
    return r.isReal(v) && !r.negated(v) && !r.infinitival(v) && /^(?:VBD|VBN|VBZ)$/.test(r.finite(v));
  const over = r.a.head[v]!;
  return r.infinitival(v) ? over >= 0 && /^(?:fail|refuse|decline)$/.test(r.lemma(over)) : r.negated(v);
}
