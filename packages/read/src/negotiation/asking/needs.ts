import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {gerundAfter, infinitive, nounAfter} from '../reading/heads.ts';
import {nominal, undone, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {clause} from './complement-clauses.ts';
import {indispensable} from './requisites.ts';
import {dueBehind} from './urgent.ts';

export const needful = /^(?:vital|essential|imperative|crucial|necessary|important|critical)$/;

/** “would have the law left out”, “would have Mr Yoon go”: of whom it is to be done by */
export function byHaving(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const by = r.subjects(v);
  if (!by.length || r.negated(v) || r.isQuestion(v) || r.supposed(v) || !r.isReal(v)) return [];
  const thing = nounAfter(r, v);
  if (thing < v) return [];
  const next = thing + 1;
  // “would have Mr Yoon go”
  if (r.xposOf(next) === 'VB' && r.isVerb(next)) {
    const of = r.actorsOf(thing, by);
    return of.length ? verbal(r, next, of, true).flatMap(c => build(r, calendar, 'demand', by, c, v, false)) : [];
  }
  if (/^VB[ND]$/.test(r.xposOf(next)) || /^VB[ND]$/.test(r.xposOf(r.phraseEnd(thing))))
    return undone(r, v).flatMap(c => build(r, calendar, 'demand', by, c, v, false));
  return [];
}

export const thankful = /^(?:grateful|thankful|obliged|glad|delighted)$/;

/** “would be grateful if Lima stopped sending aircraft”: of whom the condition says it */
export function byThanks(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  if (!/^(?:would|'d)$/.test(r.modal(adj) ?? '') || r.negated(adj) || r.isQuestion(adj)) return [];
  const {to} = r.sentence(adj);
  let i = adj + 1;
  while (i < Math.min(to, adj + 4) && r.words[i] !== 'if') i++;
  if (r.words[i] !== 'if') return [];
  for (let v = i + 2; v < Math.min(to, i + 12); v++) {
    if (!r.isVerb(v) || !/^(?:VBD|VB|VBN)$/.test(r.xposOf(v)) || r.a.upos[v] === UPOS.AUX) continue;
    const subject = r.subjectOf(v);
    const by = r.subjects(adj);
    const of = subject > i ? r.actorsOf(subject, by) : [];
    if (!by.length || !of.length || r.passive(v)) return [];
    return verbal(r, v, of, true).flatMap(x => build(r, calendar, 'demand', by, x, adj, false));
  }
  return [];
}

/** the plain form right behind the name behind “that”, easily tagged a noun: “that Mali hold elections” */
function mandated(r: Reading, that: number): number | null {
  let i = that + 1;
  while (r.xposOf(i) === 'NNP' || r.xposOf(i) === 'DT') i++;
  return i > that + 1 &&
    /^NN$/.test(r.xposOf(i)) &&
    deeds.has(r.a.lemma[i]!) &&
    /^(?:NNS?|DT|PRP\$|JJ)$/.test(r.xposOf(i + 1))
    ? i
    : null;
}

/** “It is vital that all guarantors use their influence”, in somebody's mouth; not “it is vital that” of the reporter */
export function byNeed(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  // “considers it essential that”, “deems it necessary for Mali to”: whoever does
  const held =
    r.words[adj - 1] === 'it' && /^(?:consider|deem|find|think|believe|call|hold|regard)$/.test(r.lemma(adj - 2));
  if (!(held || /^(?:is|was|remains|'s)$/.test(r.words[adj - 1] ?? '')) || r.isQuestion(adj)) return [];
  const by = held ? r.subjects(adj - 2) : r.voice(adj);
  if (!by.length || r.negated(adj) || (held && !r.isReal(adj - 2))) return [];
  if (r.words[adj + 1] === 'for') {
    const whom = nounAfter(r, adj + 1);
    const to = whom > adj ? infinitive(r, whom, whom) : -1;
    const of = to > whom && !r.passive(to) ? r.actorsOf(whom, by) : [];
    return of.length ? verbal(r, to, of, true).flatMap(x => build(r, calendar, 'demand', by, x, adj, false)) : [];
  }
  // “it is vital the mill pay them”
  if (/^(?:PRP|DT|PRP\$|NNP)$/.test(r.xposOf(adj + 1)) && r.words[adj + 1] !== 'that')
    return dueBehind(r, adj).flatMap(x => build(r, calendar, 'demand', by, x, adj, false));
  if (r.words[adj + 1] !== 'that') return indispensable(r, calendar, adj);
  const c = mandated(r, adj + 1) ?? r.clauseAfter(adj, true);
  return c < 0 ? [] : clause(r, c).flatMap(x => build(r, calendar, 'demand', by, x, adj, false));
}

/** What one lacks rather than asks another for: “we need time”. */
const lacking =
  /^(?:it|them|him|her|me|you|us|each|people|patience|courage|luck|rest|sleep|time|moment|hour|day|week|month|year|instruction|nothing|anybody|anyone|nobody|everyone|everybody)$/;

/** “We need a raise”, “it needs a permit by August, the firm said”, “we need it in writing”: told of oneself, so asked for; not what others are said to need */
export function needed(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v) || r.negated(v) || r.isQuestion(v) || r.supposed(v) || r.passive(v) || r.words[v + 1] === 'to')
    return [];
  // “I needed some carrots” tells of then
  if (r.isQuoted(v) && r.xposOf(v) === 'VBD') return [];
  const by = r.subjects(v);
  const voice = r.voice(v);
  if (!by.length || !voice.length || !by.some(x => voice.some(y => r.same(x, y)))) return [];
  const done = undone(r, v);
  if (done.length) return done.flatMap(c => build(r, calendar, 'demand', by, c, v, false));
  // “need it in writing”
  if (/^(?:it|that|this|them)$/.test(r.words[v + 1] ?? '') && r.xposOf(v + 2) === 'IN')
    return build(
      r,
      calendar,
      'demand',
      by,
      {head: v + 1, run: {from: v + 1, to: r.hi[v]!}, of: [], verbal: false, addressed: false},
      v,
      false,
    );
  const what = nounAfter(r, v);
  if (what < v || r.known(what) !== null || lacking.test(r.a.lemma[what]!)) return [];
  return nominal(r, what, [], false).flatMap(c => build(r, calendar, 'demand', by, c, v, false));
}

/** “would rather have a referendum”, “would rather see the work suspended” */
export function byRather(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const by = r.subjects(v);
  if (!by.length || r.words[v - 1] !== 'rather' || !r.isReal(v) || r.isQuestion(v)) return [];
  const done = undone(r, v);
  const what = done.length ? -1 : nounAfter(r, v);
  const acts = what > v && r.known(what) === null ? nominal(r, what, [], false) : done;
  return acts.flatMap(c => build(r, calendar, 'demand', by, c, v, false));
}

export const depending = /^(?:conditional|contingent|dependent)$/;

/** “has made aid conditional on an audit”, “making orders dependent on the farmers being free”: by whoever makes it so */
export function byDepending(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  if (!/^(?:on|upon)$/.test(r.words[adj + 1] ?? '') || r.isQuestion(adj)) return [];
  const {from} = r.sentence(adj);
  let v = adj - 1;
  while (v > from && !r.isVerb(v) && !/^[,;:]$/.test(r.words[v]!)) v--;
  if (r.a.lemma[v] !== 'make' || r.negated(v) || !r.isReal(v) || r.supposed(v)) return [];
  const by = r.passive(v) ? r.agents(v) : r.subjects(v);
  const doing = gerundAfter(r, adj + 1);
  const what = nounAfter(r, adj + 1);
  if (!by.length) return [];
  if (doing > 0)
    return build(
      r,
      calendar,
      'demand',
      by,
      {head: doing, run: {from: adj + 2, to: r.hi[doing]!}, of: [], verbal: true, addressed: false},
      adj,
      false,
    );
  if (r.xposOf(adj + 2) === 'VBG')
    return verbal(r, adj + 2, [], false).flatMap(c => build(r, calendar, 'demand', by, c, adj, false));
  if (what < 0 || r.known(what) !== null) return [];
  return nominal(r, what, [], false).flatMap(c => build(r, calendar, 'demand', by, c, adj, false));
}
