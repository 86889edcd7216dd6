import {day, monthNumber, weekday, weekdays} from '../dates/calendar.ts';

/** A date as metadata writes it, as ISO date or date and time; null when it is no full date. */
export function isoDate(value: string | null | undefined): string | null {
  if (!value) return null;
  const v = value.trim().slice(0, 60);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    v,
  );
  if (iso) {
    const date = day(+iso[1]!, +iso[2]!, +iso[3]!);
    if (!date || !iso[4]) return date;
    return `${date}T${iso[4]}${(iso[5] ?? '').toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(v);
  if (compact) return day(+compact[1]!, +compact[2]!, +compact[3]!);
  return writtenDate(v)?.date ?? null;
}

export interface FoundDate {
  date: string;
  start: number;
  end: number;
  /** true when day and month could be exchanged and nothing in the text settled it */
  ambiguous: boolean;
}

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const monthFirst = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${month},?\\s+(\\d{4})\\b`, 'i');
const isoLike = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/;
const numeric = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/;

/** “January 31, 2014”, “31 Jan 2014”, “2014-01-31”: a date with its month in letters or its year in front. */
function writtenDate(text: string): FoundDate | null {
  const all = [
    found(monthFirst.exec(text), m => [+m[3]!, monthNumber(m[1]!), +m[2]!]),
    found(dayFirst.exec(text), m => [+m[3]!, monthNumber(m[2]!), +m[1]!]),
    found(isoLike.exec(text), m => [+m[1]!, +m[2]!, +m[3]!]),
  ].filter(d => d !== null);
  return all.sort((a, b) => a.start - b.start)[0] ?? null;
}

function found(m: RegExpExecArray | null, read: (m: RegExpExecArray) => [number, number, number]): FoundDate | null {
  const date = m && day(...read(m));
  return date ? {date, start: m.index, end: m.index + m[0].length, ambiguous: false} : null;
}

/**
 * The first full date in `line`. A numeric date that reads two ways (02.01.14) is settled by the weekdays `text` names:
 * news says “Saturday” of its own day or of the day before. Left open, a time of day with AM or PM or an American time
 * zone reads month first, a dotted date day first.
 */
export function dateIn(line: string, text: string): FoundDate | null {
  const written = writtenDate(line);
  const m = numeric.exec(line);
  if (!m || (written && written.start <= m.index)) return written;
  const [a, b] = [+m[1]!, +m[3]!];
  const year = m[4]!.length === 4 ? +m[4]! : +m[4]! + (+m[4]! < 70 ? 2000 : 1900);
  const american = day(year, a, b);
  const european = day(year, b, a);
  const at = {start: m.index, end: m.index + m[0].length};
  const one = american && european ? null : (american ?? european);
  if (one) return {date: one, ...at, ambiguous: false};
  if (!american || !european) return written;
  if (american === european) return {date: american, ...at, ambiguous: false};
  const [am, eu] = [weekdayEvidence(american, text), weekdayEvidence(european, text)];
  if (am !== eu) return {date: am > eu ? american : european, ...at, ambiguous: false};
  const westward = /\b(?:[AP]\.?M\.?|E[DS]?T|C[DS]T|M[DS]T|P[DS]?T)\b/i.test(line);
  return {date: westward || m[2] === '/' ? american : european, ...at, ambiguous: true};
}

/** How well the weekdays named in the text fit a publication date: its own day counts most, then the days before. */
function weekdayEvidence(date: string, text: string): number {
  const own = weekday(date);
  let sum = 0;
  for (const m of text
    .slice(0, 20_000)
    .matchAll(/\b(?:(next|last|every|each|on)\s+)?(sun|mon|tues|wednes|thurs|fri|satur)day\b/gi)) {
    if (/next|last|every|each/i.test(m[1] ?? '')) continue;
    const back = (own - weekdays.indexOf(`${m[2]!.toLowerCase()}day`) + 7) % 7;
    sum += back === 0 ? 4 : back === 1 ? 2 : back === 2 ? 1 : 0;
  }
  return sum;
}
