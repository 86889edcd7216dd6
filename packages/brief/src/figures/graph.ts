import * as Plot from '@observablehq/plot';
import type {Figure} from '../content.ts';
import {count} from '../words.ts';
import {accent, drawing, ink, paper} from './drawing.ts';
import {type Ask, lines, pairs} from './matrix.ts';

const mostNames = 12;
const width = 700;

/** The same as a graph: an arrow from who asks to who is asked, thicker for more. */
export function graph(asks: readonly Ask[]): Figure {
  const degree = new Map<string, number>();
  for (const {by, of, texts} of pairs(asks)) {
    for (const name of [by, of]) degree.set(name, (degree.get(name) ?? 0) + texts.length);
  }
  const kept = new Set(
    [...degree]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostNames)
      .map(([name]) => name),
  );
  const links = pairs(asks).filter(l => kept.has(l.by) && kept.has(l.of));
  const names = around(links);
  const place = new Map(
    names.map((name, k) => {
      const angle = (2 * Math.PI * k) / names.length - Math.PI / 2;
      return [name, {name, x: Math.cos(angle), y: -Math.sin(angle)}];
    }),
  );
  const arrows = links.map(l => ({
    ...l,
    x1: place.get(l.by)!.x,
    y1: place.get(l.by)!.y,
    x2: place.get(l.of)!.x,
    y2: place.get(l.of)!.y,
  }));
  const points = [...place.values()];
  const tallest = Math.max(...names.map(n => Math.min(3, lines(n, 22).length)));
  const side = (p: {x: number; y: number}) => (p.x > 0.25 ? 'start' : p.x < -0.25 ? 'end' : 'middle');
  const label = (anchor: 'start' | 'end' | 'middle', above: boolean) =>
    Plot.text(
      points.filter(p => side(p) === anchor && (anchor !== 'middle' || p.y > 0 === above)),
      {
        x: 'x',
        y: 'y',
        dx: anchor === 'start' ? 13 : anchor === 'end' ? -13 : 0,
        dy: anchor === 'middle' ? (above ? -14 : 14) : 0,
        textAnchor: anchor,
        lineAnchor: anchor === 'middle' ? (above ? 'bottom' : 'top') : 'middle',
        text: (p: {name: string}) => lines(p.name, 22).slice(0, 3).join('\n'),
        fill: ink,
        fontSize: 12,
        fontWeight: 600,
        stroke: paper,
        strokeWidth: 4,
      },
    );
  return {
    kind: 'figure',
    name: 'graph',
    title: 'Who turns to whom: an arrow goes from who asks to who is asked',
    description: `An arrow goes from who asks to who is asked, thicker where more is asked. ${links.map(l => `${l.by} to ${l.of}, ${count(l.texts.length, 'time')}`).join('; ')}.`,
    svg: drawing({
      width,
      height: 100 + 16 * names.length + 30 * tallest,
      marginLeft: 175,
      marginRight: 175,
      marginTop: 26 + 15 * tallest,
      marginBottom: 26 + 15 * tallest,
      axis: null,
      x: {domain: [-1, 1]},
      y: {domain: [-1, 1]},
      marks: [
        Plot.arrow(arrows, {
          x1: 'x1',
          y1: 'y1',
          x2: 'x2',
          y2: 'y2',
          bend: 14,
          insetStart: 12,
          insetEnd: 13,
          headLength: 9,
          stroke: accent,
          strokeWidth: (l: {texts: string[]}) => 1 + Math.min(3, l.texts.length * 0.6),
        }),
        Plot.dot(points, {x: 'x', y: 'y', r: 6, fill: accent, stroke: paper, strokeWidth: 2}),
        label('start', false),
        label('end', false),
        label('middle', true),
        label('middle', false),
      ],
    }),
    table: {head: ['From', 'To', 'Times'], rows: links.map(l => [l.by, l.of, String(l.texts.length)])},
  };
}

// neighbours on the circle turn to one another where that is possible: fewer arrows cross
function around(links: readonly {by: string; of: string}[]): string[] {
  const names = [...new Set(links.flatMap(l => [l.by, l.of]))];
  const joined = (a: string, b: string) => links.some(l => (l.by === a && l.of === b) || (l.by === b && l.of === a));
  const out: string[] = [];
  while (names.length) {
    const last = out.at(-1);
    const next =
      last === undefined
        ? 0
        : Math.max(
            0,
            names.findIndex(n => joined(last, n)),
          );
    out.push(...names.splice(next, 1));
  }
  return out;
}
