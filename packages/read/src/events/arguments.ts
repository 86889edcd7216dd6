import type {Cast, Mention} from '../actors/cast.ts';
import {described, isPlaceUse, organisationIndex} from '../actors/cast-names.ts';
import {isCalendar} from '../actors/names.ts';
import {fold} from '../actors/people.ts';
import {lower, phraseBefore} from '../actors/phrases.ts';
import {agent, child, children, deprelOf, isRelation, subject} from '../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {saying} from './words/acts.ts';
import {classesOf} from './words/nouns.ts';
import type {EventType} from './words/verbs.ts';

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
  } else if (m && !m.place) add([m.actor]);
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
function modifierActor(cast: Cast, token: number): number {
  const m = cast.at(token);
  if (m) return m.actor;
  const adjective = cast.adjectives.get(token);
  if (!adjective) return -1;
  const actor = cast.known(adjective.actor);
  cast.mention({from: adjective.from, to: adjective.to, head: token, form: 'name', actor, place: false});
  return actor;
}

/** “was attacked”, “the camp attacked by”: what has an object of its own is not passive, however it was tagged. */
export function isPassive(cast: Cast, v: number): boolean {
  const {a} = cast;
  if (a.xpos[v] !== XPOS.VBN && a.xpos[v] !== XPOS.VBD) return false;
  const kids = children(a, v);
  if (kids.some(j => isRelation(a, j, 'aux:pass') && /^(?:be|get)$/.test(a.lemma[j]!))) return true;
  if (kids.some(j => isRelation(a, j, 'obj'))) return false;
  if (agent(a, v) >= 0) return true;
  // “was struck and killed by”
  if (isRelation(a, v, 'conj') && a.xpos[v] === XPOS.VBN && a.head[v]! < v && isPassive(cast, a.head[v]!)) return true;
  // “has been … killed”: forms of be within the verb group
  for (let i = v - 1; i >= Math.max(0, v - 4) && a.sentOf[i] === a.sentOf[v]; i--) {
    if (a.upos[i] === UPOS.AUX) {
      if (/^(?:be|get)$/.test(a.lemma[i]!)) return true;
    } else if (a.upos[i] !== UPOS.ADV && a.upos[i] !== UPOS.PART) break;
  }
  // a participle behind a noun: passive, unless that noun is all there is and the participle is the sentence's verb
  if (a.xpos[v] !== XPOS.VBN || !isRelation(a, v, 'acl') || a.head[a.head[v]!]! < 0) return false;
  return v + 1 < a.n && /^(?:by|in|on|at|during|from|with|,|\.|after|under|to|for|against|over)$/.test(lower(a, v + 1));
}

/** Who does the act of verb v: its subject, that of the verb it depends on, or the “by” of a passive. */
export function doersOf(cast: Cast, v: number): number[] {
  const {a} = cast;
  if (isPassive(cast, v)) {
    const by = agent(a, v);
    if (by >= 0) return actorOrMake(cast, by);
    for (const j of children(a, v))
      if (isRelation(a, j, 'obl') && preposition(cast, j) === 'by') return actorOrMake(cast, j);
    return afterBy(cast, v);
  }
  return subjectActors(cast, v) ?? leftOf(cast, v);
}

// “was attacked … by Burundian militiamen”, where the parse lost the phrase
function afterBy(cast: Cast, v: number): number[] {
  const {a} = cast;
  for (let i = v + 1; i < Math.min(a.n, v + 14) && a.sentOf[i] === a.sentOf[v]; i++) {
    if (lower(a, i) === 'by') {
      for (let t = i + 1; t < Math.min(a.n, i + 8) && a.sentOf[t] === a.sentOf[v]; t++) {
        const m = cast.at(t);
        if (m && m.head >= t) return [m.actor];
        if (a.upos[t] === UPOS.VERB || lower(a, t) === ',') break;
      }
      return [];
    }
    if (lower(a, i) === ',') return [];
  }
  return [];
}

/**
 * The actors right before a verb where the parse names no subject: steps left over auxiliaries, adverbs, days and
 * prepositional phrases to the first phrase that no preposition governs. “Security forces in Guinea have tortured”.
 */
function leftOf(cast: Cast, v: number): number[] {
  const {a} = cast;
  const first = a.sent[a.sentOf[v]!]!;
  for (let i = v - 1; i >= first; i--) {
    const u = a.upos[i]!;
    const w = lower(a, i);
    // “Daalder, who asked”: the one the clause is about
    if (u === UPOS.PRON && /^(?:who|which|that)$/.test(w)) {
      if (i > first && lower(a, i - 1) === ',') i--;
      continue;
    }
    if (u === UPOS.VERB || w === ';' || w === ':' || w === '“' || w === '"' || u === UPOS.SCONJ) return [];
    if (u !== UPOS.NOUN && u !== UPOS.PROPN && u !== UPOS.PRON) continue;
    const m = cast.at(i);
    const p = m ? {from: m.from, to: m.to} : phraseBefore(a, i);
    const before = p.from - 1;
    if (before >= first && a.upos[before] === UPOS.ADP) {
      i = before;
      continue;
    }
    if (isCalendar(w)) continue;
    if (!m) return a.upos[i] === UPOS.PRON ? [] : actorOrMake(cast, i);
    const out = [m.actor];
    // “Jordan and Britain have agreed”
    for (let k = before; k > first && /^(?:and|,)$/.test(lower(a, k)); ) {
      const other = cast.at(k - 1);
      if (!other || other.form === 'pronoun') break;
      if (!out.includes(other.actor)) out.unshift(other.actor);
      k = other.from - 1;
    }
    return out;
  }
  return [];
}

/** null when the parse names no subject; empty when it names one that is no actor (“the bombing wounded two others”). */
function subjectActors(cast: Cast, v: number): number[] | null {
  const {a} = cast;
  let s = subject(a, v);
  for (let at = v, steps = 0; s < 0 && steps < 4; steps++) {
    const d = deprelOf(a, at);
    const h = a.head[at]!;
    if (h < 0) break;
    // “the minister, speaking in Geneva, urged”; “rebels fighting in the north”
    if (d === 'acl' || d === 'acl:relcl') {
      // “calls to end the war”: whose calls, not the calls
      return a.xpos[at] === XPOS.VB ? actorsOf(cast, h) : actorOrMake(cast, h);
    }
    if (d !== 'advcl' && d !== 'conj' && d !== 'xcomp' && d !== 'parataxis' && d !== 'ccomp') break;
    if (d === 'ccomp' && child(a, at, 'mark') >= 0) break;
    s = subject(a, h);
    if (s >= 0 && isPassive(cast, h) && d === 'advcl') break;
    at = h;
  }
  return s >= 0 ? actorOrMake(cast, s) : null;
}

/** As actorsOf, and an unresolved name or plural that acts is made an actor here. */
export function actorOrMake(cast: Cast, token: number): number[] {
  const xs = actorsOf(cast, token);
  if (xs.length) return xs;
  const {a} = cast;
  const u = a.upos[token];
  if (u === UPOS.PROPN && !isCalendar(lower(a, token))) {
    const i = nameActor(cast, token);
    if (i >= 0) return [i];
  }
  const possessor = child(a, token, 'nmod:poss');
  if (possessor >= 0 && cast.at(possessor)?.form !== 'pronoun') {
    const p = actorsOf(cast, possessor);
    if (p.length) return p;
  }
  if (u === UPOS.NOUN && /(?:ers|ists|ians|ors|men|women|ees|ites|ants)$/.test(lower(a, token))) {
    const p = phraseBefore(a, token);
    const name = cast.phrase(a.upos[p.from] === UPOS.DET ? p.from + 1 : p.from, p.to);
    const actor = cast.actor(`phrase:${fold(name)}`, () => described(name, 'people', null));
    cast.mention({...p, form: 'nominal', actor, place: false});
    return [actor];
  }
  for (const j of children(a, token)) {
    if (!isRelation(a, j, 'compound', 'amod', 'nmod')) continue;
    const x = isRelation(a, j, 'nmod') ? (actorsOf(cast, j)[0] ?? -1) : modifierActor(cast, j);
    if (x >= 0) return [x];
  }
  return [];
}

/** An actor for a name that nothing yet has made one: a firm, a town. */
function nameActor(cast: Cast, token: number, asPlace = false): number {
  const s = cast.names[cast.nameAt[token] ?? -1];
  if (!s || s.entry) return -1;
  const place = asPlace || s.kind === 'place';
  // “in Geneva” hosts, it does not act
  if (!asPlace && isPlaceUse(cast, s)) return -1;
  const actor = place
    ? cast.actor(`place:${fold(cast.phrase(s.from, s.to))}`, () => ({
        ...described(cast.phrase(s.from, s.to), 'people', null),
        plural: false,
        named: true,
      }))
    : organisationIndex(cast, s);
  cast.mention({from: s.from, to: s.to, head: token, form: 'name', actor, place: false});
  return actor;
}

export function preposition(cast: Cast, token: number): string {
  const {a} = cast;
  const c = child(a, token, 'case');
  return c < 0 ? '' : lower(a, c);
}

/** Prepositions that lead to whom an act is aimed at, the surest first; the direct object comes before all. */
const usual = [
  'against',
  'on',
  'upon',
  'at',
  'of',
  'to',
  'with',
  'toward',
  'towards',
  'for',
  'over',
  'from',
  'between',
  'among',
  'into',
  'about',
];
const ranks: {readonly [T in EventType]?: readonly string[]} = {
  ACCUSE: ['against', 'of', 'over', 'about', 'for', 'on', 'at', 'with'],
  PROTEST: ['against', 'over', 'from', 'of', 'by', 'at', 'with', 'to', 'on', 'for'],
  REJECT: ['from', 'by', 'of', 'with', 'to', 'on', 'for', 'against', 'over'],
  REQUEST: ['on', 'upon', 'from', 'of', 'to', 'by', 'against', 'for', 'with'],
};

/** What is moved or sent in these acts is no one they are done to: “refused to deploy peacekeepers in Iraq”. */
const moving = new Set<EventType>(['AID', 'MOBILIZE', 'AGREE', 'THREATEN', 'REJECT', 'RETREAT', 'COOPERATE']);
const moved = (cast: Cast, token: number) =>
  classesOf(cast.a.lemma[token]!.toLowerCase()).some(
    c => c === 'force' || c === 'peacekeeper' || c === 'monitor' || c === 'arms',
  );

/** Whom the act of verb v is done to or with: object, then phrases by preposition, then whoever follows in its clause. */
export function targetsOf(
  cast: Cast,
  v: number,
  by: readonly number[],
  type: EventType | null,
  places: boolean,
): number[] {
  const {a} = cast;
  const without = (xs: readonly number[]) => xs.filter(x => !by.includes(x) && !isAgentOf(cast, x, by));
  if (isPassive(cast, v)) {
    const s = subject(a, v) >= 0 ? subject(a, v) : isRelation(a, v, 'acl') ? a.head[v]! : -1;
    const t = without(s >= 0 ? actorOrMake(cast, s) : leftOf(cast, v));
    if (t.length) return t;
    const w = without(actorsWithin(cast, s));
    if (w.length) return w;
  }
  const kids = children(a, v);
  const preferred = (type && ranks[type]) ?? usual;
  const skip = (token: number) => type !== null && moving.has(type) && moved(cast, token);
  // “gave the rebels arms”: the receiver before the thing; “urged Syria to …”: the one urged
  for (const r of ['iobj', 'obj']) {
    for (const j of kids) {
      if (!isRelation(a, j, r) || skip(j)) continue;
      const t = without(actorsOf(cast, j));
      if (t.length) return t;
    }
  }
  const order = (j: number) => {
    const i = preferred.indexOf(preposition(cast, j));
    return i < 0 ? preferred.length : i;
  };
  const obls = kids.filter(
    j => isRelation(a, j, 'obl') && !isRelation(a, j, 'obl:agent', 'obl:unmarked') && order(j) < preferred.length,
  );
  obls.sort((x, y) => order(x) - order(y) || x - y);
  for (const j of obls) {
    const t = without(actorOrMake(cast, j));
    if (t.length) return t;
  }
  // near the verb; then the place, where the act strikes one; then farther off
  const near = without(rightOf(cast, v, by, preferred, skip, 10));
  if (near.length) return near;
  const there = places ? without(placeTargets(cast, v, by)) : [];
  return there.length ? there : without(rightOf(cast, v, by, preferred, skip, 30));
}

// an organ of a state that already acts (“Israel … its army”) is not its target
function isAgentOf(cast: Cast, x: number, by: readonly number[]): boolean {
  const s = cast.actors[x]!.speaksFor;
  return s >= 0 && by.includes(s) && cast.actors[x]!.kind !== 'people';
}

/**
 * The actor that best fits among those after the verb, up to the words that only say who reports it: one that no
 * preposition governs or a telling one does, near the verb; adjectives (“an Indian proposal”) when nothing else.
 */
function rightOf(
  cast: Cast,
  v: number,
  by: readonly number[],
  preferred: readonly string[],
  skip: (token: number) => boolean,
  limit: number,
): number[] {
  const {a} = cast;
  const last = Math.min(a.sent[a.sentOf[v]! + 1]!, v + 32);
  let best: number[] = [];
  let bestCost = limit;
  let clauses = 0;
  for (let i = v + 1; i < last; i++) {
    const w = lower(a, i);
    if (w === ';' || w === '”') break;
    if (
      a.upos[i] === UPOS.VERB &&
      saying.has(a.lemma[i]!.toLowerCase()) &&
      (a.xpos[i] === XPOS.VBD || a.xpos[i] === XPOS.VBZ)
    )
      break;
    if (a.upos[i] === UPOS.VERB) clauses++;
    if (/^(?:after|before|because|while|unless|if|although|despite|when|since|as|until|following)$/.test(w))
      clauses += 2;
    const h = cast.headed[i]!;
    const m = h >= 0 ? cast.mentions[h]! : null;
    const adjective = m ? null : cast.adjectives.get(i);
    if (!m && !adjective) continue;
    if (m && (m.place || m.form === 'pronoun' || by.includes(m.actor) || isAgentOf(cast, m.actor, by) || skip(m.head)))
      continue;
    if (m && reports(cast, m)) break;
    const from = m ? m.from : adjective!.from;
    const p = prepositionBefore(cast, from, v);
    const rank = preferred.indexOf(p);
    let cost = (i - v) * 0.5 + clauses * 3;
    if (p) cost += rank < 0 ? 14 : rank * 0.8;
    if (adjective) cost += 4;
    if (cost < bestCost) {
      bestCost = cost;
      best = m ? actorsOf(cast, i).filter(x => !by.includes(x)) : [-1 - i];
      if (m && !best.length) best = [m.actor];
    }
  }
  return best.map(x => (x < 0 ? modifierActor(cast, -1 - x) : x)).filter(x => x >= 0);
}

function afterComma(cast: Cast, from: number): boolean {
  const {a} = cast;
  let i = from - 1;
  while (i >= 0 && (a.upos[i] === UPOS.DET || a.upos[i] === UPOS.ADJ || a.upos[i] === UPOS.NOUN)) i--;
  return i >= 0 && /^(?:,|”|"|'')$/.test(lower(a, i));
}

// “, Thai police said”: who reports is nobody's target
function reports(cast: Cast, m: Mention): boolean {
  const {a} = cast;
  for (let i = m.to; i < Math.min(a.n, m.to + 9) && a.sentOf[i] === a.sentOf[m.head]; i++) {
    const u = a.upos[i]!;
    if (u === UPOS.VERB)
      return (
        saying.has(a.lemma[i]!.toLowerCase()) &&
        (a.xpos[i] === XPOS.VBD || a.xpos[i] === XPOS.VBZ || a.xpos[i] === XPOS.VBN) &&
        afterComma(cast, m.from)
      );
    if (u === UPOS.PUNCT && lower(a, i) !== ',') return false;
  }
  return false;
}

function prepositionBefore(cast: Cast, from: number, v: number): string {
  const {a} = cast;
  for (let i = from - 1; i > v; i--) {
    const u = a.upos[i]!;
    if (u === UPOS.ADP || lower(a, i) === 'to') return lower(a, i);
    // “against the party's leader X”: the preposition governs the whole run of names and nouns
    if (
      u !== UPOS.NOUN &&
      u !== UPOS.PROPN &&
      u !== UPOS.ADJ &&
      u !== UPOS.DET &&
      u !== UPOS.NUM &&
      u !== UPOS.PRON &&
      a.xpos[i] !== XPOS.POS
    )
      return '';
  }
  return '';
}

/** Where it was done, as an actor: the state or town in whose streets; only for acts that strike a place. */
function placeTargets(cast: Cast, v: number, by: readonly number[]): number[] {
  const {a} = cast;
  const last = Math.min(a.sent[a.sentOf[v]! + 1]!, v + 24);
  for (let i = v + 1; i < last; i++) {
    if (a.upos[i] === UPOS.VERB && saying.has(a.lemma[i]!.toLowerCase())) break;
    const m = cast.at(i);
    if (m && m.head === i && m.place && !by.includes(m.actor)) return [use(cast, m)];
    const s = cast.names[cast.nameAt[i] ?? -1];
    if (s && s.to === i + 1 && !s.entry && !m && (s.kind === 'place' || isPlaceUse(cast, s))) {
      const x = nameActor(cast, i, true);
      if (x >= 0) return [x];
    }
  }
  return [];
}

function use(cast: Cast, m: Mention): number {
  cast.actors[m.actor]!.placeOnly = false;
  return m.actor;
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
