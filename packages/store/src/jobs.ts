import {createHash} from 'node:crypto';
import {NotFound} from './errors.ts';
import type {Context} from './store.ts';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  library: string;
  id: string;
  kind: string;
  state: JobState;
  payload: any;
  progress: any;
  error: string | null;
  created: string;
  updated: string;
}

/** Background work that outlives the process: what was queued or running is found again at the next start. */
export class Jobs {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async create(library: string, kind: string, payload: unknown): Promise<Job> {
    const {db, now} = this.#context;
    const time = now();
    return db.transaction().execute(async tx => {
      const {n} = await tx
        .selectFrom('jobs')
        .select(b => b.fn.countAll<string>().as('n'))
        .where('library', '=', library)
        .executeTakeFirstOrThrow();
      const job = {library, id: `${kind}-${Number(n) + 1}`, kind, state: 'queued', error: null};
      await tx
        .insertInto('jobs')
        .values({...job, payload: JSON.stringify(payload), progress: '{}', created: time, updated: time})
        .execute();
      return {...job, state: 'queued', payload, progress: {}, created: time, updated: time};
    });
  }

  async get(library: string, id: string): Promise<Job> {
    const row = await this.#context.db
      .selectFrom('jobs')
      .selectAll()
      .where('library', '=', library)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new NotFound('job', id);
    return row as Job;
  }

  async list(library: string): Promise<Job[]> {
    const rows = await this.#context.db
      .selectFrom('jobs')
      .selectAll()
      .where('library', '=', library)
      .orderBy('created', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows as Job[];
  }

  /** Work not yet finished, over all libraries, oldest first. */
  async pending(): Promise<Job[]> {
    const rows = await this.#context.db
      .selectFrom('jobs')
      .selectAll()
      .where('state', 'in', ['queued', 'running'])
      .orderBy('created')
      .orderBy('id')
      .execute();
    return rows as Job[];
  }

  async update(
    library: string,
    id: string,
    change: {state?: JobState; progress?: unknown; payload?: unknown; error?: string | null},
  ): Promise<void> {
    const {numUpdatedRows} = await this.#context.db
      .updateTable('jobs')
      .set({
        updated: this.#context.now(),
        ...(change.state && {state: change.state}),
        ...(change.progress !== undefined && {progress: JSON.stringify(change.progress)}),
        ...(change.payload !== undefined && {payload: JSON.stringify(change.payload)}),
        ...(change.error !== undefined && {error: change.error}),
      })
      .where('library', '=', library)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!numUpdatedRows) throw new NotFound('job', id);
  }

  /** Keeps bytes that came in until they have been read; once this returns they are safe. Same bytes, same id. */
  async keepUpload(library: string, file: string, bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = `${sha256.slice(0, 16)}-${createHash('sha256').update(file).digest('hex').slice(0, 8)}`;
    await this.#context.db
      .insertInto('uploads')
      .values({library, id, file, bytes, sha256, created: this.#context.now()})
      .onConflict(c => c.columns(['library', 'id']).doNothing())
      .execute();
    return id;
  }

  async upload(library: string, id: string): Promise<{file: string; bytes: Uint8Array}> {
    const row = await this.#context.db
      .selectFrom('uploads')
      .select(['file', 'bytes'])
      .where('library', '=', library)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new NotFound('upload', id);
    return row;
  }

  async dropUpload(library: string, id: string): Promise<void> {
    await this.#context.db.deleteFrom('uploads').where('library', '=', library).where('id', '=', id).execute();
  }
}
