import type {Meeting} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {SingleDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {partners, type Sides} from '../reading/sides.ts';
import {absent} from './absences.ts';
import {attended, missed} from './encounters.ts';
import {byIdiom} from './idioms.ts';
import {clauseOf, distinct, make, roundOf} from './meeting-parts.ts';
import {byVerb} from './meeting-verbs.ts';
import {byNoun} from './rounds.ts';
import {bySigning} from './signings.ts';
import {byTelling, byVisit} from './visits.ts';

/**
 * Who met whom, when and where: “The leaders of France and Russia met in Minsk”, “the fourth round was held in Beijing”, “talks
 * collapsed”. Not “met its obligations”, “the talks are difficult”, a demand for talks.
 */
export function meetings(r: Reading, calendar: Calendar, asked: readonly SingleDemand[] = []): Meeting[] {
  const sides = partners(r, asked);
  const out: Meeting[] = [];
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i] || r.isQuestion(i)) continue;
    const found = r.isVerb(i)
      ? (byIdiom(r, calendar, i) ??
        byVerb(r, calendar, i, sides) ??
        notHeld(r, calendar, i, sides) ??
        absent(r, calendar, i, out) ??
        bySigning(r, calendar, i) ??
        byVisit(r, calendar, i, sides) ??
        byTelling(r, calendar, i))
      : r.a.upos[i] === UPOS.NOUN
        ? (byNoun(r, calendar, i, out, sides) ?? atOne(r, calendar, i))
        : null;
    if (!found) continue;
    const same = out.slice(-6).find(m => covers(m, found) || isRetold(r, m, found));
    if (same) merge(same, found);
    else out.push(found);
  }
  return out.map((m, k) => ({...m, id: `m${k + 1}`}));
}

/** “called off a meeting with Turkey”, “stayed away from the talks”, “refused to attend”: who was not met */
function notHeld(r: Reading, calendar: Calendar, v: number, sides: Sides): Meeting | null {
  const who = missed(r, v, x => sides.of(x));
  if (!who || r.supposed(v) || r.isQuestion(v)) return null;
  return make(r, calendar, v, distinct(r, who), clauseOf(r, v), 'failed', null);
}

/** “at a meeting with Erdogan in Vilnius, Mitsotakis raised …”, “after talks between the two” */
function atOne(r: Reading, calendar: Calendar, i: number): Meeting | null {
  const found = attended(r, i);
  if (!found) return null;
  const {who, status} = found;
  const all = distinct(r, who);
  if (all.length < 2) return null;
  const run = {from: r.lo[i]!, to: r.hi[i]!};
  const meeting = make(r, calendar, i, all, run, status, roundOf(r, i));
  // “travelled to Tehran on Sunday for talks with”
  if (meeting.when === null) meeting.when = calendar.within({from: found.over, to: i})?.date ?? null;
  return meeting;
}

function covers(x: Meeting, y: Meeting): boolean {
  const [a, b] = [x.span[0]!, y.span[0]!];
  return a.start < b.end && b.start < a.end && x.status === y.status;
}

/** told of again: of the same, with no other day, place or round than before */
function isRetold(r: Reading, x: Meeting, y: Meeting): boolean {
  const of = (m: Meeting) => [...new Set(m.who.map(id => r.principal(id)))].sort().join(' ');
  const fits = (p: string | null, q: string | null) => p === q || q === null || p === null;
  return (
    x.status === y.status &&
    x.status !== 'planned' &&
    of(x) === of(y) &&
    fits(x.when, y.when) &&
    fits(x.where, y.where) &&
    fits(x.round, y.round)
  );
}

function merge(into: Meeting, from: Meeting): void {
  for (const who of from.who) if (!into.who.includes(who)) into.who.push(who);
  into.mediator ??= from.mediator;
  into.when ??= from.when;
  into.where ??= from.where;
  into.round ??= from.round;
}
