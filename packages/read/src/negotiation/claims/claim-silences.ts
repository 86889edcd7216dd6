import type {Run} from '../reading/clause.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {brushing, ducking, unanswered, withholding} from '../words/claims.ts';
import {clauseOf, contentOf, isAnaphor} from './charges.ts';
import {clauseFrom, topicBehind} from './claim-topics.ts';
import type {Found} from './claim-words.ts';
import {claimants, described, isAsked, isPronoun} from './claimants.ts';

/** Step of a trail by the verb at hand. */
export type Step = (standing: Found['standing'], proposition: Run | null, who?: string[], cue?: Run) => Found;

/** What one says who keeps silent: “declined to comment”, “would not say whether”; null for nothing, undefined where the verb is no such */
export function withheld(r: Reading, v: number, step: Step): Found | null | undefined {
  const lemma = r.lemma(v);
  const negated = r.negated(v);
  // “declined to comment”, “refused to say whether”, “do not comment on leaks”
  if (/^(?:decline|refuse)$/.test(lemma) && !negated) {
    const to = r.words[v + 1] === 'to' ? v + 2 : infinitive(r, v, v);
    const topic = to >= 0 && r.a.lemma[to] === 'discuss' ? topicBehind(r, to) : null;
    if (topic) return step('declined', topic, undefined, {from: v, to: to + 1});
    // “declined comment”, “refused to be drawn”
    const bare = /^(?:(?:any |all |further )?comment|to be drawn)\b/.exec(r.words.slice(v + 1, v + 4).join(' '));
    if (bare) {
      const end = v + 1 + bare[0].split(' ').length;
      return step('declined', topicBehind(r, end - 1), undefined, {from: v, to: end});
    }
    if (to >= 0 && to < r.a.n && withholding.has(r.words[to]!) && r.a.lemma[to] !== 'discuss')
      return {
        ...step('declined', contentOf(r, to), undefined, {from: v, to: to + 1}),
        // “refused to answer questions”: on what nobody tells
        near: /^(?:answer|respond|reply)$/.test(r.words[to]!),
      };
    return null;
  }
  // “would not say whether”, “neither confirmed nor denied that”
  if (lemma === 'say' && negated && /^(?:whether|if)$/.test(r.words[v + 1] ?? '') && claimants(r, v).length)
    return step('declined', contentOf(r, v));
  if (lemma === 'deny' && r.words[v - 1] === 'nor') {
    const c = clauseOf(r, v);
    if (c) return step('declined', c);
    // “neither confirmed nor denied the raid”
    const object = r.kid(v, 'obj');
    const what = object > v && !isAnaphor(r, object) ? {from: r.lo[object]!, to: r.hi[object]!} : null;
    const first = r.lemma(v - 2) === 'confirm' ? v - 2 : v;
    return what && r.subjects(first).length ? step('declined', what, r.subjects(first)) : null;
  }
  // “the report could not be independently verified”, “could not be confirmed”
  if (
    /^(?:verify|confirm|corroborate)$/.test(lemma) &&
    negated &&
    (r.words.slice(Math.max(0, v - 2), v + 2).includes('independently') || (r.passive(v) && r.modal(v) === 'could'))
  )
    return {...step('alleged', null, []), lifts: true};
  if (lemma === 'comment' && negated) return step('declined', contentOf(r, v) ?? topicBehind(r, v));
  // “did not immediately respond to a request for comment”, “to questions about whether it had”
  if (unanswered.verbs.test(lemma) && negated && isAsked(r, v)) return step('declined', topicBehind(r, v));
  // “did not return a request for comment on whether it had paid”, “calls”
  const unreturned = lemma === 'return' && negated && !r.passive(v) ? nounAfter(r, v) : -1;
  if (unreturned > v && unreturnedThings.test(r.a.lemma[unreturned]!))
    return step('declined', topicBehind(r, v), undefined, {from: v, to: unreturned + 1});
  const ducked = duckedAt(r, v);
  if (ducked >= 0) return step('declined', topicBehind(r, ducked), undefined, {from: v, to: ducked + 1});
  if (lemma === 'confirm' && (r.words[v - 1] === 'neither' || r.kids[v]!.some(j => r.words[j] === 'neither'))) {
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
  }
  // “would not confirm that”, “neither Oslo nor the firm would confirm whether”
  const subject = r.subjectOf(v);
  const none = negated || (subject >= 0 && r.words[r.phraseStart(subject)] === 'neither');
  if (
    lemma === 'confirm' &&
    none &&
    /^(?:that|whether|if)$/.test(r.words[v + 1] ?? '') &&
    !r.passive(v) &&
    /^(?:would|could|did)$/.test(r.words[r.firstHelper(v)]!)
  ) {
    const what = contentOf(r, v);
    // “the minister told reporters she could not confirm that”
    const told = isPronoun(r, subject) ? r.reporter(v) : -1;
    const who = told >= 0 && r.subjects(told).length ? r.subjects(told) : claimants(r, v);
    if (what && who.length) return step('declined', what, who);
  }
  const evaded = evadedThere(r, v, step);
  if (evaded) return evaded;
  const quiet = refrained(r, v, lemma);
  const topic = quiet && /^(?:draw|stay|remain|keep)$/.test(lemma) ? topicBehind(r, v) : null;
  if (topic) return step('declined', topic, quiet!.who);
  if (quiet)
    return quiet.all
      ? {...step('declined', null, quiet.who), concerning: true}
      : {...step('declined', null, quiet.who), near: true};
  return undefined;
}

/** What is sent to one who is asked for an answer. By lemma. */
const unreturnedThings = /^(?:call|message|email|e-mail|request|inquiry|enquiry|query|phone|telephone|voicemail|text)$/;

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
  (asking.test(r.words[/^(?:on|about|over|to)$/.test(r.words[i - 1] ?? '') ? i - 2 : i - 1] ?? '') ||
    (r.words[i - 1] === 'to' && r.words[i - 2] === 'as'));

/** Forms of putting a question to somebody. */
const asking = /^(?:asked|pressed|questioned|quizzed|challenged|probed)$/;

/** Verbs of being there to be asked. By lemma. */
const stances = /^(?:prepared|willing|ready|able|position|wish|want|care|like|intend|going|liberty)$/;

/** “would not discuss it”, “reserves its comment”, “neither side wished to comment”, “was not prepared to say which”, “did not confirm it”; `all` where only who is accused could answer: “did not respond.” */
function refrained(r: Reading, v: number, lemma: string): {who: string[]; all: boolean} | null {
  const next = r.words[v + 1] ?? '';
  const negated = r.negated(v);
  const near = (who: string[]) => (who.length ? {who, all: false} : null);
  if (lemma === 'reserve' && !negated && r.xposOf(v + 1) === 'PRP$' && r.words[v + 2] === 'comment')
    return near(r.subjects(v));
  // “would not be drawn”, “stayed silent”
  if (lemma === 'draw' && negated && r.passive(v) && /^(?:[.,;]|on|further|about)$/.test(next) && r.modal(v) !== null)
    return near(r.subjects(v));
  if (
    /^(?:stay|remain|keep|fall)$/.test(lemma) &&
    !negated &&
    /^(?:silent|mum|quiet|tight-lipped)$/.test(next) &&
    /^(?:[.,;]|about|on|over)$/.test(r.words[v + 2] ?? '.')
  )
    return near(r.subjects(v));
  const thing = /^(?:it|that|this|them)$/.test(next) && !r.isNominal(v + 2);
  if (negated && thing && (/^(?:discuss|answer)$/.test(lemma) ? r.modal(v) !== null : lemma === 'confirm'))
    return near(r.subjects(v));
  // “would not talk about it”
  if (
    negated &&
    r.modal(v) !== null &&
    /^(?:talk|speak)$/.test(lemma) &&
    next === 'about' &&
    /^(?:it|that|this)$/.test(r.words[v + 2] ?? '') &&
    /^[.,;]$/.test(r.words[v + 3] ?? '.')
  )
    return near(r.subjects(v));
  // “could not be reached.”
  if (
    negated &&
    lemma === 'reach' &&
    r.passive(v) &&
    /^coul?d$|^can$|^ca$/.test(r.modal(v) ?? '') &&
    /^[.,;]$/.test(next || '.')
  ) {
    const who = r.subjects(v);
    return who.length ? {who, all: true} : null;
  }
  // “did not respond.”: nothing tells to what
  const yet = r.words[v - 1] === 'to' && r.words[v - 2] === 'yet' && /^(?:have|be)$/.test(r.a.lemma[v - 3] ?? '');
  if (yet && (unanswered.verbs.test(lemma) || lemma === 'comment')) {
    const who = r.subjects(v).length ? r.subjects(v) : r.actorsOf(r.subjectOf(v - 3));
    return who.length ? {who, all: true} : null;
  }
  if (negated && unanswered.verbs.test(lemma) && /^[.;]$/.test(next) && r.modal(v) === null) {
    const who = r.subjects(v);
    return who.length ? {who, all: true} : null;
  }
  if (/^(?:say|comment)$/.test(lemma) && r.infinitival(v)) {
    const over = r.a.head[v]!;
    if (over < 0 || over > v || !stances.test(r.a.lemma[over]!) || !r.negated(over)) return null;
    if (lemma === 'say' && !/^(?:which|who|whether|if|what|how|when|where|[.,;])$/.test(next)) return null;
    return near(r.actorsOf(r.subjectOf(over)));
  }
  return null;
}
