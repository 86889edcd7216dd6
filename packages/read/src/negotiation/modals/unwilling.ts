import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {complementsOf} from '../asking/noun-complements.ts';
import {ownerOf} from '../asking/owners.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {positive, predicate, type Run} from '../reading/clause.ts';
import {infinitive, thing} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting, deeds, idle} from '../words/deeds.ts';
import {answering, nouns} from '../words/frames.ts';
import {befalling, granted, imposed} from '../words/unwilling.ts';
import {isSpared} from './harms.ts';
import {isHoped} from './hopes.ts';
import {areTold, ownOf} from './own-side.ts';

/**
 * “Moscow would not attend the signing”, “it will add nothing”, “the doctors would not be rushed”, “said it could not fund the scale”: what
 * one who could will not do is refused, whoever tells; not “could not win”, “would not say”.
 */
export function unwilling(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (r.a.upos[v] !== UPOS.VERB || !/^(?:will|wo|'ll|would|'d|shall|can|ca|could)$/.test(modal)) return [];
  const lemma = r.a.lemma[v]!;
  if (idle.has(lemma) || befalling.test(lemma) || (answering.has(lemma) && !/^(?:discuss|give)$/.test(lemma)))
    return [];
  if (r.helpers(v).some(j => r.words[j] === 'have' || j > v)) return [];
  const none = noneBehind(r, v);
  if (!r.negated(v) && !none) return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || r.xposOf(subject) === 'EX' || areTold(r, v, subject)) return [];
  if (isHoped(r, v, subject, r.subjects(v))) return [];
  const able = /^(?:can|ca|could)$/.test(modal);
  if (
    r.passive(v) ? able || !imposed.has(lemma) : able && !consenting.test(lemma) && !granted.has(lemma) && !isBack(r, v)
  )
    return [];
  // “I can't drop it”, “they could not agree on the price”
  if (able && (r.words[subject] === 'i' || (lemma === 'agree' && r.words[v + 1] === 'on'))) return [];
  if (r.words[subject] === 'i' && /^(?:would|'d)$/.test(modal)) return [];
  const by = whose(r, v, subject, able);
  // “a newspaper quoted the envoy as saying”
  if (by === null || by.some(x => r.context.reporters?.has(x))) return [];
  const run = none || r.passive(v) ? predicate(r, v) : positive(r, v);
  const c = {head: v, run, of: [], verbal: true, addressed: false};
  return build(r, calendar, isSpared(r, v) ? 'promise' : 'refusal', by, c, v, false);
}

/** “cannot return to the talks” */
const isBack = (r: Reading, v: number): boolean =>
  /^(?:return|go|come)$/.test(r.a.lemma[v]!) &&
  r.kids[v]!.some(j => j > v && r.is(j, 'obl') && /^(?:talk|negotiation|table)$/.test(r.a.lemma[j]!));

/** whose will it is: empty where only the text knows, null where it is nobody's */
function whose(r: Reading, v: number, subject: number, able: boolean): string[] | null {
  const actors = r.known(subject) === null && r.passive(v) ? [] : r.subjects(v);
  const voice = r.voice(v);
  const own = ownOf(r, v, subject, actors, voice);
  if (own.length) return own;
  const word = r.words[subject]!;
  if (r.isQuoted(v)) return null;
  if (actors.length && (!voice.length || voice.every(x => r.isUnattached(x))))
    return able && !voice.length && !consenting.test(r.a.lemma[v]!) ? null : actors;
  if (actors.length || voice.length) return null;
  return /^(?:it|they|we|i)$/.test(word) && !able ? [] : null;
}

/** “add nothing”, “go no further”, “let no one in” */
function noneBehind(r: Reading, v: number): boolean {
  for (let j = v + 1; j < Math.min(v + 3, r.sentence(v).to); j++) {
    if (/^(?:nobody|nothing|none|no-one|nowhere|neither)$/.test(r.words[j]!))
      return r.words[j + 1] !== 'less' && r.words[j + 1] !== 'but';
    if (r.words[j] === 'no')
      return r.isNominal(j + 1) || /^(?:JJ|JJR|RB|RBR|VBN|CD)$/.test(r.xposOf(j + 1))
        ? !/^(?:doubt|less|longer|matter)$/.test(r.words[j + 1] ?? '')
        : false;
    if (/^[.,;:”]$/.test(r.words[j]!)) return false;
  }
  return false;
}

/** “does not want to reopen the text”, “is not considering a change”, “did not accept the admission”: refused in the indicative */
export function unwanting(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const lemma = r.lemma(v);
  const accepting = /^(?:accept|approve|endorse|countenance|entertain|condone)$/.test(lemma);
  const wanting = /^(?:want|wish|propose|care|mean|intend|plan)$/.test(lemma);
  const considering = /^(?:consider|contemplate|envisage|plan)$/.test(lemma) && r.xposOf(v) === 'VBG';
  if (!accepting && !wanting && !considering) return [];
  if (!r.negated(v) || r.modal(v) !== null || r.passive(v)) return [];
  if (r.withheld(v) || r.isQuestion(v) || r.supposed(v) || r.infinitival(v)) return [];
  const by = r.subjects(v);
  if (!by.length) return [];
  const to = wanting ? infinitive(r, v, v) : -1;
  // “I don't want to be painting with too broad a brush”
  if (to > v && r.xposOf(to) === 'VBG') return [];
  if (to > v && r.words[v + 1] === 'to' && !idle.has(r.a.lemma[to]!) && !answering.has(r.a.lemma[to]!))
    return refused(r, calendar, v, by, to, predicate(r, to), true);
  const what = wanting ? -1 : thing(r, v);
  if (what <= v || r.a.upos[what] !== UPOS.NOUN) return [];
  // “did not accept the French offer of a truce”: the noun says whose it is and what
  if (nouns.get(r.a.lemma[what]!) === 'offer' && ownerOf(r, what, 'offer').length && complementsOf(r, what).length)
    return [];
  return refused(r, calendar, v, by, what, {from: r.lo[what]!, to: r.hi[what]!}, false);
}

/** “We don't sell the road”, “we are not going back”: the speaker's own habit is an answer, and so is what the speaker is not about to do */
export function principled(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const going = r.xposOf(v) === 'VBG' && r.kids[v]!.some(j => j < v && /^(?:am|are|'re|'m)$/.test(r.words[j]!));
  if (!(going || r.xposOf(v) === 'VB') || r.modal(v) !== null || !r.isQuoted(v) || !r.negated(v)) return [];
  // “I didn't meet him”
  if (r.helpers(v).some(j => r.words[j] === 'did')) return [];
  const lemma = r.a.lemma[v]!;
  // “I'm not resigning”, “we're not going back to work”; not “we are not asking for”
  if (going && !/^(?:resign|quit|leave|budge|surrender|sign|pay|sell)$/.test(lemma) && r.words[v + 1] !== 'back')
    return [];
  if (!going && !deeds.has(lemma) && !/^(?:bargain|deal|yield|bend|haggle|bow|kneel|beg)$/.test(lemma)) return [];
  // “I don't buy that” disbelieves
  if (lemma === 'buy' && /^(?:that|it|this)$/.test(r.words[v + 1] ?? '')) return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || !/^(?:we|i|one)$/.test(r.words[subject]!) || r.isQuestion(v)) return [];
  const by = r.voice(v);
  if (!by.length) return [];
  return refused(r, calendar, v, by, v, positive(r, v), true);
}

const refused = (r: Reading, calendar: Calendar, v: number, by: string[], head: number, run: Run, verbal: boolean) =>
  build(r, calendar, 'refusal', by, {head, run, of: [], verbal, addressed: false}, v, false);
