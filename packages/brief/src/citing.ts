import {type EvidenceRecord, recordKinds, type Span} from '@suasion/model';
import type {Ground, Note, Sentence} from './content.ts';
import {excerpt} from './excerpt.ts';
import {closed} from './words.ts';

type Item = {id: string};

/** Numbers evidence in the order it is first used, and keeps the words it came from. */
export class Citing {
  readonly notes: Note[] = [];
  readonly #texts: Map<string, string>;
  readonly #items = new Map<string, Item>();
  readonly #numbers = new Map<string, number[]>();
  /** the same words are one note, whichever items stand on them */
  readonly #byWords = new Map<string, number>();

  constructor(record: EvidenceRecord) {
    this.#texts = new Map(record.documents.map(d => [d.id, d.text]));
    for (const kind of recordKinds) {
      for (const item of record[kind] as Item[]) this.#items.set(item.id, item);
    }
  }

  /** A sentence on words of a report; with none of the ids in the record it is an assumption. */
  reported(text: string, because: readonly string[]): Sentence {
    const notes = this.numbers(because);
    return {text: ended(text), notes, ground: notes.length ? 'reported' : 'assumed'};
  }

  assumed(text: string, because: readonly string[] = []): Sentence {
    return this.#sentence('assumed', text, because);
  }

  /** What follows from the model by calculation. */
  computed(text: string, because: readonly string[] = []): Sentence {
    return this.#sentence('computed', text, because);
  }

  /** What follows from the record by counting. */
  counted(text: string, because: readonly string[] = []): Sentence {
    return this.#sentence('counted', text, because);
  }

  /** How the page was made. */
  method(text: string): Sentence {
    return this.#sentence('method', text, []);
  }

  #sentence(ground: Ground, text: string, because: readonly string[]): Sentence {
    return {text: ended(text), notes: this.numbers(because), ground};
  }

  numbers(because: readonly string[]): number[] {
    return [...new Set(because.flatMap(id => this.#numbersOf(id)))];
  }

  /** The documents the items stand in. */
  documents(because: readonly string[]): Set<string> {
    return new Set(
      because.flatMap(id => {
        const item = this.#items.get(id);
        return item ? evidence(item).map(s => s.doc) : [];
      }),
    );
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  // one note in each document the item stands in: what two reports say differently is cited from both
  #numbersOf(id: string): number[] {
    const known = this.#numbers.get(id);
    if (known) return known;
    const item = this.#items.get(id);
    const spans = item ? evidence(item) : [];
    const made: number[] = [];
    for (const doc of new Set(spans.map(s => s.doc))) {
      const here = spans.filter(s => s.doc === doc);
      const pieces = excerpt(this.#texts.get(doc) ?? '', 'mentions' in item! ? here.slice(0, 1) : here);
      const words = [doc, ...pieces].join('\n');
      const same = this.#byWords.get(words);
      if (same !== undefined) {
        made.push(same);
        continue;
      }
      this.#byWords.set(words, this.notes.length + 1);
      made.push(this.notes.length + 1);
      this.notes.push({number: this.notes.length + 1, item: id, document: doc, pieces});
      // an actor is mentioned everywhere; where it is first named is enough
      if ('mentions' in item!) break;
    }
    this.#numbers.set(id, made);
    return made;
  }
}

// words quoted by themselves end as they end
const ended = (text: string) => (/^“[^“”]*”$/.test(text) ? text : closed(text));

function evidence(item: Item): Span[] {
  const all: Span[] = [];
  // of what was said, the words said
  const whole = 'content' in item && (item.content as Span[]).length ? item.content : item;
  const walk = (x: unknown): void => {
    if (Array.isArray(x)) x.forEach(walk);
    else if (typeof x === 'object' && x !== null) {
      if ('doc' in x && 'start' in x) all.push(x as Span);
      else Object.values(x).forEach(walk);
    }
  };
  walk(whole);
  return all.sort((a, b) => a.start - b.start);
}
