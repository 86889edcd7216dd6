import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {isDeedNoun} from '../words/deeds.ts';
import {helpedAlong, wishedFor} from '../words/efforts.ts';

/** “backs tougher rules”, “champions a ban on trawling”, “is pushing cuts in the levy”: what one wants that is not there yet; not “backs the plan”, “favours a delay” */
export function favoured(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.isReal(v) || r.passive(v) || r.negated(v) || r.modal(v) !== null || r.isQuestion(v) || r.supposed(v))
    return [];
  const what = r.kid(v, 'obj');
  if (what < v || r.known(what) !== null) return [];
  const det = r.words[r.lo[what]!]!;
  if (/^(?:the|this|that|these|those|such|its|their|his|her|our|my|your|no|each|both|all|any|every)$/.test(det))
    return [];
  if (r.kid(what, 'nmod:poss') >= 0) return [];
  const lemma = r.a.lemma[what]!;
  // “tougher rules”, “lower fares”
  const changed = r.kids[what]!.some(j => j < what && r.xposOf(j) === 'JJR');
  if (!(changed || isDeedNoun(lemma) || wishedFor.test(lemma)) || helpedAlong.test(lemma)) return [];
  const by = r.subjects(v);
  return by.length ? nominal(r, what, [], false).flatMap(c => build(r, calendar, 'demand', by, c, v, false)) : [];
}
