import {NotFound} from './errors.ts';
import {slug, unused} from './ids.ts';
import type {Context} from './store.ts';

export interface Library {
  id: string;
  name: string;
  created: string;
  /** when someone last opened it, or null */
  visited: string | null;
  documents: number;
  conflicts: number;
}

export class Libraries {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async list(): Promise<Library[]> {
    const {db} = this.#context;
    const rows = await db
      .selectFrom('libraries as l')
      .select(['l.id', 'l.name', 'l.created', 'l.visited'])
      .select(b => [
        b
          .selectFrom('documents')
          .whereRef('documents.library', '=', 'l.id')
          .select(c => c.fn.countAll<string>().as('n'))
          .as('documents'),
        b
          .selectFrom('conflicts')
          .whereRef('conflicts.library', '=', 'l.id')
          .select(c => c.fn.countAll<string>().as('n'))
          .as('conflicts'),
      ])
      .where('l.removed', 'is', null)
      .orderBy('l.created')
      .orderBy('l.id')
      .execute();
    return rows.map(row => ({...row, documents: Number(row.documents), conflicts: Number(row.conflicts)}));
  }

  /** Throws `NotFound`. */
  async get(id: string): Promise<Library> {
    const library = (await this.list()).find(l => l.id === id);
    if (!library) throw new NotFound('library', id);
    return library;
  }

  /** Throws `NotFound` where there is no such library. */
  async check(id: string): Promise<void> {
    const found = await this.#context.db
      .selectFrom('libraries')
      .select('id')
      .where('id', '=', id)
      .where('removed', 'is', null)
      .executeTakeFirst();
    if (!found) throw new NotFound('library', id);
  }

  async create(name: string): Promise<Library> {
    const {db, now} = this.#context;
    const created = now();
    const id = await db.transaction().execute(async tx => {
      const taken = new Set((await tx.selectFrom('libraries').select('id').execute()).map(r => r.id));
      const id = unused(slug(name, 'library'), i => taken.has(i));
      await tx.insertInto('libraries').values({id, name, created, visited: null}).execute();
      return id;
    });
    return {id, name, created, visited: null, documents: 0, conflicts: 0};
  }

  async rename(id: string, name: string): Promise<void> {
    const {numUpdatedRows} = await this.#context.db
      .updateTable('libraries')
      .set({name})
      .where('id', '=', id)
      .where('removed', 'is', null)
      .executeTakeFirst();
    if (!numUpdatedRows) throw new NotFound('library', id);
  }

  /** Removes a library with everything in it; `restore` brings it back until the store is opened again. Throws `NotFound`. */
  remove = (id: string): Promise<void> => this.#turn(id, this.#context.now());

  /** Brings back what `remove` took away. Throws `NotFound`. */
  restore = (id: string): Promise<void> => this.#turn(id, null);

  async #turn(id: string, removed: string | null): Promise<void> {
    const {numUpdatedRows} = await this.#context.db
      .updateTable('libraries')
      .set({removed})
      .where('id', '=', id)
      .where('removed', removed === null ? 'is not' : 'is', null)
      .executeTakeFirst();
    if (!numUpdatedRows) throw new NotFound('library', id);
  }

  /** Deletes for good what was removed. */
  async forget(): Promise<void> {
    await this.#context.db.deleteFrom('libraries').where('removed', 'is not', null).execute();
  }

  /** Marks a visit and returns when the one before was: what is newer has changed since. */
  async visit(id: string): Promise<string | null> {
    const {visited} = await this.get(id);
    await this.#context.db.updateTable('libraries').set({visited: this.#context.now()}).where('id', '=', id).execute();
    return visited;
  }
}
