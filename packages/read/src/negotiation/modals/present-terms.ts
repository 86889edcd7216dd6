import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionAt} from '../conditions/conditions.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {positive, predicate, type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {harmful} from '../words/harm.ts';
import {isFolk, presentDeeds} from '../words/on-terms.ts';
import {isMenace} from './menaces.ts';
import {ownOf} from './own-side.ts';

/**
 * “The dockers sign the day the port signs”, “unless the ministry pays, the ferrymen stop work”, “nothing leaves the depot until the bill is
 * settled”: an undertaking in the present, which its terms show to be still ahead. Not “the river floods if it rains”, nor what is done as
 * a rule.
 */
export function onPresentTerms(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!isPresent(r, v) || r.passive(v) || r.isQuestion(v) || r.withheld(v) || isOfRule(r, v)) return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || subordinate(r, subject)) return [];
  const terms = termsOf(r, v, subject);
  if (!terms) return [];
  const lemma = r.a.lemma[v]!;
  const opening = r.words[terms.from]!;
  const menace = {any: true, unless: opening === 'unless'};
  if (/^(?:stay|remain|keep)$/.test(lemma)) return [];
  if (!presentDeeds.test(lemma) && !harmful.has(lemma) && !isMenace(r, v, menace)) return [];
  const first = /^(?:we|i)$/.test(r.words[subject]!);
  // what befalls or is done as a rule is told with “if” as well; one's own course is not
  if (/^(?:if|when|before|once)$/.test(opening) && !first && !isMirrored(r, terms, lemma) && !r.negated(v)) return [];
  const nobody = /^(?:no|nobody|nothing|none)$/.test(r.words[r.phraseStart(subject)]!);
  const voice = r.voice(v);
  if (r.areObservers(voice)) return [];
  const actors = nobody ? [] : r.subjects(v);
  const own = nobody ? voice : ownOf(r, v, subject, actors, voice);
  const by = own.length ? own : r.isQuoted(v) || (voice.length && !actors.length) ? [] : actors;
  if (!by.length || (!nobody && !first && !isSomebody(r, subject, by))) return [];
  const held = nobody || r.negated(v) || /^(?:nothing|nobody|none|no)$/.test(r.words[v + 1] ?? '');
  const harm = opening === 'unless' || harmful.has(lemma) || isMenace(r, v, menace);
  const run = nobody ? {from: r.phraseStart(subject), to: r.hi[v]!} : r.negated(v) ? positive(r, v) : predicate(r, v);
  const limit = terms.from > v ? terms.from : undefined;
  return build(
    r,
    calendar,
    held ? 'refusal' : harm ? 'threat' : 'promise',
    by,
    {
      head: v,
      run: limit === undefined ? run : {from: run.from, to: Math.min(run.to, limit)},
      of: [],
      verbal: true,
      addressed: false,
      ...(limit === undefined ? {} : {limit}),
    },
    v,
    false,
  ).map(d => {
    const given = trimmed(r, terms);
    return {...d, given: [spanOf(r, given)], conditions: [given]};
  });
}

/** “sign”, “recalls”, “does not leave”; not “to sign”, “has signed” */
function isPresent(r: Reading, v: number): boolean {
  if (r.a.upos[v] !== UPOS.VERB || r.infinitival(v)) return false;
  const helpers = r.helpers(v);
  if (helpers.length) return helpers.every(j => /^(?:do|does)$/.test(r.words[j]!)) && r.negated(v);
  return /^(?:VBZ|VBP|VB)$/.test(r.xposOf(v));
}

/** “usually”, “every time”: told of as a rule */
function isOfRule(r: Reading, v: number): boolean {
  const {from, to} = r.sentence(v);
  for (let i = from; i < to; i++)
    if (
      /^(?:always|usually|often|sometimes|normally|typically|generally|rarely|seldom|every|whenever)$/.test(r.words[i]!)
    )
      return true;
  return false;
}

/** in a clause another word opened: “said that”, “which”, “because they” */
function subordinate(r: Reading, subject: number): boolean {
  const before = r.words[r.phraseStart(subject) - 1] ?? '';
  return /^(?:if|unless|until|till|when|before|after|once|while|because|since|as|than|who|which|whether|where|how|why|what|though|although|day|moment|of|in|to|for|with)$/.test(
    before,
  );
}

/** the condition that opens the sentence up to the comma before the subject, or stands behind v, told in the present */
function termsOf(r: Reading, v: number, subject: number): Run | null {
  const {from, to} = r.sentence(v);
  let open = from;
  while (/^[“‘–-]$/.test(r.words[open] ?? '')) open++;
  const start = r.phraseStart(subject);
  if (open < start) {
    const found = conditionAt(r, open, start);
    if (found && found.to <= start && /^[,”]$/.test(r.words[start - 1] ?? '') && isAhead(r, found)) return found;
  }
  for (let i = v + 1; i < Math.min(to, v + 16); i++) {
    if (/^[.;:!?”–—]$/.test(r.words[i]!) || /^(?:that|which|who|and|but)$/.test(r.words[i]!)) return null;
    // “when they open theirs”, for what one does oneself
    const when = r.words[i] === 'when' && /^(?:we|i)$/.test(r.words[subject]!) && /^PRP|^DT|^NNP/.test(r.xposOf(i + 1));
    const found = when ? {from: i, to: clauseTo(r, i, to)} : conditionAt(r, i, to);
    if (found) return isAhead(r, found) ? found : null;
  }
  return null;
}

function clauseTo(r: Reading, i: number, to: number): number {
  let end = i + 1;
  while (end < to && !/^[.,;:!?”–—]$/.test(r.words[end]!)) end++;
  return end;
}

/** a clause in the present or the perfect: “until they are paid”; not “if it had paid”, “before the war”, “in return for aid” */
function isAhead(r: Reading, terms: Run): boolean {
  if (!strict.test(r.words[terms.from]!)) return false;
  let present = false;
  for (let j = terms.from + 1; j < terms.to; j++) {
    if (r.xposOf(j) === 'VBD' || /^(?:would|had|could|was|were)$/.test(r.words[j]!)) return false;
    if (/^(?:VBZ|VBP)$/.test(r.xposOf(j))) present = true;
  }
  // “the day the port authority signs” with the verb for a plural
  return present || (r.words[terms.from] === 'the' && /^(?:NNS|VB)$/.test(r.xposOf(terms.to - 1)));
}

const strict = /^(?:unless|until|till|if|once|before|provided|providing|the|as|only|so|not|when|for)$/;

/** “if Kinshasa recalls its envoy, Kigali recalls its own”: the same verb on both sides */
function isMirrored(r: Reading, terms: Run, lemma: string): boolean {
  for (let j = terms.from; j < terms.to; j++) if (r.a.lemma[j] === lemma && r.isVerb(j)) return true;
  return false;
}

/** one who acts by a will: a named party, a person, people of a trade */
const isSomebody = (r: Reading, subject: number, by: readonly string[]): boolean =>
  /^(?:he|she|it|they)$/.test(r.words[subject]!) ||
  isFolk(r.a.lemma[subject]!) ||
  (r.known(subject) !== null && by.some(x => r.isNamed(x)));
