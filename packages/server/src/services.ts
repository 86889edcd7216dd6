import type {Store} from '@suasion/store';
import type {Changes} from './events.ts';
import type {JobRunner} from './job-runner.ts';
import type {Verbs} from './verbs.ts';

export interface Limits {
  /** bytes of one uploaded file */
  file: number;
  /** files of one import */
  files: number;
  /** documents of one library */
  documents: number;
  /** bytes of an imported library archive */
  archive: number;
  /** bytes of a request in JSON, a pasted text among them */
  json: number;
}

export const defaultLimits: Limits = {file: 50e6, files: 2000, documents: 20_000, archive: 500e6, json: 50e6};

/** What the routes work with. */
export interface Services {
  store: Store;
  verbs: Verbs;
  jobs: JobRunner;
  changes: Changes;
  limits: Limits;
  version: string;
  /** rules for the fonts a shown brief is set in; null when there are none */
  briefFonts: () => Promise<string | null>;
}
