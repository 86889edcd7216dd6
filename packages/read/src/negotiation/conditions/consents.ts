import {positive, type Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {consents} from '../words/conditions.ts';

type Push = (first: Run, then: Run, by: string | null, at: number) => void;

/** “can sell only with parliament's consent”, “will mediate only upon a request”: the act behind “only” must come first */
export function byConsent(r: Reading, i: number, push: Push): void {
  if (r.words[i - 1] !== 'only' || !/^(?:with|upon|on|after)$/.test(r.words[i]!)) return;
  const noun = nounAfter(r, i);
  const v = noun < 0 || !consents.test(r.a.lemma[noun]!) || r.isQuestion(i) ? -1 : verbBefore(r, i - 1);
  if (v < 0) return;
  // “a request by the two together”
  let to = noun + 1;
  while (to < r.sentence(i).to && !/^[.,;:!?–—”]$/.test(r.words[to]!) && !r.isVerb(to)) to++;
  push({from: i + 1, to}, {from: positive(r, v).from, to: i - 1}, r.voice(v)[0] ?? null, i);
}

/** the predicate the phrase at a token belongs to, right before it in its clause; -1 when none */
function verbBefore(r: Reading, i: number): number {
  const {from} = r.sentence(i);
  for (let v = i - 1; v >= from && i - v < 12; v--) {
    if (r.isVerb(v) && r.modal(v) !== null && !/^(?:MD)$/.test(r.xposOf(v)) && !/^(?:be|have)$/.test(r.words[v]!))
      return v;
    if (/^[.;:,–—]$/.test(r.words[v]!)) return -1;
  }
  return -1;
}

/** “First the arrears, then the licence”: one after the other */
export function byFirstThen(r: Reading, i: number, push: Push): void {
  const {from, to} = r.sentence(i);
  if (
    r.words[i] !== 'first' ||
    !(i === from || /^[“:,;]$/.test(r.words[i - 1]!)) ||
    !/^(?:DT|PRP\$|NN|NNS)$/.test(r.xposOf(i + 1))
  )
    return;
  const noun = nounAfter(r, i);
  if (noun < 0 || !/^[,;]$/.test(r.words[noun + 1] ?? '')) return;
  for (let j = noun + 1; j + 1 < Math.min(to, noun + 14); j++)
    if (r.words[j] === 'then' && /^[,;]|and$/.test(r.words[j - 1]!)) {
      let end = j + 1;
      while (end < to && !/^[.,;:!?–—”]$/.test(r.words[end]!)) end++;
      push({from: i + 1, to: noun + 1}, {from: j + 1, to: end}, r.voice(i)[0] ?? null, i);
      return;
    }
}
