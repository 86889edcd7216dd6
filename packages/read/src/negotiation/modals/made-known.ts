import type {Demand} from '@suasion/model';
import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nounAfter} from '../reading/heads.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {ownDeeds, ownHarm, ownPlans} from '../words/made-known.ts';
import {told} from './announced.ts';

/** “announced a complete withdrawal from the delta”, “unveiled a plan for the port”: by those who make it known */
export function madeKnown(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!/^(?:announce|unveil)$/.test(r.lemma(v))) return [];
  const object = r.kid(v, 'obj');
  const what = object > v ? object : nounAfter(r, v);
  const kind = what > v ? kindOf(r.a.lemma[what]!) : null;
  if (kind === null || isCarrying(r, what)) return [];
  const by = told(r, v);
  if (!by.length || r.areObservers(by) || isOfAnother(r, what, by)) return [];
  return nominal(r, what, [], false).flatMap(c => build(r, calendar, kind, by, c, v, false));
}

const kindOf = (lemma: string): Demand['kind'] | null =>
  ownHarm.test(lemma) ? 'threat' : ownDeeds.test(lemma) ? 'promise' : ownPlans.test(lemma) ? 'offer' : null;

/** “a plan to close the mine”: what is planned is told by its own verb */
const isCarrying = (r: Reading, noun: number): boolean => r.words[noun + 1] === 'to' && r.isVerb(noun + 2);

/** “announced Mali's withdrawal from the pact”, in the mouth of another */
function isOfAnother(r: Reading, noun: number, by: readonly string[]): boolean {
  const owner = r.kid(noun, 'nmod:poss');
  const owners = owner < 0 ? [] : r.actorsOf(owner);
  return owners.length > 0 && !owners.some(x => by.some(y => r.same(x, y)));
}
