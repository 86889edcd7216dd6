import {isDeepStrictEqual} from 'node:util';
import {type Actor, actorIdOf, type EvidenceRecord, type SourceDocument, type Span} from '@suasion/model';
import {type Kysely, sql} from 'kysely';
import {documentImage, insertDocument} from './documents.ts';
import {Changed, Duplicate, NotFound} from './errors.ts';
import {slug, unused} from './ids.ts';
import {addItems, cite, mention, wordsOf} from './items.ts';
import {mergeActors, mergedActors, mergeImage, withMerged} from './merge.ts';
import {type Item, type ItemKind, itemKinds, nextId, withDocuments, withoutActors} from './record-ids.ts';
import {type Reread, reread} from './reread.ts';
import type {Schema} from './schema.ts';
import {recorded, reserved} from './steps.ts';
import type {Context} from './store.ts';
import {searchable} from './text-codec.ts';

/** What a person decided about an item; null is as read. */
export type Decision = 'accepted' | 'rejected' | 'corrected' | 'added' | null;

export interface ReviewedItem {
  kind: ItemKind | 'actors';
  id: string;
  item: any;
  decision: Decision;
  /** what was read, when a person corrected it */
  original: any | null;
  decided: string | null;
  decidedBy: string | null;
  /** of an actor that is another one under a second name: that other's id */
  merged: string | null;
}

export interface Ingested {
  /** id given in the record → id in the library */
  documents: Map<string, string>;
  /** documents whose bytes the library already held: given id → id in the library */
  duplicates: Map<string, string>;
  items: number;
}

type Rows = Schema['items'];

// stands as who decided when a person rejects what a person added
const addedMark = 'added';

/** The evidence record of a library: what was read, and what people decided about it. */
export class Records {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Adds documents and what was read from them, all or nothing. Items get the library's next ids; actors are the same
   * when their ids are. Documents already here are left out together with what cites only them.
   */
  async ingest(library: string, given: EvidenceRecord, reader: string | null = null): Promise<Ingested> {
    const {db, now} = this.#context;
    return db.transaction().execute(async tx => {
      const record = withMerged(given, await mergedActors(tx, library));
      const documents = new Map<string, string>();
      const duplicates = new Map<string, string>();
      for (const document of record.documents) {
        try {
          documents.set(document.id, await insertDocument(tx, now(), library, document, reader));
        } catch (error) {
          if (!(error instanceof Duplicate)) throw error;
          duplicates.set(document.id, error.id);
        }
      }
      const items = documents.size ? await addItems(tx, library, record, documents) : 0;
      return {documents, duplicates, items};
    });
  }

  /**
   * Puts a new reading of one document in the place of the old one. What a person decided stays, and nothing read anew
   * is laid over it; an item that reads as before keeps its id. Throws `NotFound`.
   */
  async reread(
    library: string,
    document: string,
    record: EvidenceRecord,
    reader: string | null = null,
  ): Promise<Reread> {
    const row = await this.#context.db
      .selectFrom('documents')
      .select(['title', 'file'])
      .where('library', '=', library)
      .where('id', '=', document)
      .executeTakeFirst();
    if (!row) throw new NotFound('document', document);
    const {step, result} = await recorded(
      this.#context,
      library,
      `“${row.title ?? row.file ?? document}” read again`,
      tx => documentImage(tx, library, document),
      tx => reread(tx, library, document, record, reader),
    );
    return {...result, step};
  }

  /** The record as it stands after every decision: rejected items left out, corrected ones as corrected. */
  async get(library: string, documents: SourceDocument[]): Promise<EvidenceRecord> {
    const {db} = this.#context;
    const rows = await db
      .selectFrom('items')
      .select(['kind', 'payload', 'id'])
      .where('library', '=', library)
      .where(b => b.or([b('decision', 'is', null), b('decision', '!=', 'rejected')]))
      .orderBy('kind')
      .orderBy('position')
      .execute();
    const of = (kind: string) => rows.filter(r => r.kind === kind).map(r => r.payload);
    const mentions = await this.#mentions(library);
    const known = new Set(documents.map(d => d.id));
    const here = (kind: ItemKind) => of(kind).flatMap(item => withDocuments(kind, item, known) ?? []);
    const record = {
      suasion: 1,
      documents,
      actors: of('actors').map(a => ({...a, mentions: mentions.get(a.id) ?? []})),
      ...Object.fromEntries(itemKinds.map(kind => [kind, here(kind)])),
    } as EvidenceRecord;
    return withoutLost(record);
  }

  /** Names the record as it stands: another whenever a document, what was read or what was decided is another. */
  async stamp(library: string): Promise<string> {
    const {db} = this.#context;
    const lines = (table: 'documents' | 'items' | 'mentions', columns: string) =>
      db
        .selectFrom(table)
        .select(sql<string>`md5(row(${sql.raw(columns)})::text)`.as('line'))
        .where('library', '=', library);
    const all = lines(
      'documents',
      'id, file, title, outlet, author, published, url, retrieved, sha256, text_sha256, added',
    )
      .unionAll(lines('items', 'kind, id, position, payload::text, decision, merged'))
      .unionAll(lines('mentions', 'actor, document, spans::text'));
    const {stamp} = await db
      .selectFrom(all.as('lines'))
      .select(sql<string>`md5(coalesce(string_agg(line, '' order by line), ''))`.as('stamp'))
      .executeTakeFirstOrThrow();
    return stamp;
  }

  /** Items with their decisions, of some kinds or citing a document, in reading order. */
  async items(
    library: string,
    filter: {kinds?: string[]; document?: string; limit?: number; offset?: number} = {},
  ): Promise<ReviewedItem[]> {
    let query = this.#context.db.selectFrom('items as i').selectAll('i').where('i.library', '=', library);
    if (filter.kinds) query = query.where('i.kind', 'in', filter.kinds.length ? filter.kinds : ['']);
    if (filter.document !== undefined) {
      const document = filter.document;
      query = query.where(b =>
        b.exists(
          b
            .selectFrom('item_documents as d')
            .select('d.item')
            .whereRef('d.library', '=', 'i.library')
            .whereRef('d.kind', '=', 'i.kind')
            .whereRef('d.item', '=', 'i.id')
            .where('d.document', '=', document),
        ),
      );
    }
    query = query.orderBy('i.kind').orderBy('i.position');
    if (filter.limit !== undefined) query = query.limit(filter.limit);
    if (filter.offset) query = query.offset(filter.offset);
    const mentions = await this.#mentions(library, filter.document);
    return (await query.execute()).map(row => reviewed(row as Rows, mentions));
  }

  async #mentions(library: string, document?: string): Promise<Map<string, Span[]>> {
    let query = this.#context.db
      .selectFrom('mentions as m')
      .innerJoin('documents as d', j => j.onRef('d.library', '=', 'm.library').onRef('d.id', '=', 'm.document'))
      .select(['m.actor', 'm.spans'])
      .where('m.library', '=', library);
    if (document !== undefined) query = query.where('m.document', '=', document);
    const out = new Map<string, Span[]>();
    for (const {actor, spans} of await query.orderBy('d.added').orderBy('d.id').execute()) {
      out.set(actor, [...(out.get(actor) ?? []), ...spans]);
    }
    return out;
  }

  async #item(tx: Kysely<Schema>, library: string, kind: string, id: string): Promise<Rows> {
    const row = await tx
      .selectFrom('items')
      .selectAll()
      .where('library', '=', library)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new NotFound(kind.replace(/s$/, ''), id);
    return row as unknown as Rows;
  }

  /**
   * Keeps a person's decision about an item and returns the item as it then stands. `item` is the corrected item; a
   * null decision takes the decision back and the reading returns. `from` is what a correction began from. Throws `NotFound`,
   * and `Changed` where the item no longer is what `from` says.
   */
  async decide(
    library: string,
    kind: ItemKind | 'actors',
    id: string,
    {
      decision,
      item,
      from,
      by = '',
    }: {decision: Exclude<Decision, 'added'>; item?: Item | Actor; from?: Item | Actor; by?: string},
  ): Promise<ReviewedItem> {
    return this.#context.db.transaction().execute(async tx => {
      const row = await this.#item(tx, library, kind, id);
      if (from && !isDeepStrictEqual(withoutMentions(from), withoutMentions(row.payload))) throw new Changed();
      // what a person added is theirs from the start: it can be corrected or rejected, and comes back as added
      const added = row.decision === 'added' || (row.decision === 'rejected' && row.decided_by === addedMark);
      const reading = row.original ?? row.payload;
      const payload =
        decision === 'corrected' && item ? {...item, id} : decision === null && !added ? reading : row.payload;
      if (kind === 'actors') delete (payload as Partial<Actor>).mentions;
      // the reading is kept beside a correction whatever is decided afterwards
      const keepsReading = !added && decision !== null && (decision === 'corrected' || row.original !== null);
      await tx
        .updateTable('items')
        .set({
          payload: JSON.stringify(payload),
          original: keepsReading ? JSON.stringify(reading) : null,
          decision: added && decision !== 'rejected' ? 'added' : decision,
          decided: decision === null && !added ? null : this.#context.now(),
          merged: null,
          decided_by: added ? (decision === 'rejected' ? addedMark : by) : decision === null ? null : by,
          ...(decision === 'corrected' && kind !== 'actors' && {words: await wordsOf(tx, library, payload)}),
        })
        .where('library', '=', library)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .execute();
      if (decision === 'corrected') await cite(tx, library, kind, id, payload);
      return reviewed(await this.#item(tx, library, kind, id), await this.#mentionsIn(tx, library, id));
    });
  }

  /** Adds an item a person marked; its id is the library's next. */
  async add(library: string, kind: ItemKind, item: Omit<Item, 'id'>, by = ''): Promise<ReviewedItem> {
    return this.#context.db.transaction().execute(async tx => {
      const rows = await tx
        .selectFrom('items')
        .select(['id', 'position'])
        .where('library', '=', library)
        .where('kind', '=', kind)
        .execute();
      const taken = (await reserved(tx, library))(kind);
      const id = nextId(kind, rows[0]?.id, new Set([...rows.map(r => r.id), ...taken]))();
      const position = Math.max(0, ...rows.map(r => r.position)) + 1;
      const payload = {...item, id};
      await tx
        .insertInto('items')
        .values({
          library,
          kind,
          id,
          position,
          payload: JSON.stringify(payload),
          original: null,
          decision: 'added',
          decided: this.#context.now(),
          decided_by: by,
          words: await wordsOf(tx, library, payload),
        })
        .execute();
      await cite(tx, library, kind, id, payload);
      return reviewed(await this.#item(tx, library, kind, id), new Map());
    });
  }

  /** Adds an actor a person named, with the words that name it; its id comes of the name. */
  async addActor(library: string, actor: Omit<Actor, 'id'>, by = ''): Promise<ReviewedItem> {
    return this.#context.db.transaction().execute(async tx => {
      const rows = await tx
        .selectFrom('items')
        .select(['id', 'position'])
        .where('library', '=', library)
        .where('kind', '=', 'actors')
        .execute();
      const taken = new Set([...rows.map(r => r.id), ...(await reserved(tx, library))('actors')]);
      const id = unused(actorIdOf(slug(actor.name, 'actor')), i => taken.has(i));
      const {mentions, ...payload} = {...actor, id};
      await tx
        .insertInto('items')
        .values({
          library,
          kind: 'actors',
          id,
          position: Math.max(0, ...rows.map(r => r.position)) + 1,
          payload: JSON.stringify(payload),
          original: null,
          decision: 'added',
          decided: this.#context.now(),
          decided_by: by,
          words: searchable(actor.name),
        })
        .execute();
      await cite(tx, library, 'actors', id, mentions);
      for (const document of new Set(mentions.map(m => m.doc))) {
        await mention(
          tx,
          library,
          id,
          document,
          mentions.filter(m => m.doc === document),
        );
      }
      return reviewed(await this.#item(tx, library, 'actors', id), await this.#mentionsIn(tx, library, id));
    });
  }

  async #mentionsIn(tx: Kysely<Schema>, library: string, actor: string): Promise<Map<string, Span[]>> {
    const rows = await tx
      .selectFrom('mentions')
      .select('spans')
      .where('library', '=', library)
      .where('actor', '=', actor)
      .orderBy('document')
      .execute();
    return new Map([[actor, rows.flatMap(r => r.spans)]]);
  }

  /**
   * Makes one actor of two: everything said of `from`, now and in what is read later, is said of `into`. Returns the step
   * that takes it back. Throws `NotFound`.
   */
  async mergeActors(library: string, from: string, into: string, by = ''): Promise<string> {
    const {db, now} = this.#context;
    const [one, other]: [{payload: any}, {payload: any}] = [
      await this.#item(db, library, 'actors', from),
      await this.#item(db, library, 'actors', into),
    ];
    const {step} = await recorded(
      this.#context,
      library,
      `“${one.payload.name}” merged into “${other.payload.name}”`,
      tx => mergeImage(tx, library, from, into),
      tx => mergeActors(tx, library, from, into, {decided: now(), decided_by: by}),
    );
    return step;
  }

  /** Items whose evidence holds the words, best first. */
  async search(library: string, words: string, limit = 50): Promise<(ReviewedItem & {words: string})[]> {
    const query = sql`websearch_to_tsquery('english', ${searchable(words)})`;
    const rows = await this.#context.db
      .selectFrom('items')
      .selectAll()
      .where('library', '=', library)
      .where(sql<boolean>`terms @@ ${query}`)
      .where(b => b.or([b('decision', 'is', null), b('decision', '!=', 'rejected')]))
      .orderBy(sql`ts_rank_cd(terms, ${query})`, 'desc')
      .orderBy('kind')
      .orderBy('position')
      .limit(limit)
      .execute();
    return rows.map(row => ({...reviewed(row as unknown as Rows, new Map()), words: row.words.slice(0, 2000)}));
  }
}

const reviewed = (row: Rows, mentions: Map<string, Span[]>): ReviewedItem => ({
  kind: row.kind as ReviewedItem['kind'],
  id: row.id,
  item: row.kind === 'actors' ? {...row.payload, mentions: mentions.get(row.id) ?? []} : row.payload,
  decision: row.decision as Decision,
  original: row.original,
  decided: row.decided,
  decidedBy: row.decided_by,
  merged: row.merged,
});

// an item that lost its statement (rejected, or never read) stands by its own spans; one that lost an actor it cannot
// do without goes with it
function withoutLost(record: EvidenceRecord): EvidenceRecord {
  const statements = new Set(record.statements.map(s => s.id));
  const actors = new Set(record.actors.map(a => a.id));
  const clean = (given: any) => {
    let item = withoutActors(given, actors);
    for (const key of ['statement', 'in']) {
      if (typeof item[key] === 'string' && !statements.has(item[key])) item = {...item, [key]: null};
    }
    return item;
  };
  const whole = (item: any) => ![item.from, item.to, item.who].some((x, k) => x === null && (k < 2 || 'can' in item));
  return {
    ...record,
    actors: record.actors.map(a => withoutActors(a, actors)),
    ...Object.fromEntries(itemKinds.map(kind => [kind, record[kind].map(clean).filter(whole)])),
  } as EvidenceRecord;
}

// an actor's are kept apart from what is said of it
const withoutMentions = ({mentions: _, ...rest}: any) => rest;
