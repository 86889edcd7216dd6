import {positive, type Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {timeNouns} from '../words/complements.ts';

type Push = (first: Run, then: Run, by: string | null, at: number) => void;

/** Order of two acts told by a verb of order, “must come after”, “be preceded by”; by “first … then”, “first and … later”; by “Only then”. */
export function bySequence(r: Reading, i: number, push: Push): void {
  const w = r.words[i]!;
  if (r.isVerb(i)) ordered(r, i, push);
  if (w === 'first') {
    clauses(r, i, push);
    nouns(r, i, push);
  }
  if (w === 'only' && r.words[i + 1] === 'then') onlyThen(r, i, push);
  if (w === 'condition') madeCondition(r, i, push);
}

const must = /^(?:must|should|will|would|shall|can|'ll)$/;

/** bound to be: by a modal, or “has to” */
const binds = (r: Reading, v: number): boolean =>
  must.test(r.modal(v) ?? '') ||
  /^(?:has|have|had|is|are) to(?: be)?$/.test(
    r.words
      .slice(v - (r.passive(v) ? 3 : 2), v)
      .join(' ')
      .trim(),
  );

/** “the vote must come after the census”, “elections must be preceded by a census”, “followed by” */
function ordered(r: Reading, v: number, push: Push): void {
  const lemma = r.lemma(v);
  const word = r.words[v + 1] ?? '';
  const passive = /^(?:precede|follow)$/.test(lemma) && word === 'by' && r.passiveForm(v);
  if (!passive && !(/^(?:come|happen|begin|start|wait)$/.test(lemma) && /^(?:after|before)$/.test(word))) return;
  const subject = r.subjectOf(v);
  const other = nounAfter(r, v + 1);
  if (subject < 0 || subject > v || !isAct(r, subject) || !isAct(r, other) || !binds(r, v) || r.negated(v)) return;
  // “before the vote is held” is a clause of its own
  if (r.isVerbal(r.a.head[other]!) && r.a.head[other]! > other) return;
  const own: Run = {from: r.lo[subject]!, to: Math.min(r.hi[subject]!, r.firstHelper(v))};
  const rest: Run = {from: v + 2, to: Math.max(other + 1, r.hi[other]!)};
  const isFirst = passive ? lemma === 'follow' : word === 'before';
  push(isFirst ? own : rest, isFirst ? rest : own, r.voice(v)[0] ?? null, v);
}

/** an act or event in a noun; not a day, nor somebody */
const isAct = (r: Reading, i: number): boolean =>
  i >= 0 && /^NNS?$/.test(r.xposOf(i)) && !timeNouns.test(r.words[i]!) && r.known(i) === null;

/** “First the guns must fall silent, then talks can begin” */
function clauses(r: Reading, i: number, push: Push): void {
  const {from, to} = r.sentence(i);
  if (i !== from && !/^[“:;]$/.test(r.words[i - 1]!)) return;
  const v = r.a.head[i]!;
  if (v < i || !r.isVerb(v) || !/^(?:must|should|has|have)$/.test(r.modal(v) ?? '')) return;
  for (let j = i + 2; j + 1 < Math.min(to, i + 24); j++)
    if (r.words[j] === 'then' && /^(?:[,;]|and)$/.test(r.words[j - 1]!)) {
      push(
        {from: i + 1, to: r.words[j - 2] === ',' ? j - 2 : j - 1},
        {from: j + 1, to: stopAfter(r, j + 1)},
        r.voice(v)[0] ?? null,
        i,
      );
      return;
    }
}

/** “withdrawal first and talks later”, “prisoners first, then the border” */
function nouns(r: Reading, i: number, push: Push): void {
  if (!/^NNS?$/.test(r.xposOf(i - 1)) || !/^(?:,|and|;)$/.test(r.words[i + 1] ?? '')) return;
  let j = i + 2;
  while (/^(?:and|then)$/.test(r.words[j] ?? '')) j++;
  const then = r.words.slice(i + 2, j).includes('then');
  const noun = nounAfter(r, j - 1);
  if (noun < 0 || !(then || /^(?:later|afterwards|second|next|after)$/.test(r.words[noun + 1] ?? ''))) return;
  push({from: r.phraseStart(i - 1), to: i}, {from: j, to: noun + 1}, r.voice(i - 1)[0] ?? null, i);
}

/** “Russia must leave the island. Only then will Norway lift the ban.” */
function onlyThen(r: Reading, i: number, push: Push): void {
  const {from, to} = r.sentence(i);
  if (!/^(?:will|can|would|could|shall|may)$/.test(r.words[i + 2] ?? '')) return;
  let v = i + 3;
  while (v < to && !(r.isVerb(v) && /^(?:VB|VBN)$/.test(r.xposOf(v)) && r.words[v] !== 'be')) v++;
  const before = i > from + 1 ? lastBound(r, from, i) : from > 0 ? lastBound(r, r.sentence(from - 1).from, from) : -1;
  if (v < to && before >= 0) push(positive(r, before), positive(r, v), r.voice(v)[0] ?? null, i);
}

/** the last verb in a run of tokens that says what must be; -1 */
function lastBound(r: Reading, from: number, to: number): number {
  for (let j = to - 1; j >= from; j--)
    if (r.isVerb(j) && /^(?:must|should|shall)$/.test(r.modal(j) ?? '') && !r.negated(j)) return j;
  return -1;
}

/** “made a pardon the condition of any deal”, “disarmament is a condition for joining” */
function madeCondition(r: Reading, i: number, push: Push): void {
  if (!/^(?:for|of)$/.test(r.words[i + 1] ?? '') || !/^(?:a|the)$/.test(r.words[i - 1] ?? '')) return;
  const then: Run = {from: i + 2, to: stopAfter(r, i + 2)};
  const subject = r.kid(i, 'cop') >= 0 && !r.negated(i) ? r.kid(i, 'nsubj') : -1;
  if (subject >= 0 && subject < i && r.known(subject) === null && r.xposOf(subject) !== 'PRP') {
    push({from: r.lo[subject]!, to: r.hi[subject]!}, then, r.voice(i)[0] ?? null, i);
    return;
  }
  let v = i - 2;
  while (v > r.sentence(i).from && !r.isVerb(v) && i - v < 9) v--;
  if (r.isVerb(v) && r.lemma(v) === 'make' && !r.negated(v) && i - 1 > v + 1 && /^NNS?$/.test(r.xposOf(i - 2)))
    push({from: v + 1, to: i - 1}, then, r.subjects(v)[0] ?? null, i);
}

function stopAfter(r: Reading, i: number): number {
  const {to} = r.sentence(i - 1);
  while (i < to && !/^[.,;:!?”–—]$/.test(r.words[i]!)) i++;
  return i;
}
