import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {furtherClauses} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {clause} from './complement-clauses.ts';
import {members} from './demand-lists.ts';
import {ownerOf} from './owners.ts';

const listed = /^(?:demands|conditions|terms|requirements|requests)$/;
/** To put a list of demands to others. By lemma. */
const laying = /^(?:set|lay|make|put|present|issue|list|name|spell|announce|state|publish|read|outline|have|give)$/;
/** how many sentences back the demands are named that “they” stands for, and that “the demands” does */
const reach = {pronoun: 2, noun: 12};

/** “The Front set conditions for talks. … The conditions are: …”: those who set them, where the list itself names nobody */
export function laidBefore(r: Reading, noun: number): string[] {
  const colon = r.words.slice(noun + 1, noun + 4).includes(':');
  if (!listed.test(r.words[noun]!) || !colon || !/^(?:the|these)$/.test(r.words[r.lo[noun]!]!)) return [];
  return ownersBefore(r, noun, reach.noun);
}

/** “listed three demands of the strikers. They include that the mill pay and an inquiry”: each of them */
export function included(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const subject = r.kid(v, 'nsubj');
  if (r.lemma(v) !== 'include' || subject < 0 || !/^(?:they|these|those)$/.test(r.words[subject]!)) return [];
  if (r.negated(v) || r.modal(v) !== null || r.isQuestion(v)) return [];
  const by = ownersBefore(r, v, reach.pronoun);
  if (!by.length) return [];
  const first = r.words[v + 1] === 'that' ? r.clauseAfter(v, true) : -1;
  // “that the province and the state | return, that the firm pay”, read as one clause
  if (first > v && r.words.slice(v + 2, first).includes('that')) return [];
  const acts = first > v ? [first, ...furtherClauses(r, first)].flatMap(c => clause(r, c)) : members(r, v + 1);
  return acts.flatMap((c, k) => {
    const next = first > v && acts[k + 1] ? r.words.lastIndexOf('that', acts[k + 1]!.head) : -1;
    return build(r, calendar, 'demand', by, next > c.head ? {...c, limit: next} : c, v, false);
  });
}

/** whose the demands are that were last spoken of, in the sentences before that of token i */
function ownersBefore(r: Reading, i: number, sentences: number): string[] {
  const k = r.a.sentOf[i]!;
  const from = r.a.sent[Math.max(0, k - sentences)]!;
  for (let j = r.a.sent[k]! - 1; j >= from; j--) {
    if (!listed.test(r.words[j]!) || r.skipped[j]) continue;
    const owners = ownerOf(r, j, 'demand');
    if (owners.length) return owners;
    const of = r.words[j + 1] === 'of' ? r.oblique(j, 'of') : -1;
    if (of > j && r.actorsOf(of).length) return r.actorsOf(of);
    const verb = r.a.head[j]!;
    if (verb >= 0 && verb < j && laying.test(r.lemma(verb)) && r.subjects(verb).length) return r.subjects(verb);
  }
  return [];
}
