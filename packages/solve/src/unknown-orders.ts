import type {Formula} from '@suasion/model';
import {bitList} from './bits.ts';
import type {Concept} from './concept.ts';
import {Equilibria} from './equilibria.ts';
import {startOf} from './given.ts';
import {LEVELS, type Level} from './leverage.ts';
import {checkAbort} from './limits.ts';
import {LooseOrders, type UnknownOrder} from './loose-orders.ts';
import {bestQuestion, type OrderQuestion, Tally} from './order-question.ts';
import {type Ordering, orderings, rankOf} from './orders.ts';
import {randomNumbers} from './random-numbers.ts';
import {type RobustOptions, verdictsOf} from './robust.ts';
import type {Space} from './space.ts';
import {type Share, wilson} from './wilson.ts';

/** As for `robust`; samples and seed count where there are too many orders to go through. */
export interface UnknownOrderOptions extends Omit<RobustOptions, 'p'> {
  /** which lines are of unknown order; `marked` unless given */
  unknown?: UnknownOrder;
  /** most different preferences of everyone together that are gone through to count; 5,000 unless given */
  counted?: number;
}

/** In how many of the orders that fit what is known something holds: counted, or estimated from orders drawn. */
export interface OrderShare extends Omit<Share, 'count'> {
  /** of `of` orders, counted or drawn */
  count: bigint;
  of: bigint;
  exact: boolean;
}

export interface OrderVerdict {
  by: readonly number[];
  /** with the order as it is written */
  verdict: Level;
  exact: boolean;
  /** preferences of everyone together that differ for this verdict, as far as they came up */
  different: number;
  levels: {level: Level; share: OrderShare}[];
  /** which question about the order would tell most; null when the verdict is the same whatever the order */
  question: OrderQuestion<Level> | null;
}

export interface OrderEquilibria {
  concept: Exclude<Concept, 'sim'>;
  exact: boolean;
  states: {state: number; today: boolean; share: OrderShare}[];
  /** about the set of equilibria; null when it is the same whatever the order, or was not gone through as a whole */
  question: OrderQuestion<string> | null;
}

/** What holds in which share of the orders that fit what is known of preferences. */
export interface UnknownOrders {
  unknown: UnknownOrder;
  /** lines of unknown order among themselves, in words */
  loose: {decisionMaker: number; lines: number[]; text: string[]}[];
  /** orders of everyone together that fit what is known */
  orders: bigint;
  samples: number;
  seed: number;
  generator: 'xoshiro128** seeded by splitmix32';
  verdicts: OrderVerdict[] | null;
  equilibria: OrderEquilibria[] | null;
}

const standard = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;
/** in these the stability of a decision maker depends on no preference but their own */
const ownPreference: ReadonlySet<Concept> = new Set(['nash', 'gmr', 'smr']);
const mostCounted = 5000;
/** orders of one decision maker that are gone through, and states and moves looked at in doing so */
const mostOrders = 50_000;
const mostWork = 1e9;

/**
 * In which share of the orders that fit what is known a verdict, or an equilibrium, holds. Orders of one decision maker that
 * cannot make a difference to the answer are one class; the classes of everyone together are gone through and weighed by the
 * orders in them, which is exact. Where there are too many, orders are drawn instead, each as likely as every other, and the
 * share comes with an interval.
 */
export function unknownOrders(space: Space, options: UnknownOrderOptions = {}): UnknownOrders {
  const {unknown = 'marked', samples = 1000, seed = 1} = options;
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError(`expected at least one sample, got ${samples}`);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new RangeError(`expected a seed from 0 to 4294967295, got ${seed}`);
  const lists = orderings(space);
  const loose = lists.map(list => new LooseOrders(list, unknown));
  const study = new Study(space, lists, loose, options, samples, seed);
  return {
    unknown,
    loose: loose.flatMap(({runs}, decisionMaker) =>
      runs.map(([from, to]) => {
        const lines = Array.from({length: to - from}, (_, k) => from + k);
        return {decisionMaker, lines, text: lines.map(k => lists[decisionMaker].lines[k].text)};
      }),
    ),
    orders: loose.reduce((product, {count}) => product * count, 1n),
    samples,
    seed,
    generator: 'xoshiro128** seeded by splitmix32',
    verdicts: options.goal === undefined ? null : study.verdicts(options.goal),
    equilibria: options.goal === undefined ? study.equilibria() : null,
  };
}

/** Orders of one decision maker that make no difference to each other in one role. */
interface Class {
  rank: Int32Array;
  /** how many orders, and of these by pair how many with the upper line above the lower */
  orders: number;
  above: number[];
}

class Study {
  readonly #space: Space;
  readonly #lists: readonly Ordering[];
  readonly #loose: readonly LooseOrders[];
  readonly #options: UnknownOrderOptions;
  readonly #samples: number;
  readonly #seed: number;
  readonly #most: number;
  readonly #pairs: [number, number][][];
  #drawn: number[][][] | null = null;

  constructor(
    space: Space,
    lists: readonly Ordering[],
    loose: readonly LooseOrders[],
    options: UnknownOrderOptions,
    samples: number,
    seed: number,
  ) {
    this.#space = space;
    this.#lists = lists;
    this.#loose = loose;
    this.#options = options;
    this.#samples = samples;
    this.#seed = seed;
    this.#most = options.counted ?? mostCounted;
    this.#pairs = loose.map(orders => [...orders.pairs()]);
  }

  verdicts(goal: Formula | Iterable<number>): OrderVerdict[] {
    const space = this.#space;
    const from = startOf(space, this.#options.from);
    const {groups, levels} = verdictsOf(space, goal, {...this.#options, groups: this.#options.groups ?? undefined});
    const today = levels(space);
    // as a member one is asked whether states are better than the start; as an outsider, where one would move
    const member = this.#classes('member', from);
    const outsider = this.#classes('outsider', from);
    return groups.map((by, k) => {
      const judge = verdictsOf(space, goal, {by, from});
      const level = (ranks: readonly Int32Array[]) => judge.levels(space.withRank(ranks))[0];
      const sides = this.#loose.map((_, d) => (by.includes(d) ? 'member' : 'outsider'));
      const counted =
        member === null || outsider === null
          ? null
          : this.#count(
              sides.map((side, d) => (side === 'member' ? member : outsider)[d]),
              level,
            );
      const {tally, exact, different} = counted ?? this.#draw(sides, from, level);
      return {
        by,
        verdict: today[k],
        exact,
        different,
        levels: LEVELS.filter(l => tally.of(l) > 0n).map(l => ({
          level: l,
          share: share(tally.of(l), tally.total, exact),
        })),
        question: bestQuestion(tally, this.#pairs),
      };
    });
  }

  equilibria(): OrderEquilibria[] {
    const space = this.#space;
    const concepts = this.#options.concepts ?? standard;
    const classes = this.#classes('whole', 0);
    return concepts.map(concept => {
      const finder = new Equilibria(space, [concept]);
      const today = new Set(bitList(finder.of(space, null)[0]));
      const named = (ranks: readonly Int32Array[]) => [...bitList(finder.of(space.withRank(ranks), null)[0])].join(' ');
      const counted = classes === null ? null : this.#count(classes, named);
      if (counted === null && classes !== null && ownPreference.has(concept)) {
        return {concept, exact: true, states: this.#alone(classes, concept, today), question: null};
      }
      const {tally, exact} =
        counted ??
        this.#draw(
          this.#loose.map(() => 'whole' as const),
          0,
          named,
        );
      const held = new Map<number, bigint>();
      for (const [set, count] of tally.counts) {
        for (const s of set === '' ? [] : set.split(' ')) held.set(Number(s), (held.get(Number(s)) ?? 0n) + count);
      }
      const states = [...new Set([...today, ...held.keys()])].sort((a, b) => a - b);
      return {
        concept,
        exact,
        states: states.map(state => ({
          state,
          today: today.has(state),
          share: share(held.get(state) ?? 0n, tally.total, exact),
        })),
        question: bestQuestion(tally, this.#pairs),
      };
    });
  }

  /** Where stability depends on one's own preference alone, the orders that make a state stable for each are multiplied. */
  #alone(classes: Class[][], concept: Exclude<Concept, 'sim'>, today: ReadonlySet<number>): OrderEquilibria['states'] {
    const space = this.#space;
    const product = new Map<number, bigint>();
    for (const [d, own] of classes.entries()) {
      const stable = new Map<number, number>();
      for (const {rank, orders} of own) {
        checkAbort(this.#options);
        // everyone else indifferent: their part of the equilibrium always holds
        const ranks = space.rank.map((r, other) => (other === d ? rank : new Int32Array(r.length)));
        const set = new Equilibria(space, [concept]).of(space.withRank(ranks), null)[0];
        for (const s of bitList(set)) stable.set(s, (stable.get(s) ?? 0) + orders);
      }
      for (let s = 0; s < space.count; s++) {
        if (d === 0) product.set(s, BigInt(stable.get(s) ?? 0));
        else product.set(s, product.get(s)! * BigInt(stable.get(s) ?? 0));
      }
    }
    const total = this.#loose.reduce((all, {count}) => all * count, 1n);
    const states = [];
    for (const [state, count] of product) {
      if (count > 0n || today.has(state))
        states.push({state, today: today.has(state), share: share(count, total, true)});
    }
    return states;
  }

  /** The classes of every decision maker's orders; null when the orders are too many to be gone through. */
  #classes(role: Role, from: number): Class[][] | null {
    const space = this.#space;
    const size = space.count * (role === 'outsider' ? 8 : 1);
    for (const {count} of this.#loose) if (count > mostOrders || Number(count) * size > mostWork) return null;
    return this.#loose.map((orders, d) => {
      if (orders.count === 1n) return [{rank: space.rank[d], orders: 1, above: []}];
      const found = new Map<string, Class>();
      const place: number[] = [];
      for (const order of orders.each()) {
        checkAbort(this.#options);
        const rank = rankOf(this.#lists[d], [...order], space.count);
        const key = keyOf(space, d, rank, role, from);
        let known = found.get(key);
        if (known === undefined) found.set(key, (known = {rank, orders: 0, above: this.#pairs[d].map(() => 0)}));
        known.orders++;
        for (const [k, line] of order.entries()) place[line] = k;
        for (const [p, [upper, lower]] of this.#pairs[d].entries()) if (place[upper] < place[lower]) known.above[p]++;
      }
      return [...found.values()];
    });
  }

  /** Every combination of classes, weighed by its orders; null when they are too many. */
  #count<V extends string>(classes: readonly Class[][], judge: (ranks: readonly Int32Array[]) => V) {
    const different = classes.reduce((product, own) => product * own.length, 1);
    if (different > this.#most) return null;
    const tally = new Tally<V>(this.#pairs);
    const chosen: Class[] = [];
    const choose = (d: number): void => {
      if (d < classes.length) {
        for (const own of classes[d]) {
          chosen[d] = own;
          choose(d + 1);
        }
        return;
      }
      checkAbort(this.#options);
      this.#options.progress?.({phase: 'counting orders', done: null});
      const value = judge(chosen.map(({rank}) => rank));
      const orders = chosen.reduce((product, own) => product * BigInt(own.orders), 1n);
      tally.add(value, orders, (who, pair) => (orders / BigInt(chosen[who].orders)) * BigInt(chosen[who].above[pair]));
    };
    choose(0);
    return {tally, exact: true, different};
  }

  /** Orders drawn for everyone, the same for every question; equal classes are judged once. */
  #draw<V extends string>(roles: readonly Role[], from: number, judge: (ranks: readonly Int32Array[]) => V) {
    const space = this.#space;
    if (this.#drawn === null) {
      const next = randomNumbers(this.#seed);
      this.#drawn = Array.from({length: this.#samples}, () => this.#loose.map(orders => orders.draw(next)));
    }
    const ranks = this.#loose.map(() => new Map<string, {rank: Int32Array; key: string}>());
    const judged = new Map<string, V>();
    const tally = new Tally<V>(this.#pairs);
    for (const orders of this.#drawn) {
      checkAbort(this.#options);
      this.#options.progress?.({phase: 'drawing orders', done: null});
      const own = orders.map((order, d) => {
        const name = order.join(' ');
        let known = ranks[d].get(name);
        if (known === undefined) {
          const rank = this.#loose[d].count === 1n ? space.rank[d] : rankOf(this.#lists[d], order, space.count);
          const key = this.#loose[d].count === 1n ? '' : keyOf(space, d, rank, roles[d], from);
          ranks[d].set(name, (known = {rank, key}));
        }
        return known;
      });
      const key = own.map(o => o.key).join('/');
      let value = judged.get(key);
      if (value === undefined) judged.set(key, (value = judge(own.map(({rank}) => rank))));
      const place = orders.map(order => order.reduce<number[]>((at, line, k) => Object.assign(at, {[line]: k}), []));
      tally.add(value, 1n, (who, pair) => {
        const [upper, lower] = this.#pairs[who][pair];
        return place[who][upper] < place[who][lower] ? 1n : 0n;
      });
    }
    return {tally, exact: false, different: judged.size};
  }
}

type Role = 'member' | 'outsider' | 'whole';

/** What of a preference a question depends on, as text: two orders with the same give the same answer. */
function keyOf(space: Space, d: number, rank: Int32Array, role: Role, from: number): string {
  if (role === 'whole') return rank.join(' ');
  let bits = 0;
  let length = 0;
  let key = '';
  const add = (bit: number) => {
    bits = (bits << 1) | bit;
    if (++length < 15) return;
    key += String.fromCharCode(bits);
    bits = 0;
    length = 0;
  };
  if (role === 'member') {
    for (let s = 0; s < space.count; s++) {
      add(rank[s] > rank[from] ? 1 : 0);
      add(rank[s] < rank[from] ? 1 : 0);
    }
  } else {
    for (let s = 0; s < space.count; s++) space.eachMove(d, s, t => add(rank[t] > rank[s] ? 1 : 0));
  }
  return `${key}${length}:${bits}`;
}

function share(count: bigint, of: bigint, exact: boolean): OrderShare {
  if (!exact) {
    const {share: held, low, high} = wilson(Number(count), Number(of));
    return {count, of, share: held, low, high, exact};
  }
  const held = Number((count * 10n ** 12n) / of) / 1e12;
  return {count, of, share: held, low: held, high: held, exact};
}
