import {UPOS} from '../../tagset.ts';
import {conditionsOf, type Terms} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {triggers} from '../words/frames.ts';
import {isFolk} from '../words/on-terms.ts';
import {bodies} from '../words/reading.ts';
import {ownOf} from './own-side.ts';
import {takesCourse} from './things.ts';

/** What somebody “will”, “would” or “will not” do, with all that its rules ask of it. */
export interface Intent {
  r: Reading;
  calendar: Calendar;
  v: number;
  lemma: string;
  modal: string;
  /** in whose mouth it stands */
  voice: string[];
  subject: number;
  /** whom the subject means */
  actors: string[];
  /** those of them who say it of themselves */
  own: string[];
  /** whose intention it is, by their own words or by others' */
  by: string[];
  /** a thing has it done to it, or takes its course */
  ofItself: boolean;
  negated: boolean;
  terms: Terms;
  /** the verb of saying it hangs on; -1 */
  reporter: number;
  warned: boolean;
  /** “no Lebanese pound will be paid to anybody” */
  barred: boolean;
  /** “announced that the prisoners would be freed”: by whoever announces it */
  undergone: boolean;
}

/** The intention verb v tells, which has a subject. */
export function intentOf(r: Reading, calendar: Calendar, v: number, modal: string, voice: string[]): Intent {
  const subject = r.subjectOf(v);
  // “the night service to Skerra would be closed”, “flights to Mali will resume once”: a thing, whatever actor is named with it
  const ofItself = r.passive(v) || isCourse(r, v, subject);
  const actors = ofItself && r.known(subject) === null ? [] : r.subjects(v);
  const own = ownOf(r, v, subject, actors, voice);
  const lemma = r.a.lemma[v]!;
  const reporter = r.reporter(v);
  return {
    r,
    calendar,
    v,
    lemma,
    modal,
    voice,
    subject,
    actors,
    own,
    by: own.length ? own : actors,
    ofItself,
    negated: isNegated(r, v),
    terms: conditionsOf(r, v),
    reporter,
    warned: isWarned(r, v),
    barred:
      r.passive(v) &&
      r.negated(v) &&
      voice.length > 0 &&
      deeds.has(lemma) &&
      /^(?:no|nothing|nobody|none)$/.test(r.words[r.lo[subject]!]!),
    undergone:
      r.passive(v) &&
      voice.length > 0 &&
      !own.length &&
      !actors.some(x => r.isNamed(x)) &&
      subject < v &&
      !(reporter >= 0 && r.lemma(reporter) !== 'tell' && triggers.has(r.lemma(reporter))),
  };
}

/** what begins, goes on or ends, on terms: “flights”, “talks”; not those who do it */
const isCourse = (r: Reading, v: number, subject: number): boolean =>
  takesCourse.test(r.a.lemma[v]!) &&
  r.a.upos[subject] === UPOS.NOUN &&
  subject < v &&
  !bodies.test(r.words[subject]!) &&
  !isFolk(r.a.lemma[subject]!.toLowerCase()) &&
  conditionsOf(r, v).any;

const isNegated = (r: Reading, v: number): boolean =>
  r.negated(v) ||
  r.kids[v]!.some(
    j =>
      r.words[j] === 'no' ||
      (j > v &&
        r.is(j, 'obj', 'obl') &&
        // “will settle for nothing less than a pardon”
        !/^(?:less|short)$/.test(r.words[j + 1] ?? '') &&
        (none.test(r.words[j]!) ||
          // “negotiate a corridor with nobody”
          r.kids[j]!.some(d => d > j && none.test(r.words[d]!)) ||
          r.kids[j]!.some(d => r.words[d] === 'no'))),
  );

/** “will negotiate with nobody” */
const none = /^(?:nobody|nothing|none|no-one|nowhere)$/;

/** “warned that it would”, “…, the ministry warned, …” */
function isWarned(r: Reading, v: number): boolean {
  const said = r.reporter(v);
  if (said >= 0)
    return (
      r.lemma(said) === 'warn' ||
      // “gave warning that it would”, “served notice”
      (/^(?:give|serve|issue|sound)$/.test(r.lemma(said)) &&
        r.words.slice(said, said + 5).some(w => /^(?:warnings?|notice)$/.test(w)))
    );
  const inside = r.attributionInside(v);
  if (inside >= 0 && r.lemma(inside) === 'warn') return true;
  const {from, to} = r.sentence(v);
  for (let i = from; i < to; i++)
    if (r.lemma(i) === 'warn' && r.isVerb(i) && r.is(i, 'parataxis', 'root') && /^[,”]$/.test(r.words[i + 1] ?? '.'))
      return true;
  return false;
}
