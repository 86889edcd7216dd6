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

/** The place in the page where a range of the document's text stands; null when it is not shown. */
export function domRange(sheet: HTMLElement, {start, end}: {start: number; end: number}): Range | null {
  const range = document.createRange();
  let began = false;
  for (const block of sheet.querySelectorAll<HTMLElement>('[data-from]')) {
    let at = Number(block.dataset.from);
    if (at >= end) break;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
      const {length} = node.textContent!;
      if (!began && start < at + length) {
        range.setStart(node, Math.max(0, start - at));
        began = true;
      }
      if (began) range.setEnd(node, Math.min(length, end - at));
      at += length;
    }
  }
  return began ? range : null;
}

/** The place of the text at a point of the window; null beside it. */
export function offsetAtPoint(x: number, y: number): number | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return offsetAt(position.offsetNode, position.offset);
  // WebKit knows it by another name
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetAt(range.startContainer, range.startOffset) : null;
}
