import {parseFormula, scopeOf} from '@suasion/model';
import {
  allBits,
  ask,
  bitList,
  type Coalition,
  type CoalitionConcept,
  CoalitionStability,
  coalitionImprovements,
  hasBit,
  passesOver,
  type Space,
  solve,
} from '@suasion/solve';
import {describe, expect, test} from 'vitest';
import {gallery} from '../scripts/gallery.ts';
import {type Concept, casePaths, type Figure, readCase, spaceOf} from './cases.ts';
import {read} from './transcripts.ts';

const paths = casePaths();

test('there are cases', () => {
  expect(paths.length).toBeGreaterThanOrEqual(7);
});

test('the gallery is the one made from the folders (refresh with `npx tsx scripts/refresh-docs.ts`)', () => {
  expect(read('docs/cases.md')).toBe(gallery());
});

describe.each(paths)('%s', path => {
  const {file, text, expected} = readCase(path);
  const {space} = spaceOf(text, file);

  test.each(expected.figures.map(figure => [titleOf(figure), figure] as const))('%s', (_, figure) =>
    check(space, figure),
  );

  describe.each(expected.variations.map(variation => [variation.if, variation] as const))('if %s', (_, variation) => {
    let changed = text;
    for (const {line, with: other} of variation.replace) {
      // a variation that no longer finds its line would test nothing
      if (changed.split(line).length !== 2) throw new Error(`${file}: expected one line with ${line}`);
      changed = changed.replace(line, () => other);
    }
    const {space} = spaceOf(changed, file);
    test.each(variation.figures.map(figure => [titleOf(figure), figure] as const))('%s', (_, figure) =>
      check(space, figure),
    );
  });
});

function titleOf({provenance, where: _, misprint: __, ...facts}: Figure): string {
  const {figure, ...rest} = facts;
  const said = JSON.stringify(rest);
  return `${figure} (${provenance}): ${said.length > 140 ? `${said.slice(0, 139)}…` : said}`;
}

function check(space: Space, figure: Figure): void {
  switch (figure.figure) {
    case 'states':
      expect(Array.from({length: space.count}, (_, s) => space.pattern(s))).toEqual(figure.patterns);
      return;
    case 'equilibria': {
      const set = solve(space, {concepts: [figure.concept]}).equilibria[figure.concept]!;
      const found = set === null ? null : publicIds(bitList(set));
      expect(found?.filter(id => figure.among?.includes(id) ?? true) ?? null).toEqual(figure.states);
      return;
    }
    case 'number of equilibria':
      expect([...bitList(solve(space, {concepts: [figure.concept]}).equilibria[figure.concept]!)].length).toBe(
        figure.count,
      );
      return;
    case 'stable': {
      const {stable} = solve(space, {concepts: [figure.concept]});
      const [d] = group(space, [figure.decisionMaker]);
      expect(publicIds(bitList(stable[figure.concept]![d!]!))).toEqual(figure.states);
      return;
    }
    case 'coalition equilibria': {
      const {coalitions} = solve(space, {concepts: [figure.concept], coalitions: true});
      expect(publicIds(bitList(coalitions!.equilibria[figure.concept as CoalitionConcept]!))).toEqual(figure.states);
      return;
    }
    case 'equilibria between groups': {
      const stability = new CoalitionStability(passesOver(space), 'single');
      let states = allBits(space.count);
      for (const members of figure.groups) {
        states = stability.stable(group(space, members), figure.concept as CoalitionConcept, states);
      }
      const found = publicIds(bitList(states));
      expect(found.filter(id => figure.among?.includes(id) ?? true)).toEqual(figure.states);
      return;
    }
    case 'moves':
      expect(reached(space, group(space, figure.by), figure.from)).toEqual(figure.to);
      return;
    case 'improvements': {
      const improvements = coalitionImprovements(space, group(space, figure.by));
      expect(publicIds(improvements(figure.from - 1))).toEqual(figure.to);
      return;
    }
    case 'orders':
      expect(countOrders(space, figure.decisionMaker, figure.state - 1, figure.concept)).toEqual({
        of: figure.of,
        count: figure.count,
      });
      return;
    case 'verdict': {
      const {verdicts} = ask(space, goal(space, figure.goal), {by: group(space, figure.by)});
      expect(verdicts.map(({verdict}) => verdict)).toEqual([figure.verdict]);
      return;
    }
    case 'minimal coalitions': {
      if (figure.level === 'unable') throw new Error('nobody reaches a level called unable');
      const {minimal} = ask(space, goal(space, figure.goal));
      const found = minimal[figure.level].map(members => members.map(d => space.conflict.decisionMakers[d]!.name));
      expect(found).toEqual(figure.coalitions);
      return;
    }
    default:
      figure satisfies never;
  }
}

const publicIds = (states: Iterable<number>): number[] => Array.from(states, s => s + 1);

function group({conflict}: Space, names: readonly string[]): Coalition {
  return names.map(name => {
    const d = conflict.decisionMakers.findIndex(dm => dm.name === name);
    if (d < 0) throw new Error(`no decision maker is called ${name}`);
    return d;
  });
}

function goal({conflict}: Space, text: string) {
  const parsed = parseFormula(text, scopeOf(conflict));
  if (!parsed.ok) throw new Error(parsed.issues[0]!.message);
  return parsed.formula;
}

/** Everything the members can reach together, one move after the other. */
function reached(space: Space, members: Coalition, from: number): number[] {
  const seen = new Set<number>();
  const open = [from - 1];
  for (let s = open.pop(); s !== undefined; s = open.pop()) {
    for (const d of members) {
      space.eachMove(d, s, t => {
        if (!seen.has(t)) {
          seen.add(t);
          open.push(t);
        }
      });
    }
  }
  seen.delete(from - 1);
  return publicIds([...seen].sort((a, b) => a - b));
}

/** Over all strict orders of one decision maker's states, the others as they are: where is state s an equilibrium? */
function countOrders(space: Space, decisionMaker: string, s: number, concept: Concept): {of: number; count: number} {
  const [d] = group(space, [decisionMaker]);
  let of = 0;
  let count = 0;
  for (const order of orders(space.count)) {
    const rank = space.rank.map((r, other) => (other === d ? order : r));
    const {equilibria} = solve(space.withRank(rank), {concepts: [concept]});
    of++;
    if (hasBit(equilibria[concept]!, s)) count++;
  }
  return {of, count};
}

function* orders(length: number, used: number[] = []): Generator<number[]> {
  if (used.length === length) {
    yield used;
    return;
  }
  for (let rank = 0; rank < length; rank++) if (!used.includes(rank)) yield* orders(length, [...used, rank]);
}
