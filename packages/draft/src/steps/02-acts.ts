import type {Demand, EvidenceRecord, Span} from '@suasion/model';
import {actWords} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {type Phrase, phraseOf} from '../phrase.ts';
import {mannersOnly, noAct, pressing} from '../words/small.ts';
import {decides, type Parties, type Party} from './01-parties.ts';

/** Something somebody could do, as one place in the reports has it. */
export interface Act {
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
  words: ReadonlySet<string>;
  given: readonly Span[];
  /** true when the act is to press somebody */
  presses: boolean;
  place: number;
  /** the sentence it stands in */
  sentence: string;
}

/** An act nobody could be found to do. */
export interface Ownerless {
  because: string;
  text: string;
}

/** Reads what each demand, offer, refusal, promise and threat would have whom do. */
export function acts(
  record: EvidenceRecord,
  who: Parties,
  passages: Passages,
): {acts: Act[]; ownerless: Ownerless[]; manners: Ownerless[]; vague: Ownerless[]} {
  const out: Act[] = [];
  const ownerless: Ownerless[] = [];
  const manners: Ownerless[] = [];
  const vague: Ownerless[] = [];
  const hollowOnes: {demand: Demand; owner: Party; by: Party | null; of: Party | null}[] = [];
  const sides = new Set<Party>();
  for (const {by, of} of record.demands) {
    for (const party of [who.of(by), who.of(of)]) if (party && decides(party) && !party.mediator) sides.add(party);
  }
  // of two sides, the other
  const theOther = (by: Party): Party | null => {
    const others = [...sides].filter(party => party !== by);
    return sides.has(by) && others.length === 1 ? others[0]! : null;
  };
  for (const demand of record.demands) {
    const by = who.of(demand.by);
    const of = who.of(demand.of);
    const counterpart = demand.kind === 'demand' && !of && by ? theOther(by) : null;
    const raw = withoutSubject(demand.act, of ?? counterpart ?? by, who, passages);
    const owner = demand.kind === 'demand' ? (of ?? counterpart) : by;
    if (!owner || !decides(owner)) {
      if (raw.trim()) ownerless.push({because: demand.id, text: phraseOf(raw).text});
      continue;
    }
    const phrase = phraseOf(raw, undefined, saying[demand.kind]);
    if (!/[\p{L}\p{N}]/u.test(phrase.text)) continue;
    if (hollow.test(phrase.text)) {
      hollowOnes.push({demand, owner, by, of});
      continue;
    }
    if (noAct.test(phrase.text)) {
      vague.push({because: demand.id, text: `${owner.name}: ${phrase.text}`});
      continue;
    }
    if (mannersOnly.test(phrase.text)) {
      manners.push({because: demand.id, text: `${owner.name}: ${phrase.text}`});
      continue;
    }
    const undone = demand.wants === 'stop' && !phrase.halting;
    const forbids = undone || (demand.wants === 'do' && phrase.negated);
    out.push({
      because: demand.id,
      kind: demand.kind,
      owner,
      by,
      taken: counterpart !== null,
      to: demand.kind === 'demand' ? null : of,
      wanted: demand.kind === 'refusal' ? forbids && demand.wants === 'stop' : !forbids,
      phrase,
      words: words(demand.act, phrase.text, owner, who, passages),
      given: demand.given,
      presses: pressing.test(raw),
      place: passages.place(demand.act[0] ?? demand.given[0]),
      sentence: demand.act[0] ? passages.around(demand.act[0]) : raw,
    });
  }
  out.sort((a, b) => a.place - b.place);
  // “it will not do that”: what was last said of the one who would act
  for (const {demand, owner, by, of} of hollowOnes) {
    const place = passages.place(demand.act[0]);
    const meant = out.findLast(
      a => a.owner === owner && a.place < place && place - a.place < near && !(a.because === demand.id),
    );
    if (!meant) continue;
    const undone = demand.wants === 'stop' || demand.kind === 'refusal' || phraseOf(passages.text(demand.act)).negated;
    const to = demand.kind === 'demand' ? null : of;
    out.push({...meant, because: demand.id, kind: demand.kind, by, to, wanted: !undone, given: demand.given, place});
  }
  return {acts: out.sort((a, b) => a.place - b.place), ownerless, manners, vague};
}

const near = 700;
const saying = {demand: 'asked', offer: 'given', promise: 'given', threat: 'given', refusal: 'refused'} as const;
/** Words that only point at an act named elsewhere. */
const hollow =
  /^(?:(?:agree to |accept |give |make |meet |do |take )?(?:that|this|it|so|them|those|these|such|the same|otherwise|not|nothing|something|anything|(?:the|that|this|its|their|such|any|those|these) (?:demand|demands|call|calls|request|requests|appeal|condition|conditions|steps?|idea|move|thing|things))|act|do|not|so)$/i;

// “the DUP form an executive”: who would act is said already
function withoutSubject(spans: readonly Span[], subject: Party | null, who: Parties, passages: Passages): string {
  const [span, ...more] = spans;
  const name = span && passages.named([span])[0];
  if (!span || !name || !subject || who.of(name.actor) !== subject) return passages.text(spans);
  const before = passages.text([{...span, end: name.start}]);
  const after = {...span, start: name.end};
  if (!/^(?:that )?(?:the )?$/i.test(before) || !/^ \p{Ll}/u.test(passages.text([after]))) return passages.text(spans);
  return passages.text([after, ...more]).trim();
}

/** The content of an act with every actor as one token, whatever it is called there; its owner is left out. */
export function words(spans: readonly Span[], text: string, owner: Party | null, who: Parties, passages: Passages) {
  const named = passages.named(spans);
  let replaced = passages.text(spans);
  for (const {doc, start, end, actor} of named) {
    const party = who.of(actor);
    // a town's people are mostly the town
    if (party?.kind === 'people') continue;
    const name = passages.text([{doc, start, end}]);
    replaced = replaced.replace(name, party && party !== owner ? ` @${party.id} ` : ' ');
  }
  const found = actWords(replaced);
  return found.size ? found : actWords(text);
}
