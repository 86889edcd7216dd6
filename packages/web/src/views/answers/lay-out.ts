import type {ElementDefinition} from 'cytoscape';
import ELK, {type ELK as Engine} from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js?url';
import {slimSize, stateSize} from './draw-graph.ts';

let engine: Engine | null = null;

const inWorker = () => (engine ??= new ELK({workerFactory: () => new Worker(elkWorker)}));

/** Places states in layers along their moves, close together in a narrow frame; the work is done in a worker. */
export async function layOut(
  elements: readonly ElementDefinition[],
  narrow: boolean,
  by: Pick<Engine, 'layout'> = inWorker(),
): Promise<ElementDefinition[]> {
  const size = narrow ? slimSize : stateSize;
  const nodes = elements.filter(e => e.group === 'nodes');
  const edges = elements.filter(e => e.group === 'edges');
  const placed = await by.layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': narrow ? '26' : '70',
      'elk.spacing.nodeNode': narrow ? '16' : '26',
      'elk.aspectRatio': narrow ? '0.5' : '1.8',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.separateConnectedComponents': 'true',
    },
    children: nodes.map(n => ({id: n.data.id!, ...size})),
    edges: edges.map(e => ({id: e.data.id!, sources: [e.data.source as string], targets: [e.data.target as string]})),
  });
  const places = new Map(
    placed.children?.map(c => [c.id, {x: (c.x ?? 0) + size.width / 2, y: (c.y ?? 0) + size.height / 2}]),
  );
  const classes = (n: ElementDefinition) => (narrow ? `${n.classes ?? ''} slim` : n.classes);
  return [...nodes.map(n => ({...n, classes: classes(n), position: places.get(n.data.id!)})), ...edges];
}
