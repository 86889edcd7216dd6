import type {Conflict, Formula} from '@suasion/model';
import type {Coalition} from '../sets-of-decision-makers.ts';
import type {Explorer} from './explorer.ts';
import {statesMeeting} from './single-states.ts';

const mostTried = 8;
/** the orders in which members move are gone through as sets of those that have moved */
const mostMembers = 12;

/**
 * States one after the other by which members, each moving once, lead from a state to one that meets the formulas, nothing of
 * the others' changed; null when the first few such states are not reached like that.
 */
export function straightTo(
  explorer: Explorer,
  from: Uint32Array,
  coalition: Coalition,
  formulas: readonly Formula[],
  conflict: Conflict,
): Uint32Array[] | null {
  if (coalition.length > mostMembers) return null;
  const theirs = new Set(coalition.flatMap(d => optionsOf(conflict, d)));
  const fixed = Array.from({length: explorer.m}, (_, option) => option)
    .filter(option => !theirs.has(option))
    .map((option): Formula => {
      const taken: Formula = {op: 'option', option};
      return isTaken(from, option) ? taken : {op: 'not', of: taken};
    });
  const {states} = statesMeeting(conflict, [...fixed, ...formulas], mostTried);
  for (const target of states) {
    const way = movingOnce(explorer, from, target, coalition)?.way;
    if (way !== undefined && way.length > 0) return way;
  }
  return null;
}

/** The states passed when each of these moves at most once, straight to their part of the target. */
export interface Crossing {
  /** one way, a state after each move */
  way: Uint32Array[];
  /** every state on some way of this kind, the start left out */
  states: Uint32Array[];
}

/** Null when no order of the movers leads through feasible states only, or somebody's way is barred. */
export function movingOnce(
  explorer: Explorer,
  from: Uint32Array,
  target: Uint32Array,
  movers: Coalition,
): Crossing | null {
  const {conflict} = explorer;
  const own = movers.map(d => optionsOf(conflict, d));
  const irreversible = conflict.decisionMakers.flatMap(({options}) => options.map(option => option.irreversible));
  const moving = own.filter(options => options.some(o => isTaken(from, o) !== isTaken(target, o)));
  if (moving.length > mostMembers) return null;
  const against = (o: number) =>
    (irreversible[o] === 'taken' && isTaken(from, o) && !isTaken(target, o)) ||
    (irreversible[o] === 'dropped' && !isTaken(from, o) && isTaken(target, o));
  if (moving.flat().some(against)) return null;
  // sets of members that have moved, and the state after the last of them
  const before = new Map<number, {moved: number; state: Uint32Array} | null>([[0, null]]);
  const stateOf = new Map<number, Uint32Array>([[0, from]]);
  const all = 2 ** moving.length - 1;
  for (const moved of before.keys()) {
    for (const [k, options] of moving.entries()) {
      const next = moved | (1 << k);
      if (next === moved || before.has(next)) continue;
      const state = stateOf.get(moved)!.slice();
      for (const o of options) {
        if (isTaken(target, o)) state[o >>> 5] |= 1 << (o & 31);
        else state[o >>> 5] &= ~(1 << (o & 31));
      }
      if (!explorer.feasible(state)) continue;
      before.set(next, {moved, state});
      stateOf.set(next, state);
    }
  }
  const way: Uint32Array[] = [];
  for (let at = before.get(all); at; at = before.get(at.moved)) way.unshift(at.state);
  return way.length === moving.length ? {way, states: [...stateOf.values()].slice(1)} : null;
}

function optionsOf(conflict: Conflict, d: number): number[] {
  const first = conflict.decisionMakers.slice(0, d).reduce((sum, {options}) => sum + options.length, 0);
  return conflict.decisionMakers[d].options.map((_, k) => first + k);
}

const isTaken = (words: ArrayLike<number>, o: number): boolean => ((words[o >>> 5] >>> (o & 31)) & 1) === 1;
