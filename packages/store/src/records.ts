import type {Actor, EvidenceRecord, SourceDocument, Span} from '@suasion/model';
import {sql} from 'kysely';
import {addActor, addItem, type Deciding, decide} from './decisions.ts';
import {documentImage, insertDocument} from './documents.ts';
import {Duplicate, NotFound} from './errors.ts';
import {addItems} from './items.ts';
import {mergeActors, mergedActors, mergeImage, withMerged} from './merge.ts';
import {type Item, type ItemKind, itemKinds, withDocuments, withoutLost} from './record-ids.ts';
import {type Reread, reread} from './reread.ts';
import {type ItemRow, itemRow, type ReviewedItem, reviewed} from './reviewed.ts';
import {recorded} from './steps.ts';
import type {Context} from './store.ts';
import {searchable} from './text-codec.ts';

export interface Ingested {
  /** id given in the record → id in the library */
  documents: Map<string, string>;
  /** documents whose bytes the library already held: given id → id in the library */
  duplicates: Map<string, string>;
  items: number;
}

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
    return (await query.execute()).map(row => reviewed(row as ItemRow, mentions));
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

  /**
   * Keeps a person's decision about an item and returns the item as it then stands. `item` is the corrected item; a
   * null decision takes the decision back and the reading returns. `from` is what a correction began from. Throws `NotFound`,
   * and `Changed` where the item no longer is what `from` says.
   */
  decide(library: string, kind: ItemKind | 'actors', id: string, deciding: Deciding): Promise<ReviewedItem> {
    return decide(this.#context, library, kind, id, deciding);
  }

  /** Adds an item a person marked; its id is the library's next. */
  add(library: string, kind: ItemKind, item: Omit<Item, 'id'>, by = ''): Promise<ReviewedItem> {
    return addItem(this.#context, library, kind, item, by);
  }

  /** Adds an actor a person named, with the words that name it; its id comes of the name. */
  addActor(library: string, actor: Omit<Actor, 'id'>, by = ''): Promise<ReviewedItem> {
    return addActor(this.#context, library, actor, by);
  }

  /**
   * Makes one actor of two: everything said of `from`, now and in what is read later, is said of `into`. Returns the step
   * that takes it back. Throws `NotFound`.
   */
  async mergeActors(library: string, from: string, into: string, by = ''): Promise<string> {
    const {db, now} = this.#context;
    const [one, other]: [{payload: any}, {payload: any}] = [
      await itemRow(db, library, 'actors', from),
      await itemRow(db, library, 'actors', into),
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
    return rows.map(row => ({...reviewed(row as unknown as ItemRow, new Map()), words: row.words.slice(0, 2000)}));
  }
}
