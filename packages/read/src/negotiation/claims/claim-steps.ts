import type {Calendar} from '../deadlines/calendar.ts';
import {trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {alleging, chargeNouns, confirming, denying, falsehoods, reporting, saying} from '../words/claims.ts';
import {accused, byIdiom} from './accusations.ts';
import {allegedThing, brandedAs, judged, responsibility} from './brands.ts';
import {byChargeName, faultFound} from './charge-names.ts';
import {claimedOfOneself, heldFor, isHeld, put, saidToHave} from './claim-allegations.ts';
import {byBranding, byInnocence, byTurnedCharge} from './claim-answers.ts';
import {clauseOf, gerundRun} from './claim-clauses.ts';
import {byFigure, byNegation, ofNobody} from './claim-counters.ts';
import {denied} from './claim-denials.ts';
import {putInQuestion} from './claim-questions.ts';
import {byEllipsis, byOtherMemory, byRetraction} from './claim-replies.ts';
import {
  asReported,
  borneOut,
  brokeStory,
  confirmed,
  established,
  mediaSaid,
  reported,
  rumoured,
  saidOf,
  showing,
} from './claim-reports.ts';
import {type Step, withheld} from './claim-silences.ts';
import {byWord} from './claim-words.ts';
import {agentsOf, claimants, isPronoun, isUndone} from './claimants.ts';
import {dateOf, type Found} from './found.ts';
import {ownedUp} from './owned-up.ts';
import {bySaidWrong} from './said-wrongs.ts';

/** What the verb or word at token v says of the standing of a fact: “accused”, “denies”, “according to”; null for nothing. */
export function stepAt(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!r.isVerb(v)) return byWord(r, calendar, v);
  // “the alleged beating of two clerks”, read as a verb
  const told = (r.words[v] === 'alleged' ? byChargeName(r, calendar, v) : null) ?? byVerb(r, calendar, v);
  // “called it fabricated”
  return told ?? (r.is(v, 'xcomp') && falsehoods.test(r.words[v]!) ? byWord(r, calendar, v) : null);
}

/** A verb that may tell the standing of a fact. */
export interface Telling {
  readonly r: Reading;
  readonly calendar: Calendar;
  readonly v: number;
  readonly lemma: string;
  readonly step: Step;
}

/** What a verb tells by one rule: undefined where the next has a say, null for nothing whatever the next would say. */
type Rule = (t: Telling) => Found | null | undefined;

function byVerb(r: Reading, calendar: Calendar, v: number): Found | null {
  const telling: Telling = {r, calendar, v, lemma: r.lemma(v), step: stepOf(r, calendar, v)};
  for (const rule of rules) {
    const found = rule(telling);
    if (found !== undefined) return found;
  }
  return null;
}

const stepOf =
  (r: Reading, calendar: Calendar, v: number): Step =>
  (standing, proposition, who = r.passive(v) ? agentsOf(r, v) : claimants(r, v), cue = {from: v, to: v + 1}) => ({
    proposition: proposition && trimmed(r, proposition),
    who,
    standing,
    cue,
    when: dateOf(r, calendar, v),
    at: v,
    against: [],
    ...(standing === 'denied' && proposition === null && isPronoun(r, r.subjectOf(v)) ? {pronoun: true} : {}),
  });

/** “replied that it wasn't”, “took it back”, “remembers it otherwise” */
const replied: Rule = ({r, calendar, v}) =>
  byEllipsis(r, calendar, v) ??
  byRetraction(r, calendar, v) ??
  byOtherMemory(r, calendar, v) ??
  byBranding(r, calendar, v) ??
  byTurnedCharge(r, calendar, v) ??
  byFigure(r, calendar, v) ??
  undefined;

/** “does not dispute that it loaded tankers”: owns up to it */
const undisputed: Rule = ({r, v, lemma, step}) => {
  const subject = r.subjectOf(v);
  const nobody = subject >= 0 && /^(?:nobody|none|no)$/.test(r.words[r.phraseStart(subject)]!);
  const negated = r.helpers(v).length > 0 && r.words.slice(Math.max(0, v - 3), v).some(w => /^(?:not|n't)$/.test(w));
  if (!/^(?:deny|dispute|contest)$/.test(lemma) || !(nobody || negated) || r.modal(v) !== null || r.infinitival(v))
    return undefined;
  const c = /^VBG$/.test(r.xposOf(v + 1)) ? gerundRun(r, v + 1) : clauseOf(r, v);
  // “nobody has denied that” was asked of somebody; “nobody disputes that” is what the author thinks
  if (nobody) return c && lemma === 'deny' && r.helpers(v).length ? step('confirmed', c, []) : null;
  const it = /^(?:it|this|that|them)$/.test(r.words[v + 1] ?? '') || isCharge(r, v + 2);
  return c ? step('confirmed', c) : it ? {...step('confirmed', null), near: true} : null;
};

const isCharge = (r: Reading, i: number): boolean => chargeNouns.has(r.lemma(Math.min(i, r.a.n - 1)));

/** “disputes that: anyone can post” */
const answeredShortly: Rule = ({r, v, lemma, step}) => {
  if (
    !/^(?:deny|dispute|contest|confirm)$/.test(lemma) ||
    !/^(?:it|this|that)$/.test(r.words[v + 1] ?? '') ||
    !/^[.,;:–—!]$/.test(r.words[v + 2] ?? '')
  )
    return undefined;
  return lemma === 'confirm' ? step('confirmed', null) : {...step('denied', null), strict: lemma === 'deny'};
};

/** “confirmed that report”, “denied this claim” */
const answeredByName: Rule = ({r, v, lemma, step}) => {
  if (!/^(?:that|this|these|those)$/.test(r.words[v + 1] ?? '') || !isCharge(r, v + 2)) return undefined;
  if (denying.has(lemma)) return step('denied', null);
  return confirming.has(lemma) ? step('confirmed', null) : undefined;
};

/** “claimed to have shot it down” */
const boasted: Rule = ({r, v, step}) => {
  const boast = claimedOfOneself(r, v);
  return boast ? step('alleged', boast) : undefined;
};

/** “branded it a fraud”, “decried an alleged raid” */
const branded: Rule = ({r, v, step}) => {
  const brand = brandedAs(r, v) ?? allegedThing(r, v);
  return brand && claimants(r, v).length ? step('alleged', brand) : undefined;
};

/** what is told with a plain “said” */
const said: Rule = ({r, calendar, v, step}) =>
  ofNobody(r, calendar, v) ??
  ownedUp(r, v, step) ??
  bySaidWrong(r, v, step) ??
  byNegation(r, calendar, v) ??
  putInQuestion(r, calendar, v) ??
  mediaSaid(r, v, step);

const shown: Rule = ({r, v, step}) =>
  borneOut(r, v, step) ??
  judged(r, v, step) ??
  established(r, v, step) ??
  showing(r, v, step) ??
  brokeStory(r, v, step) ??
  undefined;

const rules: readonly Rule[] = [
  ({r, v, step}) => withheld(r, v, step),
  ({r, v}) => (r.isQuestion(v) || r.supposed(v) ? null : undefined),
  replied,
  undisputed,
  ({r, calendar, v, step}) => (r.negated(v) ? undefined : accused(r, calendar, v, step)),
  ({r, v}) => (r.negated(v) || hypothetical(r, v) || isUndone(r, v) ? null : undefined),
  ({r, v, step}) => byIdiom(r, v, step) ?? undefined,
  ({r, calendar, v}) => byInnocence(r, calendar, v) ?? undefined,
  // “ordered prosecutors to dismiss minor charges”
  ({r, v, lemma}) => (r.infinitival(v) && (denying.has(lemma) || confirming.has(lemma)) ? null : undefined),
  answeredShortly,
  // “held Chad responsible for the raid”
  t => (t.lemma === 'hold' && !isHeld(t.r, t.v) ? heldFor(t) : undefined),
  saidToHave,
  ({r, v, step}) => saidOf(r, v, step) ?? undefined,
  boasted,
  answeredByName,
  branded,
  ({r, v, step}) => faultFound(r, v, step) ?? undefined,
  ({r, v, step}) => responsibility(r, v, step) ?? undefined,
  t => (alleging.has(t.lemma) || isHeld(t.r, t.v) ? put(t) : undefined),
  t => (saying.has(t.lemma) ? said(t) : undefined),
  ({r, v, lemma, step}) =>
    lemma === 'have' && r.words[v + 1] === 'it' && r.words[v + 2] === 'that' ? rumoured(r, v, step) : undefined,
  ({r, v, step}) => asReported(r, v, step) ?? undefined,
  ({r, v, step}) => denied(r, v, step),
  shown,
  ({r, v, lemma, step}) => (confirming.has(lemma) ? confirmed(r, v, step) : undefined),
  ({r, v, lemma, step}) => (reporting.has(lemma) ? reported(r, v, step) : undefined),
];

function hypothetical(r: Reading, v: number): boolean {
  const mark = r.marker(v);
  if (mark !== null && /^(?:if|whether|unless)$/.test(mark)) return true;
  const modal = r.modal(v);
  if (modal === null) return false;
  // “I can confirm”, “must acknowledge” confirm
  return !(/^(?:can|will|must)$/.test(modal) && confirming.has(r.a.lemma[v]!));
}
