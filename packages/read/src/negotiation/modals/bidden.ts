import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

/** “Find me four children and I'll second the motion”, “Lift the bar, its chief wrote, and you will have the wagons”: what the hearer is bidden to do first */
export function biddenBefore(r: Reading, v: number): Run | null {
  const modal = r.firstHelper(v);
  if (modal < 0 || modal >= v || !/^(?:will|'ll|shall|can|may)$/.test(r.words[modal]!)) return null;
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > modal || r.isQuestion(v)) return null;
  const and = r.phraseStart(subject) - 1;
  let {from} = r.sentence(v);
  if (r.words[and] !== 'and') return null;
  while (/^[“‘'–-]$/.test(r.words[from] ?? '')) from++;
  if (!isBidding(r, from)) {
    // “She was told in July: put it on the cases and we'll be in court”
    const colon = r.words.lastIndexOf(':', and);
    from = colon + 1;
    while (/^[“‘]$/.test(r.words[from] ?? '')) from++;
    if (colon < r.sentence(v).from || !isBidding(r, from)) return null;
  }
  let to = from + 1;
  while (to < and && !/^[,;:.”–—]$/.test(r.words[to]!)) to++;
  return to > from + 1 ? {from, to} : null;
}

const isBidding = (r: Reading, i: number): boolean =>
  /^(?:VB|VBP)$/.test(r.xposOf(i)) && r.kid(i, 'nsubj') < 0 && !/^(?:let|suppose|say|imagine)$/.test(r.a.lemma[i]!);
