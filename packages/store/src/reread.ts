import {type EvidenceRecord, mainSpans} from '@suasion/model';
import type {Kysely} from 'kysely';
import {NotFound} from './errors.ts';
import {addItems, wordsOf} from './items.ts';
import {mergedActors, withMerged} from './merge.ts';
import {type Item, type ItemKind, itemKinds, nextId, renamed, spansOf} from './record-ids.ts';
import type {Schema} from './schema.ts';
import {reserved} from './steps.ts';

/** What a new reading of a document changed. */
export interface Reread {
  /** takes it back */
  step: string;
  same: number;
  /** items nothing stood for before */
  added: number;
  changed: number;
  gone: number;
  /** items a person decided on, and items that rest on other documents too: left as they were */
  kept: number;
  /** each item that came, changed or went, in the order of the kinds */
  changes: Change[];
}

/** An item that came, or reads differently than `was`, or went and stood so. */
export interface Change {
  how: 'added' | 'changed' | 'gone';
  kind: ItemKind;
  item: Item;
  was?: Item;
}

type Row = {kind: string; id: string; decision: string | null; payload: any; original: any};

/** `Records.reread` inside somebody's transaction. */
export async function reread(
  tx: Kysely<Schema>,
  library: string,
  document: string,
  given: EvidenceRecord,
  reader: string | null,
): Promise<Omit<Reread, 'step'>> {
  const [only] = given.documents;
  if (!only) throw new NotFound('document', document);
  const documents = new Map([[only.id, document]]);
  const record = withMerged(given, await mergedActors(tx, library));
  const old = await citing(tx, library, document);
  const fixed = (row: Row) => row.decision !== null || spansOf(row.payload).some(s => s.doc !== document);
  const kept = old.filter(fixed);
  const count = {same: 0, added: 0, changed: 0, gone: 0, kept: kept.length};
  const changes: Change[] = [];

  const matched = new Map(itemKinds.map(kind => [kind, match(kind)] as const));
  function match(kind: ItemKind): Match {
    const items = (record[kind] as Item[]).map(item =>
      renamed(
        item,
        d => documents.get(d) ?? d,
        s => s,
      ),
    );
    const of = (rows: Row[]) => rows.filter(row => row.kind === kind);
    return matches(
      kind,
      items,
      of(old).filter(row => !fixed(row)),
      of(kept),
    );
  }
  // every statement read gets its id in the library before the items that name it
  const {pairs, left, settled} = matched.get('statements')!;
  const taken = new Set([...(await statementIds(tx, library)), ...(await reserved(tx, library))('statements')]);
  const next = nextId('statements', old.find(row => row.kind === 'statements')?.id, taken);
  const statements = new Map([
    ...[...pairs, ...settled].map(([item, row]) => [item.id, row.id] as const),
    ...left.map(item => [item.id, next()] as const),
  ]);

  const fresh: EvidenceRecord = {...record, documents: [{...only, id: document}]};
  for (const [kind, {pairs, left, gone}] of matched) {
    (fresh as any)[kind] = left;
    for (const {id, payload} of gone) {
      await dropItem(tx, library, kind, id);
      changes.push({how: 'gone', kind, item: payload});
    }
    count.gone += gone.length;
    for (const [item, row] of pairs) {
      const payload = {
        ...renamed(
          item,
          d => d,
          s => statements.get(s) ?? s,
        ),
        id: row.id,
      };
      const differs = canonical(payload) !== canonical(row.payload);
      if (differs) {
        await changeItem(tx, library, kind, row.id, payload);
        changes.push({how: 'changed', kind, item: payload as Item, was: row.payload});
      }
      count[differs ? 'changed' : 'same']++;
    }
  }
  await dropMentions(tx, library, document);
  await tx.updateTable('documents').set({reader}).where('library', '=', library).where('id', '=', document).execute();
  fresh.actors = record.actors.map(actor =>
    renamed(
      actor,
      d => documents.get(d) ?? d,
      s => s,
    ),
  );
  const actorsBefore = await actorCount(tx, library);
  const added = await addItems(tx, library, fresh, new Map([[document, document]]), statements);
  count.added = added - ((await actorCount(tx, library)) - actorsBefore);
  const before = new Set(old.map(row => `${row.kind} ${row.id}`));
  for (const {kind, id, payload} of await citing(tx, library, document)) {
    if (!before.has(`${kind} ${id}`)) changes.push({how: 'added', kind: kind as ItemKind, item: payload});
  }
  const place = ({kind}: Change) => itemKinds.indexOf(kind);
  return {...count, changes: changes.sort((a, b) => place(a) - place(b))};
}

interface Match {
  /** an item read anew and the row that already stands for it */
  pairs: [Item, Row][];
  /** an item read anew and the row a person decided on */
  settled: [Item, Row][];
  left: Item[];
  gone: Row[];
}

// what reads the same is the same item; else what is about the same words is the same item read differently
function matches(kind: ItemKind, items: readonly Item[], rows: readonly Row[], kept: readonly Row[]): Match {
  const free = new Set(rows);
  const pairs: [Item, Row][] = [];
  const settled: [Item, Row][] = [];
  let left = items.filter(item => {
    const row = kept.find(row => covers(kind, row, item));
    if (row) settled.push([item, row]);
    return !row;
  });
  for (const sign of [bare, (item: Item) => canonical(mainSpans(kind, item))]) {
    left = left.filter(item => {
      const row = [...free].find(row => sign(row.payload) === sign(item));
      if (!row) return true;
      free.delete(row);
      pairs.push([item, row]);
      return false;
    });
  }
  return {pairs, settled, left, gone: [...free]};
}

const canonical = (x: unknown): string =>
  JSON.stringify(x, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

// without what is only an id of ours
const bare = (item: Item): string => canonical({...item, id: 0, statement: 0, in: 0});

async function citing(tx: Kysely<Schema>, library: string, document: string): Promise<Row[]> {
  const rows = await tx
    .selectFrom('items as i')
    .innerJoin('item_documents as d', j =>
      j.onRef('d.library', '=', 'i.library').onRef('d.kind', '=', 'i.kind').onRef('d.item', '=', 'i.id'),
    )
    .select(['i.kind', 'i.id', 'i.decision', 'i.payload', 'i.original'])
    .where('i.library', '=', library)
    .where('d.document', '=', document)
    .where('i.kind', '!=', 'actors')
    .orderBy('i.kind')
    .orderBy('i.position')
    .execute();
  return rows as Row[];
}

// an item read anew counts as the one decided on when what they are about overlaps by half of the shorter, and of
// statements, which stand in one another, by half of the longer
function covers(kind: ItemKind, row: Row, item: Item): boolean {
  const taken = [row.payload, row.original].flatMap(x => (x ? mainSpans(kind, x) : []));
  const least = kind === 'statements' ? Math.max : Math.min;
  return mainSpans(kind, item).some(a =>
    taken.some(b => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      return a.doc === b.doc && shared > 0 && shared * 2 >= least(a.end - a.start, b.end - b.start);
    }),
  );
}

async function statementIds(tx: Kysely<Schema>, library: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('items')
    .select('id')
    .where('library', '=', library)
    .where('kind', '=', 'statements')
    .execute();
  return rows.map(r => r.id);
}

async function actorCount(tx: Kysely<Schema>, library: string): Promise<number> {
  const {n} = await tx
    .selectFrom('items')
    .select(b => b.fn.countAll<string>().as('n'))
    .where('library', '=', library)
    .where('kind', '=', 'actors')
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function dropItem(tx: Kysely<Schema>, library: string, kind: string, id: string): Promise<void> {
  await tx.deleteFrom('items').where('library', '=', library).where('kind', '=', kind).where('id', '=', id).execute();
}

async function changeItem(tx: Kysely<Schema>, library: string, kind: string, id: string, payload: unknown) {
  await tx
    .updateTable('items')
    .set({payload: JSON.stringify(payload), words: await wordsOf(tx, library, payload)})
    .where('library', '=', library)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}

// the words people marked as naming an actor of theirs stay
async function dropMentions(tx: Kysely<Schema>, library: string, document: string): Promise<void> {
  await tx
    .deleteFrom('mentions')
    .where('library', '=', library)
    .where('document', '=', document)
    .where(b =>
      b.not(
        b.exists(
          b
            .selectFrom('items as i')
            .select('i.id')
            .whereRef('i.library', '=', 'mentions.library')
            .whereRef('i.id', '=', 'mentions.actor')
            .where('i.kind', '=', 'actors')
            .where('i.decision', '=', 'added'),
        ),
      ),
    )
    .execute();
}
