import {
  type Conflict,
  type ConflictDocument,
  type ConflictEdit,
  type ConflictResult,
  editConflict,
  type Issue,
  parseConflict,
} from '@suasion/model';
import {History} from '../history/history.ts';
import {keepEqual} from './keep-equal.ts';
import {mergeTexts} from './merge.ts';

/** Where conflicts are kept, with every version. Throws `StaleVersion` when somebody saved in between. */
export interface ConflictShelf {
  load(version?: number): Promise<Version>;
  save(parent: number, save: {title: string; yaml: string; message?: string; author?: string}): Promise<Version>;
}

export interface Version {
  version: number;
  head: number;
  title: string;
  yaml: string;
}

/** The save started from a version that is no longer the newest. */
export class StaleVersion extends Error {}

/** Unsaved edits kept on this machine, so that a reload loses nothing. */
export interface DraftStore {
  read(): Draft | null;
  write(draft: Draft | null): void;
}

export interface Draft {
  /** the version it started from */
  parent: number;
  yaml: string;
}

export interface Snapshot {
  status: 'loading' | 'ready' | 'failed';
  /** why loading failed */
  failure: Error | null;
  yaml: string;
  /** the last text that could be read; shown while what is typed cannot. Parts an edit left as they were keep their identity */
  conflict: Conflict | null;
  /** whether `conflict` is what `yaml` says */
  current: boolean;
  issues: Issue[];
  /** the version the text started from */
  parent: number;
  dirty: boolean;
  saving: boolean;
  undoLabel: string | null;
  redoLabel: string | null;
  /** somebody else saved a newer version: theirs, and both in one where they do not touch the same lines */
  stale: {theirs: Version; merged: string | null} | null;
}

const loading: Snapshot = {
  status: 'loading',
  failure: null,
  yaml: '',
  conflict: null,
  current: false,
  issues: [],
  parent: 0,
  dirty: false,
  saving: false,
  undoLabel: null,
  redoLabel: null,
  stale: null,
};

/**
 * A conflict being edited: by commands and as text, both over one history. Every view of the conflict shares it, so that
 * answers follow edits nobody has saved yet.
 */
export class ConflictSession {
  readonly #shelf: ConflictShelf;
  readonly #drafts: DraftStore;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot = loading;
  #history = new History('');
  #document: ConflictDocument | null = null;
  // what was read last, so that nothing is read twice
  #read: {yaml: string; result: ConflictResult} | null = null;
  #base: Version = {version: 0, head: 0, title: '', yaml: ''};
  #saving: Promise<boolean> | null = null;

  constructor(shelf: ConflictShelf, drafts: DraftStore, now: () => number = () => performance.now()) {
    this.#shelf = shelf;
    this.#drafts = drafts;
    this.#now = now;
  }

  snapshot = (): Snapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads the newest version, and over it what was left unsaved here. */
  async open(): Promise<void> {
    try {
      const head = await this.#shelf.load();
      const draft = this.#drafts.read();
      if (!draft || draft.yaml === head.yaml) {
        this.#start(head, head.yaml);
        return;
      }
      const base = draft.parent === head.version ? head : await this.#shelf.load(draft.parent).catch(() => head);
      this.#start(base, base.yaml);
      this.#record(draft.yaml, 'edits from before');
      if (base.version !== head.version) this.#meet(head);
    } catch (e) {
      this.#tell({status: 'failed', failure: e instanceof Error ? e : new Error(String(e))});
    }
  }

  /** One edit as data; returns the issues when it is refused. */
  apply(edit: ConflictEdit | readonly ConflictEdit[], label: string, group: string | null = null): Issue[] | null {
    if (!this.#document || !this.#snapshot.current) {
      return [
        {code: 'unreadable', severity: 'error', message: 'The text beside has a problem that must be put right first'},
      ];
    }
    let document = this.#document;
    for (const one of [edit].flat() as ConflictEdit[]) {
      const result = editConflict(document, one);
      if (!result.ok) return result.issues;
      document = result.document;
    }
    this.#record(document.text, label, group);
    return null;
  }

  /** The text as typed; it need not be readable. */
  setText(yaml: string, label = 'typing', group: string | null = 'typing'): void {
    this.#record(yaml, label, group);
  }

  undo(): boolean {
    return this.#history.undo() && this.#show();
  }

  redo(): boolean {
    return this.#history.redo() && this.#show();
  }

  /** Saves what is there on top of the version it started from; a newer one is shown beside it instead. */
  async save(message?: string, author?: string): Promise<boolean> {
    if (this.#saving) {
      // what was edited meanwhile is saved on top of what is being saved
      await this.#saving.catch(() => {});
      return this.#snapshot.dirty ? this.save(message, author) : true;
    }
    const {conflict, current} = this.#snapshot;
    if (!conflict || !current) return false;
    this.#saving = this.#save(conflict.title, message, author).finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #save(title: string, message?: string, author?: string): Promise<boolean> {
    const {yaml, parent} = this.#snapshot;
    this.#tell({saving: true});
    try {
      const saved = await this.#shelf.save(parent, {
        title,
        yaml,
        message: message || undefined,
        author: author || undefined,
      });
      this.#base = saved;
      this.#keepDraft();
      this.#tell({saving: false, parent: saved.version, dirty: this.#history.text !== saved.yaml, stale: null});
      return true;
    } catch (e) {
      this.#tell({saving: false});
      if (!(e instanceof StaleVersion)) throw e;
      this.#meet(await this.#shelf.load());
      // met as one's own it is saved already
      return !this.#snapshot.dirty;
    }
  }

  /** Somebody saved: without edits here the newer version is simply shown. */
  async follow(): Promise<void> {
    if (this.#snapshot.status !== 'ready' || this.#snapshot.saving) return;
    const head = await this.#shelf.load();
    // older than what was saved or followed meanwhile
    if (head.version <= this.#base.version || this.#snapshot.saving) return;
    if (this.#snapshot.dirty) this.#meet(head);
    else this.#adopt(head, head.yaml, 'the version somebody saved');
  }

  /** What to go on with after somebody else saved: one's own text, theirs, or both in one. All can be undone. */
  settle(choice: 'mine' | 'theirs' | 'both'): void {
    const {stale, yaml} = this.#snapshot;
    if (!stale) return;
    const {theirs, merged} = stale;
    const text = choice === 'mine' ? yaml : choice === 'theirs' ? theirs.yaml : (merged ?? yaml);
    const label = {mine: 'keeping your text', theirs: 'taking the other version', both: 'putting both together'}[
      choice
    ];
    this.#adopt(theirs, text, label);
  }

  /** An older version's text, as a change like any other. */
  restore(version: Version): void {
    this.#record(version.yaml, `restoring version ${version.version}`);
  }

  #start(base: Version, text: string): void {
    this.#base = base;
    this.#history = new History(text);
    this.#show({status: 'ready', failure: null, stale: null});
  }

  #adopt(base: Version, text: string, label: string): void {
    this.#base = base;
    this.#history.record(text, label, {at: this.#now()});
    this.#show({stale: null});
  }

  #meet(theirs: Version): void {
    // one's own save whose answer was lost, or two with one thought
    if (theirs.yaml === this.#history.text) {
      this.#adopt(theirs, theirs.yaml, '');
      return;
    }
    // their page may have cleared the draft both share
    this.#keepDraft();
    this.#tell({stale: {theirs, merged: mergeTexts(this.#base.yaml, this.#history.text, theirs.yaml)}});
  }

  #record(text: string, label: string, group: string | null = null): void {
    this.#history.record(text, label, {group, at: this.#now()});
    this.#show();
  }

  #show(more: Partial<Snapshot> = {}): true {
    const yaml = this.#history.text;
    if (this.#read?.yaml !== yaml) this.#read = {yaml, result: parseConflict(yaml)};
    const {result} = this.#read!;
    if (result.ok) this.#document = result.document;
    const seen: Partial<Snapshot> = result.ok
      ? {
          conflict: keepEqual(this.#snapshot.conflict, result.conflict),
          current: true,
          issues: result.warnings,
        }
      : {current: false, issues: result.issues};
    this.#keepDraft();
    this.#tell({yaml, parent: this.#base.version, dirty: yaml !== this.#base.yaml, ...seen, ...more});
    return true;
  }

  #keepDraft(): void {
    const yaml = this.#history.text;
    this.#drafts.write(yaml === this.#base.yaml ? null : {parent: this.#base.version, yaml});
  }

  #tell(part: Partial<Snapshot>): void {
    const {undoLabel, redoLabel} = this.#history;
    this.#snapshot = {...this.#snapshot, undoLabel, redoLabel, ...part};
    for (const listener of this.#listeners) listener();
  }
}
