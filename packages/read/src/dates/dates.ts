import {type ParsedResult, strict} from 'chrono-node/en';
import {dateIn} from '../documents/published.ts';
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  month,
  monthNumber,
  monthOf,
  weekday,
  weekdays,
  year,
} from './calendar.ts';
import {type Direction, directionAt} from './direction.ts';
import {dayOfMonth, feast, season} from './short-days.ts';

/** A date as the text words it: `text.slice(start, end)`, resolved to YYYY, YYYY-MM or YYYY-MM-DD. */
export interface DateMention {
  start: number;
  end: number;
  date: string;
  /** last day of a range ("from 13 to 19 September"), else null */
  until: string | null;
}

export interface DateOptions {
  /** ISO date of the utterance or publication; without one only dates that name their year are read */
  reference: string | null;
  /** sentence bounds in UTF-16 offsets; by default full stops and line ends part sentences */
  sentences?: readonly {start: number; end: number}[];
}

const monthName =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const weekdayName = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day';
const count =
  '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|twenty-one|thirty|forty-five|sixty|ninety)';
const counts: Record<string, number> = {
  ...{a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10},
  ...{eleven: 11, twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, 'twenty-one': 21, thirty: 30, 'forty-five': 45},
  ...{sixty: 60, ninety: 90},
};

const tenth = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ordinals = [
  ...tenth,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
  ...tenth.map(w => `twenty-${w}`),
  ...['thirtieth', 'thirty-first'],
];

interface Setting {
  /** what relative words count from; null when unknown */
  base: string | null;
  direction: () => Direction;
  text: string;
}
type Rule = {pattern: RegExp; read(m: RegExpExecArray, setting: Setting): string | null};

/** Tried together, leftmost match first and earlier rule first at the same place. */
const rules: Rule[] = [
  // "02.01.14"; not "1.5.2" of a version
  {
    pattern: /(?<![\d.])(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d.]*\d)/,
    read: (m, {text}) => dateIn(m[0], text)?.date ?? null,
  },
  // "the end of January", "early November", "mid-March 2014"; "the end of the siege" is no date
  {
    pattern: new RegExp(
      `\\b(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -](${monthName})(?:,? (\\d{4}))?`,
    ),
    read: monthRule,
  },
  // "the first of April", "the twenty-fifth of May 2014"
  {
    pattern: new RegExp(`\\b(?:the )?(${ordinals.join('|')}) of (${monthName})(?:,? (\\d{4}))?`),
    read: (m, {base, direction}) => {
      const [d, n] = [ordinals.indexOf(m[1]!.toLowerCase()) + 1, monthNumber(m[2]!)];
      const y = m[3] ? Number(m[3]) : /^[A-Z]/.test(m[2]!) ? nearestYear(n, d, base, direction()) : null;
      return y ? day(y, n, d) : null;
    },
  },
  // "by the 14th", "on the twelfth": of this month or of the one beside it; "the 20th century" is no day
  {
    pattern: new RegExp(
      `(?<=\\b(?:by|until|till|before|on|from|after) )the (?:(\\d{1,2})(?:st|nd|rd|th)|(first|${ordinals.slice(4).join('|')}))(?=[.,;:!?"”’')]|$| (?:and|or|but|when|if|unless|to|for|at|with|in|as|which|of (?:the|this|next) month)\\b)(?![^.;]*\\bcentur)`,
    ),
    read: (m, {base, direction}) =>
      base && dayOfMonth(base, m[1] ? Number(m[1]) : ordinals.indexOf(m[2]!.toLowerCase()) + 1, direction()),
  },
  // "by spring", "before the summer", "from next autumn"; "by summer 2014" names its year
  {
    pattern:
      /(?<=\b(?:by|before|until|till|from) )(?:(?:the|next|this|late|early) )?(spring|summer|autumn|winter)\b(?! \d| [a-z]+ing\b|-)/,
    read: (m, {base}) => base && season(base, m[1]!.toLowerCase()),
  },
  // "by Easter", "before Christmas"
  {
    pattern: /(?<=\b(?:by|before|until|till|at|from|after) )(Easter|Christmas|New Year)\b(?! [A-Z\d])/,
    read: (m, {base, direction}) => base && feast(base, m[1]!, direction()),
  },
  // "by the end of the year", "the end of next month"
  {
    pattern: /\b(?:the )?(?:end|close) of (?:the|this) (year|month)\b/,
    read: (m, {base}) => base && (m[1] === 'year' ? monthOf(year(base), 12) : base.slice(0, 7)),
  },
  // "November 2013"; "may 2000 people" is no date
  {pattern: new RegExp(`\\b(${monthName}),? (\\d{4})(?!\\d)`), read: monthRule},
  // "last October", "in March", "since May"; "May will resign" is no date
  {
    pattern: new RegExp(
      `\\b(last|next|this|in|since|until|by|from|during|before|after|of|for|between) (${monthName})(?! (?:will|has|had|is|was|said)\\b| \\d)`,
    ),
    read: (m, s) => monthRule(m, s, m[2], m[1]),
  },
  // "next month" said on 31 January is February; "this year"; "last year"
  {
    pattern: /\b(last|next|this|the previous|the following|the coming) (month|year)\b/,
    read: (m, {base}) => {
      if (!base) return null;
      const by = /last|previous/.test(m[1]!) ? -1 : /next|following|coming/.test(m[1]!) ? 1 : 0;
      return m[2] === 'month' ? addMonths(base, by) : String(year(base) + by);
    },
  },
  // "last week": the month when the whole week lies in one, else the year
  {
    pattern: /\b(last|next|this) (week|weekend)\b/,
    read: (m, {base}) => {
      const monday =
        base && addDays(base, -((weekday(base) + 6) % 7) + (m[1] === 'last' ? -7 : m[1] === 'next' ? 7 : 0));
      const sunday = monday && addDays(monday, 6);
      if (!monday || !sunday) return null;
      return monday.slice(0, 7) === sunday.slice(0, 7)
        ? monday.slice(0, 7)
        : monday.slice(0, 4) === sunday.slice(0, 4)
          ? monday.slice(0, 4)
          : null;
    },
  },
  // "last Friday", "Wednesday night", "Tuesday"; "Man Friday" is beyond it
  {
    pattern: new RegExp(
      `\\b(?:(last|next|this|coming) )?(${weekdayName})(?: (?:morning|afternoon|evening|night))?(?!\\w)`,
    ),
    read: weekdayRule,
  },
  // "three days ago", "a decade ago"
  {
    pattern: new RegExp(`\\b${count} (day|week|month|year|decade)s? (?:ago|earlier)\\b`, 'i'),
    read: (m, {base}) => shift(base, -counted(m[1]!), m[2]!),
  },
  // "within fourteen days", "in ten days"; "in three days of talks" and "for the first time in two years" are lengths, "within sixty days of the signing" counts from elsewhere
  {
    pattern: new RegExp(
      `\\b(?:within|(?<!\\b(?:first|only|worst|best|biggest|largest|highest|lowest|heaviest|deadliest|bloodiest|longest|fastest|sharpest|steepest|weakest|strongest|hottest|coldest|driest|wettest)\\b[^.,;:]{0,40} )in) (?:the next )?${count} (day|week|month|year)s?\\b(?! of\\b)`,
      'i',
    ),
    read: (m, {base}) => shift(base, counted(m[1]!), m[2]!),
  },
  {
    pattern: /\b(?:[Tt]he day before yesterday|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b/,
    read: (m, {base}) =>
      base && addDays(base, /before/.test(m[0]) ? -2 : /yester/i.test(m[0]) ? -1 : /tomorrow/i.test(m[0]) ? 1 : 0),
  },
  // "in 2012", "of 1991", "since 2015", "the 1960 treaty"; "2000 people" is no date
  {
    pattern:
      /\b(?:in|of|since|until|from|by|before|after|during|for|to|spring|summer|autumn|winter|the) ((?:1[5-9]|20)\d\d)(?![\d,]*\d| (?:people|men|women|troops|tonnes|tons|soldiers|dead)\b|s\b)/i,
    read: m => m[1]!,
  },
];

const anyRule = new RegExp(
  rules.map((r, k) => `(?<r${k}>${r.pattern.source.replace(/\\1/g, '[./-]')})`).join('|'),
  'gi',
);
const dayAndMonth = new RegExp(
  `(?:\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]+${monthName}|\\b${monthName} \\d{1,2}(?:st|nd|rd|th)?(?!\\d))`,
  'gi',
);

/** Dates in `text`, left to right, without overlap. Nothing throws on text. */
export function datesIn(text: string, options: DateOptions): DateMention[] {
  const sentences = options.sentences ?? sentencesOf(text);
  const out: DateMention[] = [];
  const reference = options.reference?.slice(0, 10) ?? null;
  for (const sentence of sentences) {
    // a day named in the sentence is what later words of it count from: "on Friday he asked them to return next month"
    let base = reference && reference.length === 10 ? reference : null;
    for (const found of mentionsIn(text, sentence)) {
      if (out.length && found.start < out[out.length - 1]!.end) continue;
      const setting: Setting = {
        base,
        direction: () => directionAt(text, found.start, found.end, sentence),
        text,
      };
      const read = found.read(setting);
      if (!read) continue;
      out.push({start: found.start, end: found.end, ...read});
      const named = /day/i.test(text.slice(found.start, found.end));
      if (base && named && read.date.length === 10 && read.date <= base && daysBetween(read.date, base) < 8)
        base = read.date;
    }
  }
  return out;
}

interface Found {
  start: number;
  end: number;
  read(setting: Setting): {date: string; until: string | null} | null;
}

/** What looks like a date, leftmost first; where day and month are named chrono reads them, ranges included. */
function mentionsIn(text: string, sentence: {start: number; end: number}): Found[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: Found[] = [];
  let upTo = 0;
  for (const m of words.matchAll(dayAndMonth)) {
    if (m.index < upTo || !/^[A-Z0-9]/.test(m[0])) continue;
    // “for ten days from 3 June”: how long is no part of the date
    const lead = words.slice(Math.max(upTo, m.index - 24), m.index).replace(/^.*\b(?:day|week|month|year)s?\b/s, '');
    const from = m.index - lead.length;
    for (const r of strict.parse(words.slice(from, m.index + m[0].length + 24), {
      instant: new Date(0),
      timezone: 0,
    })) {
      if (!r.start.isCertain('day') || !r.start.isCertain('month')) continue;
      // chrono takes the time of day along; a date ends where its day, month and year do
      const at = from + r.index + (/^(?:on|at|by|from|until)?\s*/.exec(r.text)?.[0].length ?? 0);
      const end =
        from + r.index + r.text.replace(/[,\s]+(?:at )?\d{1,2}(?::\d\d.*|\s*[ap]\.?m.*)$/i, '').trimEnd().length;
      if (end <= m.index) continue;
      found.push({start: sentence.start + at, end: sentence.start + end, read: s => namedDay(r, s)});
      upTo = end;
      break;
    }
  }
  for (const m of words.matchAll(anyRule)) {
    const k = rules.findIndex((_, i) => m.groups![`r${i}`] !== undefined);
    const rule = rules[k]!;
    // at its place, for what it looks at on either side
    const at = new RegExp(rule.pattern.source, 'iy');
    at.lastIndex = m.index;
    const own = at.exec(words);
    // month and weekday names want their capital: "may", "march", "sun"
    if (!own || (/(?:last|next|this|in|of|by|for)? ?\b(?:may|march)\b/.test(m[0]) && !/[A-Z]/.test(m[0]))) continue;
    const lead =
      /^(?:in|since|until|by|from|during|before|after|of|for|between|to|the(?! \d{1,2}[a-z])|within) (?=[A-Z\d])/.exec(
        m[0],
      );
    const skip = lead && !/^within/i.test(m[0]) && !/days?|weeks?|months?|years?$/.test(m[0]) ? lead[0].length : 0;
    const start = sentence.start + m.index + skip;
    const end = sentence.start + m.index + m[0].length;
    if (found.some(f => start < f.end && end > f.start)) continue;
    found.push({
      start,
      end,
      read: s => {
        const date = rule.read(own, s);
        return date ? {date, until: null} : null;
      },
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function namedDay(r: ParsedResult, {base, direction}: Setting): {date: string; until: string | null} | null {
  const [m, d] = [r.start.get('month')!, r.start.get('day')!];
  const y = r.start.isCertain('year')
    ? r.start.get('year')!
    : (r.end?.isCertain('year') && r.end.get('year')) || nearestYear(m, d, base, direction());
  const date = y ? day(y, m, d) : null;
  if (!date) return null;
  const [m2, d2] = r.end ? [r.end.get('month')!, r.end.get('day')!] : [0, 0];
  const until = r.end ? day(m2 < m ? y! + 1 : y!, m2, d2) : null;
  return {date, until: until && until > date ? until : null};
}

/** Of last year, this and next the one whose day is nearest to the base on the side the words look to. */
function nearestYear(m: number, d: number, base: string | null, direction: Direction): number | null {
  if (!base) return null;
  const years = [year(base) - 1, year(base), year(base) + 1].flatMap(y => {
    const at = day(y, m, d);
    return at ? [{y, away: daysBetween(base, at)}] : [];
  });
  const side = years.filter(({away}) => (direction === 'future' ? away >= 0 : direction === 'past' ? away <= 1 : true));
  return (side.length ? side : years).sort((a, b) => Math.abs(a.away) - Math.abs(b.away))[0]?.y ?? null;
}

function monthRule(m: RegExpExecArray, s: Setting, name = m[1], lead = ''): string | null {
  if (!/^[A-Z]/.test(name!)) return null;
  const number = monthNumber(name!);
  if (name === m[1] && m[2]) return monthOf(Number(m[2]), number);
  const {base} = s;
  if (!base) return null;
  const at = month(base);
  const look = /last|since/i.test(lead) ? 'past' : /next|by|until/i.test(lead) ? 'future' : s.direction();
  if (/last/i.test(lead)) return monthOf(year(base) - (number >= at ? 1 : 0), number);
  if (/next/i.test(lead)) return monthOf(year(base) + (number <= at ? 1 : 0), number);
  if (look === 'future') return monthOf(year(base) + (number < at ? 1 : 0), number);
  return monthOf(year(base) - (number > at ? 1 : 0), number);
}

function weekdayRule(m: RegExpExecArray, {base, direction}: Setting): string | null {
  const named = weekdays.indexOf(m[2]!.toLowerCase());
  if (!base || named < 0 || !/^[A-Z]/.test(m[2]!)) return null;
  const ahead = (named - weekday(base) + 7) % 7;
  const lead = m[1]?.toLowerCase();
  if (lead === 'last') return addDays(base, ahead === 0 ? -7 : ahead - 7);
  if (lead === 'next' || lead === 'coming') return addDays(base, ahead === 0 ? 7 : ahead);
  if (lead === 'this') return addDays(base, ahead);
  return addDays(base, ahead === 0 ? 0 : direction() === 'future' ? ahead : ahead - 7);
}

const counted = (word: string): number => counts[word.toLowerCase()] ?? Number(word);

/** As precise as the unit: days and weeks give a day, months a month, years a year. */
function shift(base: string | null, n: number, unit: string): string | null {
  if (!base || !Number.isFinite(n)) return null;
  switch (unit.toLowerCase()) {
    case 'day':
      return addDays(base, n);
    case 'week':
      return addDays(base, 7 * n);
    case 'month':
      return addMonths(base, n);
    case 'year':
      return String(year(base) + n);
    default:
      return String(year(base) + 10 * n);
  }
}

function sentencesOf(text: string): {start: number; end: number}[] {
  const out: {start: number; end: number}[] = [];
  let start = 0;
  for (const m of text.matchAll(/[.!?][”"’')\]]*\s+(?=[A-Z“"])|\n+/g)) {
    const end = m.index + m[0].length;
    // "Jan. 31" and "U.S. Secretary": a stop after a short capitalised word does not end a sentence
    if (!m[0].includes('\n') && /(?:^|[\s.])[A-Z][a-z]{0,3}\.\s+$/.test(text.slice(Math.max(start, end - 8), end)))
      continue;
    out.push({start, end});
    start = end;
  }
  out.push({start, end: text.length});
  return out;
}
