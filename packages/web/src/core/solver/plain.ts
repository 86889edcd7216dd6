import type {Issue} from '@suasion/model';
import type {Concept} from '@suasion/solve';

// What travels between the page and the solver: plain data only. States and decision makers are 0-based indices; the
// number people see is the index plus one.

/** An answer, or in words why there is none. */
export type Outcome<T> = {ok: true; value: T} | Unanswered;
export interface Unanswered {
  ok: false;
  /** finished sentence */
  reason: string;
  /** what to do about it, where something can be done */
  fix?: string;
  issues?: Issue[];
  /** a newer request took its place: nobody waits for this one any more */
  superseded?: true;
}

export interface Step {
  by: number;
  to: number;
  /** `Uniroyal: Accept, no longer delay` */
  label: string;
}

/** States, rankings and individual stability; comes back while typing. */
export interface AnswersData {
  form: 'options' | 'merged' | 'graph';
  /** states */
  count: number;
  /** options */
  options: number;
  statusQuo: number;
  /** `count * options` letters: 1 taken, 0 not, 2 differs among merged states */
  letters: Uint8Array;
  /** graph form: names of the states */
  names: string[] | null;
  /** by decision maker, by state; higher is better */
  rank: Int32Array[];
  /** by concept, by decision maker: a bit per state */
  stable: Partial<Record<Concept, Uint32Array[] | null>>;
  equilibria: Partial<Record<Concept, Uint32Array | null>>;
  /** the named outcomes and the states where each holds */
  outcomes: {id: string; holds: Uint32Array}[];
  /** whether simultaneous sanctioning is told of this model, once it is reckoned */
  simultaneous: boolean;
  notes: Record<string, string>;
  warnings: Issue[];
}

/** What takes longer: simultaneous sanctioning and every coalition. */
export interface TogetherData {
  sim: {stable: Uint32Array[]; equilibria: Uint32Array} | null;
  notes: Record<string, string>;
  /** states stable for every coalition, by concept; null when coalitions were too many */
  equilibria: Partial<Record<'nash' | 'gmr' | 'smr' | 'seq', Uint32Array>> | null;
  /** equilibria by sequential stability that some would leave together; null when too many to list */
  vulnerable: Vulnerable[] | null;
  /** those that some would be better off leaving together, were every such way not answered by the others */
  guarded: Vulnerable[];
}

/** An equilibrium that coalitions improve upon, the ways that nobody answers first. */
export interface Vulnerable {
  state: number;
  ways: Departure[];
  more: number;
}

/** A coalition that improves on a state together, and how. */
export interface Departure {
  by: number[];
  to: number;
  steps: Step[];
  /** what the others would do about it, in a sentence; null where they would not spoil it */
  answer: string | null;
}

export interface WhyData {
  state: number;
  words: string;
  reasons: {
    by: number[];
    concept: Concept;
    stable: boolean;
    /** first the verdict, then a sentence per improvement in the order of `improvements` */
    text: string[];
    improvements: {to: number; steps: Step[]; sanction: {steps: Step[]; to: number; together: boolean} | null}[];
  }[];
}

/** The graph of moves, or the part of it around a state. */
export interface GraphData {
  nodes: {state: number; words: string; statusQuo: boolean; equilibrium: boolean}[];
  edges: {by: number; from: number; to: number; improvement: boolean; label: string; both: boolean}[];
  /** states left out; 0 when the graph is whole */
  hidden: number;
}

export interface PathsData {
  from: number;
  to: number;
  attainable: boolean;
  kinds: {kind: 'moves' | 'improvements' | 'uncountered'; count: number; paths: Step[][]}[];
  text: string[];
}

export type Level = 'unable' | 'unwilling' | 'deterred' | 'possible' | 'assured';

export interface AskData {
  from: number;
  fromWords: string;
  holds: boolean;
  goal: number[];
  baseline: 'possible' | 'assured' | 'no';
  verdicts: {
    by: number[];
    verdict: Level;
    how: 'own hand' | 'inducement' | 'waiting' | null;
    lasting: boolean;
    opening: Step[];
    responses: Step[];
    end: number | null;
    endWords: string | null;
    why: string;
  }[];
  minimal: Record<Exclude<Level, 'unable'>, number[][]>;
  pivotal: Record<Exclude<Level, 'unable'>, number[]>;
  summary: string[];
}

export interface HingeData {
  decisionMaker: number;
  line: number;
  assumed: boolean;
  sentence: string;
}

export interface SwapsData {
  swaps: number | null;
  text: string[];
  ways: {decisionMaker: number; order: number[]}[][];
}

export interface RobustData {
  samples: number;
  seed: number;
  p: number;
  text: string[];
  verdicts: {by: number[]; verdict: Level; share: number; low: number; high: number; counts: Record<Level, number>}[];
  equilibria: {
    concept: Concept;
    states: {state: number; words: string; today: boolean; share: number; low: number; high: number}[];
  }[];
}

/** What the verdicts owe to each assumption, most first. */
export interface CarriedData {
  carrying: {text: string; carries: number | null; whose: string; told: string[]}[];
  /** assumptions that carry nothing by themselves */
  idle: number;
}

/** In which share of the orders that fit what is known each verdict holds. */
export interface OrdersData {
  /** lines of unknown order among themselves, a sentence each */
  loose: string[];
  /** how many orders fit, in digits */
  orders: string;
  verdicts: {
    by: number[];
    verdict: Level;
    exact: boolean;
    levels: {level: Level; share: number; low: number; high: number; told: string}[];
    /** the question that would settle most, in sentences; empty when there is nothing to ask */
    question: string[];
  }[];
}

/** Told while something long is computed. */
export interface Told {
  phase: string;
  /** 0 … 1, or null when not known */
  done: number | null;
}
