import {createRoute, z} from '@hono/zod-openapi';
import {answers} from '../schemas.ts';

export const inLibrary = z.object({library: z.string()});

/** A list of things. */
export const listing = <P extends string, R extends z.ZodObject, S extends z.ZodType>(
  path: P,
  params: R,
  what: string,
  one: S,
) => createRoute({method: 'get', path, request: {params}, responses: answers(what, z.array(one))});

/** Removes one thing; what it took away comes back by the step. */
export const removal = <P extends string, R extends z.ZodObject>(path: P, params: R) =>
  createRoute({
    method: 'delete',
    path,
    request: {params},
    responses: answers('Removed; undo the step to bring it back', z.object({removed: z.string(), step: z.string()})),
  });
