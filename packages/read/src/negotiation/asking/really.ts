import {UPOS} from '../../tagset.ts';
import {couldOffer} from '../modals/offers.ts';
import type {Reading} from '../reading/reading.ts';
import {adjectives, triggers} from '../words/frames.ts';
import {bodies} from '../words/reading.ts';
import {judgedBy} from './demanders.ts';

/** Is what verb v tells done by nobody who could mean it, or only alleged? */
export function isNobodys(r: Reading, v: number): boolean {
  if (isOfProtest(r, v) || isOfThing(r, v)) return true;
  // “accused Dahl of opposing it”: alleged
  const judged = judgedBy(r, v);
  return judged >= 0 && /^(?:accuse|suspect)$/.test(r.lemma(judged));
}

/** Does the verb put it forward as real: made, or where it is about bringing another to it, tried? */
export const isReallyMade = (r: Reading, v: number, lemma: string): boolean =>
  persuasive.test(lemma) ? isTried(r, v) : isMade(r, v);

/** in a relative clause on a common noun that is nobody's: “the rift, which is threatening to spread” */
function isOfThing(r: Reading, v: number): boolean {
  if (!r.is(v, 'acl:relcl') || !/^(?:which|that)$/.test(r.words[r.kid(v, 'nsubj')] ?? '')) return false;
  const noun = r.a.head[v]!;
  return (
    r.a.upos[noun] === UPOS.NOUN &&
    r.known(noun) === null &&
    !bodies.test(r.words[noun]!) &&
    /^(?:threaten|risk)$/.test(r.lemma(v))
  );
}

/** “has staged a series of strikes”: whoever did */
function isStaged(r: Reading, noun: number): boolean {
  let at = noun;
  while (r.is(at, 'nmod', 'conj') && r.a.head[at]! >= 0) at = r.a.head[at]!;
  return r.a.upos[noun] !== UPOS.NOUN || r.is(at, 'obj');
}

/** “after days of strikes and marches in the city demanding a raise”: asked by whoever struck, and not by whom the sentence is about */
function isOfProtest(r: Reading, v: number): boolean {
  if (r.xposOf(v) !== 'VBG' || r.helpers(v).length) return false;
  for (let j = v - 1; j >= r.sentence(v).from && v - j < 9; j--) {
    if (
      /^(?:strikes?|demonstrations?|protests?|marche?s?|rall(?:y|ies)|sit-ins?|boycotts?|riots?|walkouts?)$/.test(
        r.words[j]!,
      )
    )
      return r.kid(j, 'nmod:poss') < 0 && r.oblique(j, 'by') < 0 && !isStaged(r, j);
    if (/^[,;:“”–—]$/.test(r.words[j]!) || r.isVerb(j)) return false;
  }
  return false;
}

/** “could end it by threatening to leave”: nobody threatens yet */
const onlyAsMeans = (r: Reading, v: number): boolean =>
  r.words[v - 1] === 'by' && r.a.head[v]! >= 0 && /^(?:can|could|may|might|would)$/.test(r.modal(r.a.head[v]!) ?? '');

/** “would have a hard time rejecting it”, “has trouble refusing” */
const isHard = (r: Reading, v: number): boolean =>
  r.xposOf(v) === 'VBG' &&
  /^(?:time|trouble|difficulty|difficulties)$/.test(r.words[r.words[v - 1] === 'in' ? v - 2 : v - 1] ?? '');

/** “is prepared to agree to a quota”: offered, and not yet agreed to */
const isOffered = (r: Reading, v: number): boolean =>
  r.infinitival(v) && r.a.head[v]! >= 0 && r.a.head[v]! < v && adjectives.get(r.words[r.a.head[v]!]!) === 'offer';

/** “every voter who requests a ballot”, “anyone who refuses to pay”: what is told of whoever does it, and of nobody who did */
function isOfAny(r: Reading, v: number): boolean {
  if (!r.is(v, 'acl:relcl') || !/^(?:who|which|that)$/.test(r.words[r.kid(v, 'nsubj')] ?? '')) return false;
  const noun = r.a.head[v]!;
  return (
    /^(?:anyone|anybody|whoever|everyone|everybody)$/.test(r.words[noun]!) ||
    /^(?:every|any|each|no)$/.test(r.words[r.phraseStart(noun)] ?? '')
  );
}

/** The trigger is put forward as real: "demanded", "is asking", "would urge"; not "could demand", "if he asks". */
function isMade(r: Reading, v: number): boolean {
  if (couldOffer(r, v)) return true;
  if (!r.isReal(v) || r.supposed(v) || onlyAsMeans(r, v) || isOfAny(r, v) || isHard(r, v) || isOffered(r, v))
    return false;
  const modal = r.modal(v);
  if (modal === null) return !/^(?:like|prefer|love)$/.test(r.lemma(v));
  // "I would urge", "we must insist" are demands made in saying so
  // “would like to see the ban lifted”
  if (/^(?:like|prefer|love)$/.test(r.lemma(v))) return modal === 'would' || modal === "'d";
  // “and will ask a court to set it aside”
  if (/^(?:will|'ll)$/.test(modal) && r.areObservers(r.voice(v))) return false;
  if (
    /^(?:will|'ll)$/.test(modal) &&
    /^(?:ask|demand|urge|call|press|insist|appeal|petition|seek|recommend)$/.test(r.lemma(v))
  )
    return true;
  const subject = r.subjectOf(v);
  // “would oppose any levy, it said”
  if (/^(?:would|'d)$/.test(modal) && opposing.test(r.lemma(v)) && r.subjects(v).some(x => r.voice(v).includes(x)))
    return !r.areObservers(r.voice(v));
  const own = subject >= 0 && /^(?:i|we)$/.test(r.words[subject]!);
  return own && /^(?:would|'d|must|will|'ll)$/.test(modal) && triggers.get(r.lemma(v))?.[0]?.kind === 'demand';
}

/** To be against it. By lemma. */
const opposing = /^(?:oppose|reject|resist)$/;

/** “had wanted forty”, “had held out for more”: told of before, not now put to anybody */
export const isPastWish = (r: Reading, v: number, lemma: string): boolean =>
  /^(?:want|wish|hold|hope|need|expect|like)$/.test(lemma) &&
  r.xposOf(v) === 'VBN' &&
  r.words[r.firstHelper(v)] === 'had';

/** To bring another to do it: a demand only while it is tried. */
const persuasive = /^(?:persuade|convince|get|compel|force|coerce|induce)$/;
const trying =
  /^(?:try|seek|attempt|strive|struggle|work|aim|bid|effort|campaign|drive|hope|push|want|move|bring|use|put|pressure|fight|strike|march|mass|gather|rally|demonstrate|protest|walk|down)$/;

/** “is trying to persuade Cairo to wait”, “walked out to force the company to pay”; not “persuaded Cairo”, “to get him to sign would be hard” */
function isTried(r: Reading, v: number): boolean {
  if (!r.infinitival(v) || r.withheld(v) || r.isQuestion(v) || r.supposed(v)) return false;
  const over = r.a.head[v]!;
  if (over < 0 || over > v || !trying.test(r.a.lemma[over]!)) return false;
  return !r.isVerb(over) || (r.isReal(over) && r.modal(over) === null);
}
