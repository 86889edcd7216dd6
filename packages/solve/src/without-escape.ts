import {addBit, type Bits, noBits} from './bits.ts';
import type {Passes} from './passes.ts';

/**
 * The states from which d has no undeterred improvement. `worst` says, for every s₁, the least rank of d that its
 * opponents' responses to s₁ hold d to (s₁ itself counted in, which is harmless as s₁ is better than s): the improvement
 * to s₁ is undeterred when both it and this worst are better than s, so s is stable iff
 * max over {s} ∪ R_d(s) of min(rank, worst) ≤ rank(s).
 */
export function withoutEscape(passes: Passes, d: number, worst: Int32Array): Bits {
  const at = passes.unescaped?.(d, worst);
  if (at) return at;
  const {count, rank} = passes.space;
  const r = rank[d];
  const safe = worst === r ? r : new Int32Array(count);
  if (safe !== r) for (let s = 0; s < count; s++) safe[s] = worst[s] < r[s] ? worst[s] : r[s];
  const best = passes.highest(d, safe);
  const stable = noBits(count);
  for (let s = 0; s < count; s++) if (best[s] <= r[s]) addBit(stable, s);
  return stable;
}
