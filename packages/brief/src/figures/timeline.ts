import * as Plot from '@observablehq/plot';
import type {Figure} from '../content.ts';
import {accent, drawing, ink, paper, soft} from './drawing.ts';

export interface Moment {
  /** ISO day */
  date: string;
  kind: 'event' | 'meeting' | 'deadline';
  text: string;
}

const lanes: Moment['kind'][] = ['event', 'meeting', 'deadline'];

/** What happened and is to happen, day by day; each mark carries its numbers in the list beside it. */
export function timeline(moments: readonly Moment[], words: (date: string) => string): Figure {
  const used = lanes.filter(k => moments.some(m => m.kind === k));
  const marks = new Map<string, {at: Date; kind: Moment['kind']; numbers: number[]}>();
  for (const [k, m] of moments.entries()) {
    const key = `${m.date} ${m.kind}`;
    const mark = marks.get(key) ?? {at: new Date(`${m.date}T12:00:00Z`), kind: m.kind, numbers: []};
    mark.numbers.push(k + 1);
    marks.set(key, mark);
  }
  const data = [...marks.values()];
  // on a long stretch of time marks of one week would lie on one another: only every so far apart is numbered
  const [first, last] = [moments[0]!.date, moments.at(-1)!.date].map(d => Date.parse(d));
  const apart = (last! - first!) / 42;
  const numbered: typeof data = [];
  for (const mark of data) {
    const before = numbered.findLast(m => m.kind === mark.kind);
    if (!before || mark.at.getTime() - before.at.getTime() >= apart * (1 + before.numbers.length / 3))
      numbered.push(mark);
  }
  return {
    kind: 'figure',
    name: 'timeline',
    title: 'Timeline; the numbers are those of the list',
    description: moments.map(m => `${words(m.date)}: ${m.text}`).join('; '),
    svg: drawing({
      width: 700,
      height: 56 + used.length * 46,
      marginLeft: 76,
      marginRight: 36,
      marginTop: 22,
      marginBottom: 34,
      x: {type: 'utc', label: null, ticks: 6},
      y: {type: 'point', domain: used, label: null, tickSize: 0, padding: 0.4, tickFormat: (k: string) => `${k}s`},
      marks: [
        Plot.ruleY(used, {stroke: soft}),
        Plot.dot(data, {
          x: 'at',
          y: 'kind',
          r: 5.5,
          symbol: 'kind',
          fill: (m: Moment) => (m.kind === 'deadline' ? paper : accent),
          stroke: accent,
          strokeWidth: 2,
        }),
        Plot.text(numbered, {
          x: 'at',
          y: 'kind',
          dy: -14,
          text: (m: (typeof data)[number]) => range(m.numbers),
          fill: ink,
          fontSize: 11,
        }),
      ],
    }),
    table: {head: ['Date', 'Kind', 'What'], rows: moments.map(m => [words(m.date), m.kind, m.text])},
  };
}

const range = (n: readonly number[]) =>
  n.length > 1 && n.at(-1)! - n[0]! === n.length - 1 ? `${n[0]}–${n.at(-1)}` : n.join(', ');
