import type {Actor, EvidenceRecord, Span} from '@suasion/model';
import type {Kysely} from 'kysely';
import {type Item, itemKinds, nextId, renamed, spansOf} from './record-ids.ts';
import type {Schema} from './schema.ts';
import {reserved} from './steps.ts';
import {searchable} from './text-codec.ts';

/** Stores what was read, under the library's next ids; returns how many items are new. */
export async function addItems(
  tx: Kysely<Schema>,
  library: string,
  record: EvidenceRecord,
  documents: ReadonlyMap<string, string>,
  knownStatements: ReadonlyMap<string, string> = new Map(),
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
  const held = await reserved(tx, library);
  const ids = (kind: string) => new Set(existing.filter(r => r.kind === kind).map(r => r.id));
  const taken = (kind: string) => new Set([...ids(kind), ...held(kind)]);
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

  const statementIds = new Map(knownStatements);
  const nextStatement = nextId('statements', record.statements[0]?.id, taken('statements'));
  for (const {id} of record.statements) if (!statementIds.has(id)) statementIds.set(id, nextStatement());
  for (const kind of itemKinds) {
    const next = nextId(kind, record[kind][0]?.id, taken(kind));
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

  const undecided = {library, original: null, decision: null, decided: null, decided_by: null, merged: null};
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

/** Adds words that name an actor in a document to those known. */
export async function mention(tx: Kysely<Schema>, library: string, actor: string, document: string, spans: Span[]) {
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

/** Notes which documents an item cites. */
export async function cite(
  tx: Kysely<Schema>,
  library: string,
  kind: string,
  item: string,
  payload: unknown,
): Promise<void> {
  for (const document of new Set(spansOf(payload).map(s => s.doc))) {
    await tx
      .insertInto('item_documents')
      .values({library, kind, item, document})
      .onConflict(c => c.doNothing())
      .execute();
  }
}

/** The passages an item cites, for the search. */
export async function wordsOf(tx: Kysely<Schema>, library: string, payload: unknown): Promise<string> {
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
