import {allBits, type Bits, keepBits} from './bits.ts';
import {type Passes, passesOver} from './passes.ts';
import type {Space} from './space.ts';
import {type Passing, stability} from './stability.ts';

/** In these the stability of a decision maker depends on no preference but their own. */
const ownPreference: ReadonlySet<Passing> = new Set(['nash', 'gmr', 'smr']);

/**
 * Equilibria of one space under many preferences. What depends on the preference of one decision maker alone is kept by
 * the order of that preference.
 */
export class Equilibria {
  readonly #concepts: readonly Passing[];
  readonly #kept = new Map<string, Bits>();
  readonly #count: number;

  constructor(space: Space, concepts: readonly Passing[]) {
    this.#concepts = concepts;
    this.#count = space.count;
  }

  /** One set per concept; `orders` name the preference of each decision maker, null for one that is not kept. */
  of(space: Space, orders: readonly (readonly number[])[] | null): Bits[] {
    const passes = passesOver(space);
    return this.#concepts.map(concept => {
      const all = allBits(this.#count);
      for (let d = 0; d < space.n; d++) keepBits(all, this.#stable(passes, concept, d, orders));
      return all;
    });
  }

  #stable(passes: Passes, concept: Passing, d: number, orders: readonly (readonly number[])[] | null): Bits {
    if (orders === null || !ownPreference.has(concept)) return stability(passes, d, [concept])[0];
    const key = `${concept} ${d} ${orders[d].join(' ')}`;
    let stable = this.#kept.get(key);
    if (stable === undefined) this.#kept.set(key, (stable = stability(passes, d, [concept])[0]));
    return stable;
  }
}
