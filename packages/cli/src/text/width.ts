const zero = /^(?:\p{Mark}|\p{Cf}|\p{Cc})+$/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const plain = /^[\u0020-\u007e]*$/;
const colours = /\u001b\[[0-9;]*m/g;

/** Ranges of East Asian wide and fullwidth characters (Unicode Standard Annex 11), first and last, ascending. */
const wide = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
] as const;

/**
 * Columns a text takes on a terminal: combining marks and colours none, wide characters and emoji two.
 *
 * @example displayWidth('中e\u0301') // 3
 */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const {segment} of graphemes(text.replace(colours, ''))) width += graphemeWidth(segment);
  return width;
}

/** made when first needed: it takes a tenth of the time a command takes to start */
let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  return segmenter.segment(text);
}

function graphemeWidth(grapheme: string): number {
  if (zero.test(grapheme)) return 0;
  if (emoji.test(grapheme)) return 2;
  const code = grapheme.codePointAt(0)!;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** The text filled with spaces to `width` columns, on the right or, for `end`, on the left. */
export function pad(text: string, width: number, side: 'start' | 'end' | 'middle' = 'start'): string {
  const room = Math.max(0, width - displayWidth(text));
  if (side === 'start') return text + ' '.repeat(room);
  if (side === 'end') return ' '.repeat(room) + text;
  return ' '.repeat(room >> 1) + text + ' '.repeat(room - (room >> 1));
}

/** The text cut to `width` columns, the last of them `…` when something is missing. */
export function fit(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let taken = '';
  let used = 0;
  for (const {segment} of graphemes(text)) {
    used += graphemeWidth(segment);
    if (used > width - 1) break;
    taken += segment;
  }
  return `${taken}…`;
}

/** The text broken at spaces into lines of at most `width` columns; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
