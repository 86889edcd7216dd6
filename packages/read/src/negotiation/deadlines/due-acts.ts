import type {FoundDemand} from '../acts/build.ts';
import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import type {Calendar} from './calendar.ts';
import {encounters, isBareYear, isPast} from './days.ts';

/** An act that is asked, offered, refused, undertaken or threatened, in the words that name it. */
export type Dated = Pick<FoundDemand, 'run' | 'deadline' | 'kind' | 'head' | 'wants'>;

/** The acts whose day stands right behind them, “pay the arrears by Friday”, “walk out on 3 May”, by the token where the term opens. */
export function dueBy(r: Reading, calendar: Calendar, found: readonly Dated[]): Map<number, {what: Run; term: Run}> {
  const out = new Map<number, {what: Run; term: Run}>();
  for (const {run, deadline, kind, head, wants} of found) {
    // “not to strike before May”, “an exemption until 2030”: how long it is to last
    const lasts = wants === 'stop' || kind === 'refusal';
    if (lasts || kind === 'offer' || encounters.test(r.a.lemma[head]!)) continue;
    for (const d of deadline) {
      const from = r.tokenAt(d.start);
      const term = {from, to: Math.max(from + 1, r.tokenAt(d.end - 1) + 1)};
      const date = calendar.within(term);
      if (/^(?:until|till|from)$/.test(r.words[from]!) && r.isNominal(head)) continue;
      if ((date && !isPast(r, date)) || (!date && /^(?:within|no)$/.test(r.words[from]!)))
        out.set(from, {what: run, term});
    }
    if (deadline.length || kind === 'demand') continue;
    const at = /^(?:on|in|at|from)$/.test(r.words[run.to] ?? '') ? run.to : -1;
    const date = at < 0 ? null : calendar.at(at + 1);
    if (date && date.from === at + 1 && !isPast(r, date) && date.date !== r.context.published && !isBareYear(r, date))
      out.set(at, {what: run, term: {from: at, to: date.to}});
  }
  return out;
}
