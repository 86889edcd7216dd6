import {type Kysely, sql} from 'kysely';
import {Duplicate, NotFound} from './errors.ts';
import {indexPassages} from './passages.ts';
import type {Schema} from './schema.ts';
import type {Context} from './store.ts';
import {decodeText} from './text-codec.ts';

interface Table {
  /** the last column finds few rows */
  key: readonly string[];
  columns: readonly string[];
  json?: readonly string[];
}

// in the order rows can be put in: what is referred to comes first
const tables = {
  documents: {
    key: ['id'],
    columns:
      'id file title outlet author published url retrieved sha256 text_sha256 media_type body encoding parts words added reader'.split(
        ' ',
      ),
    json: ['parts'],
  },
  items: {
    key: ['kind', 'id'],
    columns: 'kind id position payload original decision decided decided_by merged words'.split(' '),
    json: ['payload', 'original'],
  },
  item_documents: {key: ['kind', 'item', 'document'], columns: ['kind', 'item', 'document']},
  mentions: {key: ['actor', 'document'], columns: ['actor', 'document', 'spans'], json: ['spans']},
  conflicts: {key: ['id'], columns: ['id', 'title', 'created', 'head']},
  conflict_versions: {
    key: ['version', 'conflict'],
    columns: 'conflict version parent yaml author message origin created'.split(' '),
  },
  questions: {key: ['id'], columns: ['id', 'conflict', 'payload', 'created'], json: ['payload']},
  briefs: {key: ['id'], columns: ['id', 'conflict', 'version', 'payload', 'created'], json: ['payload']},
} satisfies Record<string, Table>;

export type StepTable = keyof typeof tables;
type Row = Record<string, unknown>;
/** Rows of a library by table, as they stood at one moment. */
export type Image = Partial<Record<StepTable, Row[]>>;

const names = Object.keys(tables) as StepTable[];
const most = 200;

/** The rows of one table that a condition chooses, in columns a step keeps. */
export async function rowsOf(
  tx: Kysely<Schema>,
  library: string,
  table: StepTable,
  where: (query: any) => any,
): Promise<Row[]> {
  const {columns}: Table = tables[table];
  const query = (tx as Kysely<any>)
    .selectFrom(table)
    .select(columns.map(c => `${table}.${c}`))
    .where('library', '=', library);
  return where(query).execute();
}

/**
 * Does something inside a transaction and keeps what it changed among the rows `scope` names, so that it can be taken
 * back and made again. Returns the step's id with what was done.
 */
export async function recorded<T>(
  {db, now}: Context,
  library: string,
  label: string,
  scope: (tx: Kysely<Schema>) => Promise<Image>,
  work: (tx: Kysely<Schema>) => Promise<T>,
): Promise<{step: string; result: T}> {
  return db.transaction().execute(async tx => {
    const before = await scope(tx);
    const result = await work(tx);
    const [was, is] = different(before, await scope(tx));
    const {last} = await tx
      .selectFrom('steps')
      .select(sql<number | null>`max(id::integer)`.as('last'))
      .where('library', '=', library)
      .executeTakeFirstOrThrow();
    // never one of an earlier sitting again: a page still open may ask for that
    const step = (last ?? Math.floor((Date.parse(now()) - Date.UTC(2020, 0)) / 1000)) + 1;
    await tx
      .insertInto('steps')
      .values({
        library,
        id: String(step),
        label,
        before: JSON.stringify(was),
        after: JSON.stringify(is),
        ids: JSON.stringify(idsIn(was, is)),
        undone: false,
        created: now(),
      })
      .execute();
    await tx
      .deleteFrom('steps')
      .where('library', '=', library)
      .where(sql<boolean>`id::integer <= ${step - most}`)
      .execute();
    return {step: String(step), result};
  });
}

/** Ids of a table (of items: of a kind) that a step may still bring back: nothing new may be called so. */
export async function reserved(tx: Kysely<Schema>, library: string): Promise<(of: string) => ReadonlySet<string>> {
  const rows = await tx.selectFrom('steps').select('ids').where('library', '=', library).execute();
  return of => new Set(rows.flatMap(({ids}) => (ids as Record<string, string[]>)[of] ?? []));
}

/** What was done in this sitting and can be taken back: a new start of the server begins with none. */
export class Steps {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Takes a step back; rows somebody changed since stay as they are and are counted. Throws `NotFound` when there is no
   * such step, `Duplicate` when the library has got the same document again in between.
   */
  undo = (library: string, id: string): Promise<{label: string; kept: number}> => this.#turn(library, id, true);

  /** Makes a step again that was taken back. Throws as `undo` does. */
  redo = (library: string, id: string): Promise<{label: string; kept: number}> => this.#turn(library, id, false);

  async #turn(library: string, id: string, undo: boolean): Promise<{label: string; kept: number}> {
    return this.#context.db.transaction().execute(async tx => {
      const step = await tx
        .selectFrom('steps')
        .selectAll()
        .where('library', '=', library)
        .where('id', '=', id)
        .where('undone', '=', !undo)
        .executeTakeFirst();
      if (!step) throw new NotFound(undo ? 'step to take back' : 'step to make again', id);
      const [from, to] = undo ? [step.after, step.before] : [step.before, step.after];
      const kept = await replace(tx, library, from, to);
      await tx.updateTable('steps').set({undone: undo}).where('library', '=', library).where('id', '=', id).execute();
      return {label: step.label, kept};
    });
  }

  /** Forgets every step; what was removed is gone from then on. */
  async forget(): Promise<void> {
    await this.#context.db.deleteFrom('steps').execute();
  }
}

const keyOf = (table: StepTable, row: Row) => JSON.stringify(tables[table].key.map(c => row[c]));
const same = (a: Row | undefined, b: Row | undefined) => JSON.stringify(a) === JSON.stringify(b);
const byKey = (table: StepTable, rows: readonly Row[] = []) => new Map(rows.map(row => [keyOf(table, row), row]));

function different(before: Image, after: Image): [Image, Image] {
  const [was, is]: [Image, Image] = [{}, {}];
  for (const table of names) {
    const [old, now] = [byKey(table, before[table]), byKey(table, after[table])];
    const gone = [...old].filter(([key, row]) => !same(row, now.get(key))).map(([, row]) => row);
    const come = [...now].filter(([key, row]) => !same(row, old.get(key))).map(([, row]) => row);
    if (gone.length) was[table] = gone;
    if (come.length) is[table] = come;
  }
  return [was, is];
}

function idsIn(...images: Image[]): Record<string, string[]> {
  const out: Record<string, Set<string>> = {};
  for (const image of images) {
    for (const table of names) {
      if (!(tables[table].key as readonly string[]).includes('id')) continue;
      for (const row of image[table] ?? []) (out[String(row.kind ?? table)] ??= new Set()).add(String(row.id));
    }
  }
  return Object.fromEntries(Object.entries(out).map(([k, ids]) => [k, [...ids]]));
}

// puts rows as they are in `to` where they still stand as in `from`; returns how many do not
async function replace(tx: Kysely<any>, library: string, from: Image, to: Image): Promise<number> {
  let kept = 0;
  const gone: [StepTable, Row][] = [];
  for (const table of names) {
    const [old, wanted] = [byKey(table, from[table]), byKey(table, to[table])];
    const current = await standing(tx, library, table, [...old.values(), ...wanted.values()]);
    for (const key of new Set([...old.keys(), ...wanted.keys()])) {
      const [was, row, now] = [old.get(key), wanted.get(key), current.get(key)];
      if (same(now, row)) continue;
      if (!same(now, was)) kept++;
      else if (!row) gone.push([table, was!]);
      else if (now)
        await chosen(
          tx.updateTable(table).set(stored(table, row)).where('library', '=', library),
          table,
          row,
        ).execute();
      else if (!(await insert(tx, library, table, row))) kept++;
    }
  }
  for (const [table, row] of gone.reverse()) {
    await chosen(tx.deleteFrom(table).where('library', '=', library), table, row).execute();
  }
  return kept;
}

async function standing(tx: Kysely<any>, library: string, table: StepTable, rows: readonly Row[]) {
  const column = tables[table].key.at(-1)!;
  const values = [...new Set(rows.map(row => row[column]))];
  const found: Row[] = [];
  for (let k = 0; k < values.length; k += 1000) {
    const some = values.slice(k, k + 1000);
    found.push(...(await rowsOf(tx, library, table, q => q.where(`${table}.${column}`, 'in', some))));
  }
  return byKey(table, found);
}

const chosen = (query: any, table: StepTable, row: Row): any =>
  tables[table].key.reduce((q, column) => q.where(column, '=', row[column]), query);

const stored = (table: StepTable, row: Row): Row => {
  const {json = []}: Table = tables[table];
  return Object.fromEntries(
    Object.entries(row).map(([k, v]) => [k, json.includes(k) && v !== null ? JSON.stringify(v) : v]),
  );
};

async function insert(tx: Kysely<any>, library: string, table: StepTable, row: Row): Promise<boolean> {
  if (table === 'documents') {
    const again = await tx
      .selectFrom('documents')
      .select('id')
      .where('library', '=', library)
      .where('sha256', '=', row.sha256)
      .executeTakeFirst();
    if (again) throw new Duplicate(String(row.title ?? row.file ?? row.id), again.id);
  }
  // what belongs to something that went in between has no place any more
  const {kind, item, document} = row;
  const parent =
    table === 'item_documents'
      ? tx.selectFrom('items').where('kind', '=', kind).where('id', '=', item)
      : table === 'mentions'
        ? tx.selectFrom('documents').where('id', '=', document)
        : null;
  if (parent && !(await (parent as any).select('id').where('library', '=', library).executeTakeFirst())) return false;
  await tx
    .insertInto(table)
    .values({library, ...stored(table, row)})
    .execute();
  if (table === 'documents') {
    await indexPassages(tx, library, String(row.id), decodeText(String(row.body), String(row.encoding)));
  }
  return true;
}
