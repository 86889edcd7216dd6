import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {idle} from '../words/deeds.ts';
import {befalling} from '../words/unwilling.ts';
import {ownOf} from './own-side.ts';

/**
 * “would be forced to close its line unless the subsidy was renewed”, “will have to turn back the boats if Rome does not pay”: what one says one
 * will be driven to is a threat, on terms. Not “would be forced to resign if he lost”, told of another.
 */
export function driven(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.a.upos[v] !== UPOS.VERB || !r.infinitival(v) || r.passive(v) || idle.has(r.a.lemma[v]!)) return [];
  if (befalling.test(r.a.lemma[v]!)) return [];
  let to = v - 1;
  while (to > 0 && r.words[to] !== 'to' && v - to < 3) to--;
  const driver = to - 1;
  const has = r.words[driver] === 'have';
  if (r.words[to] !== 'to' || driver < 2 || !(has || /^(?:forced|compelled|obliged|driven)$/.test(r.words[driver]!)))
    return [];
  const first = r.firstHelper(driver);
  const modal = first >= 0 && first < driver ? r.words[first]! : '';
  if (!/^(?:will|would|'ll|'d|may|might)$/.test(modal) || r.negated(driver) || r.isQuestion(driver)) return [];
  const terms = conditionsOf(r, v);
  if (!terms.any && !conditionsOf(r, driver).any) return [];
  const subject = r.subjectOf(driver);
  if (subject < 0 || subject > driver || r.supposed(driver)) return [];
  const voice = r.voice(driver);
  const own = ownOf(r, driver, subject, r.subjects(driver), voice);
  if (!own.length) return [];
  return build(
    r,
    calendar,
    'threat',
    own,
    {head: v, run: predicate(r, v), of: [], verbal: true, addressed: false},
    v,
    false,
  ).filter(d => d.given.length > 0);
}
