import type {Meeting} from '@suasion/model';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {signed} from '../words/meetings.ts';
import {sent, withBehind} from './attendees.ts';
import {clauseOf, distinct, isAhead, isReported, make} from './meeting-parts.ts';

/** “Sudan and the rebels signed a truce on Friday”, “agreed in Bern on Tuesday to”: who signs meets, where a day or a place is told */
export function bySigning(r: Reading, calendar: Calendar, v: number): Meeting | null {
  const lemma = r.lemma(v);
  const signs = /^(?:sign|initial|conclude|seal|ink)$/.test(lemma);
  if (!(signs || lemma === 'agree') || r.supposed(v) || r.isQuestion(v) || r.negated(v) || !isReported(r, v))
    return null;
  // “agreed to meet in Oslo next week”
  const next = r.kid(v, 'xcomp');
  if (!signs && next > v && /^(?:meet|hold|resume|continue|talk|reconvene|sit|return)$/.test(r.lemma(next)))
    return null;
  // done, or fixed for a day
  const ahead = isAhead(r, v) || r.modal(v) === 'will';
  if (r.infinitival(v) && !ahead) return null;
  const form = r.xposOf(r.firstHelper(v));
  if (!ahead && form !== 'VBD' && !(r.helpers(v).length && /^(?:VBZ|VBP|VBN)$/.test(form))) return null;
  const object = r.kid(v, 'obj', 'nsubj:pass');
  // “had agreed in July”
  if (!signs && !ahead && r.helpers(v).length) return null;
  if (signs && (object < 0 || !signed.test(r.a.lemma[object]!))) return null;
  const who = r.passive(v) ? r.agents(v) : parties(r, v);
  if (who.length < 2 || who.length > 6 || !who.every(x => !r.context.reporters?.has(x))) return null;
  const found = make(r, calendar, v, distinct(r, who), clauseOf(r, v), ahead ? 'planned' : 'happened', null);
  if (found.who.length < 2) return null;
  // what is agreed on is often agreed from afar
  const {to} = r.sentence(v);
  const date = calendar.within({from: v, to: Math.min(to, v + (signs ? 12 : 6))});
  const place = found.where !== null && r.words.slice(v + 1, v + 4).some(w => /^(?:in|at)$/.test(w));
  return signs || (date && place) ? found : null;
}

/** both who sign, or who signs and with whom */
function parties(r: Reading, v: number): string[] {
  const own = sent(r, r.subjectOf(v));
  const all = own.length > 1 ? own : r.subjects(v);
  return all.length > 1 || !all.length ? all : [...all, ...withBehind(r, v, all)];
}
