import {getDocumentProxy} from 'unpdf';
import {type PdfLine, type PdfRun, pageLines, paragraphs, withoutFurniture} from './pdf-layout.ts';

export interface Pdf {
  text: string;
  title: string | null;
  author: string | null;
  pages: number;
}

export type PdfProblem = 'encrypted' | 'broken' | 'no-text' | 'too-many-pages';

const maxPages = 3000;
const maxCharacters = 20_000_000;

/** Text of a PDF in reading order, without running heads and page numbers; a problem is returned, not thrown. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf | {problem: PdfProblem; detail: string}> {
  try {
    // pdf.js takes the buffer it is given with it
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    });
    try {
      if (pdf.numPages > maxPages)
        return {problem: 'too-many-pages', detail: `${pdf.numPages} pages, at most ${maxPages}`};
      const pages: PdfLine[][] = [];
      let size = 0;
      for (let n = 1; n <= pdf.numPages && size < maxCharacters; n++) {
        const page = await pdf.getPage(n);
        const content = await page.getTextContent();
        const runs: PdfRun[] = [];
        for (const item of content.items) {
          if (!('str' in item)) continue;
          const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
          // text set upright only: watermarks and margin notes run aslant
          if (Math.abs(b) > Math.abs(a)) continue;
          runs.push({text: item.str, x, y, width: item.width, size: Math.abs(d) || item.height || 10});
          size += item.str.length;
        }
        pages.push(pageLines(runs));
        page.cleanup();
      }
      const text = paragraphs(withoutFurniture(pages)).join('\n\n').replaceAll('\0', '\uFFFD');
      if (!/\p{L}/u.test(text))
        return {problem: 'no-text', detail: pdf.numPages === 1 ? 'one page' : `${pdf.numPages} pages`};
      const info = (await pdf.getMetadata().catch(() => null))?.info as {Title?: unknown; Author?: unknown} | undefined;
      return {text, title: titleOf(info?.Title), author: titleOf(info?.Author), pages: pdf.numPages};
    } finally {
      await pdf.loadingTask.destroy().catch(() => {});
    }
  } catch (error) {
    const e = error as {name?: string; message?: string};
    if (e?.name === 'PasswordException') return {problem: 'encrypted', detail: ''};
    return {
      problem: 'broken',
      detail: String(e?.message ?? e)
        .split('\n')[0]!
        .slice(0, 160),
    };
  }
}

// what word processors leave in the title field is often the file name
function titleOf(v: unknown): string | null {
  if (typeof v !== 'string') return null;
  const t = v.replace(/\s+/g, ' ').trim();
  if (
    !t ||
    t.length > 300 ||
    /^(?:microsoft word|untitled|document\d*\b)|\.(?:docx?|pdf|indd|qxd|rtf|odt|x?html?|txt|pages|pptx?)$/i.test(t)
  )
    return null;
  return t;
}
