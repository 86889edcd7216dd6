import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {root} from '../../../test/support/built.ts';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {examples} from '../../cli/src/examples.ts';
import {steps} from '../src/views/tour/steps.ts';
import {TestWorkbench} from './support/workbench.ts';

vi.setConfig({testTimeout: 240_000, hookTimeout: 240_000});
const skip = missing('Chromium', chromium !== undefined, installChromium);

describe.skipIf(skip)('the tour', () => {
  let bench: TestWorkbench;
  beforeAll(async () => {
    bench = await TestWorkbench.start({seed: examples(join(root, 'cases'))});
  });
  afterAll(() => bench?.close());

  test('is offered on the first page alone, leads through both examples, and begins at once when it is asked for', async () => {
    const page = await bench.page();
    const card = page.getByRole('complementary', {name: 'Tour'});
    await card.getByText('New here?').waitFor();
    await page.getByRole('link', {name: 'Published conflicts'}).click();
    await card.waitFor({state: 'detached'});
    await page.goBack();
    await card.getByRole('button', {name: 'Take the tour'}).click();
    const seen: string[] = [];
    for (const {title} of steps) {
      await card.getByRole('heading', {name: title}).waitFor();
      seen.push(new URL(page.url()).pathname);
      await page.locator('main h1').first().waitFor({state: 'attached'});
      await card.getByRole('button', {name: /^(Next|Done)$/}).click();
    }
    await card.waitFor({state: 'detached'});
    // no two of them on one page: each step shows something else
    expect(new Set(seen).size).toBe(steps.length);

    await page.goto(bench.running.url);
    await page.getByRole('button', {name: 'Take the tour'}).click();
    await card.getByRole('heading', {name: steps[0]!.title}).waitFor();
    await page.waitForURL(/\/l\/geneva/);
    await card.getByRole('button', {name: 'Leave the tour'}).click();
    await card.waitFor({state: 'detached'});
    await page.reload();
    await page.locator('main h1').first().waitFor();
    expect(await card.count()).toBe(0);
    expect(bench.complaints).toEqual([]);
    await page.context().close();
  });
});
