import {describe, expect, test} from 'vitest';
import {bitList, compile} from '../src/index.ts';
import {generalMetarational} from '../src/metarational.ts';
import {nash} from '../src/nash.ts';
import {passesOver} from '../src/passes.ts';
import {GraphPasses} from '../src/graph-passes.ts';
import {RowPasses} from '../src/row-passes.ts';
import {sequential} from '../src/sequential.ts';
import {symmetricMetarational} from '../src/symmetric.ts';
import {symmetricSequential} from '../src/symmetric-sequential.ts';
import * as plain from './plain/individual.ts';
import {plainModel} from './plain/model.ts';
import {kinds, randomConflict} from './random.ts';
import {OptionSpace} from '../src/option-space.ts';

const concepts = {nash: [nash, plain.nash], gmr: [generalMetarational, plain.gmr], smr: [symmetricMetarational, plain.smr], seq: [sequential, plain.seq], sseq: [symmetricSequential, plain.sseq]} as const;
describe.each(kinds)('%s', kind => {
  test('x', () => {
    for (let seed = 0; seed < 200; seed++) {
      const conflict = randomConflict(kind, seed);
      const compiled = compile(conflict);
      const model = plainModel(conflict);
      if (!compiled.ok) { expect(model.states.length).toBe(0); continue; }
      const {space} = compiled;
      expect(model.states.map(s=>space.pattern(s))).toEqual(model.pattern);
      const all = [passesOver(space), new GraphPasses(space, () => {})];
      if (space instanceof OptionSpace) all.push(new RowPasses(space, () => {}));
      for (const [name, [fast, slow]] of Object.entries(concepts)) for (let d=0;d<space.n;d++) {
        const want = model.states.filter(s => slow(model, d, s));
        for (const p of all) expect([...bitList(fast(p, d))], `${name} ${kind} ${seed} ${d} ${p.constructor.name}`).toEqual(want);
      }
    }
  });
});
