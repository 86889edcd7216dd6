interface Entry {
  text: string;
  /** what was done to get from the text before to this one, for buttons and announcements */
  label: string;
  /** changes of one group close in time are undone together: typing in one field */
  group: string | null;
  at: number;
}

const together = 1200;
const mostEntries = 500;
const mostCharacters = 40_000_000;

/** Undo and redo over one text, whatever changed it. Keeps whole texts: nothing can fail to be undone. */
export class History {
  #past: Entry[];
  #future: Entry[] = [];

  constructor(text: string) {
    this.#past = [{text, label: '', group: null, at: Number.NEGATIVE_INFINITY}];
  }

  get text(): string {
    return this.#now.text;
  }

  /** What undo would take back; null when there is nothing. */
  get undoLabel(): string | null {
    return this.#past.length > 1 ? this.#now.label : null;
  }

  get redoLabel(): string | null {
    return this.#future.at(-1)?.label ?? null;
  }

  get #now(): Entry {
    return this.#past.at(-1)!;
  }

  /** `at` in milliseconds, rising; changes of the same group within a second or so become one. */
  record(text: string, label: string, {group = null, at}: {group?: string | null; at: number}): void {
    const now = this.#now;
    if (text === now.text) return;
    this.#future = [];
    if (group !== null && now.group === group && at - now.at < together && this.#past.length > 1) {
      this.#past[this.#past.length - 1] = {...now, text, at};
    } else {
      this.#past.push({text, label, group, at});
    }
    this.#forget();
  }

  /** Ends the current group: the next change is undone on its own. */
  breakGroup(): void {
    this.#past[this.#past.length - 1] = {...this.#now, group: null};
  }

  undo(): boolean {
    if (this.#past.length < 2) return false;
    this.#future.push(this.#past.pop()!);
    this.breakGroup();
    return true;
  }

  redo(): boolean {
    const entry = this.#future.pop();
    if (!entry) return false;
    this.#past.push({...entry, group: null});
    return true;
  }

  #forget(): void {
    let characters = this.#past.reduce((sum, {text}) => sum + text.length, 0);
    while (this.#past.length > 2 && (this.#past.length > mostEntries || characters > mostCharacters)) {
      characters -= this.#past.shift()!.text.length;
    }
  }
}
