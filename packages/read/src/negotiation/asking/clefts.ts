import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nounAfter} from '../reading/heads.ts';
import {nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting} from '../words/deeds.ts';
import {type Trigger, triggers} from '../words/frames.ts';
import {clause} from './complement-clauses.ts';

/** “What Paris wants is a full inspection”, “all the union asks for is that it be heard”: the act stands behind the copula. */
export function byCleft(r: Reading, calendar: Calendar, v: number, t: Trigger): FoundDemand[] {
  if (t.kind === 'threat' || !/^(?:VBZ|VBP|VBD|VBG|VBN)$/.test(r.xposOf(v)) || r.isQuestion(v)) return [];
  const be = copulaBehind(r, v);
  if (be < 0 || !isFronted(r, v)) return [];
  const by = r.subjects(v).length ? r.subjects(v) : r.actorsOf(r.kid(v, 'nsubj'));
  if (!by.length || r.negated(v)) return [];
  const next = be + 1;
  const acts =
    r.words[next] === 'that'
      ? thatBehind(r, be)
      : r.words[next] === 'to' && r.isVerb(next + 1)
        ? verbal(r, next + 1, [], false)
        : r.words[next] === 'for'
          ? forBehind(r, next)
          : nounBehind(r, be);
  return acts.flatMap(c =>
    build(r, calendar, t.kind, by, {...c, run: {from: Math.max(c.run.from, next), to: c.run.to}}, v, false),
  );
}

/** “What we cannot agree to is a formula”, “what France will not accept is that …”: refused, whatever it is */
export function byRefusing(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!consenting.test(r.a.lemma[v]!) || !r.negated(v) || !/^(?:can|ca|could|will|wo|would)$/.test(r.modal(v) ?? ''))
    return [];
  const be = copulaBehind(r, v);
  if (be < 0 || !isFronted(r, v) || r.words[r.sentence(v).to - 1] === '?') return [];
  const by = r.subjects(v);
  const acts = !by.length ? [] : r.words[be + 1] === 'that' ? thatBehind(r, be) : nounBehind(r, be);
  return acts.flatMap(c =>
    build(
      r,
      calendar,
      'refusal',
      by,
      {...c, of: [], run: {from: Math.max(c.run.from, be + 1), to: c.run.to}},
      v,
      false,
    ),
  );
}

/** “what it cannot do, he said, is negotiate under fire”: the verb behind the copula, where v is “do” in a clause that “what” opens; -1 when none */
export function doneBehind(r: Reading, v: number): number {
  if (r.a.lemma[v] !== 'do' || !isFronted(r, v)) return -1;
  const {to} = r.sentence(v);
  let be = v + 1;
  while (be < to && be - v < 10 && !/^(?:is|was|'s)$/.test(r.words[be]!)) be++;
  const act = r.words[be + 1] === 'to' ? be + 2 : be + 1;
  return /^(?:is|was|'s)$/.test(r.words[be] ?? '') && act < to && (r.xposOf(act) === 'VB' || r.isVerb(act)) ? act : -1;
}

/** “What it won't do, a manager said, is promise a vehicle”: what one will not, or will, do */
export function byDoing(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const modal = r.modal(v);
  if (r.a.lemma[v] !== 'do' || modal === null || !isFronted(r, v) || r.isQuestion(v)) return [];
  const negated = r.negated(v);
  // “what the mayors could do is stop selling tickets”: said to them
  const voice = /^(?:could|can|might|should|must)$/.test(modal) && !negated ? r.voice(v) : [];
  const others = r.subjects(v).filter(x => !voice.some(y => r.same(x, y)));
  const urged = voice.length && others.length ? doneBehind(r, v) : -1;
  if (urged > v)
    return verbal(r, urged, others, true)
      .map(c => ({...c, run: {from: Math.max(c.run.from, urged), to: c.run.to}}))
      .flatMap(c => build(r, calendar, 'demand', voice, c, v, false));
  // “what he cannot do is leave” tells what is beyond him
  if (negated ? /^(?:can|ca|could)$/.test(modal) : !/^(?:will|'ll)$/.test(modal)) return [];
  const by = r.subjects(v);
  const act = doneBehind(r, v);
  if (!by.length || act < 0) return [];
  return verbal(r, act, [], false)
    .map(c => ({...c, run: {from: Math.max(c.run.from, act), to: c.run.to}}))
    .flatMap(c => build(r, calendar, negated ? 'refusal' : 'promise', by, c, v, false));
}

/** “What I'd ask them to do is call it off”: of whom it is asked, and the act behind the copula; what the verb alone takes is “do” */
export function askedToDo(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (triggers.get(r.lemma(v))?.[0]?.kind !== 'demand' || r.isQuestion(v) || r.negated(v) || !isFronted(r, v))
    return [];
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 8); i++) {
    if (r.words[i] !== 'to' || r.words[i + 1] !== 'do') continue;
    const act = doneBehind(r, i + 1);
    const whom = r.kid(v, 'iobj', 'obj');
    const by = r.subjects(v);
    if (act < i || !by.length) return [];
    return verbal(r, act, whom > v ? r.actorsOf(whom, by) : [], true)
      .map(c => ({...c, run: {from: Math.max(c.run.from, act), to: c.run.to}}))
      .flatMap(c => build(r, calendar, 'demand', by, c, v, false));
  }
  return [];
}

/** the “is” right behind the verb and its preposition */
function copulaBehind(r: Reading, v: number): number {
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 4); i++) {
    if (/^(?:is|was|are|were|'s)$/.test(r.words[i]!)) return i;
    if (!/^(?:for|on|upon|of|from|to)$/.test(r.words[i]!) && r.known(i) === null) return -1;
  }
  return -1;
}

/** “What”, “All”, “The one thing” opens the sentence, and nothing finite stands between it and v */
function isFronted(r: Reading, v: number): boolean {
  const {from} = r.sentence(v);
  for (let i = v - 1; i >= from && v - i < 9; i--) {
    if (
      /^(?:what|all)$/.test(r.words[i]!) ||
      (/^things?$/.test(r.words[i]!) && /^(?:one|only|first|main)$/.test(r.words[i - 1] ?? ''))
    )
      return i - from < 4 || /^[,;:“]$/.test(r.words[i - 1] ?? ',') || r.words[i - 1] === 'that';
    if (/^[.,;:!?“”]$/.test(r.words[i]!) || (/^(?:VBD|VBZ|VBP)$/.test(r.xposOf(i)) && !r.helpers(v).includes(i)))
      return false;
  }
  return false;
}

function thatBehind(r: Reading, be: number) {
  // the predicate may be the head of the copula
  const c = r.clauseAfter(be, true);
  const found = c > be ? c : r.a.head[be]!;
  if (found <= be || !r.isVerb(found)) return [];
  // “what” and the subject of the clause may both hang on its verb
  const subject = r.kids[found]!.find(j => j > be && j < found && r.is(j, 'nsubj')) ?? -1;
  const of = subject < 0 || r.passive(found) ? [] : r.actorsOf(subject);
  return of.length ? verbal(r, found, of, true) : clause(r, found);
}

/** “is for the firm to put it in writing” */
function forBehind(r: Reading, by: number) {
  const whom = nounAfter(r, by);
  const act = whom > by && r.words[whom + 1] === 'to' ? whom + 2 : -1;
  if (act < 0 || !r.isVerb(act)) return [];
  const of = r.actorsOf(whom);
  return of.length ? verbal(r, act, of, true) : [];
}

function nounBehind(r: Reading, be: number) {
  const what = nounAfter(r, be);
  return what > be && r.known(what) === null ? nominal(r, what, [], false) : [];
}
