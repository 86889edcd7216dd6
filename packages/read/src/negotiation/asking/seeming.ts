import type {Demand} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {thing} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {inquired} from '../words/complements.ts';
import {deeds} from '../words/deeds.ts';
import {answering, type Frame, nouns, spoken, type Trigger} from '../words/frames.ts';
import {charges} from '../words/harm.ts';
import {bodies} from '../words/reading.ts';
import type {Complement} from './complements.ts';
import {byNoun} from './nominals.ts';

/** A trigger verb that raises nothing where it stands: “the promised police”, “requested anonymity”, “remained committed to the truce”. */
export function isNoTrigger(r: Reading, v: number, lemma: string): boolean {
  // “the promised police”, “the proposed treaty”
  if (
    /^VB[NDG]$/.test(r.xposOf(v)) &&
    /^(?:DT|PRP\$|JJ|IN)$/.test(r.xposOf(v - 1)) &&
    // “over a proposed Welsh act”
    (/^NN/.test(r.xposOf(v + 1)) || (r.xposOf(v - 1) === 'DT' && r.xposOf(v) !== 'VBG' && r.xposOf(v + 1) === 'JJ')) &&
    // “joined Paris in urging Belgrade to”
    !(r.xposOf(v) === 'VBG' && r.is(v, 'advcl', 'acl')) &&
    // “has since asked Iraq to”
    !r.helpers(v).length
  )
    return true;
  // “requested anonymity to discuss it”, “asked them their thoughts”
  if (/^(?:ask|request)$/.test(lemma) && inquired.test(r.a.lemma[thing(r, v)] ?? '')) return true;
  // “the largest raise ever offered to the dockers”: told of the noun, whoever it was offered to
  if (
    lemma === 'offer' &&
    r.xposOf(v) === 'VBN' &&
    (r.is(v, 'acl') || r.words[v - 1] === 'ever') &&
    r.words[v + 1] === 'to' &&
    !r.isVerb(v + 2) &&
    !r.helpers(v).length
  )
    return true;
  // “denied the charge”, “withheld the name”: nothing that is asked for is refused
  if (/^(?:deny|withhold)$/.test(lemma) && !withheldGifts.test(r.a.lemma[thing(r, v)] ?? '')) return true;
  // “without offering specifics”
  if (r.words[v - 1] === 'without') return true;
  // “in chunks, as opposed to one law”
  if (lemma === 'oppose' && r.words[v - 1] === 'as' && r.words[v + 1] === 'to') return true;
  // “offer up whatever he wanted”
  if (lemma === 'offer' && r.words[v + 1] === 'up') return true;
  // “remained committed to the truce” undertakes nothing new
  if (lemma === 'commit' && /^(?:remain|stay|be|seem|feel)/.test(r.a.lemma[v - 1] ?? '')) return true;
  return false;
}

/** A complement that a trigger verb does not ask, offer or refuse: “asked the Treasury”, “accepted the blame”, “is expected to do well”. */
export function isNoAct(
  r: Reading,
  calendar: Calendar,
  v: number,
  t: Trigger,
  frame: Frame,
  c: Complement,
  {nobody, passive}: {nobody: boolean; passive: boolean},
): boolean {
  const lemma = r.lemma(v);
  if (t.kind === 'refusal' && isAnswer(r, c)) return true;
  // “asked Lavrov to discuss the report” is a question
  if (
    lemma === 'ask' &&
    c.verbal &&
    /^(?:comment|discuss|confirm|elaborate|respond|answer|say)$/.test(r.a.lemma[c.head]!)
  )
    return true;
  if (lemma === 'ask' && !c.verbal && frame !== 'for' && (isQuestionBehind(r, c.head) || isPerson(r, c.head)))
    return true;
  if (
    t.kind === 'refusal' &&
    !c.verbal &&
    charges.has(r.a.lemma[c.head]!) &&
    // “rejected the pay claim”
    !(r.a.lemma[c.head] === 'claim' && r.kids[c.head]!.some(j => j < c.head && r.is(j, 'compound'))) &&
    !(/^(?:suggestion|view|notion)$/.test(r.a.lemma[c.head]!) && !isHeldTrue(r, c.head))
  )
    return true;
  // “resisted calls for a delay”: the noun says what
  if (
    t.kind === 'refusal' &&
    !c.verbal &&
    (carries(r, calendar, c.head, 'demand') || carries(r, calendar, c.head, 'offer'))
  )
    return true;
  // “turned customers away”: they are no act
  if (lemma === 'turn' && t.kind === 'refusal' && r.context.kind?.(r.known(c.head) ?? '') === 'people') return true;
  // “told the envoy of the need for the guards to go”: what the envoy is told of, and not told to do
  if (frame === 'whom-to' && c.verbal && isNeedBefore(r, v, c.head)) return true;
  // “are encouraged by the decision to” feel it
  if (lemma === 'encourage' && passive) return true;
  // “the statute requires owners to register” and
  // “they are required to keep secrets” is the law's
  if (lemma === 'require' && (nobody || (r.xposOf(v) === 'VBG' && !r.helpers(v).length))) return true;
  // “we still expect explanations”; not “expects a deal”
  const owes = c.addressed || owed.test(r.a.lemma[c.head]!);
  if (lemma === 'expect' && !c.verbal && (nobody || !owes)) return true;
  if (lemma === 'expect' && isAwaited(r, c)) return true;
  if (lemma === 'expect' && c.verbal && isForecast(r, v, nobody, passive, c)) return true;
  if (c.verbal && lemma === 'invite' && passive) return true;
  if (
    lemma === 'accept' &&
    !(c.verbal && r.words[v + 1] === 'that') &&
    !(r.xposOf(v) !== 'VBG' && !c.verbal && r.known(c.head) === null && !acknowledged.test(r.a.lemma[c.head]!))
  )
    return true;
  // “tabled a proposal for joint patrols”, “accepted the demand for a raise”: the noun says what
  if (t.kind === 'offer' && !c.verbal && (carries(r, calendar, c.head, 'offer') || isPromised(r, c.head))) return true;
  // “the principles put forward by the envoy”
  if (lemma === 'put' && t.kind === 'offer' && principled.test(r.a.lemma[c.head]!)) return true;
  // “offered few details”
  if (t.kind === 'offer' && !c.verbal && spoken.has(r.a.lemma[c.head]!)) return true;
  if (lemma === 'accept' && carries(r, calendar, c.head, 'demand')) return true;
  // “offered him a stage to offer up whatever he wanted”
  if (t.kind === 'offer' && lemma === 'offer' && c.verbal && r.lemma(c.head) === 'offer') return true;
  // “put forward demands” offers nothing; “intends to raise it” is no undertaking
  if (t.kind === 'offer' && !c.verbal && nouns.get(r.lemma(c.head)) === 'demand') return true;
  if (
    lemma === 'intend' &&
    !deeds.has(r.a.lemma[c.head]!) &&
    !/^(?:move|go|press|keep|continue)$/.test(r.a.lemma[c.head]!)
  )
    return true;
  return false;
}

/** a noun of that kind that says itself what is asked or offered */
const carries = (r: Reading, calendar: Calendar, i: number, kind: Demand['kind']): boolean =>
  nouns.get(r.lemma(i)) === kind && byNoun(r, calendar, i).some(d => d.by.length > 0 || d.of.length > 0);

/** “its firmest promise yet that it would vote against it”: what is undertaken follows */
const isPromised = (r: Reading, noun: number): boolean =>
  nouns.get(r.lemma(noun)) === 'promise' &&
  /^(?:that|to)$/.test(r.words[r.words[noun + 1] === 'yet' ? noun + 2 : noun + 1] ?? '');

/** “the notion that they could pull out”: what is so or may be, not what should be done */
function isHeldTrue(r: Reading, noun: number): boolean {
  const clause =
    r.kids[noun]!.find(j => j > noun && r.is(j, 'acl', 'ccomp') && r.words[r.kid(j, 'mark')] === 'that') ?? -1;
  if (clause < 0) return false;
  const modal = r.modal(clause);
  return modal === null
    ? /^(?:VBD|VBZ|VBP)$/.test(r.finite(clause))
    : /^(?:could|can|might|may|would|will)$/.test(modal);
}

/** What one gives or keeps from those who ask for it. By lemma. */
const withheldGifts =
  /^(?:funding|fund|money|aid|support|backing|endorsement|loan|permission|permit|licence|license|access|entry|visa|asylum|bail|parole|request|consent|approval|recognition|payment|assent|signature|leave|passage)$/;

/** What one accepts without undertaking anything: “accepted the blame”; not “accepted the invitation”. By lemma. */
const acknowledged =
  /^(?:blame|responsibility|fact|resignation|defeat|need|prize|award|medal|honour|report|finding|result|verdict|ruling|apology|view|point|principle|argument|reality|money|bribe|gift|credit|criticism|nomination|post|job|that|it|this)$/;

/** What one puts forward and offers to nobody. By lemma. */
const principled =
  /^(?:principle|argument|claim|theory|view|reason|question|name|candidate|candidacy|nominee|explanation|case|hypothesis|figure|evidence|justification)$/;

/** “asked types who they think”, “asked Clinton on Friday whether she would” */
function isQuestionBehind(r: Reading, i: number): boolean {
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 6); j++)
    if (/^W/.test(r.xposOf(j)) || /^(?:whether|if)$/.test(r.words[j]!)) return true;
  return false;
}

/** “asked the Treasury”, “asked old Harker”: somebody, who is asked and not asked for */
const isPerson = (r: Reading, i: number): boolean =>
  r.a.upos[i] === UPOS.PROPN || r.known(i) !== null || bodies.test(r.words[i]!);

/** “is expected to do well”, “many observers expect the agency to act” foresee; “is expected to honour the ban” demands */
function isForecast(r: Reading, v: number, nobody: boolean, passive: boolean, c: Complement): boolean {
  if (passive)
    return !/^(?:comply|implement|ensure|cooperate|carry|fulfil|fulfill|abide|honour|honor|respect|refrain|release|withdraw|lift|disarm|hand|observe|cease|stop|pay)$/.test(
      r.a.lemma[c.head]!,
    );
  const subject = r.subjectOf(v);
  if (winning.test(r.a.lemma[c.head]!)) return true;
  return (
    nobody ||
    (subject >= 0 &&
      /^(?:observers|analysts|economists|experts|pollsters|investors|traders|many|most|some|few|people|they|polls)$/.test(
        r.words[subject]!,
      ))
  );
}

/** “expects the deal to be finalised by Friday”: a thing, by nobody's doing in particular */
function isAwaited(r: Reading, c: Complement): boolean {
  for (let j = c.run.from; j < c.run.to; j++)
    if (r.words[j] === 'to' && r.words[j + 1] === 'be' && r.xposOf(j + 2) === 'VBN') return !c.of.length;
  return false;
}

/** What befalls one, or comes out: “expects Clinton to win”. By lemma. */
const winning =
  /^(?:win|lose|beat|prevail|emerge|score|defeat|grow|rise|fall|become|remain|happen|live|die|recover|improve|gain|suffer|turn|come|shrink|expand)$/;

/** What one expects of another. */
const owed =
  /^(?:answer|reply|response|explanation|clarification|apology|assurance|guarantee|commitment|concession|cooperation|payment|vote|withdrawal|offer|proposal|compensation|repayment|compliance|respect|action|help|restraint|implementation|agreement|decision|release|step|obedience|ratification|settlement)$/;

/** “refused to comment”: no answer is given, and nothing refused */
const isAnswer = (r: Reading, c: Complement): boolean =>
  c.verbal && answering.has(r.a.lemma[c.head]!) && r.a.lemma[c.head] !== 'discuss' && !isGiving(r, c.head);

/** “refused to give up the lease”, “to give the crew a hearing”; not “to give details”, “to give his name” */
function isGiving(r: Reading, v: number): boolean {
  if (r.a.lemma[v] !== 'give') return false;
  if (/^(?:up|back|way|ground|in)$/.test(r.words[v + 1] ?? '')) return true;
  const what = r.kid(v, 'obj');
  return what > v && !told.test(r.a.lemma[what]!) && !spoken.has(r.a.lemma[what]!);
}

/** What one gives by telling it. By lemma. */
const told =
  /^(?:detail|name|answer|figure|date|interview|statement|information|timeline|timetable|comment|indication|breakdown|identity|age|address|evidence|testimony|speech|time|cause|update|estimate|word)$/;

/** “of the need for … to”, “about the importance of” between the verb and what is to be done */
function isNeedBefore(r: Reading, v: number, act: number): boolean {
  for (let j = v + 1; j + 2 < act; j++)
    if (/^(?:of|about)$/.test(r.words[j]!) && /^(?:need|necessity|importance|urgency)$/.test(r.words[j + 2]!))
      return true;
  return false;
}
