import type {Node} from 'yaml';
import type {Grounds, StatusQuo} from '../conflict.ts';
import {letters} from '../formula-parse.ts';
import {quoted} from '../issue-text.ts';
import type {Scope} from '../scope.ts';
import {isMap, isScalar} from '../yaml/nodes.ts';
import {type Entry, isNothing, type Walk} from '../yaml/walk.ts';
import {readStateId} from './graph.ts';

/** The options taken today, a pattern, or in graph form a state; null when the file does not say. */
export function readStatusQuo(walk: Walk, scope: Scope, entry: Entry | undefined): StatusQuo | null {
  if (!entry || isNothing(entry.value)) return null;
  const {value, path} = entry;
  if (scope.form === 'graph') {
    const id = readStateId(walk, value, path, scope.stateNames.length, scope.stateNames);
    return id === null ? null : {kind: 'state', id};
  }
  const m = scope.options.size;
  const grounds = new Map<number, Grounds>();
  const taken = new Set<number>();
  if (isScalar(value)) {
    const pattern = String(value.value).trim();
    if (pattern.length !== m || !/^[YN]+$/.test(pattern)) {
      const facts = {found: pattern, expected: `the list of options taken, or a pattern of ${letters(m)} Y or N`};
      walk.error('bad-pattern', value, path, `${quoted(pattern)} is not a state`, facts);
      return null;
    }
    for (let o = 0; o < m; o++) if (pattern[o] === 'Y') taken.add(o);
  } else {
    const items = walk.list(value, path, 'the list of options taken today, such as `[syria.release]`');
    if (!items) return null;
    for (const [i, item] of items.entries()) {
      const option = readTaken(walk, scope, item, `${path}[${i}]`, grounds);
      if (option === undefined) continue;
      if (taken.has(option)) {
        const name = optionName(scope, option);
        walk.error('duplicate-id', item, `${path}[${i}]`, `${quoted(name)} is listed twice`, {found: name});
      }
      taken.add(option);
    }
  }
  return {kind: 'options', taken: [...taken].sort((a, b) => a - b), grounds};
}

function readTaken(walk: Walk, scope: Scope, item: Node, path: string, grounds: Map<number, Grounds>) {
  const expected = 'an option such as `syria.release`, or `{option: …, because: […], assumed: true}`';
  let name: Node | null = item;
  let own = walk.grounds(null, item);
  if (isMap(item)) {
    const entries = walk.record(item, path, expected, ['option', 'because', 'assumed', 'note']);
    own = walk.grounds(entries, item);
    name = entries?.get('option')?.value ?? null;
  }
  const text = walk.text(name, path, expected)?.trim();
  if (text === undefined) return undefined;
  const option = scope.options.get(text);
  if (option === undefined) {
    const names = walk.issues.length < 50 ? [...scope.options.keys()] : [];
    const same = names.filter(o => o.endsWith(`.${text}`)).slice(0, 3);
    const near = same.length ? same : walk.nearest(text, names);
    const facts = {found: text, expected: 'the option as `decision-maker.option`', near};
    walk.error('unknown-option', name, path, `there is no option ${quoted(text)}`, facts);
    return undefined;
  }
  if (own.because.length || own.assumed || own.note !== undefined) grounds.set(option, own);
  return option;
}

function optionName(scope: Scope, option: number): string {
  return [...scope.options].find(([, o]) => o === option)?.[0] ?? '';
}
