import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {mistake, neverSo} from '../words/answers.ts';
import {chargeNouns, confirming, replying} from '../words/claims.ts';
import {isSomebody} from '../words/speakers.ts';
import {chargeContent} from './charges.ts';
import {clauseFrom} from './claim-clauses.ts';
import {quotedBefore} from './claim-sayings.ts';
import {askedBefore} from './claim-silences.ts';
import {sayersAt} from './claim-statements.ts';
import {described} from './claimants.ts';
import type {Found} from './found.ts';
import {dateOf} from './found.ts';

/** A denial by those who say so at a token. */
export const denial = (r: Reading, calendar: Calendar, at: number, who: string[], to = at + 1): Found => ({
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
  if (
    !(replying.has(r.lemma(v)) || confirming.has(r.lemma(v))) ||
    r.negated(v) ||
    r.modal(v) !== null ||
    r.isQuestion(v)
  )
    return null;
  const {to} = r.sentence(v);
  let i = r.words[v + 1] === 'that' ? v + 2 : v + 1;
  // “admitted as much”
  if (confirming.has(r.lemma(v)) && r.words[v + 1] === 'as' && r.words[v + 2] === 'much')
    return {...denial(r, calendar, v, claimantsOf(r, v)), standing: 'confirmed', near: true, raises: true};
  // “says the opposite”, “said the reverse was true”
  if (r.words[i] === 'the' && /^(?:opposite|reverse|contrary)$/.test(r.words[i + 1] ?? '')) {
    const who = claimantsOf(r, v);
    return who.length ? {...denial(r, calendar, v, who, i + 2), near: true, raises: true} : null;
  }
  // “Officials say that did not happen.”
  const ahead = quotedBefore(r, v);
  if (
    neverSo.test(r.words.slice(v + 1, Math.min(to, v + 8)).join(' ')) ||
    (ahead && ahead.to - ahead.from < 9 && neverSo.test(r.words.slice(ahead.from, ahead.to).join(' ')))
  ) {
    const who = claimantsOf(r, v);
    return who.length ? {...denial(r, calendar, v, who), near: true, raises: true} : null;
  }
  // “Asked whether it had paid, the bank said yes.”
  const flat = /^(?:“ )?(yes|no)\b/.exec(r.words.slice(v + 1, v + 3).join(' '));
  const put = flat && askedBefore(r, v);
  if (put && /^[.,;”]$/.test(r.words[v + (r.words[v + 1] === '“' ? 3 : 2)] ?? '.')) {
    const standing = flat[1] === 'yes' ? 'confirmed' : 'denied';
    return {...denial(r, calendar, v, claimantsOf(r, v)), standing, proposition: trimmed(r, put)};
  }
  const otherwise = /^(?:otherwise|differently)$/.test(r.words[i] ?? '');
  if (!otherwise) {
    if (!/^(?:he|she|it|they|we|i|there)$/.test(r.words[i] ?? '')) {
      const noun = nounAfter(r, i - 1);
      if (noun < i || noun - i > 3) return null;
      i = noun;
    }
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i + 1)) || !/^(?:be|have|do|can|could)$/.test(r.a.lemma[i + 1]!))
      return null;
    // “said they had, twice”
    if (/^[.,;]$/.test(r.words[i + 2] ?? '.') && /^(?:he|she|it|they|we|i|there)$/.test(r.words[i]!)) {
      const put = echo(r, calendar, v);
      const question = put && askedBefore(r, v);
      return question ? {...put, echo: false, standing: 'confirmed', proposition: trimmed(r, question)} : put;
    }
    if (!/^(?:not|n't)$/.test(r.words[i + 2] ?? '')) return null;
    i += 2;
    while (i + 1 < to && /^(?:been|either|so)$/.test(r.words[i + 1]!)) i++;
  }
  if (i + 1 < to && !/^[.,;:–—”]$/.test(r.words[i + 1]!)) return null;
  const named = r.subjects(v);
  const who = named.length ? named : sayersAt(r, v);
  // “Asked whether troops had crossed, she said they had not”
  const question = otherwise ? null : askedBefore(r, v);
  return who.length ? {...denial(r, calendar, v, who), proposition: question && trimmed(r, question)} : null;
}

/** who says it, or whoever the statement is found to be by */
const claimantsOf = (r: Reading, v: number): string[] => {
  const named = r.subjects(v);
  return named.length ? named : sayersAt(r, v);
};

/** “said they had”: what it says depends on what was said before */
function echo(r: Reading, calendar: Calendar, v: number): Found | null {
  const named = r.subjects(v);
  const known = named.length ? named : sayersAt(r, v);
  const subject = r.subjectOf(v);
  const who =
    known.length || subject < 0 || !r.context.describe || !isSomebody(r.a.lemma[subject]!)
      ? known
      : [r.context.describe(subject)];
  return who.length ? {...denial(r, calendar, v, who), echo: true} : null;
}

/**
 * “Nonsense,” says Shell; “Not one.”: a sentence, or what is quoted of one, that says no and hardly more. It answers what was said just before.
 */
export function byFlatNo(r: Reading, calendar: Calendar, i: number): Found | null {
  const {from, to} = r.sentence(i);
  if (i > from && !/^[“‘':]$/.test(r.words[i - 1]!)) return null;
  let end = i + 1;
  while (end < to && end - i < 4 && !/^[.,;!?”]$/.test(r.words[end]!)) end++;
  if (end - i > 2 || !/^[.,!”]$/.test(r.words[end] ?? '.') || r.isQuestion(i)) return null;
  // “No, the minister said”: to what nobody tells
  const who = r.isQuoted(i) ? r.voice(i) : saidBehind(r, end);
  const flat = /^(?:no|not|never|none)$/.test(r.words[i]!);
  return who.length ? {...denial(r, calendar, i, who, end), near: true, raises: !flat} : null;
}

/** “…,” says Shell: who says the quotation that ends at a token */
function saidBehind(r: Reading, end: number): string[] {
  for (let j = end; j < Math.min(r.sentence(end).to, end + 4); j++)
    if (r.isVerb(j)) return r.words[j - 1] === '”' && replying.has(r.lemma(j)) ? r.actorsOf(nounAfter(r, j)) : [];
  return [];
}

/** “There is no blockade,” the mayor said: of what somebody spoke of just before */
export function byAbsence(r: Reading, calendar: Calendar, i: number): Found | null {
  if (r.words[i - 2] !== 'there' || !/^(?:is|was|are|were|'s)$/.test(r.words[i - 1] ?? '') || r.isQuestion(i))
    return null;
  const noun = nounAfter(r, i);
  const who = noun > i && noun - i < 4 ? r.voice(i) : [];
  return who.length
    ? {...denial(r, calendar, i, who, noun + 1), proposition: {from: noun, to: noun + 1}, near: true}
    : null;
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

/** “remembers it differently”, “tells another story”: the opposite of what was said, and no more */
export function byOtherMemory(r: Reading, calendar: Calendar, v: number): Found | null {
  if (!/^(?:remember|recall|see|tell)$/.test(r.lemma(v)) || r.negated(v) || r.modal(v) !== null) return null;
  const next = r.words[v + 1] ?? '';
  const it = /^(?:it|this|that|things|events)$/.test(next) && r.words[v + 2] === 'differently';
  const story = r.lemma(v) === 'tell' && /^(?:another|different)$/.test(next === 'a' ? (r.words[v + 2] ?? '') : next);
  if (!(it || story)) return null;
  const who = r.subjects(v);
  return who.length ? {...denial(r, calendar, v, who), near: true, raises: true} : null;
}

/** “retracted its statement that Chile had diverted the river” */
function contentBehind(r: Reading, v: number): Run | null {
  const charge = [v + 1, v + 2, v + 3, v + 4].find(j => j < r.a.n && chargeNouns.has(r.lemma(j)));
  const content = charge === undefined || r.words[charge + 1] !== 'that' ? null : chargeContent(r, charge);
  return content && trimmed(r, content);
}

/** “took it back”, “walked back its report that”, “has since corrected itself”, “apologised for the remark”: whoever said it no longer does */
export function byRetraction(r: Reading, calendar: Calendar, v: number): Found | null {
  const near = r.words.slice(v + 1, Math.min(v + 6, r.sentence(v).to));
  const lemma = r.lemma(v);
  const thing =
    /^(?:it|this|that|them)$/.test(near[0] ?? '') ||
    near.slice(0, 4).some((_, k) => chargeNouns.has(r.lemma(v + 1 + k)) || /^(?:remarks?|comments?)$/.test(near[k]!));
  const taken = /^(?:take|walk|row)$/.test(lemma) && near.includes('back') && thing;
  const corrected = lemma === 'correct' && /^(?:itself|himself|herself|themselves|it)$/.test(near[0] ?? '');
  const content = /^(?:retract|withdraw)$/.test(lemma) || taken ? contentBehind(r, v) : unsaid(r, v);
  const retracted = (lemma === 'retract' && thing) || (lemma === 'withdraw' && content !== null);
  const sorry = /^apologi[sz]e$/.test(lemma) && near[0] === 'for' && (content !== null || thing);
  const mistaken = replying.has(lemma) && mistake.test(near.join(' '));
  if (!(taken || corrected || retracted || sorry || mistaken)) return null;
  if (r.negated(v) || r.modal(v) !== null || r.passive(v) || r.infinitival(v)) return null;
  const named = claimantsOf(r, v);
  const who = named.length || !content ? named : described(r, r.subjectOf(v));
  return who.length || /^(?:he|she|they)$/.test(r.words[r.subjectOf(v)] ?? '')
    ? {
        ...denial(r, calendar, v, who),
        proposition: content && trimmed(r, content),
        standing: 'retracted',
        cue: {from: v, to: taken ? v + 1 + near.indexOf('back') + 1 : v + 1},
      }
    : null;
}

/** “apologised for having reported that”, “for saying that” */
function unsaid(r: Reading, v: number): Run | null {
  const told = r.words[v + 2] === 'having' ? v + 3 : v + 2;
  if (
    r.words[v + 1] !== 'for' ||
    !/^(?:saying|said|claiming|claimed|reporting|reported|alleging|alleged|stating|stated)$/.test(r.words[told] ?? '')
  )
    return null;
  return clauseFrom(r, r.words[told + 1] === 'that' ? told + 2 : told + 1);
}
