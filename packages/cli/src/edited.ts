import {statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {draft} from '@suasion/draft';
import {type EvidenceRecord, parseConflict, parseRecord, recordToJson} from '@suasion/model';
import {read} from '@suasion/read';
import {readText} from './files.ts';
import {FileProblems, UsageError} from './problems.ts';
import type {Terminal} from './terminal.ts';

const mostRecordBytes = 512 * 2 ** 20;

/** What a draft is asked for; a title of one's own is an edit unless it is asked for again. */
export interface Asked {
  maxOptions: number;
  title?: string | undefined;
}
export const usual = {maxOptions: 12};

/**
 * Refuses to write a draft over a conflict that is not, to the letter, what is drafted from the record it cites: somebody
 * worked on it.
 *
 * @param asked what is asked for now, and may have been then
 * @throws UsageError
 */
export function refuseOverEdited(file: string, asked: Asked, terminal: Terminal): void {
  const text = standing(file, terminal);
  if (text === null || asDrafted(file, text, asked, terminal)) return;
  throw new UsageError(
    `${file} is not as it was drafted and would be lost; name another file, bring the new draft into it with --base and --merge, or say --replace`,
  );
}

/**
 * Refuses to write a record over another one that is not, to the letter, what is read from its documents: it was
 * corrected.
 *
 * @param another whether what is no record at all is kept from it too
 * @throws UsageError
 */
export async function refuseOverCorrected(
  file: string,
  fresh: string,
  terminal: Terminal,
  another = true,
): Promise<void> {
  const text = standing(file, terminal);
  if (text === null || text === fresh) return;
  const parsed = parseRecord(text);
  if (parsed.ok ? await asRead(text, parsed.record) : !another) return;
  throw new UsageError(
    `${file}, where the record would go, is not as it was read from its documents and would be lost; name another file, or say --replace`,
  );
}

/** The record a conflict cites, where it still stands beside it. */
export function citedBy(file: string, text: string, terminal: Terminal): EvidenceRecord | null {
  const parsed = parseConflict(text);
  const path = parsed.ok && parsed.conflict.evidence ? join(dirname(file), parsed.conflict.evidence) : null;
  if (!path || !statSync(path, {throwIfNoEntry: false})?.isFile()) return null;
  const record = parseRecord(readText(path, mostRecordBytes, terminal));
  return record.ok ? record.record : null;
}

// null: there is nothing to lose
function standing(file: string, terminal: Terminal): string | null {
  if (!statSync(file, {throwIfNoEntry: false})?.isFile()) return null;
  try {
    const text = readText(file, mostRecordBytes, terminal);
    return text.trim() ? text : null;
  } catch (error) {
    // what is not even text was not written by us
    if (error instanceof FileProblems) return '\ufffd';
    throw error;
  }
}

function asDrafted(file: string, text: string, asked: Asked, terminal: Terminal): boolean {
  const parsed = parseConflict(text);
  const record = citedBy(file, text, terminal);
  if (!parsed.ok || !record) return false;
  const {evidence} = parsed.conflict;
  return [asked, usual].some(choice => {
    const made = draft(record, {...choice, evidence});
    return made.ok && made.yaml === text;
  });
}

async function asRead(text: string, {documents}: EvidenceRecord): Promise<boolean> {
  return recordToJson((await read(documents)).record) === text;
}
