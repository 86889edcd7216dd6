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

/** the paragraph opens with the label of one who asks: “QUESTION:”, “REPORTER:” */
function isAsked(r: Reading, v: number): boolean {
  const {text, start} = r.a;
  const line = text.lastIndexOf('\n', start[v]!) + 1;
  return /^(?:QUESTION|REPORTER|JOURNALIST|CALLER|PARENT|Q)\b\.?:/.test(text.slice(line, line + 16));
}
