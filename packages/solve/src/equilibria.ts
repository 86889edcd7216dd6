import {allBits, type Bits, keepBits} from './bits.ts';
import {type Passes, passesOver} from './passes.ts';
import type {Space} from './space.ts';
import {type Passing, stability} from './stability.ts';

/** In these the stability of a decision maker depends on no preference but their own. */
const ownPreference: ReadonlySet<Passing> = new Set(['nash', 'gmr', 'smr']);

/**
 * Equilibria of one space under many preferences. What depends on no preference is shared; what depends on the preference
 * of one decision maker alone is kept by the order of that preference.
 */
export class Equilibria {
  readonly #concepts: readonly Passing[];
  readonly #kept = new Map<string, Bits[]>();
  readonly #count: number;
  #passes: Passes | undefined;

  constructor(space: Space, concepts: readonly Passing[]) {
    this.#concepts = concepts;
    this.#count = space.count;
  }

  /** One set per concept; `orders` name the preference of each decision maker, null for one that is not kept. */
  of(space: Space, orders: readonly (readonly number[])[] | null): Bits[] {
    this.#passes = this.#passes?.under?.(space) ?? passesOver(space);
    const all = this.#concepts.map(() => allBits(this.#count));
    for (let d = 0; d < space.n; d++) {
      for (const [k, set] of this.#stable(this.#passes, d, orders?.[d] ?? null).entries()) keepBits(all[k], set);
    }
    return all;
  }

  #stable(passes: Passes, d: number, order: readonly number[] | null): Bits[] {
    if (order === null) return stability(passes, d, this.#concepts);
    const own = this.#concepts.filter(c => ownPreference.has(c));
    const rest = this.#concepts.filter(c => !ownPreference.has(c));
    const key = `${d} ${order.join(' ')}`;
    let kept = this.#kept.get(key);
    if (kept === undefined) this.#kept.set(key, (kept = stability(passes, d, own)));
    const found = stability(passes, d, rest);
    return this.#concepts.map(c => (ownPreference.has(c) ? kept[own.indexOf(c)] : found[rest.indexOf(c)]));
  }
}
