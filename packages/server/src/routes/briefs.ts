import {createRoute, z} from '@hono/zod-openapi';
import {withFonts} from '../brief-fonts.ts';
import {briefPolicy} from '../brief-policy.ts';
import {Briefs} from '../briefs.ts';
import {Refused} from '../refused.ts';
import {router} from '../router.ts';
import {answers, body, savedBrief} from '../schemas.ts';
import type {Services} from '../services.ts';
import {inLibrary, listing, removal} from './shapes.ts';

const preview = createRoute({
  method: 'get',
  path: '/libraries/{library}/brief',
  request: {
    params: inLibrary,
    query: z.object({
      conflict: z.string().optional(),
      version: z.coerce.number().int().min(1).optional(),
      sections: z.string().optional(),
      goal: z.union([z.string().max(2000), z.array(z.string().max(2000)).max(4)]).optional(),
      format: z.enum(['html', 'md']).default('html'),
      download: z.enum(['yes', 'no']).default('no'),
    }),
  },
  responses: {200: {description: 'The page to hand over', content: {'text/html': {schema: z.string()}}}},
});
const list = listing('/libraries/{library}/briefs', inLibrary, 'Saved briefs', savedBrief);
const save = createRoute({
  method: 'post',
  path: '/libraries/{library}/briefs',
  request: {
    params: inLibrary,
    ...body(z.object({conflict: z.string().nullable(), version: z.number().int().nullable(), payload: z.any()})),
  },
  responses: answers('The saved brief', savedBrief),
});
const remove = removal('/libraries/{library}/briefs/{brief}', inLibrary.extend({brief: z.string()}));

export function briefRoutes({store, verbs, changes, briefFonts}: Services) {
  const briefs = new Briefs(store, verbs);
  return router()
    .openapi(preview, async c => {
      const {library} = c.req.valid('param');
      const {conflict, version, sections, goal, format, download} = c.req.valid('query');
      const {name} = await store.libraries.get(library);
      const yaml = conflict === undefined ? null : (await store.conflicts.get(library, conflict, version)).yaml;
      const wanted = sections?.split(',').filter(Boolean);
      const goals = goal === undefined ? [] : [goal].flat();
      const outcome = await briefs.pages(library, {yaml, sections: wanted, goals}, c.req.raw.signal);
      if (!outcome.ok) throw new Refused('The brief cannot be made.', outcome.issues);
      const type = format === 'html' ? 'text/html' : 'text/markdown';
      const headers: Record<string, string> = {
        'content-type': `${type}; charset=utf-8`,
      };
      if (download === 'yes') {
        headers['content-disposition'] =
          `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.brief.${format}`)}`;
      }
      const fonts = format === 'html' && download === 'no' ? await briefFonts() : null;
      const made = outcome.value[format];
      const page = fonts ? withFonts(made, fonts) : made;
      headers['content-security-policy'] = briefPolicy(page);
      return c.body(page, 200, headers) as never;
    })
    .openapi(list, async c => c.json(await store.notes.briefs(c.req.valid('param').library), 200))
    .openapi(save, async c => {
      const {library} = c.req.valid('param');
      await store.libraries.get(library);
      const {conflict, version, payload} = c.req.valid('json');
      const saved = await store.notes.saveBrief(library, {conflict, version, payload});
      changes.tell({library, what: 'notes', id: saved.id});
      return c.json(saved, 200);
    })
    .openapi(remove, async c => {
      const {library, brief} = c.req.valid('param');
      const step = await store.notes.remove('briefs', library, brief);
      changes.tell({library, what: 'notes', id: brief});
      return c.json({removed: brief, step}, 200);
    });
}
