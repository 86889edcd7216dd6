import type {Conflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {explainSwaps} from '../src/explain-invert.ts';
import {ordersAt, swapsToEquilibrium, swapsToVerdict} from '../src/swaps.ts';
import {plainModel} from './plain/model.ts';
import {stableAlone} from './plain-leverage/concepts.ts';
import * as plain from './plain-leverage/leverage.ts';
import {randomGoal} from './questions.ts';
import {type Kind, kinds, randomSpace} from './random.ts';
import {linesOf, reordered} from './reordered.ts';

/** Orders of all decision makers together, with their distance from today's, nearest first. */
function allOrders(conflict: Conflict): {orders: number[][]; swaps: number}[] {
  let all: {orders: number[][]; swaps: number}[] = [{orders: [], swaps: 0}];
  for (const preference of conflict.preferences) {
    const size = linesOf(preference);
    const own: {order: number[]; swaps: number}[] = [];
    for (let swaps = 0; swaps <= (size * (size - 1)) / 2; swaps++)
      for (const order of ordersAt(size, swaps)) own.push({order, swaps});
    all = all.flatMap(({orders, swaps}) => own.map(o => ({orders: [...orders, o.order], swaps: swaps + o.swaps})));
  }
  return all.sort((a, b) => a.swaps - b.swaps);
}

describe.each(kinds)('fewest swaps in random %s models', kind => {
  test('are the fewest among all orders', () => {
    let compared = 0;
    for (let seed = 0; compared < 3 && seed < 400; seed++) compared += compare(kind, seed);
    expect(compared).toBe(3);
  });
});

function compare(kind: Kind, seed: number): number {
  const space = randomSpace(kind, seed, 2 + (seed % 2));
  const {conflict} = space;
  const sizes = conflict.preferences.map(linesOf);
  const combinations = sizes.reduce((product, size) => product * [1, 1, 2, 6, 24, 120][Math.min(size, 5)], 1);
  if (sizes.some(size => size > 4) || combinations < 6 || combinations > 100) return 0;
  const mixed = conflict.preferences.some(
    (p, d) => p.kind === 'ranking' && new Set(space.rank[d]).size !== p.tiers.length,
  );
  if (mixed) return 0;
  const {goal: asked, from} = randomGoal(space, seed);
  const goal = new Set(asked.includes(from) ? [...space.rank[0].keys()].filter(s => !asked.includes(s)) : asked);
  const models = allOrders(conflict).map(({orders, swaps}) => ({
    swaps,
    model: plainModel(reordered(conflict, orders)),
  }));

  const t = (seed * 5) % space.count;
  const members = Array.from({length: space.n}, (_, d) => d);
  for (const concept of ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const) {
    const nearest = models.find(({model}) => members.every(d => stableAlone[concept](model, d, t)));
    const found = swapsToEquilibrium(space, t, concept);
    const ways = models.filter(
      ({model, swaps}) => swaps === nearest?.swaps && members.every(d => stableAlone[concept](model, d, t)),
    );
    const place = `${kind} seed ${seed} state ${t} ${concept}`;
    expect({swaps: found.swaps, exact: found.exact, count: found.count}, place).toEqual({
      swaps: nearest?.swaps ?? null,
      exact: true,
      count: ways.length,
    });
    expect(
      found.ways.every(way => way.reduce((sum, {raised}) => sum + raised.length, 0) === found.swaps),
      place,
    ).toBe(true);
    expect(explainSwaps(space, found, 'to make it an equilibrium').length).toBeGreaterThan(0);
  }
  const today = plain.verdict(models[0].model, from, goal, [0]);
  const flipped = models.find(({model}) => plain.verdict(model, from, goal, [0]) !== today);
  const {verdict, swaps, exact} = swapsToVerdict(space, asked, [0], {from});
  expect({verdict, swaps, exact}, `${kind} seed ${seed}`).toEqual({
    verdict: today,
    swaps: flipped?.swaps ?? null,
    exact: true,
  });
  return 1;
}

test('orders at a distance are all of them, each once', () => {
  const counts = Array.from({length: 7}, (_, swaps) => [...ordersAt(4, swaps)].length);
  expect(counts).toEqual([1, 3, 5, 6, 5, 3, 1]);
  expect([...ordersAt(3, 1)]).toEqual([
    [0, 2, 1],
    [1, 0, 2],
  ]);
});

test('a search cut short gives a bound and says so', () => {
  const space = randomSpace('cube', 11, 4);
  const found = swapsToVerdict(space, [], [0], {from: 0, tries: 3});
  expect(found.exact || found.swaps === null).toBe(true);
});
