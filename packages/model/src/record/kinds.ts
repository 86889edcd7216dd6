import type {EvidenceRecord, Span} from '../record.ts';

/** The lists of a record whose items carry spans, in the order the format names them. */
export const recordKinds = [
  'actors',
  'relations',
  'statements',
  'events',
  'demands',
  'abilities',
  'requires',
  'claims',
  'meetings',
  'deadlines',
] as const satisfies readonly Exclude<keyof EvidenceRecord, 'suasion' | 'documents'>[];

export type RecordKind = (typeof recordKinds)[number];
export type RecordItem = EvidenceRecord[RecordKind][number];

/** The spans in one field of an item; `field` leads to it (`trail`, 0, `span` in claims). */
export interface SpanField {
  field: (string | number)[];
  spans: Span[];
  /** the field holds one span, not a list */
  single: boolean;
}

/** Every span of an item, field by field, empty fields left out. */
export function spansOf(item: RecordItem): SpanField[] {
  const fields: SpanField[] = [];
  const look = (value: unknown, field: (string | number)[]) => {
    if (isSpan(value)) fields.push({field, spans: [value], single: true});
    else if (Array.isArray(value)) {
      if (value.length > 0 && value.every(isSpan)) fields.push({field, spans: value, single: false});
      else for (const [i, part] of value.entries()) look(part, [...field, i]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) look(part, [...field, key]);
    }
  };
  look(item, []);
  return fields;
}

export function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'doc' in value && 'start' in value && 'end' in value;
}
