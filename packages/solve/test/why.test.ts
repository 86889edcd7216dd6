import {describe, expect, test} from 'vitest';
import type {Concept} from '../src/concept.ts';
import {type Improvement, why} from '../src/why.ts';
import * as together from './plain/coalition.ts';
import {type Plain, plainModel} from './plain/model.ts';
import {improvements, jointMoves, noBetter, others} from './plain/moves.ts';
import {stableAlone} from './plain-leverage/concepts.ts';
import {compareLists} from './plain-leverage/leverage.ts';
import {type Kind, kinds, randomSpace} from './random.ts';

const jointly: Partial<Record<Concept, typeof together.coalitionSeq>> = {
  nash: together.coalitionNash,
  gmr: together.coalitionGmr,
  smr: together.coalitionSmr,
  seq: together.coalitionSeq,
};

describe.each(kinds)('reasons in random %s models', kind => {
  test('agree with the definitions, and sanctions are the shortest', () => {
    for (let seed = 0; seed < 12; seed++) compare(kind, seed);
  });
});

function compare(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const model = plainModel(space.conflict);
  const state = seed % space.count;
  const everyone = Array.from({length: space.n}, (_, d) => d);
  for (const by of [...everyone.map(d => [d]), everyone]) {
    for (const {concept, stable, improvements: found, text} of why(space, state, {for: by}).reasons) {
      const place = `${kind} seed ${seed} state ${state} ${concept} for ${by}`;
      const defined = by.length > 1 ? jointly[concept]!(model, by, state) : stableAlone[concept](model, by[0], state);
      expect(stable, place).toBe(defined);
      const gains = (t: number) => by.every(i => model.prefers(i, t, state));
      const targets = [...jointMoves(model, by, state)].filter(gains).sort((a, b) => a - b);
      expect(
        found.map(({to}) => to),
        place,
      ).toEqual(targets);
      expect(text.length, place).toBe(1 + found.length);
      for (const improvement of found) checkSanction(model, by, state, concept, improvement, place);
    }
  }
}

/** Legal, improving where it has to be, landing where the coalition is held; and nothing shorter or smaller does. */
function checkSanction(
  model: Plain,
  by: number[],
  s: number,
  concept: Concept,
  {to, sanction}: Improvement,
  place: string,
) {
  if (concept === 'nash' || concept === 'sim') return;
  const improving = concept === 'seq' || concept === 'sseq';
  const held = (t: number) => by.some(i => noBetter(model, i, t, s));
  const symmetric = concept === 'smr' || concept === 'sseq';
  const holds = (t: number) => t !== to && held(t) && (!symmetric || [...jointMoves(model, by, t)].every(held));
  const steps = (d: number, t: number) => (improving ? improvements(model, d, t) : model.moves(d, t));
  const longest = sanction?.steps.length ?? 4;
  let best: number[] | null = null;
  const walk = (states: number[], last: number) => {
    const here = states[states.length - 1];
    if (states.length > 1 && holds(here)) {
      if (
        best === null ||
        states.length < best.length ||
        (states.length === best.length && compareLists(states, best) < 0)
      ) {
        best = states;
      }
      return;
    }
    if (states.length > longest) return;
    for (const d of others(model, by)) if (d !== last) for (const t of steps(d, here)) walk([...states, t], d);
  };
  walk([to], -1);
  expect(sanction && [to, ...sanction.steps.map(step => step.to)], place).toEqual(best);
  if (sanction === null) return;
  let here = to;
  for (const [k, step] of sanction.steps.entries()) {
    expect(steps(step.by, here).has(step.to) && !by.includes(step.by), place).toBe(true);
    if (k > 0) expect(step.by, place).not.toBe(sanction.steps[k - 1].by);
    here = step.to;
  }
  expect(here, place).toBe(sanction.to);
  expect([...sanction.worse, ...sanction.noBetter].sort(), place).toEqual(by.filter(i => noBetter(model, i, here, s)));
}
