import type {Calendar} from '../deadlines/calendar.ts';
import {positive, type Run, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {undecided} from '../words/answers.ts';
import {counting, saying, wrongNouns} from '../words/claims.ts';
import {clauseBelow} from './claim-clauses.ts';
import {quotedBefore} from './claim-sayings.ts';
import {dateOf, type Found} from './found.ts';

/** “Pelagos counts 900”, “the ministry put it at 12”: another number than somebody gave for the same just before */
export function byFigure(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!counting.test(r.lemma(v)) || r.negated(v) || r.modal(v) !== null || r.passive(v) || r.infinitival(v))
    return null;
  const {to} = r.sentence(v);
  let own = v + 1;
  while (own < Math.min(to, v + 7) && r.xposOf(own) !== 'CD' && !/^[.,;:]$/.test(r.words[own]!)) own++;
  if (r.xposOf(own) !== 'CD' || own >= to) return null;
  // “said it was 40”, not “said the fund needed another 40 a month”
  if (lemmaSays(r, v) && !(own - v < 4 && /^(?:be)$/.test(r.a.lemma[own - 1]!))) return null;
  if (!/^NNS?$/.test(r.xposOf(own + 1)) && !/^[.,;]$/.test(r.words[own + 1] ?? '.')) return null;
  const unit = /^NNS?$/.test(r.xposOf(own + 1)) ? r.a.lemma[own + 1]! : null;
  const who = r.subjects(v);
  const subject = r.subjectOf(v);
  if (!who.length || subject < 0) return null;
  const first = r.a.sent[Math.max(0, r.a.sentOf[v]! - 1)]!;
  for (let i = Math.min(v, r.phraseStart(subject)) - 1; i >= first; i--) {
    if (r.xposOf(i) !== 'CD' || r.words[i] === r.words[own] || isDate(calendar, i)) continue;
    if (unit === null ? !/^NNS$/.test(r.xposOf(i + 1)) : r.a.lemma[i + 1] !== unit) continue;
    const c = verbOver(r, i);
    const by = c < 0 ? [] : r.voice(c);
    // “Kenya counts 40 boats, Uganda 60” needs two who tell
    if (c < 0 || !by.length || by.some(x => who.some(y => r.same(x, y)))) return null;
    return {
      proposition: trimmed(r, clauseBelow(r, c)),
      who,
      standing: 'denied',
      cue: {from: v, to: own + 1},
      when: dateOf(r, calendar, v),
      at: v,
      against: [],
      raisedBy: {who: by, cue: {from: i, to: i + 1}},
    };
  }
  return null;
}

const lemmaSays = (r: Reading, v: number): boolean => /^(?:say|speak|find)$/.test(r.lemma(v));

const isDate = (calendar: Calendar, i: number): boolean => Boolean(calendar.at(i));

/** the predicate of the clause a number stands in; -1 when none */
function verbOver(r: Reading, i: number): number {
  for (let at = i, steps = 0; at >= 0 && steps < 6; steps++) {
    if (r.isVerbal(at) && at !== i) return at;
    at = r.a.head[at]!;
  }
  return -1;
}

/** “said it had not asked anybody”, “says it never got the letter”: of oneself, of what is past; a denial where somebody had said so */
export function byNegation(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!saying.has(r.lemma(v)) || r.negated(v) || r.modal(v) !== null || r.passive(v) || r.infinitival(v)) return null;
  const behind = r.clauseAfter(v);
  // “We did not give them a rifle,” the general said
  const ahead = behind < 0 ? r.kid(v, 'ccomp') : -1;
  const quoted = ahead >= 0 && (quotedBefore(r, v) || ahead < v) ? ahead : -1;
  const c = behind < 0 ? quoted : behind;
  if (c < 0 || !r.isVerb(c) || !r.negated(c) || r.modal(c) !== null) return null;
  const helped = r.helpers(c).some(j => /^(?:have|do)$/.test(r.a.lemma[j]!) && /^VB[DZP]$/.test(r.xposOf(j)));
  const past =
    r.xposOf(c) === 'VBN' || r.helpers(c).some(j => r.words[j] === 'did') || (r.xposOf(c) === 'VBD' && !r.passive(c));
  if (!(helped || r.xposOf(c) === 'VBD') || !past) return null;
  const who = r.subjects(v);
  const subject = r.subjectOf(c);
  const own =
    (quoted >= 0 || subject > v) &&
    ((quoted >= 0 && r.isQuoted(c) ? /^(?:we|i)$/ : /^(?:it|he|she|they|we|i)$/).test(r.words[subject]!) ||
      (r.known(subject) !== null && r.subjects(c).some(x => who.some(y => r.same(x, y)))));
  if (!who.length || !own) return null;
  return {...softDenial(r, calendar, v, who, trimmed(r, positive(r, c))), soft: !isFlatDenial(r, c)};
}

/** “never pledged to kill anybody”, “had not asked any state to mediate”: never done, and nothing that is only not known, decided or liked */
function isFlatDenial(r: Reading, c: number): boolean {
  if (undecided.test(r.lemma(c)) || r.passive(c)) return false;
  const from = r.firstHelper(c);
  const words = r.words.slice(Math.max(0, from - 1), Math.min(r.sentence(c).to, c + 6));
  return words.some(w => /^(?:never|ever|any|anyone|anybody|anything)$/.test(w)) && !words.includes('yet');
}

/** “No one was beaten, the governor said”, “says nothing was stolen”: of nobody what somebody had said */
export function ofNobody(r: Reading, calendar: Calendar, v: number): Found | null {
  const behind = r.clauseAfter(v);
  const c = behind > v ? behind : r.kid(v, 'ccomp');
  if (
    c < 0 ||
    r.negated(v) ||
    r.modal(v) !== null ||
    !r.isVerb(c) ||
    r.modal(c) !== null ||
    !/^VB[DN]$/.test(r.xposOf(c))
  )
    return null;
  const subject = r.subjectOf(c);
  const absent =
    r.kid(c, 'expl') >= 0 || r.words[subject] === 'there'
      ? r.kids[c]!.find(j => j > c && wrongNouns.test(r.a.lemma[j]!) && r.words[r.phraseStart(j)] === 'no')
      : undefined;
  // “said there had been no fighting”
  if (absent !== undefined && r.subjects(v).length)
    return {...softDenial(r, calendar, v, r.subjects(v), {from: c, to: c}), proposition: null, near: true, soft: false};
  if (subject < 0 || subject > c || !/^(?:no|nobody|none|nothing)$/.test(r.words[r.lo[subject]!]!)) return null;
  const who = r.subjects(v);
  if (!who.length) return null;
  return softDenial(r, calendar, v, who, trimmed(r, {from: c, to: r.hi[c]!}));
}

/** What is denied only where somebody has said it: told by verb v of a proposition. */
const softDenial = (r: Reading, calendar: Calendar, v: number, who: string[], proposition: Run): Found => ({
  proposition,
  who,
  standing: 'denied',
  cue: {from: v, to: v + 1},
  when: dateOf(r, calendar, v),
  at: v,
  against: [],
  soft: true,
  counters: true,
});
