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
