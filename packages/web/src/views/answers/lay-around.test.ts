import {expect, test} from 'vitest';
import {stateSize} from './draw-graph.ts';
import {layAround} from './lay-around.ts';

const nodes = (n: number) =>
  Array.from({length: n}, (_, state) => ({group: 'nodes' as const, data: {id: `s${state}`, state}}));
const places = (n: number, focus: number[], narrow: boolean) =>
  layAround(nodes(n), focus, narrow).map(({position}) => position as {x: number; y: number});

test.each([
  [13, [0], true],
  [13, [0], false],
  [4, [1], true],
  [9, [0, 4], true],
] as const)('of %i states around %j no two lie over one another (narrow: %s)', (n, focus, narrow) => {
  const all = places(n, [...focus], narrow);
  for (const [k, a] of all.entries()) {
    for (const b of all.slice(k + 1)) {
      const apart = Math.abs(a.x - b.x) >= stateSize.width || Math.abs(a.y - b.y) >= stateSize.height;
      expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
    }
  }
});

test('in a narrow frame what is around a state is no wider than three boxes', () => {
  const xs = places(13, [0], true).map(({x}) => x);
  expect(Math.max(...xs) - Math.min(...xs) + stateSize.width).toBeLessThan(3.6 * stateSize.width);
});
