import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

/** An act while its end is looked for, token by token from its head on. */
export interface Reach {
  r: Reading;
  head: number;
  /** its first token */
  from: number;
  /** where it ends if no rule ends it before */
  to: number;
  /** the date by which that opens at token i */
  termAt: (i: number) => Run | null;
}

/** What a rule makes of the token it is asked about. */
export interface Step {
  /** the act ends here at the latest */
  end?: number;
  /** the act goes on to here, whatever was told of its end before */
  upTo?: number;
  /** the token to go on at; nothing behind is looked at where none is given */
  next?: number;
  /** a condition the act stands under */
  given?: Run;
  /** a date by which it is due */
  deadline?: Run;
  /** a quotation that opened with the act is closed inside it */
  closed?: true;
}

/** What token i means for the act; null where the rule has nothing to say of it. */
export type Rule = (x: Reach, i: number) => Step | null;

/** Where the act ends, seen at token i; -1 where the rule has nothing to say of it. */
export type End = (x: Reach, i: number) => number;

/** The first of the ends that holds, as one rule. */
export const firstEnd =
  (ends: readonly End[]): Rule =>
  (x, i) => {
    for (const endOf of ends) {
      const end = endOf(x, i);
      if (end >= 0) return {end};
    }
    return null;
  };
