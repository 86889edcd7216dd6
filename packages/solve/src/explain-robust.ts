import {conceptNames} from './concept.ts';
import {describeState, namesOf, quote} from './explain.ts';
import type {Robustness} from './robust.ts';
import type {Space} from './space.ts';
import type {Share} from './wilson.ts';

/** `97.3 % (95 % interval 96.1 to 98.1)` */
export function describeShare({share, low, high}: Share): string {
  const percent = (x: number) => (100 * x).toFixed(1);
  return `${percent(share)} % (95 % interval ${percent(low)} to ${percent(high)})`;
}

/** How often the answers of today came out among the samples, in sentences. */
export function explainRobustness(space: Space, answer: Robustness): string[] {
  const {samples, seed, p, generator, different, unchanged, equilibria, verdicts} = answer;
  const lines = [
    `${samples} samples, neighbours in each preference swapped with probability ${p} ` +
      `(${Math.min(1, 2 * p)} where one is assumed); ${generator}, seed ${seed}. ` +
      `${different} different preferences came up, ${unchanged} times those of today.`,
  ];
  for (const {by, verdict, share} of verdicts ?? []) {
    lines.push(`${namesOf(space, by)}: ${verdict} in ${describeShare(share)} of the samples.`);
  }
  for (const {concept, states} of equilibria ?? []) {
    for (const {state, today, share} of states) {
      const name = quote(describeState(space, state));
      const now = today ? '' : ', though not today';
      lines.push(
        `${name} is an equilibrium by ${conceptNames[concept]} in ${describeShare(share)} of the samples${now}.`,
      );
    }
  }
  return lines;
}
