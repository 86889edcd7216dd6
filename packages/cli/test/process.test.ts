import {execFileSync, spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {constants, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {built} from '../../../test/support/built.ts';

// processes are started, which takes its time on a busy machine
vi.setConfig({testTimeout: 180_000, hookTimeout: 120_000});

// what only a process shows: the bundle itself, pipes that close, interrupts, files left behind
const folder = mkdtempSync(join(tmpdir(), 'suasion-process-'));
const bundle = join(folder, 'dist/suasion.mjs');
const chicken = fileURLToPath(new URL('../../../cases/textbook/chicken/chicken.conflict.yaml', import.meta.url));
const large = join(folder, 'large.conflict.yaml');

beforeAll(() => {
  // a copy: another build may replace the files while they run
  cpSync(built('cli')[0], join(folder, 'dist'), {recursive: true});
  // 2^18 states: long enough to be interrupted
  const makers = ['a', 'b', 'c', 'd', 'e', 'f'];
  const text = `suasion: 1
decisionMakers:
${makers.map(id => `  ${id}: {name: ${id}, options: {x: X, y: Y, z: Z}}`).join('\n')}
preferences:
${makers.map((id, k) => `  ${id}: {prioritized: [${id}.x, not ${makers[(k + 1) % 6]}.y, ${makers[(k + 2) % 6]}.z, not ${id}.z]}`).join('\n')}
`;
  writeFileSync(large, text);
});
afterAll(() => rmSync(folder, {recursive: true}));

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** Runs the bundle; `meanwhile` may interfere with the process. */
function ended(argv: string[], meanwhile: (child: ReturnType<typeof spawn>) => void = () => {}): Promise<Ended> {
  const child = spawn(process.execPath, [bundle, ...argv], {stdio: ['ignore', 'pipe', 'pipe'], cwd: folder});
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', text => (out += text));
  child.stderr.setEncoding('utf8').on('data', text => (err += text));
  meanwhile(child);
  return new Promise(resolve => child.on('close', (code, signal) => resolve({code, signal, out, err})));
}

test('the bundle answers as the source does', async () => {
  const {code, out, err} = await ended(['solve', chicken, '--json']);
  expect({code, err}).toEqual({code: 0, err: ''});
  expect(JSON.parse(out).equilibria).toMatchObject({nash: [2, 3], gmr: [2, 3, 4], sim: [2, 3, 4]});
});

test('many files become one record, whatever reads them', async () => {
  const files = Array.from({length: 14}, (_, k) => join(folder, `report-${String(k).padStart(2, '0')}.txt`));
  for (const [k, file] of files.entries())
    writeFileSync(file, `The council urged mill ${k} to release water by Friday.\n`);
  const {code, out} = await ended(['read', '--json', ...files]);
  expect(code).toBe(0);
  const record = JSON.parse(out);
  expect(record.documents.map((d: {file: string}) => d.file)).toEqual(files);
  expect(record.demands).toHaveLength(14);
});

test('a report comes through a pipe; links in a circle are called so', async () => {
  const pipe = join(folder, 'report.pipe');
  execFileSync('mkfifo', [pipe]);
  const through = await ended(['read', '--json', pipe], () => {
    spawn('sh', ['-c', 'echo "The council urged the mill to release water." > "$0"', pipe]);
  });
  expect({code: through.code, err: through.err}).toEqual({code: 0, err: ''});
  expect(JSON.parse(through.out).documents[0].file).toBe(pipe);
  const loop = join(folder, 'loop.txt');
  symlinkSync(loop, loop);
  for (const command of ['read', 'check']) {
    const {code, err} = await ended([command, loop]);
    expect({code, err}).toEqual({code: 1, err: `${loop}: its links lead round in a circle\n`});
  }
});

test('exit codes reach the shell', async () => {
  expect((await ended(['solve', 'nothing.yaml'])).code).toBe(1);
  expect((await ended(['solve', chicken, '--concepts', 'x'])).code).toBe(2);
  expect((await ended([])).code).toBe(2);
  expect((await ended(['--version'])).code).toBe(0);
});

test('a reader that goes away ends it quietly', async () => {
  const {code, err} = await ended(['solve', large, '--json', '--concepts', 'nash'], child => {
    child.stdout!.once('data', () => child.stdout!.destroy());
  });
  expect({code, err}).toEqual({code: 0, err: ''});
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s in the midst of a computation ends it at once', async signal => {
  const {
    code,
    signal: by,
    out,
    err,
  } = await ended(['solve', large, '--json', '--coalitions'], child => {
    setTimeout(() => child.kill(signal), 2000);
  });
  // a shell sees one number, whether the process had come far enough to end by itself or not
  const seen = code ?? (by && 128 + constants.signals[by]);
  expect({seen, out, err}).toEqual({seen: signal === 'SIGINT' ? 130 : 143, out: '', err: ''});
});

test('an interrupt leaves nothing half-written', async () => {
  const before = readdirSync(folder);
  const {code} = await ended(['convert', large, join(folder, 'out.csv')], child => {
    const watch = setInterval(() => {
      if (!readdirSync(folder).some(name => name.endsWith('.part'))) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 5);
    child.on('exit', () => clearInterval(watch));
  });
  expect(code).toBe(130);
  expect(readdirSync(folder)).toEqual(before);
});

test('nothing but data reaches stdout under --json, and no progress a pipe', async () => {
  const {code, out, err} = await ended(['solve', large, '--json', '--concepts', 'nash,seq']);
  expect({code, err}).toEqual({code: 0, err: ''});
  expect(JSON.parse(out).states).toHaveLength(2 ** 18);
});

test('the workbench names no address where its folder cannot be', async () => {
  for (const place of [chicken, ...(process.platform === 'linux' ? ['/proc/x'] : [])]) {
    const {code, out, err} = await ended(['serve', '--data', place, '--no-open'], child =>
      setTimeout(() => child.kill('SIGKILL'), 60_000).unref(),
    );
    expect({code, out}).toEqual({code: 1, out: ''});
    expect(err).toMatch(/cannot be opened: (?:it is a file; expected a folder|no folder can be made there)/);
  }
});

test('the workbench says where it is and, once its library is open, that it is ready', async () => {
  const data = join(folder, 'library');
  // the database is not part of the bundle
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'dist/node_modules'));
  const {code, out, err} = await ended(['serve', '--data', data, '--no-examples', '--no-open'], child => {
    child.stderr!.on('data', text => {
      if (String(text).includes('Ready')) child.kill('SIGINT');
    });
  });
  expect({code, err: err.trimEnd().split('\n').at(-1)}).toEqual({
    code: 0,
    err: 'Ready: open the address above in a browser.',
  });
  expect(out).toMatch(/^Suasion is at http:\/\/127\.0\.0\.1:\d+\/\?token=/);
});
