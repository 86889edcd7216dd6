import type {Conflict} from './conflict.ts';
import type {Issue} from './issue.ts';
import {Places} from './place.ts';
import {readConflict} from './read-conflict.ts';
import {isMap, isScalar} from './yaml/nodes.ts';
import {plainYaml} from './yaml/plain.ts';
import {Walk} from './yaml/walk.ts';

/** Longer texts take so long to solve that reading them does not matter. */
const mostLength = 2 ** 18;

/**
 * Reads a conflict file as `parseConflict` does, without a document to edit and without the YAML library, when it is written
 * plainly and nothing is wrong with it; null when `parseConflict` has to be asked.
 */
export function parsePlainConflict(
  text: string,
  {file}: {file?: string} = {},
): {conflict: Conflict; warnings: Issue[]} | null {
  if (text.length > mostLength) return null;
  const contents = plainYaml(text);
  if (!isMap(contents)) return null;
  const version = contents.items.find(({key}) => isScalar(key) && key.value === 'suasion')?.value;
  if (!isScalar(version) || version.value !== '1') return null;
  const walk = new Walk({text, places: new Places(text), yaml: {contents}}, file);
  const conflict = readConflict(walk);
  if (conflict === null || walk.issues.some(({severity}) => severity === 'error')) return null;
  return {conflict, warnings: walk.issues};
}
