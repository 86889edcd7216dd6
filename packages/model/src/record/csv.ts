import {csv} from '../csv.ts';
import type {EvidenceRecord, Span} from '../record.ts';
import {isSpan, type RecordKind, recordKinds} from './kinds.ts';

type Cell = string | number | boolean | null;
type Row = {[column: string]: Cell};

const columns: {[kind in RecordKind]: readonly string[]} = {
  actors: ['id', 'name', 'kind', 'country', 'role', 'speaksFor', 'mentions'],
  relations: ['id', 'from', 'to', 'kind', 'standing', 'span', 'statement'],
  statements: [
    ...['id', 'speaker', 'source', 'cue', 'content', 'quotation', 'addressee', 'topics', 'venue', 'date'],
    ...['standing', 'in'],
  ],
  events: ['id', 'type', 'by', 'to', 'anchor', 'date', 'place', 'modality', 'reportedBy', 'statement'],
  demands: ['id', 'kind', 'by', 'of', 'act', 'wants', 'given', 'deadline', 'statement'],
  abilities: ['id', 'who', 'can', 'what', 'with', 'statement'],
  requires: ['id', 'first', 'then', 'by', 'statement'],
  claims: ['id', 'proposition', 'who', 'standing', 'when', 'span'],
  meetings: ['id', 'who', 'mediator', 'when', 'where', 'round', 'status', 'span'],
  deadlines: ['id', 'what', 'when', 'span'],
};

const spanColumns: ReadonlySet<string> = new Set([
  ...['mentions', 'source', 'cue', 'content', 'anchor', 'act', 'given', 'deadline', 'what', 'first'],
  ...['proposition', 'span'],
]);

/**
 * A record as CSV, one table per kind, `documents` first (without their texts). Spans stand as `document:start-end`,
 * with the words themselves in a column of their own beside them; lists are joined with `; `. A claim has one row for
 * each step of its trail.
 */
export function recordToCsv(record: EvidenceRecord): Map<string, string> {
  const texts = new Map(record.documents.map(d => [d.id, d.text]));
  const quote = (span: Span) => texts.get(span.doc)?.slice(span.start, span.end) ?? '';
  const tables = new Map<string, string>();

  const documentColumns = [
    'id',
    'file',
    'title',
    'outlet',
    'author',
    'published',
    'url',
    'retrieved',
    'sha256',
  ] as const;
  tables.set(
    'documents',
    csv([
      [...documentColumns, 'mediaType', 'length'],
      ...record.documents.map(d => [...documentColumns.map(c => d[c]), d.mediaType, d.text.length]),
    ]),
  );

  for (const kind of recordKinds) {
    const isSpans = (column: string) => spanColumns.has(column) || (kind === 'requires' && column === 'then');
    const header = columns[kind].flatMap(c => (isSpans(c) ? [c, `${c} text`] : [c]));
    const items: object[] =
      kind === 'claims'
        ? record.claims.flatMap(({trail, ...claim}) =>
            trail.length ? trail.map(step => ({...claim, ...step})) : [claim],
          )
        : record[kind];
    const rows = items.map(item => {
      const row: Row = {};
      for (const column of columns[kind]) {
        const value = (item as {[key: string]: unknown})[column];
        if (isSpans(column)) {
          const spans = isSpan(value) ? [value] : ((value ?? []) as Span[]);
          row[column] = spans.map(s => `${s.doc}:${s.start}-${s.end}`).join('; ');
          row[`${column} text`] = spans.map(quote).join('; ');
        } else row[column] = Array.isArray(value) ? value.join('; ') : ((value ?? null) as Cell);
      }
      return header.map(column => row[column] ?? null);
    });
    tables.set(kind, csv([header, ...rows]));
  }
  return tables;
}
