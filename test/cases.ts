import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Conflict, formatIssues, parseConflict} from '@suasion/model';
import {type Concept, compile, type Space} from '@suasion/solve';
import {z} from 'zod';
import {root} from './transcripts.ts';

const concept = z.enum(['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim']);
const ids = z.array(z.int().min(1));
const names = z.array(z.string()).min(1);
const level = z.enum(['unable', 'unwilling', 'deterred', 'possible', 'assured']);

/** printed: read in the source; recalled: remembered of the source, not re-read; computed: by us, from the definitions. */
const provenance = {
  provenance: z.enum(['printed', 'computed', 'recalled']),
  /** page, figure or table */
  where: z.string().optional(),
  misprint: z.strictObject({printed: z.number(), where: z.string(), why: z.string()}).optional(),
};

const figure = z.discriminatedUnion('figure', [
  z.strictObject({figure: z.literal('states'), patterns: z.array(z.string()), ...provenance}),
  /** `among`: the states the source lets one read; `states: null`: not defined for this model */
  z.strictObject({
    figure: z.literal('equilibria'),
    concept,
    states: ids.nullable(),
    among: ids.optional(),
    ...provenance,
  }),
  z.strictObject({figure: z.literal('number of equilibria'), concept, count: z.int(), ...provenance}),
  z.strictObject({figure: z.literal('stable'), decisionMaker: z.string(), concept, states: ids, ...provenance}),
  z.strictObject({figure: z.literal('coalition equilibria'), concept, states: ids, ...provenance}),
  /** every group acts as one decision maker */
  z.strictObject({
    figure: z.literal('equilibria between groups'),
    groups: z.array(names),
    concept,
    states: ids,
    among: ids.optional(),
    ...provenance,
  }),
  z.strictObject({figure: z.literal('moves'), from: z.int(), by: names, to: ids, ...provenance}),
  z.strictObject({figure: z.literal('improvements'), from: z.int(), by: names, to: ids, ...provenance}),
  /** in how many of all strict orders of one decision maker a state is an equilibrium */
  z.strictObject({
    figure: z.literal('orders'),
    state: z.int(),
    decisionMaker: z.string(),
    concept,
    of: z.int(),
    count: z.int(),
    ...provenance,
  }),
  z.strictObject({figure: z.literal('verdict'), goal: z.string(), by: names, verdict: level, ...provenance}),
  z.strictObject({
    figure: z.literal('minimal coalitions'),
    goal: z.string(),
    level,
    coalitions: z.array(names),
    ...provenance,
  }),
]);
export type Figure = z.infer<typeof figure>;

const expectedSchema = z.strictObject({
  source: z.string(),
  /** how far the source was read */
  reading: z.string(),
  numbering: z.string().optional(),
  figures: z.array(figure).min(1),
  /** the model with some of its lines changed, and what then holds */
  variations: z
    .array(
      z.strictObject({
        if: z.string(),
        replace: z.array(z.strictObject({line: z.string(), with: z.string()})).min(1),
        figures: z.array(figure).min(1),
      }),
    )
    .default([]),
});
export type Expected = z.infer<typeof expectedSchema>;

export interface Case {
  /** below `cases/`; the path is the citation */
  path: string;
  file: string;
  text: string;
  readme: string;
  expected: Expected;
}

const folder = join(root, 'cases');

/** Folders below `cases/` that hold a conflict file, in order of their paths. */
export function casePaths(): string[] {
  const found = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return found
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /^[^/]+\/([^/]+)\/\1\.conflict\.yaml$/.test(file))
    .map(file => file.replace(/\/[^/]+$/, ''))
    .sort();
}

/** @throws when the case lacks its expectations or its page */
export function readCase(path: string): Case {
  const file = `cases/${path}/${path.split('/').at(-1)}.conflict.yaml`;
  const part = (name: string) => {
    const full = join(folder, path, name);
    if (!existsSync(full)) throw new Error(`the case ${path} has no ${name}`);
    return readFileSync(full, 'utf8');
  };
  const expected = expectedSchema.parse(JSON.parse(part('expected.json')));
  return {path, file, text: readFileSync(join(root, file), 'utf8'), readme: part('README.md'), expected};
}

export function spaceOf(text: string, file: string): {conflict: Conflict; space: Space} {
  const parsed = parseConflict(text, {file});
  if (!parsed.ok) throw new Error(formatIssues(parsed.issues));
  const compiled = compile(parsed.conflict);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled));
  return {conflict: parsed.conflict, space: compiled.space};
}

export type {Concept};
