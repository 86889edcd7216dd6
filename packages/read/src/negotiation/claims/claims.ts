import type {Claim} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {alleging, confirming, saying, telling} from '../words/claims.ts';
import {clauseBelow} from './charges.ts';
import {byStatement, saidThere, sayersAt} from './claim-statements.ts';
import {stepAt} from './claim-steps.ts';
import type {Found} from './claim-words.ts';

/**
 * Facts whose standing the text tracks, each with its trail: alleged by, first reported by, confirmed by, denied by, declined to
 * comment. A denial or a confirmation joins the claim it answers, by pronoun (“denied it”, “the charge”) or by shared words.
 * A plain “said” raises a claim only once somebody answers it.
 */
export function claims(r: Reading, calendar: Calendar): Claim[] {
  const found: Found[] = [];
  for (let v = 0; v < r.a.n; v++) {
    if (r.skipped[v]) continue;
    const step = stepAt(r, calendar, v) ?? byStatement(r, calendar, v);
    if (step) found.push(step);
  }
  const claims: {proposition: Run; steps: Found[]}[] = [];
  for (let step of found) {
    // “She took it back”: whoever made the last claim, where nothing tells who she is
    if (step.standing === 'retracted' && !step.who.length)
      step = {...step, who: claims.at(-1)?.steps[0]?.who ?? [], near: true};
    if (step.pronoun && step.standing === 'denied') step = {...step, who: accused(r, claims, step) ?? step.who};
    if (step.echo) {
      const standing = echoed(r, claims, step);
      if (standing === null) continue;
      step = {...step, standing, near: true};
    }
    if (step.lifts) {
      // “the report could not be verified”: what was said just before is a claim, whatever comes of it
      const said = saidBefore(r, step, 1);
      if (said && !raised(claims, said)) claims.push({proposition: said.proposition!, steps: [said]});
      continue;
    }
    if (step.raisedBy && step.proposition && !alike(r, claims, step))
      claims.push({
        proposition: step.proposition,
        steps: [
          {
            ...step,
            standing: step.raisedBy.standing ?? 'alleged',
            who: step.raisedBy.who,
            cue: step.raisedBy.cue,
            when: null,
          },
        ],
      });
    const beside = step.proposition || step.concerning ? null : saidBefore(r, step, 0);
    const answered = step.proposition
      ? alike(r, claims, step)
      : beside && !raised(claims, beside)
        ? null
        : lastBefore(r, claims, step);
    if (answered && !(step.near && isFar(r, answered, step)) && !(step.inside && !isBeside(r, answered, step)))
      answered.steps.push(step);
    else if (step.near && !step.raises) continue;
    else if (step.proposition) {
      // “France said Italy had paid. Italy said it had not paid a cent.”
      const charge = step.soft && step.standing === 'denied' ? saidBefore(r, step, 1) : null;
      if (charge && !raised(claims, charge) && (isOf(r, charge, step.who) || isSameDeed(r, charge, step)))
        claims.push({proposition: charge.proposition!, steps: [charge, step]});
      else claims.push({proposition: step.proposition, steps: [step]});
    } else {
      // what was only said becomes a claim when it is answered: “Egypt said the dam had sprung a leak. Ethiopia denied it.”
      const said = beside ?? saidBefore(r, step, step.near ? 1 : 2);
      if (said && (!isSilent(r, step) || isTheirs(r, said, step.who)))
        claims.push({proposition: said.proposition!, steps: [said, step]});
    }
  }
  return (
    claims
      // “…, which classifies him as overweight according to his index”: no statement of its own
      .filter(
        c =>
          c.proposition.to > c.proposition.from &&
          c.steps.some(s => !s.soft) &&
          (c.steps[0]!.standing === 'declined' || saysSomething(r, c.proposition)) &&
          !/^(?:which|who|whose|that|what)$/.test(r.words[c.proposition.from]!),
      )
      .map((c, k) => ({
        id: `c${k + 1}`,
        proposition: [spanOf(r, c.proposition)],
        trail: c.steps.flatMap(s =>
          (s.who.length ? s.who : [null]).map(who => ({
            who,
            standing: s.standing,
            when: s.when,
            span: spanOf(r, s.cue),
          })),
        ),
      }))
  );
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

/** more than “he will” */
function saysSomething(r: Reading, run: Run): boolean {
  for (let i = run.from; i < run.to; i++)
    if (/^(?:NN|VB|JJ|CD)/.test(r.xposOf(i)) && r.a.upos[i] !== UPOS.AUX && !/^(?:do|have|be)$/.test(r.a.lemma[i]!))
      return true;
  return false;
}

const reach = 120;

/** an earlier claim about the same: most of the words of the shorter one are in the other */
function alike(
  r: Reading,
  claims: {proposition: Run; steps: Found[]}[],
  step: Found,
): {proposition: Run; steps: Found[]} | null {
  const words = content(r, step.proposition!);
  let best: {claim: {proposition: Run; steps: Found[]}; share: number} | null = null;
  // a denial answers what is still in mind, and a long text is read in linear time
  for (const claim of claims.slice(-reach)) {
    const near = r.a.sentOf[step.at]! - r.a.sentOf[claim.steps[claim.steps.length - 1]!.at]! <= 2;
    // the accused denies it in words of their own
    if (
      near &&
      step.standing === 'denied' &&
      claim.steps.some(s => s.against.some(x => step.who.some(y => r.same(x, y))))
    )
      return claim;
    const other = content(r, claim.proposition);
    let both = 0;
    for (const w of words) if (other.has(w)) both++;
    const share = both / Math.max(1, Math.min(words.size, other.size));
    if ((both >= 2 || (near && words.size <= 2 && both >= 1)) && share >= 0.5 && (!best || share > best.share))
      best = {claim, share};
  }
  return best?.claim ?? null;
}

/** the claim a bare “denied it” or “declined to comment” answers: the last one in reach that somebody else made */
function lastBefore(
  r: Reading,
  claims: {proposition: Run; steps: Found[]}[],
  step: Found,
): {proposition: Run; steps: Found[]} | null {
  for (let k = claims.length - 1; k >= 0; k--) {
    const claim = claims[k]!;
    const last = claim.steps[claim.steps.length - 1]!;
    const away = r.a.sentOf[step.at]! - r.a.sentOf[last.at]!;
    if (away > 3) return null;
    // what a medium reports of its country is not the country's own claim
    const own = claim.steps.some(s => s.standing !== 'reported' && s.who.some(w => step.who.some(x => r.same(w, x))));
    if (own !== (step.standing === 'retracted')) continue;
    // who has no comment is asked of what concerns them, or of what was told just before
    if (step.standing === 'declined' && (away > 2 || step.concerning) && !concerns(r, claim, step.who)) continue;
    // “has done nothing wrong”: of whoever stands accused
    if (step.standing === 'denied' && step.concerning && !isAgainst(r, claim, step.who)) continue;
    return claim;
  }
  return null;
}

/** who stands accused in the sentence of a denial, or the one before it; null for nobody */
function accused(r: Reading, claims: readonly {steps: Found[]}[], step: Found): string[] | null {
  const last = claims.at(-1)?.steps.find(s => s.against.length);
  return last && r.a.sentOf[step.at]! - r.a.sentOf[last.at]! <= 1 ? last.against : null;
}

/** what “said they had” makes of the last claim: of one denied, or said with a “not”, the opposite; null where there is none */
function echoed(
  r: Reading,
  claims: readonly {proposition: Run; steps: Found[]}[],
  step: Found,
): Found['standing'] | null {
  const claim = claims.at(-1);
  const last = claim?.steps.at(-1);
  if (!claim || !last || r.a.sentOf[step.at]! - r.a.sentOf[last.at]! > 1) return null;
  const owns = confirming.has(r.lemma(step.at));
  if (last.standing === 'denied') return owns ? 'confirmed' : 'alleged';
  const {from, to} = claim.proposition;
  const negative = r.words.slice(from, to).some(w => /^(?:not|n't|never|no|nobody|none|nothing)$/.test(w));
  return negative ? 'denied' : 'confirmed';
}

/** not told in the sentence before, or by nobody's charge */
const isFar = (r: Reading, claim: {steps: Found[]}, step: Found): boolean =>
  r.a.sentOf[step.at]! - r.a.sentOf[claim.steps[claim.steps.length - 1]!.at]! > 1;

/** told in the same sentence */
const isBeside = (r: Reading, claim: {steps: Found[]}, step: Found): boolean =>
  r.a.sentOf[step.at] === r.a.sentOf[claim.steps[claim.steps.length - 1]!.at];

/** gave no answer, to what nobody tells; who declines to speak was asked of what stands before */
const isSilent = (r: Reading, step: Found): boolean =>
  step.standing === 'declined' && !/^(?:decline|refuse)$/.test(r.lemma(step.at));

/** a medium told it, or it concerns them */
const isTheirs = (r: Reading, said: Found, who: readonly string[]): boolean =>
  said.standing === 'reported' || concerns(r, {proposition: said.proposition!, steps: [said]}, who);

/** is any of these accused in the claim, or named in it? */
function concerns(r: Reading, claim: {proposition: Run; steps: Found[]}, who: readonly string[]): boolean {
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

/** is what was said there a claim already? */
const raised = (claims: readonly {proposition: Run}[], said: Found): boolean =>
  claims.some(c => c.proposition.from < said.proposition!.to && said.proposition!.from < c.proposition.to);

/** the last thing somebody else said in this sentence or the two before */
function saidBefore(r: Reading, step: Found, back: number): Found | null {
  const k = r.a.sentOf[step.at]!;
  const from = r.a.sent[Math.max(0, k - back)]!;
  for (let v = step.at - 1; v >= from; v--) {
    if (
      r.skipped[v] ||
      !(saying.has(r.lemma(v)) || alleging.has(r.lemma(v)) || telling.has(r.lemma(v))) ||
      !r.isVerb(v)
    )
      continue;
    const named = r.subjects(v);
    const who = named.length ? named : sayersAt(r, v);
    // “two sources said”
    const unnamed =
      /^(?:source|person|people|insider|report|article|story|leak|broadcast)$/.test(r.a.lemma[r.subjectOf(v)] ?? '') &&
      !who.some(x => r.isNamed(x));
    if (!(who.length || unnamed) || who.some(w => step.who.some(x => r.same(w, x)))) continue;
    // “, he says, are better, a claim that the union disputes”: that is no clause of his
    const behind = r.clauseAfter(v);
    const c = behind < step.at && isClause(r, behind) ? behind : -1;
    const ahead = c < 0 ? saidThere(r, v) : null;
    // “said that his side was ready and that Dhaka had failed, which …”: the last of them
    const last =
      c < 0
        ? c
        : (r
            .conjuncts(c)
            .filter(j => j < step.at && r.marker(j) === 'that')
            .at(-1) ?? c);
    const said = c < 0 ? (quotedBefore(r, v) ?? ahead) : clauseBelow(r, last);
    if (
      !said ||
      said.to > step.at ||
      (step.standing === 'denied' && isToCome(r, c < 0 ? said : {from: last, to: last + 1}))
    )
      continue;
    return {
      proposition: trimmed(r, said),
      who: unnamed ? [] : who,
      standing: unnamed || who.some(w => r.context.reporters?.has(w)) ? 'reported' : 'alleged',
      cue: {from: v, to: v + 1},
      when: null,
      at: v,
      against: [],
    };
  }
  return null;
}

/** a verb, or what is said to be so: not “said Farah, the clan's elder” */
const isClause = (r: Reading, c: number): boolean =>
  c >= 0 && (r.isVerb(c) || r.kid(c, 'nsubj', 'cop', 'expl', 'nsubj:pass') >= 0);

/** “they would not resume until May”: nothing to be true or false yet */
function isToCome(r: Reading, run: Run): boolean {
  if (run.to - run.from === 1) return /^(?:will|would|should|must|shall)$/.test(r.modal(run.from) ?? '');
  for (let i = run.from; i < run.to; i++) {
    if (/^(?:will|'ll|would|'d|should|must|shall)$/.test(r.words[i]!) && r.xposOf(i) === 'MD') return true;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i))) return false;
  }
  return false;
}

/** “They cut our nets,” the skipper said: the sentence quoted right before who says it */
function quotedBefore(r: Reading, v: number): Run | null {
  const {from} = r.sentence(v);
  let to = v - 1;
  while (to > from && v - to < 10 && r.words[to] !== '”') to--;
  if (r.words[to] !== '”' || to <= from || !r.isQuoted(to - 1)) return null;
  let at = to - 1;
  while (at > from && r.words[at - 1] !== '“') at--;
  return to - at > 3 ? {from: at, to} : null;
}
