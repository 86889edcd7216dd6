import {existsSync, readdirSync, readFileSync} from 'node:fs';
import type {Conflict, Formula, Preference, StateRef} from '@suasion/model';
import {expect, test} from 'vitest';
import {bitList, type Concept, compile, findState, type Space, solve, toSolveJson} from '../src/index.ts';
import {and, graphConflict, not, option, optionConflict, ranking, statement} from './builder.ts';

/** Published conflicts kept beside the checkout, not part of it. */
const folder = new URL('../../../../shared/cases/', import.meta.url);
const absent = !existsSync(folder);
if (absent) console.warn('published cases are not beside this checkout; tests against them are skipped');
const files = absent ? [] : readdirSync(folder).filter(file => file.endsWith('.json'));

interface PublishedCase {
  decision_makers: {name: string; options: {name: string; reversible: 'both' | 'fwd' | 'back'}[]}[];
  infeasible: {dm: string; option: string; value: 'Y' | 'N'}[][] | string;
  state_table: Record<string, string>;
  unilateral_moves?: Record<string, Record<string, number[]>>;
  preferences: Record<string, {ranking: number[][]}>;
  computed: {equilibria: Record<string, number[]>; per_dm: Record<string, Record<string, number[]>>};
  derived?: Record<string, number[]>;
}

const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PublishedCase;

/** A case in option form, states named by pattern; with `merge`, all states with that option count as one. */
function inOptionForm(source: PublishedCase, merge?: string): Conflict {
  const names = source.decision_makers.flatMap(dm => dm.options.map(o => `${dm.name}/${o.name}`));
  const marks = {both: '', fwd: '!', back: '?'};
  const owners = Object.fromEntries(
    source.decision_makers.map(dm => [dm.name, dm.options.map(o => o.name + marks[o.reversible])]),
  );
  const infeasible = typeof source.infeasible === 'string' ? [] : source.infeasible;
  const ruledOut = infeasible.map(pattern =>
    statement(
      and(
        ...pattern.map(({dm, option: name, value}): Formula => {
          const o = option(names.indexOf(`${dm}/${name}`));
          return value === 'Y' ? o : not(o);
        }),
      ),
    ),
  );
  const required =
    typeof source.infeasible === 'string' ? [statement({op: 'exactlyOne', of: [option(1), option(2), option(3)]})] : [];
  const preferences = source.decision_makers.map(
    (dm): Preference => ({
      kind: 'ranking',
      tiers: source.preferences[dm.name].ranking.map(tier => ({
        states: tier.map((label): StateRef => ({kind: 'pattern', pattern: source.state_table[label]})),
        because: [],
        assumed: false,
      })),
    }),
  );
  const sameState = merge === undefined ? [] : [statement(option(names.indexOf(merge)))];
  return optionConflict(owners, {ruledOut, required, preferences, sameState});
}

function compiled(conflict: Conflict): Space {
  const result = compile(conflict);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.space;
}

function expectComputed(source: PublishedCase, space: Space, file: string): void {
  const answers = solve(space);
  // the source's own labels to our states, by pattern
  const label = new Map(
    Object.entries(source.state_table).map(([id, pattern]) => [findState(space, pattern), Number(id)]),
  );
  expect([...label.keys()].sort()).toEqual(Array.from({length: space.count}, (_, s) => s).sort());
  const labels = (set: Uint32Array) => [...bitList(set)].map(s => label.get(s)!).sort((a, b) => a - b);
  for (const [name, wanted] of Object.entries(source.computed.equilibria)) {
    const concept = name.toLowerCase() as Concept;
    expect(labels(answers.equilibria[concept]!), `${file}: ${name}`).toEqual(wanted);
    for (const [d, {name: who}] of space.conflict.decisionMakers.entries()) {
      const stable = source.computed.per_dm[who][name];
      expect(labels(answers.stable[concept]![d]), `${file}: ${name} of ${who}`).toEqual(stable);
    }
  }
  if (source.derived?.SIM !== undefined) expect(labels(answers.equilibria.sim!), file).toEqual(source.derived.SIM);
}

test.skipIf(absent)('published conflicts in option form', () => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const source = read(file);
    expectComputed(source, compiled(inOptionForm(source, merging(source))), file);
  }
});

const merging = (source: PublishedCase) => (typeof source.infeasible === 'string' ? 'Uniroyal/Abandon' : undefined);

test.skipIf(absent)('Elmira by its arcs and by merging are the same nine states', () => {
  const source = read('elmira-9-states.json');
  const byArcs = graphConflict(
    Object.values(source.state_table),
    Object.fromEntries(source.decision_makers.map(({name}) => [name, source.unilateral_moves![name] ?? {}])),
    {preferences: source.decision_makers.map(({name}) => ranking(...source.preferences[name].ranking))},
  );
  const graph = compiled(byArcs);
  const merged = compiled(inOptionForm(source, 'Uniroyal/Abandon'));
  // delay and accept are ruled out with abandon, so the merged state differs only in the others' options
  const patterns = Array.from({length: 9}, (_, s) => merged.pattern(s));
  expect(patterns).toEqual([...Object.values(source.state_table).slice(0, 8), '-NNY-']);
  const both = [graph, merged].map(space => toSolveJson(space, solve(space, {coalitions: true})));
  expect(both[0].stability).toEqual(both[1].stability);
  expect(both[0].coalitions).toEqual(both[1].coalitions);
  expectComputed(source, graph, 'Elmira by arcs');
});

test.skipIf(absent)('Elmira: 5 is an equilibrium the Ministry and Uniroyal leave together for 8', () => {
  const space = compiled(inOptionForm(read('elmira-9-states.json'), 'Uniroyal/Abandon'));
  const json = toSolveJson(space, solve(space, {coalitions: true}));
  expect(json.equilibria.seq).toEqual([5, 8, 9]);
  expect(json.coalitions).toEqual({
    nash: [8, 9],
    gmr: expect.arrayContaining([8, 9]),
    smr: expect.arrayContaining([8, 9]),
    seq: [8, 9],
    improvements: {'5': [{by: ['MoE', 'Uniroyal'], to: [8]}]},
    sanctions: 'single',
  });
  expect(json.stability.sim).toBeNull();
  expect(json.notes?.sim).toContain('merged');
  expect(findState(space, '---Y-')).toBe(8);
});
