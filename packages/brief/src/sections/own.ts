import {type Conflict, optionsOf} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {GoalAnswer, Sentence} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {the} from '../naming.ts';
import {capital} from '../words.ts';

/** What a goal was drawn from; of a goal that cites nothing itself, what its options were drawn from. */
export function groundsOf({outcome, because}: GoalAnswer, conflict: Conflict): string[] {
  const goal = conflict.outcomes.find(o => o.id === outcome);
  if (because.length || !goal) return because;
  const options = conflict.decisionMakers.flatMap(d => d.options);
  return optionsOf(goal.that, conflict).flatMap(o => options[o]!.because);
}

/**
 * Whose it is to do, and what is known of their will, where nobody else has a hand in it: `It is for Iraq alone to open
 * the bridge; no wish to do so is reported.`
 */
export function own(
  goal: GoalAnswer,
  conflict: Conflict,
  lines: Lines,
  words: ModelWords,
  cite: Citing,
  /** the act has just been told, as asked of one, by name, or of each of several */
  told: {of: string} | 'several' | null = null,
): Sentence | null {
  const that = conflict.outcomes.find(o => o.id === goal.outcome)?.that;
  if (!that) return null;
  const owners = [...new Set(optionsOf(that, conflict).map(o => words.act(o).owner))];
  const [owner] = owners;
  const act = that.op === 'not' ? that.of : that;
  // several acts together are told one by one
  if (owner === undefined || act.op !== 'option') return null;
  if (goal.holds) {
    const so = told
      ? 'that is so today, as far as is reported'
      : `${words.goal(goal.outcome)}: so it is today, as far as is reported`;
    return cite.computed(capital(`${so}; only ${the(owner)} can change it`), goal.because);
  }
  const d = conflict.decisionMakers.findIndex(m => m.name === owner);
  const wants = conflict.preferences[d];
  const taken = that.op !== 'not';
  const aim = told
    ? `that is for ${told === 'several' ? 'each of them by itself' : `${told.of} alone`}`
    : `it is for ${the(owner)} alone ${taken ? 'to' : 'not to'} ${words.act(act.option).does}`;
  const said = (wants?.kind === 'prioritized' ? wants.statements : []).find(s => {
    const of = s.that.op === 'not' ? s.that.of : s.that;
    return of.op === 'option' && of.option === act.option;
  });
  if (!said) return cite.assumed(capital(`${aim}; nothing is known of a wish to`), goal.because);
  const willing = (said.that.op !== 'not') === taken;
  if (lines.assumed(said)) {
    const text = willing ? 'that this is wanted there is taken for granted' : 'no wish to do so is reported';
    return cite.assumed(capital(`${aim}; ${text}`), goal.because);
  }
  const text = willing ? 'a wish to do so is reported' : 'a refusal is reported';
  return cite.reported(capital(`${aim}; ${text}`), [...goal.because, ...said.because]);
}
