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

/** The states in focus in a row, those around them on an ellipse: a part of a graph that stays large enough to read. */
export function layAround(elements: readonly ElementDefinition[], focus: readonly number[]): ElementDefinition[] {
  const nodes = elements.filter(e => e.group === 'nodes');
  const row = nodes.filter(n => focus.includes(n.data.state as number));
  const around = nodes.filter(n => !row.includes(n));
  const places = new Map<string, {x: number; y: number}>();
  for (const [k, {data}] of row.entries()) places.set(data.id!, {x: (k - (row.length - 1) / 2) * 250, y: 0});
  for (const [k, {data}] of around.entries()) {
    const angle = (2 * Math.PI * (k + 0.5)) / around.length;
    const x = (460 + 125 * (row.length - 1)) * Math.cos(angle);
    places.set(data.id!, {x, y: 235 * Math.sin(angle)});
  }
  const edges = elements.filter(e => e.group === 'edges');
  return [...nodes.map(n => ({...n, position: places.get(n.data.id!)})), ...edges];
}
