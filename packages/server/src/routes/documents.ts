import {createRoute, z} from '@hono/zod-openapi';
import {documentSchema, isDate} from '@suasion/model';
import {NotFound} from '@suasion/store';
import {HTTPException} from 'hono/http-exception';
import {readLimited} from '../read-limited.ts';
import {router} from '../router.ts';
import {answers, body, documentSummary, hit, job, reviewedItem} from '../schemas.ts';
import type {Services} from '../services.ts';
import {inLibrary, removal} from './shapes.ts';

const oneDocument = inLibrary.extend({document: z.string()});

const list = createRoute({
  method: 'get',
  path: '/libraries/{library}/documents',
  request: {
    params: inLibrary,
    query: z.object({
      limit: z.coerce.number().int().min(1).optional(),
      offset: z.coerce.number().int().min(0).optional(),
    }),
  },
  responses: answers('Documents without their texts, newest first', z.array(documentSummary)),
});
const get = createRoute({
  method: 'get',
  path: '/libraries/{library}/documents/{document}',
  request: {params: oneDocument},
  responses: answers(
    'The document, its text exactly as read, and every item that cites it',
    z.object({document: documentSchema, items: z.array(reviewedItem)}),
  ),
});
const words = z.string().trim().min(1).max(500).nullable();
const aDate = 'a date as 2024, 2024-05 or 2024-05-31, with a time or without';
const facts = z.object({
  title: words.optional(),
  outlet: words.optional(),
  author: words.optional(),
  published: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/, aDate)
    .refine(published => published.length < 10 || isDate(published.slice(0, 10)), aDate)
    .nullable()
    .optional(),
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\/[^\s"'<>]+$/i, 'an address that begins with http:// or https://')
    .nullable()
    .optional(),
});
const describe = createRoute({
  method: 'patch',
  path: '/libraries/{library}/documents/{document}',
  request: {params: oneDocument, ...body(facts)},
  responses: answers(
    'What is known of the document is corrected; its text stays as read. Undo the step to take it back',
    z.object({document: z.string(), step: z.string()}),
  ),
});
const remove = removal('/libraries/{library}/documents/{document}', oneDocument);
const readAgain = createRoute({
  method: 'post',
  path: '/libraries/{library}/readings',
  request: {params: inLibrary, ...body(z.object({documents: z.array(z.string()).min(1).max(20_000)}))},
  responses: answers('The reading of documents anew, in the background; what people decided stays', job),
});
const upload = createRoute({
  method: 'post',
  path: '/libraries/{library}/uploads',
  request: {
    params: inLibrary,
    query: z.object({file: z.string().min(1).max(300)}),
    body: {content: {'application/octet-stream': {schema: z.any()}}},
  },
  responses: answers('The bytes are kept; import them by this id', z.object({upload: z.string(), file: z.string()})),
});
const importUploads = createRoute({
  method: 'post',
  path: '/libraries/{library}/imports',
  request: {
    params: inLibrary,
    ...body(z.object({uploads: z.array(z.object({upload: z.string(), file: z.string()})).min(1)})),
  },
  responses: answers('The reading, in the background', job),
});
const paste = createRoute({
  method: 'post',
  path: '/libraries/{library}/texts',
  request: {params: inLibrary, ...body(z.object({title: z.string().max(300).default(''), text: z.string().min(1)}))},
  responses: answers('The reading of a pasted text, in the background', job),
});
const search = createRoute({
  method: 'get',
  path: '/libraries/{library}/search',
  request: {
    params: inLibrary,
    query: z.object({q: z.string().max(1000), limit: z.coerce.number().int().min(1).max(500).default(50)}),
  },
  responses: answers(
    'Passages and items that match',
    z.object({passages: z.array(hit), items: z.array(reviewedItem.extend({words: z.string()}))}),
  ),
});

export function documentRoutes({store, jobs, changes, limits}: Services) {
  const room = async (library: string, more: number) => {
    const {documents} = await store.libraries.get(library);
    if (more > limits.files) throw new HTTPException(413, {message: `At most ${limits.files} files at a time.`});
    if (documents + more > limits.documents) {
      const message = `The library holds ${documents} documents; with ${more} more it would pass ${limits.documents}.`;
      throw new HTTPException(413, {message});
    }
  };
  return router()
    .openapi(list, async c => {
      const {library} = c.req.valid('param');
      await store.libraries.get(library);
      return c.json(await store.documents.list(library, c.req.valid('query')), 200);
    })
    .openapi(get, async c => {
      const {library, document} = c.req.valid('param');
      const found = await store.documents.get(library, document);
      return c.json({document: found, items: await store.records.items(library, {document})}, 200);
    })
    .openapi(describe, async c => {
      const {library, document} = c.req.valid('param');
      const step = await store.documents.describe(library, document, c.req.valid('json'));
      changes.tell({library, what: 'documents', id: document});
      return c.json({document, step}, 200);
    })
    .openapi(remove, async c => {
      const {library, document} = c.req.valid('param');
      const step = await store.documents.remove(library, document);
      changes.tell({library, what: 'documents', id: document});
      changes.tell({library, what: 'record'});
      return c.json({removed: document, step}, 200);
    })
    .openapi(readAgain, async c => {
      const {library} = c.req.valid('param');
      const wanted = new Set(c.req.valid('json').documents);
      const known = (await store.documents.list(library)).filter(d => wanted.has(d.id));
      const missing = [...wanted].find(id => !known.some(d => d.id === id));
      if (missing !== undefined) throw new NotFound('document', missing);
      const documents = known.map(d => ({document: d.id, file: d.title ?? d.file ?? d.id}));
      return c.json(await jobs.readAgain(library, documents), 200);
    })
    .openapi(upload, async c => {
      const {library} = c.req.valid('param');
      const {file} = c.req.valid('query');
      await room(library, 1);
      const bytes = await readLimited(c.req.raw, limits.file, file);
      return c.json({upload: await store.jobs.keepUpload(library, file, bytes), file}, 200);
    })
    .openapi(importUploads, async c => {
      const {library} = c.req.valid('param');
      const {uploads} = c.req.valid('json');
      await room(library, uploads.length);
      for (const {upload} of uploads) await store.jobs.upload(library, upload);
      return c.json(await jobs.import(library, uploads), 200);
    })
    .openapi(paste, async c => {
      const {library} = c.req.valid('param');
      const {title, text} = c.req.valid('json');
      await room(library, 1);
      const bytes = new TextEncoder().encode(text);
      if (bytes.length > limits.file) throw new HTTPException(413, {message: 'The text is too long.'});
      const file = `${title.trim() || 'Pasted text'}.txt`;
      const upload = await store.jobs.keepUpload(library, file, bytes);
      return c.json(await jobs.import(library, [{upload, file}]), 200);
    })
    .openapi(search, async c => {
      const {library} = c.req.valid('param');
      const {q, limit} = c.req.valid('query');
      const [passages, items] = [
        await store.documents.search(library, q, limit),
        await store.records.search(library, q, limit),
      ];
      return c.json({passages, items}, 200);
    });
}
