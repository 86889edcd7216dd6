import type {Answer} from './ask.ts';
import {nameOf} from './explain.ts';
import type {Space} from './space.ts';
import type {Step} from './witness.ts';

/** The answer as DESIGN.md has it: names of decision makers, public ids of states. */
export function toAskJson(space: Space, answer: Answer) {
  const names = (group: readonly number[]) => group.map(d => nameOf(space, d));
  const steps = (list: readonly Step[]) => list.map(({by, to}) => ({by: nameOf(space, by), to: to + 1}));
  const {minimal, pivotal} = answer;
  return {
    statusQuo: answer.statusQuo + 1,
    holds: answer.holds,
    asks: answer.asks,
    goal: answer.goal.map(s => s + 1),
    baseline: answer.baseline,
    verdicts: answer.verdicts.map(({by, verdict, how, lasting, witness, why}) => ({
      by: names(by),
      verdict,
      how,
      lasting,
      witness: witness && {
        opening: steps(witness.opening),
        responses: steps(witness.responses),
        end: witness.end + 1,
      },
      why,
    })),
    minimal: {
      unwilling: minimal.unwilling.map(names),
      deterred: minimal.deterred.map(names),
      possible: minimal.possible.map(names),
      assured: minimal.assured.map(names),
    },
    pivotal: {
      unwilling: names(pivotal.unwilling),
      deterred: names(pivotal.deterred),
      possible: names(pivotal.possible),
      assured: names(pivotal.assured),
    },
  };
}
