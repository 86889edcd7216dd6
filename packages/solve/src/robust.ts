import type {Formula} from '@suasion/model';
import {type Bits, hasBit, noBits} from './bits.ts';
import type {Concept} from './concept.ts';
import {Equilibria} from './equilibria.ts';
import {checkCoalition, complement, startOf, statesOf} from './given.ts';
import {LEVELS, type Level, reach} from './leverage.ts';
import {checkAbort, type Limits} from './limits.ts';
import {asIs, type Ordering, orderings, rankOf} from './orders.ts';
import {randomNumbers} from './random-numbers.ts';
import {type Coalition, coalitions, largestSizeWithin} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';
import {Successors} from './successors.ts';
import {type Share, wilson} from './wilson.ts';

export interface RobustOptions extends Pick<Limits, 'signal' | 'progress'> {
  /** ask how sure the verdicts about this goal are; the equilibria without it */
  goal?: Formula | Iterable<number>;
  /** the verdict of one coalition only */
  by?: Coalition;
  /** the verdicts of these coalitions only */
  groups?: readonly Coalition[];
  /** where things stand (0-based), the status quo unless given */
  from?: number;
  /** which equilibria; all but SIM unless given */
  concepts?: readonly Exclude<Concept, 'sim'>[];
  /** 1000 unless given */
  samples?: number;
  /** a 32-bit number, 1 unless given */
  seed?: number;
  /** the chance that two neighbours change places, 0.1 unless given; doubled when either is assumed */
  p?: number;
}

export interface Robustness {
  samples: number;
  seed: number;
  p: number;
  generator: 'xoshiro128** seeded by splitmix32';
  /** how many different preferences were among the samples, and in how many samples they were those of the file */
  different: number;
  unchanged: number;
  /** by concept, each state that is an equilibrium today or in some sample; null when a goal was asked about */
  equilibria: {concept: Concept; states: {state: number; today: boolean; share: Share}[]}[] | null;
  /** by coalition, the verdict of today and how often it holds; null without a goal */
  verdicts: RobustVerdict[] | null;
}

export interface RobustVerdict {
  by: readonly number[];
  verdict: Level;
  share: Share;
  /** in how many samples each verdict came out */
  counts: Record<Level, number>;
}

const standard = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;

/**
 * How sure the answers are when preferences are not (SEMANTICS §6): in each sample one sweep from the top of every list
 * swaps neighbours at random, and the equilibria, or the verdicts about a goal, are found again.
 */
export function robust(space: Space, options: RobustOptions = {}): Robustness {
  const tally =
    options.goal === undefined ? tallyEquilibria(space, options) : tallyVerdicts(space, options.goal, options);
  return sampled(space, options, [tally])[0];
}

/**
 * The verdicts about several goals over the same samples, each as `robust` with that goal would give it: what a sample
 * costs by itself is paid once.
 */
export function robustTogether(
  space: Space,
  asked: readonly {goal: Formula | Iterable<number>; groups?: readonly Coalition[]}[],
  options: Pick<RobustOptions, 'from' | 'samples' | 'seed' | 'p' | 'signal' | 'progress'> = {},
): Robustness[] {
  const tallies = asked.map(({goal, groups}) => tallyVerdicts(space, goal, {from: options.from, groups}));
  return sampled(space, options, tallies);
}

function sampled(space: Space, options: RobustOptions, tallies: readonly Tally[]): Robustness[] {
  const {samples = 1000, seed = 1, p = 0.1} = options;
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError(`expected at least one sample, got ${samples}`);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new RangeError(`expected a seed from 0 to 4294967295, got ${seed}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`expected a probability p from 0 to 1, got ${p}`);

  // draw every sample first: many are alike and need computing once
  const lists = orderings(space);
  const next = randomNumbers(seed);
  const drawn = new Map<string, {orders: number[][]; times: number}>();
  for (let k = 0; k < samples; k++) {
    const orders = lists.map(list => sweep(list, p, next));
    const key = orders.map(order => order.join(' ')).join('/');
    const known = drawn.get(key);
    if (known === undefined) drawn.set(key, {orders, times: 1});
    else known.times++;
  }
  const own = lists.map(list => asIs(list));
  const profiles = [...drawn.values()];
  const today = drawn.get(own.map(order => order.join(' ')).join('/'));

  const ranks = lists.map(() => new Map<string, Int32Array>());
  const rankFor = (list: Ordering, d: number, order: number[]): Int32Array => {
    const key = order.join(' ');
    let rank = ranks[d].get(key);
    if (rank === undefined) ranks[d].set(key, (rank = rankOf(list, order, space.count)));
    return rank;
  };
  for (const [k, {orders, times}] of profiles.entries()) {
    checkAbort(options);
    options.progress?.({phase: 'trying other preferences', done: k / profiles.length});
    const rank = lists.map((list, d) => (list.kind === 'none' ? space.rank[d] : rankFor(list, d, orders[d])));
    const sample = space.withRank(rank);
    const improvements = new Successors(sample, 'improvements');
    for (const tally of tallies) tally.add(sample, orders, times, improvements);
  }
  return tallies.map(tally => ({
    samples,
    seed,
    p,
    generator: 'xoshiro128** seeded by splitmix32',
    different: profiles.length,
    unchanged: today?.times ?? 0,
    ...tally.result(samples),
  }));
}

/**
 * One sweep from the top of a list: each adjacent pair, as it then stands, changes places with probability p, or
 * min(1, 2p) when either is assumed. One random number is used per pair, whatever p.
 */
export function sweep({lines}: Ordering, p: number, next: () => number): number[] {
  const order = lines.map((_, k) => k);
  for (let k = 0; k + 1 < order.length; k++) {
    const upper = order[k];
    const lower = order[k + 1];
    const chance = lines[upper].assumed || lines[lower].assumed ? Math.min(1, 2 * p) : p;
    if (next() / 2 ** 32 < chance) {
      order[k] = lower;
      order[k + 1] = upper;
    }
  }
  return order;
}

interface Tally {
  add(sample: Space, orders: number[][], times: number, improvements: Successors): void;
  result(samples: number): Pick<Robustness, 'equilibria' | 'verdicts'>;
}

function tallyEquilibria(space: Space, options: RobustOptions): Tally {
  const concepts = options.concepts ?? standard;
  const finder = new Equilibria(space, concepts);
  const today = finder.of(space, null);
  const counts = concepts.map(() => new Int32Array(space.count));
  return {
    add(sample, orders, times) {
      const found = finder.of(sample, orders);
      for (const [c, set] of found.entries()) {
        for (let s = 0; s < space.count; s++) if (hasBit(set, s)) counts[c][s] += times;
      }
    },
    result: samples => ({
      equilibria: concepts.map((concept, c) => {
        const states = [];
        for (let state = 0; state < space.count; state++) {
          const held = hasBit(today[c], state);
          if (held || counts[c][state] > 0) states.push({state, today: held, share: wilson(counts[c][state], samples)});
        }
        return {concept, states};
      }),
      verdicts: null,
    }),
  };
}

function tallyVerdicts(space: Space, goal: Formula | Iterable<number>, options: RobustOptions): Tally {
  const judge = verdictsOf(space, goal, options);
  const today = judge.levels(space);
  const counts = judge.groups.map(() => new Int32Array(LEVELS.length));
  return {
    add(sample, _, times, improvements) {
      for (const [k, level] of judge.levels(sample, improvements).entries()) counts[k][LEVELS.indexOf(level)] += times;
    },
    result: samples => ({
      equilibria: null,
      verdicts: judge.groups.map((by, k) => ({
        by,
        verdict: today[k],
        share: wilson(counts[k][LEVELS.indexOf(today[k])], samples),
        counts: Object.fromEntries(LEVELS.map((level, l) => [level, counts[k][l]])) as Record<Level, number>,
      })),
    }),
  };
}

/** The verdicts of a goal under one preference after another; moves, and so openings, are the same in all of them. */
export function verdictsOf(
  space: Space,
  goal: Formula | Iterable<number>,
  options: Pick<RobustOptions, 'by' | 'groups' | 'from'>,
): {groups: Coalition[]; levels: (space: Space, improvements?: Successors) => Level[]} {
  const given = options.by === undefined ? options.groups : [options.by];
  for (const group of given ?? []) checkCoalition(space, group);
  const from = startOf(space, options.from);
  let aim: Bits = statesOf(space, goal);
  if (hasBit(aim, from)) aim = complement(aim, space.count);
  const groups: Coalition[] = given
    ? given.map(group => [...group].sort((a, b) => a - b))
    : [...coalitions(space.n, largestSizeWithin(space.n, 4095))];
  const moves = new Successors(space, 'moves');
  const nothing = noBits(space.count);
  // kept for a few coalitions only: all of them together may have more moves than fit
  const kept = given === undefined ? undefined : new Map<string, readonly number[]>();
  return {
    groups,
    levels: (sample, improvements = new Successors(sample, 'improvements')) => {
      const q = {space: sample, from, goal: aim, lasting: nothing, holds: false, moves, improvements, kept};
      return groups.map(coalition => reach(q, coalition).level);
    },
  };
}
