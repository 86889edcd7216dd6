import {sayersAt} from './claim-statements.ts';
import type {Found} from './claim-words.ts';
import {dateOf} from './claim-words.ts';
import type {Calendar} from './deadlines.ts';
import {nounAfter} from './heads.ts';
import type {Reading} from './reading.ts';
import {chargeNouns, replying} from './words/claims.ts';

const denial = (r: Reading, calendar: Calendar, at: number, who: string[], to = at + 1): Found => ({
  proposition: null,
  who,
  standing: 'denied',
  cue: {from: at, to},
  when: dateOf(r, calendar, at),
  at,
  against: [],
});

/** “He says he hasn't.”, “The engineer said it wasn't.”, “His opponents say otherwise”: says no to what was said before, and no more */
export function byEllipsis(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!replying.has(r.lemma(v)) || r.negated(v) || r.modal(v) !== null || r.isQuestion(v)) return null;
  const {to} = r.sentence(v);
  let i = r.words[v + 1] === 'that' ? v + 2 : v + 1;
  const otherwise = /^(?:otherwise|differently)$/.test(r.words[i] ?? '');
  if (!otherwise) {
    if (!/^(?:he|she|it|they|we|i|there)$/.test(r.words[i] ?? '')) {
      const noun = nounAfter(r, i - 1);
      if (noun < i || noun - i > 3) return null;
      i = noun;
    }
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i + 1)) || !/^(?:not|n't)$/.test(r.words[i + 2] ?? '')) return null;
    if (!/^(?:be|have|do|can|could)$/.test(r.a.lemma[i + 1]!)) return null;
    i += 2;
    while (i + 1 < to && /^(?:been|either|so)$/.test(r.words[i + 1]!)) i++;
  }
  if (i + 1 < to && !/^[.,;:–—”"]$/.test(r.words[i + 1]!)) return null;
  const named = r.subjects(v);
  const who = named.length ? named : sayersAt(r, v);
  return who.length ? denial(r, calendar, v, who) : null;
}

/** “said nothing of the kind”, “remembers nothing of the sort” */
export function byNothing(r: Reading, calendar: Calendar, i: number): Found | null {
  if (
    r.words[i + 1] !== 'of' ||
    !/^(?:the|that)$/.test(r.words[i + 2] ?? '') ||
    !/^(?:kind|sort)$/.test(r.words[i + 3] ?? '')
  )
    return null;
  const v = r.a.head[i]!;
  if (v < 0 || !r.isVerb(v) || r.modal(v) !== null || r.isQuestion(i)) return null;
  const voice = r.voice(v);
  const who = voice.length ? voice : r.subjects(v);
  return who.length ? denial(r, calendar, i, who, i + 4) : null;
}

/** “No such promise was given.”, “no such person was detained”: said by somebody to what was said before */
export function byNoSuchThing(r: Reading, calendar: Calendar, i: number): Found | null {
  const noun = nounAfter(r, i);
  if (r.words[i - 1] !== 'no' || noun < i || r.isQuestion(i)) return null;
  const v = r.a.head[noun]!;
  if (
    v < noun ||
    !r.isVerb(v) ||
    !/^(?:VBD|VBN)$/.test(r.xposOf(v)) ||
    /^(?:will|would|can|should)$/.test(r.modal(v) ?? '')
  )
    return null;
  const who = r.voice(v);
  return who.length ? denial(r, calendar, i - 1, who, noun + 1) : null;
}

/** “took it back”, “withdrew the charge”, “has since corrected itself”: whoever said it no longer does */
export function byRetraction(r: Reading, calendar: Calendar, v: number): Found | null {
  const near = r.words.slice(v + 1, Math.min(v + 5, r.sentence(v).to));
  const lemma = r.lemma(v);
  const thing =
    /^(?:it|this|that|them)$/.test(near[0] ?? '') ||
    near.slice(0, 3).some((_, k) => chargeNouns.has(r.lemma(v + 1 + k)));
  const taken = lemma === 'take' && near.includes('back') && thing;
  const corrected = lemma === 'correct' && /^(?:itself|himself|herself|themselves|it)$/.test(near[0] ?? '');
  const retracted = lemma === 'retract' && thing;
  if (!(taken || corrected || retracted) || r.negated(v) || r.modal(v) !== null || r.passive(v) || r.infinitival(v))
    return null;
  const named = r.subjects(v);
  return named.length || /^(?:he|she|they)$/.test(r.words[r.subjectOf(v)] ?? '')
    ? {
        ...denial(r, calendar, v, named),
        standing: 'retracted',
        cue: {from: v, to: taken ? v + 1 + near.indexOf('back') + 1 : v + 1},
      }
    : null;
}
