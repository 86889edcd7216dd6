import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {clickAtOnce, hold, pressAtOnce, select} from './support/hands.ts';
import {reports} from './support/texts.ts';
import {TestWorkbench} from './support/workbench.ts';

vi.setConfig({testTimeout: 240_000, hookTimeout: 240_000});
const skip = missing('Chromium', chromium !== undefined, installChromium);

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
outcomes:
  ada-yields: ada.yield
preferences:
  ada:
    prioritized:
      - not ada.yield
      - {that: ben.yield, assumed: true}
  ben:
    prioritized:
      - {that: not ben.yield, assumed: true}
`;

// on a slow machine people are quicker than the page
describe.skipIf(skip)('what is done before the page has caught up', () => {
  let bench: TestWorkbench;
  let library: string;
  beforeAll(async () => {
    bench = await TestWorkbench.start();
    await bench.ask('PUT', '/settings/tour', {value: 'done'});
    library = (await bench.ask('POST', '/libraries', {name: 'Quick'})).id;
    await bench.read(library, reports);
  });
  afterAll(() => bench?.close());

  const soon = <T>(look: () => T) => expect.poll(look, {timeout: 90_000});
  const items = (): Promise<any[]> => bench.ask('GET', `/libraries/${library}/items?kinds=demands`);
  const mark = async (n: number): Promise<{page: Page; id: string; decision: () => Promise<string | null>}> => {
    const {id, item} = (await items())[n];
    const page = await bench.page(`/l/${library}/d/${item.act[0].doc}?item=demands.${id}`);
    await page.locator('.item-panel').waitFor();
    return {page, id, decision: async () => (await items()).find(i => i.id === id).decision};
  };
  const model = async (
    title: string,
    options?: Parameters<typeof bench.page>[1],
  ): Promise<{page: Page; id: string}> => {
    const {id} = await bench.ask('POST', `/libraries/${library}/conflicts`, {title, yaml: duel});
    const page = await bench.page(`/l/${library}/c/${id}/model`, options);
    await page.locator('.cards .line').first().waitFor();
    return {page, id};
  };

  test('a key pressed the moment a view can be seen counts, and so does what is typed the moment a dialog can', async () => {
    const context = await bench.context();
    await context.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('h1')?.textContent !== 'Libraries') return;
        watch.disconnect();
        window.dispatchEvent(new KeyboardEvent('keydown', {key: 'n'}));
      });
      watch.observe(document, {childList: true, subtree: true});
    });
    const page = await bench.open(context, '/');
    const name = page.getByRole('textbox', {name: 'Name'});
    await name.waitFor();
    await page.keyboard.press('Escape');
    await name.waitFor({state: 'detached'});
    expect(await pressAtOnce(page, 'n')).toBe('Name');
    await context.close();
  });

  test('what is typed for the palette while it is on its way stands in it, and does nothing to the page', async () => {
    const {page, decision} = await mark(0);
    const letGo = await hold(page, /\/assets\/palette-/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('recorr');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await letGo();
    const field = page.getByPlaceholder('Go to, or do …');
    await soon(() => field.inputValue()).toBe('reco');
    await page.keyboard.type('rd');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'Record', level: 1}).waitFor();
    expect(await decision()).toBeNull();
    await page.context().close();
  });

  test('two decisions in a breath are two, and undo goes back to the first', async () => {
    const {page, decision} = await mark(0);
    await page.evaluate(() => {
      for (const key of ['a', 'r']) window.dispatchEvent(new KeyboardEvent('keydown', {key}));
    });
    await soon(decision).toBe('rejected');
    await page.keyboard.press('u');
    await page.locator('.item-panel').getByText('accepted').waitFor();
    await soon(decision).toBe('accepted');
    await page.keyboard.press('u');
    await soon(decision).toBeNull();
    await page.context().close();
  });

  test('an undo that is answered late closes no correction begun meanwhile', async () => {
    const {page, decision} = await mark(0);
    await page.keyboard.press('r');
    await soon(decision).toBe('rejected');
    const letGo = await hold(page, '**/decision');
    await page.keyboard.press('u');
    await page.locator('.item-list button, .item-panel').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const form = page.getByRole('form', {name: /^Correct the/});
    await form.waitFor();
    await letGo();
    await page.getByText(/^Taken back: .* rejected/).waitFor();
    expect(await form.count()).toBe(1);
    await page.context().close();
  });

  test('the arrow keys begin at words selected a moment ago', async () => {
    const [{id}] = (await bench.ask('GET', `/libraries/${library}/documents`)).filter((d: any) => /^1-/.test(d.file));
    const page = await bench.page(`/l/${library}/d/${id}`);
    await page.locator('.sheet').waitFor();
    await select(page, 'resume talks', 's');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await page.evaluate(() => getSelection()!.toString())).toBe('resume');
    await page.context().close();
  });

  test('a description being written stays with its document while others come in', async () => {
    const {id: growing} = await bench.ask('POST', '/libraries', {name: 'Growing'});
    await bench.read(growing, {'1.txt': reports['1-harbour-wire.txt']!});
    const [first] = await bench.ask('GET', `/libraries/${growing}/documents`);
    const page = await bench.page(`/l/${growing}`);
    await page.getByRole('button', {name: /^More about Mill and valley/}).click();
    await page.getByRole('menuitem', {name: /^Outlet/}).click();
    const dialog = page.getByRole('dialog', {name: 'About this document'});
    await dialog.getByLabel('Outlet').fill('Harbour Wire');
    await bench.read(growing, {'2.txt': reports['2-valley-post.txt']!});
    await page.getByText('2 documents', {exact: true}).waitFor();
    expect(await dialog.getByLabel('Outlet').inputValue()).toBe('Harbour Wire');
    await dialog.getByRole('button', {name: 'Save'}).click();
    await dialog.waitFor({state: 'detached'});
    const described = (await bench.ask('GET', `/libraries/${growing}/documents`)).filter((d: any) => d.outlet);
    expect(described.map((d: any) => d.id)).toEqual([first.id]);
    await page.context().close();
  });

  test('the line gone to has the focus at once, whosever it is, and again after its menu', async () => {
    const {page, id} = await model('Lines');
    const looks = [{text: 'Ben', assumed: true, path: 'preferences.ben.prioritized[0]', that: 'not ben.yield'}];
    await bench.ask('PUT', `/settings/look.${library}.${id}`, {value: looks.map(l => ({...l, seen: false}))});
    await page.reload();
    await page.getByRole('region', {name: 'Look at these first'}).waitFor();
    expect(await clickAtOnce(page, '.look', 'Ben')).toBe('What to do with “Ben: “Step aside as well” is not taken”');
    expect(await pressAtOnce(page, 'j')).toBe('What to do with “Ben: “Step aside as well” is taken”');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', {name: 'No longer mark as assumed'}).waitFor();
    expect(await clickAtOnce(page, '[role=menuitem]', 'No longer')).toMatch(/^What to do with “Ben: .* is taken”$/);
    await page.context().close();
  });

  test('doubts ticked off in a breath are all ticked off', async () => {
    const {page, id} = await model('Ticks');
    const looks = ['one', 'two', 'three'].map(text => ({text, assumed: true, path: 'statusQuo', seen: false}));
    const setting = `/settings/look.${library}.${id}`;
    await bench.ask('PUT', setting, {value: looks});
    await page.reload();
    const list = page.getByRole('region', {name: 'Look at these first'});
    await list.waitFor();
    await list.evaluate(e => {
      for (const box of e.querySelectorAll<HTMLElement>('input[type=checkbox]')) box.click();
    });
    await soon(async () => (await bench.ask('GET', setting)).value.map((l: any) => l.seen)).toEqual([true, true, true]);
    await page.context().close();
  });

  test('what is typed in the file before it has followed a card keeps what the card changed', async () => {
    const {page} = await model('Typed', {viewport: {width: 1600, height: 900}});
    await page.locator('.cm-line', {hasText: 'title: The duel'}).click();
    await page.keyboard.press('End');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[role=switch][aria-label^="Ben:"]')!.click();
      document.execCommand('insertText', false, ' at noon');
    });
    await page.getByRole('heading', {name: 'The duel at noon'}).waitFor();
    const file = page.locator('.cm-content');
    await soon(() => file.innerText()).toMatch(/statusQuo:\s*\[?\s*(?:- )?ben\.yield/);
    expect(await file.innerText()).toContain('title: The duel at noon');
    await page.context().close();
  });

  test('what was changed is told while the version before is still being saved, and is not lost', async () => {
    const {page} = await model('Told');
    await page.getByRole('switch', {name: /^Ben: .*, done today$/}).click({force: true});
    await page.getByText('not saved yet').waitFor();
    await page.getByRole('button', {name: 'Versions'}).click();
    const said = page.getByRole('dialog', {name: 'Versions'}).getByLabel('What you changed');
    await said.fill('Ben steps aside');
    const letGo = await hold(page, /\/conflicts\/[^/]+$/);
    await said.press('Enter');
    await said.fill('and Ada asks him to');
    await letGo();
    await page.getByText('Saved as a new version.').waitFor();
    expect(await said.inputValue()).toBe('and Ada asks him to');
    await page.context().close();
  });

  test('a name taken from those offered leaves the caret behind it at once, and the question saved is the one that stands there', async () => {
    const {page, id} = await model('Asked');
    await page.getByRole('link', {name: 'Ask', exact: true}).click();
    await page.locator('.verdicts tbody tr').first().waitFor();
    const field = page.getByLabel('Or any formula');
    await field.fill('not ben');
    await page.getByRole('option', {name: /^ben\.yield/}).waitFor();
    await clickAtOnce(page, '[role=option]', 'ben.yield');
    const caret = await field.evaluate((e: HTMLInputElement) => [e.value, e.selectionStart, e.selectionEnd]);
    expect(caret).toEqual(['not ben.yield', 13, 13]);
    await page.locator('.verdicts tbody tr').first().waitFor();
    await field.evaluate(async (e: HTMLInputElement) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(e, 'ada.yield and ben.yield');
      e.dispatchEvent(new Event('input', {bubbles: true}));
      for (let k = 0; k < 10; k++) await Promise.resolve();
      [...document.querySelectorAll('button')].find(b => b.textContent === 'Save the question')!.click();
    });
    await page.getByText('The question is saved.').waitFor();
    const [saved] = await bench.ask('GET', `/libraries/${library}/conflicts/${id}/questions`);
    expect(saved.payload.goal).toBe('ada.yield and ben.yield');
    await page.context().close();
  });

  test('no page complained', () => expect(bench.complaints.filter(c => !/favicon/.test(c))).toEqual([]));
});
