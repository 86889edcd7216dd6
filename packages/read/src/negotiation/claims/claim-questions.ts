import type {Calendar} from '../deadlines/calendar.ts';
import {trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {evasive, flatNo, flatYes} from '../words/answers.ts';
import {saying} from '../words/claims.ts';
import {clauseBelow} from './claim-clauses.ts';
import {dateOf, type Found} from './found.ts';

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

/** “QUESTION: Did your men shell the market? GENERAL: No.”: what is asked with yes or no for an answer, of what was or is done, and answered at once */
export function byPolarQuestion(r: Reading, i: number): Found | null {
  if (!isAsked(r, i) || !/^\s*\n/.test(r.a.text.slice(r.a.end[i]!))) return null;
  const {from} = r.sentence(i);
  const asked = polarFrom(r, from, i);
  const answer = asked < 0 || i - asked < 3 ? null : answerTo(r, i);
  return (
    answer && {
      proposition: trimmed(r, {from: asked, to: i}),
      ...answer,
      when: null,
      at: answer.cue.from,
      against: [],
    }
  );
}

/** where what is asked begins, behind “did”, “is it true that” or “can you confirm that”; -1 for no such question */
function polarFrom(r: Reading, from: number, to: number): number {
  let i = from;
  for (let j = from; j < Math.min(to, from + 5); j++) if (r.words[j] === ':') i = j + 1;
  while (i < to && /^(?:[“"',]|and|but|so|then|minister|sir|madam|general|secretary)$/.test(r.words[i]!)) i++;
  const words = r.words.slice(i, Math.min(to, i + 6)).join(' ');
  const put =
    /^(?:is it (?:true|correct|the case|right) that|(?:can|could|will|would|do) you (?:confirm|deny|dispute|say|admit|accept|acknowledge) (?:that|whether|if))\b/.exec(
      words,
    );
  if (put) return i + put[0].split(' ').length;
  // “Did you …?”, “Were your men …?”: put to whoever is asked
  const own = /^(?:did|has|have|had|was|were)(?: n't)? (?:you|your|any of you|anyone (?:in|from) your)\b/.test(words);
  return own ? i + (r.words[i + 1] === "n't" ? 2 : 1) : -1;
}

/** the answer to the question that ends a paragraph, where it says no, yes, or nothing */
function answerTo(r: Reading, v: number): Pick<Found, 'standing' | 'who' | 'cue'> | null {
  const first = answerAfter(r, v);
  if (first < 0) return null;
  const {to} = r.sentence(first);
  const words = r.words.slice(first, Math.min(to, first + 16)).join(' ');
  const standing = evasive.test(words)
    ? 'declined'
    : flatNo.test(words)
      ? 'denied'
      : flatYes.test(words)
        ? 'confirmed'
        : null;
  const who = standing ? r.voice(first) : [];
  return standing && who.length ? {standing, who, cue: {from: first, to: Math.max(first + 1, to - 1)}} : null;
}

/**
 * “QUESTION: They say you cut their hours. TRUSTEE: We asked.”: what another says of whoever is asked, met with another account at once. Only a
 * short first sentence of what was or is done says no; a long one may grant it.
 */
export function byAccount(r: Reading, put: Found): Found | null {
  if (put.standing !== 'alleged' || !put.proposition || !isAsked(r, put.at)) return null;
  const plain = {...put, when: null, soft: false, against: []};
  const answer = isLastSaid(r, put.at) ? answerTo(r, put.at) : null;
  if (answer) return {...plain, ...answer, at: answer.cue.from};
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
  return who.length ? {...plain, who, standing: 'denied', cue: {from: first, to: to - 1}, at: first} : null;
}

/** no question of another kind follows in the paragraph: only “Is that so?”, “Your comment?” */
function isLastSaid(r: Reading, v: number): boolean {
  const {text, end} = r.a;
  const {to} = r.sentence(v);
  const rest = text.slice(end[to - 1]!, r.lineAt(to - 1).to).trim();
  return (
    rest === '' ||
    (rest.length < 60 && /\b(?:true|so|correct|right|comment|response|reaction|answer|reply)\b/i.test(rest))
  );
}

/** In words, its stop included: as long as a flat account is. */
const shortAnswer = 9;
/** What opens an answer that grants what was put. */
const granted = /^(?:yes|yeah|right|true|correct|indeed|sure|certainly|agreed|exactly|thank|thanks|well|look|so)$/;
/** Verbs of taking note, which say neither yes nor no. By lemma. */
const noted = /^(?:see|hear|read|note|discuss|address|speak|talk|think|comment|aware|understand|say|tell|know)$/;

/** the first token of the next paragraph behind its label; -1 where it is another question or has none */
function answerAfter(r: Reading, v: number): number {
  const {text} = r.a;
  const end = r.lineAt(v).to;
  const label = /^\s*([A-Z][A-Z .'’-]{2,30}):\s*/.exec(text.slice(end, end + 50));
  if (!label || asking.test(label[1]!)) return -1;
  const first = r.tokenAt(end + label[0].length);
  return first < r.a.n ? first : -1;
}

/** Labels of those who ask. */
const asking = /^(?:QUESTION|REPORTER|JOURNALIST|CALLER|PARENT|Q)\b/;

/** the paragraph opens with the label of one who asks: “QUESTION:”, “REPORTER:” */
function isAsked(r: Reading, v: number): boolean {
  const {from} = r.lineAt(v);
  const label = r.a.text.slice(from, from + 16);
  return asking.test(label) && label.includes(':');
}
