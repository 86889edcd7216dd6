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

test('in a narrow frame what is around a state is no wider than two boxes, so that its words can be read on a telephone', () => {
  const xs = places(13, [0], true).map(({x}) => x);
  expect(Math.max(...xs) - Math.min(...xs) + stateSize.width).toBeLessThan(2.3 * stateSize.width);
});

test('in a narrow frame moves pass between the columns, over no state', () => {
  const moves = Array.from({length: 12}, (_, k) => ({
    group: 'edges' as const,
    data: k % 3 === 0 ? {source: `s${k + 1}`, target: 's0'} : {source: 's0', target: `s${k + 1}`},
  }));
  const laid = layAround([...nodes(13), ...moves], [0], true);
  const at = new Map(laid.filter(e => e.position).map(e => [e.data.id!, e.position!]));
  for (const {data} of laid.filter(e => e.group === 'edges')) {
    const [from, to] = [at.get(data.source!)!, at.get(data.target!)!];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    const bend = {
      x: from.x + dx * data.bendAt - (dy / length) * data.bendBy,
      y: from.y + dy * data.bendAt + (dx / length) * data.bendBy,
    };
    const others = [...at].filter(([id]) => id !== data.source && id !== data.target);
    for (const [a, b] of [
      [from, bend],
      [bend, to],
    ] as const)
      for (let part = 0; part <= 1; part += 0.02) {
        const [x, y] = [a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part];
        const under = others.filter(
          ([, p]) => Math.abs(p.x - x) < stateSize.width / 2 && Math.abs(p.y - y) < stateSize.height / 2,
        );
        expect(under).toEqual([]);
      }
  }
});
