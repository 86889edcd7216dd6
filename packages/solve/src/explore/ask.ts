import type {Conflict, Formula} from '@suasion/model';
import {type Answer, inEvery, REACHABLE, type Reachable} from '../ask.ts';
import {addBit, type Bits, bitList, eachBit, hasBit, noBits} from '../bits.ts';
import {CannotAnswer} from '../cannot-answer.ts';
import type {Concept} from '../concept.ts';
import {explainVerdict} from '../explain-ask.ts';
import {NoStatusQuo} from '../given.ts';
import {LEVELS, type Level, levelOf, OPEN, type Question, question, RESTS, type Reach, reach} from '../leverage.ts';
import {checkAbort, type Limits} from '../limits.ts';
import {type Nearest, nearestByOptions} from '../nearest-state.ts';
import {type Coalition, coalitions, isSubset, largestSizeWithin, outsiders} from '../sets-of-decision-makers.ts';
import {judge, type Verdict} from '../verdict.ts';
import {type Budget, Exploration, type Visited} from './exploration.ts';
import {nearestGoal} from './nearest-goal.ts';
import type {Partial} from './partial-space.ts';
import {possible, statesMeeting} from './single-states.ts';
import {EquilibriaMet} from './stability.ts';
import {statusQuoWords} from './status-quo.ts';
import {straightTo} from './straight.ts';

export interface ExploreAskOptions extends Pick<Limits, 'signal' | 'progress'> {
  by?: Coalition;
  /** option words of where things stand, the status quo unless given */
  from?: ArrayLike<number>;
  concept?: Concept;
  budget?: Budget;
}

/** A verdict that is known, though perhaps not whether its end would last (null). */
export type KnownVerdict = Omit<Verdict, 'lasting'> & {
  known: true;
  lasting: boolean | null;
  /** false: the verdict is certain, but the way shown need not be the shortest, nor the reason the nearest */
  shortest: boolean;
};

/** What can be said for certain of a verdict that is not known within the budget. */
export interface OpenVerdict {
  by: readonly number[];
  known: false;
  atLeast: Level;
  atMost: Level;
  why: string;
}

export type ExploredVerdict = KnownVerdict | OpenVerdict;

/** As `Answer`, over the states met; what is not known is null. */
export interface ExploredAnswer extends Pick<Answer, 'statusQuo' | 'holds' | 'asks' | 'concept' | 'largest'> {
  space: Partial;
  /** false: no feasible state is aimed at; null when that was not found out */
  goal: boolean | null;
  baseline: Answer['baseline'] | null;
  verdicts: ExploredVerdict[];
  /** the smallest coalitions of each level; null where verdicts not known could change them, or one coalition was asked about */
  minimal: Record<Reachable, number[][] | null>;
  pivotal: Record<Reachable, number[] | null>;
  visited: Visited;
}

const mostCoalitions = 4095;
const mostMergedGoals = 20_000;

/**
 * Who can bring the goal about (SEMANTICS §4), without listing the states: openings, responses and settlements are followed
 * from where things stand as far as each verdict needs them. Every verdict given as known is the one the whole space would
 * give; past the budget a verdict is bounded by what was met and by what no feasible state can be.
 */
export function exploreAsk(conflict: Conflict, goal: Formula, options: ExploreAskOptions = {}): ExploredAnswer {
  const inquiry = new Inquiry(conflict, goal, options);
  const n = conflict.decisionMakers.length;
  const largestAsked = largestSizeWithin(n, mostCoalitions);
  const asked: Coalition[] = [];
  let largest = n;
  if (options.by !== undefined) asked.push([...options.by].sort((a, b) => a - b));
  else {
    largest = 0;
    for (const coalition of coalitions(n, largestAsked)) {
      checkAbort(options);
      // room is given to the small coalitions first; whoever has none left can still be asked about by name
      if (coalition.length > Math.max(1, largest) && inquiry.exploration.spent) break;
      largest = coalition.length;
      asked.push(coalition);
      inquiry.explore(coalition);
    }
  }
  return inquiry.answer(asked, options.by === undefined, largest);
}

interface Bounds {
  level: Level;
  atMost: Level;
  /** every opening and response is here */
  complete: boolean;
  acting: Level;
}

class Inquiry {
  readonly exploration: Exploration;
  readonly conflict: Conflict;
  readonly concept: Concept;
  readonly aim: Formula;
  readonly holds: boolean;
  readonly from: Uint32Array;
  readonly #goalThere: boolean | null;
  readonly #equilibria: EquilibriaMet;
  readonly #options: ExploreAskOptions;
  /** coalitions whose openings and responses were followed, and those followed to the end */
  readonly #explored = new Set<string>();
  readonly #complete = new Set<string>();
  readonly #nearest = new Map<
    string,
    {reached: number; found: {nearest: Uint32Array; from: Uint32Array} | 'none' | null}
  >();
  readonly #atMost = new Map<string, Level>();

  constructor(conflict: Conflict, goal: Formula, options: ExploreAskOptions) {
    this.conflict = conflict;
    this.#options = options;
    this.exploration = new Exploration(conflict, options.budget ?? {}, options);
    const {explorer} = this.exploration;
    const from = options.from ?? statusQuoWords(conflict);
    if (from === null) throw new NoStatusQuo();
    this.from = Uint32Array.from(from);
    if (!explorer.feasible(this.from)) {
      throw new CannotAnswer(`the state ${explorer.pattern(this.from)} things stand at is not feasible`);
    }
    explorer.meet(this.from);
    const {space} = this.exploration;
    this.concept = options.concept ?? 'seq';
    if (this.concept === 'sim' && space.form !== 'options') {
      throw new CannotAnswer(
        'whether an end would last cannot be told: simultaneous stability combines options, which a model with merged states does not have',
      );
    }
    this.holds = hasBit(space.where(goal), space.met(this.from));
    this.aim = this.holds ? {op: 'not', of: goal} : goal;
    const there = possible(conflict, [this.aim]);
    // a class is judged by its smallest member, which the formulas alone do not show
    this.#goalThere = there === true && explorer.merged ? null : there;
    this.#equilibria = new EquilibriaMet(this.exploration, this.concept);
  }

  /** Meets the states a coalition's verdict rests on, as far as the budget goes. */
  explore(coalition: Coalition): void {
    const {exploration} = this;
    const key = coalition.join();
    if (this.#goalThere === false || exploration.spent || this.#explored.has(key)) return;
    this.#explored.add(key);
    const followed = exploration.until(space => {
      const q = this.question(space);
      return {space, reached: reach(q, coalition)};
    });
    if (followed.complete) this.#complete.add(key);
    else if (coalition.length > 0) this.#goStraight(coalition);
  }

  /** The question over the states met. `lasting` is what is known of equilibria, none unless given. */
  question(
    space: Partial,
    lasting: Bits = noBits(space.count),
    nearest?: (reached: readonly number[]) => Nearest | 'none' | null,
  ): Question {
    const from = space.met(this.from);
    return {
      ...question(space, from, this.goalIn(space), lasting, this.holds),
      open: (s, movers) => movers.some(d => !space.knows('improvements', d, s)),
      nearest,
    };
  }

  // kept while the states are the same: many coalitions ask
  #goal: {space: Partial; goal: Bits} | null = null;
  goalIn(space: Partial): Bits {
    if (this.#goal?.space !== space) this.#goal = {space, goal: space.where(this.aim)};
    return this.#goal.goal;
  }

  /** What is certain of a coalition's verdict. */
  bounds(space: Partial, coalition: Coalition, reached: Reach): Bounds {
    const complete = this.#complete.has(coalition.join());
    const {level, acting} = reached;
    return {level, acting, complete, atMost: complete ? level : this.#mostOf(space, coalition, level)};
  }

  /** The highest level the formulas leave open: whether anyone aims at a feasible state, and with gain for all members. */
  #mostOf(space: Partial, coalition: Coalition, atLeast: Level): Level {
    if (this.#goalThere === false) return 'unable';
    if (atLeast === 'assured' || space.form !== 'options') return 'assured';
    const key = coalition.join();
    const known = this.#atMost.get(key);
    if (known !== undefined) return known;
    const better = this.gains(coalition);
    const level = better !== null && possible(this.conflict, [this.aim, ...better]) === false ? 'unwilling' : 'assured';
    this.#atMost.set(key, level);
    return level;
  }

  /** That every member gains, as formulas; null when no formula says it. */
  gains(coalition: Coalition): Formula[] | null {
    const {explorer} = this.exploration;
    const formulas = coalition.map(d => {
      const want = explorer.wants[d];
      const key = new Int32Array(Math.max(1, want.length));
      want.judge(this.from, key);
      return want.better(key);
    });
    return formulas.includes(null) ? null : (formulas as Formula[]);
  }

  /**
   * A coalition with more openings than can be gone through may still have a good one that the formulas name: the goal by its
   * own options, with gain for all. Where moves lead straight to it, they are met and so are the responses to it.
   */
  #goStraight(coalition: Coalition): void {
    const {exploration, conflict} = this;
    if (exploration.space.form !== 'options' || exploration.spent) return;
    const better = this.gains(coalition);
    if (better === null) return;
    const way = straightTo(exploration.explorer, this.from, coalition, [this.aim, ...better], conflict);
    if (way === null) return;
    const others = outsiders(conflict.decisionMakers.length, coalition);
    exploration.until(space => {
      for (const words of way) if (space.met(words) < 0) exploration.explorer.ask(words);
      const opened = space.met(way[way.length - 1]);
      if (opened < 0) return;
      reach({...this.question(space), from: opened}, coalitionOf(others, space.n));
    });
  }

  answer(asked: readonly Coalition[], all: boolean, largest: number): ExploredAnswer {
    const {exploration} = this;
    for (const coalition of asked) {
      this.explore(coalition);
      for (const member of coalition) {
        if (!all && coalition.length > 1) this.explore(coalition.filter(d => d !== member));
      }
    }
    this.explore([]);
    // ends that last, and goal states that are nearest, are looked for where the verdict is known
    const needs = new Map<string, {complete: boolean}>();
    for (const coalition of asked) {
      checkAbort(this.#options);
      // where openings or responses are missing no more is looked for
      const followed = this.#complete.has(coalition.join());
      const complete = followed && exploration.until(now => this.#verdict(now, coalition, null)).complete;
      needs.set(coalition.join(), {complete});
    }
    const {space} = exploration;
    const bounds = new Map<string, Bounds>();
    const verdicts = asked.map(coalition =>
      this.#verdict(space, coalition, needs.get(coalition.join())!.complete, bounds),
    );
    exploration.explorer.dropAsked();
    const {minimal, pivotal} = all ? this.#minimal(asked, bounds, largest) : {minimal: nothing(), pivotal: nothing()};
    const unfinished = verdicts.filter(v => !v.known || v.lasting === null || !v.shortest).length;
    const q = this.question(space);
    const alone = reach(q, []);
    const sure = closedFrom(alone, q.from);
    const level = levelOf(alone.bits[q.from]);
    return {
      space,
      statusQuo: q.from,
      holds: this.holds,
      asks: this.holds ? 'end' : 'reach',
      goal: this.#goalThere,
      concept: this.concept,
      baseline:
        this.#goalThere === false ? 'no' : !sure ? null : level === 4 ? 'assured' : level > 0 ? 'possible' : 'no',
      verdicts,
      minimal,
      pivotal,
      largest,
      visited: exploration.visited(unfinished),
    };
  }

  #verdict(space: Partial, coalition: Coalition, found: boolean | null, bounds?: Map<string, Bounds>): ExploredVerdict {
    const plain = this.question(space);
    const reached = reach(plain, coalition);
    const bound = this.bounds(space, coalition, reached);
    bounds?.set(coalition.join(), bound);
    const {level, atMost, complete} = bound;
    if (level !== atMost) {
      return {by: coalition, known: false, atLeast: level, atMost, why: tellOpen(level, atMost)};
    }
    const told = {space, from: plain.from, ending: this.holds};
    const levelOfGroup = (group: Coalition): Level => {
      // what is not known is not held against the added member
      return this.#complete.has(group.join()) ? reach(plain, group).level : 'unable';
    };
    const nearest = (states: readonly number[]) => this.#nearestTo(space, coalition, states);
    // whether an end lasts is asked of the goal states the verdict may end in, and those a member fewer would end in
    const lasting = noBits(space.count);
    if (found !== false) {
      this.#addLasting(space, plain.from, coalition, level, reached, lasting);
      for (const member of coalition.length > 1 ? coalition : []) {
        const smaller = coalition.filter(d => d !== member);
        const better = levelOfGroup(smaller);
        if (LEVELS.indexOf(better) <= LEVELS.indexOf(level)) continue;
        this.#addLasting(space, plain.from, smaller, better, reach(plain, smaller), lasting);
      }
    }
    const q = this.question(space, lasting, nearest);
    const verdict = judge(q, reach(q, coalition), this.concept, levelOfGroup);
    const lasts = level === 'unable' ? false : found === false ? null : verdict.lasting;
    const why = explainVerdict(told, this.concept, {...verdict, lasting: lasts});
    return {...verdict, lasting: lasts, why, known: true, shortest: complete || this.#goalThere === false};
  }

  #addLasting(space: Partial, from: number, by: Coalition, level: Level, {bits}: Reach, lasting: Bits): void {
    const settled = level === 'assured' || level === 'possible';
    eachBit(this.goalIn(space), t => {
      if (bits[t] === 0 || (settled && (bits[t] & RESTS) === 0)) return;
      if (level !== 'unwilling' && by.some(i => space.rank[i][t] <= space.rank[i][from])) return;
      if (this.#equilibria.has(space, t)) addBit(lasting, t);
    });
  }

  #nearestTo(space: Partial, coalition: Coalition, states: readonly number[]): Nearest | 'none' | null {
    if (this.#goalThere === false) return 'none';
    if (space.explorer.merged) return this.#nearestMerged(space, states);
    const key = coalition.join();
    let kept = this.#nearest.get(key);
    if (kept === undefined || kept.reached !== states.length) {
      kept = {reached: states.length, found: nearestGoal(space, this.conflict, this.aim, this.from, states)};
      this.#nearest.set(key, kept);
    }
    if (kept.found === null || kept.found === 'none') return kept.found;
    const nearest = space.met(kept.found.nearest);
    if (nearest < 0) this.exploration.explorer.ask(kept.found.nearest);
    return nearest < 0 ? null : {nearest, from: space.met(kept.found.from)};
  }

  /** Where states count as one every goal state is met first: its class may look otherwise, and be nearer. */
  #nearestMerged(space: Partial, states: readonly number[]): Nearest | 'none' | null {
    const goal = statesMeeting(this.conflict, [this.aim], mostMergedGoals);
    if (goal.complete !== true) return null;
    const unmet = goal.states.filter(words => space.met(words) < 0);
    for (const words of unmet) this.exploration.explorer.ask(words);
    if (unmet.length > 0) return null;
    const targets = bitList(this.goalIn(space));
    if (targets.length === 0) return 'none';
    return nearestByOptions(space, space.met(this.from), targets, states);
  }

  /** Smallest coalitions by level, as far as the verdicts not known leave no doubt. */
  #minimal(asked: readonly Coalition[], bounds: ReadonlyMap<string, Bounds>, largest: number) {
    const minimal: Record<Reachable, number[][] | null> = nothing();
    const pivotal: Record<Reachable, number[] | null> = nothing();
    for (const level of REACHABLE) {
      const least = LEVELS.indexOf(level);
      const groups: number[][] = [];
      let sure = largest > 0;
      for (const coalition of asked) {
        if (groups.some(smaller => isSubset(smaller, coalition))) continue;
        const {acting, atMost, complete} = bounds.get(coalition.join())!;
        if (LEVELS.indexOf(acting) >= least) groups.push([...coalition]);
        else if (!complete && LEVELS.indexOf(atMost) >= least) sure = false;
      }
      if (!sure) continue;
      minimal[level] = groups;
      pivotal[level] = inEvery(groups);
    }
    return {minimal, pivotal};
  }
}

const nothing = (): Record<Reachable, null> => ({unwilling: null, deterred: null, possible: null, assured: null});

/** Everyone but these. */
const coalitionOf = (others: readonly number[], n: number): Coalition => outsiders(n, others);

/** Are all responses that may follow from s here? */
function closedFrom({bits}: Reach, s: number): boolean {
  return (bits[s] & OPEN) === 0;
}

function tellOpen(atLeast: Level, atMost: Level): string {
  const least: Record<Level, string> = {
    unable: 'nothing met so far leads to the goal',
    unwilling: 'a way to the goal was met',
    deterred: 'a way to the goal was met at which every member gains',
    possible: 'an opening was met that may settle in the goal, with gain for every member and no loss',
    assured: 'an opening was met that settles in the goal wherever it settles',
  };
  const most =
    atMost === 'unwilling'
      ? 'in no feasible state that meets the goal do all members gain'
      : 'the formulas do not rule out that it could be assured';
  return `It cannot be said within the budget which verdict it is: ${least[atLeast]}; ${most}.`;
}
