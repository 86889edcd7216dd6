import {BLANK, DIGIT, isApostrophe, isUpper, kindOf, LETTER, MARK, SURROGATE} from './characters.ts';
import {dated, plain, titles} from './words/abbreviations.ts';
import {clipped, clitics, domains, emoticons, fused, prefixes, units} from './words/tokens.ts';

/** Token i is text.slice(start[i], end[i]); between tokens lie only blank characters. */
export interface Tokens {
  readonly n: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** No token is longer: a megabyte without a space becomes many tokens, not one. */
const longest = 400;
const emoticonStarts = new Set(emoticons.map(e => e[0]));

/**
 * Words as UD English EWT cuts them, on raw text: "can't" → "ca" "n't"; "15-year" → "15" "-" "year"; "U.S." and "3.5"
 * whole. Linear in the length of the text; looks ahead at most `longest` units.
 */
export function tokenize(text: string): Tokens {
  const ends: number[] = [];
  const starts: number[] = [];
  const put = (s: number, e: number) => {
    starts.push(s);
    ends.push(e);
  };
  const n = text.length;
  for (let p = 0; p < n; ) {
    if (kindOf(text.charCodeAt(p)) === BLANK) {
      p++;
      continue;
    }
    // a chunk is a run without blanks; addresses are recognised at its start only
    let e = p + 1;
    while (e < n && kindOf(text.charCodeAt(e)) !== BLANK) e++;
    p = chunk(text, p, e, put);
  }
  return {n: starts.length, start: Int32Array.from(starts), end: Int32Array.from(ends)};
}

type Put = (start: number, end: number) => void;

function chunk(text: string, s: number, e: number, put: Put): number {
  let p = s;
  while (p < e) {
    const q = atAddressStart(text, s, p) ? address(text, p, Math.min(e, p + longest)) : p;
    if (q > p) {
      put(p, q);
      p = q;
      continue;
    }
    const c = text.charCodeAt(p);
    const kind = kindOf(c);
    if (kind === LETTER || kind === DIGIT) p = word(text, p, e, put);
    else if (kind === SURROGATE && astralLetter(text, p)) p = word(text, p, e, put);
    else if (kind === SURROGATE || kind === MARK || pictograph(c)) p = cluster(text, p, e, put);
    else p = symbol(text, s, p, e, put);
  }
  return e;
}

const atAddressStart = (text: string, s: number, p: number) => p === s || '(<["“:|='.includes(text[p - 1]!);

/** "http://un.org/a?b", "www.un.org", "name@un.org", "@user", "#tag": to the end of the chunk less closing punctuation. */
function address(text: string, p: number, e: number): number {
  const c = text.charCodeAt(p);
  const first = c | 32;
  if (first === 104 || first === 119 || first === 102 || first === 109) {
    const head = text.slice(p, Math.min(e, p + 8)).toLowerCase();
    if (/^(https?:\/\/|www\.[^.]|ftp:\/\/|mailto:.)/.test(head)) return trimmed(text, p, e);
  }
  if ((c === 64 || c === 35) && p + 1 < e && kindOf(text.charCodeAt(p + 1)) === LETTER) {
    let q = p + 1;
    while (q < e && (text.charCodeAt(q) === 95 || plainWord(text.charCodeAt(q)))) q++;
    return q;
  }
  let q = p;
  let at = -1;
  for (; q < e; q++) {
    const d = text.charCodeAt(q);
    if (d === 64 && at < 0) at = q;
    else if (!plainWord(d) && d !== 46 && d !== 45 && d !== 95 && d !== 43 && d !== 37) break;
  }
  if (at > p && at + 1 < q && plainWord(text.charCodeAt(at + 1))) return trimmed(text, p, q);
  return p;
}

const plainWord = (c: number) => {
  const k = kindOf(c);
  return k === LETTER || k === DIGIT;
};

function trimmed(text: string, p: number, e: number): number {
  let q = e;
  while (q > p + 1 && '.,;:!?)]}>"\'”’'.includes(text[q - 1]!)) q--;
  // never between the halves of a surrogate pair
  if (q < text.length && text.charCodeAt(q) >> 10 === 0x37 && text.charCodeAt(q - 1) >> 10 === 0x36) q--;
  return q;
}

/** A word with what belongs inside it, then cut at its clitics. */
function word(text: string, p: number, e: number, put: Put): number {
  const limit = Math.min(e, p + longest);
  let q = p;
  while (q < limit) {
    const c = text.charCodeAt(q);
    const kind = kindOf(c);
    if (kind === LETTER || kind === DIGIT || kind === MARK || c === 95) q++;
    else if (kind === SURROGATE && astralLetter(text, q)) q += 2;
    else if (q > p && joins(text, p, q, limit)) q++;
    else break;
  }
  if (q > limit) q -= 2;
  if (q === p) q = p + (astralLetter(text, p) ? 2 : 1);
  if (q < e && text.charCodeAt(q) === 46 && keepsStop(text, p, q)) q++;
  else if (q < e && text.charCodeAt(q) === 36 && q - p <= 3 && /^[A-Z]+$/.test(text.slice(p, q))) q++;
  const cut = clitic(text, p, q);
  if (cut > p && cut < q) {
    put(p, cut);
    put(cut, q);
  } else put(p, q);
  return q;
}

/** Does the character at q, between two word characters, stay inside the word that began at p? */
function joins(text: string, p: number, q: number, limit: number): boolean {
  if (q + 1 >= limit) return false;
  const c = text.charCodeAt(q);
  const before = kindOf(text.charCodeAt(q - 1));
  const next = text.charCodeAt(q + 1);
  const after = kindOf(next);
  const numeric = before === DIGIT && after === DIGIT;
  if (isApostrophe(c)) return (before === LETTER || before === DIGIT || before === MARK) && after === LETTER;
  switch (c) {
    case 46: // 3.5, U.S., un.org; not "end.Start"
      if (numeric) return true;
      if (after !== LETTER && after !== DIGIT) return false;
      return (after === LETTER && singleBefore(text, p, q)) || domainAhead(text, p, q, limit);
    case 44: // 1,000
      return numeric && q + 3 < limit && digits(text, q + 1, q + 4) && !digitAt(text, q + 4);
    case 58: // 10:30
      return numeric;
    case 47: // 9/11, 02/01/2014; not 1/2
      return numeric && dateSlash(text, p, q);
    case 45: // anti-war, 555-0199, e-mail; not well-known
      return numeric ? phone(text, p, q) : after === LETTER && prefixed(text, p, q);
    case 38: // AT&T
      return isUpper(text.charCodeAt(q - 1)) && isUpper(next) && q - p <= 3;
    case 42: // f**k
      return before === LETTER && (after === LETTER || (next === 42 && q + 2 < limit));
    default:
      return false;
  }
}

/** One letter since the last stop: "U" in "U.S", "D" in "Ph.D". */
function singleBefore(text: string, p: number, q: number): boolean {
  return (
    kindOf(text.charCodeAt(q - 1)) === LETTER &&
    (q - 1 === p || text.charCodeAt(q - 2) === 46 || text.slice(p, q) === 'Ph')
  );
}

function domainAhead(text: string, p: number, q: number, limit: number): boolean {
  let last = q;
  let r = q + 1;
  for (; r < limit && r < p + 80; r++) {
    const c = text.charCodeAt(r);
    if (c === 46 && r + 1 < limit && plainWord(text.charCodeAt(r + 1))) last = r;
    else if (!plainWord(c) && c !== 45 && c !== 95) break;
  }
  return last - p > 1 && domains.has(text.slice(last + 1, r).toLowerCase());
}

const digitAt = (text: string, i: number) => kindOf(text.charCodeAt(i) || 32) === DIGIT;
function digits(text: string, s: number, e: number): boolean {
  for (let i = s; i < e; i++) if (!digitAt(text, i)) return false;
  return true;
}

function run(text: string, q: number): number {
  let e = q;
  while (e < q + 5 && digitAt(text, e)) e++;
  return e;
}

const fractions = new Set(['1/2', '1/3', '2/3', '1/4', '3/4', '1/5', '1/8']);
function dateSlash(text: string, p: number, q: number): boolean {
  const e = run(text, q + 1);
  if (q - p > 5 || !/^(\d{1,2}\/)?\d{1,2}$/.test(text.slice(p, q))) return false;
  return (
    !(fractions.has(text.slice(p, e)) && text.charCodeAt(e) !== 47) &&
    (e - q - 1 <= 2 || text.slice(p, q).includes('/') || e - q === 5)
  );
}

/** 555-0199, 1-800-555-0199, 11-20-2000; not 1991-92 or 10-15. */
function phone(text: string, p: number, q: number): boolean {
  let s = p;
  for (let i = q; i-- > p && q - i < 20; ) if (!digitAt(text, i) && text.charCodeAt(i) !== 45) s = i + 1;
  let e = q + 1;
  while (e < q + 16 && (digitAt(text, e) || (text.charCodeAt(e) === 45 && digitAt(text, e + 1)))) e++;
  return /^(\d-)?(\d{3}-)?\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-(\d\d|\d{4})$|^\d{4}-\d\d-\d\d$/.test(text.slice(s, e));
}

function prefixed(text: string, p: number, q: number): boolean {
  return q - p <= 7 && prefixes.has(text.slice(p, q).toLowerCase());
}

/** Does the stop at q belong to the word p..q? "Mr.", "U.S.", "J.", "No." before a number. */
function keepsStop(text: string, p: number, q: number): boolean {
  if (text.charCodeAt(q + 1) === 46 || q - p > 9) return false;
  const w = text.slice(p, q);
  if (/^\p{L}$/u.test(w)) return isUpper(text.charCodeAt(p)) && (w !== 'I' || isUpper(text.charCodeAt(q + 2)));
  if (/^(\p{L}\.)+\p{L}$/u.test(w)) return true;
  const lower = w.toLowerCase();
  if (dated.has(lower)) {
    let r = q + 1;
    while (r < q + 4 && r < text.length && kindOf(text.charCodeAt(r)) === BLANK) r++;
    return digitAt(text, r);
  }
  if (!titles.has(lower) && !plain.has(lower)) return false;
  // "la", "miss", "wash", "mon": words in lower case, abbreviations only when capitalised
  return isUpper(text.charCodeAt(p)) || lower.includes('.') || common.has(lower);
}

const common = new Set(
  'etc vs al cf viz approx dept est ext incl govt tel lb lbs oz min mins hr hrs yr yrs sq esp'.split(' '),
);

/** Where the second token of a contraction begins, or p. */
function clitic(text: string, p: number, q: number): number {
  const length = q - p;
  if (kindOf(text.charCodeAt(p)) === DIGIT) {
    let r = p;
    while (r < q && (digitAt(text, r) || ('.,:'.includes(text[r]!) && digitAt(text, r + 1)))) r++;
    if (r < q && q - r <= 7 && units.has(text.slice(r, q).toLowerCase().replace(/\.$/, ''))) return r;
  }
  for (let r = q - 1; r > p && r >= q - 3; r--) {
    if (!isApostrophe(text.charCodeAt(r))) continue;
    const tail = text.slice(r + 1, q).toLowerCase();
    if (clitics.has(tail)) return r;
    if (tail === 't' && (text.charCodeAt(r - 1) | 32) === 110 && r - 1 > p) return r - 1;
    return p;
  }
  if (length >= 4 && length <= 8) return p + (fused.get(text.slice(p, q).toLowerCase()) ?? 0);
  return p;
}

function astralLetter(text: string, p: number): boolean {
  const c = text.codePointAt(p)!;
  return c > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(c)) && !(c >= 0x1f100 && c <= 0x1f1ff);
}

const pictograph = (c: number) =>
  (c >= 0x2600 && c <= 0x27bf) || (c >= 0x2b00 && c <= 0x2bff) || (c >= 0x2300 && c <= 0x23ff);

/** One emoji with its modifiers (👩🏽‍⚖️, 🇺🇳), or whatever single character this is. */
function cluster(text: string, p: number, e: number, put: Put): number {
  const size = (i: number) => (text.codePointAt(i)! > 0xffff && i + 1 < e ? 2 : 1);
  const flag = (i: number) => i < e && text.codePointAt(i)! >= 0x1f1e6 && text.codePointAt(i)! <= 0x1f1ff;
  let q = p + size(p);
  if (flag(p) && flag(q)) q += 2;
  const limit = Math.min(e, p + longest);
  while (q < limit) {
    const c = text.codePointAt(q)!;
    if (c === 0x200d && q + 1 < limit) q += 1 + size(q + 1);
    else if (kindOf(text.charCodeAt(q)) === MARK || (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0020 && c <= 0xe007f))
      q += size(q);
    else break;
  }
  put(p, q);
  return q;
}

/** Punctuation and symbols; runs of one character ("...", "--", "!!!") are one token. */
function symbol(text: string, s: number, p: number, e: number, put: Put): number {
  const c = text.charCodeAt(p);
  let q = p + 1;
  if (emoticonStarts.has(text[p]!) && (p === s || kindOf(text.charCodeAt(p - 1)) !== DIGIT)) {
    for (const face of emoticons) {
      if (
        text.startsWith(face, p) &&
        p + face.length <= e &&
        (p + face.length === e || !plainWord(text.charCodeAt(p + face.length)))
      ) {
        if (face === '(:' || (face === ':)' && p > s)) continue;
        put(p, p + face.length);
        return p + face.length;
      }
    }
  }
  if (isApostrophe(c)) {
    let r = p + 1;
    while (r < e && r < p + 7 && plainWord(text.charCodeAt(r))) r++;
    const tail = text.slice(p + 1, r).toLowerCase();
    const ends = r === e || !isApostrophe(text.charCodeAt(r));
    if (p > s && clitics.has(tail)) q = r;
    else if (/^\d\ds?$/.test(tail) && ends) q = r;
    else if (p === s && ends && clipped.has(tail)) q = r;
    else if (text.charCodeAt(q) === c && c !== 0x2bc) q++;
  } else if (c === 43 && p === s && digitAt(text, p + 1)) {
    q = run(text, p + 1);
  } else if (c === 33 || c === 63) {
    while (q < e && q < p + longest && (text.charCodeAt(q) === 33 || text.charCodeAt(q) === 63)) q++;
  } else if ('.-*=_~+<>#|–—…$^/\\'.includes(text[p]!)) {
    while (q < e && q < p + longest && text.charCodeAt(q) === c) q++;
    if (c === 36) q = p + 1;
  }
  put(p, q);
  return q;
}
