import type {Command, CommandRegistry} from './commands.ts';

/** What a key press says, without the DOM: a `KeyboardEvent` is one. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const holdOn = 1000;

/** Finds the command a key press stands for; remembers the first key of a shortcut of two for a second. */
export class Shortcuts {
  readonly #registry: CommandRegistry;
  readonly #now: () => number;
  #first: {key: string; at: number} | null = null;

  constructor(registry: CommandRegistry, now: () => number = Date.now) {
    this.#registry = registry;
    this.#now = now;
  }

  /** `typing`: the press goes to a field, where only shortcuts with Mod count. */
  match(press: Press, typing: boolean): Command | null {
    const key = written(press);
    if (!key) return null;
    const mod = press.ctrlKey || press.metaKey;
    if (typing && !mod) return null;
    const first = this.#first && this.#now() - this.#first.at < holdOn ? this.#first.key : null;
    this.#first = null;
    const available = this.#registry.available();
    const find = (wanted: string) => available.findLast(c => shortcutsOf(c).includes(wanted)) ?? null;
    const found = (first && find(`${first} ${key}`)) || find(key);
    if (!found && available.some(c => shortcutsOf(c).some(s => s.startsWith(`${key} `)))) {
      this.#first = {key, at: this.#now()};
    }
    return found;
  }
}

export const shortcutsOf = ({shortcut}: Command): readonly string[] =>
  shortcut === undefined ? [] : typeof shortcut === 'string' ? [shortcut] : shortcut;

// a press as shortcuts are written: modifiers in a fixed order, letters upper case, other keys by their name
function written({key, ctrlKey, metaKey, altKey, shiftKey}: Press): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift', 'Dead'].includes(key)) return null;
  const letter = /^\p{L}$/u.test(key);
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  // Shift is part of what “?” is, and said only where it changes a letter or a named key
  const shift = shiftKey && (letter || key.length > 1);
  return [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shift ? 'Shift' : '', name].filter(Boolean).join('+');
}
