import {bareBehind} from '../asking/complement-clauses.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {alleging, chargeNouns, confirming, denying, falsehoods, reporting, saying} from '../words/claims.ts';
import {accused, byIdiom} from './accusations.ts';
import {allegedThing, brandedAs, judged, responsibility} from './brands.ts';
import {byChargeName, faultFound} from './charge-names.ts';
import {clauseBelow, clauseOf, gerundRun, isToldOf} from './charges.ts';
import {byBranding, byInnocence, byTurnedCharge, cleftAt} from './claim-answers.ts';
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
import {byWord, dateOf, type Found} from './claim-words.ts';
import {agentsOf, claimants, isPronoun, isUndone} from './claimants.ts';
import {cut} from './cut.ts';
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

function byVerb(r: Reading, calendar: Calendar, v: number): Found | null {
  const lemma = r.lemma(v);
  const negated = r.negated(v);
  const step: Step = (
    standing,
    proposition,
    who = r.passive(v) ? agentsOf(r, v) : claimants(r, v),
    cue = {from: v, to: v + 1},
  ) => ({
    proposition: proposition && trimmed(r, proposition),
    who,
    standing,
    cue,
    when: dateOf(r, calendar, v),
    at: v,
    against: [],
    ...(standing === 'denied' && proposition === null && isPronoun(r, r.subjectOf(v)) ? {pronoun: true} : {}),
  });
  const silent = withheld(r, v, step);
  if (silent !== undefined) return silent;
  if (r.isQuestion(v) || r.supposed(v)) return null;
  const reply =
    byEllipsis(r, calendar, v) ??
    byRetraction(r, calendar, v) ??
    byOtherMemory(r, calendar, v) ??
    byBranding(r, calendar, v) ??
    byTurnedCharge(r, calendar, v) ??
    byFigure(r, calendar, v);
  if (reply) return reply;
  const subject = r.subjectOf(v);
  const nobody = subject >= 0 && /^(?:nobody|none|no)$/.test(r.words[r.phraseStart(subject)]!);
  // “does not dispute that it loaded tankers”: owns up to it
  if (
    /^(?:deny|dispute|contest)$/.test(lemma) &&
    (nobody || (r.helpers(v).length && r.words.slice(Math.max(0, v - 3), v).some(w => /^(?:not|n't)$/.test(w)))) &&
    r.modal(v) === null &&
    !r.infinitival(v)
  ) {
    const c = /^VBG$/.test(r.xposOf(v + 1)) ? gerundRun(r, v + 1) : clauseOf(r, v);
    const it =
      /^(?:it|this|that|them)$/.test(r.words[v + 1] ?? '') || chargeNouns.has(r.lemma(Math.min(v + 2, r.a.n - 1)));
    // “nobody has denied that” was asked of somebody; “nobody disputes that” is what the author thinks
    if (nobody) return c && lemma === 'deny' && r.helpers(v).length ? step('confirmed', c, []) : null;
    return c ? step('confirmed', c) : it ? {...step('confirmed', null), near: true} : null;
  }
  const charge = negated ? undefined : accused(r, calendar, v, step);
  if (charge !== undefined) return charge;
  if (negated || hypothetical(r, v) || isUndone(r, v)) return null;
  const idiom = byIdiom(r, v, step);
  if (idiom) return idiom;
  const innocent = byInnocence(r, calendar, v);
  if (innocent) return innocent;
  // “ordered prosecutors to dismiss minor charges”
  if (r.infinitival(v) && (denying.has(lemma) || confirming.has(lemma))) return null;
  // “disputes that: anyone can post”
  if (
    /^(?:deny|dispute|contest|confirm)$/.test(lemma) &&
    /^(?:it|this|that)$/.test(r.words[v + 1] ?? '') &&
    /^[.,;:–—!]$/.test(r.words[v + 2] ?? '')
  )
    return lemma === 'confirm' ? step('confirmed', null) : {...step('denied', null), strict: lemma === 'deny'};
  // “held Chad responsible for the raid”
  if (lemma === 'hold' && !isHeld(r, v)) return heldFor(r, v, step);
  // “is alleged to have paid bribes”, “is reported to have met him”, “said by the founders to have encouraged it”
  const saidBy = lemma === 'say' && r.words[v + 1] === 'by' ? r.kid(v, 'obl:agent') : -1;
  const done = r.passive(v) || saidBy > v ? doneBehind(r, v) : -1;
  if (done > v) {
    const who = saidBy > v ? r.actorsOf(saidBy) : r.agents(v);
    const hearsay = lemma === 'say' && saidBy < 0;
    return {
      ...step(lemma === 'report' || hearsay ? 'reported' : 'alleged', cut(r, {from: done, to: r.hi[done]!}, done), who),
      soft: hearsay,
    };
  }
  const hearsay = saidOf(r, v, step);
  if (hearsay) return hearsay;
  const boast = claimedOfOneself(r, v);
  if (boast) return step('alleged', boast);
  // “confirmed that report”, “denied this claim”
  if (
    /^(?:that|this|these|those)$/.test(r.words[v + 1] ?? '') &&
    chargeNouns.has(r.lemma(Math.min(v + 2, r.a.n - 1)))
  ) {
    if (denying.has(lemma)) return step('denied', null);
    if (confirming.has(lemma)) return step('confirmed', null);
  }
  const brand = brandedAs(r, v) ?? allegedThing(r, v);
  if (brand && claimants(r, v).length) return step('alleged', brand);
  const fault = faultFound(r, v, step);
  if (fault) return fault;
  const owned = responsibility(r, v, step);
  if (owned) return owned;
  if (alleging.has(lemma) || isHeld(r, v)) {
    const c = r.clauseAfter(v);
    const loose = c < 0 && isToldOf(r, v) && claimants(r, v).length ? clauseOf(r, v) : null;
    if (loose) return step('alleged', loose);
    // “retorts that it is Chad that broke the truce”
    const cleft = cleftBehind(r, v, c);
    if (cleft >= 0) return {...step('alleged', clauseBelow(r, cleft)), against: r.actorsOf(cleft)};
    // “insists that the embargo cease” demands
    if (
      c < 0 ||
      (/^(?:insist|maintain)$/.test(lemma) &&
        (/^(?:VB|VBP)$/.test(r.formOf(c)) || r.modal(c) !== null || bareBehind(r, c) > c))
    )
      return null;
    // “insists it never ordered the raid”: a denial
    const denies =
      /^(?:insist|maintain|protest|claim|contend|assert)$/.test(lemma) &&
      r.negated(c) &&
      !r.passive(v) &&
      (r.subjects(c).some(x => r.subjects(v).some(y => r.same(x, y))) || isPronoun(r, r.subjectOf(c)));
    const past = r.modal(c) === null && (/^VBD$/.test(r.formOf(c)) || r.helpers(c).some(j => r.a.lemma[j] === 'have'));
    const soft = /^(?:insist|retort|object)$/.test(lemma) || (lemma === 'hold' && !past);
    const told = clauseOf(r, v);
    return told && (claimants(r, v).length || r.passive(v))
      ? {...step(denies ? 'denied' : 'alleged', told), soft: soft && !denies}
      : null;
  }
  if (saying.has(lemma)) {
    const none = ofNobody(r, calendar, v);
    if (none) return none;
    const own = ownedUp(r, v, step);
    if (own) return own;
    const wrong = bySaidWrong(r, v, step);
    return wrong ?? byNegation(r, calendar, v) ?? putInQuestion(r, calendar, v) ?? mediaSaid(r, v, step);
  }
  if (lemma === 'have' && r.words[v + 1] === 'it' && r.words[v + 2] === 'that') return rumoured(r, v, step);
  const before = asReported(r, v, step);
  if (before) return before;
  const denial = denied(r, v, step);
  if (denial !== undefined) return denial;
  const shown =
    borneOut(r, v, step) ??
    judged(r, v, step) ??
    established(r, v, step) ??
    showing(r, v, step) ??
    brokeStory(r, v, step);
  if (shown) return shown;
  if (confirming.has(lemma)) return confirmed(r, v, step);
  if (reporting.has(lemma)) return reported(r, v, step);
  return null;
}

/** “it is Chad that broke it”, or the last of what is joined to what a verb tells; -1 for none */
function cleftBehind(r: Reading, v: number, c: number): number {
  return c < 0 ? -1 : ([c, ...r.conjuncts(c)].find(j => j > v && cleftAt(r, v, j) > j) ?? -1);
}

/** “claimed to have shot it down”: of whoever claims it; null for nothing, as for “claims to speak for all” */
function claimedOfOneself(r: Reading, v: number): Run | null {
  const next = r.words.slice(v + 1, v + 3).join(' ');
  if (r.lemma(v) !== 'claim' || next !== 'to have' || r.passiveForm(v) || !claimants(r, v).length) return null;
  const over = r.kids[v]!.find(j => j > v && r.is(j, 'xcomp', 'ccomp')) ?? v + 3;
  return cut(r, {from: v + 3, to: Math.max(v + 4, r.hi[over]!)}, v + 3);
}

/** “holds that”: puts it forward as so */
const isHeld = (r: Reading, v: number): boolean => r.lemma(v) === 'hold' && r.words[v + 1] === 'that';

/** “is alleged to have paid”, “said by the founders to have paid”: where what is said to be done begins; -1 when nothing */
function doneBehind(r: Reading, v: number): number {
  const told = /^(?:allege|suspect|suppose|rumou?r|report)$/.test(r.lemma(v));
  if (!(told || (r.lemma(v) === 'say' && /^(?:by|to)$/.test(r.words[v + 1] ?? '')))) return -1;
  for (let i = v + 1; i + 2 < Math.min(r.sentence(v).to, v + 7) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'to' && r.words[i + 1] === 'have') return r.xposOf(i + 2) === 'VBN' ? i + 2 : -1;
  return -1;
}

/** What one is made to answer for and has not done: “held responsible for their safety”. By lemma. */
const charges = /^(?:safety|security|welfare|consequence|outcome|health|life|fate|protection|implementation|conduct)$/;

/** “held Chad responsible for the raid”: who, and for what */
function heldFor(
  r: Reading,
  v: number,
  step: (standing: Found['standing'], proposition: Run | null) => Found,
): Found | null {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 1 < Math.min(to, v + 9) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (/^(?:responsible|accountable)$/.test(r.words[i]!) && r.words[i + 1] === 'for' && i > v + 1) {
      const what = nounAfter(r, i + 1);
      const against = r.actorsIn(v + 1, i);
      if (what < 0 || r.passive(v) || r.isQuoted(v) || !against.length || charges.test(r.a.lemma[what]!)) return null;
      return {...step('alleged', cut(r, {from: v + 1, to: Math.max(what + 1, r.hi[what]!)}, what)), against};
    }
  return null;
}

function hypothetical(r: Reading, v: number): boolean {
  const mark = r.marker(v);
  if (mark !== null && /^(?:if|whether|unless)$/.test(mark)) return true;
  const modal = r.modal(v);
  if (modal === null) return false;
  // “I can confirm”, “must acknowledge” confirm
  return !(/^(?:can|will|must)$/.test(modal) && confirming.has(r.a.lemma[v]!));
}
