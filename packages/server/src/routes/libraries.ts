import {createRoute, z} from '@hono/zod-openapi';
import {unzip} from '@suasion/read';
import {readLimited} from '../read-limited.ts';
import {router} from '../router.ts';
import {answers, body, library, params} from '../schemas.ts';
import type {Services} from '../services.ts';

const list = createRoute({
  method: 'get',
  path: '/libraries',
  responses: answers('Every library', z.array(library)),
});
const create = createRoute({
  method: 'post',
  path: '/libraries',
  request: body(z.object({name: z.string().trim().min(1).max(200)})),
  responses: answers('The new library', library),
});
const get = createRoute({
  method: 'get',
  path: '/libraries/{library}',
  request: {params: z.object({library: z.string()})},
  responses: answers('The library', library),
});
const rename = createRoute({
  method: 'patch',
  path: '/libraries/{library}',
  request: {params: z.object({library: z.string()}), ...body(z.object({name: z.string().trim().min(1).max(200)}))},
  responses: answers('The library', library),
});
const remove = createRoute({
  method: 'delete',
  path: '/libraries/{library}',
  request: {params: z.object({library: z.string()})},
  responses: answers(
    'Removed with everything in it; it can be restored until the server is next started',
    z.object({removed: z.string()}),
  ),
});
const restore = createRoute({
  method: 'post',
  path: '/libraries/{library}/restore',
  request: {params: z.object({library: z.string()})},
  responses: answers('The library that had been removed', library),
});
const visit = createRoute({
  method: 'post',
  path: '/libraries/{library}/visit',
  request: {params: z.object({library: z.string()})},
  responses: answers('When the visit before this one was', z.object({before: z.string().nullable()})),
});
const exported = createRoute({
  method: 'get',
  path: '/libraries/{library}/export',
  request: {params: params('library')},
  responses: {
    200: {description: 'The library as a plain folder in a zip', content: {'application/zip': {schema: z.any()}}},
  },
});
const imported = createRoute({
  method: 'post',
  path: '/libraries/import',
  request: {body: {content: {'application/zip': {schema: z.any()}}}},
  responses: answers('The new library', library),
});

const archiveLimits = {entries: 50_000, unpacked: 1 << 30};

export function libraryRoutes({store, changes, limits}: Services) {
  const changed = (id: string) => changes.tell({library: id, what: 'libraries'});
  return router()
    .openapi(list, async c => c.json(await store.libraries.list(), 200))
    .openapi(imported, async c => {
      const bytes = await readLimited(c.req.raw, limits.archive, 'The archive');
      const id = await store.archive.unpack(await unzip(bytes, archiveLimits));
      changed(id);
      return c.json(await store.libraries.get(id), 200);
    })
    .openapi(create, async c => {
      const made = await store.libraries.create(c.req.valid('json').name);
      changed(made.id);
      return c.json(made, 200);
    })
    .openapi(get, async c => c.json(await store.libraries.get(c.req.valid('param').library), 200))
    .openapi(rename, async c => {
      const {library} = c.req.valid('param');
      await store.libraries.rename(library, c.req.valid('json').name);
      changed(library);
      return c.json(await store.libraries.get(library), 200);
    })
    .openapi(remove, async c => {
      const {library} = c.req.valid('param');
      await store.libraries.remove(library);
      changed(library);
      return c.json({removed: library}, 200);
    })
    .openapi(restore, async c => {
      const {library} = c.req.valid('param');
      await store.libraries.restore(library);
      changed(library);
      return c.json(await store.libraries.get(library), 200);
    })
    .openapi(visit, async c => c.json({before: await store.libraries.visit(c.req.valid('param').library)}, 200))
    .openapi(exported, async c => {
      const {library} = c.req.valid('param') as {library: string};
      const bytes = await store.archive.pack(library);
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${encodeURIComponent(library)}.suasion.zip"`,
      });
    });
}
