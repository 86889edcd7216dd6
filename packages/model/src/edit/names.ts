import {isMap, isScalar, isSeq, type Node, type Pair, type Scalar} from 'yaml';
import {formulaTokens} from '../formula-tokens.ts';
import type {ConflictKey} from '../parse/keys.ts';
import {pairOf, setText, type Tree} from './tree.ts';

const formulaLists: readonly ConflictKey[] = ['ruledOut', 'required', 'sameState'];

/** Calls `visit` with every scalar of a conflict file that holds a formula, a state or an option. */
export function eachFormula(tree: Tree, visit: (node: Scalar, kind: 'formula' | 'state' | 'taken') => void): void {
  const statement = (node: unknown, kind: 'formula' | 'state' | 'taken', key = 'that') => {
    if (isScalar(node)) visit(node, kind);
    else if (isMap(node)) statement(pairOf(node, key)?.value, kind, key);
    else if (isSeq(node)) for (const item of node.items) statement(item, kind, key);
  };
  for (const key of formulaLists) statement(tree.value(key), 'formula');
  const outcomes = tree.value('outcomes');
  if (isMap(outcomes)) for (const pair of outcomes.items) statement(pair.value, 'formula');
  const preferences = tree.value('preferences');
  if (isMap(preferences)) {
    for (const {value} of preferences.items as Pair<Node, Node>[]) {
      if (!isMap(value)) continue;
      statement(pairOf(value, 'prioritized')?.value, 'formula');
      statement(pairOf(value, 'ranking')?.value, 'state');
    }
  }
  statement(tree.value('statusQuo'), 'taken', 'option');
}

/** Rewrites names wherever a formula, a ranking or the status quo uses them. */
export function renameEverywhere(tree: Tree, renamed: (word: string) => string): void {
  eachFormula(tree, node => {
    const text = String(node.value);
    let out = '';
    let at = 0;
    for (const token of formulaTokens(text)) {
      if (token.kind !== 'word') continue;
      out += text.slice(at, token.start) + renamed(token.text);
      at = token.start + token.text.length;
    }
    out += text.slice(at);
    if (out !== text) setText(node, out);
  });
}

/** Rewrites every pattern over all `length` options; null takes the entry that holds it out of its list. */
export function rewritePatterns(
  tree: Tree,
  length: number,
  rewritten: (pattern: string, kind: string) => string | null,
): void {
  const isPattern = (text: string) => text.length === length && /^[YN-]+$/.test(text);
  const gone = new Set<Scalar>();
  eachFormula(tree, (node, kind) => {
    const text = String(node.value);
    const words = formulaTokens(text).filter(t => t.kind === 'word' && isPattern(t.text));
    let out = '';
    let at = 0;
    for (const word of words) {
      const pattern = rewritten(word.text, kind);
      if (pattern === null && word.text === text.trim()) gone.add(node);
      // inside a larger formula a pattern that can no longer hold is a contradiction; it is left, and named on parsing
      out += text.slice(at, word.start) + (pattern ?? word.text);
      at = word.start + word.text.length;
    }
    out += text.slice(at);
    if (out !== text) setText(node, out);
  });
  if (gone.size === 0) return;
  const prune = (node: unknown): void => {
    if (isMap(node)) for (const pair of node.items) prune(pair.value);
    if (!isSeq(node)) return;
    for (const item of node.items) prune(item);
    node.items = node.items.filter(item => {
      if (isScalar(item)) return !gone.has(item);
      if (isSeq(item)) return item.items.length > 0;
      const that = isMap(item) ? pairOf(item, 'that')?.value : undefined;
      return !(isScalar(that) && gone.has(that)) && !(isSeq(that) && that.items.length === 0);
    });
  };
  for (const key of [...formulaLists, 'preferences'] as const) prune(tree.value(key));
}
