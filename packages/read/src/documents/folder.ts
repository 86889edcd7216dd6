import {lstat, readdir, realpath, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Issue} from '@suasion/model';

export interface FileList {
  files: string[];
  issues: Issue[];
}

const readable = /\.(?:txt|text|md|markdown|x?html?|pdf|docx)$/i;
const maxFiles = 100_000;
const maxDepth = 32;

/**
 * The files meant by paths on a command line: a file stands for itself whatever its name, a folder for the documents in
 * it and below, in the order of their names; what is named twice, by whatever paths, comes once. Links inside a folder are not followed; hidden files and files with other
 * endings are left out and counted in a warning. `-` stands for standard input and is passed on.
 */
export async function listFiles(paths: string[]): Promise<FileList> {
  const files: string[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const add = async (file: string) => {
    const place = file === '-' ? file : await realpath(file).catch(() => file);
    if (seen.has(place)) return;
    seen.add(place);
    files.push(file);
  };
  for (const path of paths) {
    if (path === '-') {
      await add(path);
      continue;
    }
    let isFolder: boolean;
    try {
      const s = await stat(path);
      isFolder = s.isDirectory();
      // a pipe is what `<(…)` gives
      if (!isFolder && !s.isFile() && !s.isFIFO()) {
        issues.push({
          code: 'not-a-file',
          severity: 'error',
          message: 'this is neither a file nor a folder',
          file: path,
        });
        continue;
      }
    } catch (error) {
      issues.push({code: 'cannot-open', severity: 'error', message: openProblem(error), file: path});
      continue;
    }
    if (!isFolder) await add(path);
    else {
      const found: FileList & {skipped: number} = {files: [], issues, skipped: 0};
      await walk(path, 0, found);
      if (issues.some(i => i.file === path && i.code === 'cannot-open')) continue;
      if (!found.files.length)
        issues.push({
          code: 'empty-folder',
          severity: 'error',
          message: 'the folder holds no .txt, .md, .html, .pdf or .docx file',
          file: path,
        });
      else if (found.skipped)
        issues.push({
          code: 'skipped-files',
          severity: 'warning',
          message: `${found.skipped} ${found.skipped === 1 ? 'file or link is' : 'files or links are'} not .txt, .md, .html, .pdf or .docx and left out`,
          file: path,
        });
      for (const f of found.files) await add(f);
    }
  }
  return {files, issues};
}

async function walk(folder: string, depth: number, out: FileList & {skipped: number}): Promise<void> {
  if (depth > maxDepth || out.files.length >= maxFiles) {
    out.issues.push({
      code: 'too-many-files',
      severity: 'warning',
      message:
        depth > maxDepth ? `folders deeper than ${maxDepth} are left out` : `only the first ${maxFiles} files are read`,
      file: folder,
    });
    return;
  }
  let names: string[];
  try {
    names = (await readdir(folder)).sort(byCodePoint);
  } catch (error) {
    out.issues.push({code: 'cannot-open', severity: 'error', message: openProblem(error), file: folder});
    return;
  }
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const s = await lstat(path).catch(() => null);
    if (s?.isDirectory()) {
      // a saved page keeps its pictures and scripts in “Title_files”
      if (!/_files$/.test(name)) await walk(path, depth + 1, out);
    } else if (s?.isFile() && readable.test(name)) out.files.push(path);
    else out.skipped++;
  }
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sentence for what the system said when a file could not be opened. */
export function openProblem(error: unknown): string {
  const code = (error as {code?: string}).code;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not permitted';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'ELOOP') return 'its links lead round in a circle';
  return `it cannot be opened${code ? ` (${code})` : ''}`;
}
