import {eachVerb, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds, settling} from '../words/deeds.ts';

/** “Sweden, for its part, is to support easier visas”, “the province is to meet part of the bill” of a deal */
export function arranged(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || r.isQuestion(v) || r.negated(v) || !isSettled(r, v)) return [];
  return eachVerb(r, calendar, 'promise', r.subjects(v), v);
}

/** the sentence says under what its parties act, or what one does for its part, or the one before told of a settlement */
export function isSettled(r: Reading, v: number): boolean {
  const {from, to} = r.sentence(v);
  const lead = r.words[from] === 'but' || r.words[from] === 'and' ? from + 1 : from;
  if (/^(?:under|in|by)$/.test(r.words[lead]!)) {
    for (let i = lead + 1; i < Math.min(v, lead + 6); i++) {
      if (r.words[i] === ',' || r.isVerb(i)) break;
      if (settling.test(r.words[i]!) && r.words[lead] === 'under') return true;
      if (/^(?:return|exchange)$/.test(r.words[i]!)) return true;
    }
  }
  for (let i = from; i + 2 < Math.min(to, v + 6); i++)
    if (r.words[i] === 'for' && /^(?:its|his|her|their)$/.test(r.words[i + 1]!) && r.words[i + 2] === 'part')
      return true;
  if (!deeds.has(r.a.lemma[v]!) || (r.negated(v) && !/^(?:longer)$/.test(r.words[v - 1] ?? ''))) return false;
  if (isAgreement(r)) return true;
  const k = r.a.sentOf[v]!;
  for (let i = r.a.sent[Math.max(0, k - 3)]!; i < v; i++) if (isSettlement(r, i)) return true;
  return false;
}

const agreements = new WeakMap<Reading, boolean>();

/** The text is itself an agreement or tells of nothing else: it opens with one reached, and nobody in it is reported to say anything. */
function isAgreement(r: Reading): boolean {
  let known = agreements.get(r);
  if (known === undefined) {
    known = false;
    const {a} = r;
    const opening = a.sent[Math.min(4, a.sent.length - 1)]!;
    for (let i = 1; i < opening; i++)
      if (
        settling.test(r.words[i]!) &&
        /^(?:reach|sign|conclude|adopt|agree|approve|initial)$/.test(r.a.lemma[r.a.head[i]!] ?? '') &&
        r.isVerb(r.a.head[i]!)
      )
        known = true;
    for (let i = 0; known && i < a.n; i++) if (/^(?:said|says|told|saying)$/.test(r.words[i]!)) known = false;
    agreements.set(r, known);
  }
  return known;
}

/** “struck a deal”, “have agreed to”, “shook hands”, “undertakes to” */
const isSettlement = (r: Reading, i: number): boolean =>
  (/^(?:deal|accord|agreement|pact|settlement|compromise|understanding|truce)$/.test(r.words[i]!) && !r.negated(i)) ||
  (/^(?:agreed|undertakes|undertook)$/.test(r.words[i]!) && /^(?:to|that|on)$/.test(r.words[i + 1] ?? '')) ||
  (r.words[i] === 'hands' && /^(?:shook|shaking|shaken)$/.test(r.words[i - 1] ?? ''));

/** with its “not” or “no longer” */
export function settledRun(r: Reading, v: number) {
  const run = predicate(r, v);
  let {from} = run;
  while (
    /^(?:not|n't|never|longer)$/.test(r.words[from - 1] ?? '') ||
    (r.words[from - 1] === 'no' && r.words[from] === 'longer')
  )
    from--;
  return {from, to: run.to};
}
