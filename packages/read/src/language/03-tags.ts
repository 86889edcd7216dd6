import {UPOS, XPOS} from '../tagset.ts';
import {type Codes, codeOf, mix} from './codes.ts';
import {addScores, type Linear, loadLinear} from './linear.ts';
import {calendar, participleNames, surePlaces} from './words/names.ts';

/**
 * Part-of-speech tags, left to right: at each word the class with the highest score, where a class is a pair of XPOS and
 * UPOS seen in training. Packed: "TAG1", classes u32, then per class xpos u8 and upos u8, aligned; then the linear model.
 */
export interface TagModel {
  readonly xpos: Uint8Array;
  readonly upos: Uint8Array;
  readonly linear: Linear;
}

const MAGIC = 0x31474154;

export function packTags(xpos: Uint8Array, upos: Uint8Array, linear: Uint8Array): Uint8Array {
  const head = (8 + 2 * xpos.length + 3) & ~3;
  const bytes = new Uint8Array(head + linear.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, xpos.length, true);
  bytes.set(xpos, 8);
  bytes.set(upos, 8 + xpos.length);
  bytes.set(linear, head);
  return bytes;
}

export function loadTags(bytes: Uint8Array): TagModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('weights: not a packed tag model');
  const n = view.getUint32(4, true);
  const linear = loadLinear(bytes, (8 + 2 * n + 3) & ~3).model;
  return {xpos: bytes.subarray(8, 8 + n), upos: bytes.subarray(8 + n, 8 + 2 * n), linear};
}

/** What a sentence looks like as a whole: 0 running text, 1 Mostly Capitalised Words, 2 ALL CAPITALS, 3 no capitals. */
export function sentenceCase(codes: Codes, s: number, e: number): number {
  let words = 0;
  let capitalised = 0;
  let capitals = 0;
  for (let i = s; i < e; i++) {
    const t = codes.traits[i]!;
    if (t & 20) continue;
    words++;
    if (t & 1) capitalised++;
    if (t & 2) capitals++;
  }
  if (words === 0) return 0;
  if (capitals * 3 > words * 2) return 2;
  if (words > 2 && capitalised * 5 > words * 3) return 1;
  return capitalised === 0 ? 3 : 0;
}

export const tagFeatureCount = 48;
const NONE = 0x51ed270b;

/** Features of token i of the sentence s..e; `xpos` holds the tags given so far. Returns how many were written. */
export function tagFeatures(
  codes: Codes,
  i: number,
  s: number,
  e: number,
  shape: number,
  xpos: Uint8Array,
  out: Int32Array,
): number {
  const {form, lower, prefix, suffix, traits} = codes;
  const w = lower[i]!;
  const w1 = i > s ? lower[i - 1]! : NONE;
  const w2 = i > s + 1 ? lower[i - 2]! : NONE;
  const n1 = i + 1 < e ? lower[i + 1]! : NONE;
  const n2 = i + 2 < e ? lower[i + 2]! : NONE;
  const t1 = i > s ? xpos[i - 1]! : 99;
  const t2 = i > s + 1 ? xpos[i - 2]! : 99;
  const trait = traits[i]! | (i === s ? 32 : 0) | (shape << 6);
  const s2 = suffix[4 * i + 1]!;
  const s3 = suffix[4 * i + 2]!;
  const ns3 = i + 1 < e ? suffix[4 * i + 6]! : NONE;
  const ps3 = i > s ? suffix[4 * i - 2]! : NONE;
  let m = 0;
  out[m++] = mix(0, 0);
  out[m++] = mix(1, w);
  out[m++] = mix(2, form[i]!);
  out[m++] = mix(3, suffix[4 * i]!);
  out[m++] = mix(4, s2);
  out[m++] = mix(5, s3);
  out[m++] = mix(6, suffix[4 * i + 3]!);
  out[m++] = mix(7, prefix[4 * i]!);
  out[m++] = mix(8, prefix[4 * i + 1]!);
  out[m++] = mix(9, prefix[4 * i + 2]!);
  out[m++] = mix(10, prefix[4 * i + 3]!);
  out[m++] = mix(11, codes.shape[i]!, trait);
  out[m++] = mix(12, trait, s3);
  out[m++] = mix(13, trait, s2);
  out[m++] = mix(14, w1);
  out[m++] = mix(15, w2);
  out[m++] = mix(16, n1);
  out[m++] = mix(17, n2);
  out[m++] = mix(18, w1, w);
  out[m++] = mix(19, w, n1);
  out[m++] = mix(20, w1, n1);
  out[m++] = mix(21, t1);
  out[m++] = mix(22, t1, t2);
  out[m++] = mix(23, t1, w);
  out[m++] = mix(24, t1, n1);
  out[m++] = mix(25, t1, t2, w);
  out[m++] = mix(26, t1, s3);
  out[m++] = mix(27, t1, s2, trait);
  out[m++] = mix(28, ns3);
  out[m++] = mix(29, ps3);
  out[m++] = mix(30, i + 1 < e ? traits[i + 1]! : 128, trait);
  out[m++] = mix(31, i > s ? traits[i - 1]! : 128, trait, t1);
  out[m++] = mix(32, w, ns3);
  out[m++] = mix(33, s3, ns3);
  out[m++] = mix(34, w, n1, n2);
  out[m++] = mix(35, w1, w2);
  out[m++] = mix(36, n1, n2);
  out[m++] = mix(37, i + 2 < e ? suffix[4 * i + 10]! : NONE);
  out[m++] = mix(38, s3, n1);
  out[m++] = mix(39, s3, w1);
  out[m++] = mix(40, t1, t2, s3);
  out[m++] = mix(41, t2, w);
  out[m++] = mix(42, trait, t1, n1);
  return m;
}

const named: ReadonlySet<number> = new Set([...surePlaces(), ...participleNames].map(codeOf));

/** Fills upos and xpos of every sentence. */
export function tag(model: TagModel, codes: Codes, sent: Int32Array, upos: Uint8Array, xpos: Uint8Array): void {
  const classes = model.linear.classes;
  const scores = new Int32Array(classes);
  const features = new Int32Array(tagFeatureCount);
  for (let k = 0; k + 1 < sent.length; k++) {
    const s = sent[k]!;
    const e = sent[k + 1]!;
    const shape = sentenceCase(codes, s, e);
    for (let i = s; i < e; i++) {
      scores.fill(0);
      addScores(model.linear, features, tagFeatures(codes, i, s, e, shape, xpos, features), scores);
      let best = 0;
      for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
      xpos[i] = model.xpos[best]!;
      upos[i] = model.upos[best]!;
      // “Beijing vowed”, “Norway tied the vote to reform”: a name, whatever the letters look like at the head of a sentence
      if (upos[i] !== UPOS.PROPN && codes.traits[i]! & 1 && shape === 0 && named.has(codes.lower[i]!)) {
        xpos[i] = XPOS.NNP;
        upos[i] = UPOS.PROPN;
      }
    }
  }
}

const he = codeOf('he');
const days: ReadonlySet<number> = new Set([...calendar].map(codeOf));

/**
 * “Vice Premier Liu He”, “said He Yadong”: with a capital beside a name “He” is a name too; not “He said”, “On Monday He”. Mends the tags
 * in place.
 */
export function familyNames(codes: Codes, sent: Int32Array, upos: Uint8Array, xpos: Uint8Array): void {
  const {lower, traits} = codes;
  for (let k = 0; k + 1 < sent.length; k++) {
    const [s, e] = [sent[k]!, sent[k + 1]!];
    const named = (i: number) =>
      i >= s && i < e && (traits[i]! & 3) === 1 && xpos[i] === XPOS.NNP && !days.has(lower[i]!);
    for (let i = s; i < e; i++) {
      if (lower[i] !== he || !(traits[i]! & 1)) continue;
      // “Roe Knew He Lied” in a headline has capitals all along
      const next = i + 1 < e && traits[i + 1]! & 1;
      if (next ? sentenceCase(codes, s, e) !== 0 || !named(i + 1) : !named(i - 1)) continue;
      xpos[i] = XPOS.NNP;
      upos[i] = UPOS.PROPN;
    }
  }
}
