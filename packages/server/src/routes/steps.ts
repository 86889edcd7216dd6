import {createRoute, z} from '@hono/zod-openapi';
import type {Change} from '../events.ts';
import {router} from '../router.ts';
import {answers} from '../schemas.ts';
import type {Services} from '../services.ts';

const oneStep = z.object({library: z.string(), step: z.string()});
const turned = answers(
  'What was done in words, and how many things somebody changed since, which stay as they are',
  z.object({label: z.string(), kept: z.number()}),
);
const undo = createRoute({
  method: 'post',
  path: '/libraries/{library}/steps/{step}/undo',
  request: {params: oneStep},
  responses: turned,
});
const redo = createRoute({
  method: 'post',
  path: '/libraries/{library}/steps/{step}/redo',
  request: {params: oneStep},
  responses: turned,
});

const touched: Change['what'][] = ['documents', 'record', 'conflicts', 'notes'];

/** Taking back what a removal, a merge or a new reading did, and doing it again. */
export function stepRoutes({store, changes}: Services) {
  const tell = (library: string) => {
    for (const what of touched) changes.tell({library, what});
  };
  return router()
    .openapi(undo, async c => {
      const {library, step} = c.req.valid('param');
      const done = await store.steps.undo(library, step);
      tell(library);
      return c.json(done, 200);
    })
    .openapi(redo, async c => {
      const {library, step} = c.req.valid('param');
      const done = await store.steps.redo(library, step);
      tell(library);
      return c.json(done, 200);
    });
}
