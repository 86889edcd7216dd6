import {build, eachVerb, type FoundDemand} from '../acts/build.ts';
import type {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting, deeds} from '../words/deeds.ts';
import {harmful} from '../words/harm.ts';
import {relaying} from '../words/speakers.ts';
import {isMenace} from './menaces.ts';
import {isWilled} from './willed.ts';

/** “said it could offer a one-off payment”, “can promise three years”: who says what could be offered offers it */
export const couldOffer = (r: Reading, v: number): boolean =>
  /^(?:offer|promise|propose|guarantee)$/.test(r.lemma(v)) &&
  /^(?:can|could)$/.test(r.modal(v) ?? '') &&
  !r.negated(v) &&
  !r.isQuestion(v) &&
  !r.withheld(v) &&
  !r.supposed(v) &&
  !r.helpers(v).some(j => r.words[j] === 'have') &&
  !/^(?:it|that|this|them)$/.test(r.words[v + 1] ?? '') &&
  // “no bank that could offer a loan”
  !r.is(v, 'acl', 'advcl');

/** “two diplomats said”, “its lawyer wrote”, behind the clause or inside it: told by one who only tells it, and no adversary */
export function isRelayed(r: Reading, v: number): boolean {
  const said = r.attributionAfter(v) >= 0 ? r.attributionAfter(v) : r.attributionInside(v);
  const teller = said < 0 ? -1 : r.subjectOf(said);
  return (
    teller >= 0 &&
    !r.isQuoted(v) &&
    relaying.test(r.words[teller]!) &&
    (r.known(teller) === null || !r.isNamed(r.known(teller)!))
  );
}

/**
 * “It might lift the ban once …”, “The ministry could let more in if …”: what one could do on terms, told without saying who told it or by
 * one who only tells it.
 */
export function couldOnTerms(
  r: Reading,
  calendar: Calendar,
  v: number,
  by: string[],
  terms: ReturnType<typeof conditionsOf>,
): FoundDemand[] {
  const lemma = r.a.lemma[v]!;
  if (!terms.any || terms.unless || r.isQuoted(v) || r.negated(v) || r.passive(v)) return [];
  if (harmful.has(lemma) || isMenace(r, v, terms) || wished(r, v)) return [];
  if (!consenting.test(lemma) && !(deeds.has(lemma) && !/^(?:make|take|keep|call|create|increase|set)$/.test(lemma)))
    return [];
  return eachVerb(r, calendar, 'offer', by, v);
}

/** “if it wanted to”: that tells of power, and offers nothing */
export const wished = (r: Reading, v: number): boolean =>
  r.kids[v]!.some(j => r.is(j, 'advcl') && /^(?:want|wish|choose|like|care)$/.test(r.lemma(j)));

/**
 * “The unions would agree to a pause if …”, “The quarry would pay once it has been paid”, “would consider a longer lease”: what one would do,
 * told without saying who told it, is offered; promised where it hangs on what is to come first.
 */
export function untold(
  r: Reading,
  calendar: Calendar,
  v: number,
  by: string[],
  terms: ReturnType<typeof conditionsOf>,
): FoundDemand[] {
  const lemma = r.a.lemma[v]!;
  if (r.isQuoted(v) || harmful.has(lemma) || isMenace(r, v, terms) || terms.unless) return [];
  // “would gladly hold the money”
  const willing = r.words.slice(Math.max(r.sentence(v).from, v - 2), v).some(w => gladly.test(w));
  const weighs = /^(?:entertain|consider|contemplate)$/.test(lemma) || willing;
  if (!weighs && !(terms.any && (deeds.has(lemma) || consenting.test(lemma) || isWilled(r, v)))) return [];
  if (
    /^(?:no|neither|nothing|sooner|rather)$/.test(r.words[v + 1] ?? '') ||
    /^(?:sooner|rather)$/.test(r.words[v - 1]!)
  )
    return [];
  const kind = terms.any && !terms.supposed ? 'promise' : 'offer';
  // “would agree only to a pause”
  const thing = /^(?:agree|consent)$/.test(lemma) ? r.oblique(v, 'to') : -1;
  if (thing > v && r.isNominal(thing))
    return nominal(r, thing, [], false).flatMap(c => {
      let {from} = c.run;
      while (from < c.head && /^(?:only|to)$/.test(r.words[from]!)) from++;
      return build(r, calendar, kind, by, {...c, run: {from, to: c.run.to}}, v, false);
    });
  return eachVerb(r, calendar, kind, by, v);
}

/** With what will one would do it. */
const gladly = /^(?:gladly|happily|willingly|readily)$/;
