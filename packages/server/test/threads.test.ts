import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest';
import {built} from '../../../test/support/built.ts';
import {defaultVerbs, type Running, serve} from '../src/index.ts';

// databases are opened and threads started: how fast that goes is the machine's affair
vi.setConfig({testTimeout: 180_000, hookTimeout: 180_000});

const root = mkdtempSync(join(tmpdir(), 'suasion-threads-'));
const [template] = built('template', 'cli');
const worker = fileURLToPath(new URL('./support/held-worker.mjs', import.meta.url));

const folder = join(root, 'gates');
process.env.SUASION_TEST_GATES = folder;
let running: Running;
let library: string;

const log = () =>
  existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8').split('\n').filter(Boolean) : [];
const begun = (verb: string) => log().filter(line => line === `${verb} begun`).length;
const until = (verb: string, times = 1) =>
  expect.poll(() => begun(verb), {timeout: 90_000}).toBeGreaterThanOrEqual(times);
const open = (...verbs: string[]) => {
  for (const verb of verbs) writeFileSync(join(folder, verb), '');
};
const call = (method: string, path: string, body?: BodyInit, signal?: AbortSignal) => {
  const headers = {authorization: `Bearer ${running.token}`, 'content-type': 'application/json'};
  return fetch(`${running.url}/api${path}`, {method, body, headers, signal});
};
const json = async (...given: Parameters<typeof call>): Promise<any> => (await call(...given)).json();
const start = async () => {
  running = await serve({verbs: defaultVerbs(worker), version: '0', folder: join(root, 'data'), template});
  await running.ready;
};
const importing = async (texts: Record<string, string>): Promise<string> => {
  const uploads = [];
  for (const [file, text] of Object.entries(texts))
    uploads.push(await json('POST', `/libraries/${library}/uploads?file=${file}`, text));
  return (await json('POST', `/libraries/${library}/imports`, JSON.stringify({uploads}))).id;
};
const job = (id: string) => json('GET', `/libraries/${library}/jobs/${id}`);
const ended = (id: string) =>
  expect.poll(async () => (await job(id)).state, {timeout: 90_000, interval: 50}).not.toMatch(/queued|running/);
const brief = (signal?: AbortSignal) => call('GET', `/libraries/${library}/brief`, undefined, signal);

beforeAll(start);
beforeEach(async () => {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder);
  library = (await json('POST', '/libraries', JSON.stringify({name: 'Threads'}))).id;
});
// what still stands before a gate would stand there through the next test
afterEach(() => open('openDocument', 'read', 'brief'));
afterAll(async () => {
  await running?.close();
  rmSync(root, {recursive: true, force: true});
});

const dam = 'The valley council demanded that the mill release water by Friday. The mill refused to open the sluice.';

test.each(['openDocument', 'read'])('while a file is in %s everything is answered, a brief too', async verb => {
  open(...['openDocument', 'read', 'brief'].filter(v => v !== verb));
  const id = await importing({'dam.txt': dam});
  await until(verb);
  for (let k = 0; k < 20; k++) expect(await json('GET', `/libraries/${library}/documents`)).toEqual([]);
  expect((await job(id)).progress.files[0].state).not.toBe('done');
  expect(await (await brief()).text()).toContain('<h1');
  expect(log().at(-1)).toBe('brief let through');
  open(verb);
  await ended(id);
  expect(await json('GET', `/libraries/${library}/documents`)).toHaveLength(1);
});

test('while a brief is made everything is answered, an import too; asked for by two it is made once, until something changes', async () => {
  open('openDocument', 'read');
  await ended(await importing({'dam.txt': dam}));
  const both = [brief(), brief()];
  await until('brief');
  for (let k = 0; k < 20; k++) expect(await json('GET', `/libraries/${library}/documents`)).toHaveLength(1);
  open('brief');
  const [one, other] = await Promise.all(both.map(async answer => (await answer).text()));
  expect(one).toContain('valley council');
  expect(other).toBe(one);
  const markdown = await (await call('GET', `/libraries/${library}/brief?format=md`)).text();
  expect(markdown).toMatch(/^# /);
  expect(begun('brief')).toBe(1);
  // what was made before the change is not shown after it
  await ended(await importing({'b.txt': 'The province warned the mill. The mill rejected the warning.'}));
  expect(await (await brief()).text()).toContain('the warning');
  expect(begun('brief')).toBe(2);
});

test('a brief that nobody waits for any more is given up, and can be asked for again', async () => {
  const leaving = new AbortController();
  const left = brief(leaving.signal).catch(error => error.name);
  await until('brief');
  leaving.abort();
  expect(await left).toBe('AbortError');
  // the server hears of it before it hears what is asked next
  await json('GET', '/state');
  open('brief');
  expect(await (await brief()).text()).toContain('<h1');
  expect(log()).toEqual(['brief begun', 'brief given up', 'brief begun', 'brief let through']);
});

test('a file that breaks the thread is named, and the next is read', async () => {
  open('openDocument', 'read');
  const id = await importing({'fatal.txt': 'x', 'empty.txt': ' ', 'dam.txt': dam});
  await ended(id);
  const {files} = (await job(id)).progress;
  expect(files.map((f: any) => f.state)).toEqual(['failed', 'failed', 'done']);
  expect(files[0].issues[0].message).toBe('fatal.txt could not be read: the thread broke');
  expect(files[1].issues[0]).toMatchObject({code: 'empty-document', file: 'empty.txt'});
});

test('a stop in the middle of a file does not wait for it, and the file is read at the next start', async () => {
  open('openDocument');
  const id = await importing({'dam.txt': dam});
  await until('read');
  await running.close();
  expect(log()).not.toContain('read let through');
  open('read');
  await start();
  await ended(id);
  expect((await job(id)).progress.files[0]).toMatchObject({state: 'done', file: 'dam.txt'});
});
