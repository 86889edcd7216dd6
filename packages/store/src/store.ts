import type {Kysely} from 'kysely';
import {Archive} from './archive.ts';
import {Conflicts} from './conflicts.ts';
import {Documents} from './documents.ts';
import {Jobs} from './jobs.ts';
import {Libraries} from './libraries.ts';
import {Notes} from './notes.ts';
import {Records} from './records.ts';
import type {Schema} from './schema.ts';
import {Settings} from './settings.ts';
import {Steps} from './steps.ts';

/** What every part of the store works with. */
export interface Context {
  db: Kysely<Schema>;
  now: () => string;
}

/** Libraries of documents, their record, conflicts with every version, saved questions and briefs. */
export class Store {
  readonly libraries: Libraries;
  readonly documents: Documents;
  readonly records: Records;
  readonly conflicts: Conflicts;
  readonly notes: Notes;
  readonly jobs: Jobs;
  readonly settings: Settings;
  readonly archive: Archive;
  readonly steps: Steps;
  readonly #close: () => Promise<void>;

  constructor(db: Kysely<Schema>, now: () => Date, close: () => Promise<void>) {
    const context: Context = {db, now: () => now().toISOString()};
    this.libraries = new Libraries(context);
    this.documents = new Documents(context);
    this.records = new Records(context);
    this.conflicts = new Conflicts(context);
    this.notes = new Notes(context);
    this.jobs = new Jobs(context);
    this.settings = new Settings(context);
    this.archive = new Archive(context, this);
    this.steps = new Steps(context);
    this.#close = close;
  }

  /** Writes what is pending and gives the folder back; the store is not used afterwards. */
  close(): Promise<void> {
    return this.#close();
  }
}
