import {type ChildProcess, spawn} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {built} from '../../../test/support/built.ts';
import {bundled} from '../../../test/support/bundled.ts';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {launch} from './support/workbench.ts';

const skip = missing('Chromium', chromium !== undefined, installChromium);
const folder = mkdtempSync(join(tmpdir(), 'suasion-restart-'));
const script = skip ? '' : await bundled(new URL('./support/server.ts', import.meta.url));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, {recursive: true, force: true});
});

// the server in a process of its own; resolves with the address it prints
async function start(port: number, template: string): Promise<{child: ChildProcess; address: string}> {
  const words = [script, join(folder, 'data'), String(port), template, join(folder, 'web')];
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'inherit']});
  children.push(child);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.setEncoding('utf8').once('data', (said: string) => resolve(said.trim()));
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)));
  });
  return {child, address};
}

describe.skipIf(skip)('a server that is killed', () => {
  test('is missed; once it is back everything that was saved is there, and so is what was being typed', async () => {
    const [web, template] = built('web', 'template');
    cpSync(web, join(folder, 'web'), {recursive: true});
    const first = await start(0, template);
    const {port, origin} = new URL(first.address);
    const browser = await launch();
    const context = await browser.newContext();
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await page.goto(first.address);
    await page.getByRole('button', {name: 'New library'}).first().click();
    await page.getByLabel('Name').fill('Kept through it all');
    await page.getByRole('button', {name: 'Make it'}).click();
    await page.getByRole('heading', {name: 'No documents yet'}).waitFor();
    await page.keyboard.press('p');
    await page.getByLabel('Text', {exact: true}).fill('Whatever stands here is read as the sample.');
    await page.getByRole('button', {name: 'Read it'}).click();
    await page.getByRole('link', {name: 'About dam'}).click();
    const form = await context.newPage();
    await form.goto(`${page.url()}?item=actors.mill`);
    await form.locator('.item-panel').waitFor();
    await form.keyboard.press('e');
    const typed = form.getByLabel('Name');
    await typed.fill('Mill at Alden');

    const gone = new Promise(resolve => first.child.once('exit', resolve));
    first.child.kill('SIGKILL');
    await gone;
    await page.getByText('Suasion does not answer').waitFor();
    const save = form.getByRole('button', {name: 'Save'});
    await save.click();
    await form.getByRole('alert').filter({hasText: 'Suasion does not answer'}).first().waitFor();
    expect(await typed.inputValue()).toBe('Mill at Alden');

    const second = await start(Number(port), template);
    await page.getByText('Suasion was started anew').waitFor({timeout: 60_000});
    // the same browser with the new key: other pages of it come back by themselves
    const other = await context.newPage();
    await other.goto(second.address);
    await other.getByRole('link', {name: 'Kept through it all'}).waitFor();
    await page.getByText('Suasion was started anew').waitFor({state: 'hidden', timeout: 60_000});
    expect(page.url().startsWith(origin)).toBe(true);
    await page.getByRole('heading', {name: 'About dam'}).waitFor();
    await form.getByText('Suasion was started anew').waitFor({state: 'hidden', timeout: 60_000});
    expect(await typed.inputValue()).toBe('Mill at Alden');
    await save.click();
    await typed.waitFor({state: 'detached'});
    await form.reload();
    await form.locator('.item-panel').getByText('Mill at Alden').first().waitFor();
    await browser.close();
  }, 600_000);
});
