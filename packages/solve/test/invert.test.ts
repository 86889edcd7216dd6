import {describe, expect, test} from 'vitest';
import {explainInversion} from '../src/explain-invert.ts';
import {smallestSet} from '../src/hitting.ts';
import {compile} from '../src/index.ts';
import {type Inverse, invert} from '../src/invert.ts';
import {option, optionConflict, ranking, statement} from './builder.ts';
import {type Plain, plainModel} from './plain/model.ts';
import {stableAlone} from './plain-leverage/concepts.ts';
import {generator, type Kind, kinds, randomSpace} from './random.ts';

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;

describe.each(kinds)('inverse in random %s models', kind => {
  test('conditions say exactly when a state is stable, and the smallest change is one', () => {
    for (let seed = 0; seed < 25; seed++) compare(kind, seed);
  });
});

/** The model with another ranking of decision maker d. */
const under = (model: Plain, d: number, rank: ArrayLike<number>): Plain => ({
  ...model,
  prefers: (i, s, t) => (i === d ? rank[s] > rank[t] : model.prefers(i, s, t)),
});

const satisfied = ({conditions}: Inverse, t: number, rank: ArrayLike<number>) =>
  conditions.every(({anyOf}) => anyOf.some(list => list.every(s => rank[t] >= rank[s])));

function compare(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const model = plainModel(space.conflict);
  const random = generator(seed);
  const t = seed % space.count;
  for (const concept of concepts) {
    const answer = invert(space, t, concept, {most: Number.POSITIVE_INFINITY});
    expect(explainInversion(space, answer).length).toBeGreaterThan(0);
    for (const inverse of answer.by) {
      const d = inverse.decisionMaker;
      const place = `${kind} seed ${seed} state ${t} ${concept} for ${d}`;
      const stable = (rank: ArrayLike<number>) => stableAlone[concept](under(model, d, rank), d, t);
      expect(inverse.stable, place).toBe(stableAlone[concept](model, d, t));
      // no alternative stands twice, even where the sanctioned could go to and fro
      for (const {anyOf} of inverse.conditions) expect(new Set(anyOf.map(String)).size, place).toBe(anyOf.length);
      for (let k = 0; k < 5; k++) {
        const rank = Array.from({length: space.count}, () => Math.floor(random() * space.count));
        expect(satisfied(inverse, t, rank), place).toBe(stable(rank));
      }
      checkSmallest(space.rank[d], t, inverse, stable, place);
    }
  }
}

function checkSmallest(
  rank: Int32Array,
  t: number,
  {smallest}: Inverse,
  stable: (rank: number[]) => boolean,
  place: string,
) {
  const lowered = (states: readonly number[]) =>
    [...rank].map((r, s) => (states.includes(s) ? Math.min(r, rank[t]) : r));
  expect(smallest.exact && smallest.count === smallest.states.length, place).toBe(true);
  expect(stable(lowered(smallest.states)), place).toBe(true);
  const better = [...rank.keys()].filter(s => rank[s] > rank[t]);
  if (smallest.count === 0 || better.length > 11) return;
  // lowering more never harms, so it is enough to look at sets of one state fewer
  for (const fewer of subsets(better, smallest.count - 1))
    expect(stable(lowered(fewer)), `${place} by ${fewer}`).toBe(false);
}

function subsets(list: number[], size: number): number[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, k) => subsets(list.slice(k + 1), size - 1).map(rest => [first, ...rest]));
}

test('counts of the Syria–Iraq conflict over all 720 strict rankings of Syria', () => {
  // two options of Syria that exclude each other, one of Iraq; Iraq's preferences as published
  const conflict = optionConflict(
    {syria: ['release', 'escalate'], iraq: ['attack']},
    {
      ruledOut: [statement({op: 'and', of: [option(0), option(1)]})],
      preferences: [
        ranking('NNN', 'NYN', 'NYY', 'YNN', 'NNY', 'YNY'),
        ranking('YNN', 'NNY', 'NYY', 'NNN', 'YNY', 'NYN'),
      ],
    },
  );
  const compiled = compile(conflict);
  if (!compiled.ok) throw new Error('the model is broken');
  const {space} = compiled;
  const counts = concepts.slice(0, 4).map(concept => {
    const [syria, iraq] = invert(space, 1, concept).by;
    expect(iraq.stable).toBe(true);
    return permutations([0, 1, 2, 3, 4, 5]).filter(rank => satisfied(syria, 1, rank)).length;
  });
  expect(counts).toEqual([240, 384, 300, 384]);
});

function permutations(list: number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, k) => permutations(list.filter((_, j) => j !== k)).map(rest => [first, ...rest]));
}

describe('the smallest set', () => {
  test('shares a state between demands', () => {
    expect(
      smallestSet([
        [[1], [9]],
        [[2], [9]],
        [[3], [9]],
      ]),
    ).toEqual({count: 1, exact: true, atLeast: 1, states: [9]});
  });
  test('takes a list of two when it meets three demands', () => {
    const both = [7, 8];
    expect(
      smallestSet([
        [[1], both],
        [[2], both],
        [[3], both],
      ]),
    ).toEqual({count: 2, exact: true, atLeast: 2, states: both});
  });
  test('needs nothing when a demand asks nothing', () => {
    expect(smallestSet([[[1], []]]).count).toBe(0);
  });
});
