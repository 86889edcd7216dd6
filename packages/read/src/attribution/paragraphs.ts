import type {Analysis} from '../analysis.ts';
import {type Quote, quotesIn} from './quotes.ts';
import {speakersOf, turnOf} from './structure.ts';

/** Sentences that stand together: the unit attribution is read in. */
export interface Paragraph {
  /** tokens from .. to-1 */
  from: number;
  to: number;
  /** sentences first .. last-1 */
  first: number;
  last: number;
  quotes: Quote[];
  /** tokens at which a further printed paragraph begins, when several were joined */
  breaks: number[];
}

/** Longer runs without a break are cut between sentences (and a longer sentence inside), so that hostile text costs no more than plain text. */
const longest = 400;

/**
 * Paragraphs of a text. A blank line always ends one; a single line break does when lines of this text are not simply
 * wrapped (no more than one line break in ten falls inside a sentence).
 */
export function paragraphs(a: Analysis): Paragraph[] {
  const {text, sent, start, end} = a;
  const sentences = sent.length - 1;
  let between = 0;
  let inside = 0;
  for (let k = 0; k < sentences; k++)
    for (let i = sent[k]!; i < sent[k + 1]! && i + 1 < a.n; i++)
      if (gapBreaks(text, end[i]!, start[i + 1]!) === 1) i + 1 < sent[k + 1]! ? inside++ : between++;
  const wrapped = inside * 10 > inside + between;
  const out: Paragraph[] = [];
  let first = 0;
  let before: Quote | null = null;
  const close = (last: number, from: number, to: number) => {
    const quotes = quotesIn(text, start[from]!, end[to - 1]!, before);
    before = quotes.at(-1) ?? null;
    out.push({from, to, first, last, quotes, breaks: []});
  };
  for (let k = 0; k < sentences; k++) {
    if (sent[k]! === sent[k + 1]!) continue;
    const lastToken = sent[k + 1]! - 1;
    let breaks = 2;
    if (lastToken + 1 < a.n) breaks = gapBreaks(text, end[lastToken]!, start[lastToken + 1]!);
    const next = k + 1 < sentences ? sent[k + 2]! : a.n;
    if (breaks >= 2 || (breaks === 1 && !wrapped) || k === sentences - 1 || next - sent[first]! > longest) {
      for (let from = sent[first]!; from < sent[k + 1]!; from += longest)
        close(k + 1, from, Math.min(sent[k + 1]!, from + longest));
      first = k + 1;
    }
  }
  return out;
}

/** 0: no line break in the gap, 1: one, 2: a blank line or more */
function gapBreaks(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to && n < 2; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 0x2029 || c === 0x2028 || (c === 13 && text.charCodeAt(i + 1) !== 10)) n++;
    else if (c === 12) n = 2;
  }
  return n;
}

const longestJoined = 700;

/**
 * Paragraphs that belong together joined into one: what follows a paragraph ending in a colon (“He added:”), a quotation
 * that runs on, a paragraph that is one quotation and nothing else after one in which somebody speaks, and what a speaker
 * in a transcript goes on to say before the next name.
 */
export function blocks(a: Analysis, printed: readonly Paragraph[] = paragraphs(a)): Paragraph[] {
  const speakers = speakersOf(a, printed);
  const turns = printed.map(p => {
    const label = speakers.size ? turnOf(a, p.from, p.to) : null;
    return label !== null && speakers.has(label.name);
  });
  const lastTurn = lastSpoken(a, printed, turns.lastIndexOf(true));
  const out: Paragraph[] = [];
  let speaking = false;
  printed.forEach((p, k) => {
    const last = out.at(-1);
    const before = printed[k - 1];
    let joins = false;
    const turn = turns[k]!;
    if (last && before && p.to - last.from <= longestJoined && !turn) {
      const colon =
        a.text[a.end[before.to - 1]! - 1] === ':' && before.to - before.from > 1 && before.to - before.from < 60;
      const running = p.quotes[0]?.continues === true;
      const quoted = isOneQuotation(a, p) && before.quotes.length > 0;
      joins = colon || running || quoted || (speaking && k <= lastTurn);
    }
    if (turn) speaking = true;
    else if (!joins) speaking = false;
    if (joins && last) {
      last.breaks.push(p.from);
      last.to = p.to;
      last.last = p.last;
      last.quotes.push(...p.quotes);
    } else out.push({...p, quotes: [...p.quotes], breaks: []});
  });
  return out;
}

/** the last paragraph behind a turn in which somebody still says “we” or “I”, else the turn */
function lastSpoken(a: Analysis, printed: readonly Paragraph[], turn: number): number {
  if (turn < 0) return turn;
  const own = (p: Paragraph) => /\b(?:[Ww]e|[Oo]ur|I|us|my)\b/.test(a.text.slice(a.start[p.from]!, a.end[p.to - 1]!));
  const after = printed.slice(turn + 1).findLastIndex(own);
  return after < 0 ? turn : turn + 1 + after;
}

/** nothing but one quotation, give or take punctuation */
function isOneQuotation(a: Analysis, p: Paragraph): boolean {
  const quote = p.quotes[0];
  if (!quote || p.quotes.length > 1) return false;
  const start = a.start[p.from]!;
  const end = a.end[p.to - 1]!;
  return quote.start <= start + 1 && quote.end >= end - 1;
}
