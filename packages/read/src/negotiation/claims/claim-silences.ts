import type {Run} from '../reading/clause.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {brushing, ducking, questioning, unanswered, unreturnedThings, withholding} from '../words/claims.ts';
import {contentOf, isAnaphor} from './charges.ts';
import {clauseFrom, clauseOf} from './claim-clauses.ts';
import {topicBehind} from './claim-topics.ts';
import {claimants, described, isAsked, isPronoun} from './claimants.ts';
import type {Found} from './found.ts';
import {refrained} from './refrained.ts';

/** Step of a trail by the verb at hand. */
export type Step = (standing: Found['standing'], proposition: Run | null, who?: string[], cue?: Run) => Found;

/** A verb that may tell of silence. */
interface Silence {
  readonly r: Reading;
  readonly v: number;
  readonly lemma: string;
  readonly negated: boolean;
  readonly step: Step;
}

/** What one says who keeps silent: “declined to comment”, “would not say whether”; null for nothing, undefined where the verb is no such */
export function withheld(r: Reading, v: number, step: Step): Found | null | undefined {
  const silence: Silence = {r, v, lemma: r.lemma(v), negated: r.negated(v), step};
  for (const rule of silences) {
    const found = rule(silence);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Rule = (s: Silence) => Found | null | undefined;

/** “declined to comment”, “refused to say whether”, “do not comment on leaks” */
const declined: Rule = ({r, v, lemma, negated, step}) => {
  if (!/^(?:decline|refuse)$/.test(lemma) || negated) return undefined;
  const to = r.words[v + 1] === 'to' ? v + 2 : infinitive(r, v, v);
  const topic = to >= 0 && r.a.lemma[to] === 'discuss' ? topicBehind(r, to) : null;
  if (topic) return step('declined', topic, undefined, {from: v, to: to + 1});
  // “declined comment”, “refused to be drawn”
  const bare = /^(?:(?:any |all |further )?comment|to be drawn)\b/.exec(r.words.slice(v + 1, v + 4).join(' '));
  if (bare) {
    const end = v + 1 + bare[0].split(' ').length;
    return step('declined', topicBehind(r, end - 1), undefined, {from: v, to: end});
  }
  if (to < 0 || to >= r.a.n || !withholding.has(r.words[to]!) || r.a.lemma[to] === 'discuss') return null;
  return {
    ...step('declined', contentOf(r, to), undefined, {from: v, to: to + 1}),
    // “refused to answer questions”: on what nobody tells
    near: /^(?:answer|respond|reply)$/.test(r.words[to]!),
  };
};

/** “would not say whether” */
const unsaid: Rule = ({r, v, lemma, negated, step}) =>
  lemma === 'say' && negated && /^(?:whether|if)$/.test(r.words[v + 1] ?? '') && claimants(r, v).length
    ? step('declined', contentOf(r, v))
    : undefined;

/** “neither confirmed nor denied that”, “neither confirmed nor denied the raid” */
const norDenied: Rule = ({r, v, lemma, step}) => {
  if (lemma !== 'deny' || r.words[v - 1] !== 'nor') return undefined;
  const c = clauseOf(r, v);
  if (c) return step('declined', c);
  const object = r.kid(v, 'obj');
  const what = object > v && !isAnaphor(r, object) ? {from: r.lo[object]!, to: r.hi[object]!} : null;
  const first = r.lemma(v - 2) === 'confirm' ? v - 2 : v;
  return what && r.subjects(first).length ? step('declined', what, r.subjects(first)) : null;
};

/** “the report could not be independently verified”, “could not be confirmed” */
const unverified: Rule = ({r, v, lemma, negated, step}) =>
  /^(?:verify|confirm|corroborate)$/.test(lemma) &&
  negated &&
  (r.words.slice(Math.max(0, v - 2), v + 2).includes('independently') || (r.passive(v) && r.modal(v) === 'could'))
    ? {...step('alleged', null, []), lifts: true}
    : undefined;

/** “did not immediately respond to a request for comment”, “to questions about whether it had” */
const silent: Rule = ({r, v, lemma, negated, step}) => {
  if (lemma === 'comment' && negated) return step('declined', contentOf(r, v) ?? topicBehind(r, v));
  return unanswered.verbs.test(lemma) && negated && isAsked(r, v) ? step('declined', topicBehind(r, v)) : undefined;
};

/** “did not return a request for comment on whether it had paid”, “calls” */
const unreturned: Rule = ({r, v, lemma, negated, step}) => {
  const what = lemma === 'return' && negated && !r.passive(v) ? nounAfter(r, v) : -1;
  return what > v && unreturnedThings.test(r.a.lemma[what]!)
    ? step('declined', topicBehind(r, v), undefined, {from: v, to: what + 1})
    : undefined;
};

const duckedQuestion: Rule = ({r, v, step}) => {
  const question = duckedAt(r, v);
  return question >= 0 ? step('declined', topicBehind(r, question), undefined, {from: v, to: question + 1}) : undefined;
};

/** “neither confirmed nor discussed it” */
const neitherConfirmed: Rule = ({r, v, lemma, step}) => {
  if (lemma !== 'confirm' || !(r.words[v - 1] === 'neither' || r.kids[v]!.some(j => r.words[j] === 'neither')))
    return undefined;
  // “, which the guard will neither confirm nor discuss”
  const subject = r.subjectOf(v);
  if (subject >= 0 && r.words[r.phraseStart(subject) - 1] === 'which') {
    const named = claimants(r, v);
    return step('declined', null, named.length ? named : described(r, subject));
  }
  // “neither confirmed nor denied that”: told at the second
  const nor = r.words[v + 1] === 'nor' ? v + 1 : v + 2;
  return r.words[nor] === 'nor' && r.lemma(nor + 1) === 'deny' && clauseOf(r, nor + 1)
    ? null
    : step('declined', contentOf(r, v));
};

/** “would not confirm that”, “neither Oslo nor the firm would confirm whether” */
const unconfirmed: Rule = ({r, v, lemma, negated, step}) => {
  if (lemma !== 'confirm' || !/^(?:that|whether|if)$/.test(r.words[v + 1] ?? '') || r.passive(v)) return undefined;
  const subject = r.subjectOf(v);
  const none = negated || (subject >= 0 && r.words[r.phraseStart(subject)] === 'neither');
  if (!none || !/^(?:would|could|did)$/.test(r.words[r.firstHelper(v)]!)) return undefined;
  const what = contentOf(r, v);
  // “the minister told reporters she could not confirm that”
  const told = isPronoun(r, subject) ? r.reporter(v) : -1;
  const who = told >= 0 && r.subjects(told).length ? r.subjects(told) : claimants(r, v);
  return what && who.length ? step('declined', what, who) : undefined;
};

/** “stayed silent about the raid”, “would not discuss it” */
const quiet: Rule = ({r, v, lemma, step}) => {
  const kept = refrained(r, v, lemma);
  if (!kept) return undefined;
  const topic = /^(?:draw|stay|remain|keep)$/.test(lemma) ? topicBehind(r, v) : null;
  if (topic) return step('declined', topic, kept.who);
  return {...step('declined', null, kept.who), ...(kept.all ? {concerning: true} : {near: true})};
};

const silences: readonly Rule[] = [
  declined,
  unsaid,
  norDenied,
  unverified,
  silent,
  unreturned,
  duckedQuestion,
  neitherConfirmed,
  unconfirmed,
  ({r, v, step}) => evadedThere(r, v, step) ?? undefined,
  quiet,
];

/** “ducked a question about”, “brushed aside questions”: the question; -1 where the verb is no such */
function duckedAt(r: Reading, v: number): number {
  if (r.negated(v) || r.modal(v) !== null || r.passive(v)) return -1;
  const aside = brushing.test(r.lemma(v)) && /^(?:aside|off|away)$/.test(r.words[v + 1] ?? '');
  if (!aside && !ducking.test(r.lemma(v))) return -1;
  const what = nounAfter(r, aside ? v + 1 : v);
  return what > v && /^(?:questions?|inquiry|inquiries|query|queries)$/.test(r.words[what]!) ? what : -1;
}

/** “Asked whether it had paid a ransom, the ministry gave no answer”, “…, asked if he would comply, changed the subject” */
function evadedThere(r: Reading, v: number, step: Step): Found | null {
  const next = r.words.slice(v + 1, v + 4).join(' ');
  const evades =
    (r.lemma(v) === 'give' && /^no (?:answer|reply|response)\b/.test(next)) ||
    (r.lemma(v) === 'change' && /^the subject\b/.test(next)) ||
    (/^(?:shrug|demur|smile|grin)$/.test(r.lemma(v)) && /^(?:[.,;]|and)/.test(next || '.')) ||
    (r.lemma(v) === 'say' && /^only\b/.test(next));
  if (!evades || r.negated(v) || r.modal(v) !== null) return null;
  const asked = askedBefore(r, v) ?? askedBehind(r, v);
  return asked && r.subjects(v).length ? step('declined', asked) : null;
}

/** “Asked whether it had paid a ransom, …”: what was asked, in the sentence before the verb that answers; null for nothing */
export function askedBefore(r: Reading, v: number): Run | null {
  const {from} = r.sentence(v);
  for (let i = v - 1; i > from; i--) {
    if (/^[;:.]$/.test(r.words[i]!)) return null;
    if (!isAskedAt(r, i)) continue;
    const comma = i + r.words.slice(i, v).indexOf(',');
    return comma > i + 2 ? {from: i + 1, to: comma} : null;
  }
  return null;
}

/** “gave no reply when asked whether she had sold the site” */
function askedBehind(r: Reading, v: number): Run | null {
  const {to} = r.sentence(v);
  for (let i = v + 1; i < Math.min(to, v + 12); i++) if (isAskedAt(r, i)) return clauseFrom(r, i + 1);
  return null;
}

/** the “whether” of “asked whether”, “pressed on whether”, “as to whether”; not the “if” of “as if” */
const isAskedAt = (r: Reading, i: number): boolean =>
  /^(?:whether|if)$/.test(r.words[i]!) &&
  (questioning.test(r.words[/^(?:on|about|over|to)$/.test(r.words[i - 1] ?? '') ? i - 2 : i - 1] ?? '') ||
    (r.words[i - 1] === 'to' && r.words[i - 2] === 'as'));
