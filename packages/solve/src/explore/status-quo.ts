import type {Conflict} from '@suasion/model';

/** The option words of the status quo; null where there is none. */
export function statusQuoWords({statusQuo, decisionMakers}: Conflict): Uint32Array | null {
  if (statusQuo?.kind !== 'options') return null;
  const m = decisionMakers.reduce((sum, {options}) => sum + options.length, 0);
  const words = new Uint32Array(Math.max(1, (m + 31) >>> 5));
  for (const o of statusQuo.taken) words[o >>> 5] |= 1 << (o & 31);
  return words;
}
