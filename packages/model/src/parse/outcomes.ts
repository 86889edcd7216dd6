import type {Node} from 'yaml';
import type {Outcome} from '../conflict.ts';
import {outcomesOf} from '../formula-eval.ts';
import {quoted} from '../issue-text.ts';
import {isId, keywords, type Scope} from '../scope.ts';
import type {Entry, Walk} from '../yaml/walk.ts';
import {readStatement} from './statement.ts';

/** Outcomes that name outcomes that name outcomes …, at most. */
export const maxOutcomeDepth = 64;

/** The ids of the outcomes, so that formulas may use them wherever they stand in the file. */
export function outcomeIds(walk: Walk, node: Node | null, scope: Scope): Map<string, Entry> {
  const entries = walk.map(node, 'outcomes', 'a mapping of names to formulas') ?? new Map<string, Entry>();
  for (const {key, keyNode, path} of entries.values()) {
    if (keywords.has(key)) {
      walk.error('reserved-word', keyNode, path, `${quoted(key)} is a word of the formula language`, {found: key});
    } else if (/^[0-9]+$/.test(key)) {
      const message = `an outcome cannot be named ${quoted(key)}: numbers name states`;
      walk.error('bad-id', keyNode, path, message, {found: key});
    } else if (scope.options.size === key.length && /^[YN-]+$/.test(key)) {
      const message = `an outcome cannot be named ${quoted(key)}: it reads as a pattern over the options`;
      walk.error('bad-id', keyNode, path, message, {found: key});
    } else if (!isId(key)) {
      const expected = 'letters, digits, `-` and `_`';
      walk.error('bad-id', keyNode, path, `an outcome cannot be named ${quoted(key)}`, {found: key, expected});
    }
  }
  return entries;
}

/** Reads the formulas and refuses outcomes that refer to each other in a circle. */
export function readOutcomes(walk: Walk, scope: Scope, entries: ReadonlyMap<string, Entry>): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const {key, keyNode, value, path} of entries.values()) {
    const statement = readStatement(walk, scope, value, path);
    if (statement) outcomes.push({id: key, ...statement, at: walk.at(keyNode)});
  }
  if (outcomes.length < entries.size) return outcomes;
  const cycle = circle(outcomes);
  if (cycle) {
    const entry = entries.get(cycle[0]!)!;
    const round = [...cycle, cycle[0]!].slice(0, 12).map(id => quoted(id));
    const message = `outcomes are defined in a circle: ${round.join(' → ')}`;
    walk.error('circular-outcomes', entry.keyNode, entry.path, message, {found: cycle[0]!});
    return outcomes;
  }
  const depth = new Map<string, number>();
  for (const outcome of inOrder(outcomes)) {
    const own = outcomesOf(outcome.that).reduce((most, id) => Math.max(most, 1 + (depth.get(id) ?? 0)), 1);
    depth.set(outcome.id, own);
    if (own <= maxOutcomeDepth) continue;
    const entry = entries.get(outcome.id)!;
    const expected = `at most ${maxOutcomeDepth} levels`;
    walk.error('too-deep', entry.keyNode, entry.path, 'outcomes build on each other too deeply', {expected});
    break;
  }
  return outcomes;
}

/** Outcomes with those they refer to first; of circles, what can be ordered. */
function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  const waiting = new Map(outcomes.map(o => [o.id, new Set(outcomesOf(o.that)).size]));
  const users = new Map<string, Outcome[]>(outcomes.map(o => [o.id, []]));
  for (const outcome of outcomes) for (const id of new Set(outcomesOf(outcome.that))) users.get(id)?.push(outcome);
  const order = outcomes.filter(o => waiting.get(o.id) === 0);
  for (let i = 0; i < order.length; i++) {
    for (const user of users.get(order[i]!.id)!) {
      const left = waiting.get(user.id)! - 1;
      waiting.set(user.id, left);
      if (left === 0) order.push(user);
    }
  }
  return order;
}

/** One circle among the outcomes that cannot be ordered, or undefined. */
function circle(outcomes: readonly Outcome[]): string[] | undefined {
  const ordered = new Set(inOrder(outcomes).map(o => o.id));
  const left = new Map(outcomes.filter(o => !ordered.has(o.id)).map(o => [o.id, o]));
  const walked = new Map<string, number>();
  let id = left.keys().next().value;
  while (id !== undefined) {
    const seen = walked.get(id);
    if (seen !== undefined) return [...walked.keys()].slice(seen);
    walked.set(id, walked.size);
    // everything left has something left it waits for
    id = outcomesOf(left.get(id)!.that).find(o => left.has(o));
  }
  return undefined;
}
