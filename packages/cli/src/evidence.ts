import {realpathSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {
  type Conflict,
  type EvidenceRecord,
  type Grounds,
  type Issue,
  nearest,
  parseRecord,
  quoted,
} from '@suasion/model';
import {readText} from './files.ts';
import {FileProblems} from './problems.ts';
import type {Terminal} from './terminal.ts';

const mostBytes = 512 * 2 ** 20;

/** What is wrong with the evidence a conflict cites: a record that cannot be read or does not hold, ids it does not have. */
export function evidenceProblems(file: string, conflict: Conflict, terminal: Terminal): Issue[] {
  const cited = citations(conflict);
  const {evidence} = conflict;
  if (evidence === undefined) {
    const [first] = cited;
    if (first === undefined) return [];
    const message = `${quoted(first.id)} is cited, but no \`evidence\` says which record it is in`;
    return [{code: 'no-evidence', severity: 'warning', message, file, at: first.at}];
  }
  // standard input has no folder a relative path could start from
  if (file === '-') return [];
  const record = join(dirname(file), evidence);
  const leaves = outside(dirname(file), record);
  if (leaves) return [{code: 'bad-path', severity: 'error', message: `the record ${leaves}`, file}];
  try {
    const read = parseRecord(readText(record, mostBytes, terminal), {file: record});
    return read.ok ? unknownIds(file, cited, read.record) : read.issues;
  } catch (error) {
    if (error instanceof FileProblems) return [...error.issues];
    throw error;
  }
}

// a link must not lead out of the folder the path itself may not leave
function outside(folder: string, record: string): string | null {
  try {
    return realpathSync(record).startsWith(realpathSync(folder) + sep) ? null : 'leads out of the folder by a link';
  } catch {
    return null;
  }
}

function unknownIds(file: string, cited: readonly Citation[], record: EvidenceRecord): Issue[] {
  const {statements, events, demands, abilities, requires, claims, meetings, deadlines, relations, actors} = record;
  const lists = [statements, events, demands, abilities, requires, claims, meetings, deadlines, relations, actors];
  const known = new Set(lists.flatMap(list => list.map(({id}: {id: string}) => id)));
  return cited
    .filter(({id}) => !known.has(id))
    .map(({id, at}) => {
      const near = nearest(id, known);
      const meant = near.length ? `; did you mean ${near.map(n => quoted(n)).join(' or ')}?` : '';
      const message = `the record has nothing called ${quoted(id)}${meant}`;
      return {code: 'unknown-evidence', severity: 'error', message, file, at, found: id, near};
    });
}

interface Citation {
  id: string;
  at: Grounds['at'];
}

function citations(conflict: Conflict): Citation[] {
  const {decisionMakers, ruledOut, required, sameState, outcomes, preferences, statusQuo} = conflict;
  const grounds: Grounds[] = [
    ...decisionMakers.flatMap(dm => [dm, ...dm.options]),
    ...ruledOut,
    ...required,
    ...sameState,
    ...outcomes,
    ...preferences.flatMap((p): Grounds[] =>
      p.kind === 'prioritized' ? p.statements : p.kind === 'ranking' ? p.tiers : [],
    ),
    ...(statusQuo?.kind === 'options' ? statusQuo.grounds.values() : []),
  ];
  return grounds.flatMap(({because, at}) => because.map(id => ({id, at})));
}
