import {day, month, monthOf, year} from './calendar.ts';
import type {Direction} from './direction.ts';

/** “the 14th”, said on `base`: the next one ahead, the last one behind where the words look back. */
export function dayOfMonth(base: string, d: number, direction: Direction): string | null {
  const step = direction === 'past' ? -1 : 1;
  for (let k = 0; k < 3; k++) {
    const at = year(base) * 12 + month(base) - 1 + k * step;
    const date = day(Math.floor(at / 12), (at % 12) + 1, d);
    if (date && (step > 0 ? date >= base : date <= base)) return date;
  }
  return null;
}

const begins: Readonly<Record<string, number>> = {spring: 3, summer: 6, autumn: 9, winter: 12};

/** “by spring”, said on `base`: the month in which the next one begins. */
export function season(base: string, name: string): string | null {
  const m = begins[name];
  return m ? monthOf(year(base) + (m <= month(base) ? 1 : 0), m) : null;
}

/** “by Easter”, “before Christmas”, “until New Year”: the next one, or the last where the words look back. */
export function feast(base: string, name: string, direction: Direction): string | null {
  const on = (y: number) => (/easter/i.test(name) ? easter(y) : /christ/i.test(name) ? day(y, 12, 25) : day(y, 12, 31));
  const y = year(base);
  const days = [on(y - 1), on(y), on(y + 1)].filter(d => d !== null);
  return (direction === 'past' ? days.filter(d => d <= base).at(-1) : days.find(d => d >= base)) ?? null;
}

/** Easter Sunday by the Gregorian computus. */
function easter(y: number): string | null {
  const [a, b, c] = [y % 19, Math.floor(y / 100), y % 100];
  const epact = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - epact - (c % 4)) % 7;
  const m = Math.floor((a + 11 * epact + 22 * l) / 451);
  const n = epact + l - 7 * m + 114;
  return day(y, Math.floor(n / 31), (n % 31) + 1);
}
