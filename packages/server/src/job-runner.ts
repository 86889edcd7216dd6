import type {EvidenceRecord, Issue} from '@suasion/model';
import type {Job, Store} from '@suasion/store';
import type {Changes} from './events.ts';
import type {Verbs} from './verbs.ts';

/** One file of an import, as its progress tells it. */
export interface FileProgress {
  upload: string;
  file: string;
  state: 'waiting' | 'reading' | 'done' | 'duplicate' | 'failed';
  document?: string;
  items?: number;
  issues?: Issue[];
}

export interface ImportProgress {
  done: number;
  total: number;
  files: FileProgress[];
}

/**
 * Reads uploaded files in the background, one after the other. Everything it needs stands in the store, so work that
 * a stop interrupted goes on at the next start; a file is either wholly in the library or still to be read.
 */
export class JobRunner {
  readonly #store: Store;
  readonly #verbs: Verbs;
  readonly #changes: Changes;
  readonly #queue: {library: string; id: string}[] = [];
  readonly #stop = {aborted: false};
  readonly #cancelled = new Set<string>();
  #running: Promise<void> | null = null;

  constructor(store: Store, verbs: Verbs, changes: Changes) {
    this.#store = store;
    this.#verbs = verbs;
    this.#changes = changes;
  }

  /** Takes up what an earlier start left unfinished. */
  async resume(): Promise<void> {
    for (const job of await this.#store.jobs.pending()) this.#add(job.library, job.id);
  }

  async import(library: string, uploads: {upload: string; file: string}[]): Promise<Job> {
    const job = await this.#store.jobs.create(library, 'import', {uploads});
    const progress: ImportProgress = {
      done: 0,
      total: uploads.length,
      files: uploads.map(u => ({...u, state: 'waiting'})),
    };
    await this.#store.jobs.update(library, job.id, {progress});
    this.#add(library, job.id);
    return {...job, progress};
  }

  async cancel(library: string, id: string): Promise<void> {
    const job = await this.#store.jobs.get(library, id);
    if (job.state !== 'queued' && job.state !== 'running') return;
    this.#cancelled.add(`${library}/${id}`);
    await this.#finish(job, 'cancelled', job.progress);
  }

  /** Stops after the file at hand; what is left goes on at the next start. */
  async close(): Promise<void> {
    this.#stop.aborted = true;
    await this.#running;
  }

  /** Resolves once nothing is left to do. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #add(library: string, id: string): void {
    this.#queue.push({library, id});
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  async #work(): Promise<void> {
    for (let next = this.#queue.shift(); next && !this.#stop.aborted; next = this.#queue.shift()) {
      const job = await this.#store.jobs.get(next.library, next.id);
      if (job.state !== 'queued' && job.state !== 'running') continue;
      try {
        await this.#import(job);
      } catch (error) {
        // an error no file is to blame for (the disk is full, the library was removed) ends the job, not the server
        const message = error instanceof Error ? error.message : String(error);
        await this.#store.jobs.update(job.library, job.id, {state: 'failed', error: message}).catch(() => undefined);
        this.#changes.tell({library: job.library, what: 'job', id: job.id, detail: {state: 'failed', error: message}});
      }
    }
  }

  async #import(job: Job): Promise<void> {
    const progress = job.progress as ImportProgress;
    const key = `${job.library}/${job.id}`;
    for (const file of progress.files) {
      if (this.#stop.aborted || this.#cancelled.has(key)) return;
      if (file.state !== 'waiting' && file.state !== 'reading') continue;
      file.state = 'reading';
      this.#tellFile(job, progress, file);
      const read = await this.#readFile(job.library, file);
      Object.assign(file, read);
      progress.done++;
      if (this.#cancelled.has(key)) return;
      await this.#store.jobs.update(job.library, job.id, {state: 'running', progress});
      await this.#store.jobs.dropUpload(job.library, file.upload);
      this.#tellFile(job, progress, file);
      if (read.state === 'done') {
        this.#changes.tell({library: job.library, what: 'documents', id: file.document});
        this.#changes.tell({library: job.library, what: 'record'});
      }
    }
    await this.#finish(job, 'done', progress);
  }

  async #readFile(library: string, {upload, file}: FileProgress): Promise<Partial<FileProgress>> {
    const {bytes} = await this.#store.jobs.upload(library, upload);
    const opened = await this.#verbs.openDocument(new Uint8Array(bytes), file);
    if (!opened.ok) return {state: 'failed', issues: opened.issues};
    let record: EvidenceRecord;
    try {
      record = await this.#verbs.read([opened.value], this.#stop);
    } catch (error) {
      // a file the reader stumbles over must not hold up the others
      const why = error instanceof Error ? error.message : String(error);
      const message = `${file} could not be read: ${why}`;
      return {state: 'failed', issues: [{code: 'reader-failed', severity: 'error', message, file}]};
    }
    const {documents, duplicates, items} = await this.#store.records.ingest(library, record);
    const [document] = documents.values();
    if (document !== undefined) return {state: 'done', document, items};
    return {state: 'duplicate', document: [...duplicates.values()][0]};
  }

  // one file's news, not the whole list: an import may be of thousands
  #tellFile(job: Job, {done}: ImportProgress, file: FileProgress): void {
    const detail = {state: 'running', done, file: {...file}};
    this.#changes.tell({library: job.library, what: 'job', id: job.id, detail});
  }

  async #finish(job: Job, state: 'done' | 'cancelled', progress: unknown): Promise<void> {
    await this.#store.jobs.update(job.library, job.id, {state, progress});
    this.#tell(job, state, progress);
  }

  #tell(job: Job, state: string, progress: unknown): void {
    this.#changes.tell({library: job.library, what: 'job', id: job.id, detail: {state, progress}});
  }
}
