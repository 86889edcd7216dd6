import type {Claim} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, spanOf} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {denying} from '../words/claims.ts';
import {accused, alike, answered, echoed, isNegative, isRepeated, raised, type Told} from './claim-links.ts';
import {byAccount} from './claim-questions.ts';
import {saidBefore} from './claim-sayings.ts';
import {byStatement} from './claim-statements.ts';
import {stepAt} from './claim-steps.ts';
import type {Found} from './claim-words.ts';
import {withSpokenWrongs} from './spoken-wrongs.ts';

/**
 * Facts whose standing the text tracks, each with its trail: alleged by, first reported by, confirmed by, denied by, declined to
 * comment. A denial or a confirmation joins the claim it answers, by pronoun (“denied it”, “the charge”) or by shared words.
 * A plain “said” raises a claim only once somebody answers it.
 */
export function claims(r: Reading, calendar: Calendar): Claim[] {
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
  const found = withSpokenWrongs(r, [...told, ...accounts]);
  found.sort((x, y) => x.at - y.at);
  const claims: Told[] = [];
  for (let step of found) {
    // “She took it back”: whoever made the last claim, where nothing tells who she is
    if (step.standing === 'retracted' && !step.who.length)
      step = {...step, who: claims.at(-1)?.steps[0]?.who ?? [], near: true};
    if (step.pronoun && step.standing === 'denied') step = {...step, who: accused(r, claims, step) ?? step.who};
    if (step.echo) {
      const standing = echoed(r, claims, step);
      if (standing === null) {
        // “The crews say they were never paid. Their employer says they were.”
        const said = saidBefore(r, step, 1).find(x => isNegative(r, x.proposition!));
        if (said && !raised(claims, said))
          claims.push({proposition: said.proposition!, steps: [said, {...step, standing: 'denied'}]});
        continue;
      }
      step = {...step, standing, near: true};
    }
    if (step.lifts) {
      // “the report could not be verified”: what was said just before is a claim, whatever comes of it
      const said = saidBefore(r, step, 1)[0];
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
    const target = answered(r, claims, step);
    if (target) {
      if (!claims.includes(target)) claims.push(target);
      if (!isRepeated(r, target, step)) target.steps.push(step);
      target.told = step.at;
    } else if (step.proposition && (!step.near || step.raises))
      claims.push({proposition: step.proposition, steps: [step]});
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
        trail: c.steps
          .filter(s => !isHearsayOf(s, c))
          .flatMap(s =>
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
