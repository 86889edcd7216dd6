import type {EvidenceRecord} from '@suasion/model';
import type {Gathered} from '../gather.ts';
import {deciderBar, deciderWeights, movedTo, optionBar, optionWeights} from '../words/weights.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import {appeals} from './appeals.ts';
import {Signs, worthOf} from './signs.ts';
import type {Want} from './want.ts';

export interface Chosen {
  /** in reading order */
  kept: DraftOption[];
  /** why the others were left out */
  left: Map<DraftOption, 'appeal' | 'party' | 'lesser' | 'limit'>;
  /** who decides, what they are worth */
  parties: ReadonlyMap<Party, number>;
}

/**
 * Which acts become options, and who decides: what the signs of each are worth together must reach a bar. What the wants
 * of somebody about an option that stays are tied to by influence stays with it.
 */
export function choose(
  record: EvidenceRecord,
  gathered: Gathered,
  {maxOptions, maxParties}: {maxOptions: number; maxParties: number},
): Chosen {
  const {options, stated, moved} = gathered;
  const signs = new Signs(record, gathered);
  // who can move whom is what a model is asked: what somebody is said to be moved to comes before the rest
  const moving = (o: DraftOption) => (moved.inducements.some(i => i.option === o && !i.assumed) ? movedTo : 0);
  const worth = new Map(options.map(o => [o, worthOf(signs.option(o), optionWeights) + moving(o)]));
  const place = (o: DraftOption) => o.acts[0]?.place ?? Number.MAX_SAFE_INTEGER;
  const standing = new Map(signs.heard().map(p => [p, worthOf(signs.party(p), deciderWeights)]));
  const ranked = [...standing.keys()].sort((a, b) => standing.get(b)! - standing.get(a)!);
  // a decision is between two at least
  const enough = Math.max(2, ranked.filter(p => standing.get(p)! >= deciderBar).length);
  const inside = new Set(ranked.slice(0, Math.min(enough, Math.max(2, maxParties))));

  // whoever would do something for what one of them does bargains with them
  const bargains = stated.filter(
    w =>
      w.party === w.then.option.owner &&
      !w.assumed &&
      w.when.some(l => l.option.owner !== w.party && inside.has(l.option.owner)) &&
      (standing.get(w.party) ?? -Infinity) >= deciderBar - slack,
  );
  for (const {party} of bargains) if (inside.size < maxParties) inside.add(party);

  const called = appeals(record, options, stated);
  const sorted = options
    .filter(o => inside.has(o.owner) && !called.has(o))
    .sort((a, b) => worth.get(b)! - worth.get(a)! || place(a) - place(b));
  const least = Math.max(handful, sorted.filter(o => worth.get(o)! >= optionBar).length);
  // what would bring an option about stands next to it, so that no limit parts them, and so does what its owner would do
  // it for where nothing else is said of it
  const withMeans = (o: DraftOption) => [
    o,
    ...moved.inducements.filter(i => i.option === o).flatMap(i => i.by.filter(b => !called.has(b))),
    ...purposes(o, stated).filter(b => inside.has(b.owner)),
    ...bargains.filter(w => inside.has(w.party) && w.when.some(l => l.option === o)).map(w => w.then.option),
  ];
  const good = new Set(sorted.slice(0, least).flatMap(withMeans));
  const kept = [...good].slice(0, Math.max(1, maxOptions)).sort((a, b) => place(a) - place(b));
  const left: Chosen['left'] = new Map();
  for (const o of options) {
    if (kept.includes(o)) continue;
    left.set(o, called.has(o) ? 'appeal' : !inside.has(o.owner) ? 'party' : good.has(o) ? 'limit' : 'lesser');
  }
  return {kept, left, parties: new Map([...inside].map(p => [p, standing.get(p)!]))};
}

/** What may be wanting to the bar in who bargains, in the units of the weights. */
const slack = 4;

/** So many are kept, where there are as many, whatever speaks against them. */
const handful = 4;

function purposes(option: DraftOption, stated: readonly Want[]): DraftOption[] {
  const own = stated.filter(w => w.party === option.owner && w.then.option === option && !w.assumed);
  return own.some(w => w.when.length === 0) ? [] : own.flatMap(w => w.when.map(l => l.option));
}

/**
 * Decision makers by what is said of them, so that the main ones stand first: who has an option, and who of those that
 * decide asks something of the others.
 */
export function order(kept: DraftOption[], wants: Want[], who: Parties, chosen: ReadonlyMap<Party, number>): Party[] {
  const weight = new Map<Party, number>();
  for (const o of kept) weight.set(o.owner, (weight.get(o.owner) ?? 0) + o.weight);
  const asking = new Set(wants.map(w => w.party).filter(p => !weight.has(p) && decides(p)));
  for (const party of asking) if (chosen.has(party)) weight.set(party, 0.5);
  // one alone decides with nobody: then whoever asks stands inside
  if (weight.size < 2) for (const party of asking) weight.set(party, 0.5);
  return who.all.filter(p => weight.has(p)).sort((a, b) => weight.get(b)! - weight.get(a)!);
}
