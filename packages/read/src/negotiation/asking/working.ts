import {isWilled} from '../modals/willed.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';

/** “called to ban the trawlers”; not “called to say”, “campaigned hard to win”, “pushed the door to leave” */
export const isWorkedFor = (r: Reading, v: number, to: number): boolean =>
  r.kid(v, 'obj') < v &&
  // “pressed to extend it, the rebels …”
  (r.xposOf(v) !== 'VBN' || r.helpers(v).length > 0) &&
  to - v < 4 &&
  !/^(?:ask|say|tell|offer|thank|get|take|go|help|talk|meet|discuss|invite|work|keep|put|make)$/.test(r.a.lemma[to]!) &&
  !r.passive(to) &&
  (deeds.has(r.a.lemma[to]!) ||
    /^(?:ban|insert|include|overturn|block|bar|tighten|scrap|oust|recover|legalise|legalize|criminalise|criminalize)$/.test(
      r.a.lemma[to]!,
    ) ||
    isWilled(r, to));
