import type {Demand} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, positive, predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting, deeds, idle} from '../words/deeds.ts';
import {answering, triggers} from '../words/frames.ts';
import {harmful} from '../words/harm.ts';
import {bodies, opining} from '../words/reading.ts';
import {isSomebody} from '../words/speakers.ts';
import {befalling} from '../words/unwilling.ts';
import {isConceded} from './harms.ts';
import {isHoped} from './hopes.ts';
import {isMenace} from './menaces.ts';
import {foretold, isWilled} from './willed.ts';

/**
 * “The firm will lay on a bus”, “Ghana, which has a million citizens there, will not send soldiers”, “They'd accept the passes”: what a party
 * will do or not do, told by nobody or by somebody who is not of its side. In a text full of demands that is part of the bargain, elsewhere
 * news of plans and forecasts: hence `loose`.
 */
export function undertold(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || r.a.upos[v] !== UPOS.VERB || r.passive(v)) return [];
  const lemma = r.a.lemma[v]!;
  const negated = r.negated(v);
  if (r.helpers(v).some(j => r.words[j] === 'have') || foretold(r, v)) return [];
  if (answering.has(lemma) && !/^(?:discuss|give)$/.test(lemma)) return [];
  const voice = r.voice(v);
  const first = /^(?:we|i)$/.test(r.words[subject]!);
  const by = first ? voice : r.subjects(v);
  if (!by.length || r.words[subject] === 'you' || r.areObservers(voice) || r.areObservers(by)) return [];
  if (isHoped(r, v, subject, by) || opining.test(r.lemma(Math.max(0, r.reporter(v))))) return [];
  if (/^(?:sooner|rather)$/.test(r.words[v - 1]!) || isNoDeed(r, v)) return [];
  if (!first && !isParty(r, subject, by)) return [];
  const terms = conditionsOf(r, v);
  const refused = negated || isOfNone(r, v);
  const menace = !isConceded(r, v) && (harmful.has(lemma) || isMenace(r, v, terms) || terms.unless);
  // in their own words others are spoken of: “the skiers would lynch me”
  if (!first && !refused && r.isQuoted(v)) return [];
  if (!(refused ? deeds.has(lemma) || isWilled(r, v) : isDone(r, v))) return [];
  const would = /^(?:would|'d)$/.test(modal);
  // “Egypt would gain”, “it would go to the court”: of a case supposed, unless it consents, or somebody says so
  if (would && !refused && !(r.reporter(v) >= 0 || consenting.test(lemma))) return [];
  const kind: Demand['kind'] = refused
    ? 'refusal'
    : menace
      ? 'threat'
      : would && consenting.test(lemma)
        ? 'offer'
        : 'promise';
  return (
    coordinated(r, v)
      // “won't wait and will itself sue”
      .filter(j => j === v || (!refused && r.kid(j, 'nsubj') < 0 && r.modal(j) === null))
      .flatMap(head =>
        build(
          r,
          calendar,
          kind,
          by,
          {head, run: negated ? positive(r, head) : predicate(r, head), of: [], verbal: true, addressed: false},
          v,
          false,
        ),
      )
      .map(d => ({...d, loose: true as const}))
  );
}

/** somebody or some body, or what stands for one */
const isParty = (r: Reading, subject: number, by: readonly string[]): boolean =>
  /^(?:it|he|she|they|both|neither)$/.test(r.words[subject]!) ||
  bodies.test(r.words[subject]!) ||
  isSomebody(r.a.lemma[subject]!) ||
  (r.a.upos[subject] === UPOS.PROPN && by.every(x => r.isNamed(x)));

/** “will send no boats”, “would rehouse nobody” */
const isOfNone = (r: Reading, v: number): boolean =>
  r.kids[v]!.some(
    j =>
      j > v &&
      r.is(j, 'obj') &&
      (/^(?:nobody|nothing|none)$/.test(r.words[j]!) || r.kids[j]!.some(d => d < j && r.words[d] === 'no')),
  );

/** “will miss the deadline”, “would not call it untrue”, “will do nothing of the kind”: no deed, or a way of speaking */
const isNoDeed = (r: Reading, v: number): boolean => {
  const lemma = r.a.lemma[v]!;
  const empty = /^(?:it|that|so|nothing)$/.test(r.words[v + 1] ?? '');
  return befalling.test(lemma) ? empty || !deeds.has(lemma) : empty && lemma === 'do';
};

/** a deed of one's own will, or a yes */
const isDone = (r: Reading, v: number): boolean => {
  const lemma = r.a.lemma[v]!;
  return (
    !idle.has(lemma) && !triggers.has(lemma) && !attended.test(lemma) && (isWilled(r, v) || consenting.test(lemma))
  );
};

/** What is done by the way, and bargained for by nobody. By lemma. */
const attended =
  /^(?:consider|meet|host|travel|visit|speak|begin|start|discuss|study|hear|decide|debate|welcome|press|try|read|go|keep|put|make|use)$/;
