import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {checkRecord, recordToJson} from '@suasion/model';
import fc from 'fast-check';
import {build} from 'rolldown';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {loadReader, read, readDocument, renderRecord} from '../src/index.ts';

const reader = loadReader();
const bytes = (s: string) => new TextEncoder().encode(s);
const readTexts = (...texts: string[]) =>
  read(
    texts.map((t, i) => ({bytes: bytes(t), name: `text-${i + 1}.txt`})),
    {reader},
  );

const first =
  'Harbour talks fail\n\nBy Ida Moss\n\n3 March 2014\n\nNorwegian Foreign Minister Kari Holm said on Monday that Norway would send food aid to Sudan. “We will not wait,” Holm said. Sudanese rebels attacked Egyptian soldiers near the border.';
const second =
  'Holm met Sudanese officials in Khartoum. She demanded that the rebels release the hostages before any talks.';

describe('one record from many documents', () => {
  test('actors are one across documents, ids readable, dates resolved', async () => {
    const {record, issues} = await readTexts(first, second);
    expect(issues).toEqual([]);
    const holm = record.actors.find(a => a.id === 'kari-holm')!;
    expect(holm).toMatchObject({kind: 'person', role: 'Foreign Minister', speaksFor: 'norway', country: 'NO'});
    expect(new Set(holm.mentions.map(m => m.doc)).size).toBe(2);
    for (const a of record.actors)
      for (const m of a.mentions) {
        const text = record.documents.find(d => d.id === m.doc)!.text;
        expect(text.slice(m.start, m.end).trim()).not.toBe('');
      }
    const attack = record.events.find(e => e.type === 'ASSAULT')!;
    expect(attack).toMatchObject({by: ['sudanese-rebels'], to: ['egyptian-armed-forces'], modality: 'happened'});
    expect(record.events.some(e => e.type === 'REQUEST' && e.by.includes('kari-holm'))).toBe(true);
    expect(checkRecord(record)).toEqual([]);
  });

  test('two surnames in a library stay two people', async () => {
    const {record} = await readTexts(
      'Maria Holm, the mayor, spoke on Monday.',
      'Kari Holm, the minister, spoke on Tuesday.',
      'Holm said that she was tired.',
    );
    expect(record.actors.filter(a => a.kind === 'person').map(a => a.id).sort()).toEqual(['holm', 'kari-holm', 'maria-holm']); // biome-ignore format: one line
  });

  test('a party named like an item of the record has an id of its own', async () => {
    const {record} = await readTexts('Mr. D1 demanded that Iran release the hostages. D1 said he would wait.');
    expect(record.demands.map(d => d.id)).toEqual(['d1']);
    expect(record.actors.map(a => a.id)).toContain('actor-d1');
    expect(checkRecord(record)).toEqual([]);
  });

  test('the same document twice has two ids', async () => {
    const same = {bytes: bytes(second), name: 'a.txt'};
    const {record} = await read([same, same], {reader});
    expect(new Set(record.documents.map(d => d.id)).size).toBe(2);
  });

  test('what cannot be read is named, the rest is read', async () => {
    const {record, issues} = await read([{bytes: bytes(''), name: 'empty.txt'}, {bytes: bytes(second), name: 'b.txt'}, '/no/such/file.txt'], {reader}); // biome-ignore format: one line
    expect(record.documents).toHaveLength(1);
    expect(issues.map(i => [i.code, i.file])).toEqual([
      ['empty-document', 'empty.txt'],
      ['cannot-open', '/no/such/file.txt'],
    ]);
  });

  test('progress is told, and a stop is heard', async () => {
    const seen: number[] = [];
    const stop = {aborted: false};
    const inputs = [1, 2, 3].map(n => ({bytes: bytes(`${second} ${n}`), name: `${n}.txt`}));
    const run = read(inputs, {
      reader,
      signal: stop,
      progress: p => {
        seen.push(p.done);
        if (p.done === 2) stop.aborted = true;
      },
    });
    await expect(run).rejects.toMatchObject({name: 'AbortError'});
    expect(seen).toEqual([1, 2]);
  });
});

describe('threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'suasion-worker-'));
  beforeAll(async () => {
    const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    await build({
      input: {'read-worker': here('../src/worker.ts')},
      platform: 'node',
      external: ['@napi-rs/canvas'],
      output: {dir: folder, format: 'esm', entryFileNames: '[name].mjs'},
      logLevel: 'silent',
    });
    symlinkSync(here('../weights'), join(folder, 'weights'));
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  test('give the same bytes as none', async () => {
    const files = Array.from({length: 9}, (_, i) => {
      const file = join(folder, `${i}.txt`);
      writeFileSync(file, i === 4 ? '' : `${i % 2 ? first : second}\n\nThis is report ${i}.`);
      return file;
    });
    const alone = await read(files, {workers: 0});
    const many = await read(files, {workers: 3, worker: join(folder, 'read-worker.mjs')});
    expect(many.issues).toEqual(alone.issues);
    expect(recordToJson(many.record)).toBe(recordToJson(alone.record));
  });
});

describe('hostile text', () => {
  const scraps = fc.constantFrom(
    'Lavrov said that Russia will withdraw. ',
    '“We demand ',
    '😀👩‍👩‍👧',
    '\u202eevil\u202c',
    'שלום ',
    'مرحبا ',
    '\u200b\u200d\ufeff',
    '\0',
    '\ud83d',
    'é̀́',
    '\n\n',
    '\r\n',
    "U.S.'s ",
    '((((',
    '"""',
    '— ',
    'the the the ',
    'President President ',
    'rebels of the government of the rebels ',
    '1,000,000 ',
    'If, unless, before. ',
  );
  const text = fc.array(fc.oneof(scraps, scraps, fc.string({maxLength: 12}), fc.string({unit: 'grapheme', maxLength: 6})), {minLength: 1, maxLength: 60}).map(a => a.join('')); // biome-ignore format: one line

  test('is read without a throw, and every span slices its text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async s => {
        const opened = await readDocument(bytes(s), 'x.txt');
        if (!opened.ok) return;
        expect(opened.document.text.length).toBe(s.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, 'x').length); // biome-ignore format: one line
        // read() itself refuses a record whose spans do not hold
        const {record} = await read([opened.document], {reader});
        renderRecord(record, {width: 60, color: true});
      }),
      {numRuns: 60, seed: 7},
    );
  });

  test.each([
    ['a megabyte without a space', 'x'.repeat(1 << 20)],
    ['a long line of one word', 'rebels '.repeat(8_000)],
    ['nested brackets', `a ${'('.repeat(20_000)}`],
    ['only quotation marks', `a ${'“'.repeat(150_000)}`],
    ['a long list of names', 'Ann Smith, Bob Jones, '.repeat(1_500)],
    ['many “he said”', 'He said that she said. '.repeat(1_200)],
  ])('%s ends', async (_, s) => {
    const {record} = await readTexts(s);
    expect(record.documents).toHaveLength(1);
  });
});

test('the terminal view shows demands, claims, speakers and no raw control characters', async () => {
  const {record} = await readTexts(`${first}\n\n${second}\n\nA \u202eline\u0007 that Sudanese rebels attacked Egypt.`);
  const shown = renderRecord(record, {width: 72});
  expect(shown).toContain('Harbour talks fail');
  expect(shown).toContain('3 March 2014');
  expect(shown).toMatch(/assault: Sudanese rebels → Egyptian armed forces/);
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  for (const line of shown.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
});
