import {type Atoms, cueBits} from './atoms.ts';
import type {Sequence} from './chain.ts';
import {mix} from './features.ts';
import type {Paragraph} from './paragraphs.ts';

/** Labels of both passes: outside, then begin and inside of source, cue and content. */
export const label = {O: 0, bSource: 1, iSource: 2, bCue: 3, iCue: 4, bContent: 5, iContent: 6} as const;
export const labelCount = 7;

export const follows = (x: number, y: number): boolean =>
  y === 0 || y % 2 === 1 ? true : x < labelCount && (x === y || x === y - 1);

const extraWidth = 49;

/** distances in buckets: 0 1 2 3 4 5-6 7-9 10-14 15-24 25-49 50+ */
const bucket = (d: number) => (d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : d < 50 ? 9 : 10);

/** What the second pass knows of a paragraph besides its atoms: the base features and the first pass's labels. */
export interface FirstPass {
  unit: Pick<Paragraph, 'from' | 'to' | 'quotes'>;
  base: Sequence;
  labels: Uint8Array;
}

/** The token of a cue that carries it: the highest in the tree, or else the last listed cue word, or the last. */
export function anchorOf(atoms: Atoms, from: number, to: number): number {
  const {head, upos} = atoms.a;
  let listed = -1;
  let top = -1;
  for (let i = from; i < to; i++) {
    if (atoms.cue[i] && cueBits(atoms.cue[i]!)) listed = i;
    if (top < 0 && upos[i] && (head[i]! < from || head[i]! >= to) && atoms.kind[i]! % 8 === 0) top = i;
  }
  if (listed >= 0) return listed;
  if (top >= 0) return top;
  for (let i = to - 1; i >= from; i--) if (atoms.kind[i]! % 8 === 0) return i;
  return to - 1;
}

/** The sequence of a paragraph as seen from one cue, whose carrying token is `r`. */
export function anchoredSequence(atoms: Atoms, pass: FirstPass, r: number): Sequence {
  const {from, to} = pass.unit;
  const n = to - from;
  const features = new Int32Array(n * extraWidth);
  const {base, labels} = pass;
  const {form, lemma, quote, quoteIndex, quoteKind, kind, cue, below, a} = atoms;
  const {deprel, xpos, sentOf} = a;
  const W = (i: number) => (i < from ? 11 : i >= to ? 12 : form[i]!);
  const X = (i: number) => (i < from ? 101 : i >= to ? 102 : xpos[i]!);
  const Y = (i: number) => (i < from || i >= to ? 9 : labels[i - from]!);
  const attached = attachments(atoms, from, to, r);
  const T = (i: number) => (i < from || i >= to ? 1 : attached[i - from]!);
  const mr = lemma[r]!;
  const cr = cue[r]! | 1;
  const wr1 = W(r + 1);
  const wl1 = W(r - 1);
  // what stands between the token and the anchor, gathered walking outwards: bits of punctuation, counts of cues, verbs, quotations
  const between = new Int32Array(n);
  const cuesBetween = new Uint8Array(n);
  const quotesBetween = new Uint8Array(n);
  for (const step of [-1, 1]) {
    let bits = 0;
    let cues = 0;
    let quotes = 0;
    let lastQuote = quoteIndex[r]!;
    for (let i = r + step; i >= from && i < to; i += step) {
      if (quoteIndex[i] !== lastQuote) {
        if (quoteIndex[i]! >= 0) quotes++;
        lastQuote = quoteIndex[i]!;
      }
      if (sentOf[i] !== sentOf[i - step]) bits |= 16;
      if (kind[step === 1 ? i : i + 1]! >= 24) bits |= 32;
      between[i - from] = bits;
      cuesBetween[i - from] = Math.min(cues, 3);
      quotesBetween[i - from] = Math.min(quotes, 3);
      const k = kind[i]! % 8;
      if (k === 1) bits |= 1;
      else if (k === 2) bits |= 2;
      else if (k === 3) bits |= 4;
      else if (k === 4) bits |= 8;
      const y = labels[i - from]!;
      if (y === label.bCue) cues++;
    }
  }
  const anchorFacts =
    (quote[r]! * 2 + (kind[r]! >= 8 && kind[r]! < 16 ? 1 : 0)) * 4 + Math.min(3, sentOf[r]! - sentOf[from]!);
  let p = 0;
  let t = 0;
  const f2 = (v: number, w: number) => {
    features[p++] = mix(t++, v, w);
  };
  const f3 = (v: number, w: number, z: number) => {
    features[p++] = mix(t++, v, w, z);
  };
  for (let i = from; i < to; i++) {
    const k = i - from;
    p = k * extraWidth;
    t = 500;
    const side = i < r ? 0 : i > r ? 1 : 2;
    const d = side * 16 + bucket(Math.abs(i - r));
    const sd = side * 16 + Math.min(4, Math.abs(sentOf[i]! - sentOf[r]!));
    const x0 = X(i);
    const q0 = quote[i]!;
    const b = between[k]!;
    const y0 = labels[k]!;
    f2(d, 0);
    f2(d, x0);
    f3(sd, q0, quotesBetween[k]!);
    f2(mr, d);
    f3(mr, side, x0);
    f3(mr, sd, q0);
    f2(wr1, d);
    f2(wl1, d);
    f3(wr1, d, mr);
    f3(cr, d, x0);
    f3(cr, sd, b);
    f2(side, y0);
    f3(Y(i - 1), y0, Y(i + 1) + 16 * side);
    f3(mr, y0, side);
    f3(cuesBetween[k]!, side, y0);
    f3(cuesBetween[k]!, d, x0);
    f3(cuesBetween[k]!, sd, q0);
    f2(b, side);
    f3(b, side, x0);
    f3(b, side, y0);
    f3(b, side, q0);
    f3(b, d, mr);
    f3(quotesBetween[k]!, side, q0);
    f3(anchorFacts, d, 0);
    f3(anchorFacts, sd, q0);
    f3(d, W(i), 0);
    f3(d, X(i - 1), x0);
    f3(d, x0, X(i + 1));
    f3(side, W(i), W(i + 1));
    f3(side, W(i - 1), W(i));
    f3(xpos[r]!, d, q0);
    f3(quoteKind[i]!, side, quotesBetween[k]!);
    f3(quoteKind[i]!, sd, b);
    f3(quoteKind[i]!, cuesBetween[k]!, side);
    if (atoms.parsed) {
      const at = T(i);
      const rel = at & 255;
      f2(at, 0);
      f2(at, mr);
      f2(at, cr);
      f3(at, T(i - 1) === at ? 1 : 0, T(i + 1) === at ? 1 : 0);
      f3(rel, T(i - 1) & 255, side);
      f3(rel, T(i + 1) & 255, side);
      f3(at, side, x0);
      f3(at, deprel[i]!, side);
      f3(at, q0, y0);
      f3(at, kind[i]!, side);
      f3(rel, W(i), 1);
      f3(below[r]!, deprel[r]!, at);
      f3(below[r]!, d, cr);
      f3(deprel[r]!, d, 2);
      f3(at, sd, b);
    }
  }
  return {
    length: n,
    blocks: [...base.blocks, {features, width: extraWidth}],
    classes: base.classes,
    allowed: allowedAround(pass, r),
  };
}

/** A cue may lie only near its anchor; the anchor is cue or nothing (no statement here). */
function allowedAround(pass: FirstPass, r: number): Uint16Array {
  const {from, to} = pass.unit;
  const cueMask = (1 << label.bCue) | (1 << label.iCue);
  const all = (1 << labelCount) - 1;
  const allowed = new Uint16Array(to - from).fill(all & ~cueMask);
  for (let i = Math.max(from, r - 6); i < Math.min(to, r + 7); i++) allowed[i - from] = all;
  allowed[r - from] = cueMask | 1;
  return allowed;
}

/**
 * How each token hangs from the anchor in the tree: the relation of the branch it lies in when the anchor is above it,
 * else the relation and height of the branch that leads to it from an ancestor of the anchor.
 */
function attachments(atoms: Atoms, from: number, to: number, r: number): Int32Array {
  const {head, deprel, sentOf} = atoms.a;
  const out = new Int32Array(to - from);
  // 1 + how far above the anchor a token is, 0 when it is not
  const heights = new Uint8Array(to - from);
  for (let up = r, h = 1; up >= from && up < to && h <= 12; up = head[up]!, h++) heights[up - from] = h;
  for (let i = from; i < to; i++) {
    if (sentOf[i] !== sentOf[r]) {
      out[i - from] = 255 + (i < r ? 0 : 256);
      continue;
    }
    let child = i;
    let up = i;
    let steps = 0;
    while (up >= from && up < to && heights[up - from] === 0 && steps < 60) {
      child = up;
      up = head[up]!;
      steps++;
    }
    const height = up >= from && up < to ? heights[up - from]! - 1 : -1;
    if (height < 0) out[i - from] = 254;
    else if (up === i) out[i - from] = 64 + Math.min(height, 7) + (height ? 256 * (deprel[i]! + 1) : 0);
    else out[i - from] = deprel[child]! + 256 * (1 + Math.min(height, 3) * 64 + (height ? deprel[r]! : 0));
  }
  return out;
}
