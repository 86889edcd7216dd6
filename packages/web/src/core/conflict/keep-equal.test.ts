import {parseConflict} from '@suasion/model';
import {expect, test} from 'vitest';
import {keepEqual} from './keep-equal.ts';

const yaml = `suasion: 1
title: Toll
decisionMakers:
  ada: {name: Ada, options: {pay: Pay the toll, turn: Turn back}}
  ben: {name: Ben, options: {lift: Lift the bar}}
statusQuo: [ada.pay]
outcomes: {through: ada.pay and ben.lift}
preferences:
  ada:
    prioritized:
      - ben.lift
      - not ada.pay
      - {that: not ada.turn, assumed: true}
  ben: {prioritized: [ada.pay, not ben.lift]}
`;

function read(text: string) {
  const result = parseConflict(text);
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result.conflict;
}

const statements = (conflict: ReturnType<typeof read>, d: number) => {
  const preference = conflict.preferences[d];
  if (preference?.kind !== 'prioritized') throw new Error('no statements');
  return preference.statements;
};

test('what says the same is the object it was, wherever in the file it stands now', () => {
  const before = read(yaml);
  // everything moves down by a line
  expect(keepEqual(before, read(`# a remark\n${yaml}`))).toBe(before);
});

test('a statement put elsewhere changes its list and nothing else', () => {
  const before = read(yaml);
  const next = read(yaml.replace('      - ben.lift\n      - not ada.pay\n', '      - not ada.pay\n      - ben.lift\n'));
  const kept = keepEqual(before, next);
  expect(kept).not.toBe(before);
  expect(kept.decisionMakers).toBe(before.decisionMakers);
  expect(kept.outcomes).toBe(before.outcomes);
  expect(kept.statusQuo).toBe(before.statusQuo);
  expect(kept.preferences[1]).toBe(before.preferences[1]);
  const [was, is] = [statements(before, 0), statements(kept, 0)];
  expect(is.map(s => was.indexOf(s))).toEqual([1, 0, 2]);
  expect(is.map(s => s.text)).toEqual(statements(next, 0).map(s => s.text));
});

test('a changed word, a mark taken away and a status quo are seen', () => {
  const before = read(yaml);
  const renamed = keepEqual(before, read(yaml.replace('Turn back', 'Turn round')));
  expect(renamed.decisionMakers[0]).not.toBe(before.decisionMakers[0]);
  expect(renamed.decisionMakers[0]?.options[0]).toBe(before.decisionMakers[0]?.options[0]);
  expect(renamed.decisionMakers[1]).toBe(before.decisionMakers[1]);
  const sure = keepEqual(before, read(yaml.replace('{that: not ada.turn, assumed: true}', 'not ada.turn')));
  expect(statements(sure, 0)[2]).toMatchObject({assumed: false});
  expect(statements(sure, 0)[1]).toBe(statements(before, 0)[1]);
  const today = keepEqual(before, read(yaml.replace('[ada.pay]', '[]')));
  expect(today.statusQuo).toEqual(read(yaml.replace('[ada.pay]', '[]')).statusQuo);
  expect(today.preferences).toBe(before.preferences);
});
