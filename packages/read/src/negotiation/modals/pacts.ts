import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';

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
