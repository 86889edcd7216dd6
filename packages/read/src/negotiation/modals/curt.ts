import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, spanOf} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {isDeedNoun, plans, withheldThings} from '../words/deeds.ts';

/** “No talks before a ceasefire, said the envoy”, “No withdrawal without payment”: a refusal without a verb, in somebody's mouth, on its terms */
export function curtly(r: Reading, calendar: Calendar, no: number): FoundDemand[] {
  const {from, to} = r.sentence(no);
  if (no > from && !/^[“‘:–—]$/.test(r.words[no - 1]!)) return [];
  const what = nounAfter(r, no);
  if (
    what < 0 ||
    !(withheldThings.test(r.a.lemma[what]!) || isDeedNoun(r.a.lemma[what]!) || plans.test(r.a.lemma[what]!))
  )
    return [];
  let opens = what + 1;
  while (opens < to && !setting.test(r.words[opens]!)) {
    if (/^[.,;:!?”–—]$/.test(r.words[opens]!) || r.isVerb(opens)) return [];
    opens++;
  }
  const terms = termsAt(r, opens, to);
  const by = r.voice(what);
  if (!terms || !by.length || r.areObservers(by)) return [];
  const run = {from: no + 1, to: opens};
  const told = {head: what, run, of: [], verbal: false, addressed: false, limit: opens};
  return build(r, calendar, 'refusal', by, told, no, false).map(d => ({
    ...d,
    given: [spanOf(r, terms)],
    conditions: [terms],
  }));
}

const setting = /^(?:before|until|till|without|unless|while)$/;

/** from the word that sets them to the next mark, where no other clause begins */
function termsAt(r: Reading, opens: number, to: number): Run | null {
  if (opens >= to) return null;
  let end = opens + 1;
  while (end < to && !/^[.,;:!?”–—]$/.test(r.words[end]!)) end++;
  const dated = /^(?:before|until|till)$/.test(r.words[opens]!) && /^(?:CD|NNP|RB)$/.test(r.xposOf(opens + 1));
  return end > opens + 1 && !dated ? {from: opens, to: end} : null;
}
