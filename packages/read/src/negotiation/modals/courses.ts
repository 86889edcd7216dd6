import type {Reading} from '../reading/reading.ts';
import {harmfulNouns, onslaughts} from '../words/harm.ts';

/** “press ahead with”, “go forward with” */
export const goesOn = (r: Reading, v: number): boolean =>
  /^(?:press|push|go|forge|plough|plow|move|carry)$/.test(r.a.lemma[v]!) &&
  /^(?:ahead|on|forward)$/.test(r.words[v + 1] ?? '') &&
  r.words[v + 2] === 'with';

/** “with plans for an invasion”, “with the bombing” */
export function carriesHarm(r: Reading, v: number): boolean {
  for (let i = v + 3; i < Math.min(r.hi[v]!, v + 10) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (harmfulNouns.test(r.a.lemma[i]!) || onslaughts.test(r.a.lemma[i]!)) return true;
  return false;
}

/** “remain optimistic”, “stay hopeful”, “keep pushing” with nothing that is pushed for */
export function isMood(r: Reading, v: number): boolean {
  const as = r.kids[v]!.find(j => j > v && r.is(j, 'xcomp')) ?? -1;
  if (as < 0) return false;
  return r.xposOf(as) === 'VBG'
    ? !r.kids[as]!.some(j => j > as && r.is(j, 'obj', 'obl', 'xcomp', 'ccomp'))
    : moods.test(r.words[as]!);
}

const moods =
  /^(?:optimistic|pessimistic|hopeful|confident|positive|upbeat|concerned|worried|sceptical|skeptical|proud|grateful|convinced|friends)$/;
