import type {Analysis} from '../analysis.ts';
import {type Entry, gazetteer} from './gazetteer.ts';
import {shouted} from './name-runs.ts';
import {type Words, wordsOf} from './name-spans.ts';
import type {NameSpan} from './names.ts';

/** The names of a text while they are looked for, pass by pass: what one pass has taken is no later one's. */
export interface NameSearch {
  a: Analysis;
  w: Words;
  word: (i: number) => string;
  known: KnownNames;
  /** the names found, in the order they were */
  spans: NameSpan[];
  /** the name each token is taken by; -1 */
  taken: Int32Array;
  /** where no name is wanted, by characters */
  skip: (start: number, end: number) => boolean;
}

/** The names the tables of known actors have. */
export interface KnownNames {
  /** by their first token */
  at: Map<number, {to: number; entry: Entry}>;
  /** where the known name that covers a token ends; 0 */
  coverEnd: Int32Array;
}

export function nameSearch(a: Analysis, skip: NameSearch['skip']): NameSearch {
  const w = wordsOf(a);
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  return {a, w, word, known: knownNames(a, word), spans: [], taken: new Int32Array(a.n).fill(-1), skip};
}

/** Takes the tokens of a name, unless it is not wanted there. */
export function put({a, spans, taken, skip}: NameSearch, s: NameSpan): void {
  if (skip(a.start[s.from]!, a.end[s.to - 1]!)) return;
  taken.fill(spans.length, s.from, s.to);
  spans.push(s);
}

export function isFree({taken}: NameSearch, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i]! >= 0) return false;
  return true;
}

/** The longest known name at each token. */
function knownNames(a: Analysis, word: (i: number) => string): KnownNames {
  const g = gazetteer();
  const at: KnownNames['at'] = new Map();
  const coverEnd = new Int32Array(a.n);
  for (let i = 0; i < a.n; i++) {
    const m = g.match(i, word, a.n);
    if (!m || a.sentOf[i] !== a.sentOf[i + m.length - 1]) continue;
    if (m.length === 1 && shouted(a, i) && word(i).length <= 5 && m.entry.actor.kind !== 'state') continue;
    at.set(i, {to: i + m.length, entry: m.entry});
    coverEnd.fill(i + m.length, i, i + m.length);
    i += m.length - 1;
  }
  return {at, coverEnd};
}
