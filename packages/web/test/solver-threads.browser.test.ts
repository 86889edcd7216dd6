import {conflictToYaml} from '@suasion/model';
import {compile, countBits, solve} from '@suasion/solve';
import {expect, test} from 'vitest';
import {fullCube} from '../../../bench/models.ts';
import {chromium, installChromium, missing} from '../../../test/support/need.ts';
import {TestWorkbench} from './support/workbench.ts';

const noBrowser = missing('Chromium', chromium !== undefined, installChromium);

test.skipIf(noBrowser)(
  'a large model is solved in the page by several threads, and the answers are those of one',
  async () => {
    const model = fullCube(6, 3, 1);
    const compiled = compile(model);
    if (!compiled.ok) throw new Error('the model should compile');
    const {equilibria} = solve(compiled.space, {concepts: ['seq']});
    const bench = await TestWorkbench.start();
    try {
      const library = (await bench.ask('POST', '/libraries', {name: 'Large'})).id;
      const yaml = conflictToYaml(model);
      const {id} = await bench.ask('POST', `/libraries/${library}/conflicts`, {title: 'Cube', yaml});
      const page = await bench.page(`/l/${library}/c/${id}/answers`);
      const told = `${countBits(equilibria.seq!).toLocaleString('en')} states are equilibria by sequential stability`;
      await page.getByText(told).waitFor({timeout: 60_000});
      const helpers = page.workers().filter(worker => worker.url().includes('helper'));
      expect(helpers.length).toBeGreaterThanOrEqual(
        Math.min(await page.evaluate(() => navigator.hardwareConcurrency), 2) - 1,
      );
    } finally {
      await bench.close();
    }
  },
  120_000,
);
