import type {ElementDefinition} from 'cytoscape';
import ELK, {type ELK as Engine} from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js?url';
import {stateSize} from './draw-graph.ts';

let engine: Engine | null = null;

/** Places states in layers along their moves; the work is done in a worker. */
export async function layOut(elements: readonly ElementDefinition[]): Promise<ElementDefinition[]> {
  engine ??= new ELK({workerFactory: () => new Worker(elkWorker)});
  const nodes = elements.filter(e => e.group === 'nodes');
  const edges = elements.filter(e => e.group === 'edges');
  const placed = await engine.layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': '70',
      'elk.spacing.nodeNode': '26',
      'elk.aspectRatio': '1.8',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.separateConnectedComponents': 'true',
    },
    children: nodes.map(n => ({id: n.data.id!, ...stateSize})),
    edges: edges.map(e => ({id: e.data.id!, sources: [e.data.source as string], targets: [e.data.target as string]})),
  });
  const places = new Map(
    placed.children?.map(c => [c.id, {x: (c.x ?? 0) + stateSize.width / 2, y: (c.y ?? 0) + stateSize.height / 2}]),
  );
  return [...nodes.map(n => ({...n, position: places.get(n.data.id!)})), ...edges];
}

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
