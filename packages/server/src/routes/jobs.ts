import {createRoute, z} from '@hono/zod-openapi';
import {streamSSE} from 'hono/streaming';
import {router} from '../router.ts';
import {answers, body, job} from '../schemas.ts';
import type {Services} from '../services.ts';

const oneJob = z.object({library: z.string(), job: z.string()});

const list = createRoute({
  method: 'get',
  path: '/libraries/{library}/jobs',
  request: {params: z.object({library: z.string()})},
  responses: answers('Background work, newest first', z.array(job)),
});
const get = createRoute({
  method: 'get',
  path: '/libraries/{library}/jobs/{job}',
  request: {params: oneJob},
  responses: answers('The work and how far it is', job),
});
const cancel = createRoute({
  method: 'delete',
  path: '/libraries/{library}/jobs/{job}',
  request: {params: oneJob},
  responses: answers('Stopped after the file at hand', job),
});
const events = createRoute({
  method: 'get',
  path: '/events',
  responses: {
    200: {
      description: 'Server-sent events: what changed, and progress',
      content: {'text/event-stream': {schema: z.string()}},
    },
  },
});
const state = createRoute({
  method: 'get',
  path: '/state',
  responses: answers(
    'What this server is, and what it reads with',
    z.object({version: z.string(), reader: z.string(), limits: z.record(z.string(), z.number())}),
  ),
});
const setting = createRoute({
  method: 'get',
  path: '/settings/{key}',
  request: {params: z.object({key: z.string().max(100)})},
  responses: answers('A setting, null when never set', z.object({value: z.any()})),
});
const set = createRoute({
  method: 'put',
  path: '/settings/{key}',
  request: {params: z.object({key: z.string().max(100)}), ...body(z.object({value: z.any()}))},
  responses: answers('The setting', z.object({value: z.any()})),
});

export function jobRoutes({store, jobs, verbs, changes, limits, version}: Services) {
  return router()
    .openapi(list, async c => c.json(await store.jobs.list(c.req.valid('param').library), 200))
    .openapi(get, async c => {
      const {library, job} = c.req.valid('param');
      return c.json(await store.jobs.get(library, job), 200);
    })
    .openapi(cancel, async c => {
      const {library, job} = c.req.valid('param');
      await jobs.cancel(library, job);
      return c.json(await store.jobs.get(library, job), 200);
    })
    .openapi(
      events,
      c =>
        streamSSE(c, async stream => {
          let wake = () => {};
          const queue: string[] = [];
          const stop = changes.listen(change => {
            queue.push(JSON.stringify(change));
            wake();
          });
          stream.onAbort(() => {
            stop();
            wake();
          });
          await stream.writeSSE({event: 'hello', data: version});
          while (!stream.aborted) {
            for (let data = queue.shift(); data !== undefined; data = queue.shift()) {
              await stream.writeSSE({event: 'change', data});
            }
            // a comment now and then keeps the line open
            const timer = setTimeout(() => wake(), 20_000);
            await new Promise<void>(resolve => {
              wake = resolve;
              if (queue.length || stream.aborted) resolve();
            });
            clearTimeout(timer);
            if (!queue.length && !stream.aborted) await stream.write(': still here\n\n');
          }
        }) as never,
    )
    .openapi(state, async c => c.json({version, reader: await verbs.reader(), limits: {...limits}}, 200))
    .openapi(setting, async c => {
      const value = await store.settings.get(c.req.valid('param').key);
      return c.json({value: value ?? null}, 200);
    })
    .openapi(set, async c => {
      const {value} = c.req.valid('json');
      await store.settings.set(c.req.valid('param').key, value ?? null);
      return c.json({value: value ?? null}, 200);
    });
}
