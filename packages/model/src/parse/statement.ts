import type {Node} from 'yaml';
import type {Grounds, Statement} from '../conflict.ts';
import {parseFormula} from '../formula-parse.ts';
import {quoted} from '../issue-text.ts';
import type {Scope} from '../scope.ts';
import {isMap, isScalar, isSeq} from '../yaml/nodes.ts';
import {type Entry, isNothing, type Walk} from '../yaml/walk.ts';

const expectedStatement = 'a formula such as `not syria.release`, or `{that: …, because: […], assumed: true}`';

/** A statement: a formula, or `{that, because, assumed, note}`; in a preference also `order`. */
export function readStatement(
  walk: Walk,
  scope: Scope,
  node: Node | null,
  path: string,
  defaults?: Partial<Grounds>,
  place?: PlaceInOrder,
): Statement | null {
  let loose = {};
  let formula = node;
  let grounds = walk.grounds(null, node, defaults);
  if (isMap(node)) {
    const keys = ['that', 'because', 'assumed', 'note', ...(place ? ['order'] : [])];
    const entries = walk.record(node, path, expectedStatement, keys);
    if (place) loose = readOrder(walk, entries?.get('order'), place);
    const that = entries?.get('that');
    if (!that) {
      walk.error('missing-key', node, path, 'this statement has no `that`', {expected: expectedStatement});
      return null;
    }
    grounds = walk.grounds(entries, node, defaults);
    formula = that.value;
  }
  const text = walk.text(formula, path, expectedStatement);
  if (text === null || !isScalar(formula)) return null;
  const brief = walk.issues.length >= 50;
  const options = {path, at: walk.inside(formula), brief, ...(walk.file === undefined ? {} : {file: walk.file})};
  const result = parseFormula(text, scope, options);
  if (result.ok) return {that: result.formula, text: text.trim(), ...grounds, ...loose};
  for (const issue of result.issues) walk.issues.push(issue);
  return null;
}

/** Where a line stands in a preference: the first has none above it. */
export type PlaceInOrder = 'first' | 'later';

/** `order: unknown`: whether the line ranks below the one above it is not known. */
export function readOrder(walk: Walk, entry: Entry | undefined, place: PlaceInOrder): {orderUnknown?: true} {
  if (!entry || isNothing(entry.value)) return {};
  const expected = '`order: unknown`, said of a line whose order to the one above is not known';
  const text = walk.text(entry.value, entry.path, expected)?.trim();
  if (text === undefined) return {};
  if (text !== 'unknown') {
    walk.error('bad-order', entry.value, entry.path, `${quoted(text)} says nothing about the order`, {
      found: text,
      expected,
    });
    return {};
  }
  if (place === 'first') {
    const message = 'the first line has none above it: `order: unknown` says nothing here, put it with the line below';
    walk.warn('order-unknown-first', entry.keyNode, entry.path, message);
    return {};
  }
  return {orderUnknown: true};
}

/** A list of statements; null entries have left issues behind. */
export function readStatements(
  walk: Walk,
  scope: Scope,
  node: Node,
  path: string,
  defaults?: Partial<Grounds>,
  ordered = false,
): Statement[] {
  const items = walk.list(node, path, 'a list of formulas, each on a line of its own after `- `') ?? [];
  const before = walk.issues.length;
  const read = items.map((item, i) => {
    const place = ordered ? (i === 0 ? 'first' : 'later') : undefined;
    return readStatement(walk, scope, item, `${path}[${i}]`, defaults, place);
  });
  if (isSeq(node) && node.flow && walk.issues.length > before && items.some(splitByComma)) {
    const expected = 'quotes around the formula, or one formula a line after `- `';
    walk.error('formula-syntax', node, path, 'inside [ ] a comma ends a formula, even within parentheses', {expected});
  }
  return read.filter(s => s !== null);
}

/** `[atMostOne(a.x, a.y)]` reaches us as two items, the first with its parenthesis open. */
function splitByComma(item: Node): boolean {
  if (!isScalar(item)) return false;
  const text = String(item.value);
  return text.split('(').length > text.split(')').length;
}
