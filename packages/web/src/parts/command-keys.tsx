import {useLayoutEffect} from 'react';
import {commands} from '../core/commands.ts';
import {Shortcuts} from '../core/shortcuts.ts';

/** Listens for shortcuts for the whole page. A field, a menu or a dialog keeps the keys it uses itself. */
export function CommandKeys() {
  // from the moment the page can be seen
  useLayoutEffect(() => {
    const shortcuts = new Shortcuts(commands);
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing =
        target !== null &&
        (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
      const inDialog =
        target?.closest('[role=dialog]:not([data-shortcuts]), [role=menu], [role=listbox]') ??
        document.querySelector('.mantine-Modal-content');
      const found = shortcuts.match(event, typing || inDialog !== null);
      if (!found) return;
      event.preventDefault();
      found.perform();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return null;
}
