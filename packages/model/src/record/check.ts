import {isDate} from '../calendar.ts';
import {quoted} from '../issue-text.ts';
import type {JsonPath} from '../json/read.ts';
import {nearest} from '../nearest.ts';
import type {EvidenceRecord, SourceDocument, Span} from '../record.ts';
import {type RecordKind, recordKinds, spansOf} from './kinds.ts';
import {sha256} from './sha256.ts';

/** What is wrong in a record, at a path inside it. */
export interface RecordProblem {
  code: string;
  path: JsonPath;
  said: string;
  found?: string;
  expected?: string;
  near?: string[];
}

/** The inner agreement of a record of the right shape: ids, references, spans, hashes. Empty when all is well. */
export function checkRecord(record: EvidenceRecord): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const first = new Map<string, JsonPath>();
  const known = {
    documents: new Set<string>(),
    actors: new Set<string>(),
    statements: new Set<string>(),
  };
  for (const kind of ['documents', ...recordKinds] as const) {
    for (const [i, {id}] of record[kind].entries()) {
      const path = [kind, i, 'id'];
      const before = first.get(id);
      if (before) {
        const said = `the id ${quoted(id)} is taken already by ${before[0]}[${before[1]}]`;
        problems.push({code: 'duplicate-id', path, said, found: id, expected: 'an id of its own for every item'});
      } else first.set(id, path);
      if (kind === 'documents' || kind === 'actors' || kind === 'statements') known[kind].add(id);
    }
  }
  const changed = checkDocuments(record, problems);
  checkReferences(record, known, problems);
  checkSpans(record, changed, problems);
  return problems;
}

/** Ids of the documents whose text is not the one their hash was taken of. */
function checkDocuments(record: EvidenceRecord, problems: RecordProblem[]): Set<string> {
  const changed = new Set<string>();
  for (const [i, document] of record.documents.entries()) {
    const length = document.text.length;
    // the month or the year alone stands where the day is not known
    const [day] = /^\d{4}-\d\d-\d\d/.exec(document.published ?? '') ?? [];
    if (day !== undefined && !isDate(day)) {
      const said = `there is no day ${quoted(day)}`;
      const path = ['documents', i, 'published'];
      problems.push({code: 'bad-date', path, said, found: day, expected: 'year-month-day, such as `1975-05-01`'});
    }
    for (const [k, part] of document.parts.entries()) {
      if (part.start <= part.end && part.end <= length) continue;
      const said = `the part ${part.start}–${part.end} lies outside the text of ${quoted(document.id)}`;
      problems.push({code: 'bad-span', path: ['documents', i, 'parts', k], said, expected: `0 to ${length}`});
    }
    if (!hasChanged(document)) continue;
    changed.add(document.id);
    const said = `the text of ${quoted(document.id)} is not the one its spans were made for (its hash differs)`;
    problems.push({code: 'changed-text', path: ['documents', i, 'text'], said, expected: 'the text as it was read'});
  }
  return changed;
}

/**
 * Does a document's text differ from the one that was hashed? `textSha256` tells for certain. Without it, `sha256` tells
 * only of plain ASCII texts: of others the file's bytes are not known from the text.
 */
function hasChanged({text, textSha256, sha256: ofFile, mediaType}: SourceDocument): boolean {
  if (textSha256 !== undefined) return textSha256 !== sha256(text);
  const plain = mediaType.startsWith('text/plain') || mediaType.startsWith('text/markdown');
  if (!plain || !/^[0-9a-f]{64}$/i.test(ofFile) || !/^[\x00-\x7f]*$/.test(text)) return false;
  const lower = ofFile.toLowerCase();
  return lower !== sha256(text) && lower !== sha256(`\ufeff${text}`);
}

function checkSpans(record: EvidenceRecord, changed: ReadonlySet<string>, problems: RecordProblem[]): void {
  const texts = new Map(record.documents.map(d => [d.id, d.text]));
  const check = (span: Span, path: JsonPath) => {
    const text = texts.get(span.doc);
    const where = `${span.doc} ${span.start}–${span.end}`;
    if (text === undefined) {
      const near = nearest(span.doc, texts.keys());
      const said = `the span is in a document ${quoted(span.doc)} the record does not have`;
      problems.push({code: 'unknown-document', path, said, found: span.doc, near});
    } else if (span.start > span.end) {
      const said = `the span ${where} ends before it begins`;
      problems.push({code: 'bad-span', path, said, found: where, expected: '`start` up to `end`'});
    } else if (span.end > text.length) {
      const said = `the span ${where} reaches past the end of its text`;
      problems.push({code: 'bad-span', path, said, found: where, expected: `at most ${text.length}`});
    } else if (changed.has(span.doc)) {
      const said = `the span ${where} is in a text that has changed since it was made`;
      problems.push({code: 'changed-text', path, said, found: where});
    }
  };
  for (const kind of recordKinds) {
    for (const [i, item] of record[kind].entries()) {
      for (const {field, spans, single} of spansOf(item)) {
        for (const [k, span] of spans.entries()) check(span, single ? [kind, i, ...field] : [kind, i, ...field, k]);
      }
    }
  }
}

type Target = 'actors' | 'statements';

/** Fields that hold ids (or lists of ids) of other items; null refers to nobody. */
const references: {[kind in RecordKind]?: {[field: string]: Target}} = {
  actors: {speaksFor: 'actors'},
  relations: {from: 'actors', to: 'actors', statement: 'statements'},
  statements: {speaker: 'actors', addressee: 'actors', in: 'statements'},
  events: {by: 'actors', to: 'actors', reportedBy: 'actors', statement: 'statements'},
  demands: {by: 'actors', of: 'actors', statement: 'statements'},
  abilities: {who: 'actors', with: 'actors', statement: 'statements'},
  requires: {by: 'actors', statement: 'statements'},
  meetings: {who: 'actors', mediator: 'actors'},
};

function checkReferences(
  record: EvidenceRecord,
  known: {[target in Target]: ReadonlySet<string>},
  problems: RecordProblem[],
): void {
  const refer = (to: Target, id: string | null, path: JsonPath) => {
    if (id === null || known[to].has(id)) return;
    const what = to === 'actors' ? 'actor' : 'statement';
    const near = problems.length < 50 ? nearest(id, known[to]) : [];
    problems.push({code: `unknown-${what}`, path, said: `there is no ${what} ${quoted(id)}`, found: id, near});
  };
  for (const kind of recordKinds) {
    for (const [field, to] of Object.entries(references[kind] ?? {})) {
      for (const [i, item] of record[kind].entries()) {
        const value = (item as unknown as {[field: string]: string | string[] | null})[field] ?? null;
        if (!Array.isArray(value)) refer(to, value, [kind, i, field]);
        else for (const [k, id] of value.entries()) refer(to, id, [kind, i, field, k]);
      }
    }
  }
  for (const [i, claim] of record.claims.entries()) {
    for (const [k, step] of claim.trail.entries()) refer('actors', step.who, ['claims', i, 'trail', k, 'who']);
  }
}
