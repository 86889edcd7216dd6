// The workbench in the system's Chromium:  npx tsx bench/workbench.ts [FOLDER …]
// First load and script of the first view, search and scrolling in a library of 1,000 documents, scrolling a long document
// with 300 marks, a preference edited in a model of 4,096 states. Work is printed beside time: bytes, elements, frames,
// milliseconds of the page's main thread. Each FOLDER is another build of the workbench; all are measured in one run.
import {cpus} from 'node:os';
import {recordSchema} from '@suasion/model';
import type {Page} from 'playwright-core';
import {manyReports} from '../packages/web/test/support/texts.ts';
import {TestWorkbench} from '../packages/web/test/support/workbench.ts';

const runs = 7;
const builds = process.argv.slice(2);
for (const build of builds.length > 0 ? builds : [undefined]) await measure(build);

async function measure(build: string | undefined): Promise<void> {
  if (build) console.log(`\n${build}`);
  const bench = await TestWorkbench.start({
    ...(build && {web: build}),
    seed: async store => {
      const many = await store.libraries.create('A thousand reports');
      await store.records.ingest(many.id, manyReports(1000, 600));
      const long = await store.libraries.create('One long report');
      await store.records.ingest(long.id, marked(300));
      await store.conflicts.create(long.id, {title: 'Large', yaml: large()});
    },
  });
  try {
    await bench.ask('PUT', '/settings/tour', {value: 'done'});
    const libraries = await bench.ask('GET', '/libraries');
    const many = libraries.find((l: {documents: number}) => l.documents === 1000).id;
    const long = libraries.find((l: {documents: number}) => l.documents === 1).id;
    console.log(
      `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}; ms, least (spread) of ${runs}\n`,
    );

    const loads: number[] = [];
    let script = 0;
    for (let run = 0; run < runs; run++) {
      const context = await bench.context();
      // the browser knows the scripts, as one does that was here before
      await (await bench.open(context)).getByRole('link', {name: 'A thousand reports'}).waitFor();
      const page = await context.newPage();
      const started = performance.now();
      await page.goto(bench.running.url);
      await page.getByRole('link', {name: 'A thousand reports'}).waitFor();
      loads.push(performance.now() - started);
      script = await page.evaluate(() => {
        const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        return all.filter(r => r.name.endsWith('.js')).reduce((sum, r) => sum + r.encodedBodySize, 0);
      });
      await context.close();
    }
    line('first load, libraries shown', loads, `${(script / 1000).toFixed(0)} KB of script`);

    // wide enough that the file of a model stands beside its cards
    const page = await bench.page(`/l/${many}`, {viewport: {width: 1440, height: 900}});
    await page.getByText('1,000 documents', {exact: true}).waitFor();
    const answers: number[] = [];
    const shown: number[] = [];
    for (const words of ['quarantine', 'timber frost', '"asked Alden"', 'harbour', 'salt -Birk', 'coal', 'traders']) {
      let started = performance.now();
      await bench.ask('GET', `/libraries/${many}/search?q=${encodeURIComponent(words)}&limit=40`);
      answers.push(performance.now() - started);
      started = performance.now();
      const answered = page.waitForResponse(r => r.url().includes('/search?'));
      await page.getByRole('searchbox').fill(words);
      await answered;
      shown.push(performance.now() - started);
    }
    line('search 600,000 words, answered', answers, 'seven queries');
    line('… until the page has it', shown, '120 ms of them wait for the typing to end');
    await page.getByRole('searchbox').fill('');
    await page.getByText('1,000 documents', {exact: true}).waitFor();
    frames('scroll 1,000 documents', await scroll(page));
    await page.goto(`${bench.running.url}/l/${long}/d/report-1`);
    await page.locator('.sheet').waitFor();
    frames(`scroll 3,000 words, ${await page.locator('[data-marks]').count()} marked runs`, await scroll(page));
    for (const tab of ['model', 'answers']) await edits(page, `${bench.running.url}/l/${long}/c/large/${tab}`, tab);
  } finally {
    await bench.close();
  }
}

/** A statement put down and brought back by undo and redo, until the page shows the answers of the model as it then is. */
async function edits(page: Page, address: string, tab: string): Promise<void> {
  await page.goto(address);
  await page.getByTestId('state-count').filter({hasText: '4,096 states'}).waitFor();
  await page.waitForTimeout(1500);
  if (tab === 'model') {
    const wants = page.getByRole('list', {name: /^What North wants/});
    await wants
      .getByRole('button', {name: /^What to do with/})
      .nth(1)
      .click();
    await page.getByRole('menuitem', {name: 'Move down'}).click();
    await page.waitForTimeout(1500);
  }
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const busy = async () => {
    const {metrics} = await client.send('Performance.getMetrics');
    return 1000 * metrics.find(m => m.name === 'TaskDuration')!.value;
  };
  const times: number[] = [];
  const work: number[] = [];
  for (let run = 0; run < 2 * runs; run++) {
    const before = await busy();
    times.push(
      (await page.evaluate(`new Promise(resolve => {
        const started = performance.now();
        const said = document.querySelector('[data-testid=state-count]');
        let asked = false;
        const seen = new MutationObserver(() => {
          const pending = said.textContent.includes('on their way');
          asked ||= pending;
          if (!asked || pending) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        });
        seen.observe(said, {subtree: true, childList: true, characterData: true});
        const init = {key: ${run % 2 === 0} ? 'z' : 'y', ctrlKey: true, bubbles: true, cancelable: true};
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      })`)) as number,
    );
    work.push((await busy()) - before);
    await page.waitForTimeout(400);
  }
  const middle = (all: number[]) => all.toSorted((a, b) => a - b)[runs]!.toFixed(0);
  line(
    `edit 4,096 states, seen under ${tab}`,
    times,
    `median ${middle(times)}; ${middle(work)} ms of the main thread, least ${Math.min(...work).toFixed(0)}`,
  );
}

/** Four decision makers with three options and ten statements each. */
function large(): string {
  const who = ['North', 'East', 'South', 'West'];
  const id = (d: number) => who[d % 4]!.toLowerCase();
  const maker = (_: string, d: number) =>
    `  ${id(d)}:\n    name: ${who[d]}\n    options:\n${[1, 2, 3].map(o => `      act${o}: Take step ${o}`).join('\n')}`;
  const wants = (_: string, d: number) => {
    const all = Array.from({length: 10}, (_, k) => `${k % 2 ? 'not ' : ''}${id(d + k)}.act${(k % 3) + 1}`);
    return `  ${id(d)}:\n    prioritized:\n${[...new Set(all)].map(s => `      - ${s}`).join('\n')}`;
  };
  return `suasion: 1\ntitle: Large\ndecisionMakers:\n${who.map(maker).join('\n')}\nstatusQuo: []\npreferences:\n${who.map(wants).join('\n')}\n`;
}

/** Frame times in ms while the page is scrolled from its top to its end. */
function scroll(page: Page): Promise<number[]> {
  // as text: what runs this file names its functions in a way a page does not know
  return page.evaluate(`new Promise(resolve => {
    const times = [];
    const end = document.documentElement.scrollHeight - innerHeight;
    const step = Math.max(60, end / 180);
    let last = performance.now();
    scrollTo(0, 0);
    requestAnimationFrame(function next(now) {
      times.push(now - last);
      last = now;
      if (scrollY >= end - 1 || times.length > 400) return resolve(times.slice(1));
      scrollBy(0, step);
      requestAnimationFrame(next);
    });
  })`);
}

function marked(n: number) {
  const {documents} = manyReports(1, 3000);
  const [document] = documents;
  const doc = document!.id;
  const words = [...document!.text.matchAll(/\S+/g)];
  const step = Math.floor(words.length / n);
  const demands = Array.from({length: n}, (_, k) => {
    const from = words[k * step]!;
    const to = words[k * step + 3]!;
    const act = [{doc, start: from.index, end: to.index + to[0].length}];
    return {id: `d${k + 1}`, kind: 'demand', by: null, of: null, act, wants: 'do', given: [], deadline: []};
  });
  return recordSchema.parse({documents, demands});
}

function line(name: string, times: number[], work: string): void {
  const least = Math.min(...times);
  console.log(
    `${name.padEnd(44)} ${least.toFixed(0).padStart(6)} (+${(Math.max(...times) - least).toFixed(0)})   ${work}`,
  );
}

function frames(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  const late = times.filter(t => t > 34).length;
  console.log(
    `${name.padEnd(44)} frames ${times.length}: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}; ${late} over two frames long`,
  );
}
