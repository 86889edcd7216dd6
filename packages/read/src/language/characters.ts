/** What a UTF-16 unit is to the tokenizer. */
export const BLANK = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const OTHER = 4;
export const SURROGATE = 5;

const UNKNOWN = 255;
const kinds = new Uint8Array(65536).fill(UNKNOWN);

/**
 * White space, control characters (NUL too) and invisible format characters that stand between words are blank;
 * joiners (U+200C, U+200D), the soft hyphen and variation selectors belong to the word or emoji around them.
 */
function classify(c: number): number {
  if (c >= 0xd800 && c <= 0xdfff) return SURROGATE;
  const s = String.fromCharCode(c);
  if (c === 0xad || c === 0x200c || c === 0x200d) return MARK;
  if (/[\s\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\u2800\u3164]/u.test(s)) return BLANK;
  if (/\p{L}/u.test(s)) return LETTER;
  if (/\p{N}/u.test(s)) return DIGIT;
  if (/\p{M}/u.test(s)) return MARK;
  return OTHER;
}

export function kindOf(c: number): number {
  const k = kinds[c]!;
  return k === UNKNOWN ? (kinds[c] = classify(c)) : k;
}

export const isUpper = (c: number): boolean =>
  c < 128 ? c >= 65 && c <= 90 : kindOf(c) === LETTER && isCased(c) && String.fromCharCode(c) === upper(c);
export const isLower = (c: number): boolean =>
  c < 128 ? c >= 97 && c <= 122 : kindOf(c) === LETTER && isCased(c) && String.fromCharCode(c) !== upper(c);
const upper = (c: number) => String.fromCharCode(c).toUpperCase();
const isCased = (c: number) => upper(c) !== String.fromCharCode(c).toLowerCase();

/** ' and ’ (also ʼ and the backtick people type for it) */
export const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x2bc || c === 96;
