import {UPOS} from '../../tagset.ts';
import {build, eachVerb, type FoundDemand} from '../acts/build.ts';
import type {Complement} from '../asking/complements.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {positive, predicate} from '../reading/clause.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting, deeds} from '../words/deeds.ts';
import {harmful} from '../words/harm.ts';
import {isMenace} from './menaces.ts';
import {couldOnTerms, isRelayed, wished} from './offers.ts';
import {ownOf} from './own-side.ts';
import {existential, takesCourse} from './things.ts';

/** What is done to a thing somebody is ready to talk about. By lemma. */
const reviewing = /^(?:look|discuss|consider|review|negotiate|revisit|reconsider|examine|reopen|ease|postpone|delay)$/;

/** “cannot accept the draft”: the inability of one who will not */
const declines = (r: Reading, v: number): boolean =>
  r.negated(v) && !r.passive(v) && (consenting.test(r.a.lemma[v]!) || weighsDoing(r, v) || letsHappen(r, v));

/** “cannot let its cities go thirsty” */
const letsHappen = (r: Reading, v: number): boolean =>
  r.a.lemma[v] === 'let' && r.kids[v]!.some(j => j > v && r.is(j, 'ccomp', 'xcomp', 'obj'));

/** “cannot contemplate ending the strike” */
export const weighsDoing = (r: Reading, v: number): boolean =>
  /^(?:consider|contemplate|envisage)$/.test(r.a.lemma[v]!) && r.xposOf(v + 1) === 'VBG';

/** “cannot keep ignoring the nurses”, “cannot go on mining the bay”, “can't continue to dig”: what must end */
export function goesOn(r: Reading, v: number): boolean {
  if (!r.negated(v) || r.passive(v)) return false;
  const next = r.words[v + 1] === 'on' ? v + 2 : v + 1;
  const more = r.xposOf(next) === 'VBG';
  if (/^(?:keep|go)$/.test(r.a.lemma[v]!)) return more && (next > v + 1 || r.a.lemma[v] === 'keep');
  return r.a.lemma[v] === 'continue' && (more || r.words[next] === 'to');
}

/** To think of a thing as possible. By lemma. */
const imagines = /^(?:imagine|envisage|conceive|picture|contemplate)$/;

/** "may go to the Court if there is no answer": possible, but put as a threat by the one who may */
export function possible(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  // “could have written” did not
  if (r.helpers(v).some(j => r.words[j] === 'have')) return [];
  const found = (kind: FoundDemand['kind'], by: string[], run: Complement['run'], of: string[] = []) =>
    build(r, calendar, kind, by, {head: v, run, of, verbal: true, addressed: of.length > 0}, v, false);
  const voice = r.voice(v);
  const barred = r.kid(v, 'nsubj');
  // “repeated that no trawler may fish there”
  const none = (words: string, next?: string) =>
    barred >= 0 && r.words[r.lo[barred]!] === words && (next === undefined || r.words[r.lo[barred]! + 1] === next);
  if (voice.length && ((r.modal(v) === 'may' && none('no')) || (r.modal(v) === 'can' && none('not', 'one'))))
    return found('demand', voice, {from: r.lo[barred]!, to: r.hi[v]!});
  // “there can be no deal without the islands”
  if (/^(?:can|could)$/.test(r.modal(v)!) && r.kid(v, 'expl') >= 0) return existential(r, calendar, v, voice);
  const subject = r.subjectOf(v);
  const actors = r.actorsOf(subject);
  const own = subject < 0 ? [] : ownOf(r, v, subject, actors, voice);
  const terms = conditionsOf(r, v);
  if (/^(?:might|could)$/.test(r.modal(v)!)) {
    // “said it could walk out of the talks if the levy stays”
    if (own.length && terms.any && !r.passive(v) && !wished(r, v) && isMenace(r, v, terms))
      return eachVerb(r, calendar, 'threat', own, v);
    if (isWithinPower(r, v, subject, own, terms)) return eachVerb(r, calendar, 'offer', own, v);
    if (actors.length && (!voice.length || (!own.length && isRelayed(r, v)) || (own.length > 0 && !r.isQuoted(v)))) {
      const offered = couldOnTerms(r, calendar, v, own.length ? own : actors, terms);
      if (offered.length) return offered;
    }
  }
  if (/^(?:can|could|might)$/.test(r.modal(v)!)) {
    // “the walkouts can be called off as long as”, “he could lift his hold if”: on terms it is an offer
    // “their accession could not be ratified unless the two did more”
    if (r.negated(v) && voice.length && !actors.length && r.passive(v) && (terms.unless || terms.only) && subject < v)
      return found('refusal', voice, {from: r.lo[subject]!, to: r.hi[v]!});
    // “said it could not accept the draft”
    if (own.length && declines(r, v)) return found('refusal', own, positive(r, v));
    // “cannot accept the word loan”, whoever tells
    if (!voice.length && actors.length && declines(r, v) && r.modal(v) !== 'could')
      return found('refusal', actors, positive(r, v));
    // “cannot go on ignoring the nurses”, in another's mouth
    if (voice.length && actors.length && !own.length && r.modal(v) !== 'might' && goesOn(r, v))
      return found('demand', voice, predicate(r, v), actors);
    // “told the strikers that wages could be looked at”
    if (
      !r.negated(v) &&
      voice.length &&
      !actors.length &&
      r.passive(v) &&
      r.reporter(v) >= 0 &&
      subject >= 0 &&
      subject < v &&
      reviewing.test(r.a.lemma[v]!)
    )
      return found('offer', voice, {from: r.lo[subject]!, to: r.hi[v]!});
    // “could imagine a longer truce, provided …”
    const by = own.length || voice.length ? own : actors;
    const imagined = by.length && terms.any && !r.negated(v) && imagines.test(r.a.lemma[v]!) ? r.kid(v, 'obj') : -1;
    if (imagined > v && r.a.upos[imagined] === UPOS.NOUN)
      return nominal(r, imagined, [], false).flatMap(c => build(r, calendar, 'offer', by, c, v, false));
    // “could live with a shorter lease”, “could do with fewer soldiers”
    if (
      /^(?:live|do)$/.test(r.a.lemma[v]!) &&
      r.words[v + 1] === 'with' &&
      !r.negated(v) &&
      (own.length || actors.length)
    )
      return found('offer', own.length ? own : actors, predicate(r, v));
    if (r.negated(v) || !voice.length || !terms.any || terms.unless || subject < 0 || subject > v) return [];
    // “could free them tomorrow if it wanted to” is power, and no offer
    if (wished(r, v)) return [];
    const thing = !actors.length && (r.passive(v) || takesCourse.test(r.a.lemma[v]!));
    if (r.modal(v) === 'might' && !(thing && r.passive(v))) return [];
    if (
      !(own.length || thing) ||
      !(
        deeds.has(r.a.lemma[v]!) ||
        takesCourse.test(r.a.lemma[v]!) ||
        (thing && /^(?:avoid|avert|spare|arrange|have|find|reconsider|revisit|review)$/.test(r.a.lemma[v]!)) ||
        /^(?:call|come|go|talk|meet|sit|live|accept|agree|consider)$/.test(r.a.lemma[v]!)
      )
    )
      return [];
    return found('offer', voice, thing ? {from: r.lo[subject]!, to: r.hi[v]!} : predicate(r, v));
  }
  if (!own.length || r.negated(v) || r.modal(v) !== 'may') return [];
  // “said he may declare an emergency”
  if (!terms.any)
    return r.reporter(v) >= 0 && !r.passive(v) && isMenace(r, v, terms) ? found('threat', own, predicate(r, v)) : [];
  if (
    !(
      terms.unless ||
      harmful.has(r.a.lemma[v]!) ||
      /^(?:go|take|act|respond)$/.test(r.a.lemma[v]!) ||
      isMenace(r, v, terms)
    )
  )
    return [];
  return found('threat', own, predicate(r, v));
}

/**
 * “signalled it could open a centre in the country”, “might raise its share by half, the firm wrote”: what whoever speaks could do, and
 * nothing that befalls or harms
 */
function isWithinPower(
  r: Reading,
  v: number,
  subject: number,
  own: readonly string[],
  terms: ReturnType<typeof conditionsOf>,
): boolean {
  if (!own.length || r.negated(v) || r.passive(v) || terms.unless) return false;
  const reporter = r.reporter(v);
  const after = r.attributionAfter(v);
  const told = reporter >= 0 ? reporter : r.isQuoted(v) ? -1 : after >= 0 ? after : r.attributionInside(v);
  if (
    told < 0 ||
    !/^(?:say|tell|signal|indicate|hint|suggest|reply|add|write|let|answer|announce)$/.test(r.lemma(told))
  )
    return false;
  if (reporter >= 0 && !/^(?:it|he|she|they|we|i)$/.test(r.words[subject]!)) return false;
  const lemma = r.a.lemma[v]!;
  return (
    (deeds.has(lemma) || consenting.test(lemma)) &&
    !/^(?:make|see|bring)$/.test(lemma) &&
    !harmful.has(lemma) &&
    // “hinted that it might withdraw”
    !(r.modal(v) === 'might' && /^(?:withdraw|leave|pull|stop|cut|reduce|halt|end|drop|abandon|delay)$/.test(lemma)) &&
    !wished(r, v)
  );
}
