import type {Claim} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, spanOf} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {denying} from '../words/claims.ts';
import {accused, alike, answered, echoed, isNegative, isRepeated} from './claim-links.ts';
import {byAccount} from './claim-questions.ts';
import {saidBefore} from './claim-sayings.ts';
import {byStatement} from './claim-statements.ts';
import {stepAt} from './claim-steps.ts';
import type {Found} from './found.ts';
import {withSpokenWrongs} from './spoken-wrongs.ts';
import {Claims, type Told} from './told.ts';

/**
 * Facts whose standing the text tracks, each with its trail: alleged by, first reported by, confirmed by, denied by, declined to
 * comment. A denial or a confirmation joins the claim it answers, by pronoun (“denied it”, “the charge”) or by shared words.
 * A plain “said” raises a claim only once somebody answers it.
 */
export function claims(r: Reading, calendar: Calendar): Claim[] {
  const claims = new Claims(r);
  for (const step of stepsOf(r, calendar)) take(r, claims, step);
  return claims.list
    .filter(c => isTold(r, c))
    .map((c, k) => ({
      id: `c${k + 1}`,
      proposition: [spanOf(r, c.proposition)],
      trail: c.steps.filter(s => !isHearsayOf(s, c)).flatMap(s => trailOf(r, s)),
    }));
}

/** every step a trail may take, in order of the text */
function stepsOf(r: Reading, calendar: Calendar): Found[] {
  const told: Found[] = [];
  const accounts: Found[] = [];
  for (let v = 0; v < r.a.n; v++) {
    if (r.skipped[v] || isNamedCharge(r, v)) continue;
    const step = stepAt(r, calendar, v) ?? byStatement(r, calendar, v);
    if (!step) continue;
    told.push(step);
    const account = byAccount(r, step);
    if (account) accounts.push(account);
  }
  return withSpokenWrongs(r, [...told, ...accounts]).sort((x, y) => x.at - y.at);
}

/** A step joins the claim it answers, or raises one. */
function take(r: Reading, claims: Claims, found: Found): void {
  const known = knowing(r, claims, found);
  const standing = known.echo ? echoed(r, claims, known) : known.standing;
  if (standing === null) contradict(r, claims, known);
  else if (known.lifts) lift(r, claims, known);
  else join(r, claims, known.echo ? {...known, standing, near: true} : known);
}

function join(r: Reading, claims: Claims, step: Found): void {
  if (step.raisedBy && step.proposition && !alike(r, claims.recent, step))
    claims.raise(step.proposition, raising(step, step.raisedBy));
  const target = answered(r, claims, step);
  if (target) {
    if (!claims.has(target)) claims.add(target);
    if (!isRepeated(r, target, step)) target.steps.push(step);
    target.told = step.at;
  } else if (step.proposition && (!step.near || step.raises)) claims.raise(step.proposition, step);
}

/** with who takes it, where the claim before tells */
function knowing(r: Reading, claims: Claims, step: Found): Found {
  // “She took it back”: whoever made the last claim, where nothing tells who she is
  if (step.standing === 'retracted' && !step.who.length)
    return {...step, who: claims.last?.steps[0]?.who ?? [], near: true};
  return step.pronoun && step.standing === 'denied' ? {...step, who: accused(r, claims, step) ?? step.who} : step;
}

/** “The crews say they were never paid. Their employer says they were.” */
function contradict(r: Reading, claims: Claims, step: Found): void {
  const said = saidBefore(r, step, 1).find(x => isNegative(r, x.proposition!));
  if (said && !claims.holds(said.proposition!)) claims.raise(said.proposition!, said, {...step, standing: 'denied'});
}

/** “the report could not be verified”: what was said just before is a claim, whatever comes of it */
function lift(r: Reading, claims: Claims, step: Found): void {
  const said = saidBefore(r, step, 1)[0];
  if (said && !claims.holds(said.proposition!)) claims.raise(said.proposition!, said);
}

/** the step by which others had raised what this one answers */
const raising = (step: Found, {who, cue, standing = 'alleged'}: NonNullable<Found['raisedBy']>): Found => ({
  ...step,
  standing,
  who,
  cue,
  when: null,
});

/** not “…, which classifies him as overweight according to his index”: no statement of its own */
const isTold = (r: Reading, {proposition, steps}: Told): boolean =>
  proposition.to > proposition.from &&
  steps.some(s => !s.soft) &&
  (steps[0]!.standing === 'declined' || saysSomething(r, proposition)) &&
  !/^(?:which|who|whose|that|what)$/.test(r.words[proposition.from]!);

const trailOf = (r: Reading, {who, standing, when, cue}: Found): Claim['trail'] =>
  (who.length ? who : [null]).map(x => ({who: x, standing, when, span: spanOf(r, cue)}));

/** “Thailand denies claims that”, with the claims for a verb: told at the denial */
const isNamedCharge = (r: Reading, v: number): boolean =>
  /^(?:claims|charges|reports)$/.test(r.words[v]!) &&
  r.isVerb(v) &&
  v > 0 &&
  denying.has(r.lemma(v - 1)) &&
  r.isVerb(v - 1);

/** “the reports of it”, of what somebody named has reported or confirmed: no step of its own */
const isHearsayOf = (step: Found, of: Told): boolean =>
  step.standing === 'reported' &&
  !step.who.length &&
  of.steps.some(s => s !== step && s.at < step.at && s.who.length > 0 && /^(?:reported|confirmed)$/.test(s.standing));

/** more than “he will” */
function saysSomething(r: Reading, run: Run): boolean {
  for (let i = run.from; i < run.to; i++)
    if (/^(?:NN|VB|JJ|CD)/.test(r.xposOf(i)) && r.a.upos[i] !== UPOS.AUX && !/^(?:do|have|be)$/.test(r.a.lemma[i]!))
      return true;
  return false;
}
