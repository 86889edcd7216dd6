import type {ElementDefinition} from 'cytoscape';
import {stateSize} from './draw-graph.ts';

/**
 * The states in focus in a row, those around them on an ellipse: a part of a graph that stays large enough to read. In a
 * narrow frame the row stands upright, with a column on either side.
 */
export function layAround(
  elements: readonly ElementDefinition[],
  focus: readonly number[],
  narrow: boolean,
): ElementDefinition[] {
  const nodes = elements.filter(e => e.group === 'nodes');
  const row = nodes.filter(n => focus.includes(n.data.state as number));
  const around = nodes.filter(n => !row.includes(n));
  const places = new Map<string, {x: number; y: number}>();
  for (const [k, {data}] of row.entries()) {
    const off = k - (row.length - 1) / 2;
    places.set(data.id!, narrow ? {x: 0, y: 130 * off} : {x: 250 * off, y: 0});
  }
  for (const [k, {data}] of around.entries())
    places.set(data.id!, narrow ? inColumns(k, around.length) : onEllipse(k, around.length, row.length));
  const edges = elements.filter(e => e.group === 'edges');
  return [...nodes.map(n => ({...n, position: places.get(n.data.id!)})), ...edges];
}

function onEllipse(k: number, n: number, row: number): {x: number; y: number} {
  const angle = (2 * Math.PI * (k + 0.5)) / n;
  return {x: (460 + 125 * (row - 1)) * Math.cos(angle), y: 235 * Math.sin(angle)};
}

function inColumns(k: number, n: number): {x: number; y: number} {
  const rows = Math.ceil(n / 2);
  const x = stateSize.width + 32;
  return {x: k % 2 === 0 ? -x : x, y: (Math.floor(k / 2) - (rows - 1) / 2) * (stateSize.height + 18)};
}
