import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import type {FoundDemand} from './build.ts';

/**
 * “undertook to open the crossing and to let grain through once the levy had been dropped”: the terms behind the last of several acts that one
 * verb raises are those of all; not where the first has its own time, “free the women first and hold the men back until …”.
 */
export function sharingTerms(r: Reading, found: readonly FoundDemand[]): FoundDemand[] {
  const out = [...found];
  for (let k = out.length - 1; k > 0; k--) {
    const last = out[k]!;
    const terms = last.conditions.filter(c => c.from >= last.run.to);
    if (terms.length !== 1 || terms[0]!.from - last.run.to > 12 || pointsBack(r, terms[0]!)) continue;
    for (let j = k - 1; j >= 0 && out[j]!.trigger === last.trigger; j--) {
      const d = out[j]!;
      if (d.conditions.length || d.deadline.length || d.kind !== last.kind || d.head === last.head) continue;
      if (d.run.to > last.run.from || last.run.from - d.run.to > 4) continue;
      if (
        !/^(?:and|or)$/.test(r.words[d.run.to]!) ||
        /^(?:first|now|once|immediately|already)$/.test(r.words[d.run.to - 1]!)
      )
        continue;
      out[j] = {...d, given: last.given.slice(-1), conditions: terms};
    }
  }
  return out;
}

/** “to return and to be more constructive if they do”: the terms are that an act before them be done */
const pointsBack = (r: Reading, {from, to}: Run): boolean =>
  /\b(?:do|does|did|will|won't|can)(?: so| not)?$/.test(r.words.slice(from, to).join(' '));
