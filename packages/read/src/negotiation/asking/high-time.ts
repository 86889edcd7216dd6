import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {idle} from '../words/deeds.ts';
import {clause} from './complement-clauses.ts';

/** What one says it is time to do and asks of nobody. By lemma. */
const ownAffair = /^(?:go|say|tell|ask|wonder|vote|start|begin|look|get|sleep|eat|celebrate|worry|panic|act)$/;

/** “It is time to open the bridge”, “it's high time that the mill paid”, in somebody's mouth; not “it takes time to”, “is no time to” */
export function highTime(r: Reading, calendar: Calendar, time: number): FoundDemand[] {
  const {from} = r.sentence(time);
  let is = time - 1;
  while (is > from && /^(?:high|about|now|past|also|again|the|long)$/.test(r.words[is]!)) is--;
  if (!/^(?:is|'s)$/.test(r.words[is]!) || !/^(?:it|now|this)$/.test(r.words[is - 1] ?? '')) return [];
  const by = r.voice(time);
  if (!by.length || r.isQuestion(time) || r.areObservers(by) || r.words[time - 1] === 'the') return [];
  const next = r.words[time + 1] === 'now' ? time + 2 : time + 1;
  const acts = r.words[next] === 'that' ? dueClause(r, next) : r.words[next] === 'to' ? deed(r, next + 1) : [];
  return acts.flatMap(c => build(r, calendar, 'demand', by, c, time, false));
}

function deed(r: Reading, v: number) {
  if (r.xposOf(v) !== 'VB' || idle.has(r.a.lemma[v]!) || ownAffair.test(r.a.lemma[v]!)) return [];
  return verbal(r, v, [], false);
}

function dueClause(r: Reading, that: number) {
  const c = r.clauseAfter(that - 1, true);
  return c > that && r.xposOf(r.subjectOf(c)) !== 'EX' ? clause(r, c) : [];
}
