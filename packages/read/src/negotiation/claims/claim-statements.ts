import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {startsAnother} from '../reading/clause-ends.ts';
import type {Reading} from '../reading/reading.ts';
import {alleging, confirming, retracting, sheets} from '../words/claims.ts';
import {isSomebody} from '../words/speakers.ts';
import type {Found} from './found.ts';
import {dateOf} from './found.ts';

/** What the statement with a cue at token v says of the standing of its content, wherever that stands: “He has a copy, growers allege.” */
export function byStatement(r: Reading, calendar: Calendar, v: number): Found | null {
  const k = r.cueAt[v]!;
  if (k < 0) return byTail(r, calendar, v);
  const {standing, speaker} = r.context.statements[k]!;
  if (standing === 'asserted' && told.has(r.lemma(v))) return byTail(r, calendar, v);
  if (standing === 'asserted' || standing === 'asked' || r.negated(v) || r.supposed(v) || r.isQuestion(v)) return null;
  if (r.infinitival(v)) return null;
  // “withdrew his claim that”: told at the verb
  if (r.a.head[v]! >= 0 && retracting.has(r.lemma(r.a.head[v]!)) && !r.isVerb(v)) return null;
  const lemma = r.lemma(v);
  const raises =
    standing === 'alleged'
      ? alleging.has(lemma)
      : standing === 'confirmed' &&
        confirming.has(lemma) &&
        !(soft.has(lemma) && r.context.statements[k]!.quotation === 'direct');
  // “the demands confirmed that”: nobody confirms
  const said = raises && !(standing === 'confirmed' && speaker === null) ? saidThere(r, v) : null;
  // “Chad, which alleges that they cross there, had asked”: not with the cue inside
  return said && !(said.from <= v && v < said.to) && isTold(r, said, soft.has(lemma))
    ? {
        proposition: said,
        who: speaker === null ? [] : [speaker],
        standing: standing === 'alleged' ? 'alleged' : 'confirmed',
        cue: {from: v, to: v + 1},
        when: dateOf(r, calendar, v),
        at: v,
        against: [],
      }
    : null;
}

/** the same where no statement was found */
function byTail(r: Reading, calendar: Calendar, v: number): Found | null {
  const verbal = r.isVerb(v);
  const lemma = verbal ? r.lemma(v) : (nouns.get(r.words[v]!) ?? '');
  const confirms = lemma === 'confirm';
  if (!(told.has(lemma) || confirms) || r.negated(v) || r.isQuestion(v) || r.supposed(v)) return null;
  const finite =
    /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(r.firstHelper(v))) ||
    (r.xposOf(v) === 'VBN' && lemma !== 'hold' && !r.helpers(v).length);
  if (verbal && (r.helpers(v).some(j => r.a.lemma[j] === 'be') || !finite)) return null;
  const ahead = clauseAhead(r, v);
  const proposition = ahead && isTold(r, ahead, soft.has(lemma)) ? ahead : null;
  const sheet = sheets.test(r.a.lemma[r.firstHelper(v) - 1] ?? '');
  const who = proposition && !sheet ? sayerBefore(r, r.firstHelper(v) - 1) : [];
  return proposition && (who.length || sheet)
    ? {
        proposition,
        who,
        standing: confirms ? 'confirmed' : 'alleged',
        cue: {from: v, to: v + 1},
        when: dateOf(r, calendar, v),
        at: v,
        against: [],
      }
    : null;
}
/** “…, a lawmaker alleges”: by whatever noun */
function sayerBefore(r: Reading, i: number): string[] {
  const known = r.actorsOf(i);
  if (known.length || !/^NNS?$/.test(r.xposOf(i)) || !isSomebody(r.a.lemma[i]!)) return known;
  return r.context.describe ? [r.context.describe(i)] : known;
}

/** what is granted or held is a fact only where it speaks of what is or was */
const soft = new Set('acknowledge concede admit hold maintain insist'.split(' '));
/** taken for plural nouns behind a name */
const nouns = new Map([
  ['claims', 'claim'],
  ['alleges', 'allege'],
]);
const told = new Set('allege claim contend assert suspect hold maintain'.split(' '));

/** who says what the cue at token v introduces */
export function sayersAt(r: Reading, v: number): string[] {
  const k = r.cueAt[v]!;
  const speaker = k < 0 ? null : r.context.statements[k]!.speaker;
  return speaker === null ? [] : [speaker];
}

/** what the cue at token v introduces: of several pieces the longest, of several sentences the nearest; null for nothing */
export function saidThere(r: Reading, v: number): Run | null {
  const k = r.cueAt[v]!;
  if (k < 0) return null;
  let best: Run | null = null;
  for (const s of r.context.statements[k]!.content) {
    const run = {from: r.tokenAt(s.start), to: r.tokenAt(s.end - 1) + 1};
    if (!best || run.to - run.from > best.to - best.from) best = run;
  }
  if (!best || best.from >= r.a.n) return null;
  const {from, to} = r.sentence(best.to <= v ? best.to - 1 : best.from);
  let [first, last] = [Math.max(best.from, from), Math.min(best.to, to)];
  while (first < last && /^(?:that|whether|if|[“‘',])$/.test(r.words[first]!)) first++;
  // “…; it was preparing a bid, two sources said”
  if (best.to <= v) for (let i = first; i < last - 3; i++) if (/^[;:]$/.test(r.words[i]!)) first = i + 1;
  for (let i = first + 3; i < last; i++)
    if (/^[;:–—]$/.test(r.words[i]!) || (/^(?:and|but)$/.test(r.words[i]!) && startsAnother(r, i + 1, last)))
      if (best.to > v) last = i;
  return last - first > 1 ? trimmed(r, {from: first, to: last}) : null;
}

/**
 * The clause before a verb of saying that stands behind it with its subject, by the words alone: “It cannot spare any, the engineer
 * claimed”, “Russia has laid mines, Kyiv claims” with “claims” taken for a noun.
 */
export function clauseAhead(r: Reading, v: number): Run | null {
  const {from, to} = r.sentence(v);
  if (
    v + 1 < to &&
    !/^[.,;:–—”]$/.test(r.words[v + 1]!) &&
    !/^(?:on|in|at|last|this|yesterday|today)$/.test(r.words[v + 1]!)
  )
    return null;
  const comma = r.phraseStart(r.firstHelper(v) - 1) - 1;
  if (comma <= from + 1 || r.words[comma] !== ',' || v - comma > 9) return null;
  let first = comma - 1;
  while (first > from && !/^[;:–—“”]$/.test(r.words[first - 1]!)) first--;
  const run = {from: first, to: comma};
  return comma - first > 2 ? trimmed(r, run) : null;
}

/** a clause, and where it must be of what is or was, with no “can” or “would” */
function isTold(r: Reading, run: Run, factual: boolean): boolean {
  for (let i = run.from; i < run.to; i++) {
    if (r.xposOf(i) === 'MD') return !factual;
    if (/^(?:VBD|VBZ|VBP)$/.test(r.xposOf(i))) return true;
  }
  return false;
}
