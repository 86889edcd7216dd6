import {hashText} from '../../attribution/atoms.ts';
import {addScores, type Linear} from '../../language/linear.ts';
import type {FoundDemand} from '../acts/build.ts';
import type {Reading} from '../reading/reading.ts';
import {type Asked, type Candidate, candidates, keyOf, Mentions} from './candidates.ts';
import {features} from './features.ts';

/** Who asks and who is asked, chosen among those who could be meant. */
export interface Askers {
  settle(r: Reading, found: readonly FoundDemand[]): FoundDemand[];
}

/** Whoever the rules say. */
export const ruled: Askers = {settle: (_, found) => [...found]};

export const slots = ['by', 'of'] as const;
export type Slot = (typeof slots)[number];

/** One choice to make, with what speaks for each who could be chosen. */
export interface Choice {
  slot: Slot;
  candidates: Candidate[];
  features: string[][];
}

export function choice(r: Reading, mentions: Mentions, asked: Asked, slot: Slot, by: string): Choice {
  const list = candidates(r, mentions, asked, slot).filter(c => c.ruled || slot === 'by' || by === '' || c.key !== by);
  return {slot, candidates: list, features: list.map(c => features(r, mentions, asked, slot, c, by))};
}

/** Each demand with the one before it in the text that another word raised. */
export function inOrder(found: readonly FoundDemand[]): Asked[] {
  const order = [...found].sort((x, y) => x.trigger - y.trigger || x.run.from - y.run.from);
  let before: FoundDemand | null = null;
  let last: FoundDemand | null = null;
  return order.map(demand => {
    if (last && last.trigger !== demand.trigger) before = last;
    last = demand;
    return {demand, before};
  });
}

/** the actors a candidate means, made where none yet is */
export const whom = (r: Reading, c: Candidate): string[] =>
  c.noun >= 0 && r.context.describe ? [r.context.describe(c.noun)] : [...c.ids];

/** A log-linear choice over hashed features, a class of weights for each slot (weights/askers.md). */
export class RankedAskers implements Askers {
  readonly model: Linear;
  constructor(model: Linear) {
    this.model = model;
  }

  settle(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
    // where the rules name somebody they are as good and much quicker (weights/askers.md)
    if (found.every(d => d.by.length && d.of.length)) return [...found];
    const mentions = new Mentions(r);
    const settled = new Map<FoundDemand, FoundDemand>();
    for (const asked of inOrder(found)) {
      const out = {...asked.demand};
      settled.set(asked.demand, out);
      for (const slot of slots) {
        if (out[slot].length) continue;
        // what nobody asks is asked of nobody
        if (slot === 'of' && !out.by.length && !out.of.length) continue;
        const best = this.best(choice(r, mentions, asked, slot, keyOf(r, out.by)));
        if (!best.ruled) out[slot] = whom(r, best);
      }
    }
    return found.map(d => settled.get(d)!);
  }

  protected best({slot, candidates: list, features: of}: Choice): Candidate {
    const k = slots.indexOf(slot);
    let best = list[0]!;
    let most = -Infinity;
    for (const [i, c] of list.entries()) {
      const keys = Int32Array.from(of[i]!, hashText);
      const scores = new Float32Array(slots.length);
      addScores(this.model, keys, keys.length, scores);
      const score = scores[k]!;
      if (score > most) [best, most] = [c, score];
    }
    return best;
  }
}
