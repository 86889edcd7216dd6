import type {Demand, EvidenceRecord} from '@suasion/model';
import type {Passages} from '../passages.ts';

/** A record whose acts hold no condition: “open the road until the camp is cleared” is an act and what ends it. */
export function divided(record: EvidenceRecord, passages: Passages): EvidenceRecord {
  return {...record, demands: record.demands.map(d => apart(d, passages))};
}

const condition =
  /^(?<act>\S.{2,}?),? (?<given>(?:until|unless|only if|only after|provided that|as long as) (?!\d|\p{Lu}\p{Ll}+day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:next|the end|then|now|further notice|midnight|noon|late|early|mid)\b)\S+ \S+ \S.*?)(?:, \p{Ll}+ing\b.*)?$/su;

function apart(demand: Demand, passages: Passages): Demand {
  const [span, ...more] = demand.act;
  if (!span || more.length || demand.given.length) return demand;
  const text = passages.text([span]);
  const found = condition.exec(text)?.groups;
  if (!found) return demand;
  const start = span.start + text.indexOf(found.given!, found.act!.length);
  return {
    ...demand,
    act: [{...span, end: span.start + found.act!.length}],
    given: [{...span, start, end: start + found.given!.length}],
  };
}
