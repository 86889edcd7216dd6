import {addBit, type Bits, dropBit, eachBit, hasBit, joinBits, noBits} from './bits.ts';
import {Front} from './front.ts';
import {GraphPasses} from './graph-passes.ts';
import type {Passes} from './passes.ts';
import {type Parts, partsOf, reachOf} from './reach.ts';
import {fillRows} from './rows.ts';
import {type Coalition, coalitions, outsiders} from './sets-of-decision-makers.ts';
import type {Space} from './space.ts';

export type CoalitionConcept = 'nash' | 'gmr' | 'smr' | 'seq';

/**
 * Whose improvements sanction under CSEQ: those of `single` outsiders, or also `joint` ones of any group of outsiders
 * all of whom gain (R⁺⁺ of every sub-coalition). [IH08a]
 */
export type Sanctions = 'single' | 'joint';

/**
 * Coalition stability (SEMANTICS §3) of the candidate states, for one coalition H at a time. s is stable for H when
 * every s₁ ∈ R_H⁺⁺(s) — reachable by H together, better for every member — is deterred: [KHFP01, IH08a, IH08b]
 *
 * - `nash` (CNash): there is none;
 * - `gmr` (CGMR): by some s₂ ∈ R_{N∖H}(s₁) no better than s for some member;
 * - `smr` (CSMR): by such an s₂ from which every s₃ ∈ R_H(s₂) is no better than s for some member;
 * - `seq` (CSEQ): by some s₂ ∈ R⁺_{N∖H}(s₁) no better than s for some member.
 */
export class CoalitionStability {
  readonly #passes: Passes;
  readonly #sanctions: Sanctions;
  readonly #poll: () => void;
  #groups: GroupMoves | undefined;

  constructor(passes: Passes, sanctions: Sanctions, poll: () => void = () => {}) {
    this.#passes = passes;
    this.#sanctions = sanctions;
    this.#poll = poll;
  }

  /** The candidates stable for H. */
  stable(members: Coalition, concept: CoalitionConcept, candidates: Bits): Bits {
    const {space} = this.#passes;
    const ranks = members.map(i => space.rank[i]);
    const others = outsiders(space.n, members);
    const nash = this.#withoutGain(members, ranks, candidates);
    if (concept === 'nash' || others.length === 0) return nash;
    // what is left has an improvement to deter
    const open = candidates.map((word, w) => word & ~nash[w]);
    const deterred = noBits(space.count);
    if (concept === 'seq') this.#withoutGain(members, this.#worst(others, ranks, 'improvements'), open, deterred);
    else {
      this.#withoutGain(members, this.#worst(others, ranks, 'moves'), open, deterred);
      // SMR asks for more than GMR: only what GMR deters can be deterred
      if (concept === 'smr') this.#keepSymmetric(members, others, ranks, deterred);
    }
    joinBits(nash, deterred);
    return nash;
  }

  /** Is an improvement of H from s to s₁ safe under CSEQ, no sanction of the outsiders holding any member to s? */
  undeterred(members: Coalition): (s: number, s1: number) => boolean {
    const ranks = members.map(i => this.#passes.space.rank[i]);
    const others = outsiders(this.#passes.space.n, members);
    if (others.length === 0) return () => true;
    const worst = this.#worst(others, ranks, 'improvements');
    return (s, s1) => allBetter(worst, s1, ranks, s);
  }

  /** For each member the least rank the outsiders' responses to a state may hold that member to. */
  #worst(others: number[], ranks: Int32Array[], steps: 'moves' | 'improvements'): Int32Array[] {
    if (steps === 'moves' || this.#sanctions === 'single' || others.length === 1) {
      return ranks.map(r => this.#passes.lowest(others, r, steps));
    }
    this.#groups ??= new GroupMoves(this.#passes.space, this.#poll);
    const groups = this.#groups.among(others);
    const passes = new GraphPasses(groups, this.#poll);
    const all = Array.from({length: groups.n}, (_, k) => k);
    return ranks.map(r => passes.lowest(all, r, 'moves'));
  }

  /** The candidates from which H reaches no t with value(t) better than s for every member. */
  #withoutGain(
    members: Coalition,
    value: Int32Array[],
    candidates: Bits,
    into = noBits(this.#passes.space.count),
  ): Bits {
    const {space} = this.#passes;
    const ranks = members.map(i => space.rank[i]);
    const parts = partsOf(space, members);
    if (parts !== null) {
      const front = new Front(value, parts);
      this.#each(candidates, s => {
        if (!front.beats(parts.part[s], ranks, s)) addBit(into, s);
      });
      return into;
    }
    const reach = reachOf(space, members);
    this.#each(candidates, s => {
      if (!reach(s, t => allBetter(value, t, ranks, s))) addBit(into, s);
    });
    return into;
  }

  /** Drops from `deterred` the states with an improvement whose every sanction H can leave for something better. */
  #keepSymmetric(members: Coalition, others: number[], ranks: Int32Array[], deterred: Bits): void {
    const {space} = this.#passes;
    const {count} = space;
    const reachOthers = reachOf(space, others);
    const reachMembers = reachOf(space, members);
    const parts = partsOf(space, members);
    const outside = partsOf(space, others);

    if (parts !== null && outside !== null && everyPairMeets(parts, outside, count)) {
      // every response is open to the others after every move of H: one part H cannot escape from deters everything
      const front = new Front(ranks, parts);
      let hardest = 0;
      this.#each(deterred, s => {
        if (!front.beats(hardest, ranks, s)) return;
        for (let p = 0; p < parts.parts; p++) {
          if (front.beats(p, ranks, s)) continue;
          hardest = p;
          return;
        }
        dropBit(deterred, s);
      });
      return;
    }

    const front = parts === null ? null : new Front(ranks, parts);
    // per search from s: does H escape from s₂ to a state better than s for all? 1 yes, 2 no
    const escapes = new Uint8Array(count);
    const asked: number[] = [];
    const holds = (s: number, s2: number): boolean => {
      if (escapes[s2] === 0) {
        asked.push(s2);
        const out =
          front !== null && parts !== null
            ? front.beats(parts.part[s2], ranks, s)
            : allBetter(ranks, s2, ranks, s) || reachMembers(s2, s3 => allBetter(ranks, s3, ranks, s));
        escapes[s2] = out ? 1 : 2;
      }
      return escapes[s2] === 2;
    };
    const improvements = reachOf(space, members);
    this.#each(deterred, s => {
      const undeterred = improvements(s, s1 => allBetter(ranks, s1, ranks, s) && !reachOthers(s1, s2 => holds(s, s2)));
      if (undeterred) dropBit(deterred, s);
      for (const s2 of asked) escapes[s2] = 0;
      asked.length = 0;
    });
  }

  #each(states: Bits, visit: (s: number) => void): void {
    let visited = 0;
    eachBit(states, s => {
      if ((++visited & 1023) === 0) this.#poll();
      visit(s);
    });
  }
}

/** Coalition improvements R_H⁺⁺(s), ascending: one function per coalition, called with s. */
export function coalitionImprovements(space: Space, members: Coalition): (s: number) => Int32Array {
  const ranks = members.map(i => space.rank[i]);
  const parts = partsOf(space, members);
  if (parts !== null) {
    const {start, states} = fillRows(parts.part, parts.parts);
    return s => {
      const found: number[] = [];
      for (let k = start[parts.part[s]], end = start[parts.part[s] + 1]; k < end; k++) {
        if (allBetter(ranks, states[k], ranks, s)) found.push(states[k]);
      }
      return Int32Array.from(found);
    };
  }
  const reach = reachOf(space, members);
  return s => {
    const found: number[] = [];
    reach(s, t => {
      if (allBetter(ranks, t, ranks, s)) found.push(t);
      return false;
    });
    return Int32Array.from(found).sort();
  };
}

/** Does every part of one partition have exactly one state in common with every part of the other? */
function everyPairMeets(a: Parts, b: Parts, count: number): boolean {
  if (a.parts * b.parts !== count) return false;
  const met = noBits(count);
  for (let s = 0; s < count; s++) {
    const pair = a.part[s] * b.parts + b.part[s];
    if (hasBit(met, pair)) return false;
    addBit(met, pair);
  }
  return true;
}

/** value(t) > rank(s) for every member */
function allBetter(value: Int32Array[], t: number, ranks: Int32Array[], s: number): boolean {
  for (let i = 0; i < value.length; i++) if (value[i][t] <= ranks[i][s]) return false;
  return true;
}

/** Groups of decision makers as movers, each moving only to where all of the group gain: R_K⁺⁺ of every group K. */
class GroupMoves {
  readonly #space: Space;
  readonly #poll: () => void;
  /** by the group's members, e.g. `0,2` */
  readonly #moves = new Map<string, Int32Array[]>();

  constructor(space: Space, poll: () => void) {
    this.#space = space;
    this.#poll = poll;
  }

  /** As far as passes look at a space: its states, its movers and their moves. */
  among(members: number[]): Pick<Space, 'count' | 'n' | 'rank' | 'eachMove'> {
    const moves = [...coalitions(members.length)].map(group => this.#movesOf(group.map(k => members[k])));
    return {
      count: this.#space.count,
      n: moves.length,
      rank: [],
      eachMove: (k, s, visit) => moves[k][s].forEach(visit),
    };
  }

  #movesOf(group: number[]): Int32Array[] {
    const key = group.join();
    let moves = this.#moves.get(key);
    if (moves === undefined) {
      const improve = coalitionImprovements(this.#space, group);
      moves = Array.from({length: this.#space.count}, (_, s) => {
        if ((s & 255) === 0) this.#poll();
        return improve(s);
      });
      this.#moves.set(key, moves);
    }
    return moves;
  }
}
