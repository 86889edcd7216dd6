import type {EvidenceRecord} from '@suasion/model';
import {actWords, likeness} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {haltingVerbs} from '../words/small.ts';
import type {Parties} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import {endsWith} from './lasting.ts';

/** Options the reports say are being taken now, with the events that say so. */
export function takenToday(
  record: EvidenceRecord,
  options: readonly DraftOption[],
  who: Parties,
  passages: Passages,
): Map<DraftOption, string[]> {
  const out = new Map<DraftOption, string[]>();
  // to be asked to go on with a thing, or to promise to, is to be doing it
  for (const option of options) {
    const going = option.acts.filter(
      a => a.wanted && (a.kind === 'demand' || a.kind === 'promise') && goesOn.test(option.name),
    );
    if (going.length) out.set(option, [...new Set(going.map(a => a.because))]);
  }
  for (const requirement of record.requires.filter(r => endsWith(r, passages)))
    for (const option of options)
      if (lasts.test(option.name) && option.because.includes(requirement.id)) out.set(option, [requirement.id]);
  // what is said to be done in the words of a demand or a promise is what is asked or promised
  const asked = record.demands.flatMap(d => [...d.act, ...d.given]);
  for (const event of record.events) {
    if (event.modality !== 'ongoing' && event.modality !== 'happened') continue;
    if (asked.some(s => s.doc === event.anchor.doc && s.start < event.anchor.end && event.anchor.start < s.end))
      continue;
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
      const wanted = option.acts.some(
        a => (a.kind === 'demand' || a.kind === 'refusal') && a.wanted === (a.kind === 'demand'),
      );
      if (wanted || (event.modality === 'happened' && haltingVerbs.has(option.id.split('-')[0]!))) continue;
      out.set(option, [...(out.get(option) ?? []), event.id]);
    }
  }
  return out;
}

const lasts = /^(?:Keep|Continue|Stay|Remain)\b|^Let .*\b(?:persist|continue|remain|stay)\b/;

const goesOn =
  /^(?:continue|maintain|retain|stay in|keep up|keep (?:the|its|their) (?:\p{L}+ )?(?:ceasefire|truce|peace|promise|border|crossing|sanctions|embargo|troops|forces)|go on with|carry on with)\b/iu;
