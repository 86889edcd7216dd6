/** “1 document”, “2 documents”, “no documents”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return n === 0 ? `no ${many}` : n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`;
}

const day = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const shortDay = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});

/** A date as documents give them, `2014-02-01` or with a time, in words; itself when it is none. */
export function dateWords(date: string, form: 'long' | 'short' = 'long'): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date) ?? [];
  if (!year || !month) return date;
  if (!dayOfMonth)
    return new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric'}).format(Date.parse(`${year}-${month}-15`));
  const at = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth));
  return (form === 'long' ? day : shortDay).format(at);
}

const relative = new Intl.RelativeTimeFormat('en', {numeric: 'auto'});
const spans: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago a time of the store was. */
export function ago(time: string, now: number): string {
  const seconds = (Date.parse(time) - now) / 1000;
  for (const [unit, length] of spans) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return 'just now';
}

/** Text cut at a word to at most `length` characters, with an ellipsis where it was cut. */
export function short(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).trimEnd()}…`;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud83a[\udd00-\udd5f]/;

/** A name or a quotation for a sentence of ours: one written from right to left keeps its direction to itself. */
export const isolated = (words: string) =>
  rightToLeft.test(words) && !words.startsWith('\u2068') ? `\u2068${words}\u2069` : words;

/** For lists one looks a name up in: by the alphabet, numbers by their size. */
export const byName = (a: string, b: string): number => a.localeCompare(b, 'en', {numeric: true});

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** “a, b and c”. */
export const listed = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
