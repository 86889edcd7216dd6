import type {Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import {finite} from '../phrase/finite.ts';
import {beginsWithVerb} from '../phrase/openings.ts';
import {sound} from '../phrase/sound.ts';
import {phraseOf} from '../phrase.ts';
import {spelled} from '../spelled.ts';
import {possessive} from '../spoken.ts';
import {noAct} from '../words/small.ts';
import {verbFromParticiple, verbOrNoun} from '../words/verbs.ts';
import {decides, type Party} from './01-parties.ts';
import type {Ground} from './04-conditions.ts';
import {getting, granted, happening, harmed, idle, price, speaker, whatIsAsked} from './clause-words.ts';
import {failing, left} from './left-undone.ts';
import {brought, othersDo, takenAway} from './let-happen.ts';
import {gained, ownDeed} from './own-deed.ts';
import {stateAct} from './state-clause.ts';

/** What a condition says that somebody does. */
export interface Clause {
  owner: Party | null;
  /** the owner is named as the one acting */
  sure: boolean;
  name: string;
  core: ReturnType<typeof coreOf>;
  /** where the verb of the clause begins */
  verbAt: number;
  undone: boolean;
  /** worth an option of its own */
  usable: boolean;
  /** it tells how things stand, and is named after what somebody would do for it */
  state?: boolean;
}

const auxiliary =
  /^(?:(?:has|have|had|is|are|was|were|would|will|does|did|do|can|could|should|may|might|must)(?:n['’]t)?\s+)?(?:(?:be\s+|is\s+|are\s+|was\s+|were\s+)?(?:willing|ready|prepared)\s+to\s+|(?:the|an?|enough)\s+(?:opportunity|chance|time)\s+to\s+|first\s+|also\s+|already\s+|begins?\s+to\s+|began\s+to\s+|agrees?\s+to\s+|agreed\s+to\s+)*(?<not>not\s+|never\s+)?(?<act>\p{L}+\b.*)$/su;

/** A condition on its way to a clause: who it begins with, and the words after. */
interface Telling {
  span: Span;
  opener: string;
  ground: Ground;
  rest: string;
  /** whoever it begins with, where that is somebody who decides */
  starts: Party | null;
  /** the pronoun it begins with */
  pronoun: string | null;
  /** where the words about them begin */
  from: number;
  after: string;
  /** who would have to meet it when nobody is named */
  addressed: Party | null;
}

/** who would do what: “the North accounts for citizens it abducted”, “work is brought back here”, “guarantees from Iran” */
export function clauseOf(span: Span, opener: string, ground: Ground): Clause | null {
  const seen = verified.exec(ground.passages.text([span]));
  if (seen) return clauseOf({...span, start: span.start + seen[0].length}, opener, ground);
  const told = begun(span, opener, ground);
  for (const read of readings) {
    const clause = read(told);
    if (clause !== undefined) return clause;
  }
  return asItStands(told);
}

// “the inspectors have verified that Iran has taken the steps”: what is verified is the condition
const verified =
  /^.{2,60}?\b(?:verif(?:y|ies|ied)|confirm(?:s|ed)?|certif(?:y|ies|ied)|is satisfied|are satisfied) that (?=\S)/i;

function begun(span: Span, opener: string, ground: Ground): Telling {
  const {passages, who, self} = ground;
  const rest = passages.text([span]);
  const [first, next] = passages.named([span]);
  const itself = first ? meantBy(passages.text([first]), who.of(first.actor), ground) : null;
  const subject =
    first && opensWith.test(rest.slice(0, first.start - span.start)) ? (itself ?? who.of(first.actor)) : null;
  // convoys that pass are let through by somebody
  const starts = subject && decides(subject) ? subject : null;
  const pronoun = /^(?:we|i|it|they|he|she|you)\b(?=[\s'’])/i.exec(rest)?.[0] ?? null;
  const end = first ? first.end - span.start : 0;
  // “the British fleet had turned round”: what is named so is theirs
  const theirs = starts ? (ownThing.exec(rest.slice(end))?.[0].length ?? 0) : 0;
  // “the company and the union sign”, said by the union: the other has to
  const second = starts && self && starts !== self && next && who.of(next.actor) === self ? next : null;
  const both = second !== null && /^ and $/.test(rest.slice(end, second.start - span.start));
  const from = both ? second.end - span.start : starts ? end + theirs : (pronoun?.length ?? 0);
  const addressed = ground.addressed ?? ground.gainer ?? ground.guess ?? null;
  return {span, opener, ground, rest, starts, pronoun, from, after: predicate(rest.slice(from)), addressed};
}

// “the new”, but not “talks with”, before whoever would act
const opensWith = /^(?!.*\b(?:with|of|to|from|by|in|on|for|between|against|about)\b).{0,12}$/s;

const predicate = (words: string): string =>
  words
    .replace(/^['’](?:s|d|ll|ve|re|m)?\b/, '')
    .trim()
    .replace(/^(?:so much as|even|ever|first) (?=\p{L})/u, '')
    // “agrees not to strike”
    .replace(/^agree[sd]? not to (?=\p{L})/u, 'does not ');

/** What a clause says, before it is worded. */
interface Saying {
  owner: Party | null;
  words: string;
  sure?: boolean;
  undone?: boolean;
  usable?: boolean;
  /** the words begin with a verb */
  verb?: boolean;
}

function clause(
  told: Telling,
  {owner, words, sure = false, undone = false, usable = true, verb = sure}: Saying,
): Clause {
  const {span, ground, from} = told;
  const {passages, self, apart} = ground;
  const meant =
    self && self !== owner
      ? words.replace(speaker, self.inText).replace(whatIsAsked, `${possessive(self.inText)} `)
      : words;
  const name = phraseOf(spelled(meant, span, passages, apart), {verb}).text;
  const acts = !/\b(?:is|are|was|were)\b/i.test(name) && !idle.test(name) && !noAct.test(name) && sound(name);
  return {owner, sure, name, core: coreOf(name), verbAt: from, undone, usable: usable && acts};
}

/** One way to read a condition; undefined where it is not told so, null where it names no act. */
type Reading = (told: Telling) => Clause | null | undefined;

const isLeft = ({rest, from}: Telling) => left(rest, from);

// “its leaders are in prison”, “the strike lasts”: to release them, to end it
const standing: Reading = told => {
  const {span, rest, addressed, ground} = told;
  const act = stateAct(rest);
  if (!act) return undefined;
  const [named] = partiesIn([span], ground);
  const owner = addressed ?? (named === ground.self ? null : (named ?? null));
  return {...clause(told, {owner, words: act.words, undone: act.undone, verb: true}), state: true};
};

// “once it has the Council's consent”, “without the mayor's signature”: of the Council, of the mayor
const theirs: Reading = told => {
  const {span, rest, opener, ground} = told;
  const got = gained.exec(rest)?.[0].length ?? 0;
  const [named] = partiesIn([{...span, start: span.start + got}], ground);
  const own = named && named !== ground.self ? ownDeed(rest.slice(got)) : null;
  if (!own || (got === 0 && !/^(?:without|pending|subject to)$/.test(opener))) return undefined;
  return clause(told, {owner: named!, words: own, verb: true, sure: true});
};

// “the group’s men are back in their camp”: it has taken them there
const stationed: Reading = told => {
  const {starts, rest} = told;
  const moved = starts && takenAway(rest.replace(/^(?:the )?(?:\p{Lu}[\p{L}.-]* ?)+['’]s? (?=\p{Ll})/u, 'its '));
  return moved ? clause(told, {owner: starts, words: moved, sure: true}) : undefined;
};

// “the group’s battalions are destroyed”: it is not the group that would
const possessed: Reading = told => {
  const {starts, rest, from, after, addressed} = told;
  if (!starts || !/^['’]s?\s/.test(rest.slice(from)) || !/\b(?:is|are|was|were|been)\b/.test(after)) return undefined;
  return clause(told, {owner: addressed === starts ? null : addressed, words: rest, undone: isLeft(told)});
};

// “the group’s planned mills will cut its power”: what it has, not it
const planned: Reading = told => {
  const {starts, rest, from, after} = told;
  const future = /\b(?:will|would|could|can|may|might)\b/;
  if (!starts || !/^['’]s?\s/.test(rest.slice(from)) || !future.test(after)) return undefined;
  return clause(told, {owner: starts, words: rest, undone: isLeft(told), usable: false});
};

const isOurs = ({pronoun}: Telling) => /^(?:we|i)$/i.test(pronoun ?? '');
const begins = ({starts, pronoun}: Telling) => starts !== null || pronoun !== null;

// “if we are attacked”, “should it be sued”: by the other
const suffered: Reading = told => {
  const {starts, after, addressed, ground} = told;
  const harm = begins(told) ? harmed.exec(after)?.groups : undefined;
  const victim = starts ?? ground.self;
  if (!harm || !victim || (starts && starts !== ground.self)) return undefined;
  const words = `${verbFromParticiple(harm.verb!)}${harm.on ?? ''} ${victim.inText}${harm.rest ?? ''}`;
  const owner = addressed === victim ? null : addressed;
  return clause(told, {owner, words, undone: Boolean(harm.not), verb: true});
};

// “if the hostages are freed”: somebody else would do it
const undergone: Reading = told => {
  const {rest, after, addressed} = told;
  const passive = /^(?:is|are|was|were|(?:has|have|had) been) \p{L}+(?:ed|en|t|n)\b/u.test(after);
  if (!begins(told) || !passive || isOurs(told)) return undefined;
  return clause(told, {owner: addressed, words: rest, undone: isLeft(told)});
};

// “on the understanding that its commanders hold the keys”, of whoever says it: what the other lets them do
const own: Reading = told => {
  const {starts, rest, after, opener, ground, addressed} = told;
  if (!starts || starts !== ground.self || !addressed || addressed === starts || !granted.test(opener))
    return undefined;
  const verb = auxiliary.exec(after)?.groups;
  if (
    !verb ||
    verb.not ||
    failing.test(` ${after}`) ||
    /\b(?:is|are|was|were)\b/.test(after) ||
    getting.test(verb.act!)
  )
    return undefined;
  const who = rest
    .slice(0, rest.length - after.length)
    .trim()
    .replace(/^(?:its|their|his|her) /i, `${possessive(starts.inText)} `);
  return clause(told, {owner: addressed, words: `let ${who} ${finite(verb.act!, after)}`, verb: true});
};

// “the North accounts for citizens”, “until Varna has got its coast back”: the latter somebody else gives
const done: Reading = told => {
  const {starts, after, addressed, ground} = told;
  if (!begins(told)) return undefined;
  const owner = starts ?? (isOurs(told) ? ground.self : addressed);
  const verb = auxiliary.exec(after)?.groups;
  if (!verb) return null;
  const gets = getting.exec(verb.act!)?.groups;
  if (gets && owner) {
    const words = `give ${owner.inText}${gets.back ?? ''} ${gets.thing}`;
    return clause(told, {owner: addressed === owner ? null : addressed, words, undone: Boolean(verb.not), verb: true});
  }
  const undone = Boolean(verb.not) || failing.test(` ${after}`);
  return clause(told, {owner, words: finite(verb.act!, after), sure: true, undone, usable: Boolean(verb.act)});
};

// “before lifting it”
const gerund: Reading = told => {
  const {rest, opener, ground, addressed} = told;
  if (!/^\S+ing (?!(?:starts?|begins?|ends?|is|was|has|can|will)\b)\S/.test(rest)) return undefined;
  const timed = opener === 'before' || opener === 'after';
  const own = ground.gerund === undefined ? ground.self : ground.gerund;
  return clause(told, {owner: timed ? own : addressed, words: rest});
};

// “released by the rebels”: they are who would act
const byAgent: Reading = told => {
  const {span, rest, ground} = told;
  const {passages, who, self} = ground;
  const agent = passages
    .named([span])
    .find(m => /\bby (?:the )?$/i.test(passages.text([{...span, end: m.start}])) && decides(who.of(m.actor)!));
  if (!agent || who.of(agent.actor) === self) return undefined;
  return clause(told, {owner: who.of(agent.actor), words: rest, undone: left(rest, 0)});
};

// “820 pence a share”: whoever is to get something pays
const paid: Reading = told =>
  told.opener === 'for' && price.test(told.rest)
    ? clause(told, {owner: told.addressed, words: `pay ${told.rest}`, verb: true})
    : undefined;

// “pull its soldiers back”, of nobody: of the one addressed
const bare: Reading = told => {
  const {rest, addressed} = told;
  if (!beginsWithVerb(rest) || verbOrNoun.has(rest.split(' ')[0]!.toLowerCase())) return undefined;
  return clause(told, {owner: addressed, words: rest});
};

const isNamed = ({span, ground}: Telling) => partiesIn([span], ground).length > 0;

const broughtAbout: Reading = told => {
  const words = brought(told.rest, isNamed(told));
  return words ? clause(told, {owner: told.addressed, words, undone: left(told.rest, 0), verb: true}) : undefined;
};

const letHappen: Reading = told => {
  const words = happening.test(told.rest) || isNamed(told) ? null : othersDo(told.rest);
  return words ? clause(told, {owner: told.addressed, words, undone: left(told.rest, 0)}) : undefined;
};

/** In this order: the first that fits is how it is told. */
const readings: readonly Reading[] = [
  standing,
  theirs,
  stationed,
  possessed,
  planned,
  suffered,
  undergone,
  own,
  done,
  gerund,
  byAgent,
  paid,
  bare,
  broughtAbout,
  letHappen,
];

function asItStands(told: Telling): Clause {
  const {span, opener, ground, rest, addressed} = told;
  const passive = happening.test(rest);
  const inReturn = /^(?:in (?:return|exchange) for|without|pending|subject to)$/.test(opener);
  const stateOfAffairs = /^(?:there|this|that)\b/i.test(rest);
  const owner = passive && !inReturn ? addressed : (partiesIn([span], ground)[0] ?? addressed);
  const own = inReturn && owner && isNamed(told) ? ownDeed(rest) : null;
  if (own) return clause(told, {owner, words: own, undone: left(rest, 0), verb: true});
  const usable = (passive || inReturn) && !stateOfAffairs;
  return clause(told, {owner, words: rest, undone: left(rest, 0), usable});
}

// “would raise Kestria's quota if it …”, “would talk with the rebels if they …”: the one the act is about
function meantBy(pronoun: string, read: Party | null, {gainer, self, apart, passages, who}: Ground): Party | null {
  if (!/^(?:it|they|he|she)$/i.test(pronoun)) return null;
  if (gainer || !/^they$/i.test(pronoun) || !self || read !== self || several.test(self.name)) return gainer ?? null;
  const named = new Set(passages.named(apart).flatMap(m => who.of(m.actor) ?? []));
  const [only, ...more] = [...named].filter(p => p !== self && decides(p) && several.test(p.name));
  return only && !more.length ? only : null;
}
const several = /[^s]s$/;

const ownThing = /^(?: \p{Ll}[\p{L}-]*){1,2}(?= (?:has|have|had|does|do|did|will|would)\b)/u;

/** who is named in these words and decides something */
export const partiesIn = (spans: readonly Span[], {passages, who}: Ground) =>
  passages
    .named(spans)
    .flatMap(m => who.of(m.actor) ?? [])
    .filter(decides);
