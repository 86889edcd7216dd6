import type {EvidenceRecord} from '@suasion/model';
import type {Passages} from '../passages.ts';

const goesOn = /\b(?:continu|persist|remain|stay|carry on|carrie[sd] on|go(?:es)? on|went on)(?:s|es|ed|ing|e)?\b/i;

/** “the strike would persist until both sign”: what goes on today and ends with what comes first, rather than begins */
export function endsWith({first, then}: EvidenceRecord['requires'][number], passages: Passages): boolean {
  const [from, to] = [then.at(-1), first[0]];
  if (!from || !to || from.doc !== to.doc || to.start < from.end || !goesOn.test(passages.text(then))) return false;
  return /^[\s,]*(?:until|till)\b/.test(passages.text([{doc: from.doc, start: from.end, end: to.start}]));
}
