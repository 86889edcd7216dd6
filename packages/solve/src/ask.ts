import type {Formula} from '@suasion/model';
import {type Reason, reasonOf} from './ask-reasons.ts';
import {addBit, type Bits, bitList, hasBit, noBits} from './bits.ts';
import {CannotAnswer} from './cannot-answer.ts';
import type {Concept} from './concept.ts';
import {nameOf} from './explain.ts';
import {explainVerdict} from './explain-ask.ts';
import {
  ASTRAY,
  GAIN,
  GAIN_LASTING,
  GOAL,
  GOAL_LASTING,
  LASTING,
  LEVELS,
  type Level,
  levelOf,
  type Question,
  question,
  RESTS,
  type Reach,
  reach,
  SETTLED,
  SETTLED_LASTING,
} from './leverage.ts';
import {checkAbort, type Limits} from './limits.ts';
import {type Coalition, coalitions, isSubset, largestSizeWithin} from './sets-of-decision-makers.ts';
import {solve} from './solve.ts';
import type {Space} from './space.ts';
import {findWitness, type Step, type Wanted, type Witness} from './witness.ts';

export interface AskOptions extends Pick<Limits, 'signal' | 'progress'> {
  /** give the verdict of this coalition only; minimal coalitions and pivotal members are still those of all */
  by?: Coalition;
  /** where things stand (0-based), the status quo unless given */
  from?: number;
  /** the concept *lasting* is judged by, `seq` unless given */
  concept?: Concept;
}

export type How = 'own hand' | 'inducement' | 'waiting';
/** Levels a coalition can reach by acting, weakest first. */
export const REACHABLE = ['unwilling', 'deterred', 'possible', 'assured'] as const;
export type Reachable = (typeof REACHABLE)[number];

export interface Verdict {
  by: readonly number[];
  verdict: Level;
  how: How | null;
  lasting: boolean;
  witness: Witness | null;
  /** the level reached by openings that are not empty: what is to the coalition's own credit */
  acting: Level;
  reason: Reason;
  /** a coalition of one member fewer stands better: who was added, and what they would have done as an outsider */
  added: Added | null;
  /** the reason in sentences */
  why: string;
}

export interface Added {
  member: number;
  /** the verdict without that member */
  without: Level;
  /** what the member would do as an outsider, from where; null when nothing */
  does: {from: number; step: Step; inWitness: boolean} | null;
  /** whether the member would gain at the end of the smaller coalition's witness */
  end: 'better' | 'no better' | 'worse';
  /** a settlement after the same opening at which the member would be worse off, or else no better off */
  elsewhere: {to: number; worse: boolean} | null;
}

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

/** There is no status quo to start from: neither in the conflict nor given. */
export class NoStatusQuo extends CannotAnswer {
  constructor() {
    super('the conflict has no status quo: add `statusQuo` to the file, or say where to start from');
  }
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
  const largest = largestSizeWithin(space.n, mostCoalitions);
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
  for (const _ of coalitions(space.n, largest)) total++;
  let done = 0;
  for (const coalition of coalitions(space.n, largest)) {
    checkAbort(options);
    options.progress?.({phase: 'asking every coalition', done: done++ / total});
    const reached = reach(q, coalition);
    const {level, acting} = reached;
    levels.set(coalition.join(' '), level);
    if (asked === null) verdicts.push(judge(q, reached, concept, levelOfGroup));
    for (const level of REACHABLE) {
      if (LEVELS.indexOf(acting) < LEVELS.indexOf(level)) break;
      if (!minimal[level].some(smaller => isSubset(smaller, coalition))) minimal[level].push(coalition);
    }
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

/** The verdict of each coalition given, without witnesses and reasons: what sampling and searches ask for. */
export function levelsOf(space: Space, goal: Bits, from: number, groups: readonly Coalition[]): Level[] {
  const q = question(space, from, goal, noBits(space.count));
  return groups.map(coalition => reach(q, coalition).level);
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

function judge(q: Question, reached: Reach, concept: Concept, levelOfGroup: (group: Coalition) => Level): Verdict {
  const {coalition, level, acting} = reached;
  const {wanted, lasting} = qualifying(q, reached);
  const witness = wanted === null ? null : findWitness(q, reached, wanted)!;
  const verdict: Verdict = {
    by: coalition,
    verdict: level,
    how: witness === null ? null : howOf(q, witness),
    lasting,
    witness,
    acting,
    reason: reasonOf(q, reached, witness),
    added: addedOf(q, coalition, level, levelOfGroup),
    why: '',
  };
  verdict.why = explainVerdict({space: q.space, from: q.from, ending: q.holds}, concept, verdict);
  return verdict;
}

function howOf({goal, from}: Question, {opening}: Witness): How {
  if (opening.length === 0) return 'waiting';
  return hasBit(goal, opening.at(-1)?.to ?? from) ? 'own hand' : 'inducement';
}

/** Which openings and ends qualify for the verdict; equilibria only, when one of them is. */
function qualifying(q: Question, {coalition, bits, openings, level}: Reach): {wanted: Wanted | null; lasting: boolean} {
  const {space, from, goal, lasting} = q;
  const gains = (t: number) => coalition.every(i => space.rank[i][t] > space.rank[i][from]);
  const rests = (t: number) => (bits[t] & RESTS) !== 0;
  const make = (plain: number, stable: number, opening: (s: number) => boolean, end: (t: number) => boolean) => {
    const lasts = openings.some(s => opening(s) && (bits[s] & stable) !== 0);
    const bit = lasts ? stable : plain;
    const wanted: Wanted = {
      opening,
      end: lasts ? t => hasBit(lasting, t) && end(t) : end,
      promising: s => (bits[s] & bit) !== 0,
    };
    return {wanted, lasting: lasts};
  };
  switch (level) {
    case 'assured':
      return make(SETTLED, LASTING, s => (bits[s] & ASTRAY) === 0, rests);
    case 'possible':
      return make(
        SETTLED,
        SETTLED_LASTING,
        s => levelOf(bits[s]) >= 3,
        t => rests(t) && hasBit(goal, t) && gains(t),
      );
    case 'deterred':
      return make(
        GAIN,
        GAIN_LASTING,
        () => true,
        t => hasBit(goal, t) && gains(t),
      );
    case 'unwilling':
      return make(
        GOAL,
        GOAL_LASTING,
        () => true,
        t => hasBit(goal, t),
      );
    case 'unable':
      return {wanted: null, lasting: false};
    default:
      return level satisfies never;
  }
}

/** When some coalition of one member fewer stands better: the one that stands best, first in file order. */
function addedOf(
  q: Question,
  coalition: Coalition,
  level: Level,
  levelOfGroup: (group: Coalition) => Level,
): Added | null {
  if (coalition.length < 2) return null;
  let member = -1;
  let without = level;
  for (const d of coalition) {
    const smaller = levelOfGroup(coalition.filter(i => i !== d));
    if (LEVELS.indexOf(smaller) > LEVELS.indexOf(without)) {
      member = d;
      without = smaller;
    }
  }
  if (member < 0) return null;
  const {space, from} = q;
  const smaller = reach(
    q,
    coalition.filter(i => i !== member),
  );
  const {opening, responses, end} = findWitness(q, smaller, qualifying(q, smaller).wanted!)!;
  const rank = space.rank[member];
  const added: Added = {
    member,
    without,
    does: null,
    end: rank[end] > rank[from] ? 'better' : rank[end] < rank[from] ? 'worse' : 'no better',
    elsewhere: null,
  };
  let here = opening.at(-1)?.to ?? from;
  const opened = here;
  const sides = {coalition: [], outsiders: smaller.outsiders};
  const nearest = (wanted: (t: number) => boolean) =>
    findWitness({...q, from: opened}, sides, {opening: () => true, end: wanted, promising: () => true});
  const settles = (t: number) => (smaller.bits[t] & RESTS) !== 0;
  const bad = nearest(t => settles(t) && rank[t] < rank[from]) ?? nearest(t => settles(t) && rank[t] <= rank[from]);
  if (bad !== null) added.elsewhere = {to: bad.end, worse: rank[bad.end] < rank[from]};
  for (const step of responses) {
    if (step.by === member) return {...added, does: {from: here, step, inWitness: true}};
    here = step.to;
  }
  // not on that way: the nearest place the responses lead to from which the member would move
  const way = nearest(s => q.improvements.pool[q.improvements.at(member, s)] > 0);
  if (way === null) return added;
  const at = q.improvements.at(member, way.end);
  return {...added, does: {from: way.end, step: {by: member, to: q.improvements.pool[at + 1]}, inWitness: false}};
}

function inEvery(groups: readonly number[][]): number[] {
  return groups.length === 0 ? [] : groups[0].filter(d => groups.every(group => group.includes(d)));
}

/** The index of the start, or an error that says what is wrong with it. */
export function startOf(space: Space, from: number | undefined): number {
  const start = from ?? space.statusQuo;
  if (from === undefined && start < 0) throw new NoStatusQuo();
  checkState(space, start);
  return start;
}

export function checkState(space: Space, s: number): void {
  if (!Number.isInteger(s) || s < 0 || s >= space.count) {
    throw new RangeError(`expected a state index from 0 to ${space.count - 1}, got ${s}`);
  }
}

export function checkCoalition(space: Space, coalition: Coalition): void {
  if (coalition.length === 0) throw new RangeError('expected at least one decision maker, got none');
  for (const d of coalition) {
    if (!Number.isInteger(d) || d < 0 || d >= space.n) {
      throw new RangeError(`expected decision makers from 0 to ${space.n - 1}, got ${d}`);
    }
  }
  if (new Set(coalition).size < coalition.length)
    throw new RangeError(`expected each decision maker once, got ${coalition}`);
}

/** The states of a goal as a set. */
export function statesOf(space: Space, goal: Formula | Iterable<number>): Bits {
  if (!(Symbol.iterator in goal)) return space.where(goal);
  const set = noBits(space.count);
  for (const s of goal) {
    checkState(space, s);
    addBit(set, s);
  }
  return set;
}

export function complement(set: Bits, count: number): Bits {
  const rest = noBits(count);
  for (let s = 0; s < count; s++) if (!hasBit(set, s)) addBit(rest, s);
  return rest;
}

/** The answer as DESIGN.md has it: names of decision makers, public ids of states. */
export function toAskJson(space: Space, answer: Answer) {
  const names = (group: readonly number[]) => group.map(d => nameOf(space, d));
  const steps = (list: readonly Step[]) => list.map(({by, to}) => ({by: nameOf(space, by), to: to + 1}));
  const {minimal, pivotal} = answer;
  return {
    statusQuo: answer.statusQuo + 1,
    holds: answer.holds,
    asks: answer.asks,
    goal: answer.goal.map(s => s + 1),
    baseline: answer.baseline,
    verdicts: answer.verdicts.map(({by, verdict, how, lasting, witness, why}) => ({
      by: names(by),
      verdict,
      how,
      lasting,
      witness: witness && {
        opening: steps(witness.opening),
        responses: steps(witness.responses),
        end: witness.end + 1,
      },
      why,
    })),
    minimal: {
      unwilling: minimal.unwilling.map(names),
      deterred: minimal.deterred.map(names),
      possible: minimal.possible.map(names),
      assured: minimal.assured.map(names),
    },
    pivotal: {
      unwilling: names(pivotal.unwilling),
      deterred: names(pivotal.deterred),
      possible: names(pivotal.possible),
      assured: names(pivotal.assured),
    },
  };
}
