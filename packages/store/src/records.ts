import type {Actor, EvidenceRecord, SourceDocument, Span} from '@suasion/model';
import {type Kysely, sql} from 'kysely';
import {insertDocument} from './documents.ts';
import {Duplicate, NotFound} from './errors.ts';
import {slug, unused} from './ids.ts';
import {type Item, type ItemKind, itemKinds, nextId, renamed, spansOf, withActor, withoutActors} from './record-ids.ts';
import type {Schema} from './schema.ts';
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
  async ingest(library: string, record: EvidenceRecord): Promise<Ingested> {
    const {db, now} = this.#context;
    return db.transaction().execute(async tx => {
      const documents = new Map<string, string>();
      const duplicates = new Map<string, string>();
      for (const document of record.documents) {
        try {
          documents.set(document.id, await insertDocument(tx, now(), library, document));
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
   * is laid over it.
   */
  async reread(library: string, document: string, record: EvidenceRecord): Promise<number> {
    return this.#context.db.transaction().execute(async tx => {
      const rows = await tx
        .selectFrom('items as i')
        .innerJoin('item_documents as d', j =>
          j.onRef('d.library', '=', 'i.library').onRef('d.kind', '=', 'i.kind').onRef('d.item', '=', 'i.id'),
        )
        .select(['i.kind', 'i.id', 'i.decision', 'i.payload', 'i.original'])
        .where('i.library', '=', library)
        .where('d.document', '=', document)
        .where('i.kind', '!=', 'actors')
        .execute();
      const kept = new Map<string, Span[]>();
      for (const row of rows) {
        if (row.decision) {
          const spans = [...spansOf(row.payload), ...spansOf(row.original)].filter(s => s.doc === document);
          kept.set(row.kind, [...(kept.get(row.kind) ?? []), ...spans]);
          continue;
        }
        await tx
          .deleteFrom('items')
          .where('library', '=', library)
          .where('kind', '=', row.kind)
          .where('id', '=', row.id)
          .execute();
      }
      await tx.deleteFrom('mentions').where('library', '=', library).where('document', '=', document).execute();
      const only = record.documents[0];
      if (!only) return 0;
      const free: EvidenceRecord = {...record};
      for (const kind of itemKinds) {
        const taken = kept.get(kind) ?? [];
        (free as any)[kind] = (record[kind] as Item[]).filter(item => !spansOf(item).some(s => overlapsMost(s, taken)));
      }
      return addItems(tx, library, free, new Map([[only.id, document]]));
    });
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
    const record = {
      suasion: 1,
      documents,
      actors: of('actors').map(a => ({...a, mentions: mentions.get(a.id) ?? []})),
      ...Object.fromEntries(itemKinds.map(kind => [kind, of(kind)])),
    } as EvidenceRecord;
    return withoutLost(record);
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
   * null decision takes the decision back and the reading returns. Throws `NotFound`.
   */
  async decide(
    library: string,
    kind: ItemKind | 'actors',
    id: string,
    {decision, item, by = ''}: {decision: Exclude<Decision, 'added'>; item?: Item | Actor; by?: string},
  ): Promise<ReviewedItem> {
    return this.#context.db.transaction().execute(async tx => {
      const row = await this.#item(tx, library, kind, id);
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
      const id = nextId(kind, rows[0]?.id, new Set(rows.map(r => r.id)))();
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
      const taken = new Set(rows.map(r => r.id));
      const id = unused(slug(actor.name, 'actor'), i => taken.has(i));
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

  /** Makes one actor of two: everything said of `from` is said of `into`. Throws `NotFound`. */
  async mergeActors(library: string, from: string, into: string, by = ''): Promise<void> {
    await this.#context.db.transaction().execute(async tx => {
      await this.#item(tx, library, 'actors', into);
      await this.#item(tx, library, 'actors', from);
      const rows = await tx
        .selectFrom('items')
        .select(['kind', 'id', 'payload'])
        .where('library', '=', library)
        .execute();
      for (const {kind, id, payload} of rows) {
        const changed = JSON.stringify(withActor(payload, from, into));
        if (changed === JSON.stringify(payload)) continue;
        await tx
          .updateTable('items')
          .set({payload: changed})
          .where('library', '=', library)
          .where('kind', '=', kind)
          .where('id', '=', id)
          .execute();
      }
      for (const {document, spans} of await tx
        .selectFrom('mentions')
        .select(['document', 'spans'])
        .where('library', '=', library)
        .where('actor', '=', from)
        .execute()) {
        await mention(tx, library, into, document, spans);
      }
      await tx.deleteFrom('mentions').where('library', '=', library).where('actor', '=', from).execute();
      await tx
        .updateTable('items')
        .set({decision: 'rejected', decided: this.#context.now(), decided_by: by})
        .where('library', '=', library)
        .where('kind', '=', 'actors')
        .where('id', '=', from)
        .execute();
    });
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
});

// a span read anew counts as the one decided on when they share half of the shorter
function overlapsMost(span: Span, taken: Span[]): boolean {
  return taken.some(t => {
    const shared = Math.min(span.end, t.end) - Math.max(span.start, t.start);
    return t.doc === span.doc && shared > 0 && shared * 2 >= Math.min(span.end - span.start, t.end - t.start);
  });
}

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

async function addItems(
  tx: Kysely<Schema>,
  library: string,
  record: EvidenceRecord,
  documents: Map<string, string>,
): Promise<number> {
  const texts = new Map(record.documents.map(d => [documents.get(d.id), d.text]));
  const words = (item: unknown, extra = '') =>
    searchable(
      `${extra} ${spansOf(item)
        .map(s => texts.get(s.doc)?.slice(s.start, s.end))
        .join(' ')}`,
    ).slice(0, 20_000);
  const existing = await tx
    .selectFrom('items')
    .select(['kind', 'id', 'position'])
    .where('library', '=', library)
    .execute();
  const ids = (kind: string) => new Set(existing.filter(r => r.kind === kind).map(r => r.id));
  const last = (kind: string) => existing.reduce((n, r) => (r.kind === kind ? Math.max(n, r.position) : n), 0);
  const known = (spans: Span[]) => spans.length === 0 || spans.some(s => documents.has(s.doc));

  const rows: ((typeof existing)[number] & {payload: string; words: string})[] = [];
  const cited: {kind: string; item: string; document: string}[] = [];
  const note = (kind: string, id: string, item: unknown) => {
    for (const document of new Set(spansOf(item).map(s => s.doc))) cited.push({kind, item: id, document});
  };

  const actors = ids('actors');
  let position = last('actors');
  for (const {mentions, ...actor} of record.actors) {
    const here = mentions.flatMap(s => (documents.has(s.doc) ? [{...s, doc: documents.get(s.doc)!}] : []));
    const byDocument = new Map<string, Span[]>();
    for (const span of here) byDocument.set(span.doc, [...(byDocument.get(span.doc) ?? []), span]);
    for (const [document, spans] of byDocument) await mention(tx, library, actor.id, document, spans);
    if (!actors.has(actor.id)) {
      rows.push({
        kind: 'actors',
        id: actor.id,
        position: ++position,
        payload: JSON.stringify(actor),
        words: actor.name,
      });
    } else if (actor.role !== null || actor.speaksFor !== null || actor.country !== null) {
      await fillActor(tx, library, actor);
    }
    for (const document of byDocument.keys()) cited.push({kind: 'actors', item: actor.id, document});
  }

  const statementIds = new Map<string, string>();
  const nextStatement = nextId('statements', record.statements[0]?.id, ids('statements'));
  for (const {id} of record.statements) statementIds.set(id, nextStatement());
  for (const kind of itemKinds) {
    const next = nextId(kind, record[kind][0]?.id, ids(kind));
    let position = last(kind);
    for (const item of record[kind] as Item[]) {
      if (!known(spansOf(item))) continue;
      const id = kind === 'statements' ? statementIds.get(item.id)! : next();
      const payload = {
        ...renamed(
          item,
          d => documents.get(d) ?? d,
          s => statementIds.get(s) ?? s,
        ),
        id,
      };
      rows.push({kind, id, position: ++position, payload: JSON.stringify(payload), words: words(payload)});
      note(kind, id, payload);
    }
  }

  const undecided = {library, original: null, decision: null, decided: null, decided_by: null};
  for (let k = 0; k < rows.length; k += 500) {
    await tx
      .insertInto('items')
      .values(rows.slice(k, k + 500).map(r => ({...r, ...undecided})))
      .execute();
  }
  for (let k = 0; k < cited.length; k += 1000) {
    await tx
      .insertInto('item_documents')
      .values(cited.slice(k, k + 1000).map(c => ({...c, library})))
      .onConflict(c => c.doNothing())
      .execute();
  }
  return rows.length;
}

// what is new about an actor fills gaps; it never overrides what is known or decided
async function fillActor(tx: Kysely<Schema>, library: string, actor: Omit<Actor, 'mentions'>): Promise<void> {
  const row = await tx
    .selectFrom('items')
    .select(['payload', 'decision'])
    .where('library', '=', library)
    .where('kind', '=', 'actors')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();
  if (row.decision) return;
  const {role, speaksFor, country} = row.payload;
  const filled = {
    ...row.payload,
    role: role ?? actor.role,
    speaksFor: speaksFor ?? actor.speaksFor,
    country: country ?? actor.country,
  };
  await tx
    .updateTable('items')
    .set({payload: JSON.stringify(filled)})
    .where('library', '=', library)
    .where('kind', '=', 'actors')
    .where('id', '=', actor.id)
    .execute();
}

async function mention(tx: Kysely<Schema>, library: string, actor: string, document: string, spans: Span[]) {
  const row = await tx
    .selectFrom('mentions')
    .select('spans')
    .where('library', '=', library)
    .where('actor', '=', actor)
    .where('document', '=', document)
    .executeTakeFirst();
  const all = new Map([...(row?.spans ?? []), ...spans].map((s: Span) => [`${s.start}-${s.end}`, s]));
  const json = JSON.stringify([...all.values()].sort((a, b) => a.start - b.start || a.end - b.end));
  await tx
    .insertInto('mentions')
    .values({library, actor, document, spans: json})
    .onConflict(c => c.columns(['library', 'actor', 'document']).doUpdateSet({spans: json}))
    .execute();
}

async function cite(tx: Kysely<Schema>, library: string, kind: string, item: string, payload: unknown): Promise<void> {
  for (const document of new Set(spansOf(payload).map(s => s.doc))) {
    await tx
      .insertInto('item_documents')
      .values({library, kind, item, document})
      .onConflict(c => c.doNothing())
      .execute();
  }
}

async function wordsOf(tx: Kysely<Schema>, library: string, payload: unknown): Promise<string> {
  const out: string[] = [];
  for (const {doc, start, end} of spansOf(payload)) {
    const rows = await tx
      .selectFrom('passages')
      .select('body')
      .where('library', '=', library)
      .where('document', '=', doc)
      .where('start', '<', end)
      .where('end', '>', start)
      .execute();
    out.push(...rows.map(r => r.body));
  }
  return out.join(' ').slice(0, 20_000);
}
