import type {Demand, EvidenceRecord, Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import {actWords, compared, sameAct, type Worded} from '../likeness.ts';
import type {Named, Passages} from '../passages.ts';
import {finite} from '../phrase/finite.ts';
import {sound} from '../phrase/sound.ts';
import {acted, type Phrase, phraseOf} from '../phrase.ts';
import {spoken} from '../spoken.ts';
import {mannersOnly, noAct, pressing} from '../words/small.ts';
import {decides, isPerson, type Parties, type Party} from './01-parties.ts';
import type {Asked} from './asked.ts';
import {acceptable, anothers, carriedOn, othersAct, ownersOf, planFor, proposedTo} from './doers.ts';
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

// “asked the president to resign”: he would, not the government he is counted with
const personal = /^(?:resign|step (?:down|aside)|stand (?:down|aside)|quit|leave office|drop out|bow out)\b/i;
function ofPerson(text: string, {kind, of}: Demand, owner: Party, record: EvidenceRecord): string {
  if (kind !== 'demand' || isPerson(owner) || !personal.test(text)) return text;
  const asked = record.actors.find(a => a.id === of && a.kind === 'person');
  if (!asked || asked.name === owner.name) return text;
  const name = /^\p{Ll}/u.test(asked.name) ? `the ${asked.name}` : asked.name;
  return `Have ${name} ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Reads what each demand, offer, refusal, promise and threat would have whom do. */
export function acts(
  record: EvidenceRecord,
  who: Parties,
  passages: Passages,
  rest: {sides: Sides; asked: Asked},
): Acts {
  const out: Acts = {acts: [], ownerless: [], manners: [], vague: []};
  const pointing: {demand: Demand; owner: Party; asked: boolean}[] = [];
  const unaddressed: {demand: Demand; by: Party; text: string}[] = [];
  let last: {demand: Demand; owner: Party} | null = null;
  for (const demand of record.demands) {
    const by = who.of(demand.by);
    const of = who.of(demand.of);
    // what a side asks of its own people is between them
    if (demand.kind === 'demand' && by !== null && by === of) continue;
    // who will not have what another does asks the other not to do it
    const others = demand.kind === 'refusal' && by ? anothers(demand, by, of, who, passages) : null;
    // what somebody proposes that another do is for the other: “the envoy proposed that the town reopen its wells”
    const named: Party | null =
      demand.kind === 'offer' ? (proposedTo(demand, by, who, passages) ?? carriedOn(demand, last, passages)) : null;
    if (demand.kind === 'offer') last = named && {demand, owner: named};
    const plan = demand.kind === 'offer' && !named && by !== null && of !== null && planFor(demand, by, of, passages);
    const another = others ?? named ?? (plan ? of : null);
    const {owners, taken} = another ? {owners: [another], taken: false} : ownersOf(demand, by, of, passages, rest);
    const subject = owners[0] ?? by;
    const told = others ? othersAct(passages.text(demand.act)) : spoken(demand, subject, who, passages);
    const said = plan ? acceptable(told) : told;
    if (!owners.length) {
      // one of several asked may be nobody who decides: the others have it
      if (said.trim() && !record.demands.some(d => sameWords(d.act, demand.act) && decidedBy(d, who))) {
        const {text} = phraseOf(said);
        if (by && demand.kind === 'demand' && !of) unaddressed.push({demand, by, text});
        const unused = {because: demand.id, text, asked: of?.name};
        (sound(text) && !noAct.test(text) ? out.ownerless : out.vague).push(unused);
      }
      continue;
    }
    const names = passages.named(demand.act);
    const behindTo = !others && (named !== null || isVerbal(demand, owners[0] ?? null, record, who, passages));
    const asked = another !== null || demand.kind === 'demand';
    const parts = demand.kind === 'demand' || demand.kind === 'promise' ? acted(said) : [said];
    for (const owner of owners) {
      for (const part of parts) {
        const phrase = phraseOf(part, {
          saying: plan ? 'refused' : another ? 'asked' : accepts(demand, passages) ? 'refused' : saying[demand.kind],
          verb: behindTo,
          thing: !behindTo,
          person: isPerson(owner),
        });
        if (!/[\p{L}\p{N}]/u.test(phrase.text)) continue;
        const unused = {because: demand.id, text: `${owner.name}: ${phrase.text}`};
        if (points.test(phrase.text) || points.test(part.trim())) pointing.push({demand, owner, asked});
        else if (mannersOnly.test(phrase.text)) out.manners.push(unused);
        else if (
          !sound(phrase.text, behindTo) ||
          noAct.test(phrase.text) ||
          announces.test(phrase.text) ||
          givesNobody(phrase.text, names, passages) ||
          agreesToSelf(phrase.text, owner, names, who, passages)
        )
          out.vague.push(unused);
        else {
          const undone = demand.wants === 'stop' && !phrase.halting;
          const forbids = undone || (demand.wants === 'do' && phrase.negated);
          const refuses = demand.kind === 'refusal';
          out.acts.push({
            because: demand.id,
            kind: another ? 'demand' : demand.kind,
            owner,
            by,
            taken,
            to: asked ? null : of,
            wanted: others ? false : refuses ? false : !forbids,
            phrase: {...phrase, text: ofPerson(phrase.text, demand, owner, record)},
            words: contentOf(part, names, phrase.text, owner, who, passages),
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
          });
        }
      }
    }
  }
  // what another asks of somebody is asked of the same
  for (const {demand, by, text} of unaddressed) {
    const phrase = phraseOf(passages.text(demand.act));
    const worded = {
      words: words(demand.act, text, null, who, passages),
      core: coreOf(phrase.text),
      halting: phrase.halting,
    };
    const same = out.acts.find(
      a =>
        a.kind === 'demand' &&
        a.owner !== by &&
        a.by !== by &&
        compared(a, worded).alike >= sameAct &&
        worded.words.size > 0,
    );
    if (!same) continue;
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
  for (const act of out.acts) retarget(act, out.acts);
  out.acts.sort((a, b) => a.place - b.place);
  // “it will not do that”, “rejects the move”: what was last said of the one who would act
  for (const {demand, owner, asked} of pointing) {
    const place = passages.place(demand.act[0]);
    // “demanded that the town do the same”: as whoever demands it
    const alike = asked && /\bthe same$/i.test(passages.text(demand.act).trim());
    const doer = alike ? who.of(demand.by) : owner;
    const mine = out.acts.filter(a => a.owner === doer && a.because !== demand.id && Math.abs(a.place - place) < near);
    // “rejected the request”: what was asked, not what was said to be a condition
    const called =
      /\b(?:requests?|demands?|calls?|appeals?|ideas?|suggestions?|proposals?)$|^see to (?:it|them)$/i.test(
        passages.text(demand.act),
      );
    const before = mine.findLast(a => a.place < place && (!called || a.kind === 'demand'));
    const spoken = called || alike ? null : spokenOf(demand, owner, before, record, who, passages);
    const meant = spoken ?? before ?? (asked && !alike ? mine[0] : undefined);
    if (!meant) continue;
    const undone = demand.wants === 'stop' || demand.kind === 'refusal' || phraseOf(passages.text(demand.act)).negated;
    out.acts.push({
      ...meant,
      owner,
      because: demand.id,
      kind: asked ? 'demand' : demand.kind,
      by: who.of(demand.by),
      to: asked ? null : who.of(demand.of),
      wanted: !undone,
      given: conditionsOf(demand, passages),
      place,
    });
  }
  out.acts.sort((a, b) => a.place - b.place);
  return out;
}

// “on condition that Kestria reopen the crossing. Kestria has refused to do so”: a condition, too, names an act of its subject
function spokenOf(
  demand: Demand,
  owner: Party,
  before: Act | undefined,
  record: EvidenceRecord,
  who: Parties,
  passages: Passages,
): Act | null {
  const [at] = demand.act;
  if (!at) return null;
  let best: {span: Span; after: string} | null = null;
  for (const span of record.demands.flatMap(d => (d === demand ? [] : d.given))) {
    const gap = at.start - span.end;
    if (span.doc !== at.doc || gap < 0 || gap > near / 2) continue;
    const name = passages.named([span])[0];
    if (!name || who.of(name.actor) !== owner) continue;
    if (before && passages.place(span) < before.place) continue;
    const after = passages.text([{...span, start: name.end}]).trim();
    if (!best || span.start > best.span.start) best = {span, after};
  }
  if (!best) return null;
  const phrase = phraseOf(finite(best.after, best.after), {verb: true});
  if (!sound(phrase.text, true)) return null;
  return {
    because: demand.id,
    kind: demand.kind,
    owner,
    by: owner,
    taken: false,
    to: null,
    wanted: true,
    phrase,
    words: words([best.span], phrase.text, owner, who, passages),
    core: coreOf(phrase.text),
    halting: phrase.halting,
    given: [],
    spans: [best.span],
    presses: false,
    target: null,
    refers: false,
    place: passages.place(best.span),
    origin: passages.origin(best.span.doc),
    sentence: passages.around(best.span),
  };
}

/** The first other party named: the one to be pressed. */
export function targetOf(spans: readonly Span[], owner: Party, who: Parties, passages: Passages): Party | null {
  for (const {actor} of passages.named(spans)) {
    const party = who.of(actor);
    if (party && party !== owner && decides(party)) return party;
  }
  return null;
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

// “whether or not its neighbours agree” is no condition
const conditionsOf = (demand: Demand, passages: Passages) =>
  demand.given.filter(span => !/^(?:whether|even if|regardless of|no matter)\b/i.test(passages.text([span]).trim()));

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

const near = 700;
const saying = {demand: 'asked', offer: 'given', promise: 'given', threat: 'given', refusal: 'refused'} as const;

/** Words that only point at an act named elsewhere. */
const points =
  /^do so\b|^(?:(?:agree to |accept |give |make |meet |do |take |adopt |tolerate |set |use |let |allow |see to )?(?:one|them|that|this|it|so|them|those|these|such|the same|otherwise|not|nothing|something|anything|(?:the|that|this|its|their|such|any|those|these|an?|further|new|unilateral|more|no)(?: (?:other|such|new|unilateral|further|hostile))* (?:demands?|calls?|requests?|appeals?|conditions?|steps?|ideas?|moves?|things?|measures?|actions?|involvement|interference|intervention))|act|do|not|so|unilateral measures)$/i;

// “give the guild” what: whoever is given something is named, the thing is not
function givesNobody(text: string, names: readonly Named[], passages: Passages): boolean {
  const whom = /^(?:Give|Grant|Award|Offer|Tell|Assure) (?:the )?(?<whom>.+)$/u.exec(text)?.groups?.whom;
  return whom !== undefined && names.some(name => passages.text([name]).replace(/^the /i, '') === whom);
}

// “agree to the harbour on behalf of others”: whoever would act, where what is asked should stand
function agreesToSelf(text: string, owner: Party, names: readonly Named[], who: Parties, passages: Passages): boolean {
  const thing = /^(?:Agree to|Accept|Give|Grant) (?:the )?(?<thing>\p{Lu}.*)$/u.exec(text)?.groups?.thing;
  return (
    thing !== undefined &&
    names.some(name => {
      const called = passages.text([name]).replace(/^the /i, '');
      return (
        who.of(name.actor) === owner &&
        thing.startsWith(called) &&
        /^(?: |$)(?!\p{Lu})/u.test(thing.slice(called.length))
      );
    })
  );
}

/** An offer that is only said to be made. */
const announces =
  /^(?:(?:make|give|put forward|present|submit|table|agree to|have) (?:(?!to\b|for\b|of\b)[\p{L}-]+ ){0,4}(?:offers?|proposals?|bids?|announcements?|comments?|remarks?)$|make (?:an?|the|its|another) (?:\p{L}+ )?(?:statement|announcement|speech)\b)/iu;

// “pick a date after the government has opened”: when, not what
const whenever =
  /(?<=\S \S+.*) (?:after|before|until|once|when|while|as soon as) (?=.*\b(?:has|have|had|is|are|was|were|ha[sd]n['’]t|isn['’]t) ).*$/iu;

/** The content of an act with every actor as one token, whatever it is called there; its owner is left out. */
export function contentOf(
  said: string,
  names: readonly Named[],
  phrase: string,
  owner: Party | null,
  who: Parties,
  passages: Passages,
): Set<string> {
  let replaced = said.replace(whenever, '');
  for (const name of names) {
    const party = who.of(name.actor);
    // a town's people are mostly the town
    if (party?.kind === 'people') continue;
    const called = passages.text([name]);
    // “withdraw Vostrian forces” is about the forces, whosever they are
    const moved = /\b(?:forces|troops|soldiers|army|fighters|units|police)$/i.exec(called)?.[0] ?? '';
    replaced = replaced.replace(called, party && party !== owner ? ` @${party.id} ` : ` ${moved} `);
  }
  const found = actWords(replaced);
  return found.size ? found : actWords(phrase);
}

/** The same of the words of spans. */
export const words = (spans: readonly Span[], phrase: string, owner: Party | null, who: Parties, passages: Passages) =>
  contentOf(passages.text(spans), passages.named(spans), phrase, owner, who, passages);
