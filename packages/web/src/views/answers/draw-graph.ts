import cytoscape, {
  type CollectionReturnValue,
  type Core,
  type EdgeDataDefinition,
  type EdgeSingular,
  type ElementDefinition,
  type StylesheetJson,
} from 'cytoscape';
import {styleNonce} from '../../core/nonce.ts';

/** A state as drawn, in pixels before zooming: its number and three lines of words. */
export const stateSize = {width: 176, height: 72};

/** The same where the whole graph stands in a narrow frame: less wide, so that its words are drawn larger. */
export const slimSize = {width: 120, height: 106};

/** Less than this, in pixels, and a frame is narrow: what is drawn then goes to its edges. */
export const narrowFrame = 560;
const padding = (container: HTMLElement | null) => ((container?.clientWidth ?? 0) < narrowFrame ? 8 : 24);

/** Draws placed elements; a click or tap on a state chooses it. */
export function drawGraph(
  container: HTMLElement,
  elements: ElementDefinition[],
  scheme: 'light' | 'dark',
  onChoose: (state: number) => void,
): Core {
  allowOwnStyle();
  const core = cytoscape({
    container,
    elements,
    // sizes before places: what is drawn is fitted to the frame as it is made
    style: graphStyle(scheme),
    layout: {name: 'preset', padding: padding(container)},
    minZoom: 0.15,
    maxZoom: 2.5,
    autoungrabify: false,
    boxSelectionEnabled: false,
    // a page must scroll past the graph
    userZoomingEnabled: false,
  });
  core.on('tap', 'node', event => onChoose(event.target.data('state') as number));
  core.on('mouseover', 'node', () => {
    container.style.cursor = 'pointer';
  });
  core.on('mouseout', 'node', () => {
    container.style.cursor = '';
  });
  const watch = new ResizeObserver(() => {
    core.resize();
    core.fit(undefined, padding(container));
  });
  watch.observe(container);
  core.one('destroy', () => watch.disconnect());
  return core;
}

/** Draws other elements in the place of those drawn: what is the same stays, and the view with it unless states moved. */
export function redraw(core: Core, elements: readonly ElementDefinition[]): void {
  const wanted = new Set(elements.map(e => e.data.id!));
  let moved = false;
  core.batch(() => {
    const gone = core.elements().filter(e => !wanted.has(e.id()));
    moved = gone.nodes().nonempty();
    gone.remove();
    for (const element of elements) {
      const there = core.getElementById(element.data.id!);
      if (there.empty()) {
        core.add(element);
        moved ||= element.group === 'nodes';
        continue;
      }
      there.removeData('bendAt bendBy');
      there.data(element.data);
      there.classes(element.classes ?? '');
      const {position} = element;
      if (!position) continue;
      const {x, y} = there.position();
      if (Math.abs(x - position.x) + Math.abs(y - position.y) < 0.5) continue;
      there.position(position);
      moved = true;
    }
  });
  if (moved) core.fit(undefined, padding(core.container()));
}

/** Draws a move that is not drawn with the others, for as long as it is shown; it bends around a state in its way. */
export function addPassing(core: Core, data: EdgeDataDefinition): CollectionReturnValue {
  const edge = core.add({group: 'edges', data, classes: 'passing'});
  const [from, to] = [core.getElementById(data.source).position(), core.getElementById(data.target).position()];
  const onTheWay = core.nodes().filter(node => {
    const {x, y} = node.position();
    for (let part = 0.05; part < 1; part += 0.05) {
      const [dx, dy] = [from.x + (to.x - from.x) * part - x, from.y + (to.y - from.y) * part - y];
      if (Math.abs(dx) < stateSize.width / 2 && Math.abs(dy) < stateSize.height / 2) return true;
    }
    return false;
  });
  if (onTheWay.difference(edge.connectedNodes()).nonempty()) edge.addClass('bent');
  return edge;
}

// the library adds one style element of its own, which the page's policy would refuse without the nonce
function allowOwnStyle(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const style = document.createElement('style');
  style.id = id;
  style.nonce = styleNonce();
  style.textContent = '.__________cytoscape_container { position: relative; }';
  document.head.append(style);
}

const wordSize = 11;

/** How far the word on an arrow is moved up: over the states where the arrow between them is too short for it. */
function aboveStates(edge: EdgeSingular): number {
  const [from, to] = [edge.source(), edge.target()];
  const words = 0.6 * wordSize * String(edge.data('who')).length;
  const apart = Math.abs(from.position('x') - to.position('x')) - from.width();
  const lower = Math.abs(from.position('y') - to.position('y'));
  if (lower > from.height() / 2 || apart > Math.min(words, from.width())) return 0;
  const lines = Math.ceil(words / from.width());
  return -((from.height() + lower) / 2 + 0.6 * wordSize * lines + 5);
}

export function graphStyle(scheme: 'light' | 'dark'): StylesheetJson {
  const [ink, ground, dim] = scheme === 'light' ? ['#1d2429', '#ffffff', '#8a949c'] : ['#e6eaed', '#242a2f', '#7d878f'];
  const font = getComputedStyle(document.body).fontFamily;
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        ...stateSize,
        'background-color': ground,
        'border-width': 1.5,
        'border-color': dim,
        label: 'data(label)',
        color: ink,
        'font-family': font,
        'font-size': 12,
        'line-height': 1.2,
        'text-wrap': 'wrap',
        'text-max-width': `${stateSize.width - 8}px`,
        'text-valign': 'center',
        'text-halign': 'center',
        // by hand, so that the word on a move that is shown stands over the states beside it
        'z-index-compare': 'manual',
        'z-index': 1,
      },
    },
    {selector: 'node.slim', style: {...slimSize, 'text-max-width': `${slimSize.width - 8}px`}},
    {selector: 'node.equilibrium', style: {'border-style': 'double', 'border-width': 5, 'border-color': ink}},
    {selector: 'node.today', style: {'background-color': scheme === 'light' ? '#dbe7ec' : '#24475a'}},
    {selector: 'node.chosen', style: {'border-color': '#0c8599', 'border-width': 4, 'border-style': 'solid'}},
    {
      selector: 'edge',
      style: {
        width: 1.6,
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'source-arrow-color': 'data(colour)',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        'z-index-compare': 'manual',
        'z-index': 0,
      },
    },
    {
      selector: 'edge[bendAt]',
      style: {
        'curve-style': 'segments',
        'edge-distances': 'node-position',
        'segment-weights': (edge: EdgeSingular) => edge.data('bendAt'),
        'segment-distances': (edge: EdgeSingular) => edge.data('bendBy'),
      },
    },
    {selector: 'edge.plain', style: {'line-style': 'dashed', width: 1, opacity: 0.55}},
    // half of the distance is how far the bend leads aside: past a state and its border
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': [stateSize.width * 1.3],
        'control-point-weights': [0.5],
      },
    },
    {selector: 'edge.both', style: {'source-arrow-shape': 'triangle'}},
    {selector: '.faded', style: {opacity: 0.3}},
    {selector: 'node.shown', style: {opacity: 1, 'border-color': '#e8590c', 'border-width': 4}},
    {
      selector: 'edge.shown',
      style: {
        opacity: 1,
        width: 4,
        'line-style': 'solid',
        'z-index': 2,
        label: 'data(who)',
        color: ink,
        'font-family': font,
        'font-size': wordSize,
        'text-wrap': 'wrap',
        'text-max-width': (edge: EdgeSingular) => `${edge.source().width()}px`,
        'text-margin-y': aboveStates,
        'text-background-color': ground,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
      },
    },
  ];
}
