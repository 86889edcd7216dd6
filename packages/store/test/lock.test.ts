import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test, vi} from 'vitest';
import {built} from '../../../test/support/built.ts';
import {bundled} from '../../../test/support/bundled.ts';
import {FolderInUse, lockFolder, openStore} from '../src/index.ts';

// whole processes are started and killed: how fast that goes is the machine's affair
vi.setConfig({testTimeout: 180_000, hookTimeout: 120_000});

const root = mkdtempSync(join(tmpdir(), 'suasion-lock-'));
const [template] = built('template');
const [holder, writer] = await Promise.all(
  ['./holder.ts', './writer.ts'].map(script => bundled(new URL(script, import.meta.url))),
);
afterAll(() => rmSync(root, {recursive: true, force: true}));
let n = 0;
const folder = () => mkdtempSync(join(root, `${n++}-`));

// another process; resolves with each line it prints
function other(script: string, ...words: string[]): {child: ChildProcess; line: () => Promise<string>} {
  const child = spawn(process.execPath, [script, ...words], {stdio: ['ignore', 'pipe', 'inherit']});
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = '';
  child.stdout!.setEncoding('utf8').on('data', (data: string) => {
    const parts = (rest + data).split('\n');
    rest = parts.pop()!;
    for (const part of parts) (waiting.shift() ?? (l => lines.push(l)))(part);
  });
  return {child, line: () => (lines.length ? Promise.resolve(lines.shift()!) : new Promise(r => waiting.push(r)))};
}
const gone = (child: ChildProcess) => new Promise(resolve => child.once('exit', resolve));

test('a folder is held by one opener at a time, and given back', () => {
  const path = folder();
  const unlock = lockFolder(path);
  expect(() => lockFolder(path)).toThrow(FolderInUse);
  expect(() => lockFolder(path)).toThrow(`in use by another Suasion (process ${process.pid})`);
  unlock();
  lockFolder(path)();
  expect(readdirSync(path)).toEqual([]);
});

test.each([
  ['a process that is gone', {pid: 2 ** 22 - 3, started: 'long ago'}],
  ['a process number used again', {pid: process.pid, started: 'another boot:12'}],
  ['nobody: half a lock', 'garbage'],
])('a lock of %s is taken over', (_, holder) => {
  const path = folder();
  writeFileSync(join(path, 'suasion.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  lockFolder(path)();
  expect(existsSync(join(path, 'suasion.lock'))).toBe(false);
});

test('the folder is for its owner only', async () => {
  const path = join(folder(), 'data');
  const store = await openStore({folder: path, template});
  expect(statSync(path).mode & 0o777).toBe(0o700);
  await store.close();
});

test('a second process is refused by name, and gets the folder once the first is killed', async () => {
  const path = folder();
  const {child, line} = other(holder!, path, template);
  expect(await line()).toBe('open');
  await expect(openStore({folder: path, template})).rejects.toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await gone(child);
  const store = await openStore({folder: path, template});
  await store.close();
});

test('killed at any moment, nothing acknowledged is lost', async () => {
  const path = folder();
  const acknowledged: string[] = [];
  // moments spread over start-up, imports and edits: so many acknowledgements and then so many milliseconds
  const moments = [
    [12, 30],
    [1, 40],
    [6, 0],
    [3, 250],
    [2, 90],
  ] as const;
  for (const [heard, delay] of moments) {
    const {child, line} = other(writer!, path, template);
    let dead = false;
    const exit = gone(child).then(() => {
      dead = true;
    });
    let left: number = heard;
    while (!dead) {
      const said = await Promise.race([line(), exit.then(() => '')]);
      if (!said) continue;
      acknowledged.push(said);
      if (--left === 0) setTimeout(() => child.kill('SIGKILL'), delay);
    }
  }
  const store = await openStore({folder: path, template});
  const [library] = await store.libraries.list();
  const documents = new Set((await store.documents.list(library!.id)).map(d => d.id));
  const {head} = (await store.conflicts.list(library!.id))[0]!;
  const record = await store.records.get(library!.id, await store.documents.all(library!.id));
  for (const said of acknowledged) {
    const [what, value] = said.split(' ');
    if (what === 'document') expect(documents).toContain(value);
    if (what === 'version') expect(head).toBeGreaterThanOrEqual(Number(value));
  }
  // a document and what was read from it came in together or not at all
  for (const {id} of record.documents) {
    expect(record.demands.filter(d => d.act[0]!.doc === id)).toHaveLength(1);
  }
  await store.close();
}, 300_000);

test('a first start that was killed half-way leaves nothing in the way', async () => {
  const path = folder();
  const {child} = other(holder!, path, template);
  await expect
    .poll(() => readdirSync(path).some(name => name.startsWith('database')), {timeout: 120_000, interval: 5})
    .toBe(true);
  child.kill('SIGKILL');
  await gone(child);
  const store = await openStore({folder: path, template});
  expect(await store.libraries.list()).toEqual([]);
  await store.close();
  expect(readdirSync(path)).toEqual(['database']);
  expect(readFileSync(join(path, 'database', 'PG_VERSION'), 'utf8').trim()).toMatch(/^\d+$/);
});
