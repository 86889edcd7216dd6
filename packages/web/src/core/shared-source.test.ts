import {expect, test} from 'vitest';
import {Connection} from './connection.ts';
import {SharedSource, type Source} from './shared-source.ts';

/** A browser with several pages: its locks, its channels, and the lines opened to the server. */
class Browser {
  readonly lines: Line[] = [];
  readonly #channels = new Set<Channel>();
  readonly #queue: {start: () => Promise<unknown>; signal: AbortSignal}[] = [];
  #held = false;

  page(): SharedSource {
    return new SharedSource({
      open: () => {
        const line = new Line();
        this.lines.push(line);
        return line;
      },
      locks: {
        request: (_, {signal}, work) =>
          new Promise((resolve, reject) => {
            signal.addEventListener('abort', () => reject(new Error('aborted')));
            this.#queue.push({signal, start: () => work().then(resolve)});
            void this.#next();
          }),
      },
      channel: () => {
        const channel: Channel = {
          onmessage: null,
          postMessage: data => {
            const copy = structuredClone(data);
            for (const c of this.#channels)
              if (c !== channel) queueMicrotask(() => c.onmessage?.(new MessageEvent('message', {data: copy})));
          },
          close: () => this.#channels.delete(channel),
        };
        this.#channels.add(channel);
        return channel;
      },
    });
  }

  async #next(): Promise<void> {
    if (this.#held) return;
    const next = this.#queue.shift();
    if (!next) return;
    if (next.signal.aborted) return this.#next();
    this.#held = true;
    await next.start();
    this.#held = false;
    await this.#next();
  }
}

type Channel = ReturnType<ConstructorParameters<typeof SharedSource>[0]['channel']>;

class Line extends EventTarget implements Source {
  closed = false;
  close(): void {
    this.closed = true;
  }
  say(type: string, data = ''): void {
    this.dispatchEvent(new MessageEvent(type, {data}));
  }
}

const heard = (source: SharedSource) => {
  const out: string[] = [];
  for (const type of ['hello', 'change', 'error', 'missed']) {
    source.addEventListener(type, e => out.push(`${type} ${(e as MessageEvent).data ?? ''}`.trim()));
  }
  return out;
};
const soon = () => new Promise(resolve => setTimeout(resolve, 0));

test('ten pages open one line, and each hears all of it', async () => {
  const browser = new Browser();
  const pages = Array.from({length: 10}, () => heard(browser.page()));
  await soon();
  expect(browser.lines).toHaveLength(1);
  browser.lines[0]!.say('hello', '1');
  browser.lines[0]!.say('change', '{"what":"record"}');
  await soon();
  for (const page of pages) expect(page).toEqual(['hello 1', 'change {"what":"record"}']);
});

test('a page that comes later is greeted by the one that has the line', async () => {
  const browser = new Browser();
  browser.page();
  browser.lines[0]!.say('hello', '1');
  const source = browser.page();
  const late = heard(source);
  await soon();
  expect(browser.lines).toHaveLength(1);
  browser.lines[0]!.say('change', 'x');
  await soon();
  expect(late).toEqual(['hello', 'change x']);
});

test('when the page with the line goes, another opens one and says that something may have been missed', async () => {
  const browser = new Browser();
  const first = browser.page();
  browser.lines[0]!.say('hello', '1');
  const [second, third] = [heard(browser.page()), heard(browser.page())];
  await soon();
  first.close();
  await soon();
  expect(browser.lines.map(l => l.closed)).toEqual([true, false]);
  browser.lines[1]!.say('hello', '1');
  await soon();
  for (const page of [second, third]) expect(page.slice(-2)).toEqual(['missed', 'hello 1']);
});

test('a page that is closed before its turn never opens a line', async () => {
  const browser = new Browser();
  const first = browser.page();
  browser.page().close();
  first.close();
  await soon();
  expect(browser.lines).toHaveLength(1);
});

test('a connection over it loads anew what may have been missed, and once only', async () => {
  const browser = new Browser();
  const first = browser.page();
  browser.lines[0]!.say('hello', '1');
  let returned = 0;
  const connection = new Connection({
    open: () => browser.page(),
    probe: async () => 200,
    onChange: () => {},
    onReturn: () => returned++,
  });
  const stop = connection.start();
  await soon();
  expect(connection.state()).toBe('live');
  first.close();
  await soon();
  browser.lines[1]!.say('hello', '1');
  await soon();
  expect(returned).toBe(1);
  stop();
});
