// The workbench in the system's Chromium:  npx tsx bench/workbench.ts
// First load and script of the first view, search and scrolling in a library of 1,000 documents, scrolling a long document
// with 300 marks. Work is printed beside time: bytes, elements, frames.
import {cpus} from 'node:os';
import {recordSchema} from '@suasion/model';
import type {Page} from 'playwright-core';
import {manyReports} from '../packages/web/test/support/texts.ts';
import {TestWorkbench} from '../packages/web/test/support/workbench.ts';

const runs = 7;
const bench = await TestWorkbench.start({
  seed: async store => {
    const many = await store.libraries.create('A thousand reports');
    await store.records.ingest(many.id, manyReports(1000, 600));
    const long = await store.libraries.create('One long report');
    await store.records.ingest(long.id, marked(300));
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

  const page = await bench.page(`/l/${many}`);
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
} finally {
  await bench.close();
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
