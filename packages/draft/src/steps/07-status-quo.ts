import type {EvidenceRecord} from '@suasion/model';
import {actWords, likeness} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {haltingVerbs} from '../words/small.ts';
import type {Parties} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';

/** Options the reports say are being taken now, with the events that say so. */
export function takenToday(
  record: EvidenceRecord,
  options: readonly DraftOption[],
  who: Parties,
  passages: Passages,
): Map<DraftOption, string[]> {
  const out = new Map<DraftOption, string[]>();
  for (const event of record.events) {
    if (event.modality !== 'ongoing' && event.modality !== 'happened') continue;
    const doers = event.by.flatMap(a => who.of(a) ?? []);
    const sentence = passages.around(event.anchor);
    const said = actWords(sentence);
    const verbs = actWords(passages.text([event.anchor]));
    for (const option of options) {
      if (!doers.includes(option.owner) || option.words.size < 2) continue;
      const shared = [...option.words].filter(w => said.has(w) && !w.startsWith('@')).length;
      const whole = shared / [...option.words].filter(w => !w.startsWith('@')).length;
      if (whole < 0.99 || likeness(verbs, option.words) === 0) continue;
      // what is demanded and only “happened” once may long be over; what goes on goes on
      const asked = option.acts.some(
        a => (a.kind === 'demand' || a.kind === 'refusal') && a.wanted === (a.kind === 'demand'),
      );
      if (asked || (event.modality === 'happened' && haltingVerbs.has(option.id.split('-')[0]!))) continue;
      out.set(option, [...(out.get(option) ?? []), event.id]);
    }
  }
  return out;
}
