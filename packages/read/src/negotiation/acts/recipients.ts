import {agentNouns} from '../../actors/words/agents.ts';
import {bearers} from '../../events/words/bearers.ts';
import {UPOS} from '../../tagset.ts';
import {addressee, passiveSubject} from '../asking/addressees.ts';
import type {Reading} from '../reading/reading.ts';
import {people} from '../words/complements.ts';
import {triggers} from '../words/frames.ts';
import {courts} from '../words/menaces.ts';
import {bodies} from '../words/reading.ts';
import {
  dealing,
  giving,
  hearing,
  hittingWhom,
  listeners,
  putForward,
  receivingWhom,
  talks,
  wanting,
} from '../words/recipients.ts';
import {isSomebody} from '../words/speakers.ts';
import type {FoundDemand} from './build.ts';

const arePeople = (r: Reading, i: number): boolean => {
  const lemma = r.a.lemma[i]!.toLowerCase();
  return agentNouns.has(lemma) || bearers.has(lemma) || people.test(lemma) || bodies.test(r.words[i]!);
};

type Rule = (r: Reading, d: FoundDemand) => readonly string[];

/** The act with whom it is put to, where the tree tells and no rule has yet said. */
export function received(r: Reading, d: FoundDemand): FoundDemand {
  if (d.of.length) return d;
  for (const rule of d.kind === 'demand' ? [asked] : undertaken) {
    const of = rule(r, d).filter(id => !d.by.some(b => r.same(b, id)));
    if (of.length) return {...d, of: [...of]};
  }
  return d;
}

/** “called on parishes to house them”, “interns were asked to wait”: those asked, whom nothing has yet made an actor */
function asked(r: Reading, {trigger, head}: FoundDemand): readonly string[] {
  if (!r.isVerb(trigger) || r.xposOf(head) !== 'VB' || !r.infinitival(head) || r.passive(head)) return [];
  const frames = triggers.get(r.lemma(trigger))?.flatMap(t => (t.kind === 'demand' ? t.frames : [])) ?? [];
  const noun = frames.includes('whom-to')
    ? r.passive(trigger)
      ? passiveSubject(r, trigger)
      : addressee(r, trigger)
    : frames.includes('on-to')
      ? r.oblique(trigger, 'on', 'upon', 'to')
      : -1;
  if (noun < 0 || noun >= head || r.a.upos[noun] !== UPOS.NOUN || !isSomebody(r.a.lemma[noun]!)) return [];
  if (r.isPair(noun) || (wanting.test(r.lemma(trigger)) && !arePeople(r, noun))) return [];
  const first = r.words[r.phraseStart(noun)]!;
  return /^(?:every|any|no|each|all|some|anyone)$/.test(first) || !r.context.describe ? [] : [r.context.describe(noun)];
}

/** “has told the port that it will sign nothing”: those told; not the press */
const told: Rule = (r, {trigger}) => {
  const teller = r.reporter(trigger);
  if (teller < 0 || teller > trigger || !hearing.test(r.lemma(teller)) || r.passive(teller)) return [];
  return sides(r, r.kid(teller, 'iobj', 'obj'));
};

/** “rejected the rebels' offer”, “turned down an offer by the mill”: whose offer it was */
const refused: Rule = (r, {kind, head}) => {
  if (kind !== 'refusal' || r.isVerb(head) || !putForward.test(r.a.lemma[head]!)) return [];
  const owner = r.kid(head, 'nmod:poss');
  return sides(r, owner >= 0 ? owner : r.oblique(head, 'by', 'from'));
};

/** “will not negotiate with the rebels”, “declined to receive him”, “ready to begin talks with them”: the other side */
const dealt: Rule = (r, {head}) => {
  if (!r.isVerb(head)) return talksWith(r, head);
  const lemma = r.lemma(head);
  if (receivingWhom.test(lemma)) {
    const whom = r.kid(head, 'obj');
    // “receive her envoys”: not a side of its own
    if (whom > head && r.a.upos[whom] !== UPOS.NOUN) return sides(r, whom);
  }
  if (dealing.test(lemma)) {
    const other = sides(r, r.oblique(head, 'with', 'to'));
    if (other.length) return other;
  }
  const object = r.kid(head, 'obj');
  return object < 0 ? [] : talksWith(r, object);
};

const talksWith = (r: Reading, i: number): readonly string[] =>
  talks.test(r.a.lemma[i]!) ? sides(r, r.oblique(i, 'with')) : [];

/** “offered to sell Chad half of that”, “to give him the money”: who would get it */
const given: Rule = (r, {head}) => (r.isVerb(head) && giving.test(r.lemma(head)) ? sides(r, r.kid(head, 'iobj')) : []);

/** “threatened to sue the port”, “to take Chad to court”: whom it would hit */
const hit: Rule = (r, {kind, head}) => {
  if (kind !== 'threat' || !r.isVerb(head) || r.passive(head)) return [];
  const whom = r.kid(head, 'obj');
  if (whom < head) return [];
  const toCourt =
    /^(?:take|bring|haul|drag)$/.test(r.lemma(head)) && courts.test(r.a.lemma[r.oblique(head, 'to', 'before')] ?? '');
  return toCourt || hittingWhom.test(r.lemma(head)) ? sides(r, whom) : [];
};

/** “will strike unless the mill pays”: whom it presses */
const pressed: Rule = (r, {kind, conditions}) => {
  const unless = kind === 'threat' ? conditions.find(c => r.words[c.from] === 'unless') : undefined;
  if (!unless) return [];
  for (let i = unless.from + 1; i < unless.to; i++) {
    const v = r.is(i, 'nsubj') ? r.a.head[i]! : -1;
    if (v > i && v < unless.to) return r.isVerb(v) && !r.passive(v) ? sides(r, i) : [];
  }
  return [];
};

/** “promised councils forty million”, “promised the minister in May that it would pay”: who is to have it */
const promised: Rule = (r, {trigger}) => {
  if (!r.isVerb(trigger) || !/^(?:promise|pledge)$/.test(r.lemma(trigger)) || r.passive(trigger)) return [];
  const whom = r.kid(trigger, 'iobj', 'obj');
  if (whom < trigger || !(r.isNamed(r.known(whom) ?? '') || arePeople(r, whom))) return [];
  return followsOn(r, r.phraseEnd(whom)) ? sides(r, whom) : [];
};

/** what is promised begins at token i, or when it was promised stands before it */
const followsOn = (r: Reading, i: number): boolean =>
  /^(?:that|to|in|on|last|this|yesterday)$/.test(r.words[i] ?? '') ||
  /^(?:DT|CD|PDT|PRP\$|\$|JJ|NNS)$/.test(r.xposOf(i));

const undertaken: readonly Rule[] = [told, refused, dealt, given, hit, pressed, promised];

/** those that a token means who can be a side here */
function sides(r: Reading, i: number): readonly string[] {
  if (i < 0 || !r.isNominal(i) || r.known(i) === null || listeners.test(r.a.lemma[i]!)) return [];
  return r.actorsOf(i).filter(id => !r.context.reporters?.has(id) && (r.isNamed(id) || !r.isUnattached(id)));
}
