import {createRoute, z} from '@hono/zod-openapi';
import {Refused} from '../refused.ts';
import {router} from '../router.ts';
import {
  answers,
  body,
  conflictSummary,
  conflictText,
  conflictVersion,
  drafted,
  question,
  saveConflict,
} from '../schemas.ts';
import type {Services} from '../services.ts';
import {inLibrary, listing, removal} from './shapes.ts';

const oneConflict = inLibrary.extend({conflict: z.string()});

const list = listing('/libraries/{library}/conflicts', inLibrary, 'Every conflict', conflictSummary);
const create = createRoute({
  method: 'post',
  path: '/libraries/{library}/conflicts',
  request: {params: inLibrary, ...body(saveConflict)},
  responses: answers('The new conflict', conflictText),
});
const get = createRoute({
  method: 'get',
  path: '/libraries/{library}/conflicts/{conflict}',
  request: {params: oneConflict, query: z.object({version: z.coerce.number().int().min(1).optional()})},
  responses: answers('A version of the conflict, the newest unless said', conflictText),
});
const save = createRoute({
  method: 'put',
  path: '/libraries/{library}/conflicts/{conflict}',
  request: {params: oneConflict, ...body(saveConflict.extend({parent: z.number().int().min(1)}))},
  responses: answers('Saved on top of the version it started from', conflictText),
});
const remove = removal('/libraries/{library}/conflicts/{conflict}', oneConflict);
const versions = listing(
  '/libraries/{library}/conflicts/{conflict}/versions',
  oneConflict,
  'Every version, newest first',
  conflictVersion,
);
const draft = createRoute({
  method: 'post',
  path: '/libraries/{library}/draft',
  request: {
    params: inLibrary,
    ...body(
      z.object({
        /** draft again, keeping what an analyst changed since the last draft */
        conflict: z.string().optional(),
        maxOptions: z.number().int().min(1).max(40).optional(),
        title: z.string().max(500).optional(),
      }),
    ),
  },
  responses: answers('A conflict drafted from the record, or why there is none', drafted),
});
const questions = listing(
  '/libraries/{library}/conflicts/{conflict}/questions',
  oneConflict,
  'Saved questions',
  question,
);
const ask = createRoute({
  method: 'post',
  path: '/libraries/{library}/conflicts/{conflict}/questions',
  request: {params: oneConflict, ...body(z.object({payload: z.any()}))},
  responses: answers('The saved question', question),
});
const forget = removal('/libraries/{library}/questions/{question}', inLibrary.extend({question: z.string()}));

export function conflictRoutes({store, verbs, changes}: Services) {
  const changed = (library: string, id: string) => changes.tell({library, what: 'conflicts', id});
  return router()
    .openapi(list, async c => c.json(await store.conflicts.list(c.req.valid('param').library), 200))
    .openapi(create, async c => {
      const {library} = c.req.valid('param');
      await store.libraries.get(library);
      const made = await store.conflicts.create(library, c.req.valid('json'));
      changed(library, made.id);
      return c.json(made, 200);
    })
    .openapi(get, async c => {
      const {library, conflict} = c.req.valid('param');
      return c.json(await store.conflicts.get(library, conflict, c.req.valid('query').version), 200);
    })
    .openapi(save, async c => {
      const {library, conflict} = c.req.valid('param');
      const {parent, ...rest} = c.req.valid('json');
      const saved = await store.conflicts.save(library, conflict, parent, rest);
      changed(library, conflict);
      return c.json(saved, 200);
    })
    .openapi(remove, async c => {
      const {library, conflict} = c.req.valid('param');
      const step = await store.conflicts.remove(library, conflict);
      changed(library, conflict);
      return c.json({removed: conflict, step}, 200);
    })
    .openapi(versions, async c => {
      const {library, conflict} = c.req.valid('param');
      return c.json(await store.conflicts.versions(library, conflict), 200);
    })
    .openapi(draft, async c => {
      const {library} = c.req.valid('param');
      const {conflict: id, maxOptions, title} = c.req.valid('json');
      const record = await store.records.get(library, await store.documents.all(library));
      let head: number | undefined;
      let previous: {base: string; edited: string} | undefined;
      // a model is called what its library is, the first time; drafted again it keeps its name
      let name = title;
      if (id !== undefined) {
        const all = await store.conflicts.versions(library, id);
        const base = all.find(v => v.origin === 'draft');
        const edited = await store.conflicts.get(library, id);
        head = edited.head;
        name ??= edited.title;
        if (base) previous = {base: (await store.conflicts.get(library, id, base.version)).yaml, edited: edited.yaml};
      }
      if (id === undefined) {
        const taken = new Set((await store.conflicts.list(library)).map(conflict => conflict.title));
        const own = (await store.libraries.get(library)).name;
        if (!taken.has(own)) name ??= own;
      }
      const outcome = await verbs.draft(record, {maxOptions, title: name, previous}, c.req.raw.signal);
      if (!outcome.ok) throw new Refused('The record cannot be drafted from.', outcome.issues);
      const {yaml, reason, review, leftOut, conflicts} = outcome.value;
      if (yaml === null) return c.json({conflict: null, reason, review, leftOut, conflicts}, 200);
      const text = {title: outcome.value.title, yaml, origin: 'draft' as const, message: 'Drafted from the record'};
      const saved =
        id === undefined || head === undefined
          ? await store.conflicts.create(library, text)
          : await store.conflicts.save(library, id, head, text);
      changed(library, saved.id);
      return c.json({conflict: saved, reason, review, leftOut, conflicts}, 200);
    })
    .openapi(questions, async c => {
      const {library, conflict} = c.req.valid('param');
      return c.json(await store.notes.questions(library, conflict), 200);
    })
    .openapi(ask, async c => {
      const {library, conflict} = c.req.valid('param');
      await store.conflicts.get(library, conflict);
      const saved = await store.notes.saveQuestion(library, conflict, c.req.valid('json').payload);
      changes.tell({library, what: 'notes', id: saved.id});
      return c.json(saved, 200);
    })
    .openapi(forget, async c => {
      const {library, question: id} = c.req.valid('param');
      const step = await store.notes.remove('questions', library, id);
      changes.tell({library, what: 'notes', id});
      return c.json({removed: id, step}, 200);
    });
}
