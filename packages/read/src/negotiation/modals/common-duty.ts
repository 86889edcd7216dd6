import type {Reading} from '../reading/reading.ts';
import {idle} from '../words/deeds.ts';

/** What is thought or undergone together, and done by nobody. By lemma. */
const ofMind =
  /^(?:figure|say|ask|look|watch|talk|go|get|try|learn|face|deal|realise|realize|worry|admit|recognise|recognize|live|come|do|keep|call|win|beat|lose|wonder|explain|answer)$/;

/**
 * “We must mend the dykes”, “we've got to stand up to the banks” in the mouth of one who speaks for no side: asked of everybody; not what a
 * minister or a union says of its own side.
 */
export const isCommonDuty = (r: Reading, head: number, subject: number, voice: readonly string[]): boolean =>
  r.words[subject] === 'we' &&
  !r.passive(head) &&
  voice.length > 0 &&
  voice.every(x => r.isUnattached(x) && !r.isObserver(x)) &&
  !idle.has(r.a.lemma[head]!) &&
  !ofMind.test(r.a.lemma[head]!);
