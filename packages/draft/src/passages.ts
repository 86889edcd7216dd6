import type {Actor, EvidenceRecord, Span} from '@suasion/model';

/** The record's texts, and which actors are named where. */
export class Passages {
  readonly #texts: Map<string, string>;
  readonly #order: Map<string, number>;
  readonly #mentions = new Map<string, {start: number; end: number; actor: string}[]>();

  constructor(record: EvidenceRecord) {
    this.#texts = new Map(record.documents.map(d => [d.id, d.text]));
    this.#order = new Map(record.documents.map((d, k) => [d.id, k]));
    for (const {id, mentions} of record.actors) {
      for (const {doc, start, end} of mentions) {
        const list = this.#mentions.get(doc) ?? [];
        list.push({start, end, actor: id});
        this.#mentions.set(doc, list);
      }
    }
    for (const list of this.#mentions.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  text(spans: readonly Span[]): string {
    return spans.map(s => (this.#texts.get(s.doc) ?? '').slice(s.start, s.end)).join(' ');
  }

  /** Actors named in the spans, with where; the outermost of nested names. */
  named(spans: readonly Span[]): {start: number; end: number; actor: string; doc: string}[] {
    return spans.flatMap(({doc, start, end}) => {
      const out: {start: number; end: number; actor: string; doc: string}[] = [];
      for (const m of this.#mentions.get(doc) ?? []) {
        if (m.start >= start && m.end <= end && m.start >= (out.at(-1)?.end ?? -1)) out.push({...m, doc});
      }
      return out;
    });
  }

  /** The sentence around a span, as far as full stops tell. */
  around({doc, start, end}: Span): string {
    const text = this.#texts.get(doc) ?? '';
    const before = text.slice(0, start);
    const from = Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('\n') + 1, 0);
    const after = text.slice(end).search(/[.!?](?:["”’)]|\s|$)|\n/);
    return text.slice(Math.min(from, start), after < 0 ? text.length : end + after + 1);
  }

  /** A number that grows in reading order. */
  place(span: Span | undefined): number {
    return span ? (this.#order.get(span.doc) ?? 0) * 1e9 + span.start : Number.MAX_SAFE_INTEGER;
  }
}

export type ActorsById = ReadonlyMap<string, Actor>;
