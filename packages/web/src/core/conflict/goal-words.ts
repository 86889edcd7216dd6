import {type Conflict, describeFormula, type Formula, parseFormula, scopeOf} from '@suasion/model';

/** The name of an outcome as people write it: `ceasefire-holds` is “ceasefire holds”. */
export const outcomeName = (id: string): string => id.replaceAll(/[-_]+/g, ' ');

/** What an outcome stands for, in words; empty when the conflict has none of that name. */
export function outcomeWords(conflict: Conflict, id: string): string {
  const outcome = conflict.outcomes.find(o => o.id === id);
  return outcome ? describeFormula(outcome.that, conflict) : '';
}

/** A goal in words: a named outcome by its name and what it stands for, else the formula itself. */
export function goalWords(conflict: Conflict, formula: Formula): string {
  if (formula.op !== 'outcome') return describeFormula(formula, conflict);
  return `“${outcomeName(formula.id)}”, that is: ${outcomeWords(conflict, formula.id)}`;
}

/** The same for a goal as typed; the text itself when it cannot be read. */
export function typedGoalWords(conflict: Conflict, goal: string): string {
  const read = parseFormula(goal, scopeOf(conflict));
  return read.ok ? goalWords(conflict, read.formula) : goal;
}
