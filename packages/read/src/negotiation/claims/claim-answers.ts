import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {unblamed} from '../words/answers.ts';
import {chargeNouns, falsehoods, replying} from '../words/claims.ts';
import {chargeContent, isAnaphor} from './charges.ts';
import {gerundRun} from './claim-clauses.ts';
import {denial} from './claim-replies.ts';
import {quotedBefore} from './claim-sayings.ts';
import {sayersAt} from './claim-statements.ts';
import type {Found} from './found.ts';

/**
 * “says it has done nothing wrong”, “pleaded not guilty”, “blamed thieves”: who stands accused answers in words the charge does not share; of
 * nobody accused it says nothing.
 */
export function byInnocence(r: Reading, calendar: Calendar, v: number): Found | null {
  if (r.negated(v) || r.modal(v) !== null || r.passive(v) || r.isQuestion(v) || r.infinitival(v)) return null;
  const lemma = r.lemma(v);
  const behind = r.words.slice(v + 1, Math.min(r.sentence(v).to, v + 12)).join(' ');
  const innocent =
    (replying.has(lemma) && (unblamed.test(behind) || unblamed.test(quotedWords(r, v)))) ||
    isPlea(r, v) ||
    (lemma === 'deny' && r.kid(v, 'obj') < v && /^(?:any |all )?wrongdoing\b/.test(behind)) ||
    (/^(?:maintain|protest|proclaim|assert)$/.test(lemma) &&
      /^(?:his|her|its|their|our|my) innocence\b/.test(behind)) ||
    (lemma === 'blame' && r.kid(v, 'obj') > v);
  if (!innocent) return null;
  const named = r.subjects(v);
  const who = named.length ? named : sayersAt(r, v);
  if (isPlea(r, v)) {
    const to = pleadedTo(r, v);
    return {...denial(r, calendar, v, who), ...(to ? {proposition: trimmed(r, to)} : {near: true, raises: true})};
  }
  return who.length ? {...denial(r, calendar, v, who), near: true, concerning: true} : null;
}

/** “pleaded not guilty”, “entered a not guilty plea” */
const isPlea = (r: Reading, v: number): boolean => {
  const behind = r.words.slice(v + 1, v + 7).join(' ');
  return r.lemma(v) === 'plead'
    ? /^not guilty\b/.test(behind)
    : r.lemma(v) === 'enter' && /^(?:a )?(?:pleas? of not guilty|not[ -]+guilty pleas?)\b/.test(behind);
};

/** “to bribery”, “to charges of bribery”, “to two counts of theft”; null where it points back: “to the charges” */
function pleadedTo(r: Reading, v: number): Run | null {
  const to = [v + 3, v + 4, v + 5, v + 6].find(j => r.words[j] === 'to');
  if (to === undefined) return null;
  if (r.xposOf(to + 1) === 'VBG') return gerundRun(r, to + 1);
  const what = nounAfter(r, to);
  if (what < 0) return null;
  const charge = /^(?:charge|count|allegation)$/.test(r.a.lemma[what]!);
  const content = charge ? chargeContent(r, what) : null;
  if (content) return content;
  const back = isAnaphor(r, what) && (what === to + 1 || /^(?:the|these|those|all|both)$/.test(r.words[to + 1]!));
  return back ? null : {from: r.phraseStart(what), to: Math.max(r.phraseStart(what) + 1, charge ? what : what + 1)};
}

/** what is quoted right before a verb of saying */
function quotedWords(r: Reading, v: number): string {
  const run = quotedBefore(r, v);
  return run ? r.words.slice(run.from, run.to).join(' ') : '';
}

/** “it is Gazprom that owes the money”: behind a verb of saying, what another party did and not whoever speaks; -1 for none */
export function cleftAt(r: Reading, v: number, c: number): number {
  if (r.kid(c, 'cop') < v || r.words[r.kid(c, 'nsubj', 'expl')] !== 'it' || r.negated(c)) return -1;
  const done = r.kids[c]!.find(j => j > c && r.is(j, 'acl:relcl') && /^(?:VBD|VBZ|VBN)$/.test(r.xposOf(j))) ?? -1;
  if (done < 0 || !/^(?:that|who|which)$/.test(r.words[r.firstHelper(done) - 1] ?? '') || r.modal(done) !== null)
    return -1;
  const who = r.subjects(v);
  const named = r.actorsOf(c);
  return who.length && named.length && !named.some(x => who.some(y => r.same(x, y))) ? done : -1;
}

/** “the railway says the union did”: puts on another what was said of whoever speaks */
export function byTurnedCharge(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!replying.has(r.lemma(v)) || r.negated(v) || r.modal(v) !== null || r.isQuestion(v)) return null;
  if (turnedAt(r, v)) return {...denial(r, calendar, v, r.subjects(v)), near: true, raises: true};
  const c = r.clauseAfter(v);
  if (
    c < v ||
    !/^(?:did|had|has|have|does|do|were|was)$/.test(r.words[c]!) ||
    !/^[.,;”]$/.test(r.words[/^(?:it|so|that|this)$/.test(r.words[c + 1] ?? '') ? c + 2 : c + 1] ?? '.')
  )
    return null;
  const subject = r.subjectOf(c);
  if (subject < v || /^PRP/.test(r.xposOf(subject))) return null;
  const who = r.subjects(v);
  const other = r.actorsOf(subject);
  if (!who.length || !other.length || other.some(x => who.some(y => r.same(x, y)))) return null;
  return {...denial(r, calendar, v, who), near: true, raises: true};
}

/** “insists it was Thailand”: names another for what was said of whoever speaks */
function turnedAt(r: Reading, v: number): boolean {
  const {to} = r.sentence(v);
  const it = r.words[v + 1] === 'that' ? v + 2 : v + 1;
  if (r.words[it] !== 'it' || !/^(?:was|is)$/.test(r.words[it + 1] ?? '')) return false;
  const whom = nounAfter(r, it + 1);
  if (whom < 0 || !/^[.,;”]$/.test(whom + 1 < to ? r.words[whom + 1]! : '.')) return false;
  const who = r.subjects(v);
  const other = r.actorsOf(whom);
  return who.length > 0 && other.length > 0 && !other.some(x => who.some(y => r.same(x, y)));
}

/** “Its denial that it had paid a ransom”: a denial named, of whoever owns it */
export function byNamedDenial(r: Reading, calendar: Calendar, i: number): Found | null {
  const content = /^(?:that|of)$/.test(r.words[i + 1] ?? '') ? chargeContent(r, i) : null;
  const whose = r.kid(i, 'nmod:poss');
  const who = whose >= 0 ? r.actorsOf(whose) : [];
  if (!content || !who.length || r.isQuestion(i)) return null;
  return {...denial(r, calendar, i, who), proposition: trimmed(r, content)};
}

/** “Reports that they had met were described as fantasy by the palace”, “described as baseless a report that …” */
export function byBranding(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!/^(?:describe|call|brand|label|term|denounce)$/.test(r.lemma(v)) || r.negated(v) || r.modal(v) !== null)
    return null;
  const told = r.passive(v) ? r.subjectOf(v) : chargeAhead(r, v);
  if (told < 0 || !chargeNouns.has(r.lemma(told))) return null;
  const who = r.passive(v) ? r.agents(v) : r.subjects(v);
  const brand = isFalse(r, v) ? -1 : brandAfter(r, told);
  if (brand < 0 && !isFalse(r, v)) return null;
  const content =
    brand > told + 2
      ? /^(?:that|of)$/.test(r.words[told + 1]!)
        ? {from: told + 2, to: brand}
        : null
      : r.words[told + 1] === 'that' || r.oblique(told, 'of') > told
        ? chargeContent(r, told)
        : null;
  return who.length && content ? {...denial(r, calendar, v, who), proposition: trimmed(r, content)} : null;
}

/** “described as baseless | a report”: the charge behind what it is called; -1 for none */
function chargeAhead(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  // “called the report that they were there a fabrication”, “described claims of torture as lies”
  if (r.words[v + 1] !== 'as') {
    for (let j = v + 1; j < Math.min(to, v + 5) && !r.isVerb(j) && !/^[.,;:]$/.test(r.words[j]!); j++)
      if (chargeNouns.has(r.lemma(j))) return j;
    return -1;
  }
  for (let j = v + 2; j < Math.min(to, v + 8) && !/^[.,;:]$/.test(r.words[j]!) && r.words[j] !== 'that'; j++)
    if (chargeNouns.has(r.lemma(j))) return j;
  return -1;
}

/** where “as lies”, “a fabrication” begins that ends the clause of a charge at i; -1 for none */
function brandAfter(r: Reading, i: number): number {
  const {to} = r.sentence(i);
  let end = i + 1;
  while (end < to && !/^[.,;:!?”–—]$/.test(r.words[end]!)) end++;
  if (!falsehoods.test(r.words[end - 1]!)) return -1;
  let from = end - 1;
  while (from > i && /^(?:JJ|RB|DT)$/.test(r.xposOf(from - 1))) from--;
  return r.words[from - 1] === 'as' ? from - 1 : from;
}

/** “as fantasy”, “pure invention” close behind v */
const isFalse = (r: Reading, v: number): boolean => r.words.slice(v + 1, v + 5).some(w => falsehoods.test(w));

/** “the nunciature denies that he did”, “denied they had” */
export function isElliptic(r: Reading, v: number): boolean {
  const {to} = r.sentence(v);
  let i = r.words[v + 1] === 'that' ? v + 2 : v + 1;
  if (!/^(?:he|she|it|they|we|i|any|this)$/.test(r.words[i] ?? '')) return false;
  i++;
  if (!/^(?:did|had|has|have|was|were|is|does|do)$/.test(r.words[i] ?? '')) return false;
  if (/^(?:so|that|it)$/.test(r.words[i + 1] ?? '')) i++;
  return i + 1 >= to || /^[.,;:”–—]$/.test(r.words[i + 1]!);
}
