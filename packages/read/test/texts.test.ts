import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test, vi} from 'vitest';
import {loadArticles, loadPassages, PassageError, parsePassage} from '../../../texts/load.ts';
import {loadReader} from '../src/reader.ts';
import {agreementOf} from '../train/agreement.ts';
import {f1, kinds} from '../train/passage-scores.ts';
import {scoreSplit} from '../train/score-texts.ts';

const passages = loadPassages();

test('at least sixty passages over at least twelve conflicts, more than a quarter of them set aside by whole conflicts', () => {
  expect(passages.length).toBeGreaterThanOrEqual(60);
  const conflicts = new Map<string, Set<string>>();
  for (const p of passages) conflicts.set(p.conflict, (conflicts.get(p.conflict) ?? new Set()).add(p.split));
  expect(conflicts.size).toBeGreaterThanOrEqual(12);
  for (const [conflict, splits] of conflicts) expect([conflict, splits.size]).toEqual([conflict, 1]);
  const share = loadPassages('test').length / passages.length;
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.35);
  for (const split of ['dev', 'test'] as const) expect(new Set(loadPassages(split).map(p => p.voice)).size).toBe(4);
});

test.each(passages.map(p => [p.id, p] as const))('%s is 80 to 300 words and its folder is its conflict', (id, p) => {
  const words = p.text.split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(80);
  expect(words).toBeLessThanOrEqual(300);
  expect(id.startsWith(`${p.conflict}/`)).toBe(true);
  for (const d of p.demands)
    for (const s of [...d.act, ...d.given, ...d.deadline]) expect(p.text.slice(s.start, s.end).trim()).not.toBe('');
});

test('passages to learn from load, apart from those that are scored', () => {
  const train = loadPassages('train');
  expect(train.length).toBeGreaterThan(500);
  const scored = new Set(passages.map(p => p.conflict));
  expect(train.filter(p => p.split !== 'train' || scored.has(p.conflict))).toEqual([]);
});

test('whoever marked passages a second time read the same words, and found what the first did', () => {
  const first = new Map(loadPassages('test').map(p => [p.id, p]));
  const second = loadPassages('second');
  expect(second.length).toBeGreaterThan(30);
  for (const p of second) expect([p.id, p.text]).toEqual([p.id, first.get(p.id)?.text]);
  const both = agreementOf(second, first);
  expect(f1(both.demands).f1).toBeGreaterThan(0.85);
  expect(f1(both.claims).f1).toBeGreaterThan(0.85);
});

const corpora = process.env.SUASION_CORPORA ?? join(import.meta.dirname, '../../../../shared/corpora');
const absent = !existsSync(corpora);
if (absent) console.warn('the corpora are not beside this checkout; the articles marked in them are not looked at');
test.skipIf(absent)('articles of the corpora hold what is marked in them (needs ../shared/corpora)', () => {
  const open = loadArticles(corpora, 'open');
  const shut = loadArticles(corpora, 'shut');
  expect(open.length + shut.length).toBe(readdirSync(new URL('../../../texts/articles', import.meta.url)).length);
  expect(shut.length).toBeGreaterThan(30);
  for (const {actors, demands, text} of [...open, ...shut]) {
    for (const names of actors.values()) for (const name of names) expect(name.trim()).toBe(name);
    for (const s of demands.flatMap(d => [...d.act, ...d.given, ...d.deadline]))
      expect(` ${text} `.slice(s.start, s.end + 2)).toMatch(/^\P{L}.*\P{L}$/su);
  }
});
test('an article that is not there, or has another text, is left out', () => {
  expect(loadArticles(tmpdir())).toEqual([]);
});

const head =
  'title: T\noutlet: O\nvoice: wire\npublished: 2020-06-10\nconflict: c\nsplit: dev\n---\nIran asked Iraq to wait, and Iraq asked Iran to go.\n---\nactor: Iran\nactor: Iraq\n';
const broken: [mark: string, message: string][] = [
  ['demand: Iran -> Iraq: "leave"', 'c/p.txt:12: not in the text: "leave"'],
  ['demand: Iran -> Iraq: "asked"', 'c/p.txt:12: 2 times in the text, say which with #: "asked"'],
  ['demand: Iran -> Iraq: @40-99', 'c/p.txt:12: not in the text: @40-99'],
  ['demand: Iran -> Turkey: "wait"', 'c/p.txt:12: no actor "Turkey"'],
  ['wish: Iran: "wait"', 'c/p.txt:12: unknown kind of mark "wish"'],
  ['want: Iran: wait', 'c/p.txt:12: no option "wait"'],
  ['demand: Iran -> Iraq: "wait"; given', 'c/p.txt:12: expected a quotation, found ""'],
];
test.each(broken)('%s', (mark, message) => {
  expect(() => parsePassage(head + mark, 'c/p.txt')).toThrow(
    new PassageError('c/p.txt', 12, message.replace(/^c\/p\.txt:12: /, '')),
  );
});

test('marks of several are one for each, and quotations slice the text', () => {
  const p = parsePassage(`${head}demand: Iran & Iraq -> Iran|-: "asked"#2 + "go"; stop`, 'c/p.txt');
  expect(p.demands.map(d => [d.by, d.of, d.wants, d.act.map(s => p.text.slice(s.start, s.end))])).toEqual([
    [['Iran'], ['Iran', '-'], 'stop', ['asked', 'go']],
    [['Iraq'], ['Iran', '-'], 'stop', ['asked', 'go']],
  ]);
});

// The numbers may rise by a deliberate commit (score-texts.ts --record); they do not fall unnoticed.
const recorded = JSON.parse(readFileSync(new URL('./texts-scores.json', import.meta.url), 'utf8')) as Record<
  'dev' | 'test',
  Record<string, number>
>;
const slack = 0.5;
// two hundred passages on a busy machine
vi.setConfig({testTimeout: 120_000});
test.each(['dev', 'test'] as const)('the reader reads %s no worse than recorded', split => {
  const scores = scoreSplit(split, loadReader());
  const fallen = kinds
    .filter(k => 100 * f1(scores[k]).f1 < recorded[split][k]! - slack)
    .map(k => `${k}: ${(100 * f1(scores[k]).f1).toFixed(1)} < ${recorded[split][k]}`);
  expect(fallen).toEqual([]);
});
