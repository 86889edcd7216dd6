/** Arithmetic on ISO dates: YYYY, YYYY-MM or YYYY-MM-DD, as precise as the words were. */

export const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** 1 to 12 for "Jan", "Sept.", "January"; 0 for none */
export const monthNumber = (word: string): number =>
  months.findIndex(m => m.startsWith(word.toLowerCase().slice(0, 3))) + 1;

const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);
const pad = (n: number): string => String(n).padStart(2, '0');

export const year = (date: string): number => Number(date.slice(0, 4));
export const month = (date: string): number => Number(date.slice(5, 7));
export const monthOf = (y: number, m: number): string => `${y}-${pad(m)}`;
export const weekday = (date: string): number => utc(date).getUTCDay();

export function day(y: number, m: number, d: number): string | null {
  if (!(y >= 1000 && y <= 2999 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  const at = new Date(Date.UTC(y, m - 1, d));
  return at.getUTCMonth() === m - 1 ? at.toISOString().slice(0, 10) : null;
}

export function addDays(date: string, n: number): string | null {
  const at = utc(date).getTime() + n * 86_400_000;
  const out = new Date(at);
  return Number.isFinite(at) && out.getUTCFullYear() >= 1000 && out.getUTCFullYear() <= 2999
    ? out.toISOString().slice(0, 10)
    : null;
}

export function addMonths(date: string, n: number): string | null {
  const at = year(date) * 12 + month(date) - 1 + n;
  return at >= 12_000 && at < 36_000 ? monthOf(Math.floor(at / 12), (at % 12) + 1) : null;
}

export const daysBetween = (from: string, to: string): number => (utc(to).getTime() - utc(from).getTime()) / 86_400_000;
