import {type Conflict, type Formula, optionsOf} from '@suasion/model';
import type {GoalAnswer} from './content.ts';

/**
 * Whether anything in the model ties what one does to what another does. Where nothing does, everyone simply does as they
 * like: nobody can move anybody, and whatever is computed of that only gives the wants back.
 */
export function tied(conflict: Conflict): boolean {
  if (conflict.form === 'graph') return true;
  const owners = conflict.decisionMakers.flatMap((d, k) => d.options.map(() => k));
  const across = (that: Formula) => new Set(optionsOf(that, conflict).map(o => owners[o])).size > 1;
  return (
    [...conflict.ruledOut, ...conflict.required].some(s => across(s.that)) ||
    conflict.preferences.some(p =>
      p.kind === 'prioritized' ? p.statements.some(s => across(s.that)) : p.kind !== 'none',
    )
  );
}

/** Whether, of what is asked about, only those whose act it is can do anything: nobody else moves them to it. */
export function ownedAlone(goal: GoalAnswer, conflict: Conflict): boolean {
  const that = conflict.outcomes.find(o => o.id === goal.outcome)?.that;
  if (conflict.form === 'graph' || goal.baseline !== 'no' || !that) return false;
  const act = that.op === 'not' ? that.of : that;
  if (act.op !== 'option') return false;
  const owner = conflict.decisionMakers.flatMap(d => d.options.map(() => d.name))[act.option];
  return goal.verdicts.every(v => v.verdict === 'unable' || (v.by.length === 1 && v.by[0] === owner));
}
