import {expect, test} from 'vitest';
import {CommandRegistry} from './commands.ts';
import {Shortcuts} from './shortcuts.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

function hands() {
  let now = 0;
  let open = true;
  const done: string[] = [];
  const registry = new CommandRegistry();
  const command = (id: string, shortcut: string | string[], predicate?: () => boolean) => ({
    id,
    label: id,
    group: '',
    shortcut,
    predicate,
    perform: () => done.push(id),
  });
  registry.register(
    command('palette', 'Mod+K'),
    command('next', ['J', ']']),
    command('home', 'G H'),
    command('help', '?'),
    command('redo', 'Shift+U'),
    command('undo', 'U'),
    command('accept', 'A', () => open),
  );
  const shortcuts = new Shortcuts(registry, () => now);
  return {
    registry,
    done,
    type: (...given: [...Parameters<typeof press>, typing?: boolean]) => {
      const found = shortcuts.match(press(given[0], given[1]), given[2] ?? false);
      found?.perform();
      return found?.id ?? null;
    },
    wait: (ms: number) => {
      now += ms;
    },
    shut: () => {
      open = false;
    },
  };
}

test('one key, several keys for one command, keys that need Shift to be written', () => {
  const {type} = hands();
  expect([type('j'), type(']'), type('?', {shiftKey: true}), type('u'), type('U', {shiftKey: true})]).toEqual([
    'next',
    'next',
    'help',
    'undo',
    'redo',
  ]);
});

test('two keys one after the other, within a second', () => {
  const {type, wait} = hands();
  expect([type('g'), type('h')]).toEqual([null, 'home']);
  expect(type('g')).toBe(null);
  wait(1500);
  expect(type('h')).toBe(null);
});

test('while typing only shortcuts with Ctrl count', () => {
  const {type} = hands();
  expect(type('j', {}, true)).toBe(null);
  expect(type('k', {ctrlKey: true}, true)).toBe('palette');
});

test('what cannot be done now is not done, and what is taken away is gone', () => {
  const {registry, type, shut, done} = hands();
  shut();
  expect(type('a')).toBe(null);
  expect(registry.perform('accept')).toBe(false);
  const away = registry.register({
    id: 'next',
    label: 'other',
    group: '',
    shortcut: 'J',
    perform: () => done.push('other'),
  });
  type('j');
  away();
  type('j');
  // the view's own command stood in for it only as long as the view did
  expect(done).toEqual(['other', 'next']);
});
