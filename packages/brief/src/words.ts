/** `a, b and c` */
export const listed = (parts: readonly string[], last = 'and'): string =>
  parts.length <= 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** `one`, … `twelve`, then figures; capital first when it opens a sentence. */
export function count(n: number, one: string, many = `${one}s`): string {
  const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
  return `${words[n] ?? n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const closed = (text: string) => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`);

/** 2014-02-01 → 1 February 2014; 2014-02 → February 2014; anything else as it is. */
export function dateWords(date: string): string {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!m) return date;
  const months = 'January February March April May June July August September October November December'.split(' ');
  const month = m[2] && months[Number(m[2]) - 1];
  return [m[3] && String(Number(m[3])), month, m[1]].filter(Boolean).join(' ');
}

/** Words quoted from a report: no line breaks, no doubled quotes. */
export const quoted = (text: string) =>
  `“${text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”]+|["“”]+$/g, '')
    .replace(/[“”"]/g, '’')}”`;

export const percent = (x: number) => `${Math.round(100 * x)} %`;

/** At most so many characters, cut at a word. */
export function short(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}
