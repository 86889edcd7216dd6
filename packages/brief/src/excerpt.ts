import type {Span} from '@suasion/model';

const widest = 320;
const abbreviation =
  /(?:^|[\s(“"‘])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Adm|Rev|Hon|Pres|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)$/u;

/** Where the sentence that holds `from` begins. */
export function sentenceStart(text: string, from: number): number {
  const least = Math.max(0, from - widest);
  for (let k = from - 1; k > least; k--) {
    if (text[k] === '\n' || text[k] === '\r') return k + 1;
    if (!/\s/.test(text[k]!)) continue;
    const before = text.slice(Math.max(0, k - 16), k);
    const end = /[.!?]["”’)]*$/.exec(before);
    if (end && !(before[end.index] === '.' && end[0] === '.' && abbreviation.test(before.slice(0, end.index))))
      return k + 1;
  }
  if (least === 0) return 0;
  const space = text.indexOf(' ', least);
  return space < 0 || space >= from ? from : space + 1;
}

/** Where the sentence that holds `to` ends. */
export function sentenceEnd(text: string, to: number): number {
  const most = Math.min(text.length, to + widest);
  // the evidence may end with the sentence’s own full stop
  for (let k = Math.max(0, to - 1); k < most; k++) {
    if (text[k] === '\n' || text[k] === '\r') return Math.max(to, k);
    if (!/[.!?]/.test(text[k]!)) continue;
    const marks = /^["”’)]*/.exec(text.slice(k + 1, k + 4))![0];
    const after = text[k + 1 + marks.length];
    if (after !== undefined && !/\s/.test(after)) continue;
    if (
      text[k] === '.' &&
      !marks &&
      abbreviation.test(text.slice(Math.max(0, k - 12), k)) &&
      after !== undefined &&
      after !== '\n'
    )
      continue;
    return Math.max(to, k + 1 + marks.length);
  }
  if (most === text.length) return most;
  const space = text.lastIndexOf(' ', most);
  return space > to ? space : to;
}

/** The sentences around the spans of one document, the spans marked: plain and marked pieces in turn. */
export function excerpt(text: string, spans: readonly Span[]): string[] {
  const first = spans[0]!;
  // a trail over a whole article shows where it begins
  const near = spans.filter(s => s.start - first.start < widest);
  const last = near.reduce((end, s) => Math.max(end, s.end), first.end);
  const pieces: string[] = [];
  let at = sentenceStart(text, first.start);
  // a sentence too long to print whole says where it is cut
  const cut = at > 0 && !/[\n]/.test(text[at - 1]!) && first.start - at >= widest - 40;
  for (const {start, end} of near) {
    if (start < at && pieces.length) continue;
    pieces.push(text.slice(at, start), text.slice(start, Math.min(end, start + 2 * widest)));
    at = end;
  }
  const to = Math.max(at, sentenceEnd(text, last));
  pieces.push(
    text.slice(at, to) +
      (to < text.length && /[\p{L}\p{N}]/u.test(text[to - 1] ?? '') && to > last && text[to] !== '\n' ? ' …' : ''),
  );
  if (cut) pieces[0] = `… ${pieces[0]}`;
  return pieces.map(p => p.replace(/\s+/g, ' '));
}
