import type {EvidenceRecord, Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import {compared, likeness, sameAct} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {sound} from '../phrase/sound.ts';
import {phraseOf} from '../phrase.ts';
import {pressing} from '../words/small.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import {type DraftOption, newOption} from './03-options.ts';
import {noted} from './04-conditions.ts';
import {words} from './act-words.ts';

/** “press Damascus to make concessions”, “get him to attend”: acts of the one pressed, options if they are none yet. */
export function induced(
  what: readonly Span[],
  target: Party,
  options: DraftOption[],
  because: string,
  who: Parties,
  passages: Passages,
): DraftOption[] {
  const named = passages.named(what).find(m => who.of(m.actor) === target);
  const span = named && what.find(s => s.doc === named.doc && s.start <= named.start && named.end <= s.end);
  if (!named || !span) return [];
  const mine = options.filter(o => o.owner === target && !o.presses);
  const after = passages.text([{doc: span.doc, start: named.end, end: span.end}]);
  // “use his influence so that the shooting stops”
  const purpose = /\bso (?:that )?(?<end>\S.*)$/i.exec(after)?.groups?.end;
  if (purpose) {
    const phrase = phraseOf(purpose);
    const worded = {
      words: words(
        [{doc: span.doc, start: span.end - purpose.length, end: span.end}],
        phrase.text,
        target,
        who,
        passages,
      ),
      core: coreOf(phrase.text),
      halting: phrase.halting,
    };
    const known = mine.find(o => compared(o, worded).alike >= sameAct);
    if (known) return [known];
  }
  const said = /^(?:['’]s)?(?:\s+\p{L}+){0,3}?\s+(?:to\s+|into\s+(?=\p{L}+ing\b))(?<act>\p{L}+\b.*)$/su.exec(after)
    ?.groups?.act;
  // “to encourage them to return to Geneva”: what they are encouraged to
  const act = said?.replace(
    /^(?:encourage|press|persuade|get|convince|push|urge|bring|force|make)\s+(?:them|him|her|it|the \S+|\p{Lu}\S+)\s+(?:(?:to|into)\s+)?/u,
    '',
  );
  if (!act || pressing.test(act.split(' ')[0]!)) return [];
  const phrase = phraseOf(act);
  // to make concessions is to do what the other side asks
  if (/^(?:make|offer|give) (?:\p{L}+ ){0,2}concessions?\b/iu.test(phrase.text)) {
    const to = passages.named([{doc: span.doc, start: span.end - act.length, end: span.end}]).map(m => who.of(m.actor));
    const asked = mine.filter(o =>
      o.acts.some(a => a.kind === 'demand' && a.wanted && a.by && (!to.length || to.includes(a.by))),
    );
    if (asked.length) {
      for (const option of asked) noted(option, because);
      return asked;
    }
  }
  const rest = {doc: span.doc, start: span.end - act.length, end: span.end};
  const worded = {
    words: words([rest], phrase.text, target, who, passages),
    core: coreOf(phrase.text),
    halting: phrase.halting,
  };
  const known = mine.find(o => compared(o, worded).alike >= sameAct);
  if (known) {
    noted(known, because);
    known.weight += 1;
    return [known];
  }
  if (worded.words.size === 0 || !sound(phrase.text)) return [];
  const option = newOption(target, phrase.text, worded, [because], 2.6);
  options.push(option);
  return [option];
}

// named in what they can do; else the one they are all said to have a hold on; else the one most is demanded of
export function abilityTarget(
  what: readonly Span[],
  partners: Party[],
  holds: Map<Party, Map<Party, unknown>>,
  moved: readonly {partners: Party[]; target: Party}[],
  options: DraftOption[],
  who: Parties,
  passages: Passages,
): Party | null {
  for (const {actor} of passages.named(what)) {
    const party = who.of(actor);
    if (party && !partners.includes(party) && decides(party)) return party;
  }
  // “together we can do something”: about the same party as before
  const before = moved.findLast(m => m.partners.some(p => partners.includes(p)) && !partners.includes(m.target));
  if (before) return before.target;
  for (const partner of partners) {
    for (const target of holds.get(partner)?.keys() ?? []) if (!partners.includes(target)) return target;
  }
  // whom else it could be about is only guessed where nothing is said of what they can
  if (!/\b(?:something|anything|nothing|it|this|that|more|help)\b/i.test(passages.text(what))) return null;
  const asked = new Map<Party, number>();
  for (const o of options) {
    if (partners.includes(o.owner) || o.presses) continue;
    const n = o.acts.filter(a => a.kind === 'demand').length;
    if (n) asked.set(o.owner, (asked.get(o.owner) ?? 0) + n);
  }
  const [most] = [...asked].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** The demanded act that what was said speaks of, else the one most of the partners want, else the one most is said of. */
export function likest(
  list: DraftOption[],
  said: ReadonlySet<string>,
  partners: readonly Party[],
  record: EvidenceRecord,
  who: Parties,
): DraftOption | null {
  const wanting = (o: DraftOption) => {
    const items = record.demands.filter(d => o.because.includes(d.id));
    return partners.filter(p => items.some(d => who.of(d.by) === p && p !== o.owner)).length;
  };
  let best: DraftOption | null = [...list].sort((a, b) => wanting(b) - wanting(a))[0] ?? null;
  let score = 0.4;
  for (const option of list) {
    const alike = likeness(option.words, said);
    if (alike > score) [best, score] = [option, alike];
  }
  return best;
}

/** Whether somebody else is named in what they are said to be able to do. */
export const namesTarget = (what: readonly Span[], partners: readonly Party[], who: Parties, passages: Passages) =>
  passages.named(what).some(({actor}) => {
    const party = who.of(actor);
    return party !== null && !partners.includes(party) && decides(party);
  });
