import {type RefObject, useEffect, useLayoutEffect, useRef} from 'react';

/**
 * Keeps the focus beside the text where what had it gives way to something else: it goes to the item that opens, back to
 * the button a correction began from, and back to the item's line in the list.
 */
export function useSideFocus(side: RefObject<HTMLElement | null>, chosen: string | null, editing: boolean): void {
  const inside = useRef(false);
  const before = useRef({chosen, editing});
  useEffect(() => {
    const came = ({target}: FocusEvent) => {
      inside.current = side.current?.contains(target as Node) ?? false;
    };
    const pressed = ({target}: PointerEvent) => {
      if (!side.current?.contains(target as Node)) inside.current = false;
    };
    document.addEventListener('focusin', came);
    document.addEventListener('pointerdown', pressed);
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('pointerdown', pressed);
    };
  }, [side]);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = {chosen, editing};
    if (!inside.current || document.activeElement !== document.body) return;
    const place =
      chosen === null
        ? `[data-item="${CSS.escape(was.chosen ?? '')}"]`
        : was.editing && was.chosen === chosen
          ? '[data-correct]'
          : '.item-panel';
    (side.current?.querySelector<HTMLElement>(place) ?? side.current)?.focus({preventScroll: chosen !== null});
  }, [side, chosen, editing]);
}
