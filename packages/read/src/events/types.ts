import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import {isCalendar} from '../actors/words/name-words.ts';
import type {Analysis} from '../analysis.ts';
import {child, children, isRelation, subject} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {actorsOf} from './arguments.ts';
import {isPassive} from './doers.ts';
import {inSense} from './other-senses.ts';
import {classesOf, type NounClass} from './words/nouns.ts';
import {type EventType, type VerbRule, verbRules} from './words/verbs.ts';

/** Type of the act that verb v tells, by the rules for its lemma; null when it tells none that conflicts are made of. */
export function typeOfVerb(cast: Cast, v: number): EventType | null {
  const {a} = cast;
  const rules = verbRules.get(a.lemma[v]!.toLowerCase());
  if (!rules) return null;
  const theme = themeOf(cast, v);
  // what the object's own noun says comes before what the nouns inside its phrase say: “held meetings with officials”
  const fitting =
    rules.find(r => r.first && fits(cast, v, r, theme)) ??
    rules.find(r => r.object?.some(c => theme.own.has(c)) && fits(cast, v, r, theme)) ??
    rules.find(r => fits(cast, v, r, theme));
  return fitting ? inSense(cast, v, fitting.type) : null;
}

interface Theme {
  classes: Set<NounClass>;
  /** of the object's head noun and what is joined to it */
  own: Set<NounClass>;
  companions: Set<string>;
  object: number;
}

/** What the verb acts on (classes of the nouns in its object), and the particles and prepositions around it. */
function themeOf(cast: Cast, v: number): Theme {
  const {a} = cast;
  const classes = new Set<NounClass>();
  const own = new Set<NounClass>();
  const companions = new Set<string>();
  let object = -1;
  const add = (i: number, depth: number) => {
    for (const c of classesOf(a.lemma[i]!.toLowerCase())) {
      classes.add(c);
      if (depth === 0) own.add(c);
    }
    if (depth > 2) return;
    for (const j of children(a, i))
      if (
        isRelation(a, j, 'compound', 'conj') ||
        (isRelation(a, j, 'nmod') && depth < 2 && !isRelation(a, j, 'nmod:poss')) ||
        (isRelation(a, j, 'amod') && depth < 1)
      )
        add(j, depth + 1);
  };
  const undergone = isPassive(cast, v);
  const acted = child(a, v, 'obj') >= 0;
  for (const j of children(a, v)) {
    if (isRelation(a, j, 'obj') || (undergone && isRelation(a, j, 'nsubj:pass'))) {
      object = j;
      add(j, 0);
    } else if (isRelation(a, j, 'obl') && !isRelation(a, j, 'obl:unmarked')) {
      const c = child(a, j, 'case');
      // “called the king on Saturday” is no “call on”
      if (c >= 0 && !isDay(a, j)) companions.add(lower(a, c));
      // “called for sanctions”, “withdrew from talks”: what follows a preposition counts after the object
      if (object < 0 && !acted) add(j, 1);
      else for (const cl of classesOf(a.lemma[j]!.toLowerCase())) if (cl === 'talks' || cl === 'alert') classes.add(cl);
    } else if (isRelation(a, j, 'compound:prt', 'advmod', 'mark')) companions.add(lower(a, j));
    else if (isRelation(a, j, 'xcomp', 'advcl') && a.upos[j] === UPOS.NOUN) add(j, 1);
    // “charged with murdering”
    else if (isRelation(a, j, 'advcl') && a.xpos[j] === XPOS.VBG && child(a, j, 'mark') >= 0)
      companions.add(lower(a, child(a, j, 'mark')));
  }
  if (undergone && object < 0 && isRelation(a, v, 'acl')) {
    object = a.head[v]!;
    add(object, 0);
  }
  // the parse may have lost the object: then the nouns that follow up to the next verb or comma
  let nouns = 0;
  for (let i = v + 1; i < Math.min(a.n, v + 12) && a.sentOf[i] === a.sentOf[v]; i++) {
    const u = a.upos[i];
    const w = lower(a, i);
    // “a rally”, taken for an adverb
    if (i > v + 1 && a.upos[i - 1] === UPOS.DET && u !== UPOS.NOUN) for (const c of classesOf(w)) classes.add(c);
    if (u === UPOS.ADP || u === UPOS.ADV || u === UPOS.PART) {
      const day = i + 1 < a.n && isDay(a, i + 1);
      if (!day && (i === v + 1 || nouns < 2)) companions.add(w);
    } else if (u === UPOS.NOUN || (u === UPOS.PROPN && !isCalendar(w))) {
      nouns++;
      if (object < 0 && !undergone && nouns < 4) for (const c of classesOf(a.lemma[i]!.toLowerCase())) classes.add(c);
      const m = cast.headed[i]!;
      if (object < 0 && !undergone && nouns < 4 && m >= 0 && i - v < 7 && a.upos[v + 1] !== UPOS.ADP) object = i;
    } else if (u === UPOS.ADJ && /^(?:guilty|liable|responsible)$/.test(w)) companions.add(w);
    else if (u === UPOS.VERB || u === UPOS.SCONJ || w === ',' || w === ';') break;
  }
  return {classes, own, companions, object};
}

/** “Saturday”, “May”, “10 February” */
const isDay = (a: Analysis, i: number): boolean =>
  isCalendar(lower(a, i)) || (a.upos[i] === UPOS.NUM && i + 1 < a.n && isCalendar(lower(a, i + 1)));

function fits(cast: Cast, v: number, r: VerbRule, theme: Theme): boolean {
  if (r.object && !r.object.some(c => theme.classes.has(c))) return false;
  if (r.with && !r.with.some(w => theme.companions.has(w))) return false;
  if (r.alone && (child(cast.a, v, 'obj', 'ccomp') >= 0 || isPassive(cast, v))) return false;
  if (r.acted && theme.object < 0) return false;
  if (r.actor && (theme.object < 0 || !actorsOf(cast, theme.object).length)) return false;
  if (r.clause && clauseOf(cast.a, v) < 0) return false;
  if (r.infinitive && !infinitive(cast.a, v)) return false;
  return true;
}

function infinitive(a: Analysis, v: number): boolean {
  const c = clauseOf(a, v);
  const m = c < 0 ? -1 : child(a, c, 'mark');
  return c >= 0 && (m >= 0 ? lower(a, m) === 'to' : a.upos[c - 1] === UPOS.PART);
}

/** The clause that is the verb's complement: “agreed to withdraw”, “promised that it would”; -1 when there is none. */
export function clauseOf(a: Analysis, v: number): number {
  for (const j of children(a, v))
    if (
      isRelation(a, j, 'xcomp', 'ccomp') &&
      (a.upos[j] === UPOS.VERB || a.upos[j] === UPOS.ADJ || a.upos[j] === UPOS.NOUN)
    )
      return j;
  // “to VERB” taken for an adverbial by the parser
  for (const j of children(a, v)) {
    if (!isRelation(a, j, 'advcl')) continue;
    const m = child(a, j, 'mark');
    if (m >= 0 && lower(a, m) === 'to' && subject(a, v) !== j) return j;
  }
  if (v + 2 < a.n && a.sentOf[v + 2] === a.sentOf[v] && lower(a, v + 1) === 'to' && a.upos[v + 2] === UPOS.VERB)
    return v + 2;
  return -1;
}
