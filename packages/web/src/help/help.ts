import type {SourceKey} from './sources.ts';

/** What a word means here, in our own words. */
export interface Help {
  /** the word as it stands in a sentence */
  term: string;
  text: string;
  source?: SourceKey;
}
