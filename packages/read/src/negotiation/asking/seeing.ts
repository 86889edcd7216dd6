import {verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import type {Complement} from './complements.ts';

/** “wants to see | Chad sign the text”, “would love to see him resign”: what somebody is to be seen to do; not “see the line come back” */
export function seenToDo(r: Reading, see: number, by: string[]): Complement[] {
  const deed = r.kids[see]!.find(j => j > see + 1 && r.is(j, 'xcomp', 'ccomp') && r.xposOf(j) === 'VB');
  if (deed === undefined || r.infinitival(deed) || r.passive(deed)) return [];
  const subject = r.kid(deed, 'nsubj');
  const whom = subject > see ? subject : r.kid(see, 'obj');
  if (whom < see || whom > deed) return [];
  const of = r.actorsOf(whom, by).filter(o => !by.some(b => r.same(o, b)));
  return of.length ? verbal(r, deed, of, true) : [];
}
