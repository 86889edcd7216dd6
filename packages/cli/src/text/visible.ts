import {visible} from '@suasion/model';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name from a file as one harmless line: control characters and whatever steers the direction of text are written
 * out, and right-to-left text is kept from reordering what stands around it (U+2068 … U+2069).
 */
export function isolated(name: string): string {
  const shown = visible(name);
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown;
}
