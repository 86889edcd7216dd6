import type {Issue} from '../issue.ts';
import {type JsonPath, locate, pathText, readJson} from '../json/read.ts';
import {Places} from '../place.ts';
import {type EvidenceRecord, recordSchema} from '../record.ts';
import {checkRecord, type RecordProblem} from './check.ts';
import {shapeProblems, shapeSentence} from './shape.ts';

/** Larger records are refused before they are read (UTF-16 units). */
export const maxRecordLength = 128 * 1024 * 1024;

export type RecordResult = {ok: true; record: EvidenceRecord} | {ok: false; issues: Issue[]};

/**
 * Reads a record and holds it to its word: ids unique, references known, every span inside its document's text, and
 * that text the one its hash was taken of. A span that no longer fits is an error naming it; nothing is re-attached.
 */
export function parseRecord(text: string, options: {file?: string} = {}): RecordResult {
  const {file} = options;
  const limits = {length: maxRecordLength, what: 'a record', ...(file === undefined ? {} : {file})};
  const json = readJson(text, limits);
  if (!json.ok) return json;
  const version = versionProblem(json.value);
  const parsed = version ? null : recordSchema.safeParse(json.value);
  const problems = version
    ? [version]
    : parsed?.success
      ? checkRecord(parsed.data)
      : (parsed?.error.issues ?? []).flatMap(issue => shapeProblems(issue, json.value, keysAt));
  if (parsed?.success && problems.length === 0) return {ok: true, record: parsed.data};

  // places cost a walk over the text: one walk for all that are likely to be shown
  const offsets = locate(
    text,
    problems.slice(0, 100).map(p => p.path),
  );
  const places = new Places(text);
  return {
    ok: false,
    issues: problems.map((problem, i) => ({
      code: problem.code,
      severity: 'error',
      message: shapeSentence(problem, 'the record'),
      ...(file === undefined ? {} : {file}),
      ...(offsets[i] === undefined ? {} : {at: places.at(offsets[i])}),
      path: pathText(problem.path),
      ...(problem.found === undefined ? {} : {found: problem.found}),
      ...(problem.expected === undefined ? {} : {expected: problem.expected}),
      ...(problem.near?.length ? {near: problem.near} : {}),
    })),
  };
}

function versionProblem(value: unknown): RecordProblem | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'suasion')) return undefined;
  const version = (value as {suasion: unknown}).suasion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version <= 1) return undefined;
  const said = `this record is in version ${version} of the format, made by a later release than this one`;
  return {code: 'future-version', path: ['suasion'], said, found: String(version), expected: 'at most version 1'};
}

/** The keys the schema knows at a path. */
function keysAt(path: JsonPath): string[] {
  let schema: unknown = recordSchema;
  for (const step of path) {
    const at = unwrapped(schema) as {shape?: {[key: string]: unknown}; element?: unknown};
    schema = typeof step === 'number' ? at.element : at.shape?.[step];
  }
  return Object.keys((unwrapped(schema) as {shape?: object} | undefined)?.shape ?? {});
}

function unwrapped(schema: unknown): unknown {
  const inner = schema as {def?: {innerType?: unknown}} | undefined;
  return inner?.def?.innerType ? unwrapped(inner.def.innerType) : schema;
}
