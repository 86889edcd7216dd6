import {UPOS} from '../../tagset.ts';
import {build, eachVerb, type FoundDemand} from '../acts/build.ts';
import {conditionAt} from '../conditions/conditions.ts';
import {conditionsOf, type Terms} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {positive, predicate} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds, idle} from '../words/deeds.ts';
import {harmful} from '../words/harm.ts';
import {stirring} from '../words/menaces.ts';
import {acting, isFolk, undergoing} from '../words/on-terms.ts';
import {opining} from '../words/reading.ts';
import {isSpared, paysDearly} from './harms.ts';
import {isMenace} from './menaces.ts';
import {isRelayed} from './offers.ts';
import {ownOf} from './own-side.ts';

/**
 * “Deputies won't go home until there is a president”, “the pickers will walk off the field unless …”, “the ship would be held until …”:
 * what somebody will do on terms, or see done, is undertaken, refused or threatened, though nothing else than its terms shows it.
 */
export function onTerms(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (!/^(?:will|wo|'ll|would|'d|shall|to)$/.test(modal) || r.a.upos[v] !== UPOS.VERB) return [];
  if (r.helpers(v).some(j => r.words[j] === 'have') || r.xposOf(v) === 'VBG' || isForetold(r, v)) return [];
  const terms = conditionsOf(r, v);
  const subject = r.subjectOf(v);
  if (
    !terms.any ||
    subject < 0 ||
    subject > v ||
    r.xposOf(subject) === 'EX' ||
    /^(?:you|there)$/.test(r.words[subject]!)
  )
    return [];
  const voice = r.voice(v);
  if (r.areObservers(voice) || isView(r, v) || isContrary(r, v) || paysDearly(r, v)) return [];
  const found = r.passive(v)
    ? undergone(r, calendar, v, subject, voice, terms)
    : done(r, calendar, v, subject, voice, terms);
  // terms that hang on something else in the sentence show nothing
  return found.filter(d => d.given.length > 0);
}

function done(
  r: Reading,
  calendar: Calendar,
  v: number,
  subject: number,
  voice: string[],
  terms: Terms,
): FoundDemand[] {
  const lemma = r.a.lemma[v]!;
  if (
    idle.has(lemma) ||
    !(
      deeds.has(lemma) ||
      harmful.has(lemma) ||
      acting.test(lemma) ||
      isMenace(r, v, terms) ||
      (lemma === 'do' && r.words[v + 1] === 'so')
    )
  )
    return [];
  const actors = r.subjects(v);
  const own = ownOf(r, v, subject, actors, voice);
  const by = own.length ? own : isTheirWill(r, v, voice) ? (actors.length ? actors : described(r, subject)) : [];
  if (!by.length) return [];
  if (r.negated(v))
    return build(
      r,
      calendar,
      isSpared(r, v) ? 'promise' : 'refusal',
      by,
      {head: v, run: positive(r, v), of: [], verbal: true, addressed: false},
      v,
      false,
    );
  const menace = terms.unless || harmful.has(lemma) || isMenace(r, v, terms);
  const offered = /^(?:would|'d)$/.test(r.modal(v) ?? '') && terms.supposed;
  return eachVerb(r, calendar, menace ? 'threat' : offered ? 'offer' : 'promise', by, v);
}

/** “are not going anywhere until the hours are paid”, “the mine stays shut until the air has been tested”: held to until then */
export function heldUntil(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.a.upos[v] !== UPOS.VERB && r.a.upos[v] !== UPOS.AUX && r.kid(v, 'cop') < 0) return [];
  if (r.modal(v) !== null || r.isQuestion(v) || r.supposed(v) || r.withheld(v)) return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || !untilBehind(r, v)) return [];
  const nobody = /^(?:no|nobody|nothing|none)$/.test(r.words[r.lo[subject]!]!);
  const going = r.xposOf(v) === 'VBG' && r.helpers(v).some(j => /^(?:is|are|'re|'s|am|'m)$/.test(r.words[j]!));
  const staying =
    /^(?:VBZ|VBP)$/.test(r.xposOf(v)) &&
    /^(?:stay|remain|keep)$/.test(r.a.lemma[v]!) &&
    r.words.slice(v + 1, v + 4).some(w => stirring.test(w));
  const barred = nobody && /^(?:VBZ|VBP)$/.test(r.xposOf(v));
  if (!(going && r.negated(v)) && !staying && !barred) return [];
  const voice = r.voice(v);
  if (r.areObservers(voice) || (!voice.length && !going)) return [];
  const actors = nobody || r.known(subject) === null ? [] : r.subjects(v);
  const own = ownOf(r, v, subject, actors, voice);
  const by = own.length ? own : actors.length ? (isTheirWill(r, v, voice) ? actors : []) : voice;
  const run = going ? positive(r, v) : actors.length ? predicate(r, v) : {from: r.lo[subject]!, to: predicate(r, v).to};
  return build(r, calendar, 'refusal', by, {head: v, run, of: [], verbal: true, addressed: false}, v, false).filter(
    d => d.given.length > 0,
  );
}

/** a clause of “until” or “unless” behind v, before another verb in the future */
function untilBehind(r: Reading, v: number): boolean {
  const {to} = r.sentence(v);
  for (let i = v + 1; i < Math.min(to, v + 14); i++) {
    if (/^[;:.!?]$/.test(r.words[i]!) || r.xposOf(i) === 'MD') return false;
    if (/^(?:until|till|unless)$/.test(r.words[i]!)) return conditionAt(r, i, to) !== null;
  }
  return false;
}

/** nobody tells it, or one who only relays it: what another party foretells is no undertaking */
const isTheirWill = (r: Reading, v: number, voice: readonly string[]): boolean =>
  !r.isQuoted(v) && (!voice.length || isRelayed(r, v));

function undergone(
  r: Reading,
  calendar: Calendar,
  v: number,
  subject: number,
  voice: string[],
  terms: Terms,
): FoundDemand[] {
  const lemma = r.a.lemma[v]!;
  if (
    !voice.length ||
    (r.known(subject) !== null && r.isNamed(r.known(subject)!)) ||
    /^(?:we|i)$/.test(r.words[subject]!)
  )
    return [];
  if (!undergoing.test(lemma) || r.agents(v).length) return [];
  const kept = /^(?:hold|keep|detain)$/.test(lemma);
  const kind = r.negated(v) ? 'refusal' : terms.unless || kept ? 'threat' : 'promise';
  return build(
    r,
    calendar,
    kind,
    voice,
    {head: v, run: {from: r.lo[subject]!, to: r.hi[v]!}, of: [], verbal: true, addressed: false},
    v,
    false,
  );
}

/** the actor made for a body, a trade or a group of people at i that nothing has made one; none for a thing */
function described(r: Reading, i: number): string[] {
  const noun = isFolk(r.a.lemma[i]!.toLowerCase()) ? r.describing(i) : -1;
  return noun < 0 || !r.context.describe ? [] : [r.context.describe(noun)];
}

/** “if the party had not spent its strength”: contrary to fact */
function isContrary(r: Reading, v: number): boolean {
  if (r.modal(v) !== 'would' && r.modal(v) !== "'d") return false;
  const {from, to} = r.sentence(v);
  const at = r.words.indexOf('if', from);
  if (at < 0 || at >= to) return false;
  for (let j = at + 1; j < Math.min(to, at + 14) && !/^[,;:]$/.test(r.words[j]!); j++)
    if (r.words[j] === 'had') return r.a.upos[j] === UPOS.AUX;
  return false;
}

/** what is thought, feared or hoped */
function isView(r: Reading, v: number): boolean {
  const said = r.reporter(v);
  return said >= 0 && opining.test(r.lemma(said));
}

/** “will probably”, “is likely to” */
function isForetold(r: Reading, v: number): boolean {
  for (let j = Math.max(r.sentence(v).from, v - 4); j < v; j++)
    if (/^(?:probably|likely|certainly|inevitably|surely|presumably|perhaps|eventually|only)$/.test(r.words[j]!))
      return true;
  return false;
}
