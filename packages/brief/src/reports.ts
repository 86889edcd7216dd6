import type {EvidenceRecord, Span} from '@suasion/model';
import {sentenceEnd, sentenceStart} from './excerpt.ts';
import {quoted, short} from './words.ts';

/** The texts of the reports, to be quoted from. */
export class Reports {
  readonly #texts: Map<string, string>;
  /** per document where its dateline ends */
  readonly #datelines: Map<string, {start: number; end: number}[]>;

  constructor(record: EvidenceRecord) {
    this.#texts = new Map(record.documents.map(d => [d.id, d.text]));
    this.#datelines = new Map(record.documents.map(d => [d.id, d.parts.filter(p => p.kind === 'dateline')]));
  }

  text(spans: readonly Span[]): string {
    return spans
      .map(s => this.#texts.get(s.doc)?.slice(s.start, s.end) ?? '')
      .join(' … ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  quote(spans: readonly Span[], most: number): string {
    return quoted(short(this.text(spans), most));
  }

  /** The words just before, to the beginning of the line. */
  before(spans: readonly Span[]): string {
    const first = spans[0];
    const text = first && this.#texts.get(first.doc);
    if (!text) return '';
    return (
      text
        .slice(Math.max(0, first.start - 40), first.start)
        .split('\n')
        .at(-1) ?? ''
    ).trimEnd();
  }

  /** The sentence around the words, cut where it is long, never inside the words if they fit. */
  sentence(spans: readonly Span[], most: number): string {
    const first = spans[0];
    const text = first && this.#texts.get(first.doc);
    if (!text) return '';
    const end = spans.reduce((e, s) => (s.doc === first.doc ? Math.max(e, s.end) : e), first.end);
    const opens = sentenceStart(text, first.start);
    const dateline = this.#datelines
      .get(first.doc)!
      .find(d => d.start <= opens && opens < d.end && d.end <= first.start);
    const from = dateline ? dateline.end + /^[\s–—-]*/.exec(text.slice(dateline.end, first.start))![0].length : opens;
    const to = sentenceEnd(text, end);
    const whole = text.slice(from, to).replace(/\s+/g, ' ').trim();
    if (whole.length <= most) return quoted(whole);
    // keep the words, and as much before them as fits
    const room = Math.max(0, most - (end - first.start));
    const begin = Math.max(from, first.start - Math.floor(room * 0.7));
    const start = begin === from ? from : text.indexOf(' ', begin) + 1 || begin;
    const lead = start > from ? '… ' : '';
    return quoted(lead + short(text.slice(start, to), most));
  }
}
