import {type Run, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {confirming, wrongs} from '../words/claims.ts';
import {saidBefore} from './claim-sayings.ts';
import type {Found} from './found.ts';
import type {Claims, Told} from './told.ts';

/**
 * What a step of a trail answers: an earlier claim that tells the same, or, where it says nothing of what (“denied it”, “the charge”), the
 * likeliest of the claims and statements just before it; a new one where a statement becomes a claim by the answer. Null for nothing.
 */
export function answered(r: Reading, claims: Claims, step: Found): Told | null {
  // “Italy denied having paid it”, of what was only said so far
  const said = step.soft || /^(?:alleged|reported)$/.test(step.standing) ? [] : saids(r, claims, step);
  const told = step.proposition ? (alike(r, claims.recent, step) ?? alike(r, said, step, true)) : null;
  if (told && inReach(r, told, step)) return told;
  if (step.proposition) return step.counters && step.standing === 'denied' ? contradicted(r, claims, step) : null;
  let best: {told: Told; score: number} | null = null;
  for (const candidate of [...saids(r, claims, step), ...claims.recent.toReversed()]) {
    const score = likelihood(r, candidate, claims.has(candidate), step);
    if (score !== null && (!best || score > best.score)) best = {told: candidate, score};
  }
  return best?.told ?? (step.strict ? narrated(r, step) : null);
}

/** what is told of who denies it, without anybody who says so: “Police, who had asked for it, denied it” */
function narrated(r: Reading, step: Found): Told | null {
  const subject = r.subjectOf(step.at);
  const told = subject < 0 ? undefined : r.kids[subject]!.find(j => j < step.at && r.is(j, 'acl:relcl') && r.isVerb(j));
  if (told === undefined || !/^VB[DN]$/.test(r.xposOf(told)) || r.modal(told) !== null || r.negated(told)) return null;
  return {
    proposition: trimmed(r, {from: r.firstHelper(told), to: Math.max(told + 1, r.words.indexOf(',', told))}),
    steps: [],
  };
}

/** the last step of its trail so far */
const last = (claim: Told): Found => claim.steps[claim.steps.length - 1]!;

/** the same by the same, or by nobody with “allegedly” somewhere inside it */
export function isRepeated(r: Reading, claim: Told, step: Found): boolean {
  const {from, to} = claim.proposition;
  if (claim.steps.some(s => s.cue.from === step.cue.from)) return true;
  if (!step.who.length && step.proposition && from <= step.at && step.at < to)
    return step.proposition.to - step.proposition.from < (to - from) / 2;
  return (
    step.who.length > 0 &&
    claim.steps.some(s => s.standing === step.standing && step.who.every(w => s.who.some(x => r.same(w, x))))
  );
}

/** sentences between a claim and what may answer it */
const distance = (r: Reading, claim: Told, step: Found): number =>
  r.a.sentOf[step.at]! - r.a.sentOf[claim.told ?? last(claim).at]!;

const inReach = (r: Reading, claim: Told, step: Found): boolean =>
  distance(r, claim, step) <= (step.inside ? 0 : step.near ? 1 : Number.POSITIVE_INFINITY);

/** what was only said, and becomes a claim when it is answered: “Egypt said the dam had sprung a leak. Ethiopia denied it.” */
function saids(r: Reading, claims: Claims, step: Found): Told[] {
  if (step.near && !step.raises) return [];
  return saidBefore(r, step, step.near ? 1 : 2)
    .filter(said => !claims.holds(said.proposition!))
    .map(said => ({proposition: said.proposition!, steps: [said]}));
}

/** how likely a bare “denied it” or “declined to comment” answers this; null where it cannot. Each sentence between counts one. */
function likelihood(r: Reading, claim: Told, isClaim: boolean, step: Found): number | null {
  const away = distance(r, claim, step);
  const accuses = ofAccusation(r, step);
  if (away > (accuses && isClaim ? farther : far) || away < 0 || (isClaim && !inReach(r, claim, step))) return null;
  const {from, to} = claim.proposition;
  if (from <= step.at && step.at < to) return null;
  // what a medium reports of its country is not the country's own claim
  const own = claim.steps.some(
    s => s.standing !== 'reported' && s.standing !== step.standing && s.who.some(w => step.who.some(x => r.same(w, x))),
  );
  if (own !== (step.standing === 'retracted')) return null;
  const theirs = concerns(r, claim, step.who);
  const accusing = claim.steps.some(s => s.against.length);
  const alleged = isClaim && claim.steps.some(s => s.standing === 'alleged' && !s.soft);
  if (accuses && !accusing && !alleged && !theirs && !isWrong(r, claim.proposition)) return null;
  if (isClaim) {
    // who has no comment is asked of what concerns them, or of what was told just before
    if (step.standing === 'declined' && (away > 2 || step.concerning) && !theirs) return null;
    // “has done nothing wrong”: of whoever stands accused
    if (step.standing === 'denied' && step.concerning && !isAgainst(r, claim, step.who)) return null;
  } else if (isSilent(r, step) && !(claim.steps[0]!.standing === 'reported' || theirs)) return null;
  return (
    -away +
    (isAgainst(r, claim, step.who) ? against : 0) +
    (theirs ? named : 0) +
    (accuses && accusing ? against : 0) +
    (isClaim ? tracked : 0)
  );
}
/** How many sentences back a bare denial reaches, and one of an accusation by that name. */
const far = 3;
const farther = 6;

/** “denied the accusation”: not of whatever was said */
function ofAccusation(r: Reading, step: Found): boolean {
  for (let i = step.cue.from; i < Math.min(step.cue.to + 4, r.sentence(step.at).to); i++)
    if (/^(?:accusation|allegation)s?$/.test(r.words[i]!)) return true;
  return false;
}

/** does it tell a wrong, by its verb? */
function isWrong(r: Reading, {from, to}: Run): boolean {
  for (let v = from; v < to; v++) if (r.isVerb(v) && wrongs.has(r.lemma(v))) return true;
  return false;
}

/** What it counts, in sentences of distance, that who answers stands accused or is named in it, and that it is a claim already. */
const against = 1.5;
const named = 0.5;
const tracked = 0.25;

/** “France said Italy had paid. Italy said it had not paid a cent.” */
function contradicted(r: Reading, claims: Claims, step: Found): Told | null {
  const said = saidBefore(r, step, 1)[0];
  return said && !claims.holds(said.proposition!) && (isOf(r, said, step.who) || isSameDeed(r, said, step))
    ? {proposition: said.proposition!, steps: [said]}
    : null;
}

const stop = new Set(
  'the a an of to in on at by for with and or that this it its his her their he she they was were is are be been has have had not no'.split(
    ' ',
  ),
);
const content = (r: Reading, run: Run): Set<string> => {
  const out = new Set<string>();
  for (let i = run.from; i < run.to; i++)
    if (/\w/.test(r.words[i]!) && !stop.has(r.words[i]!)) out.add(r.a.lemma[i]!.toLowerCase());
  return out;
};

/** Below what share of the words of the longer one a charge is another than one before it. */
const anew = 0.4;

/** an earlier claim about the same: most of the words of the shorter one are in the other, and of what was only said (`strict`) more than one */
export function alike(r: Reading, claims: readonly Told[], step: Found, strict = false): Told | null {
  const words = content(r, step.proposition!);
  let best: {claim: Told; share: number} | null = null;
  let accusing: Told | null = null;
  for (const claim of claims) {
    const near = distance(r, claim, step) <= 2;
    // “claimed the raid”, “blamed Chad for the raid”: who owns up to it is not who is blamed
    if (/^(?:blame|accuse)$/.test(r.lemma(step.at)) && claim.steps.some(s => s.standing === 'confirmed')) continue;
    // the accused denies it in words of their own
    if (near && step.standing === 'denied' && isAgainst(r, claim, step.who) && !ofAnother(r, step)) accusing ??= claim;
    claim.words ??= content(r, claim.proposition);
    const other = claim.words;
    let both = 0;
    for (const w of words) if (other.has(w)) both++;
    const share = both / Math.max(1, Math.min(words.size, other.size));
    // another charge that only shares some words
    if (step.standing === 'alleged' && words.size > 3 && both / Math.max(words.size, other.size) < anew) continue;
    if (
      (both >= 2 || (near && !strict && words.size <= 2 && both >= 1)) &&
      (share > 0.5 || (share === 0.5 && (near || both > 2))) &&
      (!best || share > best.share)
    )
      best = {claim, share};
  }
  return best?.claim ?? accusing;
}

/** “disputed that Thai troops had fired”: opens with another than who denies it */
function ofAnother(r: Reading, step: Found): boolean {
  const from = step.proposition!.from;
  const named = [from, from + 1, from + 2].map(i => r.known(i) ?? r.context.land?.(i) ?? null).find(x => x !== null);
  const verb = [from, from + 1, from + 2].find(i => r.isVerb(i)) ?? from + 3;
  return Boolean(named) && r.xposOf(from) !== 'VBG' && verb > from && !step.who.some(x => r.same(x, named!));
}

/** who stands accused in the sentence of a denial, or the one before it; null for nobody */
export function accused(r: Reading, claims: Claims, step: Found): string[] | null {
  const charge = claims.last?.steps.find(s => s.against.length);
  return charge && r.a.sentOf[step.at]! - r.a.sentOf[charge.at]! <= 1 ? charge.against : null;
}

/** what “said they had” makes of the last claim: of one denied, or said with a “not”, the opposite; null where there is none */
export function echoed(r: Reading, claims: Claims, step: Found): Found['standing'] | null {
  const claim = claims.last;
  if (!claim || r.a.sentOf[step.at]! - r.a.sentOf[last(claim).at]! > 1) return null;
  const owns = confirming.has(r.lemma(step.at));
  if (last(claim).standing === 'denied') return owns ? 'confirmed' : 'alleged';
  return isNegative(r, claim.proposition) ? 'denied' : 'confirmed';
}

/** says that something is not so */
export const isNegative = (r: Reading, {from, to}: Run): boolean =>
  r.words.slice(from, to).some(w => /^(?:not|n't|never|no|nobody|none|nothing)$/.test(w));

/** gave no answer, to what nobody tells; who declines to speak was asked of what stands before */
const isSilent = (r: Reading, step: Found): boolean =>
  step.standing === 'declined' && !/^(?:decline|refuse)$/.test(r.lemma(step.at));

/** is any of these accused in the claim, or named in it? */
function concerns(r: Reading, claim: Told, who: readonly string[]): boolean {
  const {from, to} = claim.proposition;
  const named = Array.from({length: to - from}, (_, k) => r.known(from + k) ?? r.context.land?.(from + k) ?? null);
  return [...claim.steps.flatMap(s => s.against), ...named].some(x => who.some(y => r.same(x, y)));
}

/** is any of these accused in the claim? */
const isAgainst = (r: Reading, claim: {steps: Found[]}, who: readonly string[]): boolean =>
  claim.steps.some(s => s.against.some(x => who.some(y => r.same(x, y))));

/** does what was said there tell what any of these did? */
function isOf(r: Reading, said: Found, who: readonly string[]): boolean {
  const {from, to} = said.proposition!;
  for (let v = from; v < to; v++)
    if (r.isVerb(v) && /^(?:VBD|VBN)$/.test(r.xposOf(v)) && r.modal(v) === null)
      return r.subjects(v).some(x => who.some(y => r.same(x, y)));
  return false;
}

/** “the prisoners were beaten”, “no one was beaten”: the same verb in both */
function isSameDeed(r: Reading, said: Found, step: Found): boolean {
  const verb = r.a.lemma[step.proposition!.from]!;
  const {from, to} = said.proposition!;
  for (let v = from; v < to; v++) if (r.isVerb(v) && r.a.lemma[v] === verb && !r.negated(v)) return verb !== 'be';
  return false;
}
