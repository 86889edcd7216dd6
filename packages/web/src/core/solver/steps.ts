import {describeSteps, type Space} from '@suasion/solve';
import type {Step} from './plain.ts';

/** Steps one after the other from a state, each with its label. */
export function stepsOf(space: Space, from: number, steps: readonly {by: number; to: number}[]): Step[] {
  const labels = describeSteps(space, from, steps);
  return steps.map(({by, to}, k) => ({by, to, label: labels[k]}));
}
