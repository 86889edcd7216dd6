import {isMap, isScalar, isSeq, type Node, Pair, type Scalar, YAMLMap, type YAMLSeq} from 'yaml';
import {formulaTokens} from '../formula-tokens.ts';
import type {Issue} from '../issue.ts';
import {type ConflictDocument, type ConflictResult, parseConflict} from '../parse-conflict.ts';
import {readYaml} from '../yaml/read.ts';
import type {ConflictEdit, StatementList} from './edits.ts';
import {eachFormula, renameEverywhere, rewritePatterns} from './names.ts';
import {trackChanges} from './splice.ts';
import {
  EditRefused,
  flowMap,
  flowSeq,
  nameOf,
  openSeq,
  pairOf,
  plainNode,
  replace,
  setEntry,
  setText,
  Tree,
  textNode,
} from './tree.ts';

/** The source of a conflict file, comments, order and layout as they are. */
export function printConflict(document: ConflictDocument): string {
  return document.text;
}

/**
 * Applies one edit to a conflict file: everything it does not touch stays byte for byte, comments and order are kept,
 * and names and patterns follow along (a renamed option is renamed in every formula). The result is parsed again; an
 * edit that would leave a broken file is refused with the issues it would cause.
 *
 *     const result = editConflict(document, {edit: 'set-title', title: 'Water'});
 *     if (result.ok) print(result.document.text);
 */
export function editConflict(document: ConflictDocument, edit: ConflictEdit): ConflictResult {
  const options = document.file === undefined ? {} : {file: document.file};
  const read = readYaml(document.text, document.file);
  if (!read.ok) return read;
  const {finish} = trackChanges(document.text, read.source.yaml);
  try {
    apply(new Tree(read.source.yaml), edit);
  } catch (refused) {
    if (!(refused instanceof EditRefused)) throw refused;
    const issue: Issue = {code: 'edit-refused', severity: 'error', message: refused.message};
    return {ok: false, issues: [{...issue, ...options}]};
  }
  return parseConflict(finish(), options);
}

function apply(tree: Tree, edit: ConflictEdit): void {
  switch (edit.edit) {
    case 'set-title':
      tree.set('title', textNode(edit.title));
      return;
    case 'set-date':
      tree.set('asOf', edit.asOf === null ? null : plainNode(edit.asOf));
      return;
    case 'set-evidence':
      tree.set('evidence', edit.evidence === null ? null : textNode(edit.evidence));
      return;
    case 'add-decision-maker': {
      const makers = tree.map('decisionMakers');
      if (pairOf(makers, edit.id)) throw new EditRefused(`there is a decision maker \`${edit.id}\` already`);
      const maker = new YAMLMap();
      maker.items.push(new Pair(textNode('name'), textNode(edit.name ?? edit.id)));
      setEntry(makers, edit.id, maker);
      return;
    }
    case 'rename-decision-maker':
      renameMaker(tree, edit.id, edit.to, edit.name);
      return;
    case 'remove-decision-maker':
      removeMaker(tree, edit.id);
      return;
    case 'add-option':
      addOption(tree, edit.of, edit.id, edit.does);
      return;
    case 'rename-option':
      renameOption(tree, edit.option, edit.to, edit.does);
      return;
    case 'set-irreversible': {
      const {pair, id} = tree.option(edit.option);
      const map = optionMap(pair, id);
      setEntry(map, 'irreversible', edit.irreversible === null ? null : textNode(edit.irreversible), 1);
      simplify(pair, 'does');
      return;
    }
    case 'remove-option':
      removeOptions(tree, [edit.option]);
      return;
    case 'set-ranking': {
      tree.maker(edit.of);
      const preferences = tree.map('preferences');
      const value = pairOf(preferences, edit.of)?.value;
      const own = isMap(value) ? value : new YAMLMap();
      setEntry(own, 'prioritized', null);
      setEntry(own, 'ranking', flowSeq(edit.ranking));
      if (own !== value) setEntry(preferences, edit.of, own);
      return;
    }
    case 'set-status-quo':
      setStatusQuo(tree, edit.taken);
      return;
    case 'set-state':
      tree.set('statusQuo', edit.state === null ? null : plainNode(String(edit.state)));
      return;
    case 'set-outcome': {
      const outcomes = tree.map('outcomes');
      const pair = pairOf(outcomes, edit.id);
      if (pair) setThat(pair, edit.that);
      else setEntry(outcomes, edit.id, textNode(edit.that));
      return;
    }
    case 'rename-outcome': {
      const outcomes = tree.map('outcomes');
      const pair = pairOf(outcomes, edit.id);
      if (!pair) throw new EditRefused(`there is no outcome \`${edit.id}\``);
      if (pairOf(outcomes, edit.to)) throw new EditRefused(`there is an outcome \`${edit.to}\` already`);
      setText(pair.key as Scalar, edit.to);
      renameEverywhere(tree, word => (word === edit.id ? edit.to : word));
      return;
    }
    case 'remove-outcome': {
      const outcomes = tree.map('outcomes');
      if (!pairOf(outcomes, edit.id)) throw new EditRefused(`there is no outcome \`${edit.id}\``);
      setEntry(outcomes, edit.id, null);
      refuseIfNamed(tree, word => word === edit.id);
      if (outcomes.items.length === 0) tree.set('outcomes', null);
      return;
    }
    default:
      applyToList(tree, edit);
      return;
  }
}

// statements

type ListEdit = Extract<ConflictEdit, {list: StatementList}>;

function applyToList(tree: Tree, edit: ListEdit): void {
  if (edit.edit === 'add-statement') {
    const seq = statementList(tree, edit.list, true);
    const node = withGrounds(textNode(edit.that), edit.because ?? [], edit.assumed ?? false);
    const index = edit.index ?? seq.items.length;
    if (index < 0 || index > seq.items.length) throw new EditRefused(`there is no place ${index} in this list`);
    seq.items.splice(index, 0, node);
    return;
  }
  const seq = statementList(tree, edit.list, false);
  const index = edit.edit === 'move-statement' ? edit.from : edit.index;
  const item = seq.items[index] as Node | undefined;
  if (!item) throw new EditRefused(`there is no statement ${index} in this list`);
  switch (edit.edit) {
    case 'change-statement':
      if (isMap(item)) setEntry(item, 'that', textNode(edit.that), 0);
      else if (isScalar(item)) setText(item, edit.that);
      return;
    case 'remove-statement':
      seq.items.splice(index, 1);
      if (seq.items.length === 0) seq.flow = true;
      return;
    case 'move-statement':
      if (edit.to < 0 || edit.to >= seq.items.length)
        throw new EditRefused(`there is no place ${edit.to} in this list`);
      seq.items.splice(index, 1);
      seq.items.splice(edit.to, 0, item);
      return;
    case 'set-assumed':
      seq.items[index] = changedGrounds(item, 'assumed', edit.assumed ? plainNode('true') : null);
      return;
    case 'set-order-unknown':
      if (edit.unknown && index === 0) throw new EditRefused('the first line has none above it');
      seq.items[index] = changedGrounds(item, 'order', edit.unknown ? plainNode('unknown') : null);
      return;
    case 'set-because':
      seq.items[index] = changedGrounds(item, 'because', edit.because.length ? flowSeq(edit.because) : null);
      return;
  }
}

function statementList(tree: Tree, list: StatementList, open: boolean): YAMLSeq {
  if (typeof list === 'string') {
    const value = tree.value(list);
    const seq = openSeq(value);
    if (seq !== value && open) {
      const pair = pairOf(tree.top, list);
      if (pair) pair.value = seq;
      else tree.set(list, seq);
    }
    return seq;
  }
  const id = list.preferencesOf;
  tree.maker(id);
  const own = pairOf(tree.map('preferences'), id)?.value;
  const key = isMap(own) && pairOf(own, 'ranking') ? 'ranking' : 'prioritized';
  const value = isMap(own) ? pairOf(own, key)?.value : undefined;
  if (key === 'ranking' && open) throw new EditRefused(`\`${id}\` has a ranking, not prioritised statements`);
  const seq = openSeq(value);
  if (seq !== value && open) {
    const pair = isMap(own) ? pairOf(own, key) : undefined;
    if (pair) pair.value = seq;
    else if (isMap(own)) setEntry(own, key, seq);
    else {
      const map = new YAMLMap();
      map.items.push(new Pair(textNode(key), seq));
      setPreference(tree, id, map);
    }
  }
  return seq;
}

function withGrounds(that: Scalar, because: string[], assumed: boolean): Node {
  if (because.length === 0 && !assumed) return that;
  const entries: [string, Node][] = [['that', that]];
  if (because.length) entries.push(['because', flowSeq(because)]);
  if (assumed) entries.push(['assumed', plainNode('true')]);
  return flowMap(entries);
}

/** A statement or tier with `assumed` or `because` set or removed; one without any is a plain formula again. */
function changedGrounds(item: Node, key: string, value: Node | null): Node {
  let map = item;
  if (!isMap(map)) {
    const {comment, commentBefore} = item;
    item.comment = undefined;
    item.commentBefore = undefined;
    map = flowMap([['that', item]]);
    if (comment) map.comment = comment;
    if (commentBefore) map.commentBefore = commentBefore;
  }
  setEntry(map as YAMLMap, key, value);
  const left = (map as YAMLMap).items;
  if (left.length !== 1 || nameOf(left[0]!) !== 'that') return map;
  const that = left[0]!.value as Node;
  if (map.comment && !that.comment) that.comment = map.comment;
  if (map.commentBefore && !that.commentBefore) that.commentBefore = map.commentBefore;
  return that;
}

function setThat(pair: Pair, text: string): void {
  if (isMap(pair.value)) setEntry(pair.value, 'that', textNode(text), 0);
  else replace(pair, textNode(text));
}

function setPreference(tree: Tree, id: string, value: YAMLMap): void {
  tree.maker(id);
  setEntry(tree.map('preferences'), id, value);
}

// decision makers and options

function renameMaker(tree: Tree, id: string, to: string | undefined, name: string | undefined): void {
  const maker = tree.maker(id);
  if (to !== undefined && to !== id) {
    const makers = tree.map('decisionMakers');
    if (pairOf(makers, to)) throw new EditRefused(`there is a decision maker \`${to}\` already`);
    // the name people read stays when only the id changes
    if (name === undefined && !pairOf(maker, 'name')) setEntry(maker, 'name', textNode(id), 0);
    setText(pairOf(makers, id)!.key as Scalar, to);
    const preferences = tree.value('preferences');
    const own = isMap(preferences) ? pairOf(preferences, id) : undefined;
    if (own) setText(own.key as Scalar, to);
    renameEverywhere(tree, word => (word.startsWith(`${id}.`) ? `${to}${word.slice(id.length)}` : word));
  }
  if (name !== undefined) setEntry(maker, 'name', textNode(name), 0);
}

function removeMaker(tree: Tree, id: string): void {
  const options = pairOf(tree.maker(id), 'options')?.value;
  const preferences = tree.value('preferences');
  if (isMap(preferences)) {
    setEntry(preferences, id, null);
    if (preferences.items.length === 0) tree.set('preferences', null);
  }
  removeOptions(tree, isMap(options) ? options.items.map(pair => `${id}.${nameOf(pair)}`) : []);
  setEntry(tree.map('decisionMakers'), id, null);
}

/** `dm.option` of every option, in file order. */
function optionsOf(tree: Tree): string[] {
  return tree.map('decisionMakers').items.flatMap(maker => {
    const options = isMap(maker.value) ? pairOf(maker.value, 'options')?.value : undefined;
    return isMap(options) ? options.items.map(option => `${nameOf(maker)}.${nameOf(option)}`) : [];
  });
}

/** A new option is not taken today; patterns that rule states out say nothing of it, ranked states do not take it. */
function addOption(tree: Tree, of: string, id: string, does: string): void {
  const maker = tree.maker(of);
  const value = pairOf(maker, 'options')?.value;
  const options = isMap(value) && value.items.length > 0 ? value : new YAMLMap();
  if (pairOf(options, id)) throw new EditRefused(`there is an option \`${of}.${id}\` already`);
  const length = optionsOf(tree).length;
  if (options !== value) setEntry(maker, 'options', options);
  setEntry(options, id, textNode(does));
  const at = optionsOf(tree).indexOf(`${of}.${id}`);
  rewritePatterns(tree, length, (pattern, kind) => {
    return `${pattern.slice(0, at)}${kind === 'formula' ? '-' : 'N'}${pattern.slice(at)}`;
  });
}

function renameOption(tree: Tree, option: string, to: string | undefined, does: string | undefined): void {
  const {pair, options, maker, id} = tree.option(option);
  if (does !== undefined) {
    if (isMap(pair.value)) setEntry(pair.value, 'does', textNode(does), 0);
    else replace(pair, textNode(does));
  }
  if (to === undefined || to === id) return;
  if (pairOf(options, to)) throw new EditRefused(`there is an option \`${maker}.${to}\` already`);
  setText(pair.key as Scalar, to);
  renameEverywhere(tree, word => (word === option ? `${maker}.${to}` : word));
}

/**
 * Without its options a conflict has the states in which they were not taken: patterns lose their letters, and those
 * that asked for one to be taken go. A formula that names one has to be changed first.
 */
function removeOptions(tree: Tree, names: readonly string[]): void {
  const statusQuo = tree.value('statusQuo');
  if (isSeq(statusQuo)) {
    statusQuo.items = statusQuo.items.filter(item => {
      const option = isMap(item) ? pairOf(item, 'option')?.value : item;
      return !(isScalar(option) && names.includes(String(option.value).trim()));
    });
    if (statusQuo.items.length === 0) statusQuo.flow = true;
  }
  refuseIfNamed(tree, word => names.includes(word));
  const all = optionsOf(tree);
  const gone = new Set(names.map(name => all.indexOf(name)));
  for (const name of names) {
    const {options, id, maker} = tree.option(name);
    setEntry(options, id, null);
    if (options.items.length === 0) setEntry(tree.maker(maker), 'options', null);
  }
  rewritePatterns(tree, all.length, (pattern, kind) => {
    const letters = [...pattern];
    if (kind !== 'taken' && letters.some((letter, o) => gone.has(o) && letter === 'Y')) return null;
    return letters.filter((_, o) => !gone.has(o)).join('');
  });
}

function refuseIfNamed(tree: Tree, named: (word: string) => boolean): void {
  const uses: string[] = [];
  eachFormula(tree, node => {
    const text = String(node.value);
    if (formulaTokens(text).some(t => t.kind === 'word' && named(t.text))) uses.push(text.trim());
  });
  if (uses.length === 0) return;
  const few = uses.slice(0, 3).map(text => `\`${text}\``);
  const more = uses.length > 3 ? ` and ${uses.length - 3} more` : '';
  throw new EditRefused(`it is still named in ${few.join(', ')}${more}; change or remove that first`);
}

function optionMap(pair: Pair, id: string): YAMLMap {
  if (isMap(pair.value)) return pair.value;
  const old = pair.value as Scalar | null;
  const does = old && String(old.value) !== '' ? String(old.value) : id;
  const map = flowMap([['does', textNode(does)]]);
  if (old?.comment) map.comment = old.comment;
  pair.value = map;
  return map;
}

/** `{does: X}` is written `X`. */
function simplify(pair: Pair, key: string): void {
  if (!isMap(pair.value) || pair.value.items.length !== 1 || nameOf(pair.value.items[0]!) !== key) return;
  const text = pair.value.items[0]!.value as Scalar;
  if (pair.value.comment && !text.comment) text.comment = pair.value.comment;
  pair.value = text;
}

/** The options taken today; entries that stay keep their grounds. */
function setStatusQuo(tree: Tree, taken: string[] | null): void {
  if (taken === null) {
    tree.set('statusQuo', null);
    return;
  }
  const old = tree.value('statusQuo');
  const kept = new Map<string, Node>();
  if (isSeq(old)) {
    for (const item of old.items as Node[]) {
      const option = isMap(item) ? pairOf(item, 'option')?.value : item;
      if (isScalar(option)) kept.set(String(option.value).trim(), item);
    }
  }
  const seq = flowSeq([]);
  seq.items = taken.map(name => kept.get(name) ?? textNode(name));
  if (isSeq(old)) {
    old.items = seq.items;
    if (old.items.length === 0 || !old.items.some(isMap)) old.flow = true;
  } else tree.set('statusQuo', seq);
}
