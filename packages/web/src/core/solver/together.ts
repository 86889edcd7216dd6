import {type Vulnerable as Solved, type Space, solve, whyImprovement} from '@suasion/solve';
import type {Departure, TogetherData, Vulnerable} from './plain.ts';
import type {Running} from './solver.ts';
import {stepsOf} from './steps.ts';

const mostVulnerable = 200;
const mostWays = 12;

/** Simultaneous sanctioning, and every coalition: who would leave an equilibrium together, and where to. */
export function togetherOf(space: Space, running: Running): TogetherData {
  const found = solve(space, {concepts: ['seq', 'sim'], coalitions: true, ...running});
  const {sim} = found.stable;
  const improved = found.coalitions?.vulnerable ?? null;
  const falls = ({to}: Solved) => to.some(({undeterred}) => undeterred.length > 0);
  const listed = (states: Solved[]) => states.slice(0, mostVulnerable).map(state => vulnerableOf(space, state));
  return {
    sim: sim && found.equilibria.sim ? {stable: sim, equilibria: found.equilibria.sim} : null,
    notes: found.notes,
    equilibria: found.coalitions?.equilibria ?? null,
    vulnerable: improved && listed(improved.filter(falls)),
    guarded: listed(improved?.filter(state => !falls(state)) ?? []),
  };
}

function vulnerableOf(space: Space, {state, to}: Solved): Vulnerable {
  const ways: Departure[] = [];
  for (const {by, target} of everyWay(to)) {
    if (ways.length === mostWays) break;
    ways.push(departure(space, state, by, target));
  }
  return {state, ways, more: to.reduce((sum, d) => sum + d.to.length, 0) - ways.length};
}

// those that nobody answers first
function* everyWay(departures: Solved['to']): Iterable<{by: readonly number[]; target: number}> {
  for (const {by, undeterred} of departures) for (const target of undeterred) yield {by, target};
  for (const {by, to, undeterred} of departures) {
    const open = new Set(undeterred);
    for (const target of to) if (!open.has(target)) yield {by, target};
  }
}

function departure(space: Space, state: number, by: readonly number[], to: number): Departure {
  const {steps, sanction, text} = whyImprovement(space, state, by, to, 'seq');
  return {by: [...by], to, steps: stepsOf(space, state, steps), answer: sanction && text};
}
