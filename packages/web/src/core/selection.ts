/** Where a DOM position lies in the document's text: elements carry the offset their text begins at. */
export function offsetAt(node: Node | null, within: number): number | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (!(at instanceof HTMLElement) || at.dataset.from === undefined) continue;
    const range = document.createRange();
    range.setStart(at, 0);
    range.setEnd(node!, within);
    return Number(at.dataset.from) + range.toString().length;
  }
  return null;
}

/** The characters selected in the text shown, without white space at the ends; null when there are none. */
export function selectedRange(text: string): {start: number; end: number} | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const {startContainer, startOffset, endContainer, endOffset} = selection.getRangeAt(0);
  let start = offsetAt(startContainer, startOffset);
  let end = offsetAt(endContainer, endOffset);
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? {start, end} : null;
}

/** A boundary moved by one word to the left or right. */
export function byWord(text: string, at: number, direction: -1 | 1): number {
  const words = [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)];
  const stops = words.flatMap(w => [w.index, w.index + w[0].length]);
  if (direction < 0) return stops.findLast(s => s < at) ?? 0;
  return stops.find(s => s > at) ?? text.length;
}
