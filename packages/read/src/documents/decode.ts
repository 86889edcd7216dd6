import {upper, withoutMojibake} from './mojibake.ts';

/** Bytes to text: which encoding, and what had to be replaced. */
export interface Decoded {
  text: string;
  encoding: string;
  /** true when the encoding was inferred rather than declared or proved */
  guessed: boolean;
  /** number of undecodable sequences and NULs written as U+FFFD */
  replaced: number;
  /** number of characters that an earlier wrong decoding had broken and that were put right */
  mended: number;
}

const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/**
 * Decodes a text file: byte order mark, then a declared charset (HTML), strict UTF-8, UTF-16 without a mark, a UTF-8
 * file with a few damaged bytes, and last windows-1252, in which every byte means something. A byte order mark stays in
 * the text, so offsets agree with what other tools read from the same file. NULs become U+FFFD, one for one.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return finish(new TextDecoder(marked, {ignoreBOM: true}).decode(bytes), marked, false);
  try {
    const text = strict.decode(bytes);
    // UTF-16 of English is valid UTF-8 with a NUL at every other byte
    const wide = wideOrder(bytes);
    if (!wide) return finish(text, 'utf-8', false);
    return finish(new TextDecoder(wide).decode(bytes), wide, true);
  } catch {
    const wide = wideOrder(bytes);
    if (wide) return finish(new TextDecoder(wide).decode(bytes), wide, true);
  }
  const label = declared && knownLabel(declared);
  if (label === 'windows-1252') return finish(windows1252(bytes), label, false);
  if (label && label !== 'utf-8') return finish(new TextDecoder(label).decode(bytes), label, false);
  const loose = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  let bad = 0;
  let good = 0;
  for (let i = 0; i < loose.length; i++) {
    const c = loose.charCodeAt(i);
    if (c === 0xfffd) bad++;
    else if (c > 0x7f) good++;
  }
  if (label === 'utf-8' || bad * 10 <= good) return finish(loose, 'utf-8', true);
  return finish(windows1252(bytes), 'windows-1252', true);
}

/** `<meta charset="…">`, `<meta http-equiv … charset=…>` or an XML declaration in the first 4 KB. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}

function byteOrderMark(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8';
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le';
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be';
  return null;
}

// English in UTF-16 has a zero in nearly every second byte and nearly none in the others
function wideOrder(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length, 4096) & ~1;
  if (n < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = n / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return null;
}

function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, c => upper[c.charCodeAt(0) - 0x80]!);
}

function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function finish(text: string, encoding: string, guessed: boolean): Decoded {
  let replaced = 0;
  if (text.includes('\0')) text = text.replaceAll('\0', '\uFFFD');
  for (let i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) replaced++;
  return {encoding, guessed, replaced, ...withoutMojibake(text)};
}
