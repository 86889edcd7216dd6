import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import {children, deprelOf, isRelation, isVerb, modal, negated, subject} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {actorOrMake, actorOrPlace, preposition} from './arguments.ts';
import {doersOf, isPassive} from './doers.ts';
import {type Modality, modalityOf, ownModality} from './modality.ts';
import {nounEvent} from './nominal.ts';
import {targetsOf} from './targets.ts';
import {pushWith, type TextEvent} from './told.ts';
import {clauseOf, typeOfVerb} from './types.ts';
import {actNouns, announcing, friendly, readiness, reluctance, saying} from './words/acts.ts';
import type {EventType} from './words/verbs.ts';

export type {TextEvent} from './told.ts';

const maxPerSentence = 3;
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
  if (type === 'AID' && isReceiving(lemma) && !isPassive(cast, v)) {
    const things = children(a, v).filter(j => isRelation(a, j, 'obj'));
    const givers = [v, ...things].flatMap(x => children(a, x)).filter(j => preposition(cast, j) === 'from');
    const by = givers.flatMap(j => actorOrPlace(cast, j));
    if (by.length) pushWith(cast, out, type, v, by, doersOf(cast, v), modality, weightOf(cast, v));
    return;
  }
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

/** “received arms from Sudan”: its subject is the one helped */
const isReceiving = (lemma: string): boolean => /^(?:receive|get|obtain|acquire)$/.test(lemma);

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

function push(
  cast: Cast,
  out: TextEvent[],
  e: {type: EventType; v: number; by: number[]; modality: Modality; weight: number; places?: boolean},
): void {
  const to = targetsOf(cast, e.v, e.by, e.type, e.places ?? places.has(e.type));
  pushWith(cast, out, e.type, e.v, e.by, to, e.modality, e.weight);
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
