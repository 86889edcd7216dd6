import {UPOS} from '../../tagset.ts';
import {agentBehind, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';
import {taken} from '../words/reading.ts';
import {isSomebody} from '../words/speakers.ts';

/** “Chile was threatened with a boycott by Peru”: the agent may hang on what stands between */
export function doneBy(r: Reading, v: number): string[] {
  const own = r.passive(v) ? r.agents(v) : [];
  // “were asked by the panel”: whoever they are
  const agent = r.passive(v) && !own.length ? r.kid(v, 'obl:agent') : -1;
  if (agent > v && r.a.upos[agent] === UPOS.NOUN && r.context.describe && isSomebody(r.a.lemma[agent]!.toLowerCase()))
    return [r.context.describe(agent)];
  const at = own.length ? -1 : agentBehind(r, v);
  return at < 0 ? own : r.actorsOf(nounAfter(r, at));
}

/** “Ethiopia urged to share data”: verbs that take nobody's own infinitive, without an object, leave out their “is” */
export const isHeadlinePassive = (r: Reading, v: number): boolean =>
  /^(?:urge|tell|order|advise|instruct|remind|force|pressure)$/.test(r.lemma(v)) &&
  /^VB[DN]$/.test(r.xposOf(v)) &&
  r.words[v + 1] === 'to' &&
  r.isVerb(v + 2) &&
  r.kid(v, 'nsubj') >= 0 &&
  r.kid(v, 'obj', 'iobj') < 0 &&
  !r.helpers(v).length;

/** “recalled that a law enters into force and undertook to apply it”: whoever recalled, a law being nobody */
export function whoDoes(r: Reading, v: number): string[] {
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
  // “wrote to the firm seeking talks”: whoever wrote
  const letter = r.is(v, 'acl') && r.xposOf(v) === 'VBG' ? r.a.head[r.a.head[v]!]! : -1;
  if (letter >= 0 && letter < v && r.lemma(letter) === 'write' && r.is(r.a.head[v]!, 'obl')) return r.subjects(letter);
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

/** The verb that blames or praises somebody “for” or “of” doing v; -1. */
export function judgedBy(r: Reading, v: number): number {
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
export const papers =
  /^(?:campaign|petition|letter|statement|appeal|resolution|motion|bill|lawsuit|suit|complaint|note|notice|paper|memo|message|ruling|order|advertisement|report|declaration|document|text|guideline)$/;
