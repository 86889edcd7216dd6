import type {Name, NameKind} from '../analysis.ts';
import {XPOS} from '../tagset.ts';
import {type Codes, mix} from './codes.ts';
import {groupsOf, type WordGroups} from './groups.ts';
import {hintsOf, LINK} from './hints.ts';
import {addScores, type Linear, loadLinear} from './linear.ts';
import {corrected, oneReading} from './settled-names.ts';

/**
 * Names of people, organisations, places and other things: the best sequence of begin / inside / outside labels under a
 * linear model [Col02], then one reading per document for a surname.
 * Packed: "NAM1", hints u32, then codes i32[hints] and masks u16[hints], aligned; then the linear model, whose features of
 * label pairs are `pairFeature`.
 */
export interface NameModel {
  /** what word lists say of a word, by its code: bits as in train/names.ts */
  readonly hints: ReadonlyMap<number, number>;
  readonly linear: Linear;
  /** pairs[before * labelCount + label] */
  readonly pairs: Int32Array;
}

export const nameKinds: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];
/** 0 outside, 1 + 2 k begin, 2 + 2 k inside a name of kind k */
export const labelCount = 9;
const MAGIC = 0x314d414e;

export function packNames(hints: ReadonlyMap<number, number>, linear: Uint8Array): Uint8Array {
  const entries = [...hints].sort((a, b) => a[0] - b[0]);
  const head = (8 + 6 * entries.length + 3) & ~3;
  const bytes = new Uint8Array(head + linear.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, entries.length, true);
  entries.forEach(([code, mask], i) => {
    view.setInt32(8 + 4 * i, code, true);
    view.setUint16(8 + 4 * entries.length + 2 * i, mask, true);
  });
  bytes.set(linear, head);
  return bytes;
}

export function loadNames(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('weights: not a packed name model');
  const n = view.getUint32(4, true);
  const hints = new Map<number, number>();
  for (let i = 0; i < n; i++) hints.set(view.getInt32(8 + 4 * i, true), view.getUint16(8 + 4 * n + 2 * i, true));
  const linear = loadLinear(bytes, (8 + 6 * n + 3) & ~3).model;
  const pairs = new Int32Array(labelCount * labelCount);
  const row = new Int32Array(labelCount);
  for (let before = 0; before < labelCount; before++) {
    row.fill(0);
    addScores(linear, Int32Array.of(pairFeature(before)), 1, row);
    pairs.set(row, before * labelCount);
  }
  return {hints, linear, pairs};
}

export const pairFeature = (before: number): number => mix(300, before);

/** Inside follows only begin or inside of its kind; a sentence begins as if after "outside". */
export const follows = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

export const nameFeatureCount = 80;

/** Features of token i of the sentence s..e, for its own label. `hint` and `groups` hold the mask and the groups of every token. */
export function nameFeatures(
  codes: Codes,
  hint: Uint16Array,
  groups: readonly Uint16Array[],
  upos: Uint8Array,
  xpos: Uint8Array,
  i: number,
  s: number,
  e: number,
  shape: number,
  out: Int32Array,
): number {
  const {lower, form, prefix, suffix, traits} = codes;
  const none = 77;
  const at = (k: number) => k >= s && k < e;
  const w = (k: number) => (at(k) ? lower[k]! : none);
  const t = (k: number) => (at(k) ? traits[k]! : 128);
  const x = (k: number) => (at(k) ? xpos[k]! : 99);
  const h = (k: number) => (at(k) ? hint[k]! : 0);
  const [coarse, fine] = groups as [Uint16Array, Uint16Array];
  const c = (k: number) => (at(k) ? coarse[k]! : 999);
  const g = (k: number) => (at(k) ? fine[k]! : 999);
  const sh = (k: number) => (at(k) ? codes.shape[k]! : none);
  const here = t(i) | (i === s ? 32 : 0) | (shape << 6);
  let m = 0;
  out[m++] = mix(310, 0);
  out[m++] = mix(311, w(i));
  out[m++] = mix(312, form[i]!);
  out[m++] = mix(313, w(i - 1));
  out[m++] = mix(314, w(i + 1));
  out[m++] = mix(315, w(i - 2));
  out[m++] = mix(316, w(i + 2));
  out[m++] = mix(317, w(i - 1), w(i));
  out[m++] = mix(318, w(i), w(i + 1));
  out[m++] = mix(319, w(i - 2), w(i - 1), here);
  out[m++] = mix(320, w(i + 1), w(i + 2), here);
  out[m++] = mix(321, sh(i), here);
  out[m++] = mix(322, t(i - 1), here, t(i + 1));
  out[m++] = mix(323, sh(i - 1), sh(i), sh(i + 1));
  out[m++] = mix(324, suffix[4 * i + 2]!, here);
  out[m++] = mix(325, suffix[4 * i + 3]!, here);
  out[m++] = mix(326, suffix[4 * i + 1]!, here);
  out[m++] = mix(327, prefix[4 * i + 2]!, here);
  out[m++] = mix(328, prefix[4 * i + 3]!, here);
  out[m++] = mix(329, x(i), here);
  out[m++] = mix(330, x(i - 1), x(i));
  out[m++] = mix(331, x(i), x(i + 1));
  out[m++] = mix(332, x(i - 1), x(i), x(i + 1));
  out[m++] = mix(333, upos[i]!, w(i - 1));
  out[m++] = mix(334, upos[i]!, w(i + 1));
  out[m++] = mix(335, x(i - 2), x(i - 1), x(i));
  out[m++] = mix(336, x(i), x(i + 1), x(i + 2));
  out[m++] = mix(337, h(i), here);
  out[m++] = mix(338, h(i - 1), here);
  out[m++] = mix(339, h(i + 1), here);
  out[m++] = mix(340, h(i - 1), h(i));
  out[m++] = mix(341, h(i), h(i + 1));
  out[m++] = mix(342, h(i), x(i));
  out[m++] = mix(343, h(i), w(i - 1));
  out[m++] = mix(344, h(i), w(i + 1));
  out[m++] = mix(345, h(i - 2), h(i - 1), here);
  out[m++] = mix(346, h(i + 1), h(i + 2), here);
  // the run of capitalised words around: its last word often says what the whole is ("… Ministry", "… Party")
  let last = i;
  while (
    last + 1 < e &&
    last < i + 6 &&
    (joins(t(last + 1)) || (hint[last + 1]! & LINK && last + 2 < e && joins(t(last + 2))))
  )
    last++;
  let first = i;
  while (
    first > s &&
    first > i - 6 &&
    (joins(t(first - 1)) || (hint[first - 1]! & LINK && first - 2 >= s && joins(t(first - 2))))
  )
    first--;
  out[m++] = mix(350, w(last), here);
  out[m++] = mix(351, w(first), here);
  out[m++] = mix(352, h(last), here, last > i ? 1 : 0);
  out[m++] = mix(353, h(first), here, first < i ? 1 : 0);
  out[m++] = mix(354, w(first - 1), here);
  out[m++] = mix(355, w(last + 1), here);
  out[m++] = mix(356, x(first - 1), here, x(last + 1));
  out[m++] = mix(357, last - first, here, i - first);
  out[m++] = mix(358, h(first), h(last), here);
  out[m++] = mix(359, w(last + 1), h(i));
  out[m++] = mix(360, w(first - 1), h(i));
  out[m++] = mix(361, suffix[4 * last + 2]!, here);
  out[m++] = mix(370, g(i), here);
  out[m++] = mix(371, g(i - 1), here);
  out[m++] = mix(372, g(i + 1), here);
  out[m++] = mix(373, c(i), here);
  out[m++] = mix(374, c(i - 1), c(i));
  out[m++] = mix(375, c(i), c(i + 1));
  out[m++] = mix(376, c(i - 1), c(i), c(i + 1));
  out[m++] = mix(377, g(last), here, last > i ? 1 : 0);
  out[m++] = mix(378, g(first), here, first < i ? 1 : 0);
  out[m++] = mix(379, g(first - 1), here);
  out[m++] = mix(380, g(last + 1), here);
  out[m++] = mix(381, g(i), h(i));
  out[m++] = mix(382, c(first - 1), c(i), c(last + 1));
  out[m++] = mix(383, c(first), c(last), last - first);
  out[m++] = mix(384, g(i - 2), here);
  out[m++] = mix(385, g(i + 2), here);
  return m;
}

const joins = (trait: number) => (trait & 1) !== 0 && trait < 128;
export function names(
  model: NameModel,
  alike: WordGroups,
  codes: Codes,
  sent: Int32Array,
  upos: Uint8Array,
  xpos: Uint8Array,
  shapeOf: (s: number, e: number) => number,
): Name[] {
  const hint = hintsOf(model.hints, codes);
  const groups = groupsOf(alike, codes);
  const features = new Int32Array(nameFeatureCount);
  const found: Name[] = [];
  let scores = new Int32Array(0);
  let from = new Uint8Array(0);
  const row = new Int32Array(labelCount);
  for (let k = 0; k + 1 < sent.length; k++) {
    const s = sent[k]!;
    const e = sent[k + 1]!;
    const n = e - s;
    if (scores.length < n * labelCount) {
      scores = new Int32Array(n * labelCount);
      from = new Uint8Array(n * labelCount);
    }
    const shape = shapeOf(s, e);
    for (let i = 0; i < n; i++) {
      const outside = !namable(codes, hint, xpos, s + i, s);
      row.fill(0);
      if (!outside)
        addScores(
          model.linear,
          features,
          nameFeatures(codes, hint, groups, upos, xpos, s + i, s, e, shape, features),
          row,
        );
      advance(row, model.pairs, scores, from, i, outside);
    }
    read(scores, from, n, s, found);
  }
  return oneReading(corrected(found, codes, hint, upos, sent), codes, hint, upos, sent);
}

/**
 * Can token i of the sentence from s on be part of a name? No pronoun, question word or modal; a word with a capital or a
 * digit, or one at most three tokens behind such a word (“Ministry of the Interior”, “2008 general election”).
 */
export function namable(codes: Codes, hint: Uint16Array, xpos: Uint8Array, i: number, s: number): boolean {
  if (nameless.has(xpos[i]!)) return false;
  for (let k = i; k >= s && k > i - 4; k--) if (codes.traits[k]! & 5) return true;
  return (hint[i]! & LINK) !== 0;
}
const nameless = new Set([XPOS.PRP, XPOS.PRP$, XPOS.WP, XPOS.WP$, XPOS.WRB, XPOS.WDT, XPOS.MD, XPOS.EX]);

/** One step of the search for the best sequence: scores and where they came from, for token i, which may have to be outside. */
export function advance(
  row: ArrayLike<number>,
  pairs: ArrayLike<number>,
  scores: Int32Array | Float32Array,
  from: Uint8Array,
  i: number,
  outside = false,
): void {
  for (let label = 0; label < labelCount; label++) {
    if (outside && label > 0) {
      scores[i * labelCount + label] = -1e9;
      from[i * labelCount + label] = 0;
      continue;
    }
    let best = -1;
    let most = 0;
    for (let before = 0; before < labelCount; before++) {
      if (i === 0 ? before > 0 : false) break;
      if (!follows(before, label)) continue;
      const v = (i === 0 ? 0 : scores[(i - 1) * labelCount + before]!) + pairs[before * labelCount + label]!;
      if (best < 0 || v > most) {
        best = before;
        most = v;
      }
    }
    scores[i * labelCount + label] = best < 0 ? -1e9 : most + row[label]!;
    from[i * labelCount + label] = Math.max(best, 0);
  }
}

/** The best sequence of n labels. */
export function backtrack(scores: ArrayLike<number>, from: Uint8Array, n: number): Uint8Array {
  const out = new Uint8Array(n);
  if (n === 0) return out;
  let label = 0;
  for (let c = 1; c < labelCount; c++)
    if (scores[(n - 1) * labelCount + c]! > scores[(n - 1) * labelCount + label]!) label = c;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = label;
    label = from[i * labelCount + label]!;
  }
  return out;
}

function read(scores: Int32Array, from: Uint8Array, n: number, s: number, found: Name[]): void {
  const labels = backtrack(scores, from, n);
  spansOf(labels, (a, b, kind) => found.push({from: s + a, to: s + b, kind}));
}

export function spansOf(labels: Uint8Array, visit: (from: number, to: number, kind: NameKind) => void): void {
  for (let i = 0; i < labels.length; ) {
    const label = labels[i]!;
    let j = i + 1;
    if (label % 2 === 1) {
      while (j < labels.length && labels[j] === label + 1) j++;
      visit(i, j, nameKinds[(label - 1) / 2]!);
    }
    i = j;
  }
}
