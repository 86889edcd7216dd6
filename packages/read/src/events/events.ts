import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import {children, deprelOf, isRelation, isVerb, modal, negated, subject} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {actorOrMake, actorsOf, actorsWithin, placeOf, preposition} from './arguments.ts';
import {doersOf} from './doers.ts';
import {type Modality, modalityOf, ownModality} from './modality.ts';
import {targetsOf} from './targets.ts';
import {clauseOf, typeOfVerb} from './types.ts';
import {actNouns, announcing, friendly, readiness, reluctance, saying} from './words/acts.ts';
import type {EventType} from './words/verbs.ts';

/** An act as one text tells it; actors are indices into the cast, from..to-1 the tokens that name the act. */
export interface TextEvent {
  type: EventType;
  by: number[];
  to: number[];
  token: number;
  from: number;
  end: number;
  place: string | null;
  modality: Modality;
  /** how much of the sentence turns on it; the least are left out of crowded sentences */
  weight: number;
}

const maxPerSentence = 3;
const reciprocal = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT']);
const places = new Set<EventType>([
  ...(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'CONCEDE', 'RETREAT', 'THREATEN', 'SANCTION', 'AID'] as const),
  ...(['AGREE', 'REJECT', 'ACCUSE'] as const),
]);

/**
 * What was done in a text, in PLOVER's types. Speech acts stand for themselves: “agreed to withdraw” is AGREE, and the
 * withdrawal an event of its own that is only planned. `skip` tells tokens of boilerplate and headings.
 */
export function findEvents(cast: Cast, skip: (token: number) => boolean = () => false): TextEvent[] {
  const {a} = cast;
  const out: TextEvent[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const found: TextEvent[] = [];
    const used = new Set<number>();
    for (let i = a.sent[k]!; i < a.sent[k + 1]!; i++) {
      if (skip(i)) continue;
      if (isVerb(a, i)) verbEvents(cast, i, found, used);
      else if (a.upos[i] === UPOS.ADJ) readyEvents(cast, i, found, used);
    }
    for (let i = a.sent[k]!; i < a.sent[k + 1]!; i++) {
      if (!skip(i) && a.upos[i] === UPOS.NOUN && !used.has(i)) nounEvent(cast, i, found, used);
    }
    out.push(...chosen(found));
  }
  return out;
}

function chosen(found: TextEvent[]): TextEvent[] {
  const best: TextEvent[] = [];
  for (const e of found.sort((x, y) => y.weight - x.weight || x.token - y.token)) {
    if (best.length >= maxPerSentence) break;
    if (best.some(b => b.type === e.type && b.modality === e.modality && same(b.by, e.by) && same(b.to, e.to)))
      continue;
    if (e.weight < 2 && best.length >= 1) continue;
    best.push(e);
  }
  return best.sort((x, y) => x.token - y.token);
}

const same = (x: readonly number[], y: readonly number[]) => x.length === y.length && x.every((v, i) => v === y[i]);

function verbEvents(cast: Cast, v: number, out: TextEvent[], used: Set<number>): void {
  const {a} = cast;
  if (isRelation(a, v, 'amod', 'compound', 'case', 'aux', 'cop')) return;
  const lemma = a.lemma[v]!.toLowerCase();
  const type = typeOfVerb(cast, v);
  const own = ownModality(a, v);
  if (!type) {
    if (readiness.has(lower(a, v)) || reluctance.has(lower(a, v))) readyEvents(cast, v, out, used);
    else announcement(cast, v, lemma, out);
    return;
  }
  for (const j of children(a, v)) if (isRelation(a, j, 'obj', 'obl', 'nsubj:pass', 'xcomp')) markUsed(cast, j, used);
  const modality = modalityOf(a, v);
  const by = doersOf(cast, v);
  let t = type;
  let said: Modality = modality;
  const clause = clauseOf(a, v);
  if (t === 'AGREE' && clause >= 0 && announcing.has(lemma)) {
    const inner = isVerb(a, clause) ? typeOfVerb(cast, clause) : null;
    if (inner && !friendly.has(inner) && inner !== 'REQUEST') t = negated(a, clause) ? 'AGREE' : 'THREATEN';
    else if (negated(a, clause) && inner) t = 'REJECT';
    else if (!inner && /^(?:plan|intend|decide|resolve|aim|propose)$/.test(lemma)) return;
  }
  // “failed to reach a deal”: the talks did not end in agreement
  const h = a.head[v]!;
  if (t === 'AGREE' && modality === 'denied' && h >= 0 && a.lemma[h] === 'fail') {
    t = 'REJECT';
    said = 'happened';
  }
  // the act itself is spoken of as to come, or refused: the speech act happens now
  if (modality === 'planned' && own === 'planned' && !isRelation(a, v, 'acl')) {
    t = friendly.has(type)
      ? 'AGREE'
      : (type === 'REJECT' && lemma !== 'boycott') || type === 'REQUEST' || type === 'ACCUSE' || type === 'THREATEN'
        ? type
        : 'THREATEN';
    if (t !== type) push(cast, out, {type, v, by, modality: 'planned', weight: weightOf(cast, v) - 3});
    said = t === type ? 'planned' : 'happened';
  } else if (
    own === 'denied' &&
    (modal(a, v) ? /^(?:will|would|wo|'ll|’ll)$/.test(modal(a, v)!) : false) &&
    friendly.has(type)
  ) {
    push(cast, out, {type, v, by, modality: 'denied', weight: weightOf(cast, v) - 3});
    t = 'REJECT';
    said = 'happened';
  } else if (own === 'demanded' && underSpeech(cast, v) >= 0) {
    const speaker = speakerOf(cast, v);
    if (speaker.length) {
      push(cast, out, {type, v, by, modality: 'demanded', weight: weightOf(cast, v) - 3});
      pushWith(
        cast,
        out,
        'REQUEST',
        v,
        speaker,
        by.filter(x => !speaker.includes(x)),
        'happened',
        weightOf(cast, v),
      );
      return;
    }
  }
  const inner = clause >= 0 && isVerb(a, clause) ? typeOfVerb(cast, clause) : null;
  push(cast, out, {
    type: t,
    v,
    by,
    modality: said,
    weight: weightOf(cast, v),
    places: places.has(type) || (type !== 'CONSULT' && places.has(t)) || (inner !== null && places.has(inner)),
  });
}

/** “said it will leave”, “declared that China must drop barriers”: verbs with no type of their own, by their modals. */
function announcement(cast: Cast, v: number, lemma: string, out: TextEvent[]): void {
  const {a} = cast;
  const own = ownModality(a, v);
  if (own !== 'demanded' || saying.has(lemma)) return;
  const speech = underSpeech(cast, v);
  if (speech < 0) return;
  const speaker = speakerOf(cast, v);
  const by = subject(a, v) >= 0 ? actorOrMake(cast, subject(a, v)) : [];
  const to = by.filter(x => !speaker.includes(x));
  if (speaker.length && to.length) pushWith(cast, out, 'REQUEST', v, speaker, to, 'happened', weightOf(cast, v));
}

/** “France is ready to contribute troops”, “unwilling to talk” */
function readyEvents(cast: Cast, i: number, out: TextEvent[], used: Set<number>): void {
  const {a} = cast;
  const lemma = lower(a, i);
  const ready = readiness.has(lemma);
  if (!ready && !reluctance.has(lemma)) return;
  if (isRelation(a, i, 'amod')) return;
  const clause = clauseOf(a, i);
  if (clause < 0 || !isVerb(a, clause) || /^(?:able|likely|due)$/.test(lemma)) return;
  const inner = typeOfVerb(cast, clause);
  if (!inner && /^(?:set|determined|eager|inclined|poised)$/.test(lemma)) return;
  used.add(i);
  const no = !ready || negated(a, i);
  const active = isVerb(a, i) && lemma === 'prepared' && !children(a, i).some(j => isRelation(a, j, 'cop', 'aux'));
  const hostile = inner !== null && !friendly.has(inner) && inner !== 'REQUEST' && inner !== 'ACCUSE';
  const type: EventType = hostile
    ? no
      ? 'AGREE'
      : active && inner === 'ASSAULT'
        ? 'MOBILIZE'
        : 'THREATEN'
    : no
      ? 'REJECT'
      : 'AGREE';
  const s = subject(a, i);
  const by = s >= 0 ? actorOrMake(cast, s) : doersOf(cast, i);
  const to = targetsOf(cast, clause, by, inner, inner !== null && places.has(inner));
  if (by.length) pushWith(cast, out, type, i, by, to, 'happened', weightOf(cast, i));
}

/** “an attack on X by Y”, “talks between A and B”, “Israel's withdrawal”: a noun that tells an act and says whose. */
function nounEvent(cast: Cast, i: number, out: TextEvent[], used: Set<number>): void {
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

function push(
  cast: Cast,
  out: TextEvent[],
  e: {type: EventType; v: number; by: number[]; modality: Modality; weight: number; places?: boolean},
): void {
  const to = targetsOf(cast, e.v, e.by, e.type, e.places ?? places.has(e.type));
  pushWith(cast, out, e.type, e.v, e.by, to, e.modality, e.weight);
}

function pushWith(
  cast: Cast,
  out: TextEvent[],
  type: EventType,
  v: number,
  by: number[],
  to: number[],
  modality: Modality,
  weight: number,
): void {
  if (!by.length && !to.length) return;
  const [from, end] = anchorOf(cast, v);
  const others = reciprocal.has(type) && by.length > 1 ? to.filter(x => !by.includes(x)) : to;
  const argued = (by.length ? 1 : -0.5) + (others.length ? 0.5 : 0);
  out.push({
    type,
    by,
    to: others,
    token: v,
    from,
    end,
    place: placeOf(cast, v),
    modality,
    weight: weight + argued,
  });
}

// the verb with its particle and negation: “pulled out”, “will not accept”
function anchorOf(cast: Cast, v: number): [number, number] {
  const {a} = cast;
  let from = v;
  let to = v + 1;
  for (const j of children(a, v)) {
    if (isRelation(a, j, 'compound:prt') && j === to) to = j + 1;
    if (a.deprel[j] !== undefined && deprelOf(a, j) === 'aux' && a.xpos[j] === XPOS.MD && j < from && from - j < 4)
      from = j;
  }
  return [from, to];
}

/** Main clauses and what is said in them weigh most; clauses that only qualify a noun or a time weigh least. */
function weightOf(cast: Cast, v: number): number {
  const {a} = cast;
  let w = 4;
  let at = v;
  for (let steps = 0; steps < 8; steps++) {
    const d = deprelOf(a, at);
    if (d === 'root') break;
    if (d === 'acl' || d === 'acl:relcl') w -= 2;
    else if (d === 'advcl') w -= 1.5;
    else if (d === 'xcomp') w -= 1;
    else if (d === 'ccomp' || d === 'parataxis') w -= saying.has(a.lemma[a.head[at]!]!.toLowerCase()) ? 0 : 1;
    else if (d === 'conj') w -= 0.5;
    else w -= 1.5;
    at = a.head[at]!;
    if (at < 0) break;
  }
  return w;
}

function markUsed(cast: Cast, i: number, used: Set<number>): void {
  used.add(i);
  for (const j of children(cast.a, i))
    if (
      isRelation(cast.a, j, 'compound', 'conj') ||
      (isRelation(cast.a, j, 'nmod') && actNouns.has(cast.a.lemma[j]!.toLowerCase()))
    )
      markUsed(cast, j, used);
}

/** The verb of saying that clause v stands under, before or after it; -1 when it is the report's own words. */
function underSpeech(cast: Cast, v: number): number {
  const {a} = cast;
  for (let at = v, steps = 0; steps < 6 && at >= 0; steps++) {
    const h = a.head[at]!;
    if (h >= 0 && isRelation(a, at, 'ccomp', 'parataxis') && saying.has(a.lemma[h]!.toLowerCase())) return h;
    for (const j of children(a, at))
      if (isRelation(a, j, 'parataxis') && saying.has(a.lemma[j]!.toLowerCase())) return j;
    at = h;
  }
  // where the parse broke the sentence up: a verb of saying in front of the clause, or at its end behind a comma
  for (let i = v - 1; i >= Math.max(a.sent[a.sentOf[v]!]!, v - 25); i--)
    if (isVerb(a, i) && saying.has(a.lemma[i]!.toLowerCase()) && a.xpos[i] !== XPOS.VBG) return i;
  return -1;
}

function speakerOf(cast: Cast, v: number): number[] {
  const h = underSpeech(cast, v);
  return h >= 0 ? doersOf(cast, h) : [];
}
