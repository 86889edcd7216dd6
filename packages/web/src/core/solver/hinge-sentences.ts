import {ask, explainHinge, type Hinge, hinges, type Space} from '@suasion/solve';
import {formulaOf} from './opened.ts';
import type {HingeData} from './plain.ts';
import type {Running} from './solver.ts';

interface Question {
  goal: string;
  from: number | undefined;
  lines: 'assumed' | 'all';
}

const mostNamed = 4;

/**
 * What the verdicts hinge on, in sentences people can read: of everyone whose verdict changes those are named who act
 * alone or are a smallest coalition today, the others counted.
 */
export function hingesOf(space: Space, {goal, from, lines}: Question, running: Running): HingeData[] {
  const formula = formulaOf(space.conflict, goal);
  const {minimal} = ask(space, formula, {from, ...running});
  const telling = new Set(Object.values(minimal).flat().map(String));
  const weight = ({by}: Hinge['verdicts'][number]) => (telling.has(String(by)) ? 0 : by.length === 1 ? 1 : 2);
  return hinges(space, {goal: formula, from, lines, ...running})
    .map(hinge => {
      const verdicts = hinge.verdicts.toSorted((a, b) => weight(a) - weight(b));
      const named = verdicts.filter((v, k) => k === 0 || weight(v) < 2).slice(0, mostNamed);
      const rest = verdicts.length - named.length;
      const more =
        rest === 0 ? '' : ` The verdict of ${rest} more ${rest === 1 ? 'coalition' : 'coalitions'} would change too.`;
      return {
        decisionMaker: hinge.decisionMaker,
        line: hinge.line,
        assumed: hinge.assumed,
        sentence: explainHinge(space, {...hinge, verdicts: named}) + more,
        weight: weight(verdicts[0]),
      };
    })
    .sort((a, b) => a.weight - b.weight)
    .map(({weight: _, ...hinge}) => hinge);
}
