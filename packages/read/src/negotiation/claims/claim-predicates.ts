import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {alleging, saying} from '../words/claims.ts';
import {clauseBelow} from './claim-clauses.ts';

/** “Kenya's claim that only forty were left | was laughed at in Juba”, with the predicate of the sentence taken into what is claimed */
export function claimedClause(r: Reading, i: number, c: number): Run {
  const run = clauseBelow(r, c);
  const {from, to} = r.sentence(i);
  for (let j = from; j < i; j++) if (finiteTag.test(r.xposOf(j))) return run;
  for (let j = run.to; j < to && !/^[;:–—]$/.test(r.words[j]!); j++) if (finiteTag.test(r.xposOf(j))) return run;
  let first = run.from;
  while (first < run.to && !finiteTag.test(r.xposOf(first))) first++;
  if (saying.has(r.lemma(first)) || alleging.has(r.lemma(first)) || thinking.test(r.lemma(first))) return run;
  for (let j = first + 1; j < run.to; j++) {
    if (
      /^(?:that|which|who|whom|whose|what|where|when|how|why|because|if|as|while|after|before|until|and|but|or|than|[,;:])$/.test(
        r.words[j]!,
      )
    )
      return run;
    if (finiteTag.test(r.xposOf(j)) && !r.helpers(first).includes(j) && j > first)
      return j - run.from < 3 ? run : {from: run.from, to: j};
  }
  return run;
}
const finiteTag = /^(?:VBD|VBZ|VBP|MD)$/;
const thinking = /^(?:think|believe|know|hope|fear|feel|mean|show|suggest|find|see|ensure|prove)$/;
