import {UPOS} from '../../tagset.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';

/** “said it would build a wall”, “would go to arbitration”: with an object or a place, and nothing that befalls one */
export const isWilled = (r: Reading, v: number): boolean =>
  r.a.upos[v] === UPOS.VERB &&
  !triggers.has(r.a.lemma[v]!) &&
  !r.passive(v) &&
  r.kid(v, 'cop') < 0 &&
  !befalling.test(r.a.lemma[v]!) &&
  r.kids[v]!.some(j => j > v && r.is(j, 'obj', 'xcomp', 'obl'));

/** “said he would direct the agency to stop”: done through those one commands */
export const isDirected = (r: Reading, v: number): boolean =>
  /^(?:direct|order|instruct|command|task|recommend|propose)$/.test(r.a.lemma[v]!) &&
  !r.passive(v) &&
  r.kids[v]!.some(j => j > v && r.is(j, 'obj', 'xcomp', 'ccomp'));

/** What happens to one without one's will. By lemma. */
const befalling =
  /^(?:lose|win|suffer|face|struggle|fail|die|survive|get|gain|benefit|run|cost|lack|see|miss|need|know|find|become|remain|have|take|fall|rise|grow|prefer|like|love|hate|make|mean|come|happen|deserve|owe|end|result|emerge|turn|bear|risk|incur|inherit|earn|collapse|live|exceed|reach|regret)$/;

/** What one does oneself, with nothing behind it: “will attend, she said”. By lemma. */
export const moving = /^(?:come|return|attend|comply|abide|cooperate)$/;

/** “will probably”, “is likely to” */
export const foretold = (r: Reading, v: number): boolean => {
  for (let j = v - 1; j > v - 5 && j >= r.sentence(v).from; j--)
    if (
      /^(?:probably|likely|certainly|inevitably|surely|undoubtedly|presumably|perhaps|ultimately|eventually)$/.test(
        r.words[j]!,
      )
    )
      return true;
  return false;
};
