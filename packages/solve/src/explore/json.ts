import {nameOf} from '../explain.ts';
import {PATH_KINDS} from '../paths.ts';
import type {Reasons} from '../why.ts';
import type {Step} from '../witness.ts';
import type {ExploredAnswer} from './ask.ts';
import type {Visited} from './exploration.ts';
import type {Partial} from './partial-space.ts';
import type {ExploredPaths} from './paths.ts';
import type {ExploredWhy} from './why.ts';

/**
 * Answers found by exploring as JSON: the fields of the listed ones, every state with its pattern beside its id. An id past
 * what a number holds exactly is a string of digits, one that is not known null.
 */

/** A count or id: a number while that is exact, else its digits. */
const whole = (x: bigint): number | string => (x <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(x) : x.toString());

function told(space: Partial) {
  const id = (s: number) => {
    const known = space.idOf(s);
    return known === null ? null : whole(known);
  };
  const names = (group: readonly number[]) => group.map(d => nameOf(space, d));
  const steps = (list: readonly Step[]) =>
    list.map(({by, to}) => ({by: nameOf(space, by), to: id(to), pattern: space.pattern(to)}));
  return {id, names, steps};
}

export function visitedJson(space: Partial, {states, feasible, by, rounds, budget, unfinished}: Visited) {
  return {
    visited: states,
    feasible: feasible === null ? null : whole(feasible),
    by: by.map(({decisionMaker, moves, improvements, tried}) => ({
      decisionMaker: nameOf(space, decisionMaker),
      allMovesFrom: moves,
      improvementsFrom: improvements,
      movesTried: tried,
    })),
    rounds,
    budget,
    complete: unfinished === 0,
    unfinished,
  };
}

export function exploredAskJson({space, ...answer}: ExploredAnswer) {
  const {id, names, steps} = told(space);
  const groups = <T>(levels: Record<string, T | null>, say: (value: T) => unknown) =>
    Object.fromEntries(Object.entries(levels).map(([level, value]) => [level, value === null ? null : say(value)]));
  return {
    statusQuo: id(answer.statusQuo),
    pattern: space.pattern(answer.statusQuo),
    holds: answer.holds,
    asks: answer.asks,
    goal: null,
    goalPossible: answer.goal,
    baseline: answer.baseline,
    verdicts: answer.verdicts.map(v =>
      v.known
        ? {
            by: names(v.by),
            verdict: v.verdict,
            how: v.how,
            lasting: v.lasting,
            shortest: v.shortest,
            witness: v.witness && {
              opening: steps(v.witness.opening),
              responses: steps(v.witness.responses),
              end: id(v.witness.end),
              pattern: space.pattern(v.witness.end),
            },
            why: v.why,
          }
        : {by: names(v.by), verdict: null, atLeast: v.atLeast, atMost: v.atMost, why: v.why},
    ),
    minimal: groups(answer.minimal, list => list.map(names)),
    pivotal: groups(answer.pivotal, names),
    largest: answer.largest,
    exploration: visitedJson(space, answer.visited),
  };
}

export function exploredWhyJson({space, state, reasons, visited}: ExploredWhy) {
  const {id, names, steps} = told(space);
  const improvement = ({to, steps: way, sanction}: Reasons['improvements'][number]) => ({
    to: id(to),
    pattern: space.pattern(to),
    steps: steps(way),
    sanction: sanction && {
      steps: steps(sanction.steps),
      together: sanction.together,
      to: id(sanction.to),
      pattern: space.pattern(sanction.to),
      worse: names(sanction.worse),
      noBetter: names(sanction.noBetter),
    },
  });
  return {
    state: id(state),
    pattern: space.pattern(state),
    reasons: reasons.map(r =>
      r.stable === null
        ? {by: names(r.by), concept: r.concept, stable: null, why: r.why}
        : {
            by: names(r.by),
            concept: r.concept,
            stable: r.stable,
            shortest: r.shortest,
            improvements: r.improvements.map(improvement),
            text: r.text,
          },
    ),
    exploration: visitedJson(space, visited),
  };
}

export function exploredPathsJson({space, from, to, attainable, visited, ...kinds}: ExploredPaths) {
  const {id, steps} = told(space);
  const each = PATH_KINDS.map(kind => {
    const found = kinds[kind];
    return [kind, found && {length: found.length, count: found.count, paths: found.paths.map(steps)}];
  });
  return {
    from: id(from),
    to: id(to),
    attainable,
    ...Object.fromEntries(each),
    exploration: visitedJson(space, visited),
  };
}
