/** A run of characters on a page; x and y in points from the lower left corner, y of the baseline. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Runs on one baseline without a wide gap between them. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** Lines of a page in reading order: columns one after the other, lines across the page between them. */
export function pageLines(runs: PdfRun[]): PdfLine[] {
  return order(segments(runs), 0);
}

// phase 1: runs to segments, broken where the gap is wider than any space between words
function segments(runs: PdfRun[]): PdfLine[] {
  const sorted = runs.filter(r => r.text !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfRun[][] = [];
  for (const r of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - r.y) <= Math.max(1.5, Math.min(row[0]!.size, r.size) * 0.35)) row.push(r);
    else rows.push([r]);
  }
  const out: PdfLine[] = [];
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x);
    let line: PdfLine | null = null;
    for (const r of row) {
      const gap: number = line ? r.x - line.right : 0;
      if (line && gap < Math.max(r.size, 6) * 1.3) {
        const space = gap > r.size * 0.12 && !line.text.endsWith(' ') && !r.text.startsWith(' ');
        line.text += (space ? ' ' : '') + r.text;
        line.right = Math.max(line.right, r.x + r.width);
        line.size = Math.max(line.size, r.size);
      } else if (r.text.trim()) {
        line = {text: r.text, x: r.x, right: r.x + r.width, y: r.y, size: r.size};
        out.push(line);
      }
    }
  }
  return out.filter(l => l.text.trim());
}

// phase 2: a gutter that few lines cross splits a region; the lines that cross it part the columns into bands
function order(lines: PdfLine[], depth: number): PdfLine[] {
  const gutter = depth < 4 ? widestGutter(lines) : null;
  if (gutter === null) return lines.sort((a, b) => b.y - a.y || a.x - b.x);
  const across = lines.filter(l => l.x < gutter && l.right > gutter).sort((a, b) => b.y - a.y);
  const out: PdfLine[] = [];
  let top = Number.POSITIVE_INFINITY;
  const band = (low: number) => {
    const inside = lines.filter(l => l.y < top && l.y > low && !(l.x < gutter && l.right > gutter));
    out.push(
      ...order(
        inside.filter(l => l.right <= gutter),
        depth + 1,
      ),
    );
    out.push(
      ...order(
        inside.filter(l => l.x >= gutter),
        depth + 1,
      ),
    );
  };
  for (const l of across) {
    band(l.y);
    out.push(l);
    top = l.y;
  }
  band(Number.NEGATIVE_INFINITY);
  return out;
}

function widestGutter(lines: PdfLine[]): number | null {
  if (lines.length < 8) return null;
  const left = Math.min(...lines.map(l => l.x));
  const right = Math.max(...lines.map(l => l.right));
  const width = Math.ceil(right - left);
  if (width < 100 || width > 5000) return null;
  // cover[i]: how many lines lie over the vertical at left + i
  const cover = new Int32Array(width + 2);
  for (const l of lines) {
    cover[Math.floor(l.x - left)]!++;
    cover[Math.min(width + 1, Math.ceil(l.right - left))]!--;
  }
  for (let i = 1; i < cover.length; i++) cover[i]! += cover[i - 1]!;
  const allowed = Math.floor(lines.length * 0.15);
  let best: {at: number; score: number} | null = null;
  for (let i = 0; i < width; ) {
    if (cover[i]! > allowed) {
      i++;
      continue;
    }
    let j = i;
    while (j < width && cover[j]! <= allowed) j++;
    const at = left + (i + j) / 2;
    const before = lines.filter(l => l.right <= at).length;
    const after = lines.filter(l => l.x >= at).length;
    if (j - i >= 8 && Math.min(before, after) >= Math.max(3, lines.length * 0.15)) {
      const score = j - i + Math.min(before, after);
      if (!best || score > best.score) best = {at, score};
    }
    i = j + 1;
  }
  return best?.at ?? null;
}

/** Drops what stands at the same height at the top or foot of page after page: running heads, footers, page numbers. */
export function withoutFurniture(pages: PdfLine[][]): PdfLine[][] {
  const edge = 3;
  const key = (l: PdfLine) => `${l.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()}`;
  const heights = new Map<string, number[]>();
  const edges = pages.map(page => {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, edge), ...byHeight.slice(-edge)]);
  });
  for (const lines of edges) {
    const once = new Map([...lines].map(l => [`${key(l)} ${Math.round(l.y)}`, l]));
    for (const l of once.values()) heights.set(key(l), [...(heights.get(key(l)) ?? []), l.y]);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const recurs = (l: PdfLine) => heights.get(key(l))!.filter(y => Math.abs(y - l.y) <= 3).length >= often;
  return pages.map((page, i) =>
    page.filter(l => {
      if (!edges[i]!.has(l)) return true;
      if (/^[\s\-–—|[\](]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[\s\-–—|[\])]*$/i.test(l.text)) return false;
      return pages.length < 2 || l.text.length > 150 || !recurs(l);
    }),
  );
}

/** Lines to paragraphs, words broken at line ends rejoined. */
export function paragraphs(pages: PdfLine[][]): string[] {
  const lines = pages.flat();
  const whole = lines.map(l => l.text).join('\n');
  const leading =
    median(
      lines
        .slice(1)
        .map((l, i) => lines[i]!.y - l.y)
        .filter(d => d > 0),
    ) || 12;
  const out: string[] = [];
  let text = '';
  let last: PdfLine | null = null;
  for (const l of lines) {
    const line = l.text.replace(/\s+/g, ' ').trim();
    if (text && last && continues(last, l, leading, text, line)) text = join(text, line, whole);
    else {
      if (text) out.push(text);
      text = line;
    }
    last = l;
  }
  if (text) out.push(text);
  return out;
}

function continues(last: PdfLine, l: PdfLine, leading: number, before: string, line: string): boolean {
  const ended = /[.!?:]["”’)\]]?$/.test(before);
  const drop = last.y - l.y;
  if (Math.abs(last.size - l.size) > 1.2) return false;
  // the next column or page: the sentence says whether it goes on
  if (drop <= 0 || drop > leading * 6) return !ended || /^\p{Ll}/u.test(line);
  // large letters stand in lines further apart
  if (drop > Math.max(leading, l.size * 1.15) * 1.45) return false;
  const indented = l.x - last.x > l.size * 0.8 && l.x - last.x < l.size * 5;
  if (indented && ended) return false;
  if (/^(?:[•▪●‣–—*]|\(?\d{1,2}[.)])\s/.test(line)) return false;
  // a line that left room for the next word ended on purpose: a heading, the end of a paragraph
  const word = /^\S+/.exec(line)![0].length * l.size * 0.5;
  const room = last.right + word + l.size * 1.5 < l.right;
  return !(room && (ended || !/^\p{Ll}/u.test(line)));
}

/** “negotia-” + “tions” is one word; “cease-” + “fire” keeps its hyphen when the text writes cease-fire elsewhere. */
function join(before: string, line: string, whole: string): string {
  const cut = /(\p{L}+)[-\u00ad\u2010]$/u.exec(before);
  const next = /^(\p{Ll}+)/u.exec(line);
  if (!cut || !next) return before.endsWith('\u00ad') ? before.slice(0, -1) + line : `${before} ${line}`;
  const hyphenated = `${cut[1]}-${next[1]}`;
  const keep = before.endsWith('-') && (/-\p{L}+-$/u.test(before) || whole.includes(hyphenated));
  return keep ? before + line : before.slice(0, -1) + line;
}

function median(values: number[]): number {
  const v = values.sort((a, b) => a - b);
  return v[v.length >> 1] ?? 0;
}
