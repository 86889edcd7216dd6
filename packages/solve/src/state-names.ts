import {type Bits, bitList} from './bits.ts';
import type {GraphSpace} from './graph-space.ts';
import type {OptionSpace} from './option-space.ts';
import type {Space} from './space.ts';
import type {Ground} from './truth.ts';

/** The states a pattern of the model such as `YN-`, in the decision makers' order, fits (at least one), or a sentence saying why it fits none. */
export function statesOfPattern(
  states: OptionSpace | GraphSpace,
  ground: Ground,
  pattern: string,
): Int32Array | string {
  if (states.form === 'graph') {
    const s = states.conflict.stateNames.indexOf(pattern);
    return s < 0 ? `no state is called ${JSON.stringify(pattern)}` : Int32Array.of(s);
  }
  const letters = pattern.toUpperCase();
  if (!/^[YN-]*$/.test(letters)) return `${JSON.stringify(pattern)} is not a pattern of Y, N and -`;
  if (letters.length !== states.m) {
    return `the pattern ${pattern} has ${letters.length} letters, one for each of the ${states.m} options was expected`;
  }
  let at: Bits | undefined;
  for (const [o, letter] of [...letters].entries()) {
    if (letter === '-') continue;
    const column = ground.option(o);
    at ??= ground.all();
    for (let w = 0; w < at.length; w++) at[w] &= letter === 'Y' ? column[w] : ~column[w];
  }
  const found = bitList(at ?? ground.all());
  return found.length === 0 ? `the pattern ${pattern} fits no feasible state` : found;
}

/**
 * The state a user names by id, pattern as shown (fitting one state) or named outcome (holding at one state); in graph form also
 * by name. The index, or a sentence saying what is wrong.
 */
export function findState(space: Space, text: string): number | string {
  const name = text.trim();
  if (/^[0-9]+$/.test(name)) {
    const id = Number(name);
    return id >= 1 && id <= space.count ? id - 1 : `there is no state ${name} (ids run from 1 to ${space.count})`;
  }
  const named = space.conflict.stateNames.indexOf(name);
  if (named >= 0) return named;
  if (space.conflict.outcomes.some(o => o.id === name)) {
    return only(bitList(space.where({op: 'outcome', id: name})), `the outcome ${name}`);
  }
  if (/^[YN-]+$/i.test(name) && space.form !== 'graph') {
    if (name.length !== space.m) {
      return `the pattern ${name} has ${name.length} letters, one for each of the ${space.m} options was expected`;
    }
    const found: number[] = [];
    const letters = name.toUpperCase();
    for (let s = 0; s < space.count; s++) {
      if (!fits(space, s, letters)) continue;
      if (space.pattern(s) === letters) return s;
      found.push(s);
    }
    return only(found, `the pattern ${name}`);
  }
  return `${JSON.stringify(text)} is neither an id, a pattern nor a named outcome`;

  function only(found: ArrayLike<number>, what: string): number | string {
    if (found.length === 1) return found[0];
    return found.length === 0
      ? `${what} fits no feasible state`
      : `${what} fits ${found.length} states, one was expected`;
  }
}

function fits(space: Space, s: number, letters: string): boolean {
  for (let k = 0; k < letters.length; k++) {
    const letter = letters[k];
    if (letter === '-') continue;
    const taken = space.taken(s, space.conflict.optionOrder?.[k] ?? k);
    if (taken >= 0 && taken !== (letter === 'Y' ? 1 : 0)) return false;
  }
  return true;
}
