import {UPOS} from '../../tagset.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {alsoFor, bareStart, nextFor, nominal, upTo, verbal, withGapped} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {timeNouns} from '../words/complements.ts';
import {isDeedNoun} from '../words/deeds.ts';
import {nouns} from '../words/frames.ts';
import {isSomebody} from '../words/speakers.ts';
import {addressee, askedOf} from './addressees.ts';
import {behindRelative, forBehind, isQualified, isSpell} from './askings.ts';
import {clause} from './complement-clauses.ts';
import {nothingBut} from './complement-things.ts';
import type {Complement} from './complements.ts';

/** “called for a truce”, “asked governments for eighty million”, “pressed for the council to act” */
export function askedFor(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  // “was called a charlatan for promoting cures”
  if (r.lemma(v) === 'call' && passive && r.words[v + 1] !== 'for') return [];
  const person = addressee(r, v);
  // “urged a larger role for the country”: the role
  if (isThing(r, person)) return [];
  // “requested help from the Agency for Mines”
  if (
    r.lemma(v) === 'request' &&
    !passive &&
    r.words[v + 1] !== 'for' &&
    r.kid(v, 'obj') > v &&
    r.known(r.kid(v, 'obj')) === null
  )
    return [];
  let what = forBehind(r, v);
  // “asked governments for eighty million dollars”
  if (what < 0 && person > v && r.words[r.phraseEnd(person)] === 'for') what = r.oblique(person, 'for');
  what = nothingBut(r, what);
  // “asked Tavares, who runs the company, for a meeting”
  if (what < 0 && person > v) what = behindRelative(r, person);
  const qualified = what >= 0 && (isQualified(r, what) || isSpell(r, what, v));
  if (what >= 0 && timeNouns.test(r.words[what]!) && !qualified) return [];
  if (
    what < 0 ||
    (/^(?:nothing|years?|months?|weeks?|days?|hours?|decades?|time|now|long)$/.test(r.words[what]!) && !qualified)
  )
    return [];
  // “campaigned for the senator”, “held out for an hour”
  if (/^(?:campaign|agitate|argue|clamour|clamor|hold)$/.test(r.lemma(v)) && r.actorAt(what) !== null) return [];
  if (!r.isNominal(what) && r.isVerb(what) && !r.infinitival(what)) return clause(r, what);
  const whom = person;
  const of = whom >= 0 && whom < what ? askedOf(r, whom, by) : [];
  // "called for the council to send monitors"; “asked for time to read it”
  const to = /^(?:time|leave|permission)$|^(?:days?|weeks?|months?|hours?|years?)$/.test(r.words[what]!)
    ? -1
    : infinitive(r, v, what);
  // “called for the release of its men and a pledge not to retaliate”: the pledge says what
  const pledged = to > what ? pledgeBetween(r, what, to) : -1;
  if (pledged > 0) return nominal(r, what, [], false).map(c => (c.head < pledged ? upTo(c, pledged) : c));
  const next = nextFor(r, what);
  // “called for a withdrawal and for the chiefs to meet”: what the second half asks
  const apart = next > 0 && next < to;
  if (to > what && !apart && isAimOf(r, v, what, to)) {
    return nominal(r, what, [], false).map(c => ({...c, limit: Math.min(c.limit ?? to, r.hi[what]!)}));
  }
  if (to > what && !apart && to - r.hi[what]! <= 2 && whom < 0) {
    const done = r.passive(to);
    const named = done ? [] : r.actorsOf(what, by);
    const also = nextFor(r, what);
    // “called for an inspector to come and for the port to be closed”
    if (named.length)
      return [...verbal(r, to, named, true).map(c => (also > to ? upTo(c, also) : c)), ...alsoFor(r, what)];
    return [
      ...withGapped(r, {
        head: to,
        run: {from: bareStart(r, what), to: Math.max(r.hi[to]!, r.hi[what]!)},
        of: done ? r.agents(to) : [],
        verbal: true,
        addressed: false,
        ...(also > 0 && {limit: also}),
      }),
      ...alsoFor(r, what),
    ];
  }
  const things = nominal(r, what, of, whom >= 0).filter(c => next < 0 || c.head < next);
  return [...things.map(c => (next > 0 ? upTo(c, next) : c)), ...alsoFor(r, what)];
}

/** the “and” before a pledge or promise that stands between what is called for and the infinitive it carries; -1 when there is none */
function pledgeBetween(r: Reading, what: number, to: number): number {
  for (let i = what + 1; i + 2 < to; i++)
    if (r.words[i] === 'and' && r.xposOf(i + 1) === 'DT') {
      const noun = nounAfter(r, i);
      return noun > i && nouns.get(r.a.lemma[noun]!) === 'promise' ? i : -1;
    }
  return -1;
}

/** “called for mediation on Tuesday to reach a deal”, “for a summit to end the dispute”: what is called for cannot act, and the infinitive behind tells what for */
const isAimOf = (r: Reading, v: number, what: number, to: number): boolean =>
  (r.is(to, 'advcl') ? r.a.head[to] === v : r.is(to, 'acl') && r.a.head[to] === what) &&
  !r.passive(to) &&
  r.kid(to, 'obj') > to &&
  r.known(what) === null &&
  !isSomebody(r.a.lemma[what]!) &&
  isDeedNoun(r.a.lemma[what]!);

/** a thing, which cannot be whom one asks: “urged an increased role”; not “asked the office”, “pleaded the case for” */
const isThing = (r: Reading, object: number): boolean =>
  object >= 0 &&
  r.a.upos[object] === UPOS.NOUN &&
  r.is(object, 'obj') &&
  r.kid(object, 'case') < 0 &&
  r.known(object) === null &&
  !/^(?:case|cause)$/.test(r.words[object]!) &&
  !isSomebody(r.a.lemma[object]!);
