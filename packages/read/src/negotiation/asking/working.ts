import {isWilled} from '../modals/willed.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds} from '../words/deeds.ts';

/** To work for something, by the lemma of the verb that may take “to”. */
export const working = /^(?:call|press|pressure|push|lobby|petition|campaign|agitate|crusade)$/;

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

/** To find fault with what is put forward, which refuses it. By lemma. */
export const condemning = /^(?:condemn|denounce|decry|deplore)$/;

/** What is put forward and can be turned down by finding fault with it; not a deed done. By lemma. */
export const proposed =
  /^(?:proposal|plan|bill|agreement|deal|accord|pact|memorandum|treaty|draft|amendment|measure|legislation|initiative|offer|scheme|resolution|motion|nomination|appointment|reform|law|merger|bid|takeover|budget)$/;
