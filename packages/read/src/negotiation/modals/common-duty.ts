import type {Reading} from '../reading/reading.ts';
import {idle} from '../words/deeds.ts';

/** What is thought or undergone together, and done by nobody. By lemma. */
const ofMind =
  /^(?:figure|say|ask|look|watch|talk|go|get|try|learn|face|deal|realise|realize|worry|admit|recognise|recognize|live|come|do|keep|call|win|beat|lose|wonder|explain|answer)$/;

/** “do everything on our side”, “keep pushing for talks”, “get the treaty done” */
const isDoing = (r: Reading, head: number): boolean => {
  const next = r.words[head + 1] ?? '';
  if (r.a.lemma[head] === 'do') return /^(?:everything|all|whatever|more)$/.test(next);
  if (r.a.lemma[head] === 'keep') return r.xposOf(head + 1) === 'VBG' || r.kid(head, 'obj') > head;
  return r.a.lemma[head] === 'get' && r.kids[head]!.some(j => j > head + 1 && r.xposOf(j) === 'VBN');
};

/** a minister or other person of a side, and of no firm or union, whose “we” are its own people */
const isStatesman = (r: Reading, id: string): boolean =>
  r.context.kind?.(id) === 'person' &&
  !/^(?:company|organisation)$/.test(r.context.kind?.(r.context.speaksFor?.(id) ?? id) ?? '');

/**
 * “We must mend the dykes”, “we've got to take on the banks” in the mouth of one who speaks for no side, or of a minister in his own
 * words: asked of everybody; not what a union says of its own side, or what is said of a ministry's duties.
 */
export const isCommonDuty = (r: Reading, head: number, subject: number, voice: readonly string[]): boolean =>
  r.words[subject] === 'we' &&
  !r.passive(head) &&
  voice.length > 0 &&
  voice.every(x => !r.isObserver(x) && (r.isUnattached(x) || (r.isQuoted(head) && isStatesman(r, x)))) &&
  (isDoing(r, head) || (!idle.has(r.a.lemma[head]!) && !ofMind.test(r.a.lemma[head]!)));
