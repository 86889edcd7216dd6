import {type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react';
import {headOf, type Picked, reach, stepWord, wordAt} from '../../core/pick-words.ts';
import {domRange, offsetAtPoint, selectedRange} from '../../core/selection.ts';

export type Step = 'left' | 'right' | 'up' | 'down';

/**
 * Words picked out of the text shown, to be marked or taken into an item: selected by pointer or touch, or gone to word by
 * word. They stay picked, and are shown so, when a field of a form takes the page's own selection away.
 */
export function usePicked(text: string | undefined, sheet: RefObject<HTMLElement | null>) {
  const [picked, setPicked] = useState<Picked | null>(null);
  // whether the arrow keys move what is picked
  const [walking, setWalking] = useState(false);
  const now = useRef(picked);
  now.current = picked;

  // the page tells of a selection a moment after it is made, and a key may be pressed before that
  const look = (): Picked | null => {
    const selection = window.getSelection();
    if (text === undefined || !selection || !sheet.current?.contains(selection.anchorNode)) return now.current;
    const range = selectedRange(text);
    if (range && range.start === now.current?.start && range.end === now.current.end) return now.current;
    return range && {...range, anchor: range.start};
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at is behind references, but for the text
  useLayoutEffect(() => {
    if (text === undefined) return;
    const listen = () => {
      const seen = look();
      if (seen === now.current) return;
      setPicked(seen);
      if (!seen) setWalking(false);
    };
    listen();
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [text, sheet]);

  useLayoutEffect(() => paint(picked && sheet.current && domRange(sheet.current, picked)));
  useEffect(() => () => paint(null), []);

  const show = (next: Picked) => {
    now.current = next;
    setPicked(next);
    const range = sheet.current && domRange(sheet.current, next);
    if (!range) return;
    window
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const head = headOf(text!, next);
    bring(domRange(sheet.current!, head));
  };
  const {start, end} = picked ?? {};
  const range = useMemo(() => (start === undefined || end === undefined ? null : {start, end}), [start, end]);
  return {
    picked: range,
    /** What is picked at this moment, be it shown yet or not. */
    current(): {start: number; end: number} | null {
      const seen = look();
      return seen && {start: seen.start, end: seen.end};
    },
    walking,
    /** Begins at the words picked already, at a place of the text, or at the first word in sight. */
    walk(at: number | null) {
      if (text === undefined || !sheet.current) return;
      const first = look() ?? wordAt(text, at ?? inSight(sheet.current));
      if (!first) return;
      setWalking(true);
      show(first);
    },
    step(to: Step, extend: boolean) {
      const from = look();
      if (!from || text === undefined || !sheet.current) return;
      if (to === 'left' || to === 'right') return show(stepWord(text, from, to === 'right' ? 1 : -1, extend));
      const at = beyond(sheet.current, text, headOf(text, from), to === 'down' ? 1 : -1);
      if (at === null) return;
      const next = extend ? reach(text, from, at) : wordAt(text, at);
      if (next) show(next);
    },
    clear() {
      setPicked(null);
      setWalking(false);
      if (sheet.current?.contains(window.getSelection()?.anchorNode ?? null)) window.getSelection()?.removeAllRanges();
    },
  };
}

// a highlight needs no change of the page, under which a selection being made would break off
function paint(range: Range | null): void {
  if (typeof Highlight === 'undefined') return;
  if (range) CSS.highlights.set('picked', new Highlight(range));
  else CSS.highlights.delete('picked');
}

function inSight(sheet: HTMLElement): number {
  const blocks = [...sheet.querySelectorAll<HTMLElement>('[data-from]')];
  const top = headerHeight();
  const block = blocks.find(b => b.getBoundingClientRect().top >= top) ?? blocks.at(-1);
  return Number(block?.dataset.from ?? 0);
}

const headerHeight = () => document.querySelector('.header')?.getBoundingClientRect().bottom ?? 0;

/** Scrolls so that a place of the text can be seen, when it cannot. */
function bring(range: Range | null): void {
  const rect = range?.getBoundingClientRect();
  if (!rect) return;
  if (rect.top < headerHeight() + 8) window.scrollBy({top: rect.top - headerHeight() - 80});
  else if (rect.bottom > window.innerHeight - 8) window.scrollBy({top: rect.bottom - window.innerHeight + 80});
}

/** The place of the text in the line above or below, as far from the left as where one is. */
function beyond(sheet: HTMLElement, text: string, from: {start: number; end: number}, by: -1 | 1): number | null {
  const rect = domRange(sheet, from)?.getClientRects()[0];
  if (!rect) return null;
  const {left, right} = sheet.getBoundingClientRect();
  const x = Math.min(Math.max(rect.left + rect.width / 2, left + 1), right - 1);
  // lines of a paragraph are close, the next paragraph is further off
  for (let far = 4; far < rect.height * 8; far += 6) {
    const y = by > 0 ? rect.bottom + far : rect.top - far;
    if (y < headerHeight() + 8 || y > window.innerHeight - 8) {
      const scrolled = window.scrollY;
      window.scrollBy({top: by * 160, behavior: 'instant'});
      return scrolled === window.scrollY ? null : beyond(sheet, text, from, by);
    }
    const at = offsetAtPoint(x, y);
    const word = at === null ? null : wordAt(text, at);
    const there = word && domRange(sheet, word)?.getClientRects()[0];
    if (there && (there.top - rect.top) * by > rect.height * 0.4) return word.start;
  }
  return null;
}
