import type {Cast, Mention} from '../actors/cast.ts';
import {isPlaceUse} from '../actors/cast-names.ts';
import {lower} from '../actors/phrases.ts';
import {child, children, isRelation, subject} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {actorOrMake, actorsOf, actorsWithin, modifierActor, nameActor, preposition} from './arguments.ts';
import {isPassive, leftOf} from './doers.ts';
import {actNouns, friendly, saying} from './words/acts.ts';
import {classesOf} from './words/nouns.ts';
import type {EventType} from './words/verbs.ts';

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
  const skip = (token: number) => type !== null && moving.has(type) && moved(cast, token);
  const deed = type === 'ACCUSE' ? deedOf(cast, v) : -1;
  if (deed >= 0) return without(culprits(cast, v, deed));
  if (isPassive(cast, v)) {
    const s = subject(a, v) >= 0 ? subject(a, v) : isRelation(a, v, 'acl') ? a.head[v]! : -1;
    const t = without(s < 0 ? leftOf(cast, v) : skip(s) ? [] : actorOrMake(cast, s));
    if (t.length) return t;
    const w = s >= 0 && skip(s) ? [] : without(actorsWithin(cast, s));
    if (w.length) return w;
  }
  const kids = children(a, v);
  const preferred = (type && ranks[type]) ?? usual;
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
    // “return to Geneva”: where to, not whom with
    if (!places && isTown(cast, j)) continue;
    const t = without(actorOrMake(cast, j));
    if (t.length) return t;
  }
  // near the verb; then the place, where the act strikes one; then farther off
  const near = without(rightOf(cast, v, by, preferred, skip, type, 10));
  if (near.length) return near;
  const there = places ? without(placeTargets(cast, v, by, type)) : [];
  return there.length ? there : without(rightOf(cast, v, by, preferred, skip, type, 30));
}

/** a place that stands for no state or government */
const isTown = (cast: Cast, token: number): boolean => {
  const s = cast.names[cast.nameAt[token] ?? -1];
  return s !== undefined && s.kind === 'place' && !s.entry && !cast.at(token);
};

/** the violent act that is condemned or condoled: “the attacks in Jabla”; -1 when something else is */
function deedOf(cast: Cast, v: number): number {
  const {a} = cast;
  const named = isPassive(cast, v) ? subject(a, v) : (children(a, v).find(j => isRelation(a, j, 'obj')) ?? -1);
  return named >= 0 && isDeed(a.lemma[named]!.toLowerCase()) ? named : -1;
}

const isDeed = (lemma: string): boolean => /^(?:ASSAULT|COERCE)$/.test(actNouns.get(lemma) ?? '') || deeds.test(lemma);

const deeds =
  /^(?:atrocity|crime|act|violence|terrorism|explosion|blast|shooting|stabbing|hijacking|beheading|coup|genocide|loss|death|use|destruction|escalation|abuse)$/;

/** Whose deed it is, as the words about it say: “by”, “Israel's”, “Israeli”, “claimed by”; never whom or where it struck. */
function culprits(cast: Cast, v: number, deed: number): number[] {
  const {a} = cast;
  const out: number[] = [];
  for (const j of children(a, deed)) {
    if (isRelation(a, j, 'nmod:poss') || (isRelation(a, j, 'nmod', 'obl') && preposition(cast, j) === 'by'))
      out.push(...actorOrMake(cast, j));
    else if (isRelation(a, j, 'amod') && cast.adjectives.has(j)) out.push(modifierActor(cast, j));
    else if (isRelation(a, j, 'acl')) {
      const by = children(a, j).find(k => isRelation(a, k, 'obl:agent') || preposition(cast, k) === 'by');
      if (by !== undefined) out.push(...actorOrMake(cast, by));
    }
  }
  for (let i = deed + 1; !out.length && i < Math.min(a.n, deed + 12) && a.sentOf[i] === a.sentOf[v]; i++) {
    if (a.upos[i] === UPOS.VERB || lower(a, i) === ',') break;
    if (lower(a, i) === 'by') out.push(...rightOfBy(cast, i));
  }
  // “for which X has claimed responsibility”
  for (let i = deed + 1; !out.length && i < a.n && a.sentOf[i] === a.sentOf[v]; i++)
    if (a.lemma[i] === 'claim' && a.upos[i] === UPOS.VERB && subject(a, i) >= 0)
      out.push(...actorsOf(cast, subject(a, i)));
  return out.filter(x => x >= 0);
}

const rightOfBy = (cast: Cast, by: number): number[] => {
  for (let i = by + 1; i < Math.min(cast.a.n, by + 6); i++) {
    const m = cast.headed[i]! >= 0 ? cast.mentions[cast.headed[i]!]! : null;
    if (m) return m.place ? [use(cast, m)] : [m.actor];
  }
  return [];
};

/** does the clause of v hang on a verb further right? */
function hangsOn(cast: Cast, v: number, right: number): boolean {
  for (let at = cast.a.head[v]!, steps = 0; at >= 0 && steps < 6; at = cast.a.head[at]!, steps++)
    if (at === right) return true;
  return false;
}

/** “in the fight against X”, “operations to defeat X”: no partner of what is done there */
function isFought(cast: Cast, from: number): boolean {
  const {a} = cast;
  let i = from - 1;
  while (i > 0 && (a.upos[i] === UPOS.DET || a.upos[i] === UPOS.ADJ || a.upos[i] === UPOS.NOUN)) i--;
  return i >= 0 && (lower(a, i) === 'against' || (a.upos[i] === UPOS.VERB && fighting.test(a.lemma[i]!)));
}

const fighting =
  /^(?:fight|counter|combat|defeat|degrade|destroy|eliminate|confront|battle|contain|oust|topple|target)$/;

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
  type: EventType | null,
  limit: number,
): number[] {
  const {a} = cast;
  const isKind = type !== null && friendly.has(type);
  const last = Math.min(a.sent[a.sentOf[v]! + 1]!, v + 32);
  let best: number[] = [];
  let bestCost = limit;
  let clauses = 0;
  for (let i = v + 1; i < last; i++) {
    const w = lower(a, i);
    // “struck the camp using jets and drones”
    if (w === ';' || w === '”' || w === 'using') break;
    if (
      a.upos[i] === UPOS.VERB &&
      saying.has(a.lemma[i]!.toLowerCase()) &&
      (a.xpos[i] === XPOS.VBD || a.xpos[i] === XPOS.VBZ)
    )
      break;
    // what the clause itself hangs on tells of something else: “nations that struck the town | include Chad”
    if (a.upos[i] === UPOS.VERB && hangsOn(cast, v, i)) break;
    if (a.upos[i] === UPOS.VERB) clauses++;
    if (/^(?:after|before|because|while|unless|if|although|despite|when|since|as|until|following)$/.test(w))
      clauses += 2;
    const h = cast.headed[i]!;
    const m = h >= 0 ? cast.mentions[h]! : null;
    const adjective = m ? null : cast.adjectives.get(i);
    if (!m && !adjective) continue;
    if (m && (m.place || m.form === 'pronoun' || by.includes(m.actor) || isAgentOf(cast, m.actor, by) || skip(m.head)))
      continue;
    if (m && (reports(cast, m) || isElsewhere(cast, v, m.head))) break;
    if (m && isJoined(cast, v, m.head)) continue;
    const from = m ? m.from : adjective!.from;
    const p = prepositionBefore(cast, from, v);
    if ((p === 'by' && !preferred.includes(p)) || (isKind && isFought(cast, from))) continue;
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

// “if Chad closed the border, | the refugees would stay”, “shelled the camp after | Chad withdrew”: subject of another clause
function isElsewhere(cast: Cast, v: number, token: number): boolean {
  const {a} = cast;
  const other = a.head[token]!;
  if (other < 0 || other === v || !isRelation(a, token, 'nsubj')) return false;
  if (isRelation(a, v, 'advcl') && hangsOn(cast, v, other)) return true;
  return a.head[other] === v && isRelation(a, other, 'advcl') && child(a, other, 'mark') >= 0;
}

// “between the rebels and | Sudan”: taken with the first of them
const isJoined = (cast: Cast, v: number, token: number): boolean => {
  const first = cast.a.head[token]!;
  return isRelation(cast.a, token, 'conj') && first > v && cast.at(first) !== null && !cast.at(first)!.place;
};

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
    // “more than 1,000 refugees” is no phrase of place or aim
    if (/^(?:than|least|most)$/.test(lower(a, i))) {
      i--;
      continue;
    }
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
function placeTargets(cast: Cast, v: number, by: readonly number[], type: EventType | null): number[] {
  const {a} = cast;
  const last = Math.min(a.sent[a.sentOf[v]! + 1]!, v + 24);
  let town = -1;
  for (let i = v + 1; i < last; i++) {
    if (a.upos[i] === UPOS.VERB && saying.has(a.lemma[i]!.toLowerCase())) break;
    if (isElsewhere(cast, v, i)) break;
    const m = cast.at(i);
    if (m && m.head === i && m.place && !by.includes(m.actor)) return [use(cast, m)];
    const s = cast.names[cast.nameAt[i] ?? -1];
    if (
      town < 0 &&
      s &&
      s.to === i + 1 &&
      !s.entry &&
      !m &&
      !isRelation(a, i, 'compound') &&
      (s.kind === 'place' || isPlaceUse(cast, s))
    )
      town = i;
  }
  // a town only where no state is named, and nobody agrees to anything with it
  const x = town >= 0 && type !== 'AGREE' ? nameActor(cast, town, true) : -1;
  return x >= 0 ? [x] : [];
}

function use(cast: Cast, m: Mention): number {
  cast.actors[m.actor]!.placeOnly = false;
  return m.actor;
}
