import {z} from '@hono/zod-openapi';

// What travels: request bodies are checked against these, answers are described by them.

export const problem = z
  .object({error: z.string(), message: z.string(), issues: z.array(z.any()).optional(), head: z.number().optional()})
  .openapi('Problem');

export const library = z
  .object({
    id: z.string(),
    name: z.string(),
    created: z.string(),
    visited: z.string().nullable(),
    documents: z.number(),
    conflicts: z.number(),
  })
  .openapi('Library');

export const documentSummary = z
  .object({
    id: z.string(),
    file: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
    mediaType: z.string(),
    sha256: z.string(),
    words: z.number(),
    added: z.string(),
    reader: z.string().nullable(),
  })
  .openapi('DocumentSummary');

export const reviewedItem = z
  .object({
    kind: z.string(),
    id: z.string(),
    item: z.any(),
    decision: z.enum(['accepted', 'rejected', 'corrected', 'added']).nullable(),
    original: z.any().nullable(),
    decided: z.string().nullable(),
    decidedBy: z.string().nullable(),
    merged: z.string().nullable(),
  })
  .openapi('ReviewedItem');

export const hit = z
  .object({
    document: z.string(),
    title: z.string().nullable(),
    start: z.number(),
    end: z.number(),
    text: z.string(),
    rank: z.number(),
  })
  .openapi('Hit');

const version = {
  version: z.number(),
  parent: z.number().nullable(),
  author: z.string(),
  message: z.string(),
  origin: z.enum(['edit', 'draft', 'import']),
  created: z.string(),
};

export const conflictVersion = z.object(version).openapi('ConflictVersion');

export const conflictSummary = z
  .object({id: z.string(), title: z.string(), created: z.string(), head: z.number(), saved: z.string()})
  .openapi('ConflictSummary');

export const conflictText = z
  .object({...version, id: z.string(), title: z.string(), head: z.number(), yaml: z.string()})
  .openapi('ConflictText');

export const saveConflict = z.object({
  title: z.string().min(1).max(500),
  yaml: z.string().max(4_000_000),
  author: z.string().max(200).optional(),
  message: z.string().max(2000).optional(),
  origin: z.enum(['edit', 'draft', 'import']).optional(),
});

export const job = z
  .object({
    library: z.string(),
    id: z.string(),
    kind: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    payload: z.any(),
    progress: z.any(),
    error: z.string().nullable(),
    created: z.string(),
    updated: z.string(),
  })
  .openapi('Job');

export const question = z
  .object({id: z.string(), conflict: z.string(), payload: z.any(), created: z.string()})
  .openapi('Question');

export const savedBrief = z
  .object({
    id: z.string(),
    conflict: z.string().nullable(),
    version: z.number().nullable(),
    payload: z.any(),
    created: z.string(),
  })
  .openapi('SavedBrief');

export const drafted = z
  .object({
    conflict: conflictText.nullable(),
    reason: z.string().nullable(),
    review: z.array(
      z.object({text: z.string(), assumed: z.boolean(), path: z.string().optional(), because: z.array(z.string())}),
    ),
    leftOut: z.array(z.object({text: z.string(), how: z.string(), because: z.array(z.string())})),
    conflicts: z.array(z.object({path: z.string(), mine: z.string(), theirs: z.string()})),
  })
  .openapi('Drafted');

export const params = (...names: string[]) =>
  z.object(Object.fromEntries(names.map(n => [n, z.string().min(1).max(300)])) as Record<string, z.ZodString>);

/** The answers of a route: one good one, and the problem every refusal carries. */
export const answers = <T extends z.ZodType>(description: string, schema: T) =>
  ({
    200: {description, content: {'application/json': {schema}}},
    400: {description: 'The request does not hold together', content: {'application/json': {schema: problem}}},
    404: {description: 'There is no such thing', content: {'application/json': {schema: problem}}},
    409: {description: 'Someone else was first', content: {'application/json': {schema: problem}}},
  }) as const;

export const body = <T extends z.ZodType>(schema: T) =>
  ({body: {required: true, content: {'application/json': {schema}}}}) as const;
