import type {Conflict, EvidenceRecord} from '@suasion/model';

/** A sentence with what it stands on: evidence, an assumption, or the model's own arithmetic. */
export interface Sentence {
  text: string;
  /** numbers of the notes it cites */
  notes: number[];
  /** it is an assumption, and is printed as one */
  assumed: boolean;
}

export type Cell = string | Sentence;

/** A picture, with what says the same to those who cannot see it. */
export interface Figure {
  kind: 'figure';
  name: 'matrix' | 'graph' | 'timeline' | 'verdicts';
  title: string;
  description: string;
  svg: string;
  table: {head: string[]; rows: string[][]};
}

export type Block =
  | {kind: 'text'; sentences: Sentence[]}
  | {kind: 'list'; ordered: boolean; items: Sentence[]}
  | {kind: 'heading'; text: string}
  | {kind: 'table'; caption: string; head: string[]; rows: Cell[][]}
  | Figure;

export const sectionIds = [
  'answer',
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
  /** `Title`, Outlet, author, date */
  title: string;
  outlet: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  file: string | null;
  sha256: string;
  /** earlier document this one reprints */
  reprintOf: string | null;
}

export interface Brief {
  title: string;
  subtitle: string;
  sections: Section[];
  notes: Note[];
  sources: Source[];
}

export interface Verdict {
  by: string[];
  verdict: 'unable' | 'unwilling' | 'deterred' | 'possible' | 'assured';
  lasting: boolean;
  /** the reason in sentences, from the solver */
  why: string;
  /** share of perturbed models in which the verdict holds, with a 95 % interval; null when not sampled */
  share: {share: number; low: number; high: number} | null;
}

export interface GoalAnswer {
  outcome: string;
  /** the goal in words */
  text: string;
  because: string[];
  holds: boolean;
  baseline: 'possible' | 'assured' | 'no';
  /** single decision makers, then the coalitions worth naming */
  verdicts: Verdict[];
  /** smallest coalitions that reach a level by acting */
  minimal: {assured: string[][]; possible: string[][]};
  /** single assumptions that change a verdict, as sentences */
  hinges: string[];
  /** the smallest change of an order of wants that flips the verdict of the strongest group, as sentences */
  flips: string[];
}

/** What the solver says of the model; computed by whoever calls, printed here. */
export interface Answers {
  states: number;
  statusQuo: {id: number; words: string; stable: string[]} | null;
  stable: {
    id: number;
    words: string;
    concepts: string[];
    /** coalitions that would leave it together */
    leftBy: {by: string[]; to: string}[];
  }[];
  /** stable situations not listed for length */
  more: number;
  goals: GoalAnswer[];
  /** the ground of the sampling, in a sentence */
  sampling: string | null;
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
  leftOut?: {text: string; how: string; because: string[]}[];
  title?: string;
  /** only these, in this order */
  sections?: readonly SectionId[];
}
