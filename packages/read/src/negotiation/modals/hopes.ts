import type {Reading} from '../reading/reading.ts';
import {hoping} from '../words/reading.ts';

/** “said he hopes police will not evict the camp”: what one hopes or fears others will do, whatever else reports it */
export function isHoped(r: Reading, v: number, subject: number, actors: readonly string[]): boolean {
  const over = r.is(v, 'ccomp') ? r.a.head[v]! : -1;
  const start = r.phraseStart(subject) - 1;
  const beside = r.words[start] === 'that' ? start - 1 : start;
  const hoper = [over, beside].find(j => j >= 0 && j < v && r.isVerb(j) && hoping.test(r.lemma(j)));
  return hoper !== undefined && !actors.some(x => r.subjects(hoper).some(y => r.same(x, y)));
}
