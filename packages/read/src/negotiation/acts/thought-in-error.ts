import type {Reading} from '../reading/reading.ts';
import type {FoundDemand} from './build.ts';

/** What one does who holds something to be so. By lemma. */
const holding = /^(?:think|believe|suppose|assume|imagine|conclude|expect|suspect|reckon|presume)$/;

/** What that is called which is held in error. By lemma. */
const error =
  /^(?:mistake|error|miscalculation|folly|delusion|illusion|wrong|mistaken|foolish|naive|naïve|unwise|premature|misguided|absurd|silly|reckless|dangerous)$/;

/**
 * “said it would be a mistake to think the ministry would not use its veto”, “if they thought that we were not ready to use it”: what
 * others are said to hold, and not said to be so.
 */
export function isThoughtInError(r: Reading, d: FoundDemand): boolean {
  let at = d.trigger;
  for (let steps = 0; steps < 6; steps++) {
    const over = r.a.head[at]!;
    if (over < 0) return false;
    if (r.is(at, 'ccomp') && holding.test(r.a.lemma[over]!)) return isErring(r, over);
    if (!r.is(at, 'ccomp', 'xcomp', 'conj', 'cop', 'aux')) return false;
    at = over;
  }
  return false;
}

/** the verb of thinking stands under “a mistake to” or “wrong if”, or behind “if” */
function isErring(r: Reading, thinks: number): boolean {
  if (r.words[r.kid(thinks, 'mark')] === 'if') return true;
  const over = r.a.head[thinks]!;
  return (
    over >= 0 &&
    (r.infinitival(thinks) || r.xposOf(thinks) === 'VBG') &&
    (error.test(r.a.lemma[over]!) || error.test(r.a.lemma[r.kid(over, 'obj')] ?? ''))
  );
}
