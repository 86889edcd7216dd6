/**
 * Something a person can do: buttons, shortcuts and the palette all use the same object. `shortcut` is written as
 * people read it, `Mod+Shift+S` or `G L` (one key after the other); `Mod` is Ctrl, on a Mac Cmd.
 */
export interface Command {
  id: string;
  label: string;
  group: string;
  shortcut?: string | readonly string[];
  /** further words the palette finds it by */
  keywords?: string;
  /** whether it can be done now; always, unless given */
  predicate?: () => boolean;
  perform: () => unknown;
}

/** The commands there are at the moment; views add theirs while they are shown. A later one with the same id wins. */
export class CommandRegistry {
  #layers: (readonly Command[])[] = [];
  #all: readonly Command[] = [];
  readonly #listeners = new Set<() => void>();

  /** Adds commands and returns how to take them away. */
  register(...commands: readonly Command[]): () => void {
    this.#layers = [...this.#layers, commands];
    this.#changed();
    return () => {
      this.#layers = this.#layers.filter(l => l !== commands);
      this.#changed();
    };
  }

  /** In order of registration; the same array until something changes. */
  all = (): readonly Command[] => this.#all;

  /** Those that can be done now. */
  available(): Command[] {
    return this.#all.filter(isAvailable);
  }

  /** Does it if it can be done now, and says whether it did. */
  perform(id: string): boolean {
    const command = this.#all.find(c => c.id === id);
    if (!command || !isAvailable(command)) return false;
    command.perform();
    return true;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    const byId = new Map<string, Command>();
    for (const command of this.#layers.flat()) byId.set(command.id, command);
    this.#all = [...byId.values()];
    for (const listener of this.#listeners) listener();
  }
}

const isAvailable = (command: Command) => command.predicate?.() ?? true;

/** The page's own registry. */
export const commands = new CommandRegistry();
