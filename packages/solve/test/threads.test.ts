import {expect, test} from 'vitest';
import {fullCube, holedCube} from '../../../bench/models.ts';
import {compile, solve, type Team} from '../src/index.ts';
import {withHelpers} from './helpers.ts';

test('threads change nothing: the same ranks and stable states from one and from two', async () => {
  const results = (team?: Team) =>
    [fullCube(4, 4, 3), holedCube(4, 4, 5)].map(conflict => {
      const compiled = compile(conflict, {team});
      if (!compiled.ok) throw new Error('the model should compile');
      const rank = compiled.space.rank.map(r => r.join());
      return {rank, answers: solve(compiled.space, {concepts: ['nash', 'gmr', 'smr', 'seq', 'sseq'], team})};
    });
  expect(await withHelpers(1, results)).toEqual(results());
}, 60_000);
