import {describe, expect, test} from 'vitest';
import {explainPaths} from '../src/explain-paths.ts';
import {distances, PATH_KINDS, type PathKind, paths} from '../src/paths.ts';
import {type Plain, plainModel} from './plain/model.ts';
import {improvements} from './plain/moves.ts';
import {compareLists} from './plain-leverage/leverage.ts';
import {type Kind, kinds, randomSpace} from './random.ts';

describe.each(kinds)('paths in random %s models', kind => {
  test('are all the shortest legal sequences', () => {
    for (let seed = 0; seed < 20; seed++) compare(kind, seed);
  });
});

/** The steps of decision maker i from s, straight from SEMANTICS §6. */
function steps(model: Plain, kind: PathKind, i: number, s: number): number[] {
  if (kind === 'moves') return [...model.moves(i, s)];
  const better = [...improvements(model, i, s)];
  if (kind === 'improvements') return better;
  const countered = (t: number) => {
    for (let j = 0; j < model.n; j++) {
      if (j !== i && [...improvements(model, j, t)].some(u => !model.prefers(i, u, s))) return true;
    }
    return false;
  };
  return better.filter(t => !countered(t));
}

/** All sequences of exactly `length` steps, nobody twice in a row. */
function sequences(model: Plain, kind: PathKind, from: number, length: number): {by: number; to: number}[][] {
  let all: {by: number; to: number}[][] = [[]];
  for (let k = 0; k < length; k++) {
    all = all.flatMap(path => {
      const last = path.at(-1);
      const on = Array.from({length: model.n}, (_, d) => d).filter(d => d !== last?.by);
      return on.flatMap(by => steps(model, kind, by, last?.to ?? from).map(to => [...path, {by, to}]));
    });
    if (all.length > 20_000) break;
  }
  return all;
}

function compare(kind: Kind, seed: number): void {
  const space = randomSpace(kind, seed);
  const model = plainModel(space.conflict);
  const from = seed % space.count;
  const to = (seed * 7 + 3) % space.count;
  const answer = paths(space, to, {from, most: 1000});
  const far = distances(space, {from});
  for (const path of PATH_KINDS) {
    const place = `${kind} seed ${seed} ${path} from ${from} to ${to}`;
    const {length, count, paths: found} = answer[path];
    expect(far[path][to], place).toBe(length ?? -1);
    // nothing shorter, and at that length exactly these
    const longest = length ?? 3;
    for (let k = 0; k <= longest; k++) {
      const there = sequences(model, path, from, k).filter(sequence => (sequence.at(-1)?.to ?? from) === to);
      if (k < longest || length === null) expect(there, place).toEqual([]);
      else {
        there.sort((a, b) =>
          compareLists(
            a.flatMap(({by, to}) => [to, by]),
            b.flatMap(({by, to}) => [to, by]),
          ),
        );
        expect({count, found}, place).toEqual({count: there.length, found: there});
      }
    }
  }
  expect(answer.attainable).toBe(answer.improvements.length !== null);
  expect(explainPaths(space, answer).length).toBeGreaterThan(1);
}
