/**
 * Which characters stand inside quotation marks. Marks are paired within a paragraph; a mark left open at the end of a
 * paragraph runs on when the next paragraph opens with a mark too (the printers' convention for long quotations).
 */
export interface Quote {
  /** offset of the opening mark */
  start: number;
  /** one past the closing mark, or the end of the paragraph when none closes it */
  end: number;
  closed: boolean;
  /** the quotation of the previous paragraph, left open there, goes on here */
  continues: boolean;
}

const openers = '“‘«„‟';
const letter = /[\p{L}\p{N}]/u;

/** what sort of mark stands at `i`, and how many characters it takes: '' `` and " are double, ' ‘ ’ single */
function markAt(text: string, i: number): {double: boolean; open: boolean | null; length: number} | null {
  const c = text[i]!;
  if (c === '“' || c === '«' || c === '„' || c === '‟') return {double: true, open: true, length: 1};
  if (c === '”' || c === '»') return {double: true, open: false, length: 1};
  if (c === '"' || c === '＂') return {double: true, open: null, length: 1};
  if (c === '`' && text[i + 1] === '`') return {double: true, open: true, length: 2};
  if (c === "'" && text[i + 1] === "'") return {double: true, open: null, length: 2};
  if (c === '‘') return {double: false, open: true, length: 1};
  if (c === '’' || c === "'" || c === '`') return {double: false, open: null, length: 1};
  return null;
}

/** The quotations of one paragraph, text[from..to), in order; nested ones lie inside the outer and are left out. */
export function quotesIn(text: string, from: number, to: number, before: Quote | null): Quote[] {
  const out: Quote[] = [];
  let open: {at: number; double: boolean} | null = null;
  // “She said “no” to us”: curly marks tell how deep they are
  let depth = 0;
  for (let i = from; i < to; i++) {
    const mark = markAt(text, i);
    if (!mark) continue;
    const prev = i > from ? text[i - 1]! : ' ';
    const next = i + mark.length < to ? text[i + mark.length]! : ' ';
    const glued = letter.test(prev);
    const nextGlued = letter.test(next);
    if (!open) {
      // an apostrophe (don't, the ’90s, voters’) is no mark: a single mark opens only after space or a bracket, before
      // a letter, and only when a closing one is to be found
      let opens: boolean;
      // a closing mark where only an opening one can stand (”So it is) is one
      if (mark.double)
        opens = mark.open === true || (mark.open === null ? !(glued && !nextGlued) : nextGlued && /\s/.test(prev));
      else opens = !glued && nextGlued && (mark.open === true || !/\d/.test(next)) && closesSingle(text, i + 1, to);
      // a closing mark with none open: the quotation began before this paragraph
      if (!opens) {
        if (mark.double && mark.open === false && out.length === 0 && before && !before.closed)
          out.push({start: from, end: i + mark.length, closed: true, continues: true});
        i += mark.length - 1;
        continue;
      }
      open = {at: i, double: mark.double};
      depth = 0;
    } else if (mark.double && mark.open === true && open.double && text[open.at] === text[i] && nextGlued) depth++;
    else if (mark.double === open.double) {
      let closes = mark.open !== true;
      if (!mark.double) closes = closes && !nextGlued;
      else if (mark.open === null) closes = i > open.at;
      if (
        closes &&
        depth > 0 &&
        mark.open === false &&
        text.indexOf('”', i + 1) >= 0 &&
        text.indexOf('”', i + 1) < to
      ) {
        depth--;
        closes = false;
      }
      if (closes) {
        out.push({start: open.at, end: i + mark.length, closed: true, continues: false});
        open = null;
      }
    }
    i += mark.length - 1;
  }
  if (open) out.push({start: open.at, end: to, closed: false, continues: false});
  const first = out[0];
  if (first && before && !before.closed && !letter.test(text.slice(from, first.start))) first.continues = true;
  return out;
}

/** is there a closing single mark (not an apostrophe before a letter) within reach? */
function closesSingle(text: string, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 400; i++) {
    const c = text[i]!;
    if (openers.includes(c) && c !== '“') return false;
    if ((c === '’' || c === "'") && !letter.test(text[i + 1] ?? ' ')) {
      // “voters’ ” is a possessive when the word ends in s and no punctuation stands before the mark
      const prev = text[i - 1] ?? ' ';
      if (/s/i.test(prev) && /[ ]\p{L}/u.test(text.slice(i + 1, i + 3))) continue;
      return true;
    }
  }
  return false;
}
