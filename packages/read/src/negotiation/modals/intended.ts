import type {Demand} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting, deeds} from '../words/deeds.ts';
import {harmful} from '../words/harm.ts';
import {isSaying} from '../words/reading.ts';
import {carriesHarm, goesOn, isGoneOnHarming} from './courses.ts';
import {isConceded, isSpared, isWeaponised} from './harms.ts';
import type {Intent} from './intent.ts';
import {isMenace} from './menaces.ts';
import {isDirected, isWilled, moving} from './willed.ts';

/** What an intention is, and whom it is put to. */
export interface Intended {
  kind: Demand['kind'];
  of: string[];
  /** only where a condition is found for it */
  onTerms?: boolean;
}

/** What the intention is by one rule; null where the rule has nothing to say of it. */
type Kind = (x: Intent) => Intended | 'none' | null;

const toNobody = (kind: Demand['kind']): Intended => ({kind, of: []});

/** Put to whoever is warned, told or assured. */
function toHearers(x: Intent, kind: Demand['kind']): Intended {
  const {r, reporter, warned, by} = x;
  const told = warned || (reporter >= 0 && /^(?:tell|assure)$/.test(r.a.lemma[reporter]!));
  return {kind, of: told ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), by) : []};
}

/** whom it is told, with those who say it of themselves left out */
export const hearersOf = ({r, reporter, own}: Intent): string[] =>
  reporter >= 0 && /^(?:tell|assure|warn|promise)$/.test(r.lemma(reporter))
    ? r.actorsOf(r.kid(reporter, 'obj', 'iobj'), own)
    : [];

const threatOrPromise = ({r, v, terms}: Intent): Demand['kind'] =>
  isMenace(r, v, terms) || isGoneOnHarming(r, v) ? 'threat' : 'promise';

/** “Then we'd go to the Council for an embargo”: in the case asked about */
const inThatCase: Kind = ({r, v, subject, negated, lemma}) => {
  const then = r.words[r.sentence(v).from] === 'then' || r.words[subject - 1] === 'then';
  return then && /^(?:we|i)$/.test(r.words[subject]!) && !negated && (harmful.has(lemma) || isWeaponised(r, v))
    ? toNobody('threat')
    : null;
};

/** “I wouldn't overlook them”: what one would do if asked */
const ifAsked: Kind = ({r, v, modal, terms}) =>
  /^(?:would|'d)$/.test(modal) && !terms.any && r.isQuoted(v) ? 'none' : null;

/** “will not oppose the sale”, “would not use force” */
const spares: Kind = ({r, v, negated}) => (negated && isSpared(r, v) ? toNobody('promise') : null);

/** “would not stand in the way” */
const standsAside: Kind = ({r, v, negated, lemma}) =>
  negated && lemma === 'stand' && r.words[v + 1] === 'in' ? toNobody('promise') : null;

/** “warned they would send no tankers” */
const warnedOfNone: Kind = x =>
  x.negated && x.warned && !x.r.negated(x.v) ? {kind: 'threat', of: hearersOf(x)} : null;

/** “will not sign” */
const refused: Kind = x => (x.negated ? toNobody('refusal') : null);

/** “would entertain clarifications, he told reporters” */
const considered: Kind = ({modal, own, lemma}) =>
  /^(?:would|'d)$/.test(modal) && own.length && /^(?:entertain|consider|contemplate|settle)$/.test(lemma)
    ? toNobody('offer')
    : null;

/** “will defend ourselves if we are attacked”, “will bring down the government” */
const defended: Kind = x =>
  (x.lemma === 'defend' && x.terms.any) || (x.lemma === 'bring' && x.r.words[x.v + 1] === 'down')
    ? toHearers(x, 'threat')
    : null;

/** “would no longer fight the release” */
const noLonger: Kind = x =>
  x.r.words[x.v - 1] === 'longer' && x.r.words[x.v - 2] === 'no' && harmful.has(x.lemma)
    ? toHearers(x, 'promise')
    : null;

/** “will close the port unless …”, “warned that it would”, “will bomb the dam” */
const threatened: Kind = x => {
  const {r, v, lemma, terms, warned} = x;
  return terms.unless || warned || (harmful.has(lemma) && !isConceded(r, v)) || (terms.any && isWeaponised(r, v))
    ? toHearers(x, 'threat')
    : null;
};

/** “would return only if the money is paid”, “will reopen the road if the shelling stops” */
const underTerms: Kind = x => {
  const {r, v, modal, terms, voice} = x;
  if (!terms.any) return null;
  const offered = terms.only && !/^(?:will|'ll|shall)$/.test(modal);
  const kind = offered ? 'offer' : !isConceded(r, v) && isMenace(r, v, terms) ? 'threat' : 'promise';
  // “will put more strain on the deal struck in return for aid”: terms of something else, where nobody tells it
  return {...toHearers(x, kind), onTerms: !voice.length};
};

/** “we will send the engineers”; not “we are going to win” */
const firstPerson: Kind = x => {
  const {r, v, modal, lemma, subject, voice} = x;
  if (!/^(?:i|we)$/.test(r.words[subject]!) || !/^(?:will|'ll|shall)$/.test(modal)) return null;
  const going =
    r.words[v - 2] === 'going' &&
    !deeds.has(lemma) &&
    !/^(?:keep|continue|fight|work|press|defend|ensure)$/.test(lemma);
  // “We will host the talks”: of whoever the text is by
  const told = voice.length > 0 || (x.actors.length > 0 && !r.isQuoted(v));
  return !going && told && r.a.upos[v] === UPOS.VERB ? toHearers(x, threatOrPromise(x)) : null;
};

/** “assured the drivers that it would pay” */
const assured: Kind = x => (x.reporter >= 0 && x.r.a.lemma[x.reporter] === 'assure' ? toHearers(x, 'promise') : null);

/** “said he would press ahead with plans for an invasion” */
const pressesOn: Kind = x => {
  const {r, v, own, reporter} = x;
  if (!own.length || reporter < 0 || !isSaying.test(r.lemma(reporter)) || !goesOn(r, v)) return null;
  return toHearers(x, carriesHarm(r, v) ? 'threat' : threatOrPromise(x));
};

/** “signalled that it would accept a lower price”; “said it would send engineers” */
const said: Kind = x => {
  const {r, v, lemma, modal, own, reporter} = x;
  if (reporter < 0 || !isSaying.test(r.lemma(reporter)) || !own.length || !/^(?:will|would|'ll|'d)$/.test(modal))
    return null;
  if (
    /^(?:signal|indicate|hint|suggest|intimate)$/.test(r.lemma(reporter)) &&
    (deeds.has(lemma) || consenting.test(lemma))
  )
    return toNobody('offer');
  if (
    (deeds.has(lemma) || isWilled(r, v) || isDirected(r, v) || isMenace(r, v, x.terms)) &&
    !/^(?:believe|think|suggest|argue|admit|concede)$/.test(r.lemma(reporter))
  )
    return toNobody(threatOrPromise(x));
  // “reaffirmed that they will separate their forces”: whatever they will do
  return /^(?:reaffirm|promise|pledge|vow|undertake|guarantee|swear)$/.test(r.lemma(reporter)) && r.isVerb(v)
    ? toNobody('promise')
    : null;
};

/** “The bank replied. It would lend more.” */
const indirect: Kind = ({r, v, lemma, own, reporter}) =>
  own.length && reporter < 0 && deeds.has(lemma) && r.indirect(v).length ? toNobody('promise') : null;

/** “would return to the barracks, he told reporters, when …” */
const saidAside: Kind = x => {
  const {r, v, lemma, modal, own, reporter} = x;
  const aside = reporter >= 0 ? -1 : r.attributionAfter(v) >= 0 ? r.attributionAfter(v) : r.attributionInside(v);
  return aside >= 0 &&
    own.length &&
    !r.isQuoted(v) &&
    !/^(?:rather|sooner)$/.test(r.words[v - 1]!) &&
    r.words[v + 1] !== 'what' &&
    lemma !== 'welcome' &&
    (deeds.has(lemma) ||
      (/^(?:will|'ll|would)$/.test(modal) &&
        (isWilled(r, v) || moving.test(lemma) || (lemma === 'go' && r.words[v + 1] === 'back')))) &&
    /^(?:say|tell|announce|declare|promise|pledge|reply|write|add|vow|confirm)$/.test(r.lemma(aside))
    ? toHearers(x, threatOrPromise(x))
    : null;
};

/** “The FARC will lay down their weapons within sixty days”: with a term it is an undertaking */
const withTerm: Kind = ({r, calendar, v, lemma, voice}) =>
  !voice.length &&
  hasTerm(r, calendar, v) &&
  !/^(?:meet|convene|begin|start|end|expire)$/.test(lemma) &&
  // “the Council will hold a session by noon”
  !(/^(?:hold|attend|host|receive|hear)$/.test(lemma) && occasions.test(r.a.lemma[r.kid(v, 'obj')] ?? ''))
    ? toNobody('promise')
    : null;

const occasions =
  /^(?:meeting|session|briefing|conference|hearing|consultation|summit|ceremony|talk|debate|reception)$/;

/** “The farmers will withhold their grain”, whoever tells */
const menace: Kind = ({r, v, modal, voice, actors, terms}) =>
  !voice.length && actors.length && /^(?:will|'ll)$/.test(modal) && isMenace(r, v, terms) ? toNobody('threat') : null;

/** In the order that counts. */
const kinds: readonly Kind[] = [
  inThatCase,
  ifAsked,
  spares,
  standsAside,
  warnedOfNone,
  refused,
  considered,
  defended,
  noLonger,
  threatened,
  underTerms,
  firstPerson,
  assured,
  pressesOn,
  said,
  indirect,
  saidAside,
  withTerm,
  menace,
];

/** Whether the intention is promised, offered, threatened or refused; null where it is none of these. */
export function intendedOf(x: Intent): Intended | null {
  for (const kind of kinds) {
    const found = kind(x);
    if (found) return found === 'none' ? null : found;
  }
  return null;
}

/** a term follows in the same clause */
function hasTerm(r: Reading, calendar: Calendar, v: number): boolean {
  for (let i = v + 1; i < Math.min(r.sentence(v).to, v + 14); i++) {
    if (/^[.,;:]$/.test(r.words[i]!)) return false;
    if (/^(?:within|by|no|before|until)$/.test(r.words[i]!) && calendar.termAt(i)) return true;
  }
  return false;
}
