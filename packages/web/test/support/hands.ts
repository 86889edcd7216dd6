import type {Page} from 'playwright-core';

/** Selects words of the text shown, whatever marks lie over them; a key is pressed before the page can be told of it. */
export const select = (page: Page, words: string, key?: string): Promise<void> =>
  page.evaluate(
    ([wanted, pressed]) => {
      const block = [...document.querySelectorAll('.block')].find(b => b.textContent!.includes(wanted))!;
      let at = block.textContent!.indexOf(wanted);
      let left = at + wanted.length;
      const range = document.createRange();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const {length} = node.textContent!;
        if (at >= 0 && at < length) range.setStart(node, at);
        if (left > 0 && left <= length) range.setEnd(node, left);
        at -= length;
        left -= length;
      }
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      if (pressed) window.dispatchEvent(new KeyboardEvent('keydown', {key: pressed}));
    },
    [words, key] as const,
  );

/** Presses keys on the page in one go, before anything but the answer to each key itself can run; gives what has the focus then. */
export const pressAtOnce = (page: Page, ...keys: string[]): Promise<string> =>
  page.evaluate(async pressed => {
    for (const key of pressed) {
      window.dispatchEvent(new KeyboardEvent('keydown', {key}));
      // what the page draws for a key it draws before the next one comes
      for (let k = 0; k < 10; k++) await Promise.resolve();
    }
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '';
  }, keys);

/** Clicks something and gives what has the focus before anything but the answer to the click can run. */
export const clickAtOnce = (page: Page, selector: string, words: string): Promise<string> =>
  page.evaluate(
    async ([what, wanted]) => {
      const found = [...document.querySelectorAll<HTMLElement>(what)].find(e =>
        `${e.ariaLabel ?? ''} ${e.textContent}`.includes(wanted),
      );
      found!.click();
      for (let k = 0; k < 10; k++) await Promise.resolve();
      return document.activeElement?.getAttribute('aria-label') ?? '';
    },
    [selector, words] as const,
  );

/** Holds back what a page asks for until it is let go. */
export async function hold(page: Page, what: string | RegExp): Promise<() => Promise<void>> {
  let go = () => {};
  const gate = new Promise<void>(resolve => {
    go = resolve;
  });
  await page.route(what, async route => {
    await gate;
    await route.continue().catch(() => {});
  });
  return async () => {
    go();
    await page.unroute(what);
  };
}
