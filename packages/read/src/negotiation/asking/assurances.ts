import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import type {Complement} from './complements.ts';

/** “assured the villagers of a new well”, “assured investors that troops would guard the road”, “were assured of a share”: what whoever assures undertakes */
export function assured(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.negated(v) || !r.isReal(v) || r.supposed(v) || r.modal(v) !== null) return [];
  const passive = r.passive(v);
  const by = passive ? r.agents(v) : r.subjects(v);
  const whom = passive ? r.kid(v, 'nsubj:pass', 'nsubj') : r.kid(v, 'obj', 'iobj');
  const of = whom >= 0 ? r.actorsOf(whom, by) : [];
  const raised = (c: Complement) => build(r, calendar, 'promise', by, {...c, of, addressed: whom >= 0}, v, false);
  const own = r.oblique(v, 'of');
  // “assured the teachers of a new contract”, joined to the teachers
  const thing = own < 0 && whom > v && r.words[whom + 1] === 'of' ? r.oblique(whom, 'of') : own;
  if (thing > v && r.isNominal(thing) && r.known(thing) === null && !feelings.test(r.a.lemma[thing]!))
    return nominal(r, thing, of, whom >= 0).flatMap(raised);
  const c = r.clauseAfter(whom > v ? whom : v);
  const subject = c > v ? r.subjectOf(c) : -1;
  if (subject <= v || subject > c || !/^(?:will|would|'ll|'d|shall)$/.test(r.modal(c) ?? '')) return [];
  // what the one who assures will do is told as an intention
  if (r.actorsOf(subject).some(x => by.some(y => r.same(x, y)))) return [];
  return raised({head: c, run: {from: r.lo[subject]!, to: r.hi[c]!}, of, verbal: true, addressed: true});
}

/** What one is only told: “assured them of its friendship”. By lemma. */
const feelings =
  /^(?:friendship|support|backing|solidarity|sympathy|respect|goodwill|loyalty|love|esteem|consideration|regard|intention|commitment|determination|innocence|ability|confidence)$/;
