import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {charging, sheets, written} from '../words/claims.ts';
import {ownersOf} from './claim-denials.ts';
import {described} from './claimants.ts';
import {dateOf, type Found} from './found.ts';

/** “according to Western services, …”, “…, according to the villagers”: what is so by whoever stands behind “according to” at token i */
export function byAccording(r: Reading, calendar: Calendar, i: number): Found | null {
  const who = r.a.head[i] ?? -1;
  const source = who > i ? who : r.a.head[i - 1]! > i ? r.a.head[i - 1]! : -1;
  if (source < 0) return null;
  const around = clauseBy(r, i - 1, source);
  const named = r.actorsOf(source);
  // “according to a report by the inspectors”
  const known = named.length || !written.test(r.a.lemma[source]!) ? named : ownersOf(r, source);
  // “according to the villagers”
  const ids = known.length || !around || !/^NNS$/.test(r.xposOf(source)) ? known : described(r, source);
  // “according to the indictment”, “according to prosecutors”: what they charge
  const charges = charging.test(r.a.lemma[source]!) || sheets.test(r.a.lemma[source]!);
  // “according to a person with knowledge of the matter”
  const unnamed = !ids.length && /^(?:person|people|source|insider)$/.test(r.a.lemma[source]!);
  if (!(ids.length || unnamed || charges) || !around) return null;
  return {
    proposition: trimmed(r, around),
    who: ids,
    standing: unnamed || ids.some(x => r.context.reporters?.has(x)) ? 'reported' : 'alleged',
    // what a medium tells is news, and a claim only once somebody answers it
    soft: !(unnamed || (charges && isPast(r, around))),
    cue: {from: i - 1, to: i + 1},
    when: dateOf(r, calendar, i),
    at: i,
    against: [],
  };
}

/** tells what was or is, with no “will” or “would” */
function isPast(r: Reading, {from, to}: Run): boolean {
  for (let i = from; i < to; i++) {
    if (r.xposOf(i) === 'MD') return false;
    if (/^VB[DZ]$/.test(r.xposOf(i))) return true;
  }
  return false;
}

/** what lies on one side of the attribution */
function clipped(r: Reading, run: Run, from: number, to: number): Run {
  if (from <= run.from) return {from: Math.max(run.from, r.words[to] === ',' ? to + 1 : to), to: run.to};
  if (to >= run.to) return {from: run.from, to: from};
  // “…, according to Amnesty, a charge the army denied”: what comes behind is another's
  if (r.words[to] === ',' && /^(?:an?|which|who|though|but|while|although|as)$/.test(r.words[to + 1] ?? ''))
    return {from: run.from, to: from};
  // in the middle: the longer side
  return run.to - to > from - run.from
    ? {from: r.words[to] === ',' ? to + 1 : to, to: run.to}
    : {from: run.from, to: from};
}

/** what is so according to somebody; the whole sentence beside it where the parse has no verb */
function clauseBy(r: Reading, at: number, source: number): Run | null {
  const all = sentenceAhead(r, at, source);
  if (all) return all;
  // “…; according to their leader, Asha Tull, it means to shut two”
  const own = clauseBehind(r, at, source);
  if (own) return own;
  const verb = clauseAround(r, at);
  if (verb >= 0) {
    const subject = r.kid(verb, 'nsubj');
    return clipped(
      r,
      {from: subject >= 0 && subject < verb ? r.lo[subject]! : verb, to: r.hi[verb]!},
      at,
      r.hi[source]!,
    );
  }
  const {from, to} = r.sentence(at);
  const comma = at === from ? r.words.slice(source, to - 3).indexOf(',') : -1;
  return comma > 0 ? {from: source + comma + 1, to} : null;
}

/** “He took the money, according to two officers.”: at the end of a sentence, all that stands before it and is not quoted */
function sentenceAhead(r: Reading, at: number, source: number): Run | null {
  const {from, to} = r.sentence(at);
  if (r.words[at - 1] !== ',' || r.hi[source]! < to - 1) return null;
  let first = at - 1;
  while (first > from && !/^[;:–—“”]$/.test(r.words[first - 1]!)) first--;
  if (first > from && /^[“”]$/.test(r.words[first - 1]!)) return null;
  for (let j = first; j < at - 1; j++) if (/^(?:VBD|VBZ|VBP)$/.test(r.xposOf(j))) return {from: first, to: at - 1};
  return null;
}

/** where “according to” opens its clause, what stands behind the comma, up to the next stop or “, which” */
function clauseBehind(r: Reading, at: number, source: number): Run | null {
  const {from, to} = r.sentence(at);
  if (at !== from && r.words[at - 1] !== ';') return null;
  let comma = Math.max(source, r.hi[source]! - 1);
  while (comma < to && comma < source + 8 && r.words[comma] !== ',') comma++;
  // over a name in apposition
  if (r.xposOf(comma + 1) === 'NNP' && r.words[comma + 3] === ',' && !r.isVerb(comma + 2)) comma += 3;
  if (r.words[comma] !== ',') return null;
  // “the complaint, filed in May, the firm threatened”
  const aside = r.words.indexOf(',', comma + 1);
  if (/^VB[DN]$/.test(r.xposOf(comma + 1)) && aside > comma && aside - comma < 7) comma = aside;
  let end = comma + 1;
  while (
    end < to &&
    !/^[.;:!?–—”]$/.test(r.words[end]!) &&
    !(r.words[end] === ',' && /^(?:which|a|an|who|but|and|though|while)$/.test(r.words[end + 1] ?? ''))
  )
    end++;
  for (let j = comma + 1; j < end; j++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j))) return {from: comma + 1, to: end};
  return null;
}

function clauseAround(r: Reading, i: number): number {
  let at = i;
  for (let steps = 0; steps < 8; steps++) {
    const head = r.a.head[at]!;
    if (head < 0) return r.isVerb(at) ? at : -1;
    // “are tied heading into the debate, according to”: the finite one
    if (r.isVerb(head) && !(r.xposOf(head) === 'VBG' && !r.helpers(head).length && r.a.head[head]! >= 0)) return head;
    at = head;
  }
  return -1;
}
