import type {Conflict, Issue} from '@suasion/model';
import {type Constraint, clausesOf, constraintsOf} from './clauses.ts';
import {fewOf, issue} from './issues.ts';
import {StateSearch} from './state-search.ts';

/** steps of a search that asks whether some of the constraints already contradict each other */
const mostSteps = 200_000;

/** No state is feasible: names constraints that contradict each other, as few as dropping them one by one leaves. */
export function contradiction(conflict: Conflict, m: number): Issue {
  const constraints = constraintsOf(conflict);
  const possible = (some: Constraint[]) => {
    const found = new StateSearch(clausesOf(conflict, m, some), m).next(mostSteps);
    // a search given up counts as possible: the constraint is then kept, which is safe
    return found !== false;
  };
  let core = constraints;
  for (const constraint of constraints) {
    const without = core.filter(other => other !== constraint);
    if (!possible(without)) core = without;
  }
  const words = core.map(
    ({statement, kind}) => `${kind === 'required' ? 'required' : 'ruled out'} “${statement.text}”`,
  );
  const together = core.length === 1 ? 'can never be met' : 'cannot all be met';
  const {kind, index, statement} = core[core.length - 1];
  return issue('error', 'no-feasible-state', `no state is feasible: ${fewOf(words, words.length, 8)} ${together}`, {
    at: statement.at,
    path: `${kind}[${index}]`,
  });
}
