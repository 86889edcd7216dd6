import type {Conflict, Formula} from '@suasion/model';
import {expect, test} from 'vitest';
import {addBit, noBits} from '../src/bits.ts';
import {compile} from '../src/index.ts';
import {formulaColumns, knownColumns} from '../src/kernel/columns.ts';
import {rankByKernel} from '../src/kernel/rank.ts';
import type {OptionSpace} from '../src/option-space.ts';
import {rankByChunks} from '../src/preference.ts';
import {truth} from '../src/truth.ts';
import {and, atMostOne, exactlyOne, not, option, optionConflict, or, statement} from './builder.ts';
import {generator, randomFormula} from './random.ts';
import {alone, turns} from './teams.ts';

test('ranks by the kernel are those of TypeScript, whatever is stated and however many share the work', () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = generator(seed);
    const below = (n: number) => Math.floor(random() * n);
    // few states and many, none or far more statements than one key holds
    const count = 1 + below(seed % 10 === 0 ? 70_000 : 300);
    const statements = Array.from({length: below(90)}, () => {
      const states = noBits(count);
      const share = random();
      for (let s = 0; s < count; s++) if (random() < share) addBit(states, s);
      return states;
    });
    const wanted = rankByChunks(statements, count).join();
    for (const team of [alone, turns]) {
      if (rankByKernel(knownColumns(statements), count, team)!.join() !== wanted)
        expect.fail(`seed ${seed}, ${team.threads} threads`);
    }
  }
});

test('formulas by the kernel are true where TypeScript has them true, whatever they are made of', () => {
  for (let seed = 0; seed < 120; seed++) {
    const random = generator(seed);
    const below = (n: number) => Math.floor(random() * n);
    const m = 3 + below(10);
    // the whole cube, or some of its values
    const owners = {north: Array.from({length: m}, (_, o) => `o${o}`)};
    const ruledOut = seed % 2 === 0 ? [] : [statement(and(option(0), not(option(1))))];
    const outcomes = ['often', 'never'].map(id => ({id, ...statement(randomFormula(random, m, 3))}));
    const space = spaceOf(optionConflict(owners, {ruledOut, outcomes}));
    const formulas = Array.from({length: below(70)}, () => anyFormula(random, m));
    const ground = space.ground();
    const wanted = formulas.map(formula => truth(formula, ground));
    for (const team of [alone, turns]) {
      const rank = rankByKernel(formulaColumns(formulas, space.ground()), space.count, team)!;
      expect(rank.join(), `seed ${seed}, ${team.threads} threads`).toBe(rankByChunks(wanted, space.count).join());
    }
  }
});

/** Formulas of every kind, those without parts among them. */
function anyFormula(random: () => number, m: number): Formula {
  const kind = Math.floor(random() * 12);
  if (kind === 0) return {op: 'true'};
  if (kind === 1) return {op: 'state', id: 1};
  if (kind === 2) return {op: 'outcome', id: 'often'};
  if (kind === 3) return exactlyOne(not({op: 'outcome', id: 'never'}), ...parts(random, m));
  if (kind === 4) return {op: 'atLeastOne', of: parts(random, m)};
  if (kind === 5) return and(...parts(random, m));
  if (kind === 6) return or(...parts(random, m));
  if (kind === 7) return atMostOne(...parts(random, m));
  return randomFormula(random, m, 4);
}

function parts(random: () => number, m: number): Formula[] {
  return Array.from({length: Math.floor(random() * 4)}, () => randomFormula(random, m, 2));
}

function spaceOf(conflict: Conflict): OptionSpace {
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled));
  return compiled.space as OptionSpace;
}
