import type {Demand, EvidenceRecord, Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import {compared, sameAct, type Worded} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {sound} from '../phrase/sound.ts';
import {acted, type Phrase, phraseOf, type Saying} from '../phrase.ts';
import {spoken} from '../spoken.ts';
import {mannersOnly, noAct, pressing} from '../words/small.ts';
import {decides, isPerson, type Parties, type Party} from './01-parties.ts';
import {conditionsOf, contentOf, namesNoAct, targetOf, words} from './act-words.ts';
import type {Asked} from './asked.ts';
import {byOneself, ofPerson, suffered} from './by-oneself.ts';
import {
  acceptable,
  anothers,
  carriedOn,
  namedInside,
  othersAct,
  ownersOf,
  planFor,
  proposedTo,
  strangersAct,
} from './doers.ts';
import {elsewhere} from './elsewhere.ts';
import {type Pointer, pointedAct, points} from './pointed-acts.ts';
import type {Sides} from './sides.ts';
import {isVerbal} from './verbal.ts';

/** Something somebody could do, as one place in the reports has it. */
export interface Act extends Worded {
  /** id of the item it was read from */
  because: string;
  kind: Demand['kind'];
  /** who would act */
  owner: Party;
  /** who demands, offers, refuses, promises or threatens it */
  by: Party | null;
  /** the one addressed, for threats and offers */
  to: Party | null;
  /** whether `by` wants (or would do) the option as worded */
  wanted: boolean;
  /** who would act is not said, but there is only one other it could be */
  taken: boolean;
  phrase: Phrase;
  given: readonly Span[];
  /** where it is said */
  spans: readonly Span[];
  /** true when the act is to press somebody */
  presses: boolean;
  /** whom it would press */
  target: Party | null;
  /** “such limits”, “those steps”: it points at an act named before */
  refers: boolean;
  place: number;
  /** document it was first told in, where one reprints another */
  origin: string;
  /** the sentence it stands in */
  sentence: string;
}

/** An act nobody could be found to do, or nothing to do at all. */
export interface Unused {
  because: string;
  text: string;
  /** who is asked, and decides nothing as one */
  asked?: string;
}

export interface Acts {
  acts: Act[];
  ownerless: Unused[];
  manners: Unused[];
  vague: Unused[];
}

/** What acts are read from. */
interface Told {
  record: EvidenceRecord;
  who: Parties;
  passages: Passages;
  sides: Sides;
  asked: Asked;
  /** of whom the same is asked elsewhere */
  alike: (demand: Demand) => Party | null;
}

/** An act asked of nobody named. */
interface Unaddressed {
  demand: Demand;
  by: Party;
  text: string;
}

/** Reads what each demand, offer, refusal, promise and threat would have whom do. */
export function acts(
  record: EvidenceRecord,
  who: Parties,
  passages: Passages,
  rest: {sides: Sides; asked: Asked},
): Acts {
  const told: Told = {record, who, passages, ...rest, alike: elsewhere(record, who, passages)};
  const out: Acts = {acts: [], ownerless: [], manners: [], vague: []};
  const pointing: Pointer[] = [];
  const unaddressed: Unaddressed[] = [];
  let last: LastOffer = null;
  for (const demand of record.demands) {
    // what a side asks of its own people is between them
    if (demand.kind === 'demand' && who.of(demand.by) !== null && who.of(demand.by) === who.of(demand.of)) continue;
    const doing = doingOf(demand, last, told);
    if (demand.kind === 'offer') last = doing.proposed && {demand, owner: doing.proposed};
    if (doing.owners.length) for (const owner of doing.owners) owned(owner, doing, told, out, pointing);
    else ownerless(doing, told, out, unaddressed);
  }
  for (const asked of unaddressed) askedAlike(asked, told, out);
  for (const act of out.acts) retarget(act, out.acts);
  const inOrder = (a: Act, b: Act) => a.place - b.place;
  out.acts.sort(inOrder);
  for (const pointer of pointing) {
    const act = pointedAct(pointer, out.acts, record, who, passages);
    if (act) out.acts.push(act);
  }
  out.acts.sort(inOrder);
  return out;
}

type LastOffer = {demand: Demand; owner: Party} | null;

/** Who would do what a demand, offer, refusal, promise or threat is about, and in what words. */
interface Doing {
  demand: Demand;
  by: Party | null;
  of: Party | null;
  owners: readonly Party[];
  /** that they would is only assumed */
  taken: boolean;
  /** it is somebody else’s deed that is refused */
  others: boolean;
  /** whom it is proposed that they act */
  proposed: Party | null;
  /** a plan that somebody else may accept */
  plan: boolean;
  /** the words, made to stand by themselves */
  said: string;
}

function doingOf(demand: Demand, last: LastOffer, {who, passages, ...rest}: Told): Doing {
  const [by, of] = [who.of(demand.by), who.of(demand.of)];
  const offered = demand.kind === 'offer';
  // who will not have what another does asks the other not to do it
  const others = demand.kind === 'refusal' && by ? anothers(demand, by, of, who, passages) : null;
  // what somebody proposes that another do is for the other: “the envoy proposed that the town reopen its wells”
  const proposed = offered
    ? (proposedTo(demand, by, who, passages) ?? carriedOn(demand, last, passages))
    : who.of(namedInside(demand, by, who, passages));
  const plan = offered && !proposed && by !== null && of !== null && planFor(demand, by, of, passages);
  const another = others ?? proposed ?? (plan ? of : null);
  const strangers = another ? null : strangersAct(demand, passages);
  if (strangers !== null)
    return {demand, by, of, owners: [], taken: false, others: false, proposed, plan, said: strangers};
  const {owners, taken} = another ? {owners: [another], taken: false} : ownersOf(demand, by, of, passages, rest);
  const told = others ? othersAct(passages.text(demand.act)) : spoken(demand, owners[0] ?? by, who, passages);
  const said = plan ? acceptable(told) : told;
  return {demand, by, of, owners, taken, others: others !== null, proposed, plan, said};
}

// one of several asked may be nobody who decides: the others have it
function ownerless({demand, by, of, said}: Doing, {record, who}: Told, out: Acts, unaddressed: Unaddressed[]): void {
  if (!said.trim() || record.demands.some(d => sameWords(d.act, demand.act) && decidedBy(d, who))) return;
  const {text} = phraseOf(said);
  if (by && demand.kind === 'demand' && !of) unaddressed.push({demand, by, text});
  const unused = {because: demand.id, text, asked: of?.name};
  (sound(text) && !noAct.test(text) ? out.ownerless : out.vague).push(unused);
}

function owned(owner: Party, doing: Doing, told: Told, out: Acts, pointing: Pointer[]): void {
  const {demand, said} = doing;
  const {record, who, passages} = told;
  const names = passages.named(demand.act);
  const behindTo =
    !doing.others && (doing.proposed !== null || isVerbal(demand, doing.owners[0] ?? null, record, who, passages));
  const parts = demand.kind === 'demand' || demand.kind === 'promise' ? acted(said) : [said];
  for (const part of parts) {
    const phrase = phraseOf(part, {
      saying: sayingOf(doing, passages),
      verb: behindTo,
      thing: !behindTo,
      person: isPerson(owner),
    });
    if (!/[\p{L}\p{N}]/u.test(phrase.text)) continue;
    phrase.text = byOneself(phrase.text, demand, record);
    phrase.text = suffered(phrase.text, doing);
    // “the Kestrians must take their own ships out”, of Kestria
    if (single.test(owner.name))
      phrase.text = phrase.text.replace(/^(\p{Lu}\p{Ll}+) their own (?=\p{L})/u, '$1 its own ');
    if (single.test(owner.name) && (doing.owners.length > 1 || isJoint(demand, record)))
      phrase.text = phrase.text.replace(/^(\p{Lu}\p{Ll}+) their (?=\p{L})/u, '$1 its ');
    const unused = {because: demand.id, text: `${owner.name}: ${phrase.text}`};
    if (points.test(phrase.text) || points.test(part.trim())) pointing.push({demand, owner, asked: isAsked(doing)});
    else if (mannersOnly.test(phrase.text) || keepsSilent(demand, phrase.text, passages)) out.manners.push(unused);
    else if (namesNoAct(phrase.text, behindTo || passive.test(part), owner, names, who, passages))
      out.vague.push(unused);
    else out.acts.push(actOf(part, phrase, owner, doing, told));
  }
}

// asked of several, or undertaken by them, in the same words
const isJoint = (demand: Demand, {demands}: EvidenceRecord) =>
  demands.some(d => d !== demand && d.kind === demand.kind && sameWords(d.act, demand.act));
// “called on both to suspend their measures”: each its own
const single = /^(?:the )?(?:\p{Lu}.*[^s]|United \p{L}+)$/u;

// “health posts to be rebuilt”: what is made of it begins with a verb
const passive = /^(?!be |being ).*\b(?:to be|be|being) (?:\p{L}+ly )?\p{L}+(?:ed|en|t|n)\b/u;

// “declined to discuss the offer”: whoever asked is told nothing
const keepsSilent = ({kind, act}: Demand, text: string, passages: Passages) =>
  kind === 'refusal' &&
  act[0] !== undefined &&
  tells.test(text) &&
  /\bdeclin\p{L}+ (?:to )?$/iu.test(passages.before(act[0]));
const tells =
  /^(?:discuss|disclose|comment|say|elaborate|specify|give (?:\p{L}+ )?details|identify|name|reveal|speculate|confirm|answer|respond|talk about|provide (?:\p{L}+ )?details|speak|predict|characteri[sz]e|describe)\b/iu;

function actOf(part: string, phrase: Phrase, owner: Party, doing: Doing, {record, who, passages}: Told): Act {
  const {demand, by, of, taken, others} = doing;
  const person = demand.kind === 'demand' ? (demand.of ?? namedInside(demand, by, who, passages)) : demand.by;
  const undone = demand.wants === 'stop' && !phrase.halting;
  const forbids = undone || (demand.wants === 'do' && phrase.negated);
  return {
    because: demand.id,
    kind: forAnother(doing) ? 'demand' : demand.kind,
    owner,
    by,
    taken,
    to: isAsked(doing) ? null : of,
    wanted: !others && demand.kind !== 'refusal' && !forbids,
    phrase: {...phrase, text: ofPerson(phrase.text, person, owner, record)},
    words: contentOf(part, passages.named(demand.act), phrase.text, owner, who, passages),
    core: coreOf(phrase.text),
    halting: phrase.halting,
    given: conditionsOf(demand, passages),
    spans: demand.act,
    presses: pressing.test(part),
    target: pressing.test(part) ? targetOf(demand.act, owner, who, passages) : null,
    refers: /\b(?:such|those|these|the same)\b(?! as)/i.test(part),
    place: passages.place(demand.act[0] ?? demand.given[0]),
    origin: passages.origin(demand.act[0]?.doc ?? ''),
    sentence: demand.act[0] ? passages.around(demand.act[0]) : part,
  };
}

const forAnother = ({others, proposed, plan}: Doing) => others || proposed !== null || plan;
const isAsked = (doing: Doing) => forAnother(doing) || doing.demand.kind === 'demand';

function sayingOf(doing: Doing, passages: Passages): Saying {
  if (doing.plan) return 'refused';
  if (forAnother(doing)) return 'asked';
  return accepts(doing.demand, passages) ? 'refused' : saying[doing.demand.kind];
}
const saying = {demand: 'asked', offer: 'given', promise: 'given', threat: 'given', refusal: 'refused'} as const;

// what another asks of somebody is asked of the same
function askedAlike({demand, by, text}: Unaddressed, {who, passages}: Told, out: Acts): void {
  const phrase = phraseOf(passages.text(demand.act));
  const worded = {
    words: words(demand.act, text, null, who, passages),
    core: coreOf(phrase.text),
    halting: phrase.halting,
  };
  if (!worded.words.size) return;
  const same = out.acts.find(
    a => a.kind === 'demand' && a.owner !== by && a.by !== by && compared(a, worded).alike >= sameAct,
  );
  if (!same) return;
  const matches = compared(same, worded).same === (demand.wants === 'do' || phrase.halting);
  out.acts.push({
    ...same,
    because: demand.id,
    by,
    taken: true,
    wanted: matches ? same.wanted : !same.wanted,
    given: conditionsOf(demand, passages),
    spans: demand.act,
    place: passages.place(demand.act[0]),
    origin: passages.origin(demand.act[0]?.doc ?? ''),
    sentence: demand.act[0] ? passages.around(demand.act[0]) : text,
  });
  out.ownerless = out.ownerless.filter(u => u.because !== demand.id);
}

// who turns down what another offers to do does not want the other to do it
function retarget(act: Act, all: readonly Act[]): void {
  if (act.kind !== 'refusal' || /^(?:Accept|Agree)\b/.test(act.phrase.text)) return;
  const offer = all.find(a => a.kind === 'offer' && a.owner !== act.owner && a.phrase.text === act.phrase.text);
  if (!offer) return;
  act.owner = offer.owner;
  act.words = offer.words;
  act.kind = 'demand';
  act.to = null;
  act.wanted = false;
}

const sameWords = (a: readonly Span[], b: readonly Span[]) =>
  a[0] !== undefined && a[0].doc === b[0]?.doc && a[0].start === b[0].start && a[0].end === b[0].end;
const decidedBy = (d: Demand, who: Parties) => {
  const party = who.of(d.of);
  return party !== null && decides(party);
};

// “accepted the proposal”, of what is promised: it is accepted as what is refused is not
const accepts = ({kind, act}: Demand, passages: Passages) =>
  kind === 'promise' &&
  act[0] !== undefined &&
  /\b(?:accept|agree|consent|endors|approv|welcom)\p{L}*(?: to)?\s+(?:(?:the|an?|its|their|his|her)\s+)?$/iu.test(
    passages.before(act[0]),
  );
