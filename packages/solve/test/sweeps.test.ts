import type {Preference} from '@suasion/model';
import {expect, test} from 'vitest';
import {DensePasses} from '../src/dense-passes.ts';
import {compile} from '../src/index.ts';
import type {OptionSpace} from '../src/option-space.ts';
import {RowPasses} from '../src/row-passes.ts';
import {and, not, option, optionConflict, or, statement} from './builder.ts';
import {generator} from './random.ts';

/** Decision makers with so many options each, vague wishes (many ties), and perhaps some values ruled out. */
function space(options: readonly number[], wishes: number, holes: number, seed: number): OptionSpace {
  const random = generator(seed);
  const m = options.reduce((sum, k) => sum + k, 0);
  const literal = () => {
    const of = option(Math.floor(random() * m));
    return random() < 0.5 ? of : not(of);
  };
  const owners = Object.fromEntries(options.map((k, d) => [`d${d}`, Array.from({length: k}, (_, j) => `o${j}`)]));
  const conflict = optionConflict(owners);
  conflict.preferences = options.map((): Preference => {
    const statements = Array.from({length: wishes}, () =>
      statement(random() < 0.5 ? literal() : random() < 0.5 ? and(literal(), literal()) : or(literal(), literal())),
    );
    return {kind: 'prioritized', statements};
  });
  conflict.ruledOut = Array.from({length: holes}, () => statement(and(literal(), literal(), literal())));
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error('does not compile');
  return compiled.space as OptionSpace;
}

const firstDifference = (a: Int32Array, b: Int32Array) =>
  a.length === b.length ? a.findIndex((x, s) => x !== b[s]) : -2;

const shapes: [options: number[], holes: number][] = [
  [[4, 4, 4], 0],
  [[3, 2, 4, 1], 0],
  [[1, 1], 0],
  [[4, 3, 3], 2],
  [[2, 4, 3, 1], 3],
  [[5, 3, 2], 0],
];

test.each(shapes)(
  'passes over all values agree with passes over states: options %j, %i ruled out',
  (options, holes) => {
    for (let seed = 1; seed <= 6; seed++) {
      for (const wishes of [3, 8, 14]) {
        const over = space(options, wishes, holes, seed * 31 + wishes);
        const dense = new DensePasses(over, () => {});
        const rows = new RowPasses(over, () => {});
        for (let d = 0; d < over.n; d++) {
          const others = options.map((_, j) => j).filter(j => j !== d);
          const highest = dense.highest(d, over.rank[d]);
          expect(firstDifference(highest, rows.highest(d, over.rank[d]))).toBe(-1);
          for (const value of [over.rank[d], highest]) {
            for (const steps of ['moves', 'improvements'] as const) {
              expect(firstDifference(dense.lowest(others, value, steps), rows.lowest(others, value, steps))).toBe(-1);
            }
          }
        }
      }
    }
  },
);
