import {readFileSync} from 'node:fs';
import {parseConflict} from '@suasion/model';
import {describe, expect, test, vi} from 'vitest';
import {members, stateWords} from '../src/core/conflict/states.ts';
import {Lane, type Port} from '../src/core/solver/lane.ts';
import {type Engine, engineOver, superseded} from '../src/core/solver/protocol.ts';
import {createSolver} from '../src/core/solver/solver.ts';

// the solver is asked for real: how fast that goes is the machine's affair
vi.setConfig({testTimeout: 120_000});

const read = (path: string) => readFileSync(new URL(`../../../cases/${path}.conflict.yaml`, import.meta.url), 'utf8');
const elmira = read('xu-2007/elmira-9-states/elmira-9-states');
const geneva = read('own/geneva-2014/geneva-2014');
const solver = createSolver();
const running = {signal: {aborted: false}};

function value<T>(outcome: {ok: true; value: T} | {ok: false; reason: string}): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe('the solver’s answers to the page', () => {
  test('are plain data that a worker can post', () => {
    const goal = 'accepted';
    for (const answer of [
      solver.check(elmira),
      solver.answers(elmira, running),
      solver.together(elmira, running),
      solver.why(elmira, 0),
      solver.graph(elmira, []),
      solver.paths(elmira, 7),
      solver.ask(elmira, goal, undefined, running),
      solver.hinges(elmira, goal, undefined, 'all', running),
      solver.swaps(elmira, goal, [0], undefined, undefined, running),
      solver.invert(elmira, 0, 'seq', running),
      solver.robust(elmira, {goal, samples: 20, seed: 1, p: 0.1}, running),
      solver.carried(elmira, goal, [[0], [0, 1]], running),
      solver.orders(elmira, {goal, groups: [[0], [0, 1]], unknown: 'all', samples: 20, seed: 1}, running),
    ]) {
      expect(structuredClone(answer)).toEqual(answer);
    }
  });

  test('Elmira: state 5 is an equilibrium that MoE and Uniroyal leave together for state 8', () => {
    const data = value(solver.answers(elmira, running));
    expect(data.count).toBe(9);
    expect(members(data.equilibria.seq, 9).map(s => s + 1)).toEqual([5, 8, 9]);
    const {vulnerable} = value(solver.together(elmira, running));
    expect(vulnerable).toHaveLength(1);
    expect(vulnerable![0].state + 1).toBe(5);
    expect(vulnerable![0].ways.map(({by, to, steps}) => ({by, to: to + 1, steps: steps.length}))).toEqual([
      {by: [0, 1], to: 8, steps: 2},
    ]);
  });

  test('whether simultaneous sanctioning is told is known before it is reckoned', () => {
    const plain = `suasion: 1
title: A quarrel
decisionMakers:
  mill: {name: Mill, options: {pay: Pay}}
  crew: {name: Crew, options: {work: Work, talk: Talk}}
preferences:
  mill: {prioritized: [crew.work]}
  crew: {prioritized: [mill.pay]}
`;
    const merging = `${plain}sameState: [crew.work and crew.talk]\n`;
    const none = `${plain}ruledOut: [mill.pay and crew.talk]\nsameState: [mill.pay and crew.talk]\n`;
    for (const [yaml, told] of [
      [plain, true],
      [merging, false],
      // an entry that no state meets merges nothing
      [none, true],
    ] as const) {
      expect(value(solver.answers(yaml, running)).simultaneous).toBe(told);
      expect(value(solver.together(yaml, running)).sim !== null).toBe(told);
    }
  });

  test('Geneva: an equilibrium either falls to some or holds against all, and is told as one of the two', () => {
    const data = value(solver.answers(geneva, running));
    const {vulnerable, guarded, equilibria} = value(solver.together(geneva, running));
    const states = (list: readonly {state: number}[]) => list.map(({state}) => state);
    const holding = members(equilibria!.seq, data.count);
    expect([...holding, ...states(vulnerable!)].sort((a, b) => a - b)).toEqual(
      members(data.equilibria.seq, data.count),
    );
    expect(guarded.length).toBeGreaterThan(0);
    expect(holding).toEqual(expect.arrayContaining(states(guarded)));
    for (const {ways} of vulnerable!) expect(ways[0].answer).toBeNull();
    for (const {ways} of guarded) for (const {answer} of ways) expect(answer).toMatch(/; but then .* than before/);
  });

  test('Geneva: nobody alone can see to it that aid gets in, Russia and the United States together can', () => {
    const answer = value(solver.ask(geneva, 'aid', undefined, running));
    expect(answer.minimal.assured).toEqual([[0, 1]]);
    expect(answer.verdicts.find(v => String(v.by) === '0,1')).toMatchObject({verdict: 'assured', lasting: true});
    expect(answer.verdicts.filter(v => v.by.length === 1).some(v => v.verdict === 'assured')).toBe(false);
  });

  test('Geneva: what Russia and the United States can do together rests on what is assumed of others', () => {
    const {carrying, idle} = value(solver.carried(geneva, 'aid', [[0, 1]], running));
    expect(carrying.length).toBeGreaterThan(0);
    expect(idle).toBeGreaterThan(0);
    for (const {told, whose} of carrying) {
      expect(whose).toBe('Russia, and United States and allies');
      expect(told.every(sentence => sentence.includes('rather than “assured”'))).toBe(true);
    }
    const question = {goal: 'aid', groups: [[0, 1]], unknown: 'assumed', samples: 50, seed: 1} as const;
    const {verdicts, loose} = value(solver.orders(geneva, {...question, groups: [[0, 1]]}, running));
    expect(loose.length).toBeGreaterThan(1);
    expect(verdicts[0].levels.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1);
    expect(verdicts[0].question[0]).toMatch(/^What would settle most: whether |^Only one thing decides this: whether /);
  });

  test('words on the page are those of the solver', () => {
    expect(solver.check(geneva).issues.filter(i => i.severity === 'error')).toEqual([]);
    const parsed = parseConflict(geneva);
    const data = value(solver.answers(geneva, running));
    if (!parsed.ok) throw new Error('the case cannot be read');
    expect(data.letters).toHaveLength(data.count * data.options);
    for (const s of [1, data.statusQuo, data.count - 1]) {
      expect(stateWords(parsed.conflict, data, s)).toBe(value(solver.why(geneva, s, {concept: 'nash'})).words);
    }
  });

  test('what cannot be answered is said in words, with the remedy', () => {
    const noStart = elmira.replace(/^statusQuo:.*$/m, '');
    expect(solver.ask(noStart, 'accepted', undefined, running)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('status quo'),
    });
    expect(solver.ask(elmira, 'acceptd', undefined, running)).toMatchObject({
      ok: false,
      issues: [{near: ['accepted']}],
    });
    expect(solver.answers('suasion: 1\ndecisionMakers: 7', running)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('problem'),
    });
    const options = Array.from({length: 30}, (_, k) => `      o${k}: Do ${k}`).join('\n');
    const large = `suasion: 1\ndecisionMakers:\n  a:\n    name: A\n    options:\n${options}\n`;
    expect(solver.answers(large, running)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('too large'),
      fix: expect.stringMatching(/ruledOut|leave options out/),
    });
  });

  test('the graph of a large model is the part around the states in focus', () => {
    const graph = value(solver.graph(geneva, [0]));
    expect(graph.nodes.length).toBeLessThanOrEqual(40);
    expect(graph.nodes.map(n => n.state)).toContain(0);
    expect(graph.hidden).toBe(1536 - graph.nodes.length);
    const whole = value(solver.graph(elmira, []));
    expect(whole).toMatchObject({hidden: 0});
    const improvements = whole.edges.filter(e => e.improvement).map(e => `${e.from + 1}→${e.to + 1}`);
    expect(improvements).toContain('1→5');
    expect(improvements.some(e => e.startsWith('5→'))).toBe(false);
  });

  test.each(['gmcr', 'nfg', 'graphml', 'dot', 'csv', 'tex'] as const)('writes .%s', ending => {
    const chicken = `suasion: 1\ntitle: Two\ndecisionMakers:\n  a: {name: A, options: {x: Do it}}\n  b: {name: B, options: {y: Do that}}\nstatusQuo: []\npreferences:\n  a: {prioritized: [b.y, a.x]}\n  b: {prioritized: [a.x]}\n`;
    expect(value(solver.export(chicken, ending, running)).text.length).toBeGreaterThan(50);
  });
});

/** An engine that finishes when told to, and says what it was asked. */
class HeldEngine implements Engine {
  asked: string[] = [];
  ended = 0;
  flags: Int32Array | null = null;
  #release: (() => void) | null = null;

  share = async (flags: Int32Array) => {
    this.flags = flags;
  };

  run = async (_method: string, args: unknown[], slot: number, ticket: number): Promise<unknown> => {
    this.asked.push(String(args[0]));
    await new Promise<void>(resolve => {
      this.#release = resolve;
    });
    const stopped = this.flags !== null && this.flags[slot] !== ticket;
    return stopped ? superseded : {ok: true, value: args[0]};
  };

  async finish() {
    await new Promise(resolve => setTimeout(resolve));
    this.#release?.();
    await new Promise(resolve => setTimeout(resolve));
  }
}

describe('a lane', () => {
  const start = (shareMemory: boolean) => {
    const engine = new HeldEngine();
    const port = (): Port => ({engine, end: () => engine.ended++});
    return {engine, lane: new Lane(port, shareMemory)};
  };

  test('answers the newest question of a channel; those between are never asked', async () => {
    const {engine, lane} = start(true);
    const results = ['one', 'two', 'three'].map(yaml => lane.request('answers', 'check', [yaml]));
    await engine.finish();
    expect(await results[0]).toBe(superseded);
    expect(await results[1]).toBe(superseded);
    await engine.finish();
    expect(await results[2]).toEqual({ok: true, value: 'three'});
    expect(engine.asked).toEqual(['one', 'three']);
    expect(engine.ended).toBe(0);
  });

  test('channels do not take each other’s place', async () => {
    const {engine, lane} = start(true);
    const [answers, why] = [lane.request('answers', 'check', ['a']), lane.request('why', 'check', ['b'])];
    await engine.finish();
    await engine.finish();
    expect([await answers, await why]).toEqual([
      {ok: true, value: 'a'},
      {ok: true, value: 'b'},
    ]);
  });

  test('without shared memory a running question is stopped by starting afresh', async () => {
    const {engine, lane} = start(false);
    const first = lane.request('answers', 'check', ['one']);
    await new Promise(resolve => setTimeout(resolve));
    const second = lane.request('answers', 'check', ['two']);
    expect(await first).toBe(superseded);
    expect(engine.ended).toBe(1);
    await engine.finish();
    expect(await second).toEqual({ok: true, value: 'two'});
  });

  test('a cancelled question is not answered', async () => {
    const {engine, lane} = start(true);
    const result = lane.request('ask', 'check', ['x']);
    lane.cancel('ask');
    expect(await result).toBe(superseded);
    await engine.finish();
    const next = lane.request('ask', 'check', ['y']);
    await engine.finish();
    expect(await next).toEqual({ok: true, value: 'y'});
  });

  test('the same question on a channel is asked once, and its answer is shared while nobody asks another', async () => {
    const {engine, lane} = start(true);
    const ahead = lane.request('answers', 'check', ['one']);
    const shown = lane.request('answers', 'check', ['one']);
    await engine.finish();
    expect([await ahead, await shown]).toEqual([
      {ok: true, value: 'one'},
      {ok: true, value: 'one'},
    ]);
    // answered, it is there for the next view that asks the same
    lane.cancel('answers', 'check', ['one']);
    expect(await lane.request('answers', 'check', ['one'])).toEqual({ok: true, value: 'one'});
    expect(engine.asked).toEqual(['one']);
  });

  test('who no longer wants an old question does not take the newer one away', async () => {
    const {engine, lane} = start(true);
    const old = lane.request('answers', 'check', ['one']);
    const newer = lane.request('answers', 'check', ['two']);
    lane.cancel('answers', 'check', ['one']);
    expect(await old).toBe(superseded);
    await engine.finish();
    await engine.finish();
    expect(await newer).toEqual({ok: true, value: 'two'});
  });

  test('the flags are given to an engine once, not with every question', async () => {
    let shared = 0;
    const engine: Engine = {
      share: async () => {
        shared++;
      },
      run: async (_, args) => ({ok: true, value: args[0]}),
    };
    const lane = new Lane(() => ({engine, end: () => {}}), true);
    for (const yaml of ['a', 'b', 'c']) await lane.request('answers', 'check', [yaml]);
    expect(shared).toBe(1);
  });

  test('an engine that fails answers the question with its failure, and the next one is asked', async () => {
    let times = 0;
    const engine: Engine = {
      share: async () => {},
      run: async () => {
        if (times++ === 0) throw new Error('out of memory');
        return {ok: true, value: 1};
      },
    };
    const lane = new Lane(() => ({engine, end: () => {}}), true);
    const first = lane.request('a', 'check', ['x']);
    const second = lane.request('b', 'check', ['y']);
    await expect(first).rejects.toThrow('out of memory');
    expect(await second).toEqual({ok: true, value: 1});
  });

  test('the solver stops in the middle of its work when its flag is raised', async () => {
    const flags = new Int32Array(new SharedArrayBuffer(4));
    const engine = engineOver(createSolver());
    await engine.share(flags);
    Atomics.store(flags, 0, 1);
    let told = 0;
    const result = await engine.run('robust', [geneva, {goal: 'aid', samples: 5000, seed: 1, p: 0.3}], 0, 1, () => {
      told++;
      Atomics.store(flags, 0, 2);
    });
    expect(told).toBeGreaterThan(0);
    expect(result).toMatchObject({ok: false, superseded: true});
  });
});
