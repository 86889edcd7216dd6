import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {punishing, souring} from '../words/menaces.ts';
import {opining} from '../words/reading.ts';
import {isHarm} from './harms.ts';
import {ownOf} from './own-side.ts';

/** What one is glad to see closed or withdrawn. By lemma. */
const burdens =
  /^(?:case|file|matter|investigation|inquiry|proceeding|proceedings|complaint|charge|debt|order|warrant|bid|demand|fine|restriction|curfew|troop|force|soldier)$/;

/**
 * “officers who disobey will be dismissed”, “any vessel that enters would be seized”, “deliveries will be suspended if it crosses the
 * river”: what is to befall others in somebody's mouth is threatened; not “the strike would be suspended if”.
 */
export function punishment(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (!r.passive(v) || !/^(?:will|'ll|would|'d|shall|may|might)$/.test(modal) || r.negated(v)) return [];
  if (r.helpers(v).some(j => /^(?:have|been)$/.test(r.words[j]!))) return [];
  const lemma = r.a.lemma[v]!;
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || r.words[subject] === 'it' || r.xposOf(subject) === 'EX') return [];
  const punished = punishing.has(lemma) && /^(?:will|'ll|would|'d|shall)$/.test(modal);
  const otherwise = r.words.slice(v + 1, v + 5).some(w => w === 'otherwise');
  const soured =
    souring.has(lemma) &&
    !isHarm(r, subject) &&
    (/^(?:revive|open)$/.test(lemma) || !burdens.test(r.a.lemma[subject]!)) &&
    // “the guards will be withdrawn in exchange for an amnesty” is a bargain
    !/^in (?:exchange|return)$/.test(r.words.slice(v + 1, v + 3).join(' ')) &&
    (otherwise || conditionsOf(r, v).any);
  if (!punished && !soured) return [];
  const voice = r.voice(v);
  if (!voice.length || r.isQuestion(v)) return [];
  const actors = r.actorsOf(subject);
  // what befalls those who speak is feared
  if (ownOf(r, v, subject, actors, voice).length || /^(?:we|i)$/.test(r.words[subject]!)) return [];
  const reporter = r.reporter(v);
  if (reporter >= 0 && opining.test(r.lemma(reporter))) return [];
  const of = actors.filter(x => r.isNamed(x) && !voice.some(y => r.same(x, y)));
  return build(
    r,
    calendar,
    'threat',
    voice,
    {head: v, run: {from: r.lo[subject]!, to: r.hi[v]!}, of: punished ? of : [], verbal: true, addressed: false},
    v,
    false,
  );
}
