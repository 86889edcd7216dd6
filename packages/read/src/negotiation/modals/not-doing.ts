import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {positive} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {charges} from '../words/harm.ts';
import {ownOf} from './own-side.ts';

/** “The firm is not giving money to either side”, “said he was not signing the lease”, “said it did not support the ban”: what one could give and does not */
export function notDoing(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!r.negated(v) || r.modal(v) !== null || r.passive(v) || r.isQuoted(v)) return [];
  if (r.withheld(v) || r.isQuestion(v) || r.supposed(v) || r.infinitival(v)) return [];
  const object = r.kid(v, 'obj');
  if (object < v || charges.has(r.a.lemma[object]!)) return [];
  const by = isGivingNone(r, v) || isOwnNo(r, v) ? whose(r, v) : [];
  return by.length
    ? build(
        r,
        calendar,
        'refusal',
        by,
        {head: v, run: positive(r, v), of: [], verbal: true, addressed: false},
        v,
        false,
      )
    : [];
}

const isGivingNone = (r: Reading, v: number): boolean =>
  r.xposOf(v) === 'VBG' &&
  /^(?:give|release|send|fund|finance|pay|sign|sell|back|support|hand|publish|donate|recognise|recognize)$/.test(
    r.a.lemma[v]!,
  ) &&
  r
    .helpers(v)
    .some(
      j => /^(?:am|is|are|'s|'re)$/.test(r.words[j]!) || (/^(?:was|were)$/.test(r.words[j]!) && r.reporter(v) >= 0),
    );

/** “he said he didn't support the ban” */
const isOwnNo = (r: Reading, v: number): boolean =>
  r.a.lemma[v] === 'support' && r.xposOf(v) === 'VB' && r.reporter(v) >= 0;

/** who tells it of themselves, or of whom the text tells it */
function whose(r: Reading, v: number): string[] {
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v) return [];
  const actors = r.subjects(v);
  const voice = r.voice(v);
  return voice.length ? ownOf(r, v, subject, actors, voice) : actors.filter(x => r.isNamed(x));
}
