export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  heading(text: string): string;
  actor(text: string): string;
}

const plain = (text: string) => text;
const code = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

export function painter(color: boolean): Paint {
  if (!color) return {bold: plain, dim: plain, heading: plain, actor: plain};
  return {bold: code(1, 22), dim: code(2, 22), heading: code(36, 39), actor: code(1, 22)};
}

const codes = /\u001b\[\d+m/g;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns a text takes on a terminal. */
export function columns(text: string): number {
  let n = 0;
  for (const c of text.replace(codes, '')) n += noWidth.test(c) ? 0 : wide.test(c) ? 2 : 1;
  return n;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap(w => cut(w, width))) {
    const size = columns(word);
    if (used && used + 1 + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += used ? ` ${word}` : word;
    used += used ? size + 1 : size;
  }
  if (line || !lines.length) lines.push(line);
  return lines;
}

function cut(word: string, width: number): string[] {
  if (columns(word) <= width) return [word];
  const out: string[] = [];
  let part = '';
  let used = 0;
  for (const c of word) {
    const w = columns(c);
    if (used + w > width) {
      out.push(part);
      part = '';
      used = 0;
    }
    part += c;
    used += w;
  }
  if (part) out.push(part);
  return out;
}
