import {amount} from '../amount.ts';
import {joinList, nameOf} from '../explain.ts';
import type {Visited} from './exploration.ts';
import type {Partial} from './partial-space.ts';

const states = (x: number | bigint): string => `${amount(x)} ${Number(x) === 1 ? 'state' : 'states'}`;

/** What was visited for an answer and what was not, and why that is enough, or where it stopped. */
export function explainVisited(space: Partial, visited: Visited): string[] {
  const {feasible, by, rounds, budget, unfinished} = visited;
  const of = feasible === null ? 'the feasible states were not counted' : `of ${amount(feasible)}`;
  const lines = [`Explored, not listed: ${states(visited.states)} were met (${of}), in ${amount(rounds)} rounds.`];
  const parts = by
    .filter(({moves, improvements}) => moves + improvements > 0)
    .map(({decisionMaker, moves, improvements, tried}) => {
      const from: string[] = [];
      if (moves > 0) from.push(`all moves from ${states(moves)}`);
      if (improvements > 0) from.push(`all improvements from ${states(improvements)}`);
      return `${nameOf(space, decisionMaker)} ${joinList(from)} (${amount(tried)} tried)`;
    });
  if (parts.length > 0) lines.push(`Gone through: ${parts.join('; ')}.`);
  if (unfinished === 0) {
    lines.push(
      'Nothing else was asked for: no move the answer rests on was left out, so the states not met change nothing.',
    );
  } else {
    lines.push(
      `${amount(unfinished)} ${unfinished === 1 ? 'part' : 'parts'} of the question would need more than the budget of ` +
        `${states(budget.states)} each and ${states(budget.inAll)} in all; a larger --budget may tell more.`,
    );
  }
  return lines;
}
