// The worked examples under cases/own: reports → record → draft; record and reviewed conflict → brief.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brief, toMarkdown} from '@suasion/brief';
import {draft} from '@suasion/draft';
import {type EvidenceRecord, formatIssues, parseConflict} from '@suasion/model';
import {readDocument, read as readReports} from '@suasion/read';
import {answersFor} from '@suasion/server/answers';
import {root} from '../test/transcripts.ts';

const own = join(root, 'cases/own');

export const exampleNames = () =>
  readdirSync(own)
    .filter(name => existsSync(join(own, name, 'reports')))
    .sort();

/** Reads the reports of an example, under the names they have in its folder. */
export async function recordOf(name: string): Promise<EvidenceRecord> {
  const files = readdirSync(join(own, name, 'reports')).sort();
  const documents = [];
  for (const file of files) {
    const opened = await readDocument(readFileSync(join(own, name, 'reports', file)), `reports/${file}`);
    if (!opened.ok) throw new Error(formatIssues(opened.issues));
    documents.push(opened.document);
  }
  return (await readReports(documents, {workers: 0})).record;
}

export function draftOf(record: EvidenceRecord): string {
  const made = draft(record, {evidence: 'record.json'});
  if (!made.ok) throw new Error(made.reason);
  return made.yaml;
}

export function briefOf(record: EvidenceRecord, reviewed: string): string {
  const parsed = parseConflict(reviewed);
  if (!parsed.ok) throw new Error(formatIssues(parsed.issues));
  const answers = answersFor(parsed.conflict);
  if (!answers.ok) throw new Error(formatIssues(answers.issues));
  return toMarkdown(brief({record, conflict: parsed.conflict, answers: answers.value}));
}
