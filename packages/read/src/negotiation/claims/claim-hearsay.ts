import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {arising, denying, hearsay, printing, spreading} from '../words/claims.ts';
import {chargeContent} from './charges.ts';
import {cut} from './cut.ts';
import {dateOf, type Found} from './found.ts';

/**
 * What is told without anybody who vouches for it: “a rumour that he had hired drivers was put about by the union”, “came from his
 * sister”, “concern at reports of poaching”. A claim of whoever set it going, where that is told; else only once somebody answers.
 */
export function byHearsay(r: Reading, calendar: Calendar, i: number): Found | null {
  // talk, not talks
  if (!hearsay.test(r.lemma(i)) || r.words[i] === 'talks' || r.isQuestion(i) || r.supposed(i)) return null;
  // “no truth in reports that”: told at the truth
  if (/^(?:truth|basis|substance)$/.test(r.words[r.phraseStart(i) - 2] ?? '')) return null;
  const content = contentOf(r, i);
  if (!content) return null;
  const found: Found = {
    proposition: trimmed(r, content),
    who: [],
    standing: 'reported',
    cue: {from: i, to: i + 1},
    when: dateOf(r, calendar, i),
    at: i,
    against: [],
    soft: true,
  };
  // “amid reports that”: what many tell
  if (
    /^(?:amid|after|following|despite)$/.test(r.words[r.phraseStart(i) - 1] ?? '') &&
    /^(?:reports|rumou?rs)$/.test(r.words[i]!) &&
    r.words[i + 1] === 'that'
  )
    return {...found, soft: false};
  const v = governor(r, i, content.to);
  if (v < 0) return found;
  // “were denied by Ethiopia”, “denied reports that”: told at the verb
  if (denying.has(r.lemma(v)) || (printing.test(r.lemma(v)) && v < i) || (r.lemma(v) === 'walk' && v < i)) return null;
  const who = startersAt(r, v);
  return who ? {...found, who, standing: 'alleged', cue: {from: v, to: v + 1}, soft: false} : found;
}

/** “that the tail had been sold”, “of poaching by crews” */
function contentOf(r: Reading, i: number): Run | null {
  if (!/^(?:that|of)$/.test(r.words[i + 1] ?? '')) return null;
  const of = r.words[i + 1] === 'of' ? nounAfter(r, i + 1) : -1;
  if (r.words[i + 1] === 'of' && of < 0 && r.xposOf(i + 2) !== 'VBG') return null;
  return chargeContent(r, i);
}

/** the verb whose subject or object it is: by the parse, or the finite one behind its content; -1 when none */
function governor(r: Reading, i: number, end: number): number {
  const over = r.a.head[i]!;
  if (over >= 0 && over > i && r.isVerb(over)) return over;
  const {to} = r.sentence(i);
  for (let j = end; j < Math.min(to, end + 4); j++)
    if (r.isVerb(j) && /^(?:VBD|VBN|VBZ)$/.test(r.xposOf(j)) && !/^(?:be|have)$/.test(r.a.lemma[j]!)) return j;
  return over >= 0 && r.isVerb(over) ? over : -1;
}

/** who put it about, or from whom it came; null where the verb tells no such thing */
function startersAt(r: Reading, v: number): string[] | null {
  const lemma = r.lemma(v);
  if (spreading.test(lemma) && r.passive(v) && (lemma !== 'put' || r.words[v + 1] === 'about')) {
    const by = lemma === 'put' ? v + 2 : v + 1;
    const noun = /^(?:by|in)$/.test(r.words[by] ?? '') ? nounAfter(r, by) : -1;
    return somebody(r, r.kid(v, 'obl:agent') >= 0 ? r.kid(v, 'obl:agent') : noun);
  }
  if (!arising.test(lemma) || r.negated(v)) return null;
  return /^(?:from|with)$/.test(r.words[v + 1] ?? '') ? somebody(r, nounAfter(r, v + 1)) : null;
}

function somebody(r: Reading, i: number): string[] | null {
  if (i < 0) return null;
  const known = r.actorsOf(i);
  if (known.length) return known;
  return r.context.describe && r.isNominal(i) ? [r.context.describe(i)] : null;
}

/** “He allegedly took the money”, “the ship, which reportedly ran aground”, “the allegedly corrupt deal”; not of what is to come */
export function byAdverb(r: Reading, calendar: Calendar, i: number): Found | null {
  const v = r.a.head[i]!;
  if (v < 0 || r.isQuestion(i)) return null;
  const reported = r.words[i] === 'reportedly';
  const run =
    r.isVerb(v) || (!reported && r.isVerbal(v))
      ? adverbRun(r, i, v)
      : !reported && r.is(v, 'amod') && v > i
        ? {from: v, to: r.hi[r.a.head[v]!]!}
        : null;
  if (!run || (reported && r.modal(v) !== null)) return null;
  return {
    proposition: trimmed(r, run),
    who: [],
    standing: reported ? 'reported' : 'alleged',
    cue: {from: i, to: i + 1},
    when: dateOf(r, calendar, i),
    at: i,
    against: [],
  };
}

/** the clause of predicate v, without a long or relative subject, and no further than what else happened */
function adverbRun(r: Reading, i: number, v: number): Run {
  const subject = r.kid(v, 'nsubj', 'nsubj:pass');
  const from = subject >= 0 && subject < v ? r.lo[subject]! : Math.min(v, i);
  const bare = subject < 0 || subject > v || i - from > 6 || /^(?:who|which|that)$/.test(r.words[subject]!);
  const start = bare && i < v ? i + 1 : from;
  const whole = {from: start, to: r.hi[v]!};
  const short = cut(r, whole, v);
  const run = short.to - start < 2 ? whole : short;
  for (let j = Math.max(v, i) + 2; j < run.to; j++)
    if (/^(?:when|after|before|while|because|even|as|although|though|whereas|according)$/.test(r.words[j]!))
      return {from: start, to: j};
  return run;
}
