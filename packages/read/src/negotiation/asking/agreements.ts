import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {infinitive} from '../reading/heads.ts';
import {furtherClauses, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {clause} from './complement-clauses.ts';

/** how many sentences before those who agreed may have been named */
const reach = 8;

/** “It was agreed to form a committee”, “it was also agreed that no step would be taken”: by those last named together */
export function agreedOn(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.lemma(v) !== 'agree' || !r.passive(v) || r.negated(v) || r.modal(v) !== null) return [];
  const subject = r.kid(v, 'nsubj:pass', 'expl', 'nsubj');
  if (subject < 0 || r.words[subject] !== 'it' || r.isQuestion(v) || r.supposed(v) || r.withheld(v)) return [];
  const by = parties(r, v);
  if (by.length < 2) return [];
  const to = infinitive(r, v, v);
  const that = r.clauseAfter(v, true);
  const acts =
    to > v
      ? verbal(r, to, [], false)
      : that > v && /^(?:will|would|shall|should|must)$/.test(r.modal(that) ?? '')
        ? [that, ...furtherClauses(r, that)].flatMap(c => clause(r, c))
        : [];
  return acts.flatMap(c => build(r, calendar, 'promise', by, {...c, of: [], addressed: true}, v, false));
}

/** those named together last before v: “Norland, Sudrey and Belia” */
function parties(r: Reading, v: number): string[] {
  const last = r.groupBefore(v);
  return last && r.a.sentOf[v]! - r.a.sentOf[last.token]! <= reach ? [...last.ids] : [];
}
