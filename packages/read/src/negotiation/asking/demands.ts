import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand, introduced} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {duty, heldTo} from '../modals/duties.ts';
import {couldOffer} from '../modals/offers.ts';
import {decidedOn, plansOf} from '../modals/plans.ts';
import {positive} from '../reading/clause.ts';
import {agentBehind} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {favouring} from '../words/efforts.ts';
import {adjectives, nouns, type Trigger, triggers} from '../words/frames.ts';
import {isSomebody} from '../words/speakers.ts';
import {byAdjective} from './adjectives.ts';
import {agreedOn} from './agreements.ts';
import {antecedent} from './antecedents.ts';
import {assured} from './assurances.ts';
import {askedToDo, byCleft, byRefusing} from './clefts.ts';
import {complements} from './complements.ts';
import {decided} from './decisions.ts';
import {doneBy, isHeadlinePassive, papers, whoDoes} from './demanders.ts';
import {favoured} from './favoured.ts';
import {highTime} from './high-time.ts';
import {byDepending, byHaving, byNeed, byRather, byThanks, depending, needed, needful, thankful} from './needs.ts';
import {notRuledOut, unwanted} from './negated.ts';
import {byNoun} from './nominals.ts';
import {nothingLess} from './nothing-less.ts';
import {byPhrase} from './phrases.ts';
import {byPolicy, policy} from './policies.ts';
import {price, priced} from './prices.ts';
import {forbidden, forbidding} from './prohibitions.ts';
import {isNobodys, isPastWish, isReallyMade} from './really.ts';
import {isNoAct, isNoTrigger} from './seeming.ts';
import {included} from './set-out.ts';
import {byElimination, byImportance, byMust, importance, musts, waysOut} from './urgent.ts';
import {foundWanting, judgingIt, saidWanting} from './verdicts.ts';
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
    if (/^(?:nothing|anything)$/.test(r.words[i]!)) out.push(...nothingLess(r, calendar, i));
    if (r.kid(i, 'cop') >= 0) out.push(...saidWanting(r, calendar, i));
    if (lemma === 'agree' && r.isVerb(i)) out.push(...agreedOn(r, calendar, i));
    if (r.isVerb(i) && r.modal(i) !== null) out.push(...byRefusing(r, calendar, i));
    if (lemma === 'time') out.push(...highTime(r, calendar, i));
    if (a.upos[i] === UPOS.NOUN) {
      if (musts.test(lemma)) out.push(...byMust(r, calendar, i));
      if (importance.test(lemma)) out.push(...byImportance(r, calendar, i));
    }
    if (waysOut.test(lemma)) out.push(...byElimination(r, calendar, i));
    if (favouring.test(lemma) && r.isVerb(i)) out.push(...favoured(r, calendar, i));
    if (lemma === 'include' && r.isVerb(i)) out.push(...included(r, calendar, i));
    if (lemma === 'assure' && r.isVerb(i)) out.push(...assured(r, calendar, i));
    if (judgingIt.test(lemma) && r.isVerb(i)) out.push(...foundWanting(r, calendar, i));
    if (forbidding.test(lemma) && r.isVerb(i)) out.push(...forbidden(r, calendar, i));
    if (lemma === 'need' && r.isVerb(i)) out.push(...needed(r, calendar, i));
    if (lemma === 'have' && /^(?:would|'d)$/.test(r.modal(i) ?? '')) out.push(...byHaving(r, calendar, i));
    if (/^(?:have|see)$/.test(lemma) && /^(?:would|'d)$/.test(r.modal(i) ?? '')) out.push(...byRather(r, calendar, i));
    if (r.isVerb(i) && a.upos[i] !== UPOS.AUX && !(adjectives.has(r.words[i]!) && r.passiveForm(i)))
      out.push(...byTriggers(r, calendar, i, triggers.get(lemma) ?? [], heard));
    else if (depending.test(r.words[i]!)) out.push(...byDepending(r, calendar, i));
    else if (needful.test(r.words[i]!)) out.push(...byNeed(r, calendar, i));
    else if (thankful.test(r.words[i]!)) out.push(...byThanks(r, calendar, i));
    else if (adjectives.has(r.words[i]!)) out.push(...byAdjective(r, calendar, i));
    else if (a.upos[i] === UPOS.NOUN && nouns.has(lemma)) out.push(...byNoun(r, calendar, i));
    else if (a.upos[i] === UPOS.NOUN && duty.test(lemma)) out.push(...heldTo(r, calendar, i));
    else if (a.upos[i] === UPOS.NOUN && policy.test(lemma)) out.push(...byPolicy(r, calendar, i));
    else if (a.upos[i] === UPOS.NOUN && price.test(lemma)) out.push(...priced(r, calendar, i));
    else if (lemma === 'plan') out.push(...plansOf(r, calendar, i));
    else if (lemma === 'decision') out.push(...decidedOn(r, calendar, i));
  }
  return out;
}

/** What the verb v raises by each of the ways it can; an act it has raised in one way is not raised again in another. */
function byTriggers(r: Reading, calendar: Calendar, v: number, ways: readonly Trigger[], heard: Heard): FoundDemand[] {
  const out: FoundDemand[] = [];
  for (const t of ways) {
    const more = [...byVerb(r, calendar, v, t, heard), ...byCleft(r, calendar, v, t)];
    out.push(...more.filter(d => !out.some(x => x.head === d.head && x.kind === d.kind)));
  }
  return out;
}

/** What is asked, offered, refused, promised or threatened by verb v. */
function byVerb(r: Reading, calendar: Calendar, v: number, t: Trigger, heard: Heard): FoundDemand[] {
  if (t.with && !takesWith(r, v, t.with)) return [];
  const lemma = r.lemma(v);
  if (isNoTrigger(r, v, lemma) || isNobodys(r, v)) return [];
  const negated = r.negated(v);
  // "is not asking for", "did not offer" are nothing; "was not ready" is handled with adjectives
  // “did not rule out sanctions”
  if (negated && lemma === 'rule' && t.kind === 'refusal') return notRuledOut(r, calendar, v);
  const out = /^(?:refuse|decline)$/.test(lemma) && r.words[v + 1] === 'to' && r.words[v + 2] === 'rule' ? v + 2 : -1;
  if (out > v && r.words[out + 1] === 'out') return negated ? [] : notRuledOut(r, calendar, out, r.subjects(v));
  // “does not want loans”
  if (negated && lemma === 'want' && !r.passive(v)) return unwanted(r, calendar, v);
  // “had wanted forty”: no longer, or not any more than was got
  if (isPastWish(r, v, lemma) || negated || !isReallyMade(r, v, lemma)) return [];
  // “want everybody to know that it is safe”
  if (lemma === 'want' && toKnow(r, v)) return [];
  const cleft = t.kind === 'demand' ? askedToDo(r, calendar, v) : [];
  if (cleft.length) return cleft;
  const passive = r.passive(v) || isHeadlinePassive(r, v);
  const by = passive ? doneBy(r, v) : whoDoes(r, v);
  const asker = by.length || passive ? -1 : r.describing(r.subjectOf(v));
  const nobody = !by.length && asker < 0;
  if (isNobodyAsking(r, v, lemma, passive, nobody)) return [];
  // “told reporters that the union's proposal was rejected”: by another than who says so, who is not told
  if (passive && nobody && t.kind === 'refusal' && r.voice(v).length) return [];
  const found =
    inFrames(r, calendar, v, t, {by, nobody, passive}, heard) ??
    antecedent(r, v, t).flatMap(c => build(r, calendar, t.kind, by, c, v, false));
  const mutual = by.length === 2 && eachOther(r, v);
  return found.map(d => introduced(r, {...d, asker, ...(mutual && !d.of.length && {mutual})}));
}

/** “… to know that it is safe”, “… to understand”: to tell and not to ask */
const toKnow = (r: Reading, v: number): boolean => {
  const to = r.kid(v, 'xcomp', 'ccomp');
  return to > v && r.infinitival(to) && /^(?:know|understand|realise|realize|remember)$/.test(r.a.lemma[to]!);
};

/** “each urged the other to”, “called on each other to” */
function eachOther(r: Reading, v: number): boolean {
  const at = /^(?:on|upon)$/.test(r.words[v + 1] ?? '') ? v + 2 : v + 1;
  return /^(?:the other|each other|one another)$/.test(`${r.words[at]} ${r.words[at + 1]}`) && !r.isNominal(at + 2);
}

/** the verb has one of these words with it: “call | on”, “push | for” */
const takesWith = (r: Reading, v: number, words: readonly string[]): boolean =>
  r.kids[v]!.some(
    j => words.includes(r.words[j]!) || r.kids[j]!.some(c => r.is(c, 'case', 'mark') && words.includes(r.words[c]!)),
  );

/** A subject that asks nothing: one addressed, anybody at all, a thing or somebody's conduct. */
function isNobodyAsking(r: Reading, v: number, lemma: string, passive: boolean, nobody: boolean): boolean {
  // “solutions are being sought”
  if (passive && nobody && lemma === 'seek') return true;
  // “a force tasked to free them”: what it is for
  if (passive && nobody && r.is(v, 'acl') && /^(?:task|mandate)$/.test(lemma)) return true;
  const doer = r.subjectOf(v);
  if (doer < 0) return false;
  // “the answer you would like me to give”
  if (nobody && r.words[doer] === 'you') return true;
  // “whoever wants us to go”: nobody in particular
  if (/^(?:who|what)(?:so)?ever$/.test(r.words[doer]!)) return true;
  if (passive) return false;
  // “the scale of it is pushing them to act”
  if (nobody && /^(?:push|press|pressure|pressurise|nudge|prod)$/.test(lemma) && !isSomebody(r.a.lemma[doer]!))
    return true;
  // “such mildness only encourages them to ask for more”: a thing that is no paper asks nothing
  return (
    lemma === 'encourage' &&
    r.a.upos[doer] === UPOS.NOUN &&
    r.known(doer) === null &&
    (!isSomebody(r.a.lemma[doer]!) || conduct.test(r.a.lemma[doer]!)) &&
    !papers.test(r.a.lemma[doer]!)
  );
}

/** How somebody acts, which moves others without asking. */
const conduct =
  /^(?:policy|approach|stance|silence|attitude|weakness|mildness|leniency|inaction|failure|success|result|fact|lack|example|behaviou?r|conduct|record|history|war|crisis|victory|defeat|concession|appeasement|impunity)$/;

/** The acts of the first frame of the trigger that has any; null where none has. */
function inFrames(
  r: Reading,
  calendar: Calendar,
  v: number,
  t: Trigger,
  told: {by: string[]; nobody: boolean; passive: boolean},
  heard: Heard,
): FoundDemand[] | null {
  const {by, nobody, passive} = told;
  const lemma = r.lemma(v);
  const agent = passive && !r.agents(v).length ? agentBehind(r, v) : -1;
  for (const frame of t.frames) {
    const out: FoundDemand[] = [];
    for (const c of complements(r, v, frame, passive, by)) {
      // a pronoun that means the speaker cannot be whom the speaker addresses
      if (c.addressed && !c.of.some(o => !by.some(b => r.same(o, b))) && followsOn(r, v, by, heard)) c.of = heard.of;
      else if (c.of.length) Object.assign(heard, {by, of: c.of});
      if (isNoAct(r, calendar, v, t, frame, c, {nobody, passive})) continue;
      // “was told to leave the port by France”
      if (agent > c.head && c.verbal) c.limit = Math.min(c.limit ?? agent, agent);
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
    if (out.length) return out;
  }
  return null;
}
