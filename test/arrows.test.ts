import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

// left of the arrow never sees right: model ← solve, read, draft, brief, store ← server, cli, web
const allowed: Record<string, string[]> = {
  model: [],
  solve: ['model'],
  read: ['model'],
  draft: ['model'],
  brief: ['model'],
  store: ['model'],
  server: ['model', 'solve', 'read', 'draft', 'brief', 'store'],
  web: ['model', 'solve', 'brief'],
  cli: [],
};
// seen only as types, or by a package's own tests and build
const allowedForDevelopment: Record<string, string[]> = {
  brief: ['solve'],
  web: ['server'],
  cli: ['model', 'solve', 'read', 'draft', 'brief', 'store', 'server'],
};

const packages = new URL('../packages/', import.meta.url);
const rooms = readdirSync(packages).filter(p => existsSync(new URL(`${p}/package.json`, packages)));
const manifest = (p: string) => JSON.parse(readFileSync(new URL(`${p}/package.json`, packages), 'utf8'));
const siblings = (list: Record<string, string> = {}) =>
  Object.keys(list).flatMap(name => (name.startsWith('@suasion/') ? [name.slice(9)] : []));

test('every package is one of the rooms drawn in docs/architecture.md', () => {
  expect(rooms.filter(p => !(p in allowed))).toEqual([]);
});

test.each(rooms)('%s depends only on what lies to its left', p => {
  expect(siblings(manifest(p).dependencies).filter(s => !allowed[p]!.includes(s))).toEqual([]);
  const development = [...allowed[p]!, ...(allowedForDevelopment[p] ?? [])];
  expect(siblings(manifest(p).devDependencies).filter(s => !development.includes(s))).toEqual([]);
});

// hoisting lets an undeclared sibling resolve, so the imports themselves are read too
test.each(rooms)('%s imports only what it declares', p => {
  const {dependencies = {}, devDependencies = {}} = manifest(p);
  const wrong: string[] = [];
  for (const file of readdirSync(new URL(`${p}/src/`, packages), {recursive: true, encoding: 'utf8'})) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
    const source = readFileSync(new URL(`${p}/src/${file}`, packages), 'utf8');
    for (const [, type, name] of source.matchAll(/^(?:import|export)( type)?\b[^;]*?from '(@suasion\/[a-z]+)'/gm)) {
      const bundled = p === 'cli' || type !== undefined;
      if (!(name! in dependencies) && !(bundled && name! in devDependencies)) wrong.push(`${file}: ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});
