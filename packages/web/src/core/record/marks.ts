import {mainSpans, type RecordKind} from '@suasion/model';

export interface MarkedItem {
  kind: string;
  id: string;
  item: any;
  decision: string | null;
}

/** One run of characters an item marks; `key` is `kind.id`. */
export interface Mark {
  key: string;
  kind: RecordKind;
  start: number;
  end: number;
  decision: string | null;
}

/** Characters with the marks that cover all of them. */
export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

/** The marks items make in one document, in reading order. Rejected items make none. */
export function marksOf(items: readonly MarkedItem[], document: string): Mark[] {
  const out: Mark[] = [];
  for (const {kind, id, item, decision} of items) {
    if (decision === 'rejected') continue;
    for (const {doc, start, end} of mainSpans(kind as RecordKind, item)) {
      if (doc === document && start < end) {
        out.push({key: `${kind}.${id}`, kind: kind as RecordKind, start, end, decision});
      }
    }
  }
  return out.sort(inReadingOrder);
}

type Place = {start: number; end: number};
const inReadingOrder = (a: Place, b: Place) => a.start - b.start || b.end - a.end;

/**
 * The key of the item whose first mark comes after the chosen one's, or before it; from the ends when none is chosen. A chosen
 * item that makes no mark (any more) is where its words stand. Null past the last.
 */
export function beside(
  marks: readonly Mark[],
  chosen: {key: string; words: readonly Place[]} | null,
  by: -1 | 1,
): string | null {
  const firsts = [...new Map(marks.toReversed().map(m => [m.key, m])).values()].sort(inReadingOrder);
  if (!chosen) return firsts.at(by > 0 ? 0 : -1)?.key ?? null;
  const at = firsts.findIndex(m => m.key === chosen.key);
  if (at >= 0) return firsts[at + by]?.key ?? null;
  const place = chosen.words.toSorted(inReadingOrder)[0];
  if (!place) return beside(marks, null, by);
  const next =
    by > 0 ? firsts.find(m => inReadingOrder(m, place) > 0) : firsts.findLast(m => inReadingOrder(m, place) < 0);
  return next?.key ?? null;
}

/** Cuts the characters from `start` to `end` wherever a mark begins or ends; together the segments give the text back. */
export function segments(marks: readonly Mark[], start: number, end: number): Segment[] {
  const inside = marks.filter(m => m.start < end && m.end > start);
  const cuts = new Set([start, end]);
  for (const m of inside) {
    cuts.add(Math.max(m.start, start));
    cuts.add(Math.min(m.end, end));
  }
  const order = [...cuts].sort((a, b) => a - b);
  const out: Segment[] = [];
  for (let k = 0; k + 1 < order.length; k++) {
    const [from, to] = [order[k]!, order[k + 1]!];
    out.push({start: from, end: to, marks: inside.filter(m => m.start <= from && m.end >= to)});
  }
  return out;
}

export interface Block {
  kind: string;
  start: number;
  end: number;
}

/**
 * The text as blocks to set: recognised parts keep their kind, the rest is cut at line breaks. Lines of no
 * letter or digit are left out: blank ones, and what only marks up the text, as `#` or `*` around a part.
 */
export function blocks(text: string, parts: readonly Block[]): Block[] {
  const out: Block[] = [];
  const cut = (kind: string, start: number, end: number) => {
    for (const line of text.slice(start, end).matchAll(/[^\r\n]*[\p{L}\p{N}][^\r\n]*/gu)) {
      const from = start + line.index;
      out.push({kind, start: from, end: from + line[0].length});
    }
  };
  let at = 0;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start < at || part.end > text.length) continue;
    cut('body', at, part.start);
    cut(part.kind, part.start, part.end);
    at = part.end;
  }
  cut('body', at, text.length);
  return out;
}
