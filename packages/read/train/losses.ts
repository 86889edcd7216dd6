import type {EvidenceRecord} from '@suasion/model';
import type {MarkedDemand, Passage} from '../../../texts/load.ts';
import {agreement} from './passage-scores.ts';

/**
 * Where demands are lost, the first reason that holds: the act is not found at all, its span is off (it shares words, but less than
 * half of all), its kind is wrong, who makes it, to whom, or both.
 */
export const losses = ['right', 'no act', 'span', 'kind', 'by', 'of', 'by and of'] as const;
export type Loss = (typeof losses)[number];
export type Losses = {[side in 'marked' | 'found']: Record<Loss, number>};

const none = (): Record<Loss, number> => Object.fromEntries(losses.map(l => [l, 0])) as Record<Loss, number>;
export const emptyLosses = (): Losses => ({marked: none(), found: none()});

/** Counts each marked demand by how it fares in the record, and each found one by how it fares among the marks. */
export function countLosses(passage: Passage, record: EvidenceRecord, into: Losses): void {
  const {agrees, overlap} = agreement(passage, record);
  type Found = EvidenceRecord['demands'][number];
  const reason = (pairs: readonly [MarkedDemand, Found][]): Loss => {
    const shares = pairs.map(([g, d]) => overlap(g.act, d.act));
    const acts = pairs.filter((_, k) => shares[k]! >= 0.5);
    if (!acts.length) return shares.some(x => x > 0.15) ? 'span' : 'no act';
    const kind = acts.filter(([g, d]) => g.kind === d.kind);
    if (!kind.length) return 'kind';
    const who = kind.map(([g, d]) => [agrees(d.by, g.by), agrees(d.of, g.of)] as const);
    if (who.some(([by, of]) => by && of)) return 'right';
    if (who.some(([by]) => by)) return 'of';
    return who.some(([, of]) => of) ? 'by' : 'by and of';
  };
  for (const g of passage.demands) into.marked[reason(record.demands.map(d => [g, d]))]++;
  for (const d of record.demands) into.found[reason(passage.demands.map(g => [g, d]))]++;
}

export const lossTable = (of: Losses): string[] =>
  (['marked', 'found'] as const).map(side => {
    const all = losses.reduce((sum, l) => sum + of[side][l], 0);
    const share = (n: number) => `${n} (${all ? ((100 * n) / all).toFixed(1) : '0.0'} %)`;
    return `${side.padEnd(7)} ${all}: ${losses.map(l => `${l} ${share(of[side][l])}`).join(', ')}`;
  });
