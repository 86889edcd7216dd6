import {conceptNames} from './concept.ts';
import {describeState, joinList, nameOf, namesOf, quote} from './explain.ts';
import type {Hinge} from './hinges.ts';
import type {Space} from './space.ts';

/** One line of a preference that decides something, and what: a sentence per hinge. */
export function explainHinge(space: Space, hinge: Hinge): string {
  const {decisionMaker, text, change, other, verdicts, equilibria} = hinge;
  const who = nameOf(space, decisionMaker);
  const changed =
    change === 'dropped'
      ? `If ${who} gave up ${text}`
      : change === 'reversed'
        ? `If ${who} turned ${text} into its opposite`
        : `If ${who} put ${text} below ${other}`;
  const effects = [
    ...verdicts.map(v => verdictTurned(space, v)),
    ...equilibria.map(({concept, gained, lost}) => {
      const parts: string[] = [];
      if (gained.length > 0) parts.push(`${some(space, gained)} would become an equilibrium`);
      if (lost.length > 0) parts.push(`${some(space, lost)} would no longer be one`);
      return `${parts.join(' and ')} by ${conceptNames[concept]}`;
    }),
  ];
  return `${changed}, ${effects.join('; ')}.`;
}

/** `the verdict on A would be “deterred” rather than “assured”` */
export const verdictTurned = (space: Space, {by, was, becomes}: Hinge['verdicts'][number]): string =>
  `the verdict on ${namesOf(space, by)} would be ${quote(becomes)} rather than ${quote(was)}`;

const some = (space: Space, states: readonly number[]) =>
  joinList(states.slice(0, 3).map(s => quote(describeState(space, s)))) +
  (states.length > 3 ? ` (and ${states.length - 3} more, each)` : '');
