import {DIGIT, isApostrophe, isLower, isUpper, kindOf, LETTER} from './characters.ts';

/**
 * Integer codes of what a token looks like, so that later steps build features by mixing integers and never touch
 * strings. Digits read as one digit, apostrophes as the straight one, soft hyphens and joiners as
 * nothing.
 */
export interface Codes {
  readonly n: number;
  /** the word as written; lower-cased */
  readonly form: Int32Array;
  readonly lower: Int32Array;
  /** first 1..4 and last 1..4 letters, lower-cased: prefix[4 * i + length - 1]; shorter words repeat the whole word */
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  /** "Xxx", "XX", "00:00": runs longer than two are cut to two */
  readonly shape: Int32Array;
  /** bits: 1 capitalised, 2 all capitals, 4 has a digit, 8 has a hyphen or stop inside, 16 no letter or digit */
  readonly traits: Uint8Array;
}

const SEED = 0x9747b28c | 0;
const step = (h: number, c: number) => Math.imul(h ^ c, 0x01000193);

/** Mixes a feature template number and up to three codes into one hashed feature. */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h ^ c, 0x27d4eb2f);
  return h ^ (h >>> 16);
}

/** The code a lower-case word has in `Codes.lower`, for word lists. */
export function codeOf(word: string): number {
  let h = SEED;
  for (let p = 0; p < word.length; p++) {
    const c = plain(word.charCodeAt(p));
    if (c) h = step(h, lowered(c));
  }
  return h;
}

function plain(c: number): number {
  if (c < 128) return c >= 48 && c <= 57 ? 48 : c === 96 ? 39 : c;
  if (c === 0xad || (c >= 0x200b && c <= 0x200f) || c === 0xfe0f) return 0;
  if (isApostrophe(c) || c === 0x2018) return 39;
  if (c === 0xab) return 0x201c;
  if (c === 0xbb) return 0x201d;
  if (c === 0x2013 || c === 0x2014) return 45;
  return c;
}

function lowered(c: number): number {
  if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
  return String.fromCharCode(c).toLowerCase().charCodeAt(0);
}

export function codesOf(text: string, n: number, start: Int32Array, end: Int32Array): Codes {
  const form = new Int32Array(n);
  const lower = new Int32Array(n);
  const prefix = new Int32Array(4 * n);
  const suffix = new Int32Array(4 * n);
  const shape = new Int32Array(n);
  const traits = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const s = start[i]!;
    const e = end[i]!;
    let hf = SEED;
    let hl = SEED;
    let hs = SEED;
    let trait = 16;
    let capitals = 0;
    let letters = 0;
    let run = 0;
    let last = 0;
    let seen = 0;
    for (let p = s; p < e; p++) {
      const raw = text.charCodeAt(p);
      const c = plain(raw);
      if (!c) continue;
      const l = lowered(c);
      hf = step(hf, c);
      hl = step(hl, l);
      if (seen < 4) prefix[4 * i + seen] = hl;
      seen++;
      let kind = c;
      if (isUpper(c)) {
        kind = 88;
        capitals++;
        letters++;
        if (p === s) trait |= 1;
      } else if (isLower(c)) {
        kind = 120;
        letters++;
      } else if (kindOf(raw) === LETTER) {
        kind = 97;
        letters++;
      } else if (c === 48 || kindOf(raw) === DIGIT) {
        kind = 48;
        trait |= 4;
      } else if ((c === 45 || c === 46) && p > s) trait |= 8;
      run = kind === last ? run + 1 : 1;
      last = kind;
      if (run <= 2) hs = step(hs, kind);
    }
    if (letters || trait & 4) trait &= ~16;
    if (capitals > 1 && capitals === letters) trait |= 2;
    for (let k = Math.max(1, seen); k < 4; k++) prefix[4 * i + k] = hl;
    let h = SEED;
    for (let p = e - 1, k = 0; k < 4; p--) {
      const c = p >= s ? plain(text.charCodeAt(p)) : -1;
      if (c === 0) continue;
      if (c > 0) h = step(h, lowered(c) + 7);
      suffix[4 * i + k++] = h;
    }
    form[i] = hf;
    lower[i] = hl;
    shape[i] = hs;
    traits[i] = trait;
  }
  return {n, form, lower, prefix, suffix, shape, traits};
}
