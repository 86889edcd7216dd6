import type {EvidenceRecord} from '../record.ts';
import {recordKinds, spansOf} from './kinds.ts';

/**
 * Where the items of an earlier record stand in a later one: for each id the id of the item of the same kind and party
 * at the same words of the same text, else at words that begin at the same place, null where none is left. Documents are the same
 * when their texts are.
 */
export function carriedIds(before: EvidenceRecord, after: EvidenceRecord): Map<string, string | null> {
  const whole = new Map<string, string>();
  const opening = new Map<string, string>();
  for (const {id, words, start} of keysOf(after)) {
    if (!whole.has(words)) whole.set(words, id);
    if (!opening.has(start)) opening.set(start, id);
  }
  return new Map(keysOf(before).map(({id, words, start}) => [id, whole.get(words) ?? opening.get(start) ?? null]));
}

/** What an item is known by: all its words, and where its first begin. */
function keysOf(record: EvidenceRecord): {id: string; words: string; start: string}[] {
  const texts = new Map(record.documents.map(d => [d.id, d.sha256]));
  return recordKinds.flatMap(kind =>
    record[kind].map(item => {
      const by = 'by' in item && !Array.isArray(item.by) ? item.by : 'who' in item ? JSON.stringify(item.who) : '';
      const of = ['of', 'kind', 'can'].map(field => (item as Record<string, unknown>)[field] ?? '').join(' ');
      const spans = spansOf(item).flatMap(field => field.spans);
      const places = spans.map(s => `${texts.get(s.doc) ?? s.doc}:${s.start}`);
      return {
        id: item.id,
        words: `${kind} ${by} ${of} ${spans.map((s, i) => `${places[i]}-${s.end}`).join(' ')}`,
        start: `${kind} ${by} ${of} ${places[0] ?? item.id}`,
      };
    }),
  );
}
