import type {Meeting} from '@suasion/model';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {type Encounter, encounterPhrases, receiving} from '../words/encounters.ts';
import {sent, withBehind} from './attendees.ts';
import {isAudience, isInterview} from './gatherings.ts';
import {clauseOf, distinct, isReported, make, statusOf} from './meeting-parts.ts';

/** “shook hands with”, “came face to face”, “had an audience with the king”, “was received by”: who met whom, in a phrase of several words */
export function byIdiom(r: Reading, calendar: Calendar, v: number): Meeting | null {
  if (r.supposed(v) || r.isQuestion(v)) return null;
  const found = r.passive(v) ? received(r, v) : phrased(r, v);
  if (!found || found.who.length < 2 || found.who.some(x => isAudience(r, x)) || isInterview(r, v)) return null;
  return make(r, calendar, v, distinct(r, found.who), clauseOf(r, v), found.status, null);
}

interface Found {
  who: string[];
  status: Meeting['status'];
}

/** “was received in Rabat by King Mohammed” */
function received(r: Reading, v: number): Found | null {
  if (!receiving.test(r.lemma(v)) || r.negated(v) || !isReported(r, v)) return null;
  const who = sent(r, r.kid(v, 'nsubj:pass', 'nsubj'));
  const by = withBehind(r, v, who, 'by');
  const people = [...who, ...by];
  return who.length && by.length && people.every(x => isSide(r, x)) ? {who: people, status: statusOf(r, v)} : null;
}

function phrased(r: Reading, v: number): Found | null {
  const behind = r.words.slice(v + 1, Math.min(r.sentence(v).to, v + 8)).join(' ');
  for (const phrase of encounterPhrases) {
    if (!phrase.verb.test(r.lemma(v)) || !phrase.then.test(behind)) continue;
    // “were back at the table”: what it is said of hangs on the table
    const at = r.a.lemma[v] === 'be' && r.is(v, 'cop') ? r.a.head[v]! : v;
    const refused = phrase.failing && isRefused(r, v);
    if (!refused && !(isReported(r, at) && r.isReal(at))) return null;
    const who = bothOf(r, at, v, phrase);
    if (who.length > 1)
      return {
        who,
        status: refused ? 'failed' : at === v ? statusOf(r, v) : r.modal(at) === null ? 'happened' : 'planned',
      };
  }
  return null;
}

/** those the subject means, and whom it is with */
function bothOf(r: Reading, v: number, verb: number, phrase: Encounter): string[] {
  const over = r.a.head[v]!;
  const subject = r.subjectOf(v) >= 0 || over < 0 ? r.subjectOf(v) : r.subjectOf(over);
  const who = subject < 0 ? [] : sent(r, subject);
  const others = who.length ? withBehind(r, verb, who, phrase.lead).filter(x => isSide(r, x)) : [];
  if (phrase.personal) return others.some(x => r.context.kind?.(x) === 'person') ? [...who, ...others] : [];
  return others.length || !who.every(x => isSide(r, x)) ? [...who, ...others] : who;
}

/** “refused to sit in the same room as” */
const isRefused = (r: Reading, v: number): boolean =>
  r.infinitival(v) && /^(?:refuse|decline)$/.test(r.lemma(r.a.head[v]!)) && r.isReal(r.a.head[v]!);

/** a person, or somebody with a name; not “the people”, “supporters” */
const isSide = (r: Reading, id: string): boolean =>
  r.isNamed(r.principal(id)) || /^(?:person|organisation|government)$/.test(r.context.kind?.(id) ?? '');
