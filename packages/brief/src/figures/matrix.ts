import * as Plot from '@observablehq/plot';
import type {Figure} from '../content.ts';
import {capital, count, short} from '../words.ts';
import {accent, drawing, ink} from './drawing.ts';

export interface Ask {
  by: string;
  of: string;
  text: string;
}

interface Pair {
  by: string;
  of: string;
  texts: string[];
}

const mostRows = 10;
const mostColumns = 7;
const width = 700;

/** The pairs of who asks whom, with what; those who ask or are asked most come first. */
export function pairs(asks: readonly Ask[]): Pair[] {
  const found = new Map<string, Pair>();
  for (const {by, of, text} of asks) {
    const key = `${by}\n${of}`;
    const pair = found.get(key) ?? {by, of, texts: []};
    if (!pair.texts.includes(text)) pair.texts.push(text);
    found.set(key, pair);
  }
  return [...found.values()];
}

/** Who wants what of whom: one row for who asks, one column for who is asked, the words asked for where they meet. */
export function matrix(asks: readonly Ask[]): Figure {
  const all = pairs(asks);
  const weight = (side: 'by' | 'of') => {
    const n = new Map<string, number>();
    for (const p of all) n.set(p[side], (n.get(p[side]) ?? 0) + p.texts.length);
    return [...n].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  };
  const columns = weight('of').slice(0, mostColumns);
  const data = all.filter(p => columns.includes(p.of));
  const rows = weight('by')
    .filter(by => data.some(p => p.by === by))
    .slice(0, mostRows);
  const shown = data.filter(p => rows.includes(p.by));
  const left = all.length - shown.length;

  const marginLeft = Math.min(170, 24 + Math.max(...rows.map(r => Math.min(r.length, 22))) * 6.6);
  const column = Math.min(220, (width - marginLeft - 10) / columns.length);
  const inWords = column >= 105;
  const size = 11;
  // characters in a line of a cell, at the mean width of a letter
  const line = Math.floor((column - 18) / (size * 0.54));
  const words = (p: Pair) => {
    const more = p.texts.length > 1 ? ` (+${p.texts.length - 1})` : '';
    const whole = lines(`${p.texts[0]!}${more}`, line);
    if (whole.length <= 3) return whole.join('\n');
    const cut = lines(`${p.texts[0]!}`, line).slice(0, 3);
    cut[2] = `${short(cut[2]!, line - more.length - 2).replace(/ ?…$/, '')} …${more}`;
    return cut.join('\n');
  };
  const height = inWords ? 52 : 34;
  const heads = wrapped(columns, Math.max(8, Math.floor(column / 6.9)));
  const headLines = Math.max(...[...heads.values()].map(h => h.split('\n').length));
  const sides = wrapped(rows, 22);
  return {
    kind: 'figure',
    name: 'matrix',
    title: left
      ? `Who asks (down) what of whom (across): the ${count(rows.length, 'party', 'parties')} asking most, and those asked most`
      : 'Who asks (down) what of whom (across)',
    description: capital(
      `rows ask, columns are asked: ${shown.map(p => `${p.by} asks ${count(p.texts.length, 'thing')} of ${p.of}`).join('; ')}.`,
    ),
    svg: drawing({
      width: marginLeft + column * columns.length + 10,
      height: 20 + headLines * 15 + rows.length * (height + 4),
      marginLeft,
      marginTop: 14 + headLines * 15,
      marginBottom: 6,
      marginRight: 10,
      padding: 0.05,
      x: {axis: 'top', label: null, domain: columns, tickSize: 0, tickFormat: (s: string) => heads.get(s)!},
      y: {label: null, domain: rows, tickSize: 0, tickFormat: (s: string) => sides.get(s)!},
      marks: [
        Plot.cell(shown, {
          x: 'of',
          y: 'by',
          fill: accent,
          fillOpacity: (p: Pair) => Math.min(0.42, 0.1 + 0.08 * p.texts.length),
          stroke: accent,
          strokeOpacity: 0.55,
          rx: 3,
        }),
        Plot.text(shown, {
          x: 'of',
          y: 'by',
          text: (p: Pair) => (inWords ? words(p) : String(p.texts.length)),
          fill: ink,
          fontSize: inWords ? size : 14,
          lineHeight: 1.15,
        }),
      ],
    }),
    table: {head: ['Asks', 'Is asked', 'What'], rows: all.map(p => [p.by, p.of, p.texts.join('; ')])},
  };
}

const wrapped = (names: readonly string[], most: number) =>
  new Map(names.map(n => [n, lines(n, most).slice(0, 3).join('\n')]));

/** Text broken at words into lines of at most so many characters. */
export function lines(text: string, most: number): string[] {
  const out: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) out[out.length - 1] = `${last} ${word}`;
    else out.push(word.length > most + 2 ? `${word.slice(0, most)}…` : word);
  }
  return out;
}
