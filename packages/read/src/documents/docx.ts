import type {Part} from '@suasion/model';
import {zipSync} from 'fflate';
import {parseHTML} from 'linkedom';
import mammoth from 'mammoth';
import {type DomNode, TextBuilder, writeText} from './html-text.ts';
import {BadZip, unzip} from './unzip.ts';

export interface Docx {
  text: string;
  parts: Part[];
  title: string | null;
  author: string | null;
}

export type DocxProblem = 'not-docx' | 'broken' | 'too-large' | 'unsafe-xml';

const limits = {entries: 10_000, unpacked: 200 * 1024 * 1024};
/** Of the parts that are read, together: a book has some hundred thousand elements, and each takes kilobytes while it is converted. */
const elements = {most: 600_000, deep: 256};

/** What is read of the archive; pictures, embedded files and anything outside are left packed. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/_rels\/[\w.-]+\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml)$/i;

/** Paragraphs, headings, lists, tables and notes of a Word document; a problem is returned, not thrown. */
export async function readDocx(bytes: Uint8Array): Promise<Docx | {problem: DocxProblem; detail: string}> {
  const names: string[] = [];
  let files: {[name: string]: Uint8Array};
  try {
    const unpacked = await unzip(bytes, limits, name => {
      names.push(name);
      return wanted.test(name);
    });
    files = Object.fromEntries(unpacked);
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    return {problem: error.problem === 'too-large' ? 'too-large' : 'broken', detail: error.message};
  }
  if (!names.some(n => /^word\/document\d*\.xml$/i.test(n))) return {problem: 'not-docx', detail: archiveOf(names)};
  for (const [name, data] of Object.entries(files)) {
    const head = new TextDecoder('latin1').decode(data.subarray(0, 4096));
    if (/<!(?:DOCTYPE|ENTITY)/i.test(head))
      return {problem: 'unsafe-xml', detail: `${name} declares entities of its own, which no Word document needs`};
  }
  const {count, depth} = weighed(Object.values(files));
  if (count > elements.most) {
    const detail = `it has ${count.toLocaleString('en-US')} elements; at most ${elements.most.toLocaleString('en-US')} are read`;
    return {problem: 'too-large', detail};
  }
  if (depth > elements.deep)
    return {problem: 'broken', detail: `its elements are nested more than ${elements.deep} deep`};
  try {
    const lean = Buffer.from(zipSync(files, {level: 0}));
    const {value} = await mammoth.convertToHtml({buffer: lean}, {
      convertImage: mammoth.images.imgElement(async () => ({src: ''})),
      externalFileAccess: false,
    } as object);
    const {document} = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
    const out = new TextBuilder();
    writeText(document.body as unknown as DomNode, out);
    const core = files['docProps/core.xml'] ? new TextDecoder().decode(files['docProps/core.xml']) : '';
    const field = (tag: string) =>
      unescapeXml(new RegExp(`<${tag}\\b[^>]*>([^<]{1,500})</${tag}>`).exec(core)?.[1] ?? '').trim() || null;
    return {
      text: out.text,
      parts: out.parts,
      title: field('dc:title'),
      author: field('dc:creator'),
    };
  } catch (error) {
    return {
      problem: 'broken',
      detail: String((error as Error).message)
        .split('\n')[0]!
        // the parser of XML signs its complaints
        .replace(/^(?:\w+: )?\[xmldom \w+\]\s*/, 'broken XML: ')
        .slice(0, 160),
    };
  }
}

/** How many elements XML holds and how deep they are nested, by its brackets alone. */
function weighed(parts: readonly Uint8Array[]): {count: number; depth: number} {
  const [lt, gt, slash, bang, query] = [60, 62, 47, 33, 63];
  let [count, deepest] = [0, 0];
  for (const data of parts) {
    let depth = 0;
    for (let i = data.indexOf(lt); i >= 0; i = data.indexOf(lt, i)) {
      const next = data[i + 1];
      const end = data.indexOf(gt, i);
      if (end < 0) break;
      if (next === slash) depth--;
      else if (next !== bang && next !== query) {
        count++;
        if (data[end - 1] !== slash) deepest = Math.max(deepest, ++depth);
      }
      i = end;
    }
  }
  return {count, depth: deepest};
}

function archiveOf(names: string[]): string {
  if (names.some(n => n.startsWith('xl/'))) return 'a spreadsheet';
  if (names.some(n => n.startsWith('ppt/'))) return 'a presentation';
  if (names.some(n => n === 'content.xml')) return 'an OpenDocument file; save it as .docx';
  if (names.some(n => /\.opf$/.test(n))) return 'an e-book';
  return 'a zip archive; unpack it first';
}

function unescapeXml(s: string): string {
  return s
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
