import {quoted} from '../issue-text.ts';
import {type Entry, isNothing, type Walk} from '../yaml/walk.ts';

/** The path of the record, only ever a relative one below the folder of the conflict file. */
export function readEvidence(walk: Walk, entry: Entry | undefined): string | undefined {
  if (!entry || isNothing(entry.value)) return undefined;
  const expected = 'a relative path below the folder of this file, such as `record.json`';
  const path = walk.text(entry.value, entry.path, expected);
  if (path === null) return undefined;
  const reason = refusal(path);
  if (reason === undefined) return path;
  walk.error('bad-path', entry.value, entry.path, `${quoted(path)} ${reason}`, {found: path, expected});
  return undefined;
}

/** Why a path may not be followed from a conflict file, or undefined when it may. */
export function refusal(path: string): string | undefined {
  if (path.trim() === '') return 'is empty';
  if (/\p{Cc}/u.test(path)) return 'contains a control character';
  if (path.includes('\\')) return 'contains a backslash';
  if (path.startsWith('/')) return 'is an absolute path';
  if (path.startsWith('~')) return 'leads to a home folder';
  if (path.includes(':')) return 'names a scheme or a drive';
  const steps = path.split('/');
  if (steps.includes('..')) return 'leads out of the folder';
  if (steps.at(-1) === '' || steps.at(-1) === '.') return 'names a folder';
  return undefined;
}
