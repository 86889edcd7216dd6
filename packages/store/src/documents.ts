import type {SourceDocument} from '@suasion/model';
import {type Kysely, sql} from 'kysely';
import {Duplicate, NotFound} from './errors.ts';
import {unused} from './ids.ts';
import {indexPassages} from './passages.ts';
import type {Schema} from './schema.ts';
import {type Image, recorded, reserved, rowsOf} from './steps.ts';
import type {Context} from './store.ts';
import {decodeText, encodeText, searchable} from './text-codec.ts';

/** A document without its text, for lists. */
export interface DocumentSummary {
  id: string;
  file: string | null;
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  mediaType: string;
  sha256: string;
  words: number;
  added: string;
  /** what it was read with; null when that is not known */
  reader: string | null;
}

/** What a document says of itself, or a person of it; its text is never altered. */
export type DocumentFacts = Pick<SourceDocument, 'title' | 'outlet' | 'author' | 'published' | 'url'>;

export interface Hit {
  document: string;
  title: string | null;
  /** the passage found, by offsets into the document's text */
  start: number;
  end: number;
  text: string;
  rank: number;
}

const summary = [
  'id',
  'file',
  'title',
  'outlet',
  'author',
  'published',
  'url',
  'media_type as mediaType',
  'sha256',
  'words',
  'added',
  'reader',
] as const;

export class Documents {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  list(library: string, page: {limit?: number; offset?: number} = {}): Promise<DocumentSummary[]> {
    let query = this.#context.db.selectFrom('documents').select(summary).where('library', '=', library);
    query = query.orderBy(sql`published desc nulls last`).orderBy('added').orderBy('id');
    if (page.limit !== undefined) query = query.limit(page.limit);
    if (page.offset) query = query.offset(page.offset);
    return query.execute();
  }

  /** The whole document, text as read. Throws `NotFound`. */
  async get(library: string, id: string): Promise<SourceDocument> {
    const [document] = await this.#read(library, id);
    if (!document) throw new NotFound('document', id);
    return document;
  }

  all(library: string): Promise<SourceDocument[]> {
    return this.#read(library);
  }

  async #read(library: string, id?: string): Promise<SourceDocument[]> {
    let query = this.#context.db.selectFrom('documents').selectAll().where('library', '=', library);
    if (id !== undefined) query = query.where('id', '=', id);
    const rows = await query.orderBy('added').orderBy('id').execute();
    return rows.map(
      ({library: _, added: __, words: ___, reader: ____, body, encoding, media_type, text_sha256, ...row}) => ({
        ...row,
        ...(text_sha256 !== null && {textSha256: text_sha256}),
        mediaType: media_type,
        text: decodeText(body, encoding),
        parts: row.parts,
      }),
    );
  }

  /**
   * Adds a document and returns the id it got: its own, or the next free one. Throws `Duplicate` when the library
   * holds the same bytes, `NotFound` when there is no such library.
   */
  async add(library: string, document: SourceDocument): Promise<string> {
    return this.#context.db.transaction().execute(tx => insertDocument(tx, this.#context.now(), library, document));
  }

  /** Removes a document and what was read from it alone; returns the step that takes it back. Throws `NotFound`. */
  async remove(library: string, id: string): Promise<string> {
    const [document] = await this.#read(library, id);
    if (!document) throw new NotFound('document', id);
    const label = `“${document.title ?? document.file ?? id}” removed`;
    const {step} = await recorded(
      this.#context,
      library,
      label,
      tx => documentImage(tx, library, id),
      async tx => {
        const only = tx
          .selectFrom('item_documents as d')
          .select(['d.kind', 'd.item'])
          .where('d.library', '=', library)
          .groupBy(['d.kind', 'd.item'])
          .having(sql<boolean>`bool_and(d.document = ${id})`);
        for (const {kind, item} of await only.execute()) {
          await tx
            .deleteFrom('items')
            .where('library', '=', library)
            .where('kind', '=', kind)
            .where('id', '=', item)
            .execute();
        }
        await tx.deleteFrom('documents').where('library', '=', library).where('id', '=', id).execute();
        await tx.deleteFrom('item_documents').where('library', '=', library).where('document', '=', id).execute();
      },
    );
    return step;
  }

  /** Corrects what is known of a document; returns the step that takes it back. Throws `NotFound`. */
  async describe(library: string, id: string, facts: Partial<DocumentFacts>): Promise<string> {
    const [document] = await this.#read(library, id);
    if (!document) throw new NotFound('document', id);
    const one = (query: any) => query.where('library', '=', library).where('id', '=', id);
    const {step} = await recorded(
      this.#context,
      library,
      `“${document.title ?? document.file ?? id}” described`,
      async tx => ({documents: await rowsOf(tx, library, 'documents', one)}),
      async tx => {
        if (Object.keys(facts).length > 0) await one(tx.updateTable('documents').set(facts)).execute();
      },
    );
    return step;
  }

  /** Passages that match, best first; the words are read as a web search reads them: "a phrase", -not, or. */
  async search(library: string, words: string, limit = 50): Promise<Hit[]> {
    const query = sql`websearch_to_tsquery('english', ${searchable(words)})`;
    const rows = await this.#context.db
      .selectFrom('passages as p')
      .innerJoin('documents as d', j => j.onRef('d.library', '=', 'p.library').onRef('d.id', '=', 'p.document'))
      .select(['p.document', 'd.title', 'p.start', 'p.end', 'p.body as text'])
      .select(sql<number>`ts_rank_cd(p.terms, ${query})`.as('rank'))
      .where('p.library', '=', library)
      .where(sql<boolean>`p.terms @@ ${query}`)
      .orderBy('rank', 'desc')
      .orderBy('p.document')
      .orderBy('p.start')
      .limit(limit)
      .execute();
    return rows;
  }
}

/** `Documents.add` inside somebody's transaction. */
export async function insertDocument(
  tx: Kysely<Schema>,
  added: string,
  library: string,
  document: SourceDocument,
  reader: string | null = null,
): Promise<string> {
  const there = tx.selectFrom('libraries').select('id').where('id', '=', library).where('removed', 'is', null);
  if (!(await there.executeTakeFirst())) throw new NotFound('library', library);
  const rows = await tx.selectFrom('documents').select(['id', 'sha256']).where('library', '=', library).execute();
  const same = rows.find(r => r.sha256 === document.sha256);
  if (same) throw new Duplicate(document.file ?? document.title ?? document.id, same.id);
  const taken = new Set([...rows.map(r => r.id), ...(await reserved(tx, library))('documents')]);
  const id = unused(document.id, i => taken.has(i));
  const {text, parts, mediaType, textSha256, ...rest} = document;
  const words = text.match(/\S+/g)?.length ?? 0;
  const row = {
    ...rest,
    ...encodeText(text),
    library,
    id,
    media_type: mediaType,
    text_sha256: textSha256 ?? null,
    parts: JSON.stringify(parts),
    words,
    added,
    reader,
  };
  await tx.insertInto('documents').values(row).execute();
  await indexPassages(tx, library, id, text);
  return id;
}

/** A document with every item that cites it, and every actor, since any may come to be named in it: for a step. */
export async function documentImage(tx: Kysely<Schema>, library: string, id: string): Promise<Image> {
  const citing = (query: any) =>
    query.where((b: any) =>
      b.or([
        b('items.kind', '=', 'actors'),
        b.exists(
          b
            .selectFrom('item_documents as d')
            .select('d.item')
            .where('d.library', '=', library)
            .whereRef('d.kind', '=', 'items.kind')
            .whereRef('d.item', '=', 'items.id')
            .where('d.document', '=', id),
        ),
      ]),
    );
  return {
    documents: await rowsOf(tx, library, 'documents', q => q.where('documents.id', '=', id)),
    items: await rowsOf(tx, library, 'items', citing),
    item_documents: await rowsOf(tx, library, 'item_documents', q => q.where('document', '=', id)),
    mentions: await rowsOf(tx, library, 'mentions', q => q.where('document', '=', id)),
  };
}
