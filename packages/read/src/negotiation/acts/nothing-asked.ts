import {UPOS} from '../../tagset.ts';
import type {Reading} from '../reading/reading.ts';
import {budging} from '../words/governors.ts';
import {assuming, figures, gestures, looseNouns, named, victories} from '../words/nothing-asked.ts';
import type {FoundDemand} from './build.ts';
import {isNothingMeant} from './nothing-meant.ts';
import {isThoughtInError} from './thought-in-error.ts';

/**
 * An act that somebody's words only seem to demand, offer or refuse: what so many of those polled say, what it takes to win, what is foreseen
 * of others, what one is asked about or told how to do, what holds of anybody, and turns of speech.
 */
export const isNothingAsked = (r: Reading, d: FoundDemand): boolean =>
  isPolled(r, d) ||
  isAskedAbout(r, d) ||
  isToWin(r, d) ||
  isForeseen(r, d) ||
  isMocked(r, d) ||
  isOfAnybody(r, d) ||
  isOfHearer(r, d) ||
  isGesture(r, d) ||
  isPromising(r, d) ||
  isUnderWay(r, d) ||
  isThoughtInError(r, d) ||
  isNoConcern(r, d) ||
  isTakingPlace(r, d) ||
  isForUse(r, d) ||
  isAssured(r, d) ||
  isApposed(r, d) ||
  isLeave(r, d) ||
  isHeldFast(r, d) ||
  isTerm(r, d) ||
  isOccasion(r, d) ||
  isDescription(r, d) ||
  isYetToBe(r, d) ||
  isNothingMeant(r, d);

/** “a mutually agreed price”: what describes the thing */
const isDescription = (r: Reading, d: FoundDemand): boolean =>
  d.trigger < d.head &&
  r.is(d.trigger, 'amod') &&
  r.a.head[d.trigger] === d.head &&
  r.a.upos[d.trigger - 1] === UPOS.ADV;

/** “at a place to be named”, “on a date to be agreed by both”: what is left open of an act */
const isYetToBe = (r: Reading, d: FoundDemand): boolean =>
  r.words[d.run.from] === 'be' &&
  r.words[d.run.from - 1] === 'to' &&
  /^(?:date|day|time|hour|place|venue|location|town|city|rate|price|amount|level|list|team)$/.test(
    r.words[d.run.from - 2] ?? '',
  ) &&
  r.kids[d.run.from - 2]!.some(j => r.is(j, 'case'));

const between = (r: Reading, from: number, to: number, fits: RegExp): number => {
  for (let i = from; i < to; i++) if (fits.test(r.words[i]!)) return i;
  return -1;
};

/** “36 percent of voters said they would”, “six in ten say he should”, “say by 55%-41% that” */
function isPolled(r: Reading, d: FoundDemand): boolean {
  const said = r.reporter(d.trigger);
  const aside = said >= 0 ? said : r.attributionAfter(d.trigger);
  const teller = aside >= 0 ? r.subjectOf(aside) : -1;
  for (const subject of [teller, r.subjectOf(d.trigger)]) {
    if (subject < 0) continue;
    const [from, to] = [r.lo[subject]!, Math.max(r.hi[subject]!, subject + 1)];
    const share = between(r, from, Math.min(to, from + 9), figures);
    if (share >= 0 && share <= subject + 1) return true;
    for (let i = from; subject === teller && i + 2 < to; i++)
      if (r.xposOf(i) === 'CD' && /^(?:in|of)$/.test(r.words[i + 1]!) && r.xposOf(i + 2) === 'CD') return true;
  }
  return said >= 0 && between(r, said + 1, Math.min(said + 5, d.trigger), figures) >= 0;
}

/** “the rise is conditional on drivers agreeing to longer shifts”: what is not yet agreed */
function isTerm(r: Reading, d: FoundDemand): boolean {
  if (r.xposOf(d.trigger) !== 'VBG' || !/^(?:offer|promise)$/.test(d.kind)) return false;
  const {from} = r.sentence(d.trigger);
  for (let i = d.trigger - 1; i > from && d.trigger - i < 9 && !/^[,;:]$/.test(r.words[i]!); i--)
    if (/^(?:on|upon)$/.test(r.words[i]!))
      return /^(?:conditional|contingent|dependent|depends?|hinges?)$/.test(r.words[i - 1]!);
  return false;
}

/** “asked them how likely it was to pass”, “advises on how to win”, “how far he is willing to go” */
function isAskedAbout(r: Reading, d: FoundDemand): boolean {
  if (d.kind === 'demand' && d.head > d.trigger) {
    const how = between(r, d.trigger + 1, d.head, /^(?:how|where|whether|why)$/);
    if (how >= 0 && r.xposOf(d.head) === 'VB' && between(r, how, d.head, /^[,;:“”]$/) < 0) return true;
  }
  if (!/^(?:offer|promise|refusal)$/.test(d.kind)) return false;
  const {from} = r.sentence(d.trigger);
  for (let i = d.trigger - 1; i >= from && d.trigger - i < 7; i--) {
    if (/^[,;:“”]$/.test(r.words[i]!)) return false;
    if (r.words[i] === 'how' && /^(?:far|much|long|many|soon|hard|difficult|easy|likely)$/.test(r.words[i + 1]!))
      return true;
  }
  return false;
}

/** “Dahl must win 58 percent of the delegates”: what it takes */
const isToWin = (r: Reading, d: FoundDemand): boolean =>
  d.kind === 'demand' &&
  victories.verbs.test(r.lemma(d.head)) &&
  /^(?:must|need|needs|have|has|had|should)$/.test(r.modal(d.head) ?? r.words[d.head - 2] ?? '') &&
  between(r, d.head + 1, d.run.to, victories.measures) >= 0;

/** “assumes that they will keep the Senate”, “is optimistic that voters will refuse it”, “there is no guarantee he would sign” */
function isForeseen(r: Reading, d: FoundDemand): boolean {
  if (d.kind === 'demand') return false;
  if (isPredicted(r, d)) return true;
  let at = d.trigger;
  while (/^(?:conj|cop|aux)$/.test(r.rel(at)) && r.a.head[at]! >= 0 && r.kid(at, 'nsubj') < 0) at = r.a.head[at]!;
  const over = r.a.head[at]!;
  if (over < 0 || !r.is(at, 'ccomp', 'acl', 'advcl') || over > at) return false;
  if (r.is(at, 'acl'))
    return (
      looseNouns.test(r.lemma(over)) &&
      r.kid(at, 'nsubj') >= 0 &&
      r.kids[over]!.some(j => r.words[j] === 'no' || r.words[j] === 'little')
    );
  if (!assuming.test(r.a.lemma[over]!)) return false;
  const own = r.subjects(over);
  return !own.some(x => d.by.some(y => r.same(x, y))) || !own.length;
}

/** “they will soon walk out, the minister predicted”: by another than they */
function isPredicted(r: Reading, d: FoundDemand): boolean {
  const after = r.attributionAfter(d.trigger);
  const said = after >= 0 ? after : r.attributionInside(d.trigger);
  if (said < 0 || !/^(?:predict|forecast|foresee|prophesy|guess|bet|reckon)$/.test(r.lemma(said))) return false;
  return !r.subjects(said).some(x => d.by.some(y => r.same(x, y)));
}

/** “They promise us paradise, she said of the owners”: what is said of another's words in the speaker's own */
function isMocked(r: Reading, d: FoundDemand): boolean {
  if (!/^(?:promise|threat)$/.test(d.kind) || !/^VB[PZ]$/.test(r.xposOf(d.trigger)) || r.helpers(d.trigger).length)
    return false;
  return (
    /^(?:they|he|she)$/.test(r.words[r.subjectOf(d.trigger)] ?? '') &&
    /^(?:us|me)$/.test(r.words[d.trigger + 1] ?? '') &&
    (r.isQuoted(d.trigger) || r.attributionAfter(d.trigger) >= 0)
  );
}

/** “People who ask for one pay a fee”, “any company that refuses”, “candidates who are willing to put in the time” */
function isOfAnybody(r: Reading, d: FoundDemand): boolean {
  let at = d.trigger;
  while (/^(?:conj|cop)$/.test(r.rel(at)) && r.a.head[at]! >= 0 && r.kid(at, 'nsubj') < 0) at = r.a.head[at]!;
  const who = r.kid(at, 'nsubj');
  if (!r.is(at, 'acl:relcl') || who < 0 || !/^(?:who|that|which)$/.test(r.words[who]!)) return false;
  const noun = r.a.head[at]!;
  if (r.words[who - 1] === ',' || /^(?:who|that|which)$/.test(r.words[noun]!)) return false;
  const first = r.words[r.phraseStart(noun)] ?? '';
  if (/^(?:any|every|each|no)$/.test(first) || /^(?:anyone|anybody|those|whoever)$/.test(r.words[noun]!)) return true;
  const present = /^VB[PZ]$/.test(r.finite(at)) || /^VB[PZ]$/.test(r.xposOf(r.firstHelper(at)));
  const bare = r.phraseStart(noun) === noun && r.xposOf(noun) === 'NNS';
  return (
    present &&
    (bare || /^an?$/.test(first)) &&
    /^(?:people|person|man|woman|candidate|leader|country|company|user|customer|voter|politician|friend|nation)$/.test(
      r.lemma(noun),
    )
  );
}

/** “If you like comfort, you'll never do this”: what the hearer will do is nobody's word */
const isOfHearer = (r: Reading, d: FoundDemand): boolean =>
  /^(?:promise|refusal|offer|threat)$/.test(d.kind) &&
  r.modal(d.trigger) !== null &&
  /^(?:you|ya)$/.test(r.words[r.subjectOf(d.trigger)] ?? '');

/** “Take a listen”, “feel free to”, “Don't forget, Dahl, that …”, “willing to bet” */
function isGesture(r: Reading, d: FoundDemand): boolean {
  const verb = r.lemma(d.head);
  if (d.kind === 'offer') return gestures.offered.test(verb) && d.trigger !== d.head;
  if (d.kind !== 'demand' || d.trigger !== d.head || r.xposOf(d.head) !== 'VB' || r.subjectOf(d.head) >= 0)
    return false;
  if (r.modal(d.head) !== null) return false;
  const next = r.words[d.head + 1] ?? '';
  // “(BEGIN VIDEO CLIP)” in a transcript
  const raw = r.a.text.slice(r.a.start[d.run.from]!, r.a.end[d.run.to - 1]!);
  if (/^[([]$/.test(r.words[d.run.from - 1] ?? '') && /^[\p{Lu}\W]+$/u.test(raw)) return true;
  return (
    gestures.said.test(verb) ||
    (verb === 'feel' && next === 'free') ||
    (verb === 'try' && /^(?:they|he|she|as)$/.test(next))
  );
}

/** “an awkward but promising transition” */
const isPromising = (r: Reading, d: FoundDemand): boolean =>
  r.xposOf(d.trigger) === 'VBG' && r.is(d.trigger, 'amod') && r.a.head[d.trigger] === d.head && d.head > d.trigger;

/** “he would be following in her footsteps”, “they would be making an error, she said”: what that would amount to, in nobody's own mouth */
const isUnderWay = (r: Reading, d: FoundDemand): boolean =>
  /^(?:offer|promise)$/.test(d.kind) &&
  r.xposOf(d.head) === 'VBG' &&
  r.words[d.head - 1] === 'be' &&
  /^(?:would|'d)$/.test(r.modal(d.head) ?? '') &&
  !r.voice(d.head).some(x => d.by.some(y => r.same(x, y)));

/** “wants nothing to do with the guild”: no deed, and refused by its own phrase */
const isNoConcern = (r: Reading, d: FoundDemand): boolean =>
  d.kind === 'demand' &&
  r.words[d.head] === 'do' &&
  r.words[d.head + 1] === 'with' &&
  r.words[d.head - 1] === 'to' &&
  /^(?:nothing|something|anything|little|much|more|less)$/.test(r.words[d.head - 2] ?? '');

/** “has said they would take place after the feast”: talks do, and no party */
const isTakingPlace = (r: Reading, d: FoundDemand): boolean =>
  d.kind !== 'demand' &&
  r.lemma(d.head) === 'take' &&
  r.words[d.head + 1] === 'place' &&
  /^(?:it|they|that|this|these|those|which)$/.test(r.words[r.subjectOf(d.head)] ?? '');

/** “the majority of judges needed to block it”, “papers required by the state to vote”: what something is needed for */
const isForUse = (r: Reading, d: FoundDemand): boolean =>
  d.kind === 'demand' &&
  /^(?:needed|required)$/.test(r.words[d.trigger]!) &&
  r.is(d.trigger, 'acl') &&
  !r.helpers(d.trigger).length &&
  (r.words[d.trigger + 1] === 'to' || (r.words[d.trigger + 1] === 'by' && r.xposOf(d.head) === 'VB'));

/** “I can promise you he's not going to be president”: sworn to be so, and in nobody's power */
function isAssured(r: Reading, d: FoundDemand): boolean {
  if (!/^(?:promise|guarantee|assure)$/.test(r.lemma(d.trigger)) || d.kind === 'demand') return false;
  const subject = Math.max(-1, ...r.kids[d.head]!.filter(j => j < d.head && j > d.trigger && r.is(j, 'nsubj')));
  const goes = r.lemma(d.head) === 'go' && r.words[d.head + 1] === 'to' ? d.head + 2 : d.head;
  const befalls = /^(?:be|win|lose|become|happen|come|remain)$/;
  if (subject < 0 || !(r.kid(d.head, 'cop') >= 0 || befalls.test(r.a.lemma[goes]!))) return false;
  return !r.actorsOf(subject).some(x => d.by.some(y => r.same(x, y)));
}

/** “sought its suggestions, an offer they rebuffed”: what the clause before is called, and no second act */
const isApposed = (r: Reading, d: FoundDemand): boolean =>
  r.words[d.run.from - 1] === ',' &&
  /^an?$/.test(r.words[d.run.from]!) &&
  d.head > d.trigger &&
  named.test(r.lemma(d.head)) &&
  r.kids[d.head]!.some(j => j > d.head && r.is(j, 'acl:relcl', 'acl'));

/** “campaigned for paid family leave” */
const isLeave = (r: Reading, d: FoundDemand): boolean =>
  d.kind === 'demand' &&
  r.words[d.head] === 'leave' &&
  /^(?:family|sick|parental|maternity|paternity|medical|annual|paid|compassionate)$/.test(r.words[d.head - 1] ?? '');

/** “will not budge from its demand for an apology”, “will not comply with the demand that”: the demand stands, which is read as one */
const isHeldFast = (r: Reading, d: FoundDemand): boolean =>
  (d.kind === 'refusal' &&
    r.lemma(d.head) === 'comply' &&
    between(r, d.head + 1, d.run.to, /^(?:demand|request|call)s?$/) >= 0 &&
    between(r, d.head + 1, d.run.to, /^(?:that|to)$/) >= 0) ||
  (d.kind === 'refusal' &&
    budging.test(r.lemma(d.head)) &&
    r.words[d.head + 1] === 'from' &&
    r.words.slice(d.head + 2, d.head + 6).some(w => /^(?:demands?|calls?|insistence|conditions?|requests?)$/.test(w)));

/** “an offer they rebuffed at a meeting”: where they did */
const isOccasion = (r: Reading, d: FoundDemand): boolean =>
  /^(?:refusal|offer)$/.test(d.kind) &&
  r.is(d.head, 'obl') &&
  r.a.head[d.head] === d.trigger &&
  /^(?:at|during|on|in)$/.test(r.words[r.kid(d.head, 'case')] ?? '') &&
  /^(?:meeting|conference|summit|session|hearing|debate|rally|interview|speech|ceremony|dinner)$/.test(r.lemma(d.head));
