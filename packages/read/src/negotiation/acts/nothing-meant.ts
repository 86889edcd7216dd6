import type {Reading} from '../reading/reading.ts';
import {weekdays} from '../words/days.ts';
import {occurring, sought} from '../words/nothing-asked.ts';
import type {FoundDemand} from './build.ts';

/**
 * An act whose words were taken for one because of the word before them: what a thing is called, how long something takes, what is foreseen of
 * things, the ground of a refusal, what an assurance that is sought would say.
 */
export const isNothingMeant = (r: Reading, d: FoundDemand): boolean =>
  isProposed(r, d) ||
  isOfThoseWho(r, d) ||
  isLasting(r, d) ||
  isAwaited(r, d) ||
  isGround(r, d) ||
  isSoughtAssurance(r, d) ||
  isPartOf(r, d) ||
  isToBeMet(r, d) ||
  isDay(r, d) ||
  isMeeting(r, d) ||
  isDeplored(r, d) ||
  isBound(r, d);

/** “calls the proposed six-year term too long”: proposed by whoever did, and not by who speaks of it */
function isProposed(r: Reading, d: FoundDemand): boolean {
  if (d.kind !== 'offer' || d.trigger > d.head || !r.is(d.trigger, 'amod') || r.a.head[d.trigger] !== d.head)
    return false;
  return (
    /^(?:proposed|suggested|offered)$/.test(r.words[d.trigger]!) &&
    /^(?:the|a|an|this|that)$/.test(r.words[d.trigger - 1] ?? '')
  );
}

/** “will not be borne by those nations committed to fair trade”, “nurses who choose to stay at work”: whoever they are */
function isOfThoseWho(r: Reading, d: FoundDemand): boolean {
  if (d.kind !== 'promise' && d.kind !== 'offer') return false;
  const before = d.trigger - 1;
  if (/^(?:choose|wish|want|opt|prefer)$/.test(r.lemma(d.trigger)))
    return /^(?:who|that)$/.test(r.words[before]!) && r.words[before - 1] !== ',';
  return (
    /^(?:committed|pledged|devoted|dedicated)$/.test(r.words[d.trigger]!) &&
    r.xposOf(before) === 'NNS' &&
    /^(?:those|all|any|other)$/.test(r.words[r.phraseStart(before)] ?? '')
  );
}

/** “it could take at least three days for service to resume” */
const isLasting = (r: Reading, d: FoundDemand): boolean =>
  d.kind !== 'demand' &&
  r.lemma(d.head) === 'take' &&
  r.words[r.subjectOf(d.head)] === 'it' &&
  r.words
    .slice(d.head + 1, Math.min(d.run.to, d.head + 10))
    .some(w => /^(?:time|while|minutes?|hours?|days?|weeks?|months?|years?|decades?|long|longer)$/.test(w));

/** “said he expected the ferries to resume on Sunday”: foreseen of what has no will */
function isAwaited(r: Reading, d: FoundDemand): boolean {
  if (d.kind !== 'demand' || r.lemma(d.trigger) !== 'expect' || d.head < d.trigger || !occurring.test(r.lemma(d.head)))
    return false;
  if (d.of.length || r.passive(d.trigger)) return false;
  for (let i = d.trigger + 1; i < d.head; i++) if (r.actorsOf(i).length) return false;
  return true;
}

/** “rejected the request on the grounds that help was not needed” */
const isGround = (r: Reading, d: FoundDemand): boolean => {
  const that = r.words[d.run.from] === 'that' ? d.run.from : d.run.from - 1;
  return r.words[that] === 'that' && /^(?:grounds?|basis|reasons?|pretext|excuse)$/.test(r.words[that - 1] ?? '');
};

/** “asks for a guarantee that it will not happen again”: given by nobody yet */
function isSoughtAssurance(r: Reading, d: FoundDemand): boolean {
  if (d.kind !== 'promise') return false;
  // whatever raised it, the clause may hang on the noun
  const clause = [d.head, d.trigger].find(i => r.is(i, 'acl', 'acl:relcl'));
  const noun = clause === undefined ? d.trigger : r.a.head[clause]!;
  if (!/^(?:guarantee|assurance|promise|pledge|commitment)$/.test(r.words[noun]!)) return false;
  const over = r.a.head[noun]!;
  return over >= 0 && over < noun && r.is(noun, 'obj', 'obl') && sought.test(r.lemma(over));
}

/** “the bid is part of an effort to grow” */
const isPartOf = (r: Reading, d: FoundDemand): boolean =>
  r.words[d.run.from] === 'part' && r.words[d.run.from + 1] === 'of' && r.kid(d.head, 'cop') >= 0;

/** “reminded them of the demand that should be met by the port”: the demand is to be met, and what it is stands elsewhere */
const isToBeMet = (r: Reading, d: FoundDemand): boolean =>
  /^(?:must|should|shall|will|has|have)$/.test(r.words[d.run.from]!) &&
  /^(?:fulfil|fulfill|meet|satisfy)$/.test(r.lemma(d.head)) &&
  r.passive(d.head);

/** “shook hands | on Tuesday”: the day it was done */
const isDay = (r: Reading, d: FoundDemand): boolean =>
  d.run.to - d.run.from === 1 && weekdays.test(r.words[d.run.from]!);

/** “See you in court” */
const isMeeting = (r: Reading, d: FoundDemand): boolean =>
  d.kind === 'demand' && r.words[d.head] === 'see' && r.words[d.head + 1] === 'you' && r.subjectOf(d.head) < 0;

/** “raised concerns over demands for it to leave”: asked of who deplores it, by others */
const isDeplored = (r: Reading, d: FoundDemand): boolean =>
  d.kind === 'demand' &&
  /^(?:demands?|calls?|requests?)$/.test(r.words[d.trigger]!) &&
  /^(?:over|about|at)$/.test(r.words[d.trigger - 1] ?? '') &&
  /^(?:concerns?|worry|worries|alarm|anger|unease|dismay|doubts?|objections?)$/.test(r.words[d.trigger - 2] ?? '');

/** “Vesta has to agree to sell the mine”: not yet agreed, and asked by who says so */
const isBound = (r: Reading, d: FoundDemand): boolean =>
  d.kind === 'promise' &&
  /^(?:agree|accept|consent|commit|promise|pledge)$/.test(r.lemma(d.trigger)) &&
  r.words[d.trigger - 1] === 'to' &&
  /^(?:has|have|needs?|ought)$/.test(r.words[d.trigger - 2] ?? '');
