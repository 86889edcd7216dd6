import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, positive, predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';
import {hearersOf, type Intended, intendedOf} from './intended.ts';
import {type Intent, intentOf} from './intent.ts';
import {isMenace} from './menaces.ts';
import {isRelayed, untold} from './offers.ts';
import {areTold} from './own-side.ts';
import {isSettled, settledRun} from './settlements.ts';
import {existential, ofThing} from './things.ts';
import {isNoDeed, isOnlyThought, isUnmeant, noChoice} from './unmeant.ts';

/** What one will or will not do: promised, offered, threatened or refused. */
export function intention(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  const voice = r.voice(v);
  const subject = r.subjectOf(v);
  if (subject >= 0 && areTold(r, v, subject)) return [];
  if (subject < 0 || r.xposOf(subject) === 'EX') return r.areObservers(voice) ? [] : existential(r, calendar, v, voice);
  const x = intentOf(r, calendar, v, modal, voice);
  if (isUnmeant(x)) return [];
  const {actors, own, terms, negated, warned, barred, undergone} = x;
  if (!x.by.length || barred || (undergone && actors.length > 0))
    return ofThing(r, calendar, v, {voice, subject, modal, warned, barred, of: hearersOf(x), terms});
  if (isOfParties(x)) return promisedByParties(x);
  if (isOnlyThought(x)) return [];
  const would = /^(?:would|'d)$/.test(modal);
  // “would suspend the work, two diplomats said, if …”
  if (!negated && voice.length && !own.length && actors.length && would && terms.any && isRelayed(r, v))
    return untold(r, calendar, v, actors, terms);
  // what others say one will do is a forecast
  if (voice.length && !own.length && !(terms.unless && x.reporter < 0)) return [];
  // “would accept fewer jobs, provided …”, whoever tells
  if (!negated && !voice.length && actors.length && would) return untold(r, calendar, v, actors, terms);
  if (!voice.length && !isUnwilling(x) && !/^(?:will|'ll|wo)$/.test(modal)) return [];
  if (isNoDeed(x)) return [];
  const forced = withoutChoice(x);
  if (forced) return forced;
  const intended = intendedOf(x);
  if (!intended) return [];
  const found = everyVerb(x, intended);
  return !intended.onTerms || found.some(d => d.given.length) ? found : [];
}

/** “Under it, Belgrade will no longer issue plates”: its parties undertake it, whoever tells */
const isOfParties = ({r, v, modal, voice, subject, actors, negated, terms, warned}: Intent): boolean =>
  actors.length > 0 &&
  !warned &&
  !(voice.length > 0 && terms.any && isMenace(r, v, terms)) &&
  // “the accord will open doors”: the accord itself
  !(r.a.upos[subject] === UPOS.NOUN && r.known(subject) === null) &&
  !(negated && terms.any) &&
  !terms.unless &&
  /^(?:will|'ll|wo|would)$/.test(modal) &&
  !r.areObservers(voice) &&
  isSettled(r, v);

const promisedByParties = ({r, calendar, v, actors}: Intent): FoundDemand[] =>
  coordinated(r, v).flatMap(head =>
    build(
      r,
      calendar,
      'promise',
      actors,
      {head, run: settledRun(r, head), of: [], verbal: true, addressed: false},
      v,
      false,
    ),
  );

/** “she would not discuss quotas while the ship was held”: told of the past as a refusal */
const isUnwilling = ({r, lemma, modal, subject, negated}: Intent): boolean =>
  negated && modal === 'would' && r.known(subject) !== null && (withheldDeeds.test(lemma) || deeds.has(lemma));

/** What one who “would not” do it refused, whoever tells. By lemma. */
const withheldDeeds =
  /^(?:discuss|negotiate|talk|meet|sign|accept|agree|allow|let|permit|release|free|hand|give|grant|withdraw|leave|budge|yield|recognise|recognize|extradite|cooperate|pay|compromise|endorse|back|ratify|sit|move)$/;

/** “would have no choice but to act alone” */
function withoutChoice(x: Intent): FoundDemand[] | null {
  const {r, calendar, v, by, warned} = x;
  const head = x.lemma === 'have' ? noChoice(x) : -1;
  if (head < 0) return null;
  const of = warned ? r.actorsOf(r.kid(x.reporter, 'obj', 'iobj'), by) : [];
  const kind = x.terms.any || warned ? 'threat' : 'promise';
  return build(r, calendar, kind, by, {head, run: predicate(r, head), of, verbal: true, addressed: false}, v, false);
}

/** An act for each of the verbs coordinated with that of the intention. */
function everyVerb(x: Intent, {kind, of}: Intended): FoundDemand[] {
  const {r, v} = x;
  return coordinated(r, v)
    .filter(head => head === v || (r.kid(head, 'nsubj') < 0 && r.modal(head) === null))
    .flatMap(head => {
      const denied = /^(?:never|not)$/.test(r.words[head - 1]!);
      const whole =
        denied || (head === v && x.negated && r.a.lemma[v] !== 'be') ? positive(r, head) : predicate(r, head);
      // “will be releasing more”: the releasing
      const going = r.xposOf(head) === 'VBG' && r.words[whole.from] === 'be';
      const run = going ? {...whole, from: whole.from + 1} : whole;
      // “will trade land but never give up the road”
      const own = kind !== 'refusal' && head !== v && denied ? 'refusal' : kind;
      return build(r, x.calendar, own, x.by, {head, run, of, verbal: true, addressed: false}, v, false);
    });
}
