/** What a file is, judged by its content; the name only settles what content leaves open. */
export type Sniffed = {kind: 'pdf' | 'zip' | 'html' | 'text' | 'markdown' | 'empty'} | {kind: 'other'; what: string};

const signatures: [string, string][] = [
  ['d0cf11e0a1b11ae1', 'an old Office file or a password-protected one; save it as .docx or .pdf'],
  ['7b5c727466', 'a Rich Text (RTF) file; save it as .docx or .txt'],
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['1f8b', 'a gzip archive; unpack it first'],
  ['fd377a585a', 'an xz archive; unpack it first'],
  ['425a68', 'a bzip2 archive; unpack it first'],
  ['377abcaf', 'a 7z archive; unpack it first'],
  ['52617221', 'a RAR archive; unpack it first'],
  ['7f454c46', 'a program'],
  ['4d5a90', 'a program'],
  ['49492a00', 'a TIFF image'],
  ['4d4d002a', 'a TIFF image'],
  ['52494646', 'an image, sound or video file'],
  ['000001ba', 'a video'],
  ['494433', 'a sound file'],
  ['4f676753', 'a sound file'],
  ['53514c69746520', 'a database'],
];

export function sniff(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) return {kind: 'empty'};
  const head = bytes.subarray(0, 1024);
  const hex = Array.from(head.subarray(0, 12), b => b.toString(16).padStart(2, '0')).join('');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return {kind: 'zip'};
  const latin = new TextDecoder('latin1').decode(head);
  // readers accept a few stray bytes before the mark, and so do we
  if (/^[^\S\n]{0,8}%PDF-/.test(latin) || (latin.includes('%PDF-') && /\.pdf$/i.test(name))) return {kind: 'pdf'};
  for (const [start, what] of signatures) if (hex.startsWith(start)) return {kind: 'other', what};
  if (latin.slice(4, 8) === 'ftyp') return {kind: 'other', what: 'a video'};
  if (looksLikeHtml(latin.replaceAll('\0', ''), name)) return {kind: 'html'};
  return {kind: /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text'};
}

// “<p” in the middle of an e-mail is not a page; a page starts as one or is named as one
function looksLikeHtml(head: string, name: string): boolean {
  const start = head
    .replace(/^(?:ï»¿|þÿ|ÿþ)?\s*/, '')
    .replace(/^<\?xml[^>]*>\s*/i, '')
    .replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return true;
  return /\.(?:x?html?|xht)$/i.test(name) && /<[a-z!]/i.test(head);
}

/** Share of characters that text does not contain: controls other than white space, and U+FFFD. */
export function unprintable(text: string): number {
  const n = Math.min(text.length, 65536);
  let bad = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if ((c < 32 && c !== 9 && c !== 10 && c !== 12 && c !== 13) || c === 0xfffd || c === 127) bad++;
  }
  return n === 0 ? 0 : bad / n;
}
