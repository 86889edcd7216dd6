import {OpenAPIHono} from '@hono/zod-openapi';

/** A group of routes whose refused requests say in a sentence what does not fit. */
export const router = () =>
  new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
      return c.json(
        {error: 'request', message: `The request does not fit: ${where}${issue?.message ?? 'unknown'}`},
        400,
      );
    },
  });
