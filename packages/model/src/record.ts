import {z} from 'zod';

/** UTF-16 offsets into the stored text of document `doc`, end exclusive: `text.slice(start, end)` is the evidence. */
export const spanSchema = z.strictObject({doc: z.string(), start: z.int().min(0), end: z.int().min(0)});
const spans = z.array(spanSchema);
const id = z.string().min(1);
const statementRef = id.nullable().default(null);

export const actorKinds = [
  'state',
  'government',
  'person',
  'organisation',
  'armed-group',
  'bloc',
  'people',
  'media',
] as const;
export const relationKinds = [
  'influence',
  'support',
  'control',
  'membership',
  'mediation',
  'opposition',
  'alliance',
] as const;
export const standings = ['asserted', 'denied', 'alleged', 'confirmed', 'declined', 'asked'] as const;
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const modalities = ['happened', 'ongoing', 'planned', 'demanded', 'hypothetical', 'denied'] as const;
export const demandKinds = ['demand', 'offer', 'refusal', 'promise', 'threat'] as const;
export const trailStandings = ['alleged', 'reported', 'confirmed', 'denied', 'declined', 'retracted'] as const;
export const partKinds = ['headline', 'subhead', 'dateline', 'byline', 'caption', 'boilerplate', 'body'] as const;

/** A part of a document's text that is recognised as such; body is what is left. */
export const partSchema = z.strictObject({kind: z.enum(partKinds), start: z.int().min(0), end: z.int().min(0)});

export const documentSchema = z.strictObject({
  id,
  /** name as given */
  file: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  outlet: z.string().nullable().default(null),
  author: z.string().nullable().default(null),
  /** ISO date, or date and time */
  published: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  retrieved: z.string().nullable().default(null),
  /** of the file's bytes as they came */
  sha256: z.string(),
  /** of the UTF-8 bytes of `text`, added by `recordToJson`: spans are only trusted while it fits */
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
    .optional(),
  mediaType: z.string(),
  /** as read, never altered */
  text: z.string(),
  parts: z.array(partSchema).default([]),
});

export const actorSchema = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(actorKinds),
  /** ISO 3166-1 alpha-2 */
  country: z.string().nullable().default(null),
  role: z.string().nullable().default(null),
  /** id of the actor this one speaks for: Sergei Lavrov → Russia */
  speaksFor: z.string().nullable().default(null),
  mentions: spans,
});

export const relationSchema = z.strictObject({
  id,
  from: id,
  to: id,
  kind: z.enum(relationKinds),
  standing: z.enum(standings),
  span: spans,
  statement: statementRef,
});

export const statementSchema = z.strictObject({
  id,
  speaker: z.string().nullable(),
  source: spans,
  cue: spans,
  content: spans,
  quotation: z.enum(['direct', 'indirect', 'mixed']),
  addressee: z.string().nullable().default(null),
  topics: z.array(z.string()).default([]),
  venue: z.string().nullable().default(null),
  date: z.string().nullable().default(null),
  standing: z.enum(standings),
  /** id of the statement it is nested in */
  in: z.string().nullable().default(null),
});

export const eventSchema = z.strictObject({
  id,
  type: z.enum(eventTypes),
  by: z.array(id),
  to: z.array(id),
  anchor: spanSchema,
  date: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  modality: z.enum(modalities),
  reportedBy: z.string().nullable().default(null),
  statement: statementRef,
});

export const demandSchema = z.strictObject({
  id,
  kind: z.enum(demandKinds),
  by: z.string().nullable(),
  /** who should act; for offers, refusals, promises and threats the one addressed, or null */
  of: z.string().nullable(),
  act: spans,
  wants: z.enum(['do', 'stop']),
  /** the condition (before, unless, only if, in return for); empty when none */
  given: spans,
  deadline: spans,
  statement: statementRef,
});

export const abilitySchema = z.strictObject({
  id,
  who: id,
  can: z.boolean(),
  what: spans,
  /** actor ids: “can do nothing alone” is can: false, with: [] */
  with: z.array(id),
  statement: statementRef,
});

export const requirementSchema = z.strictObject({
  id,
  first: spans,
  then: spans,
  by: z.string().nullable(),
  statement: statementRef,
});

export const claimSchema = z.strictObject({
  id,
  proposition: spans,
  trail: z.array(
    z.strictObject({
      who: z.string().nullable(),
      standing: z.enum(trailStandings),
      when: z.string().nullable().default(null),
      span: spanSchema,
    }),
  ),
});

export const meetingSchema = z.strictObject({
  id,
  who: z.array(id),
  mediator: z.string().nullable().default(null),
  when: z.string().nullable().default(null),
  where: z.string().nullable().default(null),
  round: z.string().nullable().default(null),
  status: z.enum(['happened', 'planned', 'failed']),
  span: spans,
});

export const deadlineSchema = z.strictObject({id, what: spans, when: z.string().nullable(), span: spans});

/** The evidence record: everything read from the documents, each item anchored to the characters it came from. */
export const recordSchema = z.strictObject({
  suasion: z.literal(1).default(1),
  documents: z.array(documentSchema),
  actors: z.array(actorSchema).default([]),
  relations: z.array(relationSchema).default([]),
  statements: z.array(statementSchema).default([]),
  events: z.array(eventSchema).default([]),
  demands: z.array(demandSchema).default([]),
  abilities: z.array(abilitySchema).default([]),
  requires: z.array(requirementSchema).default([]),
  claims: z.array(claimSchema).default([]),
  meetings: z.array(meetingSchema).default([]),
  deadlines: z.array(deadlineSchema).default([]),
});

export type Span = z.infer<typeof spanSchema>;
export type Part = z.infer<typeof partSchema>;
export type SourceDocument = z.infer<typeof documentSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type SpokenStatement = z.infer<typeof statementSchema>;
export type ConflictEvent = z.infer<typeof eventSchema>;
export type Demand = z.infer<typeof demandSchema>;
export type Ability = z.infer<typeof abilitySchema>;
export type Requirement = z.infer<typeof requirementSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Meeting = z.infer<typeof meetingSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
/** Named so as not to hide TypeScript's own `Record`. */
export type EvidenceRecord = z.infer<typeof recordSchema>;
