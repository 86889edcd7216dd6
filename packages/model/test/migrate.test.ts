import {expect, test} from 'vitest';
import {isMap, isScalar} from 'yaml';
import {type Migration, migrate, migrations} from '../src/parse/migrate.ts';
import {readYaml} from '../src/yaml/read.ts';
import {Walk} from '../src/yaml/walk.ts';

/** A made-up history: version 1 said `name`, version 2 `heading`, version 3 says `title`. */
const rename =
  (from: string, to: string): Migration =>
  document => {
    if (!isMap(document.contents)) return;
    for (const pair of document.contents.items) {
      if (isScalar(pair.key) && pair.key.value === from) pair.key.value = to;
    }
  };
const history = new Map([
  [1, rename('name', 'heading')],
  [2, rename('heading', 'title')],
]);

function run(text: string, table: ReadonlyMap<number, Migration>, current: number) {
  const read = readYaml(text);
  if (!read.ok) throw new Error('not read');
  const walk = new Walk(read.source, undefined);
  const result = migrate(walk, read.source.yaml, table, current);
  return {result, text: read.source.yaml.toString(), codes: walk.issues.map(i => i.code)};
}

test('each version is brought up step by step, comments kept', () => {
  const now = {result: 'migrated', codes: []};
  expect(run('suasion: 1\n# mine\nname: T\n', history, 3)).toEqual({...now, text: 'suasion: 3\n# mine\ntitle: T\n'});
  expect(run('suasion: 2\nheading: T\n', history, 3)).toEqual({...now, text: 'suasion: 3\ntitle: T\n'});
  expect(run('suasion: 3\ntitle: T\n', history, 3).result).toBe('current');
});

test('a later version, a forgotten one and none at all', () => {
  expect(run('suasion: 4\n', history, 3)).toMatchObject({result: 'unreadable', codes: ['future-version']});
  expect(run('suasion: 1\n', new Map(), 3)).toMatchObject({result: 'unreadable', codes: ['bad-version']});
  expect(run('suasion: 0\n', history, 3)).toMatchObject({result: 'unreadable', codes: ['wrong-type']});
  expect(run('title: T\n', history, 3)).toMatchObject({result: 'current', codes: ['missing-version']});
});

test('there is a step from every version before this one', () => {
  expect([...migrations.keys()]).toEqual([]);
});
