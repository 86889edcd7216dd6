import type {Node} from 'yaml';
import type {DecisionMaker, Grounds, Preference, StateRef, Tier} from '../conflict.ts';
import {letters, patternFormula} from '../formula-parse.ts';
import {quoted} from '../issue-text.ts';
import type {Scope} from '../scope.ts';
import {isMap, isScalar, isSeq} from '../yaml/nodes.ts';
import {type Entry, isNothing, type Walk} from '../yaml/walk.ts';
import {readStateId} from './graph.ts';
import {readOrder, readStatements} from './statement.ts';

const form = '`prioritized` (a list of formulas, most important first) or `ranking` (a list of states, best first)';

/** Preferences by decision maker, in their order; whoever has none is indifferent, and a warning says so. */
export function readPreferences(
  walk: Walk,
  scope: Scope,
  entry: Entry | undefined,
  makers: readonly DecisionMaker[],
): Preference[] {
  const entries = entry ? walk.map(entry.value, 'preferences', 'a mapping of decision makers to preferences') : null;
  const ids = makers.map(d => d.id);
  const known = new Set(ids);
  for (const {key, keyNode, path} of entries?.values() ?? []) {
    if (known.has(key)) continue;
    const named = makers.find(d => d.name === key);
    const near = named ? [named.id] : walk.nearest(key, ids);
    const facts = {found: key, expected: `one of ${ids.slice(0, 8).join(', ')}`, near};
    walk.error('unknown-decision-maker', keyNode, path, `there is no decision maker ${quoted(key)}`, facts);
  }
  return makers.map(maker => {
    const own = entries?.get(maker.id);
    const before = walk.issues.length;
    const preference: Preference = own ? readPreference(walk, scope, own) : {kind: 'none'};
    const empty =
      preference.kind === 'none' ||
      (preference.kind === 'prioritized' ? preference.statements : preference.tiers).length === 0;
    if (empty && walk.issues.length === before) {
      walk.issues.push({
        code: 'indifferent',
        severity: 'warning',
        message: `${maker.name} has no preferences and counts as indifferent between all states`,
        ...(walk.file === undefined ? {} : {file: walk.file}),
        at: own ? walk.at(own.keyNode) : maker.at,
        path: `preferences.${maker.id}`,
      });
    }
    return preference;
  });
}

function readPreference(walk: Walk, scope: Scope, {value, path}: Entry): Preference {
  if (isNothing(value)) return {kind: 'none'};
  const entries = walk.record(value, path, form, ['prioritized', 'ranking', 'because', 'assumed', 'note']);
  if (!entries) return {kind: 'none'};
  const prioritized = entries.get('prioritized');
  const ranking = entries.get('ranking');
  if (prioritized && ranking) {
    const message = 'there are both `prioritized` and `ranking`';
    walk.error('conflicting-keys', ranking.keyNode, ranking.path, message, {expected: 'one of them'});
    return {kind: 'none'};
  }
  // grounds beside the list hold for each entry that gives none of its own
  const shared = walk.grounds(entries, value);
  if (prioritized && !isNothing(prioritized.value)) {
    const statements = readStatements(walk, scope, prioritized.value, prioritized.path, shared, true);
    return {kind: 'prioritized', statements};
  }
  if (ranking && !isNothing(ranking.value)) {
    return {kind: 'ranking', tiers: readTiers(walk, scope, ranking.value, ranking.path, shared)};
  }
  return {kind: 'none'};
}

function readTiers(walk: Walk, scope: Scope, node: Node, path: string, shared: Grounds): Tier[] {
  const items = walk.list(node, path, 'a list of states, best first: `[YNN, [NNN, NNY], war]`') ?? [];
  const tiers: Tier[] = [];
  let numbered: Node | undefined;
  for (const [i, item] of items.entries()) {
    const own = `${path}[${i}]`;
    let grounds = walk.grounds(null, item, shared);
    let loose = {};
    let states: Node | null = item;
    if (isMap(item)) {
      const entries = walk.record(item, own, '`{that: YNN, assumed: true}`', [
        'that',
        'because',
        'assumed',
        'note',
        'order',
      ]);
      loose = readOrder(walk, entries?.get('order'), i === 0 ? 'first' : 'later');
      grounds = walk.grounds(entries, item, shared);
      states = entries?.get('that')?.value ?? null;
    }
    const tied: (Node | null)[] = isSeq(states) ? (states.items as Node[]) : [states];
    if (tied.length === 0) walk.wrong(states, own, 'at least one state in a tie');
    const refs = tied.map((state, k) => readStateRef(walk, scope, state, isSeq(states) ? `${own}[${k}]` : own));
    const at = refs.findIndex(ref => ref?.kind === 'id');
    if (at >= 0) numbered ??= tied[at] ?? undefined;
    tiers.push({states: refs.filter(ref => ref !== null), ...grounds, ...loose});
  }
  if (numbered && scope.form === 'options') {
    walk.warn(
      'ranking-by-number',
      numbered,
      path.replace(/\.ranking$/, ''),
      'states are ranked by number here, and numbers shift when options or `ruledOut` change',
      {expected: 'patterns such as `YNN`'},
    );
  }
  return tiers;
}

function readStateRef(walk: Walk, scope: Scope, node: Node | null, path: string): StateRef | null {
  const at = walk.at(node);
  if (scope.form === 'graph') {
    if (isScalar(node) && scope.outcomes.has(String(node.value))) {
      return {kind: 'outcome', outcome: String(node.value), at};
    }
    const id = readStateId(walk, node, path, scope.stateNames.length, scope.stateNames);
    return id === null ? null : {kind: 'id', id, at};
  }
  const m = scope.options.size;
  const text = walk.text(node, path, `a pattern of ${letters(m)} Y, N or -, or a named outcome`)?.trim();
  if (text === undefined) return null;
  if (patternFormula(text, scope)) return {kind: 'pattern', pattern: text, at};
  if (scope.outcomes.has(text)) return {kind: 'outcome', outcome: text, at};
  if (/^[1-9][0-9]{0,14}$/.test(text)) return {kind: 'id', id: Number(text), at};
  if (/^[YN-]+$/.test(text)) {
    const facts = {found: text, expected: `${m}, one for each option`};
    walk.error('bad-pattern', node, path, `the pattern ${quoted(text)} has ${letters(text.length)}`, facts);
    return null;
  }
  const near = walk.nearest(text, scope.outcomes);
  const facts = {found: text, expected: `a pattern of ${letters(m)} Y, N or -, or a named outcome`, near};
  walk.error('unknown-state', node, path, `there is no state or outcome ${quoted(text)}`, facts);
  return null;
}
