import type {EvidenceRecord, Issue, SourceDocument} from '@suasion/model';
import {type Job, NotFound, type Reread, type Store} from '@suasion/store';
import type {Changes} from './events.ts';
import type {Outcome, Verbs} from './verbs.ts';

/** One file being read, or one document being read again, as its progress tells it. */
export interface FileProgress {
  /** of a new file: its bytes */
  upload?: string;
  file: string;
  state: 'waiting' | 'reading' | 'done' | 'duplicate' | 'failed';
  document?: string;
  items?: number;
  /** what a new reading changed */
  again?: Reread;
  issues?: Issue[];
}

const mostNamed = 100;

/** The kinds of work there are. */
export type JobKind = 'import' | 'read-again';

export interface ImportProgress {
  done: number;
  total: number;
  files: FileProgress[];
}

/**
 * Reads files in the background, and documents again, one after the other. Everything it needs stands in the store, so work that
 * a stop interrupted goes on at the next start; a file is either wholly in the library or still to be read.
 */
export class JobRunner {
  readonly #store: Store;
  readonly #verbs: Verbs;
  readonly #changes: Changes;
  readonly #queue: {library: string; id: string}[] = [];
  readonly #stop = new AbortController();
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

  import(library: string, uploads: {upload: string; file: string}[]): Promise<Job> {
    return this.#start(library, 'import', uploads);
  }

  /** Reads documents again with the reader there is now; what people decided stays. */
  readAgain(library: string, documents: {document: string; file: string}[]): Promise<Job> {
    return this.#start(library, 'read-again', documents);
  }

  async #start(library: string, kind: JobKind, files: Omit<FileProgress, 'state'>[]): Promise<Job> {
    const job = await this.#store.jobs.create(library, kind, {});
    const progress: ImportProgress = {
      done: 0,
      total: files.length,
      files: files.map(f => ({...f, state: 'waiting'})),
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

  /** Stops, in the middle of a file too: it and what is left are read at the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#verbs.close?.();
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
    for (let next = this.#queue.shift(); next && !this.#stop.signal.aborted; next = this.#queue.shift()) {
      const job = await this.#store.jobs.get(next.library, next.id);
      if (job.state !== 'queued' && job.state !== 'running') continue;
      try {
        await this.#readAll(job);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        // an error no file is to blame for (the disk is full, the library was removed) ends the job, not the server
        const message = error instanceof Error ? error.message : String(error);
        await this.#store.jobs.update(job.library, job.id, {state: 'failed', error: message}).catch(() => undefined);
        this.#changes.tell({library: job.library, what: 'job', id: job.id, detail: {state: 'failed', error: message}});
      }
    }
  }

  async #readAll(job: Job): Promise<void> {
    const read = (file: FileProgress) =>
      job.kind === 'read-again' ? this.#readOneAgain(job.library, file) : this.#readFile(job.library, file);
    const progress = job.progress as ImportProgress;
    const key = `${job.library}/${job.id}`;
    for (const file of progress.files) {
      if (this.#stop.signal.aborted || this.#cancelled.has(key)) return;
      if (file.state !== 'waiting' && file.state !== 'reading') continue;
      file.state = 'reading';
      this.#tellFile(job, progress, file);
      const result = await read(file);
      Object.assign(file, result);
      progress.done++;
      if (this.#cancelled.has(key)) return;
      await this.#store.jobs.update(job.library, job.id, {state: 'running', progress});
      if (file.upload !== undefined) await this.#store.jobs.dropUpload(job.library, file.upload);
      this.#tellFile(job, progress, file);
      if (result.state === 'done') {
        this.#changes.tell({library: job.library, what: 'documents', id: file.document});
        this.#changes.tell({library: job.library, what: 'record'});
      }
    }
    await this.#finish(job, 'done', progress);
  }

  async #readFile(library: string, {upload, file}: FileProgress): Promise<Partial<FileProgress>> {
    const {bytes} = await this.#store.jobs.upload(library, upload!);
    const opened = await this.#orNamed(file, stop => this.#verbs.openDocument(new Uint8Array(bytes), file, stop));
    if (!opened.ok) return {state: 'failed', issues: opened.issues};
    const read = await this.#read(opened.value, file);
    if (!read.ok) return {state: 'failed', issues: read.issues};
    const reader = await this.#verbs.reader();
    const {documents, duplicates, items} = await this.#store.records.ingest(library, read.value, reader);
    const [document] = documents.values();
    if (document !== undefined) return {state: 'done', document, items};
    return {state: 'duplicate', document: [...duplicates.values()][0]};
  }

  async #readOneAgain(library: string, {document, file}: FileProgress): Promise<Partial<FileProgress>> {
    const kept = await this.#store.documents.get(library, document!).catch(notThere);
    if (!kept) return {state: 'failed', issues: unread(file, 'it was removed in between')};
    const read = await this.#read(kept, file);
    if (!read.ok) return {state: 'failed', issues: read.issues};
    const again = await this.#store.records.reread(library, document!, read.value, await this.#verbs.reader());
    // a job is told in one piece: of very many changes the first are named, all are counted
    return {state: 'done', again: {...again, changes: again.changes.slice(0, mostNamed)}};
  }

  #read(document: SourceDocument, file: string): Promise<Outcome<EvidenceRecord>> {
    return this.#orNamed(file, async stop => ({ok: true, value: await this.#verbs.read([document], stop)}));
  }

  // a file the reader stumbles over must not hold up the others
  async #orNamed<T>(file: string, work: (stop: AbortSignal) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const {signal} = this.#stop;
    try {
      return await work(signal);
    } catch (error) {
      // what was broken off is not the file's fault
      if (signal.aborted) throw error;
      return {ok: false, issues: unread(file, error instanceof Error ? error.message : String(error))};
    }
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

function unread(file: string, why: string): Issue[] {
  const message = `${file} could not be read: ${why}`;
  return [{code: 'reader-failed', severity: 'error', message, file}];
}

function notThere(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
