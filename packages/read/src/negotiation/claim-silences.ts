import {clauseOf, contentOf} from './charges.ts';
import {sayersAt} from './claim-statements.ts';
import type {Found} from './claim-words.ts';
import {isAsked} from './claimants.ts';
import type {Run} from './clause.ts';
import {infinitive} from './heads.ts';
import type {Reading} from './reading.ts';
import {unanswered, withholding} from './words/claims.ts';

/** Step of a trail by the verb at hand. */
export type Step = (standing: Found['standing'], proposition: Run | null, who?: string[], cue?: Run) => Found;

/** What one says who keeps silent: “declined to comment”, “would not say whether”; null for nothing, undefined where the verb is no such */
export function withheld(r: Reading, v: number, step: Step): Found | null | undefined {
  const lemma = r.lemma(v);
  const negated = r.negated(v);
  // “declined to comment”, “refused to say whether”, “do not comment on leaks”
  if (/^(?:decline|refuse)$/.test(lemma) && !negated) {
    const to = r.words[v + 1] === 'to' ? v + 2 : infinitive(r, v, v);
    if (to >= 0 && to < r.a.n && withholding.has(r.words[to]!) && r.a.lemma[to] !== 'discuss')
      return step('declined', contentOf(r, to), undefined, {from: v, to: to + 1});
    return null;
  }
  // “would not say whether”, “neither confirmed nor denied that”
  if (
    lemma === 'say' &&
    negated &&
    /^(?:whether|if)$/.test(r.words[v + 1] ?? '') &&
    (r.subjects(v).length || sayersAt(r, v).length)
  )
    return step('declined', contentOf(r, v));
  if (lemma === 'deny' && r.words[v - 1] === 'nor') {
    const c = clauseOf(r, v);
    return c ? step('declined', c) : null;
  }
  // “the report could not be independently verified”, “could not be confirmed”
  if (
    /^(?:verify|confirm|corroborate)$/.test(lemma) &&
    negated &&
    (r.words.slice(Math.max(0, v - 2), v + 2).includes('independently') || (r.passive(v) && r.modal(v) === 'could'))
  )
    return {...step('alleged', null, []), lifts: true};
  if (lemma === 'comment' && negated) return step('declined', contentOf(r, v));
  // “did not immediately respond to a request for comment”, “to questions”
  if (unanswered.verbs.test(lemma) && negated && isAsked(r, v)) return step('declined', null);
  if (lemma === 'confirm' && (r.words[v - 1] === 'neither' || r.kids[v]!.some(j => r.words[j] === 'neither'))) {
    // “neither confirmed nor denied that”: told at the second
    const nor = r.words.indexOf('nor', v);
    return nor > v && nor < v + 3 && r.lemma(nor + 1) === 'deny' && clauseOf(r, nor + 1)
      ? null
      : step('declined', contentOf(r, v));
  }
  return undefined;
}
