import type {EvidenceRecord, Issue, SourceDocument} from '@suasion/model';

/** A signal anything long-running polls; an `AbortSignal` is one. */
export interface Stop {
  readonly aborted: boolean;
}

export type Outcome<T> = {ok: true; value: T; warnings?: Issue[]} | {ok: false; issues: Issue[]};

export interface DraftRequest {
  /** as many options as a person can hold; the rest are listed as left out */
  maxOptions?: number;
  title?: string;
  /** the draft and the analyst's edit of it, to be kept where a new draft does not contradict them */
  previous?: {base: string; edited: string};
}

export interface Drafted {
  /** null when the record holds nothing to decide: `reason` says why */
  yaml: string | null;
  reason: string | null;
  title: string;
  /** what an analyst should look at first, most doubtful first */
  review: {text: string; assumed: boolean; path?: string; because: string[]}[];
  leftOut: {text: string; how: string; because: string[]}[];
  /** places where a new draft and the analyst's edit disagree; both are given */
  conflicts: {path: string; mine: string; theirs: string}[];
}

export interface BriefRequest {
  record: EvidenceRecord;
  yaml: string | null;
  sections?: string[];
  /** formulas the page is about, the main one first; the model’s named outcomes follow */
  goals?: string[];
}

/** A brief in each form it is handed over in. */
export interface Pages {
  html: string;
  md: string;
}

/**
 * The four verbs the server puts behind its routes; the packages that know them are bound in `verbs-here.ts`. Whoever asks
 * tells by `stop` that nobody waits any more.
 */
export interface Verbs<S extends Stop = AbortSignal> {
  /** what documents are read with now: changes whenever the reader does */
  reader(): Promise<string>;
  openDocument(bytes: Uint8Array, name: string, stop: S): Promise<Outcome<SourceDocument>>;
  read(documents: SourceDocument[], stop: S): Promise<EvidenceRecord>;
  draft(record: EvidenceRecord, request: DraftRequest, stop: S): Promise<Outcome<Drafted>>;
  brief(request: BriefRequest, stop: S): Promise<Outcome<Pages>>;
  /** Ends what is kept open; what is being done then fails. */
  close?(): Promise<void>;
}
