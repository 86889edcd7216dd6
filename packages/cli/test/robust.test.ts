import {expect, test} from 'vitest';
import {suasion} from './memory-terminal.ts';

process.chdir(new URL('../../..', import.meta.url).pathname);
const strike = 'cases/own/dock-strike-2024/dock-strike-2024.conflict.yaml';

test('what assumptions carry and what the order decides, as data', async () => {
  const args = ['robust', strike, 'work', '--by', 'white-house,secretary', '--samples', '20'];
  const {code, out, err} = await suasion([...args, '--assumptions', '--unknown', 'assumed', '--json']);
  expect({code, err}).toEqual({code: 0, err: ''});
  const {assumptions, unknownOrders, verdicts} = JSON.parse(out);
  expect(verdicts).toHaveLength(1);
  const carries = assumptions.carrying.map((a: {carries: number}) => a.carries);
  expect(carries).toEqual([...carries].sort((a, b) => b - a));
  expect(unknownOrders.orders).toBe(4);
  const [{exact, levels, question}] = unknownOrders.verdicts;
  expect(exact).toBe(true);
  expect(levels.map(({level, count, of}: {level: string; count: number; of: number}) => [level, count, of])).toEqual([
    ['unwilling', 2, 4],
    ['assured', 2, 4],
  ]);
  expect(question).toMatchObject({decisionMaker: 'Labor secretary', information: 1, guaranteed: 1});
  const plain = JSON.parse((await suasion([...args, '--json'])).out);
  expect(Object.keys(plain)).not.toContain('assumptions');
  expect(Object.keys(plain)).not.toContain('unknownOrders');
});

test('a file that says order: unknown is told of it without asking', async () => {
  const input = `suasion: 1
decisionMakers: {north: {options: {yield: Yield}}, south: {options: {arm: Arm}}}
statusQuo: [south.arm]
preferences:
  north: {prioritized: [not south.arm, not north.yield]}
  south: {prioritized: [north.yield, {that: not south.arm, order: unknown}]}
`;
  const {code, out} = await suasion(['robust', '-', 'not south.arm', '--by', 'south'], {input});
  expect(code).toBe(0);
  expect(out).toContain('Where the order is not known');
  expect(out).toContain('2 orders fit what is known');
  const refused = await suasion(['robust', '-', '--unknown', 'some'], {input});
  expect(refused.code).toBe(2);
});
