import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everything = {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']};
// what another colour scheme can change
const colours = {type: 'rule', values: ['color-contrast', 'link-in-text-block']};

/** Until nothing on a page is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"], .mantine-Loader-root').first().waitFor({state: 'detached'});
  await page.evaluate(async () => {
    const paint = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await paint();
    const ending = document.getAnimations().filter(a => a.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map(a => a.finished.catch(() => {})));
  });
}

/** What axe says against a page as it stands: against all of it in light, against its colours in dark. */
export async function judged(page: Page): Promise<string[]> {
  // the page's own policy lets no script in: the judge comes in by the debugger's door
  await page.evaluate(axe);
  const found: string[] = [];
  for (const [colorScheme, runOnly] of [
    ['light', everything],
    ['dark', colours],
  ] as const) {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    // colours are judged when they are what they will be
    await settled(page);
    const violations: any[] = await page.evaluate(
      async rules => (await (globalThis as any).axe.run(document, {runOnly: rules, iframes: false})).violations,
      runOnly as any,
    );
    for (const {id, nodes} of violations) {
      const where = nodes.slice(0, 3).map((n: any) => n.html.slice(0, 160));
      found.push(`${colorScheme}: ${id}: ${where.join(' | ')}`);
    }
  }
  return found;
}
