import {readFileSync} from 'node:fs';
import type {BrowserContext} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {judged} from './support/axe.ts';
import {reports} from './support/texts.ts';
import {TestWorkbench} from './support/workbench.ts';

vi.setConfig({testTimeout: 240_000, hookTimeout: 240_000});
const skip = missing('Chromium', chromium !== undefined, installChromium);
const elmira = readFileSync(
  new URL('../../../cases/xu-2007/elmira-9-states/elmira-9-states.conflict.yaml', import.meta.url),
  'utf8',
);

const duel = `suasion: 1
title: The duel
decisionMakers:
  ada:
    name: Ada
    options:
      yield: Step aside
  ben:
    name: Ben
    options:
      yield: Step aside as well
statusQuo: []
preferences:
  ada:
    prioritized:
      - not ada.yield
      - {that: ben.yield, assumed: true, order: unknown}
  ben:
    prioritized:
      - not ben.yield
`;

describe.skipIf(skip)('nothing breaks the rules of access, light or dark:', () => {
  let bench: TestWorkbench;
  let context: BrowserContext;
  let library: string;
  const places: Record<string, string> = {};
  const add = async (title: string, yaml: string): Promise<string> =>
    (await bench.ask('POST', `/libraries/${library}/conflicts`, {title, yaml})).id;

  beforeAll(async () => {
    bench = await TestWorkbench.start();
    await bench.ask('PUT', '/settings/tour', {value: 'done'});
    context = await bench.context();
    library = (await bench.ask('POST', '/libraries', {name: 'Access'})).id;
    await bench.read(library, reports);
    const {conflict} = await bench.ask('POST', `/libraries/${library}/draft`, {});
    const [demand] = await bench.ask('GET', `/libraries/${library}/items?kinds=demands`);
    places.document = `d/${demand.item.act[0].doc}`;
    places.item = `${places.document}?item=demands.${demand.id}`;
    places.brief = `brief?conflict=${conflict.id}`;
  });
  afterAll(() => bench?.close());

  const record = ['wants', 'graph', 'timeline', 'positions', 'claims', 'actors'].map(s => `record?show=${s}`);

  test.each(['home', 'library', 'document', 'item', ...record, 'models', 'brief'])('%s', async view => {
    const path = view === 'home' ? '/' : view === 'library' ? `/l/${library}` : `/l/${library}/${places[view] ?? view}`;
    const page = await bench.open(context, path);
    await page.locator('main h1').first().waitFor({state: 'attached'});
    if (view === 'brief') await page.locator('iframe').waitFor();
    expect(await judged(page)).toEqual([]);
    await page.close();
  });

  test('a brief that takes its time says what is being made', async () => {
    const page = await context.newPage();
    let goOn = () => {};
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    await page.route(/\/api\/.*\/brief\?/, async route => {
      await held;
      await route.continue();
    });
    await page.goto(`${bench.running.url}/l/${library}/${places.brief}`);
    const told = page.getByRole('status').filter({hasText: 'Making the brief'});
    await told.waitFor();
    expect(await told.locator('p').isVisible()).toBe(true);
    expect(await judged(page)).toEqual([]);
    goOn();
    await page.frameLocator('iframe').getByRole('heading', {name: 'In short'}).waitFor();
    expect(await told.count()).toBe(0);
    await page.close();
  });

  test('the three views of a model', async () => {
    const id = await add('Elmira', elmira);
    const page = await context.newPage();
    for (const [tab, ready] of [
      ['model', '.cards .line'],
      ['answers', '.state-table tbody tr'],
      ['ask', '.verdicts tbody tr'],
    ] as const) {
      await page.goto(`${bench.running.url}/l/${library}/c/${id}/${tab}`);
      await page.locator(ready).first().waitFor();
      expect(await judged(page), tab).toEqual([]);
    }
    await page.close();
  });

  test('names as long as names can be make no page wider than the screen', async () => {
    const long = 'Hafenverwaltungsoberinspektorenanwärterversammlung'.repeat(3);
    const id = await add(
      long,
      duel
        .replace('The duel', long)
        .replace('name: Ada', `name: ${long}`)
        .replace('Step aside\n', `${long}\n`)
        .concat(`outcomes:\n  ${long.toLowerCase()}: ada.yield and not ben.yield\n`),
    );
    const page = await context.newPage();
    await page.setViewportSize({width: 390, height: 844});
    for (const [path, ready] of [
      ['models', 'main h1'],
      [`c/${id}/model`, '.cards .line'],
      [`c/${id}/answers`, '.state-table tbody tr'],
      [`c/${id}/ask`, '.verdicts tbody tr'],
    ] as const) {
      await page.goto(`${bench.running.url}/l/${library}/${path}`);
      await page.locator(ready).first().waitFor();
      // once what comes late is laid out as well
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(async () => [path, await beyond()], {timeout: 10_000}).toEqual([path, 0]);
    }
    // the words of an option have the whole width of a phone
    await page.goto(`${bench.running.url}/l/${library}/c/${id}/model`);
    const row = page.locator('.option-row').first();
    await row.waitFor();
    const widths = await row.evaluate(e => [e.clientWidth, e.firstElementChild!.clientWidth]);
    expect(widths[1]).toBe(widths[0]);
    await page.close();
  });

  test('at 400 % the header leaves the page its height', async () => {
    const page = await bench.open(context, `/l/${library}/${places.document}`);
    await page.setViewportSize({width: 320, height: 256});
    await page.locator('.sheet').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 400));
    expect(await page.locator('header.header').evaluate(e => e.getBoundingClientRect().bottom)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('an open menu of a model, doubts and lines of unknown order', async () => {
    const id = await add('Duel', duel);
    const doubts = [
      {
        text: 'Ada wants Ben to step aside',
        assumed: true,
        path: 'preferences.ada.prioritized[1]',
        that: 'ben.yield',
        seen: false,
      },
      {text: 'Nothing is done today', assumed: true, path: 'statusQuo', seen: true},
    ];
    await bench.ask('PUT', `/settings/look.${library}.${id}`, {value: doubts});
    const page = await bench.open(context, `/l/${library}/c/${id}/model`);
    await page.getByText('perhaps above the line before it').waitFor();
    await page.getByRole('region', {name: 'Look at these first'}).getByRole('button', {name: 'Ada wants'}).click();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', {name: 'It does rank below the line above'}).waitFor();
    expect(await judged(page)).toEqual([]);
    await page.close();
  });

  test('an open menu of the header or of a list', async () => {
    const page = await bench.open(context, `/l/${library}`);
    for (const name of ['Access', 'Colours', 'Help', /^More about/]) {
      await page.getByRole('button', {name}).first().click();
      await page.getByRole('menu').waitFor();
      // while it comes up its words are paler than they will be
      await page.waitForFunction(() => getComputedStyle(document.querySelector('[role=menu]')!).opacity === '1');
      expect(await judged(page), String(name)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({state: 'detached'});
    }
    await page.close();
  });

  test('no page complained', () => expect(bench.complaints.filter(c => !/favicon/.test(c))).toEqual([]));
});
