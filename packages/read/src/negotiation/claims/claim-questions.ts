import type {Calendar} from '../deadlines/deadlines.ts';
import {trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {saying} from '../words/claims.ts';
import {clauseBelow} from './charges.ts';
import {dateOf, type Found} from './claim-words.ts';

/**
 * “QUESTION: The Ukrainians say the inspectors have been idle.”: what others say, put to whoever is asked in a briefing; not what they want or
 * will do.
 */
export function putInQuestion(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!saying.has(r.lemma(v)) || !/^(?:VBZ|VBP|VBD|VBN)$/.test(r.xposOf(v)) || r.negated(v) || r.modal(v) !== null)
    return null;
  if (!isAsked(r, v)) return null;
  const c = r.clauseAfter(v);
  if (c < v || r.modal(c) !== null || r.formOf(c) === 'VB' || r.infinitival(c)) return null;
  if (!/^(?:VBD|VBN|VBZ|VBP|VBG)$/.test(r.xposOf(c)) && r.kid(c, 'cop') < 0) return null;
  const who = r.subjects(v);
  const subject = r.subjectOf(v);
  if (!who.length || /^(?:i|we|you)$/.test(r.words[subject] ?? '')) return null;
  return {
    proposition: trimmed(r, clauseBelow(r, c)),
    who,
    standing: 'alleged',
    cue: {from: v, to: v + 1},
    when: dateOf(r, calendar, v),
    at: v,
    against: [],
    soft: true,
  };
}

/**
 * “QUESTION: They say you cut their hours. TRUSTEE: We asked.”: what another says of whoever is asked, met with another account at once. Only a
 * short first sentence of what was or is done says no; a long one may grant it.
 */
export function byAccount(r: Reading, put: Found): Found | null {
  if (put.standing !== 'alleged' || !put.proposition || !isAsked(r, put.at)) return null;
  const first = answerAfter(r, put.at);
  if (first < 0 || !/^(?:you|your)$/.test(r.words[put.proposition.from]!)) return null;
  const {to} = r.sentence(first);
  if (to - first > shortAnswer || granted.test(r.words[first]!) || r.isQuestion(first)) return null;
  let told = false;
  for (let i = first; i < to; i++) {
    if (r.xposOf(i) === 'MD' || noted.test(r.a.lemma[i]!)) return null;
    if (
      /^VBD$/.test(r.xposOf(i)) ||
      (/^(?:do|have)$/.test(r.a.lemma[i]!) && /^(?:not|n't)$/.test(r.words[i + 1] ?? ''))
    )
      told = true;
  }
  const who = told ? r.voice(first) : [];
  return who.length
    ? {...put, who, standing: 'denied', cue: {from: first, to: to - 1}, at: first, when: null, soft: false, against: []}
    : null;
}

/** In words, its stop included: as long as a flat account is. */
const shortAnswer = 9;
/** What opens an answer that grants what was put. */
const granted = /^(?:yes|yeah|right|true|correct|indeed|sure|certainly|agreed|exactly|thank|thanks|well|look|so)$/;
/** Verbs of taking note, which say neither yes nor no. By lemma. */
const noted = /^(?:see|hear|read|note|discuss|address|speak|talk|think|comment|aware|understand|say|tell|know)$/;

/** the first token of the next paragraph behind its label; -1 where it is another question or has none */
function answerAfter(r: Reading, v: number): number {
  const {text, start} = r.a;
  const end = text.indexOf('\n', start[v]!);
  const label = end < 0 ? null : /^\s*([A-Z][A-Z .'’-]{2,30}):\s*/.exec(text.slice(end, end + 50));
  if (!label || asking.test(label[1]!)) return -1;
  const first = r.tokenAt(end + label[0].length);
  return first < r.a.n ? first : -1;
}

/** Labels of those who ask. */
const asking = /^(?:QUESTION|REPORTER|JOURNALIST|CALLER|PARENT|Q)\b/;

/** the paragraph opens with the label of one who asks: “QUESTION:”, “REPORTER:” */
function isAsked(r: Reading, v: number): boolean {
  const {text, start} = r.a;
  const line = text.lastIndexOf('\n', start[v]!) + 1;
  return asking.test(text.slice(line, line + 16)) && text.slice(line, line + 16).includes(':');
}
