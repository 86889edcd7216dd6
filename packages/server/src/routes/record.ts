import {createRoute, z} from '@hono/zod-openapi';
import {type EvidenceRecord, recordSchema} from '@suasion/model';
import {itemKinds} from '@suasion/store';
import {HTTPException} from 'hono/http-exception';
import {misfit, router} from '../router.ts';
import {answers, body, reviewedItem} from '../schemas.ts';
import type {Services} from '../services.ts';
import {inLibrary} from './shapes.ts';

const kinds = ['actors', ...itemKinds] as const;
const oneItem = z.object({library: z.string(), kind: z.enum(kinds), item: z.string()});

const get = createRoute({
  method: 'get',
  path: '/libraries/{library}/record',
  request: {params: inLibrary, query: z.object({texts: z.enum(['yes', 'no']).default('no')})},
  responses: answers('The record as it stands after every decision; texts are left out unless asked for', z.any()),
});
const items = createRoute({
  method: 'get',
  path: '/libraries/{library}/items',
  request: {
    params: inLibrary,
    query: z.object({
      kinds: z.string().optional(),
      document: z.string().optional(),
      limit: z.coerce.number().int().min(1).optional(),
      offset: z.coerce.number().int().min(0).optional(),
    }),
  },
  responses: answers('Items with what was read and what was decided', z.array(reviewedItem)),
});
const decide = createRoute({
  method: 'put',
  path: '/libraries/{library}/items/{kind}/{item}/decision',
  request: {
    params: oneItem,
    ...body(
      z.object({
        decision: z.enum(['accepted', 'rejected', 'corrected']).nullable(),
        item: z.any().optional(),
        /** the item a correction began from: refused where it no longer stands so */
        from: z.any().optional(),
        by: z.string().max(200).optional(),
      }),
    ),
  },
  responses: answers('The item as it now stands', reviewedItem),
});
const add = createRoute({
  method: 'post',
  path: '/libraries/{library}/items/{kind}',
  request: {
    params: z.object({library: z.string(), kind: z.enum(kinds)}),
    ...body(z.object({item: z.any(), by: z.string().max(200).optional()})),
  },
  responses: answers('The new item', reviewedItem),
});
const merge = createRoute({
  method: 'post',
  path: '/libraries/{library}/actors/merge',
  request: {
    params: inLibrary,
    ...body(z.object({from: z.string(), into: z.string(), by: z.string().max(200).optional()})),
  },
  responses: answers(
    'Merged; undo the step to part them again',
    z.object({from: z.string(), into: z.string(), step: z.string()}),
  ),
});

// an item people send is held to the record's own schema
function checked(kind: (typeof kinds)[number], item: unknown): any {
  const schema = (recordSchema.shape[kind] as unknown as {unwrap(): z.ZodArray<z.ZodType>}).unwrap().element;
  const given = kind === 'actors' ? {mentions: [], ...(item as object)} : item;
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new HTTPException(400, {
    message: `The item does not fit the record: ${misfit(result.error.issues, given, 'the item')}`,
  });
}

export function recordRoutes({store, changes}: Services) {
  const whole = async (library: string): Promise<EvidenceRecord> =>
    store.records.get(library, await store.documents.all(library));
  const inRange = async (library: string, item: unknown) => {
    for (const {doc, start, end} of spans(item)) {
      const {text} = await store.documents.get(library, doc);
      if (!(start <= end && end <= text.length)) {
        throw new HTTPException(400, {message: `The span ${start}–${end} lies outside document “${doc}”.`});
      }
    }
  };
  return router()
    .openapi(get, async c => {
      const {library} = c.req.valid('param');
      await store.libraries.get(library);
      const record = await whole(library);
      if (c.req.valid('query').texts === 'yes') return c.json(record, 200);
      return c.json({...record, documents: record.documents.map(d => ({...d, text: ''}))}, 200);
    })
    .openapi(items, async c => {
      const {kinds, ...rest} = c.req.valid('query');
      const list = kinds?.split(',').filter(Boolean);
      return c.json(await store.records.items(c.req.valid('param').library, {...rest, kinds: list}), 200);
    })
    .openapi(decide, async c => {
      const {library, kind, item: id} = c.req.valid('param');
      const {decision, item, from, by} = c.req.valid('json');
      if ((decision === 'corrected') !== (item !== undefined)) {
        throw new HTTPException(400, {message: 'A correction brings the corrected item; other decisions bring none.'});
      }
      const corrected = item === undefined ? undefined : checked(kind, {...item, id});
      const began = from === undefined ? undefined : checked(kind, {...from, id});
      if (corrected) await inRange(library, corrected);
      const result = await store.records.decide(library, kind, id, {decision, item: corrected, from: began, by});
      changes.tell({library, what: 'record', id});
      return c.json(result, 200);
    })
    .openapi(add, async c => {
      const {library, kind} = c.req.valid('param');
      const {item, by} = c.req.valid('json');
      const {id: _, ...fresh} = checked(kind, {...item, id: 'new'});
      await inRange(library, fresh);
      const result =
        kind === 'actors'
          ? await store.records.addActor(library, fresh, by)
          : await store.records.add(library, kind, fresh, by);
      changes.tell({library, what: 'record', id: result.id});
      return c.json(result, 200);
    })
    .openapi(merge, async c => {
      const {library} = c.req.valid('param');
      const {from, into, by} = c.req.valid('json');
      if (from === into) throw new HTTPException(400, {message: 'An actor cannot be merged into itself.'});
      const step = await store.records.mergeActors(library, from, into, by);
      changes.tell({library, what: 'record'});
      return c.json({from, into, step}, 200);
    });
}

function* spans(x: unknown): Generator<{doc: string; start: number; end: number}> {
  if (Array.isArray(x)) for (const y of x) yield* spans(y);
  else if (typeof x === 'object' && x !== null) {
    if ('doc' in x && 'start' in x && 'end' in x) yield x as {doc: string; start: number; end: number};
    else for (const y of Object.values(x)) yield* spans(y);
  }
}
