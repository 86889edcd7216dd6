import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {select} from './support/hands.ts';
import {reports} from './support/texts.ts';
import {TestWorkbench} from './support/workbench.ts';

vi.setConfig({testTimeout: 240_000, hookTimeout: 240_000});
const skip = missing('Chromium', chromium !== undefined, installChromium);
const elmira = readFileSync(
  new URL('../../../cases/xu-2007/elmira-9-states/elmira-9-states.conflict.yaml', import.meta.url),
  'utf8',
);

describe.skipIf(skip)('by keys alone, and by quick hands', () => {
  let bench: TestWorkbench;
  let library: string;
  beforeAll(async () => {
    bench = await TestWorkbench.start();
    await bench.ask('PUT', '/settings/tour', {value: 'done'});
    library = (await bench.ask('POST', '/libraries', {name: 'Hands'})).id;
    await bench.read(library, reports);
  });
  afterAll(() => bench?.close());

  const open = async (file: string): Promise<{page: Page; document: any}> => {
    const [{id}] = (await bench.ask('GET', `/libraries/${library}/documents`)).filter((d: any) => d.file === file);
    const page = await bench.page(`/l/${library}/d/${id}`);
    await page.locator('.sheet').waitFor();
    return {page, document: (await bench.ask('GET', `/libraries/${library}/documents/${id}`)).document};
  };
  const press = async (page: Page, key: string, times = 1) => {
    for (let k = 0; k < times; k++) await page.keyboard.press(key);
  };
  const selected = (page: Page) => page.evaluate(() => getSelection()!.toString().replace(/\s+/g, ' '));
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('form')?.ariaLabel ?? null);
  const items = (kind: string) => bench.ask('GET', `/libraries/${library}/items?kinds=${kind}`);

  test('words are gone to by the arrow keys, marked, and the mark is corrected', async () => {
    const {page, document} = await open('1-harbour-wire.txt');
    await press(page, 's');
    expect(await selected(page)).toBe('Mill');
    await press(page, 'ArrowRight', 2);
    await press(page, 'Shift+ArrowRight', 2);
    expect(await selected(page)).toBe('valley at odds');
    await press(page, 'Shift+ArrowLeft');
    await press(page, 'Shift+ArrowLeft');
    expect(await selected(page)).toBe('valley');
    // up and down go by lines, as far from the left as they can
    const line = () => page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().top + scrollY);
    const tops = [await line()];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await press(page, key);
      tops.push(await line());
    }
    expect(tops.slice(0, 4)).toEqual(tops.slice(0, 4).toSorted((a, b) => a - b));
    expect(new Set(tops.slice(0, 4)).size).toBe(4);
    expect(tops[4]).toBe(tops[2]);
    await press(page, 'Escape');
    expect(await selected(page)).toBe('');
    await page.getByRole('button', {name: 'Mark these words'}).waitFor({state: 'detached'});

    // to the last two words of the text
    await press(page, 's');
    await press(page, 'ArrowDown', 40);
    await press(page, 'ArrowRight', 20);
    await press(page, 'Shift+ArrowLeft');
    expect(await selected(page)).toBe('resume talks');
    await press(page, 'n');
    await page.getByRole('dialog').getByText('“resume talks”').first().waitFor();
    await page
      .getByRole('dialog')
      .getByRole('combobox', {name: /^What it is/})
      .waitFor();
    // from the choice of kind through its fields to the button
    for (let k = 0; k < 30 && !(await page.evaluate(() => document.activeElement?.textContent === 'Save')); k++)
      await press(page, 'Tab');
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor({state: 'detached'});
    const added = (await items('demands')).filter((i: any) => i.decision === 'added');
    expect(added).toHaveLength(1);
    const [{start, end}] = added[0].item.act;
    expect(document.text.slice(start, end)).toBe('resume talks');

    // its correction begins in the first field, and Escape leaves the correction, not the mark
    await press(page, 'e');
    await expect.poll(() => focused(page)).toBe('Correct the demand');
    await press(page, 'Escape');
    await page.getByRole('region', {name: 'Demand'}).waitFor();
    await page.context().close();
  });

  test('a correction is not lost to a click on the text, and takes words that were selected before it began', async () => {
    const {page, document} = await open('2-valley-post.txt');
    await press(page, 's');
    await press(page, 'ArrowDown', 2);
    const words = await selected(page);
    await page.locator('.item-list button').first().click();
    await press(page, 'e');
    await page.getByRole('form', {name: /^Correct the/}).waitFor();
    const condition = page.getByRole('group', {name: 'Condition'});
    const before = await condition.getByText('“').count();
    await page.locator('.run[data-marks]').last().click();
    await page.keyboard.press('j');
    await page.getByRole('form', {name: /^Correct the/}).waitFor();
    // the click took the words back, so they are selected again, and a field is gone into in between
    expect(words).not.toBe('');
    await select(page, words);
    await page.getByRole('combobox', {name: /^Kind/}).focus();
    await condition.getByRole('button', {name: 'Add the selected words'}).click();
    expect(await condition.getByText('“').count()).toBe(before + 1);
    await page.getByRole('button', {name: 'Save'}).click();
    await page.getByRole('form', {name: /^Correct the/}).waitFor({state: 'detached'});
    const corrected = (await items('demands')).find((i: any) => i.decision === 'corrected');
    expect(corrected.item.given.map((s: any) => document.text.slice(s.start, s.end))).toContain(words);
    await page.context().close();
  });

  test('a question is kept once however often the button is pressed, and stands in the address', async () => {
    const {id} = await bench.ask('POST', `/libraries/${library}/conflicts`, {title: 'Elmira', yaml: elmira});
    const context = await bench.context();
    // answers come late, as on a busy machine: what is pressed twice is pressed before the first is answered
    await context.route('**/api/**', async route => {
      await new Promise(resolve => setTimeout(resolve, 400));
      await route.continue().catch(() => {});
    });
    const page = await bench.open(context, `/l/${library}/c/${id}/ask`);
    await page.getByLabel('Or any formula').fill('not uniroyal.delay');
    await page.locator('.verdicts tbody tr').first().waitFor();
    await page.getByRole('button', {name: 'Save the question'}).dblclick();
    await page.getByText('The question is saved.').waitFor();
    await page.getByRole('button', {name: 'Save the question'}).click();
    await page.getByText('This question is saved already.').waitFor();
    expect(await bench.ask('GET', `/libraries/${library}/conflicts/${id}/questions`)).toHaveLength(1);
    await page.reload();
    await page.locator('.verdicts tbody tr').first().waitFor();
    expect(await page.getByLabel('Or any formula').inputValue()).toBe('not uniroyal.delay');

    await page.goto(`${bench.running.url}/l/${library}/brief?conflict=${id}`);
    await page.frameLocator('iframe').getByRole('heading', {name: 'In short'}).waitFor();
    await page.getByRole('button', {name: 'Save', exact: true}).dblclick();
    await page.getByText('The brief is saved').first().waitFor();
    await page.waitForTimeout(1000);
    expect(await bench.ask('GET', `/libraries/${library}/briefs`)).toHaveLength(1);
    await context.close();
  });

  test('the focus goes along: into a new library and a document, to an item and back, and with a dialog that goes on', async () => {
    const page = await bench.page('/');
    const holds = (selector: string) =>
      page.waitForFunction(wanted => document.activeElement?.matches(wanted) ?? false, selector, {timeout: 20_000});
    await page.getByRole('button', {name: 'New library'}).press('Enter');
    await page.keyboard.type('Along');
    await page.keyboard.press('Enter');
    await page.getByText('No documents yet').waitFor();
    await holds('#main');
    await page.getByRole('button', {name: 'Add documents'}).focus();
    await page.getByLabel('Documents to add').setInputFiles({
      name: 'wire.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(reports['1-harbour-wire.txt']!),
    });
    await page.getByRole('link', {name: 'Mill and valley at odds over the sluice'}).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add documents');

    await page.getByRole('link', {name: 'Mill and valley at odds over the sluice'}).press('Enter');
    await page.locator('.sheet').waitFor();
    await holds('#main');
    await page.locator('.list-of select').selectOption('events');
    const line = page.locator('.item-list button').first();
    const words = await line.textContent();
    await line.press('Enter');
    await holds('.item-panel');
    await page.locator('[data-correct]').press('Enter');
    await holds('form input');
    await page.keyboard.press('Escape');
    await holds('[data-correct]');
    await page.getByRole('button', {name: 'Back to all marks'}).press('Enter');
    await holds('.item-list button');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words);

    await page.goBack();
    await holds('#main');
    const more = page.getByRole('button', {name: 'More about Mill'});
    await more.press('Enter');
    await holds('[role=menuitem]');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({state: 'detached'});
    await holds('[aria-label^="More about Mill"]');
    const draft = page.getByRole('button', {name: 'Draft a model'});
    await draft.press('Enter');
    await holds('[role=dialog] [data-autofocus]');
    await page.getByRole('status').filter({hasText: '“Along” is drafted'}).waitFor({state: 'attached'});
    await page.keyboard.press('Escape');
    await draft.press('Enter');
    await holds('[role=dialog] [data-autofocus]');
    // what had the focus goes, and the dialog with what comes stays open
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await holds('[role=dialog], [role=dialog] *');
    await page.getByRole('button', {name: 'Open the model'}).waitFor();
    await holds('[data-autofocus]');
    await page.context().close();
  });

  test('no page complained', () => expect(bench.complaints.filter(c => !/favicon/.test(c))).toEqual([]));
});
