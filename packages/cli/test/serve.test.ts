import {type ChildProcess, spawn} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {built} from '../../../test/support/built.ts';

// the bundle in processes of their own, killed as no program expects it
vi.setConfig({testTimeout: 400_000, hookTimeout: 120_000});

const folder = mkdtempSync(join(tmpdir(), 'suasion-serve-'));
const bundle = join(folder, 'dist/suasion.mjs');
const children: ChildProcess[] = [];

beforeAll(() => {
  // a copy: another build may replace the files while they run
  const [dist, template] = built('cli', 'template');
  cpSync(dist, join(folder, 'dist'), {recursive: true});
  cpSync(template, join(folder, 'dist/template.tar.gz'));
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'node_modules'));
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, {recursive: true, force: true});
});

/** Starts the server over one folder; resolves once its library is open. */
async function start() {
  const words = [bundle, 'serve', '--data', join(folder, 'data'), '--no-open', '--no-examples'];
  const env = {...process.env, DATABASE_URL: undefined};
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'pipe'], env});
  children.push(child);
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const said = (from: NodeJS.ReadableStream, words: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      let all = '';
      from.setEncoding('utf8').on('data', (text: string) => {
        all += text;
        const found = words.exec(all);
        if (found) resolve(found);
      });
      void gone.then(() => reject(new Error(`the server ended: ${all}`)));
    });
  const ready = said(child.stderr!, /^Ready/m);
  const [, url, token] = await said(child.stdout!, /(http:\S+)\/\?token=(\S+)/);
  await ready;
  const call = async (method: string, path: string, body?: BodyInit): Promise<any> => {
    const headers = {authorization: `Bearer ${token}`, 'content-type': 'application/json'};
    const answer = await fetch(`${url}/api${path}`, {method, body, headers});
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const kill = () => {
    child.kill('SIGKILL');
    return gone;
  };
  return {call, kill};
}

const places = ['Alden', 'Birk', 'Corve', 'Dunmar', 'Elsby', 'Farrow', 'Gild', 'Hesk'];
const texts = Array.from({length: 10}, (_, k) => {
  const [one, other] = [places[k % 8]!, places[(k + 3) % 8]!];
  return `${one} demanded that ${other} open the road in week ${k + 1}. ${other} refused to open the road. ${one} will close the bridge if ${other} keeps the road shut. `.repeat(
    6,
  );
});

test('killed in the middle of an import, again and again, it loses nothing it had acknowledged and reads the rest', async () => {
  let {call, kill} = await start();
  const upload = async (library: string) => {
    const uploads = [];
    for (const [k, text] of texts.entries())
      uploads.push(await call('POST', `/libraries/${library}/uploads?file=${k}.txt`, text));
    return (await call('POST', `/libraries/${library}/imports`, JSON.stringify({uploads}))).id as string;
  };
  const {id: library} = await call('POST', '/libraries', JSON.stringify({name: 'Killed'}));
  const path = `/libraries/${library}`;
  const job = await upload(library);
  const files = async (): Promise<any[]> => (await call('GET', `${path}/jobs/${job}`)).progress.files;
  const finished = (all: any[]) => all.filter(f => f.state !== 'waiting' && f.state !== 'reading');
  const {id: conflict} = await call('POST', `${path}/conflicts`, JSON.stringify({title: 'Roads', yaml: '# 1\n'}));

  for (const [round, least] of [1, 3, 4, 7].entries()) {
    await expect
      .poll(async () => finished(await files()).length, {timeout: 120_000, interval: 5})
      .toBeGreaterThanOrEqual(least);
    const yaml = `# ${round + 2}\n`;
    const edit = JSON.stringify({parent: round + 1, title: 'Roads', yaml});
    const {head} = await call('PUT', `${path}/conflicts/${conflict}`, edit);
    const acknowledged = finished(await files()).map(f => f.document);
    await kill();
    ({call, kill} = await start());
    expect(await call('GET', `${path}/conflicts/${conflict}`)).toMatchObject({head, yaml});
    const here = (await call('GET', `${path}/documents`)).map((d: any) => d.id);
    expect(here).toEqual(expect.arrayContaining(acknowledged));
  }
  const state = async (l: string, j: string) => (await call('GET', `/libraries/${l}/jobs/${j}`)).state;
  await expect.poll(() => state(library, job), {timeout: 120_000}).toBe('done');

  // what was read in five pieces is what is read in one
  const {id: whole} = await call('POST', '/libraries', JSON.stringify({name: 'Whole'}));
  const other = await upload(whole);
  await expect.poll(() => state(whole, other), {timeout: 120_000}).toBe('done');
  const record = await call('GET', `${path}/record`);
  expect(record.documents).toHaveLength(texts.length);
  expect(record.demands.length).toBeGreaterThanOrEqual(texts.length);
  expect(record).toEqual(await call('GET', `/libraries/${whole}/record`));
});
