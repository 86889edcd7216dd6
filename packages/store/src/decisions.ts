import {isDeepStrictEqual} from 'node:util';
import {type Actor, actorIdOf} from '@suasion/model';
import {Changed} from './errors.ts';
import {slug, unused} from './ids.ts';
import {cite, mention, wordsOf} from './items.ts';
import {type Item, type ItemKind, nextId} from './record-ids.ts';
import {type Decision, itemRow, mentionsIn, type ReviewedItem, reviewed} from './reviewed.ts';
import {reserved} from './steps.ts';
import type {Context} from './store.ts';
import {searchable} from './text-codec.ts';

/** A person's decision about an item, with what it makes of the item and what it began from. */
export interface Deciding {
  decision: Exclude<Decision, 'added'>;
  item?: Item | Actor;
  from?: Item | Actor;
  by?: string;
}

// stands as who decided when a person rejects what a person added
const addedMark = 'added';

/** What `Records.decide` does. */
export async function decide(
  {db, now}: Context,
  library: string,
  kind: ItemKind | 'actors',
  id: string,
  {decision, item, from, by = ''}: Deciding,
): Promise<ReviewedItem> {
  return db.transaction().execute(async tx => {
    const row = await itemRow(tx, library, kind, id);
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
        decided: decision === null && !added ? null : now(),
        merged: null,
        decided_by: added ? (decision === 'rejected' ? addedMark : by) : decision === null ? null : by,
        ...(decision === 'corrected' && kind !== 'actors' && {words: await wordsOf(tx, library, payload)}),
      })
      .where('library', '=', library)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .execute();
    if (decision === 'corrected') await cite(tx, library, kind, id, payload);
    return reviewed(await itemRow(tx, library, kind, id), await mentionsIn(tx, library, id));
  });
}

/** What `Records.add` does. */
export async function addItem(
  {db, now}: Context,
  library: string,
  kind: ItemKind,
  item: Omit<Item, 'id'>,
  by = '',
): Promise<ReviewedItem> {
  return db.transaction().execute(async tx => {
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
        decided: now(),
        decided_by: by,
        words: await wordsOf(tx, library, payload),
      })
      .execute();
    await cite(tx, library, kind, id, payload);
    return reviewed(await itemRow(tx, library, kind, id), new Map());
  });
}

/** What `Records.addActor` does. */
export async function addActor(
  {db, now}: Context,
  library: string,
  actor: Omit<Actor, 'id'>,
  by = '',
): Promise<ReviewedItem> {
  return db.transaction().execute(async tx => {
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
        decided: now(),
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
    return reviewed(await itemRow(tx, library, 'actors', id), await mentionsIn(tx, library, id));
  });
}

// an actor's are kept apart from what is said of it
const withoutMentions = ({mentions: _, ...rest}: any) => rest;
