import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {type Issue, nearest} from '@suasion/model';
import {makeFolder as makeFolders} from '@suasion/store/folder';
import {FileProblems, UsageError} from './problems.ts';
import type {Terminal} from './terminal.ts';

/** The text of a file (`-`: standard input), its size checked before it is read; what cannot be read is a named issue. */
export function readText(file: string, limit: number, terminal: Terminal): string {
  return decode(readBytes(file, limit, terminal), file);
}

/** @param limit most bytes to read */
export function readBytes(file: string, limit: number, terminal: Terminal): Uint8Array {
  if (file === '-') return within(terminal.readInput(limit), limit, file);
  if (file === '') throw new UsageError('the name of the file is empty');
  if (file.includes('\0')) throw problem('missing-file', 'a file name cannot hold a NUL character', file);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw unreadable(error as NodeJS.ErrnoException, file);
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw problem('directory', 'this is a folder; expected a file', file);
    if (stat.isFile() && stat.size > limit) throw tooLarge(stat.size, limit, file);
    // a pipe (`<(…)`) has no size: read until the end or the limit
    const parts: Buffer[] = [];
    for (let total = 0; total <= limit; ) {
      const part = Buffer.allocUnsafe(stat.isFile() ? Math.max(stat.size + 1, 1 << 12) : 1 << 16);
      const read = readSync(descriptor, part);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      total += read;
    }
    return within(Buffer.concat(parts), limit, file);
  } catch (error) {
    if (error instanceof FileProblems) throw error;
    throw unreadable(error as NodeJS.ErrnoException, file);
  } finally {
    closeSync(descriptor);
  }
}

function within(bytes: Uint8Array, limit: number, file: string): Uint8Array {
  if (bytes.length > limit) throw tooLarge(bytes.length, limit, file);
  return bytes;
}

// UTF-8, or UTF-16 where a byte order mark says so; anything else is not a text file
function decode(bytes: Uint8Array, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    const lenient = new TextDecoder(encoding).decode(bytes);
    const before = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split('\n');
    const at = {line: before.length, column: before.at(-1)!.length + 1};
    throw new FileProblems([{...issue('binary', 'this is not a text file: from here on it is not UTF-8', file), at}]);
  }
}

function unreadable(error: NodeJS.ErrnoException, file: string): FileProblems {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR': {
      const near = siblings(file);
      const meant = near.length ? `; did you mean ${near.map(n => `\`${n}\``).join(' or ')}?` : '';
      return new FileProblems([{...issue('missing-file', `there is no such file${meant}`, file), near}]);
    }
    case 'EACCES':
    case 'EPERM':
      return problem('unreadable', 'the file may not be read: permission denied', file);
    case 'EISDIR':
      return problem('directory', 'this is a folder; expected a file', file);
    case 'ELOOP':
      return problem('unreadable', whyNot.ELOOP!, file);
    default:
      return problem('unreadable', `the file cannot be read (${error.code ?? error.message})`, file);
  }
}

function siblings(file: string): string[] {
  const folder = dirname(file);
  try {
    const near = nearest(basename(file), readdirSync(folder));
    return near.map(name => (folder === '.' && !file.startsWith('.') ? name : join(folder, name)));
  } catch {
    return [];
  }
}

function tooLarge(size: number, limit: number, file: string): FileProblems {
  const mega = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  return problem('too-large', `the file has ${mega(size)}; expected at most ${mega(limit)}`, file);
}

function issue(code: string, message: string, file: string): Issue {
  return {code, severity: 'error', message, file: file === '-' ? 'standard input' : file};
}

function problem(code: string, message: string, file: string): FileProblems {
  return new FileProblems([issue(code, message, file)]);
}

/**
 * Writes a file beside its final place and renames it when it is whole, so that an interrupt or a fault leaves the old
 * file, or none. A link is followed; what is no file (`/dev/null`, a pipe) is written to as it is.
 *
 * @throws UsageError when the place cannot be written
 */
export function writeFile(file: string, parts: Iterable<string>, terminal: Terminal): void {
  const {place, device} = whereItLeads(file);
  if (device) {
    writeThere(place, 'w', parts, file);
    return;
  }
  // a name of its own: that of the file may be as long as names can be
  const beside = join(dirname(place), `.suasion-${process.pid}-${written++}.part`);
  terminal.writing(beside);
  try {
    writeThere(beside, 'wx', parts, file);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, {force: true});
    throw error instanceof UsageError ? error : unwritable(error as NodeJS.ErrnoException, file);
  }
}

/**
 * Refuses to write a file over one that is read: reports have no second copy.
 *
 * @throws UsageError when `out` leads to one of `inputs`
 */
export function refuseOver(out: string | undefined, inputs: readonly (string | undefined)[]): void {
  if (out === undefined) return;
  const {place, device} = whereItLeads(out);
  if (!device && inputs.some(input => input !== undefined && input !== '-' && whereItLeads(input).place === place))
    throw new UsageError(`${out} is read here and would be lost; name another file to write`);
}

/** Do two names lead to one file? */
export function sameFile(one: string, other: string | undefined): boolean {
  return other !== undefined && other !== '-' && whereItLeads(one).place === whereItLeads(other).place;
}

/** @throws UsageError when there is no such folder and none can be made */
export function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (error) {
    throw unwritable(error as NodeJS.ErrnoException, folder);
  }
}

let written = 0;

function whereItLeads(file: string): {place: string; device: boolean} {
  try {
    const place = realpathSync(file);
    const stat = statSync(place);
    return {place, device: !stat.isFile() && !stat.isDirectory()};
  } catch {
    return {place: file, device: false};
  }
}

function writeThere(place: string, flag: 'w' | 'wx', parts: Iterable<string>, file: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(place, flag);
    let waiting = '';
    for (const part of parts) {
      waiting += part;
      if (waiting.length < 1 << 16) continue;
      writeAll(descriptor, waiting);
      waiting = '';
    }
    writeAll(descriptor, waiting);
    if (flag === 'wx') fsyncSync(descriptor);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw code === undefined ? error : unwritable(error as NodeJS.ErrnoException, file);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
}

const whyNot: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file; expected a folder',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'permission denied',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead round in a circle',
};

function unwritable(error: NodeJS.ErrnoException, file: string): UsageError {
  return new UsageError(`cannot write ${file}: ${whyUnwritable(error)}`);
}

/** What the system says about a place that cannot be written, in words. */
export function whyUnwritable({code, message, syscall}: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' && syscall === 'mkdir') return 'no folder can be made there';
  return whyNot[code ?? ''] ?? code ?? message;
}
