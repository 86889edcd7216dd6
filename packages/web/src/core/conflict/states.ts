import type {Conflict} from '@suasion/model';
import type {AnswersData} from '../solver/plain.ts';
import {outcomeLabel, outcomeName} from './goal-words.ts';
import {isolateNames} from './isolate-names.ts';

/** Is the bit of `s` set? A set of states holds one bit per state, 32 to a number. */
export const has = (set: Uint32Array | null | undefined, s: number): boolean =>
  set !== null && set !== undefined && (set[s >>> 5] & (1 << (s & 31))) !== 0;

export function members(set: Uint32Array | null | undefined, count: number): number[] {
  const found: number[] = [];
  for (let s = 0; s < count; s++) if (has(set, s)) found.push(s);
  return found;
}

/** `YN-` over the options in file order; empty in graph form. */
export function patternOf({letters, options}: AnswersData, s: number): string {
  let pattern = '';
  for (let o = 0; o < options; o++) pattern += 'NY-'[letters[s * options + o]];
  return pattern;
}

/** What each decision maker does in a state: the options taken, in words. */
export function deedsIn(
  conflict: Conflict,
  {letters, options, names}: AnswersData,
  s: number,
): {name: string; taken: string[]}[] {
  if (names) return [];
  let o = 0;
  return isolateNames(conflict).decisionMakers.map(maker => ({
    name: maker.name,
    taken: maker.options.filter(() => letters[s * options + o++] === 1).map(option => option.name),
  }));
}

/** A state in words: `Uniroyal: Accept; Local government: Insist`. */
export function stateWords(conflict: Conflict, data: AnswersData, s: number): string {
  if (data.names) return data.names[s];
  const parts = deedsIn(conflict, data, s).filter(({taken}) => taken.length > 0);
  return parts.length > 0 ? parts.map(({name, taken}) => `${name}: ${taken.join(', ')}`).join('; ') : 'No option taken';
}

/** Ids of the named outcomes that hold in a state and say more of it than one of its acts. */
export const outcomesAt = (conflict: Conflict, {outcomes}: AnswersData, s: number): string[] =>
  outcomes.filter(({id, holds}) => has(holds, s) && outcomeLabel(conflict, id) === outcomeName(id)).map(({id}) => id);
