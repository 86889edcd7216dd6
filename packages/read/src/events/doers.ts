import type {Cast} from '../actors/cast.ts';
import {lower, phraseBefore} from '../actors/phrases.ts';
import {isCalendar} from '../actors/words/name-words.ts';
import type {Analysis} from '../analysis.ts';
import {agent, calledOn, child, children, deprelOf, isRelation, subject} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {actorOrMake, actorsOf, preposition} from './arguments.ts';
import {charging, moving} from './words/acts.ts';
import {governorOf, holding} from './words/attitudes.ts';

/** “was attacked”, “the camp attacked by”: what has an object of its own is not passive, however it was tagged. */
export function isPassive(cast: Cast, v: number): boolean {
  const {a} = cast;
  if (a.xpos[v] !== XPOS.VBN && a.xpos[v] !== XPOS.VBD) return false;
  const kids = children(a, v);
  if (kids.some(j => isRelation(a, j, 'aux:pass') && /^(?:be|get)$/.test(a.lemma[j]!))) return true;
  if (kids.some(j => isRelation(a, j, 'obj'))) return false;
  const by = agent(a, v);
  if (by >= 0) return !isAnothers(a, v, by);
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
  return (
    v + 1 < a.n && /^(?:by|in|on|at|during|from|with|,|\.|after|under|to|for|against|over|of)$/.test(lower(a, v + 1))
  );
}

// “warned of an attack on it | by rebels”: an active verb behind its subject; the phrase tells whose attack
const isAnothers = (a: Analysis, v: number, by: number): boolean =>
  a.xpos[v] === XPOS.VBD &&
  deprelOf(a, v) !== 'acl' &&
  children(a, v).some(j => j < v && deprelOf(a, j) === 'nsubj') &&
  children(a, v).some(j => j > v && j < by && isRelation(a, j, 'obl'));

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
export function leftOf(cast: Cast, v: number): number[] {
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
    if (d === 'acl' && isAdjunct(a, at) && clauseOver(a, h) >= 0) {
      at = clauseOver(a, h);
      s = subject(a, at);
      continue;
    }
    if (d === 'acl' || d === 'acl:relcl' || (d === 'nmod' && a.xpos[at] === XPOS.VBG)) {
      const holder = holderOf(a, at, h);
      if (holder >= 0) return actorOrMake(cast, holder);
      // “calls to end the war”: whose calls, not the calls
      return a.xpos[at] === XPOS.VB ? actorsOf(cast, h) : actorOrMake(cast, h);
    }
    if (d !== 'advcl' && d !== 'conj' && d !== 'xcomp' && d !== 'parataxis' && d !== 'ccomp') break;
    const moved = movedBy(cast, h, at);
    if (moved >= 0) return actorOrMake(cast, moved);
    if (d === 'ccomp' && child(a, at, 'mark') >= 0) break;
    s = subject(a, h);
    if (s >= 0 && isPassive(cast, h) && d === 'advcl') break;
    at = h;
  }
  return s >= 0 ? actorOrMake(cast, s) : null;
}

/** “instead of attacking”, hung on the noun in front: its doer is that of the whole clause */
const isAdjunct = (a: Analysis, clause: number): boolean => {
  const mark = child(a, clause, 'mark');
  return (
    mark >= 0 &&
    a.xpos[clause] === XPOS.VBG &&
    /^(?:without|instead|rather|by|before|after|while|when|since|upon|despite)$/.test(lower(a, mark))
  );
};

/** the verb whose clause a noun stands in; -1 when none is near */
function clauseOver(a: Analysis, noun: number): number {
  for (let at = noun, steps = 0; at >= 0 && steps < 4; at = a.head[at]!, steps++)
    if (a.upos[at] === UPOS.VERB) return at;
  return -1;
}

/**
 * Who holds the plan that an infinitive or gerund tells: “Chad's plan to”, “Chad has no plans to”, “the rebels were on the verge of”; -1
 * when the words do not say.
 */
function holderOf(a: Analysis, clause: number, noun: number): number {
  if ((a.xpos[clause] !== XPOS.VB && a.xpos[clause] !== XPOS.VBG) || !/^(?:acl|nmod)$/.test(deprelOf(a, clause)))
    return -1;
  if (child(a, clause, 'mark') < 0 || !governorOf(a.lemma[noun]!.toLowerCase())) return -1;
  const poss = child(a, noun, 'nmod:poss');
  if (poss >= 0) return poss;
  const copular = child(a, noun, 'cop') >= 0 ? subject(a, noun) : -1;
  if (copular >= 0) return copular;
  const h = a.head[noun]!;
  return h >= 0 && isRelation(a, noun, 'obj') && holding.has(a.lemma[h]!.toLowerCase()) ? subject(a, h) : -1;
}

/** Whom verb h has do what a clause below it tells: “urged | Iran to”, “called on | Iran to”, “accused | Iran of”; -1 when h's own subject does it. */
function movedBy(cast: Cast, h: number, clause: number): number {
  const {a} = cast;
  if (isPassive(cast, h)) return -1;
  const lemma = a.lemma[h]!.toLowerCase();
  const mark = child(a, clause, 'mark', 'case');
  const led = mark >= 0 ? lower(a, mark) : '';
  const to = led === 'to' && a.xpos[clause] === XPOS.VB && moving.has(lemma);
  const of = /^(?:of|for|from|into|against)$/.test(led) && (moving.has(lemma) || charging.has(lemma));
  if (!to && !of) return -1;
  const between = (j: number) => j > h && j < clause;
  const kids = children(a, h).filter(between);
  const object = kids.find(j => isRelation(a, j, 'obj', 'iobj'));
  if (object !== undefined) return object;
  const called = to ? calledOn(a, h) : -1;
  return between(called) ? called : -1;
}
