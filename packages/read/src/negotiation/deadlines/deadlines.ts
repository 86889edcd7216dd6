import type {Deadline} from '@suasion/model';
import {type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {allowance, deadlineNoun, spanned} from './allowances.ts';
import {appointedDays} from './appointed-days.ts';
import type {Calendar} from './calendar.ts';
import {ahead, isBareYear, isForetold, isPast, nearest, withoutHour} from './days.ts';
import {type Dated, dueBy} from './due-acts.ts';
import {askedThing, dueThing} from './due-things.ts';
import {governor, isAhead, isDue, isScheduled, isStart} from './timetables.ts';

/** What is due, by when, and the words of the date or term; `what` null where a date is read and nothing is due. */
interface Told {
  what: Run | null;
  when: string | null;
  span: Run;
}

/**
 * What is due when: "to submit a plan within fourteen days", "the mandate expires on 31 January 2022", "negotiations will
 * begin on 15 September". Not "the round ended on Friday": that is past.
 */
export function deadlines(r: Reading, calendar: Calendar, found: readonly Dated[] = []): Deadline[] {
  const out: Deadline[] = [];
  const due = dueBy(r, calendar, found);
  for (let i = 0; i < r.a.n; i++) {
    if (r.skipped[i]) continue;
    const own = due.get(i);
    const told =
      allowance(r, i) ?? (own ? ofAct(r, calendar, own) : (ofTerm(r, calendar, i) ?? ofDate(r, calendar, i)));
    if (!told) continue;
    const what = told.what && tidied(r, told.what);
    if (what)
      out.push({id: `l${out.length + 1}`, what: [spanOf(r, what)], when: told.when, span: [spanOf(r, told.span)]});
    i = told.span.to - 1;
  }
  return [...out, ...appointedDays(r, calendar, out)];
}

/** what somebody is asked or undertakes to do by then */
function ofAct(r: Reading, calendar: Calendar, {what, term}: {what: Run; term: Run}): Told {
  const date = calendar.within(term);
  return {what, when: date ? ahead(r, date) : spanned(r, term), span: term};
}

/** “to submit a plan within fourteen days”, “by 30 June”: a term that opens at token i */
function ofTerm(r: Reading, calendar: Calendar, i: number): Told | null {
  const term = calendar.termAt(i);
  if (!term || (r.words[i] === 'from' && !isStart(r, i, term))) return null;
  const date = calendar.within(term);
  const v = governor(r, i, term);
  const isTold =
    v >= 0 &&
    (date || /within|later|no/.test(r.words[i]!)) &&
    (isDue(r, v, term) || askedThing(r, v, term)) &&
    // “within days”, “gives the sides until Wednesday”: nothing told of how many, or of what
    !(r.words[i] === 'within' && term.to === i + 2) &&
    !(r.lemma(v) === 'give' && /^(?:until|till)$/.test(r.words[i]!) && !/^(?:to|for)$/.test(r.words[term.to] ?? ''));
  if (!isTold) return {what: null, when: null, span: term};
  return {what: dueThing(r, v, term), when: date ? ahead(r, date) : spanned(r, term), span: term};
}

/** "the contract expires at midnight", "will begin on 15 September": a date that begins at token i */
function ofDate(r: Reading, calendar: Calendar, i: number): Told | null {
  const date = calendar.at(i);
  if (date?.from !== i) return null;
  const day = {from: date.from, to: date.to};
  const named = deadlineNoun(r, i, date);
  if (named) {
    const when = r.a.lemma[date.to] === 'deadline' ? nearest(r, date) : ahead(r, date);
    return {what: named, when, span: day};
  }
  const v = governor(r, i, date);
  // “in the next ten days it must answer”
  const within = r.words[i] === 'in' && v >= 0 && /^(?:must|should|shall)$/.test(r.modal(v) ?? '');
  const isTold =
    v >= 0 &&
    (within || isScheduled(r, v) || isForetold(r, v, date)) &&
    isAhead(r, v) &&
    !isPast(r, date) &&
    !isBareYear(r, date);
  if (!isTold) return {what: null, when: null, span: day};
  const from = i > 0 && /^(?:on|at|in|from|to)$/.test(r.words[i - 1]!) ? i - 1 : i;
  const span = {from, to: date.to};
  return {what: dueThing(r, v, span), when: ahead(r, date), span};
}

/** What is due without the words around it; null where nothing is said of what. */
function tidied(r: Reading, what: Run): Run | null {
  const w = withoutHour(r, trimmed(r, what));
  while (w.from < w.to && /^(?::|and|but)$/.test(r.words[w.from]!)) w.from++;
  // “is due to run out early | on Thursday”
  while (w.to > w.from + 1 && /^(?:early|late|shortly)$/.test(r.words[w.to - 1]!)) w.to--;
  // “renew the mandate, which expires on 30 June”
  for (let i = w.from + 1; i + 1 < w.to; i++)
    if (r.words[i] === ',' && r.words[i + 1] === 'which' && !r.words.slice(i + 2, w.to).includes(',')) w.to = i;
  // “it lapses on the first of April”
  if (w.to === w.from + 1 && r.xposOf(w.from) === 'VBZ' && /^(?:this|that)$/.test(r.words[w.from - 1] ?? ''))
    return null;
  // “, which will be taken up next month”; a round to be held is a meeting
  const empty = w.to <= w.from || /^(?:which|who|that|it|had|has|have)$/.test(r.words[w.from]!);
  return empty || isMeeting(r, w) ? null : w;
}

const isMeeting = (r: Reading, what: Run): boolean => {
  for (let i = what.from; i < Math.min(what.to, what.from + 8) && !r.isVerb(i); i++)
    if (/^(?:rounds?|meetings?|summit)$/.test(r.words[i]!)) return true;
  return false;
};
