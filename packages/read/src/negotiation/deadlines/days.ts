import type {DateMention} from '../../dates/dates.ts';
import {UPOS} from '../../tagset.ts';
import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';
import {daysAfter} from './allowances.ts';

/** Verbs of meeting and going to meet, by lemma: no term. */
export const encounters =
  /^(?:meet|see|travel|fly|host|convene|consider|discuss|talk|go|visit|attend|strike|debate|insist|say|put)$/;

/** “will raise its duties on 26 June”, “vowed to black every ship on Thursday”: whatever is to be done on a day */
export function isForetold(r: Reading, v: number, date: DateMention & Run): boolean {
  if (!r.isVerb(v) || r.a.upos[v] === UPOS.AUX || (r.passive(v) && r.modal(v) === null && !isToBe(r, v))) return false;
  const {published} = r.context;
  if (published === null || date.date <= published || isBareYear(r, date) || /^\d{4}$/.test(date.date)) return false;
  if (encounters.test(r.a.lemma[v]!)) return false;
  const modal = r.modal(v);
  if (modal !== null)
    return /^(?:will|would|shall|must|'ll|'d)$/.test(modal) && !r.helpers(v).some(j => r.words[j] === 'have');
  if (isToBe(r, v)) return true;
  if (!r.infinitival(v)) return false;
  const over = r.a.head[v]!;
  return over >= 0 && over < v && r.is(v, 'xcomp', 'ccomp', 'advcl', 'acl', 'conj') && !!triggers.get(r.lemma(over));
}

/** “are to be freed” */
const isToBe = (r: Reading, v: number): boolean =>
  r.words[v - 1] === 'be' && r.words[v - 2] === 'to' && /^(?:is|are)$/.test(r.words[v - 3] ?? '');

/** “by the end of June”, “of 2026” */
export function lastDay(date: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year) return date;
  return month ? `${date}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}` : `${year}-12-31`;
}

/** The day that words less exact than one mean as a term: “the end of June”, “mid-May”, “within two years”; null for none. */
export function nearDay(r: Reading, date: DateMention & Run): string | null {
  const words = r.words.slice(date.from, date.to);
  const of = words.indexOf('of');
  if (of > 0 && /^(?:end|close)$/.test(words[of - 1]!)) return lastDay(date.date);
  if (words[0]!.startsWith('mid') && /^\d{4}-\d\d$/.test(date.date)) return `${date.date}-15`;
  const at = /^(?:within|in)$/.test(words[0]!) ? 1 : /^(?:within|in)$/.test(r.words[date.from - 1] ?? '') ? 0 : -1;
  return at >= 0 && /^(?:month|year)s?$/.test(words.at(-1)!)
    ? daysAfter(
        r,
        words
          .slice(at, -1)
          .join(' ')
          .replace(/^(?:the )?next /, ''),
        words.at(-1)!.replace(/s$/, ''),
      )
    : null;
}

/** “expires at midnight | on Saturday”: the hour is part of when */
export function withoutHour(r: Reading, run: Run): Run {
  // “on the first of | April”
  if (r.words[run.to - 1] === 'of' && r.words[run.to - 3] === 'the' && run.to - run.from > 4)
    return {from: run.from, to: run.to - 4};
  for (let i = run.to - 1; i > run.from && run.to - i < 5; i--)
    if (r.words[i] === 'at')
      return r.words.slice(i + 1, run.to).every(w => hour.test(w)) ? {from: run.from, to: i} : run;
  return run;
}
const hour =
  /^(?:midnight|noon|midday|dawn|dusk|sunrise|sunset|\d{1,4}(?:[:.]\d\d)?(?:[ap]m)?|[ap]\.?m\.?|gmt|utc|local|time|the|close|of|business)$/;

/** “to stop the 1991 uprising”: a year that tells which */
export const isBareYear = (r: Reading, date: Run): boolean =>
  /^\d{4}$/.test(r.words[date.from]!) &&
  date.to === date.from + 1 &&
  !/^(?:in|by|until|before|from)$/.test(r.words[date.from - 1] ?? '');

/** the day before or behind publication, whichever is nearer: a deadline may be missed already */
export function nearest(r: Reading, date: DateMention & Run): string {
  const {published} = r.context;
  const next = ahead(r, date);
  if (published === null || next === date.date) return date.date;
  const days = (x: string) => Math.abs(Date.parse(x) - Date.parse(published));
  return days(next) < days(date.date) ? next : date.date;
}

/** before the day of publication, as far as the words go */
export const isPast = (r: Reading, date: DateMention & Run): boolean => {
  const {published} = r.context;
  return published !== null && ahead(r, date) < published.slice(0, ahead(r, date).length);
};

/** the date, or the same a year on where no year is named and the day is past: what is due lies ahead */
export function ahead(r: Reading, date: DateMention & Run): string {
  const {published} = r.context;
  if (/^(?:end|close)$/.test(r.words[date.from - 2] ?? '') && r.words[date.from - 1] === 'of')
    return lastDay(date.date);
  const near = nearDay(r, date);
  if (near !== null) return near;
  if (published === null || !/^\d{4}-\d\d-\d\d$/.test(date.date) || date.date >= published) return date.date;
  const text = r.a.text.slice(r.a.start[date.from]!, r.a.end[date.to - 1]!);
  if (/\d{4}/.test(text) || !/^\W*(?:\d|[A-Z][a-z]+ \d)/.test(text)) return date.date;
  return `${Number(date.date.slice(0, 4)) + 1}${date.date.slice(4)}`;
}
