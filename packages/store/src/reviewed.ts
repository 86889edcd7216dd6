import type {Span} from '@suasion/model';
import type {Kysely} from 'kysely';
import {NotFound} from './errors.ts';
import type {ItemKind} from './record-ids.ts';
import type {Schema} from './schema.ts';

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

export type ItemRow = Schema['items'];

/** An item as it is handed out. */
export const reviewed = (row: ItemRow, mentions: Map<string, Span[]>): ReviewedItem => ({
  kind: row.kind as ReviewedItem['kind'],
  id: row.id,
  item: row.kind === 'actors' ? {...row.payload, mentions: mentions.get(row.id) ?? []} : row.payload,
  decision: row.decision as Decision,
  original: row.original,
  decided: row.decided,
  decidedBy: row.decided_by,
  merged: row.merged,
});

/** Throws `NotFound`. */
export async function itemRow(tx: Kysely<Schema>, library: string, kind: string, id: string): Promise<ItemRow> {
  const row = await tx
    .selectFrom('items')
    .selectAll()
    .where('library', '=', library)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(kind.replace(/s$/, ''), id);
  return row as unknown as ItemRow;
}

/** Where an actor is named, for `reviewed`. */
export async function mentionsIn(tx: Kysely<Schema>, library: string, actor: string): Promise<Map<string, Span[]>> {
  const rows = await tx
    .selectFrom('mentions')
    .select('spans')
    .where('library', '=', library)
    .where('actor', '=', actor)
    .orderBy('document')
    .execute();
  return new Map([[actor, rows.flatMap(r => r.spans)]]);
}
