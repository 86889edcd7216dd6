import {type Conflict, type Formula, parseFormula, scopeOf} from '@suasion/model';
import {formulaWords, isolateNames} from './isolate-names.ts';

/** The name of an outcome as people write it: `ceasefire-holds` is “ceasefire holds”. */
export const outcomeName = (id: string): string => id.replaceAll(/[-_]+/g, ' ');

/** An outcome as a goal to pick: one that is a single act by that act, what a draft named as drafts do, any other by its name. */
export function outcomeLabel(conflict: Conflict, id: string): string {
  const that = conflict.outcomes.find(o => o.id === id)?.that;
  const everything = isolateNames(conflict).decisionMakers.find(d => id === `all-of-${d.id}`);
  if (everything && that?.op === 'and') return `${everything.name}: everything asked of it`;
  return (that?.op === 'option' && optionWords(conflict, that.option)) || outcomeName(id);
}

function optionWords(conflict: Conflict, option: number): string | undefined {
  return isolateNames(conflict).decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${lower(o.name)}`))[option];
}

// an act begins in small letters after a colon; a name keeps its capitals
const lower = (act: string) => (/^\p{Lu}\p{Ll}*(?:\s|$)/u.test(act) ? act.charAt(0).toLowerCase() + act.slice(1) : act);

/** What an outcome stands for, in words; empty when the conflict has none of that name. */
export function outcomeWords(conflict: Conflict, id: string): string {
  const outcome = conflict.outcomes.find(o => o.id === id);
  return outcome ? formulaWords(outcome.that, conflict) : '';
}

/** A goal in words: a named outcome by its name and what it stands for, else the formula itself. */
export function goalWords(conflict: Conflict, formula: Formula): string {
  if (formula.op !== 'outcome') return formulaWords(formula, conflict);
  // a name that is only another word for one act adds nothing
  if (conflict.outcomes.some(o => o.id === formula.id && o.that.op === 'option'))
    return outcomeWords(conflict, formula.id);
  return `“${outcomeName(formula.id)}”, that is: ${outcomeWords(conflict, formula.id)}`;
}

/** The same for a goal as typed; the text itself when it cannot be read. */
export function typedGoalWords(conflict: Conflict, goal: string): string {
  const read = parseFormula(goal, scopeOf(conflict));
  return read.ok ? goalWords(conflict, read.formula) : goal;
}
