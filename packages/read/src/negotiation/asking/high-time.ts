import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {idle} from '../words/deeds.ts';
import {clause} from './complement-clauses.ts';
import type {Complement} from './complements.ts';
import {dueBehind} from './urgent.ts';

/** What one says it is time to do and asks of nobody. By lemma. */
const ownAffair = /^(?:go|say|tell|ask|wonder|vote|start|begin|look|get|sleep|eat|celebrate|worry|panic|act)$/;

/** “It is time to open the bridge”, “it's high time that the mill paid”, in somebody's mouth; not “it takes time to”, “is no time to” */
export function highTime(r: Reading, calendar: Calendar, time: number): FoundDemand[] {
  const by = r.voice(time);
  const next = dueFrom(r, time);
  if (next < 0 || !by.length || r.isQuestion(time) || r.areObservers(by)) return [];
  return actsFrom(r, time, next).flatMap(c => build(r, calendar, 'demand', by, c, time, false));
}

/** the token at which what it is time for begins; -1 where it is no time for anything */
function dueFrom(r: Reading, time: number): number {
  // “the time has come to open the bridge”
  if (r.words[time - 1] === 'the' && r.words[time + 1] === 'has' && r.words[time + 2] === 'come') return time + 3;
  const {from} = r.sentence(time);
  let is = time - 1;
  while (is > from && /^(?:high|about|now|past|also|again|the|long)$/.test(r.words[is]!)) is--;
  if (!/^(?:is|'s)$/.test(r.words[is]!) || !/^(?:it|now|this)$/.test(r.words[is - 1] ?? '')) return -1;
  // “now is the time to”; not “it is the time to plant”
  if (r.words[time - 1] === 'the' && r.words[is - 1] !== 'now') return -1;
  return r.words[time + 1] === 'now' ? time + 2 : time + 1;
}

function actsFrom(r: Reading, time: number, next: number): Complement[] {
  if (r.words[next] === 'that') return dueClause(r, next);
  if (r.words[next] === 'to') return deed(r, next + 1);
  // “it is time for …” is one of the phrases
  if (r.words[next] === 'for' && next > time + 1) return dueBehind(r, next - 1);
  if (r.words[next] === 'for' && r.words[time - 1] === 'the') return dueBehind(r, time);
  // “it's time the mill paid”
  return next === time + 1 ? dueBehind(r, time) : [];
}

function deed(r: Reading, v: number) {
  if (r.xposOf(v) !== 'VB' || idle.has(r.a.lemma[v]!) || ownAffair.test(r.a.lemma[v]!)) return [];
  return verbal(r, v, [], false);
}

function dueClause(r: Reading, that: number) {
  const c = r.clauseAfter(that - 1, true);
  return c > that && r.xposOf(r.subjectOf(c)) !== 'EX' ? clause(r, c) : [];
}
