import {createHash} from 'node:crypto';
import {type EvidenceRecord, recordSchema, type SourceDocument} from '@suasion/model';
import {strFromU8, strToU8, type Zippable, zipSync} from 'fflate';
import {BadArchive} from './errors.ts';
import {itemKinds} from './record-ids.ts';
import type {Context, Store} from './store.ts';

const kinds = new Set<string>([...itemKinds, 'actors']);
const wellFormed = (text: string) => text.isWellFormed();

/**
 * A library as a plain folder in a zip: texts as text, the record as JSON, every version of every conflict as YAML.
 * `record.json` is the record as it stands; `review.json` adds what was read and what people decided about it.
 */
export class Archive {
  readonly #context: Context;
  readonly #store: Store;

  constructor(context: Context, store: Store) {
    this.#context = context;
    this.#store = store;
  }

  /** The library as zip bytes; the same library gives the same bytes. Throws `NotFound`. */
  async pack(library: string): Promise<Uint8Array> {
    const {name, created} = await this.#store.libraries.get(library);
    const documents = await this.#store.documents.all(library);
    const record = await this.#store.records.get(library, documents);
    const files: Record<string, Uint8Array> = {};
    const json = (path: string, value: unknown) => {
      files[path] = strToU8(`${JSON.stringify(value, null, 1)}\n`);
    };
    json('library.json', {suasionLibrary: 1, name, created});
    json('record.json', {...record, documents: record.documents.map(({text: _, ...d}) => d)});
    for (const {text, ...document} of documents) {
      const path = `documents/${fileName(document.id)}`;
      // half a surrogate pair has no UTF-8: such a text stays in the JSON
      json(`${path}.json`, wellFormed(text) ? document : {...document, text});
      if (wellFormed(text)) files[`${path}.txt`] = strToU8(text);
    }
    const items = await this.#store.records.items(library);
    json(
      'review.json',
      items.map(({item, ...rest}) => ({...rest, item})),
    );
    for (const {id, title, created, head} of await this.#store.conflicts.list(library)) {
      const versions = await this.#store.conflicts.versions(library, id);
      json(`conflicts/${fileName(id)}/versions.json`, {id, title, created, head, versions: [...versions].reverse()});
      for (const {version} of versions) {
        const {yaml} = await this.#store.conflicts.get(library, id, version);
        files[`conflicts/${fileName(id)}/${version}.conflict.yaml`] = strToU8(yaml);
      }
      json(`conflicts/${fileName(id)}/questions.json`, await this.#store.notes.questions(library, id));
    }
    json('briefs.json', await this.#store.notes.briefs(library));
    const sorted = Object.keys(files).sort();
    return zipSync(Object.fromEntries(sorted.map(path => [path, files[path]!])) as Zippable, {
      mtime: '1980-01-01',
      level: 6,
    });
  }

  /**
   * Makes a new library of the files of such a folder, by path, and returns its id: all of it or nothing. Throws
   * `BadArchive` naming the entry when a part does not hold together.
   */
  async unpack(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
    const json = (path: string): any => {
      const file = files.get(path);
      if (!file) throw new BadArchive(`${path} is missing from the archive.`);
      try {
        return JSON.parse(strFromU8(file));
      } catch {
        throw new BadArchive(`${path} in the archive is not JSON.`);
      }
    };
    const head = json('library.json');
    if (head?.suasionLibrary !== 1) throw new BadArchive('library.json does not say "suasionLibrary": 1.');
    const documents: SourceDocument[] = [];
    for (const path of [...files.keys()].filter(p => /^documents\/[^/]+\.json$/.test(p)).sort()) {
      const document = json(path);
      const text = files.get(path.replace(/json$/, 'txt'));
      documents.push(text ? {...document, text: new TextDecoder('utf-8', {ignoreBOM: true}).decode(text)} : document);
    }
    const parsed = recordSchema.safeParse({...json('record.json'), documents});
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new BadArchive(`record.json or documents/: ${issue?.path.join('.')}: ${issue?.message}.`);
    }
    for (const {id, text, sha256} of parsed.data.documents) {
      if (typeof text !== 'string') throw new BadArchive(`documents/${id}: the text is missing.`);
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new BadArchive(`documents/${id}: sha256 is not a hash.`);
    }
    const record = inOrder(parsed.data, json('record.json'));
    const {id: library} = await this.#store.libraries.create(String(head.name ?? 'Imported library').slice(0, 200));
    try {
      await this.#fill(library, record, files, json);
    } catch (error) {
      await this.#context.db.deleteFrom('libraries').where('id', '=', library).execute();
      throw error;
    }
    return library;
  }

  async #fill(
    library: string,
    record: EvidenceRecord,
    files: ReadonlyMap<string, Uint8Array>,
    json: (path: string) => any,
  ): Promise<void> {
    const {records, conflicts, notes} = this.#store;
    const {documents} = await records.ingest(library, record);
    if (documents.size !== record.documents.length)
      throw new BadArchive('documents/: two documents hold the same bytes.');
    if (files.has('review.json')) await this.#restore(library, json('review.json'));
    for (const path of [...files.keys()].filter(p => /^conflicts\/[^/]+\/versions\.json$/.test(p)).sort()) {
      const {title, versions} = json(path);
      if (!Array.isArray(versions) || !versions.length) throw new BadArchive(`${path} lists no version.`);
      const folder = path.replace(/versions\.json$/, '');
      let saved: {id: string; version: number} | null = null;
      for (const {version, author, message, origin} of versions) {
        const yaml = files.get(`${folder}${Number(version)}.conflict.yaml`);
        if (!yaml) throw new BadArchive(`${folder}${version}.conflict.yaml is missing from the archive.`);
        const save = {yaml: strFromU8(yaml), title: String(title), author, message, origin};
        saved = saved
          ? await conflicts.save(library, saved.id, saved.version, save)
          : await conflicts.create(library, save);
      }
      if (saved && files.has(`${folder}questions.json`)) {
        for (const {payload} of json(`${folder}questions.json`)) await notes.saveQuestion(library, saved.id, payload);
      }
    }
    if (files.has('briefs.json')) {
      for (const {conflict, version, payload} of json('briefs.json')) {
        await notes.saveBrief(library, {conflict, version, payload});
      }
    }
  }

  // items exactly as they were, ids and decisions included
  async #restore(library: string, rows: any): Promise<void> {
    if (!Array.isArray(rows)) throw new BadArchive('review.json is not a list.');
    const {db} = this.#context;
    await db.transaction().execute(async tx => {
      const read = await tx
        .selectFrom('items')
        .select(['kind', 'id', 'words'])
        .where('library', '=', library)
        .execute();
      const words = new Map(read.map(r => [`${r.kind} ${r.id}`, r.words]));
      await tx.deleteFrom('items').where('library', '=', library).execute();
      const citations: {library: string; kind: string; item: string; document: string}[] = [];
      const values = rows.map((row, position) => {
        if (!kinds.has(row?.kind) || typeof row.id !== 'string' || typeof row.item !== 'object' || row.item === null) {
          throw new BadArchive(`review.json: entry ${position + 1} is not an item of a record.`);
        }
        const {mentions = [], ...item} = row.item;
        for (const doc of new Set(docsOf([item, mentions]))) {
          citations.push({library, kind: row.kind, item: row.id, document: doc});
        }
        return {
          library,
          kind: row.kind as string,
          id: row.id as string,
          position: position + 1,
          payload: JSON.stringify(item),
          original: row.original ? JSON.stringify(row.original) : null,
          decision: row.decision ?? null,
          decided: row.decided ?? null,
          decided_by: row.decidedBy ?? null,
          merged: typeof row.merged === 'string' ? row.merged : null,
          words: words.get(`${row.kind} ${row.id}`) ?? '',
        };
      });
      for (let k = 0; k < values.length; k += 500)
        await tx
          .insertInto('items')
          .values(values.slice(k, k + 500))
          .execute();
      for (let k = 0; k < citations.length; k += 1000) {
        const batch = citations.slice(k, k + 1000);
        await tx
          .insertInto('item_documents')
          .values(batch)
          .onConflict(c => c.doNothing())
          .execute();
      }
    });
  }
}

const docsOf = (x: unknown): string[] =>
  Array.isArray(x)
    ? x.flatMap(docsOf)
    : typeof x === 'object' && x !== null
      ? 'doc' in x && typeof x.doc === 'string'
        ? [x.doc]
        : Object.values(x).flatMap(docsOf)
      : [];

// documents come out of a folder by name; the record remembers the order they were added in
function inOrder(record: EvidenceRecord, written: {documents?: {id: string}[]}): EvidenceRecord {
  const place = new Map((written.documents ?? []).map((d, k) => [d.id, k]));
  const documents = [...record.documents].sort((a, b) => (place.get(a.id) ?? 1e9) - (place.get(b.id) ?? 1e9));
  return {...record, documents};
}

const fileName = (id: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id) ? id : createHash('sha256').update(id).digest('hex').slice(0, 24);
