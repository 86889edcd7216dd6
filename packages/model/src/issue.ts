/** A place in a text file, both numbers from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * A problem in a file, as data. `code` is a stable literal, `message` the finished English sentence (what was found,
 * what was expected, the nearest names); front ends add colour and layout, never other words.
 */
export interface Issue {
  code: string;
  severity: 'error' | 'warning';
  message: string;
  /** file name as given by the user, where there is one */
  file?: string;
  at?: Place;
  /** path inside the document, e.g. `preferences.syria.prioritized[2]` */
  path?: string;
  found?: string;
  expected?: string;
  near?: string[];
}
