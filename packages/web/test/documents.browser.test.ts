import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {reports} from './support/texts.ts';
import {TestWorkbench} from './support/workbench.ts';

vi.setConfig({testTimeout: 240_000, hookTimeout: 240_000});
const skip = missing('Chromium', chromium !== undefined, installChromium);

const undated = `Mill owner speaks of spring

The Alden mill will open the sluice on Friday, its owner said. The valley council demanded that the mill open the sluice now.
`;

describe.skipIf(skip)('what is known of documents and libraries', () => {
  let bench: TestWorkbench;
  beforeAll(async () => {
    bench = await TestWorkbench.start();
    await bench.ask('PUT', '/settings/tour', {value: 'done'});
  });
  afterAll(() => bench?.close());

  test('outlet and date are entered by hand, the timeline follows, and undo takes them back', async () => {
    const {id: library} = await bench.ask('POST', '/libraries', {name: 'Undated'});
    await bench.read(library, {'undated.txt': undated});
    const [document] = await bench.ask('GET', `/libraries/${library}/documents`);
    expect([document.outlet, document.published]).toEqual([null, null]);
    const page = await bench.page(`/l/${library}/d/${document.id}`);
    await page.getByText('No outlet or date given').waitFor();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', {name: 'About this document'});
    await dialog.getByLabel('Outlet').fill('Valley Post');
    await dialog.getByLabel('Date').fill('last Tuesday');
    await dialog.getByRole('button', {name: 'Save'}).click();
    await dialog.getByText('A date like 1 February 2014').waitFor();
    await dialog.getByLabel('Date').fill('3 March 2021');
    await dialog.getByRole('button', {name: 'Save'}).click();
    await dialog.waitFor({state: 'detached'});
    await page.getByText('Valley Post · 3 March 2021').waitFor();

    // Friday after that Wednesday: the text is read again with its date
    await page.getByText(/^1 document read again/).waitFor();
    await page.getByRole('link', {name: 'Record', exact: true}).click();
    await page.getByText('Timeline', {exact: true}).click();
    await page.getByRole('heading', {name: '3 March 2021'}).waitFor();
    // what was shown before may still be there for a moment
    await page.getByRole('heading', {name: 'Without a date'}).waitFor({state: 'detached'});

    const dated = async () => (await bench.ask('GET', `/libraries/${library}/documents/${document.id}`)).document;
    for (let k = 0; k < 3 && (await dated()).published !== null; k++) {
      await page.keyboard.press('Control+z');
      await page
        .getByText(/^Taken back/)
        .first()
        .waitFor();
    }
    expect(await dated()).toMatchObject({outlet: null, published: null});
    await page.getByRole('heading', {name: 'Without a date'}).waitFor();
    await page.context().close();
  });

  test('what a new reading changes is named, each with the way to its words', async () => {
    const {id: library} = await bench.ask('POST', '/libraries', {name: 'Named'});
    await bench.read(library, {'1.txt': reports['1-harbour-wire.txt']!});
    const path = `/libraries/${library}`;
    const [first] = await bench.ask('GET', `${path}/items?kinds=demands`);
    // a demand nobody decided on, read differently than the reader reads it
    await bench.ask('PUT', `${path}/items/demands/${first.id}/decision`, {decision: 'rejected'});
    await bench.ask('PUT', `${path}/items/demands/${first.id}/decision`, {decision: null});
    const page = await bench.page(`/l/${library}/d/${first.item.act[0].doc}`);
    await page.locator('.sheet').waitFor();
    await bench.ask('PATCH', `${path}/documents/${first.item.act[0].doc}`, {published: '2020-01-06'});
    await page.getByRole('button', {name: 'Read again'}).click();
    await page.getByRole('button', {name: 'See what changed'}).click();
    const dialog = page.getByRole('dialog', {name: 'What the new reading changed'});
    await dialog.getByText('reads differently').first().waitFor();
    const [link] = await dialog.getByRole('link').all();
    const words = await link!.textContent();
    await link!.click();
    await dialog.waitFor({state: 'detached'});
    await page.locator('.item-panel', {hasText: words!.slice(0, 20)}).waitFor();
    await page.context().close();
  });

  test('a library that was deleted comes back by undo, with everything in it', async () => {
    const {id: library} = await bench.ask('POST', '/libraries', {name: 'Deleted too soon'});
    await bench.read(library, {'1.txt': reports['1-harbour-wire.txt']!});
    const before = await bench.ask('GET', `/libraries/${library}/record`);
    const page = await bench.page('/');
    await page.getByRole('button', {name: 'More about Deleted too soon'}).click();
    await page.getByRole('menuitem', {name: 'Delete'}).click();
    await page.getByRole('dialog').getByRole('button', {name: 'Delete', exact: true}).click();
    await page.getByText('Deleted too soon is deleted.').waitFor();
    await page.getByRole('link', {name: 'Deleted too soon'}).waitFor({state: 'detached'});
    await page.keyboard.press('Control+z');
    await page.getByRole('link', {name: 'Deleted too soon'}).waitFor();
    expect(await bench.ask('GET', `/libraries/${library}/record`)).toEqual(before);
    await page.context().close();
  });

  test('a brief is shown in the fonts of the workbench, and leaves it whole in itself', async () => {
    const {id: library} = await bench.ask('POST', '/libraries', {name: 'Fonts'});
    await bench.read(library, {'1.txt': reports['1-harbour-wire.txt']!});
    const page = await bench.page(`/l/${library}/brief`);
    await page.frameLocator('iframe').getByRole('heading', {name: 'In short'}).waitFor();
    const frame = page.frames().find(f => f !== page.mainFrame())!;
    const loaded = await frame.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('"', ''));
    });
    expect(loaded).toEqual(expect.arrayContaining(['Inter', 'Source Serif 4']));
    const saved = await page.request.get(`${bench.running.url}/api/libraries/${library}/brief?download=yes`);
    const html = await saved.text();
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).not.toContain('@font-face');
    await page.context().close();
  });

  test('a model that was drafted is brought up to date with the record, and what was edited stays', async () => {
    const {id: library} = await bench.ask('POST', '/libraries', {name: 'Drafted again'});
    await bench.read(library, {'1.txt': reports['1-harbour-wire.txt']!, '2.txt': reports['2-valley-post.txt']!});
    const {conflict} = await bench.ask('POST', `/libraries/${library}/draft`, {});
    const path = `/libraries/${library}/conflicts/${conflict.id}`;
    const yaml = `${conflict.yaml}# seen by Mara Quist\n`;
    await bench.ask('PUT', path, {title: conflict.title, yaml, parent: 1});
    await bench.read(library, {'3.txt': reports['3-upland-gazette.txt']!});

    const page = await bench.page(`/l/${library}`);
    await page.getByRole('button', {name: 'Draft a model'}).click();
    await page.getByRole('button', {name: 'Bring it up to date'}).click();
    await page.getByRole('button', {name: 'Open the model'}).click();
    await page.waitForURL(new RegExp(`/c/${conflict.id}/model$`));
    const now = await bench.ask('GET', path);
    expect(now.version).toBe(3);
    expect(now.yaml).toContain('# seen by Mara Quist');
    expect(now.yaml).not.toBe(yaml);
    expect(await bench.ask('GET', `/libraries/${library}/conflicts`)).toHaveLength(1);

    await page.goto(`${bench.running.url}/l/${library}?draft=again`);
    await page.getByRole('button', {name: 'Make another model'}).click();
    await page.getByRole('button', {name: 'Open the model'}).waitFor();
    expect(await bench.ask('GET', `/libraries/${library}/conflicts`)).toHaveLength(2);
    await page.context().close();
  });

  test('no page complained', () => expect(bench.complaints.filter(c => !/favicon/.test(c))).toEqual([]));
});
