import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import {children, isRelation} from '../language/tree.ts';
import {UPOS} from '../tagset.ts';
import {actorOrMake, actorsOf, actorsWithin, preposition} from './arguments.ts';
import {modalityOf} from './modality.ts';
import {pushWith, type TextEvent} from './told.ts';
import {actNouns} from './words/acts.ts';
import type {EventType} from './words/verbs.ts';

/** “an attack on X by Y”, “talks between A and B”, “Israel's withdrawal”: a noun that tells an act and says whose. */
export function nounEvent(cast: Cast, i: number, out: TextEvent[], used: Set<number>): void {
  const {a} = cast;
  let type = actNouns.get(a.lemma[i]!.toLowerCase());
  if (!type || isRelation(a, i, 'compound', 'amod') || isPartOfName(cast, i)) return;
  const by: number[] = [];
  const to: number[] = [];
  for (const j of children(a, i)) {
    if (isRelation(a, j, 'nmod:poss')) by.push(...actorsOf(cast, j));
    else if (isRelation(a, j, 'compound', 'amod')) {
      const m = cast.at(j);
      const x = cast.adjectives.get(j);
      // “the Paris attacks”: where they were
      if (m && isStruck(cast, j, type)) to.push(m.actor);
      else if (m) by.push(m.actor);
      else if (x) by.push(...actorsWithinAdjective(cast, j));
    } else if (isRelation(a, j, 'nmod')) {
      const p = preposition(cast, j);
      if (/^(?:by|between|among|from)$/.test(p)) by.push(...actorOrMake(cast, j));
      if (p === 'between' && by.length === 1) by.push(...partnerOf(cast, j));
      else if (/^(?:on|against|at|to|with|toward|towards)$/.test(p))
        to.push(...actorsOf(cast, j).concat(actorsOf(cast, j).length ? [] : actorsWithin(cast, j)));
      else if (p === 'of')
        (type === 'ASSAULT' || type === 'COERCE' || type === 'ACCUSE' || type === 'SANCTION' ? to : by).push(
          ...actorsOf(cast, j),
        );
    }
  }
  if (!by.length || !to.length) followers(cast, i, by, to);
  if (a.lemma[i] === 'strike' && isBlow(cast, i, by)) type = 'ASSAULT';
  if (!by.length && !to.length) return;
  // “the army's releases” are printed
  if (a.lemma[i] === 'release' && !to.length) return;
  if (!by.length && type !== 'ASSAULT' && type !== 'COERCE') return;
  used.add(i);
  const h = a.head[i]!;
  // the subject of an act in progress (“the strike continued”) weighs as much as a verb
  const leads = h >= 0 && isRelation(a, i, 'nsubj') ? 2.5 : 1.5;
  const both = to.filter(x => !by.includes(x));
  pushWith(cast, out, type, i, [...new Set(by)], both, modalityOf(a, i), leads);
}

/** “talks between Mali and | the rebels will begin”, where the parse took the second for a subject of its own */
function partnerOf(cast: Cast, first: number): number[] {
  const {a} = cast;
  const m = cast.at(first);
  const and = m ? m.to : first + 1;
  if (and + 1 >= a.n || lower(a, and) !== 'and' || a.sentOf[and] !== a.sentOf[first]) return [];
  for (let i = and + 1; i < Math.min(a.n, and + 6); i++) {
    const other = cast.headed[i]! >= 0 ? cast.mentions[cast.headed[i]!]! : null;
    if (other) return other.place || other.form === 'pronoun' || other.from > and + 2 ? [] : [other.actor];
    if (a.upos[i] === UPOS.VERB || a.upos[i] === UPOS.PUNCT) return [];
  }
  return [];
}

/** “the North Atlantic Trade Agreement” */
function isPartOfName(cast: Cast, i: number): boolean {
  const upper = (k: number) => /^\p{Lu}/u.test(cast.word(k));
  return upper(i) && i > cast.a.sent[cast.a.sentOf[i]!]! && upper(i - 1) && !cast.inHeadline(i);
}

/** “US strikes on Syria”, “drone strikes”; not “a hunger strike”, “the miners' strike” */
function isBlow(cast: Cast, i: number, by: readonly number[]): boolean {
  const words = children(cast.a, i).map(j => lower(cast.a, j));
  if (words.some(w => /^(?:hunger|general|labou?r|rail|transport|pay)$/.test(w))) return false;
  return words.some(w => weapons.test(w)) || by.some(x => /^(?:state|armed-group|bloc)$/.test(cast.actors[x]!.kind));
}

const weapons =
  /^(?:air|drone|missile|rocket|artillery|military|retaliatory|precision|cruise|coalition|nuclear|preemptive|pre-emptive|punitive|lethal|mortar)$/;

const houses =
  /^(?:White House|Kremlin|Pentagon|Elys[ée]e|Whitehall|Downing Street|Capitol Hill|Foggy Bottom|Number 10)/;

/** a town in front of a noun of violence: “the Paris attacks”, not “US strikes”, “the Kremlin's” */
function isStruck(cast: Cast, j: number, type: EventType): boolean {
  if (type !== 'ASSAULT' && type !== 'COERCE') return false;
  const s = cast.names[cast.nameAt[j] ?? -1];
  if (!s) return false;
  return s.entry ? s.entry.use === 'seat' && !houses.test(cast.phrase(s.from, s.to)) : s.kind === 'place';
}

// “the attack on Lebanon by Israel”, wherever the parse hung the second phrase
function followers(cast: Cast, i: number, by: number[], to: number[]): void {
  const {a} = cast;
  let p = '';
  for (let t = i + 1; t < Math.min(a.n, i + 12) && a.sentOf[t] === a.sentOf[i]; t++) {
    const u = a.upos[t];
    if (u === UPOS.ADP) p = lower(a, t);
    else if (u === UPOS.VERB || u === UPOS.AUX || u === UPOS.PUNCT || u === UPOS.SCONJ) return;
    const m = cast.headed[t]! >= 0 ? cast.mentions[cast.headed[t]!]! : null;
    if (!m || m.place) continue;
    if (p === 'by' && !by.length && !to.includes(m.actor)) by.push(m.actor);
    else if (/^(?:on|against)$/.test(p) && !to.length && !by.includes(m.actor)) to.push(m.actor);
  }
}

function actorsWithinAdjective(cast: Cast, j: number): number[] {
  const x = cast.adjectives.get(j)!;
  const actor = cast.known(x.actor);
  cast.mention({from: x.from, to: x.to, head: j, form: 'name', actor, place: false});
  return [actor];
}
