import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {defaultVerbs, type Running, type ServeOptions, serve} from '@suasion/server';
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core';
import {built} from '../../../../test/support/built.ts';
import {chromium as browserPath} from '../../../../test/support/need.ts';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> => chromium.launch({executablePath: browserPath, args: flags});

/** The real server over a folder of its own, and a browser that looks at it. */
export class TestWorkbench {
  readonly running: Running;
  readonly browser: Browser;
  readonly folder: string;
  /** what a page complained about, by the page's own words */
  readonly complaints: string[] = [];

  private constructor(running: Running, browser: Browser, folder: string) {
    this.running = running;
    this.browser = browser;
    this.folder = folder;
  }

  static async start(options: Partial<ServeOptions> = {}): Promise<TestWorkbench> {
    const [web, template] = built('web', 'template');
    const folder = mkdtempSync(join(tmpdir(), 'suasion-web-'));
    const data = join(folder, 'data');
    // a copy: another build may replace the files while they are looked at
    const pages = join(folder, 'web');
    cpSync(web, pages, {recursive: true});
    const running = await serve({
      verbs: defaultVerbs(),
      version: 'test',
      folder: data,
      template,
      web: pages,
      ...options,
    });
    await running.ready;
    return new TestWorkbench(running, await launch(), folder);
  }

  /** A fresh browser profile that holds the key to this start. */
  async context(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    // what is waited for comes late on a busy machine; how fast it is stands in bench/
    context.setDefaultTimeout(60_000);
    // the address with the token gives the cookie; the page it leads to is not needed
    await context.request.get(this.running.address, {maxRedirects: 0});
    return context;
  }

  async page(path = '/', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    return this.open(await this.context(options), path);
  }

  async open(context: BrowserContext, path = '/'): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', error => this.complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    await page.goto(this.running.url + path);
    return page;
  }

  /** Asks the server as the page would. */
  async ask(method: string, path: string, body?: unknown): Promise<any> {
    const answer = await fetch(`${this.running.url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.running.token}`,
        ...(body instanceof Uint8Array || body === undefined ? {} : {'content-type': 'application/json'}),
      },
      body:
        body instanceof Uint8Array
          ? (body as Uint8Array<ArrayBuffer>)
          : body === undefined
            ? undefined
            : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** Has files read into a library and waits until they are. */
  async read(library: string, files: Readonly<Record<string, string>>): Promise<void> {
    const uploads = [];
    for (const [file, text] of Object.entries(files)) {
      const bytes = new TextEncoder().encode(text);
      uploads.push(await this.ask('POST', `/libraries/${library}/uploads?file=${encodeURIComponent(file)}`, bytes));
    }
    const {id} = await this.ask('POST', `/libraries/${library}/imports`, {uploads});
    for (;;) {
      const {state} = await this.ask('GET', `/libraries/${library}/jobs/${id}`);
      if (state !== 'queued' && state !== 'running') return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.running.close();
    rmSync(this.folder, {recursive: true, force: true});
  }
}
