import {type Conflict, type Issue, parseFormula, scopeOf} from '@suasion/model';
import type {AskedGoal} from './brief-answers.ts';

// what a goal without a name of its own is called on the page
const called = ['this-goal', 'second-goal', 'third-goal', 'fourth-goal'];

/**
 * The conflict with the goals asked for in front: named outcomes by their names, any other formula under a name made for it;
 * the outcomes of the file follow. Problems of a formula come back as issues.
 */
export function withGoals(
  conflict: Conflict,
  asked: readonly string[],
): {ok: true; conflict: Conflict; goals: AskedGoal[]} | {ok: false; issues: Issue[]} {
  const outcomes = [...conflict.outcomes];
  const goals: AskedGoal[] = [];
  const free = called.filter(id => !outcomes.some(o => o.id === id));
  for (const text of asked.slice(0, called.length)) {
    const parsed = parseFormula(text, scopeOf(conflict));
    if (!parsed.ok) return {ok: false, issues: parsed.issues};
    const {formula} = parsed;
    const named = outcomes.find(
      o => (formula.op === 'outcome' && o.id === formula.id) || JSON.stringify(o.that) === JSON.stringify(formula),
    );
    const goal = named ?? {
      id: free.shift() ?? `goal-${outcomes.length + 1}`,
      that: formula,
      text,
      because: [],
      assumed: false,
    };
    if (!named) outcomes.push(goal);
    if (!goals.some(g => g.outcome === goal.id)) goals.push({outcome: goal.id, because: goal.because});
  }
  const rest = outcomes.filter(o => !goals.some(g => g.outcome === o.id));
  return {
    ok: true,
    conflict: {...conflict, outcomes},
    goals: [...goals, ...rest.map(o => ({outcome: o.id, because: o.because}))],
  };
}
