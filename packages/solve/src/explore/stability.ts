import {combinationOf} from '../combination.ts';
import type {Concept} from '../concept.ts';
import {Deterrence} from '../deterrence.ts';
import type {Exploration} from './exploration.ts';
import type {Partial} from './partial-space.ts';

/** Which of the states met are equilibria, found state by state and kept once it is settled. */
export class EquilibriaMet {
  readonly #concept: Concept;
  readonly #exploration: Exploration;
  /** by pattern of option words, which do not change as more states are met */
  readonly #known = new Map<string, boolean>();
  #made: {space: Partial; deterrence: Deterrence[]} | null = null;

  constructor(exploration: Exploration, concept: Concept) {
    this.#exploration = exploration;
    this.#concept = concept;
  }

  /** Is s stable for everyone? Provisional while moves it depends on have only been asked for. */
  has(space: Partial, s: number): boolean {
    const key = space.wordsOf(s).join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const {explorer} = this.#exploration;
    let all = true;
    let settled = true;
    for (let d = 0; d < space.n && (all || !settled); d++) {
      const misses = explorer.misses;
      const stable = this.#stable(space, d, s);
      const sure = explorer.misses === misses;
      // one decision maker for whom it is certainly not stable settles it
      if (!stable && sure) {
        all = false;
        settled = true;
        break;
      }
      if (!stable) all = false;
      if (!sure) settled = false;
    }
    if (settled) this.#known.set(key, all);
    return all;
  }

  #stable(space: Partial, d: number, s: number): boolean {
    if (this.#made?.space !== space) this.#made = {space, deterrence: []};
    const {deterrence} = this.#made;
    deterrence[d] ??= new Deterrence(space, [d], this.#concept === 'sim' ? 'nash' : this.#concept);
    if (this.#concept !== 'sim') return deterrence[d].stable(s);
    return deterrence[d].improvements(s).every(to => combinationOf(space, d, s, to) !== null);
  }
}
