import {organisationIndex} from '../actors/bodies.ts';
import {type Cast, described} from '../actors/cast.ts';
import {isPlaceUse} from '../actors/cast-names.ts';
import {fold} from '../actors/people.ts';
import {lower, phraseBefore} from '../actors/phrases.ts';
import {isGivenName} from '../actors/words/first-names.ts';
import {isCalendar, thingWords} from '../actors/words/name-words.ts';
import {organisationWords} from '../actors/words/organisations.ts';
import {child, children, deprelOf, isRelation} from '../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {bearers, establishments, privates} from './words/bearers.ts';

const collective = new Set(
  'thousand hundred dozen million number group member one two three majority score rest all part some many most several most half series handful ten crowd team force coalition most third quarter fifth percent two-thirds people wave'.split(
    ' ',
  ),
);

/** Actors that the phrase headed by a token means, its conjuncts included; empty when it means none. */
export function actorsOf(cast: Cast, token: number, depth = 0): number[] {
  const out: number[] = [];
  if (token < 0 || depth > 3) return out;
  const {a} = cast;
  const add = (xs: readonly number[]) => {
    for (const x of xs) if (!out.includes(x)) out.push(x);
  };
  if (a.upos[token] === UPOS.PRON && /^(?:who|which|that|whom|whose)$/.test(lower(a, token))) {
    const clause = clauseOf(cast, token);
    if (clause >= 0 && isRelation(a, clause, 'acl') && a.head[clause]! !== token)
      add(actorsOf(cast, a.head[clause]!, depth + 1));
    return out;
  }
  const m = cast.at(token);
  const lemma = a.lemma[token]!.toLowerCase();
  if (collective.has(lemma) || a.upos[token] === UPOS.NUM || a.upos[token] === UPOS.DET) {
    for (const j of children(a, token)) if (isRelation(a, j, 'nmod')) add(actorsOf(cast, j, depth + 1));
    if (!out.length && m) add([m.actor]);
    if (!out.length) add(counted(cast, token));
  } else if (m && !m.place) add(m.also ? [...m.also, m.actor] : [m.actor]);
  for (const j of children(a, token)) if (isRelation(a, j, 'conj')) add(actorsOf(cast, j, depth + 1));
  return out;
}

// “100 Palestinians”, “scores of refugees”, where the parse hangs the people elsewhere
function counted(cast: Cast, token: number): number[] {
  const {a} = cast;
  for (let i = token + 1; i < Math.min(a.n, token + 6) && a.sentOf[i] === a.sentOf[token]; i++) {
    const m = cast.at(i);
    if (m) return m.place ? [] : [m.actor];
    const u = a.upos[i];
    if (
      u !== UPOS.ADJ &&
      u !== UPOS.DET &&
      u !== UPOS.NOUN &&
      u !== UPOS.NUM &&
      u !== UPOS.PROPN &&
      lower(a, i) !== 'of'
    )
      return [];
  }
  return [];
}

function clauseOf(cast: Cast, token: number): number {
  const {a} = cast;
  for (let i = a.head[token]!, steps = 0; i >= 0 && steps < 4; i = a.head[i]!, steps++)
    if (isRelation(a, i, 'acl')) return i;
  return -1;
}

/** Actors inside the phrase headed by a token, nearest first: “the ban on Hamas”, “Israel's homes”, “Danish sites”. */
export function actorsWithin(cast: Cast, token: number, depth = 0): number[] {
  if (token < 0 || depth > 4) return [];
  const direct = actorsOf(cast, token);
  if (direct.length) return direct;
  const {a} = cast;
  const kids = children(a, token);
  for (const rank of [
    'nmod:poss',
    'nmod',
    'compound',
    'amod',
    'appos',
    'obj',
    'nsubj',
    'obl',
    'xcomp',
    'ccomp',
    'acl',
    'conj',
  ]) {
    for (const j of kids) {
      if (!isRelation(a, j, rank) || (rank !== 'nmod:poss' && rank === 'nmod' && deprelOf(a, j) === 'nmod:poss'))
        continue;
      if (rank === 'compound' || rank === 'amod') {
        const x = modifierActor(cast, j);
        if (x >= 0) return [x];
        continue;
      }
      if (rank === 'nmod:poss' && cast.at(j)?.form === 'pronoun') continue;
      const xs = actorsWithin(cast, j, depth + 1);
      if (xs.length) return xs;
    }
  }
  return [];
}

/** The actor an adjective or noun in front names: “Danish”, “Hamas”, “Palestinian”. */
export function modifierActor(cast: Cast, token: number): number {
  const m = cast.at(token);
  if (m) return m.actor;
  const adjective = cast.adjectives.get(token);
  if (!adjective) return -1;
  const actor = cast.known(adjective.actor);
  cast.mention({from: adjective.from, to: adjective.to, head: token, form: 'name', actor, place: false});
  return actor;
}

/** As actorsOf, and an unresolved name or plural that acts is made an actor here. */
export function actorOrMake(cast: Cast, token: number): number[] {
  const xs = actorsOf(cast, token);
  if (xs.length) return xs;
  return madeOf(cast, token);
}

/** As actorOrMake, and the state whose name otherwise only says where: “arms from Sudan”. */
export function actorOrPlace(cast: Cast, token: number): number[] {
  const m = cast.at(token);
  if (!m?.place) return actorOrMake(cast, token);
  cast.actors[m.actor]!.placeOnly = false;
  return [m.actor];
}

/** As actorOrMake, and who bears an office, or a place or house that asks or is asked: “one councillor urged the region to”. */
export function bearerOrMake(cast: Cast, token: number): number[] {
  const xs = actorOrMake(cast, token);
  if (xs.length || cast.a.upos[token] !== UPOS.NOUN) return xs;
  const lemma = cast.a.lemma[token]!.toLowerCase();
  return bearers.has(lemma) || establishments.has(lemma) ? [describedActor(cast, token)] : xs;
}

/** The phrase that ends in a noun as an actor of its own, whatever the noun. */
export function describedActor(cast: Cast, token: number): number {
  const {a} = cast;
  const p = phraseBefore(a, token);
  const name = cast.phrase(a.upos[p.from] === UPOS.DET ? p.from + 1 : p.from, p.to);
  const house = establishments.has(a.lemma[token]!.toLowerCase()) && a.xpos[token] === XPOS.NN;
  const actor = cast.actor(`phrase:${fold(name)}`, () => described(name, house ? 'organisation' : 'people', null));
  cast.mention({...p, form: 'nominal', actor, place: false});
  return actor;
}

function madeOf(cast: Cast, token: number): number[] {
  const {a} = cast;
  const u = a.upos[token];
  if (u === UPOS.PROPN && !isCalendar(lower(a, token))) {
    const i = nameActor(cast, token);
    if (i >= 0) return [i];
  }
  // “Boeing's machinists” are not Boeing
  if (u === UPOS.NOUN && /(?:ers|ists|ians|ors|men|women|ees|ites|ants)$/.test(lower(a, token)))
    return [describedActor(cast, token)];
  if (u === UPOS.NOUN && privates.has(a.lemma[token]!.toLowerCase())) return [describedActor(cast, token)];
  const possessor = child(a, token, 'nmod:poss');
  if (possessor >= 0 && cast.at(possessor)?.form !== 'pronoun') {
    const p = actorsOf(cast, possessor);
    if (p.length) return p;
  }
  for (const j of children(a, token)) {
    if (!isRelation(a, j, 'compound', 'amod', 'nmod')) continue;
    const x = isRelation(a, j, 'nmod') ? (actorsOf(cast, j)[0] ?? -1) : modifierActor(cast, j);
    if (x >= 0) return [x];
  }
  // “the troops fired”; those that are sent somewhere are no one it is done to
  const acts = isRelation(a, token, 'nsubj', 'obl:agent');
  return acts && /^troops?$/.test(a.lemma[token]!) ? [describedActor(cast, token)] : [];
}

/** An actor for a name that nothing yet has made one: a firm, a town. */
export function nameActor(cast: Cast, token: number, asPlace = false): number {
  const s = cast.names[cast.nameAt[token] ?? -1];
  if (!s || s.entry || thingWords.has(cast.word(s.to - 1))) return -1;
  const place = asPlace || s.kind === 'place';
  // “in Geneva” hosts, it does not act
  if (!asPlace && isPlaceUse(cast, s)) return -1;
  // “Seattle-area plants”: no people
  if (place && !asPlace && isRelation(cast.a, token, 'compound')) return -1;
  const actor = isPersons(cast, s)
    ? cast.actor(`person:${fold(cast.phrase(s.from, s.to))}`, () => ({
        ...described(cast.phrase(s.from, s.to), 'person', null),
        plural: false,
        named: true,
      }))
    : place
      ? cast.actor(`place:${fold(cast.phrase(s.from, s.to))}`, () => ({
          ...described(cast.phrase(s.from, s.to), 'people', null),
          plural: false,
          named: true,
        }))
      : organisationIndex(cast, s);
  cast.mention({from: s.from, to: s.to, head: token, form: 'name', actor, place: false});
  return actor;
}

/** “Newton Grant” of whom the text only says what was done with him: two words, one of them a given name */
function isPersons(cast: Cast, s: {from: number; to: number; kind: string}): boolean {
  const words = [cast.word(s.from), cast.word(s.to - 1)];
  return (
    s.kind === 'other' &&
    s.to - s.from === 2 &&
    words.every(w => /^\p{Lu}\p{Ll}+$/u.test(w) && !organisationWords[w] && !thingWords.has(w)) &&
    words.some(w => isGivenName(w))
  );
}

export function preposition(cast: Cast, token: number): string {
  const {a} = cast;
  const c = child(a, token, 'case');
  return c < 0 ? '' : lower(a, c);
}

/** “in Homs”, “near the town of Samarra”: the words that say where, or null. */
export function placeOf(cast: Cast, v: number): string | null {
  const {a} = cast;
  for (const j of children(a, v)) {
    if (
      !isRelation(a, j, 'obl', 'nmod') ||
      !/^(?:in|at|near|outside|inside|across|throughout)$/.test(preposition(cast, j))
    )
      continue;
    const s = cast.names[cast.nameAt[j] ?? -1];
    if (s && (s.kind === 'place' || s.entry?.actor.kind === 'state') && a.xpos[j] !== XPOS.CD)
      return cast.phrase(s.from, s.to);
    for (const k of children(a, j)) {
      const t = cast.names[cast.nameAt[k] ?? -1];
      if (t && (t.kind === 'place' || t.entry?.actor.kind === 'state') && a.deprel[k] === DEPREL.nmod)
        return cast.phrase(t.from, t.to);
    }
  }
  return null;
}
