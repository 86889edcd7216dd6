import {type Document, isMap, isScalar, isSeq, type Node, Pair, type ParsedNode, Scalar, YAMLMap, YAMLSeq} from 'yaml';
import {type ConflictKey, conflictKeys} from '../parse/keys.ts';
import {scalarText} from '../yaml/scalar.ts';
import {isNothing} from '../yaml/walk.ts';

/** An edit that cannot be made; its message says why. Caught where edits are applied. */
export class EditRefused extends Error {}

/** The node tree of a conflict file, for reading and changing by name. */
export class Tree {
  readonly top: YAMLMap;

  constructor(yaml: Document.Parsed<ParsedNode>) {
    const contents = yaml.contents as Node;
    if (!isMap(contents)) throw new EditRefused('the file holds no mapping');
    this.top = contents;
  }

  value(key: ConflictKey): unknown {
    return pairOf(this.top, key)?.value;
  }

  /** Sets or, with null, removes a top entry; a new one takes its usual place. */
  set(key: ConflictKey, value: Node | null): void {
    const pair = pairOf(this.top, key);
    if (value === null) {
      this.top.items = this.top.items.filter(p => p !== pair);
    } else if (pair) {
      replace(pair, value);
    } else {
      const rank = conflictKeys.indexOf(key);
      const before = this.top.items.findLastIndex(p => conflictKeys.indexOf(nameOf(p) as ConflictKey) < rank);
      this.top.items.splice(before + 1, 0, new Pair(textNode(key), value));
    }
  }

  /** The mapping under a top key, made when there is none. */
  map(key: ConflictKey): YAMLMap {
    const value = this.value(key);
    if (isMap(value)) return value;
    const map = new YAMLMap();
    this.set(key, map);
    return map;
  }

  maker(id: string): YAMLMap {
    const pair = pairOf(this.map('decisionMakers'), id);
    if (!pair) throw new EditRefused(`there is no decision maker \`${id}\``);
    if (isMap(pair.value)) return pair.value;
    const map = new YAMLMap();
    pair.value = map;
    return map;
  }

  /** The entry of `dm.option`, with the mapping it is in. */
  option(name: string): {pair: Pair; options: YAMLMap; maker: string; id: string} {
    const dot = name.indexOf('.');
    const maker = name.slice(0, dot);
    const id = name.slice(dot + 1);
    const options = pairOf(this.maker(maker), 'options')?.value;
    const pair = isMap(options) ? pairOf(options, id) : undefined;
    if (!pair || !isMap(options)) throw new EditRefused(`there is no option \`${name}\``);
    return {pair, options, maker, id};
  }
}

export function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(pair => nameOf(pair) === key);
}

/** A text as a scalar node, in quotes where YAML asks for them. */
export function textNode(text: string): Scalar {
  const node = new Scalar(text);
  style(node, text);
  return node;
}

/** A date, a number, true: words this format reads as they stand, without quotes. */
export function plainNode(text: string): Scalar {
  const node = textNode(text);
  if (/^[\w-]+$/.test(text)) node.type = Scalar.PLAIN;
  return node;
}

export function setText(node: Scalar, text: string): void {
  node.value = text;
  style(node, text);
}

function style(node: Scalar, text: string): void {
  const quotes = /^["']/.test(scalarText(text, 'flow')) || /^["']/.test(scalarText(text));
  node.type = quotes ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}

export function flowSeq(texts: readonly (string | readonly string[])[]): YAMLSeq {
  const seq = new YAMLSeq();
  seq.flow = true;
  for (const text of texts) seq.items.push(typeof text === 'string' ? textNode(text) : flowSeq(text));
  return seq;
}

export function flowMap(entries: readonly (readonly [string, Node])[]): YAMLMap {
  const map = new YAMLMap();
  map.flow = true;
  for (const [key, value] of entries) map.items.push(new Pair(textNode(key), value));
  return map;
}

/** Puts a value in the place of another, comments of the old one kept. */
export function replace(pair: Pair, value: Node): void {
  const old = pair.value as Node | null;
  const wasText = isScalar(old) && !isNothing(old);
  if (isScalar(value) && wasText) {
    setText(old, String(value.value));
    if (value.type) old.type = value.type;
    return;
  }
  if (old) {
    if (old.comment) value.comment = old.comment;
    if (old.commentBefore) value.commentBefore = old.commentBefore;
  }
  pair.value = value;
}

/** Sets, adds or (with null) removes an entry. */
export function setEntry(map: YAMLMap, key: string, value: Node | null, index?: number): void {
  const pair = pairOf(map, key);
  if (value === null) map.items = map.items.filter(p => p !== pair);
  else if (pair) replace(pair, value);
  else map.items.splice(index ?? map.items.length, 0, new Pair(textNode(key), value));
}

/** A list to add to: the one that stands there unless it is written in brackets and empty, else a new one. */
export function openSeq(value: unknown): YAMLSeq {
  if (isSeq(value) && !(value.flow && value.items.length === 0)) return value;
  const seq = new YAMLSeq();
  if (isSeq(value)) {
    if (value.comment) seq.commentBefore = value.comment;
    if (value.commentBefore) seq.commentBefore = value.commentBefore;
  }
  return seq;
}
