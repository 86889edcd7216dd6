import {type Space, solve, why} from '@suasion/solve';
import type {Departure, TogetherData} from './plain.ts';
import type {Running} from './solver.ts';
import {stepsOf} from './steps.ts';

const mostVulnerable = 200;
const mostWays = 12;

/** Simultaneous sanctioning, and every coalition: who would leave an equilibrium together, and where to. */
export function togetherOf(space: Space, running: Running): TogetherData {
  const found = solve(space, {concepts: ['seq', 'sim'], coalitions: true, ...running});
  const {sim} = found.stable;
  const vulnerable = found.coalitions?.vulnerable ?? null;
  return {
    sim: sim && found.equilibria.sim ? {stable: sim, equilibria: found.equilibria.sim} : null,
    notes: found.notes,
    equilibria: found.coalitions?.equilibria ?? null,
    vulnerable:
      vulnerable === null
        ? null
        : vulnerable.slice(0, mostVulnerable).map(({state, to}) => {
            const all = to.flatMap(({by, to: targets}) => [...targets].map(target => ({by, target})));
            return {
              state,
              ways: all.slice(0, mostWays).map(({by, target}) => departure(space, state, by, target)),
              more: Math.max(0, all.length - mostWays),
            };
          }),
  };
}

function departure(space: Space, state: number, by: readonly number[], to: number): Departure {
  const {reasons} = why(space, state, {for: by, concept: 'nash'});
  const way = reasons[0].improvements.find(i => i.to === to);
  const steps = way ? stepsOf(space, state, way.steps) : [];
  return {by: [...by], to, steps};
}
