import {type EvidenceRecord, formatIssues, type Issue, parseRecord} from '@suasion/model';
import {type Input, listFiles, read} from '@suasion/read';
import {readBytes, readText, refuseOver} from './files.ts';
import {FileProblems} from './problems.ts';
import {progressLine} from './progress.ts';
import type {Terminal} from './terminal.ts';

const mostBytes = 512 * 2 ** 20;

export const filesArgument = [
  '<files...>',
  'reports (.txt .md .html .pdf .docx), folders of them, - for standard input',
] as const;

export interface ReadFiles {
  record: EvidenceRecord;
  /** problems of single files; the others were read */
  issues: Issue[];
}

/**
 * One record of all the files, or the record itself when a single `.json` is given.
 *
 * @param out what will be written in the end: never one of the files
 */
export async function recordOf(
  files: readonly string[],
  terminal: Terminal,
  out?: string | undefined,
): Promise<ReadFiles> {
  const [only] = files;
  if (files.length === 1 && only !== undefined && /\.json$/i.test(only)) {
    refuseOver(out, files);
    const parsed = parseRecord(readText(only, mostBytes, terminal), {file: only});
    if (!parsed.ok) throw new FileProblems(parsed.issues);
    return {record: parsed.record, issues: []};
  }
  const listed = await listFiles([...files]);
  refuseOver(out, listed.files);
  const inputs: Input[] = listed.files.map(file =>
    file === '-' ? {bytes: readBytes('-', mostBytes, terminal), name: 'standard input'} : file,
  );
  const {show, clear} = progressLine(terminal);
  const many = inputs.length > 1 ? ` ${inputs.length.toLocaleString('en')} files` : '';
  const {record, issues} = await read(inputs, {
    progress: ({done, total}) => show({phase: `reading${many}`, done: done / total}),
  });
  clear();
  const all = [...listed.issues, ...issues];
  if (record.documents.length === 0) {
    const errors = all.filter(i => i.severity === 'error');
    const none: Issue = {
      code: 'nothing-to-read',
      severity: 'error',
      message: 'there is nothing here to read',
      file: files.join(', '),
    };
    throw new FileProblems(errors.length ? errors : [none]);
  }
  return {record, issues: all};
}

/** Warnings on stderr; errors end the command unless told to go on without the files they are about. */
export function settle(issues: readonly Issue[], goOn: boolean, terminal: Terminal): void {
  const errors = issues.filter(i => i.severity === 'error');
  if (errors.length && !goOn) throw new FileProblems(errors);
  if (issues.length) terminal.err.write(`${formatIssues([...issues])}\n`);
}
