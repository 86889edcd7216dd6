import {build, type FoundDemand} from '../acts/build.ts';
import type {Complement} from '../asking/complements.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import {nominal, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds, isDeedNoun} from '../words/deeds.ts';
import {isWilled} from './willed.ts';

/**
 * “The two ports suspended their dues for a year and …”, “Norland and Sudrey extended the treaty”: what two settle by doing it together is
 * undertaken by both.
 */
export function doneTogether(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const things = settled.get(r.a.lemma[v]!);
  if (!things || r.xposOf(v) !== 'VBD' || r.passive(v) || r.negated(v) || !r.isReal(v) || r.supposed(v)) return [];
  if (!r.is(v, 'root', 'conj', 'ccomp', 'parataxis')) return [];
  const by = r.subjects(v);
  const object = r.kid(v, 'obj');
  if (by.length < 2 || object < v || !things.test(r.a.lemma[object]!)) return [];
  return build(
    r,
    calendar,
    'promise',
    by,
    {head: v, run: {from: v, to: r.hi[v]!}, of: [], verbal: true, addressed: false},
    v,
    false,
  );
}

/** “Azer and Turkmenia endorsed the proposal”: what one consents to of what was proposed */
export function endorsed(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!/^(?:endorse|approve)$/.test(r.a.lemma[v]!) || r.xposOf(v) !== 'VBD' || r.passive(v) || r.negated(v)) return [];
  if (!r.isReal(v) || r.supposed(v)) return [];
  const by = r.subjects(v);
  const object = r.kid(v, 'obj');
  if (!by.length || object < v || !proposed.test(r.a.lemma[object]!)) return [];
  return nominal(r, object, [], false).flatMap(c => build(r, calendar, 'promise', by, c, v, false));
}

/** “signed an agreement with the Union to share the water”, “reached a deal for a truce”: undertaken by those who sign, to those they sign with */
export function signed(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!/^(?:sign|reach|strike|conclude|make)$/.test(r.a.lemma[v]!) || !/^VB[DNG]$/.test(r.xposOf(v))) return [];
  if (r.passive(v) || r.negated(v) || r.modal(v) !== null || r.isQuestion(v) || r.supposed(v)) return [];
  const by = r.subjects(v);
  const pact = r.kid(v, 'obj');
  if (!by.length || pact < v || !bond.test(r.a.lemma[pact]!)) return [];
  const acts = undertaken(r, v, pact);
  const partner = acts.length ? Math.max(r.oblique(pact, 'with'), r.oblique(v, 'with')) : -1;
  const of = partner > v && partner < acts[0]!.head ? r.actorsOf(partner, by) : [];
  return acts.flatMap(c => build(r, calendar, 'promise', by, {...c, of, addressed: of.length > 0}, v, false));
}

/** what the pact is to do, or for */
function undertaken(r: Reading, v: number, pact: number): Complement[] {
  const inner = infinitive(r, pact, pact);
  const to = inner > pact ? inner : infinitive(r, v, pact);
  if (to > pact)
    return deeds.has(r.a.lemma[to]!) || r.a.lemma[to] === 'resolve' || isWilled(r, to) ? verbal(r, to, [], false) : [];
  const what = r.words[pact + 1] === 'for' || r.words[pact + 1] === 'on' ? nounAfter(r, pact + 1) : -1;
  return what > pact && isDeedNoun(r.a.lemma[what]!) ? nominal(r, what, [], false) : [];
}

/** What two sign with each other. By lemma. */
const bond = /^(?:agreement|deal|pact|accord|treaty|memorandum|pledge|protocol|understanding|contract)$/;

/** What is put to one for consent. By lemma. */
const proposed =
  /^(?:proposal|compromise|formula|roadmap|truce|ceasefire|accord|agreement|pact|settlement|swap|charter|exchange|deal)$/;

/** What two do together when they settle, by the lemma of the verb, and to what. */
const settled: ReadonlyMap<string, RegExp> = new Map(
  [
    'suspend: tariff|duty|strike|sanction|embargo|boycott|hostility|lawsuit|claim|treaty|toll|levy|due|fee|blockade|campaign|ban',
    'lift drop ease: tariff|duty|sanction|embargo|boycott|ban|claim|suit|lawsuit|blockade|curb|restriction|objection',
    'extend renew prolong: agreement|treaty|truce|ceasefire|pact|accord|deal|contract|lease|lull|pause|deadline|talk|mandate|arrangement',
    'fix set settle: price|tariff|fee|rate|quota|border|boundary|line|share|wage|rent|dispute|quarrel|row|bill|ceiling',
    'exchange swap: prisoner|hostage|captive|ambassador|body|territory|list|land',
  ].flatMap(line => {
    const [verbs, nouns] = line.split(': ');
    return verbs!.split(' ').map(x => [x, new RegExp(`^(?:${nouns})$`)] as const);
  }),
);
