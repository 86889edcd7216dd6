import {createHash} from 'node:crypto';
import type {Issue, Part, SourceDocument} from '@suasion/model';
import {declaredCharset, decode} from './decode.ts';
import {foreignLanguage} from './language-of.ts';
import {frontMatterOf, markdownHeadings, withoutMarkup} from './markdown.ts';
import {recognise} from './parts.ts';
import {sniff, unprintable} from './sniff.ts';

export interface DocumentOptions {
  /** largest file read, in bytes; 50 MB unless told */
  maxBytes?: number;
  url?: string | null;
  /** ISO date or date and time at which the document was fetched */
  retrieved?: string | null;
  /** publication date known from elsewhere; wins over what the text says */
  published?: string | null;
  outlet?: string | null;
  title?: string | null;
}

export type DocumentResult = {ok: true; document: SourceDocument; issues: Issue[]} | {ok: false; issues: Issue[]};

export const defaultMaxBytes = 50 * 1024 * 1024;

/**
 * Reads one file of any supported kind into a document. What a file is, is judged by its content. Never throws on
 * content: an unreadable file comes back as issues naming it; a readable one may carry warnings.
 *
 * `readDocument(bytes, 'talks.html')` → `{ok: true, document: {id: 'talks-1f3a9c2e', text: '…', …}, issues: []}`
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: DocumentOptions = {},
): Promise<DocumentResult> {
  const issues: Issue[] = [];
  const warn = (code: string, message: string) => issues.push({code, severity: 'warning', message, file: name});
  const fail = (code: string, message: string): DocumentResult => ({
    ok: false,
    issues: [{code, severity: 'error', message, file: name}],
  });
  const limit = options.maxBytes ?? defaultMaxBytes;
  if (bytes.length > limit)
    return fail('too-large', `the file has ${megabytes(bytes.length)}; at most ${megabytes(limit)} are read`);

  const read: Reading = {mediaType: 'text/plain', text: '', parts: [], title: null, author: null, outlet: null, published: null, url: null}; // biome-ignore format: one line
  const what = sniff(bytes, name);
  switch (what.kind) {
    case 'empty':
      return fail('empty-document', 'the file is empty');
    case 'other':
      return fail(
        'unsupported-format',
        `this is ${what.what}; documents are read from .txt, .md, .html, .pdf and .docx`,
      );
    // what only some kinds need is loaded when one of them comes
    case 'pdf': {
      const {readPdf} = await import('./pdf.ts');
      const pdf = await readPdf(bytes);
      if ('problem' in pdf) return fail(...pdfProblem(pdf.problem, pdf.detail));
      Object.assign(read, {...pdf, mediaType: 'application/pdf'});
      break;
    }
    case 'zip': {
      const {readDocx} = await import('./docx.ts');
      const docx = await readDocx(bytes);
      if ('problem' in docx) {
        if (docx.problem === 'not-docx')
          return fail(
            'unsupported-format',
            `this is ${docx.detail}; documents are read from .txt, .md, .html, .pdf and .docx`,
          );
        const code = docx.problem === 'too-large' ? 'too-large' : 'broken-docx';
        return fail(code, `the Word document cannot be read: ${docx.detail}`);
      }
      Object.assign(read, {
        ...docx,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      });
      break;
    }
    default: {
      const d = decode(bytes, what.kind === 'html' ? declaredCharset(bytes) : null);
      if (unprintable(d.text) > 0.1 && what.kind !== 'html')
        return fail(
          'binary-file',
          `this is ${notWhatItIsNamed(name)}not text: more than a tenth of it are control or undecodable characters`,
        );
      if (d.replaced) warn('replaced-characters', `${d.replaced} undecodable or NUL characters are read as U+FFFD`);
      else if (d.guessed)
        warn('guessed-encoding', `no encoding is declared and the text is not UTF-8; read as ${d.encoding}`);
      if (d.mended)
        warn(
          'mended-characters',
          `${d.mended} characters broken by a wrong decoding (“â€™” for “’”) are read as they were meant`,
        );
      if (what.kind === 'html') {
        const {readHtml} = await import('./html.ts');
        const page = readHtml(d.text);
        if (page.wholePage) warn('whole-page', 'no article was found in the page; all its text was taken');
        Object.assign(read, {...page, mediaType: 'text/html'});
      } else {
        read.text = d.text;
        if (looksLikeData(d.text)) return fail('not-a-document', 'this is JSON data, not a text to be read');
        if (what.kind === 'markdown') {
          const lines = linesApart(d.text);
          Object.assign(read, {...frontMatterOf(lines), mediaType: markdown, parts: markdownHeadings(lines)});
        }
      }
    }
  }
  const words = legible(read);
  if (!/[\p{L}\p{N}]/u.test(words)) return fail('empty-document', 'no words were found in the file');
  const foreign = foreignLanguage(words);
  if (foreign) return fail('not-english', `the text is in ${foreign}; only English is read`);

  const matter = recognise(words, read.parts);
  const published = options.published ?? read.published ?? matter.published;
  if (matter.ambiguousDate && published === matter.published)
    warn(
      'ambiguous-date',
      `“${matter.ambiguousDate}” reads as two dates and no weekday in the text settles it; read as ${published}`,
    );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ok: true,
    issues,
    document: {
      id: documentId(name, sha256),
      file: name,
      title: options.title ?? read.title ?? matter.title,
      outlet: options.outlet ?? read.outlet ?? matter.outlet,
      author: read.author ?? matter.author,
      published,
      url: options.url ?? read.url,
      retrieved: options.retrieved ?? null,
      sha256,
      textSha256: createHash('sha256').update(read.text).digest('hex'),
      mediaType: read.mediaType,
      text: read.text,
      parts: matter.parts,
    },
  };
}

const markdown = 'text/markdown';

/**
 * The text of a document as its reader sees it, of the same length: in Markdown, blanks stand where markup stood; where
 * lines end in CR alone, LF stands for it.
 */
export function legible({text, mediaType}: {text: string; mediaType: string}): string {
  const lines = linesApart(text);
  return mediaType === markdown ? withoutMarkup(lines) : lines;
}

const linesApart = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\r', '\n'));

interface Reading {
  mediaType: string;
  text: string;
  parts: Part[];
  title: string | null;
  author: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
}

function pdfProblem(problem: string, detail: string): [string, string] {
  if (problem === 'encrypted') return ['encrypted-pdf', 'the PDF is protected by a password; save an unprotected copy'];
  if (problem === 'no-text')
    return [
      'no-text',
      `the PDF holds no text (${detail}): it is probably a scan, and scans need text recognition first`,
    ];
  if (problem === 'too-many-pages') return ['too-large', `the PDF has ${detail}`];
  return ['broken-pdf', `the PDF is damaged or cut short: ${detail}`];
}

function notWhatItIsNamed(name: string): string {
  if (/\.pdf$/i.test(name)) return 'not a PDF, whatever its name, and ';
  return /\.docx$/i.test(name) ? 'not a Word document, whatever its name, and ' : '';
}

/** A short name a person recognises, and eight digits of the content's hash. */
function documentId(name: string, sha256: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z0-9]{1,8}$/i, '');
  return [slug(base).slice(0, 48).replace(/-$/, '') || 'document', sha256.slice(0, 8)].join('-');
}

/** Lower case, Unicode letters and digits kept, every other run one hyphen. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s?\b/g, m => (m.length > 1 ? 's' : ''))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function megabytes(n: number): string {
  return `${(n / 1024 / 1024).toFixed(n < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}

function looksLikeData(text: string): boolean {
  const t = text.trimStart();
  if (t[0] !== '{' && t[0] !== '[') return false;
  if (!/^(?:\{\s*"|\[\s*[[{"])/.test(t)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
