import type {Tokens} from './01-tokens.ts';
import {DIGIT, isLower, kindOf} from './characters.ts';
import {plain, starters, titles} from './words/abbreviations.ts';
import {speech} from './words/speech.ts';

/** A sentence is cut here at the latest, so that no later step meets one of a million tokens. */
const longest = 300;

/**
 * First token of each sentence, then n. A sentence ends at . ! ? … with its closing quotes and brackets, at a blank line,
 * and at a line end that no text wrapping explains (headlines, datelines, lists). Linear in the number of tokens.
 */
export function sentences(text: string, tokens: Tokens): Int32Array {
  const {n, start, end} = tokens;
  const lines = lineBreaks(text, tokens);
  const out: number[] = [];
  // quotation marks opened in this paragraph and not yet closed, so that a straight " can be told to close
  let quoted = false;
  let first = 0;
  for (let i = 0; i < n; ) {
    if (i === first && (i === 0 || lines[i]! > 0)) {
      const body = afterDateline(text, tokens, i);
      if (body > 0) {
        out.push(first);
        first = i = body;
      }
    }
    let j = i + 1;
    const c = text.charCodeAt(start[i]!);
    if (c === 34 && end[i]! - start[i]! === 1) quoted = !quoted;
    let ends = false;
    if (isTerminal(text, start[i]!, end[i]!)) {
      // “Stop!” he said (at last.)
      while (j < n && lines[j] === 0 && closes(text, tokens, j, quoted)) {
        if (text.charCodeAt(start[j]!) === 34) quoted = false;
        j++;
      }
      ends = j < n && stops(text, tokens, i, j);
    }
    if (j - first >= longest) ends = true;
    if (j < n && lines[j]! > 0) {
      ends = true;
      if (lines[j] === 2) quoted = false;
    }
    if (ends || j >= n) {
      out.push(first);
      first = j;
    }
    i = j;
  }
  out.push(n);
  return Int32Array.from(out);
}

/**
 * "GENEVA, Jan 31 (Wire) – The round ended": the first token after the dash, so that the dateline is a sentence of its own;
 * -1 for "Homs – the old city – starved".
 */
function afterDateline(text: string, {n, start, end}: Tokens, first: number): number {
  // “KESTRA—The council met”: a town in capitals, the dash on both its words
  const dash = /^\p{Lu}{4,}$/u.test(text.slice(start[first]!, end[first]!)) ? first + 1 : -1;
  if (
    dash > 0 &&
    dash + 1 < n &&
    text.slice(start[dash]!, end[dash]!) === '—' &&
    start[dash]! === end[first]! &&
    start[dash + 1]! === end[dash]! &&
    /^["“\p{Lu}]/u.test(text.slice(start[dash + 1]!, end[dash + 1]!))
  )
    return dash + 1;
  let dated = false;
  let within = false;
  for (let i = first; i < Math.min(n - 1, first + 20); i++) {
    const word = text.slice(start[i]!, end[i]!);
    // “(River and Rod)”, “(Gulf of Siam Press)”
    if (word === '(' || word === ')') within = word === '(';
    if (i > first && /^(?:[–—]|--?)$/.test(word) && start[i]! > end[i - 1]! && start[i + 1]! > end[i]!)
      return dated ? i + 1 : -1;
    if (word === '(' || /^\d/.test(word)) dated = true;
    else if (within && /^(?:\p{Ll}+|[’'-])$/u.test(word)) continue;
    else if (word === '.' && start[i] === end[i - 1] && text[end[i]!] === ',') continue;
    else if (/^\p{Ll}/u.test(word) || (/[.!?]$/.test(word) && word.length < 2) || /[“"]/.test(word)) return -1;
  }
  return -1;
}

const terminals = '.!?…。！？؟';
function isTerminal(text: string, s: number, e: number): boolean {
  const last = text[e - 1]!;
  if (!terminals.includes(last)) return false;
  // an address or a name ending in ! is not the end of a sentence, "Mr." may be
  return e - s === 1 || text[s] === last || terminals.includes(text[s]!) || last === '.';
}

const closers = '”’)]}»›';
function closes(text: string, {start, end}: Tokens, j: number, quoted: boolean): boolean {
  if (start[j] !== end[j - 1] && !(quoted && text[start[j]!] === '"' && spaced(text, end[j]!))) return false;
  const c = text[start[j]!]!;
  if (end[j]! - start[j]! > 2) return false;
  // “Holm Inc.’s ferries”
  const alone = end[j]! - start[j]! === 1 || !/\p{L}/u.test(text[start[j]! + 1]!);
  if (closers.includes(c)) return alone;
  if (c === '"') return quoted || spaced(text, end[j]!);
  return (c === '.' || (c === "'" && alone)) && spaced(text, end[j]!);
}

const spaced = (text: string, p: number) => p >= text.length || !/[\p{L}\p{N}]/u.test(text[p]!);

/** Token i ends in a stop, j is the first token after it and its closing marks: does the sentence end between them? */
function stops(text: string, tokens: Tokens, i: number, j: number): boolean {
  const {start, end} = tokens;
  if (start[j] === end[j - 1] && !/[“"‘[(]/.test(text[start[j]!]!)) return false;
  const c = text.charCodeAt(start[j]!);
  const word = text.slice(start[i]!, end[i]!);
  const next = text.slice(start[j]!, end[j]!);
  const quote = j > i + 1;
  if (word.length > 1 && word.endsWith('.') && word[0] !== '.') return abbreviationEnds(text, tokens, word, next, i, j);
  if (isLower(c)) {
    // “Really?” he asked; Yahoo! said; "... and so on"
    if (quote || word[0] !== '.' || word.length > 1) return false;
    return end[i - 1] === start[i] && end[i - 1]! - start[i - 1]! > 3;
  }
  if (/^[,;:)\]]/.test(next)) return false;
  if (quote && word[0] !== '.') return !speechAhead(text, tokens, j);
  return true;
}

/** “Why has it not?” The Daily Herald asked the minister. */
function speechAhead(text: string, {n, start, end}: Tokens, j: number): boolean {
  for (let k = j; k < n && k < j + 7; k++) {
    const word = text.slice(start[k]!, end[k]!);
    if (speech.has(word)) return true;
    if (/^[.,;:!?“"—]/.test(word) || word.includes('\n')) return false;
  }
  return false;
}

function abbreviationEnds(text: string, tokens: Tokens, word: string, next: string, i: number, j: number): boolean {
  const c = text.charCodeAt(tokens.start[j]!);
  const bare = word.slice(0, -1).toLowerCase();
  if (j > i + 1) return !isLower(c);
  if (titles.has(bare) || isLower(c) || kindOf(c) === DIGIT) return false;
  const starter = starters.has(next.toLowerCase());
  // J. Smith, but "… plan B. The …"; "the U.S. The …", but "the U.S. President"
  if (bare.length === 1 && !/^[A-Z]/.test(next)) return !/^\p{L}/u.test(next) && /^[“"‘]/.test(next);
  if (bare.length === 1 || plain.has(bare) || bare.includes('.'))
    return starter || (/^[“"‘]/.test(next) && bare.length > 1);
  return true;
}

/** For each token: 0 no break before it, 1 a line break that ends a sentence, 2 a blank line. */
function lineBreaks(text: string, {n, start, end}: Tokens): Uint8Array {
  const out = new Uint8Array(n);
  // first token of each line that holds one
  const heads: number[] = [];
  for (let i = 0; i < n; i++) {
    const from = i ? end[i - 1]! : 0;
    let lines = 0;
    let returns = 0;
    for (let p = from; p < start[i]!; p++) {
      const c = text.charCodeAt(p);
      if (c === 10 || c === 0x85 || c === 0x2028) lines++;
      else if (c === 13) returns++;
      else if (c === 0x2029 || c === 12) lines += 2;
    }
    lines = Math.max(lines, returns);
    if (i === 0 || lines > 0) heads.push(i);
    if (i > 0 && lines > 0) out[i] = lines > 1 ? 2 : 1;
  }
  // within a paragraph a line break that filled its line is wrapping: the next word would not have fitted
  for (let h = 0; h < heads.length; ) {
    let t = h + 1;
    while (t < heads.length && out[heads[t]!] === 1) t++;
    unwrap(text, start, end, heads, h, t, n, out);
    h = t;
  }
  return out;
}

function unwrap(
  text: string,
  start: Int32Array,
  end: Int32Array,
  heads: number[],
  h: number,
  t: number,
  n: number,
  out: Uint8Array,
): void {
  const last = (k: number) => (k + 1 < heads.length ? heads[k + 1]! : n) - 1;
  const width = (k: number) => end[last(k)]! - start[heads[k]!]!;
  let widest = 0;
  for (let k = h; k < t; k++) widest = Math.max(widest, width(k));
  let filled = t - h >= 3 && widest >= 40 && widest <= 140;
  for (let k = h; filled && k + 1 < t; k++) {
    let e = heads[k + 1]! + 1;
    while (e <= last(k + 1) && start[e] === end[e - 1]) e++;
    filled = width(k) + 1 + end[e - 1]! - start[heads[k + 1]!]! >= widest - 2;
  }
  for (let k = h + 1; k < t; k++) {
    const i = heads[k]!;
    const ended = isTerminal(text, start[i - 1]!, end[i - 1]!) || closers.includes(text[end[i - 1]! - 1]!);
    const goesOn = isLower(text.charCodeAt(start[i]!)) && width(k - 1) >= 40 && !ended;
    if (filled || goesOn) out[i] = 0;
  }
}
