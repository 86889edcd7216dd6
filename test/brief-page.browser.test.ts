import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {brief, toHtml} from '@suasion/brief';
import {parseConflict, parseRecord} from '@suasion/model';
import {answersFor} from '@suasion/server/answers';
import {type Browser, type Page, chromium as playwright} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {exampleNames} from '../scripts/examples.ts';
import {chromium, installChromium, missing} from './support/need.ts';
import {root} from './transcripts.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const noBrowser = missing('Chromium', chromium !== undefined, installChromium);
const read = (...path: string[]) => readFileSync(join(root, 'cases/own', ...path), 'utf8');

function pageOf(name: string, modelled: boolean): string {
  const parsed = parseRecord(read(name, 'record.json'));
  const conflict = parseConflict(read(name, `${name}.conflict.yaml`));
  if (!parsed.ok || !conflict.ok) throw new Error(name);
  const {record} = parsed;
  if (!modelled) return toHtml(brief({record: {...record, demands: []}, conflict: null, answers: null}));
  const answers = answersFor(conflict.conflict, {samples: 20});
  if (!answers.ok) throw new Error(answers.issues[0]?.message);
  return toHtml(brief({record, conflict: conflict.conflict, answers: answers.value}));
}

const [first = ''] = exampleNames();
const pages = [
  ...exampleNames().map(name => ({name, html: once(() => pageOf(name, true))})),
  {name: 'a report in which nobody asks anything', html: once(() => pageOf(first, false))},
];

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

// skipped where there is no browser to look with
describe.skipIf(noBrowser)('the page of a brief in a browser', {timeout: 90_000}, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await playwright.launch({executablePath: chromium, args: ['--no-sandbox']});
  }, 60_000);
  afterAll(() => browser?.close());

  // one page for all that is looked at in a brief, as a reader turns and prints it; each look sets what it depends on
  const shown = new Map<string, Promise<Page>>();
  async function open({name, html}: (typeof pages)[number], width: number): Promise<Page> {
    const fresh = async () => {
      const page = await browser.newPage({bypassCSP: true});
      await page.setContent(html());
      return page;
    };
    if (!shown.has(name)) shown.set(name, fresh());
    const page = await shown.get(name)!;
    await page.setViewportSize({width, height: 900});
    await page.emulateMedia({media: 'screen', colorScheme: 'light'});
    return page;
  }

  test.each(pages)('$name: nothing stands in anybody’s way, in light and in dark', async one => {
    const page = await open(one, 900);
    await page.evaluate(axe);
    // another colour scheme changes nothing but colours
    for (const [scheme, rules] of [
      ['light', null],
      ['dark', ['color-contrast', 'link-in-text-block']],
    ] as const) {
      await page.emulateMedia({colorScheme: scheme});
      const violations: {id: string; nodes: {html: string}[]}[] = await page.evaluate(
        async only => (await (globalThis as any).axe.run(document, only ? {runOnly: only} : {})).violations,
        rules as string[] | null,
      );
      const found = violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`);
      expect(found, scheme).toEqual([]);
    }
  });

  test.each(pages)('$name: a narrow screen scrolls down, never sideways', async one => {
    const page = await open(one, 360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test.each(pages)('$name: the list of sections is whole at every width, and lies on nothing', async one => {
    const page = await open(one, 900);
    for (const width of [360, 900, 1240, 1265, 1311, 1312, 1400, 1920]) {
      await page.setViewportSize({width, height: 900});
      const {left, right, text} = await page.evaluate(() => {
        const nav = document.querySelector('nav')!;
        const at = nav.getBoundingClientRect();
        const aside = getComputedStyle(nav).position === 'fixed';
        const text = aside ? document.querySelector('h1')!.getBoundingClientRect().left : innerWidth;
        return {left: at.left, right: at.right, text};
      });
      expect({width, cut: left < 0, over: right > text}).toEqual({width, cut: false, over: false});
    }
  });

  test.each(pages)('$name: no word of a picture is cut off', async one => {
    const page = await open(one, 900);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('figure svg')].flatMap(svg => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].flatMap(text => {
          const at = text.getBoundingClientRect();
          const inside =
            at.left >= box.left - 1 &&
            at.right <= box.right + 1 &&
            at.top >= box.top - 1 &&
            at.bottom <= box.bottom + 1;
          return inside ? [] : [text.textContent];
        });
      }),
    );
    expect(cut).toEqual([]);
  });

  test.each(pages)('$name: on paper nothing runs over the edge and nothing to click is left', async one => {
    const page = await open(one, 658);
    await page.emulateMedia({media: 'print'});
    const seen = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      wide: [...document.querySelectorAll('table, svg, pre')].filter(e => e.getBoundingClientRect().right > 659).length,
      nav: getComputedStyle(document.querySelector('nav')!).display,
      // what only introduces what follows is not left at the foot of a page
      left: [...document.querySelectorAll('h2, h2 + .ground, h3, caption')].filter(
        e => getComputedStyle(e).breakAfter !== 'avoid',
      ).length,
    }));
    expect(seen).toEqual({width: 658, wide: 0, nav: 'none', left: 0});
  });
});
