import type {Conflict, EvidenceRecord} from '@suasion/model';

/**
 * What a sentence stands on: words of a report (it cites notes), an assumption (it says so), a calculation from the
 * model or a count over the record (both marked), or nothing but how the page was made.
 */
export type Ground = 'reported' | 'assumed' | 'computed' | 'counted' | 'method';

export interface Sentence {
  text: string;
  /** numbers of the notes it cites */
  notes: number[];
  ground: Ground;
}

/** A bare label (a name, yes, no, a number), or a sentence with its ground. */
export type Cell = string | Sentence;

/** A picture of what the text beside it says, so that forms without pictures leave it out; with a table for those who cannot see it. */
export interface Figure {
  kind: 'figure';
  name: 'matrix' | 'graph' | 'timeline';
  title: string;
  description: string;
  svg: string;
  table: {head: string[]; rows: string[][]};
}

export interface Table {
  kind: 'table';
  caption: string;
  head: string[];
  rows: Cell[][];
  /** cells but the first are a word or a mark each: columns stay narrow */
  grid?: true;
}

export type Block =
  | {kind: 'text'; sentences: Sentence[]}
  | {kind: 'list'; ordered: boolean; items: Sentence[]}
  | {kind: 'heading'; text: string}
  | Table
  | Figure;

export const sectionIds = [
  'answer',
  'involved',
  'wants',
  'timeline',
  'claims',
  'model',
  'stable',
  'leverage',
  'change',
  'said',
  'assumptions',
  'sources',
  'method',
] as const;
export type SectionId = (typeof sectionIds)[number];

export interface Section {
  id: SectionId;
  title: string;
  /** all of it follows from the model, which is said once instead of line by line */
  computed?: true;
  blocks: Block[];
}

/** One piece of evidence as it is printed: the words around it, and the words themselves marked. */
export interface Note {
  number: number;
  /** id in the record */
  item: string;
  document: string;
  /** alternating plain and marked pieces of the excerpt, beginning plain */
  pieces: string[];
}

export interface Source {
  id: string;
  title: string;
  outlet: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  /** name of the file, without the folders it lay in */
  file: string | null;
  sha256: string;
  /** title of the earlier document this one reprints */
  reprintOf: string | null;
}

/** A work the method rests on, by its key in the bibliography. */
export interface Reference {
  key: string;
  text: string;
}

export interface Brief {
  title: string;
  subtitle: string;
  sections: Section[];
  notes: Note[];
  sources: Source[];
  references: Reference[];
}

export type Level = 'unable' | 'unwilling' | 'deterred' | 'possible' | 'assured';

/** A share of samples with its 95 % interval. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

/** One move: who, and the options (by index in file order) taken up and dropped; `to` names the state in graph form. */
export interface Step {
  by: string;
  takes: number[];
  drops: number[];
  to: string | null;
}

/** What a group opens with and what the others then do. */
export interface Way {
  opening: Step[];
  responses: Step[];
}

/** Why a verdict is what it is, with names; the solver’s reasons (SEMANTICS §4) ready for words. */
export type Reason =
  | {kind: 'no such state'}
  | {
      kind: 'out of reach';
      missing: {option: number; take: boolean}[];
      /** graph form: the state missed, and who could move there */
      state: string | null;
      movers: string[];
      couldButWouldNot: string | null;
    }
  | {kind: 'no gain'; way: Way; worse: string[]; noBetter: string[]; eachSomewhere: boolean}
  | {kind: 'undone'; way: Way; after: Step[]; holds: boolean; worse: string[]; noBetter: string[]}
  | {kind: 'punished'; way: Way; after: Step[]; worse: string[]}
  | {kind: 'not assured'; way: Way; after: Step[]; holds: boolean; noBetter: string[]}
  | {kind: 'assured'; way: Way};

export interface Verdict {
  by: string[];
  verdict: Level;
  lasting: boolean;
  reason: Reason;
  /** share of perturbed models in which the verdict holds; null when not sampled */
  share: Share | null;
}

/** One single change to the model. Decision makers and lines count from 0, as in the conflict. */
export type Change =
  | {kind: 'dropped' | 'reversed'; decisionMaker: number; line: number; text: string; assumed: boolean}
  /** the line and the one after it change places */
  | {kind: 'swapped'; decisionMaker: number; line: number; text: string; other: string; assumed: boolean}
  /** a rule, an irreversibility or a part of today’s situation that is assumed, left out */
  | {kind: 'rule'; text: string; assumed: boolean};

/** A change, and the verdicts that change with it. */
export interface Hinge {
  change: Change;
  effects: {by: string[]; was: Level; becomes: Level}[];
}

/** The smallest change of orders found that turns a group’s verdict. */
export interface Flip {
  by: string[];
  /** it could then, or could no longer */
  gains: boolean;
  /** no smaller change does it */
  smallest: boolean;
  /** lines that would stand above ones they stand below now, by their place from 0 and in the solver’s words */
  raised: {decisionMaker: number; line: number; above: number; lineText: string; aboveText: string}[];
}

export interface GoalAnswer {
  outcome: string;
  because: string[];
  holds: boolean;
  baseline: 'possible' | 'assured' | 'no';
  /** single decision makers, then the coalitions worth naming */
  verdicts: Verdict[];
  /** smallest coalitions that reach a level by acting */
  minimal: Record<'unwilling' | 'deterred' | 'possible' | 'assured', string[][]>;
  /** single changes that change a verdict, the weightiest first; assumed lines and reported ones */
  hinges: Hinge[];
  flip: Flip | null;
}

export interface StableState {
  id: number;
  /** options taken, by index in file order; empty in graph form */
  taken: number[];
  /** in graph form, the state’s name */
  name: string | null;
  concepts: string[];
  /** coalitions that would leave it together */
  leftBy: {by: string[]; to: {id: number; taken: number[]; name: string | null}}[];
}

/** What the solver says of the model; computed by whoever calls, put into words here. */
export interface Answers {
  states: number;
  statusQuo: StableState | null;
  stable: StableState[];
  /** stable situations not listed for length */
  more: number;
  /** how many definitions of stability were tried */
  concepts: number;
  goals: GoalAnswer[];
  sampling: {samples: number; seed: number} | null;
  /** what could not be computed, and why */
  notes: string[];
}

export interface BriefInput {
  record: EvidenceRecord;
  /** null when there is nothing to decide, with `reason` saying why */
  conflict: Conflict | null;
  reason?: string;
  answers: Answers | null;
  /** what the drafter wants looked at, most doubtful first */
  review?: {kind?: string; text: string; because: string[]}[];
  leftOut?: {kind?: string; text: string; how: string; because: string[]}[];
  title?: string;
  /** actor → the actor it is counted with, as the drafter sees it; by whom each speaks for unless given */
  sides?: ReadonlyMap<string, string>;
  /** only these, in this order */
  sections?: readonly SectionId[];
}
