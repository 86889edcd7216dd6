import {list} from './list.ts';

/** What one threatens with: "will bomb" is a threat by itself, "will send food" a promise. By lemma. */
export const harmful =
  list(`attack bomb strike shell invade shoot retaliate punish destroy kill close block blockade boycott
  sanction impose expel suspend cancel veto sue walk besiege detain arrest fight resist disobey retake escalate mobilise mobilize
  annex oust topple slaughter behead execute hang massacre freeze terminate scrap obstruct paralyse paralyze cripple starve crush picket disrupt burn torch bombard raid invoke respond march storm hit`);
/** What harms another, and is forgone by one who “will not”. By lemma. */
export const spared = list(
  `oppose obstruct attack bomb shell invade shoot retaliate punish evict arrest prosecute blockade sue block veto`,
);
/** To answer in kind: promised or offered, it is a threat all the same. */
export const retaliating = /^(?:respond|retaliate|hit|strike|reciprocate)$/;

/** What one “promises” in anger: “promised a forceful answer”, “vowed revenge”. */
export const harmfulNouns =
  /^(?:answer|response|retaliation|reprisal|revenge|vengeance|consequence|repercussion|punishment|countermeasure|strike|sanction|resistance|war|boycott|walkout|blockade|retribution|escalation|reaction)$/;
/** What one carries to the other by force. By lemma. */
export const onslaughts =
  /^(?:invasion|offensive|assault|attack|bombing|bombardment|siege|annexation|incursion|raid|operation|execution|eviction|expulsion)$/;
/** What one starts, calls or goes to in order to harm the other: “start arbitration”, “call a strike”, “take them to court”. By lemma. */
export const weapons =
  /^(?:arbitration|lawsuit|suit|litigation|court|tribunal|strike|sanction|force|blockade|embargo|walkout|walk-out|boycott|retaliation|countermeasure|counter-measure|reprisal|tariff|war|stoppage|shutdown|proceedings|ultimatum|injunction|protest|appeal)$/;

/** To cease: "halt construction" is to stop; by lemma. */
export const ceasing = list(`stop halt end cease suspend refrain desist avoid quit discontinue pause
  forgo abstain`);
/** Those of them that say so only with what follows: “hold off on layoffs”. */
export const ceasingWithOff = list('hold lay back');
/** Nouns of ceasing: "an end to", "a halt to" */
export const ceasingNouns = list('end halt stop cessation suspension abandonment');

/** Charges one rejects or denies: then it is a claim that is answered, not a proposal refused. */
export const charges =
  list(`charge remark comment allegation accusation claim suggestion report criticism attitude tone behaviour behavior assertion rumour rumor view notion propaganda lie smear slander innuendo argument contention premise theory
  assumption perception stereotype myth misconception assessment version account insinuation story blame characterisation characterization`);
