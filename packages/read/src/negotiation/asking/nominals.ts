import type {FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {receiving, refusingIt, speaking, yieldingTo} from '../words/governors.ts';
import {type Call, callAt, isIdle, raise} from './calls.ts';
import type {Complement} from './complements.ts';
import {listed} from './demand-lists.ts';
import {actsOf} from './noun-acts.ts';
import {complementsOf, verbAfter} from './noun-complements.ts';
import {broughtBy, ownerOf} from './owners.ts';
import {isRequisite, mounting, predicateDemand, requisite} from './requisites.ts';
import {laidBefore} from './set-out.ts';

/**
 * What a noun carries: “its refusal to sign”, “an appeal to all parties to wait”, “calls from Washington for a delay”, “its demand is
 * that the fines be dropped”. Who refuses or receives such a call is whom it is put to: “rejected union demands for a raise”.
 */
export function byNoun(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const call = callAt(r, calendar, noun);
  if (isIdle(call)) return [];
  const several = setOut(call);
  if (several) return several;
  const raised = mounting(r, calendar, noun, call.governor);
  if (raised.length) return raised;
  const predicate = predicateDemand(r, calendar, noun, ownerOf(r, noun, call.kind));
  if (predicate.length) return predicate;
  if (isRequisite(r, noun)) return requisite(r, calendar, noun);
  if (call.lemma === 'condition' && r.words[noun - 1] === 'on' && r.words[noun + 1] === 'that')
    return conditioned(call);
  const acts = actsOf(call);
  if (!acts.length) return [];
  const put = putBy(call, acts);
  return turnedDown(put) ?? answered(put) ?? received(put) ?? standing(put);
}

/** “presented its demands: …”, “among their demands is the return of the land”: by whoever has or sets them out; null for no list, or nobody's */
function setOut(call: Call): FoundDemand[] | null {
  const {r, noun, kind, governor, verb, object} = call;
  const list = kind === 'demand' ? listed(r, noun) : [];
  if (!(list.length > 1 || isSingledOut(r, noun, list[0])) || (governor >= 0 && r.negated(governor))) return null;
  const owners = ownerOf(r, noun, kind);
  const by = owners.length
    ? owners
    : object && listing.test(verb)
      ? r.subjects(governor)
      : isFronted(r, noun)
        ? r.voice(noun)
        : broughtBy(r, noun, governor);
  const whom = object ? r.actorsOf(r.kid(governor, 'iobj'), by) : [];
  return by.length
    ? raise(
        call,
        kind,
        by,
        list.map(c => ({...c, of: whom, addressed: whom.length > 0})),
      )
    : null;
}

/** “its demands for any accord, in particular the withdrawal of”: one, and named as such */
const isSingledOut = (r: Reading, noun: number, only: Complement | undefined): boolean =>
  only !== undefined &&
  (r.words.slice(noun + 1, only.run.from).some(w => /^(?:particular|namely|notably|above|chiefly|mainly)$/.test(w)) ||
    isFronted(r, noun));

/** “Among their demands is the return of the land” */
const isFronted = (r: Reading, noun: number): boolean =>
  r.kids[noun]!.some(j => j < noun && /^(?:among|amongst)$/.test(r.words[j]!)) &&
  /^(?:is|was)$/.test(r.words[noun + 1] ?? '');

/** Verbs that set out a list of demands. */
const listing =
  /^(?:send|issue|present|publish|hand|draw|set|lay|make|put|list|name|have|table|submit|announce|unveil|deliver|read|raise|give|spell|outline|release|adopt)$/;

/** “withdrew on condition that he be paid”; not “spoke on condition that he not be named”, and a promise on condition has its condition */
function conditioned(call: Call): FoundDemand[] {
  const {r, noun, kind, governor, verb} = call;
  if (governor < 0 || unconditioned.test(verb) || r.infinitival(governor) || r.modal(governor) !== null) return [];
  // “an offer to talk, made on condition that”: the offer has the condition
  if (r.xposOf(noun - 2) === 'VBN' && r.words[noun - 3] === ',') return [];
  const acts = complementsOf(r, noun);
  return r.formOf(acts[0]?.head ?? governor) === 'VB' ? raise(call, kind, conditionedBy(r, noun), acts) : [];
}

/** Verbs whose condition is part of what they undertake, or is put to the press. */
const unconditioned =
  /^(?:speak|talk|say|tell|discuss|ask|request|reply|offer|promise|pledge|agree|propose|accept|undertake|vow)$/;

/** who makes that a condition of what it does */
function conditionedBy(r: Reading, noun: number): string[] {
  for (let at = r.a.head[noun]!, steps = 0; at >= 0 && steps < 5; at = r.a.head[at]!, steps++)
    if (r.isVerbal(at) && r.subjectOf(at) >= 0) return r.passive(at) ? r.agents(at) : r.subjects(at);
  return [];
}

/** A call and what is known of its parties. */
interface PutCall extends Call {
  readonly acts: readonly Complement[];
  /** whose the noun says it is */
  readonly own: string[];
  /** who raises it, by the noun or the words around it */
  readonly owner: string[];
  /** who does what the verb before it tells: “rejected calls to”, “faces demands from … that” */
  readonly subject: string[];
}

function putBy(call: Call, acts: readonly Complement[]): PutCall {
  const {r, noun, kind, lemma, governor, object} = call;
  const own = ownerOf(r, noun, kind);
  const owner = own.length
    ? own
    : /^(?:onus|burden)$/.test(lemma)
      ? r.voice(noun)
      : ([broughtBy(r, noun, governor), laidBefore(r, noun)].find(ids => ids.length > 0) ?? []);
  const subject = object && r.isVerb(governor) ? r.subjects(governor) : [];
  return {...call, acts, own, owner, subject};
}

/** an act as put to somebody, unless its noun says to whom */
const asked = (c: Complement, whom: string[]): Complement => (c.of.length ? c : {...c, of: whom, addressed: true});
/** an act as answered to whoever raised it */
const replied = (c: Complement, whom: string[]): Complement => ({...c, of: whom, addressed: true});

/** “rejected India's offer of a loan”, “the offer was turned down by Nepal”; null for others */
function turnedDown(put: PutCall): FoundDemand[] | null {
  const {r, kind, governor, verb, object, negated, acts, owner, subject} = put;
  // “did not accept Serbia's offer of a truce”
  const left = kind === 'offer' && object && negated && verb === 'accept' && r.modal(governor) === null;
  const turned =
    (kind === 'offer' || (kind === 'demand' && !object)) &&
    (refusingIt.test(verb) || left) &&
    owner.length > 0 &&
    r.isVerb(governor);
  const refuser = turned ? (object ? subject : r.passive(governor) ? r.agents(governor) : []) : [];
  // “its demand that France pay was refused”: by whom it was put to
  const asked = turned && !object && !refuser.length && r.passive(governor) ? (acts[0]?.of ?? []) : [];
  const refusers = refuser.length ? refuser : /^(?:refuse|reject|rebuff|spurn)$/.test(verb) ? asked : [];
  if (!refusers.length || (negated && !left) || !(left || r.isReal(governor))) return null;
  return acts.flatMap(c => [
    ...raise(put, kind, owner, [replied(c, refusers)]),
    ...raise(put, 'refusal', refusers, [replied(c, owner)]),
  ]);
}

/** “rejected calls to”, “faces demands that”, “will comply with the request to”: put to the subject of the verb, which may answer; null for others */
function answered(put: PutCall): FoundDemand[] | null {
  const {r, noun, kind, governor, verb, object, negated, acts, owner, subject} = put;
  const yields = (yieldingTo.test(verb) || verb === 'comply') && yielded.test(r.words[noun]!);
  // “did not go far enough in meeting their demands for autonomy”: neither met nor refused
  const aside =
    object && r.xposOf(governor) === 'VBG' && /^(?:in|of|toward|towards)$/.test(r.words[governor - 1] ?? '');
  if (aside && yields) return owner.length ? raise(put, kind, owner, acts) : [];
  const answers = refusingIt.test(verb) || yields;
  if (!object || kind !== 'demand' || !(answers || receiving.test(verb))) return null;
  // “will not comply with the demand that”
  if (negated)
    return yields && owner.length && subject.length
      ? acts.flatMap(c => [
          ...raise(put, kind, owner, [asked(c, subject)]),
          ...raise(put, 'refusal', subject, [replied(c, owner)]),
        ])
      : [];
  const out: FoundDemand[] = [];
  // “faces calls to resign”, “resists calls to”: by nobody in particular
  if (owner.length || (subject.length && askingPlural.test(r.words[noun]!) && r.isReal(governor)))
    for (const c of acts) out.push(...raise(put, kind, owner, [asked(c, subject)]));
  if (answers && subject.length && r.isReal(governor))
    for (const c of acts) out.push(...raise(put, yields ? 'promise' : 'refusal', subject, [replied(c, owner)]));
  return out;
}

const yielded = /^(?:calls?|demands?|requests?|appeals?|conditions?|pleas?)$/;
/** Nouns of asking that need nobody behind them: “resisted calls to”. */
const askingPlural = /^(?:calls|appeals|demands|pleas|pressure|requests|entreaties)$/;

/** “welcomed Oslo's offer to mediate”: an offer stands whatever is thought of it, and nothing else raises what is only spoken of; null for others */
function received(put: PutCall): FoundDemand[] | null {
  const {r, kind, governor, verb, object, held, negated, acts, own} = put;
  // “the threat to leave was not taken seriously” stands all the same
  const isRaised = object || speaking.test(verb) || verb === 'be';
  const offered = kind === 'offer' && own.length > 0 && object && !negated && dealing.test(verb);
  if ((negated && isRaised) || (object && !held && !offered && !r.isReal(governor))) return [];
  const dealt = object && (refusingIt.test(verb) || dealing.test(verb));
  if (kind === 'offer' && own.length && !negated && (dealt || (object && acknowledging.test(verb))))
    return raise(put, kind, own, acts);
  return dealt ? [] : null;
}

/** What is done with what another has put forward. By lemma. */
const dealing = /^(?:accept|welcome|consider|discuss|study|back|support|heed|meet|withdraw)$/;
/** What is done with an offer, besides. By lemma. */
const acknowledging = /^(?:thank|hail|praise|applaud|greet|acknowledge|note|examine|weigh)$/;

/** What is left: raised by its owner, or by whoever voices it. */
function standing(put: PutCall): FoundDemand[] {
  const {r, noun, kind, lemma, governor, verb, object, acts, own, owner, subject} = put;
  // “told the envoy of the need for the guards to go”: who tells it wants it
  const told = object && isToldOfNeed(r, noun, verb);
  const voiced = object && speaking.test(verb);
  // “Finland and Sweden reaffirmed their commitment”: all of them
  const by = told || (voiced && subject.length >= owner.length) ? subject : owner;
  // “its commitments to …” are standing ones; a refusal or a call is an act
  if (
    lasting.test(lemma) &&
    !told &&
    !voiced &&
    !isPredicated(r, noun) &&
    // “on a promise by the firm not to sell”: a new one
    !(own.length && kind === 'promise' && /^an?$/.test(r.words[r.lo[noun]!]!)) &&
    !(own.length && acts[0]!.verbal && given.test(lemma)) &&
    !(own.length && !object && r.is(noun, 'nsubj', 'root'))
  )
    return [];
  // “came under pressure to sign”, “faces calls to resign”: put to somebody by nobody in particular
  const under = told
    ? r.actorsOf(r.kid(governor, 'iobj', 'obj'), by)
    : r.words[r.lo[noun]!] === 'under' || r.words[noun - 1] === 'under'
      ? underPressure(r, noun, governor)
      : [];
  if ((!by.length && !under.length) || (told && !acts[0]!.verbal)) return [];
  // “it underscores the importance of”
  if (
    /^(?:need|necessity|importance)$/.test(lemma) &&
    /^(?:it|this|that|which)$/.test(r.words[r.subjectOf(governor)] ?? '')
  )
    return [];
  return acts.flatMap(c => raise(put, kind, by, [c.of.length ? c : {...c, of: under}]));
}

/** Nouns of what one goes on meaning, rather than of something said once. By lemma. */
const lasting =
  /^(?:commitment|promise|pledge|proposal|willingness|readiness|undertaking|assurance|obligation|need|necessity|importance|wish|desire|openness|preparedness|suggestion|reluctance|guarantee|resistance|hostility|requirement|prerequisite|precondition|consent|intention|intent)$/;

/** One's word, however long ago it was given: “its commitments to let aid in”. By lemma. */
const given = /^(?:commitment|promise|pledge|vow)$/;

/** “told, reminded or warned somebody of the need to” */
const isToldOfNeed = (r: Reading, noun: number, verb: string): boolean =>
  /^(?:tell|remind|inform|warn|advise)$/.test(verb) &&
  /^(?:need|necessity|urgency)$/.test(r.words[noun]!) &&
  /^(?:of|about)$/.test(r.words[noun - 2] ?? '');

/** “is under pressure from Washington to sign”, “came under growing pressure to”: whoever is under it */
function underPressure(r: Reading, noun: number, governor: number): string[] {
  const own = r.kid(noun, 'nsubj');
  return r.actorsOf(
    own >= 0 ? own : governor >= 0 && governor < noun && r.isVerb(governor) ? r.subjectOf(governor) : -1,
  );
}

/** “our appeal is to put people first”: the noun is the subject of what it carries */
const isPredicated = (r: Reading, noun: number): boolean =>
  r.is(noun, 'nsubj') && /^(?:is|was|are|were|remains|remained|'s)$/.test(r.words[verbAfter(r, noun)] ?? '');
