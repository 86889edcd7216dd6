import type {Change, Flip, Hinge, Level, Reason, StableState, Step} from '@suasion/brief';
import type {Conflict} from '@suasion/model';
import {
  type FewestSwaps,
  hinges,
  modelHinges,
  type Hinge as SolvedHinge,
  type Space,
  type Verdict,
} from '@suasion/solve';
import type {Stop} from './verbs.ts';

type Move = NonNullable<Verdict['witness']>['opening'][number];

// What the solver says in states and indices, with the names and options a brief puts into words.

export interface Named {
  space: Space;
  conflict: Conflict;
}

const strengths: readonly Level[] = ['unable', 'unwilling', 'deterred', 'possible', 'assured'];
export const strength = (level: Level) => strengths.indexOf(level);

const namesIn = ({conflict}: Named, by: readonly number[]) => by.map(d => conflict.decisionMakers[d]!.name);

/** A state (0-based) by its public id, with the options taken, or its name in graph form. */
export function stateIn({space}: Named, s: number): Pick<StableState, 'id' | 'taken' | 'name'> {
  if (space.form === 'graph') return {id: s + 1, taken: [], name: space.pattern(s)};
  const taken = Array.from({length: space.m}, (_, o) => o).filter(o => space.taken(s, o) === 1);
  return {id: s + 1, taken, name: null};
}

function steps(named: Named, from: number, moves: readonly Move[]): Step[] {
  const {space, conflict} = named;
  let here = from;
  return moves.map(({by, to}) => {
    const before = here;
    here = to;
    const name = conflict.decisionMakers[by]!.name;
    if (space.form === 'graph') return {by: name, takes: [], drops: [], to: space.pattern(to)};
    const turned = (now: 0 | 1) =>
      Array.from({length: space.m}, (_, o) => o).filter(
        o => space.taken(to, o) === now && space.taken(before, o) !== now,
      );
    const [takes, drops] = [turned(1), turned(0)];
    return {by: name, takes, drops, to: takes.length || drops.length ? null : space.pattern(to)};
  });
}

/** Why a verdict is what it is, asked from state `from`. */
export function reasonIn(named: Named, from: number, {reason, witness}: Verdict): Reason {
  const {space, conflict} = named;
  const names = (by: readonly number[]) => namesIn(named, by);
  const way = (w: NonNullable<Verdict['witness']>) => ({
    opening: steps(named, from, w.opening),
    responses: steps(named, w.opening.at(-1)?.to ?? from, w.responses),
  });
  // where the way breaks off, and what follows there
  const turned = (reason: {after: number; steps: readonly Move[]}) => ({
    way: way(witness!),
    after: steps(named, reason.after, reason.steps),
  });
  switch (reason.kind) {
    case 'no such state':
      return {kind: 'no such state'};
    case 'out of reach':
      return {
        kind: 'out of reach',
        missing: reason.missing.map(({option, take}) => ({option, take})),
        state: space.form === 'graph' ? space.pattern(reason.nearest) : null,
        movers: names(reason.arcs),
        couldButWouldNot:
          reason.couldButWouldNot === null ? null : conflict.decisionMakers[reason.couldButWouldNot]!.name,
      };
    case 'out of reach, far':
      return {kind: 'out of reach', missing: [], state: null, movers: [], couldButWouldNot: null};
    case 'no gain':
      return {
        kind: 'no gain',
        way: way(reason.way),
        worse: names(reason.worse),
        noBetter: names(reason.noBetter),
        eachSomewhere: reason.eachSomewhere,
      };
    case 'assured':
      return {kind: 'assured', way: way(witness!)};
    case 'punished':
      return {
        kind: 'punished',
        ...turned(reason),
        worse: names(reason.worse),
      };
    case 'undone':
      return {
        kind: 'undone',
        ...turned(reason),
        holds: reason.holds,
        worse: names(reason.worse),
        noBetter: names(reason.noBetter),
      };
    case 'not assured':
      return {
        kind: 'not assured',
        ...turned(reason),
        holds: reason.holds,
        noBetter: names(reason.noBetter),
      };
    default:
      return reason satisfies never;
  }
}

/** The single lines of a preference that change a verdict, one change each, the weightiest first; then the rules. */
export function hingesOf(
  named: Named,
  goal: {op: 'outcome'; id: string},
  groups: readonly (readonly number[])[],
  withRules: boolean,
  signal: Stop | undefined,
): Hinge[] {
  const {space} = named;
  const effects = (verdicts: SolvedHinge['verdicts']): Hinge['effects'] =>
    verdicts.map(({by, was, becomes}) => ({by: namesIn(named, by), was, becomes}));
  const lines = onePerLine(
    hinges(space, {goal, groups, lines: 'all', signal}).sort((a, b) => weight(b) - weight(a)),
  ).map((h): Hinge => ({change: changeOf(h), effects: effects(h.verdicts)}));
  if (!withRules) return lines;
  const rules = modelHinges(space, goal, {groups, signal}).flatMap((h): Hinge[] =>
    h.verdicts.length ? [{change: {kind: 'rule', text: h.text, assumed: true}, effects: effects(h.verdicts)}] : [],
  );
  return [...lines, ...rules];
}

function changeOf({change, decisionMaker, line, text, other, assumed}: SolvedHinge): Change {
  return change === 'swapped'
    ? {kind: 'swapped', decisionMaker, line, text, other: other ?? '', assumed}
    : {kind: change, decisionMaker, line, text, assumed};
}

// dropping a line and turning it round mostly say the same: the change that moves somebody furthest speaks for the line
function onePerLine<H extends {decisionMaker: number; line: number}>(list: readonly H[]): H[] {
  const seen = new Set<string>();
  return list.filter(({decisionMaker, line}) => {
    const key = `${decisionMaker} ${line}`;
    return !seen.has(key) && seen.add(key);
  });
}

// a change that moves somebody far says more than one that moves many a little; a wish given up is easier to picture
// than one turned round, unless that moves somebody much further
const weight = ({change, verdicts}: SolvedHinge) =>
  2 * Math.max(...verdicts.map(v => Math.abs(strength(v.was) - strength(v.becomes)))) +
  {dropped: 3, reversed: 0, swapped: 1}[change];

/** The smallest change of orders found, as the lines that would stand above others they stand below now. */
export function flipOf(named: Named, by: readonly number[], gains: boolean, found: FewestSwaps): Flip | null {
  const [way] = found.ways;
  if (found.swaps === null || !way) return null;
  const raised = way.flatMap(({decisionMaker, order, raised}) => {
    const pairs: Flip['raised'] = [];
    order.forEach((line, k) => {
      for (const above of order.slice(k + 1)) {
        const {line: lineText = '', above: aboveText = ''} = raised[pairs.length] ?? {};
        if (line > above) pairs.push({decisionMaker, line, above, lineText, aboveText});
      }
    });
    return pairs;
  });
  return {by: namesIn(named, by), gains, smallest: found.exact, raised};
}
