import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {TestWorkbench} from './support/workbench.ts';

const read = (path: string) => readFileSync(new URL(`../../../cases/${path}.conflict.yaml`, import.meta.url), 'utf8');
const noBrowser = missing('Chromium', chromium !== undefined, installChromium);

/** Waits for what a page comes to show. */
const soon = <T>(look: () => T) => expect.poll(look, {timeout: 90_000});

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
      - not ada.yield # pride
      - {that: ben.yield, assumed: true}
  ben:
    prioritized:
      - not ben.yield
`;

// skipped where there is no browser to test in
describe.skipIf(noBrowser)('model, answers and ask in a browser', {timeout: 240_000}, () => {
  let bench: TestWorkbench;
  let library: string;
  const ids: Record<string, string> = {};

  const add = async (name: string, yaml: string) => {
    ids[name] = (await bench.ask('POST', `/libraries/${library}/conflicts`, {title: name, yaml})).id;
  };
  const at = (name: string, tab: string) => `/l/${library}/c/${ids[name]}/${tab}`;

  beforeAll(async () => {
    bench = await TestWorkbench.start();
    library = (await bench.ask('POST', '/libraries', {name: 'Cases'})).id;
    await add('geneva', read('own/geneva-2014/geneva-2014'));
    await add('elmira', read('xu-2007/elmira-9-states/elmira-9-states'));
  }, 120_000);
  afterAll(() => bench?.close());

  const card = (page: Page, words: string) =>
    page
      .getByRole('list', {name: /What Ada wants/})
      .getByRole('listitem')
      .filter({hasText: words});
  const verdictOf = (page: Page, who: string) => page.getByRole('row', {name: new RegExp(`^${who}[ ,]`)}).first();

  test('an edited preference changes the verdict, before it is saved; undo brings the verdict back', async () => {
    await add('duel', duel);
    const page = await bench.page(at('duel', 'ask'));
    await soon(() => verdictOf(page, 'Ada').innerText()).toContain('Unwilling');
    await page.getByRole('link', {name: 'Model'}).click();
    await card(page, 'is not taken')
      .getByRole('button', {name: /What to do with/})
      .click();
    await page.getByRole('menuitem', {name: 'Change …'}).click();
    const field = page.getByLabel('The statement');
    await field.fill('ada.yield');
    await field.press('Enter');
    await card(page, 'is taken').first().waitFor();
    await page.getByText('not saved yet').waitFor();
    await page.getByRole('link', {name: 'Ask', exact: true}).click();
    await soon(() => verdictOf(page, 'Ada').innerText()).toContain('Assured');
    await page.keyboard.press('Control+z');
    // the line that changed is not on this page: what was taken back is said
    await page.getByText('Taken back: changing “Ada: ‘Step aside’ is not taken”.').waitFor();
    await soon(() => verdictOf(page, 'Ada').innerText()).toContain('Unwilling');
    await page.keyboard.press('Control+y');
    await page.getByText('Made again: changing “Ada: ‘Step aside’ is not taken”.').waitFor();
    await soon(() => verdictOf(page, 'Ada').innerText()).toContain('Assured');
    // a reload keeps what was not saved
    await page.reload();
    await soon(() => verdictOf(page, 'Ada').innerText()).toContain('Assured');
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByText('Saved as a new version.').waitFor();
    const saved = await bench.ask('GET', `/libraries/${library}/conflicts/${ids.duel}`);
    expect(saved.version).toBe(2);
    expect(saved.yaml).toContain('- ada.yield # pride');
    await page.context().close();
  });

  test('a statement is dragged by keys alone, and the file beside follows; the file changes the cards', async () => {
    await add('keys', duel);
    const page = await bench.page(at('keys', 'model'), {viewport: {width: 1440, height: 900}});
    const list = page.getByRole('list', {name: /What Ada wants/});
    await page.locator('.cm-content').getByText('pride').waitFor();
    const handle = list.getByRole('button', {name: /^Move .* number 1$/});
    await handle.focus();
    await page.keyboard.press('Space');
    await page.getByText(/^Picked up/).waitFor({state: 'attached'});
    await page.keyboard.press('ArrowDown');
    await page.getByText('Now at number 2 of 2.').waitFor({state: 'attached'});
    await page.keyboard.press('Space');
    await soon(() => list.getByRole('listitem').first().innerText()).toContain('Ben');
    const file = () => page.locator('.cm-content').innerText();
    await soon(async () => (await file()).indexOf('ben.yield')).toBeLessThan((await file()).indexOf('pride'));
    // and back the other way: what is typed is on the cards
    await page.locator('.cm-line', {hasText: 'title: The duel'}).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' at dawn');
    await page.getByRole('heading', {name: 'The duel at dawn'}).waitFor();
    await page.keyboard.type(': [');
    await page.getByText('The file cannot be read as it stands').waitFor();
    await page.locator('.cm-lint-marker-error').first().waitFor();
    await page.getByRole('button', {name: 'Undo the last change'}).click();
    await page.getByText('The file cannot be read as it stands').waitFor({state: 'detached'});
    await page.context().close();
  });

  test('the menu of a line opens by key and gives the focus back; so does a line that was changed or removed', async () => {
    await add('menus', duel.replace('- not ben.yield', '- not ben.yield\n      - not ada.yield'));
    const page = await bench.page(at('menus', 'model'));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const button = card(page, 'is not taken').getByRole('button', {name: /What to do with/});
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', {name: 'Change …'}).waitFor();
    await soon(() => button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({state: 'detached'});
    await soon(focused).toContain('What to do with “Ada: “Step aside” is not taken”');
    await soon(() => button.getAttribute('aria-expanded')).toBe('false');
    // the second press of the button closes what the first opened
    await button.click();
    await page.getByRole('menu').waitFor();
    await button.click();
    await page.getByRole('menu').waitFor({state: 'detached'});
    // another button takes the menu over
    const other = card(page, 'is taken').getByRole('button', {name: /What to do with/});
    await other.click();
    await page.getByRole('menu', {name: /Step aside as well/}).waitFor();
    await button.click();
    await page.getByRole('menu', {name: /“Step aside” is not taken/}).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({state: 'detached'});
    await other.click();
    await page.getByRole('menuitem', {name: 'Change …'}).click();
    await page.getByLabel('The statement').fill('ben.yield or ada.yield');
    await page.keyboard.press('Enter');
    await soon(focused).toContain('What to do with “Ben: “Step aside as well” is taken or Ada');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', {name: 'Remove'}).click();
    await soon(focused).toContain('What to do with “Ada: “Step aside” is not taken”');

    // the first of these cannot be chosen: the arrow keys begin at the next
    await page.getByRole('button', {name: 'What to do with the option Step aside', exact: true}).press('Enter');
    const held = () => page.evaluate(() => document.activeElement?.textContent);
    await soon(held).toBe('Cannot be undone once taken');
    await page.keyboard.press('ArrowDown');
    expect(await held()).toBe('Cannot be taken up again once dropped');
    await page.context().close();
  });

  test('the order of two statements is left open, and Ask says in which share of the orders a verdict holds', async () => {
    await add('loose', duel);
    const page = await bench.page(at('loose', 'model'));
    const second = card(page, 'Ben');
    await second.getByRole('button', {name: /What to do with/}).click();
    await page.getByRole('menuitem', {name: 'Not known whether it ranks below the line above'}).click();
    await second.getByText('perhaps above the line before it').waitFor();
    await soon(() => second.locator('.line-rank').innerText()).toBe('1–2');
    // put first, a line has none above it: the order is known again
    await second.getByRole('button', {name: /What to do with/}).click();
    await page.getByRole('menuitem', {name: 'Move up'}).click();
    await soon(() => second.locator('.line-rank').innerText()).toBe('1');
    await page.keyboard.press('Control+z');
    await second.getByText('perhaps above the line before it').waitFor();
    await page.getByRole('link', {name: 'what that leaves open'}).click();
    const open = page.getByRole('region', {name: 'Where the order is not known'});
    await open.getByText('2 orders fit what is known.').waitFor();
    await soon(() => open.getByRole('listitem').first().innerText()).toMatch(/Ada.*in .*orders/s);
    await page.context().close();
  });

  test('a stale save tells what the other changed and puts both together', async () => {
    await add('stale', duel);
    const page = await bench.page(at('stale', 'model'));
    await page.getByRole('switch', {name: 'Ben: Step aside as well, done today'}).click({force: true});
    await page.getByText('not saved yet').waitFor();
    const theirs = duel.replace('name: Ada', 'name: Adelaide');
    await bench.ask('PUT', `/libraries/${library}/conflicts/${ids.stale}`, {title: 'stale', yaml: theirs, parent: 1});
    await page.getByText('Somebody saved version 2 while you were editing').waitFor();
    await page.getByText('“Ada” is now called “Adelaide”.').waitFor();
    await page.getByRole('button', {name: 'Put both together'}).click();
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByText('Saved as a new version.').waitFor();
    const saved = await bench.ask('GET', `/libraries/${library}/conflicts/${ids.stale}`);
    expect(saved).toMatchObject({version: 3});
    expect(saved.yaml).toContain('Adelaide');
    expect(saved.yaml).toMatch(/statusQuo: \[ *ben\.yield *\]/);
    await page.getByRole('button', {name: 'Versions'}).click();
    await page.getByRole('checkbox', {name: /^Version 1/}).check();
    await page.getByText('The status quo is now “Ben: Step aside as well”.').waitFor();
    await page.context().close();
  });

  test('the assumed lines are gone through by key, and a version says who saved it and what changed', async () => {
    await add('assumed', duel.replace('- not ben.yield', '- {that: not ben.yield, assumed: true}'));
    const page = await bench.page(at('assumed', 'model'));
    await page.getByText('2 lines are assumed of 3').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('j');
    await soon(focused).toContain('Ben: “Step aside as well” is taken');
    await page.keyboard.press('j');
    await soon(focused).toContain('Ben: “Step aside as well” is not taken');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', {name: 'No longer mark as assumed'}).click();
    await page.getByText('1 line is assumed of 3').waitFor();

    await page.getByRole('button', {name: 'Versions'}).click();
    const drawer = page.getByRole('dialog', {name: 'Versions'});
    await drawer.getByLabel('Your name').fill('Mara Quist');
    await drawer.getByLabel('What you changed').fill('Ben said so himself');
    await drawer.getByRole('button', {name: 'Save'}).click();
    await drawer.getByRole('checkbox', {name: /^Version 2.*Mara Quist.*Ben said so himself/}).waitFor();
    await drawer.getByRole('checkbox', {name: /^Version 2/}).check();
    await drawer.getByRole('checkbox', {name: /^Version 1/}).check();
    await drawer.getByText('Both have the same preferences.').waitFor();
    await page.context().close();
  });

  test('a goal that was asked becomes the first question of the brief', async () => {
    const page = await bench.page(at('geneva', 'ask'));
    await page.getByLabel('Or any formula').fill('government.attend and opposition.truce');
    await page.getByRole('link', {name: 'Brief on this'}).click();
    const frame = page.frameLocator('iframe');
    await frame
      .getByText(/For this goal, that is,.*come to the second round/i)
      .first()
      .waitFor();
    await page.getByLabel('Main question').selectOption({label: 'concession'});
    await frame
      .getByText(/For concession/i)
      .first()
      .waitFor();
    await page.context().close();
  });

  test('Geneva: aid is assured by Russia and the United States together; a supposition changes it and saves nothing', async () => {
    const page = await bench.page(at('geneva', 'ask'));
    const both = page.getByRole('row', {name: /^Russia \+ United States and allies /}).first();
    await soon(() => both.innerText()).toContain('Assured');
    await soon(() => verdictOf(page, 'Russia').innerText()).toContain('Unable');
    await both.getByRole('button', {name: /^Why/}).click();
    await page.getByText('They begin').first().waitFor();
    await page.getByRole('button', {name: 'What if …'}).click();
    const wants = page.getByRole('list', {name: /What Russia wants/}).getByRole('listitem');
    await wants.nth(1).getByRole('button', {name: 'Turn round'}).click();
    await page.getByText('Supposed, not saved').waitFor();
    await page.getByRole('button', {name: /Show all 57 coalitions/}).click();
    await soon(() => both.innerText()).toContain('Deterred');
    await page.getByRole('button', {name: 'Back to the model'}).click();
    await soon(() => both.innerText()).toContain('Assured');
    expect((await bench.ask('GET', `/libraries/${library}/conflicts/${ids.geneva}`)).version).toBe(1);
    await page.context().close();
  });

  test('Elmira: state 5, which nobody leaves alone, is left by two together', async () => {
    const page = await bench.page();
    await page.getByRole('heading', {name: 'Libraries'}).waitFor();
    // from the first page, by its name
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Go to, or do …').fill('elmira');
    await page.getByRole('button', {name: 'elmira Cases'}).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${bench.running.url}${at('elmira', 'model')}`);
    await page.getByRole('link', {name: 'Answers'}).click();
    const news = page.getByRole('alert').filter({hasText: 'people acting together'});
    await soon(() => news.innerText()).toMatch(/From state 5.*Ministry of the Environment and Uniroyal.*to state 8/s);
    // by keys on a telephone, where the details stand far below: they come into sight, with what was asked
    await page.setViewportSize({width: 390, height: 844});
    await news.getByRole('button', {name: 'Look at state 5'}).press('Enter');
    const details = page.getByRole('region', {name: 'State 5', exact: true});
    const sight = () => details.evaluate(e => e === document.activeElement && e.getBoundingClientRect().top < 200);
    await soon(sight).toBe(true);
    await details
      .getByRole('tabpanel', {name: /Together/})
      .getByText('would go together to')
      .waitFor();
    await page.keyboard.press('Escape');
    await details.waitFor({state: 'detached'});
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Look at state 5');
    await page.setViewportSize({width: 1280, height: 720});
    await page.keyboard.press('Enter');
    await details.getByRole('tab', {name: 'Why'}).click();
    await soon(() => details.getByText('would stay').count()).toBe(3);
    await details.getByRole('tab', {name: /Together/}).click();
    await details.getByRole('button', {name: 'Show the moves'}).click();
    // the graph is seen whole, between what stands above it and the edge of the window
    const graph = page.getByRole('img', {name: /^Graph of 9 states/});
    const whole = () =>
      graph.evaluate(e => e.getBoundingClientRect().top >= 96 && e.getBoundingClientRect().bottom <= 720);
    await soon(whole).toBe(true);
    await details.getByRole('tab', {name: 'Paths'}).click();
    await details.getByText('By improvements', {exact: true}).waitFor();
    await page.context().close();
  });

  test('an address of a model or a library that is gone says so', async () => {
    const page = await bench.page(at('gone', 'model'));
    await page.getByText('The model could not be opened').waitFor();
    await page.goto(`${bench.running.url}/l/${library}/brief?conflict=gone`);
    await page.getByRole('heading', {name: 'There is no such model'}).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.getByLabel('Model', {exact: true}).inputValue()).toBe('gone');
    for (const view of ['', '/models', '/record', '/brief', '/d/one', '/c/one/ask']) {
      await page.goto(`${bench.running.url}/l/gone${view}`);
      await page.getByRole('heading', {name: 'There is nothing at this address'}).waitFor();
      expect([view, await page.getByText('No model yet').count()]).toEqual([view, 0]);
    }
    await page.context().close();
  });

  test('nothing broke the page’s policy or threw on the way', () => {
    // a refused stale save is an answer, not a fault
    expect(bench.complaints.filter(c => !/409|status of 4/.test(c))).toEqual([]);
  });
});
