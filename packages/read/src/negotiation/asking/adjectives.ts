import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {isMenace} from '../modals/menaces.ts';
import {areTold} from '../modals/own-side.ts';
import {coordinated, predicate} from '../reading/clause.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {adjectives, answering} from '../words/frames.ts';
import {retaliating} from '../words/harm.ts';

/** “is ready to return”, “was unwilling to talk”, “is committed to ending it” */
export function byAdjective(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  const doing = /^(?:committed|pledged|open|devoted|dedicated)$/.test(r.words[adj]!)
    ? r.words[adj + 1] === 'to' && r.xposOf(adj + 2) === 'VBG'
    : r.words[adj] === 'uninterested' && r.words[adj + 1] === 'in' && r.xposOf(adj + 2) === 'VBG';
  // “remained committed to the truce” undertakes nothing new
  const to = doing && !/^(?:remain|stay)/.test(r.a.lemma[adj - 1] ?? '') ? adj + 2 : infinitive(r, adj, adj);
  let kind = adjectives.get(r.words[adj]!)!;
  const negated = r.negated(adj) || sharesNot(r, adj);
  if (negated) {
    if (kind !== 'offer') return [];
    kind = 'refusal';
  }
  // “should the union be willing to return”
  if (/^(?:should|could|might|may)$/.test(r.modal(adj) ?? '') || isOfAnyone(r, adj)) return [];
  if (!r.isQuestion(adj) && isStanding(r, adj, negated)) {
    // “declares itself ready”: whoever declares
    const over = r.a.head[adj]!;
    const subject = r.subjectOf(adj);
    const found = r.subjects(adj);
    // “assurances the Liberals were prepared to cut taxes”
    if (subject > 0 && isSought(r, subject)) return [];
    // “told the smaller party they were unwilling”: those who tell, where the one told is one
    const told = subject >= 0 && r.words[subject] === 'they' ? r.reporter(adj) : -1;
    const teller = told >= 0 && r.lemma(told) === 'tell' && !areTold(r, adj, subject) ? r.subjects(told) : [];
    // “said it would be prepared to”: no other “it”
    const own = teller.length
      ? teller
      : !found.length && subject >= 0 && /^(?:it|he|she|they)$/.test(r.words[subject]!) && r.reporter(adj) >= 0
        ? r.voice(adj)
        : found;
    const by =
      own.length || over < 0 || over > adj || !r.isVerb(over) || !/self$|selves$/.test(r.words[adj - 1] ?? '')
        ? own
        : r.subjects(over);
    // “is prepared to defend its interests” offers nothing
    const feeling =
      kind === 'offer' &&
      /^(?:hear|see|say|tell|know|have|be|learn|find|report|note|get|defend)$/.test(r.a.lemma[to] ?? '') &&
      !isMadeDo(r, to);
    if (to >= 0 && !feeling && !(kind === 'refusal' && answering.has(r.a.lemma[to]!) && r.a.lemma[to] !== 'discuss'))
      return coordinated(r, to).flatMap(head =>
        build(
          r,
          calendar,
          kind === 'offer' && (retaliating.test(r.a.lemma[head]!) || isMenace(r, head, conditionsOf(r, head)))
            ? 'threat'
            : kind,
          by,
          {head, run: predicate(r, head), of: [], verbal: true, addressed: false},
          adj,
          false,
        ),
      );
  }
  return [];
}

/** “not willing and | prepared to talk”; not “not angry but prepared” */
const sharesNot = (r: Reading, adj: number): boolean =>
  r.is(adj, 'conj') && /^(?:and|or|nor)$/.test(r.words[adj - 1]!) && r.a.head[adj] === adj - 2 && r.negated(adj - 2);

/** “to have its members train at night”, “to have the wall pulled down” */
function isMadeDo(r: Reading, v: number): boolean {
  if (r.a.lemma[v] !== 'have') return false;
  const whom = nounAfter(r, v);
  return whom > v && /^VB[N]?$/.test(r.xposOf(whom + 1));
}

/** “wants assurances the Liberals were prepared to cut taxes”, “looks for a sign that they are willing to”: what is not yet known */
function isSought(r: Reading, subject: number): boolean {
  const before = r.phraseStart(subject) - 1;
  const noun = r.words[before] === 'that' ? before - 1 : before;
  return noun >= 0 && /^(?:assurance|guarantee|proof|sign|evidence|hint|indication)$/.test(r.a.lemma[noun]!);
}

/** “tax breaks to firms willing to settle there”, “any state prepared to sign”: which of many, not what somebody is ready to do */
function isOfAnyone(r: Reading, adj: number): boolean {
  const noun = r.a.head[adj]!;
  // “more than what the state is willing to pay”
  if (noun >= 0 && r.words[noun] === 'what' && r.is(adj, 'acl:relcl')) return true;
  if (noun < 0 || noun > adj || !r.is(adj, 'amod', 'acl') || !/^NNS?$/.test(r.xposOf(noun))) return false;
  if (r.kid(noun, 'nmod:poss') >= 0) return false;
  const det = r.kid(noun, 'det');
  return det < 0 ? r.xposOf(noun) === 'NNS' : /^(?:any|every|no|some|a|an|all)$/.test(r.words[det]!);
}

/** Real apart from a negation, which the caller has taken in. */
function isStanding(r: Reading, v: number, negated: boolean): boolean {
  // “said it would be ready to”: in a party's mouth, not “would be ready” of the reporter
  if (!negated)
    return (
      r.isReal(v) && (r.modal(v) !== 'would' || r.voice(v).length > 0 || (!r.isQuoted(v) && r.subjects(v).length > 0))
    );
  const mark = r.marker(v);
  return !(mark && /^(?:if|whether|unless)$/.test(mark)) && r.modal(v) !== 'would';
}
