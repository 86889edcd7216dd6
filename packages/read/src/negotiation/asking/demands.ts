import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand, introduced} from '../acts/build.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {isHarm, isWeaponised} from '../modals/harms.ts';
import {couldOffer} from '../modals/offers.ts';
import {positive} from '../reading/clause.ts';
import {agentBehind, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {adjectives, nouns, type Trigger, triggers} from '../words/frames.ts';
import {harmful} from '../words/harm.ts';
import {bodies, taken} from '../words/reading.ts';
import {isSomebody} from '../words/speakers.ts';
import {byAdjective} from './adjectives.ts';
import {agreedOn} from './agreements.ts';
import {antecedent} from './antecedents.ts';
import {assured} from './assurances.ts';
import {askedToDo, byCleft} from './clefts.ts';
import {complements} from './complements.ts';
import {decided} from './decisions.ts';
import {byDepending, byHaving, byNeed, byRather, byThanks, depending, needed, needful, thankful} from './needs.ts';
import {byNoun} from './nominals.ts';
import {byPhrase} from './phrases.ts';
import {forbidden, forbidding} from './prohibitions.ts';
import {isNoAct, isNoTrigger} from './seeming.ts';
import {included} from './set-out.ts';
import {foundWanting, judgingIt} from './verdicts.ts';
import {isVowedNot, vowed} from './vows.ts';

/** “requests them to …” by whoever made the last demand */
const followsOn = (r: Reading, v: number, by: string[], heard: Heard): boolean =>
  /^(?:them|him|her|it|both)$/.test(r.words[v + 1] ?? r.words[v + 2] ?? '') &&
  heard.by.length > 0 &&
  heard.by.every(x => by.some(y => r.same(x, y)));

/** whom the last demand was put to, and by whom */
interface Heard {
  by: string[];
  of: string[];
}

/** Demands, offers, refusals, promises and threats raised by a verb, adjective or noun of their own. */
export function demands(r: Reading, calendar: Calendar): FoundDemand[] {
  const out: FoundDemand[] = [];
  const {a} = r;
  // whom the last demand addressed: “urges the three countries to …, and requests them to …”
  const heard: Heard = {by: [], of: []};
  for (let i = 0; i < a.n; i++) {
    if (r.skipped[i]) continue;
    const lemma = r.lemma(i);
    if (r.isVerb(i)) out.push(...byPhrase(r, calendar, i), ...decided(r, calendar, i));
    if (lemma === 'agree' && r.isVerb(i)) out.push(...agreedOn(r, calendar, i));
    if (lemma === 'include' && r.isVerb(i)) out.push(...included(r, calendar, i));
    if (lemma === 'assure' && r.isVerb(i)) out.push(...assured(r, calendar, i));
    if (judgingIt.test(lemma) && r.isVerb(i)) out.push(...foundWanting(r, calendar, i));
    if (forbidding.test(lemma) && r.isVerb(i)) out.push(...forbidden(r, calendar, i));
    if (lemma === 'need' && r.isVerb(i)) out.push(...needed(r, calendar, i));
    if (lemma === 'have' && /^(?:would|'d)$/.test(r.modal(i) ?? '')) out.push(...byHaving(r, calendar, i));
    if (/^(?:have|see)$/.test(lemma) && /^(?:would|'d)$/.test(r.modal(i) ?? '')) out.push(...byRather(r, calendar, i));
    if (r.isVerb(i) && a.upos[i] !== UPOS.AUX && !(adjectives.has(r.words[i]!) && r.passiveForm(i)))
      for (const t of triggers.get(lemma) ?? [])
        out.push(...byVerb(r, calendar, i, t, heard), ...byCleft(r, calendar, i, t));
    else if (depending.test(r.words[i]!)) out.push(...byDepending(r, calendar, i));
    else if (needful.test(r.words[i]!)) out.push(...byNeed(r, calendar, i));
    else if (thankful.test(r.words[i]!)) out.push(...byThanks(r, calendar, i));
    else if (adjectives.has(r.words[i]!)) out.push(...byAdjective(r, calendar, i));
    else if (a.upos[i] === UPOS.NOUN && nouns.has(lemma)) out.push(...byNoun(r, calendar, i));
  }
  return out;
}

function byVerb(r: Reading, calendar: Calendar, v: number, t: Trigger, heard: Heard): FoundDemand[] {
  if (
    t.with &&
    !r.kids[v]!.some(
      j =>
        t.with!.includes(r.words[j]!) || r.kids[j]!.some(c => r.is(c, 'case', 'mark') && t.with!.includes(r.words[c]!)),
    )
  )
    return [];
  const lemma = r.lemma(v);
  if (isNoTrigger(r, v, lemma) || isOfProtest(r, v) || isOfThing(r, v)) return [];
  // “accused Dahl of opposing it”: alleged
  const judged = judgedBy(r, v);
  if (judged >= 0 && /^(?:accuse|suspect)$/.test(r.lemma(judged))) return [];
  const negated = r.negated(v);
  // "is not asking for", "did not offer" are nothing; "was not ready" is handled with adjectives
  // “did not rule out sanctions”
  if (negated && lemma === 'rule' && t.kind === 'refusal') return notRuledOut(r, calendar, v);
  // “does not want loans”
  if (negated && lemma === 'want' && !r.passive(v)) return unwanted(r, calendar, v);
  // “had wanted forty”: no longer, or not any more than was got
  if (isPastWish(r, v, lemma)) return [];
  if (negated || !(persuasive.test(lemma) ? isTried(r, v) : isMade(r, v))) return [];
  const cleft = t.kind === 'demand' ? askedToDo(r, calendar, v) : [];
  if (cleft.length) return cleft;
  const passive = r.passive(v) || isHeadlinePassive(r, v);
  const by = passive ? doneBy(r, v) : whoDoes(r, v);
  const asker = by.length || passive ? -1 : r.describing(r.subjectOf(v));
  const nobody = !by.length && asker < 0;
  // “the answer you would like me to give”
  const doer = r.subjectOf(v);
  const subject = nobody ? doer : -1;
  if (subject >= 0 && r.words[subject] === 'you') return [];
  // “whoever wants us to go”: nobody in particular
  if (doer >= 0 && /^(?:who|what)(?:so)?ever$/.test(r.words[doer]!)) return [];
  // “the scale of it is pushing them to act”
  if (
    subject >= 0 &&
    !passive &&
    /^(?:push|press|pressure|pressurise|nudge|prod)$/.test(lemma) &&
    !isSomebody(r.a.lemma[subject]!)
  )
    return [];
  // “such mildness only encourages them to ask for more”: a thing that is no paper asks nothing
  if (
    lemma === 'encourage' &&
    !passive &&
    doer >= 0 &&
    r.a.upos[doer] === UPOS.NOUN &&
    r.known(doer) === null &&
    (!isSomebody(r.a.lemma[doer]!) || conduct.test(r.a.lemma[doer]!)) &&
    !papers.test(r.a.lemma[doer]!)
  )
    return [];
  for (const frame of t.frames) {
    const found = complements(r, v, frame, passive, by);
    if (!found.length) continue;
    const out: FoundDemand[] = [];
    for (const c of found) {
      // a pronoun that means the speaker cannot be whom the speaker addresses
      if (c.addressed && !c.of.some(o => !by.some(b => r.same(o, b))) && followsOn(r, v, by, heard)) c.of = heard.of;
      else if (c.of.length) Object.assign(heard, {by, of: c.of});
      if (isNoAct(r, calendar, v, t, frame, c, {nobody, passive})) continue;
      out.push(
        ...build(
          r,
          calendar,
          couldOffer(r, v) ? 'offer' : vowed(r, t, lemma, c),
          by,
          isVowedNot(r, lemma, c) ? {...c, run: positive(r, c.head)} : c,
          v,
          frame === 'against',
        ),
      );
    }
    if (out.length) return out.map(d => introduced(r, {...d, asker}));
  }
  return antecedent(r, v, t)
    .flatMap(c => build(r, calendar, t.kind, by, c, v, false))
    .map(d => introduced(r, {...d, asker}));
}

/** “Chile was threatened with a boycott by Peru”: the agent may hang on what stands between */
function doneBy(r: Reading, v: number): string[] {
  const own = r.passive(v) ? r.agents(v) : [];
  // “were asked by the panel”: whoever they are
  const agent = r.passive(v) && !own.length ? r.kid(v, 'obl:agent') : -1;
  if (agent > v && r.a.upos[agent] === UPOS.NOUN && r.context.describe && isSomebody(r.a.lemma[agent]!.toLowerCase()))
    return [r.context.describe(agent)];
  const at = own.length ? -1 : agentBehind(r, v);
  return at < 0 ? own : r.actorsOf(nounAfter(r, at));
}

/** “Ethiopia urged to share data”: verbs that take nobody's own infinitive, without an object, leave out their “is” */
const isHeadlinePassive = (r: Reading, v: number): boolean =>
  /^(?:urge|tell|order|advise|instruct|remind|force|pressure)$/.test(r.lemma(v)) &&
  /^VB[DN]$/.test(r.xposOf(v)) &&
  r.words[v + 1] === 'to' &&
  r.isVerb(v + 2) &&
  r.kid(v, 'nsubj') >= 0 &&
  r.kid(v, 'obj', 'iobj') < 0 &&
  !r.helpers(v).length;

/** “recalled that a law enters into force and undertook to apply it”: whoever recalled, a law being nobody */
function whoDoes(r: Reading, v: number): string[] {
  // “Mali's decision to ask for”, “the decision of Mali to ask for”
  const noun = r.is(v, 'acl') && r.infinitival(v) ? r.a.head[v]! : -1;
  if (noun >= 0 && taken.test(r.a.lemma[noun]!)) {
    const whose = r.kid(noun, 'nmod:poss') >= 0 ? r.kid(noun, 'nmod:poss') : r.oblique(noun, 'of', 'by');
    return whose >= 0 ? r.actorsOf(whose) : [];
  }
  // “require that drivers change their plates, demanding that they pay”: whoever requires it
  const over = r.is(v, 'advcl') && r.xposOf(v) === 'VBG' && r.words[v - 1] === ',' ? r.a.head[v]! : -1;
  const asker = over >= 0 && r.is(over, 'ccomp') && /^VBP?$/.test(r.xposOf(over)) ? r.a.head[over]! : -1;
  if (asker >= 0 && triggers.get(r.lemma(asker))?.[0]?.kind === 'demand' && r.subjects(asker).length)
    return r.subjects(asker);
  // “launched a petition asking Clinton to”: whoever launched it
  const made =
    r.is(v, 'acl') && r.xposOf(v) === 'VBG' && papers.test(r.a.lemma[r.a.head[v]!]!) ? r.a.head[r.a.head[v]!]! : -1;
  if (made >= 0 && made < v && r.isVerb(made) && r.subjects(made).length) return r.subjects(made);
  // “criticised Dahl for opposing it”: Dahl opposes it
  const judged = judgedBy(r, v);
  if (judged >= 0) return r.actorsOf(r.passive(judged) ? r.subjectOf(judged) : r.kid(judged, 'obj', 'iobj'));
  const own = r.subjects(v);
  // “joined Paris in urging”: Paris too
  const joined =
    r.is(v, 'advcl') && r.a.head[v]! >= 0 && r.lemma(r.a.head[v]!) === 'join' ? r.kid(r.a.head[v]!, 'obj') : -1;
  if (joined >= 0 && own.length) return [...own, ...r.actorsOf(joined, own)];
  const told = own.length ? own : r.actorsOf(r.reportingSubject(v));
  const speaker = told.length ? null : r.attributedTo(v);
  return speaker === null ? told : [speaker];
}

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

/** The verb that blames or praises somebody “for” or “of” doing v; -1. */
function judgedBy(r: Reading, v: number): number {
  if (r.xposOf(v) !== 'VBG' || !/^(?:of|for)$/.test(r.words[v - 1] ?? '') || !r.is(v, 'advcl', 'acl', 'ccomp'))
    return -1;
  const over = r.a.head[v]!;
  // hung on the name of whom it is said
  const at = over >= 0 && !r.isVerb(over) && r.is(over, 'obj') ? r.a.head[over]! : over;
  return at >= 0 && at < v && judging.test(r.a.lemma[at]!) ? at : -1;
}

const judging =
  /^(?:accuse|suspect|criticise|criticize|blame|fault|condemn|denounce|attack|slam|blast|chide|scold|rebuke|berate|lambast|lambaste|hammer|ridicule|mock|assail|rap|punish|praise|thank|commend|applaud|credit|hail|laud|congratulate|salute)$/;

/** What asks for those who made it. By lemma. */
/** How somebody acts, which moves others without asking. */
const conduct =
  /^(?:policy|approach|stance|silence|attitude|weakness|mildness|leniency|inaction|failure|success|result|fact|lack|example|behaviou?r|conduct|record|history|war|crisis|victory|defeat|concession|appeasement|impunity)$/;
const papers =
  /^(?:campaign|petition|letter|statement|appeal|resolution|motion|bill|lawsuit|suit|complaint|note|notice|paper|memo|message|ruling|order|advertisement|report|declaration|document|text|guideline)$/;

/** “could end it by threatening to leave”: nobody threatens yet */
const onlyAsMeans = (r: Reading, v: number): boolean =>
  r.words[v - 1] === 'by' && r.a.head[v]! >= 0 && /^(?:can|could|may|might|would)$/.test(r.modal(r.a.head[v]!) ?? '');

/** “would have a hard time rejecting it”, “has trouble refusing” */
const isHard = (r: Reading, v: number): boolean =>
  r.xposOf(v) === 'VBG' &&
  /^(?:time|trouble|difficulty|difficulties)$/.test(r.words[r.words[v - 1] === 'in' ? v - 2 : v - 1] ?? '');

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
  if (!r.isReal(v) || r.supposed(v) || onlyAsMeans(r, v) || isOfAny(r, v) || isHard(r, v)) return false;
  const modal = r.modal(v);
  if (modal === null) return !/^(?:like|prefer)$/.test(r.lemma(v));
  // "I would urge", "we must insist" are demands made in saying so
  // “would like to see the ban lifted”
  if (/^(?:like|prefer)$/.test(r.lemma(v))) return modal === 'would' || modal === "'d";
  // “and will ask a court to set it aside”
  if (/^(?:will|'ll)$/.test(modal) && r.areObservers(r.voice(v))) return false;
  if (/^(?:will|'ll)$/.test(modal) && /^(?:ask|demand|urge|call|press|insist|appeal|petition|seek)$/.test(r.lemma(v)))
    return true;
  const subject = r.subjectOf(v);
  const own = subject >= 0 && /^(?:i|we)$/.test(r.words[subject]!);
  return own && /^(?:would|'d|must|will|'ll)$/.test(modal) && triggers.get(r.lemma(v))?.[0]?.kind === 'demand';
}

/** “had wanted forty”, “had held out for more”: told of before, not now put to anybody */
const isPastWish = (r: Reading, v: number, lemma: string): boolean =>
  /^(?:want|wish|hold|hope|need|expect|like)$/.test(lemma) &&
  r.xposOf(v) === 'VBN' &&
  r.words[r.firstHelper(v)] === 'had';

function unwanted(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const by = r.subjects(v);
  if (!by.length || r.withheld(v) || r.isQuestion(v) || r.supposed(v) || r.modal(v) !== null || r.words[v + 1] === 'to')
    return [];
  if (complements(r, v, 'whom-to', false, by).length) return [];
  return complements(r, v, 'what', false, by)
    .filter(c => r.isNominal(c.head) && !/^(?:it|that|this|any|anything|thing|them)$/.test(r.words[c.head]!))
    .flatMap(c => build(r, calendar, 'refusal', by, c, v, false));
}

function notRuledOut(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const by = r.subjects(v);
  if (!by.length || r.withheld(v) || r.isQuestion(v) || r.supposed(v)) return [];
  return (['doing', 'what'] as const).flatMap(frame =>
    complements(r, v, frame, false, by).flatMap(c => {
      const harms = c.verbal ? harmful.has(r.a.lemma[c.head]!) || isWeaponised(r, c.head) : isHarm(r, c.head);
      const found = build(r, calendar, harms ? 'threat' : 'offer', by, c, v, false);
      // what is left open without a condition is hardly offered
      return harms ? found : found.filter(d => d.given.length > 0);
    }),
  );
}

/** To bring another to do it: a demand only while it is tried. */
const persuasive = /^(?:persuade|convince|get|compel|force|coerce|induce)$/;
const trying =
  /^(?:try|seek|attempt|strive|struggle|work|aim|bid|effort|campaign|drive|hope|push|want|move|bring|use|put|pressure|attempt|fight|strike|march|mass|gather|rally|demonstrate|protest|walk|down)$/;

/** “is trying to persuade Cairo to wait”, “walked out to force the company to pay”; not “persuaded Cairo”, “to get him to sign would be hard” */
function isTried(r: Reading, v: number): boolean {
  if (!r.infinitival(v) || r.withheld(v) || r.isQuestion(v) || r.supposed(v)) return false;
  const over = r.a.head[v]!;
  if (over < 0 || over > v || !trying.test(r.a.lemma[over]!)) return false;
  return !r.isVerb(over) || (r.isReal(over) && r.modal(over) === null);
}
