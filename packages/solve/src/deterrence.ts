import {type Reach, reachBySteps, reachOf} from './reach.ts';
import {type Coalition, outsiders} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';
import {Successors} from './successors.ts';
import {findWitness, type Step} from './witness.ts';

/** The concepts in which a sanction is a sequence of moves, and Nash, which knows none. SIM is in `combination.ts`. */
export type Sequential = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq';

/** Must every sanctioning step be an improvement of its mover? */
export const sanctionsImprove = (concept: Sequential): boolean => concept === 'seq' || concept === 'sseq';
/** May the sanctioned move once more, and must the sanction survive that? */
export const countermoveCounts = (concept: Sequential): boolean => concept === 'smr' || concept === 'sseq';

/**
 * Stability of coalition H (one member: a decision maker) under one concept, by search from single states: what
 * explanations and changes of preference ask. [Nash50, How71, FH79, RV17, KHFP01]
 */
export class Deterrence {
  readonly space: Space;
  readonly coalition: Coalition;
  readonly concept: Sequential;
  readonly others: readonly number[];
  readonly #joint: Reach;
  readonly #back: Reach;
  readonly #sanctions: Reach;
  #steps: Successors | undefined;
  /** responses once asked for, while there is room: every state of a model asks for the same ones */
  readonly #responses = new Map<number, Int32Array>();
  #room = 16_000_000;

  /** `improvements` of the space spare who asks about many states finding them again and again. */
  constructor(space: Space, coalition: Coalition, concept: Sequential, improvements?: Successors) {
    this.space = space;
    this.coalition = coalition;
    this.concept = concept;
    this.others = outsiders(space.n, coalition);
    this.#joint = reachOf(space, coalition);
    this.#back = reachOf(space, coalition);
    const steps = sanctionsImprove(concept) ? 'improvements' : 'moves';
    this.#sanctions =
      steps === 'improvements' && improvements !== undefined && space.transitive
        ? reachBySteps(space, this.others, improvements)
        : reachOf(space, this.others, steps);
  }

  /** R_H⁺⁺(s), ascending: what H reaches together with every member better off. For one member its improvements. */
  improvements(s: number): number[] {
    const {rank} = this.space;
    return this.moves(s).filter(t => this.coalition.every(i => rank[i][t] > rank[i][s]));
  }

  /** Does t hold H to s: some member no better off, and under SMR and SSEQ wherever H then moves? */
  holds(s: number, t: number): boolean {
    return this.#noBetter(s, t) && (!countermoveCounts(this.concept) || !this.#back(t, u => !this.#noBetter(s, u)));
  }

  #noBetter(s: number, t: number): boolean {
    const {rank} = this.space;
    for (const i of this.coalition) if (rank[i][t] <= rank[i][s]) return true;
    return false;
  }

  /** Is the improvement of H from s to s₁ deterred? */
  deterred(s: number, s1: number): boolean {
    if (this.concept === 'nash' || this.space.safe?.(this.coalition, s, s1)) return false;
    return this.#sanctions(s1, s2 => this.holds(s, s2));
  }

  stable(s: number): boolean {
    return this.improvements(s).every(s1 => this.deterred(s, s1));
  }

  /** The states of R_{N∖H}(s₁), or R⁺_{N∖H}(s₁) under SEQ and SSEQ, ascending. */
  responses(s1: number): Int32Array {
    let responses = this.#responses.get(s1);
    if (responses === undefined) {
      responses = ascending(this.#sanctions, s1);
      this.#room -= responses.length;
      if (this.#room >= 0) this.#responses.set(s1, responses);
    }
    return responses;
  }

  /** The states of R_H(s), ascending. */
  moves(s: number): number[] {
    return [...ascending(this.#joint, s)];
  }

  /** The sanction that deters: fewest moves, then the smallest ids along them. Null when nothing does. */
  sanction(s: number, s1: number): Step[] | null {
    if (this.concept === 'nash' || this.space.safe?.(this.coalition, s, s1)) return null;
    this.#steps ??= new Successors(this.space, sanctionsImprove(this.concept) ? 'improvements' : 'moves');
    const walk = {space: this.space, from: s1, moves: this.#steps, improvements: this.#steps};
    const end = (t: number) => t !== s1 && this.holds(s, t);
    const sides = {coalition: this.others, outsiders: []};
    return findWitness(walk, sides, {opening: end, end, promising: () => true})?.opening ?? null;
  }

  /** How H itself gets from s to s₁: fewest moves, then the smallest ids along them. */
  way(s: number, s1: number): Step[] {
    const moves = new Successors(this.space, 'moves');
    const end = (t: number) => t === s1;
    const sides = {coalition: this.coalition, outsiders: []};
    return findWitness({space: this.space, from: s, moves, improvements: moves}, sides, {
      opening: end,
      end,
      promising: () => true,
    })!.opening;
  }
}

function ascending(reach: Reach, s: number): Int32Array {
  const found: number[] = [];
  let sorted = true;
  reach(s, t => {
    sorted &&= found.length === 0 || found[found.length - 1] < t;
    found.push(t);
    return false;
  });
  const states = new Int32Array(found);
  return sorted ? states : states.sort();
}
