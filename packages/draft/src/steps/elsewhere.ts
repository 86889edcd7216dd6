import type {Demand, EvidenceRecord} from '@suasion/model';
import {coreOf} from '../core.ts';
import type {Passages} from '../passages.ts';
import {phraseOf} from '../phrase.ts';
import {decides, type Parties, type Party} from './01-parties.ts';

/** Of whom the same is asked elsewhere: “that the immunity be waived”, after “asks the embassy to waive immunity for the driver”. */
export function elsewhere(record: EvidenceRecord, who: Parties, passages: Passages): (demand: Demand) => Party | null {
  const coreOfDemand = (demand: Demand) => coreOf(phraseOf(passages.text(demand.act)).text);
  const known = record.demands.flatMap(demand => {
    const party = demand.kind === 'demand' && demand.wants === 'do' ? who.of(demand.of) : null;
    return party && decides(party) ? [{party, core: coreOfDemand(demand)}] : [];
  });
  return demand => {
    const {verb, head} = coreOfDemand(demand);
    if (!head || lightVerbs.test(verb)) return null;
    const same = known.filter(k => k.core.verb === verb && k.core.head === head && k.party !== who.of(demand.by));
    const [first] = same;
    return first && same.every(k => k.party === first.party) ? first.party : null;
  };
}
const lightVerbs = /^(?:take|make|give|get|have|hold|do|agree|accept|let|allow|keep|put|set|show|stop|end)$/;
