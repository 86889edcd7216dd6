import {expect, test} from 'vitest';
import {optionConflict, statement} from '../test/builder.ts';
import {generator, randomFormula} from '../test/random.ts';
import {bitList} from './bits.ts';
import {clausesOf, constraintsOf} from './clauses.ts';
import {feasibleValues} from './feasible.ts';
import {countModels} from './state-count.ts';
import {StateSearch} from './state-search.ts';

/** Searching and counting agree with trying every value. */
function compare(m: number, conflict: ReturnType<typeof optionConflict>, what: string): void {
  const wanted = bitList(feasibleValues(conflict, m));
  const clauses = clausesOf(conflict, m, constraintsOf(conflict));
  const search = new StateSearch(clauses, m);
  for (const value of wanted) {
    expect(search.next(Number.POSITIVE_INFINITY), what).toBe(true);
    let found = 0;
    for (let o = 0; o < m; o++) if (search.taken(o)) found |= 1 << o;
    if (found !== value) expect(found, what).toBe(value);
  }
  expect(search.next(Number.POSITIVE_INFINITY), what).toBe(false);
  expect(search.next(Number.POSITIVE_INFINITY), what).toBe(false);
  expect(countModels(clauses, Number.POSITIVE_INFINITY), what).toBe(BigInt(wanted.length));
}

const names = (m: number) => ({a: Array.from({length: m}, (_, o) => `o${o}`)});

test('random formulas of every kind: the same states in the same order as trying every value', () => {
  for (let seed = 0; seed < 2500; seed++) {
    const random = generator(seed);
    const m = 1 + Math.floor(random() * 10);
    const formulas = (count: number, depth: number) =>
      Array.from({length: count}, () => statement(randomFormula(random, m, depth)));
    const required = formulas(Math.floor(random() * 8), 3);
    const ruledOut = Array.from({length: Math.floor(random() * 4)}, () =>
      statement({op: 'and', of: formulas(3, 2).map(({that}) => that)}),
    );
    compare(m, optionConflict(names(m), {required, ruledOut}), `seed ${seed}`);
  }
});

test('random clauses of three near the point where states run out: many dead ends', () => {
  for (let seed = 0; seed < 150; seed++) {
    const random = generator(seed + 5000);
    const m = 12 + Math.floor(random() * 5);
    const ruledOut = Array.from({length: Math.round(m * (3 + 1.6 * random()))}, () =>
      statement({
        op: 'and',
        of: Array.from({length: 3}, () => {
          const option = {op: 'option', option: Math.floor(random() * m)} as const;
          return random() < 0.5 ? option : {op: 'not', of: option};
        }),
      }),
    );
    compare(m, optionConflict(names(m), {ruledOut}), `seed ${seed}`);
  }
});

test('dead ends low down are learned once, not walked for every choice above', () => {
  // seven guests cannot sit on six chairs; they are decided after 30 options that do not matter
  const chairs = 6;
  const guests = 7;
  const at = (g: number, h: number) => ({op: 'option', option: g * chairs + h}) as const;
  const required = Array.from({length: guests}, (_, g) =>
    statement({op: 'atLeastOne', of: Array.from({length: chairs}, (_, h) => at(g, h))}),
  );
  for (let h = 0; h < chairs; h++) {
    required.push(statement({op: 'atMostOne', of: Array.from({length: guests}, (_, g) => at(g, h))}));
  }
  const m = guests * chairs + 30;
  const conflict = optionConflict(names(m), {required});
  const search = new StateSearch(clausesOf(conflict, m, constraintsOf(conflict)), m);
  expect(search.next(1_000_000)).toBe(false);
});

test('a search given up can be taken on again', () => {
  const conflict = optionConflict(names(12), {required: [statement(randomFormula(generator(3), 12, 4))]});
  const clauses = clausesOf(conflict, 12, constraintsOf(conflict));
  const all = new StateSearch(clauses, 12);
  const bit = new StateSearch(clauses, 12);
  let steps = 0;
  let found = 0;
  for (;;) {
    const next = bit.next(++steps);
    if (next === null) continue;
    expect(all.next(Number.POSITIVE_INFINITY)).toBe(next);
    if (!next) break;
    found++;
    for (let o = 0; o < 12; o++) expect(bit.taken(o)).toBe(all.taken(o));
  }
  expect(found).toBeGreaterThan(100);
});
