import type {EvidenceRecord, Span} from '@suasion/model';
import type {Note, Sentence} from './content.ts';

type Item = {id: string};
const kinds = [
  'statements',
  'demands',
  'abilities',
  'requires',
  'relations',
  'events',
  'claims',
  'meetings',
  'deadlines',
] as const;
const widest = 320;

/** Numbers evidence in the order it is first used, and keeps the words it came from. */
export class Citing {
  readonly notes: Note[] = [];
  readonly #record: EvidenceRecord;
  readonly #texts: Map<string, string>;
  readonly #items = new Map<string, Item>();
  readonly #numbers = new Map<string, number>();

  constructor(record: EvidenceRecord) {
    this.#record = record;
    this.#texts = new Map(record.documents.map(d => [d.id, d.text]));
    for (const kind of kinds) for (const item of this.#record[kind] as Item[]) this.#items.set(item.id, item);
  }

  /** A sentence on evidence; ids that are not in the record are not cited. */
  sentence(text: string, because: readonly string[] = [], assumed = false): Sentence {
    return {text, notes: this.numbers(because), assumed};
  }

  numbers(because: readonly string[]): number[] {
    return [...new Set(because.flatMap(id => this.#number(id) ?? []))];
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  #number(id: string): number | null {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const item = this.#items.get(id);
    const spans = item && mainSpans(item);
    const doc = spans?.[0]?.doc;
    if (!spans || doc === undefined) return null;
    const number = this.notes.length + 1;
    this.#numbers.set(id, number);
    const here = spans.filter(s => s.doc === doc);
    this.notes.push({number, item: id, document: doc, pieces: excerpt(this.#texts.get(doc) ?? '', here)});
    return number;
  }
}

// the spans that are the evidence, not those that only help to read it
function mainSpans(item: Item): Span[] {
  const all: Span[] = [];
  const walk = (x: unknown): void => {
    if (Array.isArray(x)) x.forEach(walk);
    else if (typeof x === 'object' && x !== null) {
      if ('doc' in x && 'start' in x) all.push(x as Span);
      else Object.values(x).forEach(walk);
    }
  };
  walk(item);
  return all.sort((a, b) => a.start - b.start);
}

/** The sentences around the spans, the spans marked: plain and marked pieces in turn. */
export function excerpt(text: string, spans: readonly Span[]): string[] {
  const first = spans[0]!;
  // a trail over a whole article shows where it begins
  const near = spans.filter(s => s.start - first.start < widest);
  const last = near.reduce((end, s) => Math.max(end, s.end), first.end);
  const before = text.slice(Math.max(0, first.start - widest), first.start);
  const opens = Math.max(before.search(/(?:[.!?]["”’)]*\s+|\n)(?=[^.!?\n]*$)/), -1);
  const gap =
    opens < 0
      ? first.start > widest
        ? before.indexOf(' ') + 1
        : 0
      : opens + (/^(?:[.!?]["”’)]*\s+|\n+)/.exec(before.slice(opens))?.[0].length ?? 0);
  const from = first.start - before.length + gap;
  const after = text.slice(last, last + widest);
  const stop = /[.!?]["”’)]*(?=\s|$)|\n/.exec(after);
  const to = last + (stop ? stop.index + stop[0].trimEnd().length : after.length);

  const pieces: string[] = [];
  let at = from;
  for (const {start, end} of near) {
    if (start < at && pieces.length) continue;
    pieces.push(text.slice(at, start), text.slice(start, Math.min(end, start + 2 * widest)));
    at = end;
  }
  pieces.push(text.slice(at, Math.max(at, to)));
  return pieces.map(p => p.replace(/\s+/g, ' '));
}
