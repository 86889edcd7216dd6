import type {Formula} from '@suasion/model';
import {type Bits, bitList, hasBit} from './bits.ts';
import {CannotAnswer} from './cannot-answer.ts';
import type {Concept} from './concept.ts';
import {checkCoalition, complement, startOf, statesOf} from './given.ts';
import {LEVELS, type Level, levelOf, type Question, question, reach} from './leverage.ts';
import {checkAbort, type Limits} from './limits.ts';
import {type Coalition, coalitions, isSubset, largestSizeWithin} from './sets-of-decision-makers.ts';
import {solve} from './solve.ts';
import type {Space} from './space.ts';
import {judge, type Verdict} from './verdict.ts';

export interface AskOptions extends Pick<Limits, 'signal' | 'progress'> {
  /** give the verdict of this coalition only; minimal coalitions and pivotal members are still those of all */
  by?: Coalition;
  /** coalitions among these decision makers only; all unless given */
  among?: readonly number[];
  /** coalitions of at most this many members */
  largest?: number;
  /** `all` verdicts, or each decision maker's and those of the smallest coalitions that reach a level */
  verdicts?: 'all' | 'minimal';
  /** where things stand (0-based), the status quo unless given */
  from?: number;
  /** the concept *lasting* is judged by, `seq` unless given */
  concept?: Concept;
}

/** Levels a coalition can reach by acting, weakest first. */
export const REACHABLE = ['unwilling', 'deterred', 'possible', 'assured'] as const;
export type Reachable = (typeof REACHABLE)[number];

/** Who can bring the goal about, alone or together (SEMANTICS §4). States and decision makers are 0-based indices. */
export interface Answer {
  statusQuo: number;
  /** the goal holds already: the verdicts are about ending it */
  holds: boolean;
  asks: 'reach' | 'end';
  /** the states aimed at: where the goal holds, or no longer holds when the question is about ending it */
  goal: number[];
  concept: Concept;
  baseline: 'possible' | 'assured' | 'no';
  /** by size, then file order */
  verdicts: Verdict[];
  minimal: Record<Reachable, number[][]>;
  pivotal: Record<Reachable, number[]>;
  /** coalitions of up to this many members were examined: all, unless there are more than 4,095 */
  largest: number;
}

const mostCoalitions = 4095;

/**
 * Asks who can bring about `goal` (a formula, or the 0-based states themselves).
 *
 * Throws `NoStatusQuo` when there is nowhere to start from, `CannotAnswer` when the concept is not defined here or the
 * question is too large, and a `RangeError` for states or decision makers that do not exist.
 */
export function ask(space: Space, goal: Formula | Iterable<number>, options: AskOptions = {}): Answer {
  const from = startOf(space, options.from);
  if (options.by !== undefined) checkCoalition(space, options.by);
  const concept = options.concept ?? 'seq';
  let aim = statesOf(space, goal);
  const holds = hasBit(aim, from);
  if (holds) aim = complement(aim, space.count);
  const q = question(space, from, aim, lastingStates(space, concept, options), holds);

  const asked = options.by === undefined ? null : [...options.by].sort((a, b) => a - b);
  const among = options.among === undefined ? null : [...new Set(options.among)].sort((a, b) => a - b);
  if (among?.length) checkCoalition(space, among);
  const size = among?.length ?? space.n;
  const largest = Math.min(options.largest ?? size, largestSizeWithin(size, mostCoalitions));
  const minimalOnly = options.verdicts === 'minimal';
  const verdicts: Verdict[] = [];
  const levels = new Map<string, Level>();
  const levelOfGroup = (coalition: Coalition): Level => {
    const key = coalition.join(' ');
    let level = levels.get(key);
    if (level === undefined) levels.set(key, (level = reach(q, coalition).level));
    return level;
  };
  const minimal: Record<Reachable, number[][]> = {unwilling: [], deterred: [], possible: [], assured: []};
  let total = 0;
  for (const _ of coalitions(size, largest)) total++;
  let done = 0;
  for (const members of coalitions(size, largest)) {
    const coalition = among ? members.map(k => among[k]) : members;
    checkAbort(options);
    options.progress?.({phase: 'asking every coalition', done: done++ / total});
    const reached = reach(q, coalition);
    const {level, acting} = reached;
    levels.set(coalition.join(' '), level);
    if (asked === null && !(minimalOnly && coalition.length > 1)) {
      verdicts.push(judge(q, reached, concept, levelOfGroup));
    }
    for (const level of REACHABLE) {
      if (LEVELS.indexOf(acting) < LEVELS.indexOf(level)) break;
      if (!minimal[level].some(smaller => isSubset(smaller, coalition))) minimal[level].push(coalition);
    }
  }
  if (minimalOnly && asked === null) {
    const groups = new Set(REACHABLE.flatMap(level => minimal[level]).filter(group => group.length > 1));
    const inOrder = (a: Coalition, b: Coalition) => {
      const k = a.findIndex((d, i) => d !== b[i]);
      return a.length - b.length || (k < 0 ? 0 : a[k] - b[k]);
    };
    for (const group of [...groups].sort(inOrder)) verdicts.push(judge(q, reach(q, group), concept, levelOfGroup));
  }
  if (asked !== null) verdicts.push(judge(q, reach(q, asked), concept, levelOfGroup));
  return {
    statusQuo: from,
    holds,
    asks: holds ? 'end' : 'reach',
    goal: [...bitList(aim)],
    concept,
    baseline: baselineOf(q),
    verdicts,
    minimal,
    pivotal: {
      unwilling: inEvery(minimal.unwilling),
      deterred: inEvery(minimal.deterred),
      possible: inEvery(minimal.possible),
      assured: inEvery(minimal.assured),
    },
    largest,
  };
}

/** The equilibria *lasting* is judged by. */
function lastingStates(space: Space, concept: Concept, {signal, progress}: AskOptions): Bits {
  const {equilibria, notes} = solve(space, {concepts: [concept], sim: 'force', signal, progress});
  const set = equilibria[concept];
  if (!set) throw new CannotAnswer(`whether an end would last cannot be told: ${notes[concept]}`);
  return set;
}

/** H = ∅: what comes of it when everyone responds from q on. */
function baselineOf(q: Question): 'possible' | 'assured' | 'no' {
  const level = levelOf(reach(q, []).bits[q.from]);
  return level === 4 ? 'assured' : level > 0 ? 'possible' : 'no';
}

export function inEvery(groups: readonly number[][]): number[] {
  return groups.length === 0 ? [] : groups[0].filter(d => groups.every(group => group.includes(d)));
}
