import type {Demand, EvidenceRecord, Span} from '@suasion/model';
import {actWords} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {type Phrase, phraseOf} from '../phrase.ts';
import {pressing} from '../words/small.ts';
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
export function acts(record: EvidenceRecord, who: Parties, passages: Passages): {acts: Act[]; ownerless: Ownerless[]} {
  const out: Act[] = [];
  const ownerless: Ownerless[] = [];
  for (const demand of record.demands) {
    const by = who.of(demand.by);
    const of = who.of(demand.of);
    const raw = passages.text(demand.act);
    const owner = demand.kind === 'demand' ? of : by;
    if (!owner || !decides(owner)) {
      if (raw.trim()) ownerless.push({because: demand.id, text: phraseOf(raw).text});
      continue;
    }
    const phrase = phraseOf(raw);
    if (!/[\p{L}\p{N}]/u.test(phrase.text)) continue;
    const undone = demand.wants === 'stop' && !phrase.halting;
    const forbids = undone || (demand.wants === 'do' && phrase.negated);
    out.push({
      because: demand.id,
      kind: demand.kind,
      owner,
      by,
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
  return {acts: out.sort((a, b) => a.place - b.place), ownerless};
}

/** The content of an act with every actor as one token, whatever it is called there; its owner is left out. */
export function words(spans: readonly Span[], text: string, owner: Party | null, who: Parties, passages: Passages) {
  const named = passages.named(spans);
  let replaced = passages.text(spans);
  for (const {doc, start, end, actor} of named) {
    const party = who.of(actor);
    const name = passages.text([{doc, start, end}]);
    replaced = replaced.replace(name, party && party !== owner ? ` @${party.id} ` : ' ');
  }
  const found = actWords(replaced);
  return found.size ? found : actWords(text);
}
