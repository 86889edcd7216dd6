import {execFileSync, spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {wording} from '../src/progress.ts';
import {isolated} from '../src/text/visible.ts';
import {displayWidth, fit, pad, wrap} from '../src/text/width.ts';
import {idRanges} from '../src/view/page.ts';
import {suasion} from './memory-terminal.ts';

process.chdir(new URL('../../..', import.meta.url).pathname);

test.each([
  ['plain', 5],
  ['', 0],
  ['中文', 4],
  ['e\u0301', 1],
  ['한국', 4],
  ['👩‍👩‍👧', 2],
  ['ＡＢ', 4],
  ['\u2068שלום\u2069', 4],
  ['\u001b[1mbold\u001b[22m', 4],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('padding and cutting keep the width', () => {
  for (const text of ['中文字', 'abc', 'e\u0301e\u0301e\u0301e\u0301', '']) {
    for (const width of [1, 2, 5, 8]) {
      expect(displayWidth(pad(fit(text, width), width))).toBe(width);
      expect(displayWidth(pad(fit(text, width), width, 'end'))).toBe(width);
    }
  }
  expect(fit('abcdef', 4)).toBe('abc…');
});

test('wrapped lines keep every word and the width', () => {
  const text = 'Who can move whom, alone or together? 誰が誰を動かせるか';
  for (const width of [8, 20, 80]) {
    const lines = wrap(text, width);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) if (line.includes(' ')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  }
});

test('names are made harmless, and right-to-left ones kept apart', () => {
  expect(isolated('Syria')).toBe('Syria');
  expect(isolated('سوريا')).toBe('\u2068سوريا\u2069');
  expect(isolated('a\u001b[31m\u202eb')).toBe('a\\x1b[31m\\u202eb');
});

test.each([
  [[], 'none'],
  [[0], '1'],
  [[0, 1], '1, 2'],
  [[0, 1, 2, 3, 6], '1–4, 7'],
])('states %j read %s', (states, text) => {
  expect(idRanges(states)).toBe(text);
});

test('progress says what, how far and about how long', () => {
  expect(wording({phase: 'listing states', done: null}, 3)).toBe('listing states …');
  expect(wording({phase: 'solving', done: 0.25}, 10)).toBe('solving … 25 %, about 30 s left');
  expect(wording({phase: 'solving', done: 0.5}, 600)).toBe('solving … 50 %, about 10 min left');
  expect(wording({phase: 'solving', done: 1}, 600)).toBe('solving … 100 %');
});

test('colour on a terminal only, unless the environment says otherwise', async () => {
  const solve = ['solve', 'cases/textbook/chicken/chicken.conflict.yaml'];
  const coloured = async (columns: number, env: Record<string, string>) =>
    (await suasion(solve, {columns, env})).out.includes('\u001b[');
  expect(await coloured(0, {})).toBe(false);
  expect(await coloured(100, {})).toBe(true);
  expect(await coloured(100, {NO_COLOR: '1'})).toBe(false);
  expect(await coloured(100, {TERM: 'dumb'})).toBe(false);
  expect(await coloured(0, {FORCE_COLOR: '1'})).toBe(true);
  expect(await coloured(100, {FORCE_COLOR: '0'})).toBe(false);
});

test.each([40, 80, 120])('on a terminal %i columns wide every line of a table fits', async columns => {
  const names = ['xu-2007/elmira-9-states/elmira-9-states', 'textbook/chicken/chicken', 'own/geneva-2014/geneva-2014'];
  for (const path of names) {
    const {out} = await suasion(['solve', `cases/${path}.conflict.yaml`, '--concepts', 'nash'], {
      columns,
      env: {NO_COLOR: '1'},
    });
    for (const line of out.split('\n')) if (columns >= 80) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    expect(out).toContain('Nash');
  }
});

test('help fits a narrow terminal', async () => {
  for (const words of [['--help'], ['solve', '--help']]) {
    const {out} = await suasion(words, {columns: 48});
    const wide = out.split('\n').filter(line => displayWidth(line) > 48 && !line.startsWith('  suasion '));
    expect(wide).toEqual([]);
  }
});

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

test.skipIf(!has('bash'))(
  'completions for bash offer commands, flags, values and files (needs bash)',
  async () => {
    const {out} = await suasion(['completions', 'bash']);
    const complete = (...words: string[]) => {
      const script = `${out}\nCOMP_WORDS=(${words.map(w => `'${w}'`).join(' ')})\nCOMP_CWORD=${words.length - 1}\n_suasion 2>/dev/null\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', script], {encoding: 'utf8'}).split('\n').filter(Boolean);
    };
    expect(complete('suasion', 'so')).toEqual(['solve']);
    expect(complete('suasion', 'solve', '--co')).toEqual(['--concepts', '--coalitions']);
    expect(complete('suasion', 'ask', '--concept', 's')).toEqual(['smr', 'seq', 'sseq', 'sim']);
    expect(complete('suasion', 'solve', 'cases/textbook/chicken/')).toEqual([
      'cases/textbook/chicken/chicken.conflict.yaml',
    ]);
    expect(complete('suasion', 'completions', 'z')).toEqual(['zsh']);
    // five shells are started
  },
  120_000,
);

test.each([
  ['zsh', '-n'],
  ['fish', '--no-execute'],
])(
  'completions for %s name every command and are well-formed where the shell is there to say so',
  async (shell, flag) => {
    const {out} = await suasion(['completions', shell]);
    for (const name of ['check', 'solve', 'ask', 'why', 'paths', 'invert', 'robust', 'convert'])
      expect(out).toContain(name);
    if (has(shell)) expect(spawnSync(shell, [flag, '/dev/stdin'], {input: out}).status).toBe(0);
  },
);
