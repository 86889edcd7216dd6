import type {Analysis} from '../analysis.ts';
import {deprels} from '../tagset.ts';
import type {Paragraph} from './paragraphs.ts';
import type {Quote} from './quotes.ts';
import {cueKinds, cueNouns, cueOthers, cueVerbs} from './words/cues.ts';

/** What a token is with respect to quotation marks. */
export const quoteState = {outside: 0, inside: 1, opening: 2, closing: 3} as const;

/**
 * Everything the features of one text are made from, one number a token: hashes of strings, small codes, and links.
 * Made once per text; the labellers only combine them.
 */
export interface Atoms {
  readonly a: Analysis;
  readonly form: Int32Array;
  readonly lemma: Int32Array;
  readonly shape: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly prefix4: Int32Array;
  /** bits of cue kinds as a verb, shifted left by one; bit 0 unused; nouns and others have their own high bits */
  readonly cue: Int32Array;
  /** kind and position of a name: 0 none, else 1 + 2 * kind + (begins) */
  readonly name: Uint8Array;
  readonly quote: Uint8Array;
  /** index of the quotation within the paragraph, -1 outside */
  readonly quoteIndex: Int32Array;
  /** of the quotation a token is in: its length, whether it starts a sentence, how it ends; 0 outside */
  readonly quoteKind: Uint8Array;
  readonly bracket: Uint8Array;
  /** class for the transitions of the labeller */
  readonly kind: Uint8Array;
  /** hash of the relations of a token's dependants that matter (subject, clause, object…) */
  readonly below: Int32Array;
  /** has the text been parsed */
  readonly parsed: boolean;
}

export const transitionClasses = 32;

/** bit of nouns and of other words in `Atoms.cue` */
export const nounBit = 1 << 30;
export const otherBit = 1 << 29;
const allBits = (1 << cueKinds.length) - 1;
export const cueBits = (atom: number) => (atom >>> 1) & allBits;

/** relations that tell what a word governs, one bit each; the rest count for nothing */
const governed = [
  'nsubj', 'csubj', 'obj', 'iobj', 'ccomp', 'xcomp', 'parataxis', 'obl', 'advcl', 'mark', 'aux', 'acl', 'nmod', 'conj', 'cc',
  'advmod', 'case', 'cop', 'det', 'amod', 'appos', 'expl', 'list', 'dep',
]; // biome-ignore format: a list
const relationBit = Int32Array.from(deprels, d => {
  const k = governed.indexOf(d.split(':')[0]!);
  return k < 0 ? 0 : 1 << k;
});

const nameKinds = {person: 0, organisation: 1, place: 2, other: 3} as const;

export function hashText(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return h | 1;
}

function shapeOf(s: string): number {
  let out = '';
  for (const c of s.slice(0, 24)) {
    const k =
      c >= 'a' && c <= 'z'
        ? 'x'
        : c >= 'A' && c <= 'Z'
          ? 'X'
          : c >= '0' && c <= '9'
            ? '9'
            : /\p{Lu}/u.test(c)
              ? 'X'
              : /\p{L}/u.test(c)
                ? 'x'
                : c;
    if (!out.endsWith(k + k)) out += k;
  }
  return hashText(out);
}

interface Word {
  form: number;
  shape: number;
  suffix2: number;
  suffix3: number;
  prefix4: number;
  /** 0 word, 1 comma, 2 end of sentence, 3 colon, semicolon or dash, 4 mark of quotation, 5 bracket, 6 other */
  kind: number;
}

function wordOf(s: string): Word {
  const lower = s.toLowerCase();
  let kind = 6;
  if (/[\p{L}\p{N}]/u.test(s)) kind = 0;
  else if (s === ',') kind = 1;
  else if (/^[.?!…]+$/.test(s)) kind = 2;
  else if (/^[:;–—―-]+$/.test(s)) kind = 3;
  else if (/^["'“”‘’«»„`]+$/.test(s)) kind = 4;
  else if (/^[()[\]{}]$/.test(s)) kind = 5;
  return {
    form: hashText(lower),
    shape: shapeOf(s),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    prefix4: hashText(lower.slice(0, 4)),
    kind,
  };
}

/** Reads a text's analysis into atoms. */
export function atomsOf(a: Analysis, units: readonly Paragraph[]): Atoms {
  const {n, text, start, end} = a;
  const words = new Map<string, Word>();
  const atoms: Atoms = {
    a,
    form: new Int32Array(n),
    lemma: new Int32Array(n),
    shape: new Int32Array(n),
    suffix2: new Int32Array(n),
    suffix3: new Int32Array(n),
    prefix4: new Int32Array(n),
    cue: new Int32Array(n),
    name: new Uint8Array(n),
    quote: new Uint8Array(n),
    quoteIndex: new Int32Array(n).fill(-1),
    quoteKind: new Uint8Array(n),
    bracket: new Uint8Array(n),
    kind: new Uint8Array(n),
    below: new Int32Array(n),
    parsed: a.head.some(h => h >= 0),
  };
  const lemmas = new Map<string, number>();
  const cues = new Map<string, number>();
  for (let i = 0; i < n; i++) {
    const s = text.slice(start[i]!, end[i]!);
    let w = words.get(s);
    if (!w) words.set(s, (w = wordOf(s.length > 64 ? s.slice(0, 64) : s)));
    atoms.form[i] = w.form;
    atoms.shape[i] = w.shape;
    atoms.suffix2[i] = w.suffix2;
    atoms.suffix3[i] = w.suffix3;
    atoms.prefix4[i] = w.prefix4;
    atoms.kind[i] = w.kind;
    const lemma = a.lemma[i] || s.toLowerCase();
    let h = lemmas.get(lemma);
    if (h === undefined) {
      lemmas.set(lemma, (h = hashText(lemma.slice(0, 64))));
      let bits = (cueVerbs.get(lemma) ?? 0) << 1;
      if (cueNouns.has(lemma)) bits |= nounBit;
      if (cueOthers.has(lemma)) bits |= otherBit;
      cues.set(lemma, bits);
    }
    atoms.lemma[i] = h;
    atoms.cue[i] = cues.get(lemma)!;
  }
  for (const {from, to, kind} of a.names)
    for (let i = from; i < to; i++) atoms.name[i] = 1 + 2 * nameKinds[kind] + (i === from ? 1 : 0);
  for (let i = 0; i < n; i++) {
    const h = a.head[i]!;
    if (h >= 0 && h !== i) atoms.below[h]! |= relationBit[a.deprel[i]!]!;
  }
  for (const unit of units) markUnit(atoms, unit);
  return atoms;
}

/** quotation, brackets and transition classes of one paragraph */
export function markUnit(atoms: Atoms, unit: Paragraph): void {
  const {a} = atoms;
  let q = 0;
  let depth = 0;
  const kinds = unit.quotes.map(quote => quoteKindOf(atoms, unit, quote));
  for (let i = unit.from; i < unit.to; i++) {
    const s = a.start[i]!;
    const e = a.end[i]!;
    while (q < unit.quotes.length && unit.quotes[q]!.end <= s) q++;
    const quote = unit.quotes[q];
    atoms.quote[i] = quoteState.outside;
    atoms.quoteIndex[i] = -1;
    atoms.quoteKind[i] = 0;
    if (quote && quote.start < e) {
      atoms.quoteIndex[i] = q;
      atoms.quoteKind[i] = kinds[q]!;
      const mark = atoms.kind[i]! % 8 === 4;
      if (mark && s <= quote.start) atoms.quote[i] = quoteState.opening;
      else if (mark && quote.closed && e >= quote.end) atoms.quote[i] = quoteState.closing;
      else atoms.quote[i] = quoteState.inside;
    }
    if (atoms.kind[i]! % 8 === 5) {
      const c = a.text[s]!;
      if ('([{'.includes(c)) depth++;
      else if (depth > 0) depth--;
    }
    atoms.bracket[i] = Math.min(depth, 3);
    const first = i === unit.from || a.sentOf[i] !== a.sentOf[i - 1];
    const kind = atoms.kind[i]! % 8;
    atoms.kind[i] =
      kind +
      8 *
        (unit.breaks.includes(i) ? 3 : first ? 1 : i > unit.from && atoms.quote[i - 1] === quoteState.closing ? 2 : 0);
  }
}

/** The tokens of a paragraph that a quotation takes up, with its marks. */
export function tokensOf({a}: Atoms, unit: Paragraph, quote: Quote): readonly [from: number, to: number] {
  let from = unit.from;
  while (from < unit.to && a.end[from]! <= quote.start) from++;
  let to = from;
  while (to < unit.to && a.start[to]! < quote.end) to++;
  return [from, to];
}

/** 1 + length in four steps + 4 when it starts a sentence or follows a colon + 8 · how it ends: 1 comma, 2 full stop or the like, 3 left open */
function quoteKindOf(atoms: Atoms, unit: Paragraph, quote: Quote): number {
  const {a} = atoms;
  const [from, to] = tokensOf(atoms, unit, quote);
  const length = to - from < 4 ? 0 : to - from < 8 ? 1 : to - from < 16 ? 2 : 3;
  const starts = from === unit.from || a.sentOf[from] !== a.sentOf[from - 1] || atoms.kind[from - 1]! % 8 === 3;
  const last = quote.closed ? atoms.kind[Math.max(from, to - 2)]! % 8 : -1;
  const ends = last === 1 ? 1 : last === 2 ? 2 : last < 0 ? 3 : 0;
  return 1 + length + 4 * (starts ? 1 : 0) + 8 * ends;
}
