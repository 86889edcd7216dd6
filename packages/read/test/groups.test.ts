import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {codeOf, codesOf} from '../src/language/codes.ts';
import {groupsOf, loadGroups} from '../src/language/groups.ts';
import {rowOf} from '../src/language/keys.ts';
import {trainGroups} from '../train/groups.ts';

const width = 8;
const folder = mkdtempSync(join(tmpdir(), 'groups-'));
const file = join(folder, 'embeddings.json');
const words = ['river', 'lake', 'stream', 'minister', 'premier', 'señor', '1999', '2007', 'rare'];

/** water along one axis, office along another, numbers along a third; each a little aside */
function vectorOf(word: string, i: number): number[] {
  const axis = i < 3 ? 0 : i < 6 ? 1 : 2;
  return Array.from({length: width}, (_, k) => (k === axis ? 3 : 0) + Math.sin(word.length * 7 + i * 3 + k) * 0.2);
}

beforeAll(() => {
  const vectors = words.map((w, i) => [w, [...vectorOf(w, i), 1, i]]);
  const source = {precision: 8, dimensions: width, words, vectors: Object.fromEntries(vectors)};
  // numbers as words would come first in an object: the file is written by hand
  const entries = vectors.map(([w, v]) => `${JSON.stringify(w)}:${JSON.stringify(v)}`).join(',');
  writeFileSync(file, `${JSON.stringify({...source, vectors: undefined}).slice(0, -1)},"vectors":{${entries}}}\n`);
});
afterAll(() => rmSync(folder, {recursive: true}));

const learnt = () => loadGroups(trainGroups(file, {words: 8, levels: [3]}));

test('words alike lie in one group, and the rest in others', () => {
  const text = 'Lake minister stream premier river elsewhere';
  const starts = [...text.matchAll(/\S+/g)].map(m => m.index);
  const codes = codesOf(
    text,
    6,
    Int32Array.from(starts),
    Int32Array.from(starts, (s, i) => s + text.split(' ')[i]!.length),
  );
  const [groups] = groupsOf(learnt(), codes);
  const [lake, minister, stream, premier, river, elsewhere] = groups!;
  expect([stream, river]).toEqual([lake, lake]);
  expect(premier).toBe(minister);
  expect(new Set([lake, minister, elsewhere]).size).toBe(3);
  expect(elsewhere).toBe(0);
});

test('of words that read as one the most frequent counts, and words past the count are not known', () => {
  const groups = learnt();
  expect(rowOf(groups, codeOf('1999'))).toBe(rowOf(groups, codeOf('2007')));
  expect(rowOf(groups, codeOf('señor'))).toBeGreaterThan(0);
  expect(rowOf(groups, codeOf('rare'))).toBe(0);
});

test('the same file gives the same bytes; one that ends too early, or is not there, is named', () => {
  expect(trainGroups(file, {words: 8, levels: [3]})).toEqual(trainGroups(file, {words: 8, levels: [3]}));
  expect(() => trainGroups(file, {words: 10})).toThrow(/embeddings\.json: ends before 10 vectors/);
  expect(() => trainGroups(join(folder, 'none.json'))).toThrow(/none\.json/);
});
