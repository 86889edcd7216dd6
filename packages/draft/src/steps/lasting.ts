import {type EvidenceRecord, lastsUntil} from '@suasion/model';
import type {Passages} from '../passages.ts';

/** “the strike would persist until both sign”: what goes on today and ends with what comes first, rather than begins */
export function endsWith({first, then}: EvidenceRecord['requires'][number], passages: Passages): boolean {
  const [from, to] = [then.at(-1), first[0]];
  const between = from && to && from.end <= to.start ? passages.gap(from, to) : null;
  return between !== null && lastsUntil(passages.text(then), between);
}
