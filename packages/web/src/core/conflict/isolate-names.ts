import {type Conflict, describeFormula, type Formula} from '@suasion/model';
import {isolated} from '../words.ts';

const made = new WeakMap<Conflict, Conflict>();

/**
 * A conflict for sentences of ours: what is written from right to left in its names keeps its direction to itself. Not for
 * edits, where a name stands as it was written.
 */
export function isolateNames(conflict: Conflict): Conflict {
  let shown = made.get(conflict);
  if (!shown) {
    shown = isolate(conflict);
    made.set(conflict, shown);
    made.set(shown, shown);
  }
  return shown;
}

function isolate(conflict: Conflict): Conflict {
  const {decisionMakers, stateNames} = conflict;
  const names = [...decisionMakers.flatMap(m => [m.name, ...m.options.map(o => o.name)]), ...stateNames];
  if (names.every(name => isolated(name) === name)) return conflict;
  return {
    ...conflict,
    decisionMakers: decisionMakers.map(maker => ({
      ...maker,
      name: isolated(maker.name),
      options: maker.options.map(option => ({...option, name: isolated(option.name)})),
    })),
    stateNames: stateNames.map(isolated),
  };
}

/** A formula in words. */
export const formulaWords = (formula: Formula, conflict: Conflict): string =>
  describeFormula(formula, isolateNames(conflict));
