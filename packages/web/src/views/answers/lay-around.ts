import type {ElementDefinition} from 'cytoscape';
import {stateSize} from './draw-graph.ts';

interface Point {
  x: number;
  y: number;
}

/** Between two boxes side by side in a narrow frame: wide enough for the moves that pass there. */
const gutter = 40;

/**
 * The states in focus in a row, those around them on an ellipse: a part of a graph that stays large enough to read. In a
 * narrow frame the row stands upright, what is around it in two columns above and below, and moves go between the columns.
 */
export function layAround(
  elements: readonly ElementDefinition[],
  focus: readonly number[],
  narrow: boolean,
): ElementDefinition[] {
  const nodes = elements.filter(e => e.group === 'nodes');
  const row = nodes.filter(n => focus.includes(n.data.state as number));
  const around = nodes.filter(n => !row.includes(n));
  const places = new Map<string, Point>();
  for (const [k, {data}] of row.entries()) {
    const off = k - (row.length - 1) / 2;
    places.set(data.id!, narrow ? {x: 0, y: 116 * off} : {x: 250 * off, y: 0});
  }
  for (const [k, {data}] of around.entries())
    places.set(data.id!, narrow ? inColumns(k, around.length, row.length) : onEllipse(k, around.length, row.length));
  const edges = elements.filter(e => e.group === 'edges');
  const placed = nodes.map(n => ({...n, position: places.get(n.data.id!)}));
  return [...placed, ...(narrow ? throughGutter(edges, places) : edges)];
}

function onEllipse(k: number, n: number, row: number): Point {
  const angle = (2 * Math.PI * (k + 0.5)) / n;
  return {x: (460 + 125 * (row - 1)) * Math.cos(angle), y: 235 * Math.sin(angle)};
}

function inColumns(k: number, n: number, row: number): Point {
  const above = Math.floor(Math.ceil(n / 2) / 2);
  const line = Math.floor(k / 2) - above;
  const x = (stateSize.width + gutter) / 2;
  const y = 58 * (row - 1) + stateSize.height + 36 + (stateSize.height + 12) * (line < 0 ? -line - 1 : line);
  return {x: k % 2 === 0 ? -x : x, y: line < 0 ? -y : y};
}

/** Moves between a state in the middle and one of a column bend beside it, the farther the nearer to the middle. */
function throughGutter(edges: readonly ElementDefinition[], places: ReadonlyMap<string, Point>): ElementDefinition[] {
  const ends = edges.map(({data}) => [places.get(data.source!)!, places.get(data.target!)!] as const);
  const columns = ends.map(([a, b]) => ((a.x === 0) === (b.x === 0) ? null : a.x === 0 ? b : a));
  return edges.map((edge, k) => {
    const beside = columns[k];
    if (!beside) return edge;
    const sameSide = columns.filter(c => c && Math.sign(c.x) === Math.sign(beside.x));
    const nearer = sameSide.filter(c => Math.abs(c!.y) < Math.abs(beside.y)).length;
    // several moves to one state end a little apart
    const before = columns.slice(0, k).filter(c => c === beside).length;
    const bend = {
      x: Math.sign(beside.x) * (gutter / 2 - 4) * (1 - nearer / sameSide.length),
      y: beside.y + 7 * (before % 2 === 0 ? before : -before - 1),
    };
    return {...edge, data: {...edge.data, ...asDrawn(bend, ...ends[k]!)}};
  });
}

/** A bend as the drawing wants it: how far along the line from end to end, and how far beside it. */
function asDrawn(bend: Point, from: Point, to: Point): {bendAt: number; bendBy: number} {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [bx, by] = [bend.x - from.x, bend.y - from.y];
  const length = Math.hypot(dx, dy);
  return {bendAt: (bx * dx + by * dy) / length ** 2, bendBy: (by * dx - bx * dy) / length};
}
