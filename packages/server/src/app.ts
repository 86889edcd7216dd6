import {OpenAPIHono} from '@hono/zod-openapi';
import {BadZip} from '@suasion/read';
import {BadArchive, Changed, cannotBeKept, Duplicate, NotFound, Stale} from '@suasion/store';
import type {Context} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {compress} from 'hono/compress';
import {HTTPException} from 'hono/http-exception';
import {methodNotAllowed} from 'hono/method-not-allowed';
import {signInPage} from './door-pages.ts';
import {TooLarge} from './read-limited.ts';
import {Refused} from './refused.ts';
import {router} from './router.ts';
import {briefRoutes} from './routes/briefs.ts';
import {conflictRoutes} from './routes/conflicts.ts';
import {documentRoutes} from './routes/documents.ts';
import {jobRoutes} from './routes/jobs.ts';
import {libraryRoutes} from './routes/libraries.ts';
import {recordRoutes} from './routes/record.ts';
import {stepRoutes} from './routes/steps.ts';
import {Doorkeeper, type SecurityOptions, sameSite, secured} from './security.ts';
import type {Services} from './services.ts';

function api(services: Services) {
  const routes = router();
  routes.use(methodNotAllowed({app: routes, onMethodNotAllowed: refusedMethod}));
  // a library that is gone has no lists, not empty ones
  routes.use('/libraries/:library/*', async (c, next) => {
    await next();
    if (c.req.method === 'GET' && c.res.ok) await services.store.libraries.check(c.req.param('library'));
  });
  return routes
    .route('/', libraryRoutes(services))
    .route('/', documentRoutes(services))
    .route('/', recordRoutes(services))
    .route('/', conflictRoutes(services))
    .route('/', briefRoutes(services))
    .route('/', stepRoutes(services))
    .route('/', jobRoutes(services));
}

/** The routes as the typed client sees them, below `/api`. */
export type Api = ReturnType<typeof api>;

export interface AppOptions extends SecurityOptions {
  services: Services;
  /** serves the workbench's files; null when there are none */
  page: ((c: Context) => Promise<Response | null>) | null;
}

const description = '/api/openapi.json';

/** The whole server as one function from request to answer. */
export function createApp(options: AppOptions) {
  const door = new Doorkeeper(options);
  const app = new OpenAPIHono();
  app.use(secured());
  app.use(sameSite(options));
  if (door.needsPassphrase) {
    app.post('/session', async c => {
      const length = Number(c.req.header('content-length') ?? 0);
      if (!length || length > 8192) return c.json({error: 'request', message: 'Send the passphrase as a form.'}, 400);
      const {passphrase} = await c.req.parseBody();
      const refused = door.tryPassphrase(c, typeof passphrase === 'string' ? passphrase : '');
      return refused ? signInPage(c, refused) : c.redirect('/', 303);
    });
  }
  app.use(door.guard());
  app.use('/api/*', async (c, next) => (c.req.path === '/api/events' ? next() : compress()(c, next)));
  // files and archives are read piece by piece, each to a limit of its own; what is taken as JSON is taken whole
  const whole = limitedTo(options.services.limits.json);
  app.use('/api/*', async (c, next) =>
    /\bjson\b/i.test(c.req.header('content-type') ?? '') ? whole(c, next) : next(),
  );
  app.route('/api', api(options.services));
  app.doc31(description, {
    openapi: '3.1.0',
    info: {
      title: 'Suasion',
      version: options.services.version,
      license: {name: 'Apache-2.0'},
    },
  });
  app.get('*', async c => {
    if (c.req.path.startsWith('/api/')) return c.notFound();
    return (await options.page?.(c)) ?? c.notFound();
  });
  app.notFound(async c => {
    const {method, path} = c.req;
    const got = path.startsWith('/api/') ? path === description : method !== 'GET' && (await options.page?.(c));
    if (got) return refusedMethod(c, ['GET', 'HEAD']);
    return c.json({error: 'not-found', message: `There is nothing at ${path}.`}, 404);
  });
  app.onError((error, c) => {
    if (error instanceof NotFound) return c.json({error: 'not-found', message: error.message}, 404);
    if (error instanceof Stale) return c.json({error: 'stale', message: error.message, head: error.head}, 409);
    if (error instanceof Changed) return c.json({error: 'changed', message: error.message}, 409);
    if (error instanceof Duplicate) return c.json({error: 'duplicate', message: error.message}, 409);
    if (error instanceof TooLarge) return c.json({error: 'too-large', message: error.message}, 413);
    if (error instanceof BadArchive) return c.json({error: 'archive', message: error.message}, 400);
    if (error instanceof BadZip) return c.json({error: 'archive', message: sentence(error.message)}, 400);
    if (error instanceof Refused) return c.json({error: 'content', message: error.message, issues: error.issues}, 400);
    if (cannotBeKept(error)) {
      return c.json({error: 'request', message: 'A name or a text holds a NUL character, which cannot be kept.'}, 400);
    }
    if (error instanceof HTTPException) {
      return c.json({error: 'request', message: unread(error) ?? error.message}, error.status);
    }
    // whoever asked has gone, and what was being done for them was given up
    if (c.req.raw.signal.aborted) return c.body(null, 503);
    // no stack trace and no path leaves the process, and nothing of a library enters its terminal
    console.error(error.stack ?? error.message);
    return c.json({error: 'server', message: 'Something went wrong in the server; its terminal says what.'}, 500);
  });
  return app;
}

// what the framework says of a body that is no JSON
function unread({status, message}: HTTPException): string | null {
  if (status === 415) return 'The request does not fit: the body is of another type; expected application/json.';
  return message.startsWith('Malformed JSON')
    ? 'The request does not fit: the body is not JSON; expected an object.'
    : null;
}

function refusedMethod(c: Context, methods: string[]): Response {
  const allow = methods.join(', ');
  const message = `${c.req.path} does not take ${c.req.method}; expected ${methods.join(' or ')}.`;
  return c.json({error: 'method', message}, 405, {allow});
}

const limitedTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new TooLarge('What was sent', maxSize);
    },
  });

const sentence = (clause: string) => `${clause[0]!.toUpperCase()}${clause.slice(1)}.`;
