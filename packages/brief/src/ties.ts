import {type Conflict, type EvidenceRecord, type Formula, optionsOf} from '@suasion/model';
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

/** The one whose single act a goal is; null of acts of several, and where there are no options. */
export function ownerOf(goal: GoalAnswer, conflict: Conflict): string | null {
  const that = conflict.outcomes.find(o => o.id === goal.outcome)?.that;
  const act = that?.op === 'not' ? that.of : that;
  if (conflict.form === 'graph' || act?.op !== 'option') return null;
  return conflict.decisionMakers.flatMap(d => d.options.map(() => d.name))[act.option] ?? null;
}

/** Whether, of what is asked about, only those whose act it is can do anything: nobody else moves them to it. */
export function ownedAlone(goal: GoalAnswer, conflict: Conflict): boolean {
  const owner = ownerOf(goal, conflict);
  if (owner === null || goal.baseline !== 'no') return false;
  return goal.verdicts.every(v => v.verdict === 'unable' || (v.by.length === 1 && v.by[0] === owner));
}

/** The options a goal is about, and those some line ties to them, one way or another. */
export function tiedTo(goal: GoalAnswer, conflict: Conflict): ReadonlySet<number> {
  const that = conflict.outcomes.find(o => o.id === goal.outcome)?.that;
  const out = new Set(that ? optionsOf(that, conflict) : []);
  const lines = [
    ...conflict.ruledOut,
    ...conflict.required,
    ...conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : [])),
  ].map(s => optionsOf(s.that, conflict));
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const options of lines) if (options.some(o => out.has(o))) for (const o of options) out.add(o);
  }
  return out;
}

/** Conditions and orders reported, and not among the lines that tie one party's acts to another's. */
export function untiedConditions(record: EvidenceRecord, conflict: Conflict): string[] {
  const owners = conflict.decisionMakers.flatMap((d, k) => d.options.map(() => k));
  const lines = [
    ...conflict.ruledOut,
    ...conflict.required,
    ...conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : [])),
  ];
  const used = new Set(
    lines.filter(s => new Set(optionsOf(s.that, conflict).map(o => owners[o])).size > 1).flatMap(s => s.because),
  );
  const given = record.demands.filter(d => d.given.length > 0).map(d => d.id);
  // the same order is often read a second time, as the condition of an act
  const told = (r: EvidenceRecord['requires'][number]) =>
    record.demands.some(d =>
      d.given.some(g => [...r.first, ...r.then].some(f => f.doc === g.doc && f.start < g.end && g.start < f.end)),
    );
  const orders = record.requires.filter(r => !told(r)).map(r => r.id);
  return [...given, ...orders].filter(id => !used.has(id));
}
