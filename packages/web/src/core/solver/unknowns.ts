import {
  assumptions,
  describeAssumption,
  describeCarried,
  describeOrderShare,
  explainQuestion,
  joinList,
  type Space,
  type UnknownOrder,
  unknownOrders,
} from '@suasion/solve';
import {formulaOf} from './opened.ts';
import type {CarriedData, OrdersData} from './plain.ts';
import type {Running} from './solver.ts';

/** What the verdicts of these coalitions owe to each assumption, in words people can read. */
export function carriedOf(space: Space, goal: string, groups: number[][], running: Running): CarriedData {
  const {carrying, idle} = assumptions(space, {goal: formulaOf(space.conflict, goal), groups, ...running});
  return {
    carrying: carrying.map(one => ({
      text: describeAssumption(space, one),
      carries: one.carries === Number.MAX_SAFE_INTEGER ? null : one.carries,
      whose: describeCarried(space, one),
      told: one.told,
    })),
    idle,
  };
}

interface Question {
  goal: string;
  groups: number[][];
  unknown: UnknownOrder;
  samples: number;
  seed: number;
}

/** In which share of the orders that fit what is known the verdicts of these coalitions hold. */
export function ordersOf(space: Space, {goal, ...question}: Question, running: Running): OrdersData {
  const found = unknownOrders(space, {...question, goal: formulaOf(space.conflict, goal), ...running});
  const name = (d: number) => space.conflict.decisionMakers[d]!.name;
  return {
    loose: found.loose.map(({decisionMaker, text}) => `${name(decisionMaker)}: ${joinList(text)}.`),
    orders: found.orders.toLocaleString('en-GB'),
    verdicts: (found.verdicts ?? []).map(({by, verdict, exact, levels, question: asked}) => ({
      by: [...by],
      verdict,
      exact,
      levels: levels
        .toSorted((a, b) => b.share.share - a.share.share)
        .map(({level, share}) => ({
          level,
          share: share.share,
          low: share.low,
          high: share.high,
          told: describeOrderShare(share),
        })),
      question: asked === null ? [] : explainQuestion(space, asked, level => level),
    })),
  };
}
