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

/** What is known of the will of the one whose act a goal is. */
type Will = 'unknown' | 'taken for granted' | 'not reported' | 'reported' | 'refused';

interface Standing {
  owner: string;
  /** without subject, first letter small: `open the bridge` */
  does: string;
  /** asked for, or asked to be left undone */
  taken: boolean;
  will: Will;
  /** what bears the will out */
  because: string[];
  /** that it is asked of them at all is assumed */
  assumed: boolean;
}

/** Whose act a goal is, and what is known of their will; null of several acts together, which are told one by one. */
export function standingOf(goal: GoalAnswer, conflict: Conflict, lines: Lines, words: ModelWords): Standing | null {
  const that = conflict.outcomes.find(o => o.id === goal.outcome)?.that;
  const act = that?.op === 'not' ? that.of : that;
  if (!that || act?.op !== 'option') return null;
  const {owner, does} = words.act(act.option);
  const taken = that.op !== 'not';
  const wants = conflict.preferences[conflict.decisionMakers.findIndex(m => m.name === owner)];
  const said = (wants?.kind === 'prioritized' ? wants.statements : []).find(s => {
    const of = s.that.op === 'not' ? s.that.of : s.that;
    return of.op === 'option' && of.option === act.option;
  });
  const willing = said && (said.that.op !== 'not') === taken;
  const will = !said
    ? 'unknown'
    : lines.assumed(said)
      ? willing
        ? 'taken for granted'
        : 'not reported'
      : willing
        ? 'reported'
        : 'refused';
  const {assumed} = conflict.decisionMakers.flatMap(d => d.options)[act.option]!;
  return {owner, does, taken, will, because: said?.because ?? [], assumed};
}

/**
 * Whose it is to do, and what is known of their will, where nobody else has a hand in it: `Only Iraq can open the bridge, and
 * no report speaks of a wish to.`
 */
export function own(
  goal: GoalAnswer,
  conflict: Conflict,
  lines: Lines,
  words: ModelWords,
  cite: Citing,
  /** the act has just been told, as asked of one, by name, of each of several, or of nobody */
  told: {of: string} | 'several' | 'nobody' | null = null,
): Sentence | null {
  const standing = standingOf(goal, conflict, lines, words);
  if (!standing) return null;
  const {owner, does, taken, will, because, assumed} = standing;
  if (goal.holds) {
    // that a thing asked not to be done is not done is mostly but the silence of the reports
    const so = !taken
      ? told
        ? 'no report says that this is done today'
        : `${words.goal(goal.outcome)}: no report says otherwise of today`
      : told
        ? 'that is so today, as far as is reported'
        : `${words.goal(goal.outcome)}: so it is today, as far as is reported`;
    return cite.computed(capital(`${so}; only ${the(owner)} can change it`), goal.because);
  }
  const several = told === 'several';
  const who = assumed
    ? told
      ? `that this is for ${the(owner)} to do is assumed`
      : `that it is for ${the(owner)} ${taken ? '' : 'not '}to ${does} is assumed`
    : several
      ? `${taken ? 'each can do so' : 'each decides that'} only for itself`
      : told && told !== 'nobody'
        ? `only ${told.of} ${taken ? 'can do' : 'can decide'} that`
        : `only ${the(owner)} can ${taken ? does : `decide not to ${does}`}`;
  const text = capital(`${who}, and ${willWords[will]}`);
  if (assumed) return cite.assumed(text, goal.because);
  if (will === 'reported' || will === 'refused') return cite.reported(text, [...goal.because, ...because]);
  return cite.assumed(text, goal.because);
}

// no pronoun: whether somebody is one or many, he, she or it, is not known
const willWords: Record<Will, string> = {
  unknown: 'nothing is known of a wish to',
  'not reported': 'no report speaks of a wish to',
  'taken for granted': 'a wish to is taken for granted',
  reported: 'a wish to is reported',
  refused: 'a refusal is reported',
};

/** The same of several acts told one after the other, where no report says that those who would do them are willing. */
export function ownTogether(
  goals: readonly GoalAnswer[],
  conflict: Conflict,
  lines: Lines,
  words: ModelWords,
  cite: Citing,
): Sentence | null {
  const standings = goals.map(goal => (goal.holds ? null : standingOf(goal, conflict, lines, words)));
  if (goals.length < 2 || standings.some(s => s?.will !== 'not reported' || !s.taken)) return null;
  const owners = [...new Set(standings.map(s => s!.owner))];
  const [owner] = owners;
  const who =
    owners.length === 1 && standings.every(s => s!.assumed)
      ? `that ${goals.length === 2 ? 'both' : 'all of this'} ${goals.length === 2 ? 'are' : 'is'} for ${the(owner!)} to do is assumed`
      : owners.length === 1
        ? `only ${the(owner!)} can do ${goals.length === 2 ? 'either' : 'any of this'}`
        : 'only those asked can do what is asked of them';
  const text = `${who}, and ${willWords['not reported']}`;
  return cite.assumed(capital(text), [...new Set(goals.flatMap(g => g.because))]);
}
