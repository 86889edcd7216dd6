import type {Cast, Mention} from '../actors/cast.ts';
import type {Nominal} from '../actors/find-nominals.ts';
import {lower} from '../actors/phrases.ts';

/** What two are called, each with what they are. By lemma. */
const called: readonly (readonly [lemma: RegExp, kind: 'state' | 'person', role: RegExp | null])[] = [
  [/^(?:country|nation|state|government|neighbou?r|capital|republic)$/, 'state', null],
  [/^minister$/, 'person', /\b(?:minister|secretary of state)\b/i],
  [/^president$/, 'person', /\bpresident\b/i],
  [/^leader$/, 'person', /\b(?:president|prime minister|premier|chancellor|leader|king|chairman)\b/i],
  [
    /^(?:diplomat|envoy|negotiator)$/,
    'person',
    /\b(?:minister|envoy|negotiator|diplomat|secretary of state|ambassador|representative)\b/i,
  ],
];

/**
 * The two that “the two countries”, “both ministers” mean, in the order of the text: the only two of their kind named so far, else
 * those of the last sentence that names just two; none otherwise.
 */
export function pairMeant(cast: Cast, p: Nominal, before: readonly Mention[]): number[] {
  const {a} = cast;
  let numeral = p.from;
  while (numeral < p.head && !/^(?:two|both)$/.test(lower(a, numeral))) numeral++;
  const of = called.find(([lemma]) => lemma.test(p.lemma));
  if (!of || !p.plural || p.whose.length || numeral === p.head || (lower(a, numeral) === 'two' && !p.definite))
    return [];
  if (p.modifiers.replace(/\b(?:two|both)\b/g, '').trim()) return [];
  const [, kind, role] = of;
  const fits = before.filter(m => {
    const x = cast.actors[m.actor]!;
    return m.form === 'name' && !m.place && x.kind === kind && x.named && (!role || role.test(x.role ?? ''));
  });
  const all = distinctOf(fits);
  if (all.length === 2) return all;
  for (let k = fits.length - 1; k >= 0; k--) {
    const s = a.sentOf[fits[k]!.head]!;
    const there = distinctOf(fits.filter(m => a.sentOf[m.head] === s));
    if (there.length === 2) return there;
    if (there.length > 2 || a.sentOf[p.head]! - s > 4) return [];
  }
  return [];
}

const distinctOf = (all: readonly Mention[]): number[] => [...new Set(all.map(m => m.actor))];
