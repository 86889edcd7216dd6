import {conceptNames} from './concept.ts';
import {describeState, joinList, nameOf, quote} from './explain.ts';
import type {Inverse, Inversion} from './invert.ts';
import type {Space} from './space.ts';
import type {FewestSwaps, Reordering} from './swaps.ts';

/** What would have to change for a state to be an equilibrium, in sentences per decision maker. */
export function explainInversion(space: Space, answer: Inversion): string[] {
  const {state, concept, equilibrium, by} = answer;
  const name = quote(describeState(space, state));
  if (equilibrium)
    return [`${name} is an equilibrium by ${conceptNames[concept]} as things are: nothing has to change.`];
  const lines = [`${name} would be an equilibrium by ${conceptNames[concept]} if all of this held:`];
  for (const inverse of by) lines.push(...tellInverse(space, inverse));
  return lines;
}

const shown = 3;

function tellInverse(space: Space, {decisionMaker, stable, conditions, smallest}: Inverse): string[] {
  const name = nameOf(space, decisionMaker);
  if (stable) return [`${name}: nothing has to change.`];
  const lines: string[] = [];
  for (const {met, anyOf, alternatives} of conditions) {
    if (met) continue;
    const lists = anyOf.slice(0, shown).map(list => joinList(list.map(s => quote(describeState(space, s)))));
    const more = alternatives > shown ? `, or to one of ${alternatives - shown} other alternatives` : '';
    lines.push(`${name} would have to prefer it, or be indifferent, to ${lists.join(', or to ')}${more}.`);
  }
  const {count, exact, atLeast, states} = smallest;
  const fall = count === 1 ? 'one other state falls' : `${count} other states fall`;
  const which = joinList(states.slice(0, 5).map(s => quote(describeState(space, s)))) + (count > 5 ? ' and more' : '');
  lines.push(
    exact
      ? `The smallest change for ${name}: ${fall} to its level or below, for instance ${which}.`
      : `A change that suffices for ${name}: ${fall} to its level or below (at least ${atLeast} must; the search was cut short).`,
  );
  return lines;
}

/** The fewest swaps of statements in sentences; `aim` says what for, e.g. `to make it an equilibrium`. */
export function explainSwaps(space: Space, answer: FewestSwaps, aim: string): string[] {
  const {swaps, exact, atLeast, ways, count, complete} = answer;
  if (swaps === 0) return [`No statement has to move ${aim}.`];
  if (swaps === null) {
    return [
      exact
        ? `No order of today's statements is enough ${aim}.`
        : `More than ${atLeast - 1} swaps of neighbouring statements are needed ${aim}; the search was cut short there.`,
    ];
  }
  const size = swaps === 1 ? 'One swap of neighbouring statements is' : `${swaps} swaps of neighbouring statements are`;
  const number =
    count === 1 && complete ? '' : `, in ${complete ? '' : 'at least '}${count} ${count === 1 ? 'way' : 'ways'}`;
  return [`${size} enough ${aim}${number}.`, ...ways.slice(0, 5).map(way => `${tellReorderings(space, way)}.`)];
}

/** `Syria would have to put “A” above “B”`, one clause per decision maker. */
export function tellReorderings(space: Space, way: readonly Reordering[]): string {
  return joinList(
    way.map(({decisionMaker, raised}) => {
      const pairs = raised.map(({line, above}) => `${line} above ${above}`);
      return `${nameOf(space, decisionMaker)} would have to put ${joinList(pairs)}`;
    }),
  );
}
