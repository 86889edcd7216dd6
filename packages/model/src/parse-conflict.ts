import type {Document, ParsedNode} from 'yaml';
import type {Conflict} from './conflict.ts';
import type {Issue} from './issue.ts';
import {migrate} from './parse/migrate.ts';
import {readConflict} from './read-conflict.ts';
import {readYaml} from './yaml/read.ts';
import {Walk} from './yaml/walk.ts';

/** A conflict file held for printing and editing; treat it as immutable, edits give new ones. */
export interface ConflictDocument {
  /** the source, comments and all */
  readonly text: string;
  readonly file?: string;
  /** the YAML document, every scalar a string */
  readonly yaml: Document.Parsed<ParsedNode>;
}

export type ConflictResult =
  | {ok: true; conflict: Conflict; warnings: Issue[]; document: ConflictDocument}
  | {ok: false; issues: Issue[]};

/**
 * Reads a conflict file. Every problem found is an issue with file, line and column (warnings among them); with a
 * single error nothing is returned but issues. Never throws on text.
 *
 *     const result = parseConflict(text, {file: 'euphrates.conflict.yaml'});
 *     if (!result.ok) console.error(formatIssues(result.issues));
 */
export function parseConflict(text: string, options: {file?: string} = {}): ConflictResult {
  const {file} = options;
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const {yaml} = read.source;
  const walk = new Walk(read.source, file);
  const version = migrate(walk, yaml);
  if (version === 'unreadable') return {ok: false, issues: walk.issues};
  const conflict = readConflict(walk);
  if (!conflict || walk.issues.some(i => i.severity === 'error')) return {ok: false, issues: walk.issues};
  const source = version === 'migrated' ? yaml.toString({lineWidth: 0, flowCollectionPadding: false}) : text;
  const document = {text: source, yaml, ...(file === undefined ? {} : {file})};
  return {ok: true, conflict, warnings: walk.issues, document};
}
