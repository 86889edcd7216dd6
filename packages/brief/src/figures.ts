import * as Plot from '@observablehq/plot';
import {parseHTML} from 'linkedom';
import type {Figure} from './content.ts';
import {short} from './words.ts';

// Colours by name, so that one drawing serves the light page, the dark page and paper.
const ink = 'var(--ink)';
const accent = 'var(--accent)';
const soft = 'var(--soft)';

function drawing(options: Plot.PlotOptions): string {
  const {document} = parseHTML('<!doctype html><body></body>');
  const svg = Plot.plot({
    ...options,
    document: document as unknown as Plot.PlotOptions['document'],
    style: {fontSize: '12px'},
  });
  // its own style sheet would need a looser policy than the page's, and says nothing the page does not
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.removeAttribute('class');
  return svg.outerHTML.replace(/(\d+\.\d{2})\d+/g, '$1');
}

export interface Ask {
  by: string;
  of: string;
  text: string;
}

/** Who wants how much of whom: one row for who asks, one column for who is asked. */
export function matrix(asks: readonly Ask[]): Figure {
  const rows = [...new Set(asks.map(a => a.by))];
  const columns = [...new Set(asks.map(a => a.of))];
  const cells = new Map<string, Ask[]>();
  for (const ask of asks) cells.set(`${ask.by}\n${ask.of}`, [...(cells.get(`${ask.by}\n${ask.of}`) ?? []), ask]);
  const data = [...cells.values()].map(list => ({by: list[0]!.by, of: list[0]!.of, n: list.length}));
  const label = (s: string) => short(s, 26);
  const marginLeft = 20 + Math.max(...rows.map(r => label(r).length)) * 6.6;
  const width = Math.min(760, marginLeft + 40 + columns.length * 110);
  return {
    kind: 'figure',
    name: 'matrix',
    title: 'Who asks how much of whom',
    description: `Rows ask, columns are asked. ${data.map(d => `${d.by} asks ${d.n} of ${d.of}`).join('; ')}.`,
    svg: drawing({
      width,
      height: 60 + rows.length * 40,
      marginLeft,
      marginTop: 46,
      marginBottom: 8,
      padding: 0.08,
      x: {
        axis: 'top',
        label: 'is asked',
        domain: columns,
        tickSize: 0,
        tickFormat: (s: string) => short(s, Math.max(10, Math.floor((width - marginLeft) / columns.length / 6.4))),
      },
      y: {label: null, domain: rows, tickSize: 0, tickFormat: label},
      marks: [
        Plot.cell(data, {
          x: 'of',
          y: 'by',
          fill: accent,
          fillOpacity: (d: {n: number}) => Math.min(0.85, 0.2 + 0.15 * d.n),
          rx: 4,
        }),
        Plot.text(data, {x: 'of', y: 'by', text: 'n', fill: ink, fontSize: 14, fontWeight: 600}),
      ],
    }),
    table: {head: ['Asks', 'Is asked', 'What'], rows: asks.map(a => [a.by, a.of, a.text])},
  };
}

/** The same as a graph: an arrow from who asks to who is asked, thicker for more. */
export function graph(asks: readonly Ask[]): Figure {
  const names = [...new Set(asks.flatMap(a => [a.by, a.of]))];
  const place = new Map(
    names.map((name, k) => {
      const angle = (2 * Math.PI * k) / names.length - Math.PI / 2;
      return [name, {name, x: 2.1 * Math.cos(angle), y: Math.sin(angle)}];
    }),
  );
  const links = new Map<string, {from: string; to: string; n: number}>();
  for (const {by, of} of asks) {
    const link = links.get(`${by}\n${of}`) ?? {from: by, to: of, n: 0};
    link.n++;
    links.set(`${by}\n${of}`, link);
  }
  const arrows = [...links.values()]
    .filter(l => l.from !== l.to)
    .map(l => ({
      ...l,
      x1: place.get(l.from)!.x,
      y1: place.get(l.from)!.y,
      x2: place.get(l.to)!.x,
      y2: place.get(l.to)!.y,
    }));
  return {
    kind: 'figure',
    name: 'graph',
    title: 'Who turns to whom',
    description: `An arrow goes from who asks to who is asked. ${arrows.map(a => `${a.from} to ${a.to}`).join('; ')}.`,
    svg: drawing({
      width: 680,
      height: 90 + 52 * names.length,
      margin: 44,
      marginLeft: 90,
      marginRight: 90,
      axis: null,
      x: {domain: [-2.4, 2.4]},
      y: {domain: [1.15, -1.15]},
      marks: [
        Plot.arrow(arrows, {
          x1: 'x1',
          y1: 'y1',
          x2: 'x2',
          y2: 'y2',
          bend: 18,
          insetStart: 16,
          insetEnd: 20,
          headLength: 9,
          stroke: accent,
          strokeWidth: (d: {n: number}) => 1 + Math.min(3, d.n * 0.6),
        }),
        Plot.dot([...place.values()], {x: 'x', y: 'y', r: 8, fill: accent, stroke: 'var(--paper)', strokeWidth: 2}),
        Plot.text([...place.values()], {
          x: 'x',
          y: 'y',
          dy: -17,
          text: (d: {name: string}) => short(d.name, 30),
          fill: ink,
          fontSize: 12.5,
          fontWeight: 600,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ],
    }),
    table: {head: ['From', 'To', 'Times'], rows: arrows.map(a => [a.from, a.to, String(a.n)])},
  };
}

export interface Moment {
  /** ISO day */
  date: string;
  kind: 'event' | 'meeting' | 'deadline';
  text: string;
}

/** What happened and is to happen, day by day. */
export function timeline(moments: readonly Moment[], words: (date: string) => string): Figure {
  const at = (m: Moment) => new Date(`${m.date}T12:00:00Z`);
  const lanes: Moment['kind'][] = ['event', 'meeting', 'deadline'];
  const used = lanes.filter(k => moments.some(m => m.kind === k));
  return {
    kind: 'figure',
    name: 'timeline',
    title: 'Timeline',
    description: moments.map(m => `${words(m.date)}: ${m.text}`).join('; '),
    svg: drawing({
      width: 720,
      height: 60 + used.length * 34,
      marginLeft: 76,
      marginBottom: 34,
      x: {type: 'utc', label: null, nice: true},
      y: {domain: used, label: null, tickSize: 0, tickFormat: (k: string) => `${k}s`},
      marks: [
        Plot.ruleY(used, {stroke: soft}),
        Plot.dot(moments as Moment[], {
          x: at,
          y: 'kind',
          r: 5.5,
          fill: (m: Moment) => (m.kind === 'deadline' ? 'var(--paper)' : accent),
          stroke: accent,
          strokeWidth: 2,
        }),
      ],
    }),
    table: {head: ['Date', 'Kind', 'What'], rows: moments.map(m => [words(m.date), m.kind, m.text])},
  };
}
