import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {formatIssues, parseConflict} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {allConcepts, compile, type Space, solve, toSolveJson} from '../src/index.ts';

const docs = new URL('../../../docs/', import.meta.url);
const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('stability.md', docs), 'utf8');
const bibliography = readFileSync(new URL('references.bib', docs), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(m => m[1]);

const example = (): Space => {
  const parsed = parseConflict(blocks('yaml')[0], {file: 'docs/stability.md'});
  if (!parsed.ok) throw new Error(formatIssues(parsed.issues));
  const compiled = compile(parsed.conflict);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled));
  return compiled.space;
};

describe('docs/stability.md', () => {
  const space = example();
  const answers = toSolveJson(space, solve(space, {coalitions: true}));

  test('shows the ranks and moves of its example', () => {
    const line = (s: number) => {
      const cells = space.rank.map((rank, d) => {
        let move = '';
        space.eachMove(d, s, t => {
          move = `${t + 1}${rank[t] > rank[s] ? '+' : ''}`;
        });
        return `${rank[s]} → ${move}`;
      });
      return [s + 1, space.pattern(s), ...cells].join(' ');
    };
    const shown = blocks('ranks')[0].trim().split('\n').slice(1);
    expect(shown.map(l => l.replace(/ +/g, ' '))).toEqual(Array.from({length: space.count}, (_, s) => line(s)));
  });

  test('shows the answers there are, for every concept', () => {
    const shown = blocks('json').map(text => JSON.parse(text));
    for (const part of shown) expect(answers).toMatchObject(part);
    expect(shown.flatMap(part => Object.keys(part.equilibria ?? {}))).toEqual(allConcepts);
    expect(shown.flatMap(part => Object.keys(part.stability ?? {}))).toEqual(allConcepts);
    expect(shown.find(part => part.coalitions).coalitions).toEqual(answers.coalitions);
  });

  test('names functions where they are', () => {
    const named = [...page.matchAll(/((?:`\w+`(?: and )?)+) in `(packages\/solve\/src\/[\w-]+\.ts)`/g)];
    expect(named).toHaveLength(allConcepts.length + 1);
    for (const [, functions, file] of named) {
      const source = readFileSync(new URL(file, root), 'utf8');
      for (const [, name] of functions.matchAll(/`(\w+)`/g)) {
        expect(source).toMatch(new RegExp(`export (function|class) ${name}\\b`));
      }
    }
    for (const [, file] of page.matchAll(/`([\w-]+-passes\.ts)`/g)) {
      expect(existsSync(new URL(`packages/solve/src/${file}`, root)), file).toBe(true);
    }
  });
});

test('every key quoted in the solver and its page is in the bibliography', () => {
  const keys = new Set([...bibliography.matchAll(/^@\w+\{(\w+),$/gm)].map(m => m[1]));
  const ours = 'Nash50 How71 FH79 FH84 FHK93 HKP97 FHKP03 KHFP01 IH08a IH08b LKH05 RV17 KKH15 WHFD18'.split(' ');
  expect([...keys]).toEqual(expect.arrayContaining(ours));
  const folder = new URL('../src/', import.meta.url);
  const sources = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(new URL(file, folder), 'utf8'));
  const quoted = [page, ...sources].flatMap(text =>
    [...text.matchAll(/\[((?:[A-Z][A-Za-z]*[0-9]{2}[ab]?(?:, )?)+)\]/g)].flatMap(m => m[1].split(', ')),
  );
  expect(quoted.length).toBeGreaterThan(15);
  expect(quoted.filter(key => !keys.has(key))).toEqual([]);
});
