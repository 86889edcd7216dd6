// Writes every view, light and dark, narrow and wide:
//   npx tsx packages/web/test/screenshots.ts OUT [--widths=360,1280,1920] [view …]
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {root} from '../../../test/support/built.ts';
import {examples} from '../../cli/src/examples.ts';
import {TestWorkbench} from './support/workbench.ts';

const words = process.argv.slice(2);
const [out, ...wanted] = words.filter(word => !word.startsWith('--'));
const widths = (words.find(word => word.startsWith('--widths='))?.slice('--widths='.length) ?? '360,1280,1920')
  .split(',')
  .map(Number);
if (!out) throw new Error('Name the folder the pictures go to.');
mkdirSync(out, {recursive: true});

const bench = await TestWorkbench.start({seed: examples(join(root, 'cases'))});
try {
  await bench.ask('PUT', '/settings/tour', {value: 'done'});
  const libraries = await bench.ask('GET', '/libraries');
  const own = libraries.find((l: {name: string}) => l.name.startsWith('Geneva')) ?? libraries[0];
  const [conflict] = await bench.ask('GET', `/libraries/${own.id}/conflicts`);
  const documents = await bench.ask('GET', `/libraries/${own.id}/documents`);
  const {items} = await bench.ask('GET', `/libraries/${own.id}/documents/${documents[0].id}`);
  const demand = items.find((i: {kind: string}) => i.kind === 'demands') ?? items[0];
  const library = `/l/${own.id}`;
  const longest = (words: string) => words.split(/\W+/).sort((a, b) => b.length - a.length)[0]!;
  const seen = (what: string) => (page: Page) => page.locator(what).first().waitFor();
  // `then` waits for what the view is there for, since a busy machine shows it late
  const views: Record<string, {path: string; then?: (page: Page) => Promise<unknown>}> = {
    home: {path: '/'},
    library: {path: library},
    search: {
      path: library,
      then: async page => {
        await page.getByRole('searchbox').fill(longest(documents[0].title ?? documents[0].file));
        await page.waitForSelector('.results mark');
      },
    },
    document: {path: `${library}/d/${documents[0].id}`, then: seen('.sheet')},
    item: {path: `${library}/d/${documents[0].id}?item=demands.${demand.id}`},
    record: {path: `${library}/record`, then: seen('.matrix')},
    timeline: {path: `${library}/record?show=timeline`},
    graph: {path: `${library}/record?show=graph`, then: seen('.record-graph canvas')},
    claims: {path: `${library}/record?show=claims`},
    actors: {path: `${library}/record?show=actors`},
    models: {path: `${library}/models`},
    model: {path: `${library}/c/${conflict.id}/model`, then: seen('.ranked li')},
    answers: {path: `${library}/c/${conflict.id}/answers`, then: seen('.state-table tbody tr')},
    moves: {
      path: `${library}/c/${conflict.id}/answers`,
      then: async page => {
        await seen('.state-table tbody tr')(page);
        await page.locator('.moves').scrollIntoViewIfNeeded();
        await page.locator('.graph-frame[aria-busy=false]').waitFor();
        await page.locator('.graph-frame').scrollIntoViewIfNeeded();
      },
    },
    ask: {path: `${library}/c/${conflict.id}/ask`, then: seen('.verdicts tbody tr')},
    brief: {path: `${library}/brief`, then: page => page.frameLocator('iframe').locator('h1').waitFor()},
    positions: {path: `${library}/record?show=positions`},
    tour: {
      path: `${library}/record`,
      then: async page => {
        await bench.ask('PUT', '/settings/tour', {value: 2});
        await page.reload();
        await page.getByRole('complementary', {name: 'Tour'}).waitFor();
        await bench.ask('PUT', '/settings/tour', {value: 'done'});
      },
    },
    draft: {
      path: library,
      then: async page => {
        await page.getByRole('button', {name: 'Draft a model'}).click();
        // from the second picture on there is a draft already
        const another = page.getByRole('button', {name: 'Make another model'});
        const open = page.getByRole('button', {name: 'Open the model'});
        await another.or(open).first().waitFor();
        if (await another.isVisible()) await another.click();
        await open.waitFor();
      },
    },
    palette: {path: library, then: page => page.keyboard.press('Control+k')},
  };
  for (const [name, {path, then}] of Object.entries(views)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of widths) {
        const context = await bench.context({
          colorScheme,
          viewport: {width, height: width < 400 ? 740 : width < 1600 ? 860 : 1080},
        });
        const page = await bench.open(context, path);
        await page.waitForLoadState('networkidle').catch(() => {});
        await page.waitForTimeout(600);
        await then?.(page);
        await page.waitForTimeout(300);
        await page.screenshot({path: join(out, `${name}-${colorScheme}-${width}.png`)});
        await context.close();
      }
    }
    console.log(name);
  }
  if (bench.complaints.length > 0) console.log('The pages complained:\n', [...new Set(bench.complaints)].join('\n'));
} finally {
  await bench.close();
}
