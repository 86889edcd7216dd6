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

const main: {readonly [K in RecordKind]: (item: EvidenceRecord[K][number]) => readonly Span[]} = {
  actors: item => item.mentions ?? [],
  relations: item => item.span,
  statements: item => item.content,
  events: item => [item.anchor],
  demands: item => item.act,
  abilities: item => item.what,
  requires: item => [...item.first, ...item.then],
  claims: item => item.proposition,
  meetings: item => item.span,
  deadlines: item => (item.what.length > 0 ? item.what : item.span),
};

/** The words an item is about: not its cue, source, condition or deadline. */
export const mainSpans = (kind: RecordKind, item: RecordItem): readonly Span[] =>
  (main[kind] as (item: RecordItem) => readonly Span[])(item);

/** The id of an actor from its name as one word: unlike “a6” and “s12”, which items of a record are given by number. */
export const actorIdOf = (word: string): string => (/^[a-z]\d+$/.test(word) ? `actor-${word}` : word);
