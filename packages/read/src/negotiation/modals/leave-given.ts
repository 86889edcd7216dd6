import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {boundary, hasFinite} from '../reading/clause-ends.ts';
import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {deeds, isDeedNoun, plans} from '../words/deeds.ts';
import {acting, isFolk, permitted} from '../words/on-terms.ts';
import {wished} from './offers.ts';
import {ownOf} from './own-side.ts';

/**
 * “Refugees may return once the army has left, the governor said”, “told the owners that the crew could go home as soon as the fine was paid”:
 * leave given on terms by whoever speaks, to others. Not “prices may rise if”, “he could win if”: nobody gives them leave.
 */
export function leaveGiven(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (r.a.upos[v] !== UPOS.VERB || r.negated(v) || r.helpers(v).some(j => r.words[j] === 'have')) return [];
  if (r.a.lemma[v] === 'have') return givenOnTerms(r, calendar, v, modal);
  const passive = r.passive(v);
  const told = r.reporter(v);
  const isTold = told >= 0 && r.lemma(told) === 'tell';
  const lemma = r.a.lemma[v]!;
  if (
    !permitted.test(lemma) &&
    !(passive && /^(?:admit|let|allow|take|keep|use)$/.test(lemma)) &&
    // “told the firm that it may sink its well once”: whatever they would do
    !(isTold && modal === 'may' && !passive && (acting.test(lemma) || deeds.has(lemma) || r.kid(v, 'obj') > v))
  )
    return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || /^(?:i|we|you|there|this|that)$/.test(r.words[subject]!)) return [];
  const voice = r.voice(v);
  if (!voice.length || r.areObservers(voice) || wished(r, v)) return [];
  // “told the drillers that they may”: those told
  const hearer =
    isTold && modal === 'may' && /^(?:it|they|he|she)$/.test(r.words[subject]!) ? r.kid(told, 'obj', 'iobj') : -1;
  const many = r.words[subject] === 'they';
  const hearers = hearer > told && /^NNP?S$/.test(r.xposOf(hearer)) === many ? r.actorsOf(hearer) : [];
  const actors = hearers.length ? hearers : r.subjects(v);
  if (!hearers.length && ownOf(r, v, subject, actors, voice).length) return [];
  const pronoun = /^(?:they|he|she)$/.test(r.words[subject]!) || (isTold && r.words[subject] === 'it');
  if (!isFolk(r.a.lemma[subject]!) && !craft.test(r.a.lemma[subject]!) && !pronoun) return [];
  if (!bindingTerms(r, v, modal, isTold) || !conditionsOf(r, v).any) return [];
  const of = actors.filter(x => !voice.some(y => r.same(x, y)));
  return build(
    r,
    calendar,
    modal === 'could' && !isTold ? 'offer' : 'promise',
    voice,
    {head: v, run: {from: r.lo[subject]!, to: r.hi[v]!}, of, verbal: true, addressed: false},
    v,
    false,
  ).filter(d => d.given.length > 0);
}

/** “They can have talks the day they lay down their guns”, “Serbia could have the loan once it opened its books”: offered by whoever says so */
function givenOnTerms(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  const what = r.kid(v, 'obj');
  const subject = r.subjectOf(v);
  if (what < v || subject < 0 || subject > v || /^(?:i|we|there|it|this|that)$/.test(r.words[subject]!)) return [];
  if (
    !(
      isDeedNoun(r.a.lemma[what]!) ||
      plans.test(r.a.lemma[what]!) ||
      /^(?:loan|money|seat|job|raise)$/.test(r.a.lemma[what]!)
    )
  )
    return [];
  const voice = r.voice(v);
  const of = r.subjects(v);
  if (!voice.length || !of.length || r.areObservers(voice) || of.some(x => voice.some(y => r.same(x, y)))) return [];
  if (!bindingTerms(r, v, modal, true)) return [];
  return nominal(r, what, of, true)
    .flatMap(c => build(r, calendar, 'offer', voice, c, v, false))
    .filter(d => d.given.length > 0);
}

/** What is let through as those in it are. By lemma. */
const craft =
  /^(?:convoy|ship|vessel|boat|tanker|lorry|truck|train|bus|flight|plane|aircraft|cargo|crew|family|trawler|ferry)$/;

/**
 * “once”, “provided”, “as long as” set terms; a bare “if” does for whoever is told, or where it speaks of those who are let: “the convoy can
 * pass if it pays”
 */
function bindingTerms(r: Reading, v: number, modal: string, isTold: boolean): boolean {
  const {to} = r.sentence(v);
  for (let i = v + 1; i < Math.min(to, v + 14); i++) {
    if (/^[;:.!?]$/.test(r.words[i]!)) return false;
    if (/^(?:once|provided|providing|on|as|only|so|until|the)$/.test(r.words[i]!) && conditionsAt(r, i)) return true;
    if (r.words[i] === 'when' && modal === 'may' && hasFinite(r, i + 1, boundary(r, v, i + 1))) return true;
    if (/^(?:if|unless)$/.test(r.words[i]!))
      return isTold || (modal !== 'may' && /^(?:it|they|he|she)$/.test(r.words[i + 1] ?? ''));
  }
  return false;
}

const conditionsAt = (r: Reading, i: number): boolean =>
  /^(?:once|provided|providing)$/.test(r.words[i]!) ||
  /^(?:on (?:the )?(?:sole )?condition|as (?:soon|long) as|only (?:if|when|once|after)|so long as|the (?:moment|day))/.test(
    r.words.slice(i, i + 4).join(' '),
  );
