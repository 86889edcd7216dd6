import {type Document, type Node, Scalar} from 'yaml';
import {quoted} from '../issue-text.ts';
import {isMap, isScalar} from '../yaml/nodes.ts';
import {isNothing, type Walk} from '../yaml/walk.ts';

/** Rewrites a document of one version in place as one of the next. */
export type Migration = (document: Document) => void;

/** The version of the conflict file this package reads and writes. */
export const currentVersion = 1;

/** By the version they start from. Version 1 is the first there is. */
export const migrations: ReadonlyMap<number, Migration> = new Map();

/**
 * Brings a document up to the current version. It is unreadable, with an issue, when the file comes from a later
 * version or what stands there is no version. No `suasion:` key means the current version, with a warning.
 */
export function migrate(
  walk: Walk,
  yaml: Document,
  table: ReadonlyMap<number, Migration> = migrations,
  current: number = currentVersion,
): 'current' | 'migrated' | 'unreadable' {
  const contents = yaml.contents as Node | null;
  if (!isMap(contents)) return 'current';
  const pair = contents.items.find(p => isScalar(p.key) && p.key.value === 'suasion');
  const value = (pair?.value ?? null) as Node | null;
  if (!pair || isNothing(value)) {
    const message = 'the file does not say its version and is read as version 1';
    walk.warn('missing-version', (pair?.key ?? contents) as Node, 'suasion', message, {expected: '`suasion: 1`'});
    return 'current';
  }
  const text = isScalar(value) ? String(value.value) : '';
  if (!isScalar(value) || !/^[1-9][0-9]{0,5}$/.test(text)) {
    walk.wrong(value, 'suasion', `the version of the format, \`suasion: ${current}\``);
    return 'unreadable';
  }
  const version = Number(text);
  if (version > current) {
    const message = `this file is in version ${version} of the format, made by a later release than this one`;
    walk.error('future-version', value, 'suasion', message, {found: text, expected: `at most version ${current}`});
    return 'unreadable';
  }
  for (let v = version; v < current; v++) {
    const step = table.get(v);
    if (!step) {
      const message = `version ${quoted(text)} of the format can no longer be read`;
      walk.error('bad-version', value, 'suasion', message, {found: text, expected: `version ${current}`});
      return 'unreadable';
    }
    step(yaml);
  }
  if (version === current) return 'current';
  const now = new Scalar(String(current));
  now.range = value.range ?? null;
  pair.value = now;
  return 'migrated';
}
