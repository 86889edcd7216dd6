import type {z} from 'zod';
import {quoted, sentence} from '../issue-text.ts';
import {type JsonPath, pathText} from '../json/read.ts';
import {nearest} from '../nearest.ts';
import type {RecordProblem} from './check.ts';

/**
 * One issue of the schema library in the words of this project; `root` is what was held to the schema. A pattern or a
 * condition of one's own is told by the message it was given in the schema: what is expected.
 *
 * @param keysAt the keys the schema knows at a path, for a key that is none of them
 */
export function shapeProblems(
  issue: z.core.$ZodIssue,
  root: unknown,
  keysAt: (path: JsonPath) => string[] = () => [],
): RecordProblem[] {
  const path = issue.path.map(step => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(path);
    return issue.keys.map(key => ({
      code: 'unknown-key',
      path: [...path, key],
      said: `unknown key ${quoted(key)}`,
      found: key,
      ...(keys.length ? {expected: `one of ${keys.join(', ')}`} : {}),
      near: nearest(key, keys),
    }));
  }
  const value = path.reduce<unknown>((at, step) => own(at, step), root);
  const expected = expectedBy(issue);
  if (value === undefined) return [{code: 'missing-key', path, said: 'is missing', ...(expected ? {expected} : {})}];
  const found = describe(value);
  const near =
    issue.code === 'invalid_value' && typeof value === 'string' ? nearest(value, issue.values.map(String)) : [];
  return [{code: 'wrong-type', path, said: `found ${found}`, found, ...(expected ? {expected} : {}), near}];
}

/** What does not fit, as a sentence without its end; `whole` names what has no path. */
export function shapeSentence({path, said, expected, near}: RecordProblem, whole: string): string {
  return sentence(`${pathText(path) || whole}: ${said}`, expected, near);
}

function expectedBy(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return values.length === 1 ? quoted(values[0]!) : `one of ${values.join(', ')}`;
    }
    case 'too_small':
      return bound('at least', issue.minimum, issue.origin);
    case 'too_big':
      return bound('at most', issue.maximum, issue.origin);
    case 'invalid_format':
    case 'custom':
      return issue.message.startsWith('Invalid') ? undefined : issue.message;
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap(branch => branch.map(expectedBy)))].join(', or ') || undefined;
    default:
      return undefined;
  }
}

function bound(how: string, limit: number | bigint, origin: string): string {
  const [one, many] = counted[origin] ?? ['', ''];
  return `${how} ${limit} ${limit === 1 ? one : many}`.trimEnd();
}

const counted: {[origin: string]: [string, string]} = {
  string: ['character', 'characters'],
  array: ['item', 'items'],
};

const kinds: {[type: string]: string} = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'an object',
};

function own(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as {[step: string | number]: unknown})[step]
    : undefined;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return quoted(String(value));
}
