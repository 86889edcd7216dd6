import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {isMap, isScalar, isSeq, type Node} from 'yaml';
import {conflictToYaml, parseConflict, parsePlainConflict} from '../src/index.ts';
import {plainYaml} from '../src/yaml/plain.ts';
import {readYaml} from '../src/yaml/read.ts';
import {conflictOf, euphrates} from './sample.ts';

const cases = join(import.meta.dirname, '../../../cases');
const files = readdirSync(cases, {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.conflict.yaml'))
  .map(name => readFileSync(join(cases, name), 'utf8'));

const plainly = `suasion: 1
title: "Water, and who has it"   # a title in quotes
decisionMakers:
  up:
    name: 'The town above'
    options:
      open: Open the gate # more than a little
      shut: {does: "Shut it, for good", irreversible: taken, because: [s1, s2]}

  down: {options: {ask: Ask}, assumed: true}
ruledOut:
  - {that: up.open and up.shut, note: they cannot do both}
  # a remark between two
  - not down.ask and up.shut
statusQuo: []
preferences:
  up:
    prioritized: [up.open, not down.ask]
  down:
    because: s3
    prioritized:
        - if up.open then not down.ask
        - {that: (up.open or down.ask), order: unknown}
`;

test('what is written plainly is read without the library, to the same conflict', () => {
  const again = conflictToYaml(conflictOf(euphrates));
  for (const text of [plainly, again]) {
    const {conflict, warnings} = parsePlainConflict(text, {file: 'a.conflict.yaml'})!;
    expect(parseConflict(text, {file: 'a.conflict.yaml'})).toMatchObject({ok: true, conflict, warnings});
    expect(conflict.decisionMakers[0]!.options.length).toBe(2);
  }
});

test('of the cases most are', () => {
  const read = files.filter(text => parsePlainConflict(text) !== null);
  expect(read.length).toBeGreaterThan(files.length / 2);
  for (const text of read) expect(parseConflict(text)).toMatchObject({ok: true, ...parsePlainConflict(text)!});
});

test('what is wrong is left to the library, which says what', () => {
  for (const text of [
    plainly.replace('up.open or down.ask', 'up.open or down.beg'),
    plainly.replace('suasion: 1', 'suasion: 2'),
    plainly.replace('suasion: 1\n', ''),
    '',
    '- a\n- b\n',
    'suasion: 1\nsuasion: 1\n',
  ]) {
    expect(parsePlainConflict(text)).toBeNull();
  }
});

describe('whatever is read without the library the library reads as well', () => {
  const pieces = [
    ...[' ', '  ', '\n', '\n  ', '\n      ', '#', ' # ', ':', ': ', ':\n', '- ', '\n- ', '-', '---\n', '...', '%', '@'],
    ...['[', ']', '{', '}', ',', ', ', '"', "'", '""', '&a ', '*a', '!t ', '|', '>', '? ', '\\', '~', 'null', '1', 'a'],
    ...['é', '“', '\t', '\r\n', '\u00a0', '\u2028', '\ufeff', '\u0000', '\u0085', '😀'],
  ];
  test.each([plainly, ...files].map((text, k) => [k, text] as const))('text %i, changed here and there', (k, text) => {
    let plain = 0;
    const random = generator(k);
    const below = (n: number) => Math.floor(random() * n);
    const tries = 12_000_000 / (text.length + 4000) / (files.length + 1);
    for (let t = 0; t < tries; t++) {
      let changed = text;
      for (let changes = 1 + below(3); changes > 0; changes--) {
        const at = below(changed.length);
        const kind = below(4);
        const piece = pieces[below(pieces.length)]!;
        // something put in, left out, or both; a line's place or indentation changed
        if (kind < 2) changed = changed.slice(0, at) + piece + changed.slice(at + (kind === 0 ? 0 : below(4)));
        else if (kind === 2) changed = changed.slice(0, at) + changed.slice(at + 1 + below(6));
        else {
          const lines = changed.split('\n');
          const line = below(lines.length);
          const [moved = ''] = lines.splice(line, 1);
          const indented = random() < 0.5 ? `${' '.repeat(below(7))}${moved.trimStart()}` : moved;
          lines.splice(random() < 0.5 ? line : below(lines.length), 0, indented);
          changed = lines.join('\n');
        }
      }
      const found = plainYaml(changed);
      if (found === null) continue;
      plain++;
      const read = readYaml(changed);
      if (!read.ok) throw new Error(`the library refuses ${JSON.stringify(changed)}`);
      const [one, other] = [outline(found), outline(read.source.yaml.contents)];
      if (one !== other) expect(one, JSON.stringify(changed)).toBe(other);
    }
    if (parsePlainConflict(text) !== null) expect(plain).toBeGreaterThan(tries / 20);
  });
});

/** Everything that is asked of a node by those who walk it. */
function outline(node: Node | null): string {
  const at = node?.range?.[0];
  if (isScalar(node)) return `${at} ${node.type} ${JSON.stringify(node.value)}`;
  if (isSeq(node)) return `${at} [${node.items.map(item => outline(item as Node)).join(', ')}]`;
  if (isMap(node)) {
    return `${at} {${node.items.map(({key, value}) => `${outline(key as Node)}: ${outline(value as Node)}`).join(', ')}}`;
  }
  return String(node);
}

function generator(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
