import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {nouns} from '../words/frames.ts';
import {budging, dropping} from '../words/governors.ts';
import type {Complement} from './complements.ts';

/** A noun that asks, offers, refuses, promises or threatens, and the verb it depends on. */
export interface Call {
  readonly r: Reading;
  readonly calendar: Calendar;
  readonly noun: number;
  readonly kind: FoundDemand['kind'];
  readonly lemma: string;
  /** the verb, -1 when there is none, and its lemma */
  readonly governor: number;
  readonly verb: string;
  /** the verb stands before the noun: “made a demand” */
  readonly object: boolean;
  /** “did not budge from its demand”: denied, and so kept up */
  readonly held: boolean;
  readonly negated: boolean;
}

export function callAt(r: Reading, calendar: Calendar, noun: number): Call {
  const lemma = r.lemma(noun);
  const kind = nouns.get(lemma)!;
  const governor = governorOf(r, noun);
  const verb = governor >= 0 ? r.lemma(governor) : '';
  const object = governor >= 0 && governor < noun;
  const held = object && kind === 'demand' && r.negated(governor) && budging.test(verb);
  const negated = governor >= 0 && !held && r.negated(governor);
  return {r, calendar, noun, kind, lemma, governor, verb, object, held, negated};
}

/** What the noun raises of each of the acts it carries. */
export const raise = (
  {r, calendar, noun}: Call,
  kind: FoundDemand['kind'],
  by: string[],
  acts: readonly Complement[],
): FoundDemand[] => acts.flatMap(c => build(r, calendar, kind, by, c, noun, false));

/** Whether the noun raises nothing: denied its force by its verb, liked rather than put, or put to nobody any more. */
export const isIdle = ({r, noun, governor, object, held}: Call): boolean =>
  (governor >= 0 && (r.withheld(governor) || r.isQuestion(governor))) ||
  isLiked(r, noun) ||
  isForTalks(r, noun) ||
  (object && !held && r.words[noun - 1] !== 'on' && isDropped(r, governor));

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

/** “its preconditions to restart talks”, “met the terms to join the pact”: what they are set for, and not what they ask */
const isForTalks = (r: Reading, noun: number): boolean =>
  /^(?:conditions?|preconditions?|prerequisites?|requirements?|terms)$/.test(r.words[noun]!) &&
  r.words[noun + 1] === 'to' &&
  /^(?:start|restart|resume|begin|reopen|open|enter|join|hold|continue|talk|negotiate|meet|sign|return)$/.test(
    r.words[noun + 2] ?? '',
  );

/** “gave up its demand”, “dropped the threat”: no longer put to anybody */
function isDropped(r: Reading, v: number): boolean {
  if (r.negated(v) || !r.isVerb(v)) return false;
  const particle = dropping.get(r.lemma(v));
  return particle === null || (particle?.test(r.words[v + 1] ?? '') ?? false);
}

/** “his appeal to working-class voters”, who like him; not “her appeal to drivers to stay”, “for calm” */
function isLiked(r: Reading, noun: number): boolean {
  if (r.lemma(noun) !== 'appeal' || r.words[noun + 1] !== 'to' || r.xposOf(noun + 2) === 'VB') return false;
  for (let i = noun + 2; i < Math.min(r.sentence(noun).to - 1, noun + 14); i++)
    if (r.words[i] === 'for' || (r.words[i] === 'to' && r.xposOf(i + 1) === 'VB')) return false;
  return true;
}
