import type {Node, Scalar} from 'yaml';
import type {Grounds} from '../conflict.ts';
import type {Issue, Place} from '../issue.ts';
import {quoted, sentence} from '../issue-text.ts';
import {nearest} from '../nearest.ts';
import type {Places} from '../place.ts';
import {isMap, isScalar, isSeq} from './nodes.ts';

/** A text with the YAML it is made of, whoever read it: the library, or `plainYaml`. */
export interface Source {
  text: string;
  places: Places;
  yaml: {contents: Node | null};
}

/** A key of a mapping with its value; `value` is null where the source has none. */
export interface Entry {
  key: string;
  keyNode: Scalar;
  value: Node | null;
  path: string;
}

interface Facts {
  found?: string;
  expected?: string;
  near?: string[];
}

/**
 * Walks a YAML document with typed questions; whatever is not as expected becomes an issue at its place. Keys come
 * back in Maps of our own, so `__proto__` and `constructor` are keys like any other.
 */
export class Walk {
  readonly issues: Issue[] = [];
  readonly source: Source;
  readonly file: string | undefined;

  constructor(source: Source, file: string | undefined) {
    this.source = source;
    this.file = file;
  }

  at(node: Node | null | undefined): Place {
    return this.source.places.at(node?.range?.[0] ?? 0);
  }

  error(code: string, node: Node | null | undefined, path: string, message: string, facts: Facts = {}): void {
    this.#report('error', code, this.at(node), path, message, facts);
  }

  warn(code: string, node: Node | null | undefined, path: string, message: string, facts: Facts = {}): void {
    this.#report('warning', code, this.at(node), path, message, facts);
  }

  #report(severity: Issue['severity'], code: string, at: Place, path: string, said: string, facts: Facts): void {
    const message = sentence(said, facts.expected, facts.near);
    const issue: Issue = {code, severity, message, at, path, ...facts};
    if (this.file !== undefined) issue.file = this.file;
    if (!issue.near?.length) delete issue.near;
    this.issues.push(issue);
  }

  /** Near names cost time: past fifty issues nobody reads them. */
  nearest(name: string, candidates: Iterable<string>): string[] {
    return this.issues.length < 50 ? nearest(name, candidates) : [];
  }

  /** The entries of a mapping by key, or null (with an issue) when it is none. An absent value is an empty mapping. */
  map(node: Node | null, path: string, expected: string): Map<string, Entry> | null {
    const entries = new Map<string, Entry>();
    if (isNothing(node)) return entries;
    if (!isMap(node)) {
      this.wrong(node, path, expected);
      return null;
    }
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null;
      if (!isScalar(keyNode) || typeof keyNode.value !== 'string' || isEmpty(keyNode)) {
        this.wrong(keyNode ?? node, path, 'a name as key');
        continue;
      }
      const key = keyNode.value;
      const first = entries.get(key);
      if (first) {
        const line = this.at(first.keyNode).line;
        const message = `${quoted(key)} stands twice here (first on line ${line})`;
        this.error('duplicate-key', keyNode, join(path, key), message, {found: key});
      } else entries.set(key, {key, keyNode, value: pair.value as Node | null, path: join(path, key)});
    }
    return entries;
  }

  /** As `map`, with the keys known beforehand; others are issues naming the nearest. */
  record(node: Node | null, path: string, expected: string, keys: readonly string[]): Map<string, Entry> | null {
    const entries = this.map(node, path, expected);
    for (const entry of entries?.values() ?? []) {
      if (keys.includes(entry.key)) continue;
      const near = this.nearest(entry.key, keys);
      const facts = {found: entry.key, expected: `one of ${keys.join(', ')}`, near};
      this.error('unknown-key', entry.keyNode, entry.path, `unknown key ${quoted(entry.key)}`, facts);
    }
    return entries;
  }

  /** The items of a list, or null (with an issue) when it is none. */
  list(node: Node | null, path: string, expected: string): Node[] | null {
    if (isSeq(node)) return node.items as Node[];
    this.wrong(node, path, expected);
    return null;
  }

  /** A scalar's source text (quotes and escapes resolved), or null with an issue. */
  text(node: Node | null, path: string, expected: string): string | null {
    if (isScalar(node) && typeof node.value === 'string' && !isEmpty(node)) return node.value;
    this.wrong(node, path, expected);
    return null;
  }

  flag(entry: Entry | undefined): boolean | undefined {
    if (!entry || isNothing(entry.value)) return undefined;
    const word = isScalar(entry.value) ? String(entry.value.value) : '';
    if (/^(true|True|TRUE)$/.test(word)) return true;
    if (/^(false|False|FALSE)$/.test(word)) return false;
    this.wrong(entry.value, entry.path, '`true` or `false`');
    return undefined;
  }

  /** `because`, `assumed` and `note` of an entry; what it leaves open is taken from `defaults`. */
  grounds(entries: Map<string, Entry> | null, at: Node | null, defaults?: Partial<Grounds>): Grounds {
    const because = entries?.get('because');
    const note = entries?.get('note');
    const assumed = this.flag(entries?.get('assumed'));
    const own = because !== undefined || assumed !== undefined;
    const grounds: Grounds = {
      because: because ? this.#ids(because) : own ? [] : [...(defaults?.because ?? [])],
      assumed: assumed ?? (own ? false : (defaults?.assumed ?? false)),
      at: this.at(at),
    };
    const words = note && !isNothing(note.value) ? this.text(note.value, note.path, 'a note in words') : null;
    if (words !== null) grounds.note = words;
    else if (!note && defaults?.note !== undefined) grounds.note = defaults.note;
    return grounds;
  }

  #ids(entry: Entry): string[] {
    if (isNothing(entry.value)) return [];
    if (isScalar(entry.value)) return [String(entry.value.value)];
    const items = this.list(entry.value, entry.path, 'a list of ids in the record, such as `[s12, d3]`') ?? [];
    return items
      .map((item, i) => this.text(item, `${entry.path}[${i}]`, 'an id in the record, such as `s12`'))
      .filter(id => id !== null);
  }

  wrong(node: Node | null, path: string, expected: string): void {
    const found = describe(node);
    this.error('wrong-type', node ?? this.source.yaml.contents, path, `found ${found}`, {found, expected});
  }

  /** The place in the file of an offset inside a scalar's value; its beginning where the two do not run in step. */
  inside(node: Scalar): (offset: number) => Place {
    const [start, end] = node.range ?? [0, 0];
    const {text, places} = this.source;
    const value = String(node.value);
    let from = start;
    if (text.slice(start, start + value.length) !== value) {
      if (text.slice(start + 1, start + 1 + value.length) !== value) {
        const line = value.split('\n', 1)[0]!;
        const body = text.indexOf(line, start);
        // block scalars: the first line can be told exactly, of the others the beginning
        if (line.length === 0 || body < 0 || body + line.length > end) return () => places.at(start);
        return offset => places.at(offset <= line.length ? body + offset : body);
      }
      from = start + 1;
    }
    return offset => places.at(from + offset);
  }
}

const plain: Scalar.Type = 'PLAIN';

/** No value, or a plain `null` or `~`. */
export function isNothing(node: Node | null | undefined): node is null | undefined {
  if (node === null || node === undefined) return true;
  if (!isScalar(node) || node.type !== plain) return false;
  return /^(|~|null|Null|NULL)$/.test(String(node.value));
}

function isEmpty(node: Scalar): boolean {
  return node.type === plain && node.value === '';
}

function describe(node: Node | null): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (isScalar(node) && !isEmpty(node)) return quoted(String(node.value));
  return 'nothing';
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
