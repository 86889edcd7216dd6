import type {Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import {finite} from '../phrase/finite.ts';
import {beginsWithVerb} from '../phrase/openings.ts';
import {sound} from '../phrase/sound.ts';
import {phraseOf} from '../phrase.ts';
import {possessive, spelled} from '../spoken.ts';
import {noAct} from '../words/small.ts';
import {verbFromParticiple, verbFromPast, verbFromThird, verbOfParticiple, verbOrNoun, verbs} from '../words/verbs.ts';
import {decides, type Party} from './01-parties.ts';
import type {Ground} from './04-conditions.ts';

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
}

const auxiliary =
  /^(?:(?:has|have|had|is|are|was|were|would|will|does|did|do|can|could|should|may|might|must)(?:n['’]t)?\s+)?(?:(?:be\s+|is\s+|are\s+|was\s+|were\s+)?(?:willing|ready|prepared)\s+to\s+|first\s+|also\s+|already\s+|begins?\s+to\s+|began\s+to\s+|agrees?\s+to\s+|agreed\s+to\s+)*(?<not>not\s+|never\s+)?(?<act>\p{L}+\b.*)$/su;

/** who would do what: “the North accounts for citizens it abducted”, “work is brought back here”, “guarantees from Iran” */
export function clauseOf(span: Span, opener: string, ground: Ground): Clause | null {
  const {passages, who, self, apart, gerund} = ground;
  const addressed = ground.addressed ?? ground.gainer ?? ground.guess ?? null;
  const rest = passages.text([span]);
  // “the inspectors have verified that Iran has taken the steps”: what is verified is the condition
  const seen =
    /^.{2,60}?\b(?:verif(?:y|ies|ied)|confirm(?:s|ed)?|certif(?:y|ies|ied)|is satisfied|are satisfied) that (?=\S)/i.exec(
      rest,
    );
  if (seen) return clauseOf({...span, start: span.start + seen[0].length}, opener, ground);
  const first = passages.named([span])[0];
  const itself = first ? meantBy(passages.text([first]), who.of(first.actor), ground) : null;
  const subject = first && first.start - span.start <= 12 ? (itself ?? who.of(first.actor)) : null;
  // convoys that pass are let through by somebody
  const starts = subject && decides(subject) ? subject : null;
  const pronoun = /^(?<word>we|i|it|they|he|she|you)\b(?=[\s'’])/i.exec(rest);
  // “the British fleet had turned round”: what is named so is theirs
  const theirs = starts && first ? (ownThing.exec(rest.slice(first.end - span.start))?.[0].length ?? 0) : 0;
  // “the company and the union sign”, said by the union: the other has to
  const second = starts && self && starts !== self ? passages.named([span])[1] : undefined;
  const both =
    second &&
    who.of(second.actor) === self &&
    /^ and $/.test(rest.slice(first!.end - span.start, second.start - span.start));
  const from = both
    ? second!.end - span.start
    : starts && first
      ? first.end - span.start + theirs
      : pronoun
        ? pronoun[0].length
        : 0;
  const after = rest
    .slice(from)
    .replace(/^['’](?:s|d|ll|ve|re|m)?\b/, '')
    .trim()
    .replace(/^(?:so much as|even|ever|first) (?=\p{L})/u, '')
    // “agrees not to strike”
    .replace(/^agree[sd]? not to (?=\p{L})/u, 'does not ');
  const made = (
    owner: Party | null,
    sure: boolean,
    words: string,
    undone: boolean,
    usable: boolean,
    verb = sure,
  ): Clause => {
    const told =
      self && self !== owner
        ? words.replace(speaker, self.inText).replace(whatIsAsked, `${possessive(self.inText)} `)
        : words;
    const name = phraseOf(spelled(told, span, passages, apart), {verb}).text;
    return {
      owner,
      sure,
      name,
      core: coreOf(name),
      verbAt: from,
      undone,
      usable: usable && !/\b(?:is|are|was|were)\b/i.test(name) && !idle.test(name) && !noAct.test(name) && sound(name),
    };
  };
  // “the group’s battalions are destroyed”: it is not the group that would
  const possessed = starts && /^['’]s?\s/.test(rest.slice(from)) && /\b(?:is|are|was|were|been)\b/.test(after);
  if (possessed) return made(addressed === starts ? null : addressed, false, rest, left(rest, from), true);
  // “the group’s planned mills will cut its power”: what it has, not it
  if (starts && /^['’]s?\s/.test(rest.slice(from)) && /\b(?:will|would|could|can|may|might)\b/.test(after))
    return made(starts, false, rest, left(rest, from), false);
  if (starts || pronoun) {
    const ours = /^(?:we|i)$/i.test(pronoun?.groups?.word ?? '');
    const owner = starts ?? (ours ? self : addressed);
    // “if we are attacked”, “should it be sued”: by the other
    const harm = harmed.exec(after)?.groups;
    const victim = starts ?? self;
    if (harm && victim && (!starts || starts === self)) {
      const act = `${verbFromParticiple(harm.verb!)}${harm.on ?? ''} ${victim.inText}${harm.rest ?? ''}`;
      return made(addressed === victim ? null : addressed, false, act, Boolean(harm.not), true, true);
    }
    // “if the hostages are freed”: somebody else would do it
    if (/^(?:is|are|was|were|(?:has|have|had) been) \p{L}+(?:ed|en|t|n)\b/u.test(after) && !ours)
      return made(addressed, false, rest, left(rest, from), true);
    const verb = auxiliary.exec(after)?.groups;
    if (!verb) return null;
    // “until Varna has got its coast back”: somebody else gives it
    const gets = getting.exec(verb.act!)?.groups;
    if (gets && owner) {
      return made(
        addressed === owner ? null : addressed,
        false,
        `give ${owner.inText}${gets.back ?? ''} ${gets.thing}`,
        Boolean(verb.not),
        true,
        true,
      );
    }
    return made(
      owner,
      true,
      finite(verb.act!, after),
      Boolean(verb.not) || failing.test(` ${after}`),
      Boolean(verb.act),
    );
  }
  if (/^\S+ing (?!(?:starts?|begins?|ends?|is|was|has|can|will)\b)\S/.test(rest))
    return made(
      opener === 'before' || opener === 'after' ? (gerund === undefined ? self : gerund) : addressed,
      false,
      rest,
      false,
      true,
    );
  // “released by the rebels”: they are who would act
  const agent = passages
    .named([span])
    .find(m => /\bby (?:the )?$/i.test(passages.text([{...span, end: m.start}])) && decides(who.of(m.actor)!));
  if (agent && who.of(agent.actor) !== self) return made(who.of(agent.actor), false, rest, left(rest, 0), true);
  // “820 pence a share”: whoever is to get something pays
  if (opener === 'for' && price.test(rest)) return made(addressed, false, `pay ${rest}`, false, true, true);
  // “pull its soldiers back”, of nobody: of the one addressed
  if (beginsWithVerb(rest) && !verbOrNoun.has(rest.split(' ')[0]!.toLowerCase()))
    return made(addressed, false, rest, false, true);
  const named = partiesIn([span], ground).length > 0;
  const state = brought(rest, named);
  if (state) return made(addressed, false, state, left(rest, 0), true, true);
  const passive =
    /\b(?:is|are|was|were|be|been|reopens?|ends?|ended|stops?|stopped|ceases?|ceased|resumes?|resumed|begins?|began)\b/i.test(
      rest,
    );
  const active = passive || named ? null : othersDo(rest);
  if (active) return made(addressed, false, active, left(rest, 0), true);
  const inReturn = /^(?:in (?:return|exchange) for|without|pending|subject to)$/.test(opener);
  const stateOfAffairs = /^(?:there|this|that)\b/i.test(rest);
  const owner = passive && !inReturn ? addressed : (partiesIn([span], ground)[0] ?? addressed);
  return made(owner, false, rest, left(rest, 0), (passive || inReturn) && !stateOfAffairs);
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

// “if she does not meet with him”, of what he would do then: with whoever speaks
const speaker = /(?<=\b(?:with|to|from|against|for) )(?:him|her|us|me)(?= |$)/giu;
// “unless the city meets their four conditions”
const whatIsAsked = /\b(?:its|their|his|her) (?=(?:\p{L}+ )?(?:pre-?)?(?:demands?|conditions?|terms)\b)/u;
const harmed =
  /^(?:is|are|was|were|be|(?:has|have|had) been)(?: (?<not>not))? (?:(?:again|directly|further|first) )?(?<verb>attacked|invaded|struck|hit|bombed|shelled|shot|fired|threatened|sued|expelled|punished|sanctioned|prosecuted|arrested|evicted|provoked)(?<on> (?:at|on|upon))?(?<rest> (?!by\b).*)?$/u;
const ownThing = /^(?: \p{Ll}[\p{L}-]*){1,2}(?= (?:has|have|had|does|do|did|will|would)\b)/u;
const getting =
  /^(?:got|gets?|receives?|received|obtains?|obtained|regains?|regained|recovers?|recovered|(?:is|are|was|were|been) (?:given|granted|paid|handed)) (?<thing>(?:the|an?|its|their|his|her|our|more|full|\d)\b.*?)(?<back> back)?$/iu;
const price =
  /^(?:[$£€]|\d[\d,.]* (?:\p{L}+ )?(?:dollars?|euros?|pounds?|pence|cents?|kroner|roubles?|per cent|percent))/iu;

// “the captives come out unharmed”: somebody lets them; null of what happens by itself
function othersDo(clause: string): string | null {
  const words = clause.split(' ');
  for (let k = 1; k < Math.min(words.length - 1, 6); k++) {
    const [word, next] = [words[k]!.toLowerCase(), words[k + 1]!];
    const before = words[k - 1]!.toLowerCase();
    if (/^(?:the|an?|its|their|any|all|more|no|some|of|to|and|by|in|on|for|with|it|there|this|that)$/.test(before))
      continue;
    const base =
      verbFromPast(word) ??
      (verbOfParticiple.get(word) || /ed$/.test(word) ? verbFromParticiple(word) : verbFromThird(word));
    // of several, who can do or be let do; what is one happens
    if (!/[^s]s$/.test(before) || !verbs.has(base) || !opensObject.test(next)) continue;
    return `let ${words.slice(0, k).join(' ')} ${base} ${words.slice(k + 1).join(' ')}`;
  }
  return null;
}

// “families could go and see”, “those who live there are free to leave”, “its men are out of the towns”: what somebody lets
// happen, or brings about
function brought(clause: string, named: boolean): string | null {
  const free =
    /^(?<who>.{3,60}?) (?:is|are|was|were|(?:has|have|had) been) (?:\p{L}+ )?(?:free|able|allowed|permitted) to (?<act>\p{Ll}.*)$/u.exec(
      clause,
    )?.groups;
  if (free) return `let ${free.who} ${free.act}`;
  const may = named
    ? undefined
    : /^(?<who>(?:(?:the|its|their|all|those|every|any) )?(?:[\p{L}’'-]+ ){0,3}?\p{Ll}+) (?:can|could|may|might) (?<act>(?!be\b|no\b|not\b)\p{Ll}.*)$/u.exec(
        clause,
      )?.groups;
  if (may && !/^(?:it|they|he|she|that|this|there|we|you|i)$/i.test(may.who!)) return `let ${may.who} ${may.act}`;
  const moved =
    /^(?<who>(?:the|its|their|all|his|her) (?:[\p{L}’'-]+ ){0,3}?\p{Ll}+s|\p{Lu}\S*[’']s? \p{Ll}+) (?:is|are|was|were) (?:(?:by then|again|all|safely) )?(?<where>out of|off|back|away from|home)\b(?<rest>.*)$/u.exec(
      clause,
    )?.groups;
  if (moved) return `take ${moved.who} ${moved.where}${moved.rest}`;
  return null;
}
const opensObject =
  /^(?:the|an?|its|their|another|any|all|more|no|up|out|down|back|off|over|away|through|home|to|into|from|with|on|in|\d\S*)$/i;

const idle = /^(?:(?:Be|Have|Get)\b|(?:Agree to|Accept|Give|Make|Hold|Reach|Let) (?:(?:the|an?|any) )?\w+$)/;

/** who is named in these words and decides something */
export const partiesIn = (spans: readonly Span[], {passages, who}: Ground) =>
  passages
    .named(spans)
    .flatMap(m => who.of(m.actor) ?? [])
    .filter(decides);

const failing =
  /^(?:\s*(?:does|do|did|has|have|had|is|are|was|were|will|would|can|could|should))?\s*(?:not\b|n['’]t\b|never\b|fail(?:s|ed)? to\b|neglect\w* to\b|refus\w+ to\b|agree[sd]? not to\b)/i;
/** whether the clause says that its act is left undone: only the verb of its subject counts, not “promised not to invade” */
export function left(rest: string, subjectEnd: number): boolean {
  if (/^no\b/i.test(rest)) return true;
  if (subjectEnd > 0) return failing.test(rest.slice(subjectEnd));
  const verb =
    /\b(?:does|do|did|has|have|had|is|are|was|were|will|would|can|could)(?:\s+not\b|n['’]t\b)|\b(?:fail(?:s|ed)?|neglect\w*|refus\w+) to\b/i;
  return verb.test(rest);
}
