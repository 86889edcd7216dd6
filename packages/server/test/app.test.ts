import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, request as rawRequest} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {built} from '../../../test/support/built.ts';
import {damRecord, sample} from '../../store/test/sample.ts';
import {Doorkeeper, type Running, serve, Unsafe, type Verbs} from '../src/index.ts';

// stands in for the reader, so that these tests are about the server: `dam` is read, other words are a bare text
let reader = 'one';
const verbs: Verbs = {
  reader: async () => reader,
  openDocument: async (bytes, name) => {
    const text = new TextDecoder().decode(bytes);
    const issue = {code: 'empty-file', severity: 'error' as const, message: `${name} is empty.`, file: name};
    return text
      ? {ok: true, value: sample(name.replace(/\W+/g, '-'), text).documents[0]!}
      : {ok: false, issues: [issue]};
  },
  read: async ([document]) => {
    if (document!.text.includes('stumble')) throw new Error('a rule broke');
    const {text, id} = document!;
    return text.includes('valley council') ? damRecord(id, text) : sample(id, text);
  },
  draft: async record => ({
    ok: true,
    value: {
      yaml: record.demands.length ? `suasion: 1 # ${record.demands.length} demands\n` : null,
      reason: record.demands.length ? null : 'Nobody asks anything of anyone here.',
      title: 'Drafted',
      review: [],
      leftOut: [],
      conflicts: [],
    },
  }),
  brief: async ({record}) => ({
    ok: true,
    value: {
      html: `<!doctype html><title>Brief of ${record.documents.length}</title><style>p { color: teal }</style><p style="margin:0">`,
      md: `# Brief of ${record.documents.length}`,
    },
  }),
};

const folder = mkdtempSync(join(tmpdir(), 'suasion-server-'));
const [template] = built('template');
afterAll(() => rmSync(folder, {recursive: true, force: true}));

let running: Running;
let cookie: string;
const get = (path: string, init: RequestInit = {}) =>
  fetch(running.url + path, {...init, headers: {cookie, ...init.headers}, redirect: 'manual'});
const send = (method: string, path: string, body?: unknown) =>
  get(path, {method, headers: {'content-type': 'application/json'}, body: JSON.stringify(body)});
const json = async (response: Response | Promise<Response>): Promise<any> => (await response).json();

beforeAll(async () => {
  running = await serve({
    verbs,
    version: '0',
    template,
    folder: join(folder, 'a'),
    limits: {file: 5000, files: 50, json: 20_000},
  });
  await running.ready;
  const response = await fetch(running.address, {redirect: 'manual'});
  cookie = response.headers.get('set-cookie')!.split(';')[0]!;
}, 180_000);
afterAll(() => running?.close());

const freePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number};
      server.close(() => resolve(port));
    });
  });

async function importTexts(library: string, texts: Record<string, string | Uint8Array<ArrayBuffer>>) {
  const uploads = [];
  for (const [file, body] of Object.entries(texts)) {
    const response = await get(`/api/libraries/${library}/uploads?file=${file}`, {method: 'POST', body});
    expect(response.status).toBe(200);
    uploads.push(await response.json());
  }
  const job = await json(send('POST', `/api/libraries/${library}/imports`, {uploads}));
  for (;;) {
    const now = await json(get(`/api/libraries/${library}/jobs/${job.id}`));
    if (now.state !== 'queued' && now.state !== 'running') return now;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
const newLibrary = async (name: string): Promise<string> => (await json(send('POST', '/api/libraries', {name}))).id;
const dam = 'The valley council demanded that the mill release water by Friday. The mill refused to open the sluice.';

describe('the door', () => {
  test('the token of the address becomes a cookie and leaves the address', async () => {
    const response = await fetch(`${running.address}&goal=aid`, {redirect: 'manual'});
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/?goal=aid');
    expect(response.headers.get('set-cookie')).toMatch(/^suasion-\d+=[\w-]{32}; .*HttpOnly.*SameSite=Strict/);
    const elsewhere = await fetch(`${running.url}//example.org/?token=${running.token}`, {redirect: 'manual'});
    expect(elsewhere.headers.get('location')).toBe('/example.org/');
  });

  test.each([
    ['nothing', {}],
    ['a made-up cookie', {cookie: 'suasion-1=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}],
    ['a wrong token', {authorization: 'Bearer wrong'}],
  ])('another user of the machine gets nothing with %s', async (_, headers) => {
    for (const path of ['/', '/api/libraries', '/api/openapi.json', '/?token=wrong']) {
      const response = await fetch(running.url + path, {
        headers: headers as Record<string, string>,
        redirect: 'manual',
      });
      expect(response.status, path).toBe(401);
      expect(await response.text()).not.toMatch(/library-|"id"/);
    }
  });

  // fetch will not send a false Host, so this one is written by hand
  const raw = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const {hostname, port} = new URL(running.url);
      rawRequest({hostname, port, path: '/api/libraries', headers: {cookie, ...headers}}, r =>
        resolve(r.resume().statusCode!),
      )
        .once('error', reject)
        .end();
    });

  test('a Host it does not answer to is refused, as DNS rebinding would bring', async () => {
    expect(await raw({host: 'evil.example'})).toBe(421);
    expect(await raw({host: `evil.example:${new URL(running.url).port}`})).toBe(421);
    expect(await raw({host: new URL(running.url).host})).toBe(200);
  });

  test.each([
    ['Origin', {origin: 'https://evil.example'}, 403],
    ['Origin null', {origin: 'null'}, 403],
    ['Sec-Fetch-Site', {'sec-fetch-site': 'cross-site'}, 403],
    ['own Origin', {}, 200],
  ])('a page elsewhere cannot ask: %s', async (_, headers, status) => {
    const own = status === 200 ? {origin: running.url} : {};
    expect((await get('/api/libraries', {headers: {...headers, ...own} as Record<string, string>})).status).toBe(
      status,
    );
  });

  test('every answer carries the policies', async () => {
    for (const path of ['/api/libraries', '/api/nothing', '/nowhere.png']) {
      const {headers} = await get(path);
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'none'.*script-src 'self' 'wasm-unsafe-eval';/,
      );
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*'unsafe/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  test('others are let in only with a passphrase, and not in the clear by accident', async () => {
    const open = {verbs, version: '0', folder: join(folder, 'never'), host: '0.0.0.0'};
    await expect(serve(open)).rejects.toThrow(Unsafe);
    await expect(serve({...open, passphrase: 'olive branch'})).rejects.toThrow(/--plain-http/);
  });

  test('a library open beside another keeps its own cookie', async () => {
    const other = await serve({verbs, version: '0', template, folder: join(folder, 'beside')});
    await other.ready;
    const given = (await fetch(other.address, {redirect: 'manual'})).headers.get('set-cookie')!.split(';')[0]!;
    const both = {headers: {cookie: `${cookie}; ${given}`}};
    expect(given.split('=')[0]).not.toBe(cookie.split('=')[0]);
    expect((await fetch(`${running.url}/api/libraries`, both)).status).toBe(200);
    expect((await fetch(`${other.url}/api/libraries`, both)).status).toBe(200);
    await other.close();
    // a database is made, which takes its time on a busy machine; so below
  }, 180_000);

  test('a passphrase lets in, a wrong one is told so on the page it was asked on, a short one is none', async () => {
    const open = {verbs, version: '0', template, folder: join(folder, 'open'), host: '0.0.0.0', plainHttp: true};
    await expect(serve({...open, passphrase: 'olive'})).rejects.toThrow(/8 characters/);
    const host = `127.0.0.1:${await freePort()}`;
    const port = Number(host.split(':')[1]);
    const shared = await serve({...open, port, passphrase: 'olive branch', allowHosts: [host]});
    await shared.ready;
    const sign = (passphrase: string) =>
      fetch(`http://${host}/session`, {method: 'POST', body: new URLSearchParams({passphrase}), redirect: 'manual'});
    const asked = await fetch(`http://${host}/`);
    expect([asked.status, await asked.text()]).toEqual([401, expect.stringContaining('type="password"')]);
    const wrong = await sign('olive twig');
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining('That is not the passphrase.')]);
    const right = await sign('olive branch');
    expect([right.status, right.headers.get('set-cookie')]).toEqual([
      303,
      expect.stringMatching(/HttpOnly; SameSite=Strict/),
    ]);
    for (let k = 0; k < 5; k++) await sign('olive twig');
    const blocked = await sign('olive branch');
    expect([blocked.status, Number(blocked.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await fetch(`http://${host}/api/libraries`)).status).toBe(401);
    await shared.close();
  }, 180_000);

  test('guesses at the passphrase are slowed down', async () => {
    let now = 1e12;
    const door = new Doorkeeper({hosts: [], scheme: 'http', passphrase: 'olive branch', now: () => now});
    const c = {header: () => {}} as never;
    for (let k = 0; k < 4; k++) expect(door.tryPassphrase(c, 'wrong')).toEqual({wait: 0});
    expect(door.tryPassphrase(c, 'wrong')!.wait).toBeGreaterThan(0);
    expect(door.tryPassphrase(c, 'olive branch')!.wait).toBeGreaterThan(0);
    now += 400_000;
    for (let k = 0; k < 12; k++) {
      door.tryPassphrase(c, 'wrong');
      now += 1_000_000;
    }
    expect(door.tryPassphrase({header: () => {}, res: {headers: new Headers()}} as never, 'wrong')!.wait).toBe(300);
  });
});

describe('a library', () => {
  test('takes files in, reads them in the background and says what became of each', async () => {
    const library = await newLibrary('Dam');
    const job = await importTexts(library, {
      'a.txt': dam,
      'b.txt': '',
      'c.txt': dam,
      'd.txt': 'stumble',
      'e.txt': 'Other.',
    });
    expect(job.state).toBe('done');
    expect(job.progress.files.map((f: any) => f.state)).toEqual(['done', 'failed', 'duplicate', 'failed', 'done']);
    expect(job.progress.files[1].issues[0].message).toBe('b.txt is empty.');
    expect(job.progress.files[3].issues[0].message).toContain('d.txt could not be read');
    const record = await json(get(`/api/libraries/${library}/record`));
    expect(record.demands).toHaveLength(1);
    const {document, items} = await json(get(`/api/libraries/${library}/documents/a-txt`));
    expect(document.text).toBe(dam);
    expect(items.map((i: any) => i.kind).sort()).toEqual(['actors', 'actors', 'demands', 'statements']);
    const found = await json(get(`/api/libraries/${library}/search?q=sluice`));
    expect(found.passages).toHaveLength(1);
  });

  test('keeps what a person decides, and refuses what does not fit', async () => {
    const library = await newLibrary('Decisions');
    await importTexts(library, {'a.txt': dam});
    const path = `/api/libraries/${library}/items/demands/d1/decision`;
    expect((await json(send('PUT', path, {decision: 'rejected'}))).decision).toBe('rejected');
    expect((await json(get(`/api/libraries/${library}/record`))).demands).toEqual([]);
    const {item} = await json(send('PUT', path, {decision: null}));
    const bad = {...item, act: [{doc: 'a-txt', start: 0, end: 99_999}]};
    const refused = await send('PUT', path, {decision: 'corrected', item: bad});
    expect(refused.status).toBe(400);
    expect((await json(refused)).message).toContain('outside document');
    const wrong = await send('PUT', path, {decision: 'corrected', item: {...item, kind: 'wish'}});
    expect((await json(wrong)).message).toContain('does not fit the record: kind');
    // two people correct what both of them saw
    const [mine, theirs] = [
      {...item, wants: 'stop'},
      {...item, kind: 'offer'},
    ];
    expect((await send('PUT', path, {decision: 'corrected', item: theirs, from: item})).status).toBe(200);
    const late = await send('PUT', path, {decision: 'corrected', item: mine, from: item});
    expect([late.status, (await json(late)).error]).toEqual([409, 'changed']);
    expect((await json(get(`/api/libraries/${library}/record`))).demands[0].kind).toBe('offer');
    expect((await json(send('PUT', path, {decision: 'corrected', item: mine}))).item.wants).toBe('stop');
    const mill = `/api/libraries/${library}/items/actors/mill/decision`;
    const [actor] = await json(get(`/api/libraries/${library}/items?kinds=actors`)).then(all =>
      all.filter((i: any) => i.id === 'mill'),
    );
    expect((await send('PUT', mill, {decision: 'corrected', item: actor.item, from: actor.item})).status).toBe(200);
    expect((await send('PUT', path.replace('d1', 'd9'), {decision: 'accepted'})).status).toBe(404);
    expect((await send('PUT', path, {decision: 'maybe'})).status).toBe(400);
  });

  test('drafts, saves over no one, and keeps questions and briefs', async () => {
    const library = await newLibrary('Models');
    const none = await json(send('POST', `/api/libraries/${library}/draft`, {}));
    expect(none).toMatchObject({conflict: null, reason: 'Nobody asks anything of anyone here.'});
    await importTexts(library, {'a.txt': dam});
    const {conflict} = await json(send('POST', `/api/libraries/${library}/draft`, {}));
    const path = `/api/libraries/${library}/conflicts/${conflict.id}`;
    expect((await json(send('PUT', path, {parent: 1, title: 'Mine', yaml: '# mine\n'}))).head).toBe(2);
    const late = await send('PUT', path, {parent: 1, title: 'Late', yaml: '# late\n'});
    expect(late.status).toBe(409);
    expect(await json(late)).toMatchObject({error: 'stale', head: 2});
    expect((await json(get(`${path}?version=1`))).yaml).toContain('1 demands');
    await send('POST', `${path}/questions`, {payload: {goal: 'aid'}});
    expect(await json(get(`${path}/questions`))).toHaveLength(1);
    const brief = await get(`/api/libraries/${library}/brief?conflict=${conflict.id}`);
    const policy = brief.headers.get('content-security-policy');
    expect(policy).toMatch(/sandbox/);
    expect(policy).toMatch(/style-src 'sha256-[\w+/]{43}=' 'unsafe-hashes' 'sha256-[\w+/]{43}='/);
    expect(policy).not.toMatch(/unsafe-inline/);
    expect(await brief.text()).toContain('Brief of 1');
  });

  test('reads again on demand, never over what people decided, and every removal can be taken back', async () => {
    const library = await newLibrary('Again');
    await importTexts(library, {'a.txt': dam, 'b.txt': 'Other.'});
    const path = `/api/libraries/${library}`;
    const record = () => json(get(`${path}/record`));
    expect((await json(get(`${path}/documents`))).map((d: any) => d.reader)).toEqual(['one', 'one']);
    const before = await record();
    await send('PUT', `${path}/items/demands/d1/decision`, {decision: 'rejected'});
    reader = 'two';
    expect((await json(get('/api/state'))).reader).toBe('two');
    const {id} = await json(send('POST', `${path}/readings`, {documents: ['a-txt', 'b-txt']}));
    let job = await json(get(`${path}/jobs/${id}`));
    for (; job.state === 'queued' || job.state === 'running'; job = await json(get(`${path}/jobs/${id}`)));
    expect(job.progress.files.map((f: any) => [f.document, f.state, f.again.same, f.again.kept])).toEqual([
      ['a-txt', 'done', 1, 1],
      ['b-txt', 'done', 0, 0],
    ]);
    expect((await json(get(`${path}/documents`))).map((d: any) => d.reader)).toEqual(['two', 'two']);
    expect((await record()).demands).toEqual([]);
    await send('PUT', `${path}/items/demands/d1/decision`, {decision: null});
    expect(await record()).toEqual(before);
    expect((await send('POST', `${path}/readings`, {documents: ['nothing']})).status).toBe(404);

    const {step} = await json(get(`${path}/documents/a-txt`, {method: 'DELETE'}));
    expect((await record()).demands).toEqual([]);
    expect(await json(send('POST', `${path}/steps/${step}/undo`))).toMatchObject({kept: 0});
    expect(await record()).toEqual(before);
    const merged = await json(send('POST', `${path}/actors/merge`, {from: 'valley-council', into: 'mill'}));
    expect((await record()).demands[0].by).toBe('mill');
    await send('POST', `${path}/steps/${merged.step}/undo`);
    expect(await record()).toEqual(before);
    await send('POST', `${path}/steps/${merged.step}/redo`);
    expect((await record()).demands[0].by).toBe('mill');
    expect((await send('POST', `${path}/steps/999/undo`)).status).toBe(404);
  });

  test('takes what a person knows of a document, and a removed library back', async () => {
    const library = await newLibrary('Facts');
    await importTexts(library, {'a.txt': dam});
    const path = `/api/libraries/${library}`;
    const document = async () => (await json(get(`${path}/documents/a-txt`))).document;
    const before = await document();
    const facts = {outlet: 'Valley Post', published: '2021-03-05', url: 'https://example.org/a'};
    const {step} = await json(send('PATCH', `${path}/documents/a-txt`, facts));
    expect(await document()).toEqual({...before, ...facts});
    for (const wrong of [
      {published: '5 March'},
      {published: '2021-13-05'},
      {published: '2021-02-29'},
      {url: 'javascript:1'},
      {outlet: ' '},
    ])
      expect((await send('PATCH', `${path}/documents/a-txt`, wrong)).status).toBe(400);
    expect((await send('PATCH', `${path}/documents/none`, facts)).status).toBe(404);
    await send('POST', `${path}/steps/${step}/undo`);
    expect(await document()).toEqual(before);

    expect((await get(path, {method: 'DELETE'})).status).toBe(200);
    for (const what of ['documents', 'conflicts', 'items', 'briefs', 'jobs', 'record', 'conflicts/c/versions'])
      expect([what, (await get(`${path}/${what}`)).status]).toEqual([what, 404]);
    expect(await json(send('POST', `${path}/restore`))).toMatchObject({id: library, documents: 1});
    expect(await document()).toEqual(before);
  });

  test('travels as a zip', async () => {
    const library = await newLibrary('Travel');
    await importTexts(library, {'a.txt': dam});
    const zip = await (await get(`/api/libraries/${library}/export`)).arrayBuffer();
    const copy = await json(get('/api/libraries/import', {method: 'POST', body: zip}));
    expect(copy.documents).toBe(1);
    const {zipSync, strToU8} = await import('fflate');
    const packed = (name: string, text: string) => zipSync({[name]: strToU8(text)}) as Uint8Array<ArrayBuffer>;
    for (const [body, message] of [
      ['no zip', 'This is not a zip archive, or it is cut short.'],
      [packed('../../library.json', '{}'), '"../../library.json": the name leaves the archive.'],
      [packed('library.json', '{}'), 'library.json does not say "suasionLibrary": 1.'],
    ] as const) {
      const bad = await get('/api/libraries/import', {method: 'POST', body});
      expect([bad.status, await json(bad)]).toEqual([400, {error: 'archive', message}]);
    }
  });

  test('refuses a NUL character wherever it stands, in the words of a request', async () => {
    const library = await newLibrary('Characters');
    const wrong = {error: 'request', message: 'A name or a text holds a NUL character, which cannot be kept.'};
    for (const [method, path, body] of [
      ['GET', '/api/libraries/%00/conflicts', undefined],
      ['POST', `/api/libraries/${library}/uploads?file=a%00.txt`, 'text'],
      ['POST', '/api/libraries', {name: 'a\0b'}],
      ['POST', `/api/libraries/${library}/conflicts`, {title: 'T', yaml: 'title: a\0\n'}],
    ] as const) {
      const answer = await send(method, path, body);
      expect([path, answer.status, await json(answer)]).toEqual([path, 400, wrong]);
    }
  });

  test('says what is too large, by name', async () => {
    const library = await newLibrary('Large');
    const big = await get(`/api/libraries/${library}/uploads?file=big.txt`, {method: 'POST', body: 'x'.repeat(6000)});
    expect([big.status, (await json(big)).message]).toEqual([413, expect.stringContaining('big.txt is larger than')]);
    const long = await send('POST', `/api/libraries/${library}/texts`, {text: 'x'.repeat(20_000)});
    expect([long.status, (await json(long)).message]).toEqual([413, expect.stringContaining('What was sent')]);
    const uploads = Array.from({length: 51}, (_, k) => ({upload: `${k}`, file: `${k}`}));
    expect((await send('POST', `/api/libraries/${library}/imports`, {uploads})).status).toBe(413);
  });

  test('tells open pages what changed', async () => {
    const library = await newLibrary('Events');
    const stop = new AbortController();
    const response = await get('/api/events', {signal: stop.signal});
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const until = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader.read()).value ?? '';
    };
    await until('hello');
    await importTexts(library, {'a.txt': dam});
    await until('"state":"done"');
    expect(heard).toContain(`"library":"${library}","what":"documents"`);
    stop.abort();
  });

  test.each([
    '/api/libraries/none/record',
    '/api/libraries/none/documents',
    '/api/nothing',
    '/..%2f..%2fetc/passwd',
    '/%ff',
  ])('answers %s with a plain refusal', async path => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/ at .*\.ts|node_modules/);
  });

  test.each([
    ['DELETE', '/api/libraries', 'GET, HEAD, POST'],
    ['PUT', '/api/libraries/a/conflicts/b/questions', 'GET, HEAD, POST'],
    ['POST', '/api/openapi.json', 'GET, HEAD'],
  ])('says of %s %s which methods there are', async (method, path, allowed) => {
    const response = await send(method, path);
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
    const message = `${path} does not take ${method}; expected ${allowed.replaceAll(', ', ' or ')}.`;
    expect(await json(response)).toEqual({error: 'method', message});
    expect((await send(method, '/api/nothing')).status).toBe(404);
  });

  test.each<[method: string, path: string, body: string | undefined, message: string]>([
    ['POST', '', '{"name": 3}', 'name: found `3`; expected text.'],
    ['POST', '', '{}', 'name: is missing; expected text.'],
    ['POST', '', '{"name": ""}', 'name: found an empty text; expected at least 1 character.'],
    ['POST', '', '[]', 'the body: found an empty list; expected an object.'],
    ['POST', '', '{', 'the body is not JSON; expected an object.'],
    ['GET', '/a/documents?limit=x', undefined, 'limit: found `x`; expected a number.'],
    ['GET', '/a/record?texts=yess', undefined, 'texts: found `yess`; did you mean `yes`?'],
    ['PATCH', '/a/documents/b', '{"published": "2024-13"}', 'published: found `2024-13`; expected a date as 2024'],
    ['PATCH', '/a/documents/b', '{"title": 1, "url": "ftp:b"}', 'title: found `1`; expected text (and 1 more).'],
  ])('tells %s /api/libraries%s what of %s does not fit', async (method, path, body, message) => {
    const init = {method, body, headers: {'content-type': 'application/json'}};
    const response = await get(`/api/libraries${path}`, init);
    expect(response.status).toBe(400);
    expect((await json(response)).message).toContain(`The request does not fit: ${message}`);
  });

  test('describes itself', async () => {
    const {paths} = await json(get('/api/openapi.json'));
    expect(Object.keys(paths).length).toBeGreaterThan(20);
    for (const routes of Object.values<any>(paths)) {
      for (const route of Object.values<any>(routes)) expect(Object.keys(route.responses)).toContain('200');
    }
  });
});

test('what a stop interrupted goes on at the next start', async () => {
  const path = join(folder, 'resume');
  // as the reader does: it breaks off where it is told to stop, here in the middle of the second text
  let reached = () => {};
  const second = new Promise<void>(resolve => {
    reached = resolve;
  });
  const stopped: Verbs = {
    ...verbs,
    read: async (documents, stop) => {
      if (documents[0]!.text === 'Text 1') reached();
      for (let k = 0; documents[0]!.text === 'Text 1' && !stop.aborted && k < 2000; k++)
        await new Promise(resolve => setTimeout(resolve, 5));
      if (stop.aborted) throw new DOMException('reading was stopped', 'AbortError');
      return verbs.read(documents, stop);
    },
  };
  const start = async (how: Verbs) => {
    const server = await serve({verbs: how, version: '0', template, folder: path});
    await server.ready;
    const headers = {authorization: `Bearer ${server.token}`, 'content-type': 'application/json'};
    const call = (method: string, p: string, body?: BodyInit) =>
      fetch(server.url + p, {method, body, headers}).then(r => r.json() as Promise<any>);
    return {server, call};
  };
  let {server, call} = await start(stopped);
  const {id} = await call('POST', '/api/libraries', JSON.stringify({name: 'Resume'}));
  const uploads = [];
  for (let k = 0; k < 12; k++)
    uploads.push(await call('POST', `/api/libraries/${id}/uploads?file=${k}.txt`, `Text ${k}`));
  const job = await call('POST', `/api/libraries/${id}/imports`, JSON.stringify({uploads}));
  await second;
  await server.close();
  ({server, call} = await start(verbs));
  await expect
    .poll(async () => (await call('GET', `/api/libraries/${id}/jobs/${job.id}`)).state, {
      interval: 100,
      timeout: 90_000,
    })
    .toBe('done');
  expect(await call('GET', `/api/libraries/${id}/documents`)).toHaveLength(12);
  const {progress} = await call('GET', `/api/libraries/${id}/jobs/${job.id}`);
  expect(new Set(progress.files.map((f: any) => f.state))).toEqual(new Set(['done']));
  await server.close();
  // two databases are opened and closed: on a busy machine that takes its time
}, 180_000);
