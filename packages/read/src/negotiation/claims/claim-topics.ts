import type {Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {chargeNouns, hearsay, wrongNouns} from '../words/claims.ts';
import {chargeContent} from './charges.ts';
import {clauseFrom} from './claim-clauses.ts';

/**
 * What somebody is asked about or keeps silent on, behind token i of its clause: “on whether it had paid”, “about reports that it had paid”,
 * “to requests for comment on the leak”; null for nothing that could be so or not.
 */
export function topicBehind(r: Reading, i: number): Run | null {
  const {to} = r.sentence(i);
  for (let j = i + 1; j < Math.min(to, i + 14) && !/^[.;:”]$/.test(r.words[j]!); j++) {
    if (/^(?:whether|if)$/.test(r.words[j]!)) return clauseFrom(r, j + 1);
    if (!(chargeNouns.has(r.lemma(j)) || hearsay.test(r.lemma(j))) || !r.isNominal(j) || r.words[j] === 'comment')
      continue;
    if (r.words[j + 1] === 'that') return chargeContent(r, j) ?? clauseFrom(r, j + 2);
    if (!/^(?:of|about)$/.test(r.words[j + 1] ?? '')) return null;
    const what = nounAfter(r, j + 1);
    return r.xposOf(j + 2) === 'VBG' || (what > j && wrongNouns.test(r.a.lemma[what]!)) ? chargeContent(r, j) : null;
  }
  return null;
}
