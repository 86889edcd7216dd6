import type {EvidenceRecord} from '@suasion/model';
import {type Kysely, sql} from 'kysely';
import {cite, mention} from './items.ts';
import {itemKinds, withActor} from './record-ids.ts';
import type {Schema} from './schema.ts';
import {type Image, rowsOf} from './steps.ts';

/** What a merge of two actors may change, for a step. */
export async function mergeImage(tx: Kysely<Schema>, library: string, from: string, into: string): Promise<Image> {
  const either = [from, into];
  return {
    items: await rowsOf(tx, library, 'items', q =>
      q.where((b: any) => b.or([naming(from), naming(into), b('items.id', 'in', either)])),
    ),
    item_documents: await rowsOf(tx, library, 'item_documents', q =>
      q.where('kind', '=', 'actors').where('item', 'in', either),
    ),
    mentions: await rowsOf(tx, library, 'mentions', q => q.where('actor', 'in', either)),
  };
}

// the id as JSON writes it, in what stands or in what was read
const naming = (id: string) =>
  sql<boolean>`strpos(concat(items.payload::text, items.original::text), ${JSON.stringify(id)}) > 0`;

export async function mergeActors(
  tx: Kysely<Schema>,
  library: string,
  from: string,
  into: string,
  decision: {decided: string; decided_by: string},
): Promise<void> {
  const rows = await tx
    .selectFrom('items')
    .select(['kind', 'id', 'payload', 'original'])
    .where('library', '=', library)
    .where(naming(from))
    .execute();
  for (const {kind, id, payload, original} of rows) {
    if (kind === 'actors' && id === from) continue;
    const changed = [withActor(payload, from, into), withActor(original, from, into)].map(x => JSON.stringify(x));
    await tx
      .updateTable('items')
      .set({payload: changed[0]!, original: original === null ? null : changed[1]!})
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
    await cite(tx, library, 'actors', into, spans);
  }
  await tx.deleteFrom('mentions').where('library', '=', library).where('actor', '=', from).execute();
  await tx
    .updateTable('items')
    .set({...decision, decision: 'rejected', merged: into})
    .where('library', '=', library)
    .where('kind', '=', 'actors')
    .where('id', '=', from)
    .execute();
}

/** Actors that are another one under a second name: their ids to that other's. */
export async function mergedActors(tx: Kysely<Schema>, library: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('items')
    .select(['id', 'merged'])
    .where('library', '=', library)
    .where('kind', '=', 'actors')
    .where('merged', 'is not', null)
    .execute();
  const next = new Map(rows.map(r => [r.id, r.merged!]));
  const end = (id: string, met: ReadonlySet<string>): string => {
    const to = next.get(id);
    return to === undefined || met.has(to) ? id : end(to, new Set([...met, to]));
  };
  return new Map([...next.keys()].map(id => [id, end(id, new Set([id]))]));
}

/** What was read, said of the actors that people made one of several. */
export function withMerged(record: EvidenceRecord, merged: ReadonlyMap<string, string>): EvidenceRecord {
  let out = record;
  for (const [from, into] of merged) {
    if (!out.actors.some(a => a.id === from)) continue;
    const mentions = out.actors.find(a => a.id === from)!.mentions;
    const known = out.actors.some(a => a.id === into);
    out = {
      ...out,
      // where only the second name is used, its actor stands for the first
      actors: out.actors
        .filter(a => !known || a.id !== from)
        .map(a =>
          a.id === into ? {...a, mentions: [...a.mentions, ...mentions]} : a.id === from ? {...a, id: into} : a,
        )
        .map(a => withActor(a, from, into)),
      ...Object.fromEntries(itemKinds.map(kind => [kind, out[kind].map(item => withActor(item, from, into))])),
    };
  }
  return out;
}
