import {GraphSpace} from '../graph-space.ts';
import {type Merge, mergedArcs, mergedFaces, mergeStates} from '../merge.ts';
import {OptionSpace, sortStates} from '../option-space.ts';
import {denseRank, lexicographicRank} from '../preference.ts';
import type {Space, Visit} from '../space.ts';
import {truth} from '../truth.ts';
import type {Explorer, Generated} from './explorer.ts';
import {statusQuoWords} from './status-quo.ts';

/**
 * The states an explorer has met, as a space: numbered among themselves in the order of their ids, so that whatever is told
 * by smallest ids is told alike. Moves not gone through yet are asked for in passing; while anything is asked for, what was
 * computed here is only provisional.
 */
export interface Partial extends Space {
  readonly partial: true;
  readonly explorer: Explorer;
  /** the public id of a state among all feasible ones; null when it is not known */
  idOf(s: number): bigint | null;
  /** option words of a state; of a merged one its smallest member's */
  wordsOf(s: number): Uint32Array;
  /** index of the state with these option words, or −1 when it has not been met */
  met(words: ArrayLike<number>): number;
  /** are all moves (or improvements) of d from s here? */
  knows(kind: Generated, d: number, s: number): boolean;
}

export const isPartial = (space: Space): space is Partial => space.partial === true;

/** The public id of a state, of a listed space or of one that is explored; null when it is not known. */
export function publicId(space: Space, s: number): string | null {
  return isPartial(space) ? (space.idOf(s)?.toString() ?? null) : `${s + 1}`;
}

export function partialSpace(explorer: Explorer): Partial {
  const {conflict} = explorer;
  const space = new PartialSpace(explorer);
  return explorer.merged ? new PartialMergedSpace(space, mergeStates(space, conflict.sameState).merge) : space;
}

class PartialSpace extends OptionSpace implements Partial {
  readonly partial = true;
  readonly explorer: Explorer;
  readonly #place: Int32Array;

  constructor(explorer: Explorer) {
    const {conflict, m, words, count} = explorer;
    const values = explorer.values.slice(0, count * words);
    sortStates(values, words);
    super(conflict, m, values, statusQuoWords(conflict));
    this.explorer = explorer;
    this.#place = new Int32Array(count);
    for (let s = 0; s < count; s++) this.#place[s] = explorer.find(this.#words(s));
    this.rank = this.#ranks();
  }

  override eachMove(d: number, s: number, visit: Visit): void {
    this.explorer.has('moves', d, this.#place[s]);
    super.eachMove(d, s, visit);
  }

  eachImprovement(d: number, s: number, visit: Visit): void {
    this.explorer.has('improvements', d, this.#place[s]);
    const rank = this.rank[d];
    const here = rank[s];
    super.eachMove(d, s, t => {
      if (rank[t] > here) visit(t);
    });
  }

  /** −1 also for a feasible state not met so far, which is then met for the next time. */
  override indexOf(value: ArrayLike<number>): number {
    const s = super.indexOf(value);
    if (s < 0 && this.explorer.feasible(value)) this.explorer.ask(value);
    return s;
  }

  safe(members: readonly number[], s: number, s1: number): boolean {
    return this.explorer.safe(members, this.#words(s), this.#words(s1));
  }

  idOf(s: number): bigint | null {
    return this.explorer.ids.of(this.#words(s));
  }

  met(words: ArrayLike<number>): number {
    return super.indexOf(words);
  }

  wordsOf(s: number): Uint32Array {
    return this.explorer.wordsOf(this.#place[s]);
  }

  knows(kind: Generated, d: number, s: number): boolean {
    return this.explorer.knows(kind, d, this.#place[s]);
  }

  /** Asks for the moves of d from s, or for the improvements among them. */
  want(kind: Generated, d: number, s: number): void {
    this.explorer.has(kind, d, this.#place[s]);
  }

  /** The moves of d from s that are here, asking for nothing. */
  eachMoveHere(d: number, s: number, visit: Visit): void {
    super.eachMove(d, s, visit);
  }

  #words(s: number): Uint32Array {
    return this.values.subarray(s * this.words, (s + 1) * this.words);
  }

  #ranks(): Int32Array[] {
    const {explorer, count} = this;
    const ground = this.ground();
    return explorer.conflict.preferences.map((preference, d) => {
      if (preference.kind !== 'ranking') {
        const statements = preference.kind === 'prioritized' ? preference.statements : [];
        return lexicographicRank(
          statements.map(({that}) => truth(that, ground)),
          count,
        );
      }
      const key = new Int32Array(1);
      const rank = new Int32Array(count);
      for (let s = 0; s < count; s++) {
        explorer.wants[d].judge(this.#words(s), key);
        rank[s] = key[0];
      }
      return denseRank(rank);
    });
  }
}

/** With states that count as one: a class is met with all its members, and asked for with all of them. */
class PartialMergedSpace extends GraphSpace implements Partial {
  readonly partial = true;
  readonly explorer: Explorer;
  readonly #states: PartialSpace;
  readonly #merge: Merge;

  constructor(states: PartialSpace, merge: Merge) {
    const {conflict, m, explorer} = states;
    // the arcs are those between states that are here
    const here = {eachMove: (d: number, s: number, visit: Visit) => states.eachMoveHere(d, s, visit)};
    const arcs = conflict.decisionMakers.map((_, d) => mergedArcs(here, merge, d));
    const statusQuo = states.statusQuo < 0 ? -1 : merge.classOf[states.statusQuo];
    super(conflict, m, arcs, statusQuo, mergedFaces(states, merge));
    this.explorer = explorer;
    this.#states = states;
    this.#merge = merge;
    const {start, members} = merge;
    this.rank = states.rank.map(rank =>
      denseRank(Int32Array.from({length: this.count}, (_, c) => rank[members[start[c]]])),
    );
  }

  override eachMove(d: number, c: number, visit: Visit): void {
    this.#want('moves', d, c);
    super.eachMove(d, c, visit);
  }

  eachImprovement(d: number, c: number, visit: Visit): void {
    this.#want('improvements', d, c);
    const rank = this.rank[d];
    super.eachMove(d, c, t => {
      if (rank[t] > rank[c]) visit(t);
    });
  }

  idOf(c: number): bigint | null {
    return this.explorer.ids.of(this.wordsOf(c));
  }

  wordsOf(c: number): Uint32Array {
    return this.#states.wordsOf(this.#first(c));
  }

  met(words: ArrayLike<number>): number {
    const s = this.#states.met(words);
    return s < 0 ? -1 : this.#merge.classOf[s];
  }

  knows(kind: Generated, d: number, c: number): boolean {
    const {start, members} = this.#merge;
    for (let k = start[c]; k < start[c + 1]; k++) if (!this.#states.knows(kind, d, members[k])) return false;
    return true;
  }

  #first(c: number): number {
    return this.#merge.members[this.#merge.start[c]];
  }

  #want(kind: Generated, d: number, c: number): void {
    const {start, members} = this.#merge;
    for (let k = start[c]; k < start[c + 1]; k++) this.#states.want(kind, d, members[k]);
  }
}
