import type {Cast, Mention} from '../actors/cast.ts';
import type {NamedCast} from '../actors/cast-names.ts';
import {lower} from '../actors/phrases.ts';
import {isFormer, isSpeaker} from '../actors/roles.ts';
import {agentNouns, bodiesBefore, heading} from '../actors/words/agents.ts';
import type {Analysis} from '../analysis.ts';
import {child, children, isRelation} from '../language/tree.ts';
import {UPOS} from '../tagset.ts';
import {referent} from './definites.ts';

/** The body without a name in front of an office, where the text has told which it is: “army | chief”, “union | leaders”; -1. */
export function bodyBefore(cast: Cast, {nameAt, names}: NamedCast, head: number, before: readonly Mention[]): number {
  const {a} = cast;
  for (let i = head - 1; i >= 0 && i > head - 4 && a.sentOf[i] === a.sentOf[head]; i--) {
    if (a.upos[i] !== UPOS.NOUN && a.upos[i] !== UPOS.ADJ && a.upos[i] !== UPOS.PROPN) return -1;
    if (nameAt[i]! >= 0 && names[nameAt[i]!]!.entry) return -1;
    const lemma = bodiesBefore.has(lower(a, i)) ? lower(a, i) : a.lemma[i]!.toLowerCase();
    const noun = bodiesBefore.has(lemma) ? agentNouns.get(lemma) : undefined;
    if (!noun) continue;
    const p = {
      from: i,
      to: i + 1,
      head: i,
      noun,
      lemma,
      definite: true,
      plural: false,
      whose: [],
      others: [],
      modifiers: '',
    };
    return referent(cast, p, before);
  }
  return -1;
}

function ofOrFor(a: Analysis, i: number): boolean {
  const c = child(a, i, 'case');
  return c >= 0 && /^(?:of|for)$/.test(lower(a, c));
}

/** “Its president, Harold Daggett”, “his deputy, Li”, “Louay Safi, a spokesman for the coalition”: whose office it is, once that is settled. */
export function speakForOwners(cast: Cast, {holders}: NamedCast): void {
  const {a} = cast;
  for (let i = 0; i < a.n; i++) {
    const person = holders[i]! >= 0 ? cast.actors[holders[i]!]! : null;
    if (!person || person.speaksFor >= 0 || !isSpeaker(a, i) || isFormer(person.role ?? '')) continue;
    // “Its chief executive”: the possessor may hang from a word that describes the office
    const kids = [...children(a, i)];
    for (const j of [...kids, ...kids.filter(k => isRelation(a, k, 'amod')).flatMap(k => [...children(a, k)])]) {
      const whose = isRelation(a, j, 'nmod:poss') || (isRelation(a, j, 'nmod') && ofOrFor(a, j));
      const owner = whose ? cast.at(j) : null;
      if (owner && speakFor(cast, holders[i]!, owner.actor)) break;
    }
  }
}

/** Lets a person speak for a body, or for whom another person speaks. */
function speakFor(cast: Cast, person: number, of: number): boolean {
  const x = cast.actors[person]!;
  let body = cast.actors[of]!;
  let index = of;
  if (body.kind === 'person') {
    if (body.speaksFor < 0 || !body.named) return false;
    index = body.speaksFor;
    body = cast.actors[index]!;
  }
  if (index === person || body === x || body.kind === 'person' || body.kind === 'people' || body.kind === 'media')
    return false;
  x.speaksFor = index;
  x.country ??= body.country;
  return true;
}

/** “Horst Seehofer, who leads the CSU”, “the board, chaired by Roger Carr”: whoever heads a body speaks for it. */
export function speakForLed(cast: Cast): void {
  const {a} = cast;
  const personAt = (i: number) => {
    const m = i >= 0 ? cast.at(i) : null;
    return m && cast.actors[m.actor]!.kind === 'person' && cast.actors[m.actor]!.speaksFor < 0 ? m.actor : -1;
  };
  for (let v = 0; v < a.n; v++) {
    if (a.upos[v] !== UPOS.VERB || !heading.has(a.lemma[v]!)) continue;
    // “has ruled it out”
    if (child(a, v, 'compound:prt') >= 0 || /^(?:out|up|down|off|over)$/.test(v + 1 < a.n ? lower(a, v + 1) : ''))
      continue;
    if (/^(?:once|formerly|previously|had|to|not)$/.test(v ? lower(a, v - 1) : '')) continue;
    const agent = child(a, v, 'obl:agent');
    if (agent >= 0) {
      const led = isRelation(a, v, 'acl') ? a.head[v]! : child(a, v, 'nsubj:pass');
      const body = led >= 0 ? cast.at(led) : null;
      const person = personAt(agent);
      if (body && person >= 0) speakFor(cast, person, body.actor);
      continue;
    }
    const object = child(a, v, 'obj');
    const body = object >= 0 ? cast.at(object) : null;
    if (!body || body.form === 'pronoun') continue;
    const subject = child(a, v, 'nsubj');
    const over = isRelation(a, v, 'acl') && subject >= 0 && lower(a, subject) === 'who' ? a.head[v]! : subject;
    const person = personAt(over);
    if (person >= 0) speakFor(cast, person, body.actor);
  }
}

/** Whoever speaks for those who speak for another speaks for that other. */
export function straighten(cast: Cast): void {
  for (const x of cast.actors)
    for (let steps = 0; x.speaksFor >= 0 && steps < 4; steps++) {
      const next = cast.actors[x.speaksFor]!.speaksFor;
      if (next < 0 || cast.actors[next] === x) break;
      x.speaksFor = next;
    }
}
