import {NotFound, Stale} from './errors.ts';
import {slug, unused} from './ids.ts';
import {recorded, reserved, rowsOf} from './steps.ts';
import type {Context} from './store.ts';

export interface ConflictSummary {
  id: string;
  title: string;
  created: string;
  head: number;
  /** when the head was saved */
  saved: string;
}

/** Who or what made a version: a person's edit, a draft from the record, an import. */
export type Origin = 'edit' | 'draft' | 'import';

export interface Version {
  version: number;
  parent: number | null;
  author: string;
  message: string;
  origin: Origin;
  created: string;
}

export interface ConflictText extends Version {
  id: string;
  title: string;
  head: number;
  yaml: string;
}

export interface Save {
  yaml: string;
  title: string;
  author?: string;
  message?: string;
  origin?: Origin;
}

/** Conflict files with every version ever saved: nothing is overwritten. */
export class Conflicts {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  list(library: string): Promise<ConflictSummary[]> {
    return this.#context.db
      .selectFrom('conflicts as c')
      .innerJoin('conflict_versions as v', j =>
        j.onRef('v.library', '=', 'c.library').onRef('v.conflict', '=', 'c.id').onRef('v.version', '=', 'c.head'),
      )
      .select(['c.id', 'c.title', 'c.created', 'c.head', 'v.created as saved'])
      .where('c.library', '=', library)
      .orderBy('c.created')
      .orderBy('c.id')
      .execute();
  }

  /** A version, the newest unless said. Throws `NotFound`. */
  async get(library: string, id: string, version?: number): Promise<ConflictText> {
    const row = await this.#context.db
      .selectFrom('conflicts as c')
      .innerJoin('conflict_versions as v', j => j.onRef('v.library', '=', 'c.library').onRef('v.conflict', '=', 'c.id'))
      .select(['c.id', 'c.title', 'c.head', 'v.version', 'v.parent', 'v.author', 'v.message', 'v.origin'])
      .select(['v.created', 'v.yaml'])
      .where('c.library', '=', library)
      .where('c.id', '=', id)
      .where(b => (version === undefined ? b('v.version', '=', b.ref('c.head')) : b('v.version', '=', version)))
      .executeTakeFirst();
    if (!row) throw new NotFound(version === undefined ? 'conflict' : `version ${version} of the conflict`, id);
    return {...row, origin: row.origin as Origin};
  }

  async versions(library: string, id: string): Promise<Version[]> {
    const rows = await this.#context.db
      .selectFrom('conflict_versions')
      .select(['version', 'parent', 'author', 'message', 'origin', 'created'])
      .where('library', '=', library)
      .where('conflict', '=', id)
      .orderBy('version', 'desc')
      .execute();
    if (!rows.length) throw new NotFound('conflict', id);
    return rows.map(r => ({...r, origin: r.origin as Origin}));
  }

  async create(library: string, save: Save): Promise<ConflictText> {
    const {db, now} = this.#context;
    const created = now();
    const id = await db.transaction().execute(async tx => {
      const rows = await tx.selectFrom('conflicts').select('id').where('library', '=', library).execute();
      const taken = new Set([...rows.map(r => r.id), ...(await reserved(tx, library))('conflicts')]);
      const id = unused(slug(save.title, 'conflict'), i => taken.has(i));
      await tx.insertInto('conflicts').values({library, id, title: save.title, created, head: 1}).execute();
      await tx
        .insertInto('conflict_versions')
        .values(row(library, id, 1, null, save, created))
        .execute();
      return id;
    });
    return this.get(library, id);
  }

  /** Saves on top of version `parent`. Throws `Stale` when that is no longer the newest. */
  async save(library: string, id: string, parent: number, save: Save): Promise<ConflictText> {
    const {db, now} = this.#context;
    await db.transaction().execute(async tx => {
      const {numUpdatedRows} = await tx
        .updateTable('conflicts')
        .set({head: parent + 1, title: save.title})
        .where('library', '=', library)
        .where('id', '=', id)
        .where('head', '=', parent)
        .executeTakeFirst();
      if (!numUpdatedRows) {
        const current = await tx
          .selectFrom('conflicts')
          .select('head')
          .where('library', '=', library)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!current) throw new NotFound('conflict', id);
        throw new Stale('The conflict', parent, current.head);
      }
      await tx
        .insertInto('conflict_versions')
        .values(row(library, id, parent + 1, parent, save, now()))
        .execute();
    });
    return this.get(library, id);
  }

  /** Removes a conflict with every version and question; returns the step that takes it back. Throws `NotFound`. */
  async remove(library: string, id: string): Promise<string> {
    const {title} = await this.get(library, id);
    const of = (q: any) => q.where('conflict', '=', id);
    const {step} = await recorded(
      this.#context,
      library,
      `“${title}” removed`,
      async tx => ({
        conflicts: await rowsOf(tx, library, 'conflicts', q => q.where('id', '=', id)),
        conflict_versions: await rowsOf(tx, library, 'conflict_versions', of),
        questions: await rowsOf(tx, library, 'questions', of),
      }),
      tx => tx.deleteFrom('conflicts').where('library', '=', library).where('id', '=', id).execute(),
    );
    return step;
  }
}

const row = (
  library: string,
  conflict: string,
  version: number,
  parent: number | null,
  {yaml, author = '', message = '', origin = 'edit'}: Save,
  created: string,
) => ({library, conflict, version, parent, yaml, author, message, origin, created});
