import {type EvidenceRecord, firstNot, origins, type Span} from '@suasion/model';

export interface Named {
  doc: string;
  start: number;
  end: number;
  /** actor id */
  actor: string;
}

/** The record's texts, and which actors are named where. */
export class Passages {
  readonly #texts: Map<string, string>;
  readonly #order: Map<string, number>;
  readonly #origins: Map<string, string>;
  readonly #inside = new Map<string, boolean>();
  readonly #mentions = new Map<string, Omit<Named, 'doc'>[]>();

  constructor(record: EvidenceRecord) {
    this.#texts = new Map(record.documents.map(d => [d.id, d.text]));
    this.#order = new Map(record.documents.map((d, k) => [d.id, k]));
    this.#origins = origins(record.documents);
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

  /** The text of a span as it would stand inside a sentence: a capital that only opens one becomes small. */
  inside(span: Span): string {
    const text = this.text([span]);
    const whole = this.#texts.get(span.doc) ?? '';
    const first = /^(?:\p{Lu}\p{Ll}+|A(?= ))/u.exec(text)?.[0];
    const opens =
      span.start === 0 ||
      /(?:[.!?:]["”’)]*\s+|\n\s*|["“‘]\s*|\) [–—-] )$/.test(whole.slice(Math.max(0, span.start - 4), span.start));
    if (!first || !opens) return text;
    const isName = this.named([span]).some(m => m.start === span.start) || this.#standsInside(span.doc, first, whole);
    return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
  }

  // a word with a capital inside a sentence keeps it; asked once of each word of a text
  #standsInside(doc: string, word: string, whole: string): boolean {
    const key = `${doc} ${word}`;
    let found = this.#inside.get(key);
    if (found === undefined) {
      found = new RegExp(`[\\p{Ll},] ${word}(?![\\p{L}\\p{N}])`, 'u').test(whole);
      this.#inside.set(key, found);
    }
    return found;
  }

  /** Actors named in the spans, with where; the outermost of nested names. */
  named(spans: readonly Span[]): Named[] {
    return spans.flatMap(({doc, start, end}) => {
      const out: Named[] = [];
      const all = this.#mentions.get(doc) ?? [];
      for (let k = firstNot(all.length, i => all[i]!.start < start); k < all.length && all[k]!.start < end; k++) {
        const m = all[k]!;
        if (m.start >= start && m.end <= end && m.start >= (out.at(-1)?.end ?? -1)) out.push({...m, doc});
      }
      return out;
    });
  }

  /** The sentence around a span, as far as full stops tell. */
  around({doc, start, end}: Span): string {
    const text = this.#texts.get(doc) ?? '';
    const after = text.slice(end).search(/[.!?](?:["”’)]|\s|$)|\n/);
    return text.slice(start - this.before({doc, start, end}).length, after < 0 ? text.length : end + after + 1);
  }

  /** Actors named in the sentence around a span, and in the one before it. */
  near(span: Span): Named[] {
    const from = span.start - this.before(span).length;
    const text = this.#texts.get(span.doc) ?? '';
    // the two characters that end a sentence, and what stands before them
    const earlier = this.before({doc: span.doc, start: Math.max(0, from - 2), end: from});
    const start = Math.max(0, from - 2 - earlier.length);
    return this.named([{doc: span.doc, start, end: Math.min(text.length, from + this.around(span).length)}]);
  }

  /** What stands before a span in its sentence. */
  before({doc, start}: Span): string {
    const before = (this.#texts.get(doc) ?? '').slice(0, start);
    return before.slice(Math.min(start, Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('\n') + 1, 0)));
  }

  /** What stands between two places of one document; null where they are of two. */
  gap(a: Span | undefined, b: Span | undefined): string | null {
    if (!a || !b || a.doc !== b.doc) return null;
    const [first, second] = a.start <= b.start ? [a, b] : [b, a];
    return (this.#texts.get(a.doc) ?? '').slice(first.end, second.start);
  }

  /** A number that grows in reading order. */
  place(span: Span | undefined): number {
    return span ? (this.#order.get(span.doc) ?? 0) * 1e9 + span.start : Number.MAX_SAFE_INTEGER;
  }

  /** The document a document reprints, or itself. */
  origin(doc: string): string {
    return this.#origins.get(doc) ?? doc;
  }
}
