import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {brushing, confirming, denying, withholding, wrongNouns} from '../words/claims.ts';
import {crimes, deploring, faults, suspects} from '../words/disparagement.ts';
import {gerundRun} from './claim-clauses.ts';
import type {Step} from './claim-silences.ts';
import {cut} from './cut.ts';
import {dateOf, type Found} from './found.ts';

/** A charge told by a name alone: “the alleged beating of two clerks”, “accusations of fraud”. At the word that makes it one. */
export function byChargeName(r: Reading, calendar: Calendar, i: number): Found | null {
  const what = allegedNoun(r, i) ?? chargeOfNoun(r, i);
  if (!what || r.isQuestion(i) || r.supposed(i) || isAnswered(r, i)) return null;
  return {
    proposition: trimmed(r, what),
    who: allegersOf(r, i),
    standing: 'alleged',
    cue: {from: i, to: i + 1},
    when: dateOf(r, calendar, i),
    at: i,
    against: [],
  };
}

/** “the alleged beating of two clerks”; not “the alleged gunman”, who is somebody */
function allegedNoun(r: Reading, i: number): Run | null {
  if (!/^(?:alleged|purported)$/.test(r.words[i]!) || !/^(?:JJ|VBN|VBD)$/.test(r.xposOf(i))) return null;
  const noun = r.a.head[i]!;
  if (noun <= i || !r.is(i, 'amod') || !r.isNominal(noun) || noun - i > 6) return null;
  if (suspects.test(r.a.lemma[noun]!) || (isNamedBefore(r, i) && !allegersAt(r, i).length)) return null;
  for (let j = i + 1; j < noun; j++) if (/^[.,;:“”]$/.test(r.words[j]!)) return null;
  return nounRun(r, i + 1, noun);
}

/** “Chad alleged fresh attacks”, read as attacks alleged: who alleges them; “its alleged influence” does not say */
const allegersAt = (r: Reading, i: number): string[] =>
  i > r.sentence(i).from && isNamedBefore(r, i) ? r.actorsOf(i - 1) : [];

const isNamedBefore = (r: Reading, i: number): boolean => r.isNominal(i - 1) && r.xposOf(i - 1) !== 'PRP$';

/** “accusations of fraud”, “charges of rigging the vote” */
function chargeOfNoun(r: Reading, i: number): Run | null {
  if (!/^(?:accusation|allegation|charge|complaint|claim|suspicion)$/.test(r.lemma(i)) || r.isVerb(i)) return null;
  if (r.words[i + 1] !== 'of' || r.words[r.phraseStart(i)] === 'no') return null;
  if (r.xposOf(i + 2) === 'VBG') return gerundRun(r, i + 2);
  const noun = nounAfter(r, i + 1);
  if (noun < 0 || !r.isNominal(noun) || /^(?:CD|\$)$/.test(r.xposOf(i + 2))) return null;
  const lemma = r.a.lemma[noun]!;
  const grave = wrongNouns.test(lemma) || faults.test(lemma) || crimes.test(lemma);
  // “the allegations of the authorities”: whose they are
  const loose = /^(?:accusation|allegation)$/.test(r.lemma(i)) && r.words[i + 2] !== 'the' && r.known(noun) === null;
  return grave || loose ? nounRun(r, i + 2, noun) : null;
}

/** a noun with what belongs to it, and no clause */
export function nounRun(r: Reading, from: number, noun: number): Run {
  const run = cut(r, {from, to: Math.max(noun + 1, r.hi[noun]!)}, noun);
  const pair = r.words.slice(noun, run.to).includes('between');
  for (let j = noun + 1; j < run.to; j++)
    if (
      /^(?:that|which|who|whose|where|when|after|before|since|as|amid|but|including|about)$/.test(r.words[j]!) ||
      (!pair && r.words[j] === 'and' && /^(?:DT|PRP\$)$/.test(r.xposOf(j + 1)))
    )
      return {from, to: j};
  return run;
}

/** “his opponents' accusations of”, “Chad alleged fresh attacks” */
function allegersOf(r: Reading, i: number): string[] {
  if (r.words[i] === 'alleged') return allegersAt(r, i);
  const whose = r.kid(i, 'nmod:poss');
  if (whose >= 0) return r.actorsOf(whose);
  // “expelled two envoys on suspicion of bribing priests”
  const over = r.lemma(i) === 'suspicion' ? r.a.head[i]! : -1;
  if (over < 0 || !r.isVerb(over)) return [];
  if (r.passive(over)) return r.agents(over);
  // “resigned on suspicion of fraud”: who suspects is not said
  return r.kid(over, 'obj') >= 0 ? r.subjects(over) : [];
}

/** “denied accusations of”, “confirmed”, “declined to comment on allegations of”: told at the verb */
function isAnswered(r: Reading, i: number): boolean {
  const {from} = r.sentence(i);
  for (let v = i - 1; v >= from && i - v < 8; v--) {
    const lemma = r.lemma(v);
    if (denying.has(lemma) || confirming.has(lemma) || brushing.test(lemma) || withholding.has(lemma)) return true;
    if (/^(?:trade|exchange|swap|lodge|file|withdraw|retract|drop)$/.test(lemma)) return true;
    if (/^[.;:“”]$/.test(r.words[v]!)) return false;
  }
  return /^denials?$/.test(r.words[i - 2] ?? '');
}

/** “condemned the lack of any inquiry”, “decried "serious breaches" of the truce”: what is found fault with, where naming it charges somebody */
export function faultFound(r: Reading, v: number, step: Step): Found | null {
  if (!deploring.has(r.lemma(v))) return null;
  const noun = r.kid(v, 'obj');
  if (noun < v || r.passive(v) || !faults.test(r.a.lemma[noun]!)) return null;
  const doers = r.subjects(v);
  const who = doers.length ? doers : r.voice(v);
  return who.length ? step('alleged', nounRun(r, r.lo[noun]!, noun), who) : null;
}
