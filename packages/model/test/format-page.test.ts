import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {
  conflictToYaml,
  formatIssue,
  formatIssues,
  parseConflict,
  parseFormula,
  parseRecord,
  scopeOf,
} from '../src/index.ts';
import {conflictOf} from './sample.ts';

const page = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(m => ({language: m[1]!, text: m[2]!}));
const of = (language: string) => blocks.filter(b => b.language === language).map(b => b.text);

describe('docs/format.md', () => {
  test('has something to test', () => {
    expect([of('yaml').length, of('formula').length, of('json').length]).toEqual([6, 1, 1]);
  });

  test.each(of('yaml'))('a conflict: %s', text => {
    const result = parseConflict(text, {file: 'docs/format.md'});
    if (!result.ok) throw new Error(formatIssues(result.issues));
    expect(parseConflict(conflictToYaml(result.conflict)).ok).toBe(true);
  });

  const scope = scopeOf(conflictOf(of('yaml')[0]!));
  test.each(of('formula')[0]!.trim().split('\n'))('a formula: %s', text => {
    expect(parseFormula(text, scope)).toMatchObject({ok: true});
  });

  test.each(of('json'))('a record: %s', text => {
    const result = parseRecord(text, {file: 'docs/format.md'});
    if (!result.ok) throw new Error(formatIssues(result.issues));
    const {documents, demands} = result.record;
    const words = (s: {start: number; end: number}) => documents[0]!.text.slice(s.start, s.end);
    expect([demands[0]!.act.map(words), demands[0]!.given.map(words)]).toEqual([['strike'], ['unless wages rise']]);
  });

  test('the message it shows is the message there is', () => {
    const text = of('yaml')[2]!.replace('ada.cut and ada.sue', 'ada.cut and ada.seu');
    const result = parseConflict(text, {file: 'fence.conflict.yaml'});
    const said = page.match(/^ {4}(fence\.conflict\.yaml:\d+:\d+: .*)$/m)![1];
    expect(!result.ok && result.issues.map(formatIssue)).toContain(said);
  });

  test('every key and every reserved word is on the page', () => {
    const result = parseConflict('nosuch: 1\n');
    const keys = (!result.ok && result.issues.find(i => i.code === 'unknown-key')?.expected) || '';
    const names = keys.replace('one of ', '').split(', ');
    expect(names.length).toBe(12);
    for (const key of names) expect(page).toContain(`\`${key}\``);
  });
});
