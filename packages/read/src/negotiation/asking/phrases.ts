import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {isConceded, isHarm} from '../modals/harms.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {opener} from '../words/conditions.ts';
import {weekday} from '../words/days.ts';
import {plans, pressed} from '../words/deeds.ts';
import {answering} from '../words/frames.ts';
import {harmful} from '../words/harm.ts';
import {type Phrase, phrases} from '../words/phrases.ts';
import {askedOf} from './addressees.ts';
import {clause} from './complement-clauses.ts';
import type {Complement} from './complements.ts';

const byVerb = new Map<string, Phrase[]>();
for (const p of phrases) for (const w of p.words[0]!) byVerb.set(w, [...(byVerb.get(w) ?? []), p]);

/** What the phrases of words/phrases.ts put forward, opened by the verb at token v: “is in no mood to talk”. */
export function byPhrase(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.isQuestion(v)) return [];
  for (const p of byVerb.get(r.a.lemma[v]!) ?? []) {
    const end = p.takes === 'object' ? restBehind(r, p, v) : matchEnd(r, p, v + 1);
    if (end < 0 || !isStanding(r, p, v, end)) continue;
    const found = taken(r, p, v, end);
    if (!found) continue;
    // “raised the possibility of a visit” threatens nobody
    if (
      p.kind === 'threat' &&
      p.takes === 'thing' &&
      !/^spect(?:re|er)$/.test(r.words[end - 2]!) &&
      !found.acts.every(c => isHarm(r, c.head))
    )
      continue;
    // “has no intention of attacking” reassures; “I'm not going to speculate” is said to the press
    if (
      p.kind === 'refusal' &&
      found.acts.some(
        c =>
          harmful.has(r.a.lemma[c.head]!) ||
          // “is against a sale”: the phrase's own “is”
          (r.kid(c.head, 'cop') >= 0 && r.kid(c.head, 'cop') !== v) ||
          (c.verbal &&
            !/^(?:discuss|give)$/.test(r.a.lemma[c.head]!) &&
            (answering.has(r.a.lemma[c.head]!) || isPressed(r, v, c.head))),
      )
    )
      continue;
    return found.acts
      .map(c => meant(r, c, v))
      .flatMap(c => build(r, calendar, c.verbal && isSworn(r, p, c) ? 'threat' : p.kind, found.by, c, v, false));
  }
  return [];
}

/** “are determined to kill them all” promises no good */
const isSworn = (r: Reading, p: Phrase, c: Complement): boolean =>
  p.kind === 'promise' && p.takes === 'to' && harmful.has(r.a.lemma[c.head]!) && !isConceded(r, c.head);

const weekdays = new RegExp(`^(?:${weekday})$`);

const isPressed = (r: Reading, v: number, act: number): boolean => {
  const subject = r.subjectOf(v);
  return subject >= 0 && r.words[subject] === 'i' && pressed.test(r.a.lemma[act]!);
};

/** “could persuade Tatar but had no intention of doing so”: what was spoken of before it */
function meant(r: Reading, c: Complement, v: number): Complement {
  if (!/^do(?:ing)?$/.test(r.words[c.head]!) || !/^(?:so|that|it)$/.test(r.words[c.head + 1] ?? '')) return c;
  const {from} = r.sentence(v);
  for (let j = v - 1; j > from; j--) {
    if (!r.isVerb(j) || r.xposOf(j) !== 'VB' || !(r.modal(j) !== null || r.infinitival(j)) || r.a.upos[j] === UPOS.AUX)
      continue;
    // the verb nearest to a modal governs the infinitives behind it
    let head = j;
    while (
      r.a.head[head]! >= from &&
      r.a.head[head]! < head &&
      r.isVerb(r.a.head[head]!) &&
      r.xposOf(r.a.head[head]!) === 'VB'
    )
      head = r.a.head[head]!;
    const joint = /^(?:but|and|yet|,)$/;
    let end = v;
    while (end > head + 1 && !joint.test(r.words[end]!)) end--;
    return {...c, head, run: {from: head, to: end}, limit: end, elsewhere: c.head + 2};
  }
  return c;
}

/** one past the words of the phrase behind its verb, from token i, over adverbs; -1 when they do not stand there */
function matchEnd(r: Reading, p: Phrase, from: number): number {
  const {to} = r.sentence(from - 1);
  let i = from;
  for (const words of p.words.slice(1)) {
    const at = i;
    while (
      i < to &&
      (r.a.upos[i] === UPOS.ADV || (words.includes('offer') && /^(?:JJ|NN|HYPH|DT)$/.test(r.xposOf(i)))) &&
      !words.includes(r.words[i]!)
    )
      i++;
    // “countered on Friday with”
    if (r.words[i] === 'on' && !words.includes('on') && weekdays.test(r.words[i + 1] ?? '')) i += 2;
    if (words.includes('not') && r.words[i] === "n't") i++;
    else if (i < to && words.includes(r.words[i]!)) i++;
    else if (words.includes('')) i = at;
    else return -1;
  }
  return i;
}

/** “put a new plan on the table”: where the words of the phrase begin behind the object of v; -1 when they do not */
function restBehind(r: Reading, p: Phrase, v: number): number {
  const {to} = r.sentence(v);
  if (!/^(?:DT|PRP\$|JJ|CD|NN|NNS|NNP|NNPS|VBG|POS)$/.test(r.xposOf(v + 1))) return -1;
  for (let i = v + 2; i < Math.min(to, v + 24) && !/^[.,;:!?–—]$/.test(r.words[i]!); i++)
    if (r.a.upos[i] !== UPOS.ADV && matchEnd(r, p, i) > i) return i;
  return -1;
}

const feelings = /^(?:glad|pleased|game|content|keen)$/;

/** asserted: not supposed or asked, and negated only by the phrase's own “not” */
function isStanding(r: Reading, p: Phrase, v: number, end: number): boolean {
  // “should pay and see to it that”: under the same duty
  if (r.withheld(v) || r.supposed(v) || r.sharesHelpers(v)) return false;
  const modal = r.modal(v);
  if (modal !== null && !/^(?:will|'ll|would|must)$/.test(modal)) return false;
  // “I was glad to meet them” is past
  if (p.kind === 'offer' && /^(?:was|were)$/.test(r.words[v]!) && feelings.test(r.words[end - 1]!)) return false;
  // “refuses to reserve the right”
  if (!r.isReal(v) && r.infinitival(v)) return false;
  const own = p.words.some(w => w.includes('not') || w.includes('no'));
  for (let i = v - 3; i < end; i++)
    if (/^(?:not|n't|never|no)$/.test(r.words[i] ?? '') && !(own && i > v) && r.sentence(v).from <= i) return false;
  return true;
}

function taken(r: Reading, p: Phrase, v: number, end: number): {by: string[]; acts: Complement[]} | null {
  switch (p.takes) {
    case 'to': {
      // the last word of the phrase may be the “to” of the infinitive
      const to = r.words[end] === 'to' || r.words[end - 1] === 'to' ? infinitiveAt(r, end) : -1;
      const by = r.subjects(v);
      return to < 0 || !by.length ? null : {by, acts: verbal(r, to, [], false)};
    }
    case 'object': {
      const by = r.subjects(v);
      const near = r.kid(v, 'obj') > v && r.kid(v, 'obj') < end ? r.kid(v, 'obj') : nounAfter(r, v);
      // “declared the award void” with “void” for the noun
      const head = near >= end && r.isNominal(end - 1) ? end - 1 : near;
      if (
        !by.length ||
        head < 0 ||
        head >= end ||
        r.passive(v) ||
        r.known(head) !== null ||
        /^(?:nothing|none|it|that|this|them)$/.test(r.words[head]!)
      )
        return null;
      return {
        by,
        acts: [{head, run: {from: v + 1, to: end}, of: [], verbal: r.isVerb(head), addressed: false, limit: end}],
      };
    }
    case 'that': {
      const by = r.subjects(v);
      const c = r.words[end] === 'that' && by.length ? r.clauseAfter(end - 1) : -1;
      const subject = c > end ? r.subjectOf(c) : -1;
      // “gave an assurance that it would not”: by what it says it will
      if (subject < end || r.xposOf(subject) === 'PRP') return null;
      // “saw to it that the mayor resigned”: somebody else, who is told with it
      const other = r.subjects(c).some(x => !by.some(y => r.same(x, y)));
      return {
        by,
        acts: clause(r, c).map(x => ({...x, of: [], run: other ? {...x.run, from: r.lo[subject]!} : x.run})),
      };
    }
    case 'doing': {
      const by = r.subjects(v);
      return r.xposOf(end) === 'VBG' && by.length ? {by, acts: verbal(r, end, [], false)} : null;
    }
    case 'thing': {
      const what = /^(?:it|them|that|this)$/.test(r.words[end] ?? '') ? end : nounAfter(r, end - 1);
      // “there is no room for talks”: whoever says so
      const there = r.words[v - 1] === 'there';
      const by = there ? r.voice(v) : r.subjects(v);
      if (!by.length) return null;
      if (r.xposOf(end) === 'VBG') return {by, acts: verbal(r, end, [], false)};
      // “no need for a mediator”; not “no need for Egypt”
      const whom = what < 0 || what === end ? null : r.known(what);
      if (what < 0 || (whom !== null && (p.kind !== 'refusal' || r.isNamed(whom)))) return null;
      // “is open to talks”; not “is open to the public”, “to abuse”
      if (r.words[end - 2] === 'open' && !isTalkedOf(r, what)) return null;
      return {
        by,
        acts: nominal(r, what, [], false).map(c => ({...c, run: {from: Math.max(c.run.from, end), to: c.run.to}})),
      };
    }
    case 'clause': {
      const door = subjectOfPhrase(r, v, end);
      const by = r.voice(v);
      if (door < 0 || !/^doors?$/.test(r.words[door]!) || !by.length) return null;
      const run = {from: r.lo[door]!, to: end};
      return {by, acts: [{head: door, run, of: [], verbal: true, addressed: false, limit: end, terms: end}]};
    }
    case 'subject': {
      const subject = subjectOfPhrase(r, v, end);
      const voice = r.voice(v);
      const forOne = forWhom(r, /^(?:to|for)$/.test(r.words[end - 1]!) ? end - 1 : end);
      const by = forOne.length ? forOne : voice.length ? voice : forWhom(r, r.sentence(v).from);
      if (
        subject < 0 ||
        !by.length ||
        r.known(subject) !== null ||
        /^(?:it|which|what|anything)$/.test(r.words[subject]!)
      )
        return null;
      const run = {from: r.lo[subject]!, to: Math.min(r.hi[subject]!, v)};
      // the phrase may end with the word that opens the condition
      const terms = opener(r, end - 1) > 0 || r.words[end - 1] === 'while' ? end - 1 : end;
      return {
        by,
        acts: [{head: subject, run, of: [], verbal: r.isVerb(subject), addressed: false, limit: run.to, terms}],
      };
    }
    case 'whom-to': {
      const before = r.modal(v) === 'would' ? v - 2 : v - 1;
      if (!/^(?:it|that|this|'s|now)$/.test(r.words[before] ?? '') && r.words[v] !== "'s") return null;
      const whom = partyAt(r, end);
      const by = r.voice(v);
      if (whom < 0 || !by.length) return null;
      const to = infinitive(r, whom, whom);
      // “that's for the organisers to say” is no answer
      if (/^(?:say|tell|know|answer|comment)$/.test(r.a.lemma[to] ?? '')) return null;
      return to < whom ? null : {by, acts: verbal(r, to, askedOf(r, whom, by), true)};
    }
  }
}

/** what two sides may do together, or what one proposed: “talks”, “a compromise”, “that” */
const isTalkedOf = (r: Reading, i: number): boolean =>
  /^(?:it|that|this)$/.test(r.words[i]!) ||
  (r.words[i] === 'fire' && r.words[i - 2] === 'cease') ||
  plans.test(r.a.lemma[i]!) ||
  /^(?:talk|dialogue|conversation|discussion|negotiation|idea|suggestion|option|possibility|mediation|change|amendment|concession|meeting|solution|vote|debate|extension|delay|exchange|visit|inspection)$/.test(
    r.a.lemma[i]!,
  );

const infinitiveAt = (r: Reading, end: number): number => {
  const i = r.words[end] === 'to' ? end + 1 : end;
  return i < r.a.n && r.isVerb(i) && /^VB$/.test(r.xposOf(i)) ? i : infinitive(r, end - 1, end - 1);
};

/** what a copular phrase is said of, wherever the parse put the predicate */
function subjectOfPhrase(r: Reading, v: number, end: number): number {
  for (let i = v; i < end; i++) {
    const s = r.kid(i, 'nsubj', 'csubj');
    if (s >= 0 && s < v) return s;
  }
  return r.subjectOf(v);
}

/** “out of the question for us”, “unacceptable to Cairo” */
function forWhom(r: Reading, end: number): string[] {
  if (!/^(?:for|to)$/.test(r.words[end] ?? '')) return [];
  const whom = partyAt(r, end + 1);
  return whom < 0 ? [] : r.actorsOf(whom);
}

/** head of the phrase at token i that may name a party: “the Greeks”, “all sides”, “us” */
function partyAt(r: Reading, i: number): number {
  if (r.a.upos[i] === UPOS.PRON && r.xposOf(i) === 'PRP') return i;
  return nounAfter(r, i - 1);
}
