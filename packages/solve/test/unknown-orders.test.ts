import type {Conflict, Preference} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {assumptions} from '../src/assumptions.ts';
import {bitList} from '../src/bits.ts';
import {explainUnknownOrders} from '../src/explain-unknown-orders.ts';
import {ask, compile, solve} from '../src/index.ts';
import type {Level} from '../src/leverage.ts';
import {LooseOrders, type UnknownOrder} from '../src/loose-orders.ts';
import type {OrderQuestion} from '../src/order-question.ts';
import {orderings} from '../src/orders.ts';
import {randomNumbers} from '../src/random-numbers.ts';
import type {Space} from '../src/space.ts';
import {unknownOrders} from '../src/unknown-orders.ts';
import {randomGoal} from './questions.ts';
import {generator, type Kind, kinds, randomFormula, randomSpace} from './random.ts';
import {linesOf, reordered} from './reordered.ts';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;
const modes: UnknownOrder[] = ['marked', 'assumed', 'all'];

/** A random model with lines assumed and of unknown order here and there; null when a list lost lines on the way. */
function markedSpace(kind: Kind, seed: number, n: number): Space | null {
  const random = generator(seed + 77);
  const {conflict} = randomSpace(kind, seed, n);
  const mark = <L extends object>(line: L, k: number): L => ({
    ...line,
    assumed: random() < 0.5,
    ...(k > 0 && random() < 0.5 ? {orderUnknown: true as const} : {}),
  });
  const preferences = conflict.preferences.map((p): Preference => {
    if (p.kind === 'prioritized') return {...p, statements: p.statements.map(mark)};
    return p.kind === 'ranking' ? {...p, tiers: p.tiers.map(mark)} : p;
  });
  const compiled = compile({...conflict, preferences});
  if (!compiled.ok) throw new Error('the marked model is broken');
  const lists = orderings(compiled.space);
  return lists.some((list, d) => list.lines.length !== linesOf(preferences[d])) ? null : compiled.space;
}

/** By brute force: lines of which any two neighbours joined are of unknown order, and every permutation of them that keeps the rest. */
function consistent(conflict: Conflict, mode: UnknownOrder): number[][][] {
  return conflict.preferences.map(preference => {
    const lines =
      preference.kind === 'prioritized' ? preference.statements : preference.kind === 'ranking' ? preference.tiers : [];
    const group: number[] = [];
    for (const [k, line] of lines.entries()) {
      const joined =
        k > 0 &&
        (mode === 'all' || line.orderUnknown === true || (mode === 'assumed' && line.assumed && lines[k - 1].assumed));
      group.push(joined ? group[k - 1] : k);
    }
    return permutations(lines.map((_, k) => k)).filter(order => order.every((line, k) => group[line] === group[k]));
  });
}

function permutations(list: number[]): number[][] {
  if (list.length < 2) return [list];
  return list.flatMap((first, k) => permutations(list.toSpliced(k, 1)).map(rest => [first, ...rest]));
}

function product(own: number[][][]): number[][][] {
  return own.reduce<number[][][]>((all, orders) => all.flatMap(some => orders.map(order => [...some, order])), [[]]);
}

function solved(conflict: Conflict): Space {
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error('the reordered model is broken');
  return compiled.space;
}

describe.each(kinds)('orders not known in random %s models', kind => {
  test('are counted as brute force counts them', () => {
    let compared = 0;
    for (let seed = 0; compared < 6 && seed < 300; seed++) compared += compare(kind, seed);
    expect(compared).toBe(6);
  });
  test('assumptions carry what changes when each is dropped or reversed', () => {
    let carrying = 0;
    for (let seed = 0; seed < 45; seed++) carrying += compareAssumptions(kind, seed);
    if (kind !== 'graph') expect(carrying).toBeGreaterThan(0);
  });
});

function compare(kind: Kind, seed: number): number {
  const space = markedSpace(kind, seed, 2 + (seed % 2));
  if (space === null || space.conflict.preferences.some(p => linesOf(p) > 6)) return 0;
  const mode = modes[seed % 3];
  const all = product(consistent(space.conflict, mode));
  if (all.length < 3 || all.length > 60) return 0;
  const place = `${kind} seed ${seed} ${mode}`;
  const {goal, from} = randomGoal(space, seed);
  const models = all.map(orders => ({orders, space: solved(reordered(space.conflict, orders))}));

  const found = unknownOrders(space, {goal, from, unknown: mode});
  expect(found.orders, place).toBe(BigInt(all.length));
  const levels = models.map(model => ask(model.space, goal, {from}).verdicts);
  const today = ask(space, goal, {from}).verdicts;
  for (const [k, {by, verdict, exact, levels: shares, question}] of found.verdicts!.entries()) {
    const own = levels.map(verdicts => verdicts[k].verdict);
    expect([by, verdict, exact], place).toEqual([today[k].by, today[k].verdict, true]);
    const counts = Object.fromEntries(shares.map(({level, share}) => [level, Number(share.count)]));
    expect(counts, `${place} ${by}`).toEqual(tally(own));
    checkQuestion(`${place} ${by}`, question, own, all, space);
  }
  expect(explainUnknownOrders(space, found).length).toBeGreaterThan(0);

  const sets = concepts.map(concept =>
    models.map(model => [...bitList(solve(model.space, {concepts: [concept]}).equilibria[concept]!)].join(' ')),
  );
  // counted in combinations, and one by one where combinations are too many
  for (const counted of [5000, 1]) {
    const equilibria = unknownOrders(space, {unknown: mode, counted}).equilibria!;
    for (const [c, {concept, exact, states, question}] of equilibria.entries()) {
      if (!exact) continue;
      const held = tally(sets[c].flatMap(set => (set === '' ? [] : set.split(' '))));
      const counts = Object.fromEntries(
        states.filter(({share}) => share.count > 0n).map(({state, share}) => [state, Number(share.count)]),
      );
      expect(counts, `${place} ${concept} ${counted}`).toEqual(held);
      if (counted === 5000) checkQuestion(`${place} ${concept}`, question, sets[c], all, space);
    }
    expect(equilibria.filter(({exact}) => exact).length).toBeGreaterThanOrEqual(3);
  }

  // drawn: the orders drawn, judged one by one
  const options = {goal, from, unknown: mode, counted: 0, samples: 40, seed};
  const drawn = unknownOrders(space, options);
  expect(drawn, place).toEqual(unknownOrders(space, options));
  const next = randomNumbers(seed);
  const loose = orderings(space).map(list => new LooseOrders(list, mode));
  const orders = Array.from({length: 40}, () => loose.map(one => one.draw(next)));
  const names = all.map(order => JSON.stringify(order));
  for (const [k, {exact, levels: shares}] of drawn.verdicts!.entries()) {
    const own = orders.map(order => levels[names.indexOf(JSON.stringify(order))][k].verdict);
    const counts = Object.fromEntries(shares.map(({level, share}) => [level, Number(share.count)]));
    expect([exact, counts], place).toEqual([false, tally(own)]);
  }
  return 1;
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** No question about two lines of unknown order tells more than the one given, and it tells what is said. */
function checkQuestion(
  place: string,
  question: OrderQuestion<string> | OrderQuestion<Level> | null,
  values: readonly string[],
  all: number[][][],
  space: Space,
): void {
  const entropy = (list: readonly string[]) =>
    Object.values(tally(list)).reduce((bits, n) => bits - (n / list.length) * Math.log2(n / list.length), 0);
  let best = 0;
  for (let d = 0; d < space.n; d++) {
    const size = all[0][d].length;
    for (let upper = 0; upper < size; upper++) {
      for (let lower = upper + 1; lower < size; lower++) {
        const yes = values.filter((_, k) => all[k][d].indexOf(upper) < all[k][d].indexOf(lower));
        const no = values.filter((_, k) => all[k][d].indexOf(upper) > all[k][d].indexOf(lower));
        const part = (list: readonly string[]) =>
          list.length === 0 ? 0 : (list.length / values.length) * entropy(list);
        const information = entropy(values) - part(yes) - part(no);
        best = Math.max(best, information);
        if (question?.decisionMaker !== d || question.upper !== upper || question.lower !== lower) continue;
        expect(question.information, place).toBeCloseTo(information, 8);
        const most = (list: readonly string[]) => Math.max(...Object.values(tally(list))) / list.length;
        expect(question.guaranteed, place).toBeCloseTo(Math.min(most(yes), most(no)), 8);
        expect(
          Object.fromEntries(question.above.map(({value, share}) => [value, Math.round(share * yes.length)])),
          place,
        ).toEqual(tally(yes));
        expect(
          Object.fromEntries(question.below.map(({value, share}) => [value, Math.round(share * no.length)])),
          place,
        ).toEqual(tally(no));
      }
    }
  }
  if (question === null) expect(best, place).toBeLessThan(1e-8);
  else expect(question.information, place).toBeCloseTo(best, 8);
}

function compareAssumptions(kind: Kind, seed: number): number {
  const space = markedSpace(kind, seed, 2 + (seed % 2));
  if (space === null) return 0;
  const random = generator(seed + 5);
  const from = Math.floor(random() * space.count);
  const goal =
    kind === 'graph'
      ? ({op: 'state', id: 1 + Math.floor(random() * space.count)} as const)
      : randomFormula(random, space.m, 2);
  const {carrying, idle} = assumptions(space, {goal, from});
  const today = ask(space, goal, {from}).verdicts;
  let assumed = 0;
  for (const [d, preference] of space.conflict.preferences.entries()) {
    if (preference.kind !== 'prioritized') continue;
    for (const [line, statement] of preference.statements.entries()) {
      if (!statement.assumed) continue;
      assumed++;
      const changes = [
        preference.statements.toSpliced(line, 1),
        preference.statements.with(line, {...statement, that: {op: 'not', of: statement.that}}),
      ];
      const changed = new Set<string>();
      for (const statements of changes) {
        const preferences = space.conflict.preferences.with(d, {...preference, statements});
        const verdicts = ask(solved({...space.conflict, preferences}), goal, {from}).verdicts;
        for (const [k, {by, verdict}] of verdicts.entries()) if (verdict !== today[k].verdict) changed.add(by.join());
      }
      const one = carrying.find(a => a.decisionMaker === d && a.line === line);
      const place = `${kind} seed ${seed} line ${line} of ${d}`;
      expect(one?.carries ?? 0, place).toBe(changed.size);
      expect(new Set(one?.verdicts.map(({by}) => by.join()) ?? []), place).toEqual(changed);
    }
  }
  expect(carrying.length + idle, `${kind} seed ${seed}`).toBe(assumed);
  expect(carrying.map(({carries}) => carries)).toEqual(carrying.map(({carries}) => carries).sort((a, b) => b - a));
  return carrying.length;
}

test('orders are gone through once each and drawn evenly', () => {
  const line = {text: '', assumed: false, loose: false, states: new Uint32Array(1)};
  const loose = {...line, loose: true};
  const orders = new LooseOrders({kind: 'statements', lines: [line, loose, loose, line, line, loose]}, 'marked');
  expect(orders.runs).toEqual([
    [0, 3],
    [4, 6],
  ]);
  expect(orders.count).toBe(12n);
  const each: string[] = [];
  for (const order of orders.each()) each.push(order.join(''));
  expect(new Set(each).size).toBe(12);
  expect(each[0]).toBe('012345');
  expect(each).toContain('210354');
  const next = randomNumbers(3);
  const drawn = tally(Array.from({length: 6000}, () => orders.draw(next).join('')));
  expect(Object.keys(drawn).sort()).toEqual([...each].sort());
  // 500 expected of each; five standard deviations
  for (const count of Object.values(drawn)) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(500));
});
