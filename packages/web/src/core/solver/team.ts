import {shared, type Team, ThreadedTeam} from '@suasion/solve';

/** Models of fewer options are done before a thread has started. */
const manyOptions = 17;
/** two workers of a page have their helpers, and the page wants to be drawn */
const mostHelpers = 3;

let team: Team | undefined;

/** Helpers for a model of so many options, started when first needed; undefined where one thread is enough or all there is. */
export function teamFor(options: number): Team | undefined {
  const helpers = Math.min(navigator.hardwareConcurrency - 1, mostHelpers);
  if (options < manyOptions || helpers < 1 || !crossOriginIsolated) return undefined;
  if (team !== undefined) return team;
  const common = shared();
  for (let k = 0; k < helpers; k++) {
    const helper = new Worker(new URL('./helper.ts', import.meta.url), {type: 'module', name: 'solver helper'});
    helper.postMessage(common);
  }
  team = new ThreadedTeam(common, helpers);
  return team;
}
