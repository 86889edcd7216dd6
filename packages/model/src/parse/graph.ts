import type {Node} from 'yaml';
import {quoted} from '../issue-text.ts';
import {isScalar} from '../yaml/nodes.ts';
import {type Entry, isNothing, type Walk} from '../yaml/walk.ts';

/** Names of the states of a graph form, index 0 is state 1; ids must run from 1 without a gap. */
export function readStates(walk: Walk, entry: Entry): string[] {
  const expected = 'a mapping of the numbers 1, 2, 3, … to names, such as `{1: both swerve, 2: crash}`';
  const entries = walk.map(entry.value, 'states', expected);
  const names: string[] = [];
  if (!entries) return names;
  if (entries.size === 0) walk.error('missing-key', entry.keyNode, 'states', 'there are no states', {expected});
  for (const {key, keyNode, value, path} of entries.values()) {
    const id = /^[1-9][0-9]{0,8}$/.test(key) ? Number(key) : 0;
    if (id < 1 || id > entries.size) {
      const facts = {found: key, expected: `a number from 1 to ${entries.size}, as there are ${entries.size} states`};
      walk.error('bad-id', keyNode, path, `a state cannot have the id ${quoted(key)}`, facts);
      continue;
    }
    names[id - 1] = isNothing(value) ? key : (walk.text(value, path, 'the name of the state') ?? key);
  }
  for (let s = 0; s < entries.size; s++) names[s] ??= String(s + 1);
  return names;
}

/** A state by its number or its name; null with an issue when there is none. */
export function readStateId(walk: Walk, node: Node | null, path: string, states: number, names?: readonly string[]) {
  const text = walk.text(node, path, `a state, 1 to ${states}`);
  if (text === null) return null;
  const id = /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : 0;
  if (id >= 1 && id <= states) return id;
  const named = names?.indexOf(text) ?? -1;
  if (named >= 0) return named + 1;
  const near = names ? walk.nearest(text, names) : [];
  const facts = {found: text, expected: `a number from 1 to ${states}`, near};
  walk.error('unknown-state', node, path, `there is no state ${quoted(text)}`, facts);
  return null;
}

/** `moves: {1: [3], 3: [1]}`: from each state the states this decision maker can move to. */
export function readMoves(walk: Walk, entry: Entry | undefined, states: number): Map<number, number[]> {
  const moves = new Map<number, number[]>();
  if (!entry) return moves;
  const expected = 'a mapping of states to lists of states, such as `{1: [3], 3: [1]}`';
  for (const {keyNode, value, path} of walk.map(entry.value, entry.path, expected)?.values() ?? []) {
    const from = readStateId(walk, keyNode, path, states);
    const single = isScalar(value) && !isNothing(value);
    const items = single ? [value] : isNothing(value) ? [] : walk.list(value, path, 'a list of states');
    const to = new Set<number>();
    for (const [i, item] of (items ?? []).entries()) {
      const target = readStateId(walk, item, `${path}[${i}]`, states);
      if (target === null || from === null) continue;
      if (target === from) {
        walk.error('self-move', item, `${path}[${i}]`, `state ${from} has a move to itself`, {found: String(from)});
      } else if (to.has(target)) {
        walk.warn('duplicate-move', item, `${path}[${i}]`, `the move from ${from} to ${target} is listed twice`);
      } else to.add(target);
    }
    if (from !== null) moves.set(from, [...to]);
  }
  return moves;
}
