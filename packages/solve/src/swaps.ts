import type {Formula} from '@suasion/model';
import type {Concept} from './concept.ts';
import {Deterrence} from './deterrence.ts';
import {checkCoalition, checkState} from './given.ts';
import type {Level} from './leverage.ts';
import {checkAbort, type Limits} from './limits.ts';
import {type Ordering, orderings, rankOf, withRanks} from './orders.ts';
import {verdictsOf} from './robust.ts';
import type {Coalition} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';

export interface SwapOptions extends Pick<Limits, 'signal' | 'progress'> {
  /** most preferences tried, 20,000 unless given */
  tries?: number;
}

/** A new order of one decision maker's lines (indices into today's order), and the pairs that change sides. */
export interface Reordering {
  decisionMaker: number;
  order: number[];
  /** lines that now stand above ones they stood below, in words; as many as there are swaps */
  raised: {line: string; above: string}[];
}

/** The fewest adjacent swaps of statements (or tiers) that bring something about. */
export interface FewestSwaps {
  /** null: no order does it, or (when not `exact`) none was found within the budget */
  swaps: number | null;
  exact: boolean;
  /** certainly not fewer than this */
  atLeast: number;
  /** every way with that many swaps, at most 20 listed: each a reordering per decision maker concerned */
  ways: Reordering[][];
  /** how many ways there are; a bound from below when the budget ended among them (`complete` false) */
  count: number;
  complete: boolean;
}

/**
 * The fewest adjacent swaps of statements, over all decision makers together, that make `state` an equilibrium. Under
 * Nash, GMR and SMR each decision maker's stability depends on no preference but their own; under SEQ and SSEQ sanctions
 * depend on all, so orders are tried jointly, those left out first that fail even under GMR or SMR.
 */
export function swapsToEquilibrium(
  space: Space,
  state: number,
  concept: Exclude<Concept, 'sim'>,
  options: SwapOptions = {},
): FewestSwaps {
  checkState(space, state);
  const alone = concept === 'seq' ? 'gmr' : concept === 'sseq' ? 'smr' : concept;
  const necessary = (d: number, changed: Space) => new Deterrence(changed, [d], alone).stable(state);
  const sufficient = (changed: Space) => {
    if (alone === concept) return true;
    for (let d = 0; d < space.n; d++) if (!new Deterrence(changed, [d], concept).stable(state)) return false;
    return true;
  };
  return fewestSwaps(space, necessary, sufficient, options);
}

/**
 * The fewest adjacent swaps of statements, over all decision makers together, that give coalition H another verdict
 * about the goal; `to` names the verdicts that count, any other than today's unless given.
 */
export function swapsToVerdict(
  space: Space,
  goal: Formula | Iterable<number>,
  by: Coalition,
  options: SwapOptions & {from?: number; to?: readonly Level[]} = {},
): FewestSwaps & {verdict: Level} {
  checkCoalition(space, by);
  const {levels} = verdictsOf(space, goal, {by, from: options.from});
  const levelIn = (changed: Space): Level => levels(changed)[0];
  const verdict = levelIn(space);
  const wanted = (level: Level) => (options.to === undefined ? level !== verdict : options.to.includes(level));
  return {
    verdict,
    ...fewestSwaps(
      space,
      () => true,
      changed => wanted(levelIn(changed)),
      options,
    ),
  };
}

const mostListed = 20;

/**
 * Searches orders by the number of swaps in all, which is the number of pairs of lines that change sides. `necessary`
 * judges the order of one decision maker by itself, `sufficient` all of them together.
 */
function fewestSwaps(
  space: Space,
  necessary: (d: number, changed: Space) => boolean,
  sufficient: (changed: Space) => boolean,
  options: SwapOptions,
): FewestSwaps {
  const lists = orderings(space);
  const budget = options.tries ?? 20_000;
  let tries = 0;
  const spend = () => {
    if ((++tries & 63) === 0) checkAbort(options);
    return tries > budget;
  };

  // by decision maker and number of swaps: the orders that pass on their own, found when first needed
  const kept: Candidate[][][] = lists.map(() => []);
  const most = lists.map(({lines}) => (lines.length * (lines.length - 1)) / 2);
  const candidates = (d: number, swaps: number): Candidate[] | null => {
    const known = kept[d][swaps];
    if (known !== undefined) return known;
    const found: Candidate[] = [];
    for (const order of ordersAt(lists[d].lines.length, swaps)) {
      if (spend()) return null;
      const rank = swaps === 0 ? space.rank[d] : rankOf(lists[d], order, space.count);
      if (necessary(d, swaps === 0 ? space : withRanks(space, new Map([[d, rank]])))) found.push({order, rank});
    }
    kept[d][swaps] = found;
    return found;
  };
  const outOfBudget = (atLeast: number): FewestSwaps => ({
    swaps: null,
    exact: false,
    atLeast,
    ways: [],
    count: 0,
    complete: false,
  });

  // each decision maker needs at least as many swaps as the first order that passes on its own
  const least: number[] = [];
  for (let d = 0; d < space.n; d++) {
    let swaps = 0;
    for (;;) {
      const found = candidates(d, swaps);
      if (found === null) return outOfBudget(least.reduce((a, b) => a + b, 0) + swaps);
      if (found.length > 0) break;
      if (++swaps > most[d]) return {swaps: null, exact: true, atLeast: 0, ways: [], count: 0, complete: true};
    }
    least.push(swaps);
  }

  const sum = (list: number[], from = 0) => list.slice(from).reduce((a, b) => a + b, 0);
  const last = sum(most);
  for (let total = sum(least); total <= last; total++) {
    options.progress?.({phase: `orders ${total} swaps away`, done: null});
    const ways: Reordering[][] = [];
    let count = 0;
    let spent = false;
    const changed = new Map<number, Candidate>();
    const choose = (d: number, left: number): void => {
      if (spent) return;
      if (d === space.n) {
        if (spend()) {
          spent = true;
          return;
        }
        const ranks = new Map([...changed].map(([who, {rank}]) => [who, rank]));
        if (!sufficient(ranks.size === 0 ? space : withRanks(space, ranks))) return;
        count++;
        if (ways.length < mostListed)
          ways.push([...changed].map(([who, {order}]) => reordering(lists[who], who, order)));
        return;
      }
      // what is left must be spent by the decision makers to come, neither less than they need nor more than they can
      const others = sum(least, d + 1);
      const room = sum(most, d + 1);
      for (let swaps = Math.max(least[d], left - room); swaps <= Math.min(most[d], left - others); swaps++) {
        const found = candidates(d, swaps);
        if (found === null) {
          spent = true;
          return;
        }
        for (const candidate of found) {
          if (swaps > 0) changed.set(d, candidate);
          choose(d + 1, left - swaps);
          changed.delete(d);
        }
      }
    };
    choose(0, total);
    if (count > 0) return {swaps: total, exact: true, atLeast: total, ways, count, complete: !spent};
    if (spent) return outOfBudget(total);
  }
  return {swaps: null, exact: true, atLeast: 0, ways: [], count: 0, complete: true};
}

interface Candidate {
  order: number[];
  rank: Int32Array;
}

/** The orders of `size` lines exactly `swaps` adjacent swaps away from 0, 1, 2 …, in lexicographic order. */
export function* ordersAt(size: number, swaps: number): Generator<number[]> {
  const order: number[] = [];
  const left = Array.from({length: size}, (_, k) => k);
  function* place(budget: number): Generator<number[]> {
    if (left.length === 0) {
      if (budget === 0) yield order.slice();
      return;
    }
    const rest = ((left.length - 1) * (left.length - 2)) / 2;
    // taking the k-th of those left passes k others by
    for (let k = Math.max(0, budget - rest); k <= Math.min(budget, left.length - 1); k++) {
      const [line] = left.splice(k, 1);
      order.push(line);
      yield* place(budget - k);
      order.pop();
      left.splice(k, 0, line);
    }
  }
  yield* place(swaps);
}

function reordering({lines}: Ordering, decisionMaker: number, order: number[]): Reordering {
  const raised: Reordering['raised'] = [];
  for (const [k, line] of order.entries()) {
    for (const other of order.slice(k + 1))
      if (other < line) raised.push({line: lines[line].text, above: lines[other].text});
  }
  return {decisionMaker, order, raised};
}
