import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {
  accusing,
  alleging,
  chargeNouns,
  denying,
  mediaNouns,
  saying,
  sheets,
  unanswered,
  withheldThings,
  written,
} from '../words/claims.ts';
import {isSomebody} from '../words/speakers.ts';
import {sayersAt} from './claim-statements.ts';

/** whoever accuses, denies or admits, by whatever noun: only somebody can; not “the lawsuit alleges” */
export function claimants(r: Reading, v: number): string[] {
  const above = Math.max(sayingAbove(r, v), sayingOver(r, v));
  // “with Odisha slamming Bihar for”
  const beside =
    r.xposOf(v) === 'VBG' && r.isNominal(v - 1) && r.words[r.phraseStart(v - 1) - 1] === 'with' ? v - 1 : -1;
  if (beside >= 0) return r.actorsOf(beside).length ? r.actorsOf(beside) : described(r, beside);
  // “a lawsuit filed in a federal court charges”: not the court
  const by = r.subjectOf(v);
  if (by >= 0 && r.xposOf(v) !== 'VBG' && /^NN/.test(r.xposOf(by)) && sheets.test(r.a.lemma[by]!)) {
    const filers = filersOf(r, by);
    return filers.length ? filers : r.actorsOf(by).filter(x => r.known(by) === x);
  }
  const named = above >= 0 ? r.subjects(above) : r.subjects(v);
  const told = named.length ? named : sayersAt(r, v);
  const known = told.length ? told : namedBefore(r, v);
  const lemma = r.lemma(v);
  // a test confirms as well
  const personal =
    alleging.has(lemma) || denying.has(lemma) || accusing.has(lemma) || /^(?:admit|acknowledge|concede)$/.test(lemma);
  if (known.length || !personal) return known;
  const subject = r.subjectOf(above >= 0 ? above : v);
  // “an allegation Bangkok has denied”: who stands before the verb
  if (subject >= 0 && chargeNouns.has(r.lemma(subject))) return r.actorsOf(r.firstHelper(v) - 1);
  return described(r, subject);
}

/** who brought a charge that is written: “a lawsuit filed by students”, or, of “the lawsuit”, who filed one just before */
function filersOf(r: Reading, sheet: number): string[] {
  const filed = r.kids[sheet]!.find(j => j > sheet && r.is(j, 'acl') && filing.test(r.lemma(j)));
  if (filed !== undefined) {
    const by = r.oblique(filed, 'by');
    return by < 0 ? [] : r.actorsOf(by).length ? r.actorsOf(by) : described(r, by);
  }
  if (!/^(?:the|this|that|their|its)$/.test(r.words[r.phraseStart(sheet)]!)) return [];
  const first = r.a.sent[Math.max(0, r.a.sentOf[sheet]! - 3)]!;
  for (let v = sheet - 1; v >= first; v--) {
    const what = r.isVerb(v) && filing.test(r.lemma(v)) && !r.passive(v) ? r.kid(v, 'obj') : -1;
    if (what > v && sheets.test(r.a.lemma[what]!) && r.subjects(v).length) return r.subjects(v);
  }
  return [];
}
const filing = /^(?:file|bring|lodge|submit|launch|enter)$/;

/** somebody of whom nothing is known but the noun: “critics”, “the villagers”; nobody for what is written */
export function described(r: Reading, i: number): string[] {
  if (i < 0 || !/^NNS?$/.test(r.xposOf(i)) || !r.context.describe) return [];
  const noun = r.a.lemma[i]!;
  return written.test(noun) || r.words[i] === 'sides' || !isSomebody(noun) ? [] : [r.context.describe(i)];
}

/** “The premier, Masrour Barzani, wouldn't say”: the name right before a verb that the parse gave no subject */
function namedBefore(r: Reading, v: number): string[] {
  const last = r.firstHelper(v) - 1;
  const i = r.words[last] === ',' ? last - 1 : last;
  if (i >= r.sentence(v).from && /^NNPS?$/.test(r.xposOf(i))) return r.actorsOf(i);
  // “Kroes denied it”, with the name for an auxiliary
  const named = v - 1 === r.sentence(v).from ? r.known(v - 1) : null;
  return named === null ? [] : [named];
}

/** “told the court that he fled, alleging that”: of the form alone it might be he; who told it; -1 when none */
function sayingOver(r: Reading, v: number): number {
  if (
    r.xposOf(v) !== 'VBG' ||
    !r.is(v, 'advcl') ||
    r.words[v - 1] !== ',' ||
    !(alleging.has(r.lemma(v)) || denying.has(r.lemma(v)))
  )
    return -1;
  const beside = r.a.head[v]!;
  const over = beside >= 0 && beside < v && r.is(beside, 'ccomp') ? r.a.head[beside]! : -1;
  return over >= 0 && over < beside && saying.has(r.lemma(over)) ? over : -1;
}

/** “demanded that Italy send ships and protested that”: joined to what is demanded, of its form only the verb above; -1 when none */
function sayingAbove(r: Reading, v: number): number {
  if (!r.is(v, 'conj') || r.kid(v, 'nsubj') >= 0 || !/^(?:VBD|VBZ)$/.test(r.xposOf(v)) || r.helpers(v).length)
    return -1;
  const beside = r.a.head[v]!;
  const over = beside >= 0 && r.is(beside, 'ccomp') ? r.a.head[beside]! : -1;
  if (over < 0 || over > beside || !r.isVerb(over) || r.xposOf(over) !== r.xposOf(v)) return -1;
  return r.modal(beside) !== null || r.formOf(beside) === 'VB' ? over : -1;
}

export const isPronoun = (r: Reading, i: number): boolean => i >= 0 && /^(?:it|he|she|they|we|i)$/.test(r.words[i]!);

/** “refused to confirm”, “has yet to admit”: not done */
export function isUndone(r: Reading, v: number): boolean {
  if (!r.infinitival(v)) return false;
  const over = r.a.head[v]!;
  return over >= 0 && over < v && (/^(?:refuse|decline|fail)$/.test(r.lemma(over)) || r.words[v - 2] === 'yet');
}

/** “to a request for comment”, “to questions” behind a verb of answering */
export function isAsked(r: Reading, v: number): boolean {
  const {to} = r.sentence(v);
  for (let i = v + 1; i < Math.min(to, v + 8) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (unanswered.things.test(r.words[i]!)) return true;
  return false;
}

/** a medium or one who writes for it */
export const isMedium = (r: Reading, v: number, who: readonly string[]): boolean =>
  who.some(x => r.context.reporters?.has(x)) ||
  mediaNouns.test(r.words[r.subjectOf(v)] ?? '') ||
  mediaOf(r, v).length > 0;

/** the medium named in the subject of v: “the Post's science desk”, “Post Online” */
export function mediaOf(r: Reading, v: number): string[] {
  const subject = r.subjectOf(v);
  if (subject < 0) return [];
  for (let i = r.phraseStart(subject); i <= subject; i++) {
    const known = r.known(i);
    if (known !== null && r.context.reporters?.has(known)) return [known];
  }
  return [];
}

/** “denied him a loan”, “denied bail to the suspect”: a thing withheld, no fact disputed */
export function isWithheldThing(r: Reading, v: number, object: number): boolean {
  if (r.kids[v]!.filter(j => j > v && r.is(j, 'obj', 'iobj')).length > 1) return true;
  if (withheldThings.test(r.a.lemma[object]!)) return true;
  // “denied the workers a raise”
  for (let j = v + 2; r.lemma(v) === 'deny' && j < r.hi[object]!; j++)
    if (/^(?:a|an|any)$/.test(r.words[j]!) && r.isNominal(j - 1)) return true;
  const to = r.oblique(v, 'to');
  return to > v && r.actorAt(to) !== null && r.lemma(v) === 'deny' && !chargeNouns.has(r.a.lemma[object]!);
}

/** who does it: the agent, where “was denied in Oslo” says, or whoever says so: “That's denied.” */
export function agentsOf(r: Reading, v: number): string[] {
  const by = r.agents(v);
  if (by.length || !denying.has(r.lemma(v))) return by;
  const agent = r.passive(v) ? r.kid(v, 'obl:agent') : -1;
  if (agent > v && described(r, agent).length) return described(r, agent);
  const where = r.words[v + 1] === 'in' ? r.actorsOf(nounAfter(r, v + 1)) : [];
  return where.length ? where : r.voice(v);
}

/** of somebody else and of what “you” have done or did, not of what you should or will do */
export function isPutToThem(r: Reading, v: number, c: number): boolean {
  const subject = r.subjectOf(c);
  const done = r.helpers(c).some(j => r.a.lemma[j] === 'have') || r.xposOf(c) === 'VBD';
  return (
    subject > v &&
    r.words[subject] === 'you' &&
    done &&
    r.modal(c) === null &&
    /^(?:VBZ|VBP|VBD|VBN)$/.test(r.xposOf(v)) &&
    !/^(?:i|we|you)$/.test(r.words[r.subjectOf(v)] ?? '')
  );
}
