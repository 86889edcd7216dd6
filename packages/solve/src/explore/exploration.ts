import type {Conflict} from '@suasion/model';
import type {Limits} from '../limits.ts';
import {Explorer} from './explorer.ts';
import {type Partial, partialSpace} from './partial-space.ts';

/** How far single-state questions may go into a space that is not listed. */
export interface Budget {
  /** most states met in answering one part of a question (one coalition, one concept); 50,000 unless given */
  states?: number;
  /** most states met for the question as a whole; eight times as many unless given */
  inAll?: number;
}

/** What was visited for an answer, and what was not. */
export interface Visited {
  /** states met */
  states: number;
  /** states there are; null when they could not be counted */
  feasible: bigint | null;
  /** by decision maker: from how many states all moves, or all improvements, were gone through, and how many moves in all */
  by: {decisionMaker: number; moves: number; improvements: number; tried: number}[];
  /** times the answer was tried, each time with more states */
  rounds: number;
  budget: Required<Budget>;
  /** parts of the question that needed more states than the budget allows; 0 when the answer is complete */
  unfinished: number;
}

const usual = 50_000;
/** With many coalitions to ask about, the states met are laid out anew again and again: so many times as many as may be met. */
const mostLaidOut = 12;

/**
 * Answers from the states met so far, meets those the answer asked for in passing, and answers again until nothing is asked
 * for: the answer then rests on no move that was not gone through, and is the one the whole space would give.
 */
export class Exploration {
  readonly explorer: Explorer;
  readonly budget: Required<Budget>;
  readonly #limits: Pick<Limits, 'signal' | 'progress'>;
  #space: Partial | null = null;
  #rounds = 0;

  constructor(conflict: Conflict, budget: Budget, limits: Pick<Limits, 'signal' | 'progress'>) {
    const states = budget.states ?? usual;
    this.explorer = new Explorer(conflict);
    this.budget = {states, inAll: budget.inAll ?? 8 * states};
    this.#limits = limits;
  }

  /** The states met so far. */
  get space(): Partial {
    if (this.#space?.explorer !== this.explorer || this.#size !== this.explorer.count) {
      this.#space = partialSpace(this.explorer);
      this.#size = this.explorer.count;
      this.#laidOut += this.#size;
    }
    return this.#space;
  }
  #size = -1;
  /** states, each as often as it was laid out */
  #laidOut = 0;

  /** Is there room for more states at all, and time to go through them? */
  get spent(): boolean {
    const {inAll} = this.budget;
    return this.explorer.count >= inAll || this.#laidOut >= mostLaidOut * inAll;
  }

  /**
   * The value `work` has when it asks for nothing that is not there. Past the budget its last value, `complete` false: what
   * follows from the states met so far.
   */
  until<T>(work: (space: Partial) => T): {value: T; complete: boolean} {
    const {explorer, budget} = this;
    const most = Math.min(budget.inAll, explorer.count + budget.states);
    for (;;) {
      explorer.dropAsked();
      const misses = explorer.misses;
      const value = work(this.space);
      this.#rounds++;
      if (explorer.misses === misses) return {value, complete: true};
      this.#limits.progress?.({phase: `exploring: ${explorer.count.toLocaleString('en')} states`, done: null});
      if (explorer.count > most || explorer.goOn(2 * explorer.count, most, this.#limits)) {
        explorer.dropAsked();
        const before = explorer.misses;
        const last = work(this.space);
        explorer.dropAsked();
        return {value: last, complete: explorer.misses === before};
      }
    }
  }

  visited(unfinished: number): Visited {
    const {explorer, budget} = this;
    return {
      states: explorer.count,
      feasible: explorer.ids.count,
      by: explorer.generated.map((tally, decisionMaker) => ({decisionMaker, ...tally})),
      rounds: this.#rounds,
      budget,
      unfinished,
    };
  }
}
