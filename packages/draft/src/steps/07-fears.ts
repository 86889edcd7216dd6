import type {EvidenceRecord} from '@suasion/model';
import {actWords} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {decides, type Parties} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import {conditionOn} from './04-conditions.ts';
import {tier, type Want} from './want.ts';

const fearing =
  /\b(?:fear(?:s|ed|ful|ing)?|afraid|worr(?:y|ies|ied|ying)|anxious|alarm(?:ed|s)?|apprehensive|dread(?:s|ed)?|wary|concern(?:s|ed)?|suspects?|suspected)\b/i;
const obliging = /^(?:that )?(?:the )?(?:\S+ ){1,4}?(?:must|should|ought to|ha(?:s|ve) to|needs? to)\b/iu;
const warning = /\bwarn(?:s|ed|ing)?\b/i;

/**
 * What somebody says they fear, as a want of its own: “Riyadh fears that Iran will close the strait” is a want of Saudi
 * Arabia that it does not. A warning counts where it is of what another would do; of what one would do oneself it is a threat.
 */
export function fears(record: EvidenceRecord, options: DraftOption[], who: Parties, passages: Passages): Want[] {
  const out: Want[] = [];
  for (const {id, speaker, cue, content, standing} of record.statements) {
    const party = who.of(speaker);
    const [first] = content;
    if (!party || !first || !decides(party) || standing === 'denied') continue;
    const said = passages.text(cue);
    if (!fearing.test(said) && !warning.test(said)) continue;
    // “warned that they must hurry” asks for it
    if (warning.test(said) && obliging.test(passages.text([first]))) continue;
    const lead = /^\s*(?:that|of|about|lest)\s+/i.exec(passages.text([first]))?.[0].length ?? 0;
    const span = {...first, start: first.start + lead};
    const others = passages.named([span]).some(m => who.of(m.actor) && who.of(m.actor) !== party);
    // “concern at how the talks stalled” is none that they go on
    if (!others || stalling.test(passages.text([span]))) continue;
    const ground = {options, who, passages, because: id, not: null, self: party, addressed: null, apart: []};
    for (const {option, taken} of conditionOn(span, ground)) {
      if (option.owner === party || !isNamed(option, passages.text([span]))) continue;
      const then = {option, taken: !taken};
      const same = out.find(w => w.party === party && w.then.option === option && w.then.taken === then.taken);
      if (same) same.because.push(id);
      else
        out.push({
          party,
          when: [],
          then,
          because: [id],
          assumed: false,
          tier: tier.fear,
          weight: 1,
          place: passages.place(first),
          origins: [],
        });
    }
  }
  return out;
}

const stalling =
  /\b(?:stall|collaps|break(?:s|ing)? down|breakdown|broke down|deadlock|impasse|lack of|slow pace)\p{L}*/iu;

// “danger if they go on with the filling” names no talks: what is feared has half of the words of the option
function isNamed({words}: DraftOption, text: string): boolean {
  const said = actWords(text);
  const own = [...words].filter(w => !w.startsWith('@'));
  return own.filter(w => said.has(w)).length * 2 >= own.length;
}
