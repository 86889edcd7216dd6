import {expect, test} from 'vitest';
import {suasion} from './memory-terminal.ts';

process.chdir(new URL('../../..', import.meta.url).pathname);
const geneva = 'cases/own/geneva-2014/geneva-2014.conflict.yaml';

const json = async (args: string[], input?: string) => {
  const {code, out, err} = await suasion([...args, '--json'], {input});
  expect({code, err}).toEqual({code: 0, err: ''});
  return JSON.parse(out);
};

test('a budget changes how the states are found, not what is said', async () => {
  for (const goal of ['aid', 'not aid and talks']) {
    const listed = await json(['ask', geneva, goal]);
    const explored = await json(['ask', geneva, goal, '--budget', '4000']);
    expect(explored.exploration).toMatchObject({complete: true, unfinished: 0, feasible: 1536});
    const plain = ({witness, ...rest}: {witness: {end: number} | null}) => ({...rest, end: witness?.end});
    const {shortest: _, ...first} = explored.verdicts[0];
    expect(plain(first)).toEqual(plain(listed.verdicts[0]));
    for (const [k, {verdict, why, lasting}] of listed.verdicts.entries()) {
      expect(explored.verdicts[k]).toMatchObject({verdict, why, lasting, shortest: true});
    }
    for (const key of ['statusQuo', 'holds', 'asks', 'baseline', 'minimal', 'pivotal']) {
      expect(explored[key]).toEqual(listed[key]);
    }
  }
});

// whoever comes third or later follows the one before, and nobody wants anything else
const wants = (d: number) =>
  `not d${d}.b, not d${d}.c, not d${d}.e, ${d > 1 ? `d${d}.a iff d${d - 1}.a` : 'd0.a and d1.a'}, not d${d}.a`;

// twelve decision makers with four free options each: 2^48 feasible states
const wide = () => `suasion: 1
title: Wide
decisionMakers:
${Array.from({length: 12}, (_, d) => `  d${d}: {options: {a: A${d}, b: B${d}, c: C${d}, e: E${d}}}`).join('\n')}
statusQuo: []
preferences:
${Array.from({length: 12}, (_, d) => `  d${d}: {prioritized: [${wants(d)}]}`).join('\n')}
outcomes:
  deal: d0.a and d1.a
`;

test('a model far too large to list answers about one state', async () => {
  const deal = await json(['ask', '-', 'deal', '--by', 'd0,d1'], wide());
  expect(deal.verdicts[0]).toMatchObject({verdict: 'assured', lasting: true, shortest: true});
  expect(deal.exploration).toMatchObject({complete: true, feasible: 2 ** 48});
  expect(deal.exploration.visited).toBeLessThan(100_000);
  const first = await json(['ask', '-', 'deal', '--by', 'd0'], wide());
  expect(first.verdicts[0]).toMatchObject({verdict: 'assured', how: 'inducement'});
  const fifth = await json(['ask', '-', 'deal', '--by', 'd5'], wide());
  expect(fifth.verdicts[0].verdict).toBe('unable');
  const why = await json(['why', '-', '1'], wide());
  expect(why.state).toBe(1);
  expect(why.reasons.every((r: {stable: boolean | null}) => r.stable === true)).toBe(true);
  const paths = await json(['paths', '-', '281474976710656'], wide());
  expect(paths.moves).toMatchObject({length: 12, count: 479001600});
  expect(paths.improvements).toEqual({length: null, count: 0, paths: []});
});

test('what the budget does not reach is called not known; a graph has its states listed already', async () => {
  const {code, out} = await suasion(['ask', '-', 'deal', '--by', 'd0', '--budget', '1'], {input: wide()});
  expect(code).toBe(0);
  expect(out).toMatch(/not known {2}d0/);
  expect(out).toContain('--budget');
  expect((await suasion(['why', geneva, '1', '--budget', 'x'])).code).toBe(2);
  const graph =
    'suasion: 1\nstates: {1: p, 2: q}\ndecisionMakers: {a: {name: A, moves: {1: [2]}}}\npreferences: {a: {ranking: [2, 1]}}\n';
  const refused = await suasion(['why', '-', '1', '--budget', '9'], {input: graph});
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('graph form');
});
