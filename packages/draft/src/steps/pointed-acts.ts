import type {Demand, EvidenceRecord, Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import type {Passages} from '../passages.ts';
import {finite} from '../phrase/finite.ts';
import {sound} from '../phrase/sound.ts';
import {phraseOf} from '../phrase.ts';
import type {Parties, Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';
import {opened} from './04-conditions.ts';
import {conditionsOf, words} from './act-words.ts';

/** What is asked, offered or refused in words that only point at an act named elsewhere. */
export interface Pointer {
  demand: Demand;
  owner: Party;
  /** it is asked of the owner, not said by him */
  asked: boolean;
}

/** “it will not do that”, “rejects the move”: what was last said of the one who would act; null where nothing was. */
export function pointedAct(
  {demand, owner, asked}: Pointer,
  acts: readonly Act[],
  record: EvidenceRecord,
  who: Parties,
  passages: Passages,
): Act | null {
  const words = passages.text(demand.act);
  const place = passages.place(demand.act[0]);
  // “demanded that the town do the same”: as whoever demands it
  const alike = asked && /\bthe same$/i.test(words.trim());
  const doer = alike ? who.of(demand.by) : owner;
  const mine = acts.filter(a => a.owner === doer && a.because !== demand.id && Math.abs(a.place - place) < near);
  const before = mine.findLast(a => a.place < place && (!whatWasAsked.test(words) || a.kind === 'demand'));
  const condition =
    (whatWasAsked.test(words) && !seesTo.test(words)) || alike
      ? null
      : spokenOf(demand, owner, before, record, who, passages);
  const meant = condition ?? before ?? (asked && !alike ? mine[0] : undefined);
  if (!meant) return null;
  const undone = demand.wants === 'stop' || demand.kind === 'refusal' || phraseOf(words).negated;
  return {
    ...meant,
    owner,
    because: demand.id,
    kind: asked ? 'demand' : demand.kind,
    by: who.of(demand.by),
    to: asked ? null : who.of(demand.of),
    wanted: !undone,
    given: conditionsOf(demand, passages),
    place,
  };
}
const near = 700;
// “rejected the request”: what was asked, not what was said to be a condition
const whatWasAsked =
  /\b(?:requests?|demands?|calls?|appeals?|ideas?|suggestions?|proposals?)$|^see to (?:it|them)$|^(?:to )?(?:budge|back down|relent|give|cave)\b/i;

const seesTo = /^see to (?:it|them)$/i;

/** Words that only point at an act named elsewhere. */
export const points =
  /^do so\b|^say yes$|^(?:(?:he|she|it|they|we) )?(?:(?:will|would|could|can|may|might|does|do|did|is|are|was|were)(?: not| rather not|n['’]t| never)?|won['’]t|can['’]?not|be)(?: (?:ready|willing|prepared|able|glad|happy|minded|inclined))?(?: (?:not )?to)?$|^(?:(?:agree to |accept |give |make |meet |do |take |adopt |tolerate |set |use |let |allow |see to )?(?:one|them|that|this|it|so|them|those|these|such|the same|otherwise|not|nothing|something|anything|(?:the|that|this|its|their|such|any|those|these|an?|further|new|unilateral|more|no)(?: (?:other|such|new|unilateral|further|hostile))* (?:demands?|calls?|requests?|appeals?|conditions?|steps?|ideas?|moves?|things?|measures?|actions?|involvement|interference|intervention))|act|do|not|so|budge|back down|relent|give way|give ground|give in|cave in|change (?:its|their|his|her) mind|unilateral measures)$/i;

// “on condition that Kestria reopen the crossing. Kestria has refused to do so”: a condition, too, names an act of its subject
function spokenOf(
  demand: Demand,
  owner: Party,
  before: Act | undefined,
  record: EvidenceRecord,
  who: Parties,
  passages: Passages,
): Act | null {
  const [at] = demand.act;
  if (!at) return null;
  const seen = seesTo.test(passages.text(demand.act));
  const others = (by: string | null) => by !== null && who.of(by) !== owner;
  let best: {span: Span; after: string} | null = null;
  for (const {by, given} of record.demands.filter(d => d !== demand)) {
    for (const span of given) {
      const gap = at.start - span.end;
      if (span.doc !== at.doc || gap < 0 || gap > near / 2) continue;
      if (before && passages.place(span) < before.place) continue;
      const after = saidOf(owner, span, who, passages) ?? (seen && others(by) ? undergone(span, passages) : null);
      if (after !== null && (!best || span.start > best.span.start)) best = {span, after};
    }
  }
  if (!best) return null;
  const phrase = phraseOf(best.after, {verb: true});
  if (!sound(phrase.text, true)) return null;
  return {
    because: demand.id,
    kind: demand.kind,
    owner,
    by: owner,
    taken: false,
    to: null,
    wanted: true,
    phrase,
    words: words([best.span], phrase.text, owner, who, passages),
    core: coreOf(phrase.text),
    halting: phrase.halting,
    given: [],
    spans: [best.span],
    presses: false,
    target: null,
    refers: false,
    place: passages.place(best.span),
    origin: passages.origin(best.span.doc),
    sentence: passages.around(best.span),
  };
}

// “Kestria reopen the crossing”, of Kestria
function saidOf(owner: Party, span: Span, who: Parties, passages: Passages): string | null {
  const name = passages.named([span])[0];
  if (!name || who.of(name.actor) !== owner) return null;
  const after = passages.text([{...span, start: name.end}]).trim();
  return finite(after, after);
}

// “before the pumps are repaired. The mayor agreed to see to it”: what somebody else’s condition has done by nobody named
function undergone(span: Span, passages: Passages): string | null {
  const {rest} = opened(passages.text([span]));
  const passive = /\b(?:is|are|was|were|been) \p{L}+(?:ed|en|t|n)\b/u.test(rest);
  return passive && passages.named([span]).length === 0 ? rest : null;
}
