import {type Conflict, type Formula, nearest, parseFormula, scopeOf} from '@suasion/model';
import {type Explorer, findState, type Space} from '@suasion/solve';
import {InvalidArgumentError} from 'commander';
import {UsageError} from './problems.ts';

/** Indices of the decision makers named in `a,b` by id or name, in file order, each once. */
export function decisionMakersOf(conflict: Conflict, text: string): number[] {
  const whole = findDecisionMaker(conflict, text);
  if (whole >= 0) return [whole];
  const found = text.split(',').map(word => {
    const name = word.trim();
    const d = findDecisionMaker(conflict, name);
    if (d >= 0) return d;
    const names = conflict.decisionMakers.flatMap(dm => [dm.id, dm.name]);
    const near = nearest(name, names);
    const known = conflict.decisionMakers
      .map(dm => dm.id)
      .slice(0, 12)
      .join(', ');
    throw new UsageError(`there is no decision maker \`${name}\`${near.length ? '' : ` (there are ${known})`}`, near);
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function findDecisionMaker({decisionMakers}: Conflict, text: string): number {
  const name = text.trim();
  const byId = decisionMakers.findIndex(dm => dm.id === name);
  if (byId >= 0) return byId;
  const byName = decisionMakers.findIndex(dm => dm.name === name);
  if (byName >= 0) return byName;
  const lower = name.toLowerCase();
  const loosely = decisionMakers.flatMap((dm, d) =>
    dm.id.toLowerCase() === lower || dm.name.toLowerCase() === lower ? [d] : [],
  );
  return loosely.length === 1 ? loosely[0]! : -1;
}

/** A goal: any formula of the conflict's options and outcomes, a pattern, or a state's id. */
export function goalOf(space: Space, text: string): Formula {
  const {conflict} = space;
  if (conflict.form === 'options' && /^\d+$/.test(text.trim())) return stateFormula(space, stateOf(space, text));
  return formulaOf(conflict, text);
}

function formulaOf(conflict: Conflict, text: string): Formula {
  const result = parseFormula(text, scopeOf(conflict));
  if (result.ok) return result.formula;
  const first = result.issues[0]!;
  const outcomes = conflict.outcomes.map(({id}) => id).slice(0, 12);
  const known = first.near?.length || outcomes.length === 0 ? '' : `; the outcomes here are ${outcomes.join(', ')}`;
  throw new UsageError(`the goal \`${text}\` cannot be read: ${first.message}${known}`);
}

function stateFormula(space: Space, s: number): Formula {
  const of: Formula[] = [];
  for (let option = 0; option < space.m; option++) {
    const taken = space.taken(s, option);
    if (taken === 1) of.push({op: 'option', option});
    if (taken === 0) of.push({op: 'not', of: {op: 'option', option}});
  }
  return {op: 'and', of};
}

/** As `goalOf`, for a conflict whose states are not listed. */
export function exploredGoal(explorer: Explorer, conflict: Conflict, text: string): Formula {
  if (!/^\d+$/.test(text.trim())) return formulaOf(conflict, text);
  const words = exploredState(explorer, text);
  const of = Array.from({length: explorer.m}, (_, option): Formula => {
    const taken: Formula = {op: 'option', option};
    return (words[option >>> 5]! >>> (option & 31)) & 1 ? taken : {op: 'not', of: taken};
  });
  return {op: 'and', of};
}

/** Option words of the one state meant by an id, a pattern or a named outcome, where states are not listed. */
export function exploredState(explorer: Explorer, text: string): Uint32Array {
  const found = explorer.ids.find(text);
  if (typeof found !== 'string') return found;
  throw unknownState(found, text, explorer.conflict);
}

/** Index of the one state meant by an id, a pattern or a named outcome. */
export function stateOf(space: Space, text: string): number {
  const found = findState(space, text);
  if (typeof found === 'number') return found;
  throw unknownState(found, text, space.conflict);
}

function unknownState(problem: string, text: string, {outcomes}: Conflict): UsageError {
  const near = nearest(
    text.trim(),
    outcomes.map(outcome => outcome.id),
  );
  return new UsageError(problem, near);
}

/** A parser for commander: one of the given words, capitals aside. */
export function oneOf<const Word extends string>(words: readonly Word[]): (text: string) => Word {
  return text => {
    const word = words.find(w => w === text.trim().toLowerCase());
    if (word) return word;
    const [near] = nearest(text.trim().toLowerCase(), words);
    throw new InvalidArgumentError(
      near ? `Did you mean ${near}? Known are ${words.join(', ')}.` : `Known are ${words.join(', ')}.`,
    );
  };
}

/** A parser for commander: several of the given words, separated by commas, in the order of `words`. */
export function someOf<const Word extends string>(words: readonly Word[]): (text: string) => Word[] {
  const one = oneOf(words);
  return text => {
    const named = new Set(text.split(',').map(one));
    return words.filter(word => named.has(word));
  };
}

/** A parser for commander: a whole number within bounds. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return text => {
    const number = Number(text);
    if (/^\d+$/.test(text.trim()) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** A parser for commander: a probability. */
export function probability(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('Expected a number from 0 to 1.');
}
