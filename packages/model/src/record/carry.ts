import type {EvidenceRecord} from '../record.ts';
import {recordKinds, spansOf} from './kinds.ts';

/**
 * Where the items of an earlier record stand in a later one: for each id the id of the item of the same kind and party
 * at the same words of the same text, null where none is left. Documents are the same when their texts are.
 */
export function carriedIds(before: EvidenceRecord, after: EvidenceRecord): Map<string, string | null> {
  const now = new Map<string, string>();
  for (const [id, key] of keys(after)) if (!now.has(key)) now.set(key, id);
  return new Map([...keys(before)].map(([id, key]) => [id, now.get(key) ?? null]));
}

function keys(record: EvidenceRecord): Map<string, string> {
  const texts = new Map(record.documents.map(d => [d.id, d.sha256]));
  const out = new Map<string, string>();
  for (const kind of recordKinds) {
    for (const item of record[kind]) {
      const by = 'by' in item && !Array.isArray(item.by) ? item.by : 'who' in item ? JSON.stringify(item.who) : '';
      const of = ['of', 'kind', 'can'].map(field => (item as Record<string, unknown>)[field] ?? '').join(' ');
      const spans = spansOf(item).flatMap(field => field.spans);
      const words = spans.map(s => `${texts.get(s.doc) ?? s.doc}:${s.start}-${s.end}`).join(' ');
      out.set(item.id, `${kind} ${by} ${of} ${words}`);
    }
  }
  return out;
}
