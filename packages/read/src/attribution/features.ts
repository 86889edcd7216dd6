import {type Atoms, cueBits, nounBit, otherBit, quoteState, transitionClasses} from './atoms.ts';
import type {Sequence} from './chain.ts';
import type {Paragraph} from './paragraphs.ts';
import {cueKinds} from './words/cues.ts';

/** kinds that by themselves make a likely reporting cue */
const reporting = [
  'say',
  'tell',
  'ask',
  'deny',
  'confirm',
  'allege',
  'decline',
  'manner',
  'show',
  'promise',
  'demand',
  'criticise',
  'praise',
]
  .map(k => 1 << cueKinds.indexOf(k as (typeof cueKinds)[number]))
  .reduce((x, y) => x | y);
const strong = ['say', 'tell', 'ask', 'deny', 'confirm', 'allege', 'decline']
  .map(k => 1 << cueKinds.indexOf(k as (typeof cueKinds)[number]))
  .reduce((x, y) => x | y);

export function mix(t: number, a: number, b: number, c = 0x51ed27): number {
  let h = Math.imul(t + 0x1f35, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  h ^= h >>> 15;
  return h === 0 ? 1 : h;
}

/** distances in buckets: 0 1 2 3 4 5-6 7-9 10-14 15-24 25+ */
const bucket = (d: number) => (d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : 9);

export const baseWidth = 91;

/** What surrounds each token of a paragraph, computed once for all its features. */
interface Around {
  /** nearest likely cue verb to the left and right in the sentence (token index, -1 none) */
  left: Int32Array;
  right: Int32Array;
  /** first and one past the last token of the sentence */
  begins: Int32Array;
  ends: Int32Array;
  /** facts of the sentence: 1 has a cue verb, 2 has a quotation, 4 starts inside a quotation, 8 ends inside one, 16 has a colon */
  facts: Uint8Array;
}

function around(atoms: Atoms, from: number, to: number): Around {
  const n = to - from;
  const out: Around = {
    left: new Int32Array(n).fill(-1),
    right: new Int32Array(n).fill(-1),
    begins: new Int32Array(n),
    ends: new Int32Array(n),
    facts: new Uint8Array(n),
  };
  const {sentOf} = atoms.a;
  for (let b = from; b < to; ) {
    let e = b + 1;
    while (e < to && sentOf[e] === sentOf[b]) e++;
    let last = -1;
    let facts = 0;
    for (let i = b; i < e; i++) {
      out.left[i - from] = last;
      const outside = atoms.quote[i] === quoteState.outside;
      if (outside && cueBits(atoms.cue[i]!) & reporting) {
        last = i;
        facts |= 1;
      }
      if (!outside) facts |= 2;
      if (atoms.kind[i]! % 8 === 3) facts |= 16;
    }
    if (atoms.quote[b] !== quoteState.outside) facts |= 4;
    if (atoms.quote[e - 1] !== quoteState.outside || (e - 2 >= b && atoms.quote[e - 2] !== quoteState.outside))
      facts |= 8;
    last = -1;
    for (let i = e - 1; i >= b; i--) {
      out.right[i - from] = last;
      if (atoms.quote[i] === quoteState.outside && cueBits(atoms.cue[i]!) & reporting) last = i;
      out.begins[i - from] = b;
      out.ends[i - from] = e;
      out.facts[i - from] = facts;
    }
    b = e;
  }
  return out;
}

/** Features that do not depend on a cue, for tokens from..to-1, into rows of `width` (the first `baseWidth` columns). */
export function baseFeatures(atoms: Atoms, unit: Pick<Paragraph, 'from' | 'to'>, out: Int32Array, width: number): void {
  const {from, to} = unit;
  const {form, lemma, shape, suffix2, suffix3, prefix4, cue, name, quote, quoteKind, bracket, kind, below, a} = atoms;
  const {xpos, head, deprel} = a;
  const has = around(atoms, from, to);
  const firstSentence = a.sentOf[from]!;
  const lastSentence = a.sentOf[to - 1]!;
  const W = (i: number) => (i < from ? 11 : i >= to ? 12 : form[i]!);
  const M = (i: number) => (i < from ? 11 : i >= to ? 12 : lemma[i]!);
  const X = (i: number) => (i < from ? 101 : i >= to ? 102 : xpos[i]!);
  const S = (i: number) => (i < from ? 11 : i >= to ? 12 : shape[i]!);
  const C = (i: number) => (i < from || i >= to ? 3 : cue[i]!);
  const N = (i: number) => (i < from || i >= to ? 99 : name[i]!);
  const Q = (i: number) => (i < from ? 7 : i >= to ? 8 : quote[i]!);
  // column of the row being filled, and number of the template
  let p = 0;
  let t = 0;
  const f1 = (v: number) => {
    out[p++] = mix(t++, v, 0);
  };
  const f2 = (v: number, w: number) => {
    out[p++] = mix(t++, v, w);
  };
  const f3 = (v: number, w: number, z: number) => {
    out[p++] = mix(t++, v, w, z);
  };
  const skip = () => {
    out[p++] = 0;
    t++;
  };
  for (let i = from; i < to; i++) {
    p = (i - from) * width;
    t = 0;
    const w0 = W(i);
    const wl = W(i - 1);
    const wr = W(i + 1);
    f1(w0);
    f1(wl);
    f1(wr);
    f1(W(i - 2));
    f1(W(i + 2));
    f1(W(i - 3));
    f1(W(i + 3));
    f2(wl, w0);
    f2(w0, wr);
    f2(W(i - 2), wl);
    f2(wr, W(i + 2));
    f2(wl, wr);
    f3(W(i - 2), wl, w0);
    f3(w0, wr, W(i + 2));
    const m0 = M(i);
    f1(m0);
    f1(M(i - 1));
    f1(M(i + 1));
    f2(M(i - 1), m0);
    f2(m0, M(i + 1));
    const x0 = X(i);
    const xl = X(i - 1);
    const xr = X(i + 1);
    f1(x0);
    f1(xl);
    f1(xr);
    f2(xl, x0);
    f2(x0, xr);
    f2(xr, X(i + 2));
    f2(X(i - 2), xl);
    f3(xl, x0, xr);
    f3(X(i - 2), xl, x0);
    f3(x0, xr, X(i + 2));
    f2(m0, xr);
    f2(M(i - 1), x0);
    f2(x0, M(i + 1));
    f2(m0, x0);
    f1(S(i));
    f2(S(i - 1), S(i));
    f2(S(i), S(i + 1));
    f1(suffix3[i]!);
    f1(suffix2[i]!);
    f1(prefix4[i]!);
    const c0 = C(i);
    f1(c0);
    f1(C(i - 1));
    f1(C(i + 1));
    f3(C(i - 1), c0, C(i + 1));
    f2(C(i + 2), C(i - 2));
    const q0 = Q(i);
    f1(q0);
    f3(Q(i - 1), q0, Q(i + 1));
    f2(q0, m0);
    f2(q0, C(i + 1));
    f1(bracket[i]! * 32 + kind[i]!);
    f1(N(i));
    f3(N(i - 1), N(i), N(i + 1));
    const k = i - from;
    const facts = has.facts[k]!;
    const b = has.begins[k]!;
    const e = has.ends[k]!;
    f2(bucket(i - b), facts);
    f2(bucket(e - 1 - i), facts);
    f2(facts, q0);
    f2(facts, c0 !== 0 ? m0 : x0);
    f2(W(b), bucket(i - b));
    const sentence = a.sentOf[i]! - firstSentence;
    f2(Math.min(sentence, 3), Math.min(lastSentence - a.sentOf[i]!, 3));
    const previousFacts = b > from ? has.facts[b - 1 - from]! : 64;
    const nextFacts = e < to ? has.facts[e - from]! : 64;
    f3(previousFacts, facts, q0);
    f3(nextFacts, facts, q0);
    // nearest likely cues of the sentence
    const l = has.left[k]!;
    const r = has.right[k]!;
    if (l >= 0) {
      f2(M(l), bucket(i - l));
      f3(bucket(i - l), q0, X(l));
      f3(M(l), W(l + 1), 0);
      f2(cue[l]!, x0);
    } else {
      f1(1);
      skip();
      skip();
      f2(1, x0);
    }
    if (r >= 0) {
      f2(M(r), bucket(r - i));
      f3(bucket(r - i), q0, X(r));
      f3(M(r), W(r - 1), 0);
      f2(cue[r]!, x0);
    } else {
      f1(1);
      skip();
      skip();
      f2(1, x0);
    }
    f3(l >= 0 ? cue[l]! : 1, r >= 0 ? cue[r]! : 1, q0);
    // syntax
    const h = head[i]!;
    if (!atoms.parsed) for (let z = 0; z < 17; z++) skip();
    else {
      const inside = h >= from && h < to;
      const d = deprel[i]!;
      f1(d);
      f2(d, inside ? M(h) : 1);
      f2(d, inside ? cue[h]! : 1);
      f3(d, x0, inside ? X(h) : 1);
      f2(m0, inside ? M(h) : 1);
      f2(below[i]!, m0);
      f2(below[i]!, c0);
      f2(below[i]!, x0);
      f2(d, inside ? (h < i ? 1 : 2) * 16 + bucket(Math.abs(h - i)) : 0);
      const hh = inside ? head[h]! : -1;
      const hd = inside ? deprel[h]! : 0;
      f2(d, hd);
      f3(d, hd, hh >= from && hh < to ? cue[hh]! : 1);
      // nearest ancestor that is a likely cue, and by what relation one gets there
      let child = i;
      let up = h;
      let steps = 0;
      while (
        up >= from &&
        up < to &&
        steps < 30 &&
        !(cueBits(cue[up]!) & strong) &&
        !(cueBits(cue[up]!) & reporting && quote[up] === quoteState.outside)
      ) {
        child = up;
        up = head[up]!;
        steps++;
      }
      if (up >= from && up < to && steps < 30) {
        const rel = deprel[child]!;
        const side = i < up ? 1 : 2;
        f2(rel, M(up));
        f3(rel, side, Math.min(steps, 4));
        f3(rel, q0, side);
        f3(rel, below[up]!, cue[up]!);
      } else {
        f1(1);
        skip();
        skip();
        f1(q0);
      }
      f2(X(i - 1), d);
      f2(d, X(i + 1));
    }
    f2(C(i) & (nounBit | otherBit), quote[i]!);
    const quoted = quoteKind[i]!;
    f2(quoted, q0);
    f3(quoted, r >= 0 ? 1 : 0, l >= 0 ? 1 : 0);
    f3(i > from ? quoteKind[i - 1]! : 0, quoted, m0);
    f2(from === 0 ? 1 : 0, facts);
    f3(from === 0 ? 1 : 0, x0, m0);
    while (t < baseWidth) skip();
  }
}

/** A sequence for tokens from..to-1 with the base features filled in and room for `extra` more columns. */
export function baseSequence(atoms: Atoms, unit: Pick<Paragraph, 'from' | 'to'>, labels: number): Sequence {
  const length = unit.to - unit.from;
  const features = new Int32Array(length * baseWidth);
  baseFeatures(atoms, unit, features, baseWidth);
  const classes = new Uint8Array(length);
  for (let i = 0; i < length; i++) classes[i] = Math.min(atoms.kind[unit.from + i]!, transitionClasses - 1);
  return {
    length,
    blocks: [{features, width: baseWidth}],
    classes,
    allowed: new Uint16Array(length).fill((1 << labels) - 1),
  };
}
