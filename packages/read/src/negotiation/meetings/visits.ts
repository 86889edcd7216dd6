import type {Meeting} from '@suasion/model';
import type {Calendar} from '../deadlines/calendar.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import type {Sides} from '../reading/sides.ts';
import {journeying, travelling} from '../words/encounters.ts';
import {isAudience, isGathering, isInterview} from './gatherings.ts';
import {clauseOf, isReported, make, statusOf} from './meeting-parts.ts';

/** “Norway's minister flew to Copenhagen on Friday”, “has been to Delhi”, “sent people to London”: to those one deals with; null for any other journey */
export function byVisit(r: Reading, calendar: Calendar, v: number, sides: Sides): Meeting | null {
  if (r.supposed(v) || r.isQuestion(v) || r.negated(v)) return null;
  const who = journeying.test(r.lemma(v)) ? travellers(r, v) : null;
  if (who === null) return null;
  // “will travel to Paris for talks with” tells with whom
  for (let i = v + 1; i < r.sentence(v).to; i++) if (isGathering(r, i)) return null;
  const place = destination(r, v);
  const host = place < 0 ? null : r.known(place);
  if (host === null || r.context.kind?.(host) !== 'state' || r.same(host, who)) return null;
  if (!sides.of(who).some(x => r.same(x, host)) || !isReported(r, v)) return null;
  const status =
    r.xposOf(v) === 'VBG' && r.helpers(v).some(j => /^(?:is|are|'s|'re)$/.test(r.words[j]!))
      ? 'planned'
      : statusOf(r, v);
  const found = make(r, calendar, v, [who, host], clauseOf(r, v), status, null);
  return {...found, where: r.a.text.slice(r.a.start[place]!, r.a.end[place]!)};
}

/** the one with a side of their own who goes, or who sends people; null for a crowd or a state itself */
function travellers(r: Reading, v: number): string | null {
  const subject = r.subjectOf(v);
  const [who] = subject < 0 ? [] : r.actorsOf(subject);
  if (who === undefined || r.passive(v)) return null;
  if (/^(?:send|dispatch)$/.test(r.lemma(v))) {
    const object = r.kid(v, 'obj');
    return object > v && travelling.test(r.words[object]!) ? who : null;
  }
  return r.principal(who) !== who && (r.context.kind?.(who) === 'person' || travelling.test(r.words[subject]!))
    ? who
    : null;
}

/** the place behind “to”, right after the verb or what it sends: “sent people to London”; -1 when none */
function destination(r: Reading, v: number): number {
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 7) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'to') {
      const place = nounAfter(r, i);
      return place === i + 1 && /^NNP$/.test(r.xposOf(place)) ? place : -1;
    }
  return -1;
}

/** “the minister told the Norwegian envoy on Sunday that”: one who speaks for one side and one who speaks for another, on a day */
export function byTelling(r: Reading, calendar: Calendar, v: number): Meeting | null {
  if (
    !/^(?:tell|inform|assure|warn)$/.test(r.lemma(v)) ||
    r.passive(v) ||
    r.negated(v) ||
    r.modal(v) !== null ||
    r.infinitival(v)
  )
    return null;
  const [object, subject] = [r.kid(v, 'iobj', 'obj'), r.subjectOf(v)];
  if (object < v || subject < 0 || r.finite(v) !== 'VBD' || isInterview(r, v)) return null;
  const who = [...r.actorsOf(subject), ...r.actorsOf(object)];
  if (who.length !== 2 || r.same(who[0]!, who[1]!) || !who.every(x => isSent(r, x)) || who.some(x => isAudience(r, x)))
    return null;
  const date = calendar.within({from: v, to: Math.min(r.sentence(v).to, object + 8)});
  return date && isReported(r, v) ? make(r, calendar, v, who, clauseOf(r, v), 'happened', null) : null;
}

/** a person who speaks for a state or a body with a name */
const isSent = (r: Reading, id: string): boolean =>
  r.context.kind?.(id) === 'person' &&
  r.principal(id) !== id &&
  r.isNamed(r.principal(id)) &&
  r.context.kind?.(r.principal(id)) !== 'media';
