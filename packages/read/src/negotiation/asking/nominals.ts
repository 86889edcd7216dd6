import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {nounAfter} from '../reading/heads.ts';
import {nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {nouns} from '../words/frames.ts';
import {budging, dropping, receiving, refusingIt, speaking, yieldingTo} from '../words/governors.ts';
import {harmful} from '../words/harm.ts';
import type {Complement} from './complements.ts';
import {listed} from './demand-lists.ts';
import {complementsOf, verbAfter} from './noun-complements.ts';
import {broughtBy, ownerOf} from './owners.ts';
import {isRequisite, mounting, predicateDemand, requisite} from './requisites.ts';
import {laidBefore} from './set-out.ts';

/**
 * What a noun carries: “its refusal to sign”, “an appeal to all parties to wait”, “calls from Washington for a delay”, “its demand is
 * that the fines be dropped”. Who refuses or receives such a call is whom it is put to: “rejected union demands for a raise”.
 */
export function byNoun(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const kind = nouns.get(r.lemma(noun))!;
  const governor = governorOf(r, noun);
  if (governor >= 0 && (r.withheld(governor) || r.isQuestion(governor))) return [];
  if (isLiked(r, noun) || isForTalks(r, noun)) return [];
  const verb = governor >= 0 ? r.lemma(governor) : '';
  const held = governor >= 0 && governor < noun && kind === 'demand' && r.negated(governor) && budging.test(verb);
  if (governor >= 0 && governor < noun && !held && r.words[noun - 1] !== 'on' && isDropped(r, governor)) return [];
  const list = kind === 'demand' ? listed(r, noun) : [];
  if ((list.length > 1 || isSingledOut(r, noun, list[0])) && !(governor >= 0 && r.negated(governor))) {
    const owners = ownerOf(r, noun, kind);
    const by = owners.length
      ? owners
      : governor >= 0 && governor < noun && listing.test(verb)
        ? r.subjects(governor)
        : isFronted(r, noun)
          ? r.voice(noun)
          : broughtBy(r, noun, governor);
    const whom = governor >= 0 && governor < noun ? r.actorsOf(r.kid(governor, 'iobj'), by) : [];
    if (by.length)
      return list.flatMap(c => build(r, calendar, kind, by, {...c, of: whom, addressed: whom.length > 0}, noun, false));
  }
  const raised = mounting(r, calendar, noun, governor);
  if (raised.length) return raised;
  const predicate = predicateDemand(r, calendar, noun, ownerOf(r, noun, kind));
  if (predicate.length) return predicate;
  if (isRequisite(r, noun)) return requisite(r, calendar, noun);
  const terms = r.lemma(noun) === 'condition' && r.words[noun - 1] === 'on' && r.words[noun + 1] === 'that';
  // “spoke on condition that he not be named”; a promise on condition has its condition
  if (terms && (governor < 0 || unconditioned.test(verb) || r.infinitival(governor) || r.modal(governor) !== null))
    return [];
  // “an offer to talk, made on condition that”: the offer has the condition
  if (terms && r.xposOf(noun - 2) === 'VBN' && r.words[noun - 3] === ',') return [];
  if (terms && r.formOf(complementsOf(r, noun)[0]?.head ?? governor) !== 'VB') return [];
  if (terms)
    return complementsOf(r, noun).flatMap(c => build(r, calendar, kind, conditionedBy(r, noun), c, noun, false));
  const object = governor >= 0 && governor < noun;
  const negated = governor >= 0 && !held && r.negated(governor);
  // “the refusal to buy power was the only lever”: no further than the verb whose subject it is
  const ends = r.is(noun, 'nsubj') ? verbAfter(r, noun) : -1;
  const acts = (
    opposing.test(r.lemma(noun)) ? [...opposed(r, noun), ...complementsOf(r, noun)].slice(0, 1) : complementsOf(r, noun)
  )
    // “its warning to retaliate”; not “a warning to leave the city”
    .filter(c => r.lemma(noun) !== 'warning' || harmful.has(r.a.lemma[c.head]!))
    .filter(c => !(r.lemma(noun) === 'pressure' && !c.addressed && swaying.test(r.a.lemma[c.head]!)))
    .map(c => {
      const end = ends > c.head ? ends : modalBehind(r, c.head);
      return end > c.head ? {...c, limit: Math.min(c.limit ?? end, end)} : c;
    });
  if (!acts.length) return [];
  const own = ownerOf(r, noun, kind);
  const owner = own.length
    ? own
    : /^(?:onus|burden)$/.test(r.lemma(noun))
      ? r.voice(noun)
      : ([broughtBy(r, noun, governor), laidBefore(r, noun)].find(ids => ids.length > 0) ?? []);
  // “rejected calls to”, “faces demands from … that”: the subject of the verb is whom they are put to
  const subject = object && r.isVerb(governor) ? r.subjects(governor) : [];
  // “rejected India's offer of a loan”, “the offer was turned down by Nepal”
  const turned =
    (kind === 'offer' || (kind === 'demand' && !object)) &&
    refusingIt.test(verb) &&
    owner.length > 0 &&
    r.isVerb(governor);
  const refuser = turned ? (object ? subject : r.passive(governor) ? r.agents(governor) : []) : [];
  if (refuser.length && !negated && r.isReal(governor))
    return acts.flatMap(c => [
      ...build(r, calendar, kind, owner, {...c, of: refuser, addressed: true}, noun, false),
      ...build(r, calendar, 'refusal', refuser, {...c, of: owner, addressed: true}, noun, false),
    ]);
  const yields =
    (yieldingTo.test(verb) || verb === 'comply') &&
    /^(?:calls?|demands?|requests?|appeals?|conditions?|pleas?)$/.test(r.words[noun]!);
  // “did not go far enough in meeting their demands for autonomy”: neither met nor refused
  const aside =
    object && r.xposOf(governor) === 'VBG' && /^(?:in|of|toward|towards)$/.test(r.words[governor - 1] ?? '');
  if (aside && yields) return owner.length ? acts.flatMap(c => build(r, calendar, kind, owner, c, noun, false)) : [];
  if (object && kind === 'demand' && (refusingIt.test(verb) || receiving.test(verb) || yields)) {
    const out: FoundDemand[] = [];
    // “faces calls to resign”, “resists calls to”: by nobody in particular
    if ((owner.length || (subject.length && askingPlural.test(r.words[noun]!) && r.isReal(governor))) && !negated)
      for (const c of acts)
        out.push(
          ...build(r, calendar, kind, owner, c.of.length ? c : {...c, of: subject, addressed: true}, noun, false),
        );
    // “will not comply with the demand that”
    if (yields && negated && owner.length && subject.length)
      for (const c of acts)
        out.push(
          ...build(r, calendar, kind, owner, c.of.length ? c : {...c, of: subject, addressed: true}, noun, false),
          ...build(r, calendar, 'refusal', subject, {...c, of: owner, addressed: true}, noun, false),
        );
    if ((refusingIt.test(verb) || yields) && subject.length && !negated && r.isReal(governor))
      for (const c of acts)
        out.push(
          ...build(
            r,
            calendar,
            yields ? 'promise' : 'refusal',
            subject,
            {...c, of: owner, addressed: true},
            noun,
            false,
          ),
        );
    return out;
  }
  // “the threat to leave was not taken seriously” stands all the same
  const isRaised = object || speaking.test(verb) || verb === 'be';
  if ((negated && isRaised) || (governor >= 0 && object && !held && !r.isReal(governor))) return [];
  if (
    kind === 'offer' &&
    object &&
    own.length &&
    !negated &&
    (refusingIt.test(verb) ||
      /^(?:accept|welcome|consider|discuss|study|back|support|heed|meet|withdraw|thank|hail|praise|applaud|greet|acknowledge|note|examine|weigh)$/.test(
        verb,
      ))
  )
    return acts.flatMap(c => build(r, calendar, kind, own, c, noun, false));
  if (
    object &&
    (refusingIt.test(verb) || /^(?:accept|welcome|consider|discuss|study|back|support|heed|meet|withdraw)$/.test(verb))
  )
    return [];
  // “told the envoy of the need for the guards to go”: who tells it wants it
  const told = object && isToldOfNeed(r, noun, verb);
  // “Finland and Sweden reaffirmed their commitment”: all of them
  const by = told || (object && speaking.test(verb) && subject.length >= owner.length) ? subject : owner;
  // “its commitments to …” are standing ones; a refusal or a call is an act
  if (
    standing.test(r.lemma(noun)) &&
    !told &&
    !(object && speaking.test(verb)) &&
    !isPredicated(r, noun) &&
    // “on a promise by the firm not to sell”: a new one
    !(own.length && kind === 'promise' && /^an?$/.test(r.words[r.lo[noun]!]!)) &&
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
    /^(?:need|necessity|importance)$/.test(r.lemma(noun)) &&
    /^(?:it|this|that|which)$/.test(r.words[r.subjectOf(governor)] ?? '')
  )
    return [];
  return acts.flatMap(c => build(r, calendar, kind, by, c.of.length ? c : {...c, of: under}, noun, false));
}

/** “told, reminded or warned somebody of the need to” */
const isToldOfNeed = (r: Reading, noun: number, verb: string): boolean =>
  /^(?:tell|remind|inform|warn|advise)$/.test(verb) &&
  /^(?:need|necessity|urgency)$/.test(r.words[noun]!) &&
  /^(?:of|about)$/.test(r.words[noun - 2] ?? '');

/** “its preconditions to restart talks”, “met the terms to join the pact”: what they are set for, and not what they ask */
const isForTalks = (r: Reading, noun: number): boolean =>
  /^(?:conditions?|preconditions?|prerequisites?|requirements?|terms)$/.test(r.words[noun]!) &&
  r.words[noun + 1] === 'to' &&
  /^(?:start|restart|resume|begin|reopen|open|enter|join|hold|continue|talk|negotiate|meet|sign|return)$/.test(
    r.words[noun + 2] ?? '',
  );

/** “its demands for any accord, in particular the withdrawal of”: one, and named as such */
const isSingledOut = (r: Reading, noun: number, only: Complement | undefined): boolean =>
  only !== undefined &&
  (r.words.slice(noun + 1, only.run.from).some(w => /^(?:particular|namely|notably|above|chiefly|mainly)$/.test(w)) ||
    isFronted(r, noun));

/** “Among their demands is the return of the land” */
const isFronted = (r: Reading, noun: number): boolean =>
  r.kids[noun]!.some(j => j < noun && /^(?:among|amongst)$/.test(r.words[j]!)) &&
  /^(?:is|was)$/.test(r.words[noun + 1] ?? '');

/** “gave up its demand”, “dropped the threat”: no longer put to anybody */
function isDropped(r: Reading, v: number): boolean {
  if (r.negated(v) || !r.isVerb(v)) return false;
  const particle = dropping.get(r.lemma(v));
  return particle === null || (particle?.test(r.words[v + 1] ?? '') ?? false);
}

/** “is under pressure from Washington to sign”, “came under growing pressure to”: whoever is under it */
function underPressure(r: Reading, noun: number, governor: number): string[] {
  const own = r.kid(noun, 'nsubj');
  return r.actorsOf(
    own >= 0 ? own : governor >= 0 && governor < noun && r.isVerb(governor) ? r.subjectOf(governor) : -1,
  );
}

/** What whoever exerts pressure does by it: “keep up the pressure to bring them to the table”. By lemma. */
const swaying = /^(?:keep|force|bring|make|push|drive|get|compel|isolate|squeeze|ensure|prevent|stop)$/;
/** Verbs whose condition is part of what they undertake, or is put to the press. */
const unconditioned =
  /^(?:speak|talk|say|tell|discuss|ask|request|reply|offer|promise|pledge|agree|propose|accept|undertake|vow)$/;

/** Nouns of asking that need nobody behind them: “resisted calls to”. */
const askingPlural = /^(?:calls|appeals|demands|pleas|pressure|requests|entreaties)$/;

/** Verbs that set out a list of demands. */
const listing =
  /^(?:send|issue|present|publish|hand|draw|set|lay|make|put|list|name|have|table|submit|announce|unveil|deliver|read|raise|give|spell|outline|release|adopt)$/;

const opposing = /^(?:opposition|objection|rejection|resistance|hostility|veto)$/;

const standing =
  /^(?:commitment|promise|pledge|proposal|willingness|readiness|undertaking|assurance|obligation|need|necessity|importance|wish|desire|openness|preparedness|suggestion|reluctance|guarantee|resistance|hostility|requirement|prerequisite|precondition|consent|intention)$/;

/** the verb the noun depends on, over “a series of calls” */
function governorOf(r: Reading, noun: number): number {
  // “faces calls from” with the noun taken for the predicate
  if (r.isVerb(noun - 1) && r.a.head[noun - 1] === noun && /^(?:VBZ|VBD|VBP)$/.test(r.xposOf(noun - 1)))
    return noun - 1;
  let at = r.a.head[noun]!;
  // “their demand that it be withdrawn and their request to be heard”
  if (r.is(noun, 'conj') && at >= 0 && r.isVerb(at)) return -1;
  for (let steps = 0; at >= 0 && steps < 3; steps++) {
    if (r.isVerb(at)) return at;
    at = r.a.head[at]!;
  }
  return -1;
}

/** “our appeal is to put people first”: the noun is the subject of what it carries */
const isPredicated = (r: Reading, noun: number): boolean =>
  r.is(noun, 'nsubj') && /^(?:is|was|are|were|remains|remained|'s)$/.test(r.words[verbAfter(r, noun)] ?? '');

/** “withdrew on condition that he be paid”: who makes that a condition of what it does */
function conditionedBy(r: Reading, noun: number): string[] {
  for (let at = r.a.head[noun]!, steps = 0; at >= 0 && steps < 5; at = r.a.head[at]!, steps++)
    if (r.isVerbal(at) && r.subjectOf(at) >= 0) return r.passive(at) ? r.agents(at) : r.subjects(at);
  return [];
}

/** “its refusal to disavow the group | could disqualify it”: the modal of the verb whose subject all this is, -1 when there is none */
function modalBehind(r: Reading, head: number): number {
  const {to} = r.sentence(head);
  for (let j = head + 1; j < Math.min(to, head + 12); j++) {
    if (/^(?:that|which|who|whom|what|how|whether|if|when|where|while|as|than|and|or|but|so)$|^\W+$/.test(r.words[j]!))
      return -1;
    if (r.xposOf(j) === 'MD') return j > head + 1 && r.isNominal(j - 1) && r.xposOf(j - 1) !== 'PRP' ? j : -1;
  }
  return -1;
}

/** “its opposition to a full assault”, “their rejection of the plan”; not “the opposition” of a country */
function opposed(r: Reading, noun: number): Complement[] {
  // “the rejection by depositors of a plan”
  const who = r.words[noun + 1] === 'by' ? nounAfter(r, noun + 1) : -1;
  if (who > noun && r.words[who + 1] === 'of') {
    const what = nounAfter(r, who + 1);
    return what < 0 || r.known(what) !== null ? [] : nominal(r, what, [], false);
  }
  if (!/^(?:to|of)$/.test(r.words[noun + 1] ?? '')) return [];
  if (r.xposOf(noun + 2) === 'VBG') return verbal(r, noun + 2, [], false);
  const what = nounAfter(r, noun + 1);
  return what < 0 || r.known(what) !== null ? [] : nominal(r, what, [], false);
}

/** “his appeal to working-class voters”, who like him; not “her appeal to drivers to stay”, “for calm” */
function isLiked(r: Reading, noun: number): boolean {
  if (r.lemma(noun) !== 'appeal' || r.words[noun + 1] !== 'to' || r.xposOf(noun + 2) === 'VB') return false;
  for (let i = noun + 2; i < Math.min(r.sentence(noun).to - 1, noun + 14); i++)
    if (r.words[i] === 'for' || (r.words[i] === 'to' && r.xposOf(i + 1) === 'VB')) return false;
  return true;
}
