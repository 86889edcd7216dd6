import ELK from 'elkjs/lib/elk.bundled.js';
import {expect, test} from 'vitest';
import {slimSize, stateSize} from './draw-graph.ts';
import {layOut} from './lay-out.ts';

// three layers and two states apart from them, as in Elmira
const states = [0, 1, 2, 3, 4, 5, 6].map(state => ({
  group: 'nodes' as const,
  data: {id: `s${state}`, state},
  classes: 'today',
}));
const moves = [
  [0, 1],
  [0, 2],
  [1, 3],
  [2, 4],
  [5, 6],
].map(([from, to]) => ({group: 'edges' as const, data: {id: `e${from}-${to}`, source: `s${from}`, target: `s${to}`}}));

const wide = async (narrow: boolean) => {
  const placed = await layOut([...states, ...moves], narrow, new ELK());
  const xs = placed.flatMap(e => (e.position ? [e.position.x] : []));
  return {width: Math.max(...xs) - Math.min(...xs) + (narrow ? slimSize : stateSize).width, first: placed[0]!};
};

test('in a narrow frame three layers of states are drawn no smaller than three quarters of their size', async () => {
  // the frame on a telephone 390 wide, less what is left free at its edges
  const {width, first} = await wide(true);
  expect(345 / width).toBeGreaterThan(0.75);
  expect(first.classes).toBe('today slim');
  const usual = await wide(false);
  expect(usual.width).toBeGreaterThan(600);
  expect(usual.first.classes).toBe('today');
});
