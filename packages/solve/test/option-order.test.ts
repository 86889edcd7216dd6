import {parseGmcr} from '@suasion/model';
import {expect, test} from 'vitest';
import {bitList, compile, findState, type Space, solve, toSolveJson} from '../src/index.ts';
import {generator, randomConflict} from './random.ts';

const compiled = (conflict: Parameters<typeof compile>[0]): Space => {
  const result = compile(conflict);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.space;
};

/** The letters of a state, in the decision makers' order. */
const own = (space: Space, s: number) =>
  Array.from({length: space.m}, (_, o) => ({1: 'Y', 0: 'N', [-1]: '-'})[space.taken(s, o)]).join('');

test('states of a .gmcr file are numbered, named and found in the order of its options array', () => {
  const option = (id: number, name: string) => ({id, name, reversible: 'both'});
  const text = JSON.stringify({
    decisionMakers: [
      {name: 'Ann', options: [1, 2], preferences: []},
      {name: 'Bob', options: [0], preferences: []},
    ],
    options: [option(0, 'Call'), option(1, 'Raise'), option(2, 'Fold')],
    infeasibles: [
      [
        [1, 'Y'],
        [2, 'Y'],
      ],
    ],
  });
  const parsed = parseGmcr(text, {file: 'x.gmcr'});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(parsed.conflict.optionOrder).toEqual([2, 0, 1]);
  const space = compiled(parsed.conflict);
  // Call, Raise, Fold: counted up with Call as the lowest bit
  expect(toSolveJson(space, solve(space)).states).toEqual(['NNN', 'YNN', 'NYN', 'YYN', 'NNY', 'YNY']);
  expect(findState(space, 'YNN')).toBe(1);
  expect(findState(space, 'NYN')).toBe(2);
  expect(space.taken(1, 2)).toBe(1);
  expect(space.canMove(1, 0, 1)).toBe(true);
  expect(space.canMove(0, 0, 2)).toBe(true);
});

test.each(['cube', 'irreversible', 'infeasible', 'sparse'] as const)(
  'another option order renames the states and changes no answer: %s',
  kind => {
    for (let seed = 0; seed < 30; seed++) {
      const conflict = randomConflict(kind, seed);
      const plain = compile(conflict);
      // numbers would name other states
      if (!plain.ok || plain.warnings.some(({code}) => code === 'ranking-by-number')) continue;
      const {m} = plain.space;
      const random = generator(seed);
      const optionOrder = Array.from({length: m}, (_, o) => ({o, at: random()}))
        .sort((a, b) => a.at - b.at)
        .map(({o}) => o);
      const space = compiled({...conflict, optionOrder});
      expect(space.count).toBe(plain.space.count);
      const at = new Map(Array.from({length: space.count}, (_, s) => [own(space, s), s]));
      const renamed = (s: number) => at.get(plain.space.pattern(s))!;
      let last = -1;
      for (let s = 0; s < space.count; s++) {
        const pattern = space.pattern(s);
        const value = Number.parseInt(
          [...pattern]
            .reverse()
            .map(letter => (letter === 'Y' ? 1 : 0))
            .join(''),
          2,
        );
        expect(value).toBeGreaterThan(last);
        last = value;
        expect(findState(space, pattern)).toBe(s);
        expect(optionOrder.map(o => own(space, s)[o]).join('')).toBe(pattern);
      }
      expect(space.statusQuo).toBe(plain.space.statusQuo < 0 ? -1 : renamed(plain.space.statusQuo));
      const before = solve(plain.space);
      const after = solve(space);
      for (const concept of before.concepts) {
        const wanted = before.stable[concept]?.map(set => [...bitList(set)].map(renamed).sort((a, b) => a - b));
        expect(after.stable[concept]?.map(set => [...bitList(set)])).toEqual(wanted);
      }
    }
  },
);
