import type {Page, Route} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {select} from './support/hands.ts';
import {hostile, manyReports, reports} from './support/texts.ts';
import {TestWorkbench} from './support/workbench.ts';

vi.setConfig({testTimeout: 240_000, hookTimeout: 240_000});
const skip = missing('Chromium', chromium !== undefined, installChromium);

describe.skipIf(skip)('the workbench', () => {
  let bench: TestWorkbench;
  beforeAll(async () => {
    bench = await TestWorkbench.start({
      seed: async store => {
        const {id} = await store.libraries.create('A thousand reports');
        await store.records.ingest(id, manyReports(1000, 60));
      },
    });
    await bench.ask('PUT', '/settings/tour', {value: 'done'});
  });
  afterAll(() => bench?.close());

  /** A library with the three reports, read. */
  const quarrel = async (name: string): Promise<string> => {
    const {id} = await bench.ask('POST', '/libraries', {name});
    await bench.read(id, reports);
    return id;
  };
  const drop = (page: Page, files: Readonly<Record<string, string>>) =>
    page.evaluate(given => {
      const transfer = new DataTransfer();
      for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, {dataTransfer: transfer, bubbles: true, cancelable: true}));
      }
    }, files);

  test('three files are dropped, read, drafted from and handed over on paper', async () => {
    const page = await bench.page();
    await page.getByRole('button', {name: 'New library'}).first().click();
    await page.getByRole('textbox', {name: 'Name'}).fill('The sluice');
    await page.getByRole('button', {name: 'Make it'}).click();
    await page.getByRole('heading', {name: 'No documents yet'}).waitFor();
    await drop(page, reports);
    await page.getByText('3 documents read').waitFor();
    await page.getByRole('link', {name: 'Mill and valley at odds over the sluice'}).first().waitFor();

    await page.getByRole('button', {name: 'Draft a model'}).click();
    await page.getByRole('heading', {name: 'Look at these first'}).waitFor();
    await page.getByRole('button', {name: 'Open the model'}).click();
    await page.waitForURL(/\/c\/[^/]+\/model$/);

    await page.getByRole('link', {name: 'Brief', exact: true}).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', {name: 'In short'}).waitFor();
    // a section is called the same where it is chosen and where it is printed
    const choices = await page.locator('.brief-sections label').allTextContents();
    expect(choices).toEqual(expect.arrayContaining(await frame.locator('nav a').allTextContents()));
    const address = await page.locator('iframe').getAttribute('src');
    await page.goto(bench.running.url + address);
    const paper = await page.pdf();
    expect(new TextDecoder('latin1').decode(paper.subarray(0, 5))).toBe('%PDF-');
    expect(await page.getByText('open the sluice').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('from reading on, every view leads to the next: doubts, two corrections, the question, the brief', async () => {
    const library = await quarrel('The whole way');
    const page = await bench.page(`/l/${library}/record`);
    const on = (label: string) => page.locator('.next-step').getByText(label, {exact: true}).click();
    await on('Draft a model');
    await page.getByRole('button', {name: 'Open the model'}).click();
    const doubts = page.getByRole('region', {name: 'Look at these first'});
    const doubt = (n: number) => doubts.getByRole('button', {name: /wants not to/}).nth(n);
    const line = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

    // the first doubt is well founded: somebody knows it to be so
    await doubt(0).click();
    await expect.poll(line, {timeout: 60_000}).toMatch(/^What to do with/);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', {name: 'No longer mark as assumed'}).click();
    await page.getByText('not saved yet').waitFor();
    // the second is wrong
    const before = await line();
    await doubt(1).click();
    await expect.poll(line, {timeout: 60_000}).not.toBe(before);
    const wrong = /“(.*)”$/.exec(await line())![1]!;
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', {name: 'Remove', exact: true}).click();
    await page.getByText(wrong, {exact: true}).first().waitFor({state: 'detached'});

    await on('Ask who can bring it about');
    await page.locator('.verdicts tbody tr').first().waitFor();
    await page.getByRole('link', {name: 'Brief on this'}).click();
    await page.getByText('The model has edits that are not saved').waitFor();
    await page.getByRole('button', {name: 'Save them'}).click();
    await page.getByText('The model has edits that are not saved').waitFor({state: 'detached'});
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', {name: 'In short'}).waitFor();
    // the draft was the first version
    await expect.poll(() => page.getByLabel('Version').inputValue(), {timeout: 60_000}).toBe('2');
    await page.context().close();
  });

  test('files dropped on the first page begin a library of their own', async () => {
    const page = await bench.page();
    await page.getByRole('heading', {name: 'Libraries'}).waitFor();
    await drop(page, reports);
    await page.getByText(/^3 files will be read into it/).waitFor();
    await page.getByRole('textbox', {name: 'Name'}).fill('Begun by dropping');
    await page.keyboard.press('Enter');
    await page.getByText('3 documents read').waitFor();
    await page.getByRole('link', {name: 'Council softens as lawyers meet'}).first().waitFor();
    await page.context().close();
  });

  test('a demand that is rejected leaves the next draft, stays rejected after a reload, and comes back by undo', async () => {
    const library = await quarrel('Correcting');
    const [first, other] = (await bench.ask('GET', `/libraries/${library}/items?kinds=demands`)).filter(
      (i: any) => i.item.kind === 'demand' && i.item.by && i.item.of,
    );
    const decision = async () => {
      const all = await bench.ask('GET', `/libraries/${library}/items?kinds=demands`);
      return all.find((i: any) => i.id === first.id).decision;
    };
    const before = (await bench.ask('POST', `/libraries/${library}/draft`, {})).conflict.yaml;
    expect(before).toMatch(new RegExp(`\\b${first.id}\\b`));

    const path = `/l/${library}/d/${first.item.act[0].doc}?item=demands.${first.id}`;
    const page = await bench.page(path);
    const panel = page.getByRole('region', {name: 'Demand'});
    await panel.waitFor();
    // the page is loaded anew before it has the answer
    const heard = async (route: Route) => {
      const path = new URL(route.request().url()).pathname.replace('/api', '');
      await bench.ask('PUT', path, route.request().postDataJSON());
    };
    await page.route('**/decision', heard, {times: 1});
    await page.keyboard.press('r');
    await panel.getByText('rejected').waitFor();
    await expect.poll(decision, {timeout: 60_000}).toBe('rejected');
    await page.reload();
    await panel.getByText('rejected').waitFor();
    // a page loaded anew takes back what was done before, and makes it again
    await page.keyboard.press('u');
    await page.getByText('Taken back: demand rejected', {exact: false}).waitFor();
    await expect.poll(decision, {timeout: 60_000}).toBeNull();
    await page.reload();
    await panel.waitFor();
    await page.keyboard.press('Shift+u');
    await panel.getByText('rejected').waitFor();
    await expect.poll(decision, {timeout: 60_000}).toBe('rejected');
    const after = (await bench.ask('POST', `/libraries/${library}/draft`, {})).conflict?.yaml ?? '';
    expect(after).not.toMatch(new RegExp(`\\b${first.id}\\b`));

    // a server that takes its time: what is shown at once can be undone at once
    await page.route('**/decision', async route => {
      await new Promise(resolve => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.keyboard.press('a');
    await panel.getByText('accepted').waitFor();
    await page.keyboard.press('u');
    await panel.getByText('rejected').waitFor();
    await page.getByText('Taken back: demand accepted', {exact: false}).waitFor();
    // and made again before the undoing is answered; what is decided last stands, whatever is answered when
    await page.keyboard.press('a');
    await page.keyboard.press('u');
    await page.keyboard.press('Shift+u');
    await panel.getByText('accepted').waitFor();
    // all three answered: what is counted from here on is new
    await page.getByText('Made again: demand accepted', {exact: false}).waitFor();
    await expect.poll(decision, {timeout: 60_000}).toBe('accepted');
    let kept = 0;
    await page.route('**/decision', async route => {
      // the first is slow, the second is not
      if (kept++ === 0) await new Promise(resolve => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.keyboard.press('r');
    await panel.getByText('rejected').waitFor();
    await page.keyboard.press('a');
    await panel.getByText('accepted').waitFor();
    // what is loaded meanwhile does not show what the server has still to hear of
    await bench.ask('PUT', `/libraries/${library}/items/demands/${other.id}/decision`, {decision: 'accepted'});
    await expect.poll(() => kept, {timeout: 60_000}).toBe(2);
    await expect.poll(decision, {timeout: 60_000}).toBe('accepted');
    expect(await panel.getByText('rejected').count()).toBe(0);
    await page.context().close();
  });

  test('what a draft doubts stays beside the model: each leads to its line, is ticked off, and the list put away', async () => {
    const library = await quarrel('Doubts');
    const page = await bench.page(`/l/${library}?draft=again`);
    await page.getByRole('button', {name: 'Open the model'}).click();
    const list = page.getByRole('region', {name: 'Look at these first'});
    const doubt = list.getByRole('button', {name: /wants not to/}).first();
    await doubt.click();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(focused, {timeout: 60_000}).toMatch(/^What to do with .* is not taken”$/);
    const box = list.getByRole('checkbox').first();
    await box.check();
    await page.reload();
    await list.getByRole('checkbox').first().waitFor();
    expect(await list.getByRole('checkbox').first().isChecked()).toBe(true);
    await list.getByRole('button', {name: 'Put the list away'}).click();
    await list.waitFor({state: 'detached'});
    await page.reload();
    await page.locator('.cards .line').first().waitFor();
    expect(await list.count()).toBe(0);
    await page.context().close();
  });

  test('a demand is corrected in its fields, and the server has it so', async () => {
    const library = await quarrel('Fields');
    const [first] = await bench.ask('GET', `/libraries/${library}/items?kinds=demands`);
    const page = await bench.page(`/l/${library}/d/${first.item.act[0].doc}?item=demands.${first.id}`);
    await page.getByRole('region', {name: 'Demand'}).waitFor();
    await page.keyboard.press('e');
    const form = page.getByRole('form');
    await form.getByRole('button', {name: 'End a word earlier'}).first().click();
    await form.getByRole('button', {name: 'Save'}).click();
    await page.getByText('corrected', {exact: true}).first().waitFor();
    const stands = async () =>
      (await bench.ask('GET', `/libraries/${library}/items?kinds=demands`)).find((i: any) => i.id === first.id);
    // the page says so before the server has heard of it
    await expect.poll(async () => (await stands()).decision, {timeout: 60_000}).toBe('corrected');
    const now = await stands();
    expect(now.item.act[0].end).toBeLessThan(first.item.act[0].end);
    expect(now.original).toEqual(first.item);
    await page.context().close();
  });

  test('two tabs see each other’s change', async () => {
    const library = await quarrel('Two tabs');
    const [demand] = await bench.ask('GET', `/libraries/${library}/items?kinds=demands`);
    const path = `/l/${library}/d/${demand.item.act[0].doc}?item=demands.${demand.id}`;
    const context = await bench.context();
    const [one, other] = [await bench.open(context, path), await bench.open(context, path)];
    await other.getByRole('button', {name: 'Reject'}).waitFor();
    await one.getByRole('button', {name: 'Accept'}).click();
    await other.locator('.item-panel').getByText('accepted').waitFor();

    // a correction that began before somebody else's is not saved over it unasked
    await other.keyboard.press('e');
    await other.getByRole('form').getByRole('button', {name: 'End a word earlier'}).first().click();
    const decision = `/libraries/${library}/items/demands/${demand.id}/decision`;
    await bench.ask('PUT', decision, {decision: 'corrected', item: {...demand.item, kind: 'offer'}});
    await other.getByRole('form').getByRole('button', {name: 'Save'}).click();
    await other.getByText(/Someone else changed this/).waitFor();
    const stands = async () =>
      (await bench.ask('GET', `/libraries/${library}/items?kinds=demands`)).find((i: any) => i.id === demand.id).item;
    expect((await stands()).kind).toBe('offer');
    await other.getByRole('form').getByRole('button', {name: 'Save'}).click();
    await expect.poll(async () => (await stands()).act[0].end, {timeout: 60_000}).toBeLessThan(demand.item.act[0].end);
    await context.close();
  });

  test('eight tabs of one browser share one line of events, and the last still hears when the first goes', async () => {
    const library = await quarrel('Many tabs');
    const [demand] = await bench.ask('GET', `/libraries/${library}/items?kinds=demands`);
    const path = `/l/${library}/d/${demand.item.act[0].doc}?item=demands.${demand.id}`;
    const context = await bench.context();
    const lines: string[] = [];
    context.on('request', r => r.url().endsWith('/api/events') && lines.push(r.url()));
    const tabs: Page[] = [];
    for (let k = 0; k < 8; k++) tabs.push(await bench.open(context, path));
    const last = tabs.at(-1)!;
    await last.getByRole('button', {name: 'Reject'}).waitFor();
    expect(lines).toHaveLength(1);
    await tabs[0]!.close();
    await tabs[1]!.getByRole('button', {name: 'Accept'}).click();
    await last.locator('.item-panel').getByText('accepted').waitFor();
    expect(lines).toHaveLength(2);
    await context.close();
  });

  test('a document that is removed, and actors that are merged, come back by undo', async () => {
    const library = await quarrel('Taken back');
    const path = `/libraries/${library}`;
    const before = await bench.ask('GET', `${path}/record`);
    const page = await bench.page(`/l/${library}`);
    await page.getByRole('button', {name: 'More about Council softens as lawyers meet'}).click();
    await page.getByRole('menuitem', {name: 'Remove with what was read from it'}).click();
    await page.getByText('2 documents', {exact: true}).waitFor();
    await page.getByRole('button', {name: 'Undo'}).click();
    await page.getByText('3 documents', {exact: true}).waitFor();
    expect(await bench.ask('GET', `${path}/record`)).toEqual(before);

    await page.goto(`${bench.running.url}/l/${library}/record?show=actors`);
    await page
      .getByRole('button', {name: /^Merge .* into another$/})
      .first()
      .click();
    await page.getByRole('combobox', {name: 'Into'}).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', {name: 'Merge', exact: true}).click();
    await page.getByText(/is now part of/).waitFor();
    expect((await bench.ask('GET', `${path}/record`)).actors).toHaveLength(before.actors.length - 1);
    await page.keyboard.press('Control+z');
    await page.getByText(/^Taken back:/).waitFor();
    expect(await bench.ask('GET', `${path}/record`)).toEqual(before);
    await page.context().close();
  });

  test('a document is read again: what was decided stays, what changed is told, and undo takes it back', async () => {
    const library = await quarrel('Again');
    const path = `/libraries/${library}`;
    const [first, second] = await bench.ask('GET', `${path}/items?kinds=demands`);
    await bench.ask('PUT', `${path}/items/demands/${first.id}/decision`, {decision: 'rejected'});
    const page = await bench.page(`/l/${library}/d/${second.item.act[0].doc}`);
    await page.getByRole('button', {name: 'Read again'}).click();
    await page.getByText(/1 document read again: nothing changed/).waitFor();
    const now = await bench.ask('GET', `${path}/items?kinds=demands`);
    expect(now.find((i: any) => i.id === first.id).decision).toBe('rejected');
    expect(now.map((i: any) => i.id)).toEqual(expect.arrayContaining([first.id, second.id]));
    await page.context().close();
  });

  test('words are selected and marked by hand', async () => {
    const library = await quarrel('By hand');
    const documents = await bench.ask('GET', `/libraries/${library}/documents`);
    const document = documents.find((d: any) => d.file.startsWith('1-'));
    const page = await bench.page(`/l/${library}/d/${document.id}`);
    await page.locator('.sheet').waitFor();
    await select(page, 'resume talks', 'n');
    await page.getByRole('dialog').getByText('“resume talks”').first().waitFor();
    await page.getByRole('dialog').getByRole('button', {name: 'Save'}).click();
    await page.getByRole('dialog').waitFor({state: 'detached'});
    const added = (await bench.ask('GET', `/libraries/${library}/items?kinds=demands`)).find(
      (i: any) => i.decision === 'added',
    );
    const {document: whole} = await bench.ask('GET', `/libraries/${library}/documents/${document.id}`);
    const [{start, end}] = added.item.act;
    expect(whole.text.slice(start, end)).toBe('resume talks');
    await page.context().close();
  });

  test('a hostile page is text and nothing else', async () => {
    const {id} = await bench.ask('POST', '/libraries', {name: 'Hostile <b>name</b>'});
    await bench.read(id, {'hostile.html': hostile});
    const [document] = await bench.ask('GET', `/libraries/${id}/documents`);
    const context = await bench.context();
    const elsewhere: string[] = [];
    context.on('request', request => {
      if (!request.url().startsWith(bench.running.url) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    const page = await bench.open(context, `/l/${id}/d/${document.id}`);
    await page.locator('.sheet').waitFor();
    await page.goto(`${bench.running.url}/l/${id}/brief`);
    await page.frameLocator('iframe').getByRole('heading', {name: 'In short'}).waitFor();
    for (const frame of page.frames()) expect(await frame.evaluate(() => (window as any).harmed)).toBeUndefined();
    expect(elsewhere).toEqual([]);
    expect(page.url()).toContain(`/l/${id}/brief`);
    await context.close();
  });

  test('everything by keyboard: a library, a text, a mark, the palette, the brief on paper', async () => {
    const context = await bench.context();
    // of the brief's own frame: paper is what no test has
    await context.addInitScript(() => {
      window.print = () => window.parent.document.body.setAttribute('data-printed', document.title);
    });
    const page = await bench.open(context);
    await page.getByRole('heading', {name: 'Libraries'}).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', {name: 'Name'}).waitFor();
    await page.keyboard.type('Keys only');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'No documents yet'}).waitFor();
    await page.keyboard.press('p');
    await page.getByLabel('Text', {exact: true}).waitFor();
    await page.keyboard.type('The council demanded that the mill open the sluice.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('1 document read').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Go to, or do …').waitFor();
    await page.keyboard.type('record');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', {name: 'Record', level: 1}).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('heading', {name: 'Documents', level: 1}).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.frameLocator('iframe').getByRole('heading').first().waitFor();
    await page.keyboard.press('p');
    await expect.poll(() => page.locator('body').getAttribute('data-printed'), {timeout: 60_000}).toBeTruthy();
    // and the keys lead on from there
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('heading', {name: 'Documents', level: 1}).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', {name: 'Keyboard shortcuts'}).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({state: 'detached'});
    const [{id}] = (await bench.ask('GET', '/libraries')).filter((l: any) => l.name === 'Keys only');
    const [document] = await bench.ask('GET', `/libraries/${id}/documents`);
    await page.goto(`${bench.running.url}/l/${id}/d/${document.id}`);
    await page.locator('.sheet').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('.item-panel').getByText('accepted').waitFor();
    await page.context().close();
  });

  test('a thousand documents are listed, filtered and searched', async () => {
    const library = (await bench.ask('GET', '/libraries')).find((l: any) => l.documents === 1000).id;
    const page = await bench.page(`/l/${library}`);
    await page.getByText('1,000 documents').waitFor();
    expect(await page.locator('.document-list > li').count()).toBeLessThan(60);
    await page.mouse.wheel(0, 100_000);
    await page.locator('.document-list > li[aria-posinset="1000"]').waitFor();
    await page.getByRole('searchbox').fill('quarantine');
    await page.locator('.results mark', {hasText: 'quarantine'}).first().waitFor();
    await page.getByRole('searchbox').fill('Report 777 from');
    await page.getByText('1 of 1,000 documents by that name').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByText('1,000 documents').waitFor();
    await page.context().close();
  });

  test('the record keeps its words when one comes from the model, and two names of one actor are made one', async () => {
    const library = await quarrel('One of two names');
    const {conflict} = await bench.ask('POST', `/libraries/${library}/draft`, {});
    const page = await bench.page(`/l/${library}/c/${conflict.id}/model`);
    await page
      .getByRole('button', {name: /: show the sentence$/})
      .first()
      .waitFor();
    await page.getByRole('link', {name: 'Record', exact: true}).click();
    const {documents, demands, actors} = await bench.ask('GET', `/libraries/${library}/record?texts=yes`);
    const [{doc, start, end}] = demands[0].act;
    const words = documents.find((d: any) => d.id === doc).text.slice(start, end);
    await page.locator('.entry', {hasText: words}).first().waitFor();

    // a name of which another is a part, and no third
    const last = (name: string) => name.split(' ').at(-1)!;
    const long = actors.find(
      (a: any) => a.name.includes(' ') && actors.every((b: any) => b === a || !b.name.includes(last(a.name))),
    );
    const short = {...long, name: last(long.name), role: null, speaksFor: null};
    delete short.id;
    await bench.ask('POST', `/libraries/${library}/items/actors`, {item: short});
    await page.getByText('Actors', {exact: true}).click();
    await page.getByRole('button', {name: `${short.name} and ${long.name} are the same`}).click();
    await page.getByText(/is now part of/).waitFor();
    const now = (await bench.ask('GET', `/libraries/${library}/record`)).actors.map((a: any) => a.name);
    expect(now).not.toContain(short.name);
    expect(now).toContain(long.name);
    await page.context().close();
  });

  test('documents are filtered by whom they name', async () => {
    const library = await quarrel('By actor');
    const {actors} = await bench.ask('GET', `/libraries/${library}/record`);
    const documentsOf = (a: any) => new Set(a.mentions.map((m: any) => m.doc)).size;
    const someone = actors.find((a: any) => documentsOf(a) === 1);
    const page = await bench.page(`/l/${library}`);
    await page.getByRole('combobox', {name: 'Naming this actor'}).click();
    await page.getByRole('option', {name: someone.name, exact: true}).first().click();
    await page.getByText('1 of 3 documents').waitFor();
    expect(await page.locator('.document-list > li').count()).toBe(1);
    await page.context().close();
  });

  test('no page complained', () => {
    // 409 answers who saves what another has changed
    expect(bench.complaints.filter(c => !/favicon|status of 409/.test(c))).toEqual([]);
  });
});
