import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {isHarm, isWeaponised} from '../modals/harms.ts';
import type {Reading} from '../reading/reading.ts';
import {harmful} from '../words/harm.ts';
import {complements} from './complements.ts';

/** “does not want loans”: a refusal */
export function unwanted(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const by = r.subjects(v);
  if (!by.length || r.withheld(v) || r.isQuestion(v) || r.supposed(v) || r.modal(v) !== null || r.words[v + 1] === 'to')
    return [];
  if (complements(r, v, 'whom-to', false, by).length) return [];
  return complements(r, v, 'what', false, by)
    .filter(c => r.isNominal(c.head) && !/^(?:it|that|this|any|anything|thing|them)$/.test(r.words[c.head]!))
    .flatMap(c => build(r, calendar, 'refusal', by, c, v, false));
}

/** “did not rule out sanctions”, “refused to rule out sanctions”: threatened, or offered on terms */
export function notRuledOut(r: Reading, calendar: Calendar, v: number, by = r.subjects(v)): FoundDemand[] {
  if (!by.length || r.withheld(v) || r.isQuestion(v) || r.supposed(v)) return [];
  return (['doing', 'what'] as const).flatMap(frame =>
    complements(r, v, frame, false, by).flatMap(c => {
      const harms = c.verbal ? harmful.has(r.a.lemma[c.head]!) || isWeaponised(r, c.head) : isHarm(r, c.head);
      const found = build(r, calendar, harms ? 'threat' : 'offer', by, c, v, false);
      // what is left open without a condition is hardly offered
      return harms ? found : found.filter(d => d.given.length > 0);
    }),
  );
}
