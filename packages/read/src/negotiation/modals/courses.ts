import type {Reading} from '../reading/reading.ts';
import {deeds, doings, idle, isDeedNoun} from '../words/deeds.ts';
import {harmful, harmfulNouns, onslaughts} from '../words/harm.ts';
import {isWilled} from './willed.ts';

/** “press ahead with”, “go forward with”, “press on in its efforts” */
export const goesOn = (r: Reading, v: number): boolean =>
  /^(?:press|push|go|forge|plough|plow|move|carry)$/.test(r.a.lemma[v]!) &&
  /^(?:ahead|on|forward)$/.test(r.words[v + 1] ?? '') &&
  (r.words[v + 2] === 'with' || (/^(?:press|forge)$/.test(r.a.lemma[v]!) && !r.isNominal(v + 2)));

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

/** “will continue to strike the depots”, “will keep supplying them”: what one goes on doing by one's own will; -1 for nothing */
export function goneOnWith(r: Reading, v: number): number {
  if (!/^(?:continue|keep)$/.test(r.a.lemma[v]!)) return -1;
  const doing = r.kids[v]!.find(j => j > v && r.is(j, 'xcomp') && r.isVerb(j)) ?? -1;
  return doing >= 0 && r.kid(doing, 'cop') < 0 && !r.passive(doing) ? doing : -1;
}

/** “continue its efforts”, “continue with the strikes”: the doings one goes on with; -1 for none */
function kept(r: Reading, v: number): number {
  if (r.a.lemma[v] !== 'continue') return -1;
  const object = r.kid(v, 'obj');
  const what = object > v ? object : r.words[v + 1] === 'with' ? r.oblique(v, 'with') : -1;
  return what > v && isDoing(r.a.lemma[what]!) ? what : -1;
}

const isDoing = (lemma: string): boolean => doings.test(lemma) || harmfulNouns.test(lemma) || isDeedNoun(lemma);

/** a deed or a harm is gone on with: “will continue its efforts”; not “will continue to believe” */
export function goesOnDoing(r: Reading, v: number): boolean {
  if (kept(r, v) >= 0) return true;
  const doing = goneOnWith(r, v);
  if (doing < 0 || idle.has(r.a.lemma[doing]!)) return false;
  return deeds.has(r.a.lemma[doing]!) || isGoneOnHarming(r, v) || isWilled(r, doing);
}

/** “will continue to strike the depots”, “will continue the boycott” */
export function isGoneOnHarming(r: Reading, v: number): boolean {
  const what = kept(r, v);
  if (what >= 0)
    return (
      harmfulNouns.test(r.a.lemma[what]!) ||
      onslaughts.test(r.a.lemma[what]!) ||
      r.kids[what]!.some(j => j < what && /^(?:military|armed|bombing)$/.test(r.words[j]!))
    );
  const doing = goneOnWith(r, v);
  return doing >= 0 && harmful.has(r.a.lemma[doing]!) && !/^(?:fight|respond|resist)$/.test(r.a.lemma[doing]!);
}
