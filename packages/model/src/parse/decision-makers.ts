import type {DecisionMaker, Option} from '../conflict.ts';
import {quoted} from '../issue-text.ts';
import {looksOf} from '../looks.ts';
import {isId, keywords} from '../scope.ts';
import {isMap, isScalar} from '../yaml/nodes.ts';
import {type Entry, isNothing, type Walk} from '../yaml/walk.ts';
import {readMoves} from './graph.ts';

const keys = ['name', 'options', 'moves', 'because', 'assumed', 'note'];

/** Decision makers in file order, with their options or, in graph form, their moves between `states` states. */
export function readDecisionMakers(walk: Walk, entry: Entry | undefined, states: number | null): DecisionMaker[] {
  const expected = 'a mapping of ids to decision makers';
  const read: DecisionMaker[] = [];
  if (!entry || isNothing(entry.value)) {
    const at = entry?.keyNode ?? walk.source.yaml.contents;
    walk.error('missing-key', at, 'decisionMakers', 'there are no `decisionMakers`', {expected});
    return read;
  }
  const names = new Map<string, Entry>();
  const looks = new Map<string, Entry>();
  const makers = walk.map(entry.value, 'decisionMakers', expected);
  for (const maker of makers?.values() ?? []) {
    checkId(walk, maker, 'a decision maker');
    const entries = walk.record(maker.value, maker.path, '`{name: …, options: …}`', keys);
    if (!entries) continue;
    const nameEntry = entries.get('name');
    const name = textOr(walk, nameEntry, maker.key);
    // two that only look alike are told apart by what is computed, but not by who reads it
    const same = names.get(name);
    const first = same ?? looks.get(looksOf(name));
    if (first) {
      const alike = same ? 'are named' : 'have names that look alike,';
      const line = walk.at(first.keyNode).line;
      const message = `two decision makers ${alike} ${quoted(name)} (the first on line ${line})`;
      const at = nameEntry?.value ?? maker.keyNode;
      const facts = {found: name, expected: 'a name of its own for each'};
      if (same) walk.error('duplicate-name', at, maker.path, message, facts);
      else walk.warn('duplicate-name', at, maker.path, message, facts);
    }
    if (!same) names.set(name, maker);
    if (!first) looks.set(looksOf(name), maker);
    const options = entries.get('options');
    const moves = entries.get('moves');
    if (states === null && moves) {
      const facts = {expected: '`options`, or `states` at the top of the file'};
      walk.error('conflicting-keys', moves.keyNode, moves.path, '`moves` belong to the graph form', facts);
    }
    if (states !== null && options) {
      walk.error('conflicting-keys', options.keyNode, options.path, 'in graph form there are no `options`', {
        expected: '`moves`',
      });
    }
    read.push({
      id: maker.key,
      name,
      options: states === null && options ? readOptions(walk, options) : [],
      ...(states === null ? {} : {moves: readMoves(walk, moves, states)}),
      ...walk.grounds(entries, maker.keyNode),
    });
  }
  if (makers?.size === 0)
    walk.error('missing-key', entry.value, 'decisionMakers', 'there are no decision makers', {expected});
  if (states === null && read.length && read.every(d => d.options.length === 0) && !walk.issues.length) {
    walk.error('missing-key', entry.keyNode, 'decisionMakers', 'no decision maker has an option', {
      expected: '`options: {release: Release water}` for at least one of them',
    });
  }
  return read;
}

function readOptions(walk: Walk, entry: Entry): Option[] {
  const expected = 'a mapping of ids to options, such as `release: Release water downstream`';
  const options: Option[] = [];
  for (const option of walk.map(entry.value, entry.path, expected)?.values() ?? []) {
    checkId(walk, option, 'an option');
    const {key: id, keyNode, value, path} = option;
    if (isNothing(value)) {
      options.push({id, name: id, irreversible: null, ...walk.grounds(null, keyNode)});
    } else if (isMap(value)) {
      const form = '`{does: Escalate, irreversible: taken}`';
      const entries = walk.record(value, path, form, ['does', 'irreversible', 'because', 'assumed', 'note']);
      const irreversible = direction(walk, entries?.get('irreversible'));
      options.push({id, name: textOr(walk, entries?.get('does'), id), irreversible, ...walk.grounds(entries, keyNode)});
    } else {
      const name = walk.text(value, path, 'what is done in a few words, or `{does: …, irreversible: taken}`');
      options.push({id, name: name ?? id, irreversible: null, ...walk.grounds(null, keyNode)});
    }
  }
  return options;
}

function direction(walk: Walk, entry: Entry | undefined): Option['irreversible'] {
  if (!entry || isNothing(entry.value)) return null;
  const word = isScalar(entry.value) ? String(entry.value.value) : undefined;
  if (word === 'taken' || word === 'dropped') return word;
  walk.wrong(entry.value, entry.path, '`taken` (once taken it stays) or `dropped` (once dropped it stays so)');
  return null;
}

function textOr(walk: Walk, entry: Entry | undefined, otherwise: string): string {
  if (!entry || isNothing(entry.value)) return otherwise;
  const text = walk.text(entry.value, entry.path, 'a few words');
  return text === null || text.trim() === '' ? otherwise : text;
}

function checkId(walk: Walk, {key, keyNode, path}: Entry, what: string): void {
  if (keywords.has(key)) {
    const message = `${what} cannot have the id ${quoted(key)}: it is a word of the formula language`;
    walk.error('reserved-word', keyNode, path, message, {found: key});
  } else if (!isId(key)) {
    const facts = {found: key, expected: 'letters, digits, `-` and `_` (the full name goes into `name`)'};
    walk.error('bad-id', keyNode, path, `${what} cannot have the id ${quoted(key)}`, facts);
  }
}
