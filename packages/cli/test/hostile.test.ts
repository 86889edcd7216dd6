import {execFileSync, spawn} from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {suasion} from './memory-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'suasion-hostile-'));
afterAll(() => rmSync(folder, {recursive: true}));
const put = (name: string, text: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const small = `suasion: 1
decisionMakers:
  a: {name: A, options: {x: Do x, y: Do y}}
  b: {name: B, options: {z: Do z}}
`;

// [what, file, in the message, line:column]
const broken: [string, () => string, RegExp][] = [
  ['a missing file', () => join(folder, 'nothing.yaml'), /nothing\.yaml: there is no such file/],
  ['a folder', () => folder, /this is a folder/],
  ['an empty file', () => put('empty.yaml', ''), /empty\.yaml:1:1: .*empty/],
  ['comments only', () => put('comments.yaml', '# nothing\n'), /comments\.yaml:1:1/],
  [
    'a picture',
    () => put('x.yaml', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0xff)),
    /x\.yaml:1:1: .*not a text file/,
  ],
  ['a NUL in text', () => put('nul.yaml', 'title: a\0b\n'), /nul\.yaml:1:9: .*NUL/],
  ['an oversized file', () => sparse('large.yaml', 64 * 2 ** 20), /64\.0 MB; expected at most 16\.0 MB/],
  ['20,000 nested brackets', () => put('deep.yaml', '['.repeat(20_000)), /deep\.yaml:1:\d+: .*nested/],
  ['aliases that multiply', () => put('bomb.yaml', bomb()), /bomb\.yaml:\d+:\d+: /],
  ['an unknown option', () => put('unknown.yaml', `${small}ruledOut: [a.q]\n`), /unknown\.yaml:5:\d+: .*`a\.q`/],
  [
    'a repeated decision maker',
    () => put('twice.yaml', 'decisionMakers:\n  a: {name: A, options: {x: X}}\n  a: {name: B, options: {x: X}}\n'),
    /twice\.yaml:3:3: /,
  ],
  [
    'a contradiction',
    () => put('none.yaml', `${small}required: [a.x, not a.x]\n`),
    /none\.yaml.*no state is feasible|none\.yaml.*feasible/,
  ],
  [
    'a ranking that misses states',
    () => put('missing.yaml', `${small}preferences: {a: {ranking: [YNN, NNN]}}\n`),
    /missing\.yaml:5:\d+: /,
  ],
  [
    'a ranking that repeats a state',
    () => put('again.yaml', `${small}preferences: {a: {ranking: [YNN, YNN, ---]}}\n`),
    /again\.yaml:5:\d+: /,
  ],
  [
    'outcomes in a circle',
    () => put('circle.yaml', `${small}outcomes: {p: not q, q: p}\n`),
    /circle\.yaml:5:\d+: .*circle/,
  ],
  ['NaN', () => put('nan.yaml', `${small}statusQuo: .nan\n`), /nan\.yaml:5:\d+: /],
  ['a .gmcr that is no JSON', () => put('x.gmcr', '{"decisionMakers": ['), /x\.gmcr:1:\d+: /],
  [
    'a .gmcr with bad indices',
    () =>
      put(
        'y.gmcr',
        JSON.stringify({
          decisionMakers: [{name: 'A', options: [7]}],
          options: [{name: 'X', permittedDirection: 'both'}],
          infeasibles: [],
        }),
      ),
    /y\.gmcr:1:\d+: /,
  ],
  [
    'a misspelt name of a file',
    () => {
      put('model.conflict.yaml', small);
      return join(folder, 'modle.conflict.yaml');
    },
    /did you mean `.*model\.conflict\.yaml`/,
  ],
];

function bomb(): string {
  let text = 'a0: &a0 [x, x]\n';
  for (let k = 1; k < 40; k++) text += `a${k}: &a${k} [${`*a${k - 1}, `.repeat(9)}*a${k - 1}]\n`;
  return text;
}

function sparse(name: string, bytes: number): string {
  const file = put(name, '');
  truncateSync(file, bytes);
  return file;
}

test.each(broken)('%s: named, exit 1, nothing on stdout', async (_, make, message) => {
  const file = make();
  for (const argv of [
    ['check', file],
    ['solve', file, '--json'],
    ['ask', file, 'a.x', '--json'],
  ]) {
    const {code, out, err} = await suasion(argv);
    expect({code, out}).toEqual({code: 1, out: ''});
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at |undefined|\[object/);
  }
  const {code, out} = await suasion(['check', file, '--json']);
  expect(code).toBe(1);
  const found = JSON.parse(out);
  expect(found).toMatchObject({ok: false, size: null});
  for (const {severity, code} of found.issues) expect(`${severity} ${code}`).toMatch(/^(error|warning) [a-z-]+$/);
  expect(found.issues[0].severity).toBe('error');
});

test.skipIf(process.getuid?.() === 0)('an unreadable file (root may read everything)', async () => {
  const file = put('secret.yaml', small);
  chmodSync(file, 0);
  const {code, err} = await suasion(['solve', file]);
  expect(code).toBe(1);
  expect(err).toContain('permission denied');
});

test('a broken model is not converted, and nothing is written', async () => {
  const file = put('broken.yaml', `${small}ruledOut: [a.q]\n`);
  const before = readdirSync(folder);
  for (const ending of ['gmcr', 'csv', 'dot', 'tex', 'nfg', 'graphml', 'conflict.yaml']) {
    expect(await suasion(['convert', file, join(folder, `never.${ending}`)])).toMatchObject({code: 1, out: ''});
  }
  expect(readdirSync(folder)).toEqual(before);
});

test('an old file survives a conversion that fails', async () => {
  const file = put('graph.yaml', 'states: {1: left, 2: right}\ndecisionMakers: {a: {name: A, moves: {1: [2]}}}\n');
  const old = put('old.gmcr', 'what was here');
  expect(await suasion(['convert', file, old])).toMatchObject({code: 1});
  expect(readFileSync(old, 'utf8')).toBe('what was here');
});

test('a file is written where a link leads, under the longest of names, and over no device', async () => {
  const file = put('graph-2.yaml', 'states: {1: left, 2: right}\ndecisionMakers: {a: {name: A, moves: {1: [2]}}}\n');
  const real = put('real.csv', 'what was here');
  const link = join(folder, 'link.csv');
  symlinkSync(real, link);
  expect(await suasion(['convert', file, link])).toMatchObject({code: 0});
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, 'utf8')).toMatch(/left/);

  const long = join(folder, `${'n'.repeat(251)}.csv`);
  expect(await suasion(['convert', file, long])).toMatchObject({code: 0});
  expect(readFileSync(long, 'utf8')).toMatch(/left/);
  const longer = await suasion(['convert', file, join(folder, `${'n'.repeat(252)}.csv`)]);
  expect(longer).toMatchObject({code: 2, err: expect.stringContaining('its name is too long')});

  const pipe = join(folder, 'pipe.csv');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  let read = '';
  reader.stdout.on('data', (part: Buffer) => {
    read += part;
  });
  const ended = new Promise(resolve => reader.on('close', resolve));
  expect(await suasion(['convert', file, pipe])).toMatchObject({code: 0});
  await ended;
  expect(read).toBe(readFileSync(real, 'utf8'));
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
});

const report = 'Rome, 3 March 2024\n\nThe Italian minister said Austria must reopen the pass.\n';

test('a report, a record or a model that is read is never written over', async () => {
  const file = put('minister.txt', report);
  const link = join(folder, 'minister-link.html');
  symlinkSync(file, link);
  const model = put('reviewed.conflict.yaml', small);
  for (const argv of [
    ['brief', file, '-o', file],
    ['brief', file, '-o', link],
    ['brief', folder, '--md', '-o', file],
    ['read', file, '--json', '-o', `${folder}/./minister.txt`],
    ['brief', file, '--conflict', model, '-o', model],
  ]) {
    const {code, out, err} = await suasion(argv);
    expect({argv, code, out}).toEqual({argv, code: 2, out: ''});
    expect(err).toMatch(/is read here and would be lost; name another file/);
  }
  expect(readFileSync(file, 'utf8')).toBe(report);
  expect(readFileSync(model, 'utf8')).toBe(small);
});

test('a draft goes over an earlier one, never over what a person made of it', async () => {
  const place = join(folder, 'drafts');
  mkdirSync(place);
  const [one, two] = [1, 2].map(day => put(`pass-${day}.txt`, report.replace('3 March', `${day} March`))) as [
    string,
    string,
  ];
  const [model, record] = [join(place, 'pass.conflict.yaml'), join(place, 'pass.record.json')];
  const drafted = (...words: string[]) => suasion(['draft', one, ...words, '-o', model]);
  expect(await drafted()).toMatchObject({code: 0});
  expect(await drafted(two)).toMatchObject({code: 0});
  const begun = readFileSync(model, 'utf8');
  const base = put('pass.base.yaml', begun);

  writeFileSync(model, begun.replace(/title: .*/, 'title: Mine'));
  expect(await drafted()).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/conflict\.yaml is not as it was drafted/),
  });
  expect(readFileSync(model, 'utf8')).toContain('title: Mine');
  expect(await drafted('--base', base, '--merge', model)).toMatchObject({code: 0});
  expect(readFileSync(model, 'utf8')).toContain('title: Mine');

  writeFileSync(model, '');
  const corrected = readFileSync(record, 'utf8').replace('"wants": "do"', '"wants": "stop"');
  writeFileSync(record, corrected);
  expect(await drafted()).toMatchObject({code: 2, err: expect.stringMatching(/record\.json, .*is not as it was read/)});
  expect([readFileSync(record, 'utf8'), readFileSync(model, 'utf8')]).toEqual([corrected, '']);
  expect(await drafted('--replace')).toMatchObject({code: 0});
  expect(readFileSync(record, 'utf8')).toContain('"wants": "do"');
});

test('a record goes over an earlier one, never over one that was corrected', async () => {
  const [one, two] = [1, 2].map(day => put(`ridge-${day}.txt`, report.replace('3 March', `${day} March`))) as [
    string,
    string,
  ];
  const record = join(folder, 'ridge.record.json');
  const readInto = (...words: string[]) => suasion(['read', one, ...words, '-o', record]);
  expect(await readInto('--json')).toMatchObject({code: 0});
  expect(await readInto('--json', two)).toMatchObject({code: 0});
  expect(await readInto('--json')).toMatchObject({code: 0});

  const corrected = readFileSync(record, 'utf8').replace('"wants": "do"', '"wants": "stop"');
  writeFileSync(record, corrected);
  const refused = {code: 2, out: '', err: expect.stringMatching(/ridge\.record\.json, .*is not as it was read/)};
  for (const words of [['--json'], ['--format', 'jsonld'], []]) expect(await readInto(...words)).toMatchObject(refused);
  expect(readFileSync(record, 'utf8')).toBe(corrected);

  expect(await readInto('--json', '--replace')).toMatchObject({code: 0});
  expect(readFileSync(record, 'utf8')).toContain('"wants": "do"');
  // text is written over text, a record over nothing but records
  expect(await readInto()).toMatchObject({code: 0});
  expect(await readInto(two)).toMatchObject({code: 0});
  expect(await readInto('--json')).toMatchObject(refused);
});

test('the folder for CSV that cannot be made is no fault of ours', async () => {
  const file = put('csv.txt', report);
  for (const place of [file, join(file, 'below'), ...(process.platform === 'linux' ? ['/proc/x/y'] : [])])
    expect(await suasion(['read', put('other.txt', report), '--format', 'csv', '--out', place])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^suasion: cannot write .*(?:file|no folder can be made there)/),
    });
});

test('a page written to a folder has the name of what was read, `.` included', async () => {
  const place = join(folder, 'harbour');
  mkdirSync(place);
  writeFileSync(join(place, 'a.txt'), report);
  const before = process.cwd();
  process.chdir(place);
  try {
    expect((await suasion(['brief', '.'], {columns: 80})).err).toContain('Wrote harbour.brief.html');
    expect((await suasion(['brief', '-'], {columns: 80, input: report})).err).toContain('Wrote report.brief.html');
  } finally {
    process.chdir(before);
  }
});

test('control characters, escapes and text direction of a file cannot act on the terminal', async () => {
  const evil = put(
    'evil.yaml',
    `suasion: 1
title: "red \\e[31m and \\u202egnp.exe"
decisionMakers:
  a: {name: "A\\e]0;owned\\a", options: {x: "x\\r\\nmalicious"}}
  b: {name: "שלום (B)", options: {z: "\\u2066z"}}
statusQuo: []
preferences: {a: {prioritized: [a.x]}}
outcomes: {never: a.x and not a.x}
`,
  );
  for (const argv of [
    ['solve', evil, '--coalitions'],
    ['ask', evil, 'b.z'],
    ['why', evil, '1'],
    ['paths', evil, 'YY'],
    ['check', evil],
  ]) {
    const {code, out, err} = await suasion(argv, {columns: 200, env: {NO_COLOR: '1'}});
    expect(code).toBe(0);
    expect(out + err.replaceAll('\u2068', '!')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066\u2067]/,
    );
  }
  const {out} = await suasion(['ask', evil, 'b.z']);
  expect(out).toContain('\u2068שלום (B)\u2069');
  expect(out).toContain('\\x1b');
  // data is not changed
  const data = JSON.parse((await suasion(['solve', evil, '--json'])).out);
  expect(Object.keys(data.stability.nash)).toEqual(['A\u001b]0;owned\u0007', 'שלום (B)']);
});

test('cells of a spreadsheet cannot become formulas', async () => {
  const file = put(
    'sheet.yaml',
    'decisionMakers:\n  a: {name: "=cmd()", options: {x: "@x", y: "-1+2"}}\n  b: {name: "+B", options: {z: Z}}\n',
  );
  const {out} = await suasion(['solve', file, '--csv']);
  for (const cell of out.split(/[,\n]/)) expect(cell).not.toMatch(/^"?[=+@]|^"?-[^"]*[^YN-]/);
});

test('standard input is read for -, as a conflict file or as .gmcr', async () => {
  const yaml = await suasion(['solve', '-', '--json'], {input: small});
  const gmcr = await suasion(['solve', '-', '--json'], {
    input: JSON.stringify({
      decisionMakers: [
        {name: 'A', options: [0, 1], preferences: []},
        {name: 'B', options: [2], preferences: []},
      ],
      options: ['x', 'y', 'z'].map(name => ({name, permittedDirection: 'both'})),
      infeasibles: [],
    }),
  });
  expect(JSON.parse(yaml.out).states).toHaveLength(8);
  expect(JSON.parse(gmcr.out).equilibria).toEqual(JSON.parse(yaml.out).equilibria);
  expect(await suasion(['solve', '-'], {input: ''})).toMatchObject({code: 1, out: ''});
});

test('check holds the evidence to the record beside the file', async () => {
  put('record.json', JSON.stringify({documents: []}));
  const cites = (path: string) =>
    put('cites.yaml', `${small}evidence: ${path}\nruledOut: [{that: a.x and a.y, because: [s1]}]\n`);
  const unknown = await suasion(['check', cites('record.json')]);
  expect(unknown.code).toBe(1);
  expect(unknown.err).toMatch(/cites\.yaml:6:\d+: the record has nothing called `s1`/);
  expect((await suasion(['check', cites('gone.json')])).err).toMatch(/gone\.json: there is no such file/);
  const none = await suasion(['check', put('loose.yaml', `${small}ruledOut: [{that: a.x, because: [s1]}]\n`)]);
  expect(none).toMatchObject({code: 0});
  expect(none.out).toContain('no `evidence` says which record');
});

test('a model far too large is told so in a line one can read, and a single state of it is still asked about', async () => {
  const makers = Array.from({length: 20}, (_, d) => {
    const options = Array.from({length: 20}, (_, o) => `o${o}: Do ${o}`);
    return `  d${d}: {options: {${options.join(', ')}}}`;
  });
  const file = put('vast.yaml', `suasion: 1\ndecisionMakers:\n${makers.join('\n')}\nstatusQuo: []\n`);
  const {code, out, err} = await suasion(['solve', file, '--json']);
  expect({code, out}).toEqual({code: 1, out: ''});
  expect(err).toContain('400 options leave about 2.58 × 10^120 feasible states; at most 16,777,216 are worked on');
  const wide = put(
    'wide.yaml',
    `suasion: 1\ndecisionMakers:\n${makers.join('\n').replace(/o4: .*?\}/g, 'o4: Do 4}')}\nstatusQuo: []\n`,
  );
  const asked = await suasion(['why', wide, '1', '--for', 'd3']);
  expect(asked.code).toBe(0);
  expect(asked.out).toContain('100 options');
});

test('a decision maker without options moves nothing, and a model without any is refused', async () => {
  const none = 'suasion: 1\ndecisionMakers:\n  a: {options: {}}\n';
  const one = put(
    'one-mover.yaml',
    `${none}  b: {options: {x: X}}\npreferences: {a: {prioritized: [b.x]}, b: {prioritized: [not b.x]}}\n`,
  );
  const {out} = await suasion(['solve', one, '--json']);
  expect(JSON.parse(out).stability.seq).toEqual({a: [1, 2], b: [1]});
  const {code, err} = await suasion(['solve', put('no-mover.yaml', none)]);
  expect(code).toBe(1);
  expect(err).toContain('no decision maker has an option');
});
