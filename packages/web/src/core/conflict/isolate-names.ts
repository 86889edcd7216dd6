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
  const decisionMakers = conflict.decisionMakers.map(maker => ({
    ...maker,
    name: isolated(maker.name),
    options: maker.options.map(option => ({...option, name: isolated(option.name)})),
  }));
  const stateNames = conflict.stateNames.map(isolated);
  const names = (makers: Conflict['decisionMakers']) => makers.map(m => [m.name, m.options.map(o => o.name)]);
  const same =
    JSON.stringify([names(decisionMakers), stateNames]) ===
    JSON.stringify([names(conflict.decisionMakers), conflict.stateNames]);
  return same ? conflict : {...conflict, decisionMakers, stateNames};
}

/** A formula in words. */
export const formulaWords = (formula: Formula, conflict: Conflict): string =>
  describeFormula(formula, isolateNames(conflict));
