import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

type Push = (first: Run, then: Run, by: string | null, at: number) => void;

/** “made a pardon the condition of any deal”, “disarmament is a condition for joining” */
export function byCondition(r: Reading, i: number, push: Push): void {
  if (r.words[i] !== 'condition') return;
  if (!/^(?:for|of)$/.test(r.words[i + 1] ?? '') || !/^(?:a|the)$/.test(r.words[i - 1] ?? '')) return;
  const then: Run = {from: i + 2, to: stopAfter(r, i + 2)};
  const subject = r.kid(i, 'cop') >= 0 && !r.negated(i) ? r.kid(i, 'nsubj') : -1;
  if (subject >= 0 && subject < i && r.known(subject) === null && r.xposOf(subject) !== 'PRP') {
    push({from: r.lo[subject]!, to: r.hi[subject]!}, then, r.voice(i)[0] ?? null, i);
    return;
  }
  let v = i - 2;
  while (v > r.sentence(i).from && !r.isVerb(v) && i - v < 9) v--;
  if (r.isVerb(v) && r.lemma(v) === 'make' && !r.negated(v) && i - 1 > v + 1 && /^NNS?$/.test(r.xposOf(i - 2)))
    push({from: v + 1, to: i - 1}, then, r.subjects(v)[0] ?? null, i);
}

function stopAfter(r: Reading, i: number): number {
  const {to} = r.sentence(i - 1);
  while (i < to && !/^[.,;:!?”–—]$/.test(r.words[i]!)) i++;
  return i;
}
